"""What is recalled only where a lesson gives nothing else: a sentence to call true or false."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.clauses import Clause, noun_phrase
from lessoncast.tongue.english.questions.grammar.inversion import positive
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

LAST = 7.0  # rank of these
HEAVY = 0.2  # weight of a word that the lesson comes back to
MOST_WORDS, SHORT_WORDS = 18, 14  # of what one word makes untrue, and of what is asked as it stands
VAGUE = re.compile(
    r"^(?:here|then|yet|still|however|thus|also|because|for|when|if|with|as|in|on|at|by|so|but|and|it|this|that|these|those|they|there|one|another|each|some|most|all|what|he|she|we|you|i|the (?:first|second"
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
_LED = re.compile(r"(?:In|On|At|During|After|Before|Under|For) [^,;:]{3,40}, ")
_OF_MANY = re.compile(r"\b(?:examples?|kinds?|types?|ways?|parts?)\b")
_NOT_LASTING = re.compile(r"[,;:\"\d]|\b(?:not|no|never|then|now|also|again)\b|n't")


def last_recalls(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a sentence answers."""
    yield from _is_true(clause, sentence, vocabulary)


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
    led = _LED.match(sentence) if clause.lead else None
    if (
        not name
        or _HELD_OF_MANY.match(name)
        or VAGUE.match(name)
        or (clause.lead and not led)
        or not 6 <= count(sentence) <= MOST_WORDS
        or not is_sentence(sentence)
        or _is_quality(sentence)
        or " not only " in sentence
        or "n't, " in sentence  # "it doesn't, by itself, close the gate"
    ):
        return
    said = vocabulary.lower_first(sentence)
    lead, behind = (said[: led.end()], said[led.end() :]) if led else ("", said)
    asked = positive(clause, vocabulary)
    if asked and not led:
        yield LAST + 0.2, capital(f"{asked}?"), f"No: {said}"
    elif not asked and (changed := _changed(behind)):
        yield LAST + 0.5, f"True or false: {lead}{changed.rstrip('.!')}?", f"False: {said}"
    elif not led and count(sentence) <= SHORT_WORDS and _is_lasting(clause, name, vocabulary):
        yield LAST + 1.5, f"True or false: {said.rstrip('.!')}?", f"True: {said}"


def _is_quality(text: str) -> bool:
    """``Useful for closing a gate``: a note that has no verb of its own."""
    tree = tree_of(text)
    return tree is not None and tree.words[0].tag == "JJ" and tree.words[0].relation == "root"


def _is_lasting(clause: Clause, name: str, vocabulary: Vocabulary) -> bool:
    """Whether a clause says of what the lesson is about how it is, and denies nothing."""
    main = any(vocabulary.weights.get(one, 0.0) >= HEAVY for one in content_stems(name))
    whole = clause.number != "singular" or clause.verb.endswith("s") or clause.base != clause.verb
    present = clause.tense == "present" and whole  # "the reader read it": told, in the past
    named = vocabulary.lower_first(name)[:1].isupper() or _OF_MANY.search(name)
    return present and main and not named and not _NOT_LASTING.search(clause.rest)
