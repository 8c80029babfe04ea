"""The pieces a lesson is cut into: units that can be said, gathered under headings in sections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lessoncast.model import Span
from lessoncast.script.checks import lint
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.clauses import is_clause
from lessoncast.script.tongue.roles import Role
from lessoncast.script.tongue.words import capital, count

LONGEST_SENTENCE = 35
HEADING_WORDS = 16
_NUMBERING = re.compile(
    r"^(?:(?:chapter|part|section|lesson|unit|module|step|task|lecture|week|day)\s+(?:\d+|[ivx]+)\s*[:.\-–—]\s*"
    r"|(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.):]\s+|\d+(?:\.\d+)+\s+|task\s*[-–—:]\s*)",
    re.IGNORECASE,
)
_JOINTS = (
    re.compile(r";\s+"),
    re.compile(r",\s+(?=(?:but|yet|so|and)\s)"),
    re.compile(r":\s+"),
    re.compile(r",\s+(?=(?:while|whereas|although|though)\s)"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One or two sentences that belong together and can be said.

    ``ask`` is a question of the author's own that they answer; ``term`` the label they explain;
    ``group`` numbers the list or block they come from; ``leans`` tells that they need the unit
    before them.
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

    @property
    def words(self) -> int:
        """How many words a voice has to say."""
        return count(self.text)


@dataclass(slots=True, kw_only=True)
class Section:
    """A heading with the units under it; ``kind`` as in the phrasebook, "" for any other."""

    title: str
    level: int
    span: Span
    kind: str = ""
    units: list[Unit] = field(default_factory=list)

    @property
    def words(self) -> int:
        """How many words the whole section would take."""
        return sum(unit.words for unit in self.units)


def clean_heading(text: str) -> str:
    """A heading without numbering, markup and emoji: ``II. The Factory System`` → its words."""
    bare = re.sub(r"\s+", " ", re.sub(r"[^\w\s'’\"“”.,:;!?¿¡&/()+#%–—·-]", " ", text)).strip()
    bare = _NUMBERING.sub("", bare)
    bare = re.sub(r"\s*\([^)]*\)\s*$", "", bare)
    bare = re.sub(r"\s*&\s*", " and ", bare)
    bare = re.sub(r"(?<=[a-z]{3})/(?=[A-Za-z]{3})", " or ", bare)
    return capital(bare.strip(" .:;,-–—#"))


def is_speakable(heading: str) -> bool:
    """Whether a cleaned heading can be said inside a sentence: words, and nothing of the page."""
    plain = capital(heading.rstrip("?!."))
    worded = re.search(r"[^\W\d_]{2}", plain) is not None and count(plain) <= HEADING_WORDS
    fits = worded and lint.balanced(plain)
    return fits and not lint.debris(f"{plain}.") and not re.search(r"[.?!] ", plain)


def split_long(sentence: str) -> list[str]:
    """A sentence of more than 35 words cut where two clauses meet; [] when that cannot be done."""
    if count(sentence) <= LONGEST_SENTENCE:
        return [sentence]
    for joint in _JOINTS:
        for found in joint.finditer(sentence):
            left, right = sentence[: found.start()], sentence[found.end() :]
            inner = re.sub(r"^(?:and|so|while|whereas|although|though)\s+", "", right)
            if count(left) >= 6 and count(inner) >= 4 and is_clause(left) and is_clause(inner):
                kept = right if right.startswith("but ") else inner
                parts = [*split_long(grammar.ended(left)), *split_long(grammar.ended(kept))]
                if parts and all(count(part) <= LONGEST_SENTENCE for part in parts):
                    return parts
    return []
