"""A subject as it stands inside a question."""

from __future__ import annotations

from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary


def inside(subject: str, vocabulary: Vocabulary) -> str:
    """``The canal`` → ``the canal``; a name of several words keeps its capital: ``Read the Docs``."""
    first, _, rest = subject.partition(" ")
    named = f"{first}s" in vocabulary.names or any(word.istitle() for word in rest.split())
    closed = english().determiners | english().prepositions
    return subject if named and bare(first) not in closed else vocabulary.lower_first(subject)
