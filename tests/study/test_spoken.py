"""Items as they are spoken: a question around a bare term, a sentence for an answer."""

from __future__ import annotations

import pytest

from lessoncast.study.practice import spoken, words

LONG = "one that comes twice in a month"


@pytest.mark.parametrize(
    ("language", "front", "back", "expected"),
    [
        ("en", "Neap tide", LONG, "Explain: Neap tide."),
        ("en", "A neap tide", LONG, "What is a neap tide?"),
        ("en", "the null hypothesis", LONG, "What is the null hypothesis?"),
        ("en", "The capital of France", "Paris", "What is the capital of France?"),
        ("en", "the United States", LONG, "Explain: the United States."),
        ("en", "perro", "dog", "What goes with “perro”?"),
        ("de", "Nipptide", LONG, "Erkläre: Nipptide."),
        ("de", "Hund", "dog", "Was gehört zu „Hund“?"),
        ("fr", "Marée de morte-eau", LONG, "Expliquez : Marée de morte-eau."),
        ("fr", "L’estran", LONG, "Expliquez : l’estran."),
        ("de", "Die Tide", LONG, "Erkläre: die Tide."),
        ("fr", "chien", "dog", "Qu’est-ce qui va avec « chien » ?"),
        ("es", "Marea muerta", LONG, "Explica: Marea muerta."),
        ("es", "perro", "dog", "¿Qué corresponde a «perro»?"),
        ("zu", "inja", "dog", "inja."),
    ],
)
def test_a_bare_term_becomes_a_question(
    language: str, front: str, back: str, expected: str
) -> None:
    """In the language of the lesson, as grammar allows; in one that nobody wrote down it stays."""
    assert expected == spoken.question(front, back, words.of(language))


@pytest.mark.parametrize(
    ("language", "front", "expected"),
    [
        ("en", "What is salt?", "What is salt?"),
        ("en", "what is salt?", "What is salt?"),
        ("en", "What is salt", "What is salt."),
        ("en", "Name three tides", "Name three tides."),
        ("en", "Translate: dog", "Translate: dog."),
        ("en", "The tide turns every _____ hours.", "The tide turns every [_____](say:blank) hours."),
        ("en", "A long phrase that says what it asks for by itself", "A long phrase that says what it asks for by itself."),
        ("de", "Nenne drei Tiden", "Nenne drei Tiden."),
        ("fr", "Citez trois marées", "Citez trois marées."),
        ("es", "Nombra tres mareas", "Nombra tres mareas."),
    ],
)  # fmt: skip
def test_what_asks_by_itself_stays(language: str, front: str, expected: str) -> None:
    """Questions, orders, sentences with a gap: they get a capital and an end at most."""
    assert expected == spoken.question(front, LONG, words.of(language))


@pytest.mark.parametrize(
    ("back", "expected"),
    [
        ("twice a day", "Twice a day."),
        ("six", "Six."),
        ("élan vital", "Élan vital."),
        ("The Moon.", "The Moon."),
        ("git add -A", "git add -A."),
        ("p(x)", "p(x)."),
        ("iPhone", "iPhone."),
        ("index.html is served", "index.html is served."),
        ("x = 2", "x = 2."),
    ],
)
def test_an_answer_is_a_sentence(back: str, expected: str) -> None:
    """With a capital and a full stop; in code and formulas a capital would mean something else."""
    assert expected == spoken.sentence(back)
