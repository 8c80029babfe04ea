"""What a sentence takes up of another, wherever in it that stands."""

import pytest

from lessoncast.tongue.english.leaning import reaches_back


@pytest.mark.parametrize(
    "said",
    [
        "In response, four more villages closed the road.",
        "Until then, the gate had been of oak.",
        "In turn, the prices fell on the coast.",
        "In doing so, the crew lost a sail.",
        "In our case, the pump has two valves.",
        "The peace was broken five days later.",
        "The harbour fell the next day.",
        "While useful, it does not keep the rain out.",
        "When she opens the gate, the water rises.",
        "Before opening the gate, she looks at the water.",
        "When the file is long, he reads it aloud.",
        "You should never share it.",
        "By 1862, they were ready to sail.",
        "A smith in the town used this trick to harden steel.",
        "By the winter, that number had doubled.",
        "Two are red.",
        "Many were poor.",
    ],
)  # fmt: skip
def test_what_takes_up_another_sentence(said: str) -> None:
    """A pronoun, a number or a pointing word that nothing before it can be meant by; what was done; a day counted from."""
    assert reaches_back(said)


@pytest.mark.parametrize(
    "said",
    [
        "The keeper says that she is ill.",
        "Ada Moor knew that she was ill.",
        "Someone used the pump, and she forgot to oil it.",
        "In response to the flood, the village built a wall.",
        "On May 4, 1862, the fort was taken, and the town fell the next day.",
        "Five days after the storm, the harbour opened.",
        "When the sailor opens the gate, it lets the water in.",
        "In its early years, the harbour had no wall.",
        "Despite every effort of the guards to stop them, prisoners dug a tunnel.",
        "It is clear that ice floats.",
        "The valve makes it easy to stop the pump.",
        "Everybody knows that ice floats.",
        "A captain already thought that repeated action forms character.",
        "Picture this: a boat waits for the tide.",
        "If a gate leaks, this costs water.",
        "Some say that the moon pulls the sea.",
        "Those who sail alone sleep little.",
        "Ignoring a leak does not close it.",
        "The crew can do its work at night.",
        "One of the gates is red.",
    ],
)
def test_what_stands_by_itself(said: str) -> None:
    """What a sentence names itself, or says of nobody in particular, needs no other sentence."""
    assert not reaches_back(said)
