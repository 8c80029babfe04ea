"""Cards and questions leave as every program reads them."""

from __future__ import annotations

import json
from dataclasses import replace

from lessoncast import study
from lessoncast.model import Card, Question, Span
from mothers import a_lesson

CARD = Card(id="c1", front="What is <b>?", back="Ein Rätsel", source=Span(3, 4))
QUESTION = Question(id="q1", question="Which?", choices=("a", "b"), answer=1, explanation="So.")


def test_what_the_author_wrote_is_neither_dropped_nor_reworded() -> None:
    """Even the same card twice stays twice, before all that is generated."""
    found = study.compose(replace(a_lesson(), cards=(CARD, CARD), questions=(QUESTION,)))
    assert ((CARD, CARD), (QUESTION,)) == (found.cards[:2], found.questions[:1])
    assert {"generated"} == {one.origin for one in found.cards[2:]}


def test_a_lesson_has_the_last_word_on_how_many() -> None:
    """The author's items count; 0 asks for none, and no remark is made where nothing is missing."""
    lesson = replace(a_lesson(), cards=(CARD,), questions=(), cards_wanted=1, questions_wanted=0)
    assert ((CARD,), (), ()) == _all_of(study.compose(lesson))


def test_where_a_lesson_states_less_there_is_less_and_it_is_said() -> None:
    """Never padding: the remark counts what was made."""
    lesson = replace(a_lesson(), cards=(CARD,), questions=(), cards_wanted=50, questions_wanted=0)
    found = study.compose(lesson, name="lessons/tides.md")
    made = len(found.cards)
    assert 1 < made < 50
    said = f"made {made} of 50 cards: lessons/tides.md has no more facts to ask about"
    assert (said,) == found.remarks


def test_a_language_that_nobody_described_has_the_author_s_items_only() -> None:
    """Nothing is asked in English of a Danish lesson."""
    lesson = replace(a_lesson(), language="da", cards=(CARD,), questions=(QUESTION,))
    found = study.compose(lesson)
    assert ((CARD,), (QUESTION,)) == (found.cards, found.questions)


def _all_of(found: study.StudySet) -> tuple[object, ...]:
    return found.cards, found.questions, found.remarks


def test_cards_json_has_the_fields_of_the_format() -> None:
    """Text stays readable, spans become pairs, the second of the episode is told, and the file ends in a newline."""
    text = study.dumps_cards([CARD], {"c1": 1500})
    assert "Rätsel" in text
    assert text.endswith("]\n")
    assert json.loads(text) == [
        {"id": "c1", "front": "What is <b>?", "back": "Ein Rätsel", "source": [3, 4],
         "origin": "author", "heard_ms": 1500}
    ]  # fmt: skip


def test_quiz_json_names_the_right_choice_by_index() -> None:
    """A question without lines has a null source; one that the episode does not tell, a null time."""
    assert json.loads(study.dumps_questions([QUESTION])) == [
        {"id": "q1", "question": "Which?", "choices": ["a", "b"], "answer": 1,
         "explanation": "So.", "source": None, "origin": "author", "heard_ms": None}
    ]  # fmt: skip


def test_nothing_is_an_empty_list() -> None:
    """An empty set is valid JSON."""
    assert "[]\n" == study.dumps_cards([]) == study.dumps_questions([])
