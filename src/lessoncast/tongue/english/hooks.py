"""Which first English sentences of a lesson a host may say, and what is asked behind them.

Only how the author begins is a hook: a thing that something never was, a contrast, a number, an
extreme, a problem, a word to the listener. What only defines, lists or points elsewhere is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.words import capital, count

HOOK_WORDS = range(4, 17)
PAIR_WORDS = 19  # of two sentences that the host says together
PLAIN_WORDS, PLAIN_MOST = 6, 20  # of a statement that says enough to ask about
PULLS = 0.3  # from which worth on a sentence opens an episode
_SIGNS = (
    (0.3, re.compile(r"\b(?:although|though|whereas|not only|no longer|less than|more than|almost|nearly|hardly)\b")),
    (0.3, re.compile(r"\d[\d,.]*\s?(?:%|percent|million|billion|thousand|times|years|hours|days|people)|[$€£]\d"
                     r"|\b(?:millions?|billions?|thousands?|(?:a|one) (?:third|half|quarter)|half (?:of|the|a))\b", re.IGNORECASE)),
    (0.35, re.compile(r"\b(?:never|always|every|everyone|nobody|nothing|impossible|worst|most of us|many of us|largest|entire|whole)\b", re.IGNORECASE)),
    (0.35, re.compile(r"\b(?:you|your|(?:most|many|all|some) of us)\b", re.IGNORECASE)),
    (0.3, re.compile(r"\b(?:transformed|replaced|destroyed|collapsed|failed|lost|died|saved|broke|surprising\w*|tricky|messy|cumbersome|expensive|terrible|dangerous|wrong|mistakes?)\b")),
)  # fmt: skip
_DULL = re.compile(
    r"\b(?:is|are|was|were) (?:called|known as|referred to|defined|a way of|an? (?:\w+ ){0,2}(?:of|that|for))\b"
    r"|^(?:There(?!(?:.s| is| are| was| were) no\b)|Here|Having|Now|If|When|Suppose|Imagine|Consider|Assume|Let|Recall)\b|\b(?:chapter|section|lesson|lecture|module|unit|guide|tutorial|article"
    r"|page|post|course|example|diagram|figure|table|code|exercise|below|above|following|previous)\b|\b(?:lines?|steps?|cells?|slides?|rows?|columns?) \d|[:;\"“”()?]",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"[^,;:]{2,60}? (?:is|are|was|were) (?:an?|the)\b")
_LETTER = re.compile(r"(?<!['’])\b[B-HJ-Z]\b")  # the name of something in a figure
_POINTS = re.compile(r"\b(?:this|these|those|such|here|he|she|his|her|I|my|also|another|similar|same|we|our)\b", re.IGNORECASE)  # fmt: skip
_EARLY = re.compile(r"^(?:[\w'’-]+,? ){0,2}(?:it|its|they|them|their|that)\b", re.IGNORECASE)
_NEVER = re.compile(r"^(?P<name>[^,;:]{2,60}?) (?P<be>is|are|was|were) (?:never|not|no) [^,;:]{3,70}\.$")  # fmt: skip
_TURNS = re.compile(r"^(?:Yet|But|However|Still|Nevertheless|Nonetheless),? (?=\w)")


@dataclass(frozen=True, slots=True)
class Beginning:
    """What the host says, how many sentences of the lesson that is, and what is asked behind it, if that is fixed."""

    said: str
    sentences: int
    ask: str = ""


def beginning(told: Sequence[str], *, plain: bool = True) -> Beginning | None:
    """How a host may begin with the first of the lesson's sentences, if need be with a ``plain`` one; None if no rule fits."""
    first, second = (*told, "", "")[:2]
    found = _denied(first, second) or _contrast(first, second) or _striking(first)
    return found or (_plain(first) if plain else None)


def _denied(first: str, second: str) -> Beginning | None:
    """``A whale was never a fish. It was …`` → that it was none, and what it was."""
    found = _NEVER.match(first)
    if not found or not stands_alone(first):
        return None
    many = found["be"] in {"are", "were"}
    goes_on = re.match(rf"(?:{'They' if many else 'It'}) {found['be']} ", second)
    ask = f"So what {found['be']} {'they' if many else 'it'}?"
    return Beginning(first, 1, ask) if goes_on else None


def _contrast(first: str, second: str) -> Beginning | None:
    """Two sentences that turn against each other: both where they are short, else the second."""
    found = _TURNS.match(second)
    turned = capital(second[found.end() :]) if found else ""
    if not turned or not stands_alone(turned, HOOK_WORDS[-1] + 2):
        return None
    both = f"{first} But {second[found.end() :]}" if found else ""
    short = count(both) <= PAIR_WORDS and stands_alone(first)
    return Beginning(grammar.contract(both if short else turned), 2)


def _striking(first: str) -> Beginning | None:
    """A number, an extreme, a problem, a word to the listener."""
    if not stands_alone(first) or pull(first) < PULLS:
        return None
    return Beginning(grammar.contract(first), 1)


def _plain(first: str) -> Beginning | None:
    """A short statement of the lesson's own, though nothing about it surprises."""
    if count(first) < PLAIN_WORDS or _DEFINES.match(first) or not stands_alone(first, PLAIN_MOST):
        return None
    return Beginning(grammar.contract(first), 1)


def stands_alone(sentence: str, most: int = HOOK_WORDS[-1]) -> bool:
    """Whether a sentence can be the first that is heard."""
    sized = HOOK_WORDS[0] <= count(sentence) <= most and sentence[-1:] in ".!"
    points = any(one.search(sentence) for one in (_DULL, _LETTER, _POINTS, _EARLY))
    return sized and not points and _tells(sentence) and not is_imperative(sentence)


def _tells(sentence: str) -> bool:
    """Whether a sentence is certain to have a verb, or at least may have one behind its first word."""
    forms = {form for word in sentence.split()[1:] for _, form in english().verbs.get(bare(word), ())}  # fmt: skip
    return is_clause(sentence) or bool(forms & {"base", "s", "past"})


def pull(claim: str) -> float:
    """How much a sentence makes one want to hear more."""
    worth = sum(weight for weight, sign in _SIGNS if sign.search(claim))
    return worth + 0.3 * bool(drawbacks(claim) - {"but", "not", "no"})


_REPLIES = re.compile(
    r"(?:And|But|Okay|Sorry|Hold on|Remind me|I should ask|What do you mean|So then|Then)\b"
)


_GOES_ON = re.compile(
    r"\b(?:what|who|which|where|why|how) (?:is|are|was|were) (?:the (?:next|other|second|last)|another)\b|\belse\?$",
    re.IGNORECASE,
)  # from what was spoken of before


def is_reply(question: str) -> bool:
    """Whether a question goes on from something, so that nothing begins with it."""
    return _REPLIES.match(question) is not None or _GOES_ON.search(question) is not None
