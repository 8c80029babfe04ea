"""Places in a row: ``21st``, ``3. Mai``, ``2e``, ``1.º``."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language


def apply(text: str, language: Language) -> str:
    """Say ordinals, bent as the word before them asks where the language bends them."""
    style = language.table("ordinals")
    if not style:
        return text
    return _written(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _written(language: Language) -> re.Pattern[str]:
    style = language.table("ordinals")
    after = style.get("before", "")  # German: a full stop is an ordinal's only before a word
    return re.compile(
        rf"(?P<two>[^\W\d_]+\s(?=der ))?(?P<word>[^\W\d_]+\s)?(?<![\w.,:])(?P<digits>\d{{1,4}}|\d{{1,3}}(?:,\d{{3}})+)(?P<suffix>{style['suffixes']})(?!\w){after}"
    )


def _said(found: re.Match[str], language: Language) -> str:
    style = language.table("ordinals")
    before = (found["two"] or "") + (found["word"] or "")
    if fixed := style.get("fixed", {}).get(found["digits"] + found["suffix"]):
        return before + str(fixed)
    spoken = language.ordinal(found["digits"].replace(",", "")) + _ending(found, language)
    if found["suffix"] in style.get("plural", ()):
        spoken += "s"
    if found["suffix"] in style.get("feminine", ()):
        spoken = re.sub(r"o\b", "a", spoken)
    return before + spoken


def _ending(found: re.Match[str], language: Language) -> str:
    """German: am dritten, ein dritter, der dritte; a date alone is "dritter Mai"."""
    style = language.table("ordinals")
    before = (found["word"] or "").strip().lower()
    if (found["two"] or "").strip().lower() in str(style.get("before_dative", "")).split():
        return "n"  # in der vierten Klasse
    following = re.match(r"\s(\w+)", found.string[found.end() :])
    noun = following[1] if following else ""
    if before in str(style.get("mixed", "")).split() and noun in str(style["neuter"]).split():
        return "s"  # ihr fünftes Buch
    for ending, words in style.get("endings", {}).items():
        if before in words.split():
            return str(ending)
    is_month = noun in language.table("dates").get("months", ())
    return str(style.get("month_ending", "")) if is_month else ""
