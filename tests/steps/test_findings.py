"""Advice of ``check`` on scripts that people wrote or edited."""

import json
from pathlib import Path

from running import MakeWorkspace, Run

OWN = """\
# Hello

**Host:** Tell me more about tides.

**Expert:** See https://example.org.
"""


def test_an_untouched_script_gets_no_advice(workspace: Path, run: Run) -> None:
    """What the writer wrote is not held against the author."""
    assert run("script", cwd=workspace).returncode == 0
    assert json.loads(run("check", "--json", cwd=workspace).stdout)["advice"] == []


def test_an_edited_script_gets_advice_that_fails_nothing(workspace: Path, run: Run) -> None:
    """With file and line, a check's name and a hint; the exit status stays 0."""
    run("script", cwd=workspace)
    (path,) = (workspace / "scripts").rglob("*.md")
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(n for n, line in enumerate(lines) if line.startswith("**Expert:**"))
    lines[place] = "**Expert:** There Napoleon counted 77 fishermen. <!-- 8-8 -->"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run("check", "--json", cwd=workspace)
    advice = json.loads(done.stdout)["advice"]
    assert done.returncode == 0
    found = {(one["check"], one["where"]) for one in advice}
    where = f"scripts/01-sea/01-tides.md:{place + 1}"
    assert {("words", where), ("numbers", where), ("names", where)} <= found
    assert all(one["message"] and one["hint"] for one in advice)


def test_a_script_without_a_lesson_gets_advice(make_workspace: MakeWorkspace, run: Run) -> None:
    """What needs no lesson is looked for; the advice is printed behind the problems."""
    root = make_workspace("own", {"scripts/01-own.md": OWN})
    done = run("check", cwd=root)
    assert done.returncode == 0
    assert "scripts/01-own.md:3: advice (questions):" in done.stdout
    assert "scripts/01-own.md:5: advice (page marks):" in done.stdout
    assert "no problems found; " in done.stderr


CARDS = """\
Salt :: NaCl <!-- 99 -->

Q: What is salt?
A: {long}

Q: what is  Salt?
A: A mineral

Q: Who ships salt? <!-- 3 -->
A: Captain Nemo
"""


def test_cards_that_are_broken_or_belong_nowhere_are_problems(
    make_workspace: MakeWorkspace, run: Run
) -> None:
    """Each with its file, and with its line where it has one; then the command ends with 1."""
    root = make_workspace(
        files={
            "lessons/01-salt.md": "# Salt\n\nSalt is a mineral. It dissolves in water.\n",
            "scripts/01-salt.cards.md": "\nQ: What is salt?\n",
            "scripts/02-pepper.cards.md": "Pepper :: a spice\n",
        }
    )
    done = run("check", "--json", cwd=root)
    found = {one["where"]: one["message"] for one in json.loads(done.stdout)["problems"]}
    assert (1, "Q: without A:") == (done.returncode, found["scripts/01-salt.cards.md:2"])
    assert "belong to no lesson" in found["scripts/02-pepper.cards.md"]


def test_cards_that_people_wrote_get_advice(make_workspace: MakeWorkspace, run: Run) -> None:
    """Asked twice, with both lines; an answer nobody can compare; a line that the lesson has not."""
    lesson = "# Salt\n\nSalt is a mineral. It dissolves in water.\n\nQ: What is it?\nA: Salt\n"
    own = CARDS.format(long="very " * 40 + "salty")
    root = make_workspace(files={"lessons/01-salt.md": lesson, "scripts/01-salt.cards.md": own})
    done = run("check", "--json", cwd=root)
    advice = json.loads(done.stdout)["advice"]
    name = "scripts/01-salt.cards.md"
    assert 0 == done.returncode
    assert [
        (f"{name}:1", "source", "names line 99, and the lesson has 7"),
        (f"{name}:3", "long answer", "an answer of 41 words"),
        (f"{name}:6", "double", "asks what line 3 asks"),
        (f"{name}:9", "evidence", "its answer is not in the lines that it names"),
    ] == [(one["where"], one["check"], one["message"]) for one in advice]
    (root / name).unlink()
    run("cards", cwd=root)
    assert [] == json.loads(run("check", "--json", cwd=root).stdout)["advice"]


WEAK = """\
Q: Is salt a mineral that dissolves? <!-- 3 -->
A: Salt dissolves

Salt :: a mineral <!-- 3 -->

Q: A mineral
A: Salt

## Quiz

### In what does salt dissolve? <!-- 3 -->

1. [x] Water
2. [ ] Water.
3. [ ] All of the above

> Nobody would have thought so.
"""


def test_what_our_own_items_must_meet_is_advised_of_edited_ones(
    make_workspace: MakeWorkspace, run: Run
) -> None:
    """A question that says its answer, both directions, choices that are none; each with its line."""
    lesson = "# Salt\n\nSalt is a mineral. It dissolves in water.\n"
    root = make_workspace(files={"lessons/01-salt.md": lesson, "scripts/01-salt.cards.md": WEAK})
    advice = json.loads(run("check", "--json", cwd=root).stdout)["advice"]
    found = {(one["where"].rpartition(":")[2], one["message"]) for one in advice}
    assert {
        ("1", "the front says the answer"),
        ("6", "asked both ways round: A mineral"),
        ("11", "a choice comes twice"),
        ("11", "a choice is about the others"),
        ("11", "the explanation doesn't say the answer"),
    } <= found
    assert not [one for one in advice if one["where"].endswith(":4")]
    assert all(one["hint"] for one in advice)
