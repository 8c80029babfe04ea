"""The numbers that no other rule has taken, and the signs that belong to them."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of

_SIGN = re.compile(r"(?<![\w)\]}.,^{])([-−+])(?=[\d$€£]|[.,]\d)")
_ABOUT = re.compile(r"~\s?(?=[\d$€£])|(?<![\w)]\s)[≈∼]\s?(?=[\d$€£])")
_SCIENTIFIC = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)?)[eE]([+-]?\d{1,3})(?!\w|\.\d)")
_SPACED = re.compile(r"(?<![\d.,/])(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?![\w,]| ?\d)")
_OR_MORE = re.compile(r"(?<=\d)\+(?=[\s.,;:!?)]|$)")
_PLURAL = re.compile(r"(?<=[A-Z])-?(\d{1,2})s(?!\w)")  # MP3s, F-16s
_BARE_FRACTION = re.compile(r"(?<![\w.,])[.,](?=\d)")


def signs(text: str, language: Language) -> str:
    """Say the signs in front of numbers, and the plus behind them."""
    if not language.is_known or not any(char.isdigit() for char in text):
        return text
    text = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    text = _SCIENTIFIC.sub(r"\1 × 10^\2", text)
    names = {"-": "minus", "−": "minus", "+": "plus"}
    numbers = language.table("numbers")
    text = _SIGN.sub(lambda found: f"{numbers[names[found[1]]]} ", text)
    text = _ABOUT.sub(lambda found: f"{_about(found, language)} ", text)
    text = _BARE_FRACTION.sub(f"0{numbers['decimal'][0]}", text)
    return _OR_MORE.sub(f" {language.word('or_more')}", text)


def _about(found: re.Match[str], language: Language) -> str:
    """Say "about", in the gender of what is counted: unas diez personas."""
    counted = re.match(r"[\d.,]+\s([^\W\d_]+)", found.string[found.end() :])
    women = language.table("agreement_with_nouns").get("una ", "(?!)")
    is_woman = counted and re.fullmatch(women, counted[1])
    return language.word("about_women" if is_woman else "about") or language.word("about")


def apply(text: str, language: Language) -> str:
    """Put every number that is left into words; digits inside words are set free."""
    if not any(char.isdigit() for char in text):
        return text
    if not language.is_known:
        return re.sub(language.number, lambda found: language.say_number(found[0]), text)
    attached = language.table("magnitude_words").get("attached", {})
    text = re.sub(r"(?<=\d)['\"](?=\d)", " ", text)
    text = re.sub(
        rf"(?<![\w.,])(\d{{2,}}|\d+\.\d+|\d(?=[MB]))({any_of(attached)})(?!\w)",
        lambda found: f"{found[1]} {attached[found[2]]}",
        text,
    )
    text = _PLURAL.sub(lambda found: f" {_plural(found[1], language)}", text)
    text = re.sub(r"(?<=[^\W\d_])-?(?=\d)", " ", text)  # MP3, GPT-4
    text = re.sub(r"(?<=\d)(?=[^\W\d_])", " ", text)  # 3D
    return re.sub(rf"(?<!\d){language.number}", lambda found: _said(found, language), text)


def _plural(digits: str, language: Language) -> str:
    """Say MP3s: the plural of a name that ends in a number, where the language says one."""
    number = language.cardinal(digits)
    if not language.table("acronyms").get("plural"):
        return number
    if language.code == "en":
        return re.sub(r"(?<=[^aeo])y$", "ie", number) + ("es" if number.endswith("x") else "s")
    return f"{number}s"


def _said(found: re.Match[str], language: Language) -> str:
    spoken = language.say_number(found[0])
    if found[0].isdecimal() is False and not re.fullmatch(r"[\d .,]*\d{3}", found[0]):
        return spoken  # nothing agrees with a decimal
    following = re.match(r"\s([^\W\d_]+)", found.string[found.end() :])
    if following is None or _labels(language).search(found.string[: found.start()]):
        return spoken  # chapter 1 says: nothing is counted
    return _before(spoken, following[1], language)


@functools.cache
def _labels(language: Language) -> re.Pattern[str]:
    """Match a text's end where a word stands that a number names: chapter, page, step."""
    known = language.table("abbreviations_before_number").values()
    more = str(language.table("numbered").get("labels", "")).split()
    return re.compile(rf"(?i:(?<!\w){any_of([*map(str, known), *more])}\s)$")


def _before(spoken: str, noun: str, language: Language) -> str:
    """Bend a number before a noun: una persona, doscientas horas; eine Zeitung."""
    agreement = language.table("agreement_with_nouns")
    for one, nouns in agreement.items():
        if re.fullmatch(nouns, noun):
            return language.agree(spoken, one)
    return spoken
