"""Templates, ours and an author's: whatever they are given is escaped, and they reach nothing else.

An author's template goes before ours of the same name, which it reaches as ``default/…``. This module
and ``drawing`` are Jinja2's home.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment

from lessoncast._later import re
from lessoncast.errors import FeedError

_OURS = Path(str(files("lessoncast.feed.site") / "templates"))
_OPTIONS: Mapping[str, Any] = {
    "undefined": StrictUndefined,
    "keep_trailing_newline": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
_VALUE = re.compile(r"'lessoncast\.[\w.]+ object'")
_HINT = "see the names that each template has in the how-to on themes"


def environment(folder: Path | None, asset: Callable[[str], str]) -> Environment:
    """Return the templates of a show; ``folder`` is its author's, and ``asset`` names its files."""
    return _own() if folder is None else _themed(folder, asset)


@lru_cache
def _own() -> Environment:
    """Ours alone need no sandbox, which looks at every name: half of the time of a long page."""
    return Environment(loader=_loader(), autoescape=True, **_OPTIONS)


def _themed(folder: Path, asset: Callable[[str], str]) -> Environment:
    made = ImmutableSandboxedEnvironment(
        loader=_loader(FileSystemLoader(str(folder))), autoescape=True, **_OPTIONS
    )
    made.globals["asset"] = asset
    return made


def _loader(*before: BaseLoader) -> BaseLoader:
    ours = FileSystemLoader(str(_OURS))
    return ChoiceLoader([*before, ours, PrefixLoader({"default": ours})])


def template_names() -> frozenset[str]:
    """The names of our own templates, which an author's may take the place of."""
    return frozenset(FileSystemLoader(str(_OURS)).list_templates())


@contextmanager
def telling(folder: Path | None) -> Iterator[None]:
    """Turn what goes wrong in an author's template into a FeedError that names file and line."""
    try:
        yield
    except FeedError as problem:
        if place := _place(problem, folder):
            raise FeedError(problem.message, where=place, hint=problem.hint) from problem
        raise
    except TemplateSyntaxError as problem:
        place = _named(Path(problem.filename or ""), problem.lineno, folder)
        if not place:
            raise
        raise FeedError(_sentence(problem), where=place, hint=_HINT) from problem
    except Exception as problem:
        place = _place(problem, folder)
        if not place:
            raise
        raise FeedError(_sentence(problem), where=place, hint=_HINT) from problem


def _place(problem: BaseException, folder: Path | None) -> str:
    """The innermost line of the author's templates that a failure went through."""
    found = [
        place
        for frame in traceback.extract_tb(problem.__traceback__)
        if (place := _named(Path(frame.filename), frame.lineno or 1, folder))
    ]
    return found[-1] if found else ""


def _named(path: Path, line: int, folder: Path | None) -> str:
    if folder is None or not path.is_relative_to(folder):
        return ""
    return f"{folder.name}/{path.relative_to(folder).as_posix()}:{line}"


def _sentence(problem: Exception) -> str:
    if isinstance(problem, TemplateNotFound):
        return f"there is no template '{problem.name}'"
    if isinstance(problem, TemplateError):
        return _VALUE.sub("this", problem.message or type(problem).__name__)
    return f"{type(problem).__name__}: {problem}"
