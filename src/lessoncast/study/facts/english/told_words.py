"""The names and rare nouns of a sentence that it tells: at its end, as what something is or becomes, as the material of a thing.

Which words may be missing is told by their place and their form; a word of everyday speech with "a" or "the" may be guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.offered import is_plain_noun
from lessoncast.study.persons import is_of_people
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.trees import Tree
from lessoncast.tongue.trees.everyday import bits
from lessoncast.tongue.words import content_stems, words

TELLING = 7.0  # bits of a noun that few would guess
TELLING_EXPLAINED = 5.0  # of one whose sentence says what it is
SURE = 0.6  # how likely a noun must hang on its verb or preposition
_NAMES = frozenset({"NNP", "NNPS"})
_NOUNS = frozenset({"NN", "NNS"}) | _NAMES
_TOLD = frozenset({"obj", "obl", "nmod", "obl:agent"})
_BECOMES = frozenset({"appos", "root", "xcomp"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_LEADS = frozenset({"det", "nmod:poss", "nummod", "amod"})
_SCIENCES = ("ic", "al", "ar", "ous")  # how adjectives end that belong to a term
_BECOMES_VERBS = frozenset({"become", "becomes", "became", "called", "named", "termed"})
_ABSTRACT = re.compile(
    r"(?:ness|ity|tion|sion|ment|ance|ence|ism)s?$|^\w+(?:ing|ed) "
)  # of which many others would do, "for safety", and what only describes, "living organism"
_MAKES_SO = re.compile(r"(?:mak|made|keep|kept|leav|left|turn|find|found|get|got)\w*")
_CLOSED = re.compile(
    r"^ such as\b|\b(?:called|known as|termed)\b|\b(?:as well|too)[.,]|\b(?:also|another)\b|n't\b|\b(?:not|no|never)\b"
)  # where only the other end is told, or what is missing is one of many
_CASE = re.compile(r"(?:When|If|Once|While|Before|After|Unless|Until)\b[^,]*$")
_BEFORE = re.compile(
    r"\b(?:per|each|every|any|another|other|some|such as|like|including|using|[A-Z][a-z]+ (?:in|of|from)) $|[\"“]$"
)


def told_words(tree: Tree, title: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The words of a sentence, with the families of their gaps: the one that is told most first."""
    ranked = sorted(_may_be_missing(tree, title), key=lambda one: (-one[0], -one[1]))
    yield from ((value, family) for _, _, value, family in ranked)


def _may_be_missing(tree: Tree, title: frozenset[str]) -> Iterator[tuple[float, int, str, str]]:
    """What of a sentence may be missing: how much it is told there, where it stands, and the family of its gap."""
    for place, word in enumerate(tree.words):
        if word.tag not in _NOUNS or word.sure < SURE or tree.under(place, "conj"):
            continue
        worth = _worth(tree, place)
        value = _phrase(tree, place) if worth else ""
        if not value or content_stems(value) <= title or _is_open(tree, value):
            continue
        if word.tag in _NAMES and (word.start or " " in value or value[1:] != value[1:].lower()):
            if _is_name(tree, place, value):
                yield worth + 0.5, word.start, value, "gap name"
        elif _is_told(tree, place, value):
            yield worth, word.start, value, f"gap {grammar.number(value)} noun"


def _is_open(tree: Tree, value: str) -> bool:
    """Whether others could stand there as well: in a condition, behind "each", in front of "is called"."""
    before, _, after = tree.sentence.partition(value)
    aside = _CLOSED.search(after) or re.search(r"n't\b|\b(?:not|no|never)\b", before)
    return bool(aside or _CASE.match(before) or _BEFORE.search(before))


def _worth(tree: Tree, place: int) -> float:
    """How much a noun is told where it stands; 0.0 for not at all."""
    word = tree.words[place]
    if _is_explained(tree, place):
        return 3.0
    last = tree.sentence[word.end :].strip() in {".", "!", ""}
    if word.relation in _TOLD:
        return 1.0 + last
    if word.relation in _BECOMES:
        return 1.5 + last
    acts = word.relation in _SUBJECTS and tree.under(word.head, "obj", "aux:pass")
    return 0.5 * bool(acts)


def _is_name(tree: Tree, place: int, value: str) -> bool:
    """Whether a name is told whole, and is no month."""
    word = tree.words[place]
    loose = tree.words[place - 1].text == "for" and word.relation == "nmod"  # "estimates for Rome"
    beside = loose or (word.relation == "nmod" and tree.words[word.head].tag in _NAMES)
    short = value.rstrip("s").isupper() or value[0].isdigit()  # "SQL", "2000s"
    torn = re.match(r" (?:of )?[A-Z]| such as\b", tree.sentence.partition(value)[2])
    month = set(value.split()) & listed("calendar")
    return not (beside or torn or month or short) and value[:1].isupper() and len(value) > 2


def _is_told(tree: Tree, place: int, value: str) -> bool:
    """Whether a noun is rare, and stands without an article as what all of is meant, or is a term of two words."""
    word = tree.words[place]
    verb = tree.words[word.head].text.lower() if word.head >= 0 else ""
    before = tree.words[place - 1].text.lower() if place else ""
    leads = tree.under(place, *_LEADS)
    beside = word.relation == "nmod" and leads  # "the warmth of the brood chamber"
    rebels = before == "to" and word.text.lower() in english().verbs  # "ready to rebel"
    made_so = word.relation == "obj" and any(one < place for one in tree.under(word.head, "obj"))
    explained = _is_explained(tree, place)
    least = TELLING_EXPLAINED if explained else TELLING
    if rebels or made_so or not _is_rare(tree, place, value, least):
        return False
    if explained or beside:
        return explained
    becomes = word.relation in {"xcomp", "obj"} and verb in _BECOMES_VERBS
    if _ABSTRACT.search(value) and not becomes:
        return False
    if " " in value:
        is_quality = word.relation == "obj" and _MAKES_SO.match(verb)
        return not (is_quality or _is_described(value))
    return becomes or (not leads and word.relation not in {"root", "xcomp"})  # mostly "scarce"


def _is_explained(tree: Tree, place: int) -> bool:
    """``through the condenser, a long folded tube``: its sentence says what it is."""
    word = tree.words[place]
    told = [one for one in tree.under(place, "appos") if one > place]
    return bool(
        len(told) == 1
        and tree.under(told[0], "det")
        and tree.words[told[0]].tag == word.tag
        and tree.sentence[word.end : word.end + 1] == ","
    )


def _is_rare(tree: Tree, place: int, value: str, least: float) -> bool:
    """Whether a noun is of no everyday speech, names nobody, and is neither counted nor described behind."""
    low = tree.words[place].text.lower()
    said = grammar.singular(low)
    if (
        is_plain_noun(said)
        or not low.isalpha()
        or low.endswith("ing")
        or any(map(is_of_people, words(value.lower())))
    ):
        return False
    more = tree.under(place, "nummod", "advmod", "acl")
    return not more and min(bits(low), bits(said)) >= least


def _is_described(value: str) -> bool:
    """``stiffer dough``, ``light crystals``: a quality, and no term."""
    first = value.split(maxsplit=1)[0].lower()
    plain = english().qualities | english().adjective_like | listed("of_any_noun")
    return first in plain or re.sub(r"i?e[rd]$|i?est$", "", first) in plain


def _phrase(tree: Tree, place: int) -> str:
    """A noun with what is one term with it; "" where a part of that would be left."""
    first = last = place
    while first and _is_of_term(tree, first - 1, place):
        first -= 1
    while last + 1 < len(tree.words) and tree.words[last + 1].relation == "flat":
        last += 1
    before = tree.words[first - 1] if first else None
    torn = before is not None and (
        before.text.endswith("-")
        or before.relation in {"compound", "flat"}
        or (before.tag in _NAMES and before.end + 1 == tree.words[first].start)
    )
    return "" if torn else tree.sentence[tree.words[first].start : tree.words[last].end]


def _is_of_term(tree: Tree, place: int, head: int) -> bool:
    """Whether a word is one term with the noun behind it."""
    word = tree.words[place]
    if word.head != head:
        return False
    low = word.text.lower()
    plain = english().qualities | listed("of_any_noun")
    term = low.endswith(_SCIENCES) and bits(low) >= TELLING and low not in plain
    return word.relation in {"compound", "flat"} or (word.relation == "amod" and term)
