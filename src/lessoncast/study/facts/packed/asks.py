"""What sentences of a packed language answer, by the patterns of ``asking/xx.toml``: question and answer in one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from lessoncast._later import re
from lessoncast.study.facts.packed.alone import Alone, alone_of
from lessoncast.study.facts.packed.deeds import deed_of, is_order
from lessoncast.tongue.packs.forms import Filling, agreeing
from lessoncast.tongue.packs.rules import RuleReader
from lessoncast.tongue.packs.subject import Subject, SubjectFinder
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

ASK_WORDS, ANSWER_WORDS = range(3, 24), range(1, 31)
CLAIM_WORDS = 18
LEAST_ASKED, LEAST_TOLD = 2, 1  # content words of a question, and those that its answer adds
TOLD_OF_ONE = 2  # that it adds where the question has one only
CARDS_ONLY = "asked"  # family of what has no wrong answers
_LONG = frozenset({"given", "main", "reason", "act", "goal", "gloss", "rest", "items"})
_SLOT = re.compile(r"\{([a-z]\w*)\}")
_INSIDE, _KEPT = re.compile(r":(?=\w)"), "\ue000"  # Nutzer:innen, 8:30
_INSERTED = re.compile(
    r"(?P<subject>[A-ZÀ-Þ][^,;:]{2,50}), [^,;:]{3,80}, (?P<rest>[a-zà-ÿ].+)"
)  # "Das Lab, ein Enzym aus dem Kälbermagen, schneidet …"
_ADDED = re.compile(
    r"(?<=.{24}), (?:was|weshalb|sodass|ce qui|c'est pourquoi|d'où|lo que|lo cual|por eso) [^?]*\?$"
)  # what is said of all of it
_THINGS = frozenset(
    {
        "object",
        "meaning",
        "made",
        "gloss",
        "act",
        "counsel",
        "deed",
        "slot",
        "naming",
        "where",
        CARDS_ONLY,
    }
)
_DEFINING = frozenset({"gloss", "subject one"})
_DENIED = re.compile(r"\b(?:nicht|keine?[nmrs]?|pas|non|ne|no)\b")
_PART = re.compile(r"(?<!\?P)<(\w+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A sentence that is question and answer.

    ``behind`` is what follows the verb of a certain subject, for a pattern that needs one; its ``verbs`` are
    the verbs, all where there are none, ``subject`` is its phrase and ``number`` its
    number, "s" or "p". What matches ``unless`` is not asked. With
    ``held`` the answer may point at the question, and one such question is enough; with ``deed`` it is an
    order, told as what is to be done. What is asked ``once`` is asked only of what the lesson says
    one thing of; ``rivals`` tells that the lesson's other subjects are wrong answers, and ``others`` finds some
    anywhere in a sentence, worded as ``other``, else as ``answer``.
    """

    ask: str
    answer: str
    family: str
    worth: float
    sentence: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    verbs: re.Pattern[str] | None = None
    subject: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    held: bool = False
    deed: bool = False
    once: bool = False
    rivals: bool = False
    number: str = ""
    others: re.Pattern[str] | None = None
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that a sentence answers."""

    ask: str
    answer: str
    family: str
    worth: float
    once: bool = False
    rivals: tuple[str, ...] = ()


@lru_cache(maxsize=8)
def asks_of(language: str) -> tuple[Ask, ...]:
    """The patterns of a language, the surest first; () where nobody has written them."""
    source = files("lessoncast.study.facts.packed").joinpath("asking", f"{language}.toml")
    if not language.isalpha() or not source.is_file():
        return ()
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    return tuple(_ask(one, data.get("parts", {})) for one in data.get("asks", ()))


def _ask(entry: Mapping[str, Any], parts: Mapping[str, str]) -> Ask:
    found = {
        name: _pattern(entry[name], parts)
        for name in ("sentence", "behind", "verbs", "subject", "unless", "others")
        if name in entry
    }
    return Ask(
        ask=entry["ask"], answer=entry["answer"], family=entry.get("family", CARDS_ONLY),
        worth=entry.get("worth", 0.7), held=entry.get("held", False),
        deed=entry.get("deed", False), once=entry.get("once", False),
        rivals=entry.get("rivals", False), number=entry.get("number", ""),
        other=entry.get("other", entry["answer"]), **found,
    )  # fmt: skip


def _pattern(template: str, parts: Mapping[str, str]) -> re.Pattern[str]:
    """A sentence with ``{slots}`` and ``<parts>`` as a pattern."""
    while _PART.search(template):
        template = _PART.sub(lambda part: f"(?:{parts[part[1]]})", template)
    return re.compile(_SLOT.sub(_slot, template))


def _slot(found: re.Match[str]) -> str:
    marks = ';:?!"()' if found[1] in _LONG else ',;:?!"()'
    return f"(?P<{found[1]}>[^{marks}]{{3,140}}?)"


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the sentences of one lesson by the patterns of its language."""

    tongue: Packed
    vocabulary: Vocabulary
    subjects: Sequence[Subject] = ()
    """What the sentences of the lesson are about: wrong answers for one another."""
    texts: Sequence[str] = ()
    wrong: dict[Ask, tuple[str, ...]] = field(default_factory=dict)
    known: dict[str, tuple[Subject | None, str]] = field(default_factory=dict)

    def asked(self, text: str) -> Iterator[Asked]:
        """Every question that a sentence answers."""
        told = _INSIDE.sub(_KEPT, text.rstrip("."))
        alone = alone_of(self.tongue.pack.language)
        away = alone is None or alone.points_away(text)
        seen: set[str] = set()
        conditioned = False
        for one in asks_of(self.tongue.pack.language) if alone else ():
            skipped = (one.held and conditioned) or (away and not one.held)
            slots = None if skipped else self._caught(one, told)
            if slots is None or (one.unless and one.unless.search(told)):
                continue
            if one.family in _DEFINING and slots.get("front"):
                continue  # "In Bayern ist der Aufbau | der Ämter lose geregelt"
            ask, answer = self._filled(one.ask, slots), self._told(one, one.answer, slots)
            ask = self._with_front(_ADDED.sub("?", ask), slots.get("front", ""), one)
            if (
                ask
                and answer
                and ask not in seen
                and alone
                and self._sound(one, ask, answer, alone)
                and not self._orders(one, answer)
            ):
                seen.add(ask)
                conditioned |= one.held
                yield Asked(
                    ask=capital_of(ask), answer=answer, family=one.family, worth=one.worth,
                    once=one.once, rivals=self._rivals(one, answer),
                )  # fmt: skip

    def _told(self, one: Ask, form: str, slots: dict[str, str]) -> str:
        """An answer: of advice what is to be done, "" where that is not certain."""
        said = self._filled(form, slots)
        alone = alone_of(self.tongue.pack.language)
        cut = alone.turn.sub("", said) if alone and one.family in _THINGS else said
        said = said if _DENIED.search(cut) else cut
        return deed_of(said, self.tongue.pack.language) if one.deed else said

    def _orders(self, one: Ask, answer: str) -> bool:
        """Whether what is told to follow is an order."""
        said = answer.removeprefix("Dann ")
        return one.family == "outcome" and is_order(said, self.tongue.pack.language)

    def _with_front(self, ask: str, front: str, one: Ask) -> str:
        """A question with what its sentence begins with, where that has its place at the end."""
        if not ask or not front:
            return ask
        placed = not self.tongue.pack.verb_second or one.ask.endswith("{np}?")
        placed &= "," not in ask and not (one.once and re.search(r"\d", front))
        return f"{ask[:-1]} {self.vocabulary.lower_first(front)}?" if placed else ""

    def _caught(self, one: Ask, told: str) -> dict[str, str] | None:
        """What the slots of a pattern hold; None where it does not fit."""
        slots: dict[str, str] = {}
        if one.sentence:
            found = one.sentence.fullmatch(told)
            if not found:
                return None
            slots |= _held(found)
        if one.behind:
            subject, front = self._subject(told.replace(_KEPT, ":"))
            if subject is None or (one.verbs and not one.verbs.fullmatch(subject.verb)):
                return None
            if one.subject and not one.subject.fullmatch(subject.phrase):
                return None
            if one.number and subject.kind[-1] != one.number:
                return None
            found = one.behind.fullmatch(_INSIDE.sub(_KEPT, subject.rest))
            if not found:
                return None
            low = self.vocabulary.lower_first(subject.phrase)
            own = {
                "np": low, "Np": capital(subject.phrase), "np_kind": subject.kind, "verb": subject.verb,
                "verb_one": self._singular(subject.verb), "rest": subject.rest, "front": front,
            }  # fmt: skip
            slots |= agreeing(self.tongue.pack, subject.kind) | own
            slots |= _held(found)
        return slots

    def _subject(self, told: str) -> tuple[Subject | None, str]:
        """The subject of a sentence, also behind what stands before it, and before what is set between commas."""
        if told not in self.known:
            self.known[told] = self._found(told)
        return self.known[told]

    def _found(self, told: str) -> tuple[Subject | None, str]:
        find, vocabulary = self.tongue.subject_of, self.vocabulary
        if found := find(f"{told}.", vocabulary):
            return found, ""
        inserted = _INSERTED.match(told)
        if inserted:
            found = find(f"{inserted['subject']} {inserted['rest']}.", vocabulary)
            if found and found.phrase == inserted["subject"]:
                return found, ""
        alone = alone_of(self.tongue.pack.language)
        led = alone.fronts.match(told) if alone else None
        if not led:
            return None, ""
        if not self.tongue.pack.verb_second:
            return find(
                f"{capital(told[led.end() :].lstrip(' ,'))}.", vocabulary
            ), led.group().rstrip(" ,")
        found = SubjectFinder(self.tongue.pack).behind(f"{told}.", vocabulary)
        if found and set(found.rest.split(maxsplit=1)[:1]) & self.tongue.pack.words["prepositions"]:
            return None, ""
        return found, told.partition(f" {found.verb} ")[0] if found else ""

    def _rivals(self, one: Ask, answer: str) -> tuple[str, ...]:
        """What could stand there: the lesson's other subjects, and what ``others`` finds in its sentences."""
        if one not in self.wrong:
            self.wrong[one] = tuple(dict.fromkeys(self._others(one)))
        found = [*self._subjects(one, answer), *self.wrong[one]]
        return tuple(it for it in found if it != answer)

    def _subjects(self, one: Ask, answer: str) -> Iterator[str]:
        """Other subjects of the lesson that a pattern could be about, in the number of the right one."""
        if not one.rivals or one.subject is None:
            return
        number = {it.kind[-1] for it in self.subjects if capital(it.phrase) == answer}
        alone = alone_of(self.tongue.pack.language)
        for it in dict.fromkeys(self.subjects):
            away = (
                alone is None or alone.points_in_answer(it.phrase) or alone.empty.search(it.phrase)
            )
            if not away and it.kind[-1] in number and one.subject.fullmatch(it.phrase):
                yield capital(it.phrase)

    def _others(self, one: Ask) -> Iterator[str]:
        alone = alone_of(self.tongue.pack.language)
        for text in self.texts if one.others and alone else ():
            told = _INSIDE.sub(_KEPT, text.rstrip("."))
            found = one.others.search(told) if one.others else None
            slots = _held(found) if found else {}
            whole = "main" not in slots or self._has_verb(slots["main"])
            made = self._told(one, one.other, slots) if slots and whole else ""
            if (
                made
                and alone
                and count(made) in ANSWER_WORDS
                and not alone.points_in_question(made)
                and not alone.empty.search(made)
            ):
                yield made

    def _has_verb(self, text: str) -> bool:
        """Whether a text has a verb that the pack knows, so that it is no mere heading."""
        parts = {part for word in text.lower().split() for part in re.split(r"['’]", word)}
        return bool(parts & self.tongue.pack.verbs.keys())

    def _singular(self, verb: str) -> str:
        """The singular of a verb, as "what" and "who" have it."""
        pack = self.tongue.pack
        led, _, last = verb.rpartition(" ")
        one = pack.singulars.get(last, last if pack.verbs.get(last) == "s" else "")
        return f"{led} {one}".strip() if one else ""

    def _filled(self, form: str, slots: dict[str, str]) -> str:
        """A form with its slots: ``{claim_asked}`` in the order of a question, ``{np_in}`` as inside a sentence."""
        for name in _SLOT.findall(form):
            base = name.removesuffix("_asked")
            if base != name and base in slots:
                slots[name] = self._in_order(slots[base])
            if base != name and not slots.get(name):
                return ""
            if name.endswith("_deed") and name.removesuffix("_deed") in slots:
                deed = deed_of(slots[name.removesuffix("_deed")], self.tongue.pack.language)
                slots[name] = self.vocabulary.lower_first(deed) if deed else ""
            if name.endswith("_in") and name.removesuffix("_in") in slots:
                slots[name] = self.vocabulary.lower_first(slots[name.removesuffix("_in")])
        made = Filling(self.tongue.pack, slots, self.vocabulary).of(form)
        return re.sub(r"(?<=\b[dlLD]['’]) ", "", re.sub(r"\s+", " ", made)).strip()

    def _in_order(self, claim: str) -> str:
        """A claim as its question has it, where it surely begins with its subject: with what else, the verb tells."""
        pack = self.tongue.pack
        first = re.split(r"[ '’]", claim)[0].lower()
        sure = pack.verb_second or first in pack.determiners or first in {"l", "d"}
        parts = {part for word in claim.lower().split() for part in re.split(r"['’]", word)}
        acts = pack.verb_second or parts & (pack.verbs.keys() | pack.words["clitics"])
        if not (sure and acts) and self.tongue.subject_of(f"{claim}.", self.vocabulary) is None:
            return ""
        return RuleReader(pack).as_question(claim, self.vocabulary, CLAIM_WORDS)

    def _sound(self, one: Ask, ask: str, answer: str, alone: Alone) -> bool:
        """Whether question and answer can be understood by themselves, and the answer adds to the question."""
        language = self.tongue.pack.language
        if count(ask) not in ASK_WORDS or count(answer) not in ANSWER_WORDS:
            return False
        if one.family in _THINGS and re.search(r"\bnicht(?:,|$)", answer):
            return False  # "verbrennt das Mehl nicht"
        verb_last = re.match(r"(?:Weil|Indem|Damit) .*\b[A-ZÄÖÜ][\w-]*$", answer)
        if verb_last or any(one.count("(") != one.count(")") for one in (ask, answer)):
            return False
        asked, told = content_stems(ask, language), content_stems(answer, language)
        new = told - asked
        counted = re.match(r"(?:Wie viel|Nach wie viel|Combien|¿Cuánt)", ask) is not None
        least = counted or len(new) >= (LEAST_TOLD if len(asked) >= LEAST_ASKED else TOLD_OF_ONE)
        loose = alone.points_in_question(ask) or (not one.held and alone.points_in_answer(answer))
        return bool(asked) and least and not loose and not alone.empty.search(answer)


def _held(found: re.Match[str]) -> dict[str, str]:
    """What the slots of a pattern hold."""
    return {
        name: held.replace(_KEPT, ":").strip(" ,.")
        for name, held in found.groupdict().items()
        if held
    }


def capital_of(ask: str) -> str:
    """A question with its capital, behind ``¿`` as well."""
    return ask[0] + capital(ask[1:]) if ask.startswith("¿") else capital(ask)
