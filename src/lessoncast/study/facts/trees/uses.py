"""What a thing is used for, where a reader is told to use it: ``Use preconditions to check the inputs``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.orders import deed_of, trail_of
from lessoncast.study.facts.trees.reading import Sight, as_said
from lessoncast.study.facts.trees.sound import SURE, facts
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import ing_form
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import content_stems, count

TELLING = 6.0  # bits of a thing that one knows by its name
THING_WORDS = range(1, 5)
TO_DO = 2  # words: "to" and its verb
LEAST_AIM = 3  # content words of what it is used for


def uses(sight: Sight) -> Iterator[Fact]:
    """``Use preconditions to check …`` → what are preconditions used for? ``Checking …``."""
    clause = sight.clause
    deed = deed_of(clause) if clause.is_order and not clause.is_negated else None
    if deed is None or deed.lead:
        return
    words = clause.tree.words
    trail = trail_of(clause, deed, "aims")
    if len(trail) < TO_DO or base_of(words[deed.verb].text, words[deed.verb].tag) != "use":
        return
    told = tuple(one for one in deed.places if deed.verb < one < trail[0])
    if not _is_thing(sight, told) or words[trail[1]].tag != "VB":
        return
    thing = clause.said(told)
    behind = clause.tree.sentence[
        words[trail[1]].end :
    ]  # with "that …", which is a clause of its own
    aim = before_addition(behind.strip(" .!"))
    if len(content_stems(f"{words[trail[1]].text} {aim}") - content_stems(thing)) < LEAST_AIM:
        return
    verb = "are" if grammar.number(thing) == "plural" else "is"
    value = f"{ing_form(base_of(words[trail[1]].text, 'VB'))} {aim}"
    yield from facts(
        as_said(sight), "asked", f"What {verb} {thing} used for?", value, answer=(trail[1],),
        family="asked use", worth=0.8, least=1, sure=SURE,
    )  # fmt: skip


def _is_thing(sight: Sight, told: Places) -> bool:
    """Whether one short noun phrase is used, and known by its name: no "it", no "this", no "the output"."""
    clause = sight.clause
    words = clause.tree.words
    thing = clause.said(told) if told else ""
    if count(thing) not in THING_WORDS or not clause.tree.is_unbroken(told):
        return False
    heads = [one for one in told if words[one].head not in told]
    first = words[told[0]].text.lower()
    named = first not in listed("quantities") | listed("owners") | listed("loose") | {"the"}
    noun = len(heads) == 1 and words[heads[0]].tag in ("NN", "NNS", "NNP", "NNPS")
    return noun and named and words[heads[0]].relation == "obj" and told_by(thing) >= TELLING
