"""What a new lesson begins with: a template of the author's in templates/, or one of ours."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lessoncast import _files
from lessoncast._editable.header import FENCE, quoted
from lessoncast._later import re
from lessoncast.errors import WorkspaceError
from lessoncast.workspace.places import objection

FOLDER = "templates"
DEFAULT = "lesson"
_OURS = Path(__file__).with_name("templates")
_MARKDOWN = (".md", ".markdown")
_SUFFIXES = (*_MARKDOWN, ".txt", ".html", ".htm")
_MARK = re.compile(r"\{\{\s*(title|module|author|language)\s*\}\}")
# What Markdown would take for markup; all else stays as it was typed.
_MARKUP = re.compile(
    r"[\\`*]|<(?=[A-Za-z/!?])|(?<![^\W_])_+|_+(?![^\W_])|\[(?=[^\]]*\][(\[{])|&(?=#?\w+;)|#+$|~~"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """The text of a new lesson, with marks such as ``{{title}}``, and the suffix of its file."""

    text: str
    suffix: str

    def filled(self, **values: str) -> str:
        """Return the text with the values in place of the marks, as its kind of text writes them."""
        rows = self.text.split("\n")
        last = rows.index(FENCE, 1) if rows[0] == FENCE and FENCE in rows[1:] else 0
        header = [_MARK.sub(lambda mark: quoted(values[mark[1]]), row) for row in rows[:last]]
        body = _MARK.sub(lambda mark: self._written(values[mark[1]]), "\n".join(rows[last:]))
        return "\n".join([*header, body])

    def _written(self, value: str) -> str:
        if self.suffix in _MARKDOWN:
            return _MARKUP.sub(lambda markup: "".join(f"\\{char}" for char in markup[0]), value)
        return value if self.suffix == ".txt" else html.escape(value, quote=False)


def find(root: Path, name: str | None, language: str) -> Template:
    """Return the template of a name, that of the workspace before ours; ours in a language.

    Raises WorkspaceError if there is none of that name.
    """
    own = _own(root)
    wanted = name or DEFAULT
    for path in own:
        if wanted in {path.stem, path.name}:
            if why := objection(path, root):
                raise WorkspaceError(f"this {why}", where=f"{FOLDER}/{path.name}")
            text = _files.read_text(path, WorkspaceError, name=f"{FOLDER}/{path.name}")
            return Template(text=text, suffix=path.suffix.casefold())
    ours = {path.name.partition(".")[0] for path in _OURS.glob("*.md")}
    if wanted not in ours:
        names = ", ".join(sorted({*ours, *(path.stem for path in own)}))
        raise WorkspaceError(
            f"there is no template '{wanted}'",
            where=FOLDER,
            hint=f"there are: {names}; yours would be the file {FOLDER}/{wanted}.md",
        )
    primary = language.partition("-")[0].lower()
    path = _OURS / f"{wanted}.{primary}.md"
    if not path.exists():
        path = _OURS / f"{wanted}.en.md"
    return Template(text=path.read_text(encoding="utf-8"), suffix=".md")


@cache
def _examples() -> tuple[bytes, ...]:
    """The first sentence of each of our examples, as the file has it."""
    texts = (path.read_bytes() for path in sorted(_OURS.glob(f"{DEFAULT}.*.md")))
    return tuple(text.split(b"\n\n")[1].split(b"\n")[0] for text in texts)


def is_example(text: bytes) -> bool:
    """Whether a lesson is still the example that it began with."""
    return any(example in text for example in _examples())


def _own(root: Path) -> list[Path]:
    """The author's templates: a hidden file, or of another kind, is none."""
    try:
        listed = sorted((root / FOLDER).iterdir())
    except OSError:
        return []
    return [path for path in listed if path.suffix.casefold() in _SUFFIXES and path.name[0] != "."]
