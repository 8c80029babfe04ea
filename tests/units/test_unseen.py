"""What of a lesson only its page shows is not told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.units.reading import SectionReader
from lessoncast.units.unseen import is_task
from writer_mother import english_book, vocabulary_of

_PROSE = (
    "A pump lifts water from the mine to the river above it. The engine that drives it burns coal all day and all night. "
    "Every shift feeds the fire, and nobody may leave it alone for longer than an hour. Water that stands in the deep galleries rots the props. "
    "Old miners therefore listen to the pump in their sleep, because a silent pump means a flooded mine. "
    "Rain on the hills reaches the galleries after three days, and a dry summer gives the engine a rest. "
    "Coal was dear in those years, so owners paid for any part that saved some of it. "
    "A second boiler saved a third of the coal, for it warmed the water with the smoke of the first. "
    "Smoke that had left its heat behind went up the stack cold. Engineers from other counties came to see the new stack. "
    "They drew it, measured it and built it at home, although nobody had asked its owner. "
    "Judges heard of it years later, when its owner was old and poor."
)
_LISTING = "```python\ndepth = read('depths.csv')\ndef drain(tank):\n    return 0\n```"


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], str]:
    """What is told of a Markdown lesson."""

    def tell(text: str) -> str:
        path = tmp_path / "pumps.md"
        path.write_text(f"# Pumps\n\n{text}", encoding="utf-8")
        reader = SectionReader(lesson.read(path, slug="pumps"), vocabulary_of(), english_book())
        return " ".join(unit.text for section in reader.read() for unit in section.units)

    return tell


@pytest.mark.parametrize(
    ("text", "kept", "untold"),
    [
        (f"{_LISTING}\n\nWe then load the file and print it.\nPumps save lives.", "Pumps save lives", "load the file"),
        (f"{_LISTING}\n\nHere, the number is read.\nPumps save lives.", "Pumps save lives", "is read"),
        (f"{_LISTING}\n\nThe value of `depth` is a number of metres.\n\nPumps save lives.", "Pumps save lives", "metres"),
        (f"{_LISTING}\n\nIn the first example, the name is short.\nPumps save lives.", "Pumps save lives", "short"),
        (f"{_LISTING}\n\nThis function returns a number.\nPumps save lives.", "Pumps save lives", "returns"),
        (f"{_LISTING}\n\nThis engine burns oil.\n\nOur good example is shorter.\n\nPumps save lives.", "Pumps save lives", "shorter"),
        (f"{_LISTING}\n\nSuppose we have a tank.\nPumps save lives.", "Pumps save lives", "tank"),
        ("| Pump | Depth |\n|---|---|\n| old | 9 m |\n| new | 8 m |\n\nIt rained.\n\n| Pump | Depth |\n|---|---|\n| old | 3 m |\n| new | 2 m |", "It rained", "9 m"),
        (f"{_LISTING}\n\nNow the two tanks are level.\nPumps save lives.", "Pumps save lives", "level"),
        (f"{_LISTING}\n\nWe now have a dry mine.\nPumps save lives.", "Pumps save lives", "dry mine"),
        ("Once you have a plan that works, compare your drawing to the plan.\n\nCompare your answer to ours.\n\nPumps save lives.", "Pumps save lives", "ours"),
        ("For the next step, get into pairs. One miner is the reader.\n\nPumps save lives.", "Pumps save lives", "reader"),
        ("You hopefully should have set your pump up.\n\nPumps save lives.", "Pumps save lives", "set your pump"),
        (f"{_LISTING}\n\nSave the file now.\n\nTry adding a tank.\n\nPumps save lives.", "Pumps save lives", "Save the file"),
        (f"{_LISTING}\n\nLet the depth be 2 and print all tanks.\n\nPumps save lives.", "Pumps save lives", "print all"),
        (f"{_LISTING}\n\nTry adding a tank.\n\nPumps save lives.", "Pumps save lives", "adding"),
        ("Which pump is best?\n\n- a) the old one stands still\n- b) the new one runs well", "pump lifts", "stands still"),
        ("To leave the engine, press Esc and go home.\nPumps save lives.", "Pumps save lives", "Esc"),
        ("- Click on the red button of the pump.\n- Pumps save lives in the mines.", "Pumps save lives", "button"),
        ("Now you should be logged in to the pump.\nPumps save lives.", "Pumps save lives", "logged in"),
        ("When it asks, enter your password for the pump.\nPumps save lives.", "Pumps save lives", "password"),
        ("You'll be asked to enter your password.\nPumps save lives.", "Pumps save lives", "password"),
        ("You'll be asked about the pumps every week.", "every week", "-"),
        ("Owners press all miners to work at night.", "press all miners", "-"),
        ("When the guard asks you to enter your password, nobody sees it.", "nobody sees it", "-"),
        (f"{_LISTING}\n\nWrite a function named sink that returns a depth.\n\nPumps save lives.", "Pumps save lives", "named sink"),
        (f"{_LISTING}\n\nWrite a function when a step comes twice.\n\nPumps save lives.", "Write a function when", "-"),
        ("Save the coal for the night.", "Save the coal", "-"),
        ("We light the fire at six.", "light the fire", "-"),
        ("In the first example, the owner lost his mine.", "lost his mine", "-"),
    ],
)  # fmt: skip
def test_a_walk_through_a_listing_is_left_out(
    told: Callable[[str], str], text: str, kept: str, untold: str
) -> None:
    """Beside code, what is done on the screen or named there is not for the ear; elsewhere the same words are."""
    said = told(f"{_PROSE}\n\n{text}")
    assert (True, False) == (kept in said, untold in said)


def test_a_lesson_of_nothing_but_code_is_told_as_it_stands(told: Callable[[str], str]) -> None:
    """Where hardly a word would be left, what is left is said."""
    assert "drain function" in told(f"The `drain` function empties a tank of water.\n\n{_LISTING}")


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("**P1: Norm** - Owners must pump.\n\n**P2: Fact** - This owner stopped.\n\nP1 states the norm of the argument.", "states the norm"),
        ("Limit: It leaks.\n\nLimit: Cold weather.\n\nLimit: Frost breaks it.", "Limit"),
        ("Limit: It leaks.\n\nLimit: Cold weather.\n\nLimit: Frost breaks it.", "Cold weather"),
        ("**The screen then shows the crew:** `gate two red`", "gate two"),
    ],
)  # fmt: skip
def test_the_labels_of_a_worksheet_are_not_heard(
    told: Callable[[str], str], text: str, untold: str
) -> None:
    """``P1`` is a place on the page; ``Limit:`` begins three cells of it."""
    assert untold not in told(f"{_PROSE}\n\n{text}")


@pytest.mark.parametrize(
    ("sentence", "task"),
    [
        ("Explain why ice floats.", True), ("Describe how a lock works.", True), ("Pick one tool that you use.", True),
        ("Name several groups.", True), ("Choose a way to indent.", False), ("Think of a cell as a town.", False),
        ("Think of two other uses.", True), ("State law forbids it.", False), ("List prices rose.", False), ("State a first judgment.", True), ("Decide whether you would keep it.", True),
        ("Explain in your own words how ice floats.", True), ("Then explain why ice floats.", True), ("Then pick the ice.", False),
        ("QUICK: Do Tasks 1 and 2 in Ice.", True), ("Do not open the lock.", False), ("Hand in the data as you found it.", True), ("Bring your notes on knots.", True),
        ("Hand signals save lives.", False), ("Complete the table.", True), ("Construct a 90% confidence interval for the ice.", True),
        ("Construct a bridge of ice.", False), ("The student will conduct a survey.", True), ("Students will often ask for ice.", False),
        ("Make a graph of this.", True), ("Make a mast of this oak.", False), ("Report to the group what you found.", True), ("Do a little research: find one boat for each port.", True),
        ("You can submit your homework several times.", True), ("Only the last submission will be used.", True), ("Submit your log to the harbour master.", False),
        ("Then drop by and ask for help in our Discord server.", True), ("Crews chat on the deck.", False), ("Work through the relevant guide to rig your boat.", True), ("Hint 1: look at the mast.", True),
        ("Drop us a line about your boat.", True), ("Don't forget, we love hearing of your boats.", True), ("Drop a line into the water.", False), ("We love old boats.", False),
        ("Join our Slack community.", True), ("Join the two ropes.", False), ("Add your notes here.", True), ("Add your name to the log.", False),
        ("Your instructor will survey your class.", True), ("In one to two complete sentences, explain any differences.", True),
    ],
)  # fmt: skip
def test_a_task_for_pen_and_paper(sentence: str, task: bool) -> None:
    """An order to explain, list or pick one is an exercise; advice is none."""
    assert task == is_task(sentence)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("View the [sea chart of 1820](https://x.example/c) to find the wreck.", ""),
        ("For the songs of the crew, listen to [this record](https://x.example/s).", ""),
        ("Read the water as the [old pilots](https://x.example/p) do.", ""),
        ("For a more detailed explanation, see Ada's [notes on tides](https://x.example/t).", ""),
        ("For a list of lights see the [almanac](https://x.example/a) or ask a pilot.", ""),
        ("For example, [this list](https://x.example/l) names all wrecks.", ""),
        (
            "If you look north you see [Polaris](https://x.example/n) at night.",
            "If you look north you see Polaris at night.",
        ),
        ("Please call us if you want to sail.", ""),
        ("Keep the lock wet with [tallow](https://x.example/t).", "Keep the lock wet with tallow."),
        ("Watch the tide before you sail.", "Watch the tide before you sail."),
    ],
)
def test_an_order_to_look_at_what_is_linked_is_left_out(
    told: Callable[[str], str], written: str, heard: str
) -> None:
    """Nobody clicks while listening; what follows in a paragraph of its own stays as it is."""
    kept = "The pilot knows the bay. He also knows the wind."
    assert f"{heard} {kept}".strip() == told(f"{written}\n\n{kept}")


def test_a_list_of_advice_is_no_procedure_for_the_keyboard(
    told: Callable[[str], str],
) -> None:
    """What nobody types is told, though it has code in it; what is typed goes with the page."""
    typed = "1. Open `pump.py`.\n2. Add `drain` to it.\n3. Run `make`.\n"
    advice = "1. Give each pump a name of its own.\n2. Keep old plans in `plans`.\n3. Prefer `deep` to `wide` galleries.\n"
    said = told(
        f"{_LISTING}\n\n{_PROSE}\n\n## Setting up\n\n{typed}\n## A way that works\n\n{advice}"
    )
    assert "Give each pump a name of its own." in said
    assert "Prefer deep to wide galleries." in said
    assert "Add" not in said
