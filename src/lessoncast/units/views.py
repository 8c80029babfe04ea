"""Views that are set beside one another: each is told as what somebody holds, never as what is so."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.wholeness import is_sentence, is_written_whole
from lessoncast.tongue.words import Vocabulary, content_stems, count

_VIEWS = re.compile(
    r"\b(?:perspectives|viewpoints|points of view|opinions|opposing views|different views|(?:both|two) sides)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|we|our|us|my|me)\b", re.IGNORECASE)
_SEEN = frozenset({"view", "perspective", "opinion", "argument", "narrative", "account", "reading", "interpretation", "side"})  # fmt: skip
_TOLD = re.compile(r"\b(?:version|legend|myth|tale)$", re.IGNORECASE)  # what is not so, perhaps
_NAME = 5  # words that say who holds a view


def are_views(heading: str) -> bool:
    """Whether what stands below a heading are views: ``Multiple perspectives: …``."""
    return _VIEWS.search(heading) is not None


def is_view(holder: str, note: str) -> bool:
    """Whether a note says what its label holds, and not what is so of it: ``Carters: They lost their work.``."""
    if _TOLD.search(holder):
        return True
    of_holder = re.search(r"\b(?:they|their|them|she|he|her|his)\b", note, re.IGNORECASE)
    named = content_stems(holder) & content_stems(note)
    return not (of_holder or named or re.match(r"[Tt]he .*\b(?:record|story|evidence)$", holder))


def attributed(holder: str, view: str, vocabulary: Vocabulary) -> str:
    """``The canal ruins us.`` of ``Carters`` → ``For carters, …``; "" for what only they can say."""
    plain = (
        (is_sentence(view) or is_written_whole(view))
        and not is_imperative(view)
        and not _OWN.search(view)
    )
    if not plain or count(holder) > _NAME:
        return ""
    written = (
        " " in holder and holder.rpartition(" ")[2].islower()
    )  # "The Ness version": a name in it
    name = vocabulary.lower_first(holder) if written else vocabulary.lower_title(holder)
    seen = grammar.head(name) in _SEEN or _TOLD.search(name)
    led = f"In {_with_the(name)}" if seen else f"For {name}"
    return grammar.ended(f"{led}, {vocabulary.lower_first(view.rstrip('.'))}")


def _with_the(name: str) -> str:
    return name if re.match(r"(?:the|an?|one|another) ", name) else f"the {name}"
