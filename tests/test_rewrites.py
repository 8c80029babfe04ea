"""The forty rewrite rules: what goes in and what comes out, rule by rule (rewrites.toml)."""

from __future__ import annotations

import importlib
import importlib.util
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from lessoncast._sentences import sentences
from lessoncast.model import Block, Span
from lessoncast.script.plan.introducing import introduced
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.asking import all_proposals
from lessoncast.script.talk.heading_asking import heading_question
from lessoncast.script.talk.lists import from_list
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.steps import counted_steps
from lessoncast.tongue.english.brackets import without_brackets
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.questions import role_forms
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import NUMBER, learn
from lessoncast.units import antecedents, dates, fragments, labels, notes, parts, splitting
from lessoncast.units.acronyms import expansions
from lessoncast.units.pieces import Unit, clean_heading
from lessoncast.units.rows import row

ROOT = Path(__file__).parents[1]
RULES = tomllib.loads(Path(__file__).with_name("rewrites.toml").read_text("utf-8"))["rule"]
LINE = Span(1, 1)
KNOWN = learn(
    [
        "We use Git. The boats of the Erie Canal wait.",
        "Today Fleming works, and Ada Lovelace writes to Linus Torvalds.",
        "The bronze of a bell melts.",
    ],
    [],
    "en",
)


def unit(text: str, role: str = "plain", term: str = "") -> Unit:
    return Unit(text=text, span=LINE, role=role, source=text, group=1, term=term)  # type: ignore[arg-type]


def passage(*units: Unit) -> Passage:
    return Passage(units=units, section=0, place=0, score=1, needs=False)


def items(texts: Sequence[str]) -> list[Block]:
    return [Block(kind="item", text=text, span=LINE, level=1) for text in texts]


def labelled(term: str, note: str, noun: str = "", alike: str = "") -> str:
    return labels.labelled(term, note, KNOWN, noun=noun, alike=bool(alike))


def item(term: str, note: str) -> str:
    block = Block(kind="item", text=note, term=term, span=LINE, level=1)
    kept = notes.kept_sentences(block, "en")
    made = notes.item_notes(block, kept, KNOWN, noun="", place=0, alike=False)
    return " ".join(one.text for one in made)


def joined(lead: str, *texts: str) -> str:
    return " ".join(one.text for one in notes.joined(items(texts), lead, KNOWN))


def heading(text: str) -> str:
    return KNOWN.lower_title(clean_heading(text))


def spelled(*texts: str) -> str:
    told = [passage(unit(without_brackets(text))) for text in texts]
    known = expansions(texts)
    plain = [passage(unit(one.text.replace(", or RAM,", "").replace("Random Access Memory", "RAM")))
             for one in told]  # fmt: skip
    return " ".join(one.text for one in introduced(plain, known, {}, KNOWN))


def shown(one: Proposal) -> str:
    asked = one.ask or (f"{one.form}: {one.np}, {one.number}" if one.np else one.form)
    return " | ".join(filter(None, (one.before, asked, one.answer)))


def asked(rule: Callable[[Any], Iterator[Proposal]], text: str) -> list[str]:
    return [shown(one) for one in rule(see(text, KNOWN))]


def next_item(role: str, term: str, text: str) -> str:
    scene = Scene(previous=passage(unit("There are apples.", role, "Apples")))
    found = max(from_list(passage(unit(text, role, term)), scene, KNOWN), key=lambda one: one.worth)
    return f"{found.form}: {found.np}" if found.np else found.form


def opening_heading(text: str) -> str:
    scene = Scene(opens_chapter=True, opens_section=True, heading=text, topic="tide")
    every = all_proposals(passage(unit("It is deep.")), ["It is deep."], scene, KNOWN)
    return max(every, key=lambda one: one.worth).ask


def role(text: str) -> str:
    return "".join(one.form for one in role_forms("plain", text, ""))


def steps(place: str, *texts: str) -> str:
    before = passage(unit("Heat it.", "step")) if place != "first" else None
    scene = Scene(previous=before, last_step=place == "last")
    return counted_steps(passage(*(unit(text, "step") for text in texts)), scene, KNOWN, 0)


def a_row(head: str, cells: str) -> str:
    return row(tuple(head.split(" | ")), tuple(cells.split(" | ")), KNOWN)


HOW: dict[str, Callable[..., Any]] = {
    "labelled": labelled,
    "item": item,
    "verbless": lambda text: " ".join(
        fragments.verbless(one, KNOWN) for one in sentences(text, "en")
    ),
    "bullet": lambda text: fragments.bullet(text, KNOWN),
    "copula": parts.copula,
    "participle": parts.participle,
    "split": lambda text: " | ".join(splitting.split_long(text)),
    "spoken_split": lambda text: " | ".join(splitting.split_long(spoken(text))),
    "heading": heading,
    "joined": joined,
    "brackets": without_brackets,
    "introduced": spelled,
    "spoken": spoken,
    "dated": lambda term, note: dates.dated(term, note, KNOWN),
    "next_item": next_item,
    "opening_heading": opening_heading,
    "heading_question": lambda text: heading_question(text, KNOWN),
    "role": role,
    "steps": steps,
    "row": a_row,
    "standing": antecedents.standing,
}
CASES = [
    pytest.param(rule, case, id=f"{number}.{place} {rule['relation']}")
    for number, rule in enumerate(RULES, 1)
    for place, case in enumerate(rule["cases"], 1)
]


def function_of(rule: dict[str, Any]) -> Callable[..., Any]:
    """What a rule's ``by`` names."""
    module, _, name = rule["by"].partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(f"lessoncast.{module}"), name)
    return found


def test_the_reference_shows_them() -> None:
    """docs/reference/rewrites.md is written from the same pairs; run ``make docs`` after a change."""
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools/reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    committed = (ROOT / "docs/reference/rewrites.md").read_text(encoding="utf-8")
    assert module.rewrites_reference() == committed


def test_there_are_forty() -> None:
    """Each with a relation of its own."""
    assert (40, 40) == (len(RULES), len({rule["relation"] for rule in RULES}))


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_rule(rule: dict[str, Any], case: dict[str, Any]) -> None:
    """What the rule makes of it, word for word; of questions, one of those that it proposes."""
    was = [case["was"]] if isinstance(case["was"], str) else case["was"]
    function = function_of(rule)
    assert function.__doc__
    if rule["how"] == "asked":
        found = asked(function, *was)
        assert case["said"] in found if case["said"] else found == []
    else:
        assert HOW[rule["how"]](*was) == case["said"]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_no_number_is_lost_or_made(rule: dict[str, Any], case: dict[str, Any]) -> None:
    """Nor a "no" that was there; what nothing is made of is no concern."""
    was, said = (
        " ".join([case["was"]] if isinstance(case["was"], str) else case["was"]),
        case["said"],
    )
    if said and not said.startswith("ask."):
        assert set(NUMBER.findall(said)) <= set(NUMBER.findall(was))
        assert ("no " in was.lower()) <= ("no " in said.lower())
