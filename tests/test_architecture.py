"""The structure is a promise: imports run one way, modules stay small, errors travel, --help is light."""

import ast
import pickle
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from lessoncast import errors

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
HEAVY = ("numpy", "PIL", "lxml", "feedgen", "pydub", "pyttsx3", "mutagen", "soxr", "lameenc",
         "starlette", "uvicorn", "bs4", "markdown_it", "num2words", "jinja2", "piper", "onnx", "onnxruntime",
         "fsspec", "paramiko", "botocore", "segno")  # fmt: skip
ALL_ERRORS = [
    value for value in vars(errors).values()
    if isinstance(value, type) and issubclass(value, errors.LessoncastError)
]  # fmt: skip
HOMES = {
    "genanki": "study/exports/apkg",
    "click": "cli", "pyttsx3": "speech/espeak", "pydub": "episode/mix", "mutagen": "episode/tags",
    "feedgen": "feed", "lameenc": "episode/encode", "PIL": "episode/artwork", "bs4": "lesson/soup",
    "markdown_it": "lesson", "mdit_py_plugins": "lesson", "jinja2": "feed/site",
    "starlette": "publish/serve", "uvicorn": "publish/serve", "sentencex": "_sentences",
    "num2words": "speech/verbalise", "Stemmer": "tongue", "espeakng_loader": "speech/espeak",
    "fsspec": "publish/places", "segno": "_qr", "paramiko": "publish/places",
    "piper": "speech/piper", "onnx": "speech/piper", "onnxruntime": "speech/piper", "platformdirs": "speech/piper",
    "dask": "_cluster", "distributed": "_cluster",
}  # fmt: skip


def test_imports_run_one_way() -> None:
    """import-linter keeps the layers of the design, and knows every module."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("library", HOMES)
def test_each_library_has_one_home(library: str) -> None:
    """A library is imported in its home module alone, and there it is."""
    inside = [path for path in SOURCES if library in _module(path).imports]
    home = ROOT / "src/lessoncast" / HOMES[library]
    strangers = [path for path in inside if not str(path).startswith(str(home))]
    assert inside, f"nobody imports {library}: drop it from pyproject.toml"
    assert not strangers


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_no_module_is_a_crowded_room(path: Path) -> None:
    """No module has over 400 lines, and each says what it is for."""
    assert path.read_text(encoding="utf-8").count("\n") <= 400
    assert _module(path).says


@pytest.mark.parametrize("room", ["lesson", "script", "study", "tongue", "units"])
def test_the_rules_compile_a_pattern_when_it_is_used(room: str) -> None:
    """``from lessoncast._later import re``: a start is not to pay for patterns that no lesson of today needs."""
    early = [
        path.name
        for path in (ROOT / "src/lessoncast" / room).rglob("*.py")
        if "re.compile(" in path.read_text(encoding="utf-8") and "re" in _module(path).imports
    ]
    assert not early


@pytest.mark.parametrize("room", ["lesson", "script", "study", "tongue", "units"])
def test_no_rule_asks_which_pattern_found_something(room: str) -> None:
    """``found.re`` is what a pattern compiled to, and never the pattern that waits for its first use."""
    asking = [
        path.name
        for path in (ROOT / "src/lessoncast" / room).rglob("*.py")
        if re.search(
            r"\.re\b(?! import)", path.read_text(encoding="utf-8").replace("_later.re", "")
        )
    ]
    assert not asking


class Module(NamedTuple):
    """What a file says that it is for, and whose modules it imports."""

    says: str | None
    imports: frozenset[str]


@cache
def _module(path: Path) -> Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return Module(says=ast.get_docstring(tree), imports=frozenset(names))


@pytest.mark.parametrize("kind", ALL_ERRORS, ids=lambda kind: kind.__name__)
def test_errors_survive_a_process_pool(kind: type[errors.LessoncastError]) -> None:
    """An error keeps its message, place and hint when it is pickled."""
    there = pickle.loads(pickle.dumps(kind("what", where="x.md:3", hint="how")))
    assert (kind, "what", "x.md:3", "how") == (type(there), there.message, there.where, there.hint)


def test_help_loads_no_heavy_library() -> None:
    """``--help`` knows nothing of sound, XML or servers."""
    code = (
        "import sys; import lessoncast.cli as c; c.cli.main(['--help'], standalone_mode=False); "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_words_on_the_terminal_load_no_stage() -> None:
    """What a command needs is loaded when it runs, so the start of all of them takes no longer."""
    code = (
        "import sys, lessoncast.cli; "
        "print(sorted({name.split('.')[1] for name in sys.modules if name.startswith('lessoncast.')}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['cli', 'errors']"


def test_nothing_but_the_files_module_opens_files_for_writing() -> None:
    """All writes are whole or none, so they go through one door."""
    writers = ("write_text(", "write_bytes(", 'open("w', ', "w")', ', "wb")', '.open("wb")')
    found = {
        f"{path.name}:{number}"
        for path in SOURCES
        if path.name != "_files.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if any(mark in line for mark in writers) and "# not a final file" not in line
    }
    assert not found
