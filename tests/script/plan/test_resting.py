"""Which passages a passage rests on."""

import pytest

from lessoncast.script.plan.budget import passages_of, select
from writer_mother import sections_of, vocabulary_of

_COURT = """# Courts

Courts decide many quarrels between neighbours, and they do so in public, so that everybody can see it happen.

{brings}

Judges are trained for years, and they are paid by the state, whatever they decide about a quarrel in their court.

{takes}
"""
_LONG = "so that whoever loses can read why, and can ask a higher court to look at all of it again."


@pytest.mark.parametrize(
    ("brings", "takes", "rests"),
    [
        (f"A clerk writes a summary of each hearing, {_LONG}", f"The clerk keeps quiet, {_LONG}", True),
        (f"A clerk writes a summary of each hearing, {_LONG}", f"Witnesses keep quiet, {_LONG}", False),
        (f"A court has many rooms, and they are open, {_LONG}", f"The courts keep quiet, {_LONG}", False),
    ],
)  # fmt: skip
def test_a_thing_with_the_rests_on_what_brought_it_in(brings: str, takes: str, rests: bool) -> None:
    """``The clerk``, if ``a clerk`` was told of before; what the lesson is about is known anyway."""
    text = _COURT.format(brings=brings, takes=takes)
    passages = passages_of(sections_of(text), vocabulary_of(text))
    last = passages[-1]
    assert last.rests is rests
    introduced = next(one.place for one in passages if brings[:9] in one.text)
    assert last.given == ((introduced,) if rests else ())


def test_what_is_taken_as_given_is_told_with_its_source() -> None:
    """Whatever the budget: nobody hears of "the clerk" who has not heard of a clerk."""
    brings, takes = (
        f"A clerk writes a summary of each hearing, {_LONG}",
        f"The clerk keeps quiet, {_LONG}",
    )
    text = _COURT.format(brings=brings, takes=takes)
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of(text))
    for budget in range(20, 120, 5):
        told = " ".join(one.text for one in select(passages, sections, budget))
        assert "The clerk" not in told or "A clerk" in told


@pytest.mark.parametrize(
    ("behind", "rests"),
    [
        ("The crowd threw stones at houses", True),
        ("The women threw stones at houses", False),
        ("The crowd of the market threw stones at houses", False),
        ("The result was that all windows broke", False),
    ],
)
def test_a_thing_that_nobody_brought_in_rests_on_the_sentence_before(
    behind: str, rests: bool
) -> None:
    """``The crowd`` is who the sentence before it tells of by another name; of the same paragraph only."""
    riot = f"Hundreds of women left the market for the mill one morning, {_LONG}"
    for gap in (" ", "\n\n"):
        text = _COURT.format(brings=f"{riot}{gap}{behind}, {_LONG}", takes="Courts are open.")
        passages = passages_of(sections_of(text), vocabulary_of(text))
        (found,) = (one for one in passages if one.text.startswith(behind))
        assert found.given == ((found.place - 1,) if rests and gap == " " else ())
