"""Formulas in cards: between dollar signs, as in a lesson."""

from __future__ import annotations

from lessoncast._later import re

_FORMULA = re.compile(r"(?<![\\$])\$(?=[^\s$])([^$\n]*?[^\s$\\])\$(?![\d$])")
"""Pandoc's rule: no blank inside the signs, no digit behind the second, so that ``$5 or $6`` is money."""


def for_mathjax(text: str) -> str:
    """Return text with its formulas between the signs that MathJax takes in Anki."""
    return _FORMULA.sub(r"\\(\1\\)", text)


def bare(text: str) -> str:
    """Return text with its formulas as they are, for places that know none."""
    return _FORMULA.sub(r"\1", text)
