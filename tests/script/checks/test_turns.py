"""Page marks, lengths, repetition, answers, pronouns, acronyms and coverage."""

import pytest

from judge_mother import found_by, tides

LONG = " ".join(["tide"] * 76)
SENTENCES = " ".join(["The sea rises and falls."] * 2)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("page marks", "H: What is it?\nX: See https://example.org.", [2]),
        ("page marks", "X: We write [SQL](say:sequel) and *mean* it.", []),
        ("page marks", "X: It breaks off", [1]),
        ("page marks", 'X: He said "never.', [1]),
        ("page marks", "X: Les heures [nowhere]", [1]),
        ("long turns", f"H: {LONG}?\nX: {LONG}.\nH: Why?\nX: Fine.", [1, 2]),
        ("long turns", f"X: {LONG[:-5]}.", []),
        ("long sentences", f"X: {LONG}.", [1]),
        ("long sentences", "X: Water. Sea. Tide.", []),
        ("short turns", "H: Why is that?\nX: So.\nH: And who says that?\nX: We do.", [2]),
        ("short turns", "H: Why is that?\nX: So.", []),
        ("sentences twice", f"X: The sea rises and falls.\nX: {SENTENCES}", [2, 2]),
        ("sentences twice", "H: And why?\nX: So.\nH: And why?\nX: So.", []),
        ("phrases twice", "H: So what makes the sea rise?\nX: A.\nH: And what makes the sea rise there?", [3]),
        ("phrases twice", "X: So what makes the sea rise?\nX: So what makes the sea rise?", []),
        ("openers", "H: In the sea?\nX: In the bay.\nH: In the air.\nX: No.", [3]),
        ("answers", "H: Why does it rise?", [1]),
        ("answers", "H: Why does it rise?\nH: Well?\nX: Because.", [1]),
        ("answers", "H: Why does the sea rise?\nX: Because of the Moon.", []),
        ("answers", "H: What pulls the water?\nX: Fishermen sail home.", [1]),
        ("answers", "H: What pulls the water?\nX: Gravity pulls.", []),
        ("answers", "H: So what happened in 1825?\nX: A gate fell into the lock.", []),
        ("answers", "H: And in the storm?\nX: A gate fell into the lock.", []),
        ("answers", "H: And why is that?\nX: Gravity pulls.", []),
        ("answers", "X: Gravity pulls.\nH: How would boats move?\nX: Gravity lends a hand.", []),
        ("answers", "H: What do we call that? It's a tide.\nH: On.", []),
        ("answers", "H: What pulls the water?\nX: A narrow strip of stone.", []),
        ("answers", "H: Do you remember what pulls the water?\nX: A narrow strip of stone.", []),
        ("answers", "H: What helps sleep?\nX: Get up early.", []),
        ("pronouns", "# One\nX: They rise.\n# Two\nX: They fall.", [4]),
        ("pronouns", "# One\nX: A.\n# Two\nX: It's true that they fall.", []),
        ("pronouns", "# One\nX: A.\n# Two\nX: These tides fall.", []),
        ("acronyms", "X: The MSL rises.\nX: The mean sea level (MSL) falls.", [1]),
        ("acronyms", "X: The mean sea level, or MSL, rises.\nX: MSL falls.", []),
        ("coverage", "X: The sea rises. [3-4]\nX: The Moon pulls. [7-7]\nX: A gauge. [12-12]", []),
        ("coverage", "X: The sea rises. [3-4]\nX: The Moon pulls. [7-7]", [0]),
        ("coverage", "X: Why two tides? Records say so.", []),
    ],
)  # fmt: skip
def test_found(name: str, text: str, found: list[int]) -> None:
    """Each check finds its fault in the right turns, and nothing where there is none."""
    assert found == found_by(name, text, tides())


def test_a_script_without_a_lesson_is_judged_by_itself() -> None:
    """What needs the lesson is left out, the rest is not."""
    text = "H: Who was Lord Kelvin in 1868?\nX: A man, see https://example.org."
    assert [] == found_by("names", text)
    assert [2] == found_by("page marks", text)
    assert [1] == found_by("acronyms", "X: The MSL rises.\nX: The mean sea level (MSL) falls.")


def test_french_marks_have_a_space() -> None:
    """What is wrong in English is right in French."""
    text = "X: Il est tard : on dort."
    assert [] == found_by("page marks", text, language="fr")
    assert [1] == found_by("page marks", text)


def test_answers_in_other_languages() -> None:
    """A pack tells which words may open an answer; without one only the silence behind a question counts."""
    text = "H: Warum steigt das Wasser?\nX: Weil der Mond zieht.\nH: Was zieht der Mond?\nX: Fischer segeln."
    assert [3] == found_by("answers", text, language="de")
    assert [] == found_by("answers", text, language="xx")
    assert [] == found_by("answers", "H: Was zieht der Mond?\nX: Na, das Wasser.", language="de")
    assert [1] == found_by("answers", "H: Warum steigt das Wasser?", language="xx")
