"""Names and terms that only an earlier passage brings in."""

import pytest

from lessoncast.script.plan.budget import passages_of, select
from writer_mother import sections_of, vocabulary_of

_LONG = "so that whoever loses can read why, and can ask a higher court to look at all of it again."
_LESSON = """# Courts

## Judges

Judges are trained for years, and they are paid by the state, whatever they decide about a quarrel in their court.

{brings}, {long}

## Witnesses

Witnesses tell what they saw, and they do so in public, whatever the quarrel of the day may be about.

{uses}, {long}

## Quarrels

"""
_LESSON += "A quarrel of a court is a quarrel of the state, and a court of a state ends it. " * 3


@pytest.mark.parametrize(
    ("brings", "uses", "rests"),
    [
        ("Many use a tool called Technotron", "Clerks fear Technotron", True),
        ("There are systems that read files, including eLex and ReLex", "Clerks fear ReLex", True),
        ("Technotron, a tool of the state, reads each file", "Clerks fear Technotron's words", True),
        ("Technotron is a tool that reads each file", "Clerks fear Technotron", True),
        ("Many write a paper called an oath letter", "Clerks sign an oath letter in ink", True),
        ("Judges are called when a file is old", "Clerks come when a file is lost", False),
        ("Many know a man called a porter", "Clerks fear a porter", False),
        ("Many come from Lisbon", "Clerks come from Lisbon", False),
        ("Many use a tool called Technotron", "Clerks fear nobody", False),
    ],
)  # fmt: skip
def test_a_name_rests_on_what_brought_it_in(brings: str, uses: str, rests: bool) -> None:
    """In whatever section; a name that nobody explains is known, and one common word is no name."""
    text = _LESSON.format(brings=brings, uses=uses, long=_LONG)
    passages = passages_of(sections_of(text), vocabulary_of(text))
    (source,) = (one for one in passages if brings in one.text)
    (last,) = (one for one in passages if uses in one.text)
    assert last.afar == (((source.section, source.place),) if rests else ())
    assert not source.afar


def test_a_name_of_a_heading_is_told_with_it() -> None:
    """The host says the heading."""
    text = _LESSON.format(
        brings="Many use a tool called Technotron", uses="Clerks fear Technotron", long=_LONG
    ).replace("Witnesses\n", "Technotron and witnesses\n")
    passages = passages_of(sections_of(text), vocabulary_of(text))
    assert not any(one.afar for one in passages)


def test_a_name_is_told_with_its_source() -> None:
    """Whatever the budget: nobody hears of Technotron who has not heard that it is a tool."""
    brings, uses = "Many use a tool called Technotron", "Clerks fear Technotron"
    text = _LESSON.format(brings=brings, uses=uses, long=_LONG)
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of(text))
    for budget in range(40, 140, 5):
        told = " ".join(one.text for one in select(passages, sections, budget))
        assert "Clerks fear" not in told or "tool called" in told
