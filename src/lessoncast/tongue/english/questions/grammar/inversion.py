"""The order of a question: ``ice floats`` → ``does ice float``, and how much of the rest is asked."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import Vocabulary, begins_with, count

_INSIDE = {"This": "that", "These": "those", "That": "that", "It": "it", "They": "they"}
_ENDS = re.compile(
    r"[;:()–—]|,(?!\d)|\s-\s| (?:which|who|whose|because|since|so that|so|although|though|while|whereas|when"
    r"|where|if|unless|until|rather than|instead of|as well as|such as|like|but|in order to|than)\b"
)
MOST_BETWEEN = 3  # words
_PLAIN = re.compile(r"[\w'-]+")
_SECOND = re.compile(r"(?:and|or|but) ")  # "can and should": the second would not be turned


def between(text: str, clause: Clause) -> str:
    """The adverbs between subject and verb: ``You rarely make …`` → ``rarely``."""
    start = text.find(clause.subject)
    after = text[start + len(clause.subject) :] if start >= 0 else ""
    words = after.split()[: MOST_BETWEEN + 1] if after[:1].isspace() else []
    for place, word in enumerate(words):
        if begins_with(word, clause.verb):
            return " ".join(words[:place])
        if not _PLAIN.fullmatch(word):
            break
    return ""


def invert(clause: Clause, vocabulary: Vocabulary) -> str:
    """The whole clause in the order of a question: ``ice floats`` → ``does ice float``; "" if unsure."""
    return inverted(clause, vocabulary, clause.rest.rstrip("."))


def inverted(clause: Clause, vocabulary: Vocabulary, rest: str, adverb: str = "") -> str:
    """The clause in the order of a question with that rest and that adverb; "" if unsure."""
    subject = vocabulary.lower_first(subject_inside(clause.subject))
    if clause.base == "be" or clause.base in english().modals:
        if clause.verb.endswith("n't") or clause.verb == "cannot" or _SECOND.match(rest):
            return ""
        return f"{clause.verb} {subject} {rest}".strip()
    if clause.base == "have" and is_perfect(clause):
        return "" if clause.verb.endswith("n't") else f"{clause.verb} {subject} {rest}".strip()
    if clause.base == "do" or clause.base not in english().participles:
        return ""
    if _goes_on(rest):
        return ""
    auxiliary = grammar.do(clause.number, clause.tense)
    return " ".join(f"{auxiliary} {subject} {adverb} {clause.base} {rest}".split())


def _goes_on(rest: str) -> bool:
    """``cost ten seconds and saves hours``: perhaps a second verb, which would not be turned."""
    after = re.search(r"\b(?:and|but|or) (?:\w+ly )?(\w+) \w", rest)
    return after is not None and "s" in {form for _, form in english().verbs.get(after[1], ())}


def is_perfect(clause: Clause) -> bool:
    """Whether "have" is the auxiliary: ``has just returned``."""
    known = english()
    for word in clause.rest.split():
        low = bare(word)
        if low in known.adverbs or low.endswith("ly"):
            continue
        forms = {form for _, form in known.verbs.get(low, ())}
        return low == "been" or "participle" in forms or (low.endswith("ed") and not forms)
    return False


def subject_inside(subject: str) -> str:
    """A subject as it stands inside a question: ``This`` → ``that``, ``You`` → ``you``."""
    if subject in {"We", "You", "He", "She"}:
        return subject.lower()
    return _INSIDE.get(subject, subject)


def positive(clause: Clause, vocabulary: Vocabulary, most: int = 11) -> str:
    """A negated clause asked without its negation: ``Plants don't grow on dates`` → ``do plants grow …``."""
    subject = vocabulary.lower_first(subject_inside(clause.subject))
    verb = {"can't": "can", "cannot": "can", "won't": "will"}.get(
        clause.verb, clause.verb.removesuffix("n't")
    )
    rest = clause.rest
    if verb == clause.verb:
        plain = re.sub(r"^(?:not|never) ", "", rest)
        if plain == rest:
            return ""
        rest = plain
    rest = re.sub(r"^(?:actually|really|necessarily|automatically) ", "", rest).rstrip(".")
    rest = re.split(r" and (?:is|are|was|were|has|have|had) ", rest)[0]  # a verb of its own
    named = re.match(r"(?:have to )?be (?:some|any)(?:one|body|thing) (?:who|that) [^,;:]+$", rest)
    rest = rest if named and count(rest) <= most else short(rest, most, whole=True)
    if (
        not rest
        or (clause.base == "have" and not is_perfect(clause))
        or _NARROWED.match(clause.rest.partition(rest)[2])
    ):
        return ""
    if re.search(r"\b(?:(?:some|any|every)(?:one|body|thing)|the one)$", rest):
        return ""  # "be someone who …", "the one, best way"
    return f"{verb} {subject} {rest}"


_NARROWED = re.compile(r",? (?:like|such as|other than|just|solely|until|without)\b")
"""What stands behind a denied thing and narrows it: they are not denied ``words``, but ``words like "design"``."""


def as_listener(question: str) -> str:
    """Questions about what one can do, in the first person: ``Can you use a map`` → ``Can I use a map``."""
    found = re.match(
        r"((?:\w+ (?:else )?)?(?:can|could|do|should|must|would|will)) you (.+)$",
        question,
        re.IGNORECASE,
    )
    if (
        found
        and re.search(r"\bour\b", found[2])
        and not re.search(r"\b(?:you|your|us)\b", found[2])
    ):
        return f"{found[1]} we {found[2]}"
    if not found or re.search(r"\b(?:you|you're|us|we|our)\b", found[2]):
        return question
    rest = re.sub(r"\byour\b", "my", re.sub(r"\byourself\b", "myself", found[2]))
    return f"{found[1]} I {rest}"


def short(rest: str, most: int, *, whole: bool = False) -> str:
    """The beginning of a predicate, up to where a phrase ends; "" when no such place is near enough.

    ``whole`` allows no end but that of a clause.
    """
    found = _ENDS.search(rest)
    kept = (rest[: found.start()] if found else rest).strip(" .")
    tokens = kept.split()
    if len(tokens) > most and whole:
        return ""
    if len(tokens) > most:
        joints = [
            place
            for place in range(1, most + 1)
            if bare(tokens[place]) in english().prepositions - {"of", "than", "as", "to", "like"}
        ]
        tokens = tokens[: joints[-1]] if joints else []
    if not tokens or (_hangs(tokens[-1]) and not _WHAT_IT_IS.search(" ".join(tokens))):
        return ""
    told = " ".join(tokens)
    if _AS_YOU.search(told):
        return ""  # "as many as you like"
    cut = told != rest.rstrip(".")
    inner = {"to", "that", "which", "who"} & {bare(token) for token in tokens[:-1]}
    parted = len(tokens) < len(kept.split()) and bool(inner)
    hanging = cut and bare(tokens[-1]) in english().prepositions
    return "" if hanging or parted else told


_WHAT_IT_IS = re.compile(r"\b(?:how|what|where|who) .*(?:is|are|was|were)$")
_AS_YOU = re.compile(r"\b(?:as|than) (?:you|we|they|he|she|I)$")


def _hangs(word: str) -> bool:
    """Whether a phrase cannot end on that word."""
    known, low = english(), bare(word)
    closed = known.determiners | known.auxiliaries | known.conjunctions | {"to", "of", "than"}
    return low in closed - {
        "these",
        "those",
        "that",
        "this",
        "all",
        "both",
        "enough",
        "more",
        "do",
        "does",
        "did",
    }


def leaves(sentence: str, question: str) -> int:
    """How many words of a sentence its question does not give away."""
    said = {bare(word) for word in question.split()}
    return count(" ".join(word for word in sentence.split() if bare(word) not in said))
