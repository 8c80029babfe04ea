"""The seam for voices."""

from pathlib import Path

import pytest

from lessoncast.errors import EngineError
from lessoncast.model import Voice
from lessoncast.speech import engine


def test_our_engines_come_through_the_door() -> None:
    """The package's own entry points name them."""
    assert {"command", "pyttsx3", "tone"} <= set(engine.names())
    assert ["command", "pyttsx3", "tone"] == [
        engine.load(name).name for name in ("command", "pyttsx3", "tone")
    ]


def test_an_engine_is_made_once() -> None:
    """It may hold a model in memory."""
    assert engine.load("tone") is engine.load("tone")


def test_an_unknown_engine_names_the_known_ones() -> None:
    """A typo gets the nearest, nonsense gets them all."""
    with pytest.raises(EngineError, match="pytts") as caught:
        engine.load("pytts")
    assert "pyttsx3" in (caught.value.hint or "")
    with pytest.raises(EngineError) as caught:
        engine.load("zzzz")
    assert all(name in (caught.value.hint or "") for name in ("command", "pyttsx3", "tone"))


def test_a_stranger_s_engine_is_found(rogue: str) -> None:
    """A package needs an entry point, and nothing else."""
    assert rogue in engine.names()
    assert "rogue, for tests" in engine.load(rogue).describe()


def test_an_engine_that_cannot_be_imported_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package to mend is named."""
    facts = tmp_path / "broken-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text(
        "[lessoncast.engines]\nbroken = no_such_module:Engine\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(EngineError, match="no_such_module"):
        engine.load("broken")
    with pytest.raises(EngineError, match="no_such_module") as caught:
        engine.load_by("broken", engine.door_of("broken"))
    assert "no_such_module:Engine" in (caught.value.hint or "")


def test_an_engine_s_door_leads_to_the_same_engine(rogue: str) -> None:
    """A child process that is told the door looks through no package."""
    for name in ("pyttsx3", rogue):
        assert type(engine.load_by(name, engine.door_of(name))) is type(engine.load(name))
    with pytest.raises(EngineError, match="pytts"):
        engine.door_of("pytts")


def test_a_voice_is_checked_against_the_list(rogue: str) -> None:
    """An engine without a check of its own has the voices that it lists."""
    engine.check_voice(Voice(engine=rogue, id="good", language="en"))
    with pytest.raises(EngineError, match="goood") as caught:
        engine.check_voice(Voice(engine=rogue, id="goood", language="en"))
    assert "good" in (caught.value.hint or "")


def test_a_hint_is_given_in_any_case() -> None:
    """Near names, else the first few, else that there is none."""
    assert "did you mean gmw/en-US?" == engine.nearest("GMW/EN-us", ["gmw/en-US", "roa/fr"])
    assert "there are a, b" == engine.nearest("zzzz", ["b", "a"])
    assert "there is none" == engine.nearest("zzzz", [])
