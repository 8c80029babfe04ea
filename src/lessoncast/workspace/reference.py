"""The settings as documents: the commented lessoncast.toml of ``init``, and the reference."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import Field
from typing import Any

from lessoncast.workspace import settings as declared
from lessoncast.workspace.declaring import Setting, about
from lessoncast.workspace.settings import keys_of
from lessoncast.workspace.sharing import DerivedSettings
from lessoncast.workspace.toml import LIMIT_BYTES

_STARTER_COLUMNS = 88
_LANGUAGES = (
    "A table such as `[speakers.host.de]` or `[speakers.host.es-MX]` gives `voice`, `engine`,",
    "`rate_wpm` and `pitch` for one language. What it leaves out is as above, but for the voice and",
    "its engine: those above count in the show's own language.",
)
_LANGUAGES_EXAMPLE = """\
```toml
[speakers.host]
name = "Alex"
rate_wpm = 150

[speakers.host.de]
voice = "de_DE-kerstin-low"
pitch = 1
```"""
_PAGE_COLUMNS = 110


def starter_settings(given: Mapping[str, str]) -> str:
    """Return lessoncast.toml with each setting explained; those of [show] in ``given`` are set.

    The others are comments that show the default, or an example where the default is empty.
    """
    lines = [
        "# The settings of this workspace. What is commented out shows the default, or an example.",
        "# https://toml.io says how values are written.",
    ]
    explained: set[type[Any]] = set()
    for table, declaration in declared.TABLES.items():
        if declaration in explained:
            lines += ["", f"[{table}]", "# The same keys as above."]
            continue
        lines += ["", f"# {_doc(declaration)}", f"[{table}]"]
        for key, field in keys_of(table).items():
            lines += ["", *_starter_lines(key, field, given.get(key) if table == "show" else None)]
        explained.add(declaration)
    lines += ["", f"# {declared.LEXICON_DOC}", "[lexicon]", '# SQL = "sequel"', ""]
    return "\n".join(lines)


def _starter_lines(key: str, field: Field[Any], value: str | None) -> Iterator[str]:
    setting = about(field)
    default = setting.example if field.default in ("", None, ()) else field.default
    yield from _commented(setting.doc)
    yield from _commented(f"Value: {_value(setting)}.")
    if setting.fallback:
        yield from _commented(f"Default: {setting.fallback}.")
    yield f"{key} = {_toml(value)}" if value is not None else f"# {key} = {_toml(default)}"


def _commented(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _STARTER_COLUMNS,
        initial_indent="# ",
        subsequent_indent="# ",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _value(setting: Setting) -> str:
    """Return what a value must be, in words, with its unit."""
    return f"{setting.rule.words}{f', in {setting.unit}' if setting.unit else ''}"


def settings_reference() -> str:
    """Return docs/reference/settings.md."""
    limit_kb = LIMIT_BYTES // 1000
    pages = [
        "# Settings",
        "Written from the code by `make docs`.",
        _paragraph(
            "`lessoncast.toml` lies at the top of a workspace and needs a title, nothing else.",
            "`lessoncast init` writes one in which every key is explained. An unknown key, or a",
            "value that breaks its rule, is an error that names the line.",
        ),
    ]
    for title, table in (
        ("[show]", "show"),
        ("[course]", "course"),
        ("[speakers.host] and [speakers.expert]", "speakers.host"),
        ("[script]", "script"),
        ("[audio]", "audio"),
        ("[study]", "study"),
        ("[site]", "site"),
        ("[publish]", "publish"),
        ("[cache]", "cache"),
    ):
        pages += [f"## {title}", _doc(declared.TABLES[table]), _table(table)]
        if table == "speakers.host":
            pages += [_paragraph(*_LANGUAGES), _LANGUAGES_EXAMPLE]
    pages += [
        "## [lexicon]",
        _paragraph(
            f"{declared.LEXICON_DOC} A word with other characters than letters, digits, `-` and",
            "`_` stands in quotes.",
        ),
        '```toml\n[lexicon]\nSQL = "sequel"\n"Node.js" = "node jay ess"\n```',
        _paragraph(
            "Longer lists can stand in `lexicon.toml` beside it, without the table's name. Where",
            "both have a word, `[lexicon]` counts.",
        ),
        _paragraph(
            "A word that is written in small letters counts in any case, and so does one with a",
            "capital only at its beginning; one with other capitals, or with `=` before it, counts",
            "only as it is written. A table such as `[lexicon.de]` counts in that language alone. A",
            "respelling may be IPA between slashes, for voices that take phonemes; what follows the",
            "second slash is said by the others.",
        ),
        '```toml\n[lexicon]\ngif = "/dʒɪf/ jif"\n"=Polish" = "poh-lish"\n\n[lexicon.de]\nSQL = "Es-Ku-Ell"\n```',
        "## [[derived_from]]",
        _paragraph(
            f"{str(DerivedSettings.__doc__).strip()} The nearest comes first. It is credited in the notes",
            "of each episode and at the foot of the page.",
        ),
        _table("derived_from"),
        "## Limits",
        _paragraph(
            f"Each of the two files may have {limit_kb} kB and {declared.LEXICON_LIMIT} words of",
            f"lexicon; a respelling is {declared.LEXICON_RULE.words}. Paths are seen from the",
            "workspace, and files must lie in it: a link that leads out is refused.",
        ),
    ]
    return "\n\n".join(pages) + "\n"


def _paragraph(*lines: str) -> str:
    return textwrap.fill(" ".join(lines), _PAGE_COLUMNS, break_on_hyphens=False)


def _table(table: str) -> str:
    rows = ["| Key | What it is | Value | Default |", "| --- | --- | --- | --- |"]
    for key, field in keys_of(table).items():
        setting = about(field)
        cells = (f"`{key}`", setting.doc, _value(setting), _default(field))
        rows.append(f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |")
    return "\n".join(rows)


def _default(field: Field[Any]) -> str:
    setting = about(field)
    if setting.needed:
        return "must be set"
    if field.default in ("", None, ()):
        return setting.fallback or "none"
    return f"`{_toml(field.default)}`"


def _doc(table: type[Any]) -> str:
    return str(table.__doc__).strip()


def _toml(value: object) -> str:
    """Return a value as TOML; a category as its one-line form."""
    if isinstance(value, tuple):
        value = " > ".join(value)
    # JSON writes text, numbers and switches as TOML does.
    return json.dumps(value, ensure_ascii=False)
