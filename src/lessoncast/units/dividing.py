"""A sentence that is too long for one breath, divided by its tree where what stands behind a joint stands alone.

It keeps the words; what it adds is the subject again, and "but" for "although" in front.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.halves import is_half
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import capital, count

LEFT, RIGHT = 6, 5  # words that a side has at least
SHORT_SUBJECT = 3  # words of a subject that can be said again
ITEM = 5  # words that one of a list may have
SURE = 0.5  # how sure the tree has to be of the word that a side hangs on
_SUBJECTS = ("nsubj", "nsubj:pass", "expl")
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_HELPS = ("aux", "aux:pass", "cop")
_DEPENDS = frozenset({"if", "unless", "when", "whenever", "once", "as", "until", "where", "before", "after"})  # fmt: skip
_KEPT = frozenset({"but", "yet", "so"})  # what a sentence can begin with
_ADDS = frozenset({"and", *_KEPT})
_VERBS = frozenset({"VB", "VBP", "VBZ", "VBD"})
_STOPS = frozenset({";", ":"})
_EMBEDDED = frozenset({"ccomp", "acl", "acl:relcl", "advcl", "csubj"})
_MARKS = " ,;:–—"
_SAID = re.compile(
    r"(?:(?:but|yet|so) )?that (?!is\b|was\b|means\b)"
)  # "He says that it rains, and that the mill …"
_NAMES_SOME = re.compile(r"\b(?:such as|like|including|for example|for instance)\W*$")
_THAT_IS = re.compile(r"that is, ")
_ALTHOUGH = re.compile(r"(?:Even though|Although|Though) ")


def divided(sentence: str) -> tuple[str, ...]:
    """``The mill grinds …, and the baker …`` → both; () where no joint is sure."""
    read = tree_of(sentence)
    if read is None or read.sentence != sentence or sentence.count('"') % 2:
        return ()
    for left, right in _joints(read):
        said = _said(left), _said(right)
        if count(said[0]) >= LEFT and count(said[1]) >= RIGHT and all(map(_stands, said)):
            return said
    return ()


def _said(side: str) -> str:
    return grammar.ended(capital(side.strip(_MARKS)))


def _stands(said: str) -> bool:
    balanced = said.count('"') % 2 == 0 and said.count("(") == said.count(")")
    return balanced and is_sentence(said) and not is_half(said)


def _joints(read: Tree) -> Iterator[tuple[str, str]]:
    """What stands on both sides of each joint, the surest kinds of joint first, each as it is said alone."""
    yield from _at_clauses(read)
    yield from _at_although(read)
    yield from _at_deeds(read)


def _main(read: Tree) -> Iterator[int]:
    """The words that clauses behind the first main one hang on, the one nearest to the middle first."""
    root, joined = read.root, {read.root}
    for place, word in enumerate(read.words):
        if word.head in joined and word.relation == "conj" and word.sure >= SURE:
            joined.add(place)
    middle = len(read.words) / 2
    yield from sorted(joined - {root}, key=lambda one: abs(_start(read, one) - middle))


def _start(read: Tree, place: int) -> int:
    """The first word of a clause, its connective too, no mark."""
    return next(one for one in read.whole(place) if read.words[one].text not in _MARKS)


def _is_finite(read: Tree, place: int) -> bool:
    held = (place, *read.under(place, *_HELPS))
    return any(read.words[one].tag in _FINITE for one in held)


def _is_open(read: Tree) -> bool:
    """Whether what opens the sentence tells when all of it is so: ``If it rains, …``."""
    subject = next(iter(read.under(read.root, *_SUBJECTS)), 0)
    before = (one for one in read.under(read.root, "advcl") if one < subject)
    marks = (
        read.words[mark].text.lower()
        for one in before
        for mark in read.under(one, "mark", "advmod")
    )
    return not _DEPENDS.isdisjoint(marks)


def _parted(read: Tree, at: int) -> tuple[str, str]:
    """The sentence in front of a word and from it on."""
    start = read.words[at].start
    return read.sentence[:start], read.sentence[start:]


def _at_clauses(read: Tree) -> Iterator[tuple[str, str]]:
    """``…, and the baker waits``, ``…; he waits``: a main clause with a subject of its own, by the tree that it has alone."""
    joints = (one for one in range(2, len(read.words) - RIGHT) if _may_join(read, one))
    for joint in sorted(joints, key=lambda one: abs(one - len(read.words) / 2)):
        stops = read.words[joint].text in _STOPS
        left, right = _parted(read, joint)
        if read.words[joint].text.lower() not in _KEPT:
            right = right.partition(" ")[2].removeprefix("and ")
        opens = right.split(maxsplit=1)[0].lower()
        deed = read.words[joint + 1].tag in {*_VERBS, "VBN"} and not stops
        if deed or _SAID.match(right) or _NAMES_SOME.search(left) or right.startswith('"'):
            continue
        if stops or opens in _DEPENDS or not (_is_open(read) or _lists(read, joint)):
            alone = tree_of(_said(_THAT_IS.sub("", right)))
            if alone and _is_main(alone) and not _is_inside(read, joint, alone):
                yield left, right


def _is_main(alone: Tree) -> bool:
    """Whether a side is surely a clause of its own: its subject in front of a finite verb, and none of "which"."""
    subjects = [one for one in alone.under(alone.root, *_SUBJECTS) if one < alone.root]
    if not subjects or not _is_finite(alone, alone.root):
        return False
    before = {one.tag for one in alone.words[: alone.root]}
    compared = (
        one for n, one in enumerate(alone.words[1 : alone.root]) if alone.words[n].text == "than"
    )
    if any(one.tag in {"DT", "PRP", "NNP"} for one in compared):
        return False  # "more sails than the guild had"
    sure = min(alone.words[one].sure for one in (alone.root, subjects[-1]))
    return sure >= SURE and before.isdisjoint({"WDT", "WP", "WP$"})


def _is_inside(read: Tree, joint: int, alone: Tree) -> bool:
    """Whether what a side says belongs to a clause of the other one: ``He said that it rains, and …``."""
    at = read.words[joint].end + 1
    verb = alone.words[alone.root].text
    found = next(
        (n for n, one in enumerate(read.words) if one.start >= at and one.text == verb), None
    )
    if found is None:
        return True
    chain = (found, *read.above(found))
    return any(one < joint and read.words[one].relation in _EMBEDDED for one in chain)


def _lists(read: Tree, joint: int) -> bool:
    """Whether a word may bring in the last of a list: ``barrels, boxes, and bags``, or of clauses in a row."""
    left = read.sentence[: read.words[joint].start].strip(_MARKS)
    if sum(is_sentence(_said(one)) for one in left.split(", ")) > 1:
        return True
    marks = [one for one in range(joint - 1) if read.words[one].text in {",", ":", ";"}]
    item = read.words[marks[-1] + 1 : joint - 1] if marks else ()
    return 0 < len(item) <= ITEM and not any(one.tag in _FINITE for one in item)


def _may_join(read: Tree, place: int) -> bool:
    """Whether two clauses may meet at a word: a semicolon, or a connective behind a mark."""
    word, before = read.words[place], read.words[place - 1].text if place else ""
    return word.text in _STOPS or (word.text.lower() in _ADDS and before in {",", ";"})


def _at_although(read: Tree) -> Iterator[tuple[str, str]]:
    """``Although it rains, the mill grinds`` → ``It rains. But the mill grinds``."""
    opens = _ALTHOUGH.match(read.sentence)
    subject = next(iter(read.under(read.root, *_SUBJECTS)), None)
    if not opens or subject is None:
        return
    for clause in read.under(read.root, "advcl"):
        whole = read.whole(clause)
        if whole[0] == 0 and read.under(clause, *_SUBJECTS) and _is_finite(read, clause):
            end = read.words[whole[-1]].end
            left, right = read.sentence[opens.end() : end], read.sentence[end:].strip(_MARKS)
            if read.sentence[end - 1] == "," or read.sentence[end : end + 1] == ",":
                yield left, f"but {right}"


def _at_deeds(read: Tree) -> Iterator[tuple[str, str]]:
    """``Ada built a mill and sold its flour`` → ``She sold …`` only where the subject says so itself."""
    subject = next(iter(read.under(read.root, *_SUBJECTS)), None)
    if subject is None or _is_open(read):
        return
    name = _subject_again(read, subject)
    for place in _main(read) if name else ():
        opens = [one for one in read.under(place, "cc") if one < place]
        if not opens or read.under(place, *_SUBJECTS) or read.words[place].head != read.root:
            continue
        verb = min((place, *read.under(place, *_HELPS)))
        between = (read.words[one].tag for one in range(opens[-1] + 1, verb))
        word = read.words[opens[-1]].text.lower()
        if word not in _ADDS or read.words[verb].tag not in _FINITE or {*between} - {"RB"}:
            continue
        if {read.words[verb].tag, _form_of_many(read, subject)} == {"VBZ", "VBP"}:
            continue  # "they … and is"
        if read.under(read.root, "aux") and not read.under(place, *_HELPS):
            continue  # "had built a mill and sold its flour"
        if read.words[opens[-1] - 1 - (read.words[opens[-1] - 1].text == ",")].tag in _VERBS:
            continue  # "that include, but are not limited to"
        left, right = _parted(read, _start(read, place))
        left = _with_last_joined(read, left, place)
        rest = right.strip(_MARKS).partition(" ")[2]
        yield left, f"{f'{word} ' if word in _KEPT else ''}{name} {rest}"


def _form_of_many(read: Tree, subject: int) -> str:
    """The tag of a verb of the present that goes with a subject of many; "" for one of one."""
    several = read.words[subject].tag in {"NNS", "NNPS"} or read.under(subject, "conj")
    return "VBP" if several else ""


def _with_last_joined(read: Tree, left: str, end: int) -> str:
    """What is left of a list of deeds: ``Ada built a mill, sold its flour`` → ``Ada built a mill, and sold its flour``."""
    deeds = [
        one
        for one in read.under(read.root, "conj")
        if one < end and read.words[one].tag in {*_VERBS, "VBN"} and not read.under(one, *_SUBJECTS)
    ]
    if not deeds or read.under(deeds[-1], "cc"):
        return left
    at = read.words[_start(read, deeds[-1])].start
    return f"{left[:at]}and {left[at:]}"


def _subject_again(read: Tree, subject: int) -> str:
    """How a subject is named once more: itself where it is short, "they" where it's of many; else ""."""
    said = read.text(read.whole(subject))
    word, first = read.words[subject], read.words[read.whole(subject)[0]]
    if first.tag in {"DT", "PRP", "PRP$"} and said != "I":
        said = said[0].lower() + said[1:]
    if word.tag == "PRP":
        return said
    if word.tag in {"NNS", "NNPS"} or read.under(subject, "conj"):
        return "they"
    return said if count(said) <= SHORT_SUBJECT else ""
