"""The header's few kinds of value are read, and everything else in it does no harm."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lessoncast import _front_matter
from lessoncast.errors import LessonError
from lessoncast.lesson import front_matter


def settings(header: str) -> dict[str, str]:
    return dict(_front_matter.split(f"---\n{header}\n---\nText.", name="x.md").settings)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("key: plain text", "plain text"),
        ("key: with: colon # comment", "with: colon"),
        ("key: 'it''s quoted' # comment", "it's quoted"),
        ('key: "a \\"b\\" \\\\ c: d"', 'a "b" \\ c: d'),
        ("key: >-\n  folded\n  text\n\nother: x", "folded text"),
        ("key: |\n  two\n  lines", "two\nlines"),
        ("key: goes\n  on here", "goes on here"),
        ("KEY:   x", "x"),
        ("key:", ""),
        ("key: ~", ""),
    ],
)
def test_values(header: str, value: str) -> None:
    """Plain, quoted, folded, kept and wrapped text."""
    assert value == settings(header)["key"]


@pytest.mark.parametrize(
    "header",
    [
        "key:\n  - a\n  - b",
        "key:\n  nested: x",
        "key: [a, b]",
        "key: {a: b}",
        "key: &anchor x",
        "key: *anchor",
        "key: !!python/object:x",
        "no colon at all\nkey: [",
    ],
)
def test_what_is_not_understood_is_nobodys_setting(header: str) -> None:
    """Lists, tables, anchors and tags are passed over without an error."""
    assert "key" not in settings(header)


def test_lines_stay() -> None:
    """The header's lines become empty ones, and each setting knows its own."""
    found = _front_matter.split("---\ntitle: x\ndate: y\n---\nText.", name="x.md")
    assert "\n\n\n\nText." == found.text
    assert {"title": 2, "date": 3} == found.lines


@pytest.mark.parametrize(
    "text",
    [
        "Text.",
        "---\n\nA paragraph between rules.\n\n---\n",
        "---\nnever: closed\n",
        "----\na: b\n----",
    ],
)
def test_what_is_no_header(text: str) -> None:
    """Rules and unclosed fences stay in the text."""
    assert (text, {}) == (
        _front_matter.split(text, name="x").text,
        _front_matter.split(text, name="x").settings,
    )


def test_toml() -> None:
    """TOML between plus signs: texts, numbers and dates, and tables are nobody's setting."""
    text = '+++\ntitle = "T"\ndate = 2026-11-23\ndraft = false\n[extra]\na = 1\n+++\nText.'
    found = _front_matter.split(text, name="x.md").settings
    assert {"title": "T", "date": "2026-11-23", "draft": "false"} == found


@pytest.mark.parametrize(
    ("header", "message", "where"),
    [
        ("title = 'x'\ntitle x", "the header is not valid TOML", "x.md:3"),
        (f"a = {'[' * 5000}{']' * 5000}", "the header nests too deeply", "x.md:1"),
    ],
)
def test_broken_toml_is_named(header: str, message: str, where: str) -> None:
    """The error names the line in the lesson."""
    with pytest.raises(LessonError) as caught:
        _front_matter.split(f"+++\n{header}\n+++\n", name="x.md")
    assert (message, where) == (caught.value.message, caught.value.where)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-11-23", (2026, 11, 23, 0)),
        ("2026/11/23", (2026, 11, 23, 0)),
        ("2026-11-23T09:00:00Z", (2026, 11, 23, 9)),
        ("2026-11-23 09:00:00 +0200", (2026, 11, 23, 7)),
        ("April 19, 2021", (2021, 4, 19, 0)),
        ("19. Apr 2021", (2021, 4, 19, 0)),
    ],
)
def test_dates(value: str, moment: tuple[int, int, int, int]) -> None:
    """Dates as generators and people write them, in UTC."""
    assert datetime(*moment, tzinfo=UTC) == front_matter.published(value)


@pytest.mark.parametrize(
    "value", ["soon", "2026-13-01", "30 Foo 2021", "31 Feb 2021", "0001-01-01T00:00:00+14:00"]
)
def test_no_dates(value: str) -> None:
    """What is no date, or none that UTC can say, is None."""
    assert front_matter.published(value) is None


def test_a_kind_that_is_none_is_named_with_the_known_ones() -> None:
    """A lesson that should be a trailer must not become one in silence, nor stay a lesson."""
    header = _front_matter.split("---\ntitle: x\nkind: teaser\n---\nText.", name="x.md")
    with pytest.raises(LessonError, match="no kind 'teaser'") as caught:
        front_matter.page(header, (), name="x.md")
    assert ("x.md:3", "there are: full, bonus, trailer") == (caught.value.where, caught.value.hint)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("author: Doe, Jane", ("Doe, Jane",)),
        ("authors: Jane Doe, *Bo*,, Jane Doe", ("Jane Doe", "Bo")),
        ("authors: [a, b]", ()),
        ("title: x", ()),
    ],
)
def test_authors(header: str, names: tuple[str, ...]) -> None:
    """One name, or several with commas; a list is nobody's setting."""
    found = _front_matter.split(f"---\n{header}\n---\nText.", name="x.md")
    assert names == front_matter.page(found, (), name="x.md").authors
