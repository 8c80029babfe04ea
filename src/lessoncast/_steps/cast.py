"""The cast of an episode: both roles, in its own language and in those of the phrases it marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lessoncast import speech
from lessoncast._steps import voices
from lessoncast.model import Script, Speaker, Utterance
from lessoncast.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who speaks: ``others`` are the roles in other languages than the episode's, where needed."""

    language: str
    speakers: Mapping[str, Speaker]
    others: Mapping[tuple[str, str], Speaker]

    @property
    def everyone(self) -> tuple[Speaker, ...]:
        """All of them, those of the episode's own language first; in order, each once."""
        roles = (self.speakers[role] for role in sorted(self.speakers))
        return tuple(dict.fromkeys([*roles, *(self.others[key] for key in sorted(self.others))]))

    def speaker(self, role: str, language: str) -> Speaker:
        """Return the role as it speaks a language."""
        return self.others.get((role, language), self.speakers[role])


def of(workspace: Workspace, script: Script) -> Cast:
    """Return who speaks a script. Raises EngineError for a voice that is not there."""
    speakers = voices.speakers_for(workspace, script.language)
    needed = {
        (turn.speaker, language)
        for turn in script.turns
        for language in speech.foreign_languages(turn.text, script.language)
    }
    others = {
        (role, language): voices.in_language(workspace, speakers[role], language)
        for role, language in needed
    }
    return Cast(language=script.language, speakers=speakers, others=others)


def utterance(speaker: Speaker, spoken: str) -> Utterance:
    """Give what a speaker is to say everything that an engine needs."""
    return Utterance(
        text=spoken,
        voice=speaker.voice,
        rate_wpm=speaker.rate_wpm,
        pitch=speaker.pitch,
        language=speaker.voice.language,
    )
