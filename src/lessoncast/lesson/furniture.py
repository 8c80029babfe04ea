"""Page furniture: what helps a reader around a page and means nothing to a listener.

Lists of links, tables of contents, credits, licence lines, buttons, and what a chat program said
around the text it was asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.leavings import Leavings
from lessoncast.lesson.links import Resources
from lessoncast.lesson.pieces import Line, Piece

MAX_WORDS = 40
"""A line of furniture is short; a paragraph that begins like one is not."""

MAX_GREETING_WORDS = 20
LABEL_WORDS = 2
_TAIL_CHARACTERS = 2_000
_PROSE = frozenset({"paragraph", "item", "quote"})
_BOLD_MARKS = re.compile(r"[\x01\x02]")
_LINKED = re.compile(r"\x03[^\x03\x04]*\x04")
_CONTENTS = re.compile(
    r"(?:table of )?contents|on this page|in this (?:article|page|chapter)|inhalt(?:sverzeichnis)?"
    r"|índice|(?:tabla de )?contenidos?|sommaire|table des matières|indice|inhoud(?:sopgave)?|sumário",
    re.IGNORECASE,
)
_CREDITS = {
    "a credit": r"(?:sketch ?note|photo(?:graph)?|image|illustration|picture|video|cover|artwork|diagram)s?"
    r"(?: credit| source)?(?: by\b|: )|(?:figure|image|picture|photo) (?:credits?|sources?):"
    r"|.{2,120}\bby\b.{2,80}\b(?:available|licensed|shared|used|published)\b.{0,60}\bunder (?:an? |the )?(?:creative commons|cc)\b",
    "a line of the page: to be opened": r"(?:open|go to) (?:[\w-]+\.)+[a-z]{2,12}\W*\Z",
    "a line of the page: to be clicked": r"click (?:on )?the "
    r"(?:image|picture|video|sketchnote|thumbnail|badge|button)",
    "a line of the page: licence": r"(?:this (?:work|lesson|page|text|chapter|material|content|course"
    r"|document|article) is )?(?:licensed|distributed|released|made available) under\b"
    r"(?=.{0,80}\b(?:licen[cs]e|cc|creative commons|mit|gpl|apache|bsd|public domain)\b)"
    r"|(?:except where|unless) otherwise (?:noted|stated)\b"
    r"|(?:copyright )?(?:c?©|\(c\)) ?(?:\d{4}|[A-Z])|copyright \d{4}|permission is (?:hereby )?granted\b|all rights reserved"
    r"|licen[cs]e:|lizenz:|licencia:|esta obra está bajo una licencia",
    "a line of the page: date": r"(?:last )?(?:updated|modified|edited|reviewed)(?: on|:) ?.{0,30}\d"
    r"|(?:this (?:post|article|page|lesson) was )?(?:first |originally )?(?:posted|published) (?:on|by|in) ",
    "a caption": r"(?:table|figure|fig\.|listing|abbildung|abb\.|tabelle|tabla|figura|tableau)"
    r"(?: ?\d+(?:[.-]\d+)*)?:\s",
    "a table drawn with signs": r"\+[-=:+]{3,}",
    "a line of tags": r"(?:(?:tags|keywords|topics|categories)\s*:\s*)?#\w[\w/-]*(?:[\s,]+#\w[\w/-]*)*\Z",
    "a line of the page": r"\d+[- ]min(?:ute)?s? read\b|share (?:this|on)\b|edit (?:this page|on github)"
    r"|(?:view|open)(?: \w+)? (?:on github|in (?:google )?colab)|view (?:page )?source|back to top"
    r"|(?:estimated )?reading time\b|was this (?:page|article|lesson|post|helpful)\b|last edited\b"
    r"|(?:prev(?:ious)?|back) ?[|/·—–-] ?next\W*\Z",
}
_CREDIT = tuple(
    (reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in _CREDITS.items()
)
_BRIEF = frozenset(
    {"a line of the page", "a line of the page: date", "a line of the page: to be clicked"}
)
MAX_BRIEF_WORDS = 14
_ENTRY = re.compile(
    r"(?:(?:De|Van|Von|Le|La|Mac) )?[A-ZÀ-Þ][\w'’-]+, (?:[A-ZÀ-Þ]\.[ -]?)+.{0,400}?\((?:\d{4}|n\.d\.)[^)]{0,30}\)(?:\.| \W?[A-ZÀ-Þ])"
    r"|[A-ZÀ-Þ][^.()?!:]{3,80}\. \((?:\d{4}[a-z]?|n\.d\.)(?:, [A-Z][a-z]+(?: \d{1,2})?)?\)\. \W?[A-ZÀ-Þ]"
    r"|[A-ZÀ-Þ][\w'’-]+, [A-ZÀ-Þ][\w.'’ -]{1,40}?(?:,? and [^.:]{3,60})?\. (?:\(?\d{4}[a-z]?(?: ?\[\d{4}\])?\)?\. |n\.d\. |[\"“][A-ZÀ-Þ])"
)
"""A work as a list of sources names it, by author and year: APA, Chicago and ASA style."""
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

_OFFER = "what a chat program says around the text"
_QUIZ = re.compile(r"\bquiz", re.IGNORECASE)
_LEADS_AWAY = re.compile(
    r"\b(?:read|see|learn|visit|check out|work through|watch|try|cover|links?|resources?|references?|(?<!open[- ])sources?"
    r"|more|further|guides?|tutorials?|videos?|articles?|books?|exercises?|quiz|these|here|lesson|page"
    r"|siehe|mehr|weitere?s?|lesen|quellen|lies|hier|voir|lire|liens?|ressources?|plus|ici|ver|véase"
    r"|vea|leer|lee|enlaces?|recursos?|más|aquí|consulta|consulte[rz]?|vedi|leggi|risorse|veja|leia|mais)\b",
    re.IGNORECASE,
)
"""Words of a sentence that sends its reader to other pages."""
_SENDS = re.compile(
    r"\W*(?:(?:up )?next|previous|back|continue|proceed|read|learn|see|visit|check|watch|try|explore|follow|refer|look|find|lies|siehe|besuche|lee|mira"
    r"|visita|consulta|aprende|lisez|voir|visitez|consultez|découvrez)"
    r"(?:\s+(?:more|about|how|to|the|our|this|on|at|in|an?|out|up|with|also|further|over|mehr|über|más|sobre|plus))*"
    r"\s*:?\s*\x03[^\x03\x04]*\x04\W*\Z",
    re.IGNORECASE,
)
"""An order to go to a link, and nothing else."""
_SOURCE = re.compile(r"\s*(?:—|–|--|―)\s*@?\w")
_EAGER = re.compile(r"(?:certainly|sure|of course|absolutely|great question)\b", re.IGNORECASE)
_CUT_OFF = re.compile(r"\s(?:\.\.\.|…)\Z")
"""How the last sentence ends when a page showed only the beginning of its text."""


def without_chat(pieces: Sequence[Piece], language: str, left: Leavings) -> list[Piece]:
    """Drop what a chat program says before and after the text: offers, hopes, "Certainly!"."""
    kept = list(pieces)
    while kept and (last := _before_offers(kept[-1], language)) is not kept[-1]:
        rest = kept.pop()
        cut = rest.text[len(last.text) if last else 0 :]
        left.add_text(rest.span, cut, "a sentence cut off" if _CUT_OFF.search(cut) else _OFFER)
        if last:
            kept.append(last)
            break
    if kept and _is_greeting(kept[0], language):
        left.add(kept.pop(0), _OFFER)
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


def without_furniture(pieces: Sequence[Piece], left: Leavings) -> tuple[list[Piece], Resources]:
    """Drop the furniture; return the rest, and the resources that the lesson points to."""
    clearing = _Clearing(pieces, left)
    for run in _runs(pieces):
        clearing.take(run)
    return clearing.kept, clearing.resources


class _Clearing:
    """Takes the pieces run by run, and keeps what is no furniture."""

    def __init__(self, pieces: Sequence[Piece], left: Leavings) -> None:
        self.kept: list[Piece] = []
        self.resources = Resources()
        self._left = left
        self._most = len(pieces) // 2
        self._headings = {_folded(piece) for piece in pieces if piece.kind == "heading"}

    def take(self, run: Sequence[Piece]) -> None:
        if self._is_contents(run):
            self._leave(run, "a table of contents")
            self._drop_lead_in(contents=True)
            return
        shown = [piece for piece in run if not self._is_credit(piece)]
        links = [piece for piece in shown if _is_links_only(piece)]
        for piece in shown:
            if not (_is_links_only(piece) and self._repeats(piece)):
                self.resources.add(piece)
        if self._names_things(links):
            links = []
        self._leave(links, self._what_links(links))
        if links and len(links) == len(shown) and run[0].kind == "item":
            self._drop_lead_in(contents=False)
        gone = set(map(id, links))
        self.kept.extend(piece for piece in shown if id(piece) not in gone)

    def _leave(self, pieces: Sequence[Piece], reason: str) -> None:
        for piece in pieces:
            self._left.add(piece, reason)

    def _is_contents(self, run: Sequence[Piece]) -> bool:
        """Whether a list is a table of contents: it is called so, or its items are the headings."""
        if run[0].kind != "item":
            return False
        if self.kept and is_called_contents(self.kept[-1].text):
            return True
        if len(run) < 3 or len(run) > self._most:
            return False
        return sum(_folded(piece) in self._headings for piece in run) * 3 >= len(run) * 2

    def _is_credit(self, piece: Piece) -> bool:
        reason = _credit(piece)
        if reason:
            self._left.add(piece, reason)
        return bool(reason)

    def _repeats(self, piece: Piece) -> bool:
        """Whether a link only says again what its heading says: "Pre-lecture quiz"."""
        if not self.kept or self.kept[-1].kind != "heading":
            return False
        return _folded(self.kept[-1]) == _folded(piece)

    def _names_things(self, links: Sequence[Piece]) -> bool:
        """Whether a sentence lists things that happen to be links: "Every harbour has:"."""
        if len(links) < 2 or links[0].kind != "item" or not self.kept:
            return False
        lead = plain(self.kept[-1].text)
        sentence = lead.endswith(":") and len(lead.split()) > LABEL_WORDS  # no label: "Software:"
        said = self.kept[-1].kind == "paragraph" and sentence
        return said and not _LEADS_AWAY.search((sentences(lead) or [lead])[-1])

    def _what_links(self, links: Sequence[Piece]) -> str:
        if any(_QUIZ.search(piece.text) for piece in links):
            return "a quiz link"
        if all(_SOURCE.match(plain(piece.text)) for piece in links):
            return "who said it"
        return "a list of links" if len(links) > 1 else "only a link"

    def _drop_lead_in(self, *, contents: bool) -> None:
        """Drop the sentence before a list that is gone: "In this lesson we'll cover:"."""
        if not self.kept:
            return
        last = self.kept[-1]
        if contents and is_called_contents(last.text):
            self._left.add(self.kept.pop(), "a table of contents")
        elif last.kind == "paragraph" and plain(last.text).endswith(":"):
            before = sentences(last.text[-_TAIL_CHARACTERS:])[:-1]
            self.kept.pop()
            end = last.text.rindex(before[-1]) + len(before[-1]) if before else 0
            reason = "a table of contents" if contents else "it leads to a list that is left out"
            self._left.add_text(last.span, last.text[end:], reason)
            if before:
                self.kept.append(_cut(last, end))


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


def is_called_contents(text: str) -> bool:
    """Whether a heading or lead-in announces a table of contents, and nothing else."""
    return bool(_CONTENTS.fullmatch(plain(text).rstrip(": ")))


def _folded(piece: Piece) -> str:
    return re.sub(r"[\W\d_]+", " ", plain(piece.text).casefold()).strip()


def _is_links_only(piece: Piece) -> bool:
    """Whether a piece is nothing but links, or sends the reader to one: "Read about tables."."""
    if piece.kind not in _PROSE or "\x03" not in piece.text:
        return False
    text = _BOLD_MARKS.sub("", piece.text)
    return not any(map(str.isalnum, _LINKED.sub("", text))) or bool(_SENDS.match(text))


def _credit(piece: Piece) -> str:
    """What kind of line of the page a piece is, or ""."""
    if piece.kind not in _PROSE and piece.kind != "heading":
        return ""
    text = plain(piece.text)
    if piece.kind in _PROSE and _ENTRY.match(text):
        return "an entry of a bibliography"
    if len(text.split()) > MAX_WORDS:
        return ""
    if piece.kind in _PROSE and _TURNING.match(text):
        return "navigation"
    found = next((reason for reason, pattern in _CREDIT if pattern.match(text)), "")
    return "" if found in _BRIEF and len(text.split()) > MAX_BRIEF_WORDS else found
