"""Files that lost their lesson and lessons without a file: which belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lessoncast._later import re
from lessoncast.workspace import LessonFile, bare_of

ALIKE = 0.6
"""The share of a file's longer words that its lesson has at least, also after an edit."""

SAME = 0.9
"""The share from which on nobody looks for another lesson."""

_MOST_PAIRS = 20_000
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_RESTS = re.compile(r"<!-- \d+(?:-\d+)? -->")
_PART = re.compile(r"-part-(\d+)$")

Moves = dict[str, str]
"""The slug of a lesson → the slug of the file that belongs to it."""


@dataclass(frozen=True, kw_only=True)
class Made:
    """A script or cards file, by its slug, and what is known of the ``lesson`` that it was made from.

    ``basis`` is the digest of that; ``basis_of`` gives the one of another lesson, under the same
    ``wishes``.
    """

    slug: str
    lesson: str
    text: str
    basis: str
    wishes: Hashable
    basis_of: Callable[[LessonFile], str]

    @property
    def bare(self) -> str:
        """The name of its lesson without numbers; its own where the header names none."""
        found = _PART.search(self.slug)
        stem = self.lesson.rpartition(".")[0]
        part = int(found[1]) if found and not stem.endswith(found[0]) else 1
        return bare_of(self.lesson or f"{self.slug}.md", part if self.lesson else 1)

    @cached_property
    def words(self) -> frozenset[str]:
        """The longer words of its body: of what names its lines of the lesson, where anything does.

        Greetings and closing words would else outweigh what a short lesson says.
        """
        body = self.text.partition("\n---\n")[2] or self.text
        resting = [block for block in body.split("\n\n") if _RESTS.search(block)]
        return _words("\n\n".join(resting) or body)


def is_at_home(made: Made, lessons: Mapping[str, LessonFile]) -> bool:
    """Whether the lesson at a file's place is what it was made from, or nobody can tell."""
    own = lessons.get(made.slug)
    return bool(own and (not made.basis or made.basis == made.basis_of(own)))


def matched(
    files: Sequence[Made], lessons: Sequence[LessonFile], text_of: Callable[[LessonFile], str]
) -> Moves:
    """Return which of the files belongs to which of the lessons, surest first.

    That is by what it was made from, by its name, by its words. What may belong to two belongs to none.
    """
    found: Moves = {}
    for match in (_by_basis, _by_name, lambda left, open_: _by_words(left, open_, text_of)):
        left = [made for made in files if made.slug not in found.values()]
        found |= match(left, [entry for entry in lessons if entry.slug not in found])
    return found


def without_collisions(moves: Mapping[str, str], slugs: Collection[str]) -> Moves:
    """Return the moves of files that change their place, into places that are or become free."""
    kept = {new: old for new, old in moves.items() if new != old}
    while blocked := [new for new in kept if new in slugs and new not in kept.values()]:
        for new in blocked:
            del kept[new]
    return kept


def without_figures(slug: str) -> str:
    """Return what two names have in common that differ in their numbers only."""
    return re.sub(r"\d+", "", slug)


# ── the three ways ────────────────────────────────────────────────────────────────────────────


def _by_basis(files: Sequence[Made], lessons: Sequence[LessonFile]) -> Moves:
    """A file goes to the only lesson that has the text it was made from, if no other file does."""
    of_wishes: dict[Hashable, dict[str, list[str]]] = {}
    goals: list[tuple[str, str]] = []
    for made in files:
        if made.wishes not in of_wishes:
            bases = of_wishes[made.wishes] = {}
            for entry in lessons:
                bases.setdefault(made.basis_of(entry), []).append(entry.slug)
        meant = of_wishes[made.wishes].get(made.basis, [])
        goals += [(goal, made.slug) for goal in meant if len(meant) == 1 and made.basis]
    return _sure(goals)


def _by_name(files: Sequence[Made], lessons: Sequence[LessonFile]) -> Moves:
    """A file whose lesson is gone goes to the only lesson of its name that has none."""
    taken = {made.slug for made in files}
    there = {entry.slug for entry in lessons}
    names: dict[str, list[str]] = {}
    for entry in lessons:
        if entry.slug not in taken:
            names.setdefault(bare_of(entry.name, entry.part), []).append(entry.slug)
    goals = [
        (names[made.bare][0], made.slug)
        for made in files
        if made.slug not in there and len(names.get(made.bare, [])) == 1
    ]
    return _sure(goals)


def _by_words(
    files: Sequence[Made], lessons: Sequence[LessonFile], text_of: Callable[[LessonFile], str]
) -> Moves:
    """A file goes to the lesson that has most of its words, among those of its own name or number.

    One whose own lesson has nearly all of them stays there, as most do after an edit.
    """
    words = _Words({entry.slug: entry for entry in lessons}, text_of)
    open_ = _open(files, lessons)
    away = [made for made in open_ if words.share(made, made.slug) < SAME]
    candidates = _Candidates(lessons)
    if sum(len(candidates.of(made)) for made in away) > _MOST_PAIRS:
        return {}
    pairs = [(made, slug) for made in away for slug in sorted(candidates.of(made))]
    scores = {(slug, made.slug): words.share(made, slug) for made, slug in pairs}
    found: Moves = {}
    ties = Counter((old, score) for (_, old), score in scores.items())
    for (new, old), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        is_free = new not in found and old not in found.values()
        if score >= ALIKE and is_free and ties[old, score] == 1:
            found[new] = old
    return found


class _Words:
    """The longer words of lessons, read when somebody asks."""

    def __init__(
        self, lessons: Mapping[str, LessonFile], text_of: Callable[[LessonFile], str]
    ) -> None:
        self._lessons = lessons
        self._text_of = text_of
        self._known: dict[str, frozenset[str]] = {}

    def share(self, made: Made, slug: str) -> float:
        """Return the share of a file's words that a lesson has; none if there is no such lesson."""
        if slug not in self._lessons:
            return 0.0
        if slug not in self._known:
            self._known[slug] = _words(self._text_of(self._lessons[slug]))
        return len(made.words & self._known[slug]) / max(len(made.words), 1)


def _open(files: Sequence[Made], lessons: Sequence[LessonFile]) -> list[Made]:
    """Return the files that may have moved: not those among whose like none is missing or new."""
    there, waiting = {made.slug for made in files}, {entry.slug for entry in lessons}
    changed = {without_figures(slug) for slug in there ^ waiting}
    return [
        made for made in files if made.slug not in waiting or without_figures(made.slug) in changed
    ]


class _Candidates:
    """Lessons by what a file's own lesson may have kept of its name."""

    def __init__(self, lessons: Sequence[LessonFile]) -> None:
        self._by_name: dict[str, set[str]] = {}
        self._by_figures: dict[str, set[str]] = {}
        for entry in lessons:
            own = bare_of(entry.name, entry.part).rpartition("/")[2]
            self._by_name.setdefault(own, set()).add(entry.slug)
            self._by_figures.setdefault(without_figures(entry.slug), set()).add(entry.slug)

    def of(self, made: Made) -> set[str]:
        """Return the slugs of those that have a file's name, or differ from it in their numbers only."""
        named = self._by_name.get(made.bare.rpartition("/")[2], set())
        return named | self._by_figures.get(without_figures(made.slug), set())


def _sure(goals: Sequence[tuple[str, str]]) -> Moves:
    """Return the goals that only one file has."""
    counts = Counter(goal for goal, _ in goals)
    return {goal: old for goal, old in goals if counts[goal] == 1}


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _LONG_WORD.findall(text))
