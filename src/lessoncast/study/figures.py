"""What a written figure amounts to: ``40.000``, ``4,800`` and ``0,8``."""

from __future__ import annotations

from lessoncast._later import re

_FIGURE = re.compile(r"\d[\d.,\u00a0 ]*")


def amount(text: str) -> float:
    """The number at the head of a text; 0 where there is none."""
    found = _FIGURE.search(text)
    plain = re.sub(r"[.,\u00a0 ](?=\d{3}(?!\d))", "", found[0]) if found else "0"
    plain = plain.strip(" .,\u00a0").replace(",", ".")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else 0.0
