"""Labels and items that name something done."""

from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.units.doings import as_one_of, happens
from lessoncast.units.reading import SectionReader
from writer_mother import english_book, vocabulary_of


def _said(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8")
    reader = SectionReader(lesson.read(path, slug="a"), vocabulary_of(), english_book())
    return [unit.text for section in reader.read() for unit in section.units]


def test_a_label_of_something_done_stays_with_what_follows_from_it(tmp_path: Path) -> None:
    """The clause alone would not tell whose mistake it is."""
    said = _said(
        tmp_path,
        "# Sailing\n\nBoats need wind, and so do their sailors.\n\n## Common mistakes\n\n"
        "- Sailing at night: the rocks stay hidden.\n- Trusting one chart: it may be old.\n"
        "- Leaving the anchor at home to save weight.\n",
    )
    assert said[-3:] == [
        "One mistake is sailing at night: the rocks stay hidden.",
        "Another mistake is trusting one chart: it may be old.",
        "Then there's leaving the anchor at home to save weight.",
    ]


@pytest.mark.parametrize(
    ("doing", "clause", "noun"),
    [
        ("sailing at night", "the rocks stay hidden", "harbours"),  # no list of such things
        ("sailing at night", "dark rocks", "mistakes"),
        ("sailing", "it takes long", "mistakes"),
        ("old charts", "they may be wrong", "mistakes"),
    ],
)
def test_other_labels_are_worded_elsewhere(doing: str, clause: str, noun: str) -> None:
    """A thing, a gloss, one word or a list of something else."""
    assert as_one_of(doing, clause, noun, 0) == ""


@pytest.mark.parametrize(
    ("name", "clause", "noun", "said"),
    [
        ("rattling", "the screws were loose", "faults", "One fault is rattling: the screws were loose"),
        ("a dark spot on the lens", "the lamp has smoked", "pitfalls", "One pitfall is a dark spot on the lens: the lamp has smoked"),
        ("rattling", "loose screws", "faults", ""),
    ],
)  # fmt: skip
def test_a_fault_keeps_its_name(name: str, clause: str, noun: str, said: str) -> None:
    """What caused it would not tell what one hears or sees."""
    assert as_one_of(name, clause, noun, 0) == said


@pytest.mark.parametrize(
    ("label", "note", "is_so"),
    [
        ("The rope snaps", "it was too old", True),
        ("The rope", "it was too old", False),
        ("The rope snaps", "they were too old", False),
        ("The rope snaps", "a bad sign", False),
    ],
)
def test_what_happens_is_no_name(label: str, note: str, is_so: bool) -> None:
    """``The rope snaps was too old`` is nothing that anybody says."""
    assert happens(label, note) is is_so


def test_an_order_is_not_set_against_why_it_is_given(tmp_path: Path) -> None:
    """What cannot be helped later is the reason for the order, and no objection to it."""
    said = _said(
        tmp_path,
        "# Lamps\n\nA lamp burns oil, and it needs care.\n\n## Common faults\n\n"
        "- Soot on the glass: the wick was too long. Cut it off and begin again; it can't be cleaned later.\n"
        "- Rattling: the screws were loose.\n",
    )
    assert not any(", but " in one for one in said)
    assert said[-1] == "Another fault is rattling: the screws were loose."


def test_a_colon_inside_of_code_parts_no_label(tmp_path: Path) -> None:
    """A header's name and its value are one thing."""
    said = _said(
        tmp_path,
        "# Caches\n\nCaches save time, and they need care as well.\n\n## Advice\n\n"
        "- Forgetting `Vary: Accept`, so that a client gets what it can't read.\n"
        "- Old logs live for a week.\n",
    )
    assert said[-1] == "Old logs live for a week."
    assert not any("Forgetting" in one for one in said)
