"""What a piece of code does or is for, as the sentences of a page say that are seldom said aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in, set_of


def _asked(folder: Path, text: str) -> dict[str, str]:
    found = facts_in(folder, f"# A log of tides\n\n{text}\n", "doing")
    return {one.ask: one.value for one in found if one.family == "doing code"}


@pytest.mark.parametrize(
    ("text", "ask", "answer"),
    [
        (
            "`tide list` shows every reading of the last spring tide.",
            "What does tide list do?",
            "it shows every reading of the last spring tide",
        ),
        (
            "The `--metric` flag prints the depths in metres rather than feet.",
            "What does the --metric flag do?",
            "it prints the depths in metres rather than feet",
        ),
        (
            "The command `tide drop` removes a reading from the log.",
            "What does the tide drop command do?",
            "it removes a reading from the log",
        ),
        (
            "You can use `tide sort` to order the readings by their depth.",
            "What is tide sort used for?",
            "to order the readings by their depth",
        ),
        (
            "To merge the logs of two harbours, run `tide join`.",
            "What is tide join used for?",
            "to merge the logs of two harbours",
        ),
        (
            "We can compare our readings using `tide diff`:",
            "What is tide diff used for?",
            "to compare your readings",
        ),
        (
            "The log has a function called `surge` that predicts the height of a storm tide.",
            "What does the surge function do?",
            "it predicts the height of a storm tide",
        ),
        (
            "The `range` function takes a log and returns the span of its depths.",
            "What does the range function do?",
            "it takes a log and returns the span of its depths",
        ),
        (
            "The `skip` option lets you leave out readings from before sunrise.",
            "What is the skip option used for?",
            "to leave out readings from before sunrise",
        ),
    ],
)
def test_code_is_asked_for_what_it_does(tmp_path: Path, text: str, ask: str, answer: str) -> None:
    """By its name, or its name and what it is."""
    assert _asked(tmp_path, text) == {ask: answer}


@pytest.mark.parametrize(
    "text",
    [
        "`harbour.csv` holds every reading of the last spring tide.",
        "`tide list` shows these readings again.",
        "`tide list` sounds as if it showed every reading of the last spring tide.",
        "Now `tide list` shows every reading of the last spring tide.",
        "The `readings` that we took show every spring tide.",
        "`tide add` copies the readings of `harbour.csv` to the log.",
        "`tide list` shows:",
        "`tide join` takes three old logs of one harbour.",
        "`readings[2, 5]` picks a single depth of the second tide.",
        "`tide list` shows the depths 1, 2 and 3.",
    ],
)
def test_nobody_is_asked_for_what_only_the_page_shows(tmp_path: Path, text: str) -> None:
    """Its own files, what stands beside it, and what the lesson did with its reader."""
    assert not _asked(tmp_path, text)


def test_names_of_the_listing_are_no_code_to_know(tmp_path: Path) -> None:
    """A function that the page's own program defines is known to nobody else."""
    text = "`deepest` returns the depth of the lowest reading.\n\n```python\ndef deepest(log):\n    return max(log)\n```"
    assert not _asked(tmp_path, text)


def test_a_plain_word_is_named_a_command_where_the_page_runs_it(tmp_path: Path) -> None:
    """``sink`` alone would not be known for code."""
    text = "`sink` deletes the readings of a whole year.\n\n```bash\n$ sink 1999\n```"
    assert _asked(tmp_path, text) == {
        "What does the sink command do?": "it deletes the readings of a whole year"
    }


def test_what_other_code_does_is_wrong(tmp_path: Path) -> None:
    """The wrong choices of a command are what the other commands do."""
    text = """# A log of tides

- `tide list` shows every reading of the last spring tide.
- `tide drop` removes a faulty entry from the log.
- `tide chart` draws the curve of a whole month.
- `tide share` sends the log to the harbour master.
"""
    found = set_of(tmp_path, text)
    asked = {one.question: one.choices for one in found.questions}
    deeds = [
        one
        for ask, choices in asked.items()
        if ask.startswith("What does tide ")
        for one in choices
    ]
    assert deeds
    assert all(one.startswith("It ") for one in deeds)
