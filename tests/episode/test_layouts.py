"""How sentences were divided is remembered, and found again only for the same words."""

from pathlib import Path

import pytest

from lessoncast.episode import phrases
from lessoncast.episode.layouts import Layouts
from lessoncast.episode.words import Stretch, TimedWord, timed

LONG = "He measured it for years, because nobody had believed the result."


def words(text: str) -> tuple[TimedWord, ...]:
    return timed(text, [Stretch([], 0, 0, 1000)])


def remembering(folder: Path) -> Layouts:
    """What the next render knows of this one."""
    before = Layouts(cache=folder, slug="01/tides")
    before.cards(words(LONG), "en", columns=42)
    before.save()
    return Layouts(cache=folder, slug="01/tides")


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was divided anew."""
    found: list[str] = []
    cards = phrases.cards

    def watched(
        words: tuple[TimedWord, ...], language: str, *, columns: int, taken: int = 0
    ) -> phrases.Cards:
        found.append(phrases.joined(words))
        return cards(words, language, columns=columns, taken=taken)

    monkeypatch.setattr(phrases, "cards", watched)
    return found


def test_a_sentence_is_divided_once(tmp_path: Path, weighed: list[str]) -> None:
    """The next render has the same cards without weighing a break."""
    later = remembering(tmp_path)
    weighed.clear()
    found = later.cards(words(LONG), "en", columns=42)
    assert [] == weighed
    assert phrases.cards(words(LONG), "en", columns=42) == found


@pytest.mark.parametrize(
    "asked",
    [
        (LONG.replace("years", "weeks"), "en", 42, 0),
        (LONG, "de", 42, 0),
        (LONG, "en", 32, 0),
        (LONG, "en", 42, 9),
    ],
)
def test_what_is_not_the_same_is_divided_anew(
    tmp_path: Path, weighed: list[str], asked: tuple[str, str, int, int]
) -> None:
    """Other words, another language, other room."""
    text, language, columns, taken = asked
    later = remembering(tmp_path)
    weighed.clear()
    found = later.cards(words(text), language, columns=columns, taken=taken)
    assert [text] == weighed
    assert phrases.cards(words(text), language, columns=columns, taken=taken) == found


def test_what_is_no_longer_said_is_forgotten(tmp_path: Path, weighed: list[str]) -> None:
    """So the memory of an episode never grows beyond it."""
    later = remembering(tmp_path)
    later.cards(words(LONG.replace("years", "weeks")), "en", columns=42)
    later.save()
    weighed.clear()
    Layouts(cache=tmp_path, slug="01/tides").cards(words(LONG), "en", columns=42)
    assert [LONG] == weighed
