"""A written sentence as far as it can be said: whole, or the half that needs no page."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.authorial import is_authorial
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.halves import tells_surely
from lessoncast.tongue.english.roles import IMPERSONAL
from lessoncast.tongue.english.wholeness import is_sentence, is_written_whole
from lessoncast.tongue.words import capital, count

LEAST_LEAD = 8  # words of a lead-in to code that says something without it
_WAITS = re.compile(
    r"\b(?:this|that|these|those|so|as|to|are|is|be|with|by|of|for|in|like|following|follows|below|here|using|called|named|such as|example"
    r"|instance|(?:this|these|following|next|new|same|above) (?:[\w-]+ ){0,2}[\w-]+|look(?:s)?(?: \w+)? like \w+|, (?:use|run|type|write|enter|add|call|put|set|execute|try)|then|thus|where|if|has|have|given|gives|satisfies|equals?|we get|you get|to get|get|, do)$",
    re.IGNORECASE,
)
_LIKE_THIS = re.compile(r"\b(?:like (?:this|these|so)|as follows|this way|something like)\b")
LEAST_FORMULA = 13  # of one to a formula that tells in words what that says
LEAST_HALF = 5  # words that half a sentence must have to be said alone
_CAPTION = re.compile(
    r"\W*(?:Figure|Fig\.|Table|Listing|Box|Plate|Map|Image|Photo)\b", re.IGNORECASE
)
_LED = re.compile(
    r"(?:Above|After|At|Before|Behind|Below|By|During|From|In|Near|On|Since|Through|Under|Until|With|Within|Without) (?:[a-z]+ )?[a-z]+"
    r"(?= (?:an?|the|all|each|every|its|many|most|no|some|their) )"
)
_TOLD_BEFORE = re.compile(r"(?:the|it|this|they)\b")
_SOMEBODY = re.compile(r"(?:[\w' -]+, )?(?:he|she|his|her|they|their)\b", re.IGNORECASE)
_DOES_THIS = re.compile(
    r"^([^:.]{2,60}?) (?:does|do|did) (?:the following|(?:just )?(?:this|that)): (?:it|they|he|she) (?=\w)"
)  # "A pump does the following: it lifts water": what lifts?
_JOINT = re.compile(r":\s+|;\s+|,\s+(?:but|so|and)\s+(?=(?:we|you|it|the|this|they|there)\b)")


@remembered(4096)
def sayable(raw: str) -> str:
    """What can be said of a sentence: ``See figure 3: ice floats.`` → ``Ice floats.``; "" for nothing."""
    raw = _DOES_THIS.sub(r"\1 ", raw)
    said = (
        "" if raw.rstrip().endswith(":.") else spoken(raw)
    )  # "The Almanac: https://….": only that is its name
    if said and not is_authorial(said):
        return said
    if _CAPTION.match(raw):
        return ""
    halves = (half for cut in _JOINT.finditer(raw) for half in (_behind(raw, cut), _led(raw, cut)))
    return next((told for half in halves if (told := _half(half))), "")


def is_told_whole(said: str, raw: str, kind: str) -> bool:
    """Whether what can be said of a sentence is one: as it is read, as its author set it, or by its tree."""
    if is_sentence(said):
        return True
    set_so = kind != "item" and raw.rstrip("\"'”’)]").endswith((".", "!"))
    return set_so and (is_written_whole(raw) or tells_surely(said) or _is_led(said))


def _is_led(said: str) -> bool:
    """Whether a sentence is whole with the comma that its author left out: ``Without wind a mill stands still.``."""
    led = _LED.match(said)
    return led is not None and is_sentence(f"{led[0]},{said[led.end() :]}")


def before_code(lead: str, kind: str) -> str:
    """A lead-in to code or a formula as a sentence: ``Rust throws an error:`` → ``Rust throws an error.``; "" for half of one."""
    text = lead.strip().rstrip(":")
    if (
        _WAITS.search(text)
        or _LIKE_THIS.search(text)
        or count(text) < (LEAST_LEAD if kind == "code" else LEAST_FORMULA)
        or not is_clause(text)
    ):
        return ""
    return f"{text}."


def goes_on_in(kind: str, raw: str, text: str) -> bool:
    """Whether a sentence without an end, the last of a text, goes on in the formula, code or list behind it."""
    last = text.rstrip().endswith(raw.rstrip())
    ended = re.search(r"[.!?…][\"'”’)\]]*$", raw.rstrip())
    if kind == "item" and last and is_of_example(raw):
        return True
    return last and kind in {"math", "code", "item"} and not ended


_OF_EXAMPLE = re.compile(
    r"(?:In|As in) (?:(?:the|this|our) (?:\w+ )?example(?: (?:below|above|here))?|the (?:following|next) (?:\w+ )?example),"
)


def is_of_example(lead: str) -> bool:
    """Whether what stands below is said by an example, not by the lesson: ``In the example below, the rules tell …``."""
    return _OF_EXAMPLE.match(lead) is not None


def _behind(raw: str, cut: re.Match[str]) -> str:
    """What stands behind a joint; "" where it speaks of what only its other half had told of: ``and the pilot fell``."""
    half = raw[cut.end() :]
    leans = _TOLD_BEFORE.match(half) and not IMPERSONAL.match(capital(half))
    bound = cut[0].startswith(",") and leans
    return "" if bound or _SOMEBODY.match(half) else half


def _led(raw: str, cut: re.Match[str]) -> str:
    """What stands before a joint; "" where it waits for what stands behind a colon: ``It should look like:``."""
    left = raw[: cut.start()]
    return "" if cut[0].startswith(":") and _WAITS.search(left) else left


def _half(half: str) -> str:
    """One side of a joint, if it is a sentence by itself and not about the page."""
    said = spoken(half)
    whole = (
        said[:1].isalpha()
        and count(said) >= LEAST_HALF
        and is_clause(said)
        and said.count('"') % 2 == 0
    )
    return said if whole and not is_authorial(said) else ""
