"""How fast a Piper voice speaks by itself, so that a rate means the same for every voice.

Voices were recorded at their speakers' own pace, and some are a third quicker than others. What
counts as 155 words a minute is what eSpeak NG makes of it, in each language.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

RATE_WPM = 155
_USUAL_STRETCH = 1.15  # where there is no sentence to measure by
_LEAST, _MOST = 0.7, 1.6  # beyond it is no pace but a fault of the voice


class Sentence(NamedTuple):
    """A sentence, and how long eSpeak NG takes for it at 155 words a minute."""

    text: str
    duration_ms: int


SENTENCES = {
    "en": Sentence(
        "A good question is worth more than a quick answer, because it stays with you on the way"
        " home and makes you look again.",
        6_660,
    ),
    "de": Sentence(
        "Eine gute Frage ist mehr wert als eine schnelle Antwort, denn sie begleitet dich auf dem"
        " Heimweg und lässt dich noch einmal hinsehen.",
        7_490,
    ),
    "fr": Sentence(
        "Une bonne question vaut mieux qu'une réponse rapide, car elle vous suit sur le chemin du"
        " retour et vous fait regarder encore une fois.",
        6_490,
    ),
    "es": Sentence(
        "Una buena pregunta vale más que una respuesta rápida, porque te acompaña de camino a casa"
        " y te hace mirar otra vez.",
        6_980,
    ),
}


def stretch(language: str, duration_ms: Callable[[str], int]) -> float:
    """Return how much more slowly than by itself a voice must speak at 155 words a minute.

    ``duration_ms`` says how long it takes for a sentence by itself.
    """
    if not (sentence := SENTENCES.get(language.partition("-")[0].lower())):
        return _USUAL_STRETCH
    taken_ms = duration_ms(sentence.text)
    return min(max(sentence.duration_ms / taken_ms, _LEAST), _MOST) if taken_ms else _USUAL_STRETCH
