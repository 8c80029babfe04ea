"""Sentences that look like a definition, a reason or a circumstance that can be asked for, and are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, material_in

ABOUT = "# How clocks are made\n\nA clock counts the swings of a weight.\n\n"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The more weight there is, the louder the noise of the wheels.", "more weight"),
        ("The early eighteenth century was a golden age of wheels and springs.", "century"),
        ("Next to the sundial, the *hourglass* is the simplest kind of clock.", "simplest"),
        ("Rattle is the noise caused due to loose wheels.", "Why is rattle"),
        ("Wear marks are scratches produced due to grit in the oil.", "Why are wear marks"),
        ("Once the old brass wheels were cut by the pupils, the teeth were filed by the master.", "What happens once"),
        ("Extensive gears depend on the amount of matter present, for example, the mass of bronze.", "the mass of bronze"),
        ("Type Ia pendula have proved to be the most accurate standard drives, and they hang in more distant towers than the other types of weights.", "proved to?"),
        ("Clock makers like Lea Roth and W. H. Lund built regulators for towers.", "clock makers"),
        ("If you look at a dial through a lens, you can see that it has tiny scratches.", "What can you do if you look"),
        ("Visit the Museum of Clocks to compare the oldest dials of Basel.", "Why should you visit"),
        ("Real names are important, so the pupils can find the makers of old clocks.", "Why can"),
        ("Steel cuts nielloware into thin plates for the dials of old clocks.", "cuts do"),
        ("Steel cuts nielloware into thin plates for the dials of old clocks.", "cuts nielloware into"),
        ("The spring of a tower clock is some 390 times as long.", "390 times"),
        ("In Norden, wheels had been cut from oak for centuries, and the oldest one that survives whole, the Berg wheel, has teeth of pear.", "for centuries, and"),
        ("Because the algae need light, reef corals grow only in clear water less than about 50 metres deep.", "Why should you reef"),
        ("Jonas Salk used killed virus, whereas Albert Sabin used weakened living virus, which could be swallowed.", "What used Albert"),
        ("The tower clock loses about a quarter of the power that the weight gives.", "lose about?"),
        ("Large ones are called regulators; they stand about 2.6 metres high.", "large ones stand"),
        ("Corals live near their limit.", "Where do corals live"),
        ("Adam Berg, a smith who had lost two clocks there, built a tower of wood.", "clocks there"),
        ("Louis Pasteur found the next method by chance. He told his assistant.", "Who found the next"),
        ("Henry Winstanley wished to be inside it. The wish was granted in November 1703, when a storm swept away both the tower and its builder.", "When was the wish granted in November"),
        ("The work stopped for years. A change came in the 1820s.", "When did a change come"),
    ],
)  # fmt: skip
def test_it_is_not_asked(tmp_path: Path, text: str, asked: str) -> None:
    """What is compared, what counts as something, what a time was like, whose noun a reason tells of, and an example inside."""
    found = facts_in(tmp_path, ABOUT + text)
    told = [f"{one.ask} {one.subject} {one.value}" for one in found if one.kind != "cloze"]
    assert not [one for one in told if asked.lower() in one.lower()]


def test_where_a_thing_ends_and_its_name_begins_is_not_missing(tmp_path: Path) -> None:
    """``called the new wheel escapement``: no gap takes half of the thing."""
    text = "Adam Berg called the new wheel escapement, after the French word for leaving.\n"
    found = facts_in(tmp_path, ABOUT + text, "cloze")
    assert not [one for one in found if "called the" in one.ask.partition("_____")[0]]


def test_why_it_counts_as_one_is_no_definition(tmp_path: Path) -> None:
    """That is asked for as a reason."""
    text = "The striking of a bell is a sign of age because the metal of the bell gets harder."
    found = facts_in(tmp_path, ABOUT + text, "gloss")
    assert not [one.value for one in found if "sign of age" in one.value]


def test_of_two_names_in_a_sentence_each_has_its_own_gloss(tmp_path: Path) -> None:
    """The verb in front of a term is the one that names it."""
    text = "The end of the lever that attaches to the wheel being pulled is called the lever's head and the end of the lever attached to a fixed, or stabilized, wheel is called the origin."
    told = {one.subject: one.value for one in facts_in(tmp_path, ABOUT + text, "called")}
    assert "being pulled" not in told.get("origin", "")


def test_what_the_lesson_is_about_is_asked_for_in_few_words(tmp_path: Path) -> None:
    """ "What do clock regulators drive?" tells enough where the lesson is about regulators."""
    text = "# Regulators\n\nA regulator is a very precise clock.\n\nRegulators synchronize the slave dials of a station."
    asked = [one.ask for one in facts_in(tmp_path, text, "object")]
    assert "What do regulators synchronize?" in asked


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (
            "Nickel pendulums keep their length in summer.",
            "These pendulums lower their center by the heat of the day.",
            "Nickel pendulums lower their center",
        ),
        (
            "A wheel is held by a ratchet pawl.",
            "This pawl stops the wheel of a clock on its way back.",
            "The ratchet pawl stops",
        ),
    ],
)
def test_these_are_named_by_the_sentence_before(
    tmp_path: Path, before: str, text: str, told: str
) -> None:
    """Where it has the noun once, and a word in front that tells which one is meant."""
    assert [
        one
        for one in material_in(tmp_path, f"{ABOUT}{before} {text}").clauses
        if one.text.startswith(told)
    ]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Other pendulums are made of wood.", "These pendulums shrink in the winter."),
        (
            "Mercury pendulums and wooden pendulums keep time.",
            "These pendulums shrink in the winter.",
        ),
        ("Mercury pendulums keep time.", "This pendulum shrinks in the winter."),
    ],
)
def test_where_two_may_be_meant_nothing_is_named(tmp_path: Path, before: str, text: str) -> None:
    """No word that tells which, two of them, another number."""
    told = [one.text for one in material_in(tmp_path, f"{ABOUT}{before} {text}").clauses]
    assert not [one for one in told if "shrink" in one and not one.startswith("Th")]


@pytest.mark.parametrize(
    "told",
    [
        "The small mass of a bob is the reason that a pupil can lift it.",
        "The tale of the old clock and its keeper is a sad story of a town.",
    ],
)
def test_what_a_thing_counts_as_is_not_asked(tmp_path: Path, told: str) -> None:
    """Many other things could be said of it as well."""
    asked = [one.ask for one in facts_in(tmp_path, ABOUT + told, "asked")]
    assert not [one for one in asked if one.startswith("What is the")]


def test_what_a_sort_is_is_asked_by_its_name(tmp_path: Path) -> None:
    """And not as "Which kind of clock is a clock that …?"."""
    text = "A water clock is a vessel that empties through a small hole. A sand clock is a glass that is turned every hour."
    assert not facts_in(tmp_path, f"# Clocks\n\n{text}\n", "sort")
