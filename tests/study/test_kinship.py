"""Wrong choices that are of the right one's kind, and told beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.kinship import CHANCE, Kinship
from lessoncast.study.offered import Offered, agrees_behind
from lessoncast.study.siblings import Siblings, are_one
from lessoncast.study.sorts import LessonSorts, foreign, genus_of, sorts_of
from lessoncast.study.together import Said
from study_mother import facts_in, material_in, set_of

LESSON = """# Cheese

## Curdling

Rennet turns warm milk into a firm curd within an hour. A skimmer lifts the curd from the whey.
The brine temperature decides how salty the rind becomes. A cheesemaker checks the curd with a thin blade.

## Pressing

A press squeezes the whey out of the curd overnight. The press temperature is lower than the brine temperature.
Louis Pasteur proposed a gentle heating of milk.

## Ripening

Moulds ripen the cheese from its rind inwards over several months in a cave. The cave keeps the rind moist.

## Selling

Grocers sell the cheese in the shade of an awning, far from the sun. An accountant writes the invoices.
"""


@pytest.fixture
def kinship(tmp_path: Path) -> Kinship:
    material = material_in(tmp_path, LESSON)
    return Kinship(material, Said(material))


@pytest.mark.parametrize(
    ("right", "near", "far"),
    [
        ("brine temperature", "press temperature", "press"),  # the same noun
        ("curd", "rind", "awning"),  # said again, and beside it
        ("cheesemaker", "accountant", "awning"),  # persons
        ("curd", "rind", "skimmer"),  # a thing to eat, and no tool
    ],
)
def test_what_is_akin_comes_first(kinship: Kinship, right: str, near: str, far: str) -> None:
    """By its noun, by what it is, by where it is told, and by what the lesson makes of it."""
    assert kinship.degree(right, near, 0) > kinship.degree(right, far, 0)


def test_a_phrase_with_its_preposition_is_no_choice(kinship: Kinship) -> None:
    """``far from the curd``: no noun."""
    assert kinship.degree("curd", "rind", 0) > 0 == kinship.degree("curd", "inside rind", 0)


@pytest.mark.parametrize("chance", ["awning", "shade", "invoices"])
def test_what_is_said_once_elsewhere_is_no_choice(kinship: Kinship, chance: str) -> None:
    """A noun of an adverbial, in another part of the lesson."""
    assert kinship.degree("curd", chance, 0) < CHANCE


def test_a_person_is_no_choice_beside_a_thing(kinship: Kinship) -> None:
    """Nor by the surname alone, nor with a title."""
    people = ("Louis Pasteur", "Pasteur", "Professor Pasteur", "Queen Rosa of Roquefort")
    assert {kinship.degree("Rennet", one, 0) for one in people} == {0.0}


def test_no_choice_does_so_too(tmp_path: Path) -> None:
    """``Rennet`` and ``Lemon juice`` both turn milk into something."""
    said = Said(material_in(tmp_path, f"{LESSON}\nLemon juice turns any milk sour.\n"))
    verb, asked = frozenset({"turn"}), frozenset({"milk", "firm", "curd"})
    assert [True, False] == [said.tells_with(one, verb, asked) for one in ("lemon juice", "press")]


@pytest.mark.parametrize(
    ("one", "other", "joined"), [("salt", "brine", True), ("salt", "rind", False)]
)
def test_what_a_sentence_joins_is_no_choice(
    tmp_path: Path, one: str, other: str, *, joined: bool
) -> None:
    """What is told of one of them may well be so of the other."""
    text = "# Cheese\n\nDairies preserve cheese with brine or salt. Some salt stays in the rind.\n"
    assert joined == Said(material_in(tmp_path, text)).joins(one, other)


@pytest.mark.parametrize(
    ("asked", "noun", "agrees"),
    [
        ("When the _____ is cold, nothing curdles.", "moulds", False),
        ("When the _____ are cold, nothing curdles.", "milk", False),
        ("When the _____ is cold, nothing curdles.", "milk", True),
        ("When brine and _____ are cold, nothing curdles.", "milk", True),
        ("When different _____ is there, nothing curdles.", "milk data", True),
    ],
)
def test_a_choice_goes_with_the_verb_behind_its_gap(asked: str, noun: str, *, agrees: bool) -> None:
    """So that no grammar tells which are wrong."""
    assert agrees == agrees_behind(asked, noun)


def test_a_name_is_no_choice_beside_a_plain_noun(kinship: Kinship) -> None:
    """``Roquefort`` isn't, nor is a label with a number; a name beside a name may be."""
    assert {0.0} == {kinship.degree("rind", one, 0) for one in ("Roquefort", "press 1")}


def test_half_of_a_name_is_no_choice(tmp_path: Path) -> None:
    """``Gouda`` stands for ``Royal Gouda``, and ``Rennet`` for itself."""
    text = (
        "# Cheese\n\nMerchants praise the Royal Gouda of the north. Gouda keeps. Gouda travels.\n"
        "Whey is what is left of the milk. Whey feeds the pigs.\n"
    )
    material = material_in(tmp_path, text)
    kinship = Kinship(material, Said(material))
    found = kinship.degree("Rennet", "Gouda", 0), kinship.degree("Rennet", "Whey", 0)
    assert found[0] == 0.0 < found[1]


def test_what_is_neither_near_nor_akin_counts_less(kinship: Kinship) -> None:
    """Though the lesson makes something of it."""
    assert kinship.degree("rennet", "curd", 3) < kinship.degree("rennet", "curd", 0)
    assert kinship.degree("press temperature", "brine temperature", 9) > CHANCE


def test_a_chance_noun_stands_in_no_question(tmp_path: Path) -> None:
    """However alike it is in length."""
    choices = {one.lower() for each in set_of(tmp_path, LESSON).questions for one in each.choices}
    assert not {"awning", "the awning", "shade", "the shade", "invoices", "the sun"} & choices


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("brine temperature", "press temperature", True),  # set beside one another
        ("warm brine", "cold brine", True),
        ("mutable lists", "immutable lists", True),
        ("salted rind", "washed rind", False),  # one may well be the other
        ("milk curd", "brine curd", False),  # "the milk and the brine" are told apart, and no curds
        ("brine temperature", "brine salt", False),
    ],
)
def test_siblings_are_told_apart(tmp_path: Path, one: str, other: str, *, apart: bool) -> None:
    """What shares a word is no wrong choice, unless the lesson opposes the two."""
    siblings = Siblings(each.text for each in material_in(tmp_path, LESSON).statements)
    assert apart == siblings.are_apart(one, other)


def test_two_words_for_one_thing_are_no_choices() -> None:
    """``liberty`` is right where ``freedom`` is."""
    assert are_one("freedom", "liberty")
    assert not are_one("freedom", "freedom")
    assert not are_one("freedom", "courage")
    assert are_one("granum", "grana")
    assert are_one("stomata", "stoma")


@pytest.mark.parametrize(
    ("gloss", "genus", "sort"),
    [
        ("a crop grown only to be sold", "crop", "goods"),
        ("a policy granting 50 acres to each settler", "policy", "law"),
        ("a kind of practical reasoning", "practical reasoning", "doing"),
        ("the training data of a model", "training data of a model", "data"),
        ("a wuggle that nobody knows", "wuggle that nobody knows", ""),
        ("a thin, curved bone of the chest", "curved bone of the chest", "anatomy"),
        ("a cell responsible for new bone", "cell", "anatomy"),
        ("a fluid containing salts and sugar", "fluid", "substance"),
        ("one of two organs that filter the blood", "organs that filter the blood", "anatomy"),
    ],
)
def test_a_definition_tells_the_kind_of_a_thing(gloss: str, genus: str, sort: str) -> None:
    """By its first noun, whatever follows."""
    assert genus == genus_of(gloss)
    assert sorts_of(genus) >= ({sort} if sort else set())


def test_a_definition_counts_more_than_the_word(tmp_path: Path) -> None:
    """A blue is a cheese here, and no colour; and what is an example of a thing is no choice beside it."""
    text = "# Cheese\n\nA blue is a cheese with veins of mould. A cellar is a cool room under a house.\n"
    sorts = LessonSorts(facts_in(tmp_path, text, "gloss"))
    assert sorts.of("a blue") == sorts_of("cheese")
    assert sorts.is_one("blue", "the cheese")
    assert not sorts.is_one("blue", "the cellar")
    assert sorts.clash("a cool room under a house", "a monk who sold cheese")


@pytest.mark.parametrize(
    ("asked", "noun", "stands"),
    [
        ("With _____ the cheese gets firm.", "curd", False),
        ("With some _____ the cheese gets firm.", "curd", False),
        ("With the _____ the cheese gets firm.", "curd", True),
        ("With _____ the cheese gets firm.", "presses", True),
        ("With _____ the cheese gets firm.", "rennet", True),
    ],
)
def test_what_the_lesson_counts_needs_an_article(
    tmp_path: Path, asked: str, noun: str, *, stands: bool
) -> None:
    """So that no choice is wrong by its grammar."""
    assert stands == Offered(material_in(tmp_path, LESSON)).stands_in(asked, noun)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("the Tea Act", "the treaty"), ("the treaty", "the Tea Act"), ("the curd", "Ada's curd")],
)
def test_a_name_and_an_owner_give_themselves_away(kinship: Kinship, right: str, wrong: str) -> None:
    """Beside nouns, and the other way round."""
    assert 0.0 == kinship.degree(right, wrong, 0)


@pytest.mark.parametrize(
    ("phrase", "is_noun"), [("press cheese", False), ("press temperature", True), ("least", False)]
)
def test_an_order_is_no_thing(tmp_path: Path, phrase: str, *, is_noun: bool) -> None:
    """``Press cheese in the morning`` names no cheese."""
    text = f"{LESSON}\nPress cheese in the morning. You can press cheese at night.\n"
    material = material_in(tmp_path, text)
    degree = Kinship(material, Said(material)).degree("brine temperature", phrase, 0)
    assert is_noun == (degree > 0)


def test_a_definition_of_its_own_makes_no_other_term_right(tmp_path: Path) -> None:
    """Both terms mean that something is grown, and only one of them is grown to be sold."""
    farm = "Plain farming means growing food at home. Trade farming means growing food in order to sell it."
    said = Said(material_in(tmp_path, f"# Fields\n\n{farm}\n"))
    asked = frozenset({"grow", "food", "sell"})
    assert said.goes_with("plain farming", asked)
    assert not said.goes_with("plain farming", asked, but=f"{farm.partition('. ')[0]}.")


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("a secret organization of sailors", "an organized refusal to buy salt", True),
        ("a policy that gave land to settlers", "a law that closed the ports", False),
        ("a score for translations", "a hidden pattern in a text", False),  # both of thought
    ],
)
def test_definitions_of_other_kinds_are_no_choices(one: str, other: str, *, clash: bool) -> None:
    """A body of people isn't told from a deed, which anybody can."""
    assert clash == LessonSorts().clash(one, other)


def test_what_of_the_kind_is_not_known_is_no_choice_beside_what_is() -> None:
    """Two definitions tell of one kind, or of two that nobody knows."""
    sorts = LessonSorts()
    assert sorts.may_agree("a vein of the leg", "the organ that makes bile")
    assert sorts.may_agree("a wuggle of the north", "a zork of the south")
    assert not sorts.may_agree("a vein of the leg", "a wuggle of the north")


def test_a_term_stands_beside_terms_of_its_kind(tmp_path: Path) -> None:
    """A brush is no choice beside a brine, be it explained in the same part."""
    text = "# Cheese\n\nA wuggle is a brush that cleans old rinds of cheese.\n\nA zork is a brine that stays warm over night.\n\nA blimp is a liquid that is left after the work.\n"
    material = material_in(tmp_path, text)
    kinship = Kinship(material, Said(material), facts_in(tmp_path, text, "gloss"))
    assert 0.0 == kinship.degree("zork", "wuggle", 0, naming=True)
    assert 0.0 < kinship.degree("zork", "blimp", 0, naming=True)


def test_the_words_of_another_subject_tell_no_kind() -> None:
    """Where nothing is said of encoders and dropout, a layer is no part of a network."""
    assert "network" in foreign(("layer", "stage", "leaf"))
    assert "network" not in foreign(("layer", "encoder", "dropout", "perceptron"))
    assert LessonSorts(foreign=frozenset({"network"})).of("stage") == {"time"}
    assert LessonSorts(foreign=frozenset({"network"})).of("encoder") == {"network"}


@pytest.mark.parametrize(
    ("noun", "bare"),
    [("curd", False), ("a curd", True), ("rennet", True), ("curds", True), ("Curd", True)],
)
def test_what_goes_without_an_article(tmp_path: Path, noun: str, *, bare: bool) -> None:
    """Masses, names, and what has an article of its own."""
    assert bare == Offered(material_in(tmp_path, LESSON)).goes_bare(noun)


def test_where_a_choice_is_told_is_looked_for_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a list of many notes each is a choice beside each other."""
    looked: list[str] = []

    class Noting(dict[str, set[int]]):
        def get(self, stem: str, none: object = None) -> set[int]:
            looked.append(stem)
            return self[stem]

    said = Said(material_in(tmp_path, LESSON))
    monkeypatch.setattr(said, "_of", Noting(said._of))
    asked = frozenset({"squeez", "whey"})
    assert all(said.goes_with("the press", asked) for _ in range(3))
    assert looked == ["press"]


def test_an_example_of_a_thing_is_none_of_its_kinds(tmp_path: Path) -> None:
    """``A blue is a cheese``, and no hard cheese; and what is a group of somethings is nobody."""
    text = (
        "# Cheese\n\nA blue is a cheese with veins of mould. "
        "Soft cheeses are groups that a maker sells first.\n"
    )
    sorts = LessonSorts(facts_in(tmp_path, text, "gloss"))
    assert sorts.is_one("blue", "the cheese")
    assert not sorts.is_one("blue", "the hard cheese")
    assert "person" not in sorts.of("soft cheeses")
