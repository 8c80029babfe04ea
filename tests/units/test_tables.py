"""The rows of a table that can be followed by ear."""

from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.units.reading import SectionReader
from lessoncast.units.tables import row_notes
from writer_mother import a_block, english_book, vocabulary_of


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("Oak", "hard", "keels"), ("Pine", "soft", "masts")), 0),
        ((("Oak", "9 m", "700 kg"), ("Pine", "4 m", "500 kg")), 2),
        ((("Water in the hold", "a pump", "calm"), ("A sail with a tear", "a needle", "speed")), 2),
        (tuple((wood, "9 m", "700 kg") for wood in ("Oak", "Pine", "Ash", "Elm")), 0),
    ],
)
def test_of_several_columns_only_a_few_figures_are_told(
    rows: tuple[tuple[str, ...], ...], told: int
) -> None:
    """``For oak, the grain is hard and the use is keels.``: words by words are for the eye."""
    table = replace(a_block("table", ""), rows=(("Wood", "Height", "Weight"), *rows))
    assert len([*row_notes(table, vocabulary_of())]) == told


def test_a_table_that_compares_two_is_told() -> None:
    """A section may be nothing else, and each row is one thing said of both."""
    rows = (
        ("Feature", "Oar", "Scull"),
        ("Number of hands", "two", "one"),
        ("Purpose", "work", "racing"),
    )
    told = [
        one.text for one in row_notes(replace(a_block("table", ""), rows=rows), vocabulary_of())
    ]
    assert told[0] == "For oar, the number of hands is two, and for scull it's one."
    assert len(told) == 2


def test_both_sides_of_a_thing_are_one_thought() -> None:
    """What it is good at and where it fails can be followed by ear."""
    rows = (("Wood", "Strength", "Weakness"), ("Oak", "hard grain", "great weight"))
    table = replace(a_block("table", ""), rows=rows)
    assert [one.text for one in row_notes(table, vocabulary_of())] == [
        "For Oak, the strength is hard grain and the weakness is great weight."
    ]


def test_a_big_table_is_left_to_the_eye() -> None:
    """Nobody follows six rows by ear, nor the first five of them."""
    rows = tuple((f"{name} bronze", "dear") for name in ("old", "red", "new", "raw", "wet", "dry"))
    for most, told in ((6, 0), (5, 5)):
        table = replace(a_block("table", ""), rows=(("Metal", "Price"), *rows[:most]))
        assert len([*row_notes(table, vocabulary_of())]) == told


def test_what_a_row_orders_in_a_sentence_is_told_of_its_name() -> None:
    """Not only the one row of three that is a statement."""
    rows = (
        ("Flag", "Meaning"),
        ("half-mast", "Do not sail without a lamp."),
        ("blue peter", "All men come aboard."),
    )
    told = [
        one.text for one in row_notes(replace(a_block("table", ""), rows=rows), vocabulary_of())
    ]
    assert told == [
        "As for half-mast, do not sail without a lamp.",
        "Blue peter: all men come aboard.",
    ]


def test_a_table_that_is_all_of_a_section_is_told(tmp_path: Path) -> None:
    """Every section with content is heard; beside prose the same table is left to the eye."""
    rows = (
        "| Wood | Grain | Use |\n|---|---|---|\n| Oak | hard | keels |\n| Pine | soft | masts |\n"
    )
    other = (
        "| Yard | Stock | Charge |\n|---|---|---|\n| Hull | old | high |\n| Goole | new | low |\n"
    )
    path = tmp_path / "woods.md"
    path.write_text(
        "# Woods\n\nBoats are built of several woods, and each has its place.\n\n"
        f"## Which wood for what\n\n{rows}\n## Buying\n\nDry wood is dear, and wet wood warps.\n\n{other}",
        encoding="utf-8",
    )
    reader = SectionReader(lesson.read(path, slug="woods"), vocabulary_of(), english_book())
    told = {one.title: [unit.text for unit in one.units] for one in reader.read()}
    assert len(told["Which wood for what"]) == 2
    assert told["Buying"] == ["Dry wood is dear, and wet wood warps."]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            (("Term", "Meaning"), ("Cleat", "a fitting to which a rope is tied"), ("Bilge", "the lowest part of a hull")),
            ["A cleat is a fitting to which a rope is tied.", "Bilge is the lowest part of a hull."],
        ),
        (
            (("Year", "Event"), ("about 1200", "Sailors learn to use the compass"), ("1820s", "Steamers carry the mail")),
            ["In about 1200, sailors learn to use the compass.", "In the 1820s, steamers carry the mail."],
        ),
        (
            (("Pros", "Cons"), ("Oak lasts for a century", "The hull is heavy"), ("good looks", "It costs more")),
            [
                "One advantage is that oak lasts for a century.",
                "Another advantage is good looks.",
                "One drawback is that the hull is heavy.",
                "Another drawback is that it costs more.",
            ],
        ),
    ],
)  # fmt: skip
def test_a_table_that_is_a_list_is_told_as_one(
    rows: tuple[tuple[str, ...], ...], told: list[str]
) -> None:
    """Words with their meanings, years with what happened; what speaks for a thing has nothing to do with the drawback beside it."""
    table = replace(a_block("table", ""), rows=rows)
    assert [one.text for one in row_notes(table, vocabulary_of())] == told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            (("", "Rowing", "Sailing"), ("Speed", "stays the same", "quite uncertain")),
            ["For rowing, the speed stays the same, and for sailing it's quite uncertain."],
        ),
        (
            (("", "Rowing", "Sailing"), ("Crew", "one person is enough", "two people share the work")),
            ["Crew: for rowing, one person is enough, and for sailing, two people share the work."],
        ),
        (
            (("", "Hand winch", "Boat lift"), ("Typical load", "1 ton", "90 tons")),
            ["For hand winch, the typical load is 1 ton, and for boat lift it's 90 tons."],
        ),
        ((("Property", "Name of such boats", "Used for"), ("Speed", "clippers", "tea, wool")), []),
    ],
)  # fmt: skip
def test_what_two_things_do_is_compared_in_good_grammar(
    rows: tuple[tuple[str, ...], ...], told: list[str]
) -> None:
    """No "the speed is stays the same"; and columns that tell of one thing what it is called and used for compare nothing."""
    table = replace(a_block("table", ""), rows=rows)
    assert [one.text for one in row_notes(table, vocabulary_of())] == told


def test_how_something_was_done_is_no_deed_of_it() -> None:
    """``Oak cleaned not at all``: the thing has done nothing."""
    rows = (
        ("Wood", "Cleaned", "Weight"),
        ("Oak", "not at all", "700 kg"),
        ("Pine", "in part", "500 kg"),
    )
    table = replace(a_block("table", ""), rows=rows)
    assert [one.text for one in row_notes(table, vocabulary_of())] == [
        "For Oak, the weight is 700 kg.",
        "For Pine, the weight is 500 kg.",
    ]
