"""From a written sentence to one that can be said, by the page words of a pack; "" when it cannot.

Inside the writer quotation marks are plain and no mark has a space before it; ``typeset`` gives a
finished turn the marks and spaces of its language.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clean import is_code
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.packs.brackets import without_brackets
from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.words import capital, words

_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_MARKUP = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)|`")
_SYMBOL = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2122\u00ae\u00a9\u25a0-\u25ff\u2022]"
)
_CITATION = re.compile(r"\s*\[(?:\d+(?:[,\u2013-]\s*\d+)*|@[^\]]+|\^[^\]]+)\]|\s*\[\]")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "‚": "'", **dict.fromkeys("“”„«»", '"')})
_FOREIGN_WORDS = 5  # from so many words on, a sentence must be of its language
_ENDS = re.compile(r"[.!?][\"']?$")


def spoken(sentence: str, pack: Pack) -> str:
    """A sentence as it may be said, with its end mark; "" when it cannot be."""
    text = _plain(sentence)
    for find, say in pack.rewrites:
        text = find.sub(say, text)
    text = _dashes(without_brackets(text, pack))
    if pack.dropped:
        left = pack.dropped.sub("", text)
        text = capital(left.strip(" ,:")) if left != text else text
    text = _without_loose_end(_tidy(text), pack)
    if not _may_be_said(text, pack):
        return ""
    return text if _ENDS.search(text) else f"{text.rstrip(' ,;:')}."


def _without_loose_end(text: str, pack: Pack) -> str:
    """An item's text without the conjunction that led to the next item: ``… ganz, oder``."""
    left, _, last = text.rstrip(".;").rpartition(" ")
    loose = last.lower() in pack.words["conjunctions"]
    return left.rstrip(" ,;") if left and loose else text


def _plain(sentence: str) -> str:
    """Without markup, emoji and citations; quotation marks plain, odd spaces normal."""
    text = re.sub(r"[«„]\s+", '"', sentence)
    text = re.sub(r"\s+»", '"', text).translate(_QUOTES)
    text = _SYMBOL.sub(" ", re.sub(r"[\u00a0\u202f\u2009]", " ", text).replace("\u00ad", ""))
    text = _CITATION.sub("", _MARKUP.sub("", text))
    text = re.sub(r";\s+(?=[A-ZÀ-Þ¿¡])", ". ", text)
    text = re.sub(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+", "", text)
    if text.count('"') % 2:
        text = re.sub(r'(?<=\w)"(?=\w)', " ", text).replace('"', "")  # 5"x7": two words
    return re.sub(r"\s+", " ", text).strip()


def _dashes(text: str) -> str:
    """A dash between words is a pause: a comma."""
    return re.sub(r"\s*(?:—|---)\s*|\s+[–-]\s+", ", ", text)


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r",\s*([.!?])", r"\1", text)
    return re.sub(r"\s+", " ", text).strip(" ,;·•|>*-–—")


def _may_be_said(text: str, pack: Pack) -> bool:
    """Whether nothing of the page, of a screen or of another language is left in it."""
    if not re.search(r"\w", text) or _URL.search(text) or is_code(text):
        return False
    if re.search(r"(?:\.\.\.|…|\[|\]|\$|[•·►▪→⇒]|->|=>)", text) or re.search(
        r"(?:^|\s)\w\.?$", text
    ):
        return False
    if pack.unsaid and pack.unsaid.search(text):
        return False
    return not is_foreign(text, pack)


def is_foreign(text: str, pack: Pack) -> bool:
    """Whether a sentence is English: translations often keep the original beside them."""
    low = [word.lower() for word in words(text)]
    if len(low) < _FOREIGN_WORDS:
        return False
    own = sum(word in pack.closed for word in low)
    return sum(word in english().stop for word in low) > max(own, 1)


def typeset(text: str, pack: Pack) -> str:
    """Quotation marks and spaces as the language prints them, for whoever reads the script."""
    opening, closing = pack.about.get("quotes", ('"', '"'))
    said = re.sub(r'"([^"]*)"', lambda found: f"{opening}{found[1]}{closing}", text)
    for mark, space in pack.about.get("space_before", {}).items():
        said = re.sub(rf"(?<=[^\s\u202f\u00a0]){re.escape(mark)}(?=[\s\"»]|$)", space + mark, said)
    return said
