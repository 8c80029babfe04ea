"""Sentences that are question and answer at once, as the rules of a pack catch them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lessoncast._remembered import remembered
from lessoncast.tongue.packs.forms import Filling
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.parts import Rule
from lessoncast.tongue.packs.subject import SubjectFinder
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, capital, count

_CLAIM_WORDS = 13
_LEAST_CASE = 2  # words of a condition
_CASE_WORDS = 3  # from which a condition is a clause for certain


@dataclass(frozen=True, slots=True)
class RuleReader:
    """Asks by the rules of a pack."""

    pack: Pack

    def proposals(
        self, sentence: str, vocabulary: Vocabulary, *, behind: bool
    ) -> Iterator[Proposal]:
        """What every rule that fits proposes; nothing that points at a sentence not said.

        ``behind`` tells that something was said before.
        """
        for rule, caught in _caught(self.pack, sentence):
            if rule.follows and not behind:
                continue
            for one in self._by_rule(rule, dict(caught), sentence, vocabulary):
                if behind or not self._points(dict(one.more).get("asked", "")):
                    yield one

    def _by_rule(
        self, rule: Rule, slots: Mapping[str, str], sentence: str, vocabulary: Vocabulary
    ) -> Iterator[Proposal]:
        if not self._is_case(slots.get("given", ""), rule):
            return
        answers = sorted(rule.answers, key=lambda form: digest(form, sentence))
        answer = ended(self._fill(answers[0], slots)) if answers else ""
        before = ended(self._fill(rule.before, slots)) if rule.before else ""
        said = f"{answer} {before}".lower()
        point = " ".join(held for held in slots.values() if held.lower() not in said)
        yield Proposal(
            form=rule.form_for(slots.get("main", "")), answer=answer, before=before, point=point, worth=rule.worth,
            deep=rule.deep, more=tuple(slots.items()), apart=rule.apart,
        )  # fmt: skip
        if rule.asks_claim and (asked := self.as_question(slots["claim"], vocabulary)):
            yield Proposal(
                form=rule.asks_claim, answer=answer, point=slots["claim"], worth=rule.worth + 4,
                deep=rule.deep, more=(("asked", asked),),
            )  # fmt: skip

    def _fill(self, form: str, slots: Mapping[str, str]) -> str:
        return Filling(self.pack, slots).of(form)

    def _points(self, asked: str) -> bool:
        """Whether a claim asks of "it" or "them": only behind the sentence that names them."""
        return bool(set(asked.split()[:2]) & self.pack.words["pointing"])

    def _is_case(self, given: str, rule: Rule) -> bool:
        """Whether a condition is a clause, as far as its words tell; nothing given is fine."""
        if given and count(given) < _LEAST_CASE:
            return False  # "wenn nicht"
        long = count(given) >= _CASE_WORDS and not rule.verbal
        if not given or self.pack.about.get("capital_nouns") or long:
            return True
        free = self.pack.words["pronouns"] - frozenset(self.pack.determiners)
        parts = [part for word in given.lower().split() for part in re.split(r"['’-]", word)]
        return any(part in self.pack.verbs or part in free for part in parts)

    def as_question(self, claim: str, vocabulary: Vocabulary, most: int = _CLAIM_WORDS) -> str:
        """A claim in the order of its question: ``Der Boden ist nass`` → ``ist der Boden nass``.

        "" where that is unsure, and for a claim of more than ``most`` words.
        """
        if count(claim) > most or "," in claim or self.pack.leaning(claim) or self._orders(claim):
            return ""
        if "question_order" not in self.pack.about:
            opens = self.pack.closed - frozenset(self.pack.determiners)
            first, second = (*claim.lower().split(), "")[:2]
            named = first not in opens and second not in self.pack.words["vague"]
            return vocabulary.lower_first(claim) if named else ""
        return (
            self.inverted(claim, vocabulary)
            or self._with_object_first(claim, vocabulary)
            or self._with_front_later(claim, vocabulary)
        )

    def _orders(self, claim: str) -> bool:
        """Whether a claim is none, but tells somebody what to do."""
        return any(role == "advice" and sign.search(claim) for role, sign in self.pack.signs)

    def inverted(self, claim: str, vocabulary: Vocabulary) -> str:
        """A claim that begins with its subject, verb first; "" where that is not certain."""
        found = SubjectFinder(self.pack).find(claim, vocabulary)
        if not found:
            return ""
        low = vocabulary.lower_first(found.phrase)
        verb, rest, own = found.verb, found.rest, f"{self.pack.about.get('reflexive', '')} "
        if own.strip() and rest.startswith(own):  # ``stoßen sich die Klümpchen ab``
            verb, rest = f"{verb} {own.strip()}", rest.removeprefix(own)
        slots = {"subject": low, "verb": verb, "rest": rest}
        return self._fill(self.pack.about["question_order"], slots)

    def _with_object_first(self, claim: str, vocabulary: Vocabulary) -> str:
        """``Kaltes Wasser sollte man meiden`` → ``sollte man kaltes Wasser meiden``."""
        tokens = claim.split()
        for place in range(1, min(len(tokens) - 1, 6)):
            if (
                tokens[place] in self.pack.words["nominative"]
                or tokens[place] == self.pack.about["and"]
            ):
                return ""
            if self._is_finite(tokens, place):
                phrase = vocabulary.lower_first(" ".join(tokens[:place]))
                rest = " ".join(tokens[place + 2 :])
                return f"{tokens[place]} {tokens[place + 1]} {phrase} {rest}".strip()
        return ""

    def _with_front_later(self, claim: str, vocabulary: Vocabulary) -> str:
        """``Ohne Salz würde der Käse bitter`` → ``würde der Käse ohne Salz bitter``."""
        found = SubjectFinder(self.pack).behind(claim, vocabulary)
        front, verb, _ = claim.partition(f" {found.verb} ") if found else ("", "", "")
        if not found or not verb or front.split()[0].lower() in self.pack.words["connecting"]:
            return ""
        subject = vocabulary.lower_first(found.phrase)
        return f"{found.verb} {subject} {vocabulary.lower_first(front)} {found.rest}".strip()

    def _is_finite(self, tokens: list[str], place: int) -> bool:
        """Whether a word before a pronoun is the verb: one that the pack lists, or by its ending."""
        word, pronoun = tokens[place], tokens[place + 1]
        endings = tuple(e for many in self.pack.verb_endings.values() for e in many)
        if pronoun not in self.pack.words["nominative"] or not word.islower():
            return False
        guessed = word.endswith(endings) and word not in self.pack.closed
        return word in self.pack.verbs or guessed


@remembered(4096)
def _caught(pack: Pack, sentence: str) -> tuple[tuple[Rule, tuple[tuple[str, str], ...]], ...]:
    """Every rule that a sentence fits, with what its slots hold."""
    found = []
    for rule in pack.rules:
        held = next((m for one in rule.sentences if (m := one.fullmatch(sentence))), None)
        if held:
            slots = {name: text.strip(" .") for name, text in held.groupdict().items() if text}
            found.append((rule, tuple(slots.items())))
    return tuple(found)


def ended(text: str) -> str:
    """A text as a whole sentence."""
    said = capital(text.strip(" ,;:¡").replace(" ¡", " "))
    return said if said.endswith((".", "!", "?", '."')) else f"{said}."
