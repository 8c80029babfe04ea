"""An item as the gate sees it, and the signs that its words and its statement give."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.facts.fact import Fact
from lessoncast.study.gate.key_words import OFTEN, RARE, KeyWords, is_past
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.trees.everyday import bits
from lessoncast.tongue.words import capital, content_stems, words

FEW_TOLD, MANY_TOLD = 2, 10  # telling words of a front
SMALL, BIG = 5, 14  # words of a sentence that tell something
SHORT, LONG = 600, 3000  # words of a lesson: of little all is a point, of much one can choose
_ACTIVITIES = frozenset({"activity", "asked"})  # "What helps a crew? – Talking": whatever is good
_OF_TABLES = ("cell", "asked cell")
_AROUND = frozenset({"reason", "manner", "occasion", "site", "time", "span"})
NAMED = 6.0  # bits of a noun that is no "people" or "data"
_OF_KIND = re.compile(
    r"(?:Why|How|When|Where|How long|Under what condition|What) (?:do|does|is|are|can|must|should)(?:n't)? (?P<what>[A-Za-z][A-Za-z-]+)\b"
)
_OURS = re.compile(r"\b(?:we|our|us|let.s|you|your|yourself)\b", re.IGNORECASE)
_PAST = ("What was ", "What were ")
_CALLED = re.compile(rf"\b(?:called|known as|termed) (?:an? |the )?{BLANK}")  # a new word
_DEED = re.compile(
    r"What (?:(?:do|does|did) .* do|(?:is|are) .* used for)\?$"
)  # whose answer tells it
_NAMING = frozenset(
    {"gloss", "called", "meaning", "person", "acronym", "example", "group", "pair", "instance", "cell", "event", "deed", "doing", "gift"}
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Seen:
    """An item with the statement that it rests on, if one sentence tells all, beside the lesson's key words."""

    asked: str
    answer: str
    fact: Fact
    statement: Statement | None = field(compare=False)  # the fact tells it
    key: KeyWords = field(compare=False)

    @property
    def is_gap(self) -> bool:
        """Whether it is a sentence in which something is missing."""
        return BLANK in self.asked

    @property
    def only_names(self) -> bool:
        """Whether its front names a thing and need say no more: ``What is a keel?``."""
        return self.fact.kind in _NAMING

    @cached_property
    def has_term(self) -> bool:
        """Whether its front names what its sentence explains, or a term that the author set apart there."""
        terms = (self.statement.term, *self.statement.terms) if self.statement else ()
        return any(content_stems(one) <= self.held for one in terms if one)

    @cached_property
    def own(self) -> frozenset[str]:
        """The stems of the answer."""
        return content_stems(self.answer)

    @cached_property
    def held(self) -> frozenset[str]:
        """The stems of the front."""
        return content_stems(self.asked.replace(BLANK, " "))

    @cached_property
    def told(self) -> str:
        """The front with what is missing."""
        return self.asked.replace(BLANK, self.fact.value)

    @cached_property
    def telling(self) -> int:
        """How many words of the front tell something."""
        return telling(self.asked)

    @cached_property
    def size(self) -> int:
        """How many words of the sentence tell something."""
        return len(content_stems(self.fact.statement))

    @cached_property
    def least(self) -> int:
        """How often the lesson says the rarest word of the answer."""
        return min((self.key.times[one] for one in self.own), default=0)

    @property
    def _is_ours(self) -> bool:
        """Whether somebody is spoken to or speaks in what is asked or answered, and not in another clause of its sentence."""
        named = _CALLED.search(self.asked)  # who says it doesn't matter
        return not named and _OURS.search(f"{self.asked} {self.answer}") is not None

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """What patterns look into."""
        return {
            "asked": "" if self.only_names else self.asked,
            "told": self.told,
            "answer": "" if self.is_gap else self.answer,
            "statement": self.fact.statement,
            "ours": self.fact.statement if self._is_ours else "",
            "both": f"{self.asked}→{self.answer}",
            "gap": self.asked if self.is_gap else "",
            "filled": self.asked.replace(BLANK, f"_{self.fact.value}") if self.is_gap else "",
        }


def _is_code(one: Seen) -> bool:
    """Whether the answer names something that is written in code on the page: ``unsafe impl``."""
    code = one.statement.code if one.statement else ()
    return any(each.lower() in one.answer.lower() for each in code)


def _is_doer_untold(one: Seen) -> bool:
    """Whether what does something is a thing that the lesson isn't about; ``the process of casting`` is, if casting is."""
    if one.fact.kind != "doer":
        return False
    plain = listed("general") | listed("of_any_noun")
    own = content_stems(" ".join(word for word in words(one.answer) if word.lower() not in plain))
    return not (own and own <= one.key.own)


def _is_term(one: Seen) -> bool:
    """Whether the answer is a term, names a part of the lesson, or is written as code there."""
    code = one.statement.code if one.statement else ()
    return (
        one.own in one.key.phrases
        or one.own in one.key.headings.values()
        or any(content_stems(each) and content_stems(each) <= one.own for each in code)
    )


def _takes(one: Seen) -> bool:
    """``What is cheese made from?``: a verb whose preposition tells what is asked."""
    return one.fact.family.startswith("object taken") and not one.asked.startswith("What has")


def asks_of_kind(one: Seen) -> bool:
    """``Why does cork float?``: few words, and yet one knows what is meant: anything that has this name."""
    found = _OF_KIND.match(one.asked) if one.fact.kind in _AROUND or _takes(one) else None
    noun = found["what"].lower() if found else ""
    return (
        bool(noun) and bits(noun) >= NAMED and noun not in listed("of_any_noun") | listed("general")
    )


_OF_ITSELF = re.compile(
    r"What (?:do|does|did|is|are|was|were|can|may) .+ (?:mean|stand for|consist of|depend on|result (?:in|from)|arise from|lead to|(?:come|stem|evolve) from|(?:turn|develop|evolve) into"
    r"|used for|(?:based|calculated|evaluated) on|(?:comprised|composed|made(?: up)?) of|measured in|derived from|(?:caused|covered|controlled|produced|formed) by)\?$"
)


def asks_of_itself(one: Seen) -> bool:
    """``What is bread made of?``, ``What does silt mean?``: what is asked of a thing is of all there is to know of it, in however few words."""
    told = one.fact.kind == "object" and (
        _OF_ITSELF.match(one.asked) is not None or _is_done_to(one.asked)
    )
    return told and not is_imperative(f"{one.answer}.")  # "Convention: prefix them with …"


_DONE_TO = re.compile(
    r"What (?:is|are|was|were) .+ (?P<verb>[a-z]+) (?:into|from|of|as|on|with|to|by)\?$"
)


def _is_done_to(asked: str) -> bool:
    """``What is the top carved from?``, ``What is it known as?``."""
    found = _DONE_TO.match(asked)
    forms = english().verbs.get(found["verb"], ()) if found else ()
    return any(form == "participle" for _, form in forms)


_HOLDING = ("What includes ", "What include ", "What contains ")  # a label, whatever it gathers
_WHOLE = re.compile(r"(?:Because|So that|Since|As) (?P<clause>.+)$")
_TOLD_WHOLE = 3  # telling words of a reason


def is_reason_whole(one: Seen) -> bool:
    """Whether a reason is a clause that tells something: ``Because each wave is bent by another amount``."""
    tells = one.fact.kind == "reason" and len(one.own) >= _TOLD_WHOLE
    found = _WHOLE.match(one.answer) if tells else None
    clause = main_clause(ended(capital(found["clause"]))) if found else None
    return clause is not None and bool(clause.rest)


_TIMES = re.compile(r" (?:that|those|the|as|what)\b")


def _is_times_of_nothing(one: Seen) -> bool:
    """``Ten times`` of "ten times that of the air"."""
    _, found, after = one.fact.statement.lower().partition(one.answer.lower())
    return bool(found) and one.answer.endswith(" times") and _TIMES.match(after) is not None


_OF_ANY: Mapping[str, Callable[[Seen], bool]] = {
    "short lesson": lambda one: one.key.words < SHORT,
    "lesson of notes": lambda one: one.key.is_notes,
    "long lesson": lambda one: one.key.words > LONG,
    "has a term": lambda one: one.statement is not None and bool(one.statement.terms),
    "of its heading": lambda one: bool(content_stems(one.told) & _heading(one)),
    "anecdote": lambda one: not one.key.is_history and is_past(one.fact.statement),
    "past in a history": lambda one: one.key.is_history and is_past(one.fact.statement),
    "says little": lambda one: one.size <= SMALL and not (one.only_names or asks_of_itself(one)),
    "says much": lambda one: one.size >= BIG,
    "front says little": lambda one: (
        one.telling <= FEW_TOLD
        and not (one.only_names or one.has_term or _DEED.match(one.asked))
        and not (asks_of_kind(one) or asks_of_itself(one))
    ),
    "front says much": lambda one: one.telling >= MANY_TOLD,
    "answer says little": lambda one: not telling(one.answer),
    "asks of a key word": lambda one: bool(one.held & one.key.own),
    "asks of the title": lambda one: bool(one.held & one.key.title),
    "answer has a key word": lambda one: not one.is_gap and bool(one.own & one.key.own),
    "of somebody in an example": lambda one: (
        not one.key.is_history and not one.key.somebody.isdisjoint(words(one.told))
    ),
    "doer of no key word": _is_doer_untold,
    "doer is a term": lambda one: (
        one.fact.kind == "doer" and _is_term(one) and not one.asked.startswith(_HOLDING)
    ),
    "reason told whole": is_reason_whole,
    "activity asked": lambda one: one.fact.kind == "method" and one.fact.family in _ACTIVITIES,
    "answer is code": _is_code,
    "grows with another": lambda one: one.fact.family == "asked grown",
    "times of nothing": _is_times_of_nothing,
    "of a table": lambda one: one.fact.family.startswith(_OF_TABLES),
    "gloss of the past": lambda one: one.fact.kind == "gloss" and one.asked.startswith(_PAST),
    "gloss by what it is not": lambda one: (
        one.fact.kind == "gloss" and ", not " in one.fact.statement
    ),
}
_OF_GAP: Mapping[str, Callable[[Seen], bool]] = {
    "gap of the title": lambda one: bool(one.own & one.key.title),
    "gap of a term": lambda one: bool(one.own & one.key.terms),
    "gap of key words": lambda one: bool(one.own) and one.own <= one.key.own,
    "gap of the top": lambda one: bool(one.own & one.key.top),
    "gap of a rare word": lambda one: (
        not one.answer[:1].isdigit() and one.least <= RARE and not _CALLED.search(one.asked)
    ),
    "gap of a known word": lambda one: one.least >= OFTEN,
    "gap of a noun": lambda one: one.fact.family.endswith(" noun"),
    "gap of a figure": lambda one: one.answer[:1].isdigit() and one.fact.family != "gap year",
}
GIVEN = frozenset({*_OF_ANY, *_OF_GAP})


def signs_of(one: Seen) -> Iterator[str]:
    """The names of the signs that an item gives by itself."""
    yield f"kind {one.fact.kind}"
    if one.statement is not None:
        yield f"role {one.statement.role}"
        yield from (f"section {name}" for name in (one.statement.section,) if name)
    yield from (name for name, holds in _OF_ANY.items() if holds(one))
    if one.is_gap:
        yield from (name for name, holds in _OF_GAP.items() if holds(one))


def _heading(one: Seen) -> frozenset[str]:
    empty = frozenset[str]()
    return one.key.headings.get(one.statement.heading, empty) if one.statement else empty


def telling(text: str) -> int:
    """How many words of a text tell something, and could not stand anywhere."""
    plain = _telling_nothing()
    return sum(one.lower() not in plain for one in words(text.replace(BLANK, " ")))


@lru_cache(maxsize=1)
def _telling_nothing() -> frozenset[str]:
    plain = listed("general") | listed("ordinary") | listed("no_point") | listed("of_any_noun")
    known = english()
    return known.stop | known.prepositions | known.auxiliaries | known.qualities | plain
