"""The pieces a lesson is cut into: units that can be said, gathered under headings in sections."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.tongue import lint
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.words import capital, count
from lessoncast.units import signs
from lessoncast.units.author_questions import asks_of_what_was_said

HEADING_WORDS = 16
_NUMBERING = re.compile(
    r"^(?:(?:chapter|part|section|lesson|unit|module|step|task|lecture|week|day"
    r"|episode|session|pillar|lab|option|formula)\s+(?:\d+|[ivx]+|[a-d](?=[:.]))\s*[:.\-–—]\s*"
    r"|(?-i:[A-Z])\w*(?: (?-i:[A-Z])\w*){0,2} \d+(?:\.\d+){2,}\s*[–—:-]\s+"  # "Harbour Course 4.1.2 — Tides"
    r"|\d{1,2}\s+(?=(?-i:[A-Z])[a-z]+(?<!s)(?<!people)(?<!men)(?<!ren)(?<!est)(?<!ore) (?:with|of|for|by|from)\b"
    r"|(?-i:[A-Z])[a-z]+(?:[ts]ion|ment|ism|ing|ics)(?:$| (?:and|in|to)\b))"
    r"|(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]\s+|\d+(?:\.\d+)+\s+|task\s*[-–—:]\s*)",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"(?<=[a-z]{3})\. [A-Z] [A-Z]\b[^a-z]{0,4}(?:\w+\(.{0,20}|\(\w{0,3}\))?\.?$"
)  # "Waves. Y W(k)"
_LOOK = re.compile(
    r"^(\w[^:]* [^:]*[a-z)]) (?:overview|recap)$", re.IGNORECASE
)  # at several words that name something
_AT_A_GLANCE = re.compile(
    r"\s+[–—-]\s+(?:an? )?(?:quick|short|brief|final) (?:overview|recap|reminder|look|summary|note)$",
    re.IGNORECASE,
)  # how a heading tells of its subject
_UNSAID = re.compile(r"[^\w\s'’\"“”.,:;!?¿¡&/()+#%–—·-]")
_HOLE = re.compile(r"\b(?:the|an?|of) (?:of|and|or|is|are)\b")  # a sign stood there


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One or two sentences that belong together and can be said.

    ``ask`` is a question of the author's own that they answer; ``term`` the label they explain;
    ``group`` numbers the list or block they come from; ``leans`` tells that they need the unit
    before them, ``alone`` how they are said where that unit is out of ear, ``announces`` that they
    only announce the unit behind them; ``tells`` is 1 for what needs no page, less for the rest;
    ``apart`` tells that the host has to name their term, so that they begin a turn; ``parted`` that the
    lesson says something between the unit before and them that is left out; ``asked`` that the author
    asks for them to be said.
    """

    text: str
    span: Span
    role: Role
    source: str
    group: int
    leans: bool = False
    ask: str = ""
    term: str = ""
    lead: str = ""
    alone: str = ""
    announces: bool = False
    tells: float = 1.0
    apart: bool = False
    parted: bool = False
    asked: bool = False

    @property
    def words(self) -> int:
        """How many words a voice has to say."""
        return count(self.text)


@dataclass(slots=True, kw_only=True)
class Section:
    """A heading with the units under it; ``kind`` as in the phrasebook, "" for any other.

    ``mistaken`` tells that the heading names something that one should not do.
    """

    title: str
    level: int
    span: Span
    kind: str = ""
    mistaken: bool = False
    units: list[Unit] = field(default_factory=list)

    @property
    def words(self) -> int:
        """How many words the whole section would take."""
        return sum(unit.words for unit in self.units)


def clean_heading(text: str) -> str:
    """A heading without numbering, markup and emoji: ``II. The Factory System`` → its words."""
    whole = text.replace("\u00ad", "")  # where a word may be parted, and is not
    bare = without_number(" ".join(_UNSAID.sub(" ", whole).split()))
    bare = _LOOK.sub(r"\1", _AT_A_GLANCE.sub("", _FORMULA.sub("", bare)))
    if "(" in bare:
        bare = re.sub(r"\s*\([^)]*\)\s*$", "", bare)
    if "&" in bare:
        bare = re.sub(r"\s*&\s*", " and ", bare)
    if "/" in bare:
        bare = re.sub(r"(?<=[a-z]{3})/(?=[A-Za-z]{3})", " or ", bare)
    return capital(bare.strip(" .:;,-–—#"))


def without_number(text: str) -> str:
    """A heading without its place in a course or a list: ``Lesson 3: Tides``, ``1.2 Tides`` → ``Tides``."""
    return _NUMBERING.sub("", text)


def named_box(term: str, book: Phrasebook) -> tuple[str, str]:
    """What a titled box is called aloud, and its kind; of an exercise the case is heard, the name is not."""
    title = clean_heading(term)
    title = title if is_speakable(title) and not asks_of_what_was_said(title) else ""
    found = book.heading_kind(title)
    kind = signs.kind_of_box(title, found.name if found else "")
    return ("" if found and found.name == "exercise" else title), kind


def is_speakable(heading: str) -> bool:
    """Whether a cleaned heading can be said inside a sentence: words, and nothing of the page."""
    plain = capital(heading.rstrip("?!."))
    worded = re.search(r"[^\W\d_]{2}", plain) is not None and count(plain) <= HEADING_WORDS
    fits = worded and lint.balanced(plain) and not _HOLE.search(plain)
    return fits and not lint.debris(f"{plain}.") and not re.search(r"[.?!] ", plain)
