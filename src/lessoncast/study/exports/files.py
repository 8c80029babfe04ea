"""Which files of text a deck leaves as, under which names."""

from __future__ import annotations

from lessoncast.study import exchange
from lessoncast.study.exports import texts
from lessoncast.study.exports.exported import Deck


def of(deck: Deck) -> dict[str, bytes]:
    """Return the files of a deck, by name; none for a kind of which it has no item."""
    found: dict[str, bytes] = {}
    if deck.cards:
        shown = [exchange.card(card, deck.heard_ms.get(card.id)) for card in deck.cards]
        found["cards.json"] = exchange.dumps(shown).encode()
        found["cards.tsv"] = texts.tsv(deck.cards).encode()
        found["cards.txt"] = texts.anki(deck).encode()
    if deck.questions:
        shown = [exchange.question(one, deck.heard_ms.get(one.id)) for one in deck.questions]
        found["quiz.json"] = exchange.dumps(shown).encode()
        found["quiz.gift"] = texts.gift(deck.questions).encode()
    return found
