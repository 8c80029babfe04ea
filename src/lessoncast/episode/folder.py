"""Parts → the episode's folder: everything follows from one timeline, and the manifest comes last.

All carriers of a fact (chapters in the tag, in chapters.json and in the notes; words in every
transcript) are written from the same value, so that they cannot disagree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from lessoncast import _files
from lessoncast.episode import artwork, chapters, manifest, notes, tags, transcript
from lessoncast.episode.cues import milliseconds, sentences, starts
from lessoncast.episode.join import Joined, join
from lessoncast.episode.layouts import Layouts
from lessoncast.episode.loudness import SILENCE_LUFS
from lessoncast.episode.plan import Companions, CopyFormat, Part, Plan, Timeline
from lessoncast.model import Episode, Loudness

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
    Files that an earlier manifest names and this one does not are removed. Raises AudioError for a part damaged since it was
    made, WorkspaceError and ScriptError for pictures that cannot be used.
    """
    pictures = _pictures(plan.timeline, cache)
    images = [picture.name for picture in pictures]
    layouts = Layouts(cache=cache, slug=plan.slug)
    spoken = sentences(plan.timeline, parts)
    written = transcript.written(spoken, plan.language, divide=layouts.cards)
    layouts.save()
    timed = replace(
        _described(plan),
        duration_ms=milliseconds(starts(parts)[-1]),
        marks=chapters.marks(plan.timeline, parts, title=plan.title, images=images),
        cues=written.cues,
    )
    cover = artwork.cover(plan.title, label=plan.show_title, image=plan.cover, cache=cache)
    tag = _tag(plan, timed, artwork.embedded(cover, cache=cache), pictures)
    texts = _companions(plan, timed)
    files = {name: text.encode() for name, text in texts.items()} | _transcripts(written)
    files |= {picture.name: picture.data for picture in pictures if picture.name}
    files |= {COVER: cover}
    before = _withdraw(folder)
    joined = join(folder / AUDIO, tag, parts)
    if companions:
        files |= companions(_with_files(timed, joined, {}))
    for name, data in files.items():
        _files.write_if_changed(folder / name, data)
    made = _with_files(timed, joined, files)
    _files.write(folder / manifest.NAME, manifest.dumps(made))
    _remove(folder, before, made)
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
    )


def _companions(plan: Plan, timed: Episode) -> dict[str, str]:
    """Return the text files beside the audio, by name."""
    marks = timed.marks
    return {
        "chapters.json": chapters.dumps(
            marks, title=plan.title, show_title=plan.show_title, author=plan.author
        ),
        "notes.html": notes.html(summary=plan.summary, marks=marks, links=plan.links),
        "transcript.txt": transcript.text(plan.timeline),
    }


def _transcripts(written: transcript.Written) -> dict[str, bytes]:
    return {
        "transcript.vtt": written.vtt,
        "transcript.srt": written.srt,
        "transcript.json": written.json,
    }


def _tag(plan: Plan, timed: Episode, cover: bytes, pictures: Sequence[_Picture]) -> bytes:
    return tags.tag(
        plan,
        marks=timed.marks,
        duration_ms=timed.duration_ms,
        cover=cover,
        pictures=[picture.data for picture in pictures],
        lyrics=transcript.text(plan.timeline),
    )


def _with_files(timed: Episode, joined: Joined, files: Mapping[str, bytes]) -> Episode:
    """Name everything that was written, with digest and size."""
    named = [(name, hashlib.sha256(data).hexdigest(), len(data)) for name, data in files.items()]
    named = [(AUDIO, joined.sha256, joined.size_bytes), *sorted(named)]
    return replace(
        timed,
        size_bytes=joined.size_bytes,
        loudness=joined.loudness,
        files=tuple((name, digest) for name, digest, _ in named),
        sizes=tuple((name, size) for name, _, size in named),
    )


# ── what was there before ─────────────────────────────────────────────────────────────────────


def _withdraw(folder: Path) -> Episode | None:
    """Say of the episode that is there that it was made from nothing; return it.

    Killed from here on, it is stale whatever its inputs are; its guid and date stay readable.
    """
    before = manifest.load(folder)
    if before and before.inputs:
        _files.write(folder / manifest.NAME, manifest.dumps(replace(before, inputs="")))
    return before


def _remove(folder: Path, before: Episode | None, made: Episode) -> None:
    """Remove files of the earlier episode that this one does not have, and copies that sound old."""
    old = dict(before.files).keys() - dict(made.files).keys() if before else set()
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
