"""What the author of the lesson asks to be said, and no turn says."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.units.asked import asked_of


def unsaid_requests(case: Evidence) -> Iterator[Finding]:
    """``<!-- say: … -->`` of the lesson that no turn says, whatever lines the turns name."""
    if case.lesson is None:
        return
    for one in asked_of(case.lesson):
        cited = [(said.text, said.turn.source) for said in case.turns if said.turn.source]
        if one.is_said(cited, case.language):
            continue
        if not any(one.is_said([(said.text, one.span)], case.language) for said in case.turns):
            yield Finding(
                line=None,
                message=f"no turn says what line {one.span.first} of the lesson asks to be said: “{one.text}”",
                hint="say it, or take the comment out of the lesson",
            )
