"""The engine ``command``: any program that writes a WAV file.

A voice id is the command line, with placeholders: ``flite -voice slt -o {out} -f {text_file}``.
``{out}`` is the file to write; the text comes in ``{text_file}``, as ``{text}``, or else on stdin.
``{rate}`` and ``{language}`` are the utterance's; ``{stretch}`` is how much slower than usual it is
to be, 1 at 155 words a minute. There is no shell.

A program's word is not taken for it: whether it spoke is told by the file, not by its exit status.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from lessoncast import _files
from lessoncast.errors import EngineError
from lessoncast.model import Role, Utterance, Voice
from lessoncast.speech import programs, wav
from lessoncast.speech.engine import nearest

_PATIENCE_S, _PATIENCE_S_PER_CHARACTER = 15.0, 0.1  # less than what the worker itself is given
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_KNOWN = ("out", "text_file", "text", "rate", "stretch", "language")
_USUAL_RATE_WPM = 155


class CommandEngine:
    """Has a program speak, one process an utterance."""

    name = "command"
    version = "2"  # the programs' own are told by `voice_version`

    def voices(self) -> tuple[Voice, ...]:
        """Return command lines for the programs that are installed here; any other works too."""
        return tuple(
            Voice(engine=self.name, id=line, language=language)
            for program in programs.here().values()
            for line, language in program.lines().items()
        )

    def default_voice(self, role: Role, language: str) -> Voice:
        """Return a command line for the first program here that speaks the language."""
        for program in programs.here().values():
            if pair := program.pair(_primary(language)):
                line = pair[0] if role == "host" else pair[1]
                return Voice(engine=self.name, id=line, language=language)
        raise EngineError(
            f"no program that lessoncast knows speaks {language!r} here",
            hint="install flite or espeak-ng, or give the speaker a command line as its voice",
        )

    def has_pair(self, language: str) -> bool:
        """Whether a program here, eSpeak NG's own aside, has two voices for the language."""
        return any(
            program.worth_choosing and program.pair(_primary(language))
            for program in programs.here().values()
        )

    def voice_version(self, voice: Voice) -> str:
        """The digest of the program: a new one may speak otherwise."""
        return _files.known_digest(Path(_find(_split(voice.id)[0])))

    def check_voice(self, voice: Voice) -> None:
        """Raise EngineError unless the command line makes sense and its program is here."""
        words = _split(voice.id)
        unknown = [name for name in _PLACEHOLDER.findall(voice.id) if name not in _KNOWN]
        if unknown:
            raise EngineError(
                f"the command has an unknown placeholder {{{unknown[0]}}}",
                hint=nearest(unknown[0], _KNOWN),
            )
        if "{out}" not in voice.id:
            raise EngineError(
                f"the command does not say where to write: {voice.id!r}",
                hint="put {out} where the program takes the WAV file's name",
            )
        _find(words[0])
        if (named := programs.voice_in(words)) and named[0] not in named[1]:
            raise EngineError(
                f"{words[0]} has no voice {named[0]!r}", hint=nearest(named[0], named[1])
            )

    def kind_of(self, voice: Voice) -> str:
        """Say what sort of voice it is."""
        del voice
        return "a program"

    def speak(self, utterance: Utterance, out: Path) -> None:
        """Run the program, then make what it wrote a mono 16-bit WAV."""
        self.check_voice(utterance.voice)
        text_file = out.with_suffix(".txt")
        text_file.write_text(utterance.text + "\n", "utf-8")  # not a final file
        try:
            said = _run(_command(utterance, out, text_file), utterance)
        finally:
            text_file.unlink(missing_ok=True)
        if not out.is_file() or not out.stat().st_size:
            raise EngineError(
                f"the command wrote no sound: {utterance.voice.id!r}"
                + (f" ({said})" if said else ""),
                hint="run it by hand; it may not know the voice",
            )
        sound = wav.parse(out.read_bytes())
        if not sound.is_take:
            from lessoncast.speech.conversion import as_take  # noqa: PLC0415 - brings numpy

            sound = as_take(sound)
        out.write_bytes(wav.dump(sound.data, sound.rate_hz))  # not a final file

    def describe(self) -> tuple[str, ...]:
        """Name the programs found."""
        found = ", ".join(f"{name} ({shutil.which(name)})" for name in programs.here())
        return (f"programs found: {found or 'none that lessoncast knows'}",)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _split(line: str) -> list[str]:
    try:
        words = shlex.split(line)
    except ValueError as problem:
        raise EngineError(f"the command {line!r} is broken: {problem}") from problem
    if not words:
        raise EngineError("the command is empty", hint="flite -voice slt -o {out} -f {text_file}")
    return words


def _find(program: str) -> str:
    if found := shutil.which(program):
        return found
    raise EngineError(
        f"there is no program {program!r}", hint="install it, or give its full path in the command"
    )


def _command(utterance: Utterance, out: Path, text_file: Path) -> list[str]:
    """Fill the placeholders in: after splitting, so that no text becomes a word of its own."""
    values = {
        "out": str(out),
        "text_file": str(text_file),
        # A text is no option, whatever it begins with.
        "text": f" {utterance.text}" if utterance.text.startswith("-") else utterance.text,
        "rate": str(utterance.rate_wpm),
        "stretch": f"{_USUAL_RATE_WPM / utterance.rate_wpm:.2f}",
        "language": utterance.language,
    }
    program, *rest = _split(utterance.voice.id)
    filled = (_PLACEHOLDER.sub(lambda found: values[found[1]], word) for word in rest)
    return [_find(program), *filled]


def _run(command: list[str], utterance: Utterance) -> str:
    """Run the program; return the last line it said, whatever its exit status."""
    on_stdin = "{text" not in utterance.voice.id
    patience_s = _PATIENCE_S + _PATIENCE_S_PER_CHARACTER * len(utterance.text)
    try:
        done = subprocess.run(  # noqa: S603 - the author's own command, split without a shell
            command,
            input=utterance.text.encode() if on_stdin else b"",
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=patience_s,
            check=False,
        )
    except subprocess.TimeoutExpired as problem:
        raise EngineError(f"the command took more than {patience_s:.0f} s") from problem
    except OSError as problem:
        raise EngineError(f"the command cannot be run: {problem}") from problem
    said = done.stdout.decode(errors="replace").strip().splitlines()
    return said[-1][:200] if said else ""
