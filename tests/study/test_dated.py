"""When, since when, for how long and where something happened; how many and how much; and who did it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.near import amounts_near, dates_near
from study_mother import facts_in, material_in, set_of

ABOUT = "# Mills and the harbour of Tavin\n\n"


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "The mills of Tavin burned down in March 1911.",
            "When did the mills of Tavin burn down?",
            "in March 1911",
        ),
        (
            "On October 3, 1870, the mayor of Tavin opened a harbour for steamers.",
            "When did the mayor of Tavin open a harbour for steamers?",
            "On October 3, 1870",
        ),
        (
            "In the 1880s the millers of Tavin put iron rollers into their mills.",
            "When did the millers of Tavin put iron rollers into their mills?",
            "In the 1880s",
        ),
        (
            "Since the 1950s most mills have been driven by electricity.",
            "Since when have most mills been driven by electricity?",
            "Since the 1950s",
        ),
        (
            "Hanna Orlow ran the largest mill for 27 years and paid for a school.",
            "How long did Hanna Orlow run the largest mill?",
            "for 27 years",
        ),
        (
            "Hanna Orlow built a second mill in Brandum in 1902.",
            "Where did Hanna Orlow build a second mill in 1902?",
            "in Brandum",
        ),
        (
            "After about ten years, new millstones become smooth discs.",
            "After how long do new millstones become smooth discs?",
            "After about ten years",
        ),
        (
            "Work began at Port Adel in April 1866.",
            "When did work begin at Port Adel?",
            "in April 1866",
        ),
    ],
)
def test_a_circumstance_is_asked_with_the_rest(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """What a clause says beside its core has a question of its own, with the core in it."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "date", "span", "site")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The millers believed in Saint Nicholas for luck.",  # no place
        "The council praised the mill that had burned down in March 1911.",  # of the inner clause
        "The mills of Tavin were popular in the 1880s.",  # not what happened
        "The council met a miller named Orlow in Parliament.",  # a body
        "The mills of Tavin opened long before the harbour, which closed in May 1950.",
        "The mills of Tavin didn't burn down in March 1911.",
        "Hanna Orlow came from a family of weavers in Brandum.",  # the family lived there
        "A crowd broke a window in Brandum.",  # which crowd, which window?
    ],
)
def test_what_may_belong_elsewhere_is_not_asked(tmp_path: Path, text: str) -> None:
    """Inner clauses, states, denials and what nobody could tell apart have no such question."""
    assert [] == facts_in(tmp_path, f"{ABOUT}{text}\n", "date", "span", "site")


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "More than two million people live on flour from Tavin.",
            "How many people live on flour from Tavin?",
            "More than two million",
        ),
        (
            "Mills use a third of the water of the river.",
            "What share of the water of the river do mills use?",
            "a third",
        ),
        (
            "About 15% of the harvest spoiled in wet barns.",
            "What share of the harvest spoiled in wet barns?",
            "About 15%",
        ),
        (
            "Hanna Orlow saved at least thirty sacks from the fire.",
            "How many sacks did Hanna Orlow save from the fire?",
            "at least thirty",
        ),
        (
            "By 1900, the harbour had almost 40 cranes.",
            "How many cranes did the harbour have by 1900?",
            "almost 40",
        ),
        (
            "Carts carry up to 40 sacks to their mills.",
            "How many sacks do carts carry to their mills?",
            "up to 40",
        ),
        (
            "The harbour of Tavin is 310 metres wide and has two moles.",
            "How wide is the harbour of Tavin?",
            "310 metres",
        ),
        (
            "There are 12 windmills on the dike of Tavin.",
            "How many windmills are there on the dike of Tavin?",
            "12",
        ),
        (
            "The steam mill lowered the price of bread by 40%.",
            "By how much did the steam mill lower the price of bread?",
            "by 40%",
        ),
        (
            "The hum of the mill lies near 90 hertz and shakes the floor.",
            "Where does the hum of the mill lie?",
            "near 90 hertz",
        ),
        (
            "In 1820, it took six days to grind the wheat of a ship.",
            "How long did it take to grind the wheat of a ship in 1820?",
            "six days",
        ),
    ],
)
def test_what_is_counted_or_measured_is_asked(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """Counts, shares and sizes, wherever the sentence has them."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "amount")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Two full turns add a good deal of strain to the stone.",  # of any, and few
        "Half of them drowned in the flood.",  # of whom?
        "Forty thousand people stood in silent, bitter protest.",  # the comma is inside
        "The mill has three kinds of stones that need care.",
        "The mill lies near 40 farms.",  # a place, and no value
        "This hum lies near 90 hertz.",
        "The ideal pitch lies near 90 hertz.",  # of what?
    ],
)
def test_a_count_that_cannot_be_told_is_not_asked(tmp_path: Path, text: str) -> None:
    """Small counts of what is always so, counts of "them", and phrases that would be cut in two."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "amount")
    assert [] == [one for one in found if one.family != "amount"]


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "In 1868, the Danish miller Niels Brandt built the first mill of steel.",
            "Who built the first mill of steel in 1868?",
            "Niels Brandt",
        ),
        (
            "Ada Moltke, a chemist from Kiel, proposed in 1893 that flour dust could explode.",
            "Who proposed in 1893 that flour dust could explode?",
            "Ada Moltke",
        ),
        (
            "Hanna Orlow patented a sieve of silk in 1877. She sold it to mills all over the world.",
            "Who patented a sieve of silk in 1877?",
            "Hanna Orlow",
        ),
    ],
)
def test_people_are_known_by_what_is_said_of_them(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """A profession before or behind a name, or "she" in the next sentence, makes it that of a person."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "who")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "In 1870, the council dug a harbour and sold its meadows.",
            ["In 1870, the council dug a harbour.", "In 1870, the council sold its meadows."],
        ),
        (
            "Grain was very dear, so in 1871 the council bought a second mill.",
            ["Grain was very dear.", "In 1871, the council bought a second mill."],
        ),
        (
            "Three years later Hanna Orlow bought the mill.",
            ["Hanna Orlow bought the mill."],
        ),
        (
            "In 1902, Hanna Orlow, a baker's daughter, bought the mill.",
            ["In 1902, Hanna Orlow bought the mill."],
        ),
        ("The council dug a ditch that drained and flooded meadows.", []),
        ("The mill was cleaned and opened again.", []),
        ("The mill sold flour and baked bread.", []),
    ],
)
def test_a_sentence_holds_plainer_ones(tmp_path: Path, text: str, parts: list[str]) -> None:
    """Two deeds of one subject, each of them whole; not where the second may be something else."""
    material = material_in(tmp_path, f"{ABOUT}{text}\n")
    assert parts == [one.text for one in material.clauses if one.whole]


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "In 1877, Hanna Orlow announced that anybody could use the sieve.",
            "What did Hanna Orlow announce in 1877?",
            "that anybody could use the sieve",
        ),
        (
            "The council of Tavin ruled that boats must carry lamps.",
            "What did the council of Tavin rule?",
            "that boats must carry lamps",
        ),
        (
            "The harbour of Tavin was shallow, so in 1880 steamers landed in Brandum.",
            "Why did steamers land in Brandum?",
            "because the harbour of Tavin was shallow",
        ),
    ],
)
def test_what_was_said_and_what_for_is_asked(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """What somebody told, what was made for what, and what followed, be it with a date of its own."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "object", "reason")
    assert (ask, value) in [(one.ask, one.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The council of Tavin built a weir to hold it.",  # hold what?
        "They ruled that boats must carry lamps.",  # who?
        "The miller told the mayor to close the gate.",  # no aim
    ],
)
def test_what_is_not_told_is_not_asked(tmp_path: Path, text: str) -> None:
    """Nothing that stands for what is not named, and no order for an aim."""
    found = facts_in(tmp_path, f"{ABOUT}{text}\n", "object", "reason")
    assert [] == [one for one in found if one.ask.startswith(("Why", "What did they"))]


@pytest.mark.parametrize(
    ("told", "near"),
    [
        ("In May 1904", ["In March 1901", "In October 1906"]),
        ("in the 1880s", ["in the 1860s", "in the 1890s"]),
        ("In the early 1700s", ["In the early 1600s", "In the early 1800s"]),  # a century
    ],
)
def test_dates_near_are_of_the_same_shape(told: str, near: list[str]) -> None:
    """A wrong date has the form of the right one."""
    found = list(dates_near(told, 1950))
    assert set(near) <= set(found)
    assert told not in found


@pytest.mark.parametrize(
    ("told", "near", "never"),
    [
        ("for 32 years", ["for 16 years", "for 48 years"], []),
        ("at least eighteen", ["at least twenty"], ["at least sixteen"]),
        ("up to 40", ["up to 20"], ["up to 60"]),
        ("about a third", ["about a quarter"], ["about a third"]),
        ("almost 70 per cent", ["almost 50 per cent"], ["almost 140 per cent"]),
        ("2,000", ["1,000", "3,000"], []),
        ("over a billion", ["over two billion"], ["over half a billion"]),
    ],
)
def test_amounts_near_are_wrong(told: str, near: list[str], never: list[str]) -> None:
    """A wrong amount is not true as well: what is at least eighteen is at least sixteen."""
    found = list(amounts_near(told))
    assert set(near) <= set(found)
    assert not set(never) & set(found)


def test_a_life_is_asked_by_its_name(tmp_path: Path) -> None:
    """Whom the title names is meant by "she", as long as nobody else was named."""
    text = (
        "# Hanna Orlow and her mills\n\nHanna Orlow was a Danish engineer who built mills. "
        "She was born in Tavin in 1851.\n\nIn 1877 she invented a sieve of silk. "
        "Her brother Niels Orlow kept the books. She sold it to mills abroad.\n"
    )
    told = [one.text for one in material_in(tmp_path, text).clauses]
    assert "Hanna Orlow was born in Tavin in 1851." in told
    assert "In 1877 Hanna Orlow invented a sieve of silk." in told
    assert not any("Orlow sold it" in one for one in told)
    asked = [one.ask for one in facts_in(tmp_path, text, "year", "site")]
    assert "In what year did Hanna Orlow invent a sieve of silk?" in asked


def test_one_of_many_has_no_size(tmp_path: Path) -> None:
    """``An adult`` of what? A mill is known where the lesson is about mills."""
    text = "An adult is about 90 centimetres high.\n\nA mill is about 12 metres high."
    asked = [one.ask for one in facts_in(tmp_path, f"{ABOUT}{text}\n", "amount")]
    assert asked == ["How high is a mill?"]


def test_amounts_in_words_have_wrong_choices_of_their_own_shape(tmp_path: Path) -> None:
    """Words for numbers are no content words, and still tell one amount from another."""
    text = "More than a billion people live on flour. Tavin had about thirty mills in 1900."
    asked = set_of(tmp_path, f"{ABOUT}{text}\n", cards_wanted=0).questions
    found = {one.question: one.choices for one in asked}
    choices = found["How many people live on flour?"]
    assert all(one.startswith("More than ") and one.endswith(" billion") for one in choices)


def test_what_was_found_is_no_afterthought_of_when(tmp_path: Path) -> None:
    """``measured in 2014 that …``: without what was measured the question asks little."""
    text = "Millers at Orlow measured with a long belt in 1874 that a wet sieve loses a third of its flour."
    assert not [one for one in facts_in(tmp_path, f"{ABOUT}{text}", "year") if "measure" in one.ask]
