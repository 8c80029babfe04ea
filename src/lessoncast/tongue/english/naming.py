"""What an English sentence names: its noun phrases, with what tells which thing is meant."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.trees import Tree, tree_of

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_POINTING = frozenset(
    {"PRP", "PRP$", "DT", "CD", "WP", "WP$", "WRB", "WDT", "IN", "VBZ", "CC", "TO", "RB", "UH"}
)
_TELLING = ("compound", "flat", "amod", "nmod:poss")  # which thing is meant
_SUBJECTS = ("nsubj", "nsubj:pass")
_VAGUE = re.compile(
    r"(?<![\w-])(?:other|another|others|same|such|many|more|most|much|few|several|certain|various|different|own|new|next|last"
    r"|first|second|third|only|whole|entire|full|main|single|similar|specific|particular|additional|further|possible"
    r"|good|better|best|great|large|larger|big|small|smaller|little|long|short|high|higher|low|lower|early|earlier|late|later"
    r"|ways?|kinds?|types?|sorts?|parts?|lots?|numbers?|things?|cases?|times?|examples?|pieces?|amounts?|sets?|series|pairs?"
    r"|end|beginning|rest|top|bottom|side|middle|fact|idea|reason|result|question|answer|problem|point|others|today|years?|days?)(?![\w-])",
    re.IGNORECASE,
)  # tells not which, or nothing by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A thing that a sentence names: without its article, and that; whether it's a name, and what the sentence is about."""

    phrase: str
    article: str
    proper: bool
    subject: bool


@remembered(4096)
def things_named(sentence: str) -> tuple[Named, ...]:
    """``The old lock of the canal leaks`` → ``old lock``, the subject, and ``canal``; no pronoun inside, no number."""
    tree = tree_of(sentence)
    if tree is None:
        return ()
    heads = (
        place
        for place, word in enumerate(tree.words)
        if word.tag in _NOUNS and not word.relation.startswith(_TELLING)
    )
    found = (_named(tree, place) for place in heads)
    return tuple(one for one in found if one)


def _named(tree: Tree, place: int) -> Named | None:
    words = tree.words
    beside = [
        one for one in tree.under(place) if words[one].relation.split(":")[0] in ("det", "nummod")
    ]
    if any(words[one].text.lower() not in {"the", "a", "an"} for one in beside):
        return None
    places = _telling(tree, place)
    phrase = tree.text(places)
    pronoun = any(words[one].tag in _POINTING for one in places)
    if pronoun or not tree.is_unbroken(places) or _VAGUE.search(phrase):
        return None
    if re.search(r"[^\w\s.'’-]", phrase) or not re.match(r"\w", phrase):
        return None
    first = places[0] == 0
    proper = all(words[one].tag in {"NNP", "NNPS"} for one in places if words[one].tag != "POS")
    proper = proper and phrase[:1].isupper() and not (first and len(places) == 1)
    lowered = (
        phrase
        if proper or not first or words[0].tag.startswith("NNP")
        else phrase[:1].lower() + phrase[1:]
    )
    article = next((words[one].text.lower() for one in beside), "")
    return Named(
        phrase=lowered,
        article=article,
        proper=proper,
        subject=words[place].relation in _SUBJECTS,
    )


def _telling(tree: Tree, place: int) -> tuple[int, ...]:
    """The places of a noun and of what stands before it and tells which is meant."""
    kept = [place]
    for one in tree.under(place):
        if tree.words[one].relation.startswith(_TELLING) and one < place:
            kept += [
                inner
                for inner in tree.whole(one)
                if not (inner == one + 1 and tree.words[inner].relation == "punct")
                and tree.words[inner].relation != "det"
            ]
        elif tree.words[one].relation == "flat":
            kept += tree.whole(one)
    return tuple(sorted(kept))
