"""Parts → the episode's folder: everything follows from one timeline, and the manifest comes last.

All carriers of a fact (chapters in the tag, in chapters.json and in the notes; words in every
transcript) are written from the same value, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from lessoncast import _files
from lessoncast.episode import artwork, chapters, manifest, notes, tags, transcript
from lessoncast.episode.clock import milliseconds, starts
from lessoncast.episode.cues import sentences
from lessoncast.episode.join import Joined, join
from lessoncast.episode.layouts import Layouts
from lessoncast.episode.loudness import SILENCE_LUFS
from lessoncast.episode.plan import Companions, CopyFormat, Part, Plan, Timeline
from lessoncast.episode.storing import Stored, replacing, store
from lessoncast.model import Cues, Episode, Loudness

AUDIO = "episode.mp3"
COVER = "cover.jpg"


def produce(
    plan: Plan,
    parts: Sequence[Part],
    *,
    folder: Path,
    cache: Path,
    companions: Companions | None = None,
) -> Episode:
    """Write an episode's folder and return what its manifest holds.

    ``parts`` belong to the slots of ``plan.timeline``, in order; ``companions`` makes further files.
    Files that an earlier manifest names and this one does not are removed. Raises DamagedPartError for a
    part that is, WorkspaceError and ScriptError for pictures that cannot be used.
    """
    pictures = _pictures(plan.timeline, cache)
    images = [picture.name for picture in pictures]
    described = replace(
        _described(plan),
        duration_ms=milliseconds(starts(parts)[-1]),
        marks=chapters.marks(plan.timeline, parts, title=plan.title, images=images),
    )
    cover = artwork.cover(plan.title, label=plan.show_title, image=plan.cover, cache=cache)
    tag = _tag(plan, described, artwork.embedded(cover, cache=cache), pictures)
    names_before = _withdraw(folder)
    cues, stored = _transcribed(plan, parts, folder=folder, cache=cache)
    timed = replace(described, cues=cues)
    stored |= store(folder, _companions(plan, timed))
    stored |= _read(plan.timeline, parts, folder=folder)
    stored |= store(folder, ((each.name, each.data) for each in pictures if each.name))
    stored |= store(folder, [(COVER, cover)])
    joined = join(folder / AUDIO, tag, parts)
    if companions:
        stored |= store(folder, companions(_with_files(timed, joined, {})).items())
    made = _with_files(timed, joined, stored)
    with _files.replacing(folder / manifest.NAME) as stream:
        for piece in manifest.pieces(made):
            stream.write(piece.encode())
    _remove(folder, names_before - dict(made.files).keys())
    return made


def _described(plan: Plan) -> Episode:
    """Return the episode as far as the plan says it; its sound and files are still to come."""
    return Episode(
        slug=plan.slug,
        guid=plan.guid,
        season=plan.season,
        season_name=plan.season_name,
        number=plan.number,
        title=plan.title,
        summary=plan.summary,
        language=plan.language,
        published=plan.published,
        audio=AUDIO,
        cover=COVER,
        size_bytes=0,
        duration_ms=0,
        marks=(),
        cues=(),
        loudness=Loudness(integrated_lufs=SILENCE_LUFS, true_peak_dbtp=0.0),
        links=plan.links,
        inputs=plan.inputs,
        kind=plan.kind,
        bonus_of=plan.bonus_of,
        authors=plan.authors,
    )


def _companions(plan: Plan, timed: Episode) -> Iterator[tuple[str, bytes]]:
    """Yield the text files beside the audio, each with its name."""
    marks = timed.marks
    yield (
        "chapters.json",
        chapters.dumps(
            marks, title=plan.title, show_title=plan.show_title, author=plan.author
        ).encode(),
    )
    yield (
        "notes.html",
        notes.html(
            summary=plan.summary,
            marks=marks,
            links=plan.links,
            authors=plan.authors or ((plan.author,) if plan.author else ()),
            copyright=plan.copyright,
            license=plan.license,
            derived_from=plan.derived_from,
            language=plan.language,
        ).encode(),
    )


def _transcribed(
    plan: Plan, parts: Sequence[Part], *, folder: Path, cache: Path
) -> tuple[Cues, dict[str, Stored]]:
    """Write the transcripts with times; of ten hours they are too large to be held."""
    layouts = Layouts(cache=cache, slug=plan.slug)
    spoken = sentences(plan.timeline, parts)
    with ExitStack() as stack:
        files = {
            kind: stack.enter_context(replacing(folder / f"transcript.{kind}"))
            for kind in transcript.Streams._fields
        }
        cues = transcript.write(
            spoken, plan.language, transcript.Streams(**files), divide=layouts.cards
        )
    layouts.save()
    return cues, {f"transcript.{kind}": file.stored for kind, file in files.items()}


def _read(timeline: Timeline, parts: Sequence[Part], *, folder: Path) -> dict[str, Stored]:
    """Write the transcripts that are read and not shown with the sound, turn by turn."""
    stored: dict[str, Stored] = {}
    for name, turns in (
        ("transcript.txt", transcript.text(timeline)),
        ("transcript.html", transcript.html(timeline, parts)),
    ):
        with replacing(folder / name) as file:
            for turn in turns:
                file.write(turn.encode())
        stored[name] = file.stored
    return stored


def _tag(plan: Plan, timed: Episode, cover: bytes, pictures: Sequence[_Picture]) -> bytes:
    return tags.tag(
        plan,
        marks=timed.marks,
        duration_ms=timed.duration_ms,
        cover=cover,
        pictures=[picture.data for picture in pictures],
        lyrics=transcript.text(plan.timeline),
    )


def _with_files(timed: Episode, joined: Joined, stored: Mapping[str, Stored]) -> Episode:
    """Name everything that was written, with digest and size."""
    named = [(AUDIO, *joined.stored)]
    named += [(name, *file) for name, file in sorted(stored.items())]
    return replace(
        timed,
        size_bytes=joined.stored.size_bytes,
        loudness=joined.loudness,
        files=tuple((name, digest) for name, digest, _ in named),
        sizes=tuple((name, size) for name, _, size in named),
    )


# ── what was there before ─────────────────────────────────────────────────────────────────────


def _withdraw(folder: Path) -> frozenset[str]:
    """Say of the episode that is there that it was made from nothing; return its files' names.

    Killed from here on, it is stale whatever its inputs are; its guid and date stay readable.
    """
    before = manifest.load(folder)
    if before is None:
        return frozenset()
    if before.inputs:
        _files.write(folder / manifest.NAME, manifest.withdrawn(folder, before))
    return frozenset(dict(before.files))


def _remove(folder: Path, old: frozenset[str]) -> None:
    """Remove files that only the earlier episode had, and copies that sound old."""
    copies = {f"episode.{kind}" for kind in get_args(CopyFormat)}
    for name in sorted(old | copies):
        (folder / name).unlink(missing_ok=True)


# ── pictures ──────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """A chapter's picture; both empty when it has none."""

    name: str = ""
    data: bytes = b""


def _pictures(timeline: Timeline, cache: Path) -> tuple[_Picture, ...]:
    """Return one entry for each chapter; files are named by the chapter's place."""
    opening = [slot for slot in timeline.slots if slot.opens is not None]
    return tuple(
        _Picture(
            name=f"chapter-{place:03}.jpg",
            data=artwork.chapter_picture(slot.image, cache=cache, where=slot.image_where),
        )
        if slot.image
        else _Picture()
        for place, slot in enumerate(opening[: chapters.MOST_CHAPTERS], 1)
    )
