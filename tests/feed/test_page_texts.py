"""What pages say of times and words: as people write them, and only what is known."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from lessoncast.feed.site import assets, transcript
from lessoncast.feed.site.listing import day_of, minutes_of
from lessoncast.feed.site.words import tongue, words_of


def segment(body: str, start: float, **more: Any) -> dict[str, Any]:
    return {"speaker": "Ann", "startTime": start, "body": body, **more}


def timed(body: str, start: float) -> dict[str, Any]:
    """A segment each word of which takes a quarter of a second."""
    words = [
        {"startTime": start + place / 4, "body": word} for place, word in enumerate(body.split())
    ]
    return segment(body, start, words=words)


def read(path: Path, *segments: dict[str, Any]) -> list[transcript.Sentence]:
    path.write_text(json.dumps({"segments": segments}))
    return [sentence for turn in transcript.turns(path) for sentence in turn.sentences]


def test_each_word_of_a_sentence_has_its_second(tmp_path: Path) -> None:
    """In hundredths from the sentence's start, also where captions cut it."""
    found = read(
        tmp_path / "t.json", timed("One two", 10), timed("three.", 11.5), timed("Four.", 12)
    )
    assert [("10", "One two three.", "0 25 150"), ("12", "Four.", "0")] == found


@pytest.mark.parametrize(
    "words",
    [[], [{"startTime": 1, "body": "Other"}], [{"startTime": 1, "body": "One"}], None],
)
def test_words_that_are_not_those_of_the_text_are_not_marked(tmp_path: Path, words: Any) -> None:
    """A word marked in the wrong place would be worse than none; the sentence is still there."""
    found = read(tmp_path / "t.json", timed("Zero,", 0), segment("one two.", 1, words=words))
    assert [("0", "Zero, one two.", "")] == found


@pytest.mark.parametrize(
    ("language", "seconds", "expected"),
    [
        ("en", 5, "1 min"),
        ("en", 290, "5 min"),
        ("en", 3599, "1 h 0 min"),
        ("de", 4500, "1 Std. 15 Min."),
        ("xx", 4500, "1 h 15 min"),
    ],
)
def test_a_length_is_told_in_minutes(language: str, seconds: int, expected: str) -> None:
    assert expected == minutes_of(seconds, words_of(language)).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "3 March 2026"),
        ("de", "3. März 2026"),
        ("fr", "3 mars 2026"),
        ("es", "3 de marzo de 2026"),
        ("pt-BR", "3 de março de 2026"),
    ],
)
def test_a_day_is_written_as_people_write_it(language: str, expected: str) -> None:
    assert "1er mai 2026" == day_of(datetime(2026, 5, 1, tzinfo=UTC), words_of("fr"))
    assert expected == day_of(datetime(2026, 3, 3, tzinfo=UTC), words_of(language))


def test_twelve_months_have_names_in_every_language() -> None:
    for language in ("en", "de", "fr", "es", "it", "pt", "nl"):
        assert 12 == len(set(words_of(language)["months"].split())), language


def test_words_come_from_the_first_language_that_we_have() -> None:
    """The lesson's own, the show's, or else English; and the page says which."""
    assert "de" == tongue("de-AT", "fr").words_language
    assert "fr" == tongue("cy", "fr-CA").words_language
    assert "en" == tongue("cy", "ja").words_language
    assert ' lang="fr"' == str(tongue("cy", "fr-CA").words_lang)
    assert "" == str(tongue("de-AT", "fr").words_lang)


def test_script_and_worker_are_small() -> None:
    """They are read on slow lines: under 16 kB and 4 kB as they are, and without remarks."""
    content = assets.script().content
    script = content.unfold() if content else b""
    assert len(script) < 16_000
    assert not [line for line in script.splitlines() if line.startswith((b"//", b" "))]
    assert 1 < len(assets.worker()["sw.js"]) < 4_000
