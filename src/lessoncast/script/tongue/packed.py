"""Languages that come as one data file each."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.script.tongue.english_tongue import EnglishTongue
from lessoncast.script.tongue.words import Vocabulary, capital, count

POINT_WORDS = range(4, 11)  # of a sentence that the host says back


class Packed(EnglishTongue):
    """A language read from its pack."""

    def says_something(self, heading: str) -> bool:
        """Whether a heading names more than its place in the text."""
        return bool(heading)

    def topic(self, heading: str, vocabulary: Vocabulary) -> str:
        """A heading as the name of a subject inside a sentence."""
        return vocabulary.lower_title(capital(heading))

    def counted(self, steps: list[str], place: str, vocabulary: Vocabulary, *, turn: int) -> str:  # noqa: ARG002
        """Steps of a procedure, counted."""
        return " ".join(steps)

    def point(self, sentence: str, vocabulary: Vocabulary) -> str:
        """A short sentence that names its subject, as it is."""
        short = count(sentence) in POINT_WORDS and self.is_plain(sentence)
        return vocabulary.lower_first(sentence.rstrip(".")) if short else ""

    def recalls(self, sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[int, str, str]]:  # noqa: ARG002
        """Questions that ask a sentence again, with rank and answer."""
        yield from ()


def packed(language: str) -> Packed | None:  # noqa: ARG001
    """The packed tongue of a language; None for English and for languages without a pack."""
    return None
