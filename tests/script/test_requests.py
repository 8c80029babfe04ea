"""``<!-- say: … -->``: what the author asks to be said is said, however little room there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judge_mother import found_by
from lessoncast import lesson, script
from lessoncast.model import Lesson, Script, Style, Wish

PAGE = """\
# Tides

A tide is the slow rise and fall of the sea. The Moon causes tides, because its gravity pulls on the
water. Most coasts see two high tides every day. {}

![A bay](bay.png)
{}

## Bays

{}

The shape of a bay changes the height of the water. In a narrow bay, the tide climbs higher than at sea.
If the wind blows from the land, the water is held back.

## Exercises

1. Draw a bay. {}

{}

## Links

- [Tables](https://tides.example)

{}
"""
WISHES = ["The harbour of Southampton has a double high water.", "Bring a tide table."]
PLACES = PAGE.count("{}")
Read = tuple[Lesson, Script]


def read(folder: Path, text: str, language: str = "") -> Lesson:
    path = folder / "tides.md"
    path.write_text(text, encoding="utf-8")
    return lesson.read(path, slug="tides", name="tides.md", language=language)


def page(at: int, words: str) -> str:
    said = f"<!-- say: {words} -->"
    return PAGE.format(*(said if place == at else "" for place in range(PLACES)))


def composed(page: Lesson, minutes: float | None = None, style: Style | None = None) -> str:
    made = script.compose(page, Wish(minutes=minutes, style=style))
    return " ".join(turn.text for turn in made.turns)


@pytest.mark.parametrize("place", range(PLACES))
@pytest.mark.parametrize("words", WISHES)
@pytest.mark.parametrize("minutes", [0.3, 1.0, 8.0])
def test_it_is_said_wherever_it_stands(
    tmp_path: Path, place: int, words: str, minutes: float
) -> None:
    """Below pictures, in exercises, under headings that are passed over; in few minutes or many."""
    found = read(tmp_path, page(place, words))
    made = script.compose(found, Wish(minutes=minutes))
    assert words in " ".join(turn.text for turn in made.turns)
    assert () == script.unsaid(found, made)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("two words", "Two words."),
        ("It holds for all of them!", "It holds for all of them!"),
        ("So it is.", "So it is."),
        ("In this section, rates rise.", ""),
        ("Look at https://tides.example/x.", "tides.example"),
        ("Use {x} here.", ""),
    ],
)
def test_it_is_said_as_it_stands_unless_it_is_for_the_eye(
    tmp_path: Path, words: str, said: str
) -> None:
    """No rule improves it; what nobody could say is told to the author, with its line."""
    found = read(tmp_path, page(2, words))
    made = script.compose(found, Wish(minutes=0.3))
    left = script.unsaid(found, made)
    if said:
        assert said in " ".join(turn.text for turn in made.turns)
        assert () == left
    else:
        assert [11] == [one.span.first for one in left]
        assert "for the page" in left[0].reason
        reasons = {one.span.first: one.reason for one in script.left_out(found, made)}
        assert reasons[11].startswith("you ask for it to be said, and it is not: ")


def test_the_end_of_a_sentence_brings_its_beginning(tmp_path: Path) -> None:
    """Words that only complete a sentence of the page are said with that, never alone."""
    text = "The water rises fast <!-- say: in every narrow bay -->."
    assert "The water rises fast in every narrow bay" in composed(
        read(tmp_path, f"{PAGE.format(*[''] * PLACES)}\n{text}\n"), 0.3
    )
    unsayable = "See <!-- say: in every narrow bay --> the [table](x.html) below."
    found = read(tmp_path, f"{PAGE.format(*[''] * PLACES)}\n{unsayable}\n")
    left = script.unsaid(found, script.compose(found, Wish()))
    assert ["it is no whole sentence, and the one around it cannot be said"] == [
        one.reason for one in left
    ]


def test_a_question_is_the_hosts(tmp_path: Path) -> None:
    """What stands behind it answers."""
    words = "Who has seen a bay at low water?"
    made = script.compose(read(tmp_path, page(2, words)), Wish(minutes=0.6))
    asked = [turn.speaker for turn in made.turns if words in turn.text]
    assert ["host"] == asked


def test_more_than_fits_is_said_all_the_same(tmp_path: Path) -> None:
    """The length gives way; what was not asked for goes first."""
    many = " ".join(f"Harbour number {n} has its own time of high water." for n in range(2, 20))
    found = read(tmp_path, page(0, many))
    made = script.compose(found, Wish(minutes=0.5))
    assert () == script.unsaid(found, made)
    assert script.minutes_of(made) > 0.8
    assert "held back" not in " ".join(turn.text for turn in made.turns)


@pytest.mark.parametrize("language", ["de", "fr", "nl"])
def test_in_every_language(tmp_path: Path, language: str) -> None:
    """Packed languages and the narrator form keep the same promise."""
    text = (
        "# Alpha\n\nBeta gamma delta epsilon zeta eta theta. Iota kappa lambda mu nu xi omikron.\n\n"
        "<!-- say: Quebec romeo sierra tango. -->\n\n## Pi\n\nRho sigma tau ypsilon phi chi psi omega alpha."
        "\n\n<!-- say: Let op. -->\n"
    )
    found = read(tmp_path, text, language)
    said = composed(found, 0.2)
    assert "Quebec romeo sierra tango." in said
    assert "Let op." in said
    assert () == script.unsaid(found, script.compose(found, Wish(minutes=0.2)))


def test_a_part_asks_for_its_own(tmp_path: Path) -> None:
    """A lesson that is divided asks in each part for what stands there."""
    found = read(tmp_path, page(2, WISHES[0]))
    before, behind = (
        lesson.part_of(found, found.blocks[0].span._replace(first=first, last=last), 1, name="x")
        for first, last in ((1, 9), (10, 30))
    )
    assert ([], [WISHES[0]]) == (
        [one.text for one in before.requests],
        [one.text for one in behind.requests],
    )


def test_an_edited_script_is_told_what_it_does_not_say(tmp_path: Path) -> None:
    """Whatever lines its turns name."""
    found = read(tmp_path, page(0, WISHES[0]))
    assert [0] == found_by("requests", "X: Tides rise. [3-3]", found)
    assert [] == found_by("requests", f"X: {WISHES[0]}", found)


@pytest.mark.property
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    asked=st.dictionaries(
        st.integers(0, PLACES - 1),
        st.sampled_from(
            [
                *WISHES,
                "It's high twice.",
                "Nobody knows why.",
                "For example, Fundy.",
                "But not in May.",
                "First, look. Then leave.",
                "Tides: the breath of the sea.",
                "However, never walk there alone, because the water is faster.",
            ]
        ),
        max_size=4,
    ),
    minutes=st.one_of(st.none(), st.floats(0.2, 3)),
    style=st.sampled_from([None, "brief", "deep"]),
)
def test_always_said(
    tmp_path: Path, asked: dict[int, str], minutes: float | None, style: Style | None
) -> None:
    """Whatever is asked for, at whatever places, for whatever length and style."""
    wanted = (f"<!-- say: {asked[at]} -->" if at in asked else "" for at in range(PLACES))
    found = read(tmp_path, PAGE.format(*wanted))
    assert () == script.unsaid(found, script.compose(found, Wish(minutes=minutes, style=style)))
