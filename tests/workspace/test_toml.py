"""Every key has a line, and no text is too strange to be refused in time."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.errors import SettingsError
from lessoncast.workspace import toml

TEXT = '''\
# a comment with = and [brackets]
top = """
not = "a key"
[nor.a.table]
"""
inline = {a = 1, b = {c = [
  1, # one
  {d = 2},
]}}

[table] # trailing
"quoted.key".'literal' = 3
last = "a ] # }"
[table.below]
[[many]]
key = 1
[[many]]
key = 2
'''


def test_each_key_and_table_has_the_line_where_it_stands_first() -> None:
    """Strings, comments, inline tables and arrays over several lines do not mislead the scanner."""
    assert {
        ("top",): 2,
        ("inline",): 6,
        ("inline", "a"): 6,
        ("inline", "b"): 6,
        ("inline", "b", "c"): 6,
        ("inline", "b", "c", "d"): 8,
        ("table",): 11,
        ("table", "quoted.key"): 12,
        ("table", "quoted.key", "literal"): 12,
        ("table", "last"): 13,
        ("table", "below"): 14,
        ("many",): 15,
        ("many", "key"): 16,
    } == toml.parse(TEXT, "x.toml").lines


def test_a_key_that_is_not_there_is_where_its_table_is() -> None:
    """A missing key is blamed on its table, a missing table on the file."""
    document = toml.parse(TEXT, "x.toml")
    assert "x.toml:11" == document.where("table", "none")
    assert "x.toml" == document.where("nowhere", "none")


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("a = 1\nb = My show\n", "x.toml:2", "this is not TOML: invalid value"),
        ("a = 1\na = 2\n", "x.toml:2", "this is not TOML: cannot overwrite a value"),
        ('a = 1\nb = "open\n', "x.toml:2", "this is not TOML: illegal character '\\n'"),
        ("a = 1\n[b\n", "x.toml:2", "this is not TOML"),
        ("a = " + "[" * 5000, "x.toml:1", "nested too deeply"),
        ("a = " + "{a = " * 5000, "x.toml:1", "nested too deeply"),
        ("\n[" + "a." * 30_000 + "b]", "x.toml:2", "nested too deeply"),
        ("a." * 30_000 + "b = 1", "x.toml:1", "nested too deeply"),
        ("a = " + "1" * 9000, "x.toml", "a number has too many digits"),
        ('a = """' + '\\"""' * 50_000, "x.toml:1", "this is not TOML: unterminated string"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, where: str, message: str) -> None:
    """Syntax, depth and size all end in one error; none in a hang or a RecursionError."""
    with pytest.raises(SettingsError) as caught:
        toml.parse(text, "x.toml")
    assert where == caught.value.where
    assert caught.value.message.startswith(message)


@pytest.mark.property
@given(st.text(st.sampled_from("ab=.[]{}\"'#,\\ \n1"), max_size=60))
def test_the_scanner_finds_every_top_level_key_of_any_toml(text: str) -> None:
    """Whatever tomllib accepts, the scanner gives each key a line inside the text."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(SettingsError):
            toml.parse(text, "x.toml")
        return
    lines = toml.parse(text, "x.toml").lines
    assert set(values) == {keys[0] for keys in lines}
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
