"""Whatever the author edits and whatever becomes of the lesson: nothing edited is lost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.model import Block, Chapter, Direction, Lesson, Script, Span, Turn
from lessoncast.script import body_digest, dumps, loads, merge, originals_of
from mothers import NAMES, SPEAKERS

pytestmark = pytest.mark.property

WORDS = [
    "tide", "moon", "harbour", "salt", "current", "wave", "shore", "anchor", "lagoon", "estuary",
    "gull", "barnacle", "ferry", "pier", "kelp", "reef",
]  # fmt: skip
TITLES = ["Tides", "Currents", "Harbours", "The shore", "Salt and water", "What lives there"]

_SENTENCES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(
    lambda words: f"The {' '.join(words)} is there."
)
_SPANS = st.tuples(st.integers(1, 60), st.integers(0, 8)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)
_TURNS = st.builds(
    Turn,
    speaker=st.sampled_from(sorted(NAMES)),
    text=_SENTENCES,
    source=st.none() | _SPANS,
    move=st.sampled_from(["ask", "explain", "recall", "answer", "takeaway"]),
)
_PARTS = st.lists(_TURNS, min_size=1, max_size=4).flatmap(
    lambda turns: st.sampled_from(
        [tuple(turns), (*turns, Direction(kind="pause", value="2500")), tuple(turns[:1])]
    )
)
_CHAPTERS = st.builds(Chapter, title=st.sampled_from(TITLES), parts=_PARTS)
_SCRIPTS = st.lists(_CHAPTERS, min_size=1, max_size=5, unique_by=lambda chapter: chapter.title).map(
    lambda chapters: generated(tuple(chapters))
)
_LESSONS = st.lists(_SENTENCES, min_size=1, max_size=12).map(
    lambda said: Lesson(
        slug="sea",
        title="The sea",
        language="en",
        digest="0" * 64,
        blocks=tuple(
            Block(kind="paragraph", text=text, span=Span(5 * at + 1, 5 * at + 3))
            for at, text in enumerate(said)
        ),
    )
)
# What an author does to a chapter; "{}" gets a number, so that each edit is found again.
_EDITS = st.sampled_from(
    [
        ("leave", ""),
        ("leave", ""),
        ("delete", ""),
        ("append", "\n\n**Expert:** Also mine {}. <!-- 7-9 -->"),
        ("append", "\n\n<!-- a note of mine {} -->"),
        ("append", "\n\n(pause 3s)\n\n**Host:** Mine {}, after a pause."),
        ("insert", "# My own {}\n\n**Host:** All mine."),
        ("retitle", "# Called {} by me"),
        ("prepend", "# Over it all {}\n\n#"),
    ]
)


def generated(chapters: tuple[Chapter, ...]) -> Script:
    """A script with the header that a generated one has."""
    script = Script(title="The sea", language="en", chapters=chapters, lesson="lessons/sea.md")
    return replace(
        script,
        written=body_digest(script, names=NAMES),
        basis="sha256:0",
        originals=originals_of(script, names=NAMES),
    )


def edited(text: str, edits: list[tuple[str, str]], *, turned: bool) -> tuple[str, list[str]]:
    """The text after the author was at work, and the stretches that are the author's now."""
    head, *chapters = re.split(r"(?m)^(?=# )", text)
    done: list[str] = []
    mine: list[str] = []
    for at, (chapter, (kind, form)) in enumerate(zip(chapters, edits, strict=False)):
        words = form.format(at)
        made = {
            "leave": chapter,
            "delete": "",
            "append": f"{chapter.rstrip()}{words}\n\n",
            "insert": f"{chapter.rstrip()}\n\n{words}\n\n",
            "retitle": chapter.replace(chapter.partition("\n")[0], words, 1),
            "prepend": f"{words}{chapter}",
        }[kind]
        done.append(made)
        if kind not in {"leave", "delete"}:
            mine.append(words if kind == "insert" else made.strip())
    done += chapters[len(edits) :]
    kept = [one for one in done if one] or chapters[:1]
    return "".join([head, *(reversed(kept) if turned else kept)]), mine


def merged(text: str, new: Script, lesson: Lesson) -> str:
    there = loads(text, where="x.md", speakers=SPEAKERS)
    return merge(text, there, new, lesson, names=NAMES, where="x.md").text


def bare(text: str) -> str:
    """A text without the lesson lines that it names."""
    return re.sub(r" <!-- \d+(?:-\d+)? -->", "", text)


@given(_SCRIPTS, _SCRIPTS, _LESSONS, st.lists(_EDITS, max_size=5), st.booleans())
def test_nothing_edited_is_lost_and_merging_twice_changes_nothing(
    before: Script, after: Script, lesson: Lesson, edits: list[tuple[str, str]], turned: bool
) -> None:
    """Every stretch that the author touched is there word for word, and the file can be read."""
    text, mine = edited(dumps(before, names=NAMES), edits, turned=turned)
    once = merged(text, after, lesson)
    for stretch in mine:
        assert bare(stretch) in bare(once)
    assert loads(once, where="x.md", speakers=SPEAKERS).turns
    assert once == merged(once, after, lesson)


@given(_SCRIPTS, _SCRIPTS, _LESSONS)
def test_an_untouched_script_becomes_the_new_one(
    before: Script, after: Script, lesson: Lesson
) -> None:
    """With nothing edited there is nothing to keep: merging writes it anew."""
    assert dumps(after, names=NAMES) == merged(dumps(before, names=NAMES), after, lesson)
