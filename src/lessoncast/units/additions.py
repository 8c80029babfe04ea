"""What a long sentence only adds in its middle: "such as …", "which …"; whether it goes on behind that, and how it is told without."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.trees.parts import SUBJECTS

SURE = 0.9
_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD", "VBN", "MD"})
_STOPS = frozenset({";", ":"})
_EXAMPLES = re.compile(r", (?:such as|including|like|for example|for instance|say) ")
_JOINED = re.compile(r"(?:and|or) ")

_PAIRS = tuple(
    (re.compile(rf"\b{first} ", re.IGNORECASE), re.compile(rf"\b{second}\b"))
    for first, second in (
        ("both", "and"),
        ("either", "or"),
        ("neither", "nor"),
        ("not only", "but"),
    )
)


def without_half_pair(told: str, sentence: str) -> str:
    """What is told of a sentence without the "both" of which the "and" was cut off; "" for half of another pair."""
    for first, second in _PAIRS:
        found = first.search(told)
        if found and second.search(sentence, found.end()) and not second.search(told, found.end()):
            both = found[0].lower() == "both "
            return f"{told[: found.start()]}{told[found.end() :]}" if both else ""
    return told


def goes_on_behind(sentence: str, start: int, end: int) -> bool:
    """Whether a verb behind what is added belongs to what stands before it: ``boats, such as sloops, leak``."""
    if any(map(begins_with_verb, sentence[end:].split(", ")[1:])):
        return True
    read = tree_of(sentence)
    return read is not None and _first_behind(read, start) is not None


def spans(sentence: str, cut: int) -> bool:
    """Whether a subject stands before a place and its verb behind it: ``The sloop that Ada built, | and its mast, are old``."""
    read = tree_of(sentence)
    return read is not None and any(
        word.relation in SUBJECTS
        and word.start < cut < read.words[word.head].start
        and min(word.sure, read.words[word.head].sure) >= SURE
        for word in read.words
    )


def bridged(sentence: str, start: int, end: int) -> str:
    """``Boats, such as sloops, leak and sink`` → ``Boats leak and sink``; "" where it is not sure what was added."""
    read = tree_of(sentence)
    verb = _first_behind(read, start) if read else None
    if read is None or verb is None or not _EXAMPLES.match(sentence[start:end]):
        return ""
    opens = sentence.rfind(", ", end, read.words[verb].end)
    inside = (word for word in read.words if end <= word.start < opens)
    if opens < 0 or any(word.tag in FINITE or word.text in _STOPS for word in inside):
        return ""
    rest = sentence[opens + 2 :]
    acts = read.words[verb]
    led = acts.relation == "conj" and read.words[acts.head].tag in _VERBS
    return f"{sentence[:start]}{', ' if led or _JOINED.match(rest) else ' '}{rest}"


def _may_join(read: Tree, before: int, behind: int) -> bool:
    """Whether a verb behind has the form of the one before it: not "have … and is"."""
    first, second = (_finite(read, one) for one in (before, behind))
    if read.words[before].tag in {"NN", "NNS"} and not read.under(behind, "cc"):
        return second in FINITE  # "is that boats, such as sloops, carry salt"
    if second in FINITE:
        return first not in FINITE or {first, second} != {"VBP", "VBZ"}
    return second == "VB" and first in {"VB", "VBP"}


def _finite(read: Tree, place: int) -> str:
    """The tag of the word of a clause that shows its time: ``are sold`` → that of "are"."""
    held = sorted((place, *read.under(place, "aux", "aux:pass", "cop")))
    return next(
        (tag for one in held if (tag := read.words[one].tag) in FINITE), read.words[place].tag
    )


def _first_behind(read: Tree, start: int) -> int | None:
    """The first verb behind a place that has its subject before it, or goes on with what somebody before it does."""
    for place, word in enumerate(read.words):
        if word.start <= start:
            continue
        subjects = read.under(place, *SUBJECTS)
        if any(read.words[one].start < start for one in subjects):
            return min((place, *read.under(place, "aux", "aux:pass", "cop")))
        head = read.words[word.head]
        joined = word.relation == "conj" and word.head >= 0 and head.start < start
        if joined and not subjects and _may_join(read, word.head, place):
            return place
    return None
