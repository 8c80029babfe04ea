"""What is new to a listener is said in full: an acronym by its words, a person by the whole name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.english import grammar
from lessoncast.tongue.words import Vocabulary, capital, count
from lessoncast.units.pieces import Unit
from lessoncast.units.splitting import LONGEST_SENTENCE


def introduced(
    passages: Sequence[Passage],
    expansions: Mapping[str, str],
    people: Mapping[str, str],
    vocabulary: Vocabulary,
) -> list[Passage]:
    """The passages, each acronym of ``expansions`` and each of ``people`` in full at its first use."""
    introducer = _Introducer(expansions, people, vocabulary)
    told = (tuple(map(introducer.unit, passage.units)) for passage in passages)
    return [
        passage if units == passage.units else replace(passage, units=units)
        for passage, units in zip(passages, told, strict=True)
    ]


class _Introducer:
    def __init__(
        self, expansions: Mapping[str, str], people: Mapping[str, str], vocabulary: Vocabulary
    ) -> None:
        self._vocabulary = vocabulary
        self._people = dict(people)  # not yet met
        self._waiting = {one: _lowered(words, vocabulary) for one, words in expansions.items()}

    def unit(self, unit: Unit) -> Unit:
        """A unit with the acronyms spelled out, and the people named in full, that are new in it."""
        new = any(one in unit.text for one in (*self._people, *self._waiting))
        if not new:
            return unit
        alone = self._copy().in_full(unit.alone) if unit.alone else ""  # either may be said
        return replace(unit, text=self.in_full(unit.text), alone=alone)

    def _copy(self) -> _Introducer:
        """Another that still waits for the same."""
        other = _Introducer({}, self._people, self._vocabulary)
        other._waiting = dict(self._waiting)
        return other

    def in_full(self, text: str) -> str:
        """A text with what is new in it said in full."""
        if any(one in text for one in self._people):
            text = self._named(text)
        if not any(one in text for one in self._waiting):
            return text
        return " ".join(self._sentence(one) for one in sentences(text, self._vocabulary.language))

    def _named(self, text: str) -> str:
        """``Stowe wrote it.`` → ``Harriet Beecher Stowe wrote it.``, the first time."""
        for last, name in [*self._people.items()]:
            found = re.search(rf"(?<![\w'-]){re.escape(last)}(?![\w-])", text)
            if not found:
                continue
            del self._people[last]
            before = text[: found.start()].rpartition(" ")[0] if found.start() else ""
            word = before.rpartition(" ")[2]
            if name in text or _ties(word, text[: found.start()]):
                continue
            text = text[: found.start()] + name + text[found.end() :]
        return text

    def _sentence(self, sentence: str) -> str:
        for acronym, words in [*self._waiting.items()]:
            found = re.search(rf"(?<![\w/-]){re.escape(acronym)}(s?)(?![\w/-])", sentence)
            if not found:
                continue
            del self._waiting[acronym]
            before, behind = sentence[: found.start()], sentence[found.end() :]
            known = words.lower()[:-2] in sentence.lower() or behind.startswith("'")
            known = known or _is_spelled_there(words, before)
            if not known and count(sentence) + count(words) < LONGEST_SENTENCE:
                sentence = _spelled(sentence, found, words)
        return sentence


def _is_spelled_there(words: str, before: str) -> bool:
    """Whether an author has just said an acronym in full, though in fewer words: ``severe salt loss, or SSLD``."""
    first, second, *_ = [*words.lower().split(), ""]
    return before.endswith(", or ") and f"{first} {second}".strip() in before.lower()


def _ties(word: str, before: str) -> bool:
    """Whether what stands before a last name is part of it, or makes it another thing."""
    opens = not before.strip() or before.rstrip().endswith((".", "!", "?", ":", ";", '"'))
    return not opens and (word[:1].isupper() or word in {"the", "a", "an"})


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
