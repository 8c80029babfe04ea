"""Languages that come as one data file each."""

from __future__ import annotations

from lessoncast.script.tongue.english_tongue import EnglishTongue
from lessoncast.script.tongue.words import Vocabulary, capital


class Packed(EnglishTongue):
    """A language read from its pack."""

    def says_something(self, heading: str) -> bool:
        """Whether a heading names more than its place in the text."""
        return bool(heading)

    def topic(self, heading: str, vocabulary: Vocabulary) -> str:
        """A heading as the name of a subject inside a sentence."""
        return vocabulary.lower_title(capital(heading))


def packed(language: str) -> Packed | None:  # noqa: ARG001
    """The packed tongue of a language; None for English and for languages without a pack."""
    return None
