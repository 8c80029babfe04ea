"""Whether an English item holds all that its sentence says to the point: neither front nor back ends inside of a phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.material import Material
from lessoncast.tongue.english.cuts import is_torn
from lessoncast.tongue.words import content_stems

_DOES = re.compile(r" do\?$|[“”]")  # "do" is no word of the sentence
_NAMES = re.compile(
    r"^(?:How m|In what|Who|Which|Where|Name|What (?:do we call|is the name|does .* stand for\?))"
)  # of which a name or a number is asked
_MEASURES = re.compile(
    r"^(?:(?:After )?[Hh]ow (?:long|often|far|quickly|many times)|(?:At|To) what temperature)\b"
)  # whose answer may be all in front of a comma
_DATED = re.compile(
    r"^(?:(?:In|On|By|At|Around|About|Since|Until|From|Between) [^,;]{0,30})?\d[\w–-]*$"
)  # a whole date

_DATE_LAST = re.compile(r" (?:in|on|since|until|by|around) [^?]{0,16}\b\d{4}s?\?$")  # moved behind


class Cutting:
    """The sentences of a lesson by the lines that they stand on."""

    def __init__(self, material: Material) -> None:
        self._told: dict[int, list[str]] = defaultdict(list)
        for one in material.statements:
            self._told[one.span.first].append(one.whole or one.text)

    def faults(self, front: str, back: str, span: Span | None) -> Iterator[str]:
        """What breaks off, in words."""
        if BLANK in front or span is None:
            return
        sentence = self._sentence(front, back, span)
        moved = _DOES.search(front) or _DATE_LAST.search(front)
        if sentence and not moved and is_torn(front, sentence, back):
            yield "the front breaks off"
        whole = _NAMES.match(front) or _DATED.match(back)
        measure = _MEASURES.match(front) and f"{back.lower()}," in sentence.lower()
        if sentence and not (whole or measure) and is_torn(back, sentence):
            yield "the answer breaks off"

    def _sentence(self, front: str, back: str, span: Span) -> str:
        """The sentence that an item was made of: the one that holds most of its words."""
        own = content_stems(f"{front} {back}")
        told = self._told.get(span.first, [])
        return max(told, key=lambda one: len(own & content_stems(one)), default="")
