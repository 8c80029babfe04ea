"""An open recall question about one of the lesson's main things: ``What do you remember about the tides?``.

Where a sentence gives no reason and no term, to ask for its verb or its object would be a riddle.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.recall.answering import answered
from lessoncast.tongue.english.recall.fitness import ORPHAN
from lessoncast.tongue.english.recall.last import VAGUE
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

RANK = 3.0
MAIN, MEANT = (
    0.2,
    0.1,
)  # weight of the heaviest word of what is main in a lesson, and of a name of two words
DENIED = 0.8  # ranks that what something is not or does not do is behind what it is
NAME_WORDS = 5
NEWS = 3  # content words that the answer tells
_OF_MANY = re.compile(
    r"(?:many|several|few|much|more|less|any|every|no|none|certain|various|different|important|two|three|four|five|people|things?|(?:thousands|hundreds|millions|dozens|lots|plenty|numbers)|someone|anyone|\d[\d,.]*)\b"
    r"|.*\b(?:and|or)\b|.*\b(?:example|kind|type|way|reason|step|case|part|number|problem|idea|goal|result|point|first|second|third|next|last)s?\b",
    re.IGNORECASE,
)  # nobody remembers anything about "many people"
_WHICH = re.compile(
    r"the (?:algorithm|approach|author|class|code|data|element|file|function|group|input|language|lesson|list|method|model|name|object|output|page|process|program"
    r"|reader|result|set|student|system|task|test|text|user|value|variable|word)s?"
)
_TIES = re.compile(
    r"\b(?:also|too|however|thus|therefore|instead|another|other|again|similarly|likewise|would)\b",
    re.IGNORECASE,
)
_GAPPED = re.compile(
    r", [a-z][\w' -]{1,30} (?:in|on|at|by|to|for|with|not|only|hardly) [^,;]*,? and [a-z][\w' -]{1,30} (?:in|on|at|by|to|for|with|not|only|hardly) [^,;]*\.$"
)  # "black tea is dried, oolong in part, and green tea not at all": the rest is of others
_CALLED = frozenset({"called", "named", "known", "termed"})  # "boats called barges carry salt"
_DENIES = re.compile(r"(?:It|They)(?:'\w+)?(?: \w+)? ?(?:\w*n't|not|never)\b")
_DOING = re.compile(r"\w+ing ")  # "making salt": half of a clause, or a thing
_OWN = re.compile(
    r"\b(?:its|their|it|they|them)\b", re.IGNORECASE
)  # may well be what is asked about


def about_recalls(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a clause answers."""
    name = vocabulary.lower_first(noun_phrase(clause))
    led = clause.lead and not _is_beside(clause.lead)
    led = led or _GAPPED.search(sentence) is not None
    if not name or led or _TIES.search(sentence) or not _is_main(name, vocabulary):
        return
    if any(form == "s" for _, form in english().verbs.get(clause.rest.partition(" ")[0], ())):
        return  # "the stone split follows the river": its verb is the second
    ask, alone = f"What do you remember about {name}?", replace(clause, lead="")
    for rank, asked, said in answered(RANK, ask, alone, vocabulary, thing=True):
        if _tells(said, name) and _is_one_as_said(name, clause):
            yield rank + DENIED * bool(_DENIES.search(said)), asked, _named(said, name)


def about_one(name: str, told: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """The open question about a single thing of which it is told what it does: ``carries the rain``."""
    said = grammar.contract(grammar.ended(f"It {told}"))
    one = grammar.number(name) == "singular" and not _TIES.search(told)
    if one and _is_main(name, vocabulary) and _tells(said, name):
        yield RANK, f"What do you remember about {name}?", _named(said, name)


def _is_one_as_said(name: str, clause: Clause) -> bool:
    """Whether a name has the number that its verb has, and what it did is not how others called it."""
    alike = grammar.number(name) == clause.number or grammar.is_mass(name)
    lone = name[:1].isupper() and not name.isupper() and count(name) == 1
    somebody = lone and clause.tense == "past"  # "Reed left", of whom there is only a last name
    return alike and not somebody and not (clause.verb in _CALLED and clause.base != "be")


def _named(said: str, name: str) -> str:
    """An answer with the name of what may be somebody, and no "it": ``the keeper``, ``the boiler``."""
    one = said.startswith("It ") and is_someone(name)
    return f"{capital(name)}{said[2:]}" if one else said


def _tells(said: str, name: str) -> bool:
    """Whether an answer is news enough about a name, and points at nothing but it."""
    news = content_stems(said) - content_stems(name)
    again = content_stems(name) <= content_stems(said)  # "safety is the idea of safety holds that"
    return len(news) >= NEWS and not again and not ORPHAN.search(_OWN.sub("", said))


def _is_beside(lead: str) -> bool:
    """Whether what stands first only tells of how something is made or done: ``Built on a hill, …``."""
    first = lead.partition(" ")[0].lower()
    made = any(form == "participle" for _, form in english().verbs.get(first, ()))
    return " " in lead and (made or first == "using")


def is_bare(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name has lost its article: ``string``, of which the lesson says "a string"."""
    lone = name.partition(" ")[0].lower() not in english().determiners
    return lone and grammar.number(name) == "singular" and grammar.head(name) in vocabulary.counted


def _is_main(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is of something that a lesson comes back to, and of no mere one or some of it."""
    first = name.partition(" ")[0].lower()
    bare = first in english().determiners and first not in {"the", "a", "an"}
    if bare or VAGUE.match(name) or ORPHAN.search(name) or _OF_MANY.match(name):
        return False
    known = name.rpartition(" ")[2] in vocabulary.persons
    person = known or (name[:1].isupper() and not name.isupper() and is_person(name))
    if person or is_bare(name, vocabulary) or _DOING.match(name):
        return False  # of a person nobody knows whether it is he or she
    if first in {"a", "an"} or _WHICH.fullmatch(name):
        return False  # "a page of text", "the model": one of many, or which of them?
    stems = content_stems(name)
    heaviest = max((vocabulary.weights.get(one, 0.0) for one in stems), default=0.0)
    return heaviest >= (MEANT if len(stems) > 1 else MAIN) and count(name) <= NAME_WORDS
