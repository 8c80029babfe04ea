"""What counts for a whole course and what a lesson adds: pronunciations, and parts that stay together."""

from __future__ import annotations

from conftest import TONE_SETTINGS
from lessoncast._steps import course, moving, saying, scripts
from lessoncast.workspace import open_workspace
from running import MakeWorkspace

TABLES = """\
# Tables

[SQL](say:sequel) is a language for tables. SQL became a standard because many databases spoke it.
"""
SHEETS = """\
# Sheets

A sheet is a table of cells. SQL reads sheets as well, since a GELU is no table.
"""
TIDES = """\
# Tides

A tide is the regular rise and fall of the sea. The Moon pulls on the water nearest to it.

<!-- part -->

## Waves

A wave carries energy, not water. Wind makes waves, because it drags the surface.
"""


def test_the_course_has_one_lexicon_and_a_lesson_adds_its_own(
    make_workspace: MakeWorkspace,
) -> None:
    """What a lesson says of a word is said in that lesson alone, and goes before the course's."""
    root = make_workspace(
        files={
            "lessoncast.toml": f'{TONE_SETTINGS}\n[lexicon]\nSQL = "ess queue ell"\n',
            "lexicon.toml": 'GELU = "gell-oo"\n',
            "lessons/01-tables.md": TABLES,
            "lessons/02-sheets.md": SHEETS,
        }
    )
    there = open_workspace(root)
    tables, sheets = (one.text for one in scripts.refresh(there, course.entries(there)))
    assert "[SQL](say:sequel)" in tables
    assert "say:" not in sheets
    assert "Ask ess queue ell or gell-oo." == saying.spoken(there, "Ask SQL or GELU.", "en")
    assert "Ask sequel." == saying.spoken(there, "Ask [SQL](say:sequel).", "en")


def test_the_parts_of_a_lesson_move_together(make_workspace: MakeWorkspace) -> None:
    """Each with its script, edits and guid."""
    there = open_workspace(make_workspace(files={"lessons/01-a/01-tides.md": TIDES}))
    before = scripts.refresh(there, course.entries(there))
    for one, edit in zip(before, ("Ahoy. ", "Land ho. "), strict=True):
        one.path.write_text(one.text.replace("**Host:** ", f"**Host:** {edit}", 1))
    (there.root / "lessons/02-b").mkdir()
    (there.root / "lessons/01-a/01-tides.md").rename(there.root / "lessons/02-b/03-tides.md")
    moves = moving.follow(there)
    after = scripts.refresh(there, course.entries(there), moves=moves)
    assert ["02-b/03-tides", "02-b/03-tides-part-2"] == [one.entry.slug for one in after]
    assert [one.script.guid for one in before] == [one.script.guid for one in after]
    assert all(edit in one.text for one, edit in zip(after, ("Ahoy. ", "Land ho. "), strict=True))
    assert not (there.scripts / "01-a").exists()
