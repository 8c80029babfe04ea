"""axe finds nothing on any page that breaks WCAG 2.2, levels A and AA."""

from __future__ import annotations

import pytest

from browser.conftest import Open
from browser.judges import violations

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_of_the_show_is_open_to_all(open_page: Open, scheme: str, width: int) -> None:
    page = open_page("index.html", width=width, color_scheme=scheme)
    assert [] == violations(page)


def test_axe_sees_what_it_is_asked_to_see(open_page: Open) -> None:
    """Grey text, an input without a label and links of 8 px are told: the rules are switched on."""
    page = open_page("index.html")
    page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend",
            '<p id="grey">grey</p><input><nav id="tiny"><a href="#a">a</a> <a href="#b">b</a></nav>');
          for (const [id, rules] of [["grey", "color:#aaa;background:#fff"], ["tiny", "font-size:8px;line-height:8px"]])
            document.getElementById(id).style = rules;
        }"""
    )
    told = " ".join(violations(page))
    assert all(rule in told for rule in ("color-contrast", "label", "target-size"))
