"""Steps in order: the first of a turn is counted, a second joined with "then"."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital
from lessoncast.units.pieces import Unit

_COUNTED = re.compile(r"(?:First|Then|Next|Finally|Once|After|If|When|Now)\b")


def counted_steps(passage: Passage, scene: Scene, vocabulary: Vocabulary, turns: int) -> str:
    """The steps of a passage; ``turns`` said so far vary the words between them."""
    if pack := packed(vocabulary.language):
        follows = scene.previous is not None and scene.previous.role == "step"
        place = "last" if scene.last_step else "next" if follows else "first"
        return pack.counted([unit.text for unit in passage.units], place, vocabulary, turn=turns)
    said = []
    for number, unit in enumerate(passage.units):
        if number == 0:
            said.append(
                unit.text
                if _is_begun(unit, scene)
                else _counted(unit.text, scene, vocabulary, turns)
            )
        elif unit.role == "step" and number == 1 and _is_counted(unit.text):
            said.append(f"Then {vocabulary.lower_first(unit.text)}")
        else:
            said.append(unit.text)
    return " ".join(said)


def _is_begun(unit: Unit, scene: Scene) -> bool:
    """Whether the steps begin with one that is left out: the first to be heard is not the first."""
    return unit.parted and scene.previous is None


def _is_counted(step: str) -> bool:
    """Whether a step takes a word that counts it: an order that has none; a fact of a numbered list is no step."""
    led = step.partition(", ")[2]
    orders = is_imperative(step) or (bool(led) and is_imperative(capital(led)))
    return orders and not _COUNTED.match(step)


def _counted(step: str, scene: Scene, vocabulary: Vocabulary, turns: int) -> str:
    if not _is_counted(step):
        return step
    follows = scene.previous is not None and scene.previous.role == "step"
    if scene.last_step and not follows:
        return step  # the only one to be heard: neither first nor last
    middle = ("Next", "After that")[turns % 2]
    word = "Finally" if scene.last_step else middle if follows else "First"
    return f"{word}, {vocabulary.lower_first(step)}"
