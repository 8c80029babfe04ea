"""Whether a question and its answer can be asked of somebody who has only heard the lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english import sound
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import content_stems, count, stem, words

LEAST_ASKED = 3  # content words of a question
ANSWER_WORDS = range(1, 19)
SURE = 0.4  # how likely the head of each phrase around the verb must be
SURE_ASKED = 0.75  # and that of the phrase which is asked for
_EMPTY = frozenset(
    {"thing", "way", "something", "someone", "people", "lot", "everything", "anything", "part"}
)
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|itself|themselves|both|each|either|neither|too|even|so|such|that|all|every|more|less|only|\w+er than)\b",
    re.IGNORECASE,
)  # what may lean where the sentence leans
_YEAR = re.compile(r"\b(?:1\d|20)\d\ds?\b")
_OPENS = re.compile(r"^(?:What|Why|Who|How|When|Where|Which|Under what condition)\b")


def facts(
    sight: Sight,
    kind: Kind,
    ask: str,
    value: str,
    *,
    answer: Places,
    family: str,
    worth: float,
    least: int = LEAST_ASKED,
    sure: float = SURE_ASKED,
    subject: str = "",
    said: str = "",
    number: Number = "singular",
) -> Iterator[Fact]:
    """The fact of a question and its answer, the words at ``answer``, where both are sound.

    ``subject`` and ``said`` are what the fact's are where they aren't the question and the value.
    """
    value = value.strip(" .,;:")
    if ask and value and is_sound(sight, ask, value, answer=answer, least=least, sure=sure):
        yield fact_of(
            sight.statement, kind=kind, subject=subject or ask.rstrip("?"), value=said or value,
            family=family, ask=ask, worth=worth, number=number,
        )  # fmt: skip


def is_sound(
    sight: Sight, ask: str, value: str, *, answer: Places, least: int, sure: float
) -> bool:
    """Whether the question tells enough, the answer is short and news, and nothing leans."""
    own = content_stems(_OPENS.sub("", ask)) - _EMPTY
    told = content_stems(value) - own
    return (
        len(own) + bool(_YEAR.search(ask)) >= least
        and bool(own & sight.rare)
        and bool(told - _EMPTY)
        and count(value) in ANSWER_WORDS
        and is_certain(sight.clause, answer, sure)
        and ":" not in ask
        and not sight.clause.points
        and not leans(ask)
        and not leans(value)
        and not (sight.statement.leans and _POINTS.search(f"{ask} {value}"))
        and not is_loose(sight, ask)
        and sound.is_sound(ask, value)
    )


def is_certain(clause: Clause, answer: Places, least: float) -> bool:
    """Whether the tree is sure of the phrase that is asked for, and fairly of the others."""
    words = clause.tree.words
    inside = {*answer}
    heads = [part.head for part in clause.parts if part.head not in inside]
    own = [one for one in answer if words[one].head not in inside and words[one].head >= 0]
    return all(words[one].sure >= least for one in own) and all(
        words[one].sure >= SURE for one in heads
    )


def leans(text: str) -> bool:
    """Whether a word stands for what only the page tells."""
    return any(word.lower() in listed("loose") for word in words(text))


def is_loose(sight: Sight, ask: str) -> bool:
    """``the message``: a thing with "the" that the lesson isn't about, and of which nothing tells which it is."""
    tree = sight.clause.tree
    for place in sight.clause.places:
        word = tree.words[place]
        if word.tag not in ("NN", "NNS") or stem(word.text.lower()) in sight.known:
            continue
        inside = tree.under(place)
        names = [tree.words[one] for one in inside]
        the = any(one.relation == "det" and one.text.lower() in {"the", "that"} for one in names)
        which = any(
            one.relation
            in ("nmod", "acl", "acl:relcl", "nmod:poss", "compound", "nummod", "appos", "amod")
            for one in names
        )
        if the and not which and word.text in ask:
            return True
    return False
