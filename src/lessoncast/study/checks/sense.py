"""Whether an English item reads as a person would ask and answer it, and asks something worth knowing."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems

_OF_COURSE = re.compile(
    r"\b(?:(?:all|the|each|every|your|later|subsequent|following|relevant|next) )?(?:assignments?|lessons?|(?<!in )(?<!to )(?<!during )(?<!physical )exercises?|"
    r"(?:hardware|setup|installation|relevant|user) guides?)\b",
    re.IGNORECASE,
)  # of the teaching, and not of what is taught, as "during exercise" is
_BOTH_ACT = re.compile(r"\bboth (?P<next>[a-z]+)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:then|nevertheless|nonetheless)\b", re.IGNORECASE)
_SAYS_WHEN = re.compile(
    r"\b(?:if|when|once|whenever|after|before|first|until|and then|since then|back then|than|let|unless)\b",
    re.IGNORECASE,
)
_GAP_IN_NAME = re.compile(rf"(?:\b(?:the|an?|[a-z]+'s) |^)(?P<word>[A-Za-z]+) {BLANK}")
_COUNTED = re.compile(
    rf"{BLANK} (?:[a-z-]+ ){{0,2}}[a-z-]+(?<!s)s\b|{BLANK} (?:people|men|women|children|percent|per cent|feet)\b"
)  # what a number in a gap is the number of
_LIKE_ADJECTIVE = re.compile(
    r"(?:ous|ful|ive|able|ible|less|ish|ary|al|ic|ical|ant|ent|ular|ed|ing|er|est|ly|y|an|ese)$"
)


def faults(asked: str, answer: str, title: str) -> Iterator[str]:
    """What is wrong with a front and its answer, in words; ``title`` is that of the lesson."""
    if (found := _THEN.search(asked)) and not _SAYS_WHEN.search(asked[: found.end()]):
        yield f"“{found[0]}” goes on from another sentence"
    if (found := _BOTH_ACT.search(asked)) and _only_acts(found["next"]):
        yield "“both” stands for something that isn't said"
    if BLANK in asked:
        yield from _faults_of_gap(asked, answer)
    if not _NAMES.search(asked) and _is_title(answer, title):
        yield "the answer is what the whole lesson is about"
    taught, told = content_stems(title), f"{asked}→{answer}"
    if any(not content_stems(found[0]) & taught for found in _OF_COURSE.finditer(told)):
        yield "it asks about the course, and not about what it teaches"


_NAMES = re.compile(
    r"^(?:What do we call|Which term|What is the name|Name|Which of these (?:is|are) (?:an?|the|one)) "
    rf"|^What .* (?:stand|short) for\?$|\b(?:called|known as|termed) (?:an? |the )?{BLANK}"
)  # what the lesson is about is worth naming


def _only_acts(word: str) -> bool:
    """``meet``: a verb, and no noun."""
    known = english()
    acts = any(form in {"base", "past"} for _, form in known.verbs.get(word, ()))
    return acts and word not in known.noun_verbs and not word.endswith("ed")


def _is_title(answer: str, title: str) -> bool:
    own, all_of_it = content_stems(answer), content_stems(title)
    return bool(own) and own <= all_of_it and 2 * len(own) >= len(all_of_it)


def _faults_of_gap(asked: str, answer: str) -> Iterator[str]:
    low = answer.lower()
    counts = low in listed("number_words") and not _COUNTED.search(asked)
    if (
        counts
        or low in listed("no_gap")
        or {low, grammar.singular(low)} & (listed("crowds") - listed("bodies"))
    ):
        yield "anybody can fill the gap, or nobody"
    found = _GAP_IN_NAME.search(asked)
    if found and _is_part_of_name(
        found["word"], opens=not found.start() and found["word"][0].isupper()
    ):
        yield "the gap takes the end of a name"


def _is_part_of_name(word: str, *, opens: bool) -> bool:
    """Whether a word before a gap belongs to the noun that is missing: ``the supply _____``."""
    known, low = english(), word.lower()
    closed = (
        known.determiners | known.prepositions | known.conjunctions | known.auxiliaries | known.pronouns
        | known.subordinators | known.adverbs | known.quantifiers | known.qualities | known.adjective_like
        | listed("of_any_noun") | listed("number_words")
    )  # fmt: skip
    noun = grammar.singular(low) in known.noun_verbs or (not opens and bool(known.verbs.get(low)))
    describes = _LIKE_ADJECTIVE.search(low) and low not in listed("nouns_after_all")
    return noun and low not in closed and not describes
