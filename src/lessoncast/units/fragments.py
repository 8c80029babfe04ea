"""Notes without a label as sentences: verbless pairs and bullets.

Every rule keeps the note's own words and adds only glue; half a sentence that no rule fits is "".
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.english.parsed import is_act, is_plain_order, may_order, named_thing
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.english.wholeness import is_embedded, is_sentence, is_written_whole
from lessoncast.tongue.words import Vocabulary, capital, count
from lessoncast.units.glosses import ABSTRACT
from lessoncast.units.joining import beside, join_parts
from lessoncast.units.parts import (
    compared,
    copula,
    is_several,
    is_thing,
    lowered,
    participle,
    says,
    segments,
    subjected,
    there,
)

_ORDERS = frozenset(
    ["tips", "steps", "rules", "tasks", "instructions", "advice", "recommendations"]
)
_ARTICLES = frozenset({"the", "a", "an", "your"})
_DETERMINED = re.compile(
    r"(?:an?|the|any|each|every|some|no|all|both|many|more|one|two|three|four|five|\d\S*|other|another|these|those|its|their|his|her|our|your|\w+'s) "
)
_BEFORE_ARTICLES = frozenset(
    [
        "all",
        "both",
        "half",
        "such",
        "what",
        "many",
        "quite",
        "rather",
        "unlike",
        "given",
        "twice",
        "double",
    ]
)
_ALSO_CALLED = re.compile(
    r"^(?:[Aa]lso|[Ss]ometimes|[Oo]ften|[Cc]ommonly) (?:called|known as|referred to as|named) .+"
)
_LEVELS = (
    "{there} {np}",
    "Then {there_low} {np}",
    "{there} also {np}",
    "Add to that {np}",
    "And {there_low} {np}",
)


_BREATH = 30  # words of an order and its reason: what is longer is parted elsewhere
NEEDED = "what is needed"
"""What a list is a list of, below ``You need:`` or ``What you will need``."""

_NEEDS = re.compile(
    r"(?:(?:for|in|before|to) [^,]{3,40}, )?(?:what )?(?:you|we)(?:'ll| will)? (?:also )?need",
    re.IGNORECASE,
)
_NEED = (
    "You need {np}",
    "Then you need {np}",
    "You also need {np}",
    "Add to that {np}",
    "And you need {np}",
)


def is_of_needs(lead: str) -> bool:
    """Whether what stands below a lead-in or a heading is what one needs for something."""
    return _NEEDS.fullmatch(lead.strip().replace("’", "'")) is not None


_ONE_OF = ("One {one} is {np}", "Another {one} is {np}", *_LEVELS[1:3], _LEVELS[4])


def verbless(sentence: str, vocabulary: Vocabulary) -> str:
    """A pair without a verb: ``Good taste; can be slow`` → ``You get good taste, but …``."""
    parts = segments(sentence) or [""]
    if alone := _by_itself(sentence, parts, vocabulary):
        return alone
    first = subjected(copula(participle(parts[0])))
    first = _none(first, vocabulary)
    told = is_sentence(first)
    if not told and (len(parts) == 1 or not is_thing(vocabulary.lower_first(first))):
        return ""
    if not told:
        first = f"You get {vocabulary.lower_first(first)}"
    if len(parts) == 1:
        return grammar.ended(first)
    second = compared(copula(parts[1]))
    if count(sentence) <= _BREATH and is_imperative(first) and is_clause(second):
        return f"{grammar.ended(first)} {join_parts(capital(second), parts[2:], vocabulary)}"
    low = vocabulary.lower_first(second)
    if told and not is_clause(second):
        low = f"{there(low).lower()} {low}"
    glue = (
        ", but" if drawbacks(second) or re.search(r"\b(?:sometimes|often)\b", second) else ", and"
    )
    return join_parts(f"{first}{glue} {low}", parts[2:], vocabulary)


def _by_itself(sentence: str, parts: list[str], vocabulary: Vocabulary) -> str:
    """What needs nothing beside it: ``also called a fid``, a sentence, an order; "" for any other."""
    if _ALSO_CALLED.match(sentence):
        last = re.sub(r"\W+$", "", sentence).split()[-1]
        whose = "They're" if grammar.is_plural_word(last) else "It's"
        return grammar.ended(f"{whose} {vocabulary.lower_first(sentence)}")
    whole = len(parts) == 1 and (_is_whole(sentence) or is_act(sentence, also_ing=False))
    return grammar.ended(sentence) if whole else ""


def _none(first: str, vocabulary: Vocabulary) -> str:
    """``No cost`` → ``There's no cost``."""
    if not re.match(r"no ", first, re.IGNORECASE) or is_clause(first):
        return first
    low = vocabulary.lower_first(first)
    return f"{there(low)} {low}"


def _without_joint(part: str) -> str:
    """``all are heard AND`` → ``all are heard``: the word that leads to the next item of the list."""
    return re.sub(r",? (?:and|or)$", "", part, flags=re.IGNORECASE)


def _is_whole(sentence: str) -> bool:
    """Whether an author set a note as a sentence, though its verb looks like a noun: ``The tax hit farmers``."""
    return sentence.count(" ") > 5 and is_written_whole(grammar.ended(sentence))


def _orders(part: str) -> bool:
    """``Rub the palms``: what stands before an article is no noun, so it is a verb, though the list lacks it."""
    first, second, *_ = [*map(bare, part.split()), "", ""]
    known = english()
    closed = known.prepositions | known.determiners | known.conjunctions | known.adverbs
    closed |= known.pronouns | known.auxiliaries | known.subordinators | _BEFORE_ARTICLES
    if second in {"out", "up", "off"} and is_imperative(part):
        return True  # "Figure out where it leaks"
    plain = first.replace("-", "").isalpha() and not first.endswith(("ing", "ed", "ly", "s"))
    return (plain and first not in closed and second in _ARTICLES) or is_plain_order(part)


def _lacks_subject(part: str) -> bool:
    """``Avoids the ice``: what somebody does, who is not named; not ``Stores of grain``."""
    first, *rest = [bare(word) for word in part.split()]
    bases = {base for base, form in english().verbs.get(first, ()) if form == "s"}
    return bool(bases and rest) and not bases & (english().noun_verbs | NOUNISH)


def _is_half(part: str) -> bool:
    """What only looks like a thing: ``what happens if …``, ``retrain and re-test the model``, ``an instructor responds promptly``."""
    if _lacks_subject(part):
        return True
    words = [bare(word) for word in part.split()]
    asks = words[0] in {"what", "how", "why", "when", "where", "who", "whether"}
    acts = re.match(r"[\w-]+ (?:and|or) [\w-]+ (?:the|an?|your|it|them)\b", part, re.IGNORECASE)
    third = any(
        form == "s" for _, form in english().verbs.get(words[2] if len(words) > 2 else "", ())
    )
    responds = words[0] in {"a", "an"} and third and len(words) > 3 and words[3].endswith("ly")
    return is_embedded(part) or asks or bool(acts) or responds


def _as_named(low: str, *, listed_in: bool) -> str:
    """A thing of a list with the article that it lacks: ``command that ends it`` → ``a command that ends it``.

    "" for a title, and for what may as well be an order or something done: nobody says "There's practice respect".
    """
    if _DETERMINED.match(low) or re.search(r", (?:which|who) ", low):
        return low
    found = named_thing(low)
    first, title = bare(low.split(maxsplit=1)[0]), len(re.findall(r"\b[A-Z]", low)) > 1
    several = found is not None and grammar.is_plural_word(found.noun)
    done = not several and (first.endswith("ing") or may_order(low))
    if title or done:
        return low if listed_in else ""
    if not found or several or grammar.is_mass(found.noun) or ABSTRACT.search(found.noun):
        return low
    behind = low.partition(f"{found.noun} ")[2]
    if behind.startswith("of "):
        return f"the {low}"
    return f"{grammar.article(low)} {low}" if behind else low if listed_in else ""


def bullet(text: str, vocabulary: Vocabulary, *, noun: str = "", place: int = 0) -> str:
    """A bullet without a label: clauses and orders as they are, things as "One risk is …".

    ``noun`` is what the list is a list of. Half a sentence gives "".
    """
    told = re.match(r"^([^:;]+): ([^:]+;[^:]+)$", text)
    if told and is_clause(told[1]):
        return grammar.ended(f"{told[1]}: {lowered(segments(told[2]), vocabulary)}")
    parts = segments(text)
    said = []
    nouns: list[str] = []
    listed_in = noun.lower() in english().gathering
    for part in map(_without_joint, parts):
        whole = compared(copula(participle(part)))
        told_to = noun.lower() in _ORDERS and " " in whole
        ordered = (told_to and (is_imperative(whole) or may_order(whole))) or _orders(whole)
        if ordered or says(whole):
            said.append(whole)
            continue
        thing = is_thing(vocabulary.lower_first(whole)) and not _is_half(whole)
        step = noun.lower() in _ORDERS and " " not in whole  # "Plan.": the step's name
        acts = is_act(whole, also_ing=not listed_in) and not is_several(whole)
        if not thing or step or acts:
            continue
        if named := _as_named(vocabulary.lower_first(whole), listed_in=listed_in):
            nouns.append(named)
    if nouns:
        np = nouns[0]
        for more in nouns[1:]:
            turns = drawbacks(more) and not drawbacks(f"{noun} {np}")
            np += beside(more, np) if turns else f", along with {more}"
        forms = _NEED if noun == NEEDED else _ONE_OF if listed_in else _LEVELS
        form = forms[place % len(_LEVELS)]
        have = there(np)
        one = grammar.singular(noun)
        said.insert(0, form.format(there=have, there_low=have.lower(), np=np, one=one))
    return " ".join(grammar.ended(part) for part in said)
