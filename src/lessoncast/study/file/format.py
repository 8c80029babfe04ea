"""The cards file: Markdown that a person reads and edits, and that comes back exactly.

    ## Flashcards

    Q: What does VAE stand for? <!-- 12 -->
    A: Variational Autoencoder

    ## Quiz

    ### When were GANs proposed? <!-- 14-16 -->

    1. [ ] 2013
    2. [x] 2014

    > Goodfellow and others proposed them in 2014.

``front :: back`` on a line of its own is a card, too. Text is plain: no mark in it means anything,
but for what ``_editable.escapes`` tells.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lessoncast import _files
from lessoncast._editable import comments
from lessoncast._editable.escapes import escape_line
from lessoncast.errors import StudyError
from lessoncast.model import Card, Question, Span
from lessoncast.study.file import header
from lessoncast.study.file.reading import Reader
from lessoncast.study.file.sheet import Item, Kind, Sheet, digest_of, identified, key_of, kind_of

_SECTIONS = {"de": "Karteikarten", "es": "Tarjetas", "fr": "Fiches"}


# ── writing ───────────────────────────────────────────────────────────────────────────────────


def dumps(sheet: Sheet) -> str:
    """Return the cards file. :func:`loads` gives the same sheet back if no text in it is empty."""
    return f"{header.dump(sheet)}\n{_body(sheet)}"


def body_digest(sheet: Sheet) -> str:
    """Return the digest of what was written, to be compared with ``Sheet.written``."""
    return f"sha256:{_files.digest(_body(sheet))}"


def section(kind: Kind, language: str) -> str:
    """Return the heading above the items of a kind."""
    if kind == "question":
        return "## Quiz"
    return f"## {_SECTIONS.get(language.partition('-')[0].lower(), 'Flashcards')}"


def item_text(item: Item) -> str:
    """Return an item as it stands in the file, without a newline at its end."""
    noted = f" {comments.citation(item.source)}" if item.source else ""
    if isinstance(item, Card):
        return f"Q: {escape_line(item.front)}{noted}\nA: {escape_line(item.back)}"
    choices = [
        f"{place}. [{'x' if place - 1 == item.answer else ' '}] {escape_line(choice)}"
        for place, choice in enumerate(item.choices, 1)
    ]
    explanation = f"\n\n> {escape_line(item.explanation)}" if item.explanation else ""
    return "\n".join([f"### {escape_line(item.question)}{noted}", "", *choices]) + explanation


def _body(sheet: Sheet) -> str:
    blocks: list[str] = []
    for items in (sheet.cards, sheet.questions):
        if items:
            blocks += [section(kind_of(items[0]), sheet.language), *map(item_text, items)]
    return "\n\n".join(blocks) + "\n"


# ── reading ───────────────────────────────────────────────────────────────────────────────────


def loads(text: str, *, where: str, guid: str = "") -> Sheet:
    """Read a cards file, ours or one that a person wrote; ``where`` is what errors call it.

    ``guid`` counts where its header gives none. Raises StudyError with ``where:line`` for what is no
    card and no question.
    """
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    head = header.FORM.read(rows, where)
    reader = Reader(where)
    body = "\n".join(rows[head.body_line - 1 :])
    for line in comments.without_comments(body, head.body_line, where, StudyError):
        reader.read(line)
    items = reader.finished()
    known = header.remembered(head, where)
    origins = {(one.key, one.digest): one.origin for one in known}
    named = [
        replace(one, origin=origins.get((key_of(one), digest_of(one)), "author")) for one in items
    ]
    return identified(
        Sheet(
            language=head.values.get("language", ""),
            lesson=head.values.get("lesson", ""),
            guid=head.values.get("guid", "") or guid,
            changed=header.changed(head, where),
            written=head.values.get("written", ""),
            basis=head.values.get("basis", ""),
            cards=tuple(one for one in named if isinstance(one, Card)),
            questions=tuple(one for one in named if isinstance(one, Question)),
            remembered=known,
        )
    )


def is_edited(sheet: Sheet, text: str) -> bool:
    """Whether somebody changed a generated file, be it by a comment only."""
    return sheet.written != body_digest(sheet) or comments.has_notes(text)


def moved(text: str, follow: Callable[[Span], Span]) -> str:
    """Return the text of an item with other lesson lines, and nothing else changed."""
    pieces, done = [], 0
    for start, end, source in comments.citations(text):
        if (there := follow(source)) != source:
            pieces += [text[done:start], comments.citation(there)]
            done = end
    return "".join([*pieces, text[done:]])
