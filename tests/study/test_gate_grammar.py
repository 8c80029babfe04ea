"""What the grammar of an item tells: words that point at nothing, and questions that say next to nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.model import Span
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.gate import Gate, grammar, torn
from lessoncast.study.gate.weights import weights
from lessoncast.study.wording.drafts import CardDraft, QuestionDraft
from lessoncast.tongue.trees import tree_of
from study_mother import material_in, set_of

LESSON = """# Keeping a hive of bees

## The hive

A hive is a box in which a colony lives. The colony has one queen. Smoke hides the scent of alarm in a hive.
Keepers feed syrup to the colony in spring. A veil protects the face.
"""


@pytest.mark.parametrize(
    ("asked", "points"),
    [
        ("How many colonies died that winter?", True),
        ("What do these keepers feed to a colony?", True),
        ("What does the smoke that keepers use hide?", False),
        ("Why do keepers believe that smoke hides a scent?", False),
        ("So that frost doesn't reach a colony.", False),
    ],
)
def test_what_points_needs_something_named(asked: str, points: bool) -> None:
    """A determiner that points, and no clause behind "that"."""
    tree = tree_of(asked)
    assert tree is not None
    assert grammar.points(tree) is points


@pytest.mark.parametrize(
    ("asked", "lacks"),
    [
        ("In their second year, keepers split a colony.", True),
        ("What do they feed to a colony in spring?", True),
        ("Why does a colony leave its hive in June?", False),
        ("Who lost her colony in June?", False),
    ],
)
def test_a_pronoun_needs_a_name_before_it(asked: str, lacks: bool) -> None:
    """Something that it can mean stands in front of it."""
    tree = tree_of(asked)
    assert tree is not None
    assert grammar.lacks_name(tree) is lacks


@pytest.mark.parametrize(
    ("asked", "answer", "kind", "signs"),
    [
        ("What did women make?", "Honey", "object", {"deed asked in few words"}),
        ("What did women make?", "Honey", "object", {"asks in few telling words"}),
        ("What makes work easier?", "Smoke", "doer", {"doer asked in few words"}),
        ("What stores pollen beside the brood of June?", "Straw", "doer", {"doer of no key word"}),
        (
            "What happens if a keeper opens a hive in winter?",
            "The agreement ends",
            "outcome",
            {"answer opens with a thing"},
        ),
        (
            "Why does syrup attract the robber?",
            "Because it smells",
            "reason",
            {"asks of a thing untold"},
        ),
    ],
)
def test_a_sign_is_given(
    tmp_path: Path, asked: str, answer: str, kind: Kind, signs: set[str]
) -> None:
    """Few words, and a thing with "the" that nobody knows."""
    assert signs <= _signs(tmp_path, asked, answer, kind)


@pytest.mark.parametrize(
    ("asked", "answer", "kind"),
    [
        ("What does a pollen trap do?", "It protects the face", "doer"),
        (
            "What does pasteurization of syrup prevent?",
            "Fermentation of the stored sugar",
            "object",
        ),
        ("In what year did women meet?", "1907", "year"),
        ("Why does smoke calm the queen of a colony?", "Because the hive fears fire", "reason"),
        ("What is a veil?", "A net for the face", "gloss"),
        ("How is propolis made?", "By chewing resin of poplar buds", "manner"),
    ],
)
def test_what_says_enough_has_no_sign(tmp_path: Path, asked: str, answer: str, kind: Kind) -> None:
    """Rare words, exact answers, and names."""
    assert not _signs(tmp_path, asked, answer, kind) & grammar.GIVEN


@pytest.mark.parametrize(
    ("asked", "little"),
    [
        ("Why do drones leave?", False),
        ("Why do people leave?", True),
        ("Why does the drone leave?", True),
    ],
)
def test_the_name_of_a_kind_says_enough(tmp_path: Path, asked: str, little: bool) -> None:
    """Whatever has it is meant, and none in particular."""
    signs = _signs(tmp_path, asked, "Because the workers drive them out", "reason")
    assert ("front says little" in signs) is little


@pytest.mark.parametrize(
    ("asked", "rare"),
    [
        ("Bees close small gaps with a brown resin called _____.", False),
        ("Bees close small gaps with brown resin and _____.", True),
    ],
)
def test_a_new_word_may_be_rare(tmp_path: Path, asked: str, rare: bool) -> None:
    """What a lesson calls something is said there once."""
    assert ("gap of a rare word" in _signs(tmp_path, asked, "propolis", "cloze")) is rare


def test_a_verb_with_its_preposition_tells_what_is_asked(tmp_path: Path) -> None:
    """``What does propolis hang on?``: few words, and one thing can be meant."""
    asked, answer = "What does propolis hang on?", "Resin of poplar buds"
    taken = _signs(tmp_path, asked, answer, "object", family="object taken singular")
    other = _signs(tmp_path, asked, answer, "object")
    assert "front says little" in other - taken


@pytest.mark.parametrize(
    ("asked", "few"),
    [
        ("What is the frame carved from?", False),
        ("What is the hive divided into?", False),
        ("What does the frame lie on?", True),
    ],
)
def test_what_is_done_to_a_thing_is_asked_of_it(tmp_path: Path, asked: str, few: bool) -> None:
    """``What is the frame carved from? – Spruce``: few words, and one word of an answer is news."""
    signs = _signs(tmp_path, asked, "Spruce", "object")
    assert ({"front says little", "gets one word"} <= signs) is few


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two years later Ada Lund built the first hive of straw.", False),
        ("The hive of straw came later to the valley of Ada Lund.", True),
        ("Ada Lund built the first hive of straw just as others weave a basket.", False),
        ("Ada Lund built the first hive of straw next to a mill.", False),
        ("Ada Lund has just built the first hive of straw.", True),
    ],
)
def test_what_is_counted_in_years_or_likened_is_told_of_itself(
    tmp_path: Path, text: str, told: bool
) -> None:
    """What came later did so than something else, and what has just come is told of then."""
    material = material_in(tmp_path, f"# Bees\n\n{text}")
    one = material.statements[0]
    fact = Fact(
        kind="who",
        subject="",
        value="Ada Lund",
        statement=one.text,
        span=one.span,
        part=0,
        family="",
    )
    signs = set(Gate(material).signs("Who built the first hive of straw?", "Ada Lund", fact))
    assert ("told before or later" in signs) is told


def _signs(folder: Path, asked: str, answer: str, kind: Kind, *, family: str = "") -> set[str]:
    material = material_in(folder, LESSON)
    told = material.statements[0]
    fact = Fact(
        kind=kind,
        subject=asked,
        value=answer,
        statement=told.text,
        span=told.span,
        part=0,
        family=family,
    )
    return set(Gate(material).signs(asked, answer, fact))


@pytest.mark.parametrize(
    "text",
    [
        "Nearly forty colonies died that winter.",
        "We believe that smoke hides the scent of alarm.",
    ],
)
def test_what_leans_is_not_asked(tmp_path: Path, text: str) -> None:
    """On a time that was named before, or on who wrote the lesson."""
    found = set_of(tmp_path, f"# Keeping a hive of bees\n\n{text}")
    assert ((), ()) == (found.cards, found.questions)


@pytest.mark.parametrize(
    ("asked", "answer", "kind", "sign"),
    [
        ("What were swarms?", "Quiet acts of parting", "gloss", "gloss of the past"),
        (
            "What happens if a hive is opened in winter?",
            "You lose it",
            "outcome",
            "what happens to you",
        ),
        (
            "What protects the wax from wax moths?",
            "Several methods",
            "doer",
            "answer is of any kind",
        ),
        ("What is the weight of frame nine?", "Two pounds", "cell", "of a table"),
        (
            "Why should you mark a frame before the winter?",
            "So that people see it",
            "reason",
            "answer tells little",
        ),
        (
            "Why should you mark a frame before the winter?",
            "So that people see it",
            "reason",
            "answer tells next to nothing",
        ),
        ("What did the moth change in an old hive?", "The entire world", "object", "gets one word"),
        ("What did keepers carry up the hill in June?", "Smoke", "object", "gets one word"),
        (
            "What happens when a hive is full?",
            "That means it swarms",
            "outcome",
            "answer takes up what was asked",
        ),
        (
            "Why should you create a new folder called swarm?",
            "To see all swarms of the year",
            "reason",
            "a step to follow",
        ),
        ("When can a keeper open a hive?", "When that risk is gone", "occasion", "answer points"),
        ("What isn't a rule of keeping bees?", "The feeding", "doer", "who does not"),
        (
            "When should a keeper feed a colony?",
            "When frost comes and should weigh it",
            "occasion",
            "answer goes on",
        ),
    ],
)
def test_what_tells_no_one_thing_has_a_sign(
    tmp_path: Path, asked: str, answer: str, kind: Kind, sign: str
) -> None:
    """Words for words, what befalls the listener, and answers that fit anything."""
    assert sign in _signs(tmp_path, asked, answer, kind, family="cell 1 2")


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("What should you do before a long winter begins?", False),
        ("What should you do to calm an angry colony of bees?", True),
    ],
)
def test_advice_for_a_case_is_no_choice(tmp_path: Path, asked: str, kept: bool) -> None:
    """Other advice may be good then as well: a card asks for it, no quiz."""
    material = material_in(tmp_path, LESSON)
    told = material.statements[0]
    value = "blow cool smoke into the hive"
    fact = Fact(
        kind="method", subject=asked, value=value, statement=told.text, span=told.span, part=0,
        family="method order", ask=asked,
    )  # fmt: skip
    question = QuestionDraft(
        question=asked, right=value, choose="value", fact=fact, worth=1.0, explanation=told.text
    )
    card = CardDraft(front=asked, back=value, fact=fact, worth=1.0)
    gate = Gate(material)
    assert [*gate.through([card])]
    assert bool([*gate.through([question])]) is kept


def test_who_somebody_was_need_say_no_more(tmp_path: Path) -> None:
    """``Who was Ada Stone?`` names whom it asks for, as "What is a hive?" does."""
    text = LESSON + "\nAda Stone was a beekeeper of the north. Ada Stone kept bees on a moor.\n"
    gate = Gate(material_in(tmp_path, text))
    said = "Ada Stone was a beekeeper of the north."
    fact = Fact(
        kind="person", subject="Ada Stone", value="a beekeeper of the north", statement=said,
        span=Span(9, 9), part=0, family="people",
    )  # fmt: skip
    signs = {*gate.signs("Who was Ada Stone?", "A beekeeper of the north", fact)}
    assert not signs & {"asks in few telling words", "front says little"}


def test_grammar_only_takes_away() -> None:
    """So an item is worth at most what its words make of it, and most need not be read as trees."""
    assert all(weights().of[sign] <= 0 for sign in grammar.GIVEN | torn.GIVEN)


def test_what_a_part_of_the_lesson_is_named_by_does_something(tmp_path: Path) -> None:
    """What has a heading of its own is as good as a term."""
    sign = "doer is a term"
    for heading, holds in (("The pallet", True), ("How it stops", False)):
        text = f"# Old clocks\n\n## {heading}\n\nA pallet stops the wheel of the clock.\n"
        material = material_in(tmp_path, text)
        (told,) = material.statements
        fact = Fact(
            kind="doer", subject="a pallet", value="x", statement=told.text, span=told.span, part=0,
            family="doer",
        )  # fmt: skip
        asked = "What stops the wheel of the clock?"
        assert (sign in {*Gate(material).signs(asked, "A pallet", fact)}) is holds
