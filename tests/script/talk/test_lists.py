"""Lead-ins of lists as questions."""

import pytest

from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.lists import from_list, lead_question
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit

PLAIN = Vocabulary("en")


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("There are several ways to cross the bay", "How do I cross the bay?"),
        ("There are several ways to do this", ""),
        ("Then there are", ""),
        ("Some techniques used in farming are", "What are techniques used in farming?"),
        ("There are three kinds of rock", "Which kinds of rock are there?"),
        ("With a boat, you can", "What can you do with a boat?"),
        ("He said", ""),
        ("The main tools are", "What are the main tools?"),
        ("A few examples of such tools are", "What are examples of such tools?"),
        ("Some examples are", "What are some examples?"),
        ("What needs a permit?", "What needs a permit?"),
        ("This includes", ""),
    ],
)
def test_lead_ins(lead: str, question: str) -> None:
    """Ways are asked for with how; what points back or says nothing is not asked."""
    assert question == lead_question(lead, PLAIN)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Open the upper gate.", True),
        ("The keeper opens the gate.", True),
        ("The gate is heavy.", False),
        ("It lets boats pass at night.", False),
    ],
)
def test_only_what_is_done_is_a_step(text: str, *, asked: bool) -> None:
    """A numbered list may hold points, and nobody asks of those what comes next."""
    behind = Scene(previous=_passage("Row to the gate.", "step"))
    assert bool([*from_list(_passage(text, "step"), behind, PLAIN)]) is asked


@pytest.mark.parametrize(
    ("text", "scene", "asked"),
    [
        ("Open the upper gate.", Scene(), True),
        ("Open the upper gate.", Scene(last_step=True), False),
        ("The keeper opens the gate.", Scene(), False),
        ("We know a lot about gates.", Scene(), False),
    ],
)
def test_where_to_start_is_asked_before_the_first_of_several_orders(
    text: str, scene: Scene, *, asked: bool
) -> None:
    """Not before the only one to be heard, and not before what others do."""
    assert bool([*from_list(_passage(text, "step"), scene, PLAIN)]) is asked


@pytest.mark.parametrize(("last", "form"), [(True, "ask.last_step"), (False, "ask.next_step")])
def test_how_it_ends_is_asked_before_the_last_step(*, last: bool, form: str) -> None:
    """Before another one there is more to do."""
    told = Scene(previous=_passage("Open the gate.", "step"), last_step=last)
    found = from_list(_passage("Close the gate.", "step"), told, PLAIN)
    assert [form] == [one.form for one in found]


def test_a_label_that_tells_when_is_no_thing() -> None:
    """ "And before the storm?", not "What is there to say about before the storm?"."""
    told = _passage("As for before the storm, close the gates.", "label", "before the storm")
    assert ["ask.in_case"] == [one.form for one in from_list(told, Scene(), PLAIN)]


def test_a_row_is_asked_for_by_what_it_is_called() -> None:
    """ "And for letters that are late?" behind another row, not "What about the remedy?", which all rows have."""
    first = _passage("For torn sails, the remedy is a needle.", "row", "Torn sails")
    late = _passage(
        "For boats that are always late, the remedy is a clock.",
        "row",
        "Boats that are always late",
    )
    forms = [(one.form, one.np) for one in from_list(late, Scene(previous=first), PLAIN)]
    assert [("ask.in_case", "for boats that are always late")] == forms


@pytest.mark.parametrize(
    ("text", "term", "forms"),
    [
        ("Oak lasts for forty years.", "Work hours", ["ask.member"]),
        ("Long keels cut the swell. Ballast is cheap and heavy.", "ballast", ["ask.member"]),
        ("Long keels cut the swell. The novice is slow.", "novice", []),
        ("Don't say it of a gate.", "a sufficient number of", []),
        ("A wet brush leaves no marks.", "Use a wet brush", []),
    ],
)
def test_only_a_thing_is_asked_for_by_its_label(text: str, term: str, forms: list[str]) -> None:
    """No half of a phrase, nothing to do: not "Where does use a wet brush come in?"."""
    found = from_list(_passage(text, "label", term), Scene(), PLAIN)
    assert forms == [one.form for one in found]


def test_a_label_that_tells_how_something_is_is_said_and_asked_for() -> None:
    """ "Easier to row? How so?", and not "What matters about easier to row?"."""
    told = _passage("A small boat needs one pair of oars.", "label", "easier to row")
    found = list(from_list(told, Scene(), PLAIN))
    assert found[0].ask == "Easier to row? How so?"
    assert not any(one.form for one in found)


def test_a_label_that_denies_is_said_back() -> None:
    """Not "What should I understand by no need for a rope?"."""
    told = _passage("No need for a rope is a help to novices.", "label", "no need for a rope")
    found = list(from_list(told, Scene(), PLAIN))
    assert found[0].ask == "No need for a rope? How so?"


def test_cases_are_no_kinds() -> None:
    """Not "Which cases in which gates leak are there?"."""
    assert lead_question("There are some cases in which gates leak:", PLAIN) == ""


@pytest.mark.parametrize(
    ("text", "form", "np", "asks"),
    [
        ("Another rule is to close the gate.", "ask.more_of", "rules", True),
        ("There's also a bell at the gate.", "ask.more", "", True),
        ("Close the gate at dusk.", "ask.more_to_do", "", True),
        ("The gate leaks in winter.", "ask.more_to_do", "", False),
    ],
)
def test_the_next_item_is_asked_for_as_what_it_is(
    text: str, form: str, np: str, *, asks: bool
) -> None:
    """Another of its kind, something to do; a whole sentence goes on without "Which others are there?"."""
    passage = _passage(text, "member")
    found = [*from_list(passage, Scene(previous=passage), PLAIN)]
    assert [(form, np)] == [(one.form, one.np) for one in found]
    assert asks is (found[0].worth > 0)


def test_the_next_item_is_asked_for_by_what_the_one_before_was_called() -> None:
    """ "What other dangers are there?", and not "What else is on the list?"."""
    told = _passage("Another danger is fog. Then there's ice.", "member")
    found = [*from_list(_passage("There are also pirates.", "member"), Scene(previous=told), PLAIN)]
    assert [("ask.more_of", "dangers")] == [(one.form, one.np) for one in found]


def test_behind_a_step_that_was_told_with_something_else_nobody_asks_where_to_start() -> None:
    """One asks what comes next."""
    other, step = (_passage(text, role).units[0] for text, role in _TOLD)
    told = Passage(units=(other, step), section=0, place=0, score=1.0, needs=False)
    found = from_list(_passage("Close the gate.", "step"), Scene(previous=told), PLAIN)
    assert [one.form for one in found] == ["ask.next_step"]


_TOLD: tuple[tuple[str, Role], ...] = (
    ("You don't have to wait.", "plain"),
    ("Open the gate.", "step"),
)


def _passage(text: str, role: Role, term: str = "") -> Passage:
    unit = Unit(text=text, source=text, span=Span(1, 1), group=0, role=role, term=term)
    return Passage(units=(unit,), section=0, place=0, score=1.0, needs=False)
