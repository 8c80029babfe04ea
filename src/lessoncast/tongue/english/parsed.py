"""Where a sentence has its main verb and that verb's subject, by its tree.

Places are those of words between spaces. Of a text of several sentences, or with a colon, the first part is read.
"""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_mass
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.trees import Tree, tree_of, trees_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.trees.parts import HELPERS, SUBJECTS

SURE = 0.9
UNSURE = 0.1  # under which a head is a mere guess
DOUBT = 0.4  # times as sure, where the subject is no plain one
_SUBJECTS = (*SUBJECTS, "expl")
_INSIDE = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj", "csubj:pass", "xcomp"})
_DETERMINED = re.compile(r"(?:an?|the|any|each|every|some|one|its|their|his|her|our|your) ")
_THINGS = frozenset({"NN", "NNS"})
_LIKE = frozenset({"JJ", "JJR", "VBN"})
_BEHIND = {"It's": _LIKE, "It": frozenset({"VBZ"})}
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG", "PRP", "DT", "CD"})
_OF_NAMES = frozenset({"case", "mark", "nsubj", "nsubj:pass"})
_BRINGS_IN = frozenset({"who", "which", "whose", "whom", "where", "when", "why", "whether", "how"})
_PART_ENDS = re.compile(r"[.!?][\"”’)]*(?= [A-Z\"“(])|[:;](?= )|(?= ?[–—])")


@dataclass(frozen=True, slots=True, kw_only=True)
class MainVerb:
    """The finite word of a main clause and its subject, the place behind its last word; ``sure`` from 0 to 1."""

    verb: int
    subject: int
    subject_end: int
    sure: float


def tree(text: str) -> Tree | None:
    """The tree of the first part of a text."""
    return tree_of(_first_part(text))


def read_together(*texts: str) -> None:
    """Read texts whose trees will all be asked for: where others wait to be read as well, in one round instead of several."""
    trees_of([_first_part(one) for one in texts])


@remembered(16_384)
def _first_part(text: str) -> str:
    found = _PART_ENDS.search(text)
    part = text[: found.end()] if found else text
    return part.strip() if part else text


@remembered(16_384)
def main_verb(text: str) -> MainVerb | None:
    """The main verb of a text; None where its tree has none with a subject in front of it."""
    read = tree(text)
    if read is None:
        return None
    found = _of_root(read) or _of_another(read)
    if found is None:
        return None
    clause, subject, finite = found
    sure = min(read.words[one].sure for one in (clause, finite))
    if not _is_plain(read, clause, subject, finite):
        sure *= DOUBT
    places = places_between_spaces(read)
    if places[subject[-1]] >= places[finite]:
        return None  # "X-guided": one word
    return MainVerb(
        verb=places[finite],
        subject=places[subject[0]],
        subject_end=places[subject[-1]] + 1,
        sure=sure,
    )


def _is_plain(read: Tree, clause: int, subject: tuple[int, ...], finite: int) -> bool:
    """Whether a subject is one thing, and no adjective whose noun was taken for the verb: ``the wooden gates``."""
    heads = [one for one in subject if read.words[one].head == clause]
    several = sum(read.words[one].relation in _SUBJECTS for one in heads) > 1
    tag = read.words[heads[-1]].tag if heads else ""
    verb = read.words[finite]
    low = verb.text.lower()
    known = verb.tag != "VBZ" or low in english().verbs or low in english().auxiliaries
    return not several and tag not in {"JJ", "VBN"} and (known or tag in {"PRP", "DT"})


def is_phrase(text: str) -> bool:
    """Whether a text without a main verb is surely none: an order, a deed, what a conjunction brings in."""
    read = tree(text)
    if read is None:
        return True
    root = read.words[read.root]
    orders = root.tag == "VB" and root.sure >= SURE
    return (orders and not read.under(read.root, *_SUBJECTS)) or bool(read.under(read.root, "mark"))


def is_one_noun(text: str) -> bool:
    """Whether a text is surely a noun with what belongs to it, and says nothing: ``The act of adding changes to a file.``."""
    read = tree(text)
    if read is None:
        return False
    root = read.words[read.root]
    says = read.under(read.root, *_SUBJECTS, *HELPERS, "parataxis", "conj", "advcl")
    return root.tag in {"NN", "NNS", "CD"} and root.sure >= SURE and not says


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """The noun of a phrase that lacks its article, and the phrase up to where a clause of its own begins."""

    noun: str
    phrase: str


@remembered(4096)
def named_thing(low: str) -> NamedThing | None:
    """``cells found in a leaf`` → ``cells``: read behind "It is the", for alone its "found" looks like a verb; None for no thing."""
    fronts = ("It is ",) if _DETERMINED.match(low) else ("It is the ", "It is a ")
    return next(filter(None, (_named_behind(front, low) for front in fronts)), None)


def only_names(part: str) -> bool:
    """Whether what looks like a clause surely is a thing and what tells of it: ``a process called salting``, ``the salt that they mine``."""
    low = part.rstrip(".")
    found, read = named_thing(low), tree(low)
    if read is None or found is None or found.phrase != low or read.words[0].tag == "CC":
        return False
    if len(read.under(read.root, *SUBJECTS)) > 1:  # "the boats their keepers paint"
        return not any(word.text == "," for word in read.words)
    held = (read.root, *read.under(read.root, *HELPERS))
    root = read.words[read.root]
    may_act = root.tag == "VBN" and not re.match(r"an? ", low)
    third = any(form == "s" for _, form in english().verbs.get(root.text, ()))
    finite = any(read.words[one].tag in FINITE for one in held)
    return not (may_act or third or finite or _says_beside(read))


def _says_beside(read: Tree) -> bool:
    """Whether a verb beside the head is finite, or does something to a thing, as no participle behind a noun does."""
    return any(
        (word.tag in FINITE and word.relation in {"conj", "parataxis"})
        or (word.tag == "VBN" and word.relation in {"acl", "amod"} and read.under(place, "obj"))
        for place, word in enumerate(read.words)
    )


def _named_behind(front: str, low: str) -> NamedThing | None:
    read = tree_of(f"{front}{low.rstrip('.')}.")
    if read is None or read.words[read.root].tag not in _THINGS:
        return None
    head = read.root
    if not read.under(head, "cop") or read.under(head, "case") or read.words[head].sure < UNSURE:
        return None
    joined = [one for one in read.under(head, "conj") if not read.under(one, "cc")]
    if joined and read.words[joined[0]].tag in _THINGS:  # "opaque, creamy milk"
        head = joined[0]
    apart = [one for one in read.under(head, "parataxis") if read.words[one].tag in FINITE]
    cut = read.words[read.whole(apart[0])[0]].start if apart else len(read.sentence)
    acts = read.under(head, "conj", "acl:relcl", "advcl", "ccomp", "acl")
    if any(_says_itself(read, one) for one in acts):
        return None  # "prices rise over time"
    return NamedThing(
        noun=read.words[head].text, phrase=read.sentence[len(front) : cut].rstrip(" ,.")
    )


def _says_itself(read: Tree, place: int) -> bool:
    """Whether a word is a finite verb that shares no noun with the one it hangs on: no ``that rises``, ``it takes``."""
    own = read.under(place, *_SUBJECTS, "mark")
    return read.words[place].tag in {"VBZ", "VBP", "MD"} and not own


def is_act(text: str, *, also_ing: bool) -> bool:
    """Whether the head of a text without a subject is surely a verb: ``contains two locks``; one in -ing only if ``also_ing``."""
    read = tree(text)
    if read is None:
        return False
    root = read.words[read.root]
    acts = root.tag in FINITE | {"VB"} or (also_ing and root.tag == "VBG")
    return acts and root.sure >= SURE


def is_plain_order(text: str) -> bool:
    """Whether a text begins with a verb in its base form and what is done with it, as its tree has it: ``Caulk old seams``."""
    read = tree(text)
    if read is None or read.root or read.words[0].tag != "VB":
        return False
    first = read.words[0].text.lower()
    if not first.isalpha() or first in english().noun_verbs | NOUNISH:
        return False  # "Check lists"
    return bool(read.under(0, "obj")) and not read.under(0, *_SUBJECTS)


@remembered(4096)
def may_order(text: str) -> bool:
    """Whether a text can be what somebody should do, though alone it looks like a thing: ``Practice respect``."""
    if re.match(r"\w+ (?:of|that|which|who|whose)\b", text):
        return False
    known = english()
    if bare(text.split(maxsplit=1)[0]) in known.determiners | known.pronouns | known.subordinators:
        return False
    front = "You should "
    read = tree_of(f"{front}{text[:1].lower()}{text[1:].rstrip('.')}.")
    if read is None:
        return False
    root = read.words[read.root]
    return root.start == len(front) and root.tag == "VB" and root.sure >= SURE


@remembered(4096)
def behind_it(low: str) -> str:
    """How a text goes on from a subject: ``It`` for ``lies below the sea`` and ``must float``, ``It's`` for ``structurally weak`` and ``used at sea``; "" for a thing."""
    first, second = [*(bare(word) for word in low.removeprefix("also ").split()[:2]), ""][:2]
    if first in english().auxiliaries or _acts(first, second):
        return "It"
    return next((front for front in _BEHIND if _goes_on(front, low)), "")


def _goes_on(front: str, low: str) -> bool:
    read = tree_of(f"{front} {low.rstrip('.')}.")
    if read is None:
        return False
    root = read.words[read.root]
    between = [one for one in read.words if len(front) < one.start < root.start]
    behind = bare([*read.sentence[root.end :].split(), ""][0])
    plain = root.tag == "VBN" or (root.tag != "VBZ" and behind != "of") or _acts(root.text, behind)
    return (
        plain
        and root.tag in _BEHIND[front]
        and root.sure >= SURE
        and all(one.relation == "advmod" for one in between)
    )


def _acts(word: str, behind: str) -> bool:
    """Whether a word in -s is a verb, by what is behind it: ``lies between``, not ``works of art``, ``boats in``."""
    known = english()
    bases = {base for base, form in known.verbs.get(word.lower(), ()) if form == "s"}
    tied = known.determiners | known.pronouns | {"between", "as", "to", "up", "on"}
    return bool(bases) and (not bases & known.noun_verbs or behind in tied)


def tells_by_tree(text: str) -> bool:
    """Whether a text holds a finite verb that is in no clause of another word: ``sloops, cutters and yawls all tend to heel``."""
    read = tree(text)
    return read is not None and any(
        word.tag in FINITE and word.sure >= SURE and word.relation in {"root", "conj"}
        for word in read.words
    )


def is_participle(text: str, place: int) -> bool:
    """Whether the word there only describes a noun, since another one is the verb: ``the gates built of oak are heavy``."""
    read = tree(text)
    if read is None:
        return False
    here = [one for one, between in enumerate(places_between_spaces(read)) if between == place]
    helped = any(
        read.words[one].tag in FINITE for one in (read.root, *read.under(read.root, *HELPERS))
    )
    told = [read.words[one] for one in here if read.words[one].relation != "punct"]
    return helped and read.root not in here and any(one.tag == "VBN" for one in told)


def begins_with_name(text: str) -> bool:
    """Whether the first word is no verb for sure, but one of a name, or before a name: ``Power rule``."""
    read, found = tree(text), main_verb(text)
    if found is not None and found.subject == 0 and found.sure >= SURE:
        return True
    if read is None or read.words[0].sure < SURE:
        return False
    first, noun = read.words[0], read.words[read.root]
    one = (first.tag, noun.tag) == ("NN", "NN") and not is_mass(noun.text)
    whole = first.head == read.root == 1 and len(text.split()) == 2
    return first.relation in _OF_NAMES or (one and whole and first.relation == "compound")


def is_described(text: str) -> bool:
    """Whether two words are one thing and what it is like, though the first may be a verb, too: ``Total war``."""
    read = tree(text)
    if read is None or len(read.words) != 2:
        return False
    first, noun = read.words
    return first.relation == "amod" and noun.tag == "NN" and min(first.sure, noun.sure) >= SURE


def _of_root(read: Tree) -> tuple[int, tuple[int, ...], int] | None:
    found = subject_and_verb(read, read.root)
    if found is None or _is_brought_in(read, read.root, found[1]):
        return None
    return read.root, *found


def _of_another(read: Tree) -> tuple[int, tuple[int, ...], int] | None:
    """Where the root has no verb: the first word with a subject and a verb of its own that is in no clause of another."""
    for place, word in enumerate(read.words):
        if word.relation not in _INSIDE and place != read.root:
            found = subject_and_verb(read, place)
            if found and not _is_brought_in(read, place, found[1]):
                return place, *found
    return None


def _is_brought_in(read: Tree, clause: int, finite: int) -> bool:
    """Whether a word in front of its verb makes a clause one of another: "because", "which", "where"."""
    own = [one for one in read.under(clause) if one < finite]
    return any(
        read.words[one].relation == "mark" or read.words[one].text.lower() in _BRINGS_IN
        for one in own
    )


def subject_and_verb(read: Tree, clause: int) -> tuple[tuple[int, ...], int] | None:
    """The words of the subject and the finite word of the clause whose head stands there, in this order."""
    finite = next(
        (
            one
            for one in sorted((*read.under(clause, *HELPERS), clause))
            if _is_finite(read, one, clause)
        ),
        None,
    )
    if finite is None:
        return None
    before = [one for one in read.under(clause) if one < finite]
    subjects = [one for one in before if read.words[one].relation in _SUBJECTS]
    if not subjects:
        subjects = [one for one in before if _may_be_subject(read, one)][-1:]
    found = sorted({word for one in subjects for word in read.whole(one) if word < finite})
    inner = [
        one
        for one in found
        if read.words[one].relation in HELPERS and read.words[one].head in subjects
    ]
    if inner and inner[0] > found[0]:  # "Rust is object oriented"
        finite = inner[0]
        found = [one for one in found if one < finite]
    while found and read.words[found[-1]].relation == "punct":
        found.pop()
    return (tuple(found), finite) if found and read.is_unbroken(tuple(found)) else None


def _may_be_subject(read: Tree, place: int) -> bool:
    """A noun, or a deed, that no preposition and no conjunction brings in."""
    named = read.words[place].tag in _NAMES or bool(read.under(place, "det", "nmod:poss"))
    return named and not read.under(place, "case", "mark")


def _is_finite(read: Tree, place: int, clause: int) -> bool:
    """By its tag; of a verb alone the tags of its forms are mistaken for one another."""
    tag = read.words[place].tag
    if tag in FINITE:
        return True
    helped = any(one < clause for one in read.under(clause, *HELPERS, "mark"))
    return place == clause and not helped and tag in {"VB", "VBN"}


def places_between_spaces(read: Tree) -> list[int]:
    """For each word of a tree the number of the word between spaces that it is part of."""
    places, at, end = [], -1, 0
    for word in read.words:
        if at < 0 or " " in read.sentence[end : word.start]:
            at += 1
        places.append(at)
        end = word.end
    return places
