"""What is recalled only where a lesson gives nothing else: a sentence to finish, or to call true or false."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.inversion import positive
from lessoncast.tongue.english.questions.wordlists import listed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

LAST = 7.0  # rank of these
VAGUE = re.compile(
    r"^(?:here|then|because|for|when|if|with|as|in|on|at|by|so|but|and|it|this|that|these|those|they|there|one|another|each|some|most|all|what|he|she|we|you|i|the (?:first|second"
    r"|third|last|next|other|same|answer|result|reason|idea|goal|point|problem|book|example|figure|output|symbol|screen|command|list|line|option))\b",
    re.IGNORECASE,
)
_HELD_OF_MANY = re.compile(
    r"an? (?:common|typical|usual|frequent|popular|classic) [\w-]+$", re.IGNORECASE
)
"""A subject that names nothing by itself, and of many such any would do: ``a common strategy``."""
_DENIES = re.compile(r"[,;:\"]|\b(?:not|no|nor|or|then|now|also|again|both|thus|thereby)\b|n't")
_OPPOSITES = {
    one: other
    for pair in (both.split("/") for both in sorted(listed("opposites")))
    for one, other in (pair, pair[::-1])
}  # a pair makes a statement untrue
_ARTICLES = frozenset({"a", "an", "the"})


def last_recalls(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a sentence answers."""
    yield from _finish(clause, sentence, vocabulary)
    yield from _is_true(clause, sentence, vocabulary)


def _finish(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """The last resort: a short sentence without its last word or two, for the listener to finish."""
    words = sentence.rstrip(".").split()
    name = noun_phrase(clause)
    plain = not clause.lead and name and not _HELD_OF_MANY.match(name) and 7 <= len(words) <= 14
    if not plain or re.search(r"[,;:()\d]", sentence) or clause.verb.endswith("n't"):
        return
    closed = english().determiners | english().prepositions | english().auxiliaries
    cut = next(
        (at for at in (len(words) - 2, len(words) - 1) if words[at - 1].lower() in closed), 0
    )
    missing = content_stems(" ".join(words[cut:]))
    if cut > 3 and missing and not missing & content_stems(" ".join(words[:cut])):
        begun = vocabulary.lower_first(" ".join(words[:cut]))
        end = " ".join(words[cut - (words[cut - 1].lower() in _ARTICLES) :])
        answer = f"{capital(end)}: {vocabulary.lower_first(sentence)}"
        yield LAST + 2.0, f"Can you finish this one: {begun}, what?", answer


def _changed(said: str) -> str:
    """A sentence that one word makes untrue: ``the lid opens after the rain`` → ``before the rain``; "" if none does."""
    if _DENIES.search(said):
        return ""
    words = said.split()
    found = [at for at, word in enumerate(words) if word.rstrip(".,;!") in _OPPOSITES]
    if len(found) != 1:
        return ""
    plain = words[found[0]].rstrip(".,;!")
    words[found[0]] = _OPPOSITES[plain] + words[found[0]][len(plain) :]
    return " ".join(words)


def _is_true(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """When no more can be asked: whether it is so, at best what is not."""
    name = noun_phrase(clause)
    if (
        not name
        or _HELD_OF_MANY.match(name)
        or VAGUE.match(name)
        or clause.lead
        or not 6 <= count(sentence) <= 14
    ):
        return
    said = vocabulary.lower_first(sentence)
    if " not only " in sentence:
        return
    if asked := positive(clause, vocabulary):
        yield LAST + 0.2, capital(f"{asked}?"), f"No: {said}"
    elif changed := _changed(said):
        yield LAST + 0.5, f"True or false: {changed.rstrip('.!')}?", f"False: {said}"
    elif not re.search(r"[,;:\"]|\b(?:not|no|never|then|now|also|again)\b|n't", sentence):
        yield LAST + 1.5, f"True or false: {said.rstrip('.!')}?", f"True: {said}"
