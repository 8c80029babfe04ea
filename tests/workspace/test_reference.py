"""The settings are declared once: the starter file and the reference cannot disagree with them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from lessoncast.workspace import open_workspace, settings_reference
from lessoncast.workspace.declaring import about
from lessoncast.workspace.reference import starter_settings
from lessoncast.workspace.settings import TABLES, keys_of

ROOT = Path(__file__).parents[2]
ALL_KEYS = [(table, key) for table in TABLES for key in keys_of(table)]


def test_the_committed_reference_is_what_the_code_says() -> None:
    """docs/reference/settings.md is written from the settings; run ``make docs`` after a change."""
    committed = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    assert settings_reference() == committed


@pytest.mark.parametrize(("table", "key"), ALL_KEYS)
def test_every_key_says_what_it_is(table: str, key: str) -> None:
    """A sentence, a rule, and a default or an example that keeps the rule or needs a file."""
    field = keys_of(table)[key]
    setting = about(field)
    assert re.fullmatch(r"[A-Z0-9].*\.", setting.doc)
    assert setting.rule.words
    assert field.default not in ("", None, ()) or setting.example is not None
    assert f"| `{key}` |" in settings_reference()


def test_the_starter_is_valid_and_says_nothing_but_the_defaults(tmp_path: Path) -> None:
    """Only [show] is set."""
    guid = "9b024349-ccf0-5f69-a609-6b82873eab3c"
    given = {"title": 'A "quoted" \\ title', "language": "en", "guid": guid}
    text = starter_settings(given)
    assert given == tomllib.loads(text)["show"]
    (tmp_path / "lessoncast.toml").write_text(text, encoding="utf-8")
    assert given["title"] == open_workspace(tmp_path).show.title
    assert max(map(len, text.splitlines())) <= 92


def test_the_starter_works_with_every_line_made_active(tmp_path: Path) -> None:
    """Each commented key is a setting that may be used as it stands, once its file is there."""
    text = starter_settings({"title": "T", "language": "en", "guid": ""})
    active = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE).replace('guid = ""\n', "")
    assert len(re.findall(r"^\w+ = ", active, re.MULTILINE)) >= 25
    for name in ("cover.jpg", "intro.wav", "chime.wav", "outro.wav", "music.mp3"):
        (tmp_path / name).touch()
    (tmp_path / "lessoncast.toml").write_text(active, encoding="utf-8")
    there = open_workspace(tmp_path)
    assert {"SQL": "sequel"} == there.lexicon
    assert 4 == there.minutes
