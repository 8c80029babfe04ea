"""Who or what does it, asked straight: ``What feeds the lock?``, and no more ``What is the lock fed by?``."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.grammar import agree
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.things.facts import past_of
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import tree_of

_PASSIVE = re.compile(
    r"(?P<lead>And |So )?[Ww]hat (?P<be>is|are|was|were) (?P<thing>[^?]+?) (?P<how>\w+ly )?(?P<done>[a-z]+) by\?$"
)
_OBJECTS = {"they": "them", "he": "him", "she": "her", "we": "us", "i": "me"}


def as_active(ask: str, sentence: str) -> str:
    """A question for who does it with its verb in the active; as it was where that verb isn't known."""
    found = _PASSIVE.match(ask)
    past = past_of(found["done"]) if found else ""
    base = base_of(found["done"], "VBN") if found else ""
    if not found or not past or not base:
        return ask
    lead, thing = found["lead"] or "", _OBJECTS.get(found["thing"].lower(), found["thing"])
    does = past if found["be"] in {"was", "were"} else agree(base, "singular")
    who = "who" if _is_done_by_somebody(found["done"], sentence) else "what"
    asks = f"{lead}{who if lead else who.capitalize()} {found['how'] or ''}{does} {thing}?"
    return " ".join(asks.split())


def _is_done_by_somebody(done: str, sentence: str) -> bool:
    """Whether people do what is done: ``fed by two keepers``."""
    told = tree_of(sentence)
    verbs = (at for at, word in enumerate(told.words) if word.text.lower() == done) if told else ()
    return told is not None and any(
        is_someone(told.words[one].text)
        for verb in verbs
        for one in told.under(verb, "obl", "obl:agent")
        if any(told.words[at].text == "by" for at in told.under(one, "case"))
    )
