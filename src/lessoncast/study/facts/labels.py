"""``Enzymes: proteins that …``: what a label stands for, and what it gathers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.glosses import told
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.packed.deeds import is_order
from lessoncast.study.facts.packed.facts import is_gloss
from lessoncast.study.facts.writing import as_written, fact_of, listed_things, raw_note, things
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.words import content_stems, count
from lessoncast.units.dates import is_date

LABEL_WORDS = range(1, 6)
GLOSS_WORDS = range(2, 31)
LEAST_PAIRS = 3
_FOR = re.compile(r"(?P<what>[^(),]{3,50}) \((?P<whom>[^(),.]{3,40})\)$")
_DOCUMENT = re.compile(
    r"(?:conclusions?|challenges?|summary|introduction|overview|notes?|examples?|tips?|warnings?|compute|goals?|results?"
    r"|advantages?|disadvantages?|pros|cons|benefits?|drawbacks?|step \d+|part \d+|question|answer|hint|remark|ejemplos?"
    r"|citations?|credits?|bylines?|keywords?|references?|further reading|publisher|captions?"
    r"|low|high|medium|critical|minor|major|moderate|severe|good|bad|better|best|easy|hard|other|others"
    r"|solutions?|mistakes?|problems?|fix|asides?|see also|partners?|why it matters|nota|consejos?|beispiele?|hinweis|exemples?|remarque|source|quelle|fuente|why|how|what|when|where)\W*",
    re.IGNORECASE,
)  # names of parts of a document, not of things


def is_about_page(statement: Statement) -> bool:
    """Whether a sentence has the name of a part of the page for its subject: ``Solution creates a field.``."""
    named = _DOCUMENT.fullmatch(statement.term) if statement.term else None
    return named is not None and statement.text.startswith(f"{statement.term} ")


def labels(material: Material) -> Iterator[Fact]:
    """Every label with what its note says: things, pairs, a gloss, or what it does."""
    return found_in_each(partial(_labelled, material=material), material.statements)


def _labelled(statement: Statement, *, material: Material) -> Iterator[Fact]:
    if _is_asked(statement) and not is_order(statement.term, material.language):
        note = raw_note(statement)
        paired = _paired(statement, note, material)
        gathered = paired or [*_group(statement, note, material)]
        if (
            gathered or not statement.leans
        ):  # a list is told by its label, whatever its sentence leans on
            yield from gathered or _glosses(statement, note, material)


def _is_asked(statement: Statement) -> bool:
    """Whether a statement explains a label that is the name of something."""
    term = statement.term
    named = count(term) in LABEL_WORDS and not _DOCUMENT.fullmatch(term) and not is_date(term)
    return bool(term) and named and not term.endswith(("?", "!", "."))


def _group(statement: Statement, note: str, material: Material) -> Iterator[Fact]:
    """``Text: chatbots, summarization, translation``: three things or more that a label gathers."""
    items = listed_things(
        re.sub(r"^(?:for example|such as),? ", "", note, flags=re.IGNORECASE), material
    )
    if len(items) >= 3:
        yield fact_of(
            statement,
            kind="group",
            subject=material.vocabulary.lower_title(statement.term),
            value=things(items, material.language),
            family=f"group {statement.group}",
            items=tuple(items),
            noun=statement.heading,
            worth=0.75,
        )


def _paired(statement: Statement, note: str, material: Material) -> list[Fact]:
    """``Sampling: token by token (text), denoising (images)``: each thing with what it is for in brackets."""
    parts = [_FOR.match(one.strip()) for one in re.split(r",\s+(?![^()]*\))", note.strip(" ."))]
    found = [one for one in parts if one]
    if len(found) < LEAST_PAIRS or len(found) < len(parts):
        return []
    low = material.vocabulary.lower_first
    noun = material.vocabulary.lower_title(statement.term)
    written = replace(statement, text=as_written(statement))
    return [
        fact_of(
            written, kind="pair", subject=low(one["whom"]), value=low(one["what"]),
            family=f"pair {statement.group} {noun}", noun=noun, worth=0.7,
        )
        for one in found
    ]  # fmt: skip


def _glosses(statement: Statement, note: str, material: Material) -> Iterator[Fact]:
    """What a label is; in English, as its sentence says it."""
    if material.language == "en":
        yield from told(statement, material)
        return
    gloss = re.split(r"(?<=[.;])\s", note)[0].strip(" .;")
    own = content_stems(statement.term, material.language)
    named = is_gloss(gloss, material.language)
    known = own & content_stems(gloss, material.language)
    if named and count(gloss) in GLOSS_WORDS and not known:
        yield fact_of(
            statement,
            kind="gloss",
            subject=statement.term,
            value=gloss,
            family="gloss",
            worth=0.85,
        )
