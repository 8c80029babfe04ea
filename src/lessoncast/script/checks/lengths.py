"""How long turns and sentences are: short questions, answers of one breath or three."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast.script.checks.evidence import Evidence, Said
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.lint import HOOK_MOST, HOST_LEAST, HOST_MOST
from lessoncast.tongue.words import count

EXPERT_LEAST, EXPERT_MOST, EXPERT_NEVER = 15, 45, 80
EXPERT_LONG = 75  # in English, where nothing good can be asked in between
SENTENCE_MOST = 35
MANY_SHORT = 0.34  # of a speaker's turns: a few short ones are good for the rhythm


def longest(language: str) -> int:
    """How many words a turn of the expert has at most."""
    return EXPERT_LONG if language == "en" else EXPERT_MOST


def long_turns(case: Evidence) -> Iterator[Finding]:
    """Turns longer than a listener follows: over 20 words of the host, over 45 or in English 75 of the expert."""
    for number, said in enumerate(case.turns):
        size = count(said.text)
        most = (HOST_MOST if number else HOOK_MOST) if said.is_host else longest(case.language)
        if size <= most:
            continue
        never = f", and never over {EXPERT_NEVER}" if size > EXPERT_NEVER else ""
        yield Finding(
            line=said.line,
            message=f"{size} words; {'a host' if said.is_host else 'an expert'}'s turn has at most {most}{never}",
            hint="shorten it" if said.is_host else "let the host ask something in between",
        )


def short_turns(case: Evidence) -> Iterator[Finding]:
    """Scripts in which a third of a speaker's turns are too short to say something."""
    every = [(True, HOST_LEAST, "host"), (False, EXPERT_LEAST, "expert")]
    for is_host, least, name in every:
        mine = [said for said in case.turns if said.is_host is is_host]
        short = [said for said in mine if count(said.text) < least]
        if len(short) > max(MANY_SHORT * len(mine), 1):
            yield Finding(
                line=short[0].line,
                message=f"{len(short)} of the {name}'s {len(mine)} turns have under {least} words{_at(short)}",
                hint="join some with their neighbours",
            )


def _at(turns: list[Said]) -> str:
    """Where the first of them stand."""
    lines = [str(said.line) for said in turns if said.line]
    more = ", …" if len(lines) > 5 else ""
    return f" (lines {', '.join(lines[:5])}{more})" if lines else ""


def long_sentences(case: Evidence) -> Iterator[Finding]:
    """Sentences of more than 35 words: nobody can read them twice."""
    for said in case.turns:
        size = max(map(count, said.sentences), default=0)
        if size > SENTENCE_MOST:
            yield Finding(
                line=said.line,
                message=f"a sentence of {size} words; at most {SENTENCE_MOST} can be followed by ear",
                hint="make two of it",
            )
