"""Tree → its clauses: who does what, and each phrase around the verb by what it tells.

Two verbs of one subject are two clauses, each with the subject; what is only remarked is left out of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lessoncast._remembered import remembered
from lessoncast.tongue.trees.parts import (
    HELPERS,
    SUBJECTS,
    Part,
    Places,
    Role,
    is_second_verb,
    joining,
    joins,
    parts_of,
)
from lessoncast.tongue.trees.tree import PUNCTUATION, Tree

NOTHING: Mapping[int, str] = {}
FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
_REMARKS = ("parataxis", "discourse", "vocative", "dislocated", "list", "reparandum")
_ASIDE = ("acl:relcl", "acl", "appos")  # of a noun, behind a comma
_OF_VERB = frozenset(
    {
        "often",
        "usually",
        "also",
        "even",
        "only",
        "always",
        "never",
        "typically",
        "generally",
        "sometimes",
        "still",
        "just",
        "simply",
    }
)  # adverbs that belong to the verb behind them
_VERBAL = ("VB", "VBZ", "VBP", "VBD", "VBN", "VBG")
_MARKS = frozenset(',;:–—-()"“”')
_ENDS = frozenset(".,;:!?–—")
_FOLLOWS = frozenset(
    {"therefore", "thus", "hence", "consequently", "accordingly", "nevertheless", "nonetheless"}
)
_POINTING = frozenset({"this", "that", "these", "those"})


@dataclass(frozen=True)
class Clause:
    """One verb with its phrases. ``head`` is what is said: the verb, or the noun or adjective behind "is".

    ``finite`` is the word that would be turned in a question; without a ``subject`` the clause tells to do something.
    ``places`` is all of it, without remarks; ``parts`` are the phrases around the verb, in order.
    """

    tree: Tree
    head: int
    finite: int
    subject: Places
    helpers: Places
    parts: tuple[Part, ...]
    places: Places

    @property
    def is_order(self) -> bool:
        """Whether somebody is told to do something: ``Close the lid``."""
        return not self.subject

    @cached_property
    def subject_head(self) -> int:
        """The word of the subject that the others hang on."""
        return next(one for one in self.subject if self.tree.words[one].head not in self.subject)

    @cached_property
    def is_copula(self) -> bool:
        """Whether it says what something is."""
        return any(self.tree.words[one].relation == "cop" for one in self.helpers)

    @property
    def is_passive(self) -> bool:
        """Whether something is done to the subject."""
        return any(self.tree.words[one].relation == "aux:pass" for one in self.helpers)

    @property
    def is_past(self) -> bool:
        """Whether it tells what was."""
        return self.tree.words[self.finite].tag == "VBD"

    @cached_property
    def is_negated(self) -> bool:
        """Whether it says what is not so."""
        return any(
            self.tree.words[one].text.lower() in {"not", "n't", "n’t", "never"}
            for one in self.tree.under(self.head, "advmod")
        )

    @cached_property
    def is_torn(self) -> bool:
        """Whether it holds a list that is not all there: ``honesty, care`` of ``honesty, care, and tact``, or is misread."""
        if self._is_subject_parted():
            return True
        lists: dict[int, list[int]] = {}
        for place in self.places:
            if self.tree.words[place].relation == "conj" and place != self.head:
                lists.setdefault(self.tree.words[place].head, []).append(place)
        return any(
            not any(self._joins(one) for place in places for one in self.tree.whole(place))
            for places in lists.values()
        )

    def _is_subject_parted(self) -> bool:
        """Whether something of the verb is thought to stand amid the subject: ``boats (called) luggers sail``."""
        if not self.subject:
            return False
        amid = range(self.subject[0], self.subject[-1])
        return any(place in amid for part in self.parts for place in part.places)

    def _joins(self, place: int) -> bool:
        return place in self.places and self.tree.words[place].relation == "cc"

    @cached_property
    def points(self) -> bool:
        """Whether a word of it points elsewhere: ``this lid``, ``that winter``; not ``data and what reads that data``."""
        words = self.tree.words
        pointing = (
            one
            for one in self.places
            if words[one].relation == "det" and words[one].text.lower() in _POINTING
        )
        return not all(self._is_named_before(words[one].head, one) for one in pointing)

    def _is_named_before(self, noun: int, place: int) -> bool:
        named = self.tree.words[noun].text.lower()
        return any(self.tree.words[one].text.lower() == named for one in self.places if one < place)

    @property
    def goes_on(self) -> bool:
        """Whether it is under way: ``is talking about it``."""
        words = self.tree.words
        being = any(words[one].text.lower() == "being" for one in self.helpers)
        doing = words[self.head].tag == "VBG"
        return being or (doing and any(words[one].relation == "aux" for one in self.helpers))

    @cached_property
    def predicate(self) -> Places:
        """The noun or adjective behind "is", with what belongs to it."""
        apart = {one for part in self.parts for one in part.places}
        apart |= {*self.subject, *self.helpers}
        return tuple(one for one in self.places if one not in apart)

    def of(self, *roles: Role) -> Iterator[Part]:
        """Its phrases of these roles."""
        return (part for part in self.parts if part.role in roles)

    def within(self, *roles: Role) -> Iterator[Part]:
        """Its phrases of these roles, and those of a verb that it takes: ``helps [to keep it cool by day]``."""
        yield from self.of(*roles)
        mine = {*self.places}
        for part in self.of("complement"):
            if self.tree.words[part.head].relation == "xcomp":
                inner = parts_of(self.tree, part.head, (), mine)
                yield from (one for one in inner if one.role in roles)

    def sure(self, places: Places) -> float:
        """How likely the doubtful half of some words is: the least of what their heads are."""
        words = (self.tree.words[one] for one in places)
        return min((one.sure for one in words if one.relation != PUNCTUATION), default=0.0)

    def said(self, places: Places, instead: Mapping[int, str] = NOTHING) -> str:
        """Some words of it as the sentence has them; no comma is left where words were taken out.

        ``instead`` are other forms of some of them, by their places.
        """
        if instead:
            return self._text(places, instead)
        if places not in self._texts:
            self._texts[places] = self._text(places, NOTHING)
        return self._texts[places]

    @cached_property
    def _texts(self) -> dict[Places, str]:
        """What some words of it say: a dozen rules ask for the same few phrases."""
        return {}

    def _text(self, places: Places, instead: Mapping[int, str]) -> str:
        words, marks, sentence = self.tree.words, self.tree.marks, self.tree.sentence
        plain = [one for one in places if one not in marks]
        first, last = min(plain, default=0), max(plain, default=-1)
        kept = {one for one in places if first <= one <= last}
        told: list[str] = []
        before = -1
        for place in sorted(kept):
            if place in marks and not (place - 1 in kept and place + 1 in kept):
                continue
            word = words[place]
            if before >= 0:
                told.append(
                    sentence[words[before].end : word.start] if place == before + 1 else " "
                )
            told.append(instead.get(place, word.text))
            before = place
        return "".join(told)


@remembered(512)  # for questions in its place and for the recall question
def clauses_of(tree: Tree) -> tuple[Clause, ...]:
    """The clauses that a sentence states, in order: not those that are part of another."""
    return tuple(_clauses(tree, tree.root, (), ()))


def result_of(clause: Clause) -> Clause | None:
    """The clause that tells what follows from one: ``, so it floats``; None where there is none."""
    tree = clause.tree
    for place in tree.under(clause.head, "advcl", "parataxis", "conj"):
        opening = tree.whole(place)[0]
        so = next((one for one in tree.whole(place) if tree.words[one].text.lower() == "so"), -1)
        after = so >= 0 and tree.words[so].head == place and so - opening <= 1
        if after and so and tree.words[so - 1].text == "," and tree.words[so + 1].text != "that":
            return _clause(tree, place, _subject(tree, place), (), [], opener=so)
    return None


def _clauses(tree: Tree, head: int, subject: Places, helpers: Places) -> Iterator[Clause]:
    """The clause of a verb, which may share the ``subject`` and ``helpers`` of the one before, and those joined to it."""
    own = _subject(tree, head)
    joined = [one for one in tree.under(head, "conj") if _is_clause(tree, one, head)]
    found = _clause(tree, head, own or subject, helpers, joined)
    if found:
        yield found
    for one in joined:
        tag = tree.words[one].tag
        finite = tag in FINITE or bool(tree.under(one, *HELPERS))
        shared = () if finite or found is None else found.helpers
        yield from _clauses(tree, one, own or subject, shared)


def _clause(
    tree: Tree, head: int, subject: Places, helpers: Places, joined: list[int], *, opener: int = -1
) -> Clause | None:
    own = tree.under(head, *HELPERS) or helpers
    joined = [one for one in joined if subject or tree.under(one, *SUBJECTS)]
    verbs = [one for one in (*own, head) if tree.words[one].tag in FINITE]
    order = not subject and not own and tree.words[head].tag in ("VB", "VBP") and head == tree.root
    denied = not subject and tree.words[head].tag == "VB" and _is_dont(tree, own)
    if not (verbs or order or denied) or _is_opened(tree, head, opener):
        return None
    if not subject and not (order or denied):
        return None
    gone = {place for one in joined for place in tree.whole(one)}
    gone |= {one for one in tree.under(head, "cc") if one < head}
    gone |= _loose(tree, head) | (
        {*range(tree.whole(head)[0], opener + 1)} if opener >= 0 else set()
    )
    mine = {*tree.whole(head), *subject, *own} - gone
    places = tuple(sorted(mine))
    while places and tree.words[places[-1]].text in _ENDS:
        places = places[:-1]
    first = min([*subject, *own, head])
    parts = tuple(one for one in parts_of(tree, head, own, mine) if one.head not in subject)
    if any(_is_broken(tree, one, first) for one in tree.under(head, "parataxis")):
        return None
    return Clause(
        tree=tree, head=head, finite=min(verbs) if verbs else head,
        subject=tuple(one for one in subject if one not in gone), helpers=own, parts=parts, places=places,
    )  # fmt: skip


def _is_broken(tree: Tree, place: int, first: int) -> bool:
    """Whether another sentence stands in front of a clause, or goes on right behind it without a mark."""
    opening = tree.whole(place)[0]
    marked = tree.words[opening].text in _MARKS or tree.words[opening - 1].text in _MARKS
    return opening < first or not marked


def _is_opened(tree: Tree, head: int, opener: int) -> bool:
    """Whether a word but ``opener`` opens it as part of another clause, or asks: ``when it rains``."""
    asks = any(tree.words[one].tag == "WRB" for one in tree.under(head, "advmod"))
    marks = (one for one in tree.under(head, "mark") if one != opener)
    return asks or any(tree.words[one].text.lower() != "to" for one in marks)


def _is_dont(tree: Tree, helpers: Places) -> bool:
    return bool(helpers) and tree.words[helpers[0]].text.lower() == "do" and helpers[0] == 0


def _subject(tree: Tree, head: int) -> Places:
    """The whole phrase that does it, or the "it" and "there" in its place."""
    found = tree.under(head, *SUBJECTS)
    stand_in = tree.under(head, "expl")
    chosen = (stand_in or found)[:1]
    return _activity(tree, head) or (tree.whole(chosen[0]) if chosen else ())


def _activity(tree: Tree, head: int) -> Places:
    """``Having a site`` right in front of ``shows``: an activity that does it, though it was read as a circumstance.

    Its last noun may have been read as what does it: ``Warming up tired [voices] prevents``.
    """
    first = min([*tree.under(head, *HELPERS), head])
    opens = [one for one in tree.under(head, "csubj", "advcl") if tree.whole(one)[0] == 0]
    if not opens or tree.words[0].tag != "VBG" or tree.words[first].tag not in FINITE:
        return ()
    before = [tree.words[one] for one in range(first)]
    stops = [
        place
        for place, one in enumerate(before)
        if one.text == "," and one.head in (head, opens[0])
    ]
    own = [one for one in tree.under(head, *SUBJECTS, "expl") if one != opens[0]]
    apart = any(stop < one for stop in stops for one in own)
    apart = apart or (first - 1 in stops and (len(stops) == 1 or bool(own)))
    named = any(tree.words[one].tag in ("PRP", "EX", "WDT") for one in own)
    last = first - 1 if before[-1].text.lower() in _OF_VERB else first
    return () if apart or named else tuple(range(last))


def _is_clause(tree: Tree, place: int, head: int) -> bool:
    """Whether what is joined to a verb is a clause of its own: no noun beside a noun."""
    if tree.under(place, *SUBJECTS, *HELPERS):
        return True
    both = tree.words[place].tag in _VERBAL and tree.words[head].tag in _VERBAL
    return both and not is_second_verb(tree, place, head)


def _loose(tree: Tree, head: int) -> set[int]:
    """What is remarked: in brackets, behind a comma of its noun, or as an interjection."""
    found: set[int] = set()
    for place in tree.whole(head):
        word = tree.words[place]
        whole = tree.whole(place)
        plain = [one for one in whole if one not in tree.marks]
        first = plain[0] if plain else place
        before = tree.words[first - 1].text if first else ""
        aside = word.relation in _ASIDE and before in {",", "–", "—"}
        so = word.relation == "advcl" and _is_so(tree, first) and before == ","
        alone = not plain or plain == [place]
        ends = place + 1 >= len(tree.words) - 1
        joined = (
            alone
            and word.relation == "advmod"
            and word.text.lower() in joins()
            and (before in {"", ","} or ends or word.text.lower() in _FOLLOWS)
        )
        if place != head and (word.relation in _REMARKS or so or joined or aside):
            found |= {*whole}
        if _is_joining(tree, plain):
            found |= {*whole}
        if word.text == "(" and word.relation == PUNCTUATION:
            found |= _bracket(tree, place)
    return found


def _is_so(tree: Tree, place: int) -> bool:
    """``, so it floats``: what follows, and not ``so that``, which tells what for."""
    words = tree.words
    return words[place].text.lower() == "so" and words[place + 1].text.lower() != "that"


def _is_joining(tree: Tree, plain: Sequence[int]) -> bool:
    """``In other words``, in front of a sentence or behind a comma."""
    if not plain or (plain[0] > 0 and tree.words[plain[0] - 1].text != ","):
        return False
    return " ".join(tree.words[one].text.lower() for one in plain) in joining()


def _bracket(tree: Tree, place: int) -> set[int]:
    closing = next(
        (one for one in range(place, len(tree.words)) if tree.words[one].text == ")"), place
    )
    return {*range(place, closing + 1)}
