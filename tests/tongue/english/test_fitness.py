"""Questions that a rule makes and no listener asks."""

from __future__ import annotations

import pytest

from lessoncast.tongue.english.questions.fitness import GIVEN_AWAY, PLAIN, fit
from lessoncast.tongue.proposal import Proposal


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("How do I count the boats associated?", "To count the boats associated with a club, ask its clerk."),
        ("How can we help keepers because the wheel is heavy?", "We can help keepers because the wheel is heavy."),
        ("Is the point to frighten you?", "The point isn't to frighten you but to warn you."),
        ("Why did the gates build of oak are heavy?", "The gates built of oak are heavy because they soak up water."),
        ("What gates does the lock have?", "The lock has two gates, which keepers open by hand."),
        ("What if I know the way?", "If you know the way but have no boat, ask the keeper."),
        ("When do boats have a bell that's rung?", "Boats have a bell that's rung when they come near."),
        ("When can I open the gate the time?", "You can open the gate once you know the time."),
        ("When is the lock quieter?", "The lock is quieter: When boats pass, a bell rings."),
        ("What happens as the gate is a door of oak?", "As the gate is a door of oak, it is heavy."),
        ("What happened as Philip the keeper found out?", "As Philip the keeper found out, gates can leak."),
        ("What happens to ten minutes the loaf?", "In the first ten minutes the loaf grows once more."),
        ("When did the old keeper show?", "The old keeper showed in 1857 that oak swells."),
        ("What happens as its name implies?", "As its name implies, it lifts boats."),
        ("What happens before each trip, for example to Wick?", "Before each trip, for example to Wick, we meet."),
        ("When is it fine?", "It's fine if your boat is old."),
        ("How do I finish for each gate?", "List the work to finish for each gate."),
        ("How do I set my mast?", "To set your mast up, ask a keeper."),
        ("When is the next step?", "The next step is when the gate opens."),
        ("How is the best way to row?", "The best way is to row by night."),
        ("What if the boat is a longer?", "If the boat is a longer, heavier one, ask a keeper."),
        ("How do I row a boat twice?", "To row a boat twice as fast, take two oars."),
        ("What does strong oak hold than ash?", "Strong oak holds more water than ash."),
        ("Why did the rope use by keepers?", "The rope used by keepers to lift the gate is made of hemp."),
        ("What happens if you use the old gate you?", "Using the old gate you would need a rope."),
        # beside the verb of its sentence, what that needs is missing
        ("How are the gates composed?", "The gates are composed mostly of oak and iron."),
        ("Why did the flood spur the keepers?", "The flood spurred the keepers to raise the wall."),
        ("When does the keeper consist?", "The board consists of twelve keepers when it meets."),
        ("How do the boats come?", "In spring the boats come to the rescue by towing the barges home."),
        # no way is told
        ("How are the gates hung?", "The gates are hung as the keepers watch."),
        ("How does the keeper close the gate?", "The keeper closes the gate slowly."),
        ("How are the bells associated?", "The bells are associated with old floods, as every keeper knows."),
        ("How does lock mean a chamber with two gates?", "Lock means a chamber with two gates, letting boats climb."),
        # nothing is counted, and another verb was taken for that of its subject
        ("How many minutes does the tide begin?", "The tide begins about ten minutes after the bell."),
        ("Where did the gate find?", "The gate found at Wick is the oldest of them all."),
        ("Why is the lock hard?", "The lock is hard to open, and its wheel is rusty."),
    ],
)  # fmt: skip
def test_what_is_no_question(ask: str, sentence: str) -> None:
    """Torn, read wrongly, or for something else than is answered."""
    assert fit(Proposal(ask=ask, worth=70), sentence) is None


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("Is the gate heavy in winter?", "The gate is heavy in winter, when it has soaked up water."),
        ("Can I mend the gate?", "You can mend the gate with tar and a brush."),
    ],
)  # fmt: skip
def test_a_statement_with_a_question_mark_is_worth_less_than_going_on(
    ask: str, sentence: str
) -> None:
    """It tells its answer."""
    found = fit(Proposal(ask=ask, worth=70), sentence)
    assert found is not None
    assert found.worth == GIVEN_AWAY < PLAIN


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("What will the keeper do?", "The keeper will ask you for your papers."),
        ("What is the key?", "The key is that both gates are never open at once."),
        ("What do we include?", "We include the toll, which is paid at the gate."),
        ("What was one of the first locks?", "The lock of Wick was one of the first locks."),
    ],
)
def test_what_is_plain_is_worth_little(ask: str, sentence: str) -> None:
    """A statement with a mark, any deed, a lone word."""
    found = fit(Proposal(ask=ask, worth=70), sentence)
    assert found is not None
    assert found.worth == PLAIN


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("Do all locks freeze?", "Many locks don't freeze."),
        ("Is memory the only limit?", "Memory isn't the only limit."),
        ("Is there another lock?", "Another lock is a mile away."),
        ("How do I find the tools needed?", "To find the tools needed, ask the clerk."),
        ("What is the lock called?", "The lock is called a staircase."),
        ("What do plants need?", "Plants need three things: light, water and air."),
        ("What if I know the way?", "If you know the way, go on."),
        ("What must the keeper do?", "The keeper must sound a horn."),
    ],
)
def test_others_keep_their_worth(ask: str, sentence: str) -> None:
    """What is denied, what is more, and what is asked for by its verb."""
    assert fit(Proposal(ask=ask, worth=70), sentence) == Proposal(ask=ask, worth=70)


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        ("How do keepers mend a gate?", "Keepers mend a gate by adding tar."),
        ("How are the letters sealed?", "The letters are sealed with red wax."),
        ("How is the lock viewed?", "The lock is viewed as a staircase for boats."),
        ("What are the gates composed of?", "The gates are composed mostly of oak and iron."),
        ("Why did keepers raise the wall?", "Keepers raised the wall to keep the water out."),
        ("How many boats did the storm sink?", "The storm sank dozens of boats in one night."),
        ("Where did the keepers find the gate?", "The keepers found the gate at Wick."),
        ("How do I plan a lock?", "A sketch will help you plan a lock."),
        ("How do I tell oak from ash?", "To tell oak from ash, it is enough to look at the grain."),
    ],
)
def test_what_is_asked_for_by_its_verb(ask: str, sentence: str) -> None:
    """What is missing beside the sentence's verb is what is asked for."""
    assert fit(Proposal(ask=ask, worth=70), sentence) is not None
