"""The documentation is checked: links lead somewhere, commands exist, examples work."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
import wave
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from lessoncast.cli import cli
from lessoncast.model import Utterance
from running import MakeWorkspace, Run

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        ROOT / "CHANGELOG.md",
        ROOT / "episodes/README.md",
        ROOT / "feeds/README.md",
        *(ROOT / "docs").rglob("*.md"),
    ]
)
LESSONS = sorted((ROOT / "lessons").rglob("*.md"))


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _tokens(page: Path) -> Iterator[Token]:
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(page.read_text(encoding="utf-8")):
        yield token
        yield from token.children or ()


def _links(page: Path) -> list[str]:
    """Links that lead to another place in this repository."""
    hrefs = [str(token.attrGet("href")) for token in _tokens(page) if token.type == "link_open"]
    return [href for href in hrefs if not urlsplit(href).scheme]


def _fences(page: Path, info: str) -> list[str]:
    return [token.content for token in _tokens(page) if (token.type, token.info) == ("fence", info)]


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a page."""
    titles = [
        text.content for opening, text in pairwise(_tokens(page)) if opening.type == "heading_open"
    ]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _target(page: Path, href: str) -> Path:
    path = urlsplit(href).path
    return (page.parent / path).resolve() if path else page


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_somewhere(page: Path) -> None:
    """A relative link names a file of this repository, and an anchor a heading in it."""
    for href in _links(page):
        target = _target(page, href)
        assert target.exists(), href
        assert target.is_relative_to(ROOT), href
        if anchor := urlsplit(href).fragment:
            assert anchor in _anchors(target), href


def test_every_page_is_found_from_the_readme() -> None:
    """Whoever starts at the README and follows links reaches every page of docs/."""
    found, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in found or page.suffix != ".md":
            continue
        found.add(page)
        waiting += [_target(page, href) for href in _links(page)]
    assert not [_name(page) for page in (ROOT / "docs").rglob("*.md") if page not in found]


# ── console blocks ────────────────────────────────────────────────────────────────────────────


def _calls(page: Path) -> list[list[str]]:
    """The words behind ``lessoncast`` in a page's console blocks."""
    lines = [line for block in _fences(page, "console") for line in block.splitlines()]
    calls = [
        shlex.split(part, comments=True)
        for line in lines
        if line.startswith("$ ")
        for part in line.removeprefix("$ ").split("&&")
    ]
    return [call[1:] for call in calls if call[:1] == ["lessoncast"]]


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_console_blocks_hold_real_commands(page: Path) -> None:
    """Every command and every option that a page tells people to type exists."""
    for words in _calls(page):
        if words[0].startswith("-"):
            _check_options(cli, words)
        else:
            assert words[0] in cli.commands, words
            _check_options(cli.commands[words[0]], words[1:])


def _check_options(command: click.Command, words: list[str]) -> None:
    # click keeps the help option that it first makes, for the reference too.
    context = click.Context(command, help_option_names=["-h", "--help"])
    known = {name for param in command.get_params(context) for name in param.opts}
    used = {word.partition("=")[0] for word in words if word.startswith("-")}
    assert used <= known, words


def test_every_command_is_in_the_reference() -> None:
    """The command line reference has a section for each command."""
    assert set(cli.commands) <= _anchors(ROOT / "docs/reference/cli.md")


def test_the_readme_promises_no_more_than_four_lines() -> None:
    """Install, init, build, serve: the first block of the README is the whole way."""
    first = _fences(ROOT / "README.md", "console")[0].splitlines()
    assert len(first) == 4
    assert ["init", "build", "serve"] == [words[0] for words in _calls(ROOT / "README.md")[:3]]


# ── examples ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_examples_of_settings_are_toml(page: Path) -> None:
    """What a page tells people to put into a settings file can be read."""
    for block in _fences(page, "toml"):
        assert tomllib.loads(block)


def test_the_settings_of_the_readme_are_valid(tmp_path: Path) -> None:
    """The ten lines of the README open as a workspace, with the files that they name."""
    from lessoncast.workspace import open_workspace

    (block,) = _fences(ROOT / "README.md", "toml")
    assert len(block.splitlines()) <= 10
    (tmp_path / "lessoncast.toml").write_text(block, encoding="utf-8")
    for name in ("cover.jpg", "sting.wav"):
        (tmp_path / name).touch()
    workspace = open_workspace(tmp_path)
    assert workspace.speakers["host"].name == "Alex"
    assert workspace.minutes == 8
    assert workspace.lexicon["SQL"] == "sequel"


ENGINE_PAGE = ROOT / "docs/how-to/add-an-engine.md"


def test_the_engine_of_the_how_to_is_thirty_lines() -> None:
    """As the page says: without blank lines, the comment at the top and the imports."""
    (module,) = _fences(ENGINE_PAGE, "python")
    body = ast.parse(module).body
    imports = ast.Import | ast.ImportFrom
    first = next(n.lineno for n in body[1:] if not isinstance(n, imports))
    assert len([line for line in module.splitlines()[first - 1 :] if line.strip()]) <= 30


def test_the_engine_of_the_how_to_speaks(tmp_path: Path) -> None:
    """The class on the page is a complete engine: SOS is 28 dots long, pauses included."""
    names: dict[str, Any] = {}
    exec(compile(_fences(ENGINE_PAGE, "python")[0], ENGINE_PAGE.name, "exec"), names)
    engine = names["MorseEngine"]()
    voices = {role: engine.default_voice(role, "en") for role in ("host", "expert")}
    assert voices["host"].id != voices["expert"].id
    assert {voice.id for voice in voices.values()} <= {voice.id for voice in engine.voices()}
    utterance = Utterance(text="SOS", voice=voices["host"], rate_wpm=150, language="en")
    engine.speak(utterance, tmp_path / "sos.wav")
    with wave.open(str(tmp_path / "sos.wav")) as sound:
        assert (1, 2) == (sound.getnchannels(), sound.getsampwidth())
        assert 28 * (22_050 * 4 // 150) == sound.getnframes()


@pytest.mark.slow
def test_the_package_of_the_how_to_is_installed_and_speaks_an_episode(
    make_workspace: MakeWorkspace, run: Run, tmp_path: Path
) -> None:
    """The two files of the page, just as they stand there, by pip and without a network."""
    (module,) = _fences(ENGINE_PAGE, "python")
    (project,) = [block for block in _fences(ENGINE_PAGE, "toml") if "[project]" in block]
    package, site = tmp_path / "lessoncast-morse", tmp_path / "site"
    package.mkdir()
    (package / "lessoncast_morse.py").write_text(module, encoding="utf-8")
    (package / "pyproject.toml").write_text(project, encoding="utf-8")
    offline = ["--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    pip = [sys.executable, "-m", "pip", "install", "-q", *offline]
    subprocess.run([*pip, "--target", str(site), str(package)], check=True)
    assert module == (site / "lessoncast_morse.py").read_text(encoding="utf-8")

    here = {"PYTHONPATH": os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])}
    settings = '[show]\ntitle = "Signals"\n[audio]\nengine = "morse"\n'
    script = "# One\n\n**Host:** What hath God wrought?\n\n**Expert:** Just a message.\n"
    root = make_workspace(files={"lessoncast.toml": settings, "scripts/telegraph.md": script})
    assert "morse: Morse code in two pitches" in run("check", cwd=root, **here).stdout
    voices = run("voices", "--engine", "morse", cwd=root, **here).stdout
    assert all(name in voices for name in ("low", "high"))
    done = run("render", cwd=root, **here)
    assert (0, "episodes/telegraph/episode.mp3\n") == (done.returncode, done.stdout), done.stderr
    made = json.loads((root / "episodes/telegraph/episode.json").read_text(encoding="utf-8"))
    assert made["duration_ms"] > 5_000
    refused = run("say", "42!", "--language", "zh", "-o", root / "x.wav", cwd=root, **here)
    assert 1 == refused.returncode
    assert "nothing to send" in refused.stderr
    assert "letters a to z" in refused.stderr


# ── the example course ────────────────────────────────────────────────────────────────────────


def test_the_repository_is_a_sound_workspace() -> None:
    """The settings and the names of the example course are without a fault."""
    from lessoncast.workspace import problems

    assert problems(ROOT) == []


@pytest.mark.parametrize("path", LESSONS, ids=_name)
def test_a_lesson_is_neither_a_note_nor_a_book(path: Path) -> None:
    """Each lesson of the example course has 500 to 1,500 words."""
    _, _, body = path.read_text(encoding="utf-8").removeprefix("---\n").partition("\n---\n")
    assert 500 <= len(body.split()) <= 1500


def test_the_course_has_modules() -> None:
    """At least six lessons in two modules, each module with more than one."""
    modules = [path.parent.name for path in LESSONS]
    assert len(modules) >= 6
    assert len(set(modules)) == 2
    assert all(modules.count(module) > 1 for module in modules)


@pytest.mark.parametrize("path", LESSONS, ids=_name)
def test_a_lesson_has_all_that_a_course_needs(path: Path) -> None:
    """Title, summary, date, cards, questions, and links to the sources."""
    from lessoncast import lesson

    read = lesson.read(path, slug=path.stem, name=_name(path), language="en")
    assert read.title
    assert 60 <= len(read.summary) <= 400
    assert read.published
    assert len(read.cards) >= 3
    assert len(read.questions) >= 2
    assert len(read.links) >= 3


def test_lessons_come_out_in_the_order_of_the_course() -> None:
    """Dates rise from lesson to lesson, so that apps show the course in its order."""
    from lessoncast import lesson

    dates = [lesson.read(path, slug=path.stem, language="en").published for path in LESSONS]
    given = [date for date in dates if date]
    assert len(LESSONS) == len(given)
    assert all(earlier < later for earlier, later in pairwise(given))
