"""What a package exports is loaded when it is asked for, and is what its module has."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import lessoncast
from lessoncast import _later, feed, model, study, workspace
from lessoncast._later import re as later_re


@pytest.mark.parametrize("package", [feed, model, study, workspace], ids=lambda one: one.__name__)
def test_all_that_is_exported_is_there(package: object) -> None:
    """Whatever ``__all__`` promises can be had, and what is asked for in vain is named."""
    assert all(getattr(package, name) is not None for name in package.__all__)  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        package.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_a_name_is_that_of_its_module() -> None:
    """Also where it is called otherwise there, and where a room has the name of a verb."""
    assert workspace.find_template is import_module("lessoncast.workspace.template").find
    import_module("lessoncast.study.practice.composing")
    assert callable(study.practice)


def test_who_speaks_loads_the_nouns_of_speech_only() -> None:
    """A process that speaks one edited sentence starts as often as somebody edits."""
    code = (
        "import sys, lessoncast.speech.worker; "
        "print([name for name in sys.modules if name.startswith('lessoncast.model.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "['lessoncast.model.packed', 'lessoncast.model.speech']" == done.stdout.strip()


def test_a_render_loads_no_stage_that_it_does_not_need() -> None:
    """The feed, copies, and the cards of a course that has none."""
    code = (
        "import sys; from lessoncast import pipeline; from lessoncast._steps import rendering; "
        "unwanted = ('bundle', 'publish', 'feed.public', 'study.file', 'workspace.starter', '_steps.reviews'); "
        "print([name for name in unwanted if f'lessoncast.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_a_worker_loads_what_it_works_with() -> None:
    """Each loads it anew, and there is one for every core: no script, no settings, no rule of speech."""
    code = (
        "import sys; from lessoncast._steps import working; from lessoncast.speech import takes; "
        "unwanted = ('workspace', 'script', 'study', 'lesson', 'feed', '_steps.crew', 'speech.verbalise.rules'); "
        "print([name for name in unwanted if f'lessoncast.{name}' in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_what_is_put_off_is_loaded_when_something_of_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often it is imported before; and what is loaded already stays so."""
    (tmp_path / "put_off_here.py").write_text("import sys\nsys.put_off_here = True\nanswer = 42\n")
    monkeypatch.syspath_prepend(tmp_path)
    _later.put_off("put_off_here")
    early, again = import_module("put_off_here"), import_module("put_off_here")
    assert not hasattr(sys, "put_off_here")
    assert early.answer == again.answer == import_module("put_off_here").answer == 42
    assert vars(sys).pop("put_off_here")
    _later.put_off("put_off_here")
    assert vars(import_module("put_off_here")).pop("answer") == 42
    assert vars(sys.modules.pop("put_off_here"))


def test_what_a_library_is_to_do_without_is_not_found_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Afterwards it is found, and what is loaded already stays so."""
    (tmp_path / "done_without.py").write_text("answer = 42\n")
    monkeypatch.syspath_prepend(tmp_path)
    with _later.without("done_without", "subprocess"):
        assert import_module("subprocess") is subprocess
        with pytest.raises(ModuleNotFoundError):
            import_module("done_without")
    assert import_module("done_without").answer == 42
    del sys.modules["done_without"]


def test_a_script_loads_no_stage_and_no_library_that_it_does_not_need() -> None:
    """Most of the time of a short lesson's script is loading: no audio, no feed, no selectors of pages, no copies."""
    code = (
        "import sys; from lessoncast import authoring, pipeline; from lessoncast._steps import scripts; "
        "import lessoncast.lesson.reading, lessoncast.script.writer; "
        "unwanted = ('soupsieve.css_parser', 'html5lib', 'lxml', 'http', 'lessoncast.bundle', 'lessoncast.episode', 'lessoncast.speech', "
        "'lessoncast.study', 'lessoncast.feed'); "
        "print([name for name in unwanted if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_a_pattern_is_compiled_when_something_is_looked_for_with_it() -> None:
    """Its text is there before, so that others are made of it; then it is found to be wrong, or does what it does."""
    broken, whole = later_re.compile("("), later_re.compile("(?P<more>b+)", later_re.IGNORECASE)
    assert (broken.pattern, whole.pattern) == ("(", "(?P<more>b+)")
    assert not {"_compiled", "search"} & vars(whole).keys()
    assert whole.sub("-", "aBbc") == "a-c"
    assert [found["more"] for found in whole.finditer("aBbc")] == ["Bb"]
    assert whole.groupindex == {"more": 1}
    with pytest.raises(re.error):
        broken.search("")


def test_every_rule_s_pattern_can_be_compiled() -> None:
    """What is wrong with one would show only to the lesson that has its words."""
    rooms = ("lesson", "script", "study", "tongue", "units")
    for _, name, _ in walk_packages(lessoncast.__path__, "lessoncast."):
        if name.split(".")[1] in rooms:
            import_module(name)
    gc.collect()  # what other tests left is no rule
    patterns = [one for one in gc.get_objects() if isinstance(one, later_re.Uncompiled)]
    assert len(patterns) > 1000
    assert all(isinstance(one.flags, int) for one in patterns)


@pytest.mark.parametrize("text", ["This sail", "the sail of THIS boat", "Now this"])
def test_a_pattern_in_small_letters_is_found_in_any(text: str) -> None:
    """Wherever it stands; and nothing is found where nothing is."""
    points = later_re.anywhere(r"\b(?:this|those) (?:sail|boat)|^now\b")
    assert points(text)
    assert not points("Thistle sails now")
