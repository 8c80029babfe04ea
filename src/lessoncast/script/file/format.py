"""The script file: Markdown that a person reads and edits, and that comes back exactly.

    ---
    title: Tides
    ---
    # Two bulges

    **Host:** Why are there two high tides a day? <!-- 12 -->

    (pause 1.5s)

A heading begins a chapter, a name and a colon a turn, which goes on until the next one. The
comment behind a turn names the lesson lines that it rests on. What is escaped, ``escapes`` tells.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from lessoncast import _files
from lessoncast._editable import comments
from lessoncast._editable.comments import Line
from lessoncast._editable.escapes import escape_line, escape_lines, joined
from lessoncast._editable.header import Header
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Direction, Script, Span, Turn
from lessoncast.script.file import header, lines
from lessoncast.script.file.lines import Heading

DIGEST_DIGITS = 12

__all__ = [
    "body_digest",
    "chapter_digest",
    "dumps",
    "has_notes",
    "loads",
    "loads_header",
    "title_digest",
]


# ── writing ───────────────────────────────────────────────────────────────────────────────────


def dumps(script: Script, *, names: Mapping[str, str]) -> str:
    """Return the script file; ``names`` gives the label of each role: ``host`` → ``Host``.

    :func:`loads` gives the same script back if each chapter has a title and a part, no text is
    empty, and ``published`` knows its time zone.
    """
    return f"{header.dump(script)}\n{_body(script, names)}"


def body_digest(script: Script, *, names: Mapping[str, str]) -> str:
    """Return the digest of what was written, to be compared with ``Script.written``.

    It covers the title, the language and the body as dumped, but not what the roles are called:
    a script is none the less untouched when a speaker gets another name.
    """
    roles = {role: role for role in names}
    return f"sha256:{_files.digest(script.title, script.language, _body(script, roles))}"


def chapter_digest(chapter: Chapter, *, names: Mapping[str, str]) -> str:
    """Return a short digest of a chapter, title and all, whatever its speakers are called."""
    return _files.digest(chapter_text(chapter, {role: role for role in names}))[:DIGEST_DIGITS]


def title_digest(title: str) -> str:
    """Return a short digest of a title as generated, to be compared with ``Script.titled``."""
    return _files.digest(title)[:DIGEST_DIGITS]


def has_notes(text: str) -> bool:
    """Whether the author left comments in the file that are no lesson lines.

    They are not a part of the script, so a script with notes is edited, whatever its digest says.
    """
    return comments.has_notes(text)


def _body(script: Script, names: Mapping[str, str]) -> str:
    return "\n\n".join(chapter_text(chapter, names) for chapter in script.chapters) + "\n"


def chapter_text(chapter: Chapter, names: Mapping[str, str]) -> str:
    """Return a chapter as it stands in the file, without a newline at its end."""
    parts = [_part(part, names) for part in chapter.parts]
    return "\n\n".join([f"# {escape_line(chapter.title)}", *parts])


def _part(part: Turn | Direction, names: Mapping[str, str]) -> str:
    if isinstance(part, Direction):
        return _dumped_direction(part)
    paragraphs = escape_lines(part.text)
    guarded = [[lines.guard(line) for line in paragraph] for paragraph in paragraphs]
    guarded[0][0] = paragraphs[0][0]  # behind the label nothing can be mistaken
    text = "\n\n".join("\\\n".join(paragraph) for paragraph in guarded)
    return f"**{names.get(part.speaker, part.speaker)}:** {text}{_comment(part.source)}"


def _dumped_direction(direction: Direction) -> str:
    if direction.kind == "pause":
        seconds = f"{int(direction.value) / 1000:.3f}".rstrip("0").rstrip(".")
        return f"(pause {seconds}s)"
    value = re.sub(r"[()]", r"\\\g<0>", escape_line(direction.value))
    return f"({direction.kind}: {value})"


def _comment(source: Span | None) -> str:
    return f" {comments.citation(source)}" if source else ""


# ── reading ───────────────────────────────────────────────────────────────────────────────────


def loads(text: str, *, where: str, speakers: Mapping[str, str]) -> Script:
    """Read a script file, ours or one that a person wrote; ``where`` is what errors call it.

    ``speakers`` gives the role of each name, in any case. A file needs no header: then the title
    is the first heading, or else the file's name. Raises ScriptError with ``where:line``.
    """
    rows = _rows(text)
    head = header.read(rows, where)
    reader = _Reader(where, speakers)
    reader.read("\n".join(rows[head.body_line - 1 :]), head.body_line)
    title = head.values.get("title") or reader.first_title or _title_of(where)
    return replace(_headed(head, where), title=title, chapters=reader.chapters(title))


def loads_header(text: str, *, where: str) -> Script:
    """Read what the header of a script file says, and nothing of its chapters."""
    return _headed(header.read(_rows(text), where), where)


def _rows(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def _headed(head: Header, where: str) -> Script:
    return Script(
        title=head.values.get("title", ""),
        language=head.values.get("language", ""),
        chapters=(),
        lesson=head.values.get("lesson", ""),
        guid=head.values.get("guid", ""),
        published=header.published(head, where),
        kind=header.kind(head, where),
        minutes=header.minutes(head, where),
        style=header.style(head, where),
        written=head.values.get("written", ""),
        basis=head.values.get("basis", ""),
        titled=head.values.get("titled", ""),
        originals=header.originals(head, where),
    )


def _title_of(where: str) -> str:
    stem = PurePosixPath(where).stem
    words = re.sub(r"[-_\s]+", " ", re.sub(r"^\d{1,3}[-_.\s]+", "", stem)).strip() or stem
    return words[:1].upper() + words[1:]


@dataclass(slots=True)
class _OpenTurn:
    speaker: str
    line: int
    paragraphs: list[list[str]] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)
    is_broken: bool = True

    def add(self, text: str) -> None:
        if self.is_broken:
            self.paragraphs.append([])
        self.paragraphs[-1].append(text)
        self.is_broken = False

    def close(self, where: str) -> Turn:
        if not self.paragraphs:
            raise ScriptError("nothing is said here", where=f"{where}:{self.line}")
        source = None
        if self.sources:
            source = Span(
                min(span.first for span in self.sources), max(span.last for span in self.sources)
            )
        text = joined(self.paragraphs)
        return Turn(speaker=self.speaker, text=text, source=source, line=self.line)


@dataclass(slots=True)
class _OpenChapter:
    heading: Heading | None
    line: int
    parts: list[Turn | Direction] = field(default_factory=list)


class _Reader:
    """Reads a body line by line into chapters."""

    def __init__(self, where: str, speakers: Mapping[str, str]) -> None:
        self._where = where
        self._speakers = speakers
        self._chapters = [_OpenChapter(heading=None, line=0)]
        self._turn: _OpenTurn | None = None
        self._speaker = ""

    @property
    def first_title(self) -> str:
        """The first heading, if it stands before everything else."""
        first = self._chapters[0]
        if first.parts or len(self._chapters) == 1:
            return ""
        heading = self._chapters[1].heading
        return heading.title if heading else ""

    def read(self, body: str, first_line: int) -> None:
        """Read the whole body."""
        for line in comments.without_comments(body, first_line, self._where, ScriptError):
            if line.text:
                self._read_line(line)
            elif self._turn and not line.noted:
                self._turn.is_broken = True
            if self._turn:
                self._turn.sources += line.sources
        self._close_turn()

    def chapters(self, title: str) -> tuple[Chapter, ...]:
        """Return the chapters; what is said before the first heading is one with this title."""
        made: list[Chapter] = []
        for at, chapter in enumerate(self._chapters):
            if chapter.parts:
                name = chapter.heading.title if chapter.heading else title
                made.append(Chapter(title=name, parts=tuple(chapter.parts)))
            elif chapter.heading and not self._is_above_chapters(at, title):
                raise ScriptError(
                    f"nothing is said in the chapter '{chapter.heading.title[:60]}'",
                    where=f"{self._where}:{chapter.line}",
                )
        if not any(chapter.turns for chapter in made):
            raise ScriptError(
                "nobody says anything in this script",
                where=self._where,
                hint="write 'Host:' and what the host says",
            )
        return tuple(made)

    def _is_above_chapters(self, at: int, title: str) -> bool:
        """Whether a heading is the title of the chapters that follow, not of one of its own."""
        own, below = self._chapters[at].heading, self._chapters[at + 1 : at + 2]
        following = below[0].heading if below else None
        if not own or not following:
            return False
        return following.level > own.level or (at == 1 and own.title == title)

    def _read_line(self, line: Line) -> None:
        place = f"{self._where}:{line.number}"
        if heading := lines.heading(line.text):
            self._open_chapter(heading, line.number)
        elif lines.is_rule(line.text):
            self._close_turn()
        elif found := lines.directions(line.text, line.number, self._where):
            self._close_turn()
            self._chapters[-1].parts += found
        elif label := lines.label(line.text, self._speakers, place):
            self._open_turn(label.role, line.number)
            if label.rest:
                self._say(label.rest, line.number)
        else:
            self._say(line.text, line.number)

    def _say(self, text: str, number: int) -> None:
        if not self._turn:
            if not self._speaker:
                raise ScriptError(
                    "this text stands before any speaker",
                    where=f"{self._where}:{number}",
                    hint=f"begin with who speaks: one of {', '.join(self._speakers)}, and a colon",
                )
            # Behind a direction the same speaker goes on.
            self._open_turn(self._speaker, number)
        if self._turn:
            self._turn.add(text)

    def _open_turn(self, role: str, number: int) -> None:
        self._close_turn()
        self._turn = _OpenTurn(speaker=role, line=number)
        self._speaker = role

    def _open_chapter(self, heading: Heading, number: int) -> None:
        self._close_turn()
        self._speaker = ""
        if not heading.title:
            raise ScriptError("this chapter has no title", where=f"{self._where}:{number}")
        self._chapters.append(_OpenChapter(heading=heading, line=number))

    def _close_turn(self) -> None:
        if self._turn:
            self._chapters[-1].parts.append(self._turn.close(self._where))
        self._turn = None
