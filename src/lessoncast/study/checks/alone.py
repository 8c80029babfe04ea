"""Whether what an item asks can be understood without the sentences before its own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.facts.english.phrases import Phrase, phrases_of
from lessoncast.study.facts.english.sound import names_one
from lessoncast.study.facts.topics import topic_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_of_people
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital, content_stems, stem

BACK = 8  # sentences of a paragraph in which something may have been brought in
KNOWN_TIMES, KNOWN_PARTS = 4, 2  # sentences and parts that name what a lesson is about
REACH = 4  # words between "a" and its noun
_SAYS_WHICH = re.compile(
    r" (?:of|that|which|who|whose|where|between|called|named|behind|in(?! \d| _)|from|with|for|against|to|under|at|by(?! \w+ing)|used|[A-Z\d]\S*)\b"
)
_PERSON = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)
_ASKING = frozenset({"What", "Why", "When", "How", "Which", "Where"})
_TURNED = re.compile(r"\b(?:did|does|do|can|could|should|must|will|may) the $", re.IGNORECASE)
_SUMS_UP = re.compile(
    r"[Tt]he ([a-z]+)(?:$| (?:is|was|in \d+|for \w+ (?:days|weeks|months|years))\b)"
)
_FOLLOWS = re.compile(
    r"\b(?:[Ww]hen|[Ii]f|[Oo]nce|[Aa]fter|[Aa]s) .*, the $"
)  # "if two meet, the result"
_ITSELF = re.compile(r"^The ([a-z]+) itself\b")
_CONDITION = re.compile(
    r"^(?:What (?:happens|happened|should you do|can you do) )?(if|when|once) ", re.IGNORECASE
)
_OBJECT = re.compile(r"\b(?:it|them)(?=[.,;]|$| (?:in|on|to|from|with|by|at|for|into|and|or)\b)")
_NAME = re.compile(
    rf"(?<!^)(?<!in )(?<!at )(?<!to )(?<!of )(?<!from )(?<!In )\b[A-ZÀ-Þ][a-zà-ÿ]+|\b[Ww]ho\b|^{BLANK}"
)  # of somebody who may be meant by a pronoun behind it


_MARKS = ".,;:!?()\"'“”’"
_DOES = re.compile(r"\b(?:do|does|did) (?P<who>[a-z]+) (?P<acts>[a-z]+)\b")
_TERM = re.compile(r"^(?:How would you define “|What is )(?P<term>[a-z]+)”?\?$")
_COMMON = re.compile(
    r"(?:s|tion|sion|ing|ment|ity|ness|ism|ics|ance|ence|ure|age|ogy|sis|y|ed|er|or|al|ic|ous|ive)$"
)


class Alone:
    """The sentences of a lesson as somebody knows them who reads one item only."""

    def __init__(self, material: Material) -> None:
        self._statements = material.statements
        self._names = material.vocabulary.names
        self._title = content_stems(material.lesson.title)
        self._topic = topic_of(material)
        self._written: set[str] = set()
        self._parts: dict[str, set[int]] = defaultdict(set)
        self._times: Counter[str] = Counter()
        self._beginning: dict[int, list[int]] = defaultdict(list)
        for place, one in enumerate(material.statements):
            self._beginning[one.span.first].append(place)
            self._written.update(word.strip(_MARKS) for word in one.text.split())
            for found in {stem(bare(word)) for word in one.text.split()}:
                self._times[found] += 1
                self._parts[found].add(one.part)

    def faults(self, asked: str, answer: str, span: Span | None) -> Iterator[str]:
        """What of a front, and of an answer behind it, only the lesson tells, in words."""
        who = _PERSON.search(asked)
        if who and not (
            _NAME.search(asked[: who.start()])
            or self._opens_with_name(asked)
            or names_one(asked[: who.start()])
            or (BLANK in asked[: who.start()] and _may_be_person(answer))
        ):
            yield f"nobody is named whom “{who[0]}” stands for"
        place = self._place(f"{asked} {answer}", span)
        if BLANK not in asked and (
            name := self._lowered_name(asked) or self._lowered_term(asked, place)
        ):
            yield f"“{name}” may be a name"
        which = _summed_up(asked, answer) or ("" if place is None else self._loose(asked, place))
        if which:
            yield f"which “the {which}” is meant, only the lesson tells"
        if place is not None and BLANK not in asked and self._goes_on(asked, answer, place):
            yield "the answer points at the sentence before"

    def _loose(self, asked: str, place: int) -> str:
        """The first thing with "the" of which it's not told which one it is; "" for none."""
        phrases = (_without_verb(asked, one) for one in phrases_of(asked) if one.before == "the")
        return next((one.text for one in phrases if self._is_loose(one, asked, place)), "")

    def _opens_with_name(self, asked: str) -> bool:
        """``Nelle has run her samples``; of "Girls" nothing is hers."""
        first = asked.split(maxsplit=1)[0]
        known = english()
        closed = known.stop | known.determiners | known.prepositions | known.subordinators
        plain = bare(first) in closed or grammar.is_plural_word(first) or first in _ASKING
        acts = re.match(r"\S+ (?:[A-Z][\w.]* )*[a-z]", asked) is not None
        return first in self._names or (acts and not plain)

    def _lowered_name(self, asked: str) -> str:
        """``lisbon``, if the lesson has it at the beginning of sentences only, without an article."""
        known = english()
        found = _DOES.search(asked)
        word = found["who"] if found else ""
        acts = (
            any(form == "base" for _, form in known.verbs.get(found["acts"], ()))
            if found
            else False
        )
        only_opens = word not in self._written and capital(word) in self._written
        common = word in known.noun_verbs | known.mass or grammar.number(word) == "plural"
        common = common or word in known.pronouns
        plain = common or _COMMON.search(word) is not None or bool(known.verbs.get(word))
        return word if acts and only_opens and not plain else ""

    def _lowered_term(self, asked: str, place: int | None) -> str:
        """``“lisbon”``, asked for as a term, if running text has it with a capital only; words of a list all have one."""
        listed_one = place is None or self._statements[place].term
        found = None if listed_one else _TERM.search(asked)
        word = found["term"] if found else ""
        return "" if word in self._written or capital(word) not in self._written else word

    def _goes_on(self, asked: str, answer: str, place: int) -> bool:
        """``When demand is elastic, a higher price lowers it.``, behind another "When": of what "it" is, that one tells."""
        found = _CONDITION.search(asked)
        if not found or not _OBJECT.search(answer):
            return False
        clause = main_clause(grammar.ended(capital(re.split(r"[,?]", asked[found.end() :])[0])))
        if clause is None or clause.base != "be":
            return False  # it may be what the condition does something to
        return any(
            one.text.lower().startswith(f"{found[1].lower()} ") for one in self._before(place)[-1:]
        )

    def _is_loose(self, phrase: Phrase, asked: str, place: int) -> bool:
        """Whether a thing with "the" is one that was brought in before, and that the lesson isn't about."""
        head = stem(phrase.head)
        own = [stem(word) for word in phrase.text.split()]
        named = any(word[:1].isupper() for word in phrase.text.split())
        if named or _SAYS_WHICH.match(asked[phrase.end :]) or phrase.head in listed("unique"):
            return False
        if asked[: phrase.start].lower().count(phrase.head[:-1]) or head in self._title:
            return False
        if self._topic.leads(asked) and self._topic.holds(phrase.head):
            return False
        if head in content_stems(self._statements[place].heading):
            return False
        if len(own) == 1 and phrase.head in listed("shells"):
            return not _FOLLOWS.search(asked[: phrase.start])
        often = self._times[head] >= KNOWN_TIMES and len(self._parts[head]) >= KNOWN_PARTS
        return not often and any(
            _brings_in(one.text, phrase.head, own) for one in self._before(place)
        )

    def _place(self, told: str, span: Span | None) -> int | None:
        """The statement that an item rests on: of those on its lines the one that shares most with it."""
        held = content_stems(told)
        lines = range(span.first, span.last + 1) if span else ()
        found = [
            (-len(content_stems(self._statements[place].text) & held), place)
            for line in lines
            for place in self._beginning.get(line, ())
        ]
        return min(found)[1] if found else None

    def _before(self, place: int) -> Sequence[Statement]:
        """The nearest sentences before one in its paragraph: what a later one comes back to, is known by then."""
        group = self._statements[place].group
        near = self._statements[max(place - BACK, 0) : place]
        return [one for one in near if one.group == group]


def _may_be_person(answer: str) -> bool:
    """``Drunken husband``, ``Dorothea Dix``: what a pronoun behind a gap may stand for."""
    words = answer.split()
    return is_of_people(answer) or (len(words) > 1 and all(one[:1].isupper() for one in words))


def _summed_up(asked: str, answer: str) -> str:
    """``the operation itself``, and an answer such as "the method": a noun for what was told before; "" for none."""
    happens = "what happen" in asked.lower()  # "The result is a storm" tells all
    found = [_ITSELF.match(asked), None if BLANK in asked or happens else _SUMS_UP.match(answer)]
    return next((one[1] for one in found if one and one[1] in listed("shells")), "")


def _without_verb(asked: str, phrase: Phrase) -> Phrase:
    """``did the barge strike``: behind "did" the last word of what looks like a noun phrase is the verb."""
    told, _, last = phrase.text.rpartition(" ")
    acts = any(form == "base" for _, form in english().verbs.get(last, ()))
    turned = told and acts and _TURNED.search(asked[: phrase.start])
    return replace(phrase, text=told) if turned else phrase


def _brings_in(text: str, noun: str, own: Sequence[str]) -> bool:
    """Whether a sentence brings a thing in: ``a rift valley``, ``the postal rule`` before "the rule"."""
    tokens = text.split()
    for at, token in enumerate(tokens):
        one, other = bare(token), noun.lower()
        if stem(one) != stem(other) or grammar.is_plural_word(one) != grammar.is_plural_word(other):
            continue  # "an isobar" brings in no "isobars"
        before = _own_before(tokens, at)
        lead = bare(tokens[at - len(before) - 1]) if at > len(before) else ""
        if lead in _INDEFINITE or any(stem(word) not in own for word in before if _tells(word)):
            return True
    return False


_INDEFINITE = frozenset({"a", "an", "one", "two", "three", "four", "another", "some", "several"})


def _own_before(tokens: Sequence[str], at: int) -> list[str]:
    """The words that belong to the noun behind them."""
    known = english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    found: list[str] = []
    while at - len(found) > 0 and len(found) < REACH:
        token = tokens[at - len(found) - 1]
        low = bare(token)
        if not token[-1].isalnum() or low in closed | known.pronouns | known.subordinators:
            break
        if low in _INDEFINITE or low == "the":
            break
        found.append(low)
    return found


def _tells(word: str) -> bool:
    """Whether a word before a noun says which one it is: no adverb, no verb."""
    forms = {form for _, form in english().verbs.get(word, ())}
    plain = word not in english().qualities | english().quantifiers | listed("of_any_noun")
    return plain and not word.endswith("ly") and not forms & {"s", "past", "base"}
