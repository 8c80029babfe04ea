"""An acronym is spelled out where it is heard first, with the words that the lesson has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.script.tongue.english import grammar
from lessoncast.script.tongue.words import Vocabulary, capital, count
from lessoncast.script.units.pieces import Unit
from lessoncast.script.units.splitting import LONGEST_SENTENCE


def introduced(
    passages: Sequence[Passage], expansions: Mapping[str, str], vocabulary: Vocabulary
) -> list[Passage]:
    """The passages, each acronym of ``expansions`` said in full at its first use."""
    introducer = _Introducer(expansions, vocabulary)
    return [
        replace(passage, units=tuple(introducer.unit(unit) for unit in passage.units))
        for passage in passages
    ]


class _Introducer:
    def __init__(self, expansions: Mapping[str, str], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._waiting = {one: _lowered(words, vocabulary) for one, words in expansions.items()}

    def unit(self, unit: Unit) -> Unit:
        """A unit with the acronyms spelled out that are new in it."""
        if not any(one in unit.text for one in self._waiting):
            return unit
        said = [self._sentence(one) for one in sentences(unit.text, self._vocabulary.language)]
        return replace(unit, text=" ".join(said))

    def _sentence(self, sentence: str) -> str:
        for acronym, words in [*self._waiting.items()]:
            found = re.search(rf"(?<![\w/-]){re.escape(acronym)}(s?)(?![\w/-])", sentence)
            if not found:
                continue
            del self._waiting[acronym]
            known = words.lower()[:-2] in sentence.lower() or sentence[found.end() :].startswith(
                "'"
            )
            if not known and count(sentence) + count(words) < LONGEST_SENTENCE:
                sentence = _spelled(sentence, found, words)
        return sentence


def _lowered(words: str, vocabulary: Vocabulary) -> str:
    """Title case undone, unless part of it is a name."""
    low = vocabulary.lower_title(words)
    return low if low == low.lower() else words


def _spelled(sentence: str, found: re.Match[str], words: str) -> str:
    """``RAM is fast.`` → ``Random access memory, or RAM, is fast.``."""
    main, _, last = words.rpartition(" ")
    many = grammar.plural(last) if found[1] else last
    phrase = f"{main} {many}".strip()
    before, behind = sentence[: found.start()], sentence[found.end() :]
    before = re.sub(
        r"\b([Aa])n? $", lambda one: f"{_cased(one[1], grammar.article(phrase))} ", before
    )
    comma = "" if re.match(r"\W*$|[,.;:!?)]", behind) else ","
    return f"{before}{phrase if before else capital(phrase)}, or {found[0]}{comma}{behind}"


def _cased(like: str, article: str) -> str:
    return capital(article) if like.isupper() else article
