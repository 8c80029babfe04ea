"""The grammar of the host's questions."""

import pytest

from judge_mother import found_by, tides
from lessoncast.script.checks import questions
from lessoncast.script.checks.questions import fault_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Why does the tide rise twice?", "Why the rush?", "How come?", "What matters here?", "Is that all?",
        "What are the two stages?", "What's the difference between ebb and flood?", "How do locks work?",
        "When you say tide, what do you mean?", "What are a few examples?", "Why not simply wait?",
        "How many tides are there?", "What is mathematics good for?", "So the tide rises twice.", "Does it work?",
        "How it works is another matter.", "What were the consequences?", "A conflict?", "Why did it take so long?",
        "How does the water know?", "How do a sailor's words fit in?", "What do the two have in common?",
        "What do a million rows need?", "What do the police say?", "How do the sound waves travel?",
        "What should I know about getting paid for a boat?", "Can we talk about people who live there?", "Or is it slow?", "What is the news?", "What would you say you'd do?", "Whose idea was it?",
    ],
)  # fmt: skip
def test_good_questions(sentence: str) -> None:
    """Questions as people ask them pass."""
    assert fault_of(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("What is the Key milestones?", "does not fit the plural"),
        ("What does the models do?", "does not fit the plural"),
        ("What do the brain now produces slow?", "does not fit the singular"),
        ("What are a tide?", "does not fit the singular"),
        ("Why the tide rises twice?", "turns verb and subject around"),
        ("And how it works?", "turns verb and subject around"),
        ("How works the lock?", "wants “do”"),
        ("What did you'd open?", "half of a verb"),
        ("And what 've you seen?", "half of a verb"),
        ("Does it works?", "has no ending"),
        ("Why did it rose?", "has no ending"),
        ("What is the difference.", "question mark"),
        ("Tell me more about tides.", "asks nothing"),
        ("What are stories about tides about?", "twice"),
        ("What did we say about Carla sold a boat and Jim?", "is a statement"),
        ("What did we say about the lock now lifts?", "is a statement"),
        ("What does the lock now lifts?", "has no ending"),
        ("And the term 'ebb tide?", "opens a quotation"),
        ("What is what the public often sees?", "asks “what” twice"),
        ("Why does comparing the wage rate helps establish a price?", "has no ending"),
        ("Or is a lone miller?", "asks nothing"),
        ("What happens if you look at the mark above we?", "verb is missing"),
    ],
)
def test_bad_questions(sentence: str, told: str) -> None:
    """Questions that only a machine asks are found, and the fault is named."""
    assert told in fault_of(sentence)


def test_other_languages_are_left_alone() -> None:
    """English grammar judges English only."""
    assert [] == found_by("questions", "H: Tell me more about it.", language="de")
    assert [1] == found_by("questions", "H: Tell me more about it.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("X: It is a hour.", []), ("X: It is an useful tool.", [1]), ("X: It is a apple.", [1]),
        ("X: It is an MRI of a European.", []), ("X: Here is a x.", []), ("X: A one-way unit, an engine.", []),
    ],
)  # fmt: skip
def test_articles(text: str, found: list[int]) -> None:
    """The article goes by the sound; words in h and in capitals are left to the author."""
    assert found == found_by("articles", text)


@pytest.mark.parametrize(
    ("asked", "fine"),
    [
        ("What happen when the sets meets?", False),
        ("And what cause the tide?", False),
        ("What happens when the sets meet?", True),
        ("What help is there?", True),
    ],
)
def test_what_is_one(asked: str, fine: bool) -> None:
    """The verb behind "what" agrees; a noun there is no verb."""
    assert fine == (found_by("questions", f"H: {asked}\nX: The Moon does.") == [])


def test_a_question_about_something_else_is_not_answered() -> None:
    """Also where the answer begins as an answer does; a turn of phrase names nothing."""
    answer = "X: Usually it rises twice a day. [3-4]"
    assert [1] == found_by("answers", f"H: Why do whales sing at midnight?\n{answer}", tides())
    assert [] == found_by("answers", f"H: How often does the sea rise?\n{answer}", tides())
    assert [] == found_by("answers", f"H: And how come, exactly?\n{answer}", tides())


def test_a_question_that_is_not_about_anything_has_no_clause_to_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To read the grammar of nothing takes as long as that of a sentence."""
    read: list[str] = []
    monkeypatch.setattr(questions, "main_clause", read.append)
    fault_of.cache_clear()
    assert fault_of("Why does the ebb run faster here?") == ""
    assert not read
    fault_of.cache_clear()
