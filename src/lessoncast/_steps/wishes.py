"""What the settings ask of a speaker in one language: the language's own table before the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lessoncast.model import Role
from lessoncast.workspace import VoiceSettings, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceWish:
    """A voice and its engine, empty where any will do; ``where`` says where the voice is set."""

    voice: str
    engine: str
    rate_wpm: int
    pitch: float
    where: str


def of(workspace: Workspace, role: Role, language: str) -> VoiceWish:
    """Return what is asked of a role in a language (BCP 47).

    A voice set for all languages speaks the show's, and so does its engine; a rate and a pitch
    count everywhere.
    """
    own = workspace.speakers[role]
    tables = [*_tables(workspace, role, language), (("speakers", role), own)]
    is_shows = primary(language) == primary(workspace.show.language)
    of_voice = tables if is_shows else tables[:-1]
    keys, chosen = next(((keys, one) for keys, one in of_voice if one.voice), ((), None))
    engines = [chosen] if chosen else [one for _, one in of_voice]
    return VoiceWish(
        voice=chosen.voice if chosen else "",
        engine=next((one.engine for one in engines if one.engine), workspace.audio.engine),
        rate_wpm=next(
            (one.rate_wpm for _, one in tables if one.rate_wpm is not None),
            workspace.audio.rate_wpm,
        ),
        pitch=next((one.pitch for _, one in tables if one.pitch is not None), 0.0),
        where=workspace.line_of(*keys, "voice"),
    )


def languages(workspace: Workspace) -> tuple[str, ...]:
    """Return the languages that any speaker has a table for, as the settings write them."""
    return tuple(
        dict.fromkeys(tag for speaker in workspace.speakers.values() for tag in speaker.languages)
    )


def primary(language: str) -> str:
    """Return the language without its region."""
    return language.partition("-")[0].lower()


def _tables(
    workspace: Workspace, role: Role, language: str
) -> Iterator[tuple[tuple[str, ...], VoiceSettings]]:
    """Yield the tables of a language: that of its region, then that of all of it."""
    for wanted in dict.fromkeys([language.lower(), primary(language)]):
        for tag, table in workspace.speakers[role].languages.items():
            if tag.lower() == wanted:
                yield ("speakers", role, tag), table
