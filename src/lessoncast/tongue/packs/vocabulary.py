"""A lesson's words in a packed language: what is lower-cased, and which gender its nouns have.

Gender is learnt from the lesson itself, by the determiners before a noun, and from its ending.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.words import Vocabulary, words

_MARKS = "\"'“”„«»(),.:;!?¿¡"
Class = str
"""Gender and number: ``ms``, ``fs``, ``ns``, ``mp``, ``fp``; ``s`` or ``p`` where gender is open."""


@dataclass(frozen=True, slots=True, eq=False)
class PackedVocabulary(Vocabulary):
    """A vocabulary that knows its pack; itself alone is equal to it, so that what it told is kept."""

    pack: Pack | None = None
    nouns: Mapping[str, Class] = field(default_factory=dict)

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    def lower_first(self, text: str) -> str:
        """Lower-case the first letter as the language does inside a sentence."""
        bare = text.partition(" ")[0].strip(_MARKS)
        elided = re.match(r"[LD]['’]\w", bare) is not None
        odd = self.pack is None or any(c.isupper() or c.isdigit() for c in bare[1:])
        if not bare or (not elided and (odd or self._keeps(bare, text))):
            return text
        place = text.index(bare)
        return text[:place] + text[place].lower() + text[place + 1 :]

    def _keeps(self, bare: str, text: str) -> bool:
        """Whether a word keeps its capital: a noun where these have one, a name, not a verb."""
        if self.pack is None:
            return True
        stem = re.split(r"['’]", bare)[0].lower()
        if bare in self.pack.words["polite"] and bare in self.names:
            return True
        closed = bare.lower() in self.pack.closed or stem in self.pack.closed
        lowered = self.pack.lowered is not None and self.pack.lowered.match(text)
        if closed or bare.lower() in self.pack.verbs or lowered:
            return False
        named = bare in self.names or len(bare) == 1
        first, *rest = text.split(
            maxsplit=2
        )  # "Beispiele, Tests": behind a comma stands no noun of its own
        beside = not named and first[-1] not in ",;:" and rest and rest[0][:1].isupper()
        if self.pack.about.get("capital_nouns"):
            return named or not (beside and bare.endswith(self.pack.adjective_endings or ("\0",)))
        return named or bool(beside)

    def lower_title(self, heading: str) -> str:
        """A heading inside a sentence: only English writes its headings in capitals."""
        return self.lower_first(heading)

    def noun_class(self, noun: str) -> Class:
        """Gender and number of a noun, from the lesson or from its ending; "" when unsure."""
        if self.pack is None:
            return ""
        if found := self.nouns.get(noun.lower(), ""):
            return found
        fits = [
            (len(ending), name)
            for name, endings in self.pack.endings.items()
            for ending in endings
            if len(noun) > len(ending) + 1 and noun.lower().endswith(ending)
        ]
        return max(fits)[1] if fits else ""


def educated(vocabulary: Vocabulary, pack: Pack, sentences: Iterable[str]) -> PackedVocabulary:
    """The vocabulary with its pack, and the classes of the nouns that these sentences hold."""
    votes: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for noun, classes in _determined(words(sentence), pack):
            votes.setdefault(noun, Counter()).update(classes)
    return PackedVocabulary(
        language=vocabulary.language,
        names=vocabulary.names,
        weights=vocabulary.weights,
        articled=frozenset(),
        alone=vocabulary.alone,
        pairs=vocabulary.pairs,
        often=vocabulary.often,
        pack=pack,
        nouns={
            noun: best for noun, counted in votes.items() if (best := _best(noun, counted, pack))
        },
    )


def _determined(found: list[str], pack: Pack) -> Iterable[tuple[str, frozenset[str]]]:
    """Nouns behind a determiner, each with the classes that this determiner allows."""
    for place, word in enumerate(found):
        allowed = pack.oblique.get(word.lower()) or pack.determiners.get(word.lower())
        if allowed and (noun := head(found[place + 1 : place + 4], pack)):
            yield noun.lower(), allowed


def head(following: Sequence[str], pack: Pack) -> str:
    """The noun among the words behind a determiner: the first capital one, or the first but for adjectives."""
    if not pack.about.get("capital_nouns"):
        nouns = [word for word in following if word.lower() not in pack.words["prenominal"]]
        return nouns[0] if nouns and nouns[0].lower() not in pack.closed else ""
    for word in following:
        if word[:1].isupper():
            return word
        if word.lower() in pack.closed:
            return ""
    return ""


def _best(noun: str, counted: Counter[str], pack: Pack) -> str:
    """The class that all evidence allows, if it is the only one; a plural shows in its ending."""
    if pack.plural_endings and not noun.endswith(pack.plural_endings):
        counted = Counter({kind: n for kind, n in counted.items() if kind[-1] != "p"})
    if not counted:
        return ""
    (best, times), *others = counted.most_common(2)
    return best if not others or others[0][1] < times else ""
