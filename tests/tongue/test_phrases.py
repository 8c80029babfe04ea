"""The phrasebook: enough forms, all well formed, chosen without chance."""

import pytest

from lessoncast.tongue import lint
from lessoncast.tongue.phrases import SLOT, Memory, fill, phrasebook
from writer_mother import english_book

FREQUENT = [
    "ask.example", "ask.consequence", "ask.catch", "ask.turn", "ask.reason", "ask.definition",
    "ask.later", "ask.member", "ask.more", "ask.risk", "ask.meaning", "ask.gain",
    "ask.catch_of", "ask.object", "ask.how_so", "ask.good_for", "ask.name", "ask.instead", "ask.chapter", "say.check", "bridge.name",
    "frame.define", "frame.hook_ask", "frame.hook_one", "frame.recall", "frame.opening",
]  # fmt: skip
SLOTS = {
    "np": "the tide", "Np": "The tide", "Point": "Tides rise", "them": "it", "is": "is", "do": "does", "did": "did", "it": "it", "can": "can",
    "when": "in 1900", "point": "tides rise", "last": "tides", "Last": "Tides", "topic": "the sea",
    "topic_cap": "The sea", "one": "tides", "two": "waves", "q": "What is a tide?", "a": "tides", "b": "waves",
    "c": "storms", "how": "you sail", "what": "a tide is", "said": "And why", "name": "Sam",
}  # fmt: skip


@pytest.mark.parametrize("move", FREQUENT)
def test_frequent_moves_have_a_dozen_forms(move: str) -> None:
    """A move that comes often has at least twelve surface forms, all different."""
    forms = english_book().forms[move]
    assert len(set(forms)) == len(forms) >= 12


def test_every_form_is_clean_once_filled() -> None:
    """No form has an unknown slot, double marks, or debris in it."""
    for move, forms in english_book().forms.items():
        for form in forms:
            assert set(SLOT.findall(form)) <= set(SLOTS), (move, form)
            said = fill(form, SLOTS).removesuffix(".") + "."  # a takeaway ends by itself
            said = fill(form, SLOTS) if said[-2] in "?!" else said
            assert not lint.debris(said[:1].upper() + said[1:]), (move, said)


def test_headings_ask_questions() -> None:
    """What a host asks under a well-known heading is a question."""
    for kind in english_book().headings:
        assert all(form.endswith("?") for form in kind.ask)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Table of Contents", "skip"), ("Post-lecture quiz", "skip"), ("Wrapping Up", "recap"),
        ("Key milestones", "history"), ("Major risks and ethics", "risks"), ("Future directions", "future"),
        ("The Historyless", None), ("Canals", None), ("Review and Self Study", "skip"),
        ("References and Borrowing", None), ("Scope and Assignment", None), ("Challenge: Count to Ten", "exercise"),
        ("Which license fits my project?", None), ("Chapter Summary", "recap"), ("Key Terms 2", "vocabulary"),
        ("Chapter Activity: A Trial", "exercise"), ("Grids: A Summary", None),
        ("Problems & Exercises", "exercise"), ("True/False", "exercise"), ("What you’ll learn", "skip"),
        ("Collaborative Exercise", "exercise"), ("Grading Policies", "skip"), ("Venue", "skip"), ("Registration of boats", None),
        ("Prerequisites / recommended skill level", "skip"), ("Student Learning Outcomes", "skip"),
        ("Create your first application", None), ("Formative Assessments", None),
    ],
)  # fmt: skip
def test_heading_kinds_by_whole_words(heading: str, kind: str | None) -> None:
    """A heading is known by its words, never by parts of words."""
    found = english_book().heading_kind(heading)
    assert kind == (found.name if found else None)


def test_a_form_without_its_slot_is_not_used() -> None:
    """A form is filled whole or not at all."""
    assert fill("What about {np}?", {}) == ""
    assert fill("What about {np}?", {"np": "tides"}) == "What about tides?"


def test_the_least_recently_used_comes_first() -> None:
    """Used forms go to the end; among fresh ones the content decides, the same every time."""
    memory = Memory()
    forms = ("a", "b", "c")
    first = memory.ordered(forms, "seed")
    assert first == Memory().ordered(forms, "seed")
    memory.note(first[0])
    assert memory.ordered(forms, "seed")[-1] == first[0]


def test_languages_without_a_book() -> None:
    """An unknown language, or a name that is no language, has no phrasebook."""
    assert phrasebook("xx") is None
    assert phrasebook("../en") is None
