"""The command line in this process: hundreds of calls would take minutes in processes of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

import pytest

from lessoncast import cli
from site_mother import Site, serving


class Done(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


Call: TypeAlias = Callable[..., Done]


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls a command with its arguments."""

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["lessoncast", *map(str, arguments)])
        monkeypatch.setattr("signal.signal", lambda *_: None)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        return Done(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web server of the test's own; proxies of this computer are none of its business."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving() as made:
        yield made
