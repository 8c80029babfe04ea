"""What is judged, compared or picked out: how important, how different, what the trick is, what one was like."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import asker
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_PICKED = listed("picked")
_JUDGED = listed("judged")
_WEIGHED = listed("weighed")
_NO_VERDICTS = listed("no_verdicts")
_IT_IS = re.compile(
    r"^(It) (is|was) (?:often |usually |always |very |(?!only|not|hardly|rarely)\w+ly )*(\w+) (?:(?:for|of) [\w' ]{2,24}? )?to ([a-z]+ [^;:]+)$"
)
_ONE = re.compile(
    r"^(?P<pick>(?:One|Another|The|A) [^,;:]{6,80}?) (?P<be>is|was|are|were|would be) (?P<what>to [a-z]+|that |the (?:fact|lack|need|ability|idea|concept|notion|art)\b|how |using |making |\w+ing )"
)
_ONE_OF = re.compile(
    r"^(?P<what>[^,;:]{4,70}?) (?P<be>is|was|are|were) (?P<one>one of the (?:most \w+|\w+est|best|main|few|first|biggest) [^,;:]{4,50}|(?:one|another) of [\w -]{2,30}'s [^,;:]{4,40})"
)
_MOST = re.compile(r"one of the most (\w+) ([a-z]+s)( (?:of|in) [\w' -]{3,30})?$")
_SOME = re.compile(r"^(Some (?:[a-z-]+ )?[a-z-]+s) (?:of [^,;:]{3,40} )?(are|include) ")
_COMPARED = re.compile(
    r"^(?:much |far |slightly |often |usually |typically )*(?:more \w+|less \w+|(?!other|under|over|never|ever)\w{3,}er)(?: but| and|,|\.|$)"
)
_STRIKING = re.compile(
    r"^(staggering|surprising|striking|astonishing|alarming|confusing|fascinating|shocking|frightening|encouraging|misleading|limiting|demanding"
    r"|overwhelming|exhausting|rewarding|stressful|tricky|nontrivial|complicated|controversial|limited|crude)\.?$"
)
_GOING_ON = listed("going_on")
_BARE = re.compile(
    r"^(?:(?:also|very|really|so|quite|particularly|dramatically|extremely) )?([a-z]+(?:ing|ific|ed|en|al|y|ic|some|ish))\.?$"
)
_LIKE = re.compile(
    r"^(?:very |so |quite |both )?[a-z]+(?:, [a-z]+)*,? and (?:very |so )?[a-z]+\.?$"
)


def judging(sight: Sight) -> Iterator[Proposal]:
    """Every question for a judgement."""
    yield from _it_is(sight)
    yield from _one(sight)
    yield from _some(sight)
    yield from _named(sight)
    yield from _apposed(sight)
    clause = sight.clause
    name = asker(sight)
    if clause is None or clause.verb not in BE or clause.lead or not name:
        return
    yield from _defined(sight, name)
    if (
        sight.np
        and sight.previous
        and _COMPARED.match(clause.rest)
        and not is_imperative(clause.rest)
    ):
        yield Proposal(ask=asked(f"How {clause.verb} {name} different"), worth=70, deep=True)
    if sight.following and (found := _STRIKING.match(clause.rest)):
        yield Proposal(ask=asked(f"In what way {clause.verb} {name} {found[1]}"), answer=sight.following,
                       spends=2, worth=70, deep=False)  # fmt: skip
        yield Proposal(form="ask.how_so", np=found[1], before=grammar.ended(sight.sentence),
                       answer=sight.following, spends=2, worth=66, deep=True,
                       number=clause.number, tense=clause.tense)  # fmt: skip
    elif (
        sight.following
        and (found := _BARE.match(clause.rest))
        and _judges(found[1], sight.following)
    ):
        goes_on = found[1] in _GOING_ON
        yield Proposal(ask=asked(f"Why {clause.verb} {name} {found[1]}") if goes_on else "",
                       form="" if goes_on else "ask.how_so", np=found[1], before=grammar.ended(sight.sentence),
                       answer=sight.following, spends=2, worth=62, deep=True,
                       number=clause.number, tense=clause.tense)  # fmt: skip
    if is_someone(name) and _LIKE.match(clause.rest) and clause.tense == "past":
        yield Proposal(ask=asked(f"What {clause.verb} {name} like"), worth=62)


_APPOSED = re.compile(
    r"^([A-Z][\w.'-]*(?: [\w.'-]+){0,4}), (an?|the|one of the) ([^,;:]{6,70}), (?:is|isn't|are|was|were|has|had|can|will|\w+s|\w+ed)\b"
)


_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "another", "last", "next", "finally", "then"}
)


def _apposed(sight: Sight) -> Iterator[Proposal]:
    """``Rust, a film on iron, …`` → what rust is."""
    found = _APPOSED.match(sight.plain)
    if not found:
        return
    name = sight.vocabulary.lower_first(found[1])
    words = name.split()
    if (
        _ORDINALS & {*map(str.lower, words[:2])}
        or words[0].lower() in english().prepositions | english().subordinators | english().pronouns
        or count(name) > 4
        or name in _UNNAMED
    ):
        return
    if name == name.lower():
        yield Proposal(form="ask.definition", np=name, number=grammar.number(name), worth=64)


_UNNAMED = frozenset({"some", "many", "most", "others", "all", "several", "both", "few"})
_NAMED = re.compile(
    r"^((?:The|A|An|One) [^,;:]{10,70}?) (is|are) (?:\w+ly |often |also |sometimes )?(?:called|known as) "
)


def _named(sight: Sight) -> Iterator[Proposal]:
    """``The usual way to talk to a shell is called …`` → ``What is the usual way to talk to a shell called?``."""
    found = _NAMED.match(sight.plain)
    if found and sight.clause is None and count(found[1]) <= 10:
        name = re.sub(r"\bthis\b", "that", sight.vocabulary.lower_first(found[1]))
        yield Proposal(ask=asked(f"What {found[2]} {name} called"), worth=70)


def _defined(sight: Sight, name: str) -> Iterator[Proposal]:
    """``Gears are wheels that …`` → ``What are gears?``; ``The slope of a roof is the …`` → what it is."""
    clause = sight.clause
    if clause is None or clause.tense == "past" or not sight.np or not clause.rest:
        return
    head = grammar.head(clause.rest)
    kinds = (
        clause.number == "plural"
        and grammar.is_plural_word(head)
        and re.search(r"\b(?:that|which|who|with|of|for|to)\b", clause.rest)
    )
    first = bare(clause.rest.partition(" ")[0])
    closed = english().determiners | english().adverbs | english().prepositions | english().stop
    forms = {form for _, form in english().verbs.get(first, ())}
    if (
        kinds
        and first not in closed
        and not forms & {"ing", "participle"}
        and count(clause.rest) >= 4
        and count(name) <= 4
    ):
        yield Proposal(form="ask.definition", np=sight.subject, number="plural", worth=66)
    elif first in {"something", "anything", "someone"} and count(name) <= 5:
        yield Proposal(form="ask.definition", np=sight.subject, number=clause.number, worth=64)
    elif (
        (first == "the" or first[:1].isdigit()) and name.startswith("the ") and 4 < count(name) <= 9
    ):
        yield Proposal(ask=asked(f"What {clause.verb} {name}"), worth=56)


def _judges(word: str, following: str) -> bool:
    """Whether a word is a quality, and what comes behind it may tell how so."""
    known = english()
    forms = {form for _, form in known.verbs.get(word, ())}
    closed = known.stop | known.adverbs | _NO_VERDICTS
    plain = not forms & {"base", "s", "past", "participle"} and word not in closed
    turns = re.match(
        r"(?:But|However|Yet|In \d|On |By |Then|After|Later|If|When|For example|Also|Another)\b",
        following,
    )
    return plain and turns is None


_FOR_WHOM = re.compile(
    r"\bfor (?!(?:you|us|me|people|everyone|anyone) to\b)[^,;]+ to "
)  # who it is, is left out


def _it_is(sight: Sight) -> Iterator[Proposal]:
    """``It's okay to say no`` → ``Is it okay to say no?``; ``It's vital to …`` → how vital."""
    found = _IT_IS.match(sight.plain.rstrip("."))
    told = short(re.split(r" and |,", found[4])[0], 9) if found else ""
    if (
        not found
        or _FOR_WHOM.search(sight.plain[: found.start(4)])
        or count(told) < 3
        or " that " in told  # "It's important to note that a gate and a lock …"
        or re.search(r"\b(?:that|how|what|why|if|whether|it|this|them)$", told)
    ):
        return
    if found[3] in _WEIGHED and count(found[4]) - count(told) < 5:
        return  # "It's important to sleep.": the answer would add nothing
    if found[3] in _WEIGHED:
        yield Proposal(
            ask=asked(as_listener(f"How {found[3]} {found[2]} it to {told}")), worth=64, deep=True
        )
    elif found[3] in _JUDGED:
        yield Proposal(ask=_mine(f"{found[2]} it {found[3]} to {told}"), worth=60)


def _mine(text: str) -> str:
    """``Is it okay to close your door?`` → ``… my door?``, as a listener asks."""
    plain = re.sub(r"\byour\b", "my", text)
    plain = (
        re.sub(r"\byou\b", "I", plain)
        if not re.search(r"\byou\.?$|\b(?:to|for|with|of) you\b", plain)
        else text
    )
    return asked(plain.replace("I're", "I'm").replace("I are", "I am"))


def _one(sight: Sight) -> Iterator[Proposal]:
    """``One way out is to wait`` → ``What is one way out?``."""
    found = _ONE.match(sight.plain)
    if found:
        pick = found["pick"]
        tokens = [bare(word) for word in pick.split()]
        picked = [word for word in tokens if grammar.singular(word) in _PICKED]
        first = tokens[0] in {"a", "an"} and tokens[1:2] in (["first"], ["second"], ["third"])
        points = {"this", "these", "it", "its", "their", "they", "them"} & set(tokens)
        fits = (
            picked
            and (sight.previous or count(pick) > 2)
            and count(pick) <= 11
            and not (points and not sight.previous)
        )
        verbs = any(word in english().auxiliaries for word in tokens)
        verbs = verbs or (
            found["be"] in {"are", "were"} and tokens[0] in {"one", "another", "a", "an"}
        )
        if fits and not verbs and not first:
            pick = re.sub(r"\bthis\b", "that", re.sub(r"\bthese\b", "those", pick))
            start = "And what" if tokens[0] == "another" else "What"
            ask = f"{start} {found['be']} {sight.vocabulary.lower_first(pick)}"
            yield Proposal(ask=asked(ask), worth=74)
    if found := _ONE_OF.match(sight.plain):
        told = short(found["one"], 9)
        if told and count(told) >= 5:
            yield Proposal(ask=asked(f"What {found['be']} {told}"), worth=62)
        if again := _MOST.match(found["one"]):
            noun = grammar.singular(again[2])
            yield Proposal(
                ask=asked(f"What {noun}{again[3] or ''} {found['be']} especially {again[1]}"),
                worth=60,
            )


def _some(sight: Sight) -> Iterator[Proposal]:
    """``Some notable tools are A, B and C`` → ``What are some notable tools?``."""
    found = _SOME.match(sight.plain)
    if found and sight.plain.count(",") + sight.plain.count(" and ") > 1:
        name = found[1][0].lower() + found[1][1:]
        yield Proposal(ask=asked(f"What are {name}"), worth=68)
