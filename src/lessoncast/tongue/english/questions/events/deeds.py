"""What someone did then, to what, into what; what became of something; what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.events.saying import has_object
from lessoncast.tongue.english.questions.grammar.asker import acts, asker, free, question
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_SAYING = listed("saying")
_BECOMING = listed("becoming")
_DIVIDING = listed("dividing")
_GIVING = listed("giving")
_STARTING = listed("starting")
_CAUSING = listed("causing")
_TO = re.compile(
    r"^(?P<what>[^,;:]{3,60}(?:, [\w ]+)*(?:,? and [\w ]+)?) (?P<to>to|into|from) (?P<whom>(?:the |their |its |a )?[\w' -]{3,40})\.$"
)
_CALLS = re.compile(
    r"^((?:the|this|that|these|his|her|their|its) [\w -]{2,30}?|it|them) (?:\"|“|[A-Z])"
)
_INTO = re.compile(
    r"^((?:[\w'-]+ ){1,6}?)(into|in) (?:two|three|four|five|several|many|equal|small|smaller|\w+s\b|an?\b)"
)
_THEN = re.compile(
    r"^(?P<subject>[A-Z][\w' -]{2,40}?) (?P<word>then|therefore|thus|thereby|accordingly) (?P<verb>[a-z]+)\b"
)
_TEACHES = re.compile(r"^(?:us|you|me|people|them) (?:that|what|how|why|where|when|which|to)\b")
_VARIES = re.compile(r"^(?:\w+ly )?(?:in|by|from|between|with|on|depending)\b")
_CHANGING = listed("changing") | listed("stirring") | {"shatter", "end"}
_ROLE = re.compile(r"^(?:an?|the|no|some|its|their) (?:[\w-]+ ){0,2}(role|part)\b")
_MORE = frozenset({"more", "less", "so", "too", "very", "increasingly"})
_ABOUT = re.compile(r"(?:\w+ )?(?:nothing|little|much|a lot) (about [\w' -]{3,40})")
_BEHIND = frozenset({"more", "less", "even", "as", "so", "from"})
_TO_DO = re.compile(r"^to (?!be\b)([a-z]+)\b")


def deeds(sight: Sight) -> Iterator[Proposal]:
    """Every question for a deed or an event."""
    yield from _then(sight)
    yield from _allowed(sight)
    yield from _of_long_name(sight)
    clause = sight.clause
    if clause is None or not acts(clause) or not clause.rest.strip("."):
        yield from _alone(sight)
        return
    name = asker(sight)
    if not name or count(name) > 6:
        return
    yield from _said(sight, clause)
    if not free(clause):
        return
    yield from _became(sight, clause, name)
    yield from _given(sight, clause)
    yield from _divided(sight, clause)
    yield from _started(sight, clause)
    yield from _caused(sight, clause, name)
    yield from _turned_into(sight, clause, name)


_ALLOWS = re.compile(
    r"^((?:[\w'-]+ ){1,5}?)(allow|let|enable|help)(s?) (?:us|you|people|them|users|anyone|everyone|scientists|teams|developers) "
)


def _allowed(sight: Sight) -> Iterator[Proposal]:
    """``User surveys let us see …`` → ``What are user surveys good for?``, also of a subject that is not sure."""
    found = _ALLOWS.match(sight.plain)
    name = sight.vocabulary.lower_first(found[1].strip()) if found else ""
    if (
        not found
        or sight.clause is not None
        or bare(name.split()[0]) in english().pronouns | {"this", "these", "that"}
    ):
        return
    if re.search(
        r"\b(?:that|which|who|will|can|may|should|you|we|they|to|and)\b", name
    ) or name.split()[0].endswith("ing"):
        return
    yield Proposal(
        form="ask.good_for", np=name, number="singular" if found[3] else "plural", worth=66
    )


def _of_long_name(sight: Sight) -> Iterator[Proposal]:
    """``The cost of carrying a ton to town fell`` → ``What happened to the cost of carrying a ton to town?``."""
    tokens = sight.plain.rstrip(".").split()
    place = find_verb(tokens) if sight.clause is None else None
    if (
        place is None
        or not 6 < place <= 11
        or "," in " ".join(tokens[:place])
        or bare(tokens[0]) not in {"the", "a"}
    ):
        return
    forms = english().verbs.get(bare(tokens[place]), ())
    past = any(base in _BECOMING and form == "past" for base, form in forms)
    now = any(base in _BECOMING and form == "s" for base, form in forms)
    if past or now:
        name = sight.vocabulary.lower_first(" ".join(tokens[:place]))
        yield Proposal(
            ask=asked(f"What {'happened' if past else 'happens'} to {name}"), worth=70, deep=True
        )


def _then(sight: Sight) -> Iterator[Proposal]:
    """``The town therefore shut the gate`` → ``So what did the town do?``."""
    found = _THEN.match(sight.plain)
    clause = sight.clause
    if not found or not sight.previous or clause is None or not acts(clause):
        return
    name = asker(sight)
    if not name or count(name) > 4:
        return
    auxiliary = grammar.do(clause.number, clause.tense)
    then = " then" if found["word"] == "then" else ""
    start = "What" if then else "So what"
    yield Proposal(ask=asked(f"{start} {auxiliary} {name} do{then}"), worth=66)


def _alone(sight: Sight) -> Iterator[Proposal]:
    """``Prices fell`` → ``What happened to prices?``."""
    clause = sight.clause
    if clause is not None and clause.base in _BECOMING and acts(clause) and (name := asker(sight)):
        yield from _became(sight, clause, name)


def _became(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``The price of salt fell to a third`` → ``What happened to the price of salt?``."""
    first = bare(clause.rest.split()[0]) if clause.rest.strip(".") else ""
    known = english()
    alone = not first or first.endswith("ly") or first[0].isdigit() or first in _BEHIND
    if clause.base not in _BECOMING or is_someone(name) or not sight.np:
        return
    if not alone and first not in known.prepositions | known.adverbs | known.conjunctions:
        return  # the cold slows the yeast
    if bare(name.split(maxsplit=1)[0]) in {"a", "an"} or re.match(r"near|in the", clause.rest):
        return  # "a city rose near the river": nothing became of it
    verb = "happened" if clause.tense == "past" else "happens"
    yield Proposal(ask=asked(f"What {verb} to {name}"), worth=70, deep=True)


def _said(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Some people think you should …`` → ``What do some people think?``."""
    first = bare(clause.rest.split()[0])
    opens = first in {
        "that",
        "the",
        "they",
        "it",
        "he",
        "she",
        "we",
        "you",
        "captured",
        "a",
        "an",
        "this",
    }
    empty = not sight.np and clause.base in {"know", "want", "see"}  # "What do we know?"
    if (
        clause.base in _SAYING
        and opens
        and not empty
        and is_clause(re.split(r",(?!\d)|[;:]", clause.rest)[0])
    ):
        asking = question("What", sight)
        if asking and count(asking) >= 4:
            yield Proposal(ask=asking, worth=66)
    elif clause.base in {"teach", "show", "tell", "remind"} and _TEACHES.match(clause.rest):
        asking = question("What", sight, bare(clause.rest.split()[0]))
        if asking:
            yield Proposal(ask=asking, worth=66)
    elif clause.base == "call" and (found := _CALLS.match(clause.rest)):
        asking = question("What", sight, found[1].replace("this ", "that "))
        if asking:
            yield Proposal(ask=asking, worth=66)


def _given(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Ships brought silk to Venice`` → ``What did ships bring to Venice?``."""
    found = _TO.match(clause.rest) if clause.base in _GIVING else None
    first = bare(found["whom"].split()[0]) if found else ""
    held = (
        {"it", "them", "and"} & {bare(word) for word in found["what"].split()} if found else set()
    )
    held |= {"next", "due", "close", "prior", "thanks", "according"} & {
        bare(word) for word in (found["what"].split()[-1:] if found else ())
    }
    verb = any(form == "base" for _, form in english().verbs.get(first, ()))
    if found and found["to"] != "from" and not (verb or held):
        asking = question("What", sight, f"{found['to']} {found['whom']}")
        if asking:
            yield Proposal(ask=asking, worth=64)


def _divided(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The score divides a beat into halves`` → ``How does the score divide a beat?``; how it varies."""
    if clause.base in _DIVIDING and (found := _INTO.match(clause.rest)):
        thing = found[1].strip()
        asking = question("How", sight, thing) if short(thing, 6) == thing else ""
        if asking:
            yield Proposal(ask=asking, worth=68, deep=True)
    elif clause.base in {"differ", "vary"} and _VARIES.match(clause.rest):
        asking = question("How", sight)
        if asking and count(asking) >= 4:
            yield Proposal(ask=asking, worth=72, deep=True)


def _turned_into(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``The town became a port`` → ``What did the town become?``; ``poorer`` → what happened to it."""
    if clause.base != "become" or (name != "they" and is_someone(name)):
        yield from _held(sight, clause)
        return
    first = bare(clause.rest.split(maxsplit=1)[0])
    if first == "most":
        return  # "became most evident in …" tells where
    if first in _MORE or first.endswith("er"):
        verb = "happened" if clause.tense == "past" else "happens"
        yield Proposal(ask=asked(f"What {verb} to {name}"), worth=68, deep=True)
    elif grammar.is_plural_word(first) or first in english().determiners or name == "they":
        yield from _asked("What", sight, 62)


def _held(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``It plays a part in …`` → what part; ``It contains …`` → what; ``Few knew about it`` → what."""
    if clause.base == "play" and (found := _ROLE.match(clause.rest)):
        yield from _asked(f"What {found[1]}", sight, 66)
    elif clause.base in {"include", "comprise", "contain", "cover"} and count(clause.rest) >= 4:
        more = re.search(rf"\balso {clause.verb}\b", sight.plain)
        yield from _asked("What else" if more else "What", sight, 54)
    elif clause.base == "know" and (found := _ABOUT.match(clause.rest)):
        yield from _asked("What", sight, 66, found[1])


def _asked(word: str, sight: Sight, worth: float, rest: str = "") -> Iterator[Proposal]:
    """A question with the verb of the sentence, if it is one."""
    asking = question(word, sight, rest)
    if asking and count(asking) >= 4:
        yield Proposal(ask=asking, worth=worth)


def _started(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The council decided to …`` → ``What did the council decide to do?``."""
    found = _TO_DO.match(clause.rest) if clause.base in _STARTING else None
    if not found or "base" not in {form for _, form in english().verbs.get(found[1], ())}:
        return
    if asker(sight) in {"we", "you"}:
        return
    asking = question("What", sight, "to do")
    if asking:
        yield Proposal(ask=asking, worth=62)


def _caused(sight: Sight, clause: Clause, name: str) -> Iterator[Proposal]:
    """``The law forced farmers to sell`` → ``What effect did the law have?``."""
    if clause.base not in _CAUSING | _CHANGING or is_someone(name) or not sight.np or clause.lead:
        return
    if sight.plain.startswith(f"{clause.subject},"):
        return  # "The Guild, a club of boatmen, created …": somebody
    people = re.search(r"(?:ans|ese|ards|ish)$", name)
    if people or clause.tense != "past" or bare(name.split(maxsplit=1)[0]) in {"a", "an"}:
        return
    if clause.base in {"make", "bring"} and name == name.lower():
        return
    if clause.base in {"lead", "contribute"} and bare(clause.rest.split()[0]) == "to":
        asking = question("What", sight, "to")
        if asking:
            yield Proposal(ask=asking, worth=70, deep=True)
        return
    if count(clause.rest) >= (2 if clause.base in _CHANGING else 4) and has_object(clause):
        yield Proposal(
            form="ask.effect", np=sight.subject, number=clause.number, tense=clause.tense,
            worth=62, deep=True,
        )  # fmt: skip
