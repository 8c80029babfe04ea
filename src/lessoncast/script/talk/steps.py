"""Steps in order: the first of a turn is counted, a second joined with "then", and the last of all comes "finally"."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital
from lessoncast.units.pieces import Unit

_COUNTED = re.compile(
    r"(?:First|Then|Next|Finally|Once|After|If|When|Now|As for)\b|In the case of\b|(?:For|With) (?:[\w'’-]+ ){0,4}[\w'’-]+, "
)  # "First, as for the sails, …": nobody says two things before an order


def counted_steps(passage: Passage, scene: Scene, vocabulary: Vocabulary, turns: int) -> str:
    """The steps of a passage; ``turns`` said so far vary the words between them."""
    if pack := packed(vocabulary.language):
        follows = scene.previous is not None and scene.previous.role == "step"
        place = "last" if scene.last_step else "next" if follows else "first"
        return pack.counted([unit.text for unit in passage.units], place, vocabulary, turn=turns)
    follows = _goes_on(passage, scene)
    most = len(passage.units) - 1
    single = scene.last_step and not follows and not most
    ends = most if scene.last_step and follows and most else -1
    said = []
    for number, unit in enumerate(passage.units):
        if number == 0:
            plain = single or _is_begun(unit, scene) or not _is_counted(unit.text)
            ending = scene.last_step and not most
            word = "" if plain else _count_word(turns, follows=follows, ends=ending)
            said.append(f"{word}, {_low(unit.text, vocabulary)}" if word else unit.text)
        elif unit.role == "step" and number in {1, ends} and _is_counted(unit.text):
            word = "Finally," if number == ends else "Then"
            said.append(f"{word} {_low(unit.text, vocabulary)}")
        else:
            said.append(unit.text)
    return " ".join(said)


def _goes_on(passage: Passage, scene: Scene) -> bool:
    """Whether steps of the same list came before: another list begins anew."""
    before = scene.previous.units[-1] if scene.previous else None
    return before is not None and before.role == "step" and before.group == passage.units[0].group


def _low(step: str, vocabulary: Vocabulary) -> str:
    """A step behind the word that counts it: an order begins small, also before a name: ``verify Markdown``."""
    orders = is_imperative(step) and step.partition(" ")[0][1:].islower()
    return step[:1].lower() + step[1:] if orders else vocabulary.lower_first(step)


def _is_begun(unit: Unit, scene: Scene) -> bool:
    """Whether the steps begin with one that is left out: the first to be heard is not the first."""
    return unit.parted and scene.previous is None


def _is_counted(step: str) -> bool:
    """Whether a step takes a word that counts it: an order that has none; a fact of a numbered list is no step."""
    led = step.partition(", ")[2]
    orders = is_imperative(step) or (bool(led) and is_imperative(capital(led)))
    return orders and not _COUNTED.match(step)


def _count_word(turns: int, *, follows: bool, ends: bool) -> str:
    if not follows:
        return "First"
    return "Finally" if ends else ("Next", "After that")[turns % 2]
