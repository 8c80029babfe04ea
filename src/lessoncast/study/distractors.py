"""Wrong choices: what the lesson says of other things of the same kind, in the same shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lessoncast.study.claims import Claim, claims
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import CARDS_ONLY
from lessoncast.study.figures import amount
from lessoncast.study.kinship import CHANCE, DEFINED, Kinship
from lessoncast.study.material import Material
from lessoncast.study.offered import Offered, agrees_behind, is_plain_noun, opening, stands_alone
from lessoncast.study.packed_choices import agreeing, is_apart
from lessoncast.study.persons import is_of_people
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.words import capital, content_stems, count

MOST_CHOICE_WORDS = 20
LENGTH = 1.5  # what each word costs by which a choice is longer or shorter than the right one
FARTHER = 2.0  # what a choice from elsewhere in the lesson costs
_MOST_TIMES = 20  # how many times as great one figure may be as another
_MOST_LONGER = 2.2  # how many times as long one choice may be as another
_MOST_LONGER_CLAUSE = 1.6  # where choices are clauses
_WRITTEN = re.compile(
    r"(?<![\w.,:/$€£–-])(?!1\d{3}\b|20\d{2}\b)\d{1,3}(?:[.,]\d{3})*(?![\w.,:–-]\d|\w)"
)
SPARE = 4  # figures to choose from, so that the right one isn't always the first
YEARS_AROUND = range(-5, 6)
WHOLE = 100  # per cent
_SHARES = frozenset({"gap %", "gap percent", "gap Prozent", "gap por ciento", "gap pour cent"})
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
_OF_THINGS = frozenset({"object", "deed", "gloss", "called", "doer"})
_NAMING = frozenset({"gloss", "called"})
_CARDS_ONLY = frozenset({CARDS_ONLY, "gap name", "asked"})  # anything could stand there
_CLAIMED = frozenset({"reason", "outcome"})
_CLAIMS_BEHIND = ("because ", "that ")
_FIGURED = frozenset({"date", "span", "amount"})
SHORT = 3  # words of an object that may be any noun of the lesson
_WAYS = frozenset({"method", "manner"})
_BY_FAMILY = frozenset(
    {
        "reason",
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


class Rivals:
    """The facts of a lesson by what they could be wrong answers to."""

    def __init__(self, facts: Sequence[Fact], material: Material) -> None:
        self._language = material.language
        self._said = Said(material)
        self._kinship = Kinship(material, self._said)
        self._of: dict[tuple[str, str], list[Fact]] = {}
        self._shaped: dict[tuple[str, str], list[Fact]] = {}
        for fact in facts:
            self._of.setdefault((fact.kind, fact.family), []).append(fact)
            self._of.setdefault(("subject", fact.family), []).append(fact)
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
        self._years = sorted({fact.value for fact in facts if _is_year(fact)})

    def filled(self, draft: QuestionDraft, wanted: int) -> QuestionDraft | None:
        """The draft with ``wanted`` wrong choices; None when the lesson has too few that fit."""
        if _is_year(draft.fact) and draft.choose == "value":
            spread = _spread_years(draft.right, self._years, draft.fact.statement, wanted + SPARE)
            wrong, spare = spread[:wanted], spread[wanted:]
        else:
            wrong, spare = self._nearest(draft, wanted)
        full = len(wrong) == wanted
        return replace(draft, wrong=tuple(wrong), spare=tuple(spare)) if full else None

    def _nearest(self, draft: QuestionDraft, wanted: int) -> tuple[list[str], list[str]]:
        """The fitting choices nearest in length; one of them longer than the right one where there is one."""
        ranked = sorted(
            dict(self._fitting(draft)).items(),
            key=lambda pair: (pair[1], digest(pair[0], draft.question)),
        )
        fitting = _apart([text for text, _ in ranked], self._language)
        chosen = fitting[:wanted]
        longer = next((one for one in fitting if len(one) > len(draft.right)), "")
        if chosen and longer and not any(len(one) > len(draft.right) for one in chosen):
            chosen[-1] = longer
        spare = [one for one in fitting[:SPARE] if one not in chosen]
        figures = draft.fact.shape == "number" or draft.fact.kind in _FIGURED
        return chosen, spare if figures else []

    def _fitting(self, draft: QuestionDraft) -> Iterator[tuple[str, float]]:
        fact = draft.fact
        if fact.family in _CARDS_ONLY:
            return
        near = self._of.get(
            (draft.choose if draft.choose == "subject" else fact.kind, fact.family), []
        )
        own = (replace(fact, value=one) for one in fact.rivals)
        seen: set[str] = set()
        for place, rival in enumerate([*near, *own, *self._far(draft)]):
            for said in _texts(rival, draft.choose):
                text = agreeing(draft, said)
                if rival is fact or text.lower() in seen or not self._fits(draft, rival, text):
                    continue
                seen.add(text.lower())
                kin = self._kin(draft, text)
                defined = rival.kind in _NAMING and rival.statement != fact.statement
                kin += DEFINED * (defined and fact.kind in _NAMING)
                if kin < CHANCE:
                    continue
                farther = FARTHER if place >= len(near) else 0.0
                unlike = LENGTH * abs(count(text) - count(draft.right)) + farther
                yield self._written(draft, text), unlike - kin

    def _kin(self, draft: QuestionDraft, text: str) -> float:
        """How near a noun is to the right one; what is no noun of an English lesson is near enough."""
        fact = draft.fact
        thing = draft.choose == "subject" and fact.kind in _OF_THINGS and fact.family != "cell"
        noun = draft.choose == "value" and (
            _may_be_any_thing(fact)
            or (fact.kind == "cloze" and fact.value.split()[-1][:1].islower())
        )
        if self._language != "en" or not (thing or noun):
            return CHANCE
        right = fact.subject if draft.choose == "subject" else fact.value
        return self._kinship.degree(right, text, fact.part)

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
        if fact.kind in _CLAIMED or fact.family == "object said":
            return [*self._claimed(fact)]
        if draft.choose == "value" and _may_be_any_thing(fact):
            things = self._offered.like(fact.value, grammar.number(fact.value), alone=True)
            return [replace(fact, value=one, statement="") for one in things]
        if fact.kind in _WAYS:
            kind = fact.family.rpartition(" ")[2]  # "by" or "order"
            return [one for one in self._ways if one.family.rpartition(" ")[2] == kind]
        return () if fact.kind in _BY_FAMILY else self._shaped.get((fact.kind, fact.shape), [])

    def _claimed(self, fact: Fact) -> Iterator[Fact]:
        """What else the lesson says, as a reason, as what was said or as what happens."""
        opener = next((one for one in _CLAIMS_BEHIND if fact.value.lower().startswith(one)), "")
        same = fact.ask.startswith("What happened to ")  # whose answer begins with "it"
        if (fact.kind == "outcome" and not same) or opener:
            clause = main_clause(ended(capital(fact.value[len(opener) :])))
            for one in self._claims:
                if clause and one.tense == clause.tense and self._is_near(one, fact):
                    yield replace(fact, value=f"{opener}{one.text}", statement="")

    def _is_near(self, claim: Claim, fact: Fact) -> bool:
        """Whether a statement is told beside a fact, or of something that it is of, too."""
        own = content_stems(f"{fact.ask} {fact.value}", self._language)
        beside = abs(claim.part - fact.part) <= 1
        return beside or bool(own & content_stems(claim.text, self._language))

    def _nouns_like(self, fact: Fact) -> Iterator[str]:
        """The lesson's nouns that can stand where the subject of a fact does."""
        if fact.kind in {"gloss", "called", "doer"}:
            yield from self._offered.like(fact.subject, fact.number, alone=fact.kind == "doer")

    def _fits(self, draft: QuestionDraft, rival: Fact, text: str) -> bool:
        """Whether a text is of the right one's shape, and wrong."""
        if self._language == "en":
            apart = agrees_behind(draft.question, text)
        else:
            apart = is_apart(draft, rival, text, self._language)
        if not apart or not _same_shape(draft, rival, text):
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
        alike = draft.fact.kind in _WAYS and asked & content_stems(rival.ask, self._language)
        if alike or (draft.question.startswith("Why should ") and asked & own):
            return False  # the way to something much like it; what may be a reason for it, too
        undone = draft.fact.kind == "doer" and not _may_do(draft, rival)
        unlike = undone or (self._language == "en" and not _is_of_its_kind(draft, text))
        if unlike or (draft.fact.kind == "outcome" and _PRONOUN.search(text)):
            return False
        also = draft.choose != "item" and (
            self._said.goes_with(text, asked - right)
            or self._said.does_so_too(draft.fact, text, asked - right)
        )
        return not same and not said and not also and not (own and own <= asked)


def _is_of_its_kind(draft: QuestionDraft, text: str) -> bool:
    """Whether both are people or neither is, and where a term is asked for, the choice is no everyday noun."""
    short = max(count(text), count(draft.right)) <= SHORT
    if short and is_of_people(text) != is_of_people(draft.right):
        return False
    naming = draft.fact.kind in _NAMING and draft.choose == "subject"
    return not naming or not is_plain_noun(text)


def _named(fact: Fact, noun: str) -> Fact:
    """The same said of another noun of the lesson."""
    return replace(fact, subject=noun, number=grammar.number(noun))


def _may_be_any_thing(fact: Fact) -> bool:
    """Whether an object is named in so few words that any noun of the lesson could stand there."""
    plain = fact.kind == "object" and fact.family.partition(" ")[2] not in {"told", "list"}
    return plain and count(fact.value) <= SHORT and not fact.ask.endswith(" do?")


def _may_do(draft: QuestionDraft, rival: Fact) -> bool:
    """Whether one may be asked with what another thing is or does."""
    if draft.choose == "value":
        return bool(rival.noun)  # what is there to do something
    said = rival.kind in {"doer", "object"} or rival.subject[:1].isupper()
    return said or stands_alone(rival.subject)


def _texts(rival: Fact, choose: str) -> Iterable[str]:
    if choose == "item":
        return rival.items
    if choose == "subject" and rival.subject == rival.ask.rstrip("?"):
        return ()  # a whole question
    return (rival.subject if choose == "subject" else rival.value,)


def _same_shape(draft: QuestionDraft, rival: Fact, text: str) -> bool:
    right, fact = draft.right, draft.fact
    if fact.kind == "gloss" and _is_full_name(rival.subject) != _is_full_name(fact.subject):
        return False  # people and things are no answers to the same question
    if count(text) > MOST_CHOICE_WORDS or _digits(text) != _digits(right):
        return False
    if draft.choose == "subject" and not _same_subject(fact, rival):
        return False
    if fact.family in _SHARES and amount(text) > WHOLE:
        return False
    if fact.shape == "number" and not _is_near(text, right):
        return False
    longer, shorter = max(len(text), len(right)), max(min(len(text), len(right)), 1)
    most = _MOST_LONGER_CLAUSE if fact.kind in _CLAIMED else _MOST_LONGER
    sized = longer / shorter <= most + (4 if count(right) <= 2 else 0)
    marks = bool(re.search(r"[()\"“/]", text)) == bool(re.search(r"[()\"“/]", right))
    named = _is_full_name(text) == _is_full_name(right)
    opens = fact.kind == "outcome" or _opens_alike(text, right)  # statements open in any way
    return sized and marks and named and opens


def _tense(text: str) -> str:
    """The tense in which something is told to have happened; "" where that is not sure."""
    clause = main_clause(ended(capital(text)))
    return clause.tense if clause else ""


def _same_subject(fact: Fact, rival: Fact) -> bool:
    """Whether both are names or both nouns, and both can stand before the verb of the question."""
    if fact.kind == "year" and _tense(fact.subject) != _tense(rival.subject):
        return False
    agreeing = fact.kind not in {"gloss", "deed", "event", "object", "called", "doer"} or _agrees(
        fact, rival
    )
    return agreeing and fact.subject[:1].isupper() == rival.subject[:1].isupper()


def _is_full_name(text: str) -> bool:
    """``Ada Lovelace``: two capitals without an article, as people have."""
    return (
        re.fullmatch(
            r"(?!The |A |An )[A-ZÀ-Þ][a-zà-ÿ]+ (?:[A-Z]\. |de |van |von |da )?[A-ZÀ-Þ][a-zà-ÿ]+",
            text,
        )
        is not None
    )


def _agrees(fact: Fact, rival: Fact) -> bool:
    """Whether both can stand before the verb of the question."""
    if fact.kind == "event":
        return grammar.number(fact.subject) == grammar.number(rival.subject)
    return fact.number == rival.number


def _is_near(one: str, other: str) -> bool:
    """Whether two figures are of one size and shape: 20 and 96, not 2 and 90,000, nor 7 and 7.5."""
    low, high = sorted(map(amount, (one, other)))
    whole = low == int(low), high == int(high)
    shape = whole[0] == whole[1] and one.partition(" ")[2] == other.partition(" ")[2]
    return shape and high <= _MOST_TIMES * max(low, 1)


def _opens_alike(one: str, other: str) -> bool:
    """Whether both begin with an article, with the same little word, or neither does."""
    return opening(one) == opening(other)


def _digits(text: str) -> str:
    """The shape of a date or figure: ``1990s–2000s`` → ``0s–0s``; "" for words."""
    return re.sub(r"\d[\d.,]*", "0", text) if re.match(r"\d", text) else ""


def _is_year(fact: Fact) -> bool:
    dated = fact.kind in {"year", "event"} or fact.family == "gap year"
    return dated and re.fullmatch(r"1\d{3}|20\d{2}", fact.value) is not None


def _spread_years(right: str, years: Sequence[str], statement: str, wanted: int) -> list[str]:
    """The lesson's other years, the nearest first; where it has too few, years beside them inside its range."""
    year = int(right)
    own = [one for one in years if one != right and one not in statement]
    near = sorted(own, key=lambda one: (abs(int(one) - year), one))[:wanted]
    near = [*sorted(near[:3], key=lambda one: digest(one, statement)), *near[3:]]
    first, last = (int(years[0]), int(years[-1])) if years else (year, year)
    beside = [
        str(year + away) for away in YEARS_AROUND if first - 2 <= year + away <= last + 2 and away
    ]
    spare = sorted(
        (one for one in beside if one not in {*near, right}), key=lambda one: digest(one, statement)
    )
    return [*near, *spare][:wanted]


def _apart(texts: Sequence[str], language: str) -> list[str]:
    """Those of the texts that do not say the same as one before."""
    kept: list[str] = []
    for text in texts:
        stems = content_stems(text, language)
        known = (content_stems(one, language) for one in kept)
        if not any(stems and other and (stems <= other or other <= stems) for other in known):
            kept.append(text)
    return kept


def right_is_longest(draft: QuestionDraft) -> bool:
    """Whether the right choice is longer than every other."""
    return bool(draft.wrong) and all(len(draft.right) > len(one) for one in draft.wrong)
