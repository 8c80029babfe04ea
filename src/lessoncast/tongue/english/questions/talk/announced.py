"""What a few words announce is asked for by its own name: ``It rests on a simple fact.`` → ``Which fact is that?``."""

from __future__ import annotations

from lessoncast._later import re

_ONE = re.compile(
    r"\b(?:an?|one|the) (?:[a-z]+ )?(?P<noun>fact|idea|rule|reason|trick|problem|weakness|answer|limit|advantage|drawback|risk|exception|principle"
    r"|condition|difference|cost|snag|danger|flaw|secret|lesson|test|mistake|purpose|benefit|disadvantage|law|remedy|way out|explanation)[.:]?$"
)
_MANY = re.compile(
    r"\b(?P<many>two|three|four|five) (?:[a-z]+ )?(?:things|facts|rules|reasons|tricks|problems|weaknesses|answers|limits|advantages|drawbacks|risks|exceptions"
    r"|principles|conditions|differences|costs|dangers|flaws|secrets|tests|mistakes|purposes|benefits|parts|kinds|types|forms|jobs|tasks|ways)[.:]?$"
)


def asked_for(said: str) -> str:
    """The question for what a sentence ends by announcing; "" where it announces nothing."""
    if found := _ONE.search(said):
        return f"Which {found['noun']} is that?"
    found = _MANY.search(said)
    return f"Which {found['many']}?" if found else ""
