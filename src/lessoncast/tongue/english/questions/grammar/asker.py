"""Who a question is about: the subject as a host names it, also where it is a pronoun or "this X"."""

from __future__ import annotations

from dataclasses import replace

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, inverted
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import asked

NAME_WORDS = 7
QUESTION_WORDS = 14
_EXTREME = re.compile(r"the \w+est|\w+s?one|others?")
_FAR = {"this": "that", "these": "those", "that": "that", "those": "those"}
_SAID = frozenset({"they", "it", "we", "you", "he", "she"})
_ANYBODY = frozenset({"we", "you"})
_COUNTED = frozenset({"some", "many", "most", "several", "all", "both", "each", "every"})


def asker(sight: Sight) -> str:
    """The subject inside a question; "" where a listener would not know who is meant."""
    clause = sight.clause
    if clause is None:
        return ""
    if sight.np:
        long = len(sight.subject.split()) > NAME_WORDS
        return "" if long or _EXTREME.fullmatch(sight.subject) else sight.subject
    return _pointed(clause.subject.split(), known=bool(sight.previous))


def _pointed(tokens: list[str], *, known: bool) -> str:
    """A subject that is a pronoun, or that points or counts: ``This lock`` → ``that lock``."""
    first, alone = bare(tokens[0]), len(tokens) == 1
    if len(tokens) > NAME_WORDS:
        return ""
    if alone:
        return first if first in (_SAID if known else _ANYBODY) else ""
    if first in _COUNTED:
        return " ".join([first, *tokens[1:]])
    return " ".join([_FAR[first], *tokens[1:]]) if known and first in _FAR else ""


def question(word: str, sight: Sight, rest: str = "", adverb: str = "") -> str:
    """``Where`` and a rest → ``Where do the keepers sit …?``; "" if unsure."""
    clause, name = sight.clause, asker(sight)
    if clause is None or not name:
        return ""
    first = bare(rest.split(maxsplit=1)[0]) if rest.split() else ""
    forms = {form for _, form in english().verbs.get(first, ())}
    if acts(clause) and forms and forms <= {"s", "past"}:
        return ""  # "the training set consists": another verb was the right one
    asking = inverted(replace(clause, subject=name), sight.vocabulary, rest.rstrip("."), adverb)
    whole = as_listener(f"{word} {asking}".strip())
    fits = asking and len(whole.split()) <= QUESTION_WORDS
    return asked(whole) if fits else ""


def acts(clause: Clause | None) -> bool:
    """Whether a clause tells of a deed or an event: no modal, no "be", "have" or "do"."""
    closed = english().modals | {"be", "have", "do"}
    return clause is not None and clause.base not in closed and not clause.verb.endswith("n't")


_CONDITIONS = re.compile(
    r"^(?:If|Unless|When|Whenever|While|Although|Though|Because|Since|As|Once|Until|With|Without|Even|Given|Provided|Assuming|Whether|Sometimes|Perhaps|Maybe)\b",
    re.IGNORECASE,
)


def free(clause: Clause | None) -> bool:
    """Whether a clause says the same without what stands before it: a place or a time, no condition."""
    return clause is not None and not _CONDITIONS.match(clause.lead)


def done(clause: Clause | None) -> str:
    """The participle of a passive: ``heated`` of ``are heated by gas``; "" for others."""
    if clause is None or clause.verb not in BE:
        return ""
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    return first if done_word(first) else ""


def done_word(word: str) -> bool:
    """Whether a word may be a participle: ``heated``, ``sung``."""
    forms = {form for _, form in english().verbs.get(word, ())}
    plain = word.endswith("ed") and not forms and word not in english().adverbs
    return "participle" in forms or plain


def be(clause: Clause) -> str:
    """The form of "be" that fits a clause."""
    return grammar.be(clause.number, clause.tense)
