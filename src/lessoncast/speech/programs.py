"""Programs that speak, and how to ask each of them: what ``command`` knows by itself.

The order is that of preference: the system's own voices, then flite, then festival. eSpeak NG's
program comes last, and only for who asks for ``command``: the engine ``pyttsx3`` does it better.
"""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

FESTIVAL_VOICES = Path("/usr/share/festival/voices")
_PATIENCE_S = 10


class Program(NamedTuple):
    """How to ask a program: a command line with ``{voice}``, and the voices it has.

    ``pairs`` are for each language the voices of host and expert that are easiest to tell apart,
    the best known first; ``named`` finds a voice in a command line.
    """

    line: str
    listed: Callable[[], tuple[str, ...]]
    pairs: dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
    named: str
    worth_choosing: bool = True

    def pair(self, language: str) -> tuple[str, str] | None:
        """Return the command lines of host and expert, or None if they are not both here."""
        wanted = self.pairs.get(language) or self.pairs.get("mul")
        if not wanted:
            return None
        here = self.listed()
        host, expert = (next((name for name in names if name in here), "") for names in wanted)
        return (self.asking(host), self.asking(expert)) if host and expert else None

    def asking(self, voice: str) -> str:
        """Return the command line for a voice."""
        return self.line.replace("{voice}", voice)

    def lines(self) -> dict[str, str]:
        """Return the command lines of the voices here that are worth listing, with their language."""
        here = self.listed()
        found: dict[str, str] = {}
        for language, pair in self.pairs.items():
            for name in (name for names in pair for name in names if name in here):
                found.setdefault(self.asking(name), language)
        return found


def here() -> dict[str, Program]:
    """Return the programs that are installed, by their names."""
    return {
        name: program
        for name, program in _PROGRAMS.items()
        if shutil.which(name) and (name != "say" or sys.platform == "darwin")
    }


def voice_in(words: list[str]) -> tuple[str, tuple[str, ...]] | None:
    """Return the voice that a command line asks for and those there are; None if nobody can tell."""
    name = Path(words[0]).name
    program = here().get(name)
    found = re.search(program.named, " ".join(words[1:])) if program else None
    return (found[1], program.listed()) if program and found else None


def _of_flite() -> tuple[str, ...]:
    """Voices as ``flite -lv`` names them."""
    return tuple(_said(shutil.which("flite"), "-lv").partition(":")[2].split())


def _of_say() -> tuple[str, ...]:
    """Voices as macOS lists them: a name that may have blanks, a language, ``#`` and a sample."""
    lines = _said(shutil.which("say"), "-v", "?").splitlines()
    found = (re.match(r"(\S.*?)\s+[a-z]{2,3}[-_]\w+\s+#", line) for line in lines)
    return tuple(one[1] for one in found if one)


def _of_festival() -> tuple[str, ...]:
    """Voices whose folders are where Debian puts them."""
    return tuple(sorted(path.name for path in FESTIVAL_VOICES.glob("*/*") if path.is_dir()))


def _of_espeak() -> tuple[str, ...]:
    """The two variants that are used; all of eSpeak NG's have the same."""
    return ("f2", "edward")


@functools.cache
def _said(program: str | None, *options: str) -> str:
    """Return what a program says about itself, asked once."""
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - one of the programs below
            [program, *options],
            capture_output=True,
            timeout=_PATIENCE_S,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace")


_PROGRAMS = {
    "say": Program(
        line='say -v "{voice}" -r {rate} --file-format=WAVE --data-format=LEI16@22050 -o {out}'
        " -f {text_file}",
        listed=_of_say,
        # The better ones first, where a Mac has them; those below them come with every Mac.
        pairs={
            "en": (("Ava", "Allison", "Samantha"), ("Tom", "Evan", "Alex", "Daniel")),
            "de": (("Petra", "Anna"), ("Markus", "Viktor", "Yannick", "Martin")),
            "fr": (("Audrey", "Aurelie", "Amélie"), ("Thomas", "Nicolas", "Daniel")),
            "es": (("Marisol", "Mónica", "Paulina"), ("Jorge", "Juan", "Diego")),
        },
        named=r'-v "?([^"]+?)"?(?: -|$)',
    ),
    "flite": Program(
        line="flite -voice {voice} --setf duration_stretch={stretch} -o {out} -f {text_file}",
        listed=_of_flite,
        pairs={"en": (("slt",), ("rms", "awb", "kal16"))},
        named=r"-voice (\S+)",
    ),
    "text2wave": Program(
        line='text2wave -eval "(begin (voice_{voice}) (Parameter.set \'Duration_Stretch {stretch}))"'
        " -o {out} {text_file}",
        listed=_of_festival,
        pairs={
            "en": (
                ("cmu_us_slt_arctic_hts", "nitech_us_slt_arctic_hts", "nitech_us_clb_arctic_hts"),
                ("nitech_us_rms_arctic_hts", "nitech_us_bdl_arctic_hts", "kal_diphone"),
            )
        },
        named=r"\(voice_(\w+)\)",
    ),
    "espeak-ng": Program(
        line="espeak-ng -v {language}+{voice} -s {rate} -w {out} -f {text_file}",
        listed=_of_espeak,
        pairs={"mul": (("f2",), ("edward",))},
        named=r"(?!)",
        worth_choosing=False,
    ),
}
