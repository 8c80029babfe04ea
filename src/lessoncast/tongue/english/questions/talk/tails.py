"""What a sentence adds at its end: a meaning, a consequence, a gloss; the host asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import acts, free, question
from lessoncast.tongue.english.questions.grammar.inversion import between, short
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.talk.announced import asked_for
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import capital, count

_MEANS = re.compile(r"^([^;:]{20,}?), (?:which (?:means|meant)|meaning) (?:that )?([^;:]{12,})\.$")
_WHICH = re.compile(
    r"^([^;:]{20,}?), which ((?:in turn |also |then )?(allows?|enables?|lets?|helps?|makes?|causes?|leads?|prevents?|reduces?|increases?|ensures?"
    r"|allowed|enabled|helped|made|caused|led|prevented|reduced|increased|forced) [^;:]{12,})\.$"
)
_SO = re.compile(
    r"^([^;:]{20,}?), (?:and )?so ((?!that\b|far\b|on\b|forth\b|called\b|as\b)[^;:]{14,})\.$"
)
_GLOSS = re.compile(
    r"^([^,;:\"]{12,}?) ((?:an? |the )?[a-z][\w-]+(?: [a-z][\w-]+)?), ((?:an?|the) [^,;:\"]{14,})\.$"
)
_COLON = re.compile(r"^([^;:]{20,}?): ([^;:]{20,})\.$")
_DOING = re.compile(
    r"^([^;:]{20,}?), (?:thus |thereby |in turn |eventually )?([a-z]+ing) ([^;:]{10,})\.$"
)
_ALSO_DOING = re.compile(
    r"\b(?:and|or) (?:\w+ly )?[a-z]+ing (?!of\b)"
)  # "changing the town and threatening its trade": two verbs, of which one would keep its ending
_CAUSING = (
    listed("causing")
    | listed("benefiting")
    | {"turn", "leave", "change", "transform", "raise", "send", "kill", "deepen", "fuel", "form"}
)
_NO_MEANS = frozenset(
    {
        "introduce",
        "simulate",
        "start",
        "begin",
        "hope",
        "fear",
        "want",
        "expect",
        "believe",
        "think",
        "include",
        "mean",
        "depend",
        "range",
        "accord",
        "follow",
        "regard",
        "concern",
        "become",
        "be",
        "have",
        "earn",
        "rise",
        "fall",
        "see",
        "amount",
        "show",
        "cite",
        "total",
        "number",
        "reach",
        "end",
        "remain",
        "note",
        "know",
        "claim",
        "argue",
        "call",
        "say",
        "seek",
        "look",
        "reflect",
        "represent",
        "suggest",
        "indicate",
        "lead",
        "win",
        "gain",
    }
)
_FREEING = re.compile(
    r"^(?:allow|enable|let|help|ma(?:ke|de)\w* (?:[\w-]+ ){1,5}?(?<!less )(?:possible|easy|easier|simpler?|safer?|cheaper?|faster|better"
    r"|useful|suitable|ideal|attractive|efficient|stronger|lighter|reliable|accessible|convenient|popular)\b)"
)
_JOINED = re.compile(r"\b(?:and|or|but|not|like|as|than|both|either|between)\b")


def tails(sight: Sight) -> Iterator[Proposal]:
    """The first part is the expert's, what it adds the answer to a question."""
    yield from _meaning(sight)
    yield from _which(sight)
    yield from _so(sight)
    yield from _gloss(sight)
    yield from _colon(sight)
    yield from _doing(sight)


def _meaning(sight: Sight) -> Iterator[Proposal]:
    """``The lock is shut, which means that …`` → ``What does that mean?``."""
    found = _MEANS.match(sight.sentence)
    if found and is_clause(found[1]) and is_clause(found[2]):
        yield Proposal(
            form="ask.meaning", before=grammar.ended(found[1]),
            answer=grammar.ended(capital(found[2])), worth=70,
        )  # fmt: skip


def _which(sight: Sight) -> Iterator[Proposal]:
    """``The gate is light, which lets a child open it`` → ``What does that make possible?``."""
    found = _WHICH.match(sight.sentence)
    if not found or not is_clause(found[1]):
        return
    form = "ask.gain" if _FREEING.match(found[2]) else "ask.consequence"
    that = "That" if found[3].endswith(("s", "ed", "led", "made")) else "They"  # "…, which allow"
    yield Proposal(
        form=form, before=grammar.ended(found[1]), answer=grammar.ended(f"{that} {found[2]}"),
        worth=68, deep=form == "ask.consequence",
    )  # fmt: skip


def _so(sight: Sight) -> Iterator[Proposal]:
    """``The water rose, so the gates were shut`` → ``And what came of that?``."""
    found = _SO.match(sight.sentence)
    if not found or not is_clause(found[1]) or main_clause(capital(found[2])) is None:
        return
    yield Proposal(
        form="ask.consequence", before=grammar.ended(found[1]),
        answer=grammar.ended(capital(found[2])), worth=72, deep=True,
    )  # fmt: skip


_LISTED = re.compile(
    r"(?:the|an?) [\w-]+(?: [\w-]+)? (?:and|or) (?:the|an?) "
)  # "time, the skill and the right"


_OF_THE_WHOLE = re.compile(  # what has just been told, and not its last word
    r"(?:an?|the) (?:[\w-]+ ){0,2}?(?:operation|process|task|step|move|practice|habit|event|decision|mistake|act|action|fact|situation|figure|sign"
    r"|result|effort|feat|trend|shift|change|policy|sight|sum|rate|number|time|moment)\b"
)


def _gloss(sight: Sight) -> Iterator[Proposal]:
    """``It forms gluten, a net that traps gas`` → ``Gluten? What's that, exactly?``."""
    found = _GLOSS.match(sight.sentence)
    if not found or _JOINED.search(found[2]) or not is_clause(f"{found[1]} {found[2]}"):
        return
    term, gloss = found[2], found[3]
    closed = (
        english().prepositions | english().pronouns | english().adverbs | english().subordinators
    )
    if term.startswith(("a ", "an ")) and gloss.startswith("the "):
        return  # "She sees from a distance, the sails of a boat"
    if is_someone(term) or re.search(r"(?:illion|thousand|hundred)s?$", term):
        return
    if closed & set(term.split()) or re.search(r"\b(?:and|or)$", found[1]) or count(gloss) < 4:
        return
    listed = _LISTED.match(gloss) is not None
    listed = listed or _OF_THE_WHOLE.match(gloss) is not None
    if listed or (is_clause(gloss) and not re.search(r"\b(?:that|which|who|where)\b", gloss)):
        return
    many = grammar.number(term) == "plural"
    subject = "They're" if many else "It's"
    yield Proposal(
        form="ask.definition", np=term, number="plural" if many else "singular",
        before=grammar.ended(f"{found[1]} {term}"), answer=grammar.ended(f"{subject} {gloss}"),
        worth=72,
    )  # fmt: skip


def _colon(sight: Sight) -> Iterator[Proposal]:
    """``It is a trade-off: speed costs memory.`` → ``How do you mean, exactly?``."""
    found = _COLON.match(sight.sentence)
    if not found or not is_clause(found[1]) or main_clause(capital(found[2])) is None:
        return
    ask = "Why not?" if _NO_NEED.search(found[1]) else asked_for(found[1])
    yield Proposal(
        ask=ask, form="" if ask else "ask.spell_out", before=grammar.ended(found[1]),
        answer=grammar.ended(capital(found[2])), worth=70, deep=True,
    )  # fmt: skip


_NO_NEED = re.compile(
    r"\b(?:no (?:reason|need|cause|point)|not necessary|needn't|(?:don't|doesn't) (?:have|need)) (?:to|in)\b"
)
_PERSONS = frozenset({"They", "We", "He", "She", "You", "I"})


def _how(sight: Sight, told: str, base: str) -> Iterator[Proposal]:
    """``They kept the boycott, spinning their own cloth`` → ``How did they keep the boycott?``."""
    main = see(grammar.ended(told), sight.vocabulary, sight.previous)
    clause = main.clause
    if not base or clause is None or not acts(clause) or not free(clause) or base in _NO_MEANS:
        return
    if not (clause.subject in _PERSONS or is_someone(clause.subject)):
        return  # "The dam adds mud to the lake, reversing the trend": no means, but what else it does
    rest = clause.rest.rstrip(".")
    denies = DENIES.search(between(main.plain, clause))
    asking = question("How", main, rest) if rest and short(rest, 8) == rest and not denies else ""
    if asking and count(asking) >= 4:
        yield Proposal(ask=asking, worth=66, deep=True)


def _doing(sight: Sight) -> Iterator[Proposal]:
    """``The dam broke, flooding the valley`` → ``With what consequence?`` - ``That flooded the valley.``."""
    found = _DOING.match(sight.sentence)
    base = (
        next((one for one, form in english().verbs.get(found[2], ()) if form == "ing"), "")
        if found
        else ""
    )
    clause = sight.clause
    if not found or clause is None or not is_clause(found[1]) or _ALSO_DOING.search(found[3]):
        return
    if base not in _CAUSING:
        yield from _how(sight, found[1], base)
        return
    forms = english().verbs
    if clause.tense == "past":
        verb = next((word for word, told in forms.items() if (base, "past") in told), "")
    else:
        verb = grammar.agree(base, "singular")
    if verb and clause.base not in english().modals:
        yield Proposal(
            form="ask.consequence", before=grammar.ended(found[1]),
            answer=grammar.ended(f"That {verb} {found[3]}"), worth=71, deep=True,
        )  # fmt: skip
