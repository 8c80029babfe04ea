"""Where a piece was cut out of its sentence: at the end of a phrase, or in the middle of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lessoncast._later import re
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.doubt import forms_of, is_adjective, may_be_noun
from lessoncast.tongue.english.finite import bare, is_adverb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital

LONGEST = 3  # words by which a piece's end is found again in its sentence
DESCRIBED = 2  # words of a thing with a participle before it
SEGMENT = 6  # words of a part of a list
_STOPS = re.compile(r"[.;:!?)\]\"”–—]+$")
_TIES = frozenset(
    [
        "hard",
        "easy",
        "difficult",
        "able",
        "unable",
        "likely",
        "unlikely",
        "ready",
        "important",
        "necessary",
        "possible",
        "willing",
        "tempting",
        "harder",
        "easier",
    ]
)
_NO_PART = re.compile(
    r"^(?:which|who|whose|where|when|because|since|so|but|yet|while|although|though|if|unless|as|such as|including|like|with|without|by|for|in|at|on|from|to|not|then|also|known|even|especially|\w+ing|\w+ly)\b"
)
_DENIED = re.compile(r"\bnot\b(?! (?:only|just|merely)\b)")
_BUT = re.compile(
    r"^(?:.*, )?but (?:by|to|as|in|on|for|with|from|because|when|if|rather|between|of|through|the|an?)\b"
)


def is_torn(piece: str, sentence: str, following: str = "") -> bool:
    """Whether a piece of a sentence ends inside a phrase or a list of it; ``following`` is what was cut on purpose."""
    tokens = sentence.split()
    place = _end_of(piece, tokens)
    if place is None or place + 1 >= len(tokens):
        return False
    rest = " ".join(tokens[place + 1 :])
    if following and rest.lower().startswith(following.lower()[:12]):
        return False
    if _DENIED.search(piece[-60:]) and _BUT.match(rest):
        return True  # "not by force", of "not by force, but by reason"
    if _STOPS.search(tokens[place]) or not tokens[place + 1][:1].isalnum():
        return False
    if tokens[place].endswith(","):
        return _goes_on_listing(rest, begun=", " in piece)
    return _is_inside(tokens, place)


def _end_of(piece: str, tokens: Sequence[str]) -> int | None:
    """The place of a piece's last word in its sentence, where it is there once."""
    ending = [bare(word) for word in piece.rstrip("?. ").split()[-LONGEST:]]
    lows = [bare(token) for token in tokens]
    least = 1 if ending[-1] in _TIES else min(len(ending), 2)
    for size in range(len(ending), least - 1, -1):
        part = ending[-size:]
        found = [at for at in range(size - 1, len(lows)) if lows[at - size + 1 : at + 1] == part]
        if found:
            return found[0] if len(found) == 1 else None
    return None


_REASONS = frozenset({("due", "to"), ("thanks", "to"), ("owing", "to")})


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """The words with which another phrase begins."""
    known = english()
    return (
        known.prepositions | known.conjunctions | known.subordinators | known.determiners | known.pronouns
        | known.auxiliaries | known.quantifiers | {"to", "that", "which", "who", "whose", "where", "what", "how", "not"}
    )  # fmt: skip


def _is_inside(tokens: Sequence[str], place: int) -> bool:
    """Whether the next word belongs to the same phrase: ``the forcing | function``, ``hard | to read``."""
    known, word = english(), tokens[place + 1]
    last, low = bare(tokens[place]), bare(word)
    if last in _TIES and low == "to":
        return "base" in forms_of([*tokens[place + 2 : place + 3], ""][0])
    behind = bare(tokens[place + 2]) if place + 2 < len(tokens) else ""
    if (low, behind) in _REASONS:
        return False  # "sold the boat | due to the toll"
    apart = behind in known.prepositions | {"to"} and (is_adjective(low) or low.endswith("est"))
    if low in _openers() or is_adverb(low) or low[:1].isdigit() or apart:
        return False  # "the water | nearest to it"
    forms = forms_of(low)
    if is_adjective(last) and not forms - {"participle", "past"}:
        return True
    return not forms and not low.endswith(("ing", "ed"))


def _goes_on_listing(rest: str, *, begun: bool) -> bool:
    """Whether what stands behind a comma are further parts of a list: ``credit, care, or work``."""
    told = re.split(r"[.;:!?](?:\s|$)| [–—-] ", rest)[0]
    joined = re.match(r"(?P<word>and|or) (?P<more>.+)$", told)
    if joined:  # "features, or covariates" is another name
        return (joined["word"] == "and" or begun) and not _is_other(joined["more"])
    parts = [re.sub(r"^(?:and|or) ", "& ", part) for part in told.split(", ")]
    last = next(
        (at for at, part in enumerate(parts) if re.search(r"(?:^& | (?:and|or) )", part)), None
    )
    if last is None or _NO_PART.match(parts[0]) or _is_done_by(parts[0]):
        return False
    if not last:  # "plums and pears"; "a leader and a prophet" is what the one before was
        parted = re.match(r"(?:an?|the|its|his|her|their) ", parts[0]) is None
        return parted and not _is_other(parts[0]) and len(parts[0].split()) <= SEGMENT
    closing = parts[last].removeprefix("& ")
    listed = all(len(part.split()) <= SEGMENT and not _is_other(part) for part in parts[:last])
    return listed and not _is_deed(closing)


def _is_done_by(part: str) -> bool:
    """``driven by steam``: what describes the phrase before it, and is no part of a list."""
    first, _, rest = part.partition(" ")
    done = forms_of(bare(first)) & {"participle"}
    return bool(done) and bare(rest.partition(" ")[0]) in english().prepositions


def _is_other(part: str) -> bool:
    """Whether a part is a statement or a deed of its own: ``created debts``."""
    return _is_deed(part) or _is_statement(part)


def _is_deed(part: str) -> bool:
    """``created debts in town``, not ``altered case``."""
    words = part.split()
    first = bare(words[0]) if words else ""
    if not forms_of(first) & {"past", "s", "base"}:
        return False
    return _TAKES.match(part) is not None or (not may_be_noun(first) and len(words) > DESCRIBED)


_TAKES = re.compile(r"\w+ (?:an?|the|it|them|its|their|to|that)\b")


def _is_statement(text: str) -> bool:
    return is_clause(capital(text))
