"""The checks on scripts that nobody would write: they judge anything, and always alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessoncast.model import Block, Chapter, Lesson, Script, Span, Turn
from lessoncast.script.checks.registry import CHECKS, judge

pytestmark = pytest.mark.property

WORDS = [
    "the", "a", "an", "tide", "GPUs", "RAM", "isn't", "not", "may", "always", "What", "is", "does", "it", "works",
    "Why", "1928", "(", ")", "“", "?", ".", "[x](say:y)", "**b**", "they", "·", "and", "random access memory (RAM)",
]  # fmt: skip
text = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
span = st.one_of(st.none(), st.builds(Span, st.integers(1, 30), st.integers(1, 30)))
turn = st.builds(
    Turn,
    speaker=st.sampled_from(["host", "expert", "guest"]),
    text=text,
    source=span,
    line=st.one_of(st.none(), st.integers(1, 999)),
)
chapter = st.builds(Chapter, title=text, parts=st.lists(turn, max_size=8).map(tuple))
script = st.builds(
    Script,
    title=text,
    language=st.sampled_from(["en", "en-GB", "de", "fr", "xx", ""]),
    chapters=st.lists(chapter, max_size=4).map(tuple),
)
block = st.builds(
    Block,
    kind=st.sampled_from(["heading", "paragraph", "item", "table", "code"]),
    text=text,
    span=st.builds(
        lambda first, more: Span(first, first + more), st.integers(1, 30), st.integers(0, 5)
    ),
    level=st.integers(0, 6),
    term=text,
)
lesson = st.builds(
    Lesson,
    slug=st.just("x"),
    title=text,
    language=st.just("en"),
    blocks=st.lists(block, max_size=8).map(tuple),
    digest=st.just(""),
)


@settings(max_examples=200)
@given(script, st.one_of(st.none(), lesson))
def test_every_script_can_be_judged(written: Script, source: Lesson | None) -> None:
    """Nothing raises; each finding has a known name, a message, and the line of a turn."""
    found = list(judge(written, source))
    lines = {one.line for one in written.turns} | {None}
    assert {name for name, _ in found} <= {check.name for check in CHECKS}
    assert all(finding.message and finding.hint and finding.line in lines for _, finding in found)
    assert found == list(judge(written, source))
