"""A script's turns → what each says, by which takes, and when in these each word begins.

That is remembered from the last render, or asked of the takes in the cache. What is new has takes
that are still to be recorded.
"""

from __future__ import annotations

import pickle
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from lessoncast import __version__, _files, episode, speech
from lessoncast._memory import Memory
from lessoncast._steps.cast import Cast, utterance
from lessoncast.errors import ScriptError
from lessoncast.model import SaidWords, Speaker, Take, Turn, Utterance
from lessoncast.workspace import Workspace

if TYPE_CHECKING:
    from lessoncast.speech.sentences import Sentence

FEW = 3
"""So many turns are sooner made here than a worker has loaded its libraries."""

LONGEST_WORD_CHARACTERS = 1000
LONGEST_TURN_CHARACTERS = 20_000  # some 20 minutes; a turn is encoded in one piece
_NO_WORDS = SaidWords()
_ENDLESS_WORD = re.compile(rf"\w{{{LONGEST_WORD_CHARACTERS},}}")


class Voiced(NamedTuple):
    """A take by its name, the language that it is spoken in, and the words that it says."""

    language: str
    name: str
    words: SaidWords


class Said(NamedTuple):
    """A sentence as written, and the takes that say it."""

    written: str
    takes: tuple[Voiced, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a turn says; ``waiting`` is that before it is spoken, folded, or empty if it's remembered.

    Unless it ``is_heard``, nobody knows yet when its words begin, and takes have words only where
    several say one sentence: the silence between them depends on what they say.
    """

    turn: Turn
    said: tuple[Said, ...]
    waiting: bytes = b""
    is_heard: bool = True

    @property
    def words(self) -> tuple[SaidWords, ...]:
        """What each of its takes says."""
        return tuple(take.words for sentence in self.said for take in sentence.takes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads the turns of a script, ``name`` in errors, as its cast says them."""

    workspace: Workspace
    name: str
    cast: Cast
    memory: Memory
    basis: str = ""

    def read(self, turns: Sequence[Turn]) -> list[Reading]:
        """Return what turns say. Raises ScriptError with the line of one that cannot be said.

        Where it is an edit, the process starts that will speak it, while it is read and all parts are
        looked through.
        """
        keys = [self._key(turn) for turn in turns]
        unread = [turn for turn, key in zip(turns, keys, strict=True) if not self.memory.knows(key)]
        if 0 < len(unread) <= FEW:
            speech.expect(utterance(self.cast.speakers[unread[0].speaker], ""))
        return [self._read(turn, key) for turn, key in zip(turns, keys, strict=True)]

    def _read(self, turn: Turn, key: str) -> Reading:
        if known := self.memory.get(key):
            return Reading(turn=turn, said=tuple(map(_recalled, known)))
        plain = self._plain(turn)
        asked = self._asked(turn, plain)
        if (takes := self._found(asked)) is not None:
            return self._remembered(turn, _said(turn, plain, takes))
        awaited = [speech.unheard_take(one, cache=self.workspace.cache) for one in asked]
        said = _said(turn, plain, awaited, is_heard=False)
        return Reading(turn=turn, said=said, waiting=_folded(plain), is_heard=False)

    def heard(self, reading: Reading, takes: Iterable[Take]) -> Reading:
        """Return what a turn says now that all its takes are there; it will be remembered."""
        if reading.is_heard:
            return reading
        plain = _unfolded(reading.waiting)
        phrases = (phrase for sentence in plain for phrase in sentence.phrases)
        words = map(speech.said_words, phrases, takes)
        # Texts and names are those that the timeline has, not the same once more.
        said = tuple(
            one._replace(
                takes=tuple(take._replace(words=SaidWords(next(words))) for take in one.takes)
            )
            for one in reading.said
        )
        return self._remembered(reading.turn, said)

    def asked(self, reading: Reading) -> tuple[Utterance, ...]:
        """Return what is to be spoken for a turn: an utterance for each of its takes."""
        waiting = reading.waiting
        plain = _unfolded(waiting) if waiting else self._plain(reading.turn)
        return self._asked(reading.turn, plain)

    def spoken(self, reading: Reading, gains_db: Mapping[Speaker, float]) -> episode.SpokenTurn:
        """Return a turn for the timeline, its takes at their voices' gains."""
        role = reading.turn.speaker
        speaker = self.cast.speakers[role]
        gain_of = {
            voiced.language: gains_db[self.cast.speaker(role, voiced.language)]
            for sentence in reading.said
            for voiced in sentence.takes
        }
        return episode.SpokenTurn(
            speaker=speaker.name,
            sentences=tuple(
                episode.SpokenSentence(
                    written=sentence.written,
                    takes=tuple(
                        episode.SpokenTake(
                            path=speech.file_of(voiced.name, cache=self.workspace.cache),
                            key=voiced.name,
                            gain_db=gain_of[voiced.language],
                            words=voiced.words,
                        )
                        for voiced in sentence.takes
                    ),
                )
                for sentence in reading.said
            ),
            rate_wpm=speaker.rate_wpm,
            pan=speaker.pan,
        )

    def _remembered(self, turn: Turn, said: tuple[Said, ...]) -> Reading:
        self.memory.put_held(self._key(turn), said)
        return Reading(turn=turn, said=said)

    def _found(self, asked: Sequence[Utterance]) -> list[Take] | None:
        """Return the takes from the cache; None if one is missing."""
        found = []
        for one in asked:
            take = speech.find_take(one, cache=self.workspace.cache)
            if take is None:
                return None
            found.append(take)
        return found

    def _asked(self, turn: Turn, plain: Sequence[Sentence]) -> tuple[Utterance, ...]:
        return tuple(
            utterance(self.cast.speaker(turn.speaker, phrase.language), phrase.spoken)
            for sentence in plain
            for phrase in sentence.phrases
        )

    def _plain(self, turn: Turn) -> tuple[Sentence, ...]:
        where = f"{self.name}:{turn.line}" if turn.line else self.name
        return _sentences(self.workspace, turn, where, self.cast.language)

    def _key(self, turn: Turn) -> str:
        return _files.digest(self.basis, turn.speaker, turn.text)


def reader(workspace: Workspace, name: str, cast: Cast, memory: Memory) -> Reader:
    """Return a reader of the script ``name``, who knows what was found out before."""
    languages = sorted({speaker.voice.language for speaker in cast.everyone} | {cast.language})
    basis = _files.digest(
        __version__,
        cast.language,
        [
            (one.role, one.voice.id, one.rate_wpm, one.pitch, speech.voice_version(one.voice))
            for one in cast.everyone
        ],
        [sorted(workspace.lexicon_for(language).items()) for language in languages],
    )
    return Reader(workspace=workspace, name=name, cast=cast, memory=memory, basis=basis)


def _said(
    turn: Turn, plain: Iterable[Sentence], takes: Iterable[Take], *, is_heard: bool = True
) -> tuple[Said, ...]:
    """Give each phrase of a turn's sentences the next one of the takes; what is the whole turn is held once."""
    remaining = iter(takes)
    return tuple(
        Said(
            turn.text if sentence.written == turn.text else sentence.written,
            tuple(
                Voiced(
                    phrase.language,
                    take.path.stem,
                    SaidWords(speech.said_words(phrase, take))
                    if is_heard or len(sentence.phrases) > 1
                    else _NO_WORDS,
                )
                for phrase, take in zip(sentence.phrases, remaining, strict=False)
            ),
        )
        for sentence in plain
    )


def _folded(plain: tuple[Sentence, ...]) -> bytes:
    """Fold what waits to be spoken into a third of its room: of ten hours, three thousand turns wait."""
    return zlib.compress(pickle.dumps(plain), level=1)


def _unfolded(waiting: bytes) -> tuple[Sentence, ...]:
    found: tuple[Sentence, ...] = pickle.loads(zlib.decompress(waiting))  # noqa: S301 - our own, never from a file
    return found


def _recalled(known: Any) -> Said:
    """Read what was written as JSON."""
    written, takes = known
    return Said(
        written,
        tuple(Voiced(language, name, SaidWords(words)) for language, name, words in takes),
    )


def _sentences(workspace: Workspace, turn: Turn, where: str, language: str) -> tuple[Sentence, ...]:
    """Return what a turn says. Raises ScriptError if it cannot be said."""
    if found := _ENDLESS_WORD.search(turn.text):
        raise ScriptError(
            f"this is no word: {found[0][:40]}…",
            where=where,
            hint=f"write words of less than {LONGEST_WORD_CHARACTERS} letters",
        )
    if len(turn.text) > LONGEST_TURN_CHARACTERS:
        raise ScriptError(
            f"this turn has {len(turn.text):,} characters",
            where=where,
            hint=f"let the other one ask something in between: {LONGEST_TURN_CHARACTERS:,} are the limit",
        )
    said = speech.spoken_sentences(
        turn.text,
        language=language,
        lexicon=workspace.lexicon_for(language),
        lexicon_for=workspace.lexicon_for,
    )
    if not said:
        raise ScriptError(
            f"there is nothing to say here: {turn.text[:40]}",
            where=where,
            hint="write words, or remove the turn",
        )
    return said
