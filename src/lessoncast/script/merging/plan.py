"""Which chapter is which, before and after; what is kept, comes fresh or is left out; in what order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lessoncast.model import Chapter, Original, Span
from lessoncast.script.file.format import chapter_digest
from lessoncast.script.file.segments import Segment
from lessoncast.units.moved import Moves

MOSTLY = 0.5  # of a chapter's lines that another must tell to be its counterpart


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the merged script: the author's, or a chapter ``fresh`` from the writer.

    ``was`` is the place among the originals of what the author has there, ``before`` the chapter whose
    place a fresh one takes.
    """

    segment: Segment | None = None
    was: int | None = None
    touched: bool = False
    fresh: int | None = None
    before: Chapter | None = None


def recognised(
    segments: Sequence[Segment], originals: Sequence[Original], names: Mapping[str, str]
) -> list[Piece]:
    """The segments with the originals that they are, or were before they were edited."""
    free = dict(enumerate(originals))
    was: dict[int, int] = {}
    untouched: set[int] = set()
    for at, segment in enumerate(segments):
        digest = chapter_digest(segment.chapter, names=names) if segment.chapter else ""
        found = next((one for one, original in free.items() if original.digest == digest), None)
        if found is not None:
            was[at] = found
            del free[found]
            if not segment.own:
                untouched.add(at)
    for alike in (_same_title, _same_lines):
        for at, segment in enumerate(segments):
            found = next((one for one, it in free.items() if alike(segment, it)), None)
            if at not in was and found is not None:
                was[at] = found
                del free[found]
    return [
        Piece(segment=segment, was=was.get(at), touched=at not in untouched)
        for at, segment in enumerate(segments)
    ]


def _same_title(segment: Segment, original: Original) -> bool:
    chapter = segment.chapter
    return chapter is not None and chapter.title.casefold() == original.title.casefold()


def _same_lines(segment: Segment, original: Original) -> bool:
    """Whether most of what the chapter rests on is what the original told."""
    cited = [span for span, _ in segment.cited()]
    inside = [span for span in cited if original.source and _share(span, original.source) >= MOSTLY]
    return bool(cited) and len(inside) >= MOSTLY * len(cited)


def _share(span: Span, other: Span) -> float:
    """How much of some lines lies among others."""
    both = min(span.last, other.last) - max(span.first, other.first) + 1
    return max(both, 0) / (span.last - span.first + 1)


@dataclass(slots=True)
class Plan:
    """What is kept, what comes fresh and what is left out; and in which order."""

    pieces: list[Piece]
    old: Sequence[Original]
    new: Sequence[Original]
    moves: Moves
    twins: dict[int, int] = field(default_factory=dict)  # originals → fresh chapters
    left_out: dict[int, int] = field(default_factory=dict)  # fresh chapters → originals
    told: set[int] = field(default_factory=set)  # fresh chapters that one of the author's tells
    gone: list[int] = field(default_factory=list)  # originals

    def __post_init__(self) -> None:
        self._pair()
        here = {piece.was for piece in self.pieces if piece.was is not None}
        held = {piece.was for piece in self.pieces if piece.touched and piece.was is not None}
        for fresh in range(len(self.new)):
            covering = [was for was in range(len(self.old)) if was in held or was not in here]
            owner = next((was for was in covering if self._tells(was, fresh)), None)
            if owner is not None:
                self.left_out[fresh] = owner
            elif fresh not in self.twins.values() and self._is_told(fresh):
                self.told.add(fresh)
        there, self.pieces = self.pieces, [self._settled(piece) for piece in self.pieces]
        if not self._is_anything():  # all that the author left in is gone from the lesson
            self.pieces, self.gone = there, []

    def _pair(self) -> None:
        """Find the fresh chapter that each original has become: by words, title, then lines."""
        free = dict(enumerate(self.new))
        for rule in (self._is_same, self._has_title, self._has_lines):
            for was in range(len(self.old)):
                found = next((one for one in free if rule(was, one)), None)
                if was not in self.twins and found is not None:
                    self.twins[was] = found
                    del free[found]

    def _is_same(self, was: int, fresh: int) -> bool:
        return self.old[was].digest == self.new[fresh].digest

    def _has_title(self, was: int, fresh: int) -> bool:
        return self.old[was].title.casefold() == self.new[fresh].title.casefold()

    def _has_lines(self, was: int, fresh: int) -> bool:
        then, now = self.old[was].source, self.new[fresh].source
        if not then or not now:
            return False
        there = self.moves(then)
        return max(_share(there, now), _share(now, there)) >= MOSTLY

    def _tells(self, was: int, fresh: int) -> bool:
        """Whether a chapter of the author's, or one taken out, told what a fresh one would tell."""
        if was in self.twins or fresh in self.twins.values():
            return self.twins.get(was) == fresh
        then, now = self.old[was].source, self.new[fresh].source
        return then is not None and now is not None and _share(now, self.moves(then)) >= MOSTLY

    def _is_told(self, fresh: int) -> bool:
        """Whether a chapter that the author put in has its title, and rests on some of its lines."""
        new = self.new[fresh]
        return new.source is not None and any(
            _same_title(piece.segment, new)
            and any(_share(self.moves(span), new.source) for span, _ in piece.segment.cited())
            for piece in self.pieces
            if piece.segment and piece.was is None
        )

    def _settled(self, piece: Piece) -> Piece:
        """An untouched chapter with the fresh one that takes its place, if there is one."""
        if piece.touched or piece.was is None:
            return piece
        fresh = self.twins.get(piece.was)
        if fresh is not None:
            before = piece.segment.chapter if piece.segment else None
            return replace(piece, segment=None, fresh=fresh, before=before)
        if any(self._is_part(piece.was, one) for one in self.left_out):
            return piece
        self.gone.append(piece.was)
        return replace(piece, segment=None)

    def _is_anything(self) -> bool:
        shown = any(fresh not in self.left_out for fresh in range(len(self.new)))
        return shown or any(piece.segment and piece.segment.chapter for piece in self.pieces)

    def _is_part(self, was: int, fresh: int) -> bool:
        then, now = self.old[was].source, self.new[fresh].source
        return then is not None and now is not None and _share(self.moves(then), now) >= MOSTLY

    # ── order ─────────────────────────────────────────────────────────────────────────────────

    def in_order(self) -> list[Piece]:
        """The author's order where the author changed it, else the lesson's."""
        was = [piece.was for piece in self.pieces if piece.was is not None]
        placed = list(self.pieces) if was != sorted(was) else self._by_lesson()
        self._add_new(placed)
        return [piece for piece in placed if piece.segment or piece.fresh is not None]

    def _by_lesson(self) -> list[Piece]:
        """Chapters that the lesson has in its order; the others behind what they stood behind."""
        ranks = [
            self.twins.get(piece.was) if piece.was is not None else None for piece in self.pieces
        ]
        placed = sorted(
            (at for at, rank in enumerate(ranks) if rank is not None),
            key=lambda at: ranks[at] or 0,
        )
        for at, rank in enumerate(ranks):
            if rank is None:
                placed.insert(placed.index(at - 1) + 1 if at else 0, at)
        return [self.pieces[at] for at in placed]

    def _add_new(self, placed: list[Piece]) -> None:
        """Put what is new in the lesson behind the chapter that the lesson has before it."""
        there = {piece.fresh for piece in placed}
        for fresh in range(len(self.new)):
            if fresh not in there and fresh not in self.left_out and fresh not in self.told:
                ranks = [self.rank(piece) for piece in placed]
                before = [one for one in range(fresh - 1, -1, -1) if one in ranks]
                after = [one for one in range(fresh + 1, len(self.new)) if one in ranks]
                at = ranks.index(before[0]) + 1 if before else ranks.index(after[0]) if after else 0
                placed.insert(at, Piece(fresh=fresh))

    def rank(self, piece: Piece) -> int | None:
        """The fresh chapter that a piece is, or stands for."""
        if piece.fresh is not None or piece.was is None:
            return piece.fresh
        return self.twins.get(piece.was)
