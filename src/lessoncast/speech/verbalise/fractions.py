"""Fractions: ``3/4``, ``2½``, ``7/16``, a mark of ``8/10``."""

from __future__ import annotations

import functools
import re
import unicodedata

from lessoncast.speech.verbalise import versions
from lessoncast.speech.verbalise.language import Language, any_of

_WRITTEN = r"(?<![\w.,/])(?P<above>\d{1,3})\s?/\s?(?P<below>\d{1,4})(?![\w/^]|[.,]\d)"
_LARGEST_BELOW = 20
_ARTICLE = re.compile(
    r"\b(?:[Ee]ine?[mnrs]?|[Uu]n[ae]?|[Aa]n?|[Tt]he|[Dd](?:er|ie|as|en|em)|[Ee]l|[Ll][ae]) $"
)
_ROUND_BELOW = (24, 25, 30, 32, 36, 40, 48, 50, 60, 64, 100, 128, 256, 1000)


def apply(text: str, language: Language) -> str:
    """Say fractions by name; what is larger than one, or a mark, number by number."""
    if "/" not in text or not language.is_known:
        return text
    return _fraction(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _fraction(language: Language) -> re.Pattern[str]:
    marks = language.table("fraction_words").get("marks", "(?!)")
    unit = any_of(language.table("units"))
    return re.compile(
        rf"(?:(?<![\w.,/])(?P<whole>\d+) |\b(?P<mark>{marks}) )?{_WRITTEN}"
        rf"(?:\s?(?P<unit>{unit})(?![\w/^°%]))?"
    )


def _said(found: re.Match[str], language: Language) -> str:
    above, below = found["above"], found["below"]
    if versions.is_product(found.string[: found.start()]):  # Windows 10/11
        return f"{above} {language.word('or')} {below}"
    if found["mark"]:
        return f"{found['mark']} {above} {language.word('out_of')} {below}" + _unit(found, language)
    if found["whole"]:
        return _mixed(found["whole"], above, below, language) + _unit(found, language, many=True)
    if (above, below) == ("1", "2") and (half := _half_said(found, language)):
        return half
    if name := named(above, below, language):
        return name + _of_unit(found, language)
    return f"{above} {language.word('over')} {below}" + _unit(found, language, many=True)


def _unit(found: re.Match[str], language: Language, *, many: bool = False) -> str:
    if not found["unit"]:
        return ""
    one, plural = map(str, language.table("units")[found["unit"]][:2])
    return " " + (plural if many else one.partition(" ")[2])


def _half_said(found: re.Match[str], language: Language) -> str:
    """Return "half a litre", or nothing where it is not known what is halved."""
    if found["unit"]:
        return _half(found["unit"], language)
    following = found.string[found.end() :]
    for nouns, half in language.table("halves_before").items():
        if re.match(rf" (?:{nouns})(?!\w)", following):
            has_article = _ARTICLE.search(found.string[: found.start()])
            return str(half).rpartition(" ")[2] if has_article else str(half)
    return ""


def _of_unit(found: re.Match[str], language: Language) -> str:
    """Say three quarters of a mile, where the language says it so."""
    unit = _unit(found, language)
    form = language.table("fraction_words").get("of_unit")
    if not unit or not form:
        return unit
    article = "an" if re.match(r" (?:hour|ounce|inch)", unit) else "a"
    return str(form).format(article=article, unit=unit.strip())


def _half(unit: str, language: Language) -> str:
    """Say half an hour, eine halbe Stunde, un demi-litre, media hora."""
    article, _, noun = str(language.table("units")[unit][0]).partition(" ")
    forms = language.table("halves")
    for ending, form in forms.get("by_ending", {}).items():
        if re.search(ending, noun):
            return str(form).format(noun)
    return str(forms[article]).format(noun)


def _mixed(whole: str, above: str, below: str, language: Language) -> str:
    """Say two and a half, zweieinhalb, deux et demi."""
    own = language.table("fractions_after_number").get(f"{above}/{below}")
    part = own or named(above, below, language)
    if not part:
        return f"{whole} {above} {language.word('over')} {below}"
    words = language.table("fraction_words")
    number = language.cardinal(whole)
    if own and number.endswith(str(words.get("one", "\0"))):
        number = number.removesuffix("s")  # eineinhalb
    template = str(words["joined" if own else "and"])
    return template.format(whole=number, part=part)


def named(above: str, below: str, language: Language) -> str:
    """Return "three quarters" for 3 and 4, or nothing where a fraction has no name."""
    if own := language.table("fractions").get(f"{above}/{below}"):
        return str(own)
    small = 1 < int(below) <= _LARGEST_BELOW or int(below) in _ROUND_BELOW
    if above.startswith("0") or not small or not 0 < int(above) < int(below):
        return ""
    words = language.table("fraction_words")
    part = _part(below, language)
    one = int(above) == 1
    number = str(words["a"]) if one else language.cardinal(above)
    return f"{number} {part}" + ("" if one else str(words["plural"]))


def _part(below: str, language: Language) -> str:
    """Return "sixteenth", "Sechzehntel", "seizième", "dieciseisavo"."""
    words = language.table("fraction_words")
    if own := words.get("parts", {}).get(below):
        return str(own)
    if "suffix" in words:  # Spanish builds them of the number, from eleven on
        plain = unicodedata.normalize("NFD", language.cardinal(below)).replace("\u0301", "")
        return re.sub(r"a?$", "", plain.replace(" ", "")) + str(words["suffix"])
    ordinal = re.sub(words.get("drop", "(?!)"), "", language.ordinal(below))
    return str(words["part"]).format(ordinal=ordinal, title=ordinal.capitalize())
