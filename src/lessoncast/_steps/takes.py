"""A script's turns → what each says, by which takes, and when in these each word begins.

That is remembered from the last render, or asked of the takes in the cache. What is new has takes
that are still to be recorded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from lessoncast import __version__, _files, episode, speech
from lessoncast._later import re
from lessoncast._memory import Memory
from lessoncast._shelf import Shelf
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
    """What a turn says; ``waiting`` is the place on its reader's shelf of what nobody has heard yet.

    Then nobody knows when its words begin, and takes have words only where several say one sentence: the
    silence between them depends on what they say.
    """

    turn: Turn
    said: tuple[Said, ...] = ()
    waiting: int | None = None

    @property
    def is_heard(self) -> bool:
        """Whether all its takes are there."""
        return self.waiting is None

    @property
    def laid_out(self) -> Reading:
        """The same without what it says, which is on the timeline."""
        return replace(self, said=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads the turns of a script, ``name`` in errors, as its cast says them.

    What waits to be spoken lies on its ``shelf``: of ten hours, three thousand turns wait.
    """

    workspace: Workspace
    name: str
    cast: Cast
    memory: Memory
    shelf: Shelf[tuple[Sentence, ...]]
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
            return Reading(turn=turn, said=self._remembered(turn, plain, takes))
        awaited = [speech.unheard_take(one, cache=self.workspace.cache) for one in asked]
        self.shelf.append(plain)
        said = _said(turn, plain, awaited, is_heard=False)
        return Reading(turn=turn, said=said, waiting=len(self.shelf) - 1)

    def heard(self, reading: Reading, takes: Iterable[Take]) -> tuple[SaidWords, ...]:
        """Return what each take of a turn says now that all of them are there; it will be remembered."""
        said = self._remembered(reading.turn, self._plain_of(reading), takes)
        return tuple(take.words for sentence in said for take in sentence.takes)

    def asked(self, reading: Reading) -> tuple[Utterance, ...]:
        """Return what is to be spoken for a turn: an utterance for each of its takes."""
        return self._asked(reading.turn, self._plain_of(reading))

    def _plain_of(self, reading: Reading) -> tuple[Sentence, ...]:
        """Return what a turn says as it waits to be spoken, or as it did."""
        place = reading.waiting
        return self._plain(reading.turn) if place is None else self.shelf[place]

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

    def _remembered(
        self, turn: Turn, plain: Iterable[Sentence], takes: Iterable[Take]
    ) -> tuple[Said, ...]:
        """Return what takes say, which is known from now on."""
        said = _said(turn, plain, takes)
        self.memory.put(self._key(turn), said)
        return said

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
    shelf: Shelf[tuple[Sentence, ...]] = Shelf(workspace.cache)
    return Reader(
        workspace=workspace, name=name, cast=cast, memory=memory, shelf=shelf, basis=basis
    )


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
