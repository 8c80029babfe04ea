"""Every page is valid HTML, as two programs of others read it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.built import Show, empty
from browser.judges import by_html_validate, by_w3c

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("judge", [by_html_validate, by_w3c])
def test_a_judge_finds_a_fault_in_none_but_a_planted_one(
    judge: Callable[..., list[str]], rich: Show, hostile: Show, tmp_path: Path
) -> None:
    """All pages of both shows, that of a show without lessons, and one with a list in a paragraph and an identifier given twice."""
    planted = tmp_path / "planted.html"
    page = (rich.public / "index.html").read_text("utf-8")
    planted.write_text(
        page.replace("</main>", '<p id="x">x<ul id="x"><li>y</ul></p></main>'), "utf-8"
    )
    shows = (rich, hostile, empty(tmp_path / "empty"))
    told = judge(planted, *(path for show in shows for path in show.paths))
    assert [] == [one for one in told if not one.startswith("planted.html")]
    assert any('"x"' in one or "“x”" in one for one in told)
