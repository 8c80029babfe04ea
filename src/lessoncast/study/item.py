"""An item as choosing sees it, and whether two of them ask for the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import CARDS_ONLY, KNOWN_GAP
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.words import content_stems, words

ALIKE = 0.75  # of the content words of the shorter of two items, from which they ask the same
_EXACT = frozenset({"year", "date", "time", "span", "amount", "who", "site", "place"})
_TERMS = frozenset({"gloss", "called", "meaning"})
_GOES_ON = re.compile(r"(?:;|\b(?:and|but|while|whereas|although)\b)(?: [^\s]+){2,} ")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_DATE = re.compile(r"^(?:(?:In|On|in|on) )?(?:[\w.]+ ){0,3}(?:1\d{3}|20\d{2})s?$")


def opening(text: str) -> str:
    """The first two words of a question."""
    return " ".join(words(text)[:2]).lower()


@dataclass(frozen=True, slots=True)
class Item:
    """What choosing needs to know of a draft."""

    asked: str
    answer: str
    fact: Fact
    worth: float
    asks: frozenset[str]  # the stems of what is asked, and of the answer
    tells: frozenset[str]
    flags: tuple[str, ...] = ()
    term: frozenset[str] = frozenset()
    opening: str = field(init=False)  # its first two words
    stems: frozenset[str] = field(init=False)
    said: str = field(init=False)  # in small letters, as told
    told: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "opening", opening(self.asked))
        object.__setattr__(self, "said", self.asked.lower())
        object.__setattr__(self, "told", self.answer.lower())
        object.__setattr__(self, "stems", self.asks | self.tells)


def _shares(fact: Fact, other: Fact) -> bool:
    """Whether two facts are one, or of one sentence."""
    return fact is other or (fact.statement == other.statement and fact.span == other.span)


def is_same(item: Item, other: Item) -> bool:
    """Whether two items ask for the same, be it the other way round."""
    if item.fact is other.fact:
        return True
    if item.said == other.said or (item.told == other.told and not _is_used(item, other)):
        return True
    if item.term and item.term == other.term:
        return True
    if _shares(item.fact, other.fact):
        return not _are_two_gaps(item, other) and (
            _gives_away(item, other) or _gives_away(other, item)
        )
    shorter = min(len(item.stems), len(other.stems))
    return bool(shorter) and len(item.stems & other.stems) >= ALIKE * shorter


def _are_two_gaps(item: Item, other: Item) -> bool:
    """Whether names or figures of two facts are missing from one sentence: a gap can't but show all the rest of it.

    What stands in one clause is one fact: "In 1804, _____ drained a swamp" is "When did Ohio …?" the other way round.
    """
    kinds = {item.fact.kind, other.fact.kind}
    gaps = "cloze" in kinds and kinds <= {"cloze", *_EXACT}
    exact = gaps and "noun" not in {*item.flags, *other.flags}
    apart = exact and bool(item.tells and other.tells) and not item.tells & other.tells
    return apart and _are_of_two_clauses(item, other)


def _are_of_two_clauses(item: Item, other: Item) -> bool:
    """Whether the sentence goes on with more than a name between what is missing."""
    said = item.fact.statement.lower()
    first, last = sorted((said.find(one.told), one.told) for one in (item, other))
    between = said[first[0] + len(first[1]) : last[0]] if first[0] >= 0 else ""
    return _GOES_ON.search(between) is not None


def _is_used(item: Item, other: Item) -> bool:
    """Whether of two items with one answer one asks what it means, and one is a sentence that it is missing from."""
    kinds = {item.fact.kind, other.fact.kind}
    return "cloze" in kinds and bool(kinds & _TERMS) and not _shares(item.fact, other.fact)


def _gives_away(item: Item, other: Item) -> bool:
    """Whether what one item asks holds the answer of the other: two facts of a sentence are told apart."""
    if not other.tells:
        return re.search(rf"\b{re.escape(other.told)}\b", item.said) is not None
    held = other.tells & (item.asks | item.tells)
    return len(held) >= ALIKE * len(other.tells)


def _term(fact: Fact, language: str) -> frozenset[str]:
    """The stems of a term that is glossed: its gloss is asked for once, whatever it says."""
    return content_stems(fact.subject, language) if fact.kind in _TERMS else frozenset()


def weak(fact: Fact, answer: str) -> tuple[str, ...]:
    """What is easy to ask, and tiring if too much of a set is so: gaps, bare years, nouns that are missing."""
    flags = ["any gap"] if fact.kind == "cloze" else []
    flags += ["gap"] if fact.kind == "cloze" and not fact.family.startswith(KNOWN_GAP) else []
    flags += ["year"] if _DATE.search(answer) else []
    flags += ["noun"] if fact.family.endswith(" noun") or fact.family == CARDS_ONLY else []
    return tuple(flags)


def _told(text: str, language: str) -> frozenset[str]:
    """The stems of a text, with the figures that it names."""
    return content_stems(text, language) | frozenset(_FIGURE.findall(text))


def seen_card(draft: CardDraft, language: str) -> Item:
    """A card as choosing sees it."""
    asks, tells = _told(draft.front, language), _told(draft.back, language)
    flags, term = weak(draft.fact, draft.back), _term(draft.fact, language)
    return Item(draft.front, draft.back, draft.fact, draft.worth, asks, tells, flags, term)


def seen_question(draft: QuestionDraft, language: str, flags: tuple[str, ...] = ()) -> Item:
    """A question as choosing sees it, with the flags that ``flags`` holds."""
    return Item(
        draft.question,
        draft.right,
        draft.fact,
        draft.worth,
        _told(draft.question, language),
        _told(draft.right, language),
        flags,
        _term(draft.fact, language),
    )
