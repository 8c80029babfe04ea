"""The estimate of length, and writing for a length."""

from dataclasses import replace

import pytest

from lessoncast.model import Chapter, Direction, Script, Turn
from lessoncast.script.plan import timing


def _chapter(words: int, sentences: int = 1) -> Chapter:
    each = " ".join(["word"] * (words // sentences)) + "."
    text = " ".join([each[0].upper() + each[1:]] * sentences)
    return Chapter(title="T", parts=(Turn(speaker="expert", text=text),))


def test_words_gaps_and_pauses_count() -> None:
    """Speech counts, and so does every gap between sentences, turns and chapters, and each pause."""
    one, two = _chapter(60), _chapter(60, sentences=2)
    base = timing.chapters_ms((one,), "en")
    speech = sum(
        timing.speech_ms(each) for each in two.turns[0].text.replace(". ", ".|").split("|")
    )
    gaps = timing.LEAD_MS + timing.CHAPTER_GAP_MS + timing.SENTENCE_GAP_MS
    assert timing.chapters_ms((two,), "en") == speech + gaps
    assert timing.chapters_ms((one, one), "en") == 2 * base - timing.LEAD_MS
    paused = Chapter(title="T", parts=(*one.parts, Direction(kind="pause", value="2500")))
    assert timing.chapters_ms((paused,), "en") == base + 2500
    script = Script(title="T", language="en", chapters=(one,))
    assert timing.estimate_ms(script) == base
    assert timing.estimate_ms(replace(script, chapters=(paused,))) == base + 2500


def test_what_is_spelled_or_counted_takes_longer() -> None:
    """Capitals, digits and symbols are said as words of their own."""
    assert timing.speech_ms("The GPU ran.") > timing.speech_ms("The gpu ran.")
    assert timing.speech_ms("In 1999 it ran.") > timing.speech_ms("In June it ran.")


def test_the_length_is_found() -> None:
    """The search ends near the length asked for, and stops when there is no more to say."""

    def write(words: int, *, spare: int = 0) -> tuple[Chapter, ...]:
        return (_chapter(words),)

    def write_less(words: int, *, spare: int = 0) -> tuple[Chapter, ...]:
        return (_chapter(min(words, 100)),)

    near = timing.fit(write, minutes=3, begin=474, most=2000, language="en")
    assert abs(timing.chapters_ms(near.chapters, "en") / 60_000 - 3) < 0.1
    all_of_it = timing.fit(write_less, minutes=3, begin=474, most=100, language="en")
    assert timing.chapters_ms(all_of_it.chapters, "en") < 60_000


def test_a_passage_is_spared_where_no_budget_comes_close() -> None:
    """A length that lies between two budgets is met by leaving one passage out of the longer."""

    def write(words: int, *, spare: int = 0) -> tuple[Chapter, ...]:
        return (_chapter(300 if words < 400 else 600 - 50 * spare),)

    asked = timing.chapters_ms((_chapter(500),), "en") / 60_000
    for spares, said in ((0, 600), (4, 500)):
        made = timing.fit(write, minutes=asked, begin=500, most=900, language="en", spares=spares)
        assert said == len(made.chapters[0].turns[0].text.split())


def test_voices_of_other_languages_have_their_own_pace() -> None:
    """The same letters take longer in a language whose default voices are slower."""
    said = "Todo el mundo canta."
    assert timing.speech_ms(said, "es") > timing.speech_ms(said, "xx")
    assert timing.speech_ms(said, "es") == timing.speech_ms(said, "es-MX")


@pytest.mark.parametrize(
    ("language", "plain", "printed"),
    [
        ("fr", 'Que fait "le four" ?', "Que fait «\u00a0le four\u00a0»\u202f?"),
        ("de", 'Was ist "Glas"?', "Was ist „Glas“?"),
        ("es", 'Qué es "arena"?', "¿Qué es «arena»?"),
    ],
)
def test_marks_that_only_print_take_no_time(language: str, plain: str, printed: str) -> None:
    """A script is as long when its marks and spaces are those of its language."""
    near = timing.speech_ms(plain, language)
    assert abs(timing.speech_ms(printed, language) - near) <= 2 * timing.LETTER_MS
