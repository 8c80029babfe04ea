"""Page furniture: what helps a reader around a page and means nothing to a listener.

Lists of links, tables of contents, credits, licence lines, buttons, and what a chat program said
around the text it was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._sentences import sentences
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.links import Resources
from lessoncast.lesson.pieces import Line, Piece

MAX_WORDS = 40
"""A line of furniture is short; a paragraph that begins like one is not."""

MAX_GREETING_WORDS = 20
_TAIL_CHARACTERS = 2_000
_PROSE = frozenset({"paragraph", "item", "quote"})
_LINKED = re.compile(r"\x03[^\x03\x04]*\x04")
_CONTENTS = re.compile(
    r"(?:table of )?contents|on this page|in this (?:article|page|chapter)|inhalt(?:sverzeichnis)?"
    r"|índice|(?:tabla de )?contenidos?|sommaire|table des matières|indice|inhoud(?:sopgave)?|sumário",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:sketch ?note|photo(?:graph)?|image|illustration|picture|video|cover|artwork|diagram)s?"
    r"(?: credit| source)?(?: by\b|: )"
    r"|click (?:on )?the (?:image|picture|video|sketchnote|thumbnail|badge|button)"
    r"|(?:this (?:work|lesson|page|text|chapter|material|content|course|document|article) is )?"
    r"(?:licensed|distributed|released|made available) under\b"
    r"|(?:except where|unless) otherwise (?:noted|stated)\b"
    r"|(?:copyright )?(?:©|\(c\)) ?(?:\d{4}|[A-Z])|copyright \d{4}|all rights reserved"
    r"|licen[cs]e:|lizenz:|licencia:|esta obra está bajo una licencia"
    r"|(?:last )?(?:updated|modified|edited|reviewed)(?: on|:) ?.{0,30}\d|(?:posted|published) (?:on|by) "
    r"|\d+[- ]min(?:ute)?s? read\b|share (?:this|on)\b"
    r"|edit (?:this page|on github)|(?:view|open)(?: \w+)? (?:source|on github|in colab)|back to top"
    r"|(?:estimated )?reading time\b",
    re.IGNORECASE,
)
_TURNING = re.compile(
    r"(?:previous|next)(?: (?:lesson|chapter|page|section|post|article))?(?::.*)?\Z", re.IGNORECASE
)
_CHAT = re.compile(
    r"if you(?:['’]d| would)? (?:like|want|wish|prefer)(?: me to)?,? (?:i can|i could|i['’]d|let me)\b"
    r"|(?:please )?let me know (?:if|whether|what|which|how) (?:you|there|this|i)\b"
    r"|(?:would you like|do you want|shall i|should i)\b(?: me)?(?: to)? .*\?\Z"
    r"|i can (?:also )?(?:provide|create|write|generate|expand|tailor|add|help)\b"
    r"|feel free to (?:ask|reach out)\b|(?:i )?hope this helps\b|happy to (?:help|expand|elaborate)\b"
    r"|(?:certainly|sure|of course|absolutely|great question)[!,.]?(?: (?:here|below)\b|\Z)"
    r"|(?:here['’]s|here is|below is) (?:a|an|the|your) .{0,60}(?:you (?:asked|requested|wanted)|as requested|:\Z)"
    r"|as an ai(?: language model)?\b"
    r"|wenn du (?:möchtest|willst),? kann ich\b|si (?:quieres|lo deseas),? puedo\b"
    r"|si vous (?:voulez|le souhaitez),? je peux\b",
    re.IGNORECASE,
)

_EAGER = re.compile(r"(?:certainly|sure|of course|absolutely|great question)\b", re.IGNORECASE)
_CUT_OFF = re.compile(r"\s(?:\.\.\.|…)\Z")
"""How the last sentence ends when a page showed only the beginning of its text."""


def without_chat(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """Drop what a chat program says before and after the text: offers, hopes, "Certainly!"."""
    kept = list(pieces)
    while kept and (last := _before_offers(kept[-1], language)) is not kept[-1]:
        kept[-1:] = [last] if last else []
        if last:
            break
    if kept and _is_greeting(kept[0], language):
        del kept[0]
    return kept


def _is_greeting(piece: Piece, language: str) -> bool:
    """Whether a paragraph only announces the text: "Certainly! Here is the lesson"."""
    text = plain(piece.text)
    if piece.kind != "paragraph" or not _CHAT.match(text):
        return False
    if _EAGER.match(text) and len(text.split()) <= MAX_GREETING_WORDS:
        return True
    said = sentences(piece.text[:_TAIL_CHARACTERS], language)
    return all(_CHAT.match(plain(sentence)) for sentence in said)


def _before_offers(piece: Piece, language: str) -> Piece | None:
    """Return the piece as it is, without its last sentences, or None when it is nothing else."""
    if piece.kind not in _PROSE or piece.number is not None:
        return piece
    parts = list(sentences(piece.text[-_TAIL_CHARACTERS:], language))
    whole = len(parts)
    while parts and (_CHAT.match(said := plain(parts[-1])) or _CUT_OFF.search(said)):
        parts.pop()
    if len(parts) == whole:
        return piece
    if not parts and len(piece.text) <= _TAIL_CHARACTERS:
        return None
    if not parts:
        return piece
    end = piece.text.rindex(parts[-1]) + len(parts[-1])
    return _cut(piece, end)


def _cut(piece: Piece, end: int) -> Piece:
    """Return the piece with the first ``end`` characters of its text."""
    kept: list[Line] = []
    for line in piece.lines:
        if end <= 0:
            break
        kept.append(Line(line.number, line.text[:end]))
        end -= len(line.text) + 1
    return replace(piece, lines=tuple(kept))


def without_furniture(pieces: Sequence[Piece]) -> tuple[list[Piece], Resources]:
    """Drop the furniture; return the rest, and the resources that the lesson points to."""
    resources = Resources()
    kept: list[Piece] = []
    for run in _runs(pieces):
        if _is_contents(run, kept, pieces):
            _drop_lead_in(kept, contents=True)
            continue
        shown = [piece for piece in run if not _is_credit(piece)]
        remaining = []
        for piece in shown:
            links_only = _is_links_only(piece)
            if not links_only:
                remaining.append(piece)
            if not (links_only and _repeats(piece, kept)):
                resources.add(piece)
        if not remaining and shown and run[0].kind == "item":
            _drop_lead_in(kept, contents=False)
        kept.extend(remaining)
    return kept, resources


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Whole lists, and every other piece alone."""
    run: list[Piece] = []
    for piece in pieces:
        if run and piece.kind == "item" and run[-1].kind == "item" and piece.box == run[-1].box:
            run.append(piece)
            continue
        if run:
            yield run
        run = [piece]
    if run:
        yield run


def _is_contents(run: Sequence[Piece], kept: Sequence[Piece], pieces: Sequence[Piece]) -> bool:
    """Whether a list is a table of contents: it is called so, or its items are the headings."""
    if run[0].kind != "item":
        return False
    if kept and _CONTENTS.fullmatch(plain(kept[-1].text).rstrip(": ")):
        return True
    if len(run) < 3 or len(run) > len(pieces) // 2:
        return False
    headings = {_folded(piece) for piece in pieces if piece.kind == "heading"}
    return sum(_folded(piece) in headings for piece in run) * 3 >= len(run) * 2


def _folded(piece: Piece) -> str:
    return re.sub(r"[\W\d_]+", " ", plain(piece.text).casefold()).strip()


def _is_links_only(piece: Piece) -> bool:
    if piece.kind not in _PROSE or "\x03" not in piece.text:
        return False
    return not any(char.isalnum() for char in _LINKED.sub("", piece.text))


def _repeats(piece: Piece, kept: Sequence[Piece]) -> bool:
    """Whether a link only says again what its heading says: "Pre-lecture quiz"."""
    return bool(kept) and kept[-1].kind == "heading" and _folded(kept[-1]) == _folded(piece)


def _is_credit(piece: Piece) -> bool:
    if piece.kind not in _PROSE and piece.kind != "heading":
        return False
    text = plain(piece.text)
    turning = piece.kind in _PROSE and _TURNING.match(text)
    return bool(turning or _CREDIT.match(text)) and len(text.split()) <= MAX_WORDS


def _drop_lead_in(kept: list[Piece], *, contents: bool) -> None:
    """Drop the sentence before a list that is gone: "In this lesson we'll cover:"."""
    if not kept:
        return
    last = kept[-1]
    if contents and _CONTENTS.fullmatch(plain(last.text).rstrip(": ")):
        kept.pop()
    elif last.kind == "paragraph" and plain(last.text).endswith(":"):
        before = sentences(last.text[-_TAIL_CHARACTERS:])[:-1]
        kept.pop()
        if before:
            kept.append(_cut(last, last.text.rindex(before[-1]) + len(before[-1])))
