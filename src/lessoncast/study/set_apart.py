"""What the author of a lesson set apart in its sentences: terms in italics, in bold or linked to a glossary, and code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast.model import Block, Marked, Span
from lessoncast.study.listings import defined_in
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import count

TERM_WORDS = range(1, 5)
_NO_TERM = re.compile(r"[^\w\s'’-]|\b\d|_")
_CALL = re.compile(r"!?(?:\(\))?$")


class SetApart:
    """The marked words of a lesson by the lines of their paragraphs."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._examples = defined_in(blocks)
        self._marked: dict[Span, tuple[Marked, ...]] = {}
        for one in blocks:
            if one.marked:
                self._marked[one.span] = (*self._marked.get(one.span, ()), *one.marked)

    def seen(self, statement: Statement, span: Span) -> Statement:
        """A statement of a paragraph on these lines, with what of it is set apart."""
        marked = self._marked.get(span, ())
        if not marked:
            return statement
        named = [one.text for one in marked if one.how not in {"code", "link"}]
        terms = [one for one in named if one in statement.source]
        code = [_CALL.sub("", one.text).replace("_", " ") for one in marked if one.how == "code"]
        said = statement.text.lower()
        held = tuple(dict.fromkeys(one for one in code if one and one.lower() in said))
        return replace(
            statement,
            terms=tuple(dict.fromkeys(filter(_may_be_term, terms))),
            code=held,
            leans=statement.leans or not self._examples.isdisjoint(held),
        )


def _may_be_term(text: str) -> bool:
    """Whether words can be a term, and not only said with stress: not "not", no sentence."""
    known = english()
    plain = known.stop | known.auxiliaries | known.pronouns | known.quantifiers
    sized = count(text) in TERM_WORDS and len(text) > 2
    return sized and not _NO_TERM.search(text) and not set(text.lower().split()) <= plain
