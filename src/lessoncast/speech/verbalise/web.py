"""Addresses: of a URL the host alone, of a mailbox all of it."""

from __future__ import annotations

import re

from lessoncast.speech.verbalise.language import GLUE, Language

_URL = re.compile(r"\b(?:https?|ftp)://([^\s/?#<>\"'()]+)[^\s<>\"'()]*?(?=[.,;:!?]*(?:[\s<>\"'()]|$))|\b(www\.[\w.-]+\w)(?:/[^\s<>\"'()]*?)?(?=[.,;:!?]*(?:[\s<>\"'()]|$))")  # fmt: skip
_MAIL = re.compile(r"\b([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)\b")
_HOST = re.compile(
    r"\b((?:[A-Za-z0-9-]+\.)+(?:com|org|net|edu|gov|dev|info|io|ai|app|eu|uk|de|fr|es|ch|nl))\b(?!\.\w)(?:/[\w./-]*)?"
)
_LABEL_MARKS = str.maketrans("-_+", "   ")


def apply(text: str, language: Language) -> str:
    """Say addresses with the language's words for the dot and the at sign."""
    if "." not in text and "://" not in text:
        return text
    text = text.replace("mailto:", "")
    dot = f" {language.word('dot')} " if language.is_known else "."

    def host(written: str) -> str:
        name = re.sub(r"^(?:[^@]*@)?(?:www\.)?", "", written).partition(":")[0]
        labels = name.strip(".").translate(_LABEL_MARKS).split(".")
        return dot.join(_label(label, language) for label in labels)

    def mail(found: re.Match[str]) -> str:
        at = f" {language.word('at')} " if language.is_known else " @ "
        return host(found[1]) + at + host(found[2])

    text = _URL.sub(lambda found: host(found[1] or found[2]), text)
    text = _MAIL.sub(mail, text)
    return _HOST.sub(lambda found: host(found[1]), text)


def _label(label: str, language: Language) -> str:
    """Spell what cannot be said in a word: the E D U, B B C and U K of an address."""
    spelled = str(language.table("web").get("spelled", "(?!)"))
    return GLUE.join(label.upper()) if re.fullmatch(spelled, label) else label
