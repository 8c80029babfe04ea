"""Whose life a lesson tells, and where that person is named."""

from lessoncast.units.lives import named_in_sections
from writer_mother import blocks_of

LIFE = """# Ada Vinter

Ada Vinter was born beside the canal. She kept its lock for forty years, and her log is still there.

## Childhood

Her mother sold eels. She helped her.

## At the lock

In 1890 she came to the lock.

## Her brother

He left for the sea.
"""


def _told(text: str, title: str) -> list[str]:
    return [
        one.text for one in named_in_sections(blocks_of(text), title) if one.kind == "paragraph"
    ]


def test_who_a_lesson_is_about_is_named_where_a_section_begins() -> None:
    """Whoever hears of her mother there has heard of others since; nobody else is meant."""
    _, mother, came, brother = _told(LIFE, "Ada Vinter, a keeper")
    assert mother == "Vinter's mother sold eels. She helped her."
    assert came == "In 1890 Vinter came to the lock."
    assert brother == "He left for the sea."


def test_nobody_is_named_where_a_title_names_nobody() -> None:
    """Nor where "she" is somebody else as often."""
    assert _told(LIFE, "The lock")[1].startswith("Her mother")
    others = LIFE.replace(
        "## Her brother", "## Him\n\nHis boat sank, and he swam, and his dog swam with him."
    )
    assert _told(others, "Ada Vinter, a keeper")[1].startswith("Her mother")


def test_a_name_that_another_has_too_is_said_in_full() -> None:
    """Her father is no "Vinter" of whom to think first."""
    others = LIFE.replace("sold eels.", "sold eels with Otto Vinter.")
    assert _told(others, "Ada Vinter, a keeper")[1].startswith("Ada Vinter's mother")
