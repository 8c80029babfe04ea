"""What is wrong in a pack, told to its translator: a missing move, an unknown slot, too few forms."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lessoncast.tongue.packs.patterns import slot_names

FREQUENT_FORMS = 5  # of a move that comes in every episode, so that nothing sounds templated
RARE_FORMS = 2
_TABLES = (
    "about", "words", "determiners", "signs", "leans", "page", "titles", "lists", "rules", "recall",
    "steps", "ask", "say", "bridge", "frame", "headings",
)  # fmt: skip
_ABOUT = ("name", "and", "quotes", "again", "lesson", "quoted", "more_items", "joints", "deep")
_WORDS = (
    "pronouns", "vague", "prepositions", "conjunctions", "subordinators", "auxiliaries", "modals",
    "hedges", "absolutes", "negators", "adverbs", "stop", "copulas", "defining", "verbs",
)  # fmt: skip
_FREQUENT: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ["ask.example", "ask.consequence", "ask.catch", "ask.turn", "ask.depends", "ask.number", "ask.more", "ask.later", "ask.advice", "ask.risk", "ask.first_step", "ask.next_step", "ask.quote", "ask.since_when"], frozenset()
    ),
    **dict.fromkeys(("ask.definition", "ask.elaborate", "ask.about"), frozenset({"np", "Np"})),
    "ask.member": frozenset({"term"}),
    "ask.topic": frozenset({"topic"}),
    "ask.plain": frozenset(),
    "say.check": frozenset({"point"}),
    "say.guess": frozenset({"point"}),
    "say.react": frozenset(),
    "bridge.next": frozenset({"topic"}),
}  # fmt: skip
_RARE: Mapping[str, frozenset[str]] = {
    "ask.object": frozenset({"np", "verb"}),
    "ask.doubt": frozenset({"asked"}),
    "ask.contrast_np": frozenset({"np", "Np"}),
    "ask.consequence_np": frozenset({"np", "Np"}),
    "ask.advice_on": frozenset({"topic"}),
    "ask.topic_more": frozenset({"topic"}),
    "ask.tip": frozenset({"term"}),
    "ask.member_does": frozenset({"term"}),
    "ask.row": frozenset({"term"}),
    "ask.member_thing": frozenset({"term"}),
    "bridge.titled": frozenset({"heading"}),
    "say.point": frozenset({"point", "Point"}),
    "say.agree": frozenset(),
    "bridge.onward": frozenset({"last", "Last"}),
    "frame.opening": frozenset(),
    "frame.hook_one": frozenset({"topic"}),
    "frame.hook_two": frozenset({"topic", "one", "two"}),
    "frame.recall": frozenset({"q"}),
    "frame.learned": frozenset("abc"),
    "frame.learned_two": frozenset("ac"),
    "frame.learned_one": frozenset("a"),
    "frame.recap": frozenset("abc"),
    "frame.recap_two": frozenset("ac"),
    "frame.takeaway": frozenset({"point"}),
    "frame.what": frozenset({"np"}),
    "frame.last_question": frozenset(),
}


def problems(pack: Mapping[str, Any], *, frequent: int = FREQUENT_FORMS) -> list[str]:
    """All that is wrong, one line each, with the place in the file first; nothing when all is well."""
    missing = [f"[{name}] is missing" for name in _TABLES if name not in pack]
    if missing:
        return missing
    return [
        *_lacking("about", pack["about"], _ABOUT),
        *_lacking("words", pack["words"], _WORDS),
        *_moves(pack, frequent),
        *_questions(pack["ask"]),
        *_rules(pack),
    ]


def _lacking(name: str, table: Mapping[str, Any], wanted: Iterable[str]) -> Iterator[str]:
    for key in wanted:
        if key not in table:
            yield f"[{name}] lacks '{key}'{_meant(key, table)}"


def _meant(key: str, given: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(given), n=1)
    return f"; did you mean it by '{near[0]}'?" if near else ""


def _moves(pack: Mapping[str, Any], frequent: int) -> Iterator[str]:
    """Moves without forms or with too few, and slots that nothing will ever fill."""
    by_move = {**_FREQUENT, **_RARE, **_of_rules(pack)}
    agreeing = frozenset(pack.get("agreement", {}))
    cases = [*pack.get("cases", {}), "cap", "low", "bare"]
    for name, slots in by_move.items():
        group, move = name.split(".")
        forms = pack[group].get(move, ())
        least = frequent if name in _FREQUENT else min(RARE_FORMS, frequent)
        if not forms:
            yield f"[{group}] lacks the move '{move}'{_meant(move, pack[group])}"
        elif len(forms) < least:
            yield f"[{group}] {move}: {len(forms)} forms, at least {least} are wanted"
        known = {*slots, *(f"{slot}_{case}" for slot in slots for case in cases)}
        known |= agreeing if slots & {"np"} else frozenset()
        for form in forms:
            for slot in sorted(slot_names(form) - known):
                told = ", ".join(sorted(known)) or "none"
                yield f'[{group}] {move}: "{form}" has the unknown slot {{{slot}}}; known here: {told}'


def _of_rules(pack: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The moves that the pack's own rules ask by, with what their sentences catch."""
    found: dict[str, frozenset[str]] = {}
    for rule in pack["rules"].values():
        own = found.get(rule["form"], frozenset()) | _caught(rule)
        found[rule["form"]] = own
        for form in rule.get("by_answer", {}).values():
            found[form] = found.get(form, frozenset()) | _caught(rule)
        if "asks_claim" in rule:
            found[rule["asks_claim"]] = frozenset({"asked"})
    for rule in pack.get("predicates", {}).values():
        own = found.get(rule["form"], frozenset()) | {"np", "Np", "verb", "rest"}
        found[rule["form"]] = own | set(re.findall(r"\(\?P<(\w+)>", rule.get("behind", "")))
    for rule in pack.get("fronts", {}).values():
        for form in {rule["form"], rule.get("past_form", rule["form"])}:
            found[form] = found.get(form, frozenset()) | {"front", "inner", "verb"}
    return {name: slots for name, slots in found.items() if name not in _FREQUENT}


def _caught(rule: Mapping[str, Any]) -> frozenset[str]:
    text = " ".join(rule["sentences"])
    return frozenset(slot_names(text)) | frozenset(re.findall(r"\(\?P<(\w+)>", text))


def _questions(asks: Mapping[str, Any]) -> Iterator[str]:
    for move, forms in asks.items():
        for form in forms:
            if not form.rstrip().endswith("?"):
                yield f'[ask] {move}: "{form}" asks nothing: it must end with a question mark'


def _rules(pack: Mapping[str, Any]) -> Iterator[str]:
    """Answers that want what the sentence does not give."""
    for name, rule in pack["rules"].items():
        for part in ("before", "answer"):
            given = rule.get(part, "")
            forms = given if isinstance(given, str) else " ".join(given)
            caught = _caught(rule)
            known = caught | {f"{one}_{way}" for one in caught for way in ("cap", "low")}
            for slot in sorted(slot_names(forms) - known):
                yield f"[rules.{name}] {part}: no sentence of the rule has the slot {{{slot}}}"
