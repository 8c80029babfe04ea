"""What a label's gloss is a gloss of: whether it names a thing, and the article that its label takes."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import NamedThing, named_thing, tells_by_tree
from lessoncast.tongue.words import capital
from lessoncast.units.parts import starts_with_verb

ABSTRACT = re.compile(r"(?:ism|ity|ness|tion|ship|ment|anc[ey]|enc[ey]|acy|dom|age)$")
_UNCOUNTED = re.compile(
    r"(?:ance|ence|acy|dom|ia|osis|stasis|genesis|poiesis|(?<!na)lysis)$"
)  # deviance, schizophrenia, hemostasis
_ADJECTIVE = re.compile(r"(?:ive|al|ic|ous|ed|ary|less|ful)$")


def is_gloss(low: str) -> bool:
    """``a territory ruled by another country``: a noun with its article, and no clause."""
    goes_on = re.search(r", (?:is|are|was|were|has|have|had|can|could|will|would) ", low)
    if not re.match(r"^(?:an?|the|any|one of the|some(?:one|body|thing)) ", low) or goes_on:
        return False
    if low.startswith("the ") and named_thing(low) is None and tells_by_tree(low):
        return False  # "the other keepers had rich stores"
    before = re.split(r" (?:that|who|which|where|whose) ", low)[
        0
    ]  # what comes then only tells which
    place = find_verb(before.split())
    if tells(low):
        return False
    if place is None:
        return True
    forms = {form for _, form in english().verbs.get(bare(low.split()[place]), ())}
    word = bare(low.split()[place])
    alone = {base for base, _ in english().verbs.get(word, ())} & english().intransitive
    if alone and re.search(rf"\b(?:people|men|women|\w+s) {re.escape(word)}\b", low):
        return False  # "a few free people lived in the town"
    return "participle" in forms or (not forms and low.split()[place].endswith("ed"))


_PLACED = re.compile(r"(?:by|in|from|for|at|on|to|with|of|under|along|between|into|as)$")


def is_plural_gloss(low: str, name: str) -> bool:
    """``laws passed by the states`` of ``Black Codes``: several things that something was done to."""
    tokens = low.split()
    if len(tokens) < 4 or not grammar.is_plural_word(grammar.head(name)):
        return False
    done = english().verbs.get(tokens[1], ())
    participle = any(form == "participle" for _, form in done) or tokens[1].endswith("ed")
    return grammar.is_plural_word(tokens[0]) and participle and bool(_PLACED.match(tokens[2]))


def is_marked_off(low: str) -> bool:
    """Whether a note is a thing, told from others by what was done to it: ``territory given up by a country``."""
    noun, done, *rest = [*low.split(), "", ""]
    participle = any(form == "participle" for _, form in english().verbs.get(done, ()))
    placed = any(_PLACED.match(word) for word in rest[:2])
    single = noun.islower() and noun[-1:] != "," and not grammar.is_plural_word(noun)
    acts = english().verbs.get(noun) and noun not in english().noun_verbs
    return participle and placed and single and not acts


_HAS_OBJECT = re.compile(
    r"(?:the|an?|its|their|his|her|our|over|about|more|nearly|almost|many|most|all|every|\d[\d,.]*)$"
)
_NAMING = frozenset(
    {
        "call",
        "name",
        "term",
        "title",
        "label",
        "dub",
        "consider",
        "make",
        "give",
        "offer",
        "pay",
        "teach",
    }
)


_OPENS_CLAUSE = frozenset({"that", "which", "who", "where", "whose", "how", "what", "why"})


_ABOUT_NOUN = frozenset({"that", "which", "who"})


def tells(low: str) -> bool:
    """``the campaign of that year destroyed the town``: a verb of the past with its object, and no participle.

    Or a helper that a clause about the noun leaves to it: ``a kiln that leaks must cool down``.
    """
    tokens = low.split()
    if _is_helped(tokens):
        return True
    for place, token in enumerate(tokens[2:-1], start=2):
        found = english().verbs.get(token, ())
        bases = {base for base, form in found if form == "past"}
        if token.endswith(",") or bare(token) in _OPENS_CLAUSE:
            return False
        if (
            bases - _NAMING
            and len(bases) == len({base for base, _ in found})
            and _HAS_OBJECT.match(tokens[place + 1])
        ):
            return True
    return False


def _is_helped(tokens: Sequence[str]) -> bool:
    """Whether a modal stands right behind the verb of a clause about the noun, and so belongs to the noun."""
    known = english()
    for place in range(3, len(tokens) - 1):
        if tokens[place] in known.modals and _ABOUT_NOUN.intersection(tokens[: place - 1]):
            forms = {form for _, form in known.verbs.get(tokens[place - 1], ())}
            if forms & {"s", "past"}:
                return True
    return False


def thing_of(low: str) -> NamedThing | None:
    """The thing that a note names: ``lens`` of ``magnifying lens used by a crew``; None of a deed: ``mending nets``."""
    found = named_thing(low)
    if found is None or re.match(r"(?:two|three|four|many|some) ", low):
        return None
    several = grammar.is_mass(found.noun) or grammar.is_plural_word(found.noun)
    first, *rest = low.split()
    acts = any(form == "ing" for _, form in english().verbs.get(bare(first), ()))
    return None if acts and (several or rest[:1] != [found.noun]) else found


def singular_name(name: str) -> str:
    """One of what a label names in the plural: ``tidal harbours`` → ``tidal harbour``."""
    main, _, last = name.rpartition(" ")
    plain = not set(name.split()) & (english().prepositions | {"and", "or"})
    if not plain or not grammar.is_plural_word(last) or last.isupper():
        return name
    return f"{main} {grammar.singular(last)}".strip()


_PLACED_THING = re.compile(
    r"^(?P<thing>(?:[a-z][\w-]* ){1,2})"
    r"(?:between|with|without|in|on|at|under|over|behind|near|across|through|inside|around|by) "
    r"(?:(?P<tells>which|whom|whose) |\w+ )"
)


def is_one_thing(low: str) -> bool:
    """``chamber between two gates``: one thing that lacks its article, told from others by its place or parts."""
    found = _PLACED_THING.match(low)
    orders = found and not found["tells"] and starts_with_verb(low)
    if not found or orders or bare(low.split(maxsplit=1)[0]) in english().qualities:
        return False
    noun = found["thing"].split()[-1]
    uncounted = grammar.is_mass(noun) or ABSTRACT.search(noun) or _ADJECTIVE.search(noun)
    doing = any(form in {"ing", "participle", "past"} for _, form in english().verbs.get(noun, ()))
    return not (uncounted or doing or grammar.is_plural_word(noun) or noun.endswith("ly"))


_OF_NO_THING = re.compile(r"^an? (?:\w+ )?(?:way|state|type|kind|form|sense|lack) of ")


_THE_ONE = re.compile(
    r"[a-z]+ of (?:the )?[A-Z][a-z]|(?!\w+(?:an|ish|ese|ic) )[A-Z][a-z]+ (?:[a-z]+ )?[a-z]+$"
)


def with_its_article(name: str, low: str, *, counts: bool) -> str:
    """A count noun takes the article that its gloss has: ``A strike is an organized …``; ``The battle of Ness``, ``The Ness idea``."""
    if not counts and _THE_ONE.match(name) and grammar.number(name) == "singular":
        return f"The {name}"
    one = (
        re.match(r"^(?:an?|one of (?:the|its|their|our)|some(?:one|body|thing)) ", low)
        and grammar.number(name) == "singular"
    )
    if (
        not one
        or (
            (name[:1].isupper() or _OF_NO_THING.match(low) or _UNCOUNTED.search(name))
            and not counts
        )
        or grammar.is_mass(name)
        or re.match(r"^(?:an?|the) ", name)
    ):
        return capital(name)
    return f"{capital(grammar.article(name))} {name}"


_THIS_IS = re.compile(
    r"(?:(?P<also>also (?:known as|called) [^,]+), )?(?:this|it|these|they|the) (?P<be>is|are|was|were) (?P<rest>.+)$"
)


def this_is(name: str, low: str, *, counts: bool) -> str:
    """Tell ``this is what they fear``, also behind another name: the pronoun stands for the label; "" for any other gloss."""
    found = _THIS_IS.match(low)
    if not found:
        return ""
    also = f", {found['also']}," if found["also"] else ""
    return f"{with_its_article(name, found['rest'], counts=counts)}{also} {found['be']} {found['rest']}"


def stood_for(name: str, low: str, *, counts: bool) -> str:
    """``these sense the air`` of ``sensor`` → ``Sensors sense the air``: a deed of what the pronoun stands for; "" for any other."""
    pronoun, verb, third = [*map(bare, low.split()[:3]), "", "", ""][:3]
    several = pronoun in {"these", "they"}
    forms = {form for _, form in english().verbs.get(verb, ())}
    upon = (
        third in english().determiners
    )  # what stands before these is a verb, if it is in no list, too
    acts = ("base" if several else "s") in forms or (several and not forms and upon)
    sure = verb not in english().noun_verbs or upon
    if not (several or pronoun in {"this", "it"}) or not acts or not sure:
        return ""
    deed = low.partition(" ")[2]
    many = grammar.is_plural_word(grammar.head(name))
    if several:
        return f"{capital(name if many else grammar.plural(name))} {deed}"
    if many or (not counts and name.lower() in english().noun_verbs):
        return ""  # "cost" is counted or is not
    return f"{with_its_article(name, 'a thing', counts=counts)} {deed}"
