"""Labels and items that name something done."""

from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.units.doings import as_one_of
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
