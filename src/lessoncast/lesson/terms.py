"""``Term: gloss``, ``**Term** - gloss``: the label of an item, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.lesson import boxes
from lessoncast.lesson.headings import is_bold_line
from lessoncast.lesson.pieces import BOLD, BOLD_END, Line, Piece

MAX_TERM_WORDS = 12
MAX_BARE_TERM_WORDS = 6

_LINKS = re.compile(r"[\x03\x04]")
_PICTURES = r"(?:\[[ xX]\]\s+)?[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\s]*"
_SEPARATED = re.compile(
    rf"{_PICTURES}{BOLD}(?P<term>[^{BOLD}{BOLD_END}]{{1,90}}?)\s*"
    rf"(?:[:.–—-]\s*{BOLD_END}|{BOLD_END}\s*(?::|\s(?:[–—]|-{{1,3}})(?=\s)))\s*(?P<gloss>\S.*)",
    re.DOTALL,
)
_BOLD_ONLY = re.compile(
    rf"{_PICTURES}{BOLD}(?P<term>[^{BOLD}{BOLD_END}]{{2,90}}?){BOLD_END}\s+(?P<gloss>[^\W\d_a-z].*)",
    re.DOTALL,
)
_BARE = re.compile(
    r"(?P<term>[^\s\x00-\x10\x12-\x1f:;.!?][^\x00-\x10\x12-\x1f:;!?]{0,70}?)"
    r"(?::\s+|\s+(?:[–—]|-{1,3})\s+)(?P<gloss>\S.*)",
    re.DOTALL,
)
_BOLD_LINE = re.compile(rf"{BOLD}(?P<title>[^{BOLD}{BOLD_END}]{{1,90}}?)[:.]?{BOLD_END}[:.]?")
_LABELLED = frozenset({"item", "paragraph", "quote"})
_ALERT = re.compile(r"\[![A-Za-z]+\][-+]?\s+(?P<title>\S.*)$")


def with_terms(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Split labels off; a label without bold type counts when most items of its list have one.

    What a fold shows while it is closed is the term of what it hides, and so is a bold line at
    the top of a box.
    """
    labelled = _labelled_lists(pieces)
    title: Piece | None = None
    for at, piece in enumerate(pieces):
        following = pieces[at + 1] if at + 1 < len(pieces) else None
        if following and following.box == piece.box and _is_box_title(piece):
            title = piece
            continue
        yield _titled(_with_label(piece, bare=at in labelled), title)
        title = None


def _is_box_title(piece: Piece) -> bool:
    return piece.kind == "summary" or (piece.aside is not None and is_bold_line(piece))


def _titled(piece: Piece, title: Piece | None) -> Piece:
    if not title or piece.term or piece.kind not in _LABELLED:
        return piece
    return replace(piece, term=boxes.title(title.text, title.aside or ""))


def _with_label(piece: Piece, *, bare: bool) -> Piece:
    if piece.term or piece.kind not in _LABELLED:
        return piece
    if titled := _alert_title(piece) or _bold_title(piece):
        return titled
    match = _label(piece, bare=bare)
    return _split(piece, match) if match else piece


def _alert_title(piece: Piece) -> Piece | None:
    """``[!TIP] Bring boots`` on a line of its own is a box's title."""
    match = _ALERT.match(piece.lines[0].text) if piece.aside is not None else None
    if not match or len(piece.lines) < 2 or match["title"][-1] in ".!?:":
        return None
    first, *more = piece.lines
    return replace(piece, term=match["title"], lines=(Line(first.number, ""), *more))


def _bold_title(piece: Piece) -> Piece | None:
    """A first line that is all bold is a box's title, though the text goes on right below it."""
    first, *more = piece.lines
    match = _BOLD_LINE.fullmatch(first.text) if piece.aside is not None and more else None
    if not match:
        return None
    term = boxes.title(match["title"], piece.aside or "")
    return replace(piece, term=term, lines=(Line(first.number, ""), *more))


def _label(piece: Piece, *, bare: bool) -> re.Match[str] | None:
    text = _LINKS.sub("", piece.text)
    match = _SEPARATED.match(text)
    if not match and piece.kind == "item":
        match = _BOLD_ONLY.match(text) or (_bare(text) if bare else None)
    return match if match and len(match["term"].split()) <= MAX_TERM_WORDS else None


def _bare(text: str) -> re.Match[str] | None:
    match = _BARE.match(text)
    if not match or len(match["term"].split()) > MAX_BARE_TERM_WORDS:
        return None
    is_sum = (
        bool(re.fullmatch(r"[\d\s+*/=.,()-]+", match["term"]))
        and ":" not in match[0][: match.end("term") + 1]
    )
    return None if is_sum or ". " in match["term"] else match


def _labelled_lists(pieces: Sequence[Piece]) -> frozenset[int]:
    """Indexes of the items in lists where at least every second item has a label."""
    found: set[int] = set()
    lists: dict[tuple[int, int], list[int]] = {}
    for at, piece in enumerate([*pieces, None]):
        if piece is not None and piece.kind == "item":
            lists.setdefault((piece.box, piece.level), []).append(at)
            continue
        for items in lists.values():
            texts = {index: _LINKS.sub("", pieces[index].text) for index in items}
            bare = [index for index, text in texts.items() if _bare(text)]
            bold = sum(bool(_SEPARATED.match(text)) for text in texts.values()) if bare else 0
            if (len(bare) + bold) * 2 >= len(items):
                found.update(bare)
        lists = {}
    return frozenset(found)


def _split(piece: Piece, match: re.Match[str]) -> Piece:
    term = match["term"]
    if piece.aside is not None:
        term = boxes.title(term, piece.aside)
    first, *more = piece.lines
    lines = (Line(first.number, match["gloss"]), *(Line(line.number, "") for line in more))
    return replace(piece, term=term, lines=lines)
