"""The accents of the pages have the cover's hue, and are readable whatever the cover is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessoncast.feed import site
from lessoncast.feed.site import palette
from lessoncast.feed.theme import Colour

STYLE = Path(site.__file__).parent / "assets/style/00-theme.css"
BYTES = st.integers(0, 255)


def colours_of(scheme: str) -> dict[str, Colour]:
    """The variables of our own style that are colours."""
    light, _, dark = STYLE.read_text().partition("@media")
    text = light if scheme == "light" else dark
    return {
        name: (int(red, 16), int(green, 16), int(blue, 16))
        for name, red, green, blue in re.findall(r"--([\w-]+): #(..)(..)(..);", text)
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_computed_with_is_what_the_style_says(scheme: str) -> None:
    """Whoever changes the paper changes what the accents are held against."""
    own = colours_of(scheme)
    assert palette.PAPERS[scheme] == (own["paper"], own["raise"])
    mixed = r"--(\w+): color-mix\(in oklab, var\(--accent\) (\d+)%, var\(--paper\)\)"
    found = {name: int(share) / 100 for name, share in re.findall(mixed, STYLE.read_text())}
    assert palette.SHARES == found


@pytest.mark.property
@settings(max_examples=400)
@given(cover=st.tuples(BYTES, BYTES, BYTES))
def test_every_cover_gives_text_that_can_be_read(cover: Colour) -> None:
    """Links on paper, on cards and on their own wash, words on buttons, and words on the wash."""
    for scheme, (accent, ink) in palette.accents(cover).items():
        paper, raised = palette.PAPERS[scheme]
        grounds = [palette.mixed(accent, paper, share) for share in palette.SHARES.values()]
        for ground in (paper, raised, *grounds):
            assert palette.contrast(accent, ground) >= 4.5
            for name in ("ink", "soft"):
                assert palette.contrast(colours_of(scheme)[name], ground) >= 4.5
        assert palette.contrast(accent, ink) >= 4.5


@pytest.mark.parametrize("cover", [(200, 30, 30), (20, 90, 200), (10, 120, 60), (240, 200, 20)])
def test_the_accent_is_the_covers_colour_as_far_as_it_can_be(cover: Colour) -> None:
    """The strongest channel stays the strongest, and it is a colour, not a grey."""
    for accent, _ in palette.accents(cover).values():
        assert max(accent) == max(accent[place] for place in range(3) if cover[place] == max(cover))
        assert palette.chroma_of(accent) > 0.04


def test_the_default_accents_are_readable_too() -> None:
    """Those of a show whose cover has no colour."""
    for scheme in ("light", "dark"):
        own = colours_of(scheme)
        paper, raised = palette.PAPERS[scheme]
        mixed = [palette.mixed(own["accent"], paper, share) for share in palette.SHARES.values()]
        for ground in (paper, raised, *mixed):
            assert palette.contrast(own["accent"], ground) >= 4.5
        assert palette.contrast(own["accent"], own["accent-ink"]) >= 4.5


def test_contrast_and_mixing_are_those_of_the_standards() -> None:
    """Black on white is 21 to 1; grey #767676 is the darkest that just passes on white."""
    assert palette.contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert palette.contrast((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert palette.mixed((255, 0, 0), (0, 0, 255), 1) == (255, 0, 0)
    assert palette.mixed((0, 0, 0), (255, 255, 255), 0.5) == (99, 99, 99)  # as browsers mix
