"""Acronyms: said in full where they are heard first, when the lesson does so anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.words import content_stems
from lessoncast.units.acronyms import expansions


def undefined_acronyms(case: Evidence) -> Iterator[Finding]:
    """Acronyms heard before their words, though the lesson or a later turn gives these."""
    known = expansions([case.lesson_text, *(said.text for said in case.turns)])
    heard: set[str] = set()
    for acronym, full in known.items():
        wanted = content_stems(full, case.language)
        heard.clear()
        for said in case.turns:
            heard |= content_stems(said.text, case.language)
            if not re.search(rf"\b{acronym}s?\b", said.text):
                continue
            if not wanted <= heard:
                yield Finding(
                    line=said.line,
                    message=f"{acronym} is heard here before its words, “{full}”",
                    hint=f"say it once in full: “{full}, or {acronym}”",
                )
            break
