"""Programs of others that judge our pages: axe, html-validate, the W3C's checker and Lighthouse."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browser import chromium
from client_mother import NODE, program
from hostile_mother import is_ci

# "wcag22aa" must be named, or the size of targets is never looked at.
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
_LIGHTHOUSE = ("performance", "accessibility", "best-practices", "seo")


def violations(page: Page) -> list[str]:
    """What breaks WCAG 2.0 to 2.2, levels A and AA, on the page as it is now: rule and element."""
    _npm("axe-core")
    source = (NODE / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    page.evaluate(f"{source}; 0")
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", list(_RULES))
    assert found["passes"], "axe looked at nothing"
    return [
        f"{one['id']}: {node['html'][:200]} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def by_html_validate(*paths: Path) -> list[str]:
    """What html-validate says of these files, but for the rules that its configuration explains."""
    config = Path(__file__).with_name("html-validate.mjs")
    done = _run(
        "node", _npm("html-validate") / "bin/html-validate.mjs",
        "--config", config, "--formatter", "json", *paths,
    )  # fmt: skip
    return [
        f"{Path(file['filePath']).name}:{one['line']}: {one['ruleId']}: {one['message']}"
        for file in json.loads(done.stdout)
        for one in file["messages"]
    ]


def by_w3c(*paths: Path) -> list[str]:
    """The errors and warnings of the W3C's checker on these files.

    What it says of policies isn't asked for: it reads files, and 'self' is nowhere then.
    """
    jar = _npm("vnu-jar") / "build/dist/vnu.jar"
    options = ("--format", "json", "--stdout", "--exit-zero-always")
    done = _run("java", "-XX:+UseSerialGC", "-jar", jar, *options, *paths)
    return [
        f"{Path(one['url']).name}:{one.get('lastLine')}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
        if one["type"] == "error" or one.get("subType") == "warning"
        if "violates Content Security Policy" not in one["message"]
    ]


def by_lighthouse(url: str, home: Path) -> dict[str, float]:
    """The scores of 100 that Lighthouse gives a page on a slow phone, by category."""
    report = home / "lighthouse.json"
    done = _run(
        "node", _npm("lighthouse") / "cli/index.js", url,
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
        f"--only-categories={','.join(_LIGHTHOUSE)}",
        "--output=json", f"--output-path={report}", "--quiet", "--no-enable-error-reporting",
        CHROME_PATH=chromium.path(),
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(report.read_text("utf-8"))
    (home / "weak.txt").write_text("\n".join(_weak(found)), "utf-8")
    return {name: 100 * one["score"] for name, one in found["categories"].items()}


def _weak(report: dict[str, Any]) -> list[str]:
    return [
        f"{one['id']}: {one['score']} {one.get('displayValue', '')}"
        for one in report["audits"].values()
        if one["score"] not in {None, 1}
    ]


@cache
def _npm(name: str) -> Path:
    """Where a package of npm's is."""
    found = NODE / "node_modules" / name
    if not found.is_dir() and not is_ci():
        pytest.skip(f"npm's {name} is not installed: tools/test-programs.sh")
    assert found.is_dir(), f"npm's {name} is not installed"
    return found


def _run(name: str, *arguments: object, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [program(name), *map(str, arguments)],
        env=os.environ | env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip
