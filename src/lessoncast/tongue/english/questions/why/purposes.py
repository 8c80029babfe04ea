"""How to reach something: ``Oil the lock to keep it quiet`` → ``How do I keep it quiet?``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.fitness.aims import is_a_deeds_aim, is_an_aim
from lessoncast.tongue.english.questions.grammar.asker import acts, free, question
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, between, short
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import capital, count

_COMPLETED = listed("completed")
_STARTING = listed("starting")
_TO = re.compile(
    r"^(?P<means>[^;:]{8,}?),? (?P<to>(?:in order )?to (?:\w+ly )?(?P<base>[a-z]+) [^;:]{6,})\.$"
)
_YOU = re.compile(
    r"^(?P<who>You|We) (?P<may>can|could|should|need to|have to|must|may)(?: also)? (?P<base>[a-z]+) "
)
_HELPS = re.compile(
    r"(?:(?:will|can|may|might) (?:also )?help|helps|helped) (?:you|us|people|them) (?:to )?(?P<base>[a-z]+) (?P<what>[^;:]{4,})\.$"
)
_ALSO = re.compile(
    r"^(?:You|We) (?:may|might|will|can|should|could|'ll)? ?(?P<also>also )?(?:want|need|have|like) to (?P<base>[a-z]+) (?P<what>[^;:]{4,})\.$"
)
_OPEN = frozenset(
    {
        "be",
        "make",
        "get",
        "know",
        "see",
        "take",
        "do",
        "choose",
        "pick",
        "select",
        "decide",
        "start",
        "begin",
        "consider",
        "remember",
    }
)  # "What should I choose?": of what?
_ALL = re.compile(r"^(?:[^,;:]{3,40}, )?[Aa]ll (we|you) (need|have) to do (?:now )?is ")
_BY = re.compile(
    r"^(?:You|We)(?:'ll| will| may| might)? (?:also )?want to (?P<base>[a-z]+) (?P<what>[^,;:]{3,40}?) by \w+ing "
)
_FOR = re.compile(
    r"^(?:In order )?[Ff]or ((?:an? |the |your |[a-z]+ )?[\w -]{2,30}?) to ([a-z]+ [^,;:]{3,50}), (.{12,})$"
)
_FIRST = re.compile(
    r"^(?:As a first step|First of all|To start with|To begin with|Finally|Next|Instead|If possible|Whenever possible), "
)
_START = re.compile(r"^(?:(?:First|To begin), )?(?:Start|Begin) (?:by|with) ")
_NO_MEANS = re.compile(
    r"\b(?:how|what|where|when|whether|which|way|ways|time|times|chance|right|need|ability|able|free|willing|ready|welcome|eager|allowed|unable|likely|attempt|attempts|decision|reason|reasons|order|something"
    r"|anything|nothing|someone|sure|certain|careful|glad|happy|people|easy|easier|hard|harder|want|wants|try|tries|going|due|according|thing|things|only|next|back|up|on|close|similar|related|addition|members?|users?|person|one)$"
)
_BY_DOING = re.compile(r" by \w+ing ")  # tells the way: "to" belongs to what is done there
_NOUNS = re.compile(
    r"\b(?:in|of|for|on|into|from|about) (?:an?|the) [\w-]+$"
)  # "in a place to sleep"


def purposes(sight: Sight) -> Iterator[Proposal]:
    """How one gets there, asked for before the means are told."""
    if _START.match(sight.plain) and is_imperative(sight.plain):
        yield Proposal(ask="How do I start?", worth=66, deep=True)
        yield Proposal(form="ask.first_step", worth=60)
    yield from _helped(sight)
    yield from _aimed(sight)
    if _FIRST.match(sight.plain) and sight.plain.startswith("As a first"):
        yield Proposal(form="ask.first_step", worth=66)
    plain = capital(_FIRST.sub("", sight.plain))
    found = _TO.match(plain)
    if (
        not found
        or ". " in found["means"]
        or _NO_MEANS.search(found["means"])
        or _BY_DOING.search(found["means"])
        or not _is_base(found["base"])
        or not is_an_aim(found["base"], plain)
    ):
        return
    if _NOUNS.search(found["means"]) or re.match(
        r"Make sure|Imagine|Suppose|Picture", found["means"]
    ):
        return
    means = found["means"]
    you = _YOU.match(means)
    first = bare(means.split()[0])
    base = (
        first
        if is_imperative(means) and not re.match(r"(?:Don't|Do not|Never|Avoid)\b", means)
        else ""
    )
    verb = you["base"] if you else base
    if (
        not verb
        or verb in _COMPLETED - {"use", "add", "put", "set", "make", "keep", "apply"}
        or not _is_base(verb)
    ):
        return
    inner = [bare(word) for word in means.split()]
    if (
        len(inner) < (4 if you else 2)
        or _is_verb_before(inner[-1])
        or inner[-1] in english().prepositions
    ):
        return
    told = short(re.sub(r"^(?:in order )?to ", "", found["to"]), 9)
    told = re.sub(r" and \w+$", "", told)
    if (
        not told
        or count(told) < 2
        or re.search(r"\b(?:it|them|this|that|these|those|so)$|\b(?:it|this|that) \w+s\b", told)
    ):
        return
    may = "can" if you and you["may"] in {"can", "could", "may"} else "do"
    yield Proposal(ask=asked(as_listener(f"How {may} you {told}")), worth=78, deep=True)


def _aimed(sight: Sight) -> Iterator[Proposal]:
    """``The guild hired a clerk to keep the books`` → ``Why did the guild hire a clerk?``."""
    found = _TO.match(sight.plain)
    if (
        not found
        or ". " in found["means"]
        or _NO_MEANS.search(found["means"])
        or _NOUNS.search(found["means"])
    ):
        return
    main = see(grammar.ended(found["means"]), sight.vocabulary, sight.previous)
    clause = main.clause
    if (
        not acts(clause)
        or clause is None
        or not free(clause)
        or clause.base in _COMPLETED | _STARTING
        or not _is_base(found["base"])
        or not is_a_deeds_aim(found["base"], sight.plain)
    ):
        return
    rest = clause.rest.rstrip(".")
    last = bare(rest.split()[-1]) if rest.split() else ""
    if (
        clause.tense != "past"
        or _is_verb_before(last)
        or last in english().prepositions
        or count(rest) < 1
    ):
        return
    if re.search(r"\b(?:that|which|who) ", rest):
        return  # "broke every tool that keepers had used to …": to what end is the tool's
    if DENIES.search(between(main.plain, clause)) or re.search(
        r"\b(?:ability|right|chance|order|way|power|need|plan|attempt|effort|decision|duty)$", rest
    ):
        return
    asking = question("Why", main, rest) if short(rest, 9) == rest else ""
    if asking:
        yield Proposal(ask=asking, worth=74, deep=True)


def _helped(sight: Sight) -> Iterator[Proposal]:
    """``A sketch will help you plan a garden`` → ``How do I plan a garden?``; what else one needs."""
    found = _HELPS.search(sight.plain)
    if found and _is_base(found["base"]):
        told = re.split(r" and (?=\w+s\b)", short(f"{found['base']} {found['what']}", 8))[0]
        if count(told) >= 2 and not re.search(r"\b(?:it|them|this|that|these|those)$", told):
            yield Proposal(ask=asked(as_listener(f"How do you {told}")), worth=72, deep=True)
    also = _ALSO.match(sight.plain)
    thing = bare(also["what"].split()[0]) if also else ""
    named = thing not in english().prepositions | english().pronouns | {
        "to",
        "how",
        "what",
        "why",
        "whether",
    }
    if also and named and _is_base(also["base"]) and also["base"] not in _OPEN:
        more = " else" if also["also"] and sight.previous else ""
        yield Proposal(ask=asked(f"What{more} should I {also['base']}"), worth=64 if more else 56)
    if found := _ALL.match(sight.plain):
        yield Proposal(ask=asked(as_listener(f"What do {found[1]} {found[2]} to do")), worth=70)
    if (found := _BY.match(sight.plain)) and _is_base(found["base"]):
        yield Proposal(
            ask=asked(as_listener(f"How do you {found['base']} {found['what']}")),
            worth=78,
            deep=True,
        )
    needed = _FOR.match(sight.plain)
    if needed and not _is_of_quality(needed[1], sight):
        told = short(needed[2], 8)
        if told and _is_base(told.split()[0]):
            yield Proposal(ask=asked(f"What does it take for {needed[1]} to {told}"), worth=70)


def _is_of_quality(name: str, sight: Sight) -> bool:
    """``For boats ready to sail, …``: what they are ready for is no aim."""
    told = tree_of(sight.plain)
    words = () if told is None else told.words[: count(name) + 1]
    return bool(words) and words[-1].tag == "JJ" and name.endswith(words[-1].text)


def _is_base(word: str) -> bool:
    deed = word not in {"look", "seem", "appear", "sound", "exist", "consist", "allow", "enable"}
    return deed and "base" in {form for _, form in english().verbs.get(word, ())}


def _is_verb_before(word: str) -> bool:
    """Whether "to" belongs to the verb before it: ``want to``, ``tends to``."""
    return any(base in _COMPLETED for base, _ in english().verbs.get(word, ()))
