"""Decks as text: Anki's, tab-separated values, and Moodle's GIFT."""

from __future__ import annotations

import html
from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.model import Card, Question
from lessoncast.study.exports.exported import Deck

_GIFT_MARKS = re.compile(r"[~=#{}:\\]")


def tsv(cards: Sequence[Card]) -> str:
    """Return ``front TAB back`` for each card, as Quizlet and most others take it."""
    return "".join(f"{_line(card.front)}\t{_line(card.back)}\n" for card in cards)


def anki(deck: Deck) -> str:
    """Return the cards as Anki's text, whose first lines say how to read it.

    With the guid in a column a second import changes the cards that are there. Anki 2.1.55 and later.
    """
    head = [
        "#separator:tab",
        "#html:false",
        "#notetype:Basic",
        f"#deck:{_line(deck.name)}",
        "#guid column:1",
        "#tags column:4",
    ]
    tags = " ".join(deck.tags)
    rows = [
        "\t".join((card.id, _quoted(card.front), _quoted(card.back), tags)) for card in deck.cards
    ]
    return "\n".join([*head, *rows]) + "\n"


def gift(questions: Sequence[Question]) -> str:
    """Return the questions as Moodle's GIFT, with the explanation as general feedback."""
    return "\n".join(map(_gift, questions))


def _gift(question: Question) -> str:
    rows = [f"::{_escaped(question.id)}::[plain]{_escaped(question.question)} {{"]
    rows += [
        f"\t{'=' if at == question.answer else '~'}{_choice(choice)}"
        for at, choice in enumerate(question.choices)
    ]
    if question.explanation:
        rows.append(f"\t####{_escaped(question.explanation)}")
    return "\n".join([*rows, "}"]) + "\n"


def _choice(text: str) -> str:
    """A choice; one that begins like a weight would be taken for one."""
    escaped = _escaped(text)
    return f" {escaped}" if not escaped.startswith("%") else f"[plain]{escaped}"


def _escaped(text: str) -> str:
    return _GIFT_MARKS.sub(r"\\\g<0>", _line(text))


def _line(text: str) -> str:
    """Text on one line, where a tab would be the next field."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    """A field of Anki's text; a quotation mark in it, or a sign that begins a comment, wants quotes."""
    line = _line(text)
    return '"' + line.replace('"', '""') + '"' if '"' in line or line[:1] == "#" else line


def as_html(text: str) -> str:
    """Return text as HTML that shows it, letter by letter."""
    return html.escape(text).replace("\n", "<br>")
