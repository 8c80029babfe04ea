"""What an episode is made from, and what is said about it."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal, cast

from lessoncast import __version__, _files, episode, lesson, speech
from lessoncast._steps import articles, deck, giving, scripts, told
from lessoncast._steps.cast import Cast
from lessoncast._steps.scripts import ScriptFile
from lessoncast.model import Direction
from lessoncast.workspace import Workspace


def inputs(workspace: Workspace, current: ScriptFile, cast: Cast) -> str:
    """Digest of all that an episode depends on: the same digest, the same bytes."""
    entry, show = current.entry, workspace.show
    spoken_by = dict.fromkeys(speaker.voice for speaker in cast.everyone)
    languages = sorted({voice.language for voice in spoken_by} | {cast.language})
    files = author_files(workspace, current)
    named = [
        _files.file_digest(files.find(part.value, where=f"{current.name}:{part.line}"))
        for chapter in current.script.chapters
        for part in chapter.parts
        if isinstance(part, Direction) and part.kind in {"sound", "image"}
    ]
    return _files.digest(
        [__version__, episode.EPISODE_VERSION, episode.PART_VERSION],
        current.text,
        lesson.read_bytes(entry.path, name=entry.name) if scripts.has_lesson(entry) else b"",
        [asdict(speaker) for speaker in cast.everyone],
        sorted(speech.voice_version(voice) for voice in spoken_by),
        [sorted(workspace.lexicon_for(language).items()) for language in languages],
        [_known(value) for value in asdict(workspace.audio).items()],
        named,
        [show.title, show.author, show.language, show.copyright, show.license],
        *([asdict(one) for one in show.derived_from]),
        _files.file_digest(show.image) if show.image else "",
        [entry.season, entry.season_name, entry.number, entry.kind],
        deck.inputs(workspace, entry),
        articles.inputs(workspace, entry),
    )


def _known(setting: tuple[str, object]) -> tuple[str, object]:
    """A file is known by what it holds, wherever the workspace lies."""
    key, value = setting
    return key, _files.known_digest(value) if isinstance(value, Path) else value


def draw_cover(workspace: Workspace, current: ScriptFile) -> None:
    """Have the covers in the cache that :func:`plan` will ask for, while nothing of the episode is held.

    To draw one takes more room than all else that a long episode needs. Raises WorkspaceError for a picture
    that cannot be used.
    """
    show, title = workspace.show, current.script.title
    episode.draw_cover(title, label=show.title or title, image=show.image, cache=workspace.cache)


def plan(
    workspace: Workspace, current: ScriptFile, timeline: episode.Timeline, inputs: str
) -> episode.Plan:
    entry, script, show = current.entry, current.script, workspace.show
    said = told.of(workspace, entry)
    guid, published = giving.once(workspace, entry, said.published, script)
    return episode.Plan(
        slug=entry.slug,
        guid=guid,
        season=entry.season,
        season_name=entry.season_name,
        number=entry.number,
        title=script.title,
        summary=said.summary,
        language=script.language,
        published=published,
        show_title=show.title or script.title,
        author=show.author,
        timeline=timeline,
        links=said.links,
        cover=show.image,
        inputs=inputs,
        kind=entry.kind,
        authors=said.authors,
        copyright=show.copyright,
        license=show.license,
        derived_from=show.derived_from,
    )


def sounds(workspace: Workspace) -> episode.ShowSounds:
    """What the show plays beside the voices: the author's files, else what ``sounds`` says."""
    audio = workspace.audio

    def tune(key: episode.PlainSound, path: Path | None) -> episode.Tune | None:
        if path:
            return episode.Tune(source=path, where=workspace.line_of("audio", key))
        plain = episode.Tune(source=key, where=workspace.line_of("audio", "sounds"))
        return plain if audio.sounds == "plain" else None

    return episode.ShowSounds(
        intro=tune(episode.PlainSound.INTRO, audio.intro),
        chapter=tune(episode.PlainSound.CHAPTER, audio.chapter),
        outro=tune(episode.PlainSound.OUTRO, audio.outro),
        bed=tune(episode.PlainSound.BED, audio.bed),
        bed_under=audio.bed_under,
    )


def sounds_of_practice(workspace: Workspace) -> episode.ShowSounds:
    """What is played around a practice; between its many short chapters nothing is."""
    return replace(sounds(workspace), chapter=None, bed=None)


def author_files(workspace: Workspace, current: ScriptFile) -> episode.AuthorFiles:
    return episode.AuthorFiles(root=workspace.root, beside=(current.path.parent,))


def audio_format(workspace: Workspace) -> episode.AudioFormat:
    """How the settings want episodes encoded; they were validated when they were read."""
    audio = workspace.audio
    return episode.AudioFormat(
        channels=cast("Literal[1, 2]", audio.channels),
        bitrate_kbps=cast("Literal[64, 96, 128]", audio.bitrate_kbps),
        quality=audio.quality,
    )
