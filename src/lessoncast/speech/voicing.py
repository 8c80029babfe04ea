"""The spoken form → what synthetic voices read right: a matter of spelling, not of words.

Letters get full stops between them: of the ways to write them it is the one that voices read with
every letter's name and an acronym's stress (``A P I`` becomes "a P I").
"""

from __future__ import annotations

import re

from lessoncast.speech.verbalise.language import Language, load

_UPPER = "A-ZÀ-ÖØ-Þ"
_LETTERS = re.compile(
    rf"(?<![\w.])((?:[{_UPPER}] )+[{_UPPER}])(s|'s)?(?![\w])(\.?)(?=( [{_UPPER}])?)"
)


def voiced(spoken: str, language: str) -> str:
    """Return the text of an utterance as voices need it written."""
    tables = load(language)
    if not tables.is_known:
        return spoken
    text = _LETTERS.sub(lambda found: _initials(found, tables), spoken)
    for written, said in tables.table("voiced").items():
        text = re.sub(written, said, text)
    return re.sub(r"(?<=\w\.[A-Za-z]\.)\.(?!\.)", "", text)


def _initials(found: re.Match[str], language: Language) -> str:
    letters = found[1].split()
    suffix, stop, before_capital = found[2] or "", found[3], found[4]
    dotted, hyphened = ".".join(letters) + ".", "-".join(letters)
    if suffix:
        form = str(language.table("acronyms").get("voiced_plural", "{dotted}"))
        return form.format(dotted=dotted, hyphened=hyphened) + stop
    # Before a capital, voices take the last full stop for the sentence's, and pause.
    return hyphened + stop if before_capital and not stop else dotted
