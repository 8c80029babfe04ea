"""Wrong choices: what the lesson says of other things of the same kind, in the same shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from math import inf
from typing import TypeAlias

from lessoncast.study.claims import Claim, claims
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK, CARDS_ONLY, KNOWN_GAP
from lessoncast.study.families import Families, told_by
from lessoncast.study.kinship import CHANCE, DEFINED, SAME_KIND, Kinship
from lessoncast.study.material import Material
from lessoncast.study.offered import Offered, agrees_behind, is_plain_noun, opening, stands_alone
from lessoncast.study.packed_choices import is_apart
from lessoncast.study.persons import is_of_people
from lessoncast.study.ranking import Weighed, nearest_first
from lessoncast.study.shapes import NAMING, is_of_several, same_shape
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.study.years import is_year, spread_years
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.remembering import Found
from lessoncast.tongue.words import capital, content_stems, count

LENGTH = 1.5  # what each word costs by which a choice is longer or shorter than the right one
WIDER = 1.0  # what "model" costs beside "image classifier", which is one
MIXED = 0.5  # what "the" beside "a" costs
AWAY, MOST_AWAY = 0.3, 4  # what each part between two facts costs
FARTHER = 2.0  # what a choice from elsewhere in the lesson costs
_WRITTEN = re.compile(
    r"(?<![\w.,:/$€£–-])(?!1\d{3}\b|20\d{2}\b)\d{1,3}(?:[.,]\d{3})*(?![\w.,:–-]\d|\w)"
)
SPARE = 4  # figures to choose from, so that the right one isn't always the first
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
_OF_THINGS = frozenset({"object", "deed", "gloss", "called", "doer"})
_NOUNS = frozenset({"term", "noun", "called"})  # of gaps: not names, years and figures
_PEOPLE = frozenset({"who", "person"})
_CARDS_ONLY = frozenset({CARDS_ONLY, "gap name", "asked"})  # anything could stand there
_CLAIMS_BEHIND = ("because ", "that ")
_FIGURED = frozenset({"date", "span", "amount"})
SHORT = 3  # words of an object that may be any noun of the lesson
_WAYS = frozenset({"method", "manner"})
_ASKED_APART = _WAYS | {"outcome"}  # whose rivals must be of something else
_BY_FAMILY = frozenset(
    {
        "reason",
        "outcome",
        "event",
        "pair",
        "gift",
        "group",
        "object",
        "person",
        "who",
        "doer",
        "asked",
        "amount",
        "date",
        "span",
        "site",
    }
)


_Offer: TypeAlias = tuple[str, str, Fact, float, float]
"""What might be a wrong choice: in small letters, as it is, said of what, how unlike the right one, and what it's worth
more as it is defined; a plain tuple, for in a list of many notes each offers one to each other."""


class Rivals:
    """The facts of a lesson by what they could be wrong answers to."""

    def __init__(self, facts: Sequence[Fact], material: Material) -> None:
        self._language = material.language
        self._title = content_stems(material.lesson.title, material.language)
        self._said = Said(material)
        self._kinship = Kinship(material, self._said, facts)
        self._families = Families(facts, material.language)
        self._shaped: dict[tuple[str, str], list[Fact]] = {}
        for fact in facts:
            self._shaped.setdefault((fact.kind, fact.shape), []).append(fact)
        texts = " ".join(one.text for one in material.statements)
        self._numbers = sorted(set(_WRITTEN.findall(texts)))
        self._things = [
            one
            for one in facts
            if one.kind in _OF_THINGS
            and not re.search(r"['’]", one.subject)
            and one.subject != one.ask.rstrip("?")  # a question is no thing
        ]
        self._ways = [one for one in facts if one.kind in _WAYS | {"advice"}]
        self._offered = Offered(material)
        self._claims = tuple(claims(material))
        self._figures = [
            one
            for one in facts
            if one.kind == "cloze" and one.shape == "number" and one.family != "gap year"
        ]
        self._years = sorted({fact.value for fact in facts if is_year(fact)})

    def filled(self, draft: QuestionDraft, wanted: int) -> QuestionDraft | None:
        """The draft with ``wanted`` wrong choices; None when the lesson has too few that fit."""
        if is_year(draft.fact) and draft.choose == "value":
            spread = spread_years(draft.right, self._years, draft.fact.statement, wanted + SPARE)
            wrong, spare = spread[:wanted], spread[wanted:]
        else:
            wrong, spare = self._nearest(draft, wanted)
        full = len(wrong) == wanted
        return replace(draft, wrong=tuple(wrong), spare=tuple(spare)) if full else None

    def _nearest(self, draft: QuestionDraft, wanted: int) -> tuple[list[str], list[str]]:
        """The fitting choices nearest in length; one of them longer than the right one where there is one."""
        offers = [*self._offers(draft)]
        ranked = self._ranked(draft, offers)
        fitting = self._of_a_kind(draft, _apart(ranked, self._language), wanted)
        chosen = [*islice(fitting, wanted)]
        shorter = chosen and not any(_is_longer(one, draft) for one in chosen)
        if shorter and any(_is_longer(text, draft) for _, text, *_ in offers):
            chosen[-1] = next((one for one in fitting if _is_longer(one, draft)), chosen[-1])
        if draft.fact.shape != "number" and draft.fact.kind not in _FIGURED:
            return chosen, []
        return chosen, [one for one in islice(fitting, SPARE) if one not in chosen]

    def _of_a_kind(
        self, draft: QuestionDraft, fitting: Iterable[str], wanted: int
    ) -> Iterable[str]:
        """The best of the texts that name one kind of thing, all of them, with the right one."""
        if self._language != "en" or not _is_noun_asked(draft):
            return Found([partial(iter, fitting)])
        texts = [*fitting]
        kinds = self._kinship.sorts(draft.right)
        alike = [[one for one in texts if kind in self._kinship.sorts(one)] for kind in kinds]
        full = [found for found in alike if len(found) >= wanted]
        least = min(
            full, key=lambda found: sum(texts.index(one) for one in found[:wanted]), default=None
        )
        free = _is_term_asked(draft.fact) or not kinds
        return texts if free else least or []

    def _ranked(self, draft: QuestionDraft, offers: Iterable[_Offer]) -> Iterator[str]:
        """The choices that fit, the nearest first."""
        most = inf if self._language == "en" and _is_noun_asked(draft) else CHANCE + SAME_KIND
        by_text: dict[str, list[_Offer]] = {}
        least: dict[str, float] = {}
        for one in offers:
            low, _, _, unlike, defined = one
            nearest = unlike - (most + defined)
            if low not in by_text:
                by_text[low], least[low] = [one], nearest
            else:
                by_text[low].append(one)
                least[low] = min(least[low], nearest)
        every = zip(least.values(), by_text.values(), strict=True)
        yield from nearest_first(every, partial(self._weighed, draft))

    def _offers(self, draft: QuestionDraft) -> Iterator[_Offer]:
        """All that might be a choice, and how unlike the right one it is."""
        fact = draft.fact
        if fact.family in _CARDS_ONLY:
            return
        own = (replace(fact, value=one, ask="") for one in fact.rivals)
        beside = told_by((*own, *self._far(draft)), draft, self._language)
        words, part, naming = count(draft.right), fact.part, fact.kind in NAMING
        for told, farther in ((self._families.near(draft), 0.0), (beside, FARTHER)):
            for low, text, length, rival in told:
                if rival is not fact:
                    unlike = LENGTH * abs(length - words) + farther
                    unlike += AWAY * min(abs(rival.part - part), MOST_AWAY)
                    defined = DEFINED * _is_defined_apart(draft, rival) if naming else 0.0
                    yield low, text, rival, unlike, defined

    def _weighed(self, draft: QuestionDraft, same: Sequence[_Offer]) -> Weighed | None:
        """How far the first of the offers of a text is that fits; None where none does."""
        for _, said, rival, unlike, defined in same:
            if self._fits(draft, rival, said):
                kin = self._kin(draft, said)
                if kin <= 0 or kin + defined < CHANCE:
                    return None
                text = self._written(draft, said)
                return unlike - (kin + defined), digest(text, draft.question), text
        return None

    def _kin(self, draft: QuestionDraft, text: str) -> float:
        """How near a noun is to the right one; what is no noun of an English lesson is near enough."""
        fact = draft.fact
        if self._language != "en" or not _is_noun_asked(draft):
            return self._told_kin(draft, text) if self._language == "en" else CHANCE
        right = fact.subject if draft.choose == "subject" else fact.value
        if draft.question.startswith(BLANK) and right[1:2].islower():
            right = f"{right[0].lower()}{right[1:]}"  # the first word of a sentence
        kin = self._kinship.degree(right, text, fact.part, naming=_is_term_asked(fact))
        sized = (
            _is_term_asked(fact)
            or fact.kind != "cloze"
            or (count(right) == 1) == (count(text) == 1)
        )
        return kin if sized else kin - WIDER * bool(kin)

    def _told_kin(self, draft: QuestionDraft, text: str) -> float:
        """Whether a definition is of the right one's kind, and a name beside a person that of one."""
        if draft.choose != "value":
            return CHANCE
        if draft.fact.kind in _PEOPLE:
            kinds, first = self._kinship.sorts(text), text.partition(" ")[0].lower()
            no_name = first in english().prepositions | english().subordinators  # "After Ada Blum"
            no_name = no_name or text.endswith(("'s", "’s")) or text[-2:-1] == " "  # "Ada B"
            return 0.0 if no_name or (kinds and "person" not in kinds) else CHANCE
        if draft.fact.kind not in {"gloss", "object"}:
            return CHANCE
        defines = draft.fact.kind == "gloss"
        unlike = defines and is_of_several(draft.right) != is_of_several(text)
        if unlike or self._kinship.differ(draft.right, text):
            return 0.0
        alike = defines and self._kinship.agree(draft.right, text)
        return CHANCE + SAME_KIND * alike - MIXED * (opening(text) != opening(draft.right))

    def _written(self, draft: QuestionDraft, text: str) -> str:
        """A choice as it stands: in a gap inside a sentence as its language writes it."""
        return text if draft.fact.kind == "cloze" and self._language != "en" else capital(text)

    def _far(self, draft: QuestionDraft) -> Sequence[Fact]:
        """What may stand in from elsewhere in the lesson: not for names, whose families differ in kind."""
        fact = draft.fact
        if draft.choose == "subject" and (fact.kind in _OF_THINGS and fact.family != "cell"):
            nouns = (_named(fact, one) for one in self._nouns_like(fact))
            return [*self._things, *nouns]
        if fact.kind == "cloze":
            number = grammar.number(fact.value)
            alike = [one for one in self._offered.nouns if grammar.number(one) == number]
            named = (replace(fact, value=one) for one in alike if fact.family == "gap called")
            numbers = (replace(fact, value=one) for one in self._numbers)
            return [*self._figures, *numbers] if fact.shape == "number" else [*named]
        if fact.kind == "reason" or fact.family == "object said":
            return [*self._claimed(fact)]
        if draft.choose == "value" and _may_be_any_thing(fact):
            things = self._offered.like(fact.value, grammar.number(fact.value), alone=True)
            return [replace(fact, value=one, statement="") for one in things]
        if fact.kind in _WAYS:
            kind = fact.family.rpartition(" ")[2]  # "by" or "order"
            return [one for one in self._ways if one.family.rpartition(" ")[2] == kind]
        return () if fact.kind in _BY_FAMILY else self._shaped.get((fact.kind, fact.shape), [])

    def _claimed(self, fact: Fact) -> Iterator[Fact]:
        """What else the lesson says of the same, as a reason or as what was said."""
        opener = next((one for one in _CLAIMS_BEHIND if fact.value.lower().startswith(one)), "")
        if opener:
            clause = main_clause(ended(capital(fact.value[len(opener) :])))
            for one in self._claims:
                if clause and one.tense == clause.tense and self._is_near(one, fact):
                    yield replace(fact, value=f"{opener}{one.text}", statement="", part=one.part)

    def _is_near(self, claim: Claim, fact: Fact) -> bool:
        """Whether a statement is of something that a fact is of, too, beside what the whole lesson is about."""
        own = content_stems(f"{fact.ask} {fact.value}", self._language) - self._title
        return bool(own & content_stems(claim.text, self._language))

    def _nouns_like(self, fact: Fact) -> Iterator[str]:
        """The lesson's nouns that can stand where the subject of a fact does."""
        if fact.kind in {"gloss", "called", "doer"}:
            yield from self._offered.like(fact.subject, fact.number, alone=fact.kind == "doer")

    def _stands(self, draft: QuestionDraft, text: str) -> bool:
        """Whether a noun has the article that its place asks for, as far as an English lesson tells."""
        if draft.fact.kind == "cloze":
            return self._offered.stands_in(draft.question, text)
        mixed = draft.fact.kind in NAMING and opening(text) != opening(draft.right)
        low = (f"{one[:1].lower()}{one[1:]}" for one in (text, draft.right))
        return not mixed or all(map(self._offered.goes_bare, low))

    def _fits(self, draft: QuestionDraft, rival: Fact, text: str) -> bool:
        """Whether a text is of the right one's shape, and wrong."""
        if self._language == "en":
            apart = agrees_behind(draft.question, text) and self._stands(draft, text)
        else:
            apart = is_apart(draft, rival, text, self._language)
        if not apart or not same_shape(draft, rival, text):
            return False
        if draft.fact.kind in _FIGURED:  # whose words have no stems
            return text.lower() not in draft.fact.statement.lower()
        own = content_stems(text, self._language)
        right = content_stems(draft.right, self._language)
        asked = content_stems(draft.question, self._language)
        same = bool(own and right) and (own <= right or right <= own)
        together = rival.statement == draft.fact.statement and draft.fact.kind == "pair"
        said = (
            not together
            and bool(own)
            and own <= content_stems(draft.fact.statement, self._language)
        )
        if draft.fact.kind == "object" and draft.choose == "subject" and own & right:
            return False  # "Jefferson's election" beside "Jefferson's presidency"
        alike = draft.fact.kind in _ASKED_APART and (asked - self._title) & content_stems(
            rival.ask, self._language
        )
        if alike or (draft.question.startswith(("Why should ", "Why shouldn't ")) and asked & own):
            return False  # the way to something much like it; what may be a reason for it, too
        undone = draft.fact.kind == "doer" and not _may_do(rival)
        unlike = undone or (self._language == "en" and not _is_of_its_kind(draft, text))
        if unlike or (draft.fact.kind == "outcome" and _PRONOUN.search(text)):
            return False
        but = rival.statement if _is_defined_apart(draft, rival) else ""  # which says what it is
        also = draft.choose != "item" and (
            self._said.goes_with(text, asked - right, but=but)
            or self._said.does_so_too(draft.fact, text, asked - right, but=but)
        )
        return not same and not said and not also and not (own and own <= asked)


def _is_defined_apart(draft: QuestionDraft, rival: Fact) -> bool:
    """Whether both are terms of which the lesson says what they are, each in a sentence of its own."""
    both = rival.kind in NAMING and draft.fact.kind in NAMING
    return both and rival.statement != draft.fact.statement


def _is_of_its_kind(draft: QuestionDraft, text: str) -> bool:
    """Whether both are people or neither is, and where a term is asked for, the choice is no everyday noun."""
    short = max(count(text), count(draft.right)) <= SHORT
    if short and is_of_people(text) != is_of_people(draft.right):
        return False
    naming = draft.fact.kind in NAMING and draft.choose == "subject"
    return not naming or not is_plain_noun(text)


def _is_noun_asked(draft: QuestionDraft) -> bool:
    """Whether the choices are nouns: things that do something, terms, or what is missing from a sentence."""
    fact = draft.fact
    if draft.choose == "subject":
        return fact.kind in _OF_THINGS and fact.family != "cell"
    return draft.choose == "value" and (
        _may_be_any_thing(fact)
        or (fact.kind == "cloze" and fact.family.rpartition(" ")[2] in _NOUNS)
    )


def _is_term_asked(fact: Fact) -> bool:
    """Whether a term is asked for that the lesson explains, beside which any other of its terms may stand."""
    return fact.kind in NAMING or fact.family.startswith(KNOWN_GAP)


def _named(fact: Fact, noun: str) -> Fact:
    """The same said of another noun of the lesson."""
    return replace(fact, subject=noun, number=grammar.number(noun))


def _may_be_any_thing(fact: Fact) -> bool:
    """Whether an object is named in so few words that any noun of the lesson could stand there."""
    plain = fact.kind == "object" and fact.family.partition(" ")[2] not in {"told", "list"}
    return plain and count(fact.value) <= SHORT and not fact.ask.endswith(" do?")


def _may_do(rival: Fact) -> bool:
    """Whether a thing may be asked with what another one is or does."""
    said = rival.kind in {"doer", "object"} or rival.subject[:1].isupper()
    return said or stands_alone(rival.subject)


def _apart(texts: Iterable[str], language: str) -> Iterator[str]:
    """Those of the texts that do not say the same as one before."""
    holding: dict[str, list[frozenset[str]]] = {}  # a stem → what was kept that has it
    least: dict[str, list[frozenset[str]]] = {}  # the same, each by one of its stems alone
    for text in texts:
        stems = content_stems(text, language)
        within = (other <= stems for stem in stems for other in least.get(stem, ()))
        around = min((holding.get(stem, []) for stem in stems), key=len, default=[])
        if any(within) or any(stems <= other for other in around):
            continue
        yield text
        for stem in stems:
            holding.setdefault(stem, []).append(stems)
        if stems:
            least.setdefault(min(stems), []).append(stems)


def _is_longer(text: str, draft: QuestionDraft) -> bool:
    return len(text) > len(draft.right)


def right_is_longest(draft: QuestionDraft) -> bool:
    """Whether the right choice is longer than every other."""
    return bool(draft.wrong) and all(len(draft.right) > len(one) for one in draft.wrong)
