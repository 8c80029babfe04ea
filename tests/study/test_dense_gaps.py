"""Gaps of a short lesson, in which every figure, name and rare word is to be known."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.checks.second import SecondReading
from lessoncast.study.distractors import Rivals
from lessoncast.study.facts import facts_of
from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import question_drafts
from study_mother import facts_in, material_in

FILLER = "The village is known for its windmills, and visitors come by boat. "


def _asked(folder: Path, sentence: str) -> set[str]:
    text = f"# Windmills of the fen\n\n{FILLER}\n\n{sentence}\n"
    return {one.ask for one in facts_in(folder, text, "cloze") if one.statement == sentence}


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        (
            "Windmills drained about 40 percent of the fen and kept roughly 90 percent of its farms dry.",
            "Windmills drained about 40 percent of the fen and kept roughly _____ percent of its farms dry.",
        ),
        (
            "Sails of canvas turn the millstone some twelve times in every minute.",
            "Sails of canvas turn the millstone some _____ times in every minute.",
        ),
        (
            "The cap of the mill rests on four wheels of iron.",
            "The cap of the mill rests on _____ wheels of iron.",
        ),
        (
            "A windmill in the fen needs 3 to 4 new sails in each decade.",
            "A windmill in the fen needs _____ new sails in each decade.",
        ),
    ],
)
def test_each_figure_that_counts_something_may_be_missing(
    tmp_path: Path, sentence: str, asked: str
) -> None:
    """One of two figures, a number in words, and a whole range."""
    assert asked in _asked(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two wheels of the mill turn against each other in a storm.",
        "The mill has three floors: a store, a grinding room and a loft.",
        "Two kinds of millers, the free and the bound, worked in the fen.",
        "Founded by the millers of the fen, has three offices in the north.",
        "It was so slow that three farmers took turns at the wheel.",
    ],
)
def test_a_figure_that_is_known_or_can_be_counted_is_not_missing(
    tmp_path: Path, sentence: str
) -> None:
    """``the two wheels``, what the sentence lists itself, and what leans."""
    assert not _asked(tmp_path, sentence)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The brake of a windmill is usually made from elm.", "elm"),
        ("The millstones were cut from a quarry near Andernach.", "Andernach"),
        ("The grain falls through the hopper, a wooden funnel above the stones.", "hopper"),
        ("When salt water floods the peat behind a dyke, the peat becomes a lagoon.", "lagoon"),
    ],
)
def test_a_rare_word_may_be_missing_where_its_sentence_tells_it(
    tmp_path: Path, sentence: str, value: str
) -> None:
    """At its end: a material, a place, what something becomes; and what its sentence explains."""
    assert sentence.replace(value, "_____") in _asked(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The sails drive the brake wheel through a shaft of steel and a cogwheel.",
        "A carpenter from Leiden repaired the tail of every windmill.",
        "The miller greased the shaft with fat such as tallow.",
        "The millers of the fen never paid a florin for wood.",
        "The carpenter of the mill used wood such as larch.",
        "You can visit your windmill on the way to Andernach.",
        "Estimates for Andernach of the number of windmills differ a lot.",
        "One old millwright of the fen repaired one in Leiden.",
        "The count of the fen made the village tax compulsory.",
        "The farmers of the fen found the new tax on barley ludicrous.",
    ],
)
def test_what_many_words_could_fill_is_not_missing(tmp_path: Path, sentence: str) -> None:
    """One of a list, an example, what is denied, what the reader does, of what was told before, a quality."""
    last = sentence.rsplit(maxsplit=1)[-1].rstrip(".")
    assert sentence.replace(last, "_____") not in _asked(tmp_path, sentence)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Dykeguard for Mills watches the gates of the fen by night.", "Dykeguard"),
        ("The limewash was cut from the mineral trona, Na3(CO3)(HCO3).", "Na3"),
    ],
)
def test_half_of_a_name_is_not_missing(tmp_path: Path, sentence: str, value: str) -> None:
    """``_____ for Mills``, ``_____(CO3)``."""
    assert sentence.replace(value, "_____") not in _asked(tmp_path, sentence)


def test_a_long_lesson_has_enough_else_to_ask(tmp_path: Path) -> None:
    """What is told in passing there is no point of it."""
    long = " ".join(f"The village of Mill {one} is known for its dykes." for one in range(80))
    text = (
        f"# Windmills of the fen\n\n{long}\n\nThe brake of a windmill is usually made from elm.\n"
    )
    assert not [one for one in facts_in(tmp_path, text, "cloze") if one.value == "elm"]


def test_a_page_with_code_has_no_rare_words_but_figures(tmp_path: Path) -> None:
    """Names of tools stand everywhere on it, and each could be another."""
    text = "# Building\n\nThe old parser of the compiler was written in Fortran.\n\nThe new parser of the compiler reads 40 lines of text at once.\n\nThe user of the compiler can run two commands on one line.\n\n```\nmake\n```\n"
    assert {one.value for one in facts_in(tmp_path, text, "cloze")} == {"40"}


def test_a_year_behind_in_is_no_figure(tmp_path: Path) -> None:
    """``In 1783 hundreds marched``: a year, and who came then."""
    text = "# Mills\n\nIn 1783 hundreds of farmers of the fen marched to the mill.\n"
    (asked,) = facts_in(tmp_path, text, "cloze")
    assert (asked.value, asked.family) == ("1783", "gap year")


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        (
            "The cap of the mill rests on four wheels of iron.",
            "Four",
            {"Two", "Six", "Three", "Five", "Seven"},
        ),
        (
            "A windmill of the fen drains about 830 acres.",
            "830",
            {"420", "580", "1200", "1700", "2500"},
        ),
        ("A windmill of the fen drains more than 300 acres.", "300", {"450", "600", "900"}),
        ("Almost 69 percent of the fen was drained by windmills.", "69", {"49", "84", "39", "94"}),
    ],
)
def test_the_wrong_figures_are_of_the_size_of_the_right_one(
    tmp_path: Path, sentence: str, right: str, wrong: set[str]
) -> None:
    """Not any number of the lesson; and of a hundred not more than all."""
    text = f"# Windmills of the fen\n\nThe fen has 700 farms and 95 windmills.\n\n{sentence}\n"
    material = material_in(tmp_path, text)
    facts = facts_of(material)
    phrases = phrases_of("en")
    assert phrases is not None
    drafts = [one for one in question_drafts(facts, phrases, material) if one.right == right]
    filled = Rivals(facts, material).filled(drafts[0], 2)
    assert filled is not None
    assert set(filled.wrong) <= wrong


def test_a_number_in_words_may_fill_a_gap_where_it_counts_something(tmp_path: Path) -> None:
    """``has _____ sails``; alone it tells nothing."""
    reading = SecondReading(material_in(tmp_path, f"# Windmills of the fen\n\n{FILLER}\n"))
    span = Span(3, 3)
    assert not [*reading.of_card("A windmill of the fen has _____ sails.", "Four", span)]
    assert [*reading.of_card("The miller of the fen split the harvest in _____.", "Four", span)]
