"""A subject as it stands inside a question."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.facts.english.clause import clause_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary

_COMMON = re.compile(r"(?:s|tion|sion|ing|ment|ity|ness|ism|ics|ance|ence|ure|age|ogy|sis)$")


_BEGINS = frozenset({"begin", "start", "stop", "end", "continue", "resume"})

_NAMED = re.compile(r"(?:the )?[A-Z](?! |$)")  # not "Killer T cells"


def inside(subject: str, vocabulary: Vocabulary) -> str:
    """``The canal`` → ``the canal``; a name of several words keeps its capital: ``Read the Docs``."""
    first, _, rest = subject.partition(" ")
    named = f"{first}s" in vocabulary.names or _NAMED.match(rest) is not None
    closed = english().determiners | english().prepositions
    does = any(form == "ing" for _, form in english().verbs.get(first.lower(), ()))
    if does and first.istitle():
        return f"{first.lower()}{subject[len(first) :]}"  # "Returning Result", which is code
    return subject if named and bare(first) not in closed else vocabulary.lower_first(subject)


def may_be_name(subject: str, statement: Statement, material: Material) -> bool:
    """Whether a word that only opens sentences, and did something, could be a name: ``Squanto``."""
    clause = clause_of(statement.text)
    if clause is None or clause.tense != "past":
        return False
    if clause.base in _BEGINS and subject.lower() in english().noun_verbs:
        return False  # "Work began in March"
    if " " in subject or not subject[:1].isupper() or subject in material.vocabulary.names:
        return False
    return not _COMMON.search(subject) and not any(
        re.search(rf"\b{re.escape(subject.lower())}", one.text) for one in material.statements
    )
