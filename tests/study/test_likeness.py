"""Wrong choices are proven to be of the right one's kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lessoncast.study.distractors.kinds import Kinds
from lessoncast.study.distractors.likeness import Likeness
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from study_mother import facts_in, material_in, set_of

LESSON = """# Baking

## Leavening

The dough rises by yeast, baking powder, or steam. Stirring is gentle work, whereas kneading needs a strong arm.
In a warm kitchen, proofing takes an hour. The oven holds a tray, and crust scraps fall under it.

**Amylase** is an enzyme that turns starch into sugar. **Invertase** is an enzyme that splits cane sugar.
**Gluten** is a network of proteins that holds the gas. **Caramel** is a substance made of hot sugar.
**Lecithin** is a substance that keeps fat in water. **Lecithins** are fats of egg yolks.
A **preferment** is a dough that ferments overnight. A **sponge** is a preferment made without salt.
A **brush** is a tool that wets the loaf from above. A **whisk** is a tool that wets the loaf from above.

## Glossary

- **Crumb**: the inside of a loaf
- **Retarding**: slow rising in the cold
- **Banneton**: a basket for the last rise
- **Levain**: a culture that is fed each day
- **Score**: a cut across the top
- **Hydration**: the share of water
"""


@pytest.fixture
def likeness(tmp_path: Path) -> Likeness:
    return Likeness(facts_in(tmp_path, LESSON), material_in(tmp_path, LESSON))


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("baking powder", "steam"),  # one list
        ("Yeast", "steam"),  # with another between
        ("Kneading", "Stirring"),  # set against each other
        ("Amylase", "Invertase"),  # told to be one thing
        ("Caramel", "Lecithin"),
        ("confirmation bias", "hindsight bias"),  # one last word
        ("gastritis", "hepatitis"),  # one ending
        ("-cidal", "-static"),
        ("DNA", "RNA"),
    ],
)
def test_a_likeness_is_proven(likeness: Likeness, right: str, text: str) -> None:
    """By a list, by a definition, or by how both read."""
    assert likeness.is_proven(right, text)


@pytest.mark.parametrize(
    ("right", "text"),
    [
        ("Amylase", "Gluten"),  # a network is no enzyme
        ("Caramel", "Lecithins"),  # one and several
        ("Preferment", "Sponge"),  # the one is the other
        ("Brush", "Whisk"),  # both mean the same
        ("tray", "crust"),  # "crust scraps" are listed, no crust
        ("kitchen", "proofing"),
        ("Crumb", "Retarding"),  # a long glossary lists things of all kinds
    ],
)
def test_nothing_else_is_alike(likeness: Likeness, right: str, text: str) -> None:
    """Standing in one lesson proves nothing."""
    assert not likeness.is_proven(right, text)


def test_who_is_known_by_two_names_has_no_surname_beside(tmp_path: Path) -> None:
    """``Blum`` beside ``Ada Byron`` tells which is right."""
    material, facts = material_in(tmp_path, LESSON), facts_in(tmp_path, LESSON)
    kinds = Kinds(facts, material, Said(material))
    fact = replace(facts[0], kind="who", value="Ada Byron")
    draft = QuestionDraft(
        question="Who baked the first loaf?", right="Ada Byron", fact=fact, choose="value",
        explanation="", worth=1.0,
    )  # fmt: skip
    assert kinds.near(draft, "Rosa Blum") > 0 == kinds.near(draft, "Blum")


FALLOW = "# Farming\n\nA **fallow** is a pause of one year in which a field bears nothing. "


@pytest.mark.parametrize(
    ("others", "asked"),
    [
        (
            "A **rotation** is the order in which crops follow one another. A **tithe** is a law that takes a tenth of the harvest.",
            True,
        ),
        (
            "A **ploughman** is a worker who breaks the soil with oxen. An **aphid** is an insect that sucks the sap of leaves.",
            False,
        ),
    ],
)
def test_terms_of_one_lesson_stand_beside_each_other(
    tmp_path: Path, others: str, asked: bool
) -> None:
    """Where the lesson explains each of them, and none is somebody or lives."""
    assert bool(set_of(tmp_path, FALLOW + others).questions) is asked


HEART = """# The heart

A **murmur** is an unusual sound of the heart. The **preload** is the amount of blood in the chambers before they contract.
**Systole** is the phase in which the heart muscle contracts. A **surgeon** is a doctor who opens the chest.
"""


def _kinds(folder: Path, text: str) -> Kinds:
    material = material_in(folder, text)
    return Kinds(facts_in(folder, text), material, Said(material))


def test_a_word_that_tells_no_kind_stands_beside_any_term(tmp_path: Path) -> None:
    """``systole`` may be a sound, as far as the word tells; a surgeon is none."""
    kinds, facts = _kinds(tmp_path, HEART), facts_in(tmp_path, HEART, "gloss")
    fact = next(one for one in facts if one.subject.endswith("murmur"))
    asked = QuestionDraft(
        question="Which of these is an unusual sound of the heart?", right="Murmur", choose="subject",
        fact=fact, explanation="", worth=1.0,
    )  # fmt: skip
    assert kinds.near(asked, "systole") > 0 == kinds.near(asked, "surgeon")
    told = replace(asked, question="What is a murmur?", right=fact.value, choose="value")
    wrong = next(one for one in facts if one.subject.endswith("ystole"))
    assert kinds.near(told, wrong.value, of=wrong.subject) > 0
    assert kinds.near(told, "a doctor who opens the chest", of="surgeon") == 0


def test_two_terms_of_one_noun_that_are_set_apart_are_told_apart(tmp_path: Path) -> None:
    """Where the lesson explains or sets apart each, and neither is the other: an example of "organizations" is none of the rest."""
    text = (
        "# Groups\n\n**Coercive organizations** are groups that one is made to join. "
        "**Utilitarian organizations** are organizations that one joins for a reward.\n"
        "The **normative organizations** live on shared interests.\n"
    )
    facts = facts_in(tmp_path, text, "gloss")
    fact = next(one for one in facts if one.subject.lower().startswith("coercive"))
    asked = QuestionDraft(
        question="Which of these are groups that one is made to join?", right="Coercive organizations",
        choose="subject", fact=fact, explanation="", worth=1.0,
    )  # fmt: skip
    kinds = _kinds(tmp_path, text)
    for other in ("utilitarian organizations", "normative organizations"):
        assert kinds.near(asked, other) > 0
    assert kinds.near(asked, "small organizations") == 0


def test_terms_that_a_lesson_comes_back_to_stand_beside_what_one_of_them_does(
    tmp_path: Path,
) -> None:
    """Those of its headings, of which it tells more than once; no word that comes by the way, and none that lives."""
    text = (
        "# Models\n\n## Decision rules\n\nDecision rules split the data at a threshold. Decision rules are easy to draw.\n\n"
        "## Weight vectors\n\nWeight vectors grow with each step. All weight vectors begin small.\n\n"
        "## Penguins\n\nPenguins are measured by their beaks. Penguins swim.\n\nSome drawings help.\n"
    )
    material = material_in(tmp_path, text)
    kinds, fact = _kinds(tmp_path, text), facts_in(tmp_path, HEART)[0]
    fact = replace(
        fact, kind="doer", subject="decision rules", number="plural", family="doer plural"
    )
    asked = QuestionDraft(
        question="Which of these split the data at a threshold?", right="Decision rules",
        choose="subject", fact=fact, explanation="", worth=1.0,
    )  # fmt: skip
    assert material.statements
    assert kinds.near(asked, "weight vectors") > 0
    assert kinds.near(asked, "penguins") == kinds.near(asked, "drawings") == 0


def test_what_only_tells_of_a_word_is_no_definition_beside_one_of_a_thing(tmp_path: Path) -> None:
    """``a term from the last century that …`` shows itself."""
    kinds, facts = _kinds(tmp_path, HEART), facts_in(tmp_path, HEART, "gloss")
    fact = next(one for one in facts if one.subject.endswith("preload"))
    asked = QuestionDraft(
        question="What is preload?",
        right=fact.value,
        choose="value",
        fact=fact,
        explanation="",
        worth=1.0,
    )
    told = next(one for one in facts if one.subject.endswith("murmur"))
    assert kinds.near(asked, told.value, of=told.subject) > 0
    assert kinds.near(asked, "a term from the last century", of=told.subject) == 0
