"""A lesson changes under an edited script: chapter by chapter, what is kept and what comes anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lessoncast.model import Chapter, Direction, Lesson, Script, Span, Turn
from lessoncast.script import Merged, body_digest, dumps, loads, merge, originals_of, title_digest
from mothers import NAMES, SPEAKERS
from writer_mother import lesson_of

LESSON = """\
# Bread

## Flour

Flour is ground grain. It holds starch and gluten.

## Yeast

Yeast is a fungus that eats sugar. It gives off gas.

## Heat

The oven sets the crumb. Steam keeps the crust soft.
"""
LATER = LESSON.replace("## Flour", "## Water\n\nWater wakes the gluten up.\n\n## Flour")


def chapter(title: str, said: str, *lines: int) -> Chapter:
    source = Span(lines[0], lines[-1]) if lines else None
    return Chapter(
        title=title,
        parts=(
            Turn(speaker="host", text=f"Why {title.lower()}?", source=source),
            Turn(speaker="expert", text=said, source=source),
        ),
    )


def a_generated(*chapters: Chapter) -> Script:
    script = Script(title="Bread", language="en", lesson="lessons/bread.md", chapters=chapters)
    return replace(
        script,
        written=body_digest(script, names=NAMES),
        titled=title_digest(script.title),
        originals=originals_of(script, names=NAMES),
    )


FLOUR = chapter("Flour", "Flour is ground grain. It holds starch and gluten.", 5)
YEAST = chapter("Yeast", "Yeast is a fungus that eats sugar. It gives off gas.", 9)
HEAT = chapter("Heat", "The oven sets the crumb. Steam keeps the crust soft.", 13)
BEFORE = dumps(a_generated(FLOUR, YEAST, HEAT), names=NAMES)
WATER = chapter("Water", "Water wakes the gluten up.", 5)
MOVED = [replace(one, parts=tuple(replace(part, source=Span(line, line)) for part in one.turns))
         for one, line in ((FLOUR, 9), (YEAST, 13), (HEAT, 17))]  # fmt: skip
AFTER = a_generated(WATER, *MOVED)


def merged(text: str, new: Script = AFTER, lesson: Lesson | None = None) -> Merged:
    there = loads(text, where="x.md", speakers=SPEAKERS)
    lesson = lesson or lesson_of(LATER)
    return merge(text, there, new, lesson, names=NAMES, where="x.md")


def fates(done: Merged) -> dict[str, str]:
    return {one.title: one.fate for one in done.outcomes}


def titles(done: Merged) -> list[str]:
    return [one.title for one in loads(done.text, where="x.md", speakers=SPEAKERS).chapters]


def test_an_edited_chapter_keeps_its_words_and_its_lines_follow_the_lesson() -> None:
    """The chapters around it are the new ones."""
    done = merged(BEFORE.replace("It gives off gas.", "It gives off gas, and how!"))
    assert fates(done) == {"Water": "new", "Flour": "same", "Yeast": "kept", "Heat": "same"}
    assert (
        "**Expert:** Yeast is a fungus that eats sugar. It gives off gas, and how! <!-- 13 -->"
        in (done.text)
    )
    assert titles(done) == ["Water", "Flour", "Yeast", "Heat"]


def test_a_note_is_an_edit() -> None:
    """A chapter with a comment of the author's is kept, comment and all."""
    done = merged(BEFORE.replace("# Yeast\n", "# Yeast\n\n<!-- ask the baker -->\n"))
    assert fates(done)["Yeast"] == "kept"
    assert "<!-- ask the baker -->" in done.text


def test_a_chapter_that_was_taken_out_stays_out() -> None:
    """Only what is new in the lesson appears."""
    head, _, rest = BEFORE.partition("# Yeast")
    done = merged(f"{head}# Heat{rest.partition('# Heat')[2]}")
    assert titles(done) == ["Water", "Flour", "Heat"]
    assert fates(done)["Yeast"] == "left out"


def test_a_chapter_of_the_authors_stays_behind_the_one_it_stood_behind() -> None:
    """Also when new chapters come in before it."""
    own = "# A word of mine\n\n**Host:** I bake on Sundays.\n\n"
    done = merged(BEFORE.replace("# Yeast", f"{own}# Yeast"))
    assert titles(done) == ["Water", "Flour", "A word of mine", "Yeast", "Heat"]
    assert fates(done)["A word of mine"] == "own"


def test_an_untouched_chapter_goes_with_its_part_of_the_lesson() -> None:
    """An edited one whose part is gone is kept."""
    new = a_generated(WATER, MOVED[0])
    edited = BEFORE.replace("Steam keeps the crust soft.", "Steam helps.")
    done = merged(edited, new, lesson_of(LATER.partition("## Yeast")[0]))
    assert fates(done) == {"Water": "new", "Flour": "same", "Heat": "kept", "Yeast": "gone"}
    assert "Steam helps." in done.text
    assert "fungus" not in done.text


def test_the_authors_order_is_kept() -> None:
    """New chapters come beside the one that they are beside in the lesson."""
    head, flour, yeast, heat = BEFORE.split("# ")
    done = merged("# ".join([head, f"{heat}\n", yeast, flour]))
    assert titles(done) == ["Heat", "Yeast", "Water", "Flour"]


def test_a_chapter_with_another_title_is_known_by_its_lines() -> None:
    """A heading of the lesson that was renamed brings no second chapter about the same."""
    new = a_generated(WATER, MOVED[0], replace(MOVED[1], title="The fungus"), MOVED[2])
    done = merged(BEFORE.replace("It gives off gas.", "It gives off gas, and how!"), new)
    assert titles(done) == ["Water", "Flour", "Yeast", "Heat"]


def test_a_chapter_now_told_in_one_that_is_kept_stays_as_it_was() -> None:
    """Two chapters have become one, and the author edited the first."""
    both = Chapter(title="Flour and yeast", parts=(*MOVED[0].parts, *MOVED[1].parts))
    done = merged(BEFORE.replace("starch and gluten", "much"), a_generated(WATER, both, MOVED[2]))
    assert fates(done) == {
        "Water": "new", "Flour": "kept", "Yeast": "as it was", "Heat": "same",
    }  # fmt: skip
    assert "It gives off gas. <!-- 13 -->" in done.text


def test_a_chapter_that_the_author_parted_is_not_told_twice() -> None:
    """The writer parts the same lines under the same title now; the author's chapter is there already."""
    whole = chapter("Yeast and heat", "Yeast gives off gas. The oven sets the crumb.", 9, 13)
    before = dumps(a_generated(FLOUR, whole), names=NAMES)
    edited = (
        before.replace("**Expert:** Yeast gives", "**Expert:** Living yeast gives")
        + "\n# Heat\n\n**Host:** And the oven? <!-- 13 -->\n\n**Expert:** The oven sets the crumb. <!-- 13 -->\n"
    )
    new = a_generated(FLOUR, replace(whole, title="Yeast"), HEAT)
    done = merged(edited, new, lesson_of(LESSON))
    assert titles(done) == ["Flour", "Yeast and heat", "Heat"]
    assert "And the oven?" in done.text


def test_the_header_keeps_the_authors_lines() -> None:
    """A new title, a comment: only what lessoncast writes down for itself is renewed."""
    edited = BEFORE.replace("title: Bread", "title: Our bread # as the baker says")
    done = merged(edited.replace("It gives off gas.", "Gas!"))
    assert "title: Our bread # as the baker says" in done.text
    assert AFTER.written in done.text


RENAMED = replace(AFTER, title="Bread: a start", titled=title_digest("Bread: a start"))


@pytest.mark.parametrize(
    ("row", "after", "told"),
    [
        ("title: Bread", 'title: "Bread: a start"', "Bread: a start"),
        ("title: Bread # ask Ann", 'title: "Bread: a start" # ask Ann', "Bread: a start"),
        ("title: 'Bread'  # ask Ann", 'title: "Bread: a start" # ask Ann', "Bread: a start"),
        ("title: My bread", "title: My bread", ""),
        ("# title: Bread", "# title: Bread", ""),
    ],
)
def test_a_title_follows_the_lesson_until_the_author_gives_another(
    row: str, after: str, told: str
) -> None:
    """Also when the same script is merged again; what the title line says besides stays."""
    edited = BEFORE.replace("title: Bread", row, 1).replace("It gives off gas.", "Gas!")
    done = merged(edited, RENAMED)
    assert (after, told) == (done.text.split("\n")[1], done.title)
    again = merged(done.text, RENAMED)
    assert (done.text, "") == (again.text, again.title)


def test_an_older_script_keeps_its_title() -> None:
    """It does not tell whose its title is."""
    assert "title: Bread\n" in merged(BEFORE.replace("titled: ", "# "), RENAMED).text


def test_a_second_question_for_the_listener_falls_away() -> None:
    """The author's chapter has its pause to think; the new ones bring none."""
    recall = (
        Turn(speaker="host", text="What sets the crumb?", move="recall"),
        Direction(kind="pause", value="2500"),
        Turn(speaker="expert", text="That's the oven.", move="answer"),
    )
    new = a_generated(WATER, *MOVED[:2], replace(MOVED[2], parts=(*MOVED[2].parts, *recall)))
    assert "What sets the crumb?" in merged(BEFORE.replace("Gas!", ""), new).text
    mine = "It gives off gas. <!-- 9 -->\n\n(pause 3s)\n\n**Expert:** Gas, I said."
    done = merged(BEFORE.replace("It gives off gas. <!-- 9 -->", mine), new)
    assert "What sets the crumb?" not in done.text
    assert done.text == merged(done.text, new).text


def test_who_ended_the_episode_and_no_longer_does_is_named() -> None:
    """Its words of farewell are the author's, so the author is told."""
    salt = chapter("Salt", "Salt slows the yeast down.", 21)
    lesson = lesson_of(f"{LATER}\n## Salt\n\nSalt slows the yeast down.\n")
    done = merged(BEFORE.replace("keeps the crust soft", "helps"), a_generated(WATER, *MOVED, salt), lesson)  # fmt: skip
    assert [one.place for one in done.outcomes if one.title == "Heat"] == ["ends no more"]


@pytest.mark.parametrize("note", ["", "<!-- mine -->\n\n"])
def test_what_stands_before_the_first_heading_stays_first_or_gets_a_heading(note: str) -> None:
    """It would else go on with the chapter that comes before it."""
    head, _, rest = BEFORE.partition("# Flour\n\n")
    done = merged(f"{head}{note}**Host:** Before we start.\n\n# Flour\n\n{rest}")
    assert done.text.index("Before we start.") < done.text.index("# Flour")
    assert loads(done.text, where="x.md", speakers=SPEAKERS).turns[0].text == "Before we start."
