"""What a sentence of a packed language is about: a noun phrase before a verb that the pack knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast._remembered import remembered
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.vocabulary import Class, PackedVocabulary, head
from lessoncast.tongue.words import Vocabulary, capital

_MARKS = ',.;:!?"()¿¡'
_SUBJECT_TOKENS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a sentence is about: its noun phrase, gender and number, and the verb with the rest.

    A pronoun or negator before the verb is part of it: ``se compose``, ``no contiene``.
    """

    phrase: str
    noun: str
    kind: Class
    verb: str
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    """A finite verb: where what belongs to it begins and ends, as it stands, and without clitics."""

    first: int
    last: int
    text: str
    bare: str


@dataclass(frozen=True, slots=True)
class SubjectFinder:
    """Finds the subject at the head of a sentence, or rather none than a doubtful one."""

    pack: Pack

    def find(self, sentence: str, vocabulary: Vocabulary | None = None) -> Subject | None:
        """The subject at the head of a sentence, when it is certain."""
        if vocabulary is None or isinstance(vocabulary, PackedVocabulary):
            return _found(self.pack, sentence, vocabulary)
        return self._fresh(sentence, vocabulary)

    def _fresh(self, sentence: str, vocabulary: Vocabulary | None) -> Subject | None:
        tokens = sentence.split()
        verb = self._first_verb(tokens)
        if verb is None:
            return None
        bare = [token.strip(_MARKS) for token in tokens]
        told = bare[: verb.first]
        noun = self._noun(told)
        kind = self._kind(told, noun, verb.bare, vocabulary)
        articles = frozenset(self.pack.determiners) | frozenset(self.pack.oblique)
        vague = any(word.lower() in self.pack.words["vague"] - articles for word in told[1:])
        if not noun or not kind or vague or self._is_object(bare, verb.last):
            return None
        if kind == "p" and not self._may_be_plural(told, noun):
            return None
        kept = verb.first
        while kept > 1 and bare[kept - 1].lower() in self.pack.words["adverbs"]:
            kept -= 1
        return Subject(
            phrase=" ".join(tokens[:kept]), noun=noun, kind=kind, verb=verb.text,
            rest=" ".join(tokens[verb.last + 1 :]).rstrip("."),
        )  # fmt: skip

    def behind(self, sentence: str, vocabulary: Vocabulary | None = None) -> Subject | None:
        """The subject behind a connective, or behind the verb where that stands second."""
        led = self.pack.connectives.match(sentence) if self.pack.connectives else None
        if led:
            return self.find(capital(sentence[led.end() :].lstrip(" ,")), vocabulary)
        return self._after_verb(sentence, vocabulary) if self.pack.verb_second else None

    def _after_verb(self, sentence: str, vocabulary: Vocabulary | None) -> Subject | None:
        """``Deshalb schneidet | der Käser …``: a determiner with its noun that fits the verb."""
        tokens = sentence.split()
        bare = [token.strip(_MARKS) for token in tokens]
        place = next((n for n in range(1, min(len(tokens), 8)) if self._is_second(tokens, n)), 0)
        told = self._short_phrase(tokens[place + 1 : place + 5]) if place else []
        if not told:
            return None
        kind = self._kind(told, told[-1], bare[place].lower(), vocabulary)
        if not kind or told[-1].lower() in self.pack.words["vague"]:
            return None
        return Subject(
            phrase=capital(" ".join(told)), noun=told[-1], kind=kind, verb=bare[place].lower(),
            rest=" ".join(tokens[place + 1 + len(told) :]).rstrip("."),
        )  # fmt: skip

    def _short_phrase(self, tokens: Sequence[str]) -> list[str]:
        """A determiner, adjectives and a noun with which some tokens begin; [] where they do not."""
        bare = [token.strip(_MARKS) for token in tokens]
        end = next((n for n, word in enumerate(bare) if n and word[:1].isupper()), 0)
        first = bare[0].lower() if bare else ""
        vague = self.pack.words["vague"] - self.pack.words["defining"]  # "das Salz", but "dieses"
        if not end or first not in self.pack.determiners or first in vague:
            return []
        plain = all(word.islower() and word not in self.pack.closed for word in bare[1:end])
        parted = any(token[-1] in _MARKS for token in tokens[:end])
        return bare[: end + 1] if plain and not parted else []

    def _is_second(self, tokens: list[str], place: int) -> bool:
        """Whether a verb stands there behind an adverb or a phrase, with no comma before it."""
        word = tokens[place].strip(_MARKS)
        before = " ".join(tokens[:place])
        whole = place > 1 or tokens[0].lower() in self.pack.words["adverbs"]
        return whole and word in self.pack.verbs and not set(before) & set(',;:"')

    # ── the verb ──────────────────────────────────────────────────────────────────────────────

    def _first_verb(self, tokens: list[str]) -> _Verb | None:
        """The verb behind a short noun phrase; None when that is not certain."""
        words = self.pack.words
        stops = words["subordinators"] | words["negators"] | words["pronouns"]
        stops -= frozenset(self.pack.determiners)
        for place, token in enumerate(tokens[:_SUBJECT_TOKENS]):
            low = token.strip(_MARKS).lower()
            if place and (found := self._verb_at(tokens, place)):
                return found
            vague = low in words["vague"] and low not in self.pack.determiners
            vague &= not place or low not in self.pack.oblique
            if low in stops or vague or token[-1] in ",;:" or '"' in token:
                return None
            if not place and low in self.pack.closed and low not in self.pack.determiners:
                return None
        return None

    def _verb_at(self, tokens: list[str], place: int) -> _Verb | None:
        """The verb that stands there, with the clitics that lead to it."""
        before = tokens[place - 1].strip(_MARKS)
        if before.lower() in self.pack.closed and before.lower() not in self.pack.words["adverbs"]:
            return None
        clitics: list[str] = []
        for last in range(place, min(len(tokens), place + 4)):
            word = tokens[last].strip(_MARKS)
            led, apostrophe, behind = word.lower().replace("’", "'").partition("'")
            if apostrophe and led in self.pack.words["clitics"] and behind in self.pack.verbs:
                text = " ".join([*clitics, word.lower().replace("’", "'")])
                return _Verb(first=place, last=last, text=text, bare=behind)
            if word.lower() in self.pack.words["clitics"] and tokens[last][-1] not in ",;:.":
                clitics.append(word.lower())
            elif not self._is_led(tokens, place) and self._is_verb(word, before, led=bool(clitics)):
                text = " ".join([*clitics, word.lower()])
                return _Verb(first=place, last=last, text=text, bare=word.lower())
            else:
                return None
        return None

    def _is_verb(self, word: str, before: str, *, led: bool) -> bool:
        """Whether a word is a finite verb: one that the pack lists, or behind a noun by its ending."""
        low = word.lower()
        if word[:1].isupper():
            return False
        if low in self.pack.verbs:
            return True
        guessed = [e for many in self.pack.verb_endings.values() for e in many]
        ends = low not in self.pack.closed and low.endswith(tuple(guessed))
        return not led and before[:1].isupper() and ends

    def _is_led(self, tokens: list[str], place: int) -> bool:
        """Whether an adjective leads to the word, so that it is a noun: ``la nouvelle marche``."""
        before, first = (tokens[place - n].strip(_MARKS).lower() for n in (1, min(place, 2)))
        return before in self.pack.words["prenominal"] and first in self.pack.closed

    def _is_object(self, bare: list[str], place: int) -> bool:
        """``Kaltes Wasser sollte man meiden``: the subject stands behind the verb."""
        after = bare[place + 1 : place + 2]
        return bool(after) and after[0] in self.pack.words["nominative"]

    # ── the noun ──────────────────────────────────────────────────────────────────────────────

    def _may_be_plural(self, told: Sequence[str], noun: str) -> bool:
        """Whether a noun without a determiner may be the plural that the verb wants."""
        determined = told[0].lower() in self.pack.determiners or self.pack.about["and"] in told
        endings = self.pack.plural_endings
        return determined or not endings or noun.endswith(endings)

    def _number(self, verb: str) -> str:
        if verb in self.pack.verbs:
            return self.pack.verbs[verb]
        plural = self.pack.verb_endings.get("p", ())
        return "p" if verb.endswith(plural) else "s"

    def _noun(self, phrase: Sequence[str]) -> str:
        """The head noun of a phrase, with or without its determiner."""
        first = phrase[0].lower()
        if first in self.pack.determiners:
            return head(phrase[1:], self.pack)
        if first in self.pack.words["adverbs"]:
            return ""
        elided = re.match(r"(?:[dl]|un)['’](.+)", phrase[0], re.IGNORECASE)
        if elided:
            return elided[1]
        capitals = self.pack.about.get("capital_nouns", False)
        second = phrase[1] if phrase[1:] else ""
        adjective = first.endswith(self.pack.adjective_endings) and first not in self.pack.closed
        if capitals and adjective and second[:1].isupper():
            return second  # ``Bezahlte Arbeit``
        plain = capitals or any(c.isupper() for c in phrase[0][1:])
        plain = plain or any(word[:1].isupper() for word in phrase[1:2])
        named = phrase[0][:1].isupper() and first not in self.pack.closed
        adverb = self.pack.no_nouns is not None and self.pack.no_nouns.search(first)
        return phrase[0] if named and plain and not adverb else ""

    def _kind(
        self, told: Sequence[str], noun: str, verb: str, vocabulary: Vocabulary | None
    ) -> Class:
        """The class on which determiner, verb and noun agree; "" when they do not."""
        number = self._number(verb)
        joined = self.pack.about["and"] in [word.lower() for word in told]
        allowed = self.pack.determiners.get(told[0].lower(), frozenset())
        fits = {one for one in allowed if one[-1] == number}
        if joined:
            return "p" if number == "p" else ""
        if allowed and not fits:
            return ""
        known = vocabulary.noun_class(noun) if isinstance(vocabulary, PackedVocabulary) else ""
        if known in fits or (not fits and known[-1:] == number):
            return known
        return fits.pop() if len(fits) == 1 else number


@remembered(8192)
def _found(pack: Pack, sentence: str, vocabulary: PackedVocabulary | None) -> Subject | None:
    """The subject of a sentence, looked for once."""
    return SubjectFinder(pack)._fresh(sentence, vocabulary)  # noqa: SLF001 - its own
