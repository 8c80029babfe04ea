"""Questions found after their answer."""

import pytest

from lessoncast.script.talk.asking import heading_question, lead_question
from lessoncast.script.tongue.questions import Proposal, proposals, role_forms
from lessoncast.script.tongue.words import Vocabulary

PLAIN = Vocabulary("en", names=frozenset({"American", "Git", "Linus", "Torvalds"}))


def _proposed(sentence: str) -> dict[str, Proposal]:
    return {one.ask or one.form: one for one in proposals(sentence, PLAIN)}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        ("If the error is zero, the gap is small.", "What if the error is zero?", "Then the gap is small."),
        ("When it is hot, the leaf closes its pores.", "What happens when it is hot?", "The leaf closes its pores."),
        ("As competition increased, owners cut wages.", "What happened as competition increased?", "Owners cut wages."),
        ("Without plants, the air would be bad.", "What happens without plants?", "The air would be bad."),
        ("By measuring heat, the farmer can plan.", "What do you get by measuring heat?", "The farmer can plan."),
        ("To find the mean, you add the numbers.", "How do you find the mean?", "You add the numbers."),
        ("The ice floats because water is heavier.", "Why does the ice float?", "Because water is heavier."),
        ("The results are sharp because blur is easy to see.", "Why are the results sharp?",
         "Because blur is easy to see."),
        ("The filter lowers the cost by dropping words.", "How does the filter lower the cost?", ""),
        ("Git was created by Linus Torvalds in 2005.", "Who created Git?", ""),
        ("In the early 1800s, American roads were terrible.",
         "What were American roads like in the early 1800s?", ""),
        ("Railroads were faster than canals, and cheaper.", "How were railroads different from canals?", ""),
        ("Plants need three things: light, water and air.", "What do plants need?", ""),
        ("The complete history of commits and their data make up a repository.",
         "What makes up a repository?", ""),
    ],
)  # fmt: skip
def test_questions_of_a_sentence(sentence: str, question: str, answer: str) -> None:
    """The sentence's own form gives the question; what was asked is not answered again."""
    found = _proposed(sentence)
    assert question in found
    assert answer == found[question].answer


@pytest.mark.parametrize(
    "sentence",
    [
        "When it comes to cost, large models lose.",
        "If you like, for example in winter, then stay.",
        "Because it rains, we stay.",
        "High above the town.",
    ],
)
def test_no_question_from_what_only_looks_like_one(sentence: str) -> None:
    """Set phrases and broken conditions are left alone."""
    asked = [one.ask for one in proposals(sentence, PLAIN) if one.ask]
    assert not [ask for ask in asked if ask.startswith(("What if", "What happens", "Why"))]


def test_a_drawback_asks_for_the_catch() -> None:
    """A contrast with a drawback is asked for differently from one without."""
    bad = next(role_forms("contrast", "However, it is slow and costly.", "It works."))
    plain = next(role_forms("contrast", "However, others sail north.", "Some sail south."))
    assert (bad.form, plain.form) == ("ask.catch", "ask.turn")


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Choosing a licence", "How do you choose a licence?"),
        ("How to brew tea", "How do you brew tea?"),
        ("Why leaves turn red", "Why do leaves turn red?"),
        ("Measure the temperature", "How do you measure the temperature?"),
        ("Growing degree days", ""),
        ("The factory system", ""),
    ],
)
def test_heading_questions(heading: str, question: str) -> None:
    """Headings become questions only where a rule fits."""
    assert question == heading_question(heading, PLAIN)


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("Some techniques used in farming are", "What are some techniques used in farming?"),
        ("There are three kinds of rock", "Which kinds of rock are there?"),
        ("With a boat, you can", "What can you do with a boat?"),
        ("He said", ""),
    ],
)
def test_lead_in_questions(lead: str, question: str) -> None:
    """A lead-in becomes the question that its list answers."""
    assert question == lead_question(lead, PLAIN)
