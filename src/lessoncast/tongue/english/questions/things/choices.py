"""What is counted up: what something can be, and which of a kind there are."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_LISTED = re.compile(r"be (?!(?:able|used|based)\b)(?:[\w-]+ ){0,3}[\w-]+, [^.;]+ or ")
_SUBJECT_WORDS = 4
_HANGS = (" to", " not", " who", " that", " which")  # "the guild plans to include"
_NO_NAME = listed("indefinite") | {"the", "these", "those", "they"}


def choices(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """Ask what a thing can be, of a list: ``The data may be text, images or sound``."""
    is_list = clause.verb in {"can", "may"} and _LISTED.match(clause.rest)
    if is_list and sight.np and count(sight.subject) <= _SUBJECT_WORDS:
        yield Proposal(ask=asked(f"What can {sight.subject} be, for example"), worth=60)


def groups(sight: Sight) -> Iterator[Proposal]:
    """Ask what is counted up: ``Common signs include …`` → ``What common signs are there?``."""
    found = re.match(r"^((?:[\w-]+ ){1,3})(?:also )?include ", sight.plain)
    if found and bare(found[1].split()[0]) not in _NO_NAME:
        name = sight.vocabulary.lower_first(found[1].strip())
        if grammar.number(name) == "plural" and not name.endswith(_HANGS):
            yield Proposal(ask=asked(f"What {name} are there"), worth=68)
