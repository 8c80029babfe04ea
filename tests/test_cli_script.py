"""``lessoncast script``: what goes to stdout, what to stderr, and what to the disk."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from running import MakeWorkspace, Run

NOTES = """\
# Ice

Ice floats on water because it is lighter. If ice were heavier, lakes would freeze from below.

## Snow

Snow is ice that grew in a cloud. Each flake has six arms, because the molecules join in sixes.

## Hail

Hail is ice that rose and fell in a storm. The stronger the wind, the larger the stones grow.
"""


def test_a_lesson_outside_a_workspace_is_printed(run: Run, tmp_path: Path) -> None:
    """The script's text on stdout, ready for a file; nothing is written."""
    (tmp_path / "notes.md").write_text(NOTES)
    done = run("script", "notes.md", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("---\ntitle: Ice\nlanguage: en\n---\n\n# ")
    assert "\n**Expert:** " in done.stdout
    assert ["notes.md"] == [path.name for path in tmp_path.iterdir()]


def test_without_lesson_and_workspace_there_is_nothing_to_print(run: Run, tmp_path: Path) -> None:
    """The error names what would be a workspace."""
    done = run("script", cwd=tmp_path)
    assert (1, "") == (done.returncode, done.stdout)
    assert "lessoncast.toml" in done.stderr


def test_the_diff_goes_to_stdout_and_nothing_is_written(
    run: Run, make_workspace: MakeWorkspace
) -> None:
    """With --json it is a list of scripts with the states of their chapters."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES})
    shown = run("script", "--diff", cwd=root)
    assert shown.returncode == 0
    assert "+++ scripts/01-ice.md" in shown.stdout
    assert "nothing is written" in shown.stderr
    assert not (root / "scripts").exists()
    listed = json.loads(run("script", "--diff", "--json", cwd=root).stdout)
    assert {"new"} == {one["state"] for one in listed[0]["chapters"]}
    assert run("script", cwd=root).returncode == 0
    again = run("script", "--diff", cwd=root)
    assert ("", "lessoncast: nothing would change\n") == (again.stdout, again.stderr)


def test_what_became_of_each_chapter_is_said(run: Run, make_workspace: MakeWorkspace) -> None:
    """One line for each that changed or was kept from changing."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES})
    run("script", cwd=root)
    path = root / "scripts/01-ice.md"
    path.write_text(path.read_text().replace("grew in a cloud", "grew in a grey cloud"))
    (root / "lessons/01-ice.md").write_text(NOTES.replace("in a storm", "in a black storm"))
    done = run("script", cwd=root)
    assert "scripts/01-ice.md\n" == done.stdout
    assert "'Snow': kept, since you edited it" in done.stderr
    assert "'Hail': written anew" in done.stderr
    assert "grey cloud" in path.read_text()
    assert "black storm" in path.read_text()


def a_long_lesson() -> str:
    """Twenty-five minutes of snow, which would be three parts."""
    sections = [
        f"## Snow of {where}\n\n"
        + " ".join(
            f"The snow of {where} number {n} melts in spring because the sun is high on day {n}."
            for n in range(1, 36)
        )
        for where in ("Alta", "Bern", "Cork", "Davos", "Evora")
    ]
    return "\n\n".join(["# Snow", "Snow is ice that grew in a cloud.", *sections, ""])


def test_a_long_lesson_is_proposed_as_parts_and_one_command_makes_them(
    run: Run, make_workspace: MakeWorkspace
) -> None:
    """The lesson gets lines that mark the parts and loses nothing; each part has a script."""
    root = make_workspace(files={"lessons/01-snow.md": a_long_lesson(), "lessons/02-ice.md": NOTES})
    proposed = run("script", cwd=root)
    assert "its lesson takes about" in proposed.stderr
    assert "'lessoncast script lessons/01-snow.md --parts'" in proposed.stderr
    guid = (root / "scripts/01-snow.md").read_text().partition("guid: ")[2][:36]
    done = run("script", "--parts", cwd=root)
    assert done.returncode == 0, done.stderr
    names = done.stdout.split()
    assert names[:2] == ["scripts/01-snow.md", "scripts/01-snow-part-2.md"]
    assert names[-1] == "scripts/02-ice.md"
    assert guid in (root / "scripts/01-snow.md").read_text()
    lesson = (root / "lessons/01-snow.md").read_text()
    assert a_long_lesson() == lesson.replace("<!-- part -->\n\n", "")
    assert len(names) == 2 + lesson.count("<!-- part -->")
    again = run("script", "--parts", cwd=root)
    assert "nothing to divide" in again.stderr
    assert lesson == (root / "lessons/01-snow.md").read_text()


def test_each_part_is_an_episode(run: Run, make_workspace: MakeWorkspace) -> None:
    """In the lesson's order, each under its own heading and with its own date."""
    marked = NOTES.replace("## Hail", "<!-- part -->\n\n## Hail")
    root = make_workspace(files={"lessons/01-ice.md": f"---\ndate: 2026-11-02\n---\n{marked}"})
    assert run("build", cwd=root).returncode == 0
    listed = (root / "feeds/feed.xml").read_text()
    assert {"Ice", "Hail"} <= set(re.findall(r"<title>(.*?)</title>", listed))
    dates = re.findall(r"<pubDate>(.*?)</pubDate>", listed)
    assert len(set(dates)) == 2


@pytest.mark.parametrize("where", ["workspace", "elsewhere"])
def test_the_parts_that_could_be_are_shown(
    run: Run, make_workspace: MakeWorkspace, tmp_path: Path, where: str
) -> None:
    """With --json and --explain, part by part and with its lines; nothing is written."""
    root = make_workspace() if where == "workspace" else tmp_path
    path = root / ("lessons/02-snow.md" if where == "workspace" else "snow.md")
    path.write_text(a_long_lesson())
    shown = json.loads(run("script", path, "--parts", "--json", cwd=root).stdout)
    assert [*range(1, len(shown) + 1)] == [one["part"] for one in shown]
    assert len(shown) > 1
    assert ["Snow", shown[1]["title"]] == [one["title"] for one in shown[:2]]
    for one in shown:
        first, last = one["lines"]
        cited = [turn["source"] for chapter in one["chapters"] for turn in chapter["turns"]]
        assert all(first <= source[0] <= source[1] <= last for source in cited if source)
    whole = json.loads(run("script", path, "--json", cwd=root).stdout)
    assert {"title", "language", "chapters"} == set(whole)
    told = run("script", path, "--parts", "--explain", cwd=root)
    assert [f"part {one['part']}, lines {one['lines'][0]}-" in told.stderr for one in shown] == [
        True for _ in shown
    ]
    assert a_long_lesson() == path.read_text()


def test_a_lesson_that_is_not_there_is_guessed_also_where_it_would_only_be_looked_at(
    run: Run, make_workspace: MakeWorkspace
) -> None:
    """As everywhere: which file may have been meant, and no word of a suffix that it lacks."""
    root = make_workspace()
    (root / "lessons/02-snow.md").write_text(NOTES)
    done = run("script", "02-snow", "--explain", cwd=root)
    assert done.returncode == 1
    assert "02-snow: there is no such file" in done.stderr
    assert "did you mean lessons/02-snow.md?" in done.stderr


def test_a_long_lesson_elsewhere_is_proposed_as_parts_and_divided(run: Run, tmp_path: Path) -> None:
    """As in a workspace: the hint, the marks, a script of each part, an episode of each."""
    (tmp_path / "snow.md").write_text(a_long_lesson())
    proposed = run("script", "snow.md", cwd=tmp_path)
    assert "'lessoncast script snow.md --parts'" in proposed.stderr
    assert 1 == proposed.stdout.count("\nlanguage: en\n")
    done = run("script", "snow.md", "--parts", cwd=tmp_path)
    assert "snow.md: divided into" in done.stderr
    marks = (tmp_path / "snow.md").read_text().count("<!-- part -->")
    assert marks > 0
    assert marks + 1 == done.stdout.count("\nlanguage: en\n")
    assert "nothing to divide" in run("script", "snow.md", "--parts", cwd=tmp_path).stderr
    shown = json.loads(run("script", "snow.md", "--json", cwd=tmp_path).stdout)
    assert marks + 1 == len(shown)


def test_rendering_proposes_parts_too(run: Run, make_workspace: MakeWorkspace) -> None:
    """Of what was made into an episode just now; not where a length was asked for."""
    root = make_workspace(files={"lessons/01-snow.md": a_long_lesson(), "lessons/02-ice.md": NOTES})
    assert run("script", "--style", "brief", cwd=root).returncode == 0
    assert "--parts" not in run("render", cwd=root).stderr
    (root / "scripts/01-snow.md").unlink()
    assert "--parts'" in run("script", cwd=root).stderr
    done = run("render", cwd=root)
    assert 1 == done.stderr.count("'lessoncast script lessons/01-snow.md --parts'")
    assert "--parts" not in run("render", cwd=root).stderr


def test_all_lessons_as_json(run: Run, make_workspace: MakeWorkspace) -> None:
    """Without a LESSON, every one of the workspace."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES, "lessons/02-snow.md": NOTES})
    assert 2 <= len(json.loads(run("script", "--json", cwd=root).stdout))
    assert not (root / "scripts").exists()


def test_what_is_asked_for_and_not_said_is_told(run: Run, make_workspace: MakeWorkspace) -> None:
    """With the lesson's line; and that more is asked for than fits."""
    many = " ".join(f"The ice of lake {n} holds a horse." for n in range(2, 12))
    text = f"{NOTES}\n<!-- say: Use {{x}} here. -->\n\n<!-- say: {many} -->\n"
    root = make_workspace(files={"lessons/01-ice.md": text})
    done = run("script", "lessons/01-ice.md", "--minutes", "0.3", cwd=root)
    assert "lessons/01-ice.md:13: you ask for this to be said, and it is not: " in done.stderr
    assert re.search(r"what its lesson asks to be said takes about [\d.]+ minutes", done.stderr)
    assert "holds a horse" in (root / "scripts/01-ice.md").read_text()


def test_parts_are_not_made_while_looking(run: Run, make_workspace: MakeWorkspace) -> None:
    """--diff promises to write nothing."""
    done = run("script", "--parts", "--diff", cwd=make_workspace())
    assert (2, "") == (done.returncode, done.stdout)
    assert "--parts writes into lessons" in done.stderr


def test_an_html_lesson_is_marked_by_hand(run: Run, make_workspace: MakeWorkspace) -> None:
    """A line may lie inside of a tag, so it is only said where the marks would stand."""
    rows = [
        f"<h2>{row[3:]}</h2>" if row.startswith("## ") else f"<p>{row}</p>"
        for row in a_long_lesson().splitlines()
        if row
    ]
    root = make_workspace(files={"lessons/snow.html": "\n".join(rows)})
    done = run("script", "--parts", cwd=root)
    assert done.returncode == 1
    assert "put <!-- part --> on lines of their own above" in done.stderr


def test_a_lesson_that_holds_less_than_was_asked_for_is_told_whole(
    run: Run, make_workspace: MakeWorkspace
) -> None:
    """It is said how long that is; nothing is padded."""
    root = make_workspace(files={"lessons/01-ice.md": NOTES})
    done = run("script", "lessons/01-ice.md", "--minutes", "8", cwd=root)
    assert done.returncode == 0
    assert re.search(r"told whole, its lesson takes about [\d.]+ minutes, not the 8 ", done.stderr)
    done = run("script", "lessons/01-ice.md", "--minutes", "0.3", cwd=root)
    assert "told whole" not in done.stderr
