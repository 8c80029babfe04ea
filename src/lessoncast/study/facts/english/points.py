"""What a sentence is about that a learner should know: the lesson's own noun phrases, for which a gap may ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.facts.english.phrases import Phrase, phrases_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_agent
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.words import Vocabulary, content_stems, count, stem

MOST_SHARE = 0.25  # of the sentences, above which a phrase is what all is about
LEAST_TIMES = 2  # that a single noun comes
OFTEN = 3  # times that a word comes that a lesson is about
SHORT = 12  # sentences of a lesson in which few words come again
LEAST_LETTERS, LEAST_ENDING = 4, 6
MOST_RIVALS = 24
_COMPARED = re.compile(r"(?P<base>[a-z]{2,})(?:i?er|i?est)")
_RELATES = re.compile(r" (?:of|for|to|that|between)\b")  # "the size of a model": of many things
_PLAIN_HEADS = frozenset(
    {"set", "sets", "value", "values", "point", "points", "list", "line", "step", "steps"}
)  # of a test set
_OF_SOMEBODY = frozenset({"its", "their", "his", "her", "our", "your", "my"})
_ANY = frozenset(
    {
        "any",
        "every",
        "each",
        "some",
        "other",
        "another",
        "such",
        "no",
        "certain",
        "different",
        "various",
        "many",
        "several",
    }
)
_LINKS = frozenset({"is", "are", "was", "were", "be", "been", "become", "becomes", "get", "gets"})
_BEFORE_VERB = _LINKS | {"to", "not", "never", "that", "which", "who"}

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A noun phrase of a sentence, what leads it, and how much it is the lesson's own."""

    value: str
    lead: str
    kind: str
    is_term: bool
    worth: float


class Points:
    """The noun phrases of a lesson with how often each comes."""

    def __init__(self, material: Material) -> None:
        self._times: Counter[Key] = Counter()
        self._stems: Counter[str] = Counter()
        self._written: dict[Key, Counter[str]] = {}
        self._sure: set[Key] = set()
        self._led: dict[Key, set[str]] = {}  # "a", "an", "the" or "", as they stand in front of it
        told = (*material.statements, *material.tasks)
        texts = [one.text for one in told]
        for text in texts:
            self._learn(text, material.vocabulary)
        self._names = material.vocabulary.names
        self._most = max(MOST_SHARE * len(texts), 6)
        self._is_short = len(texts) < SHORT
        self._title = content_stems(material.lesson.title)
        headings = dict.fromkeys(one.heading for one in told)
        self._titles = [key_of(one) for one in (material.lesson.title, *headings)]
        self._heads = frozenset[str]().union(*map(content_stems, headings))
        self._alike = self._by_kind()
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}

    def _learn(self, text: str, vocabulary: Vocabulary) -> None:
        self._stems.update(content_stems(text))
        found: dict[Key, str] = {}
        for one in phrases_of(text):
            told = own_words(one)
            if " " not in told and one.before in _BEFORE_VERB:
                continue  # "to amend it", "limestone is ground": no noun for certain
            first = told.partition(" ")[0]
            if told and (one.start or first.isupper() or first not in vocabulary.names):
                found[key_of(told)] = told if one.start else vocabulary.lower_first(told)
                sure = one.is_sure and (one.start or " " not in told)
                self._sure.update([key_of(told)] if sure else [])
                self._led.setdefault(key_of(told), set()).add(lead_of(one))
        self._times.update(found.keys())
        for key, told in found.items():
            self._written.setdefault(key, Counter())[told] += 1

    def _by_kind(self) -> Mapping[tuple[object, ...], tuple[str, ...]]:
        """The phrases that may be offered, by what two of them must share."""
        found: dict[tuple[object, ...], list[str]] = {}
        for key, forms in self._written.items():
            if self._is_own(key) and not set(key) <= self._title:
                for form in forms:
                    found.setdefault(_kind(form), []).append(form)
        return {kind: tuple(forms) for kind, forms in found.items()}

    def of(self, sentence: str) -> Iterator[Point]:
        """What a gap in a sentence may ask for, the best first."""
        found = [one for one in phrases_of(sentence) if self._may_be_asked(one, sentence)]
        ranked = sorted(found, key=lambda one: (-self._worth(one, sentence), one.start))
        for one in ranked:
            value = own_words(one)
            is_term = self._is_term(key_of(value))
            lead = lead_of(one)
            kind = f"{grammar.number(value)} {lead} {'term' if is_term else 'noun'}"
            yield Point(value, lead, " ".join(kind.split()), is_term, self._worth(one, sentence))

    def is_about(self, text: str) -> bool:
        """Whether a text holds a word that the lesson is about."""
        stems = content_stems(text)
        about = bool(stems & (self._title | self._heads)) or self._is_short
        return about or any(self._stems[one] >= OFTEN for one in stems)

    def terms(self) -> Iterator[str]:
        """The phrases of several words that come again, as they stand inside a sentence, the longest first."""
        again = (key for key in self._written if len(key) > 1 and self._times[key] >= LEAST_TIMES)
        found = {form for key in again if self._is_own(key) for form in self._written[key]}
        yield from sorted(found, key=lambda one: (-len(one), one))

    def marked(self, sentence: str, terms: Collection[str]) -> Iterator[str]:
        """Which of the terms a sentence has as whole noun phrases, of which a gap may ask."""
        for phrase in phrases_of(sentence) if terms else ():
            value = own_words(phrase)
            bound = _is_listed(phrase, sentence) or _is_any(phrase) or phrase.before in _OF_SOMEBODY
            bound = bound or (
                " " not in value and _RELATES.match(sentence[phrase.end :]) is not None
            )
            if value in terms and phrase.is_sure and not bound and _tells(phrase.head.lower()):
                yield value

    def knows_subject(self, sentence: str) -> bool:
        """Whether ``The canal …`` tells of a canal that the lesson is about, and not of one just brought in."""
        first = next(iter(phrases_of(sentence)), None)
        if not sentence.startswith("The ") or first is None or first.start != len("The "):
            return True
        key = key_of(first.text)
        if _RELATES.match(sentence[first.end :]):
            return True
        if len(key) > 1:
            return any(self._stems[one] >= LEAST_TIMES for one in key)
        return self._stems[key[0]] > OFTEN or key[0] in self._heads

    def _may_be_asked(self, phrase: Phrase, sentence: str) -> bool:
        value = own_words(phrase)
        key = key_of(value)
        if not value or not self._is_own(key) or set(key) <= self._title:
            return False
        if self._is_cut(phrase, value):
            return False
        if _is_any(phrase) or (
            self._times[key] > self._most
            or (value in self._names and not value.isupper())
            or _is_listed(phrase, sentence)
        ):
            return False
        if len(key) == 1:
            relates = _RELATES.match(sentence[phrase.end :])
            often = self._times[key] >= OFTEN or key[0] in self._heads
            return (
                not relates
                and (
                    phrase.before not in {"a", "an"}
                    or (often and not _is_predicate(phrase, sentence))
                )
                and phrase.before not in _LINKS
            )
        return bool(phrase.start) or self._times[key] >= LEAST_TIMES

    def _is_cut(self, phrase: Phrase, value: str) -> bool:
        """Whether a title has a phrase with the word in front that is left out: "expressions" of "regular expressions"."""
        before = phrase.text[: -len(value)].split()
        if not before:
            return False
        pair = stem(before[-1].lower()), key_of(value)[0]
        return any(pair in pairwise(title) for title in self._titles)

    def _is_own(self, key: Key) -> bool:
        """Whether a phrase is the lesson's own, and not of everyday speech."""
        written = self._written.get(key)
        if not written or key not in self._sure:
            return False
        if len(key) == 1:
            return self._times[key] >= LEAST_TIMES and all(map(_tells, written))
        return self._times[key] >= LEAST_TIMES or self._stems[key[-1]] >= OFTEN

    def _is_term(self, key: Key) -> bool:
        return len(key) > 1 or bool(set(key) & self._heads)

    def _worth(self, phrase: Phrase, sentence: str) -> float:
        """How much a phrase is the point of its sentence: a term, told again, at the end."""
        key = key_of(own_words(phrase))
        worth = 0.12 * self._is_term(key) + 0.02 * min(self._times[key], 5)
        worth += 0.06 * bool(set(key) & self._heads)
        last = len(sentence) - phrase.end <= 1
        return worth + 0.06 * last + 0.03 * (phrase.start > len(sentence) / 2)

    def rivals(self, point: Point) -> tuple[str, ...]:
        """What could stand in the place of a phrase."""
        place = point.value, point.lead
        if place not in self._found:
            self._found[place] = self._rivals_of(*place)
        return self._found[place]

    def _rivals_of(self, value: str, lead: str) -> tuple[str, ...]:
        """The nearest in length and frequency of those that can stand there, and no part of one another."""
        own, times = set(key_of(value)), self._times[key_of(value)]
        alike = self._alike.get(_kind(value), ())
        others = (one for one in alike if not own <= {*key_of(one)} and not {*key_of(one)} <= own)
        near = sorted(
            (one for one in others if self._may_stand(one, lead)),
            key=lambda one: (
                abs(count(one) - len(own)), abs(self._times[key_of(one)] - times), digest(one, value)
            ),
        )  # fmt: skip
        return tuple(near[:MOST_RIVALS])

    def _may_stand(self, value: str, lead: str) -> bool:
        """Whether a phrase can stand behind an article, or without one: not ``an encryption``."""
        if lead == "the" or grammar.number(value) == "plural":
            return True
        led = self._led.get(key_of(value), set())
        if not lead:
            return "" in led
        return grammar.article(value) == lead and bool(led & {"a", "an"})


def lead_of(phrase: Phrase) -> str:
    """What stands in front of a phrase, as far as it decides what else may stand behind it."""
    if phrase.before in {"a", "an"}:
        return phrase.before
    return "the" if phrase.before in english().determiners | _OF_SOMEBODY else ""


def _is_predicate(phrase: Phrase, sentence: str) -> bool:
    """``A kiln is an oven``: what all is of its kind."""
    words = sentence[: phrase.start].lower().split()
    return len(words) > 1 and words[-2] in _LINKS


def _is_any(phrase: Phrase) -> bool:
    """``any bowl``, ``their bowls``: where a dozen words would fit."""
    open_to_all = _ANY | {"their", "its", "his", "her", "your", "our"}
    opens = phrase.text.lower().split()[0] in _ANY
    single = " " not in own_words(phrase)
    return single and (phrase.before in open_to_all or opens)


def _is_listed(phrase: Phrase, sentence: str) -> bool:
    """Whether a phrase is one of several: ``owners and workers``, ``a, b and c``."""
    before, after = sentence[: phrase.start].rstrip(), sentence[phrase.end :]
    joined = phrase.before in {"and", "or", "nor"} or re.match(r" (?:and|or|nor)\b", after)
    return before.endswith(",") or after.startswith(",") or bool(joined)


def own_words(phrase: Phrase) -> str:
    """A phrase without the words in front that any noun may have: ``larger data sets`` → ``data sets``."""
    parts = phrase.text.split()
    while len(parts) > 1 and _is_of_any_noun(parts[0] if phrase.start else parts[0].lower()):
        parts = parts[1:]
    plain = [word for word in parts if _tells_something(word.lower())]
    return " ".join(parts) if plain and _tells_something(parts[-1].lower(), last=True) else ""


def _is_of_any_noun(word: str) -> bool:
    adverb = word.endswith("ly") and "-" not in word
    closed = english().stop, english().adverbs, {"whatever", "whichever"}
    free = any(word in one for one in (listed("of_any_noun"), *closed))
    return free or adverb or _compares(word)


def _compares(word: str) -> bool:
    """``larger``, ``simplest``: not ``river``."""
    found = _COMPARED.fullmatch(word)
    base = found["base"] if found else ""
    plain = {base, f"{base}e", f"{base}y", base[:-1]} if found else set[str]()
    known = bool(plain & english().qualities or plain & listed("of_any_noun"))
    return word in {"less", "more"} or known


def _tells_something(word: str, *, last: bool = False) -> bool:
    """Whether a word of a phrase says what it is of; as its noun it may be a plain one, but no "thing"."""
    said = {word, grammar.singular(word)}
    if last:
        return not (said & (listed("ordinary") - _PLAIN_HEADS) or said & listed("no_point"))
    return not (said & listed("general") or said & listed("ordinary") or said & english().stop)


def _tells(word: str) -> bool:
    """Whether a single noun says something by itself."""
    lists = listed("general"), listed("ordinary"), listed("no_point"), english().qualities
    said = {word, grammar.singular(word)}
    plain = len(word) >= LEAST_LETTERS and all(map(said.isdisjoint, lists))
    return plain and not _compares(word)


@remembered(8192)
def key_of(text: str) -> Key:
    """A phrase by the stems of its words."""
    return tuple(stem(word) for word in text.lower().split())


@remembered(8192)
def _kind(phrase: str) -> tuple[object, ...]:
    """What two phrases must share to be offered together."""
    head = phrase.rsplit(maxsplit=1)[-1]
    short = head.rstrip("s").isupper()
    return grammar.number(phrase), grammar.is_mass(head), is_agent(head), short
