"""What a word of a list is, and what a heading asks: told as what it is, or not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import card_drafts
from study_mother import facts_in, material_in, set_of

WORDS = "# Sailing\n\n## Key terms\n\n- **Leeway**: sideways motion of a boat under wind\n- **Becalmed**: without any wind\n- **Reefing**: making a sail smaller\n"


def test_a_word_of_a_vocabulary_is_what_its_note_says(tmp_path: Path) -> None:
    """Nobody gets sideways motion "with" leeway."""
    found = facts_in(tmp_path, WORDS, "gloss", "gift")
    assert {"gloss"} == {one.kind for one in found}
    assert {"leeway", "reefing"} <= {one.subject.rpartition(" ")[2] for one in found}


def test_a_word_that_is_no_thing_means_something(tmp_path: Path) -> None:
    """An adjective has no "is", and its own sentence is not its meaning."""
    found = {one.subject: one.value for one in facts_in(tmp_path, WORDS, "meaning", "gloss")}
    assert "without any wind" == found["becalmed"]


@pytest.mark.parametrize("label", ["Shorten", "Hosted charts"])
def test_an_order_or_a_path_comes_with_nothing(tmp_path: Path, label: str) -> None:
    """``Avoid: …`` is told to somebody, and a path of files is no note."""
    note = "charts without any depth" if label == "Shorten" else "decks/ or holds/charts for all"
    text = f"# Sailing\n\n- **{label}**: {note}\n- **Old maps**: coasts drawn by hand\n"
    assert not [one for one in facts_in(tmp_path, text, "gift") if label.lower() in one.subject]


@pytest.mark.parametrize(
    "gloss",
    [
        "an opportunity for young crews to learn the ropes",
        "the focus of every school of seamanship",
        "a rich and demanding subject",
    ],
)
def test_what_is_praised_is_not_defined(tmp_path: Path, gloss: str) -> None:
    """A chance, what somebody cares for, and a field with nothing said of it."""
    text = f"# Sailing\n\nNight sailing is {gloss}. A keel is a beam that holds a hull upright.\n"
    assert ["a keel"] == [one.subject for one in facts_in(tmp_path, text, "gloss")]


@pytest.mark.parametrize(
    ("heading", "text", "told"),
    [
        (
            "Where does a bay end and a gulf begin?",
            "Where a bay ends and a gulf begins can be a matter of taste.",
            None,
        ),
        ("What is a keel?", "Before buying a boat, you should first ask what a keel is.", None),
        (
            "What does heeling mean?",
            "When a boat is heeling, that means it leans to one side under the wind.",
            "it leans to one side under the wind",
        ),
    ],
)
def test_a_heading_is_answered_by_what_it_asks(
    tmp_path: Path, heading: str, text: str, told: str | None
) -> None:
    """What is promised for later is no answer, and no answer says its question again."""
    found = facts_in(tmp_path, f"# Sailing\n\n## {heading}\n\n{text}\n", "asked")
    assert ([told] if told else []) == [one.value for one in found]


def test_letters_keep_their_dots(tmp_path: Path) -> None:
    """``D.C.`` ends as it is written."""
    text = "# Sailing\n\nNora Bell was a painter who lived in Washington, D.C.\n"
    (found,) = facts_in(tmp_path, text, "person")
    assert found.value.endswith("Washington, D.C.")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "- The Harbour Crews: Mending boats and nets\n- Non-profit teaching of old sea skills\n- Volunteer pilots",
            ("gloss",),
        ),
        (
            "1. Meeting - how crews meet.\n2. Rest - _Attends several talks in the port._\n",
            ("deed",),
        ),
        ("The story of the northern wreck is a story of loss, fog and bad luck.", ("asked",)),
        (
            "The Denholm Code of the Sea and the Carrick Code of the Sea are two good code of the sea examples.",
            ("asked",),
        ),
        (
            "The harbour system automatically records when the gate was opened and by whom along with the tide itself.",
            ("occasion",),
        ),
        ("Hauling Nets is a program that shows the depth of a bay.", ("gloss",)),
    ],
)
def test_what_tells_no_news_is_not_asked(tmp_path: Path, text: str, kinds: tuple[str, ...]) -> None:
    """What a crew does, what people do under a label, a noun for itself, two of some, what is recorded, and a slip."""
    assert not facts_in(tmp_path, f"# Sailing\n\n{text}\n", *kinds)


def test_one_noun_of_a_list_is_no_known_one(tmp_path: Path) -> None:
    """``the reef`` of later sentences is one of them: as a word it has no article."""
    text = (
        "# Sailing\n\n## Key terms\n\n- **Reef**: a part of a sail that is rolled up in strong wind\n\n"
        "## Wind\n\nCrews tie the reef before a storm. The reef is loosened later.\n"
    )
    assert "the reef" not in [one.subject for one in facts_in(tmp_path, text, "gloss")]


def test_a_name_keeps_its_capital_or_is_not_asked_for(tmp_path: Path) -> None:
    """``Norwick``, which only opens sentences, is no “norwick”."""
    text = "# Sailing\n\nNorwick, a small harbour on the edge of a long fjord, became a home of pilots.\n"
    asked = [one.front for one in set_of(tmp_path, text).cards]
    assert not [one for one in asked if "norwick" in one]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Bower anchor\n: carries the strain of the tide to the sea bed\n", "gloss"),
        ("Third mate\n: third mate is a term of the trade that names a young officer\n", "gloss"),
        ("Together, the long timbers of a hull are called the frame.\n", "called"),
    ],
)
def test_a_clause_is_no_definition(tmp_path: Path, note: str, kind: str) -> None:
    """What a thing does, what names it again, and what sums up something told before."""
    text = f"# Sailing\n\n## Glossary\n\nleeway\n: sideways motion of a boat under wind\n\n{note}"
    assert {"a leeway"} >= {one.subject for one in facts_in(tmp_path, text, kind)}


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("Each crew feels the old yacht sector at dusk.", "How would you define “yacht sector”?"),
        ("Crews feel yacht sector before any other.", "What is yacht sector?"),
    ],
)
def test_a_noun_that_the_lesson_always_counts_is_quoted(
    tmp_path: Path, told: str, asked: str
) -> None:
    """Nobody asks ``What is yacht sector?`` who only ever says "the old yacht sector"."""
    note = "the multiple yards in a port"
    text = f"# Sailing\n\n{told}\n\n## Key terms\n\n- **yacht sector**: {note}\n- **luff**: the front edge of a sail\n"
    (gloss,) = (one for one in facts_in(tmp_path, text, "gloss") if "sector" in one.subject)
    phrases, material = phrases_of("en"), material_in(tmp_path, text)
    assert phrases is not None
    fronts = [one.front for one in card_drafts([gloss], phrases, material)]
    assert asked in fronts
    assert ("What is yacht sector?" in fronts) is ("What is" in asked)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Beeswax is hydrophobic, that is, it doesn't mix with water or honey.", True),
        ("The drones leave the warm hive, that is, the box with the frames of the colony.", False),
    ],
)
def test_what_a_quality_means_is_asked_where_that_is_spells_it_out(
    tmp_path: Path, text: str, told: bool
) -> None:
    """Behind "that is" a clause on the same thing says what was meant; a noun only tells of one word."""
    found = [(one.ask, one.value) for one in facts_in(tmp_path, f"# Bees\n\n{text}", "asked")]
    meant = (
        "What does it mean that beeswax is hydrophobic?",
        "it doesn't mix with water or honey",
    )
    assert found == ([meant] if told else [])


def test_a_thing_is_what_it_merely_is(tmp_path: Path) -> None:
    """``A tally is merely a mark …``: an adverb of its author's is no part of it."""
    text = (
        "# Tallies\n\nA tally is merely a mark on the left side of a stick, and a notch is cheap."
    )
    found = facts_in(tmp_path, text, "gloss")
    assert ["a mark on the left side of a stick"] == [one.value for one in found]
