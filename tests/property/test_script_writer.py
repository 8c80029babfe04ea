"""The writer on lessons nobody wrote: always a valid script, nothing invented, the same every time."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lessoncast.errors import ScriptError
from lessoncast.model import Block, BlockKind, Lesson, Script, Span, Wish
from lessoncast.script import writer
from lessoncast.tongue import lint

pytestmark = pytest.mark.property

KINDS: list[BlockKind] = ["heading", "paragraph", "item", "quote", "aside", "code", "math", "table"]
NOUNS = [
    "tide",
    "canal",
    "engines",
    "the old harbour",
    "a pump",
    "workers",
    "GPUs",
    "data",
    "an enzyme",
]
VERBS = [
    "needs",
    "carry",
    "was built by",
    "are",
    "can move",
    "doesn't reach",
    "changed",
    "is",
    "produce",
]
RESTS = [
    "grain",
    "the sea in 1825",
    "3 kinds of rock",
    "because it is light",
    "as a rule",
    "useful",
]
OPENERS = [
    "",
    "",
    "However, ",
    "For example, ",
    "If it rains, ",
    "In 1900, ",
    "Therefore ",
    "It is said that ",
]
MARKS = [".", ".", "!", "?", ":", " (see Figure 3).", " [12].", " — and so on.", "; no more."]
NOISE = [
    "",
    "",
    "",
    " https://example.org",
    " `x_1`",
    " $\\frac{a}{b}$",
    " **bold**",
    " → there",
    " 🎓",
    " <br>",
]

sentence = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(OPENERS), st.sampled_from(NOUNS).map(str.capitalize), st.just(" "), st.sampled_from(VERBS),
        st.just(" "), st.sampled_from(RESTS), st.sampled_from(NOISE), st.sampled_from(MARKS),
    ),
)  # fmt: skip
wild = st.text(max_size=60)
text = st.lists(st.one_of(sentence, sentence, sentence, wild), min_size=1, max_size=5).map(" ".join)
cell = st.one_of(st.sampled_from(NOUNS), wild)


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """Any blocks in any order, of sentences and of noise."""
    blocks = []
    for line in range(1, draw(st.integers(1, 14)) + 1):
        kind = draw(st.sampled_from(KINDS))
        blocks.append(
            Block(
                kind=kind, text=draw(text), span=Span(line, line), level=draw(st.integers(0, 6)),
                number=draw(st.one_of(st.none(), st.integers(0, 9))) if kind == "item" else None,
                term=draw(st.one_of(st.just(""), st.sampled_from(["1928", "Pump", "Risk", "Conclusion"]), wild)),
                rows=tuple(draw(st.lists(st.tuples(cell, cell, cell), max_size=4))) if kind == "table" else (),
                info=draw(st.sampled_from(["", "note", "keypoints", "questions", "challenge", "caption"])),
            )
        )  # fmt: skip
    language = draw(st.sampled_from(["en", "en", "en", "en-GB", "de", "xx"]))
    return Lesson(
        slug="any", title=draw(st.one_of(st.sampled_from(["Tides", "Why boats float?"]), wild)),
        language=language, blocks=tuple(blocks), digest="0" * 64,
    )  # fmt: skip


def _written(lesson: Lesson, minutes: float | None = None) -> Script:
    try:
        return writer.compose(lesson, Wish(minutes=minutes))
    except ScriptError:
        assume(False)
        raise


def _all_text(lesson: Lesson) -> str:
    cells = [cell for block in lesson.blocks for row in block.rows for cell in row]
    told = [f"{block.term} {block.text}" for block in lesson.blocks]
    return " ".join([lesson.title, *told, *cells])


calm = settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@calm
@given(lessons(), st.one_of(st.none(), st.floats(0.3, 4)))
def test_always_a_script_or_a_plain_refusal(lesson: Lesson, minutes: float | None) -> None:
    """A lesson gives chapters with titles and both speakers, or a ScriptError; never anything else."""
    script = _written(lesson, minutes)
    assert script.chapters
    assert all(chapter.title.strip() and chapter.turns for chapter in script.chapters)
    assert {turn.speaker for turn in script.turns} == {"host", "expert"}
    assert all(turn.text.strip() and "\n" not in turn.text for turn in script.turns)


@calm
@given(lessons())
def test_no_debris_and_nothing_invented(lesson: Lesson) -> None:
    """In English, no turn holds marks of the page, and the expert uses the lesson's words only."""
    assume(lesson.language.startswith("en"))
    held = _all_text(lesson)
    for turn in _written(lesson).turns:
        assert not lint.debris(turn.text), turn.text
        if turn.speaker == "expert":
            assert lint.grounded(turn.text, f"{held} {held}"), turn.text


@calm
@given(lessons())
def test_the_same_every_time(lesson: Lesson) -> None:
    """Writing twice gives the same script."""
    assert _written(lesson) == _written(lesson)


@calm
@given(st.lists(sentence, min_size=1, max_size=20))
def test_numbers_are_never_changed(told: list[str]) -> None:
    """Every number that is said stands in the lesson."""
    block = Block(kind="paragraph", text=" ".join(told), span=Span(1, 1))
    lesson = Lesson(slug="n", title="Numbers", language="en", blocks=(block,), digest="0" * 64)
    numbers = set(re.findall(r"\d+", block.text))
    assert {
        found for turn in _written(lesson).turns for found in re.findall(r"\d+", turn.text)
    } <= numbers
