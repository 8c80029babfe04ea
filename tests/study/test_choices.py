"""Wrong choices: of the kind of the right one, from the lesson, and not right as well."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.claims import claims
from lessoncast.study.distractors import Rivals
from lessoncast.study.facts import facts_of
from lessoncast.study.facts.english.amounts import _near
from lessoncast.study.facts.fact import Fact
from lessoncast.study.near import amounts_near, shape_of
from lessoncast.study.shapes import same_shape
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import question_drafts
from study_mother import facts_in, material_in, set_of

LESSON = """# Snow

Snow crystals grow from water vapour in cold clouds.

Fresh powder reflects most of the light.

Old firn holds very little air between its grains.

A cornice overhangs the leeward side of a ridge.

Steep gullies collect the snow of a whole storm.

Because cold wind packs the grains tightly, a wind slab carries a whole group of skiers.

When the sun warms the snow of a slope, the upper grains melt within an hour.
"""


def test_a_reason_stands_beside_other_statements_of_the_lesson(tmp_path: Path) -> None:
    """They are true, and no reasons: only who knows why it is so can tell."""
    asked = [one for one in set_of(tmp_path, LESSON).questions if one.question.startswith("Why")]
    assert [all(one.startswith("Because ") for one in question.choices) for question in asked] == [
        True
    ]


def test_what_happens_stands_beside_what_happens_else(tmp_path: Path) -> None:
    """A statement that is no consequence gives itself away."""
    asked = [one.question for one in set_of(tmp_path, LESSON).questions]
    assert [] == [one for one in asked if "sun warms" in one and " happens" in one]


@pytest.mark.parametrize(
    "text",
    [
        "It grows from water vapour in cold clouds.",
        "You can see the grains in a lens of glass.",
        "Firn forms because the grains melt and freeze.",
        "The other slopes hold the snow of a whole storm.",
        "Old grains might arise from.",
        "Firn is the old snow of a ridge.",
        "Grains never melt in the shade of a ridge.",
    ],
)
def test_what_leans_or_gives_reasons_itself_is_no_choice(tmp_path: Path, text: str) -> None:
    """A wrong choice has to be understood without its neighbours."""
    assert [] == [*claims(material_in(tmp_path, f"# Snow\n\n{text}\n"))]


@pytest.mark.parametrize(
    ("told", "near"),
    [
        ("two", ["one", "three", "four"]),
        ("twelve", ["ten", "eleven"]),
        ("about 40", []),
    ],
)
def test_a_small_number_stands_beside_its_neighbours(told: str, near: list[str]) -> None:
    """Written as it is."""
    assert near == [*_near(told)]


@pytest.mark.parametrize(
    ("text", "kind", "ask", "value"),
    [
        (
            "Unlike powder, firn survives a whole summer in the shade.",
            "contrast",
            "How does firn differ from powder?",
            "firn survives a whole summer in the shade",
        ),
        (
            "NSIDC is an acronym for the National Snow and Ice Data Center, in Boulder.",
            "acronym",
            "",
            "National Snow and Ice Data Center",
        ),
    ],
)
def test_differences_and_acronyms_are_told_in_other_words_too(
    tmp_path: Path, text: str, kind: str, ask: str, value: str
) -> None:
    """``Unlike`` and ``is an acronym for``."""
    found = facts_in(tmp_path, f"# Snow\n\n{text}\n", kind)
    assert [(ask, value)] == [(one.ask, one.value) for one in found]


def test_two_things_of_one_sentence_differ_only_where_they_are_alike(tmp_path: Path) -> None:
    """``Skiing is fast, but the slopes are steep`` compares nothing."""
    text = "Skiing is cheap in spring, but the huts are often full by noon."
    assert [] == facts_in(tmp_path, f"# Snow\n\n{text}\n", "contrast")


def test_a_cell_of_a_long_table_names_its_own_line(tmp_path: Path) -> None:
    """So that an item rests on a few lines, however long the table is."""
    rows = "\n".join(f"| Grain {name} | Shape {name} |" for name in "ABCDEFGHIJ")
    text = f"# Snow\n\nIn short.\n\n| Grain | Symbol |\n|---|---|\n{rows}\n"
    found = facts_in(tmp_path, text, "cell")
    first = found[0].span.first
    assert [(at, at) for at in range(first, first + 10)] == [
        (one.span.first, one.span.last) for one in found
    ]


def test_what_happened_in_a_year_stands_beside_what_is_told_in_the_same_tense(
    tmp_path: Path,
) -> None:
    """A chronicle in the present tense would give its own entries away."""
    text = """# Alpine huts

In 1871, the Swiss club opened a hut below the ridge.

In 1880, the spring flood closed the old road over the pass.

In 1893, the village school plants a thousand young larches.

In 1902, the railway company builds a line to the glacier.
"""
    material = material_in(tmp_path, text)
    facts = facts_of(material)
    phrases = phrases_of("en")
    assert phrases is not None
    drafts = question_drafts(facts, phrases, material)
    asked = [one for one in drafts if one.question.startswith("Which of these happened in")]
    rivals = Rivals(facts, material)
    assert [None] * len(asked) == [rivals.filled(one, 2) for one in asked] != []


DUCTS = """# Ducts

## Words

cystic duct
: a duct that drains the gallbladder of bile

main pipe
: a tube that leads from the liver to the gut

bile sac
: an organ that keeps the juice of the liver

common duct
: a duct that ends in the first loop of the gut

shared duct
: a duct that carries the sap of a plant upwards
"""


def test_no_definition_gives_itself_away_by_the_noun_of_the_term(tmp_path: Path) -> None:
    """Of "a cystic duct", only what is called a duct can be right."""
    material = material_in(tmp_path, DUCTS)
    facts = facts_of(material)
    phrases = phrases_of("en")
    assert phrases
    drafts = question_drafts(facts, phrases, material)
    asked = [one for one in drafts if one.choose == "value" and one.question.endswith("duct?")]
    filled = [Rivals(facts, material).filled(one, 2) for one in asked]
    wrong = [text for one in filled if one for text in one.wrong]
    assert wrong
    assert all("duct" in text for text in wrong)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("seven to nine hours", ["five to seven hours", "nine to eleven hours"]),
        ("50 to 90 sacks a day", ["25 to 45 sacks a day", "75 to 140 sacks a day"]),
        ("between 10 and 20 boats", ["between 5 and 10 boats", "between 15 and 30 boats"]),
    ],
)
def test_both_ends_of_a_range_are_moved(right: str, wrong: list[str]) -> None:
    """ "Seven to six hours" is no range."""
    assert [*amounts_near(right)][: len(wrong)] == wrong


@pytest.mark.parametrize(
    ("right", "wrong"), [("about two-thirds", "about one-third"), ("a third", "a quarter")]
)
def test_a_share_stands_beside_shares(right: str, wrong: str) -> None:
    """Five thirds of the gates were never open."""
    near = [*amounts_near(right)]
    assert wrong in near
    assert not [one for one in near if "five" in one]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("for a week", ["for a month", "for a day"]),
        ("once an hour", ["once a day", "once a minute"]),
        ("more than a year", ["more than a decade", "more than a century"]),
        ("two weeks a year", ["four weeks a year", "three weeks a year"]),
    ],
)
def test_a_unit_of_time_stands_beside_its_neighbours(right: str, wrong: list[str]) -> None:
    """Where no number is told with it."""
    assert [*amounts_near(right)][: len(wrong)] == wrong
    assert {shape_of(one) for one in (right, *wrong)} == {shape_of(right)}


def test_a_year_stands_beside_years() -> None:
    """``303`` votes are no year; and nothing in two words stands beside one in one."""
    fact = Fact(
        kind="cloze", subject="", value="1964", statement="It was signed as the 1964 Act.",
        span=Span(1, 1), part=0, family="gap", shape="number",
    )  # fmt: skip
    asked = QuestionDraft(
        question="It was signed as the _____ Act.",
        right="1964",
        choose="value",
        fact=fact,
        worth=1.0,
    )
    assert not same_shape(asked, replace(fact, value="303"), "303")
    assert same_shape(asked, replace(fact, value="1954"), "1954")
    named = replace(fact, shape="words", kind="gloss", family="terms")
    term = replace(asked, right="Somatic nervous system", choose="subject", fact=named)
    assert not same_shape(term, named, "Peripheral nervous system, or PNS")


def test_only_what_is_sound_without_choices_gets_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a list of many notes each is a wrong choice for each other, and looking through all of them takes long."""
    filled: list[str] = []
    fill = Rivals.filled

    def filling(self: Rivals, draft: QuestionDraft, wanted: int) -> QuestionDraft | None:
        filled.append(draft.question)
        return fill(self, draft, wanted)

    monkeypatch.setattr(Rivals, "filled", filling)
    dated = "\n".join(
        f"- {name} {year}: The {thing} number {year} feeds the canal because market {year} is near."
        for name, thing, year in (
            ("River", "river", 101),
            ("Valley", "valley", 102),
            ("Engine", "engine", 103),
        )
    )
    set_of(tmp_path, f"# Things and what they do\n\n{dated}")
    assert [one for one in filled if re.search(r"\d", one)] == []


def test_the_meaning_of_one_kind_of_it_is_no_wrong_meaning(tmp_path: Path) -> None:
    """``an old plane that …`` beside "What is a plane?" would be half right."""
    material = material_in(
        tmp_path,
        "# Planes\n\nA plane is a tool that shaves thin strips from a board.\n\nA jointer is a long plane that makes an edge straight."
        "\n\nA chisel is a steel blade that cuts deep holes into wood.\n\nA mallet is a wooden hammer that drives the chisel into the board.\n",
    )
    facts = facts_of(material)
    phrases = phrases_of("en")
    assert phrases
    rivals = Rivals(facts, material)
    asked = [
        one
        for one in question_drafts(facts, phrases, material)
        if one.question == "What is a plane?"
    ]
    wrong = [text for one in asked if (got := rivals.filled(one, 2)) for text in got.wrong]
    assert wrong
    assert not any("long plane" in text for text in wrong)
