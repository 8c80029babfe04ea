"""What a sentence of a packed language is about: a noun phrase before a verb that the pack knows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessoncast.script.tongue.packs.pack import Pack
from lessoncast.script.tongue.packs.vocabulary import Class, PackedVocabulary, head
from lessoncast.script.tongue.words import Vocabulary

_MARKS = ',.;:!?"()¿¡'
_SUBJECT_TOKENS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a sentence is about: its noun phrase, gender and number, and the verb with the rest."""

    phrase: str
    noun: str
    kind: Class
    verb: str
    rest: str


@dataclass(frozen=True, slots=True)
class SubjectFinder:
    """Finds the subject at the head of a sentence, or rather none than a doubtful one."""

    pack: Pack

    def find(self, sentence: str, vocabulary: Vocabulary | None = None) -> Subject | None:
        """The subject at the head of a sentence, when it is certain."""
        tokens = sentence.split()
        place = self._verb_place(tokens)
        if place is None:
            return None
        bare = [token.strip(_MARKS) for token in tokens]
        noun = self._noun(bare[:place])
        kind = self._kind(bare, noun, place, vocabulary)
        vague = any(word.lower() in self.pack.words["vague"] for word in bare[1:place])
        if not noun or not kind or vague or self._is_object(bare, place):
            return None
        if kind == "p" and not self._may_be_plural(bare, noun, place):
            return None
        kept = place
        while kept > 1 and bare[kept - 1].lower() in self.pack.words["adverbs"]:
            kept -= 1
        return Subject(
            phrase=" ".join(tokens[:kept]), noun=noun, kind=kind, verb=bare[place].lower(),
            rest=" ".join(tokens[place + 1 :]).rstrip("."),
        )  # fmt: skip

    def _verb_place(self, tokens: list[str]) -> int | None:
        """Where the verb stands behind a short noun phrase; None when that is not certain."""
        words = self.pack.words
        for place, token in enumerate(tokens[:_SUBJECT_TOKENS]):
            low = token.strip(_MARKS).lower()
            if place and self._is_verb(tokens, place):
                return place
            stops = words["subordinators"] | words["negators"] | words["pronouns"]
            stops -= frozenset(self.pack.determiners)
            vague = low in words["vague"] and low not in self.pack.determiners
            if low in stops or vague or token[-1] in ",;:" or '"' in token:
                return None
            if not place and low in self.pack.closed and low not in self.pack.determiners:
                return None
        return None

    def _is_verb(self, tokens: list[str], place: int) -> bool:
        word = tokens[place].strip(_MARKS)
        low, before = word.lower(), tokens[place - 1].strip(_MARKS)
        if before.lower() in self.pack.closed and before.lower() not in self.pack.words["adverbs"]:
            return False
        if word[:1].isupper():
            return False
        if low in self.pack.verbs:
            return True
        guessed = [e for many in self.pack.verb_endings.values() for e in many]
        return before[:1].isupper() and low not in self.pack.closed and low.endswith(tuple(guessed))

    def _is_object(self, bare: list[str], place: int) -> bool:
        """``Kaltes Wasser sollte man meiden``: the subject stands behind the verb."""
        after = bare[place + 1 : place + 2]
        return bool(after) and after[0] in self.pack.words["nominative"]

    def _may_be_plural(self, bare: list[str], noun: str, place: int) -> bool:
        """Whether a noun without a determiner may be the plural that the verb wants."""
        determined = (
            bare[0].lower() in self.pack.determiners or self.pack.about["and"] in bare[:place]
        )
        endings = self.pack.plural_endings
        return determined or not endings or noun.endswith(endings)

    def _number(self, verb: str) -> str:
        if verb in self.pack.verbs:
            return self.pack.verbs[verb]
        plural = self.pack.verb_endings.get("p", ())
        return "p" if verb.endswith(plural) else "s"

    def _noun(self, phrase: list[str]) -> str:
        """The head noun of a phrase, with or without its determiner."""
        first = phrase[0].lower()
        if first in self.pack.determiners:
            return head(phrase[1:], self.pack)
        elided = re.match(r"(?:[dl]|un)['’](.+)", phrase[0], re.IGNORECASE)
        if elided:
            return elided[1]
        adjective = self.pack.about.get("capital_nouns") and any(
            word[:1].isupper() for word in phrase[1:2]
        )
        plain = self.pack.about.get("capital_nouns") or any(c.isupper() for c in phrase[0][1:])
        plain = plain or any(word[:1].isupper() for word in phrase[1:2])
        named = phrase[0][:1].isupper() and first not in self.pack.closed and not adjective
        return phrase[0] if named and plain else ""

    def _kind(self, bare: list[str], noun: str, place: int, vocabulary: Vocabulary | None) -> Class:
        """The class on which determiner, verb and noun agree; "" when they do not."""
        number = self._number(bare[place].lower())
        joined = self.pack.about["and"] in [word.lower() for word in bare[:place]]
        allowed = self.pack.determiners.get(bare[0].lower(), frozenset())
        fits = {one for one in allowed if one[-1] == number}
        if joined:
            return "p" if number == "p" else ""
        if allowed and not fits:
            return ""
        known = vocabulary.noun_class(noun) if isinstance(vocabulary, PackedVocabulary) else ""
        if known in fits or (not fits and known[-1:] == number):
            return known
        return fits.pop() if len(fits) == 1 else number
