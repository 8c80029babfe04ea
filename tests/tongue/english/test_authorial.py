"""Sentences about the text, the course and the screen."""

import pytest

from lessoncast.tongue.english.authorial import announces, is_authorial, tellability


@pytest.mark.parametrize(
    "said",
    [
        "Let's try our first knot.", "We have just reviewed three knots.", "Earlier, we tied a knot.",
        "You might be wondering why ropes fray.", "The next few lessons will explore knots.",
        "This rope will come in handy later.", "Here are some knots.", "Congratulations, the knot holds.",
        "Open the file in your text editor.", "I'd like to show a second knot.", "Watch how the rope turns.",
        "We'll also use a second rope.", "Stay tuned for more knots.", "Before we look at splices, we can discuss ropes.",
        "This holds throughout the book.", "We now discuss splices.", "Note that this also holds for wire.",
        "But first we'll do an exercise to learn the knot.", "Discussed were two knots.", "Try it with a wet rope.",
        "The next several chapters will cover knots.", "We begin with the study of rope.", "We have listed all our knots.",
        "Perhaps you're reading this textbook at sea.", "However we didn't fully introduce it.", "We tied a knot in the previous note.",
        "You felt it when you were asked to tie a knot.", "If you noticed, we used a rope.",
        "Thank you so much for your time.", "Thanks for that answer.",
        "The whole procedure is described on the harbour's website.", "The tables are also available on tides.gov.",
        "You'll find a list of knots on our website.", "A short account of the first knots follows.",
        "Think about that for a moment.", "If you have read other books on knots, you may know this one.",
        "Why Ropes Fray is a nice article on how ropes fray.",
        "The second column shows the price of rope.", "The tables of the tide are at tides.org and moon.org.", "The next three chapters take up this task.",
        "A rope drawn by Ana Lopes and shared under CC-BY 4.0.", "The previous command should have given you a knot.",
        "What we just did is what every sailor does.", "And that leads us to splices, next.", "Play this game to learn your knots.",
        "You've just read about two kinds of rope.", "The chapter on Old Knots explores rope.",
        "To begin, we'll focus on the most common knot.", "And as a bonus we'll actually draw our knots.", "We're going to teach you splices, but try others.",
        "So we're going to go through a lot of rope.", "It's a tool that we'll use to splice.", "Fundamental to most of the knots we'll study is tension.",
        "This training will introduce good knots.", "This tells you which knots we'll need today.", "It comes back throughout this training.",
        "Next, we'll extract the knot from its rope.",
        "We will consistently distinguish the term splice from others.", "We're about to use the second rope again.", "Now you've got a view of all knots.",
        "And with that, you now know how to tie a knot.", "I also hope that ropes hold.",
        "We'll now get started with a knot.", "Throughout the text we've noted how ropes fray.", "In the lesson about ropes, we tied three knots.", "In this curriculum, you've tied knots.",
        "Now it's time to explore splices.", "You've tied a lot of knots up to this point.", "Splices aren't discussed in the lectures.", "An earlier topic described two knots.", "We haven't taken the time to explain splices.",
        "Please cite The Rower's Guide as: The Rowers.",
    ],
)  # fmt: skip
def test_not_said(said: str) -> None:
    """What the author says of the text is not said to a listener."""
    assert is_authorial(said)


@pytest.mark.parametrize(
    "said",
    [
        "A knot lets us tie a boat to the shore.", "Ropes do let us climb.", "Watch the tide before you enter.",
        "We can use a bowline to save a swimmer.", "The first chapter of the war was short.", "Run to the boat when the bell rings.",
        "Thanks to the pump, the field is dry.", "They wonder at the sea.", "Put the rope into the locker.",
        "Wrecks are found at many sites.", "The last command of the admiral was kept.", "A flag is shared under friends.", "The next three locks are old.", "The chapter on the mast was torn out.", "The account of the storm that a sailor follows is old.",
        "The third column of the fleet turned north.", "The Harbour Board of Trade discusses it each spring.", "Tar is a good resource.",
        "It was done in the exercise of an office.", "We'll answer you by letter if we refuse the boat.", "We'll pay more on January 1st.",
        "You now have a rope.", "If you were asked to row, you rowed.", "It's time to row.", "The lesson about ropes was long.", "Now you see the sea.", "It was seen in the training data.", "Sailors gain speed after the training of a year.",
    ],
)  # fmt: skip
def test_said(said: str) -> None:
    """Sentences about the subject stay, also with "we" and with orders."""
    assert not is_authorial(said)


def test_what_needs_the_page_is_worth_less() -> None:
    """A line of code and the author's own person tell a listener little."""
    assert tellability("A knot holds a boat.") == 1.0
    assert tellability("The second line calls the function.") < 1.0
    assert tellability("I tied my first knot at sea.") < tellability("The second line is red.")


@pytest.mark.parametrize(
    "claim",
    [
        "I think this is a mistake.",
        "But I don't believe that ropes last.",
        "The strongest argument against me is this: nobody ties knots.",
    ],
)
def test_what_an_essay_claims_is_told(claim: str) -> None:
    """Without it, what an author argues against would stand there as what he says."""
    assert tellability(claim) == 1.0
    assert tellability("I think of my first knot.") < 1.0


def test_announcements() -> None:
    """A sentence that only counts what is to come is known as such."""
    assert announces("There are two reasons for a fog horn.")
    assert announces("If you sail alone, there are three simple ways to reef.")
    assert announces("A sloop is like a ketch in two aspects.")
    assert not announces("A lock works with data of multiple types.")
    assert not announces("There are two reasons: fog and ice.")
    assert not announces("There are two harbours in the north.")
