"""Whole scripts: form, dialogue, grounding, odd lessons."""

import re
from dataclasses import replace

import pytest

from lessoncast.errors import ScriptError
from lessoncast.model import Block, Lesson, Span
from lessoncast.script import writer
from lessoncast.script.checks.figures import figures
from lessoncast.script.plan.timing import estimate_ms
from lessoncast.tongue import lint
from writer_mother import (
    LEAVES,
    a_block,
    compose,
    experts,
    hosts,
    lesson_of,
    lines_of,
    openers,
    pauses,
)

COURSE = LEAVES.replace("## Summary", "## Roots\n\n{more}\n\n## Summary").format(
    more="\n\n".join(
        f"{place} roots drink water from the {soil} soil, and they hold the plant in the ground. "
        f"When the {soil} soil is dry, {place.lower()} roots grow deeper. "
        f"However, {place.lower()} roots cannot breathe in mud, because mud holds no air."
        for place, soil in [
            ("Young", "sandy"),
            ("Old", "heavy"),
            ("Thin", "stony"),
            ("Long", "black"),
        ]
    )
)


def test_header_fields_are_left_to_others() -> None:
    """The writer gives title, language and chapters; identity and digests are the pipeline's."""
    script = compose(minutes=1.5)
    assert (script.guid, script.lesson, script.written, script.basis) == ("", "", "", "")
    assert script.published is None
    assert script.minutes == 1.5


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("C++ & C#: what's the difference?", "C++ & C#: what's the difference?"),
        ("Q&A: 2 < 3", "Q&A: 2 < 3"),
        ("What is <b>?", "What is <b>?"),
        (".NET & you", ".NET & you"),
        ("1.2 Leaves - lecture notes", "Leaves"),
        ("Leaves (for beginners).", "Leaves (for beginners)"),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "fi"])
def test_listeners_read_the_title_as_the_author_wrote_it(
    title: str, shown: str, language: str
) -> None:
    """Signs that nobody can say are in the title all the same, and in no turn."""
    script = writer.compose(replace(lesson_of(LEAVES, language=language), title=title))
    assert shown == script.title
    assert not any(sign in turn.text for turn in script.turns for sign in "<&+")


def test_two_speakers_with_lines() -> None:
    """Speakers are roles, and every turn of the expert names lines of the lesson."""
    script = compose()
    assert {turn.speaker for turn in script.turns} == {"host", "expert"}
    assert all(turn.source for turn in script.turns if turn.speaker == "expert")
    assert all(turn.move for turn in script.turns)


def test_every_expert_turn_rests_on_its_lines() -> None:
    """Content words, numbers and negations of the expert stand in the cited lines."""
    lesson = lesson_of(COURSE)
    for turn in writer.compose(lesson).turns:
        if turn.speaker == "expert" and turn.source:
            assert lint.grounded(turn.text, lines_of(lesson, turn.source)), turn.text


@pytest.mark.parametrize("text", [LEAVES, COURSE])
def test_turns_are_clean_and_short(text: str) -> None:
    """No debris, no sentence above 35 words, no turn above 80, no sentence twice."""
    script = compose(text)
    for turn in script.turns:
        assert not lint.debris(turn.text), turn.text
        assert len(turn.text.split()) <= 80
    said = [one for turn in script.turns for one in re.split(r"(?<=[.!?]) ", turn.text)]
    assert max(len(one.split()) for one in said) <= 35
    told = [one for turn in experts(script) for one in re.split(r"(?<=[.!?]) ", turn)]
    assert len(set(told)) == len(told)


def test_the_host_asks_and_does_not_repeat_itself() -> None:
    """Most host turns ask, deep questions among them; no five words twice; openers vary."""
    script = compose(COURSE)
    said = hosts(script)
    assert figures(script).asking >= 0.7
    assert figures(script).deep >= 1 / 3
    grams = [gram for text in said for gram in lint.five_grams(text)]
    assert len(set(grams)) == len(grams)
    for start in range(len(said)):
        window = openers(said[start : start + 10])
        assert max(window.count(one) for one in window) <= 2


def test_frame() -> None:
    """A hook of 25 words at most, one recall question with its pause and answer, a takeaway at the end."""
    script = compose(COURSE)
    assert len(hosts(script)[0].split()) <= 25
    assert [(one.kind, one.value) for one in pauses(script)] == [("pause", "2500")]
    assert script.turns[-1].move == "takeaway"
    assert "photosynthesis turns light" in script.turns[-1].text.lower()
    moves = [turn.move for turn in script.turns]
    assert moves[moves.index("recall") + 1] == "answer"


@pytest.mark.parametrize("minutes", [1.0, 1.5, 2.0])
def test_length(minutes: float) -> None:
    """An episode comes out near the length asked for, in chapters with short titles."""
    script = compose(COURSE, minutes=minutes)
    assert abs(estimate_ms(script) / 60_000 - minutes) <= 0.15 * minutes
    assert all(1 <= len(chapter.title.split()) <= 6 for chapter in script.chapters)
    assert len({chapter.title for chapter in script.chapters}) == len(script.chapters)


def test_same_lesson_same_script() -> None:
    """There is no chance in it."""
    assert compose(COURSE, minutes=2) == compose(COURSE, minutes=2)


def test_a_reason_is_asked_for() -> None:
    """Cause and effect are parted between the voices."""
    script = compose("# Ice\n\nThe ice floats because liquid water is heavier than it.")
    assert "Why does the ice float?" in hosts(script)[0]
    assert experts(script) == ["Because liquid water is heavier than it."]


ROWS = (("Metal", "Melts at"), ("Bronze", "950 C"), ("Tin", "232 C"))


@pytest.mark.parametrize(
    "blocks",
    [
        (Block(kind="table", text="", span=Span(1, 3), rows=ROWS),),
        (a_block("item", "apples"), a_block("item", "green pears")),
        (a_block("paragraph", "A loop repeats work."), a_block("code", "while True: pass")),
        (a_block("paragraph", "Water boils."),),
        (a_block("heading", "Roads", level=2), a_block("heading", "Canals", level=2)),
        (a_block("heading", "Summary", level=2), a_block("paragraph", "Tides rise twice a day.")),
        (a_block("paragraph", "What is a tide? It is a rise of the sea."),),
        (a_block("item", "Tides rise: twice a day; waves: always; 100% of the time (see below)."),),
    ],
    ids=["table", "bullets", "code", "one", "headings", "summary", "question", "punctuation"],
)  # fmt: skip
def test_odd_lessons(blocks: tuple[Block, ...]) -> None:
    """Whatever holds something to say gives both speakers at least one turn."""
    script = writer.compose(replace(lesson_of("Text."), title="Things", blocks=blocks))
    assert hosts(script)
    assert experts(script)


@pytest.mark.parametrize("blocks", [(), (a_block("code", "x = 1"),), (a_block("math", "E"),)])
def test_nothing_to_say(blocks: tuple[Block, ...]) -> None:
    """A lesson without a sentence is refused, with a hint."""
    with pytest.raises(ScriptError) as caught:
        writer.compose(replace(lesson_of("Text."), blocks=blocks))
    assert caught.value.where == "leaves"
    assert caught.value.hint


def test_very_long_lessons_stay_episodes() -> None:
    """Ten times the text is not ten times the length: never above twelve minutes."""
    lesson = lesson_of(COURSE)
    blocks = tuple(
        replace(block, text=block.text.replace(". ", f" in garden {number}. "))
        for number in range(12)
        for block in lesson.blocks
    )
    long = replace(lesson, blocks=blocks)
    assert 7 <= estimate_ms(writer.compose(long)) / 60_000 <= 12.5


def test_text_is_data() -> None:
    """Braces and slots in a lesson are never filled in or followed."""
    script = compose(
        "# Braces\n\nThe {np} form is odd. Ships carry grain to {topic} in autumn. Ships sail."
    )
    assert "{" not in " ".join(turn.text for turn in script.turns)
    assert experts(script)


def test_a_lesson_about_itself_is_told_as_it_is() -> None:
    """Where no sentence stands by itself the lesson is read, unless what is left is debris."""
    told = one_block("This lesson is fine.")
    assert "This lesson is fine." in [turn.text for turn in writer.compose(told).turns]
    with pytest.raises(ScriptError, match="nothing in this lesson"):
        writer.compose(one_block("!00\x80"))


def one_block(text: str) -> Lesson:
    """A lesson of one paragraph."""
    block = Block(kind="paragraph", text=text, span=Span(3, 3))
    return Lesson(slug="x", title="Fine", language="en", blocks=(block,), digest="0" * 64)
