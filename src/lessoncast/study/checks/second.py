"""The second reading: every item beside its own sentence and its lesson, as a teacher reads it before handing it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lessoncast.model import Span
from lessoncast.study.checks import answered, fair, grammatical, patterns, pronouns, sense, unnamed
from lessoncast.study.checks.alone import Alone
from lessoncast.study.checks.cutting import Cutting
from lessoncast.study.facts.topics import topic_of
from lessoncast.study.material import Material


class SecondReading:
    """What is wrong with items of a lesson, in words; in other languages than English nothing is known to be."""

    def __init__(self, material: Material) -> None:
        self._is_known = material.language == "en"
        self._title = material.lesson.title
        self._topic = topic_of(material)
        self._alone = Alone(material) if self._is_known else None
        self._cutting = Cutting(material)

    def of_card(self, front: str, back: str, span: Span | None) -> Iterator[str]:
        """Why nobody could answer a card, or nobody should be asked."""
        if self._alone:
            asked = self._topic.behind(front)
            yield from patterns.faults(asked, back)
            yield from sense.faults(asked, back, self._title)
            yield from grammatical.faults(asked, back)
            yield from answered.faults(asked, back)
            yield from pronouns.faults(asked, back)
            yield from unnamed.faults(asked, back)
            yield from self._alone.faults(front, back, span)
            yield from self._cutting.faults(front, back, span)

    def of_question(
        self, asked: str, choices: Sequence[str], answer: int, span: Span | None
    ) -> Iterator[str]:
        """The same of a question, and what is wrong with its choices."""
        yield from self.of_card(asked, choices[answer], span)
        if self._alone:
            yield from fair.faults(asked, choices, answer)
