"""Code in running text: identifiers, calls, files, flags, operators."""

from __future__ import annotations

import functools
import re

from lessoncast.speech.verbalise import acronyms
from lessoncast.speech.verbalise.language import GLUE, Language, any_of

_SPAN = re.compile(r"(`+)([^`\n]+)\1")
_ENDINGS = (
    "bat|bin|bz2|c|cc|cfg|cpp|css|csv|dll|docx?|epub|exe|gif|go|gz|h|hpp|html|ini|ipynb|java|jpe?g|js|json|jsx|kt|lock"
    "|log|lua|md|mp3|mp4|odt|pdf|php|png|ps1|pptx?|pyi?|r|rb|rst?|scss|sh|sql|svg|swift|tar|tgz|tex|toml"
    "|tsx?|tsv|txt|vtt|wav|xlsx?|xml|ya?ml|zip"
)
_FILE = re.compile(rf"(?<![\w/])([\w-]{{2,}}(?:/[\w-]+)*|)((?:\.(?:{_ENDINGS}))+)\b(?!\()")
_METHOD = re.compile(r"(?<![\w.`])[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+\([^()`\n]{0,60}\)")
_CALL = re.compile(r"\b([A-Za-z_][\w.]*\w)\(\)")
_SCOPED = re.compile(r"\b\w+(?:::\w+)+")
_SNAKE = re.compile(
    r"(?<![\w$])_*[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)+_*(?!\w)|(?<!\w)__\w+__(?!\w)"
)
_INDEX = re.compile(r"(?:[A-Za-z]|log|lg)_[A-Za-z0-9]{1,2}")  # x_i is mathematics
_CAMEL = re.compile(r"\b[a-z]{2,}(?:[A-Z][a-z0-9]+)+\b")
_FLAG = re.compile(r"(?<!\S)(--?)([a-zA-Z][\w-]*)")
_HIDDEN = re.compile(r"(?<![\w./~)])\.([a-z][\w-]+)\b(?!\.\w|\()")  # .env
_PATH = re.compile(r"(?<![^\s(\"\'])(~?/|\.{1,2}/)([\w.-]+(?:/[\w.-]+)*)/?(?=$|[\s,;:!?)]|\.\s)")
_SPELLED_FLAG = 3
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def apply(text: str, language: Language) -> str:
    """Say code spans as code, and the identifiers outside them as their words."""
    if not language.is_known:
        return text.replace("`", "")
    text = _SPAN.sub(lambda found: _span(found[2], language), text)
    text = _FLAG.sub(lambda found: _flag(found, language), text)
    text = _METHOD.sub(lambda found: _span(found[0], language), text)
    text = _paths(text, language)
    text = _CALL.sub(lambda found: _words(found[1], language), text)
    for pattern in (_SCOPED, _SNAKE, _CAMEL):
        text = pattern.sub(lambda found: _identifier(found[0], language), text)
    return text.replace("`", "")


def _identifier(written: str, language: Language) -> str:
    if _INDEX.fullmatch(written) or written in language.table("units"):  # x_i, mmHg
        return written
    return _words(written, language)


def _span(code: str, language: Language) -> str:
    """Say a code span: every word of it, operators by name, brackets not at all."""
    text = re.sub(r"<([\w./]+\.\w+)>", r"\1", code)
    text = _FLAG.sub(lambda found: _flag(found, language), text)
    text = _paths(text, language)
    text = re.sub(r"\(\)|::", " ", text)
    text = re.sub(r"(?<=\w)<([\w, ]+)>", rf" {language.table('math')['of']} \1 ", text)
    text = re.sub(r"(?<=\w)\.(?=[A-Za-z_])", f" {language.word('dot')} ", text)
    operators = language.table("code")
    text = _operator(language).sub(lambda found: f" {operators[found[0]]} ", text)
    text = re.sub(r"[(){}\[\]\"';,\\]", " ", text)
    return " ".join(_words(word, language) for word in text.split())


@functools.cache
def _operator(language: Language) -> re.Pattern[str]:
    several = [mark for mark in language.table("code") if len(mark) > 1]
    single = [mark for mark in language.table("code") if len(mark) == 1 and mark != "-"]
    # A hyphen inside a word joins it; between spaces it is the operator.
    return re.compile(any_of([*several, *single]) + r"|(?<!\S)-(?!\S)")


def _words(identifier: str, language: Language) -> str:
    """Split at underscores, dots, colons and humps; initials stay together."""
    parts = re.split(r"[_.:]+", identifier.strip("_"))
    words = [word for part in parts for word in _HUMP.split(part)]
    for place, word in enumerate(words[1:], 1):
        words[place] = word.lower() if len(word) > 1 and word.istitle() else word
    return " ".join(acronyms.in_code(word, language) for word in words if word)


def _flag(found: re.Match[str], language: Language) -> str:
    dashes = " ".join([language.word("dash")] * len(found[1]))
    name = found[2].replace("-", " ")
    is_letters = len(found[1]) == 1 and len(name) <= _SPELLED_FLAG and name.isalpha()
    return f"{dashes} {GLUE.join(name.upper()) if is_letters else name}"


def _paths(text: str, language: Language) -> str:
    """Say the slashes of a path that begins with one, and the ending of a file."""
    slash = f" {language.word('slash')} "
    text = _PATH.sub(
        lambda found: (found[1] + found[2]).replace("~", _tilde(language)).replace("/", slash), text
    )
    text = _FILE.sub(lambda found: _file(found, language), text)
    return _HIDDEN.sub(rf"{language.word('dot')} \1", text)


def _tilde(language: Language) -> str:
    return str(language.table("code").get("~", ""))


def _file(found: re.Match[str], language: Language) -> str:
    stem = " ".join(_words(part, language) for part in re.split(r"[/-]", found[1]) if part)
    dot = language.word("dot")
    endings = f" {dot} ".join(
        acronyms.ending(part, language) for part in found[2].lstrip(".").split(".")
    )
    return f"{stem} {dot} {endings}".strip()
