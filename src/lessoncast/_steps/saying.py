"""A text or a script as it will be said: shown, heard, and what voices may misread in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from lessoncast import _cache, _files, speech
from lessoncast._steps import cast, course, playing, scripts, voices
from lessoncast.errors import EngineError
from lessoncast.model import Role, Speaker
from lessoncast.workspace import Workspace

if TYPE_CHECKING:
    from lessoncast.speech.misread import Suspect
    from lessoncast.speech.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its place in the script, as it is written and as it is spoken."""

    where: str
    written: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A line for the lexicon: a word that may be misread, why, what is said now, and where."""

    word: str
    why: str
    said: str
    where: str
    language: str


def language_of(workspace: Workspace | None, language: str | None) -> str:
    """Return the language asked for, or the show's, or English."""
    return language or (workspace.show.language if workspace else "") or "en"


def spoken(workspace: Workspace | None, text: str, language: str | None) -> str:
    """Return the spoken form of one line."""
    found = _sentences_of(workspace, text, language_of(workspace, language))
    return speech.readable(" ".join(sentence.spoken for sentence in found))


def _sentences_of(workspace: Workspace | None, text: str, language: str) -> tuple[Sentence, ...]:
    if workspace is None:
        return speech.spoken_sentences(text, language=language, lexicon={})
    lexicon_for = workspace.lexicon_for
    return speech.spoken_sentences(
        text, language=language, lexicon=lexicon_for(language), lexicon_for=lexicon_for
    )


def say(
    workspace: Workspace | None,
    text: str,
    *,
    role: Role,
    language: str | None,
    out: Path | None,
    play: bool = False,
) -> tuple[str, ...]:
    """Speak a text as an episode would, into ``out`` or to be heard; return the spoken form."""
    tongue = language_of(workspace, language)
    found = _sentences_of(workspace, text, tongue)
    if found and (out is not None or play):
        recording = _recorded(workspace, found, role, tongue)
        if out is not None:
            _files.write(out, recording)
        if play:
            playing.play_wav(recording)
    elif out is not None:
        raise EngineError("there is nothing to say", hint="write a word")
    return tuple(speech.readable(sentence.spoken) for sentence in found)


def script(workspace: Workspace, path: Path) -> tuple[tuple[Line, ...], tuple[Proposal, ...]]:
    """Return a script sentence by sentence, and what an author should listen to."""
    lines: list[Line] = []
    proposals: dict[str, Proposal] = {}
    for entry in course.choose(workspace, [path]):
        current = scripts.load(workspace, entry)
        for line, found in _sentences(workspace, current):
            lines.append(line)
            for one in found:
                proposals.setdefault(one.word, one)
    return tuple(lines), tuple(proposals.values())


def _sentences(
    workspace: Workspace, current: scripts.ScriptFile
) -> Iterator[tuple[Line, tuple[Proposal, ...]]]:
    language = current.script.language
    known = {word.removeprefix("=").casefold() for word in workspace.lexicon_for(language)}
    for turn in current.script.turns:
        where = f"{current.name}:{turn.line}" if turn.line else current.name
        for one in _sentences_of(workspace, turn.text, language):
            said = speech.readable(one.spoken)
            found = tuple(
                Proposal(
                    word=suspect.word, why=suspect.why, said=suspect.said, where=where,
                    language=language,
                )
                for suspect in speech.suspects(one, language)
                if suspect.word.casefold() not in known and not _is_given(suspect, language)
            )  # fmt: skip
            yield Line(where=where, written=one.written, spoken=said), found


def _is_given(suspect: Suspect, language: str) -> bool:
    """Whether the author has said how, beside the word: [SQL](say:sequel)."""
    plain = speech.spoken_sentences(suspect.word, language=language, lexicon={})
    said = " ".join(sentence.spoken for sentence in plain)
    return suspect.said.startswith("/") or (bool(said) and said != suspect.said)


def _recorded(
    workspace: Workspace | None, found: Sequence[Sentence], role: Role, language: str
) -> bytes:
    phrases = [phrase for sentence in found for phrase in sentence.phrases]
    speakers = _speakers(workspace, role, language, {phrase.language for phrase in phrases})
    with TemporaryDirectory() as scratch:
        cache = workspace.cache if workspace else Path(scratch)
        with _cache.using(cache):
            takes = [
                speech.record(cast.utterance(speakers[phrase.language], phrase.spoken), cache=cache)
                for phrase in phrases
            ]
            return speech.joined([take.path for take in takes])


def _speakers(
    workspace: Workspace | None, role: Role, language: str, needed: Iterable[str]
) -> Mapping[str, Speaker]:
    """Return the role as it speaks each of the languages needed, one of them its own."""
    if workspace:
        speaker = voices.speaker_for(workspace, role, language)
    else:
        voice = speech.default_voice(role, language)
        speaker = Speaker(role=role, name=role.title(), voice=voice)
    others = {one: voices.in_language(workspace, speaker, one) for one in needed if one != language}
    return {language: speaker, **others}
