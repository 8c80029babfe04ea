"""Versions and other numbers with several dots: ``v2.1.3``, ``Python 3.11``, ``192.168.0.1``."""

from __future__ import annotations

import re

from lessoncast.speech.verbalise.language import GLUE, Language

_DOTTED = re.compile(
    r"(?<![\w.])([vV]?)(\d{1,4}(?:\.\d{1,4}){2,})(?![\w]|\.\d)(?:-(?=alpha|beta|rc|dev))?"
)
_SHORT = re.compile(r"(?<![\w.])[vV](?=\d{1,3}(?:\.\d{1,3})?(?!\w|\.\d))")
_SLASHED = re.compile(r"\b([A-Z]{2,5})/(?=\d(?:\.\d)?(?![\w./]))")  # HTTP/2
_ATTACHED = re.compile(r"(?<=[A-Z])v(?=\d{1,2}(?!\w))")  # GPLv3, IPv6
_OPEN = re.compile(r"(?<=\w )(\d{1,2})\.([xX])\b")
_PRODUCTS = (
    "windows|python|java|ubuntu|debian|macos|ios|android|php|ruby|go|rust|typescript|postgres|postgresql"
    "|node(?:\\.js)?|kubernetes|html|css|http|tls|bluetooth|usb|opengl|django|react|linux|kernel|office|apache|licen[sc]e|lizenz|licence|licencia|web|industrie|industry|industria|mpl|[al]?gpl"
)
_NAMED = re.compile(
    rf"(?i:\b(versi[oó]n|abschnitt|kapitel|section|sección|chapitre|capítulo|figur[ea]|abbildung"
    rf"|tabelle|tableau|tabla|abb|fig|tab|kap|chap|cap|sec|gl|eq|éq|ec|exercice|ejercicio|aufgabe|übung|chapter|release|v|{_PRODUCTS})\b\.?) ?v?(\d{{1,3}}\.\d{{1,3}})(?![\w]|\.\d)"
)


def apply(text: str, language: Language) -> str:
    """Say the parts as numbers: 3.11 is "three point eleven" when it is a version."""
    if not language.is_known:
        return text
    text = _SLASHED.sub(r"\1 ", text)
    text = _ATTACHED.sub(f" {language.word('version')} ", text)
    text = _SHORT.sub(f"{language.word('version')} ", text)
    # Glued, so that the number before it is not bent as before a noun: eins Punkt drei.
    point = f"{GLUE} {language.word('version_point')} "

    def parts(written: str) -> str:
        return point.join(written.split("."))

    def dotted(found: re.Match[str]) -> str:
        if _is_grouped(found[2], language):
            return found[0]
        version = language.word("version") + " " if found[1] else ""
        return version + parts(found[2]) + " " * found[0].endswith("-")

    def named(found: re.Match[str]) -> str:
        name = language.word("version") if found[1] in ("v", "V") else found[1]
        stop = "." if found[0][len(found[1])] == "." else ""  # that of "Fig."
        return f"{name}{stop} {parts(found[2])}"

    text = _NAMED.sub(named, _DOTTED.sub(dotted, text))
    return _OPEN.sub(rf"\1{point}\2", text)


def is_product(text: str) -> bool:
    """Whether a text ends with the name of a thing that has versions."""
    return re.search(rf"\b(?i:{_PRODUCTS})\s$", text) is not None


def _is_grouped(written: str, language: Language) -> bool:
    """Whether it is one large number: 1.234.567 in German and Spanish."""
    if "." not in language.table("numbers").get("group", ""):
        return False
    return re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written) is not None
