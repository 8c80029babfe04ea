"""A question with a word before it, where it would sound like one before: "And what do gates do?"."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._sentences import sentences
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary

_LED = frozenset({
    "What", "What's", "Why", "How", "Who", "When", "Where", "Which",
    "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Can", "Could", "Should",
})  # fmt: skip
"""The first words of questions that may stand behind "And" or "So"."""


def led_in(ask: str) -> Iterator[str]:
    """An English question behind the words that may lead to it."""
    if ask.split(maxsplit=1)[0] in _LED:
        for word in ("And", "So"):
            yield f"{word} {ask[:1].lower()}{ask[1:]}"


def led_in_by(book: Phrasebook, ask: str, vocabulary: Vocabulary) -> Iterator[str]:
    """A question of one sentence behind the words of its language: ``¿Y las aves emigran?``."""
    if book.language == "en":
        yield from led_in(ask)
    elif ask.endswith("?") and len(sentences(ask, book.language)) == 1:
        bare = ask.strip("¿?").strip()
        tongue = packed(book.language)
        turned = tongue is not None and tongue.pack.verb_second  # no noun stands first
        slots = {"asked": bare[:1].lower() + bare[1:] if turned else vocabulary.lower_first(bare)}
        yield from (book.fill(form, slots) for form in book.forms.get("ask.led", ()))
