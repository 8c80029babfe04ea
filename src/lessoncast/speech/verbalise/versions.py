"""Versions and other numbers with several dots: ``v2.1.3``, ``Python 3.11``, ``192.168.0.1``."""

from __future__ import annotations

import re

from lessoncast.speech.verbalise.language import Language

_DOTTED = re.compile(r"(?<![\w.])([vV]?)(\d{1,4}(?:\.\d{1,4}){2,})(?![\w]|\.\d)")
_NAMED = re.compile(
    r"(?i:\b(version|release|v|python|java|ubuntu|debian|macos|ios|android|php|ruby|go|rust"
    r"|typescript|postgres|postgresql|node|kubernetes|html|css|http|tls|bluetooth|usb|opengl)\b\.?) ?"
    r"v?(\d{1,3}\.\d{1,3})(?![\w]|\.\d)"
)


def apply(text: str, language: Language) -> str:
    """Say the parts as numbers: 3.11 is "three point eleven" when it is a version."""
    if "." not in text or not language.is_known:
        return text
    point = f" {language.word('version_point')} "

    def parts(written: str) -> str:
        return point.join(part.lstrip("0") or "0" for part in written.split("."))

    def dotted(found: re.Match[str]) -> str:
        if _is_grouped(found[2], language):
            return found[0]
        version = language.word("version") + " " if found[1] else ""
        return version + parts(found[2])

    def named(found: re.Match[str]) -> str:
        name = language.word("version") if found[1] in ("v", "V") else found[1]
        return f"{name} {parts(found[2])}"

    return _NAMED.sub(named, _DOTTED.sub(dotted, text))


def _is_grouped(written: str, language: Language) -> bool:
    """Whether it is one large number: 1.234.567 in German and Spanish."""
    if "." not in language.table("numbers").get("group", ""):
        return False
    return re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written) is not None
