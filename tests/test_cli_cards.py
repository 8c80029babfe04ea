"""The command ``cards``: what it writes, what it shows, what it says."""

from __future__ import annotations

import json

import pytest

from running import MakeWorkspace, Run

LESSON = "# Salt\n\nSalt is a mineral. It dissolves in water.\n\nQ: What is salt?\nA: A mineral\n"
PLAIN = "# Tea\n\nTea is hot. Everybody knows that.\n"
NAME = "scripts/01-salt.cards.md"


def test_it_writes_the_files_and_counts(make_workspace: MakeWorkspace, run: Run) -> None:
    """Names on stdout, the rest on stderr; the second time the same, and nothing is touched."""
    root = make_workspace(
        files={"lessons/01-salt.md": LESSON, "lessons/02-tea.md": PLAIN + "\nQ: Hot?\nA: Yes\n"}
    )
    first, second = run("cards", cwd=root), run("cards", "lessons/01-salt.md", cwd=root)
    assert f"{NAME}\nscripts/02-tea.cards.md\n" == first.stdout
    assert f"lessoncast: {NAME}: 1 card, 0 questions" in first.stderr
    assert (0, f"{NAME}\n") == (second.returncode, second.stdout)


def test_it_shows_without_writing(make_workspace: MakeWorkspace, run: Run) -> None:
    """--json has an entry for each lesson, and a lesson outside of a workspace is shown as its file would be."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON})
    (found,) = json.loads(run("cards", "--json", cwd=root).stdout)
    assert ("lessons/01-salt.md", "What is salt?", []) == (
        found["lesson"], found["cards"][0]["front"], found["questions"]
    )  # fmt: skip
    assert not (root / "scripts").exists()
    alone = root.parent / "x.md"
    alone.write_text(LESSON)
    shown = run("cards", alone, cwd=root.parent)
    assert "Q: What is salt? <!-- 5-6 -->\nA: A mineral\n" in shown.stdout
    (values,) = json.loads(run("cards", alone, "--json", cwd=root.parent).stdout)
    assert found["cards"][0]["back"] == values["cards"][0]["back"]
    assert [alone] == [path for path in root.parent.iterdir() if path.name.startswith("x")]


def test_an_import_says_what_came(make_workspace: MakeWorkspace, run: Run) -> None:
    """And what was there already, with both lines."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON})
    (root / "bank.tsv").write_text("Pepper\tA spice\nWhat is salt?\tNaCl\n")
    done = run("cards", "lessons/01-salt.md", "--import", "bank.tsv", cwd=root)
    assert (0, f"{NAME}\n") == (done.returncode, done.stdout)
    assert "bank.tsv:2: is there already" in done.stderr
    assert f"{NAME}: 1 item added from bank.tsv; 2 cards, 0 questions now" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--import", "x.tsv"], "takes one LESSON"),
        (["a.md", "--import", "x.tsv", "--json"], "leave out one of them"),
    ],
)
def test_an_import_wants_one_lesson(run: Run, arguments: list[str], message: str) -> None:
    """Anything else is a mistake at the keyboard: exit 2."""
    done = run("cards", *arguments)
    assert (2, True) == (done.returncode, message in done.stderr)


def test_a_build_tells_of_edited_cards(make_workspace: MakeWorkspace, run: Run) -> None:
    """What was kept, when the lesson changed."""
    root = make_workspace(files={"lessons/01-salt.md": LESSON})
    assert f"{NAME}: 1 card, 0 questions" in run("build", cwd=root).stderr
    path = root / NAME
    path.write_text(path.read_text().replace("A: A mineral", "A: Sodium chloride"))
    (root / "lessons/01-salt.md").write_text(LESSON + "\nQ: Where is it?\nA: In the sea\n")
    told = run("build", cwd=root).stderr
    assert f"{NAME}: its lesson has changed; what you edited is kept" in told
    assert f"{NAME}: 2 cards, 0 questions (1 kept, 1 new)" in told
    path.write_text("Q: What is salt?\n")
    broken = run("build", cwd=root)
    assert (1, f"lessoncast: error: {NAME}:1: Q: without A:") == (
        broken.returncode,
        broken.stderr.splitlines()[0],
    )
