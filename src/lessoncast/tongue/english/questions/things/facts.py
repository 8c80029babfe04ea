"""Who, when, where, how long, how many, what for: questions that one phrase of the sentence answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, is_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import done_word
from lessoncast.tongue.english.questions.grammar.inversion import inverted, is_perfect, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.roles import YEAR
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_MADE = listed("making")
_BY_NAME = re.compile(r"^(?:\w+ly |first )?(\w+) by ((?:[A-Z][\w.]*\s?){1,4})\b")
_PERSON = re.compile(r"^(?:[A-Z][\w.'’-]*\.? ){1,3}[A-Z][\w'’-]+$")
_NO_PERSON = re.compile(
    r"^(?:The|A|New|South|North|East|West|United|Great|Los|San|Fort|Mount|Lake|Rio|Old|Upper|Lower)\b"
    r"|\b(?:Canal|War|Act|Party|Company|Union|Army|Navy|States|Purchase|Plan|Compromise|Court|Congress|Convention|Colony|Bank"
    r"|Rebellion|River|City|Bay|Revolution|Society|Church|House|Senate|Council|Press|University|College|Institute|Group|Treaty)$"
)
_TOOK = re.compile(
    r"\b(?:it (takes|took)|takes|took) ((?:about |around |only |roughly |up to |over |less than )?[\w-]+ (?:seconds|minutes|hours|days|weeks"
    r"|months|years|decades)) (?:for [^,.;]{3,40} )?(to [a-z][^,.;]{4,60})"
)
_QUANTITY = re.compile(
    r"^(?:between |about |around |roughly |only |up to |over |more than |at least |nearly |exactly )?(?:\d[\d,.]*(?: (?:and|to) \d[\d,.]*)?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of|millions of)"
    r"(?: (?:main|major|key|different|basic|important|whole|kinds? of|types? of|hundred|thousand|million))*"
    r" ([A-Za-z-]+s|people|children|women|men)\b"
)
_GREW = listed("growing")
_PLACED = listed("placing")
_STRANDED = frozenset(
    {
        ("consist", "of"), ("depend", "on"), ("rely", "on"), ("lead", "to"), ("result", "in"), ("refer", "to"),
        ("focus", "on"), ("stand", "for"), ("deal", "with"), ("rest", "on"), ("point", "to"), ("lie", "in"),
    }
)  # fmt: skip
LIVED_OFF = frozenset(
    {("live", "on"), ("feed", "on"), ("stand", "on"), ("sit", "on")}
)  # "The mill lives on one brook" tells off what
_STRANDED_PASSIVE = re.compile(
    r"^(?:\w+ly |often |usually )?(made up of|made of|based on|used for|responsible for|composed of|built on|known for"
    r"|derived from|similar to) "
)
_USED_TO = re.compile(r"^(?:\w+ly |often |also )?used to [a-z]+ ")
_CALLED = re.compile(
    r"^(?P<also>(?:also|often|sometimes|commonly|usually|typically) )*(?:called|known as|referred to as) "
)


_COUNTS = re.compile(
    r"(?:each|every|both|either|two|three|four|five|several|some|many|these|those|such)\b"
)


def facts(sight: Sight) -> Iterator[Proposal]:
    """Questions for one phrase of the sentence."""
    if took := _TOOK.search(sight.plain):
        did = "does" if took[0].endswith("takes") or "takes" in took[0] else "did"
        yield Proposal(ask=asked(f"How long {did} it take {took[3]}"), worth=78, deep=True)
    clause = sight.clause
    if clause is None:
        return
    yield from _when(sight, clause)
    yield from _who(sight, clause)
    if _COUNTS.match(sight.subject):
        return  # "each answer", "two standards": which ones, the sentences before it tell
    named = sight.np or bare(clause.subject.split()[0]) in {"most", "all"}
    if clause.verb in BE and named and count(sight.subject) <= 6:
        yield from _passive(sight, clause)
    elif clause.base not in english().modals | {"be", "have", "do"}:
        yield from _active(sight, clause)


def time_of(clause: Clause, sight: Sight) -> str:
    """``in 1806``, where the sentence opens with a year; else empty."""
    lead = clause.lead
    fits = lead and YEAR.search(lead) and count(lead) <= MOMENT_WORDS and _MOMENT.fullmatch(lead)
    return sight.vocabulary.lower_first(lead) if fits else ""


MOMENT_WORDS = 6
_MOMENT = re.compile(  # "in early 1806", not "in his speech of 1806"
    r"(?:In|By|Between|During|Since|After|From|On)(?: (?:the|early|late|mid|middle|end|beginning|spring|summer|autumn|fall|winter|of"
    r"|and|to|years?|decades?|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:mid-)?\d{1,4}(?:st|nd|rd|th|['’]?s)?),?)+"
)


def happened(when: str, clause: Clause | None, worth: float) -> Proposal:
    """What happened at a time, or how things stood then: ``In 1806, the lock was old``."""
    if when.lower().startswith("since "):
        return Proposal(ask=asked(f"And what about {when}"), worth=worth)
    if clause is None:
        return Proposal(form="ask.happened", when=when, worth=worth)
    told = [bare(word) for word in clause.rest.split()[:2]]
    stood = clause.verb in BE and clause.subject.lower() != "it" and not any(map(done_word, told))
    stood = (
        stood
        or (clause.base == "have" and not is_perfect(clause))
        or "not" in clause.rest.split()[:3]
    )
    return Proposal(form="ask.stood" if stood else "ask.happened", when=when, worth=worth)


def _when(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``In 1806, X was founded`` → ``When was X founded?``."""
    when = time_of(clause, sight)
    if not when:
        return
    yield happened(when, clause, 56)
    if clause.tense != "past":
        return
    rest = short(clause.rest, 7)
    asking = inverted(clause, sight.vocabulary, rest) if rest and sight.np else ""
    plain = clause.base not in english().modals | {"have", "do"}
    if re.match(r"In \d{4}$", clause.lead) and asking and plain and count(asking) <= 12:
        yield Proposal(ask=asked(f"When {asking}"), worth=64)


def _who(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """Who made it: ``Git was created by N`` and ``N created Git``."""
    if clause.verb in BE and sight.np and count(sight.subject) <= 5:
        maker = _BY_NAME.match(clause.rest)
        if (
            maker
            and clause.tense == "past"
            and "'s" not in maker[2]
            and (past := past_of(maker[1]))
        ):
            yield Proposal(ask=asked(f"Who {past} {sight.subject}"), worth=78)
    elif clause.base in _MADE and clause.tense == "past" and is_person(clause.subject):
        thing = short(clause.rest, 7)
        if thing and bare(thing.split()[0]) not in {"that", "to", "it", "them"}:
            yield Proposal(ask=asked(f"Who {clause.verb} {thing}"), worth=76)


def _passive(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """What it is called, made of, used for, and where it is found."""
    be = f"{clause.verb} {sight.subject}"
    if named := _CALLED.match(clause.rest):
        else_ = " else" if named["also"] and sight.np else ""  # what it is called is known
        yield Proposal(ask=asked(f"What{else_} {be} called"), worth=74)
    if found := _STRANDED_PASSIVE.match(clause.rest):
        yield Proposal(ask=asked(f"What {be} {found[1]}"), worth=70)
    if _USED_TO.match(clause.rest):
        yield Proposal(ask=asked(f"What {be} used for"), worth=70)
    first = clause.rest.split(maxsplit=2)[:2]
    if len(first) == 2 and bare(first[1]) in {"in", "at", "on"} and _base(first[0]) in _PLACED:
        yield Proposal(ask=asked(f"Where {be} {first[0]}"), worth=66)
    made = re.match(r"(\w+) (?:by hand|by \w+ing|using) ", clause.rest)
    if made and past_of(made[1]):
        yield Proposal(ask=asked(f"How {be} {made[1]}"), worth=70, deep=True)


def _active(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    subject = sight.subject if sight.np else sight.subject.lower()
    auxiliary = grammar.do(clause.number, clause.tense)
    words = clause.rest.split()
    if subject in {"this", "that", "i"} or not words:
        return
    first = bare(words[0])
    if (clause.base, first) in _STRANDED:
        yield Proposal(ask=asked(f"What {auxiliary} {subject} {clause.base} {first}"), worth=68)
    placed = (clause.base, first) not in LIVED_OFF and clause.base in _PLACED
    if placed and first in {"in", "at", "on", "near", "among"} and sight.np:
        yield Proposal(ask=asked(f"Where {auxiliary} {subject} {clause.base}"), worth=66)
    grew = re.match(
        r"(?:by|from|to|more|\d|about|over|nearly|almost|roughly|almost)\b", clause.rest
    )
    if clause.base in _GREW and re.search(r"\d", clause.rest) and grew and sight.np:
        yield Proposal(
            ask=asked(f"How much {auxiliary} {subject} {clause.base}"), worth=74, deep=True
        )
    if (many := _QUANTITY.match(clause.rest)) and count(subject) <= 5 and many[1] not in _MEASURES:
        of = _OF_KIND.match(clause.rest[many.end() :])
        counted = f"{many[1]}{of[0] if of else ''}"
        where = (
            f" {sight.vocabulary.lower_first(clause.lead)}" if _WITHIN.match(clause.lead) else ""
        )
        ask = f"How many {counted} {auxiliary} {subject} {clause.base}{where}"
        if count(ask) <= COUNTED_WORDS:
            yield Proposal(ask=asked(ask), worth=66)


COUNTED_WORDS = 14
_OF_KIND = re.compile(r" of [a-z]+(?= |$|\.|,)")  # "styles of coping"
_WITHIN = re.compile(
    r"(?:Within|In|Inside|On|At|Under|Among|Across|Per|With) (?!(?:addition|fact|short|general|other|turn|contrast|this|that|these|those)\b)"
)
_MEASURES = listed("measures")
_NUMBERED = re.compile(
    r"^(.{4,60}?) (needs?|requires?|takes?|costs?|holds?|contains?) (?:between |about |around |roughly |only |up to |over |more than )?"
    r"\d[\d,.]*(?: (?:and|to|or) \d[\d,.]*)? ([A-Z]{2,6}|[a-z]+s)\b"
)


def quantities(sight: Sight) -> Iterator[Proposal]:
    """``Corn needs between 800 and 2,700 days`` → ``How many days does corn need?``."""
    found = _NUMBERED.match(sight.plain)
    if not found or sight.clause or not _is_short_name(found[1]):
        return
    base = {"s": found[2][:-1]}.get(found[2][-1], found[2])
    number: Number = "singular" if found[2].endswith("s") else "plural"
    subject = sight.vocabulary.lower_first(found[1])
    yield Proposal(
        ask=asked(f"How many {found[3]} {grammar.do(number)} {subject} {base}"), worth=70, deep=True
    )


def _is_short_name(text: str) -> bool:
    """Whether the words before a verb are a name and no more."""
    return (
        "," not in text
        and count(text) <= 4
        and not is_clause(text)
        and find_verb(text.split()) is None
    )


def _base(word: str) -> str:
    return next((base for base, _ in english().verbs.get(bare(word), ())), bare(word))


def is_person(name: str) -> bool:
    """Whether a name of several words may be somebody's: ``Ada Moor``, but not ``New Moorland``."""
    return _PERSON.match(name) is not None and not _NO_PERSON.search(name)


def past_of(participle: str) -> str:
    """The past form of a participle: ``written`` → ``wrote``; "" if it is none that we know."""
    for base, form in english().verbs.get(participle, ()):
        if form == "participle":
            return _pasts().get(base, participle)
    return ""


@cache
def _pasts() -> Mapping[str, str]:
    """The past form of each verb, the first of two."""
    found: dict[str, str] = {}
    for word, forms in english().verbs.items():
        for base in (base for base, form in forms if form == "past"):
            found.setdefault(base, word)
    return found
