"""What was just said in a few words, asked back: ``Not everybody gained? How so?``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.script.tongue.english.clauses import is_imperative
from lessoncast.script.tongue.english.questions.points import point_of
from lessoncast.script.tongue.english.questions.sight import Sight
from lessoncast.script.tongue.proposal import Proposal
from lessoncast.script.tongue.words import count

ECHO_WORDS = range(3, 9)
_TURNS = re.compile(
    r"^(?:But|However|Yet|Still|Then|Later|After|Before|By|In \d+|In (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|the)|On|For example|For instance|Also|Another|In addition|Moreover|Finally|Next|Today|If|When|Once|The (?:second|third|other|next|last)"
    r"|One|Some|Other|Others|Meanwhile|Eventually|Instead|So|Therefore|Thus)\b"
)
_PLAIN = re.compile(
    r"\d|\b(?:is|are|was|were) (?:an?|the|called|known)\b|\b(?:we|you|I|they|it)\b", re.IGNORECASE
)


def echoes(sight: Sight) -> Iterator[Proposal]:
    """A short claim is asked back where the sentence behind it goes into it."""
    said = sight.previous.rstrip(".")
    if count(said) not in ECHO_WORDS or _TURNS.match(sight.sentence) or _PLAIN.search(said):
        return
    point = point_of(sight.previous, sight.vocabulary)
    if point and count(point) == count(said) and not is_imperative(sight.sentence):
        yield Proposal(form="ask.echo", point=point, worth=58, deep=True)
