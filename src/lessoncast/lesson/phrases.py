"""Running text on its way from a tree into lines, with the marks of what the tags around it said."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson.pieces import BOLD, BOLD_END, LINK, LINK_END, Line, verbatim
from lessoncast.lesson.soup import Tag

_MARKS = re.compile(r"[\x01-\x08\x0e-\x1f]")
RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|e|er|re|ère|ème|o|a|os|as|te|de)\Z", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(r"\[?(?:[\d,\s–-]+|[*†‡§]|[a-z]|note \d+)\]?\Z")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]{3,}|[.,;:!?)\"”’»])\Z")

_AROUND = {
    "b": (BOLD, BOLD_END),
    "strong": (BOLD, BOLD_END),
    "a": (LINK, LINK_END),
    "q": ("“", "”"),
    "td": (" ", " "),
    "th": (" ", " "),
    "wbr": ("", ""),
}
"""What an inline element writes before and after its text; every other one writes nothing."""


def around(tag: Tag) -> tuple[str, str]:
    """What an inline element writes before and after its text; a title that runs into its paragraph ends there."""
    if tag.name == "span" and tag.get("data-type") == "title":
        end = "" if tag.get_text().rstrip()[-1:] in set(".?!:") else "."
        return BOLD, f"{end}{BOLD_END} "
    return _AROUND.get(tag.name, ("", ""))


class Phrases:
    """The text of one piece, line by line.

    ``line`` is where we are in the file; ``hiding``, whether what comes is kept apart.
    """

    def __init__(self) -> None:
        self.line = 1
        self.hiding = False
        self._hidden: list[Line] = []
        self._numbers: list[int] = []
        self._texts: list[list[str]] = []
        self._blank = True

    def write(self, text: str) -> None:
        """Add text as it stands in the file; each line end in it leads to the file's next line."""
        first, *more = text.split("\n")
        self.mark(first)
        for part in more:
            self.line += 1
            self.new_line()
            self.mark(part)

    def mark(self, text: str) -> None:
        """Add text that has no line end."""
        if self.hiding:
            self._hidden.append(Line(self.line, text))
            return
        if not self._texts:
            self.new_line()
        if self._blank:  # White space of the page may have lost line ends; its text has not.
            self._numbers[-1] = self.line
            self._blank = not text.strip()
        self._texts[-1].append(text)

    def new_line(self) -> None:
        """Begin a line of text; the file's line may be the same one."""
        self._numbers.append(self.line)
        self._texts.append([])
        self._blank = True

    def pass_over(self, tag: Tag) -> None:
        """Go on behind ``tag`` without its text."""
        self.line = (tag.sourceline or self.line) + tag.get_text().count("\n")

    def take(self) -> tuple[Line, ...]:
        """Return the lines that show something, and begin anew."""
        pairs = zip(self._numbers, self._texts, strict=True)
        lines = [Line(number, "".join(parts).strip()) for number, parts in pairs]
        self._numbers, self._texts = [], []
        return tuple(line for line in lines if _MARKS.sub("", line.text).strip())

    def take_hidden(self) -> tuple[Line, ...]:
        """Return what was added while ``hiding``, and begin anew."""
        hidden, self._hidden = self._hidden, []
        return tuple(line for line in hidden if _MARKS.sub("", line.text).strip())

    def script(self, tag: Tag) -> None:
        """Add what stands raised or lowered: ``CO2``, ``T max``, ``10⁶``, but no note's number."""
        inside = " ".join(tag.get_text().split())
        if tag.name == "sub":
            behind = " " if tag.get_text()[-1:].isspace() else ""
            self.mark((inside if inside.isdigit() else f" {inside}") + behind)
        elif _ORDINAL.match(inside) and self._before().isdigit():
            self.mark(inside)
        elif not self._marks_a_note(tag, inside):
            raised = inside.translate(RAISED)
            self.mark(raised if raised != inside else f" {inside}")
        self.pass_over(tag)

    def _marks_a_note(self, tag: Tag, inside: str) -> bool:
        if inside in {"", "™", "®", "©", "TM"}:
            return True
        mark = _FOOTNOTE_MARK.match(inside)
        return bool(mark) and (tag.find("a") is not None or bool(_WORD_BEFORE.search(self._tail())))

    def _tail(self) -> str:
        recent = "".join(self._texts[-1][-4:])[-40:] if self._texts else ""
        return _MARKS.sub("", recent)

    def _before(self) -> str:
        return self._tail()[-1:]

    def formula(self, tex: str, tag: Tag) -> None:
        """Add a formula as ``$…$``, on the last of its lines."""
        self.pass_over(tag)
        if "\n" in tag.get_text():
            self.new_line()
        self.mark(f"${verbatim(' '.join(tex.split()))}$")
