"""What of a lesson's blocks and units is heard."""

import pytest

from writer_mother import sections_of

_AIMS = "By the end of this section, you will be able to:\n\n- Explain how a sail pulls\n- Name the sheets of a boat"
_TEXT = "A sail pulls because the wind bends around it."


@pytest.mark.parametrize("heading", ["Learning Objectives", "Objectives", "What you'll learn"])
def test_the_text_behind_a_list_of_aims_is_heard(heading: str) -> None:
    """No other heading stands between the aims and what the lesson tells; the aims themselves are not told."""
    sections = sections_of(
        f"# Sails\n\n### {heading}\n\n{_AIMS}\n\n{_TEXT}\n\n### Ropes\n\nA sheet holds the sail."
    )
    told = [(one.title, [unit.text for unit in one.units]) for one in sections if one.units]
    assert told == [("", [_TEXT]), ("Ropes", ["A sheet holds the sail."])]


def test_a_list_of_aims_alone_is_passed_over() -> None:
    """Where the next heading follows it, nothing below its own is told."""
    sections = sections_of(
        f"# Sails\n\n### Objectives\n\n{_AIMS}\n\n### Ropes\n\nA sheet holds the sail."
    )
    assert [one.title for one in sections if one.units] == ["Ropes"]


_BENCH = (
    "A bench holds the mast while it is planed. Planes come in two sizes. A long plane gives a straight mast. "
    "A short plane is easier to hold. Shavings burn well, so keep the lamp away from them. {} A vice keeps the mast still."
)


@pytest.mark.parametrize(
    ("heading", "more", "heard"),
    [
        ("Your setup", "Saws hang on the wall.", True),
        ("Setup", "Saws hang on the wall.", True),
        ("Setup", "Download the plan of the mast.", False),
        ("Objectives", "Saws hang on the wall.", False),
    ],
)
def test_a_setup_away_from_a_computer_is_heard(heading: str, more: str, *, heard: bool) -> None:
    """What is to be installed before a lesson is not; the tools on a bench are the lesson's own."""
    sections = sections_of(
        f"# Masts\n\nA mast is a pole.\n\n## {heading}\n\n{_BENCH.format(more)}\n"
    )
    assert heard == any(one.title == heading and not one.kind for one in sections)


_STORES = "The hold carries stores for a year.\n\nEvery store is dry before it is loaded.\n\nA wet store rots within a month.\n\n"
_LOAD = "- Spare sails of strong canvas\n- Ropes that lie ready for the mast, cut to length\n- A dry store is aired every week."


def test_a_thing_that_a_list_only_names_is_left_out_beside_sentences() -> None:
    """``There are also ropes …`` says nothing of them; without other sentences it is all there is."""
    (told,) = [
        " ".join(unit.text for unit in one.units)
        for one in sections_of(f"# The hold\n\n{_STORES}{_LOAD}")
        if one.units
    ]
    assert (True, False) == ("aired every week" in told, "spare sails" in told)
    (alone,) = [one for one in sections_of(f"# The hold\n\n{_LOAD}") if one.units]
    assert any("spare sails" in unit.text for unit in alone.units)


def test_a_summary_of_lists_keeps_what_it_names() -> None:
    """Beside things told in a few words, one that has only a name is one of them."""
    risks = "- Rot of the planks\n- Fire of the tar\n- Theft of the ropes at night\n- Rats in the hold\n- Cure: tar keeps the planks dry"
    (section,) = [one for one in sections_of(f"# The hold\n\n## Risks\n\n{risks}") if one.units]
    assert any("theft of the ropes" in unit.text for unit in section.units)


def test_what_leans_on_the_authors_own_person_goes_with_it() -> None:
    """A few sentences of the subject are enough without the author; "it" would be nothing known."""
    text = (
        "# Sails\n\nI have made sails since 1990. It taught me much about the wind of the coast.\n\n"
        "A sail pulls because the wind bends around its curved side all the time. "
        "The larger it is, the more it pulls in a light wind on the lake."
    )
    told = [unit.text for section in sections_of(text) for unit in section.units]
    assert not any("I " in one or "taught" in one for one in told)
    assert any("A sail pulls" in one for one in told)
