"""How much a noun of the lesson is of the right choice's kind, so that it may tempt who doesn't know."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import known_names
from lessoncast.study.material import Material
from lessoncast.study.persons import told_people
from lessoncast.study.siblings import Siblings, are_one
from lessoncast.study.sorts import LessonSorts, Sorts, foreign, head_of
from lessoncast.study.together import Said
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import begins_with, content_stems, stem, words

SAME_HEAD, SAME_KIND = 3.0, 1.0
NEAR, NEXT = 2.0, 1.0  # told in the same part, and in the one beside it
FAR = 1.0  # what a noun loses that is neither told near the right one nor of its kind
TERM, SUBJECT = 1.0, 1.0
DEFINED = 3.0  # what the lesson tells the meaning of, too
OFTEN, MOST_OFTEN = 0.5, 1.0  # for each time that it is told again, and at most
TWICE = 2  # statements with what a lesson comes back to
LEAST = 1.0  # that the lesson makes of what is no sibling of the right one
CHANCE = 2.0  # below which a noun stands in the lesson by chance only
_ARTICLE = re.compile(r"^(?:an?|the) ")
_NUMBERED = re.compile(r"\d$")  # "device 1" of a picture
_OF_SOMETHING = re.compile(
    r"^\w[a-z-]+ of (?:the )?[a-z]"
)  # "development of the wing" under "Development of Wings"
_OWNED = re.compile(r"['’]s?\b")  # "Ada's plan": whose it is gives it away
_NAMES = re.compile(r"(?<=[a-z,] )([A-ZÀ-Þ][a-zà-ÿ]+) ([A-ZÀ-Þ][a-zà-ÿ]+)(?! [A-ZÀ-Þ])")


class Kinship:
    """The nouns of a lesson by where they are told, and as what."""

    def __init__(self, material: Material, said: Said, facts: Sequence[Fact] = ()) -> None:
        self._said = said
        told = (*material.statements, *material.tasks)
        code = (each for one in told for each in one.code)
        names = {name: one.family for name, one in known_names(material).items()}
        words_told = {word for one in told for word in words(one.text.lower())}
        self._sorts = LessonSorts(facts, code, names, foreign(words_told))
        self._siblings = Siblings(one.text for one in told)
        self._told = material.statements
        headings = dict.fromkeys(one.heading for one in material.statements)
        apart = dict.fromkeys(term for one in material.statements for term in one.terms)
        self._apart = frozenset(map(content_stems, apart))
        self._terms = [content_stems(one) for one in (*headings, *apart)]
        people = told_people(one.text for one in material.statements)
        self._surnames = {one.rpartition(" ")[2] for one in people}
        self._short = {one[1] for each in material.statements for one in _NAMES.findall(each.text)}
        self._standing: dict[str, tuple[float, tuple[int, ...], bool]] = {}

    def degree(
        self, right: str, text: str, part: int, *, naming: bool = False, proven: bool = False
    ) -> float:
        """How near a choice is to the right one, which is told in a part: 0 for what is said once elsewhere.

        ``naming`` asks for the name of something that the lesson explains; ``proven`` is what is surely of one kind.
        """
        if self._reads_otherwise(right, text) or not self._is_rival(
            right, text, naming=naming, proven=proven
        ):
            return 0.0
        standing, parts, _ = self._known(text)
        sibling = proven or stem(head_of(right)) == stem(head_of(text))
        if standing < LEAST and not sibling:
            return 0.0
        away = min((abs(one - part) for one in parts), default=2)
        near = (NEAR, NEXT)[away] if away < 2 else 0.0
        alike = bool(self._sorts.of(right) & self._sorts.of(text))
        akin = near + (SAME_HEAD if sibling else SAME_KIND * alike)
        return standing + akin - (0.0 if akin else FAR)

    def _reads_otherwise(self, right: str, text: str) -> bool:
        """Whether anybody sees that two are no rivals: by a name, a number, an owner, or as one is a person."""
        return (
            self._is_person(text) != self._is_person(right)
            or _is_named(text) != _is_named(right)
            or any(one.search(text) and not one.search(right) for one in (_NUMBERED, _OWNED))
            or self._is_half_name(text) != self._is_half_name(right)
            or not self._is_noun(text)
        )

    def _is_noun(self, text: str) -> bool:
        """Whether a phrase is no order that a sentence begins with: not ``Use sensors``, nor ``least``."""
        first, _, rest = text.partition(" ")
        if head_of(text) in listed("no_gap") or first.lower() in english().prepositions:
            return False
        if not rest or "base" not in {form for _, form in english().verbs.get(first.lower(), ())}:
            return True
        inside = re.compile(rf"\b(?P<before>[\w'’]+) {re.escape(text.lower())}\b")
        opening = (english().determiners | english().prepositions) - {"to"}
        found = (inside.search(self._told[at].text.lower()) for at in self._said.places(text))
        return any(one["before"] in opening for one in found if one)

    def _is_half_name(self, text: str) -> bool:
        """``Columbus``, whose full name is told, too."""
        return text in self._short and not self._is_person(text)

    def _is_rival(self, right: str, text: str, *, naming: bool, proven: bool) -> bool:
        """Whether two are of one kind, and not two words for one thing.

        What shares a word is told apart by the lesson; of what nobody knows the kind, both are its terms.
        """
        shared = self._siblings.share(right, text) and not self._siblings.are_apart(right, text)
        if shared and not (proven and self._are_forms(right, text)):
            return False
        if self._sorts.is_one(right, text) or are_one(head_of(right), head_of(text)):
            return False
        if proven:
            return not naming or self._known(text)[2]
        one, other = self._sorts.of(right), self._sorts.of(text)
        if naming:
            return self._known(text)[2] and (bool(one & other) or not (one or other))
        if one & other:
            return True
        return not one and not other and self._known(right)[2] and self._known(text)[2]

    def _are_forms(self, right: str, text: str) -> bool:
        """``confirmation bias``, ``hindsight bias``: whether the lesson says what each of two of one noun is, or sets it apart."""
        return " " in right and " " in text and all(map(self._is_explained, (right, text)))

    def _is_explained(self, text: str) -> bool:
        return self._sorts.is_defined(text) or content_stems(text) in self._apart

    def are_key_terms(self, one: str, other: str) -> bool:
        """Whether a lesson has both in a heading, sets both apart or explains both, and comes back to them."""
        return all(
            self._known(text)[2] and len(self._said.places(text)) >= TWICE for text in (one, other)
        )

    def differ(self, one: str, other: str) -> bool:
        """Whether what is said of two things tells of different kinds: ``a poet``, ``a port``."""
        return self._sorts.clash(one, other)

    def may_agree(self, one: str, other: str) -> bool:
        """Whether what is said of two things tells of one kind, as far as anybody knows."""
        return self._sorts.may_agree(one, other)

    def agree(self, one: str, other: str) -> bool:
        """Whether what is said of two things tells of one kind: ``a poet``, ``a painter``."""
        return self._sorts.agree(one, other)

    def sorts(self, text: str) -> Sorts:
        """The kinds of thing that a choice may be."""
        return self._sorts.of(text)

    def _is_person(self, text: str) -> bool:
        """``Chief Justice Ada Blum``, ``Blum``, ``Queen Ada the Third``: by a surname or a title."""
        first, _, rest = text.partition(" ")
        titled = first.lower() in listed("persons") and rest[:1].isupper() and first[:1].isupper()
        return titled or (text[:1].isupper() and text.rpartition(" ")[2] in self._surnames)

    def _known(self, text: str) -> tuple[float, tuple[int, ...], bool]:
        """How much the lesson makes of a phrase, the parts in which it stands, and whether it is a term."""
        if text not in self._standing:
            stems, places = content_stems(text), sorted(self._said.places(text))
            told = min(OFTEN * max(len(places) - 1, 0), MOST_OFTEN)
            own = _is_name(text) or any(stems and stems <= one for one in self._terms)
            own = own and not (_OF_SOMETHING.search(text) and stems not in self._terms)
            bare, told_of = _ARTICLE.sub("", text.lower()), (self._told[at].text for at in places)
            subject = SUBJECT * any(
                begins_with(_ARTICLE.sub("", one.lower()), bare) for one in told_of
            )
            parts = tuple(dict.fromkeys(self._told[at].part for at in places))
            term = own or self._sorts.is_defined(text)
            self._standing[text] = told + TERM * term + subject, parts, term
        return self._standing[text]


def _is_name(text: str) -> bool:
    """``the Aztec Empire``: not ``The bridge``."""
    return re.search(r" [A-ZÀ-Þ]", text) is not None


def _is_named(text: str) -> bool:
    """``the War of 1812``, ``Ghost``: no choice beside ``the treaty``; ``IoT``, ``CSS`` and ``Booleans`` are no names."""
    last = _ARTICLE.sub("", text).partition(" of ")[0].rpartition(" ")[2]
    return last[:1].isupper() and last[1:2].isalpha() and last[1:].islower()
