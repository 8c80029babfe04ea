"""Money: the sign moves behind the amount, a magnitude stays with it (``$4bn``)."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise.language import Language, any_of

_VOWEL = re.compile(r"[aeiouhéè]", re.IGNORECASE)


def apply(text: str, language: Language) -> str:
    """Say amounts with their currency, cents included."""
    if not language.table("currency"):
        return text
    text = _attributed(language).sub(lambda found: _attribute(found, language), text)
    return _money(language).sub(lambda found: _said(found, language), text)


@functools.cache
def _attributed(language: Language) -> re.Pattern[str]:
    """Match "a $20 bill", where the money describes what follows."""
    if not language.table("currency_style").get("attributive"):
        return re.compile(r"(?!)")
    sign = any_of(language.table("currency"))
    return re.compile(
        rf"(?P<article>\b[Aa]n? )(?P<sign>{sign})(?P<amount>{language.number})"
        rf"(?: ?(?P<magnitude>{any_of(language.table('magnitudes'))})\b)?(?= [a-z]{{3}})"
    )


def _attribute(found: re.Match[str], language: Language) -> str:
    one = str(language.table("currency")[found["sign"]][0]).partition(" ")[2]
    number = language.say_number(found["amount"])
    if found["magnitude"]:
        number += f"-{language.table('magnitudes')[found['magnitude']]}"
    return f"{found['article']}{number}-{one}"


@functools.cache
def _money(language: Language) -> re.Pattern[str]:
    sign, unit = any_of(language.table("currency")), any_of(language.table("units"))
    # What the money buys: $5/month, 0,30 €/kWh.
    per = rf"(?P<per>/(?:(?P<unit>{unit})(?!\w)|(?=[^\W\d_])))?"
    return re.compile(
        rf"(?:(?<![\w$])(?P<before>{sign})\s?{_amount('1', sign, language)}(?!\d)"
        rf"|(?<![\w.,])(?<!\d-){_amount('2', sign, language)}[\s-]?(?P<after>{sign})(?!\w)){per}"
    )


def _amount(side: str, sign: str, language: Language) -> str:
    """Regular expression of a number, perhaps a second one behind "to", and a magnitude."""
    number, to = language.number, re.escape(language.word("to"))
    magnitude = any_of(language.table("magnitudes"))
    return (
        rf"(?P<a{side}>{number})(?:\s?(?:–|-|{to})\s?{sign}?\s?(?P<b{side}>{number}))?"
        rf"(?:\s?(?P<m{side}>{magnitude})(?!\w))?"
    )


def _said(found: re.Match[str], language: Language) -> str:
    if not found["per"]:
        return _amount_said(found, language)
    unit = language.table("units")[found["unit"]][0].partition(" ")[2] if found["unit"] else ""
    return f"{_amount_said(found, language)} {language.word('per')} {unit}"


def _amount_said(found: re.Match[str], language: Language) -> str:
    side = 1 if found["before"] else 2
    first, last, magnitude = found[f"a{side}"], found[f"b{side}"], found[f"m{side}"]
    sign = found["before"] or found["after"]
    one, many = language.table("currency")[sign][:2]
    if magnitude:
        return _magnitude(first, last, magnitude, many, language)
    if last:
        return f"{language.agree(_range(first, last, language), one)} {many}"
    return _exact(first, sign, language)


def _range(first: str, last: str | None, language: Language) -> str:
    spoken = language.say_number(first)
    return f"{spoken} {language.word('to')} {language.say_number(last)}" if last else spoken


def _magnitude(amount: str, last: str | None, written: str, many: str, language: Language) -> str:
    """Say "billion dollars", "millions d'euros": the currency behind, linked as the language does."""
    word = language.table("magnitudes")[written]
    if word == "k" and not last:  # 3,5 k€ are three thousand five hundred
        thousands = round(float(amount.replace(",", ".")) * 1000)
        return f"{language.cardinal(str(thousands))} {many}"
    counted = f"{_range(amount, last, language)} {word}"
    if amount == "1" and not last:
        counted = language.table("magnitudes_one").get(word, counted)
    elif _is_below_two(amount, last, language):
        pass
    elif plural := language.table("magnitudes_plural").get(word):
        counted = f"{_range(amount, last, language)} {plural}"
    link = str(language.table("currency_style").get("link", ""))
    if word in language.table("currency_style").get("unlinked", ()):
        link = ""
    if link and _VOWEL.match(many):
        link = str(language.table("currency_style").get("elided", f"{link} "))
    elif link:
        link += " "
    return f"{counted} {link}{many}"


def _is_below_two(amount: str, last: str | None, language: Language) -> bool:
    singular = language.table("unit_words").get("singular_below_two")
    return bool(singular and not last and re.match(r"[01][.,]", amount))


def _exact(amount: str, sign: str, language: Language) -> str:
    one, many, cents = language.table("currency")[sign][:3]
    whole, point, fraction = amount, "", ""
    if split := re.fullmatch(r"(.*)[.,](\d\d)", amount):
        whole, point, fraction = split[1], ".", split[2]
    if not point or not cents:
        return (
            one if amount == "1" else f"{language.agree(language.say_number(amount), one)} {many}"
        )
    small = fraction.lstrip("0") or "0"
    if whole == "0":
        return _cents(small, sign, language)
    large = one if whole == "1" else f"{language.agree(language.say_number(whole), one)} {many}"
    if fraction == "00":
        return large
    style = language.table("currency_style")
    is_short = sign in style.get("short_for", ()) and len(small) > 1
    form = style["short" if is_short else "small"]
    return str(form).format(
        whole=large, amount=language.cardinal(small), cents=_cents(small, sign, language)
    )


def _cents(amount: str, sign: str, language: Language) -> str:
    one, many = language.table("currency")[sign][0], language.table("currency")[sign][2]
    single = language.table("cents").get(many)
    if amount == "1" and single:
        return str(single)
    return f"{language.agree(language.cardinal(amount), single or one)} {many}"
