"""A lesson changed under an edited script: what the author left alone is written anew, the rest is kept.

A chapter is the author's when it is no longer what was generated, or holds a note; the script's
header tells by ``originals``. Its title is the author's when it is no longer the generated one. The author's chapters keep every byte but the lesson lines they name,
which follow the lesson. A chapter that the author took out stays out. Nothing here knows a writer:
what is written anew comes in ready.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lessoncast._editable.escapes import escape_line
from lessoncast.model import Chapter, Direction, Lesson, Script, Turn
from lessoncast.script.file import header
from lessoncast.script.file.format import chapter_digest, chapter_text, title_digest
from lessoncast.script.file.segments import Segment, split
from lessoncast.script.merging.outcomes import Fate, Merged, Outcome, Place
from lessoncast.script.merging.plan import Piece, Plan, recognised
from lessoncast.units.moved import Moves, follow

THINKING_MS = 2000  # a pause from which on it is one to think in


def merge(
    text: str, there: Script, new: Script, lesson: Lesson, *, names: Mapping[str, str], where: str
) -> Merged:
    """Bring an edited script up to date with its lesson.

    ``there`` is what ``text`` was read as, with its ``originals``; ``new`` is written for the lesson as it is
    now, with its header. Merging what was merged changes nothing.
    """
    rows, segments = split(text, there, where)
    moves = _moves(segments, there, new, lesson)
    pieces = recognised(segments, there.originals, names)
    plan = Plan(pieces, there.originals, new.originals, moves)
    fresh = _without_second_recall(new, plan)
    stamped = _stamped(new, fresh, plan, names)
    spine = plan.in_order()
    blocks = [_block(piece, fresh, moves, names, is_first=not at) for at, piece in enumerate(spine)]
    title = _new_title(there, new)
    head = "\n".join(header.renewed(rows, stamped, title=title))
    outcomes = _outcomes(spine, plan, fresh, moves)
    return Merged(
        text="\n".join([head, "", "\n\n".join(blocks), ""]), outcomes=outcomes, title=title
    )


def _new_title(there: Script, new: Script) -> str:
    """The title that the lesson has now, where the author kept the generated one; "" to keep what is there."""
    is_generated = there.titled == title_digest(there.title)
    return new.title if is_generated and new.title != there.title else ""


def _moves(segments: Sequence[Segment], there: Script, new: Script, lesson: Lesson) -> Moves:
    """Where lines went; a lesson of which the same is told from the same lines did not move."""
    if [(one.title, one.source) for one in there.originals] == [
        (one.title, one.source) for one in new.originals
    ]:
        return Moves()
    return follow((pair for segment in segments for pair in segment.cited()), lesson)


def _block(
    piece: Piece,
    fresh: Sequence[Chapter],
    moves: Moves,
    names: Mapping[str, str],
    *,
    is_first: bool,
) -> str:
    if piece.segment is None:
        return chapter_text(fresh[piece.fresh or 0], names)
    text = piece.segment.citing(moves)
    chapter = piece.segment.chapter
    if is_first or chapter is None or text.lstrip(" \t")[:1] == "#":
        return text
    # What stood before the first heading would here go on with the chapter before it.
    return f"# {escape_line(chapter.title)}\n\n{text}"


def _without_second_recall(new: Script, plan: Plan) -> tuple[Chapter, ...]:
    """The fresh chapters; the recall question falls away where the author kept one."""
    kept = [piece.segment.chapter for piece in plan.pieces if piece.segment]
    if not any(_pauses(chapter) for chapter in kept if chapter):
        return new.chapters
    return tuple(_without_recall(chapter) for chapter in new.chapters)


def _pauses(chapter: Chapter) -> bool:
    """Whether listeners are given time to think in it."""
    return any(
        isinstance(part, Direction) and part.kind == "pause" and int(part.value) >= THINKING_MS
        for part in chapter.parts
    )


def _without_recall(chapter: Chapter) -> Chapter:
    """A chapter without its question for the listener, the pause and the answer."""
    kept: list[Turn | Direction] = []
    asked = False
    for part in chapter.parts:
        if isinstance(part, Turn):
            asked = part.move == "recall" or (asked and part.move == "answer")
        if not asked:
            kept.append(part)
    return (
        replace(chapter, parts=tuple(kept))
        if any(isinstance(one, Turn) for one in kept)
        else chapter
    )


def _stamped(new: Script, fresh: Sequence[Chapter], plan: Plan, names: Mapping[str, str]) -> Script:
    """The fresh script with the digests of its chapters as they are put into the file."""
    originals = tuple(
        replace(one, digest=chapter_digest(chapter, names=names))
        for one, chapter in zip(plan.new, fresh, strict=True)
    )
    return replace(new, originals=originals)


# ── what became of it ─────────────────────────────────────────────────────────────────────────


def _outcomes(
    spine: Sequence[Piece],
    plan: Plan,
    fresh: Sequence[Chapter],
    moves: Moves,
) -> tuple[Outcome, ...]:
    told = []
    for at, piece in enumerate(spine):
        if piece.segment is None:
            chapter = fresh[piece.fresh or 0]
            again = piece.before is not None and _words(chapter) == _words(piece.before)
            fate: Fate = "new" if piece.was is None else "same" if again else "anew"
            told.append(Outcome(title=chapter.title, fate=fate))
        elif piece.segment.chapter:
            told.append(
                _of_kept(piece, piece.segment, plan, moves, (at == 0, at == len(spine) - 1))
            )
    here = {piece.was for piece in plan.pieces}
    out = [was for was in plan.left_out.values() if was not in here]
    told += [Outcome(title=plan.old[was].title, fate="left out") for was in dict.fromkeys(out)]
    return (*told, *(Outcome(title=plan.old[was].title, fate="gone") for was in plan.gone))


def _words(chapter: Chapter) -> Chapter:
    """A chapter without the lesson lines it rests on."""
    bare = (replace(one, source=None) if isinstance(one, Turn) else one for one in chapter.parts)
    return replace(chapter, parts=tuple(bare))


def _of_kept(
    piece: Piece, segment: Segment, plan: Plan, moves: Moves, ends: tuple[bool, bool]
) -> Outcome:
    unsure = {span for span, _ in segment.cited() if not moves.is_sure(span)}
    place: Place = ""
    if piece.was == 0 and not ends[0]:
        place = "begins no more"
    elif piece.was == len(plan.old) - 1 and not ends[1]:
        place = "ends no more"
    title = segment.chapter.title if segment.chapter else ""
    fate: Fate = "own" if piece.was is None else "kept" if piece.touched else "as it was"
    return Outcome(title=title, fate=fate, unsure=len(unsure), place=place)
