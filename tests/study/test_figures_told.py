"""How long, after how long, how often, at what temperature: a phrase with a figure answers it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from study_mother import material_in

ABOUT = "# Candles, wax and wicks\n\n"
ASKED = {
    "Tall candles burn for about nine hours.": ("How long do tall candles burn?", "for about nine hours"),
    "Beeswax melts at about 63 degrees.": ("At what temperature does beeswax melt?", "at about 63 degrees"),
    "Wet wicks go out after a few minutes.": ("After how long do wet wicks go out?", "after a few minutes"),
    "Chandlers dip a candle within two hours.": ("How quickly do chandlers dip a candle?", "within two hours"),
    "A tallow wick can be trimmed about six times.": ("How many times can a tallow wick be trimmed?", "about six times"),
    "Chandlers trim their wicks every ten minutes.": ("How often do chandlers trim their wicks?", "every ten minutes"),
    "A wick of cotton lives only about three weeks.": ("How long does a wick of cotton live?", "only about three weeks"),
    "Cold drafts shorten a flame by two centimetres.": ("By how much do cold drafts shorten a flame?", "by two centimetres"),
    "Candle flames are lost to sailors after ten miles.": ("After what distance are candle flames lost to sailors?", "after ten miles"),
    "Wicks are soaked for some hours, so that they burn evenly.": ("How long are wicks soaked?", "for some hours"),
    "For more than two thousand years, beeswax has lit the altars of Greece.": (
        "How long has beeswax lit the altars of Greece?",
        "for more than two thousand years",
    ),
}  # fmt: skip
NOT_ASKED = [
    "Beeswax is cheap in two of the three towns.",  # no figure of a circumstance
    "Beeswax costs three years of wages.",
    "It burns for two hours.",  # nobody knows what
    "A chandler of Bremen was not paid for two years.",
]


@pytest.mark.parametrize("sentence", ASKED)
def test_a_phrase_with_a_figure_answers_how_long_or_how_often(
    tmp_path: Path, sentence: str
) -> None:
    """The rest of the sentence is in the question."""
    found = {one.ask: one.value for one in by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))}
    ask, value = ASKED[sentence]
    assert ask in found, list(found)
    assert found[ask] == value


@pytest.mark.parametrize("sentence", NOT_ASKED)
def test_other_figures_tell_nothing_of_it(tmp_path: Path, sentence: str) -> None:
    """A bare measure tells how long only behind some verbs."""
    facts = by_trees(material_in(tmp_path, f"{ABOUT}{sentence}\n"))
    assert not [one.ask for one in facts if one.kind == "span"]
