"""What a pronoun stands for: the noun is said again where one only can be meant.

A sentence that leans on one that is not said is mended by this, or by leaving out its connective;
where neither is sure, nothing is returned.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause, noun_phrase
from lessoncast.tongue.english.connectives import without_connective
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import IMPERSONAL, leans
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.words import capital, content_stems, count

_PRONOUN = re.compile(
    r"^(It's|They're|It'll|They'll|Its|Their|It|They)\b(?! (?:is|'s|was|takes?|may be|can be|becomes?) (?:\w+ )?(?:to|that|for)\b)"
)
_FORESEES = re.compile(
    r"It(?:'s| is| was| would be) (?:an?|the) (?:\w+ ){0,2}(?:concern|mistake|matter|crime|shame|pity|duty|challenge|temptation|idea|honou?r"
    r"|pleasure|privilege|question)\b[^,;:]*? to\b"
)  # what one does, and no thing
_OF_SOMEBODY = frozenset(
    ["job", "role", "task", "purpose", "goal", "aim", "function", "duty", "work", "name"]
)  # "The cook's job is …. It knows …": the cook does
_REST = {
    "It": "", "They": "", "It's": " is", "They're": " are", "Its": "'s", "Their": "'", "It'll": " will", "They'll": " will",
}  # fmt: skip


_IS_DESCRIBED = re.compile(r"(?:It|They) (?:is|was|are|were)\b|(?:It|They)'(?:s|re)\b")
_IS_PHRASE = re.compile(r" (?:of|in|on|at|with|for|from|to|between|behind|under) ")
_NEW = re.compile(r"\b(?:an?|new|its|their)\b")  # what is told of next, is perhaps that
NOTHING: frozenset[str] = frozenset()


def standing(said: str, before: str, about: frozenset[str] = NOTHING) -> str:
    """A leaning sentence as it can stand alone: connective left out, pronoun named; "" if it cannot.

    ``about`` are the stems of title and heading: a subject of these words is what the text goes on about.
    """
    plain = without_connective(said)
    if not leans(plain):
        return plain
    return named(plain, before, about)


def named(said: str, before: str, about: frozenset[str] = NOTHING) -> str:
    """``It melts.`` behind ``Ice is water.`` → ``Ice melts.``; "" when the noun is not certain."""
    found = _PRONOUN.match(said)
    if not found or not before or IMPERSONAL.match(said) or _FORESEES.match(said):
        return ""
    pronoun = found[1]
    number: Number = "plural" if pronoun.startswith("The") else "singular"
    noun = _subject(before, said, number, about)
    if not noun or _is_said_again(noun, said):
        return ""
    ending = _REST[pronoun]
    if ending == "'" and not noun.endswith("s"):
        ending = "'s"
    if ending.startswith("'") and _IS_PHRASE.search(noun):
        return ""  # "the arm of a crane's tip": whose tip?
    return f"{capital(noun)}{ending}{said[found.end() :]}"


def _subject(before: str, said: str, number: Number, about: frozenset[str]) -> str:
    """The subject of a sentence, when it is a noun of that number and the only one that can be meant."""
    clause = main_clause(without_connective(before))
    if clause is None or clause.number != number:
        return ""
    name = noun_phrase(clause)
    if bare(clause.subject.split(maxsplit=1)[0]) in {
        "no",
        "any",
        "every",
        "neither",
        "either",
        "nobody",
        "nothing",
    }:
        return ""
    if not name or count(name) > 5 or bare(name.rsplit(maxsplit=1)[-1]) in _OF_SOMEBODY:
        return ""
    own = content_stems(name)
    goes_on = (
        bool(own) and own <= about and not (_IS_DESCRIBED.match(said) and _NEW.search(clause.rest))
    )
    topic = _is_topic(clause) or goes_on
    return _definite(name, clause) if topic or not _rivals(clause, number) else ""


def _is_topic(clause: Clause) -> bool:
    """Whether a sentence tells what its subject is or has: what follows is about it again."""
    return (
        clause.base in {"be", "have", "mean", "include"}
        and clause.verb != "had"
        and not clause.lead
    )


def _rivals(clause: Clause, number: Number) -> bool:
    """Whether another noun of that number stands in the sentence."""
    closed = english().stop | english().prepositions | english().determiners
    lows = [bare(word) for word in f"{clause.lead} {clause.rest}".split()]
    nouns = [
        low for low in lows if low and low not in closed and not low.endswith(("ly", "ed", "ing"))
    ]
    return any((grammar.is_plural_word(low)) == (number == "plural") for low in nouns)


def _definite(name: str, clause: Clause) -> str:
    """``A commit`` is ``the commit`` when it is named again."""
    first, _, rest = name.partition(" ")
    if bare(first) in {"a", "an"} and rest:
        return f"the {rest}" if clause.base != "be" else name
    return name


def _is_said_again(noun: str, said: str) -> bool:
    """Whether the sentence has the noun already."""
    return bool(re.search(rf"\b{re.escape(noun.rsplit(maxsplit=1)[-1])}\b", said, re.IGNORECASE))
