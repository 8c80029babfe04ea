"""Where a sentence ends: one rule for the writer, the voices and the captions."""

from __future__ import annotations

from sentencex import segment


def sentences(text: str, language: str = "en") -> tuple[str, ...]:
    """Split running text into sentences, stripped, none empty; ``language`` is BCP 47.

    No character but white space between sentences is lost.
    """
    return tuple(
        sentence
        for raw in segment(language.partition("-")[0].lower(), text)
        if (sentence := raw.strip())
    )
