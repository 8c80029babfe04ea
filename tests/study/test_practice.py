"""The practice script: who asks, who answers, and how long there is to answer between."""

from __future__ import annotations

import pytest

from lessoncast import study
from lessoncast.model import Card, Direction, Question, Script, Turn
from lessoncast.study import Sheet, Wanted

CARDS = (
    Card(id="a", front="What causes a spring tide?", back="Sun and Moon in one line", line=12),
    Card(id="b", front="Neap tide", back="The smallest range"),
)
QUIZ = Question(
    id="q",
    question="How often is high tide?",
    choices=("Once a day", "Twice a day", "Once a week"),
    answer=1,
    explanation="There are two bulges.",
    line=20,
)


def practice(wanted: Wanted | None = None, *, language: str = "en") -> Script:
    sheet = Sheet(cards=CARDS, questions=(QUIZ,))
    return study.practice(sheet, wanted or Wanted(), title="Tides", language=language)


def shown(script: Script) -> list[list[str]]:
    """Each chapter: who says what, and how long the pauses are."""
    return [
        [
            f"{part.speaker}: {part.text}" if isinstance(part, Turn) else part.value
            for part in one.parts
        ]
        for one in script.chapters
    ]


def test_cards_then_quiz_then_cards_once_more() -> None:
    """One voice asks, the other answers; a chapter for each, titled with the question."""
    made = practice()
    once = [
        ["host: What causes a spring tide?", "6000", "expert: Sun and Moon in one line."],
        ["host: Explain: Neap tide.", "5000", "expert: The smallest range."],
    ]
    quiz = [
        "expert: Now the quiz. Which of the answers is right?",
        "host: How often is high tide?",
        *(
            "400",
            "host: [A](say:ay): Once a day.",
            "400",
            "host: B: Twice a day.",
            "400",
            "host: C: Once a week.",
        ),
        *("5000", "expert: B: Twice a day. There are two bulges."),
    ]
    again = [["expert: Once more, from the top.", *once[0]], once[1]]
    assert [*once, quiz, *again] == shown(made)[1:]
    fronts = [CARDS[0].front, CARDS[1].front]
    assert ["How it works", *fronts, QUIZ.question, *fronts] == [one.title for one in made.chapters]
    assert "Practice: Tides" == made.title


def test_no_title_gives_an_answer_away() -> None:
    """Apps show the titles before anything is heard."""
    answers = (*(card.back for card in CARDS), QUIZ.choices[QUIZ.answer])
    titles = " ".join(chapter.title for chapter in practice().chapters)
    assert not [answer for answer in answers if answer.casefold() in titles.casefold()]


@pytest.mark.parametrize(
    ("words", "shortest_s", "expected_ms"),
    [
        (1, 5, 5000),
        (4, 5, 5000),
        (5, 5, 5500),
        (14, 5, 10000),
        (40, 5, 10000),
        (1, 8, 8000),
        (40, 12, 12000),
        (6, 1, 6000),
    ],
)
def test_a_pause_is_as_long_as_the_answer_needs(
    words: int, shortest_s: float, expected_ms: int
) -> None:
    """3 s and half a second for each word: at least what is set, at most 10 s, or what is set if that is more."""
    sheet = Sheet(cards=(Card(id="a", front="What?", back=" ".join(["word"] * words)),))
    made = study.practice(sheet, Wanted(pause_s=shortest_s, rounds=1), title="x", language="zu")
    (pause,) = [one for one in made.chapters[0].parts if isinstance(one, Direction)]
    assert str(expected_ms) == pause.value


def test_transcripts_show_how_long_there_is() -> None:
    """In the language of the lesson; the lines are those of the cards file, for errors."""
    pauses = [one for one in practice().chapters[1].parts if isinstance(one, Direction)]
    assert ["[6 seconds to answer]"] == [one.caption for one in pauses]
    assert {12} == {turn.line for turn in practice().chapters[1].turns}
    long = Sheet(cards=(Card(id="a", front="What?", back="one two three four five"),))
    (german,) = study.practice(long, Wanted(rounds=1), title="x", language="de-CH").chapters[1:]
    assert "[5,5 Sekunden Zeit zum Antworten]" in {
        getattr(part, "caption", "") for part in german.parts
    }


def test_rounds_are_as_many_as_are_wanted() -> None:
    """One round has each card once; the quiz is never asked twice."""
    for rounds in (1, 3):
        titles = [one.title for one in practice(Wanted(rounds=rounds)).chapters]
        assert (rounds, rounds, 1) == tuple(
            titles.count(one) for one in (CARDS[0].front, CARDS[1].front, QUIZ.question)
        )


@pytest.mark.parametrize("language", ["de", "fr", "es", "it"])
def test_no_english_word_comes_into_another_language(language: str) -> None:
    """A language that nobody has written down has the items alone."""
    made, english = practice(language=language), practice()
    own = {CARDS[0].front, CARDS[1].front, QUIZ.question}
    around = [
        turn.text for turn in english.turns if turn.text.startswith(("This", "Now", "Once more"))
    ]
    assert 3 == len(around)
    assert not {*around, english.title} & {*(turn.text for turn in made.turns), made.title}
    assert (language == "it") == ({one.title for one in made.chapters} == own)


def test_a_gap_is_said() -> None:
    """A voice cannot show a line to fill in; the title of the chapter does."""
    gap = Card(id="c", front="The tide turns every _____ hours.", back="six")
    made = study.practice(Sheet(cards=(gap,)), Wanted(rounds=1), title="Tides", language="en")
    said = next(one for one in made.chapters if one.title == gap.front)
    assert "The tide turns every [_____](say:blank) hours." == said.turns[0].text
