"""The word tables: derived forms and their completeness."""

import pytest

from lessoncast.tongue.english.lexis import ed_form, english, ing_form, s_form
from lessoncast.tongue.english.tongue import EnglishTongue


@pytest.mark.parametrize(
    ("base", "s", "ed", "ing"),
    [
        ("carry", "carries", "carried", "carrying"),
        ("stop", "stops", "stopped", "stopping"),
        ("pass", "passes", "passed", "passing"),
        ("submit", "submits", "submitted", "submitting"),
        ("open", "opens", "opened", "opening"),
        ("tie", "ties", "tied", "tying"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("y", "ys", "yed", "ying"),  # a symbol where a verb is looked for
    ],
)
def test_regular_forms(base: str, s: str, ed: str, ing: str) -> None:
    """Regular verbs follow the rules of spelling."""
    assert (s_form(base), ed_form(base), ing_form(base)) == (s, ed, ing)


def test_a_letter_is_no_verb() -> None:
    """What stands at a verb's place may be a letter, of a formula: it has forms, though nobody says them."""
    assert (s_form("y"), ed_form("y"), ing_form("y")) == ("ys", "yed", "ying")


def test_irregular_forms_replace_regular_ones() -> None:
    """Irregular verbs have their own past, and no invented one."""
    verbs = english().verbs
    assert ("go", "past") in verbs["went"]
    assert ("go", "participle") in verbs["gone"]
    assert "goed" not in verbs
    assert ("have", "s") in verbs["has"]


def test_object_verbs_are_verbs() -> None:
    """Each verb that makes a question of its object is in the list of verbs."""
    assert english().object_verbs <= set(english().verbs)


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Light in the morning sets it forward.", False),
        ("The tide rises because the Moon pulls it.", True),
        ("Every ship carries its own water.", True),
        ("To keep the pumps dry, he had to bury them under straw.", False),
        ("The keeper had to bury the pumps that he had painted.", True),
    ],
)
def test_a_pronoun_without_its_noun_does_not_end_an_episode(sentence: str, *, alone: bool) -> None:
    """Nobody can take home a sentence whose subject was named in another."""
    assert alone is EnglishTongue().stands_alone(sentence)
