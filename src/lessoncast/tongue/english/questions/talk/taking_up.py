"""Where the sentence begins with a case, or points at what was just named: the host takes that up."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import asker, question
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, content_stems, count

GIVEN_WORDS = 12  # of a condition that is asked back
POINTED = -120.0  # worth of "And those gates?": rather the expert goes on
POINTED_WORDS = 5  # of a thing with "this" before it
DONE_WORDS = 8  # of what one does before
_FAR = {"this": "that", "these": "those", "that": "that", "those": "those"}
_OTHERWISE = re.compile(
    r"^((?:At|In|On) (?:other|some|such|most|many|these|those|rare) (?!ways|respects|senses)[a-z]+s?(?: of [a-z]+)?|(?:Still )?[Oo]ther times|In practice|In real life), (?=\w)"
)
_STEP = re.compile(
    r"^(As (?:a|an|the) (?:[a-z]+ )?(?:bonus|check|step|test|precaution|last resort|rule of thumb)), (?=\w)"
)
_EVEN_IF = re.compile(r"^(?:Especially|Particularly|And) if ([^,;:]{6,80}), (?=\w)")
_IF_SO = re.compile(r"^If(?:,)? for (?:example|instance),? ([^,;:]{6,80}), (?=\w)")
_AS_LONG = re.compile(r"^As long as ([^;:]{6,80}?), (?!and\b|or\b)(?=\w)")
_BEFORE = re.compile(r"^Before you ([^,;:]{4,50}?),? you (?:have to|need to|must|should) \w")
_UNLESS = re.compile(r"^Unless (we|you) [^,;:]{12,}, \w")
_IT_IS_WHAT = re.compile(
    r"^It(?:'s| is) what (allows|makes|lets|keeps|gives|helps|drives|causes) ([^;:]{6,})"
)
_ALIKE = re.compile(
    r"^(?:That|It|This)(?:'s| is) (?:kind of |a bit |sort of |much |a little |rather )?like \w"
)
_FOR_MANY = re.compile(
    r"^(?:In particular, )?[Ff]or ((?:[a-z-]+ ){1,2}[a-z-]+s),? (?:it|you|we|the|this|they) "
)
_INSIDE = re.compile(
    r"^(Within|Inside|Outside|Behind|Beneath|Underneath|Among) ((?:the|an?) [^,;:]{3,60}), (?=\w)"
)
_FOR_ONE = re.compile(r"^For (an? (?:[a-z-]+ ){1,2}[a-z-]+), (?=\w)")
_SIMILAR = re.compile(r"^Similar to ([^,;:]{4,40}), (?=\w)")
_MORE = re.compile(r"^(More|Most|Equally) importantly, (?=\w)")
_NO_NEED = re.compile(r"^(We|You) don't (have|need) to ([^;:]{6,})$")
_MATTERS = re.compile(
    r"^The way ([^,;:]{8,60}?) (?:affects|determines|influences|matters|changes|decides)\b"
)
_IMPORTANT = re.compile(
    r"^([A-Z][a-z]+ing) ([^,;:]{4,70}?) (?:is|can be) (?:also |very |so |really )?(?:useful|helpful|important|essential|crucial|worthwhile|valuable|beneficial)\b"
)
_LASTS = re.compile(
    r"^(?:about |around |nearly |almost |over |more than |only )?(?:(?:a few |two |three |four |five |ten |several |many |\d+ )?(?:minutes|hours|days|weeks|months|years|decades|centuries)) to ([a-z]+ [^;:]+)$"
)


def taking_up(sight: Sight) -> Iterator[Proposal]:
    """Every question for a case named first, or a thing pointed at."""
    yield from _conditions(sight)
    yield from _before(sight)
    yield from _what_does(sight)
    yield from _whether(sight)
    yield from _why_do(sight)
    yield from _takes_long(sight)
    if sight.previous:
        yield from _otherwise(sight)
        yield from _pointed(sight)


def _conditions(sight: Sight) -> Iterator[Proposal]:
    """``Especially if it rains, …`` → ``And if it rains?``; ``Unless you pay, …`` → ``And what if you don't?``."""
    found = _EVEN_IF.match(sight.plain) or _IF_SO.match(sight.plain)
    if found and is_clause(found[1]) and count(found[1]) <= GIVEN_WORDS:
        yield Proposal(ask=asked(f"And what if {found[1]}"), worth=72, deep=True)
    found = _AS_LONG.match(sight.plain)
    if found and is_clause(found[1]) and count(found[1]) <= GIVEN_WORDS:
        yield Proposal(ask=asked(f"And as long as {found[1]}"), worth=60, deep=True)
    if found := _UNLESS.match(sight.plain):
        yield Proposal(ask=asked(f"And what if {found[1]} don't"), worth=62, deep=True)


def _before(sight: Sight) -> Iterator[Proposal]:
    """``Before you open the gate you have to …`` → ``What do I have to do before I open the gate?``."""
    found = _BEFORE.match(sight.plain)
    if found and count(found[1]) <= DONE_WORDS and not re.search(r"\b(?:it|this|you)\b", found[1]):
        done = re.sub(r"\byour\b", "my", found[1])
        yield Proposal(ask=asked(f"What do I have to do before I {done}"), worth=74, deep=True)


def _what_does(sight: Sight) -> Iterator[Proposal]:
    """``It's what lets boats pass …`` → ``What lets boats pass?``; ``That's like …`` → what it compares to."""
    found = _IT_IS_WHAT.match(sight.plain)
    rest = short(found[2].rstrip("."), 10) if found else ""
    if found and count(rest) >= 3:
        yield Proposal(ask=asked(f"And what {found[1]} {rest}"), worth=60)
    if sight.previous and _ALIKE.match(sight.sentence):
        yield Proposal(ask="What can I compare that to?", worth=62)


def _whether(sight: Sight) -> Iterator[Proposal]:
    """``We don't have to lock the gate …`` → ``Do we have to lock the gate?``; ``The way … affects`` → whether it matters."""
    found = _NO_NEED.match(sight.plain)
    told = found[3].rstrip(".") if found else ""
    rest = short(told, 9) or short(told, 5)
    if found and rest:
        who = "I" if found[1] == "You" else "we"
        done = re.sub(r"\byour\b", "my", rest) if who == "I" else rest
        yield Proposal(ask=asked(f"Do {who} {found[2]} to {done}"), worth=66)
    found = _MATTERS.match(sight.plain)
    if found and main_clause(f"{capital(found[1])}."):
        yield Proposal(
            ask=asked(f"Does it matter how {sight.vocabulary.lower_first(found[1])}"),
            worth=68,
            deep=True,
        )


def _why_do(sight: Sight) -> Iterator[Proposal]:
    """``Naming the boats of a fleet is useful …`` → ``Why name the boats of a fleet?``."""
    found = _IMPORTANT.match(sight.plain)
    base = ""
    if found:
        forms = english().verbs.get(found[1].lower(), ())
        base = next((one for one, form in forms if form == "ing"), "")
    thing = short(found[2], 6) if found and base else ""
    tokens = thing.split()
    if len(tokens) > 1 and "participle" in {
        form for _, form in english().verbs.get(bare(tokens[-1]), ())
    }:
        thing = " ".join(tokens[:-1])  # "hardcoded values used"
    if thing and content_stems(thing) and bare(thing.split()[0]) not in english().prepositions:
        yield Proposal(
            ask=asked(f"Why {base} {re.sub(r'^your ', 'my ', thing)}"), worth=70, deep=True
        )


def _takes_long(sight: Sight) -> Iterator[Proposal]:
    """``The town took years to build a lock`` → ``How long did the town take to build a lock?``."""
    clause = sight.clause
    found = (
        _LASTS.match(clause.rest) if clause and clause.base == "take" and not clause.lead else None
    )
    rest = short(found[1].rstrip("."), 8) if found else ""
    asking = question("How long", sight, f"to {rest}") if rest and asker(sight) else ""
    if asking:
        yield Proposal(ask=asking, worth=68)


def _otherwise(sight: Sight) -> Iterator[Proposal]:
    """``At other times, the gate …`` → ``And at other times?``; ``For flat boats the …`` → ``And for flat boats?``."""
    found = _OTHERWISE.match(sight.plain) or _STEP.match(sight.plain)
    if found:
        when = found[1].lower().replace("these", "those").replace("still other", "other")
        when = when if when.split()[0] in english().prepositions else f"at {when}"
        yield Proposal(ask=asked(f"And {when}"), worth=58)
        return
    if found := _INSIDE.match(sight.plain):
        yield from _inside(found[1], found[2])
    elif found := _FOR_ONE.match(sight.plain):
        yield Proposal(ask=asked(f"And for {found[1]}"), worth=56)
    elif found := _SIMILAR.match(sight.plain):
        yield Proposal(ask=asked(f"Is that similar to {found[1]}"), worth=54)
    elif found := _MORE.match(sight.plain):
        yield Proposal(ask=f"And what's {found[1].lower()} important?", worth=52)
    found = _FOR_MANY.match(sight.sentence)
    if found and grammar.is_plural_word(bare(found[1].split()[-1])):
        yield Proposal(ask=asked(f"And for {found[1]}"), worth=56)


def _inside(word: str, place: str) -> Iterator[Proposal]:
    """``Within the basin cut by hand, the water …`` → ``And within the basin?``."""
    named = short(place, 4)
    tokens = named.split()
    cut = (
        "participle" in {form for _, form in english().verbs.get(bare(tokens[-1]), ())}
        if tokens
        else False
    )
    named = " ".join(tokens[:-1]) if cut else named
    if count(named) >= 2 and not re.search(r"\d", named):
        yield Proposal(ask=asked(f"And {word.lower()} {named}"), worth=50)


def _pointed(sight: Sight) -> Iterator[Proposal]:
    """``… with a seal. This seal consists of …`` → ``And that seal?``: what was just named."""
    tokens = sight.plain.rstrip(".").split()
    far = _FAR.get(bare(tokens[0])) if tokens else None
    verb = find_verb(tokens) if far else None
    if far is None or verb is None or not 2 <= verb <= POINTED_WORDS:
        return
    until = verb
    while until > 1 and (
        bare(tokens[until - 1]) in english().adverbs or tokens[until - 1].endswith("ly")
    ):
        until -= 1
    name = " ".join(tokens[1:until])
    known = content_stems(grammar.head(name)) & content_stems(sight.previous) if name else None
    if (
        known
        and "," not in name
        and grammar.number(name) == ("plural" if far == "those" else "singular")
    ):
        yield Proposal(
            form="ask.case", np=f"{far} {name}", number=grammar.number(name), worth=POINTED
        )
