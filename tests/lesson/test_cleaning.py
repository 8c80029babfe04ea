"""Addresses within a sentence are called by their host, those beside it are left out."""

from __future__ import annotations

import pytest

from lessoncast.lesson.cleaning import dashed, plain, trimmed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("See https://www.x.example/a/b?c=d#e for more.", "See x.example for more."),
        ("It is on https://x.example.", "It is on x.example."),
        ("It rose (https://x.example/a_(b)).", "It rose."),
        ("It rose (see www.x.example).", "It rose."),
        ("Source: https://x.example/a", "Source:"),
        ("<https://x.example>", ""),
        ("The code is at github.com/a/b today.", "The code is at github.com today."),
        (
            "Mail a@x.example, e.g. at 10/12 or and/or.",
            "Mail a@x.example, e.g. at 10/12 or and/or.",
        ),
        ("A bay (Photo by X, public domain) here.", "A bay here."),
        ("soft\u00adhyphen, zero\u200bwidth, no\u00a0break", "softhyphen, zerowidth, no break"),
        ("5\ufe0f\u20e3 👩🏽‍🚀 ☀️ 🇩🇪 ★ tides :rocket:", "tides"),
        ("✔ done → next", "done → next"),
        ("", ""),
    ],
)
def test_plain(text: str, said: str) -> None:
    """Nothing is left that a voice would stumble over."""
    assert said == plain(text)


def test_an_address_ends_before_the_sentence() -> None:
    """Closing punctuation belongs to the sentence, balanced brackets to the address."""
    assert "https://x.example/a_(b)" == trimmed("https://x.example/a_(b)).")


def test_a_dash_behind_a_colon_only_leads_on() -> None:
    """As old books lead to a list: ``in this way:--``."""
    assert dashed("Tie the rope in this way:-- Old sailors--few--did.") == (
        "Tie the rope in this way: Old sailors–few–did."
    )
