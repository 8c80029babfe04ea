"""Marked text → plain text: what cannot be said is left out, with the brackets it stood in."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.pieces import BOLD, DROPPED, as_typed
from lessoncast.lesson.references import in_words
from lessoncast.lesson.shortcodes import without_commands

URL = re.compile(
    r"<?(?:(?:https?|ftp)://|www\.)[^\s<>\"'“”\x00-\x1f]+>?"
    r"|\b(?:[\w-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|dev|info|co\.uk|ac\.uk|de|fr|es|it)"
    r"/[^\s<>\"'“”\x00-\x1f]+",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:[a-z]+://)?(?:[^/@\s]*@)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)
_BESIDE = re.compile(
    r"[(\[:]\s*(?:(?:see|cf\.?|at|via|from|source|here)[ :]+){0,2}$", re.IGNORECASE
)
_CITATION = re.compile(
    r"\[-?@[^\]\[]{1,200}\]|\[\^[^\]\[\s]{1,80}\]"
    r"|(?<=[\w.,;:)”\"'’])\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}\]"
    r"|(?<=\s)\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}\](?=[\s.,;:)]|\Z)"
    r"|\[(?:citation needed|edit|note \d{1,2})\]"
)
UNDEFINED = re.compile(r"\[([^\[\]]{1,200})\]\[[^\[\]\d^@][^\[\]]{0,100}\]")
"""A link whose address stands in another file."""
_CREDIT = re.compile(
    r"\s*\((?=[^()]*\b(?:public domain|wikimedia|wikipedia|creative commons|cc[ -]by|cc0|"
    r"getty images|unsplash|pexels|courtesy of|photo by|image by|image credit)\b)[^()]{1,160}\)",
    re.IGNORECASE,
)
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\U000e0020-\U000e007f](?:[\ufe0f\u200d\u20e3]|[\u2600-\u27bf]\ufe0f?)*"
    "|[\u2190-\u2bff\u2139\u203c\u2049\u3030\u303d]\ufe0f(?:\u200d\u2640\ufe0f|\u200d\u2642\ufe0f)?"
    "|[0-9#*]\ufe0f?\u20e3|[\u2705\u2728\u274c\u274e\u2753-\u2757\u26a0\u26a1\u2b50]"
    "|:(?=[a-z]+_?[a-z_]*:)(?:warning|bulb|rocket|tada|memo|books?|white_check_mark|"
    "heavy_check_mark|information_source|point_right|fire|sparkles|star|pencil2?|computer|"
    "thinking|smile|wave|construction|clipboard|mortar_board|trophy|dart|question|x):"
    "|(?<![\\w:/]):(?:(?:material|fontawesome|octicons|simple|fa|icon|bi|mdi|twemoji)-[\\w-]{1,60}"
    "|[a-z]+(?:_[a-z0-9]+)+):(?![\\w:/])"
)
_LEADING_PICTURE = re.compile("^(?:\\s*[\u2600-\u27bf\u2b00-\u2bff\u25a0-\u25ff])+\\s*")
_TASK_BOX = re.compile(r"^\s*\[[ xX]\]\s+")
_ALERT = re.compile(r"^\s*\[![A-Za-z]+\][-+]?\s*")
_LEFTOVER = re.compile(
    r"\{[#.:][\w .:#=\"'-]{1,120}\}|\{%[^{}]*%\}|\[TOC\]|\[\[_?TOC_?\]\]",
    re.IGNORECASE,
)
_BOLD_AND_LINK = re.compile(r"[\x01-\x04]")
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2060\ufeff\ufe0e\ufe0f\ufffd]|[\x0e\x0f\x11-\x1f]"
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
"""Letters that a printer cast as one; a text copied from a page still holds them."""
_TEX = r"((?:[^\x00-\x1f\\]|\\(?![()\[\]])){1,400})"
LATEX = re.compile(rf"\\\({_TEX}\\\)|\\\[{_TEX}\\\]")

_STRAY = re.compile(r"\*\*(?=\S)|(?<=\S)\*\*|^\s*[-•]\s+(?=[^\s\d])")
"""Marks that should have made type bold or an item, but that stand where they mean nothing."""
_DASHES = re.compile(r"(?<=[^\s-])---?(?=[^\s-])|(?<=\s)---?(?=\s)")

_POINTING = r"(?:see also|see|cf\.?|e\.g\.,?|from|source|at|via|here|in|and|or|[,;:]|\x10)"
_EMPTY_BRACKETS = re.compile(
    rf" ?[(\[] ?(?:{_POINTING} ?){{0,8}}\x10 ?(?:[,;\x10] ?){{0,8}}[)\]]", re.IGNORECASE
)
_BEFORE_STOP = re.compile(
    r"(?:,? (?:and|or|see|cf\.|und|oder|y|et)(?= \x10))?(?: (?:in|by|from|of|with)(?= \x10))? ?\x10[ \x10]*"
    r"(?=[.,;:!?)\]]|\Z)"
)
_SEVERAL = re.compile(r"\x10(?:(?:[,;]|,? (?:and|or|und|oder|y|et)) ?\x10)+")
_GAP = re.compile(r" ?\x10[ \x10]*")


_MARKED_FOR_SLIDES = re.compile(
    r"\[\x01([^\x01\x02\[\]]{1,400})\x02\]|\(\x01([A-Z][^\x01\x02()]{20,400})\x02\)"
)
"""``[**text**]`` and ``(**Text …**)`` of d2l, which show on slides what is marked."""

_MARKED_DEED = re.compile(r"\b(can|to|will|must|should) \(\x01([a-z]+ [^\x01\x02()]{8,400})\x02\)")
"""``we can (**turn the wheel**)``: the same in the middle of a sentence, which would lose its verb."""


def plain(text: str) -> str:
    """Return ``text`` without marks, markup, addresses, citations, emoji; white space is one space.

    Inline formulas stay as they are. Most texts hold nothing of this, so that it is looked for only where its sign is.
    """
    if BOLD in text:
        text = _MARKED_FOR_SLIDES.sub(lambda match: match[1] or match[2], text)
        text = _MARKED_DEED.sub(r"\1 \2", text)
    text = _BOLD_AND_LINK.sub("", " ".join(text.split()))
    text = _without_brackets(in_words(_without_boxes(text)))
    if "{{" in text:
        text = without_commands(text, gone=DROPPED, mark="")
    if "{" in text or "[" in text:
        text = _LEFTOVER.sub(DROPPED, text)
    if ":" in text or not text.isascii():
        text = _EMOJI.sub(DROPPED, text)
    text = as_typed(dashed(_STRAY.sub("", text)))
    text = closed_up(_without_addresses(text))
    if not text.isascii():
        text = _LEADING_PICTURE.sub("", text).translate(_LIGATURES)
    return " ".join(_INVISIBLE.sub("", text).split())


def _without_boxes(text: str) -> str:
    """Without the sign of a box or a task that it begins with; TeX's formulas in the marks of Markdown's."""
    if "[" in text:
        text = _TASK_BOX.sub("", _ALERT.sub("", text))
    if "\\" in text:
        text = LATEX.sub(lambda match: f"${(match[1] or match[2]).strip()}$", text)
    return text


def _without_brackets(text: str) -> str:
    """Without what stands in brackets and is not to be read: marks of links and of notes, whose picture it is."""
    if "[" in text:
        text = _CITATION.sub(DROPPED, UNDEFINED.sub(r"\1", text))
    return _CREDIT.sub("", text) if "(" in text else text


def _without_addresses(text: str) -> str:
    may_hold = "/" in text or "www." in text.lower()
    return URL.sub(_host_or_nothing, text) if may_hold else text


_LEADS = re.compile(r"(?<=\w):--+(?=\s|\Z)")  # "in this way:--", as old books lead to a list


def dashed(text: str) -> str:
    """Return the text with the dashes that ``--`` and ``---`` mean."""
    if "--" not in text:
        return text
    text = _LEADS.sub(":", text)
    return _DASHES.sub(lambda match: "—" if len(match[0]) > 2 else "–", text)


def trimmed(url: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    url = url.strip("<>").rstrip(".,;:!?'*_\u2026")
    while url.endswith(")") and url.count(")") > url.count("("):
        url = url[:-1].rstrip(".,;:!?")
    return url


def host(url: str) -> str:
    """``https://www.example.org/x`` → ``example.org``."""
    found = _HOST.match(url)
    return found[1] if found else ""


def _host_or_nothing(match: re.Match[str]) -> str:
    """An address within a sentence is called by its host; one that only stands beside it goes."""
    url = trimmed(match[0])
    tail = match[0].lstrip("<").removeprefix(url).lstrip(">")
    before = match.string[max(0, match.start() - 40) : match.start()]
    beside = not before.strip() or _BESIDE.search(before)
    return f"{DROPPED if beside else host(url)}{tail}"


def closed_up(text: str) -> str:
    """Return the text with the gaps closed that dropped things left."""
    if DROPPED not in text:
        return text
    text = _SEVERAL.sub(_one_of_several, _EMPTY_BRACKETS.sub("", text))
    return _GAP.sub(" ", _BEFORE_STOP.sub("", text))


def _one_of_several(match: re.Match[str]) -> str:
    """A list of dropped things at a clause's end goes as one; elsewhere its "and" joins others."""
    following = match.string[match.end() : match.end() + 2].lstrip(" ")
    return DROPPED if not following or following[0] in ".,;:!?)]" else match[0]
