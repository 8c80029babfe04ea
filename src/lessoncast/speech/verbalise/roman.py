"""Roman numerals, only where something says that they are: World War II, Louis XIV, siglo XXI."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language

_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_NUMERAL = r"(?=[MDCLXVI]+(?!\w))M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
# "Richard I was", but not "did Richard I know".
_FIRST = re.compile(r"[,;:.!?)']|$| (?:of|was|is|and|had|became|ruled|died|in|who|the)\b")

_ALONE = re.compile(r"(?<![\w-])[MDCLXVI]{3,}(?![\w-])")
_WORDS = frozenset(
    {
        "MIX",
        "DIM",
        "MIDI",
        "MILD",
        "CIVIC",
        "LIVID",
        "VIVID",
        "MCI",
        "DCI",
        "CCI",
        "MMC",
        "DVI",
        "MVC",
    }
)


def apply(text: str, language: Language) -> str:
    """Say a numeral as a number after a chapter or a war, as an ordinal after a ruler's name."""
    style = language.table("roman")
    if not style:
        return text
    genitive = "s?" if "ordinal_genitive" in style else ""
    text = _after(f"(?:{style['ordinal_after']}){genitive}", style.get("mark", "")).sub(
        lambda found: _ruler(found, language), text
    )
    text = _before(style.get("before", "(?!)")).sub(lambda found: _leading(found, language), text)
    text = _after(style["cardinal_after"]).sub(lambda found: _numbered(found, language), text)
    text = _ALONE.sub(lambda found: _alone(found, language), text)
    if "suffixes" in style:
        between = r"(?<=[XVI]e)[–-](?=[XVI]+e\b)"
        text = re.sub(between, f" {language.word('to')} ", text)
        text = _suffixed(style["suffixes"]).sub(lambda found: _place(found, language), text)
    return text


@functools.cache
def _after(words: str, mark: str = "") -> re.Pattern[str]:
    # "siglos XV y XVI": a second one counts as well.
    return re.compile(
        rf"(?P<lead>\b[^\W\d_]+ )?\b(?P<name>{words}) (?P<number>(?![LDCM] \d){_NUMERAL})\b"
        rf"(?:(?P<and> (?:y|e|al?|et|à|und|bis|and|to) |[–-])(?P<more>{_NUMERAL})\b)?(?P<mark>{mark})"
    )


@functools.cache
def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b({_NUMERAL})\.? (?=(?:{words})\b)")


@functools.cache
def _suffixed(suffixes: str) -> re.Pattern[str]:
    # Not "Le", nor "Ce": centuries need no more letters than these.
    return re.compile(rf"\b(?:([XVI]+)({suffixes})|(I)(ers?|res?|ère))\b")


def _alone(found: re.Match[str], language: Language) -> str:
    """Say a long numeral wherever it stands: MMXXIV, XVIII."""
    numeral = found[0]
    if numeral in _WORDS or not re.fullmatch(_NUMERAL, numeral):
        return numeral
    return language.year(str(value(numeral)))


def _leading(found: re.Match[str], language: Language) -> str:
    """Say "II Guerra" as "segunda Guerra"; leave "II. Weltkrieg" to the rule of ordinals."""
    ordinal = language.ordinal(str(value(found[1])))
    return str(language.table("roman")["before_form"]).format(
        digits=value(found[1]), feminine=re.sub(r"o\b", "a", ordinal)
    )


def _numbered(found: re.Match[str], language: Language) -> str:
    numbers = [found["number"], *([found["more"]] if found["more"] else [])]
    said = [_cardinal(numeral, found["name"], language) for numeral in numbers]
    joint = found["and"] if found["and"] and found["and"].isascii() else found["and"] or ""
    if joint.strip() in ("–", "-"):
        joint = f" {language.word('to')} "
    return f"{found['lead'] or ''}{found['name']} {joint.join(said)}{found['mark']}"


def _cardinal(numeral: str, name: str, language: Language) -> str:
    style = language.table("roman")
    number = str(value(numeral))
    as_place = re.fullmatch(style.get("place_after", "(?!)"), name) and int(number) <= 10
    return language.ordinal(number) if as_place else language.cardinal(number)


def _ruler(found: re.Match[str], language: Language) -> str:
    """Say Henry the eighth, Ludwig der Vierzehnte, Felipe segundo."""
    style = language.table("roman")
    number = value(found["number"])
    if number == 1 and not found["mark"] and not _FIRST.match(found.string, found.end("number")):
        return found[0]
    if number > style.get("ordinal_up_to", 99):
        place = language.cardinal(str(number))
    else:
        place = _title(language.ordinal(str(number)), found, language)
    more = f"{found['and']}{found['more']}" if found["more"] else ""
    is_last = not re.search(r"\w", found.string[found.end() :])
    mark = "." if found["mark"] and is_last else ""
    return f"{found['lead'] or ''}{found['name']} {place}{more}{mark}"


def _title(ordinal: str, found: re.Match[str], language: Language) -> str:
    """Bend the place as the name and the word before it ask: unter Ludwig dem Vierzehnten."""
    style = language.table("roman")
    if re.search(rf"\b(?:{style.get('women', '(?!)')})$", found["name"]):
        ordinal = re.sub(r"o\b", "a", ordinal)
        return str(style.get("ordinal_woman", style["ordinal"])).format(
            ordinal=ordinal, title=ordinal.capitalize()
        )
    if "ordinal_genitive" in style and not re.fullmatch(style["ordinal_after"], found["name"]):
        return str(style["ordinal_genitive"]).format(title=ordinal.capitalize())
    lead = (found["lead"] or "").strip().lower()
    form = "ordinal_dative" if lead in str(style.get("dative_after", "")).split() else "ordinal"
    return str(style[form]).format(ordinal=ordinal, title=ordinal.capitalize())


def _place(found: re.Match[str], language: Language) -> str:
    numeral, suffix = (found[1], found[2]) if found[1] else (found[3], found[4])
    firsts = language.table("roman").get("first", {})
    own = firsts.get(suffix) if numeral == "I" else None
    if not re.fullmatch(_NUMERAL, numeral):
        return found[0]
    return str(own) if own else language.ordinal(str(value(numeral)))


def value(numeral: str) -> int:
    """Return what a Roman numeral counts."""
    total = 0
    for letter, following in zip(numeral, f"{numeral[1:]}I", strict=False):
        step = _VALUES[letter]
        total += -step if step < _VALUES[following] else step
    return total
