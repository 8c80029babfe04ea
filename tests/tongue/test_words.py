"""Words, stems and what a lesson's vocabulary tells."""

import pytest

from lessoncast.tongue.words import (
    Vocabulary,
    begins_with,
    capital,
    content_stems,
    holds,
    learn,
    words,
)


def test_forms_of_a_word_share_a_stem() -> None:
    """Content words meet under their stem; closed-class words are left out."""
    assert content_stems("The models were learning") == content_stems("a model learns")


def test_hyphenated_words_are_whole() -> None:
    """A hyphenated word is one word."""
    assert words("A state-of-the-art p-value") == ["A", "state-of-the-art", "p-value"]


def test_names_keep_their_capital() -> None:
    """A word capitalised inside sentences is a name; title case in a heading is undone."""
    found = learn(
        ["We saw that Berlin grew.", "In the Market Revolution, the market grew.", "The Market Revolution came."],
        ["The Growth of Berlin"], "en",
    )  # fmt: skip
    assert found.lower_first("Berlin grew.") == "Berlin grew."
    assert found.lower_first("Markets grew.") == "markets grew."
    assert found.lower_first("Market.price") == found.lower_title("Market.price") == "Market.price"
    assert found.lower_title("The Growth of Berlin") == "the growth of Berlin"
    assert found.lower_title("The Market Revolution") == "the Market Revolution"
    assert found.lower_title("The Housing Market") == "the housing market"


def test_both_words_of_a_name_keep_their_capitals() -> None:
    """Even where one of them is a word of its own elsewhere."""
    told = ["We cross the border by the river.", "Then came the Border Riders at last."]
    assert learn(told, [], "en").lower_title("Border Riders") == "Border Riders"
    assert learn(told, [], "en").lower_title("border riders") == "border riders"
    assert learn(["We met old Anna Weber."], [], "en").lower_title("Anna Weber's Great Boat") == (
        "Anna Weber's great boat"
    )


def test_acronyms_and_formulas_keep_their_letters() -> None:
    """Nothing is lower-cased that would be read otherwise."""
    plain = Vocabulary("en")
    assert plain.lower_first("Venus' air is hot.") == "Venus' air is hot."
    assert plain.lower_first("GANs learn.") == "GANs learn."
    assert plain.lower_first("I think so.") == "I think so."
    assert plain.lower_first("A tide rises.") == "a tide rises."


def test_letters_without_a_capital_stay() -> None:
    """ß would become two letters, the micro sign a Greek one, and a name of code another name."""
    assert [capital(word) for word in ("äther", "ß-Form", "µm", "iOS", "weighHive it")] == [
        "Äther",
        "ß-Form",
        "µm",
        "iOS",
        "weighHive it",
    ]


def test_a_name_keeps_its_capital_in_the_genitive() -> None:
    """``Uncle Tom's Cabin`` is no "tom's"; "Pro-slavery" is no name."""
    found = learn(["She wrote Uncle Tom's Cabin in 1852.", "We read Uncle Tom's Cabin."], [], "en")
    assert found.lower_title("Uncle Tom's Cabin") == "Uncle Tom's Cabin"
    assert found.lower_first("Pro-slavery Missourians came.") == "pro-slavery Missourians came."


def test_a_name_may_only_open_sentences() -> None:
    """Two capitals at the start of a sentence are a name, unless the first is a plain word."""
    found = learn(["Nat Weber, a sailor, rowed home.", "The Harbour was empty."], [], "en")
    assert found.lower_title("Nat Weber's Great Boat") == "Nat Weber's great boat"


def test_two_words_that_come_together_again_are_a_name() -> None:
    """``the Stamp Act``, although stamps and acts are words of the lesson too."""
    told = [
        "It needed a stamp, an odd act.",
        "They passed the Stamp Act in spring.",
        "Then the Stamp Act fell.",
    ]
    assert learn(told, [], "en").lower_title("The Stamp Act") == "the Stamp Act"


@pytest.mark.parametrize(
    ("text", "phrase", "held", "begun"),
    [
        ("Water holds heat", "holds heat", True, False),
        ("Water holds heat", "WATER", True, True),
        ("Water holds heat", "hold", False, False),
        ("Waterways hold, and hold", "hold", True, False),
        ("The upholder upholds", "hold", False, False),
        ("Waterways", "Water", False, False),
        ("sorts, names", "sorts,", True, True),
        ("", "a", False, False),
    ],
)
def test_whole_words(text: str, phrase: str, *, held: bool, begun: bool) -> None:
    """A phrase is found as whole words only."""
    assert holds(text, phrase) is held
    assert begins_with(text, phrase) is begun


def test_no_order_in_a_weight() -> None:
    """The weight of stems is the sum as it is, where adding one to the other rounds by their order."""
    stems = frozenset("abcdefghij")
    vocabulary = Vocabulary(language="en", weights=dict.fromkeys(stems, 0.1))
    assert sum([0.1] * 10) != 1.0
    assert vocabulary.weight(stems) == 1.0 / 10


def test_a_term_is_no_name_for_what_one_name_ends_on() -> None:
    """``the Northern Trade Guild`` makes no name of a glossary's "Trade guild"."""
    told = [
        "A trade guild trains pupils.",
        "The masters joined the Northern Trade Guild in May.",
        "A guild has rules.",
    ]
    assert learn(told, [], "en").lower_title("Trade guild") == "trade guild"
