"""What a sentence of a packed language answers: by rules, by its subject, by what it opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lessoncast._remembered import remembered
from lessoncast.tongue.packs.fronts import opening_of
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.parts import Predicate
from lessoncast.tongue.packs.rules import RuleReader
from lessoncast.tongue.packs.subject import Subject, SubjectFinder
from lessoncast.tongue.packs.vocabulary import PackedVocabulary
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, count

_NAMED_WORDS = 6  # of a subject that the host names
_DOUBTED_WORDS = 11  # of a denied sentence that the host asks about
_ABOUT = 54.0
_INNER_ABOUT = 52.0  # of a subject behind the verb or a connective


@dataclass(frozen=True, slots=True)
class Asker:
    """Proposes questions for the sentences of one language."""

    pack: Pack

    def proposals(self, sentence: str, vocabulary: Vocabulary, previous: str) -> Iterator[Proposal]:
        """Every question that the sentence answers; ``previous`` is what was said before it."""
        if isinstance(vocabulary, PackedVocabulary):
            yield from _known(self.pack, sentence, vocabulary, behind=bool(previous))
        else:
            yield from self._fresh(sentence, vocabulary, behind=bool(previous))

    def _fresh(self, sentence: str, vocabulary: Vocabulary, *, behind: bool) -> Iterator[Proposal]:
        yield from RuleReader(self.pack).proposals(sentence, vocabulary, behind=behind)
        yield from self._opened(sentence, vocabulary, behind=behind)
        finder = SubjectFinder(self.pack)
        found = finder.find(sentence, vocabulary)
        if found is not None and self._is_named(found, vocabulary):
            yield from self._of_subject(found, vocabulary)
            yield from self._doubted(sentence, found, vocabulary)
        elif found is None:
            later = finder.behind(sentence, vocabulary)
            if later is not None and self._is_named(later, vocabulary):
                low = vocabulary.lower_first(later.phrase)
                yield Proposal(form="ask.about", np=low, kind=later.kind, worth=_INNER_ABOUT)

    def named(self, sentence: str, vocabulary: Vocabulary) -> Subject | None:
        """The subject wherever it is certain: at the head, behind a connective, behind the verb."""
        finder = SubjectFinder(self.pack)
        found = finder.find(sentence, vocabulary) or finder.behind(sentence, vocabulary)
        return found if found and self._is_named(found, vocabulary) else None

    def _is_named(self, found: Subject, vocabulary: Vocabulary) -> bool:
        """Whether a subject has a name of its own: "many firms" have none."""
        first = vocabulary.lower_first(found.phrase).split()[0]
        return count(found.phrase) <= _NAMED_WORDS and first not in self.pack.words["quantifiers"]

    def _of_subject(self, found: Subject, vocabulary: Vocabulary) -> Iterator[Proposal]:
        """By what is said of the subject: what it is, has, does, where it lies, how it comes about."""
        about = Proposal(
            form="ask.about", np=vocabulary.lower_first(found.phrase), kind=found.kind, worth=_ABOUT
        )
        verb = (("verb", found.verb), ("rest", found.rest))
        denied = (
            found.verb.split()[0] in self.pack.words["negators"]
        )  # "no germina": not how it does
        if defines(found, self.pack):
            yield replace(about, form="ask.definition", worth=68.0)
        elif found.verb in self.pack.words["object_verbs"] and not denied:
            yield replace(about, form="ask.object", more=verb, worth=63.0)
        for rule in self.pack.predicates if not denied else ():
            caught = rule.behind.match(found.rest) if self._fits(rule, found.verb) else None
            if caught:
                more = (*verb, *((name, held) for name, held in caught.groupdict().items() if held))
                yield replace(about, form=rule.form, more=more, worth=rule.worth, deep=rule.deep)
        yield about

    def _fits(self, rule: Predicate, verb: str) -> bool:
        """Whether a rule is for that verb; one without verbs is for all that do something."""
        if rule.verbs:
            return verb in rule.verbs
        words = self.pack.words
        return (
            verb not in words["auxiliaries"] | words["copulas"] | words["modals"] | words["linking"]
        )

    def _doubted(self, sentence: str, found: Subject, vocabulary: Vocabulary) -> Iterator[Proposal]:
        """``Popularität ist nicht alles.`` answers ``Ist Popularität alles?``."""
        if count(sentence) > _DOUBTED_WORDS or re.search(r"[,:;\"!]", sentence):
            return
        plain = self._affirmed(sentence, found)
        if not plain or {word.lower() for word in plain.split()} & self.pack.words["undoubted"]:
            return
        if self.pack.verb_second:
            asked = RuleReader(self.pack).inverted(plain, vocabulary)
        else:
            asked = vocabulary.lower_first(plain)
        if asked:
            yield Proposal(form="ask.doubt", more=(("asked", asked),), worth=66.0, apart=True)

    def _affirmed(self, sentence: str, found: Subject) -> str:
        """A denied sentence without its denial; "" where that would not be the same claim."""
        denial = self.pack.about.get("denial", "")
        said = f" {sentence.rstrip('.')} "
        if self.pack.verb_second:
            once = said.count(f" {denial} ") == 1
            return said.replace(f" {denial} ", " ").strip() if once else ""
        led, behind = self.pack.about.get("denies", ("", ""))
        clitic, _, verb = found.verb.replace("'", " ").rpartition(" ")
        rest = found.rest.removeprefix(f"{behind} ") if behind else found.rest
        whole = clitic in led.split() and (not behind or rest != found.rest)
        partitive = behind and re.match(r"d(?:e |')", rest)
        return f"{found.phrase} {verb} {rest}" if whole and rest and not partitive else ""

    def _opened(self, sentence: str, vocabulary: Vocabulary, *, behind: bool) -> Iterator[Proposal]:
        """Questions about what stands before the subject; what points back needs something said."""
        found = opening_of(sentence, self.pack, vocabulary)
        if found is None or (not behind and self.pack.leaning(sentence)):
            return
        more = (("front", found.phrase), ("inner", found.inner), ("verb", self._one(found.verb)))
        kept = tuple((name, held) for name, held in more if held)
        rule = found.rule
        yield Proposal(
            form=rule.past_form if found.is_past else rule.form, point=found.phrase, more=kept,
            worth=rule.worth, deep=rule.deep, apart=True,
        )  # fmt: skip

    def _one(self, verb: str) -> str:
        """The singular of a verb, as "what" has it: ``wachsen`` → ``wächst``."""
        return self.pack.singulars.get(verb, verb if self.pack.verbs.get(verb) == "s" else "")


@remembered(8192)
def _known(
    pack: Pack, sentence: str, vocabulary: PackedVocabulary, *, behind: bool
) -> tuple[Proposal, ...]:
    """What a sentence answers, seen once: an episode is tried in many manners."""
    return tuple(Asker(pack)._fresh(sentence, vocabulary, behind=behind))  # noqa: SLF001 - its own


def defines(subject: Subject | None, pack: Pack) -> bool:
    """Whether a sentence says what its subject is: ``X ist ein …``."""
    if subject is None or subject.verb not in pack.words["copulas"]:
        return False
    first = subject.rest.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in pack.words["defining"]
