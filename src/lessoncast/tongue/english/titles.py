"""An English heading as a title of a few words: the parts of it that can stand by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english, ing_form
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.words import Vocabulary, capital, count

_AND = re.compile(r"\s+(?:and|or|but)\s+")
_JOINTS = (
    re.compile(r"\s+(?:that|which|who|where|when|while|because|if)\s+"),
    re.compile(r"\s+[–—-]\s+"),
    re.compile(r",\s+"),
    _AND,
    re.compile(
        r"\s+(?:of|in|for|with|to|from|as|on|by|at|about|under|over|through|between|without|into)\s+"
    ),
)
_ASKS = re.compile(
    r"^(?:(?:and|so|but) )?(?:what|which|who|why|how|when|where|whether|if|do|does|did|is|are|was|were"
    r"|can|could|should|must|will|would|has|have)\b",
    re.IGNORECASE,
)
_ORPHAN = re.compile(
    r"\b(?:it|its|it's|them|they|this|these|those|he|she|him|me|us)\b|^that\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:part|kind|sort|lot|number|way|type|form|set|result|series|range|one|some|most)$"
)
_BOXES = re.compile(
    r"(?:primary source|story behind|case study|example|box|sidebar|profile|in focus|note|spotlight|tip"
    r"|key idea|big idea|did you know|fun fact|multiple perspectives|warning|introduction|overview)",
    re.IGNORECASE,
)


def title_forms(heading: str) -> Iterator[str]:
    """A heading, shorter from form to form; none is cut inside a phrase."""
    plain = re.sub(r"\s*\([^)]*\)", "", heading).strip(" .:;,")
    before, _, after = plain.partition(": ")
    named = after if after and _BOXES.match(before) else before
    for one in dict.fromkeys((named, plain, _article_off(named), after)):
        if one and (stands(one) or (one == plain and _is_written_so(one))):
            yield one
    for one in filter(stands, _asked(named)):
        if bare(one.rsplit(maxsplit=1)[-1]) not in english().pronouns:  # "Can we"
            yield one
        yield from _cut(one)
    yield from _cut(named)


def _cut(text: str) -> Iterator[str]:
    """The text up to where a phrase ends, the longest first; lists and questions stay whole."""
    for joint in _JOINTS:
        for found in reversed([*joint.finditer(text)]):
            left, end = text[: found.start()], found.start()
            by_turns = left.rpartition(" ")[2] == text[found.end() :].partition(" ")[0]
            if by_turns or (found[0].strip() in _OF_DEED and _is_deed(left)):
                continue  # "Paint it plank by plank", "Ada on Sailing to Bergen"
            if _is_in_name(text, found):
                continue
            listed = text[end] == "," and re.search(r" (?:and|or) ", text[end:])
            whole = count(left) > 1 and stands(left) and not _OPEN.search(left)
            whole = whole and not (joint is _AND and _ends_on_quality(text, left))
            if whole and not _breaks_off(left) and not _ASKS.match(left) and not listed:
                yield left


def _ends_on_quality(text: str, left: str) -> bool:
    """Whether what stands before "and" waits for a noun behind it: ``Trade in the Old`` of "the Old and New Worlds"."""
    read = tree(text)
    last = next((one for one in read.words if one.end == len(left)), None) if read else None
    return last is not None and last.tag in _QUALITIES


_QUALITIES = frozenset({"JJ", "JJR", "JJS"})


def _is_in_name(text: str, joint: re.Match[str]) -> bool:
    """Whether a preposition stands inside a name, ``Ruby on Rails``, where only names have capitals."""
    before, after = text[: joint.start()].rpartition(" ")[2], text[joint.end() :]
    plain = re.search(r" [a-z]{4,}", text) is not None
    inside = joint[0].strip() in english().prepositions and " " in text[: joint.start()]
    return plain and inside and before[:1].isupper() and after[:1].isupper()


_OF_DEED = frozenset({"to", "from", "with", "into"})


def _is_deed(title: str) -> bool:
    """Whether a part of a heading ends on what someone does: ``Ada on Sailing``."""
    *before, last = [bare(token) for token in title.split()]
    doing = any(form == "ing" for _, form in english().verbs.get(last, ()))
    return doing and bool(before) and before[-1] in english().prepositions


def tails(heading: str) -> Iterator[str]:
    """What a heading ends on, the longest first: ``When should I give someone commit access?`` → "Commit access"."""
    tokens = heading.strip(" .:;,?!").split()
    known = english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    somebody = known.pronouns | _ANYBODY
    for place in range(1, len(tokens) - 1):
        before, first = bare(tokens[place - 1]), bare(tokens[place])
        wants = before in known.pronouns and _is_base(first) and not _ADVISES.match(heading)
        begins = before in closed - {"to"} | somebody and first not in closed | somebody | {"to"}
        left = " ".join(tokens[place:])
        mine = first in {"my", "your"} and place + 2 == len(tokens)  # "My project" could be any
        if begins and not wants and not mine and stands(left) and not _breaks_off(left):
            yield capital(left)


_ADVISES = re.compile(r"(?:\w+ )?(?:can|could|should|must|do) (?:I|you|we) ", re.IGNORECASE)
_ANYBODY = frozenset({"someone", "somebody", "anyone", "people", "everyone", "each", "other"})


def _breaks_off(title: str) -> bool:
    """Whether a part of a heading ends on a verb or a pronoun, or inside a question that it holds."""
    tokens = [bare(token) for token in title.split()]
    known = english()
    forms = {form for _, form in known.verbs.get(tokens[-1], ())}
    verbal = "base" in forms and tokens[-1] not in NOUNISH | known.noun_verbs
    asks = any(token in {"what", "who", "whom", "whether"} for token in tokens[1:])
    wants = tokens[-2:-1] and tokens[-2] in english().modals and "base" in forms  # "You may need"
    return tokens[-1] in known.pronouns or asks or verbal or bool(wants)


def _is_written_so(heading: str) -> bool:
    """Whether a whole heading ends on a particle, as its author wanted: ``Steering what comes out``."""
    last = bare(heading.rsplit(maxsplit=1)[-1])
    return last in _PARTICLES and count(heading) > 1 and not _ORPHAN.search(heading)


_PARTICLES = frozenset({"out", "up", "off", "on", "down", "in", "over", "away", "back", "more"})


_ACRONYM = re.compile(r"\b(?:IT|US)\b")  # no pronouns


def stands(title: str) -> bool:
    """Whether a title ends on a word that can end one, and points at nothing outside it."""
    last, known = bare(title.rsplit(maxsplit=1)[-1]), english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    ends = last not in closed | {"to", "than", "additional", "appropriate", "more"}
    points = _ORPHAN.search(_ACRONYM.sub("", title)) and not _ASKS.match(title)
    ends = ends or title.endswith(" each other")
    return (ends or title.endswith("?")) and not points and len(title) > 1


def _article_off(heading: str) -> str:
    return capital(re.sub(r"^(?:Some of )?(?:[Tt]he|An?) ", "", heading))


def _asked(heading: str) -> Iterator[str]:
    """What a long question, or a clause behind "when you have", is about."""
    text = heading.rstrip("?")
    given = re.match(r"^(?:When|If|Once|While) (?:you|we|I) (\w+) (.+)$", text, re.IGNORECASE)
    if given:
        yield capital(given[2])
    wish = re.match(r"^What if (?:you|we|I) (?:want to |need to |have to )?(\w+) (.+)$", text)
    if wish and _is_base(wish[1]):
        yield f"{capital(ing_form(wish[1]))} {wish[2]}"
    if not heading.endswith("?"):
        return
    if manner := re.match(r"^(How|Why|Where|When) do (?!I |you |we )(.+)$", text):
        whole = f"{manner[1]} {manner[2]}"
        yield from (whole, re.split(r" (?:where|when|that|if|because|whether) ", whole)[0])
    named = re.match(r"^(?:What|Who) (?:is|are|was|were) (.+)$", text)
    kind = re.match(r"^(?:Which|What) (.+?) (?:is|are|can|should|do|does|will)\b", text)
    for found in filter(None, (named, kind)):
        yield _article_off(capital(found[1]))
    yield from _halves(text)
    about = re.search(r"\b(?:about|with|between|behind) (.+)$", text)
    if about:
        yield capital(about[1])


def _halves(question: str) -> Iterator[str]:
    """Object and subject of a question with a helping verb: ``Does my plant need more light``."""
    found = re.match(r"^(?:\w+ )?(?:do|does|did|can|could|should|must|will|would) (.+)$", question, re.IGNORECASE)  # fmt: skip
    tokens = found[1].split() if found else []
    bases = [at for at, one in enumerate(tokens) if at and _is_base(bare(one))]
    known = english()
    ruling = [at for at in bases if bare(" ".join(tokens[at + 1 : at + 2])) in known.determiners]
    if not bases:
        return
    place = (ruling or bases)[0]
    if ruling:
        yield _article_off(capital(" ".join(tokens[place + 1 :])))
    if place > 1 and bare(tokens[0]) not in known.pronouns:
        yield capital(" ".join(tokens[:place]))


def _is_base(word: str) -> bool:
    return any(form == "base" for _, form in english().verbs.get(word, ()))


def takes_thing(heading: str) -> bool:
    """Whether a heading's first word acts on what stands behind it: ``Program the pump``, ``Review old charts``."""
    first, *rest = heading.split() or [""]
    if len(rest) < 2:
        return False
    known, second = english(), rest[0].lower()
    if rest[0] != "A" and (second in known.determiners - {"that", "all"} or second in _OWNED):
        read = tree(capital(heading))
        return read is not None and read.root == 0 and read.words[0].tag in {"VB", "VBP"}
    doubtful = first.lower() in known.noun_verbs | NOUNISH
    named = rest[0][:1].isupper() and second not in _NEVER_NAMES  # "Trade New England"
    plain = second in _PLAIN and not (named and not grammar.is_plural_word(rest[-1].lower()))
    return doubtful and plain


_OWNED = frozenset({"your", "my", "our", "their", "its"})
_PLAIN = frozenset(
    [
        "bad",
        "big",
        "clear",
        "complex",
        "different",
        "good",
        "important",
        "large",
        "multiple",
        "new",
        "old",
        "other",
        "own",
        "prior",
        "raw",
        "relevant",
        "several",
        "small",
        "specific",
    ]
)
_NEVER_NAMES = frozenset(
    ["clear", "different", "multiple", "prior", "raw", "relevant", "several", "specific"]
)
"""Adjectives that no noun before them is joined to: what stands before is a verb."""


def may_be_thing(heading: str) -> bool:
    """Whether a heading that begins with a verb may name a thing: ``Label Shift Correction``."""
    first, *rest = heading.lower().split()
    few = (
        not takes_thing(heading)
        and len(rest) < 2
        and (first in english().noun_verbs or not grammar.is_plural_word(rest[-1]))
    )
    return is_rather_thing(heading) or (few and not _uses(heading))


def is_rather_thing(heading: str) -> bool:
    """Whether such a heading names a thing more likely than what to do: ``Label Shift``, not ``Help People``."""
    first, *rest = heading.lower().split()
    known = english()
    if _uses(heading) or takes_thing(heading):
        return False
    tied = not known.determiners.isdisjoint(rest) or not known.prepositions.isdisjoint(rest[:1])
    doubtful = (
        first in known.noun_verbs - listed("tasks")
        and not tied
        and not grammar.is_plural_word(rest[-1])
    )
    given = rest[:1] == ["for"] and first in known.noun_verbs - _FOR  # "Help for commands"
    return first in NOUNISH or doubtful or given or _tells_which(heading)


def is_own_name(heading: str, vocabulary: Vocabulary) -> bool:
    """Whether a heading in capitals begins with what a lesson writes so amid its sentences: ``Seize the Weir``, a movement."""
    own = heading[:1].isupper() and not heading.partition(" ")[0].isupper()
    return (
        own
        and count(heading) > 1
        and heading == heading.title()
        and (vocabulary.lower_title(heading)[:1].isupper())
    )


def _tells_which(heading: str) -> bool:
    """``Double entry bookkeeping``, ``Open source licence``: an adjective that is a verb, too, before one thing without its article."""
    _, *rest = heading.lower().split()
    last = "".join(rest[-1:])
    bare_mass = grammar.is_mass(last) and not last.endswith("ing")
    one = len(rest) > 1 and not (grammar.is_plural_word(last) or bare_mass)
    read = tree(capital(heading)) if one else None
    return read is not None and read.words[0].tag == "JJ" and read.root == len(rest)


_FOR = frozenset(
    {
        "account",
        "apply",
        "ask",
        "check",
        "look",
        "plan",
        "prepare",
        "search",
        "wait",
        "watch",
        "work",
    }
)


def _uses(heading: str) -> bool:
    """``Use tools`` is what to do, though "use" is a noun as well."""
    return heading.lower().startswith("use ") and grammar.is_plural_word(
        heading.rsplit(maxsplit=1)[-1].lower()
    )
