"""How long a script will sound, and how to write for a length: the one home of these constants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast._sentences import sentences
from lessoncast.model import Chapter, Direction, Script

# What a sentence takes at our default rate, fitted to the takes of sixteen episodes by both default
# voices; the sums of their episodes come out within 4 %.
LETTER_MS = 58  # any character that is nothing of the following, spaces too
SPELLED_LETTER_MS = 260  # in words of capitals, most of which are spelled
DIGIT_MS = 200
COMMA_MS = 150  # the pause there, on top of the character
SYMBOL_MS = 400  # is said as a word
SENTENCE_MS = 120  # falls and lengthens at its end
PACE = {"en": 1.02, "de": 0.98, "es": 1.03, "fr": 0.845}  # of the default voices of a language
LEAD_MS = 2000  # before the first turn and behind the last
SENTENCE_GAP_MS = 300
TURN_GAP_MS = 450
CHAPTER_GAP_MS = 1000
WORDS_PLANNED = 158  # a minute, gaps included: where the search for a length begins
EXPERT_SHARE = 0.74  # of the words; the host has the others
CLOSE_ENOUGH = 0.015  # of the length asked for
ATTEMPTS = 12
_CAPITALS = re.compile(r"\b[A-Z]{2,}")
_SILENT = " .,;:?!'\"-‘’“”–—«»‹›„‚¿¡"
_PRINTED = str.maketrans("", "", "\u00a0\u202f")  # spaces that only print puts before a mark


def estimate_ms(script: Script) -> int:
    """The length of the finished episode, as far as text can tell."""
    return chapters_ms(script.chapters, script.language)


def chapters_ms(chapters: tuple[Chapter, ...], language: str) -> int:
    """The length of some chapters: speech, gaps between sentences, turns and chapters, pauses."""
    spoken, gaps = 0, LEAD_MS
    for chapter in chapters:
        gaps += CHAPTER_GAP_MS - TURN_GAP_MS
        for part in chapter.parts:
            if isinstance(part, Direction):
                gaps += int(float(part.value)) if part.kind == "pause" else 0
                continue
            said = sentences(part.text, language)
            spoken += sum(speech_ms(sentence, language) for sentence in said)
            gaps += TURN_GAP_MS + SENTENCE_GAP_MS * (len(said) - 1)
    return spoken + gaps


@remembered(4096)
def speech_ms(sentence: str, language: str = "en") -> int:
    """How long a voice speaks a sentence: what is spelled, counted or named takes longer."""
    pace = PACE.get(language.partition("-")[0].lower(), 1.0)
    sentence = sentence.translate(_PRINTED)
    spelled = sum(len(word) for word in _CAPITALS.findall(sentence))
    digits = sum(char.isdigit() for char in sentence)
    symbols = sum(not char.isalnum() and char not in _SILENT for char in sentence)
    commas = sum(char in ",;:" for char in sentence)
    letters = len(sentence) - spelled - digits - symbols
    spoken = LETTER_MS * letters + SPELLED_LETTER_MS * spelled + DIGIT_MS * digits
    return round(pace * (spoken + SYMBOL_MS * symbols + COMMA_MS * commas + SENTENCE_MS))


class Write(Protocol):
    """What writes the chapters for a budget of words, with one passage spared on demand."""

    def __call__(self, words: int, *, spare: int = 0) -> tuple[Chapter, ...]:
        """The chapters; ``spare`` tells which passage is left out, 0 for none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """Chapters, the budget that they were written for, and how far off the length asked for they are."""

    chapters: tuple[Chapter, ...]
    words: int
    spare: int = 0
    off: float = 0.0  # as a share of the length


def fit(
    write: Write,
    *,
    minutes: float,
    begin: int,
    most: int,
    language: str,
    spares: int = 0,
    close: float = CLOSE_ENOUGH,
) -> Fitted:
    """Write for a budget of words, measure, correct the budget; return what comes closest, or is ``close`` enough.

    The search begins with the budget ``begin``; ``most`` are all the words there are. Where no
    budget comes close, one of ``spares`` passages is left out of what is a little long.
    """
    budget, best = begin, Fitted(chapters=(), words=begin, off=float("inf"))
    low, high = 15, most + 60
    for _ in range(ATTEMPTS):
        made = write(budget)
        sounds = chapters_ms(made, language) / 60_000
        best = _closer(best, Fitted(chapters=made, words=budget, off=abs(sounds / minutes - 1)))
        if best.off < close or (sounds < minutes and budget >= most):
            return best
        low, high = (budget, high) if sounds < minutes else (low, budget)
        guess = round(budget * minutes / sounds)
        budget = guess if low < guess < high else (low + high) // 2
    for spare in range(1, spares + 1):
        made = write(high, spare=spare)
        off = abs(chapters_ms(made, language) / 60_000 / minutes - 1)
        best = _closer(best, Fitted(chapters=made, words=high, spare=spare, off=off))
        if best.off < close:
            break
    return best


def _closer(best: Fitted, made: Fitted) -> Fitted:
    return made if made.off < best.off else best
