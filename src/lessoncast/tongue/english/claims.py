"""An English sentence in short: the claim that it makes, without what only adds to it.

What is cut off is an addition: a relative clause, an example, a reason, a purpose. A condition, an
exception or a contrast is never cut off: without it the sentence would claim something else.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import BE, main_clause, noun_phrase
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.negation import leaves_cause_open
from lessoncast.tongue.words import Vocabulary, capital, count

POINT_WORDS = range(4, 16)
_ADDS = re.compile(
    r",? (?:such as|including|in order to|so that|because|thanks to|as an alternative to|rather than)\b"
    r"|, (?:which|who|where|meaning|making|allowing|resulting|leading|causing|enabling|thus|and thus"
    r"|for (?:example|instance)|namely|like|especially|particularly|as|since|so|using|and (?=(?:it|they|we|you) ))\b"
    r"|,? however\b|; |: | – | — | - | by (?=\w+ing\b)| and (?:then |also )?(?=(?P<verb>\w+))"
)
_OPEN = re.compile(
    r"\b(?:certain|several|various|following|things|ways|reasons|kinds|types|forms|number|two|three|four|five)\b"
    r"|\b(?:that|those|this|such|both)$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:if|unless|only|except|until|when|whenever|while|whereas|although|though|but|without|not|no"
    r"|never|yet|than|despite|instead)\b|n't\b",
    re.IGNORECASE,
)
_CONNECTS = re.compile(
    r"^(?:However|Nevertheless|Nonetheless|Still|Therefore|Thus|Hence|Moreover|Furthermore|In addition|Additionally|Also|Then|So|As a result|Indeed"
    r"|In fact|Luckily|Fortunately|Of course|Naturally|Consequently|Accordingly|In short|In other words|Overall|In conclusion|Finally),? "
)
_LOCAL = re.compile(
    r"^[a-z]+ your\b|^for (?:example|instance|\d)|\bthe same(?=[,;]| and\b| but\b|$)"
    r"|^the (?:answer|question|catch|goal|reason|idea|point|price|drawback|limit|trick|result) (?:is|was)\b|^the (?:same|opposite|reverse|rest|others?)\b|\b(?:might|may) (?:look|seem)|\b(?:second|third|fourth|figure|table|listing) |"
    r"\b(?:this|these|those|that \w+|it|its|they|them|their|he|she|his|her|here|above|below|following|previous"
    r"|former|latter|another|other|also|then|instead|latest|the next|the problem|a problem|for example|for instance|I|we|our|us|let's|now)\b|[\"()]",
    re.IGNORECASE,
)


def point(sentence: str, vocabulary: Vocabulary) -> str:
    """What a sentence claims, as it stands behind "so"; "" when it cannot be told by itself."""
    said = _CONNECTS.sub("", sentence.strip()).rstrip(".!")
    if said.endswith("?"):
        return ""
    claim = _without_additions(capital(said))
    clause = main_clause(f"{claim}.")
    plain = clause is not None and bool(noun_phrase(clause)) and not _LOCAL.search(claim)
    plain = plain and not re.search(r"[:;]", claim)
    if not plain or not _is_whole(claim) or count(claim) not in POINT_WORDS or claim.count(",") > 1:
        return ""
    first = claim.split(maxsplit=1)[0]
    gerund = any(form == "ing" for _, form in english().verbs.get(first.lower(), ()))
    return claim[0].lower() + claim[1:] if gerund else vocabulary.lower_first(claim)


def _without_additions(said: str) -> str:
    """The sentence up to the first addition behind which nothing holds that must be heard."""
    for found in _ADDS.finditer(said):
        left, right = said[: found.start()], said[found.start() :]
        adds = not found["verb"] or _is_verb(found["verb"])
        apart = found[0].startswith(";") and not _HOLDS.match(right.lstrip("; "))
        holds = (_HOLDS.search(right) and not apart) or _OPEN.search(left)
        denied = found[0] == " because" and leaves_cause_open(left)
        if adds and not (holds or denied) and count(left) >= POINT_WORDS[0] and _is_whole(left):
            return left
    return said


def _is_verb(word: str) -> bool:
    """Whether a word behind "and" goes on with what the subject does."""
    forms = {form for _, form in english().verbs.get(word, ())}
    return word in BE or bool(forms & {"s", "past"}) or word in english().modals


def _is_whole(left: str) -> bool:
    clause = main_clause(f"{left}.")
    ends = not re.search(
        r"\b(?:that|those|this|of|to|for|with|too|is|are|was|were|there|here|partly|mainly|mostly|largely|only|simply|just|especially)$",
        left,
    )
    happens = clause is not None and clause.base == "be" and re.fullmatch(r"(?:\w+ly )?\w+(?:ed|en)", clause.rest.rstrip("."))  # fmt: skip
    return clause is not None and bool(clause.rest) and ends and not happens
