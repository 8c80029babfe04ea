"""Of a short lesson all is worth knowing: what is only a detail may be asked there, what leans or is cut may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study import generating
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.gate import Gate, grammar
from lessoncast.study.gate.weights import weights
from lessoncast.study.wording.drafts import CardDraft
from lessoncast.tongue.trees import tree_of
from study_mother import material_in

TOLD = "The ballast of a pilot cutter weighs about 14 tonnes."
FRONT = "The ballast of a pilot cutter weighs about _____ tonnes."
OTHER = "The harbour of Port {} keeps a wooden crane beside the quay for the masts of trawlers."


def test_every_detail_weighs_something() -> None:
    """No name is misspelt, and all of them speak against an item."""
    assert all(weights().of[one] < 0 for one in weights().details)


@pytest.mark.parametrize(("size", "share"), [(100, 1.0), (500, 1.0), (650, 0.5), (800, 0.0)])
def test_the_longer_a_lesson_the_less_is_forgiven(size: int, share: float) -> None:
    """Evenly between a few words and many."""
    found = weights().forgiven(size)
    assert found["kind cloze"] == pytest.approx(-share * weights().of["kind cloze"])
    assert "points" not in found


@pytest.mark.parametrize(("times", "most"), [(9, 0.5), (90, 0.3)])
def test_a_short_lesson_may_have_more_gaps(tmp_path: Path, times: int, most: float) -> None:
    """Half of its cards, where little else can be asked."""
    material = material_in(tmp_path, _lesson(times))
    gate = Gate(material)
    assert generating._caps({}, 0.3, material, gate)["gap"] == pytest.approx(most)


@pytest.mark.parametrize(("times", "asked"), [(9, True), (90, False)])
def test_a_short_lesson_asks_for_a_figure(tmp_path: Path, times: int, *, asked: bool) -> None:
    """And a long one for something better."""
    text = _lesson(times)
    assert [*_through(tmp_path, text, FRONT, "14", TOLD)] == ([FRONT] if asked else [])


def test_what_is_forgiven_still_comes_later(tmp_path: Path) -> None:
    """The worth of an item is the same as in a long lesson."""
    text = f"# Sails of the north\n\n{TOLD}\n"
    assert _drafts(tmp_path, text, FRONT, "14", TOLD)[0].worth < 1


@pytest.mark.parametrize(
    ("front", "back", "told"),
    [
        ("Nor did the cutter sail in _____.", "1888", "Nor did the cutter sail in 1888."),
        (
            "Soundings suggest that they reach _____ metres.",
            "70",
            "Soundings suggest that they reach 70 metres.",
        ),
        (
            "At night the deck cools to −_____ degrees.",
            "9",
            "At night the deck cools to −9 degrees.",
        ),
        (
            "The lighthouse is some _____ times as far away.",
            "40",
            "The lighthouse is some 40 times as far away.",
        ),
        (
            "What should you do to hoist a sail?",
            "Suppose you hold a rope",
            "Suppose you hold a rope to hoist a sail.",
        ),
        (
            "In the inner harbour, it can rise by _____ metres.",
            "7",
            "In the inner harbour, it can rise by 7 metres.",
        ),
        (
            "What does the load rise to?",
            "Perhaps five times",
            "The load rises to perhaps five times that of a yawl.",
        ),
    ],
)
def test_what_leans_or_is_cut_is_not_asked(
    tmp_path: Path, front: str, back: str, told: str
) -> None:
    """However short the lesson."""
    text = f"# Cutters and harbours\n\n{told}\n"
    assert not [*_through(tmp_path, text, front, back, told)]


@pytest.mark.parametrize(
    ("told", "unnamed"),
    [
        ("In the inner harbour, it can rise by 7 metres.", True),
        ("In spring they carry stones.", True),
        ("When a cutter turns, it spills wind.", False),
        ("It was a cutter that brought the pilot.", False),
        ("In spring the crews say that they carry stones.", False),
    ],
)
def test_who_does_something_has_a_name(told: str, *, unnamed: bool) -> None:
    """A place or a time that is named first is not what does it."""
    tree = tree_of(told)
    assert tree is not None
    assert grammar.acts_unnamed(tree) is unnamed


def _lesson(times: int) -> str:
    """One with a figure, and with so many other sentences."""
    others = (OTHER.format(chr(65 + one % 26) + "a" * (1 + one // 26)) for one in range(times))
    return f"# Sails of the north\n\n{TOLD}\n\n" + "\n".join(others)


def _through(folder: Path, text: str, front: str, back: str, told: str) -> list[str]:
    return [one.front for one in _drafts(folder, text, front, back, told)]


def _drafts(folder: Path, text: str, front: str, back: str, told: str) -> list[CardDraft]:
    material = material_in(folder, text)
    kind: Kind = "cloze" if "_____" in front else "object"
    fact = Fact(
        kind=kind, subject=front, value=back, statement=told, span=Span(3, 3), part=0, family=""
    )  # fmt: skip
    draft = CardDraft(front=front, back=back, fact=fact, worth=1.0)
    return [*Gate(material).through([draft])]
