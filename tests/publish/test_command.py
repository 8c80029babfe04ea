"""lessoncast publish, as authors type it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lessoncast import _qr
from public_mother import BASE_URL, a_course


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a public folder, which goes to ``public`` beside it."""
    root = tmp_path / "workspace"
    a_course(root, modules=(1,)).build()
    (root / "lessoncast.toml").write_text(
        f'[show]\ntitle = "Small talks"\nbase_url = "{BASE_URL}"\n'
        '[publish]\ntarget = "../public"\nhub = "http://127.0.0.1:9/"\n'
    )
    return root


def test_the_settings_name_the_place(run: Any, workspace: Path) -> None:
    """Names on stdout, the sum on stderr; a hub that cannot be told spoils nothing."""
    done = run("publish", cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-3:] == ["index.html", "sw.js", "feed.xml"]
    assert f"files went to {workspace.parent / 'public'}" in done.stderr
    assert "the hub could not be told" in done.stderr
    again = run("publish", cwd=workspace)
    assert (again.returncode, again.stdout) == (0, "")
    assert "up to date" in again.stderr
    assert "hub" not in again.stderr
    assert "the hub could not be told" in run("publish", "--notify", cwd=workspace).stderr


def test_a_dry_run_tells_what_would_go(run: Any, workspace: Path, tmp_path: Path) -> None:
    """Nothing is written and nobody is told; programs get lists."""
    done = run("publish", "--dry-run", "--json", tmp_path / "elsewhere", cwd=workspace)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["sent"][-1] == "feed.xml"
    assert told["removed"] == told["waiting"] == []
    assert "hub" not in done.stderr
    assert not (tmp_path / "elsewhere").exists()


def test_without_a_place_or_an_address_there_is_a_hint(run: Any, workspace: Path) -> None:
    """Exit 1, one line of what, one of what helps."""
    settings = workspace / "lessoncast.toml"
    settings.write_text(f'[show]\ntitle = "Small talks"\nbase_url = "{BASE_URL}"\n')
    done = run("publish", cwd=workspace)
    assert done.returncode == 1
    assert "nothing says where to publish" in done.stderr
    settings.write_text('[show]\ntitle = "Small talks"\n')
    done = run("publish", "../public", cwd=workspace)
    assert done.returncode == 1
    assert "base_url" in done.stderr


def test_serve_shows_phones_a_qr_code_of_the_feed(workspace: Path) -> None:
    """With --lan, beside the address itself; Ctrl-C ends it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "lessoncast", "serve", "--lan", "--port", "0"],
        cwd=workspace, env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert address.endswith("/feed.xml")
    assert "\n".join(_qr.lines(address)) in said
