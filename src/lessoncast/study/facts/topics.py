"""What a lesson is of, as a phrase that a question may open with: ``In canal locks, …``, ``In baking with sourdough, …``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.study.facts.english.phrases import phrases_of
from lessoncast.study.material import Material
from lessoncast.study.persons import is_of_people
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english, ing_form
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count, stem

MOST_WORDS = 5
LEAST_OF_WORK, LEAST_TOLD = 1, 3  # statements with each of its words, from which a lesson is of it
_HOW_TO = re.compile(r"^[Hh]ow to (?P<verb>[a-z]+) (?P<rest>.+)$")
_HOW = re.compile(r"^(?:[Hh]ow|[Ww]hy) (?P<clause>.+)$")
_GERUND = re.compile(
    r"^(?P<verb>[A-Z]?[a-z]+ing) (?!(?:in|on|off|out|up|down|and)\b)(?P<rest>[\w -]+)$"
)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+|^The [A-Z]")
_MARK = re.compile(r"[^\w’' -]")
_BEFORE = "of|in|for|with|by|from|about|and|like|as|through|during"  # a noun that needs no article
_TIES = frozenset({"of", "with", "against", "through", "for", "from"})


@dataclass(frozen=True, slots=True)
class Topic:
    """What a lesson is of, and the stems of the nouns that it brings in as parts of that, or beside such.

    Of things with a plain name nothing is so "in": it ``opens`` no question about ``vaccines``.
    """

    phrase: str = ""
    nouns: frozenset[str] = frozenset()
    opens: bool = True

    def holds(self, noun: str) -> bool:
        """Whether one knows which one is meant by a noun with "the", once the topic is named."""
        return stem(noun.lower()) in self.nouns

    def ahead(self, ask: str) -> str:
        """``What does the cill do?`` → ``In canal locks, what does the cill do?``."""
        return f"In {self.phrase}, {ask[0].lower()}{ask[1:]}" if self.opens else ask

    def behind(self, asked: str) -> str:
        """A question without it in front."""
        return capital(asked[len(f"In {self.phrase}, ") :]) if self.leads(asked) else asked

    def leads(self, asked: str) -> bool:
        """Whether a question opens with it."""
        return bool(self.phrase) and asked.startswith(f"In {self.phrase}, ")


NO_TOPIC = Topic()


def topic_of(material: Material) -> Topic:
    """The topic that a lesson's title names and its sentences come back to."""
    told = material.statements
    title = material.lesson.title if material.language == "en" else ""
    phrase = _named(title, [one.text for one in told], material.vocabulary) if title else ""
    if not phrase:
        return NO_TOPIC
    plain = " " not in phrase and grammar.number(phrase) == "plural"
    inside = re.compile(rf"\b(?:in|inside|within) (?:the )?{re.escape(phrase)}\b", re.IGNORECASE)
    opens = not plain or any(inside.search(one.text) for one in told)
    return Topic(phrase, _at_home(phrase, told), opens=opens)


def _at_home(phrase: str, statements: Sequence[Statement]) -> frozenset[str]:
    """The nouns whose first sentence names the topic, or something that belongs to it and nothing with a name of its own.

    Where a whole lesson tells how something is done, all that it brings in serves that.
    """
    own, is_work = content_stems(phrase), phrase.partition(" ")[0].endswith("ing")
    home, seen = {*own}, set[str]()
    for one in statements:
        heads = {stem(phrase.head.lower()) for phrase in phrases_of(one.text)}
        names_it = bool(own & (content_stems(one.text) | content_stems(one.heading)))
        apart = _NAME.search(one.text) is not None
        if names_it or (not apart and (heads & home or is_work)):
            home.update(heads - seen)
        seen.update(heads)
    return frozenset(home)


def _named(title: str, texts: Sequence[str], vocabulary: Vocabulary) -> str:
    """The phrase for what a lesson's title names, where its sentences come back to it; "" where that is not sure."""
    told = [content_stems(one) for one in texts]
    text = " ".join(texts).lower()
    for part in re.split(r": | [–—-] ", title):
        for found in _phrases(vocabulary.lower_title(part.strip(" ?!.")), text, vocabulary):
            first, _, rest = found.partition(" ")
            is_work = first.endswith("ing") and rest
            own = content_stems(rest if is_work else found)
            least = LEAST_OF_WORK if is_work else LEAST_TOLD
            often = all(sum(one in each for each in told) >= least for one in own)
            if own and often and count(found) <= MOST_WORDS and not _MARK.search(found):
                return found
    return ""


def _phrases(title: str, text: str, vocabulary: Vocabulary) -> Iterator[str]:
    if found := _HOW_TO.match(title):
        yield f"{ing_form(found['verb'])} {found['rest']}"
    elif found := _HOW.match(title):
        yield from _of_clause(found["clause"], text, vocabulary)
    elif found := _GERUND.match(title):
        verb = _base(found["verb"], "ing")
        if verb and verb not in listed("teaching"):
            yield f"{found['verb'].lower()} {found['rest']}"
    elif _is_noun(title, text):
        yield title


def _of_clause(said: str, text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """``a pendulum clock keeps time`` → the clock; ``tea is made`` → making it."""
    clause = main_clause(ended(capital(said)))
    if clause is None or clause.lead or clause.tense != "present":
        return
    thing = vocabulary.lower_first(clause.subject)
    done = clause.rest.rstrip(".") if clause.base == "be" else ""
    if done and " " not in done:
        verb = _base(done, "participle")
        yield from [f"{ing_form(verb)} {thing}"] if verb else []
    elif not done and _is_noun(thing, text):
        yield thing


def _base(word: str, form: str) -> str:
    """The verb that a word is this form of; "" for none."""
    found = (base for base, one in english().verbs.get(word.lower(), ()) if one == form)
    return next(found, "")


def _is_noun(phrase: str, text: str) -> bool:
    """Whether a phrase names a thing, a kind of things or a field that something may be so "in": nobody, and no part of a course."""
    known = english()
    told = phrase.lower().split()
    if not told or not all(one[:1].isalpha() for one in told):
        return False
    core = re.split(rf" (?:{'|'.join(sorted(_TIES))}) ", phrase.lower())[0]
    head = grammar.singular(grammar.head(core))
    closed = known.pronouns | known.auxiliaries | known.subordinators | known.conjunctions
    loose = (
        (known.prepositions - _TIES) | closed | {"how", "why", "what", "to", "your", "our", "my"}
    )
    led = told[0] in {"a", "an", "the"}
    behind = re.search(rf"\b(?:{_BEFORE}) {re.escape(phrase.lower())}\b", text) is not None
    is_stuff = grammar.is_mass(core)  # of salt much is told, and little happens "in salt"
    inside = re.search(rf"\b(?:in|during) {re.escape(phrase.lower())}\b", text) is not None
    stands = inside if is_stuff else led or grammar.number(core) == "plural" or behind
    plain = head not in listed("shells") | listed("teaching_nouns") | listed("ordinary")
    acts = bool(known.verbs.get(told[0])) and len(told) > 1 and not (led or behind)
    nobody = not is_of_people(core) and head not in listed("crowds") | listed("bodies")
    return stands and plain and nobody and not acts and not loose & {*told}
