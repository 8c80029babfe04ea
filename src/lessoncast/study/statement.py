"""A sentence of a lesson that can be asked about."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast.model import Span
from lessoncast.tongue.kinds import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of the lesson that can be asked about.

    ``term`` is the label that it explains, ``source`` what was written, label and lead-in included;
    ``heading`` and ``section`` are the title and kind of its section, ``group`` numbers the list or block
    it comes from, ``part`` the part of the lesson. ``leans`` tells that it needs the one before it, or code on the page,
    ``whole`` is the sentence that ``text`` is only a part of, ``ask`` a question of the author's own that it
    answers: the one in front of it, or the heading that it stands right under. ``terms`` are the words of
    ``source`` that its author set apart, as a term is, ``code`` what of ``text`` is code, as it is said.
    """

    text: str
    span: Span
    part: int
    role: Role
    source: str
    group: int
    term: str = ""
    lead: str = ""
    heading: str = ""
    section: str = ""
    leans: bool = False
    whole: str = ""
    ask: str = ""
    terms: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
