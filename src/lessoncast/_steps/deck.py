"""What can be asked about an episode, as files beside it: with the second at which each answer is heard."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from lessoncast import _cache, _files, episode, feed, study
from lessoncast._steps import cards, clips
from lessoncast._steps.cards import CardsFile
from lessoncast._steps.clips import Clip
from lessoncast._steps.scripts import ScriptFile
from lessoncast.errors import StudyError
from lessoncast.model import Episode
from lessoncast.workspace import LessonFile, Workspace

Spoken: TypeAlias = Mapping[str, tuple[Clip, Clip]]


def inputs(workspace: Workspace, entry: LessonFile) -> tuple[object, ...]:
    """What these files, and a practice at the end, depend on beside the episode itself."""
    path = workspace.cards_path(entry.slug)
    if not workspace.study.cards or not path.exists():
        return ()
    text = _files.read_text(path, StudyError, name=workspace.name_of(path))
    wanted = workspace.study
    at_the_end = (
        (wanted.pause, wanted.rounds, study.PRACTICE_VERSION) if wanted.practice == "end" else ()
    )
    return (text, workspace.show.base_url, study.VERSION, *at_the_end)


def companions(
    workspace: Workspace,
    current: ScriptFile,
    timeline: episode.Timeline,
    parts: Sequence[episode.Part],
) -> episode.Companions | None:
    """Return the maker of these files; None where there is nothing to ask."""
    found = cards.there(workspace, current.entry)
    if found is None or not found.sheet.items:
        return None

    def make(made: Episode) -> Mapping[str, bytes]:
        heard = study.heard_ms(
            found.sheet.items, _said(current, timeline, parts), language=made.language
        )
        spoken = clips.find(workspace, current.entry, found.sheet)
        told = _deck(workspace, found, made, heard, spoken)
        package = {"cards.apkg": _package(workspace, current, told, spoken)} if told.cards else {}
        return study.export(told) | package

    return make


def _package(workspace: Workspace, current: ScriptFile, told: study.Deck, spoken: Spoken) -> bytes:
    """The deck for Anki, which takes longer to make than all the rest beside the sound."""
    path = workspace.cache / "decks" / f"{study.package_key(told)}.apkg"
    if (kept := _cache.read(path)) is not None:
        return kept
    made = study.package(told, clips.cut(workspace, current.entry, spoken))
    _cache.write(path, made)
    return made


def _said(
    current: ScriptFile, timeline: episode.Timeline, parts: Sequence[episode.Part]
) -> tuple[study.Said, ...]:
    turns = current.script.turns
    return tuple(
        study.Said(text=text, start_ms=start_ms, source=turns[turn].source)
        for turn, text, start_ms in episode.sentence_places(timeline, parts)
        if turns[turn].move != study.PRACTICE_MOVE  # there the answer is given, and not told
    )


def _deck(
    workspace: Workspace,
    found: CardsFile,
    made: Episode,
    heard: Mapping[str, int],
    spoken: Spoken,
) -> study.Deck:
    show = workspace.show
    return study.Deck(
        show=show.title,
        lesson=made.title,
        guid=made.guid,
        slug=made.slug,
        language=made.language,
        cards=found.sheet.cards,
        questions=found.sheet.questions,
        changed=cards.changed_at(found, made.published),
        heard_ms=heard,
        sounds={card: (asked.name, answered.name) for card, (asked, answered) in spoken.items()},
        audio_url=feed.audio_url(show, made) if show.base_url else "",
    )
