"""The registry and its reference agree; every check says what it spares the listener."""

import importlib.util
from pathlib import Path

import pytest

from lessoncast.script.checks.finding import Check
from lessoncast.script.checks.registry import CHECKS

ROOT = Path(__file__).parents[3]


def test_the_reference_is_what_the_registry_says() -> None:
    """docs/reference/checks.md is written from the code; run ``make docs`` after a change."""
    spec = importlib.util.spec_from_file_location("reference", ROOT / "tools/reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    committed = (ROOT / "docs/reference/checks.md").read_text(encoding="utf-8")
    assert module.checks_reference() == committed


def test_names_are_unique() -> None:
    """One name, one check."""
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_says_what_and_why(check: Check) -> None:
    """What it looks for, why, and where that is from."""
    assert check.looks
    assert check.why.endswith(".")
    assert check.source
