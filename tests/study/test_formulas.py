"""Formulas in cards, as lessons write them and as others read them."""

from __future__ import annotations

import pytest

from lessoncast.study import formulas


@pytest.mark.parametrize(
    ("text", "mathjax", "bare"),
    [
        ("What is $p(x|y)$?", r"What is \(p(x|y)\)?", "What is p(x|y)?"),
        ("$a$ and $b_1 + 2$", r"\(a\) and \(b_1 + 2\)", "a and b_1 + 2"),
        ("It costs $5 or $6.", "It costs $5 or $6.", "It costs $5 or $6."),
        (r"A \$x\$ sign", r"A \$x\$ sign", r"A \$x\$ sign"),
        ("One $ alone", "One $ alone", "One $ alone"),
    ],
)
def test_a_formula_is_told_from_money(text: str, mathjax: str, bare: str) -> None:
    """Signs that hug what is between them are those of a formula."""
    assert (mathjax, bare) == (formulas.for_mathjax(text), formulas.bare(text))
