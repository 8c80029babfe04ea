"""What a sentence of a packed language can be asked again, with its answer in short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lessoncast.tongue.packs.asking import Asker, defines
from lessoncast.tongue.packs.forms import Filling, agreeing
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.rules import ended
from lessoncast.tongue.packs.subject import Subject, SubjectFinder
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

_GLOSS_WORDS = 12
_ASKED_WORDS = 16
_REST_WORDS = 14  # of an answer that is what stands behind the verb
_LEAST_TOLD = 4  # words of content behind a subject that is asked about as such
TERM, FACT, POINT, LONG_POINT, WEAK_POINT = 0.0, 1.0, 2.5, 3.0, 4.0
Recalled = tuple[float, str, str]
"""A rank, the lower the better, with the question and its answer; "" for no answer but the sentence."""


@dataclass(frozen=True, slots=True)
class Recaller:
    """Asks the sentences of one language again."""

    pack: Pack

    def recalls(self, sentence: str, vocabulary: Vocabulary) -> Iterator[Recalled]:
        """A term for its gloss, a reason, who, when, how many, what follows from what; else its point."""
        found = SubjectFinder(self.pack).find(sentence, vocabulary)
        if found:
            yield from self._terms(found, vocabulary)
        yield from self._asked_again(sentence, vocabulary)
        for rule in self.pack.recall_rules:
            held = rule.sentence.fullmatch(sentence)
            slots = _caught(held) if held else {}
            if slots and count(slots.get("main", "")) <= _GLOSS_WORDS:
                ask = capital(self._fill(rule.ask, slots))
                yield FACT, ask, ended(self._fill(rule.answer, slots))
        if found:
            yield from self._point(sentence, found, vocabulary)

    def _terms(self, found: Subject, vocabulary: Vocabulary) -> Iterator[Recalled]:
        low = vocabulary.lower_first(found.phrase)
        gloss = _trimmed(found.rest)
        named = defines(found, self.pack) and count(low) <= 4 and not self._goes_on(gloss)
        if named and gloss and found.noun.lower() not in gloss.lower():
            slots = {"gloss": gloss, "np": low, "np_kind": found.kind}
            yield TERM, *self._worded("term", slots | agreeing(self.pack, found.kind))

    def _goes_on(self, gloss: str) -> bool:
        """``die Mutter des Volkes und legt Eier``: whether another verb follows what a thing is."""
        behind = gloss.lower().split(f" {self.pack.about['and']} ")[1:]
        return any(one.split(maxsplit=1)[0] in self.pack.verbs for one in behind if one)

    def _asked_again(self, sentence: str, vocabulary: Vocabulary) -> Iterator[Recalled]:
        """What the rules ask of the sentence, where its answer is short."""
        away = self.pack.away is not None and self.pack.away.search(sentence)
        for one in Asker(self.pack).proposals(sentence, vocabulary, ""):
            slots = dict(one.more)
            asked = slots.get("asked", "")
            if asked and one.answer and not away and count(asked) <= _GLOSS_WORDS:
                slots |= {"np": asked, "answer": one.answer}
                yield FACT, *self._worded("why", slots, self._claim_forms(one.form))
            again = self.pack.recall_asks.get(one.form)
            if again is None or away or self.pack.leaning(sentence):
                continue
            answer = self._answer(again.answer, one, sentence, vocabulary)
            for ask in self._asks(one, again.ask) if answer else ():
                yield again.rank, ask, answer

    def _claim_forms(self, form: str) -> Sequence[str]:
        """How a claim is asked again: for its reason, or for the means or the aim that its sentence told."""
        name = form.removeprefix("ask.").removesuffix("_so")
        asked = () if name == "why" else self.pack.asks.get(f"{name}_so", ())
        return asked or self.pack.recall_forms["why"]

    def _asks(self, one: Proposal, forms: Sequence[str]) -> Iterator[str]:
        """The question in every form that points at nothing and is short."""
        own = {"np": one.np, "np_kind": one.kind, **dict(one.more)}
        slots = agreeing(self.pack, one.kind) | own
        for form in forms or self.pack.asks.get(one.form.removeprefix("ask."), ()):
            ask = capital(self._fill(form, slots))
            points = set(ask.split()) & self.pack.words["pointing"]
            if ask and not points and count(ask) <= _ASKED_WORDS:
                yield ask

    def _answer(self, form: str, one: Proposal, sentence: str, vocabulary: Vocabulary) -> str:
        """The answer in its form; "" where the sentence has more to it than can be left out."""
        slots = dict(one.more)
        rest = _unhedged(slots.get("rest", ""), self.pack)
        if "{rest}" in form and not 0 < count(rest) <= _REST_WORDS:
            return ""
        point = vocabulary.lower_first(sentence.rstrip("."))
        said = self._fill(form, {**slots, "rest": rest, "answer": one.answer, "point": point})
        return ended(said) if said else ""

    def _point(self, sentence: str, found: Subject, vocabulary: Vocabulary) -> Iterator[Recalled]:
        """What was said of a subject: rather of one with a name, and rather more than a word or two."""
        low, language = vocabulary.lower_first(found.phrase), vocabulary.language
        told = content_stems(found.rest, language) - content_stems(low, language)
        words = self.pack.words
        points = self.pack.away is not None and self.pack.away.search(low)
        if low.split()[0] in words["quantifiers"] or points or self.pack.leaning(sentence):
            return  # "die Bedeutung dieser Rollen"
        weak = low.split()[0] in words["indefinite"] or len(told) < _LEAST_TOLD
        short = count(sentence) <= 22 and count(low) <= 4
        slots = {
            "np": low,
            "np_kind": found.kind,
            "point": vocabulary.lower_first(sentence.rstrip(".")),
        }
        ask, answer = self._worded("point", slots)
        if ask:
            yield WEAK_POINT if weak else POINT if short else LONG_POINT, ask, answer

    def _worded(
        self, name: str, slots: Mapping[str, str], known: Sequence[str] = ()
    ) -> tuple[str, str]:
        """A recall question in the form that its content picks, one of ``known`` if there are any, and the answer's form."""
        forms = [self._fill(form, slots) for form in known or self.pack.recall_forms[name]]
        fits = sorted(filter(None, forms), key=lambda form: digest(form, slots["np"]))
        answers = self.pack.recall_forms.get(f"{name}_answer", ("",))
        answer = self._fill(answers[0], slots)
        return (capital(fits[0]), ended(answer) if answer else "") if fits else ("", "")

    def _fill(self, form: str, slots: Mapping[str, str]) -> str:
        return Filling(self.pack, slots).of(form)


def _unhedged(rest: str, pack: Pack) -> str:
    """What stands behind a verb, without the adverbs before it and a clause behind it.

    Every part of a list is kept; "" for what denies, and where a comma may begin either.
    """
    first, comma, more = rest.partition(",")
    opens = more.split(maxsplit=1)[0].lower() if more.strip() else ""
    if opens in pack.determiners:
        return ""
    told = (rest if comma and opens not in pack.closed else first).strip(" .").split()
    while told and told[0].lower() in pack.words["adverbs"]:
        told.pop(0)
    denies = {word.lower() for word in told} & pack.words["negators"]
    return "" if denies or any(mark in rest for mark in ':;"') else " ".join(told)


def _caught(found: re.Match[str]) -> dict[str, str]:
    """What the slots of a sentence hold."""
    return {name: held.strip(" .") for name, held in found.groupdict().items() if held}


def _trimmed(gloss: str) -> str:
    """A gloss short enough to be asked for; "" when it cannot be cut."""
    short = re.split(r"[,;.(]|:(?=\s)", gloss)[0].strip()
    least = 4 if short == gloss.strip() else 5  # what is cut off may be what matters
    return short if least <= count(short) <= _GLOSS_WORDS else ""
