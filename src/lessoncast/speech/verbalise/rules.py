"""The rules that make a text speakable, in one order.

The order matters: an address must be found before its dots are, a date before its hyphens, a unit
before its number. Each module's ``apply(text, language)`` says its own class and leaves the rest.
"""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from lessoncast.speech import lexicon as pronunciations
from lessoncast.speech import phonemes
from lessoncast.speech.verbalise import symbols
from lessoncast.speech.verbalise.language import Language, load
from lessoncast.speech.verbalise.prepare import prepare, strip_private

RULES = (
    "markup.apply",
    "latex.apply",
    "citations.apply",
    "web.apply",
    "chemistry.apply",
    "music.apply",
    "dates.apply",
    "phones.apply",
    "versions.apply",
    "code.apply",
    "calls.apply",
    "abbreviations.apply",
    "places.apply",
    "times.apply",
    "numbers.signs",
    "fractions.apply",
    "currency.apply",
    "years.decades",
    "units.apply",
    "maths.apply",
    "roman.apply",
    "ordinals.apply",
    "years.apply",
    "ranges.apply",
    "numbers.apply",
    "acronyms.apply",
    "symbols.apply",
)
"""Module and function of each, loaded once a text needs it: their expressions take as long as to say a sentence."""

# What a rule needs to find in a text to change anything. Most sentences have none of it, and an
# episode has a thousand sentences.
_NEEDED: Mapping[str, re.Pattern[str]] = {
    "latex.apply": re.compile(r"[$\\]"),
    "chemistry.apply": re.compile(r"\^|[A-Z][a-zA-Z(]?[A-Z0-9(]"),
    "music.apply": re.compile(r"[♯♭♮♩♪/]"),
    "dates.apply": re.compile(r"\d|\.,? ?[\w–-]"),
    "phones.apply": re.compile(r"\d"),
    "versions.apply": re.compile(r"\d"),
    "code.apply": re.compile(r"[`_~:/-]|\.[\w/]|[a-z][A-Z]|\(\)"),
    "calls.apply": re.compile(r"[(\[]|\b(?:sin|sen|cos|tan|tg|cot|ln)h?[\s^\dα-ω]"),
    "times.apply": re.compile(r"\d"),
    "fractions.apply": re.compile(r"/"),
    "currency.apply": re.compile(r"\d"),
    "years.decades": re.compile(r"\d"),
    "units.apply": re.compile(r"[\d/°^]"),
    "maths.apply": re.compile(
        r"[\d^_|!√∂∫‖∈~*·/<>=+−→\u0302\u0304ŷẑŵα-ωΑ-Ω]|(?: -|: |->)|\b(?:log|lg|d[a-z]\b)|^\W?[a-z]{2}\W?$"
    ),
    "ordinals.apply": re.compile(r"\d"),
    "years.apply": re.compile(r"\d"),
    "ranges.apply": re.compile(r"[\d–-]"),
    "acronyms.apply": re.compile(r"[^\W\d_][A-ZÀ-ÖØ-Þ]|[A-Z][&/]"),
}
SAY: re.Pattern[str] = re.compile(r"\[([^\[\]\n]+)\]\(say:([^()\n]*)\)")
"""``[SQL](say:sequel)``: how an author has one word said."""

_NO_WORDS: Mapping[str, str] = MappingProxyType({})
_SHELF = 0xF0000  # a plane of private-use characters: no rule matches one, each keeps one text


def verbalise(text: str, language: str, lexicon: Mapping[str, str] = _NO_WORDS) -> str:
    """Return ``text`` as it is to be spoken in ``language`` (BCP 47); empty if it is mute.

    What ``say`` markup or the lexicon gives is spoken just so.
    """
    *_, spoken = steps(text, language, lexicon)
    return spoken


def steps(text: str, language: str, lexicon: Mapping[str, str] = _NO_WORDS) -> Iterator[str]:
    """Yield the text after each step on its way from written, the first, to spoken, the last."""
    yield text
    kept: list[str] = []

    def keep(spoken: str, written: str) -> str:
        kept.append(phonemes.marked(spoken, lambda: verbalise(written, language)))
        return chr(_SHELF + len(kept) - 1)

    yield (text := SAY.sub(lambda found: keep(found[2].strip(), found[1]), strip_private(text)))
    yield (text := prepare(text))
    yield (text := pronunciations.apply(text, lexicon, keep))
    tables = load(language)
    for rule in RULES:
        if (needed := _NEEDED.get(rule)) is None or needed.search(text):
            text = _entered(rule)(text, tables)
        yield text
    for place, spoken in enumerate(kept):
        text = text.replace(chr(_SHELF + place), spoken)
    yield text
    yield symbols.tidy(text)


@functools.cache
def _entered(rule: str) -> Callable[[str, Language], str]:
    module, _, name = rule.partition(".")
    found: Callable[[str, Language], str] = getattr(
        importlib.import_module(f"{__package__}.{module}"), name
    )
    return found
