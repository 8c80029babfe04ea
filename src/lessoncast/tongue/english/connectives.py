"""The words that tie a sentence to the one before it, and the sentence without them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import capital

Relation: TypeAlias = Literal["contrast", "example", "consequence", "addition", "any"]

_OPENERS: dict[Relation, str] = {
    "contrast": (
        r"However|But|Yet|Nonetheless|Nevertheless|On the other hand|In (?:(?:stark|sharp|marked|direct|striking|clear) )?contrast(?! (?:to|with))|By contrast|By comparison|Conversely"
        r"|Even so|Still|Instead|Unfortunately|At the same time|That said|Despite (?:this|that|these|all this)"
    ),
    "example": r"For example|For instance|As an example|To give an example|Say|In particular|Specifically",
    "consequence": (
        r"Therefore|Thus|Hence|As a result|Consequently|Accordingly|So|As such|Because of (?:this|that)"
        r"|For (?:this|that|these|those) reasons?|In this way|In (?:this|that) sense|As a consequence"
    ),
    "addition": (
        r"Also|And|Alternatively|Moreover|Furthermore|Further|In addition|Additionally|Besides|What's more|Similarly|Likewise|Indeed"
        r"|In fact|Finally|Lastly|Last|Then|Next|Again|Or|Now|That is|In other words|Ultimately|After all|Meanwhile"
        r"|By the way|Incidentally|Regardless(?! of)|Second|Secondly|Third|Thirdly|In turn|Of course|Interestingly|Importantly|Notably"
    ),
}  # fmt: skip
_OPENS = {relation: re.compile(rf"({said})(,? )(?=\S)") for relation, said in _OPENERS.items()}
_CONCLUDING = r"therefore|consequently|hence|accordingly"
_NEEDS_COMMA = frozenset(
    {
        "Still",
        "Say",
        "Last",
        "Then",
        "Next",
        "Or",
        "Now",
        "That is",
        "Instead",
        "Further",
        "Again",
        "Besides",
        "Hence",
        "Second",
        "Third",
    }
)


def without_connective(sentence: str, relation: Relation = "any") -> str:
    """``However, ice floats.`` → ``Ice floats.``: what answers a question needs no word that asks for one.

    Only connectives of that relation are left out; "any" leaves out each. A sentence that would not
    stand without its connective is returned as it is.
    """
    relations = _OPENS if relation == "any" else {relation: _OPENS[relation]}
    for opens in relations.values():
        found = opens.match(sentence)
        if found and _may_go(found[1], found[2], sentence[found.end() :]):
            return capital(sentence[found.end() :])
    return _without_inner(sentence, relation)


def _may_go(opener: str, mark: str, rest: str) -> bool:
    if mark == " " and (opener in _NEEDS_COMMA or " " in opener):
        return False
    if opener in {"So", "But", "Yet"} and re.match(r"(?:that|far|called|for|to|is|are)\b", rest):
        return False
    if opener == "So" and re.match(r"(?:much|many|long)\b", rest):
        return False
    if (opener, mark) == ("Thus", " ") and rest.startswith("far"):
        return False
    return bool(re.match(r"[\"']?\w", rest))


def _without_inner(sentence: str, relation: Relation) -> str:
    """``Roads, however, stayed bad.`` → ``Roads stayed bad.``, also at its end, for one relation only."""
    inner = {
        "contrast": r"however|though|on the other hand",
        "example": r"for example|for instance",
        "consequence": _CONCLUDING,
        "any": _CONCLUDING,
    }
    words = inner.get(relation, "")
    if not words:
        return sentence
    led = re.match(r"\w+", sentence)
    opens = led is not None and led[0].lower() in english().subordinators | english().prepositions
    inside = re.sub(
        rf"^([^,]{{2,60}})(?<! and)(?<! or)(?<! but),(\"?) (?:{words}), ((?:and |but |so )?)",
        lambda one: f"{one[1]}{',' if opens or one[3] else ''}{one[2]} {one[3]}",
        sentence,
    )  # "When it rains, therefore, we row"
    return re.sub(rf"^([^,]{{2,60}}), (?:{words})\.", r"\1.", inside)
