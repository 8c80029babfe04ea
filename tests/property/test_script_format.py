"""Whatever a script says, its file gives it back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast._files import clean_text
from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Direction, Original, Script, Span, Turn
from lessoncast.script import body_digest, dumps, loads
from mothers import NAMES, SPEAKERS

pytestmark = pytest.mark.property

# Marks that mean something in a script file come often; anything else may come too.
_BITS = st.sampled_from(
    ["**", "Host:", "Expert: ", "Anna: ", "#", "# ", "(pause 1s)", "(", ")", "<!--", "-->", "12",
     "\\", "\n", "\n\n", " ", "\t", "&#10;", "&#32;", "---", ":", "[a](say:b)", "'", '"', "|"]
)  # fmt: skip
_TEXTS = (
    st.lists(_BITS | st.text(max_size=4), min_size=1, max_size=8)
    .map(lambda bits: clean_text("".join(bits)))
    .filter(bool)
)
_SPANS = st.tuples(st.integers(1, 9999), st.integers(0, 99)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)
_TURNS = st.builds(
    Turn, speaker=st.sampled_from(sorted(NAMES)), text=_TEXTS, source=st.none() | _SPANS
)
_PAUSES = st.builds(Direction, kind=st.just("pause"), value=st.integers(1, 60_000).map(str))
_FILES = st.builds(Direction, kind=st.sampled_from(["sound", "image"]), value=_TEXTS)
_CHAPTERS = st.builds(
    Chapter,
    title=_TEXTS,
    parts=st.tuples(_TURNS, st.lists(_TURNS | _PAUSES | _FILES, max_size=4)).map(
        lambda parts: (*parts[1], parts[0])
    ),
)
_ORIGINALS = st.builds(
    Original,
    title=_TEXTS,
    digest=st.text("0123456789abcdef", min_size=12, max_size=12),
    source=st.none() | _SPANS,
)
SCRIPTS = st.builds(
    Script,
    title=_TEXTS,
    language=st.sampled_from(["", "en", "pt-BR"]),
    chapters=st.lists(_CHAPTERS, min_size=1, max_size=3).map(tuple),
    lesson=_TEXTS | st.just(""),
    guid=_TEXTS | st.just(""),
    published=st.none() | st.datetimes(timezones=st.just(UTC)),
    minutes=st.none() | st.floats(0.001, 600) | st.integers(1, 36_000).map(lambda s: s / 60),
    written=_TEXTS | st.just(""),
    basis=_TEXTS | st.just(""),
    style=st.sampled_from([None, "brief", "standard", "deep"]),
    originals=st.lists(_ORIGINALS, max_size=3).map(tuple),
)


@given(SCRIPTS)
def test_loads_is_the_way_back_from_dumps(script: Script) -> None:
    """Every field, every character; and the file is written the same again."""
    text = dumps(script, names=NAMES)
    there = loads(text, where="x.md", speakers=SPEAKERS)
    assert script == there
    assert text == dumps(there, names=NAMES)
    assert body_digest(script, names=NAMES) == body_digest(there, names=NAMES)
    assert text == clean_text(text)


@given(_TEXTS.map(lambda text: f"Host: Hi.\n{text}"))
def test_any_text_is_a_script_or_an_error_with_a_place(text: str) -> None:
    """Nothing but ScriptError is ever raised; what was understood can be written down."""
    outcome = _outcome(text)
    if isinstance(outcome, ScriptError):
        assert (outcome.where or "").startswith("x.md")
        return
    script = outcome
    lines = [part.line or 0 for chapter in script.chapters for part in chapter.parts]
    assert sorted(lines) == lines
    again = loads(dumps(script, names=NAMES), where="x.md", speakers=SPEAKERS)
    assert script == again


def _outcome(text: str) -> Script | ScriptError:
    try:
        return loads(text, where="x.md", speakers=SPEAKERS)
    except ScriptError as problem:
        return problem


def test_the_earliest_date_comes_back() -> None:
    """The year has four digits, however early."""
    script = Script(
        title="T",
        language="",
        chapters=(Chapter(title="C", parts=(Turn(speaker="host", text="x"),)),),
        published=datetime(1, 1, 1, tzinfo=UTC),
    )
    assert script == loads(dumps(script, names=NAMES), where="x.md", speakers=SPEAKERS)
