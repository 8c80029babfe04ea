"""What an excellent set of cards and questions meets: each rule as a function that tells what breaks it.

The composer rejects by them, the tests accept by them, and cards that people edited are checked by them.
"""

from __future__ import annotations

from lessoncast.study.checks.finding import Finding
from lessoncast.study.checks.registry import findings

__all__ = ["Finding", "findings"]
