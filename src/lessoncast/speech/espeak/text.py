"""Text that eSpeak NG reads as text, whether it speaks itself or only tells the sounds to others.

Control characters start its embedded commands, curly quotes cost words, two brackets begin
phonemes, and a very long word overruns a buffer.
"""

from __future__ import annotations

import re

from lessoncast._files import clean_text

PATH_LIMIT_BYTES = 150  # N_PATH_HOME is 160, and file names are joined to it unchecked
_WORD_CHARACTERS = 40  # eSpeak NG 1.51 and 1.52 abort on some "words" of 160 bytes
_LONG_RUN = re.compile(rf"\S{{{_WORD_CHARACTERS}}}(?=\S)")
_TYPOGRAPHIC = str.maketrans("‘’‚‛“”„‟«»", '\'\'\'\'""""""')


def plain(text: str) -> str:
    """Return an author's text without anything that would command; spaces at its ends stay."""
    clean = " ".join(clean_text(text).translate(_TYPOGRAPHIC).replace("[[", "[ [").split())
    around = (" " * text[:1].isspace(), " " * text[-1:].isspace())
    return _LONG_RUN.sub(r"\g<0> ", clean).join(around)
