"""Why and how: because, so that, in order to, by doing, "the reason is", "the way to"."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.negation import leaves_cause_open
from lessoncast.tongue.english.parsed import read_together
from lessoncast.tongue.english.questions.grammar.inversion import (
    as_listener,
    between,
    invert,
    inverted,
    short,
)
from lessoncast.tongue.english.questions.grammar.sight import DENIES, Sight, see, without_connective
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.why.wanted import is_result, is_wanted, may_come
from lessoncast.tongue.english.wholeness import is_written_whole
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import capital, count

_BECAUSE = re.compile(r"^(.{10,}?),? (because|since) ([^;]{12,})\.$")
_SO_THAT = re.compile(r"^([^;]{10,}?),? ((?:so that|in order to) [^;]{10,})\.$")
_TO_LAST = re.compile(r"^([^,;:]{10,}?) (to ([a-z]+) [^;:]{8,})\.$")
_PURPOSE_VERBS = listed("purposeful")
_COMPLETED = listed("completed")
_REASON_FIRST = re.compile(
    r"^(?:(?:Perhaps|Maybe|Probably|Partly|Often|In part,) )?(?:[Tt]his is|[Tt]hat's|[Tt]hat is|[Tt]his was|[Tt]hat was|[Ii]t's|[Ii]t is)"
    r" (?:probably |perhaps |partly |largely |mainly |mostly )?(?:because (?!of\b)|(?=due to |because of ))(.+)$"
    r"|^(?:The|One|A|One main|The main) reasons? (?:for this |for that )?(?:is|was)(?: simple)?(?: that|:) (.+)$"
)
_BY_FIRST = re.compile(r"^By (\w+ing\b[^,;:]{3,70}), (.{12,})$")
_TO_FIRST = re.compile(
    r"^(?:In order to|To) (?!(?:begin|start|end) with,|be (?:sure|clear|fair|precise|honest)\b"
    r"|(?:sum|wrap) up,|put it |repeat,|recap,|conclude,)([a-z]+ [^,;:]{3,60}), (.{12,})$"
)
_BY_LAST = re.compile(r"^(.{3,60}?),? (by (?:\w+ly )?(?:\w+ing)\b.{6,})\.$")
_WAY = re.compile(
    r"^(?:The|One|A|Another) (?:\w+(?: \w+)? )?(?:way|ways|trick|key) (?:to|of) ((\w+) [^,;:]{3,60}?) (?:is|are|was)(?: to)? "
)
_CLIPPED = re.compile(
    r"\b(?:is|are|was|were|not|only|just|simply|partly|mainly|precisely|n't|or|and|with|than|as)$|, (?:both|each|every|all) [a-z]+$"
)


def reasons(sight: Sight) -> Iterator[Proposal]:
    """Why something is so, where the sentence says it."""
    yield from _because(sight)
    yield from _because_first(sight)
    yield from _so_that(sight)
    yield from _purposes(sight)
    yield from _reason_before(sight)
    yield from _only_reason(sight)


def _because(sight: Sight) -> Iterator[Proposal]:
    found = _BECAUSE.match(sight.plain)
    if not found or (found[2] == "since" and not found[0][: found.start(2)].endswith(", ")):
        return
    main, why = found[1], grammar.ended(f"Because {found[3]}")
    if bare(main.rsplit(maxsplit=1)[-1]) in _BOUND:
        return  # "she sees that, since …": the reason is that of the clause to come
    read_together(main, found[3], grammar.ended(main))
    if not is_clause(main) or not is_clause(found[3]) or _CLIPPED.search(main):
        return
    if leaves_cause_open(sight.plain[: found.start(2)]) or " because " in found[3]:
        return  # "it is called old because …, and dear because …": two reasons of two things
    yield from _why(main, why, sight, worth=88)
    yield Proposal(form="ask.reason", before=grammar.ended(main), answer=why, worth=76, deep=True)


_BOUND = frozenset(
    [
        "that",
        "which",
        "who",
        "whether",
        "perhaps",
        "maybe",
        "partly",
        "mainly",
        "probably",
        "only",
        "just",
        "simply",
        "largely",
        "mostly",
        "precisely",
        "often",
        "usually",
        "sometimes",
        "primarily",
        "chiefly",
        "partially",
        "presumably",
        "possibly",
        "example",
        "instance",
    ]
)  # fmt: skip - words that the reason belongs to
NAMED = 5  # words of what "it" stands for
FOLLOWS_WORDS = 11  # of a reason that the host takes up, to ask what follows from it
_BECAUSE_FIRST = re.compile(r"^(?:Because|Since) ([^;]{12,}?), ([^,;]{12,})\.$")


def _because_first(sight: Sight) -> Iterator[Proposal]:
    """``Because X, Y`` → ``Why Y?`` - ``Because X.``."""
    found = _BECAUSE_FIRST.match(sight.plain)
    if found and is_clause(found[1]) and is_clause(found[2]):
        main = capital(found[2]) if found[2].split()[0].islower() else found[2]
        asked_of = _named(main, found[1])
        yield from _why(asked_of, grammar.ended(f"Because {found[1]}"), sight, worth=85)
        short_one = count(found[1]) <= FOLLOWS_WORDS and not _LEANING.match(found[1])
        if sight.previous and short_one and main_clause(capital(found[1])):
            point = re.sub(r"^this\b", "that", found[1])
            yield Proposal(
                form="ask.follows_of", point=point, answer=grammar.ended(main), worth=70, deep=True
            )


_LEANING = re.compile(r"(?:it|they|he|she)\b")  # said back by another, it points at nobody


def _named(main: str, reason: str) -> str:
    """``it sinks``, because ``the gate is heavy`` → ``The gate sinks``: a question has no "it" that its answer names."""
    clause = main_clause(grammar.ended(capital(reason)))
    name = noun_phrase(clause) if clause and not clause.lead else ""
    told = re.match({"singular": "It ", "plural": "They "}[clause.number], main) if clause else None
    return f"{name} {main[told.end() :]}" if told and name and count(name) <= NAMED else main


def _so_that(sight: Sight) -> Iterator[Proposal]:
    found = _SO_THAT.match(sight.plain)
    if not found or not is_clause(found[1]) or _CLIPPED.search(found[1]):
        return
    if _UNFILLED.search(found[2]) or is_result(sight.plain[found.end(1) :]):
        return  # what the page shows as code is gone
    goal = grammar.ended(capital(found[2]))
    wanted = is_wanted(found[1], sight.vocabulary)
    if wanted or not may_come(found[1]):
        yield from _why(found[1], goal, sight, worth=84)
    if wanted:
        yield Proposal(
            form="ask.purpose", before=grammar.ended(found[1]), answer=goal, worth=72, deep=True
        )


def _purposes(sight: Sight) -> Iterator[Proposal]:
    """``Priests travelled far to convert people`` → ``Why did priests travel far?``."""
    found = _TO_LAST.match(sight.plain)
    clause = sight.clause
    if not found or not clause or clause.base not in _PURPOSE_VERBS or not _is_base(found[3]):
        return
    last = {base for base, _ in english().verbs.get(bare(found[1].split()[-1]), ())}
    if count(found[1]) <= 12 and not _CLIPPED.search(found[1]) and not last & _COMPLETED:
        yield from _why(found[1], "", sight, worth=78)


def _why(main: str, answer: str, sight: Sight, *, worth: float) -> Iterator[Proposal]:
    clause = see(grammar.ended(main), sight.vocabulary).clause
    if clause is None or clause.lead:
        return
    joined = re.search(r", (?:and|but|so|or) (.+)$", main)
    if joined and (is_clause(joined[1]) or is_written_whole(grammar.ended(capital(joined[1])))):
        return  # nobody asks two things at once
    adverb = between(main, clause)
    if DENIES.search(adverb):
        return  # "rarely": the question would claim what the lesson denies
    asking = inverted(clause, sight.vocabulary, clause.rest.rstrip("."), adverb)
    if asking and count(asking) <= 15:
        yield Proposal(
            ask=asked(as_listener(f"Why {asking}")), answer=answer, worth=worth, deep=True
        )


def _reason_before(sight: Sight) -> Iterator[Proposal]:
    """``P. The reason is that …``: the host asks why P."""
    found = _REASON_FIRST.match(sight.plain)
    if not found or not sight.previous:
        return
    why = found[1] or found[2]
    plain = (
        is_clause(why)
        and not why.startswith(("due to ", "because of "))
        and not sight.plain.startswith(_UNSURE)
    )
    answer = grammar.ended(f"Because {sight.vocabulary.lower_first(why)}") if plain else ""
    hedged = not re.match(
        r"(?:This|That|It)(?:'s)?(?: is| was)? because|(?:The|One|A) ", sight.plain
    )
    before = None if hedged else see(sight.previous, sight.vocabulary).clause
    if before and not before.lead and (rest := short(before.rest, 9)):
        asking = inverted(before, sight.vocabulary, rest)
        if asking:
            yield Proposal(
                ask=asked(as_listener(f"Why {asking}")), answer=answer, worth=86, deep=True
            )
    yield Proposal(form="ask.reason", answer=answer, worth=82, deep=True)


_UNSURE = (
    "Perhaps ",
    "Maybe ",
    "Probably ",
    "Partly ",
    "Often ",
    "In part",
)  # said with the reason
_UNFILLED = re.compile(r"\b(?:becomes?|looks like|is|are|reads|gives)$")
_ONLY_REASON = re.compile(
    r"^The (?:only|main|real|whole) reason (?:why |that )?(.{8,80}?) (?:is|was) (?:because|that) "
)
_THIS_AS = re.compile(
    r"^(?:This|That) (is|was) (an? (?!\w+ of)[\w -]{4,60}?),? (?:because|as|since) (?:it|they|we|you|the) "
)


def _only_reason(sight: Sight) -> Iterator[Proposal]:
    """``The only reason the lock is open is because …`` → ``Why is the lock open?``; ``This is a good place as it …``."""
    if (doing := _WHY_DO.match(sight.plain)) and (base := base_of(doing[1])):
        yield Proposal(ask=asked(f"Why {base} {doing[2]}"), worth=82, deep=True)
    if found := _ONLY_REASON.match(sight.plain):
        inner = see(grammar.ended(capital(found[1])), sight.vocabulary).clause
        asking = inverted(inner, sight.vocabulary, inner.rest.rstrip(".")) if inner else ""
        if asking and count(asking) <= 14:
            yield Proposal(ask=asked(as_listener(f"Why {asking}")), worth=82, deep=True)
    if (found := _THIS_AS.match(sight.plain)) and sight.previous:
        yield Proposal(ask=asked(f"Why {found[1]} that {found[2]}"), worth=74, deep=True)


# ── by what means ─────────────────────────────────────────────────────────────────────────────


_NEEDS = re.compile(r"(you|we) (also )?need (?=(?:an?|the|some|your|at least|more|\w+s) )")


def means(sight: Sight) -> Iterator[Proposal]:
    """How something is done, where the sentence says it."""
    by, to, way = (one.match(sight.plain) for one in (_BY_FIRST, _TO_FIRST, _WAY))
    if by and is_clause(by[2]) and not re.match(r"(?:we|I) mean\b", by[2]):
        answer = grammar.ended(capital(by[2]))
        yield Proposal(
            ask=asked(f"What do you gain by {by[1]}"), answer=answer, worth=74, deep=True
        )
    points = to and (
        _is_own_aim(to[1], to[2])
        or re.search(r"^\w+ (?:this|that|it|so|these|those|them)$", to[1])
        or re.search(r"\b(?:his|her|their|its)\b", to[1])
        or _lacks_comma(sight.plain, to.end(1))
    )
    if to and not points and is_clause(to[2]) and _is_base(to[1].split()[0]):
        answer = grammar.ended(without_connective(capital(to[2])))
        needs = _NEEDS.match(to[2])
        more = " else" if needs and needs[2] else ""
        how = f"What{more} do {needs[1]} need to {to[1]}" if needs else _how_to(to[1], to[2], sight)
        if how:
            yield Proposal(ask=asked(as_listener(how)), answer=answer, worth=80, deep=not needs)
        if not needs and not re.search(
            r"\b(?:you|your)\b", to[1]
        ):  # where "how do I" was asked before
            yield Proposal(ask=asked(f"What does it take to {to[1]}"), answer=answer, worth=66)
    yield from _to_long(sight)
    yield from _done_so(sight)
    if way and (base := base_of(way[2])) and base not in _VIEWS:
        yield Proposal(
            ask=asked(as_listener(f"How do you {base}{way[1].removeprefix(way[2])}")),
            worth=82,
            deep=True,
        )
    if sight.clause and not sight.clause.lead:
        yield from _by_last(sight, sight.clause)


def _lacks_comma(sentence: str, end: int) -> bool:
    """Whether what is done for an aim stands before its first comma: ``To do so the keeper lowers a beam, an old oak``."""
    read = tree_of(sentence)
    return read is not None and read.words[read.root].start < end


_VIEWS = frozenset(
    {"think", "look", "see", "view", "say", "put"}
)  # "another way to think of locks"
_OBLIGED = re.compile(r"(?:must|should|needs?|ha(?:s|ve|d)|can|could|will|would)\b")
_ANYONE = re.compile(r"(?:you|we|one|it|there|this|that|these|those|they)\b", re.IGNORECASE)


def _is_own_aim(goal: str, told: str) -> bool:
    """Whether somebody wants to know something: what he does for that is no way for a listener to know it."""
    clause = main_clause(capital(told)) if _KNOWS.match(goal) else None
    return clause is not None and not _ANYONE.match(clause.subject)


_KNOWS = re.compile(r"(?:see|know|understand|learn|find out|answer|explain) ")


def _how_to(goal: str, told: str, sight: Sight) -> str:
    """``How do you mend a gate`` before what one does; of others how they did it; "" before what must be so for it."""
    clause = main_clause(capital(told))
    if clause is None or _ANYONE.match(clause.subject) or _TO_SELF.search(goal):
        return f"How do you {goal}"
    subject = sight.vocabulary.lower_first(clause.subject)
    if _OBLIGED.match(clause.verb) or clause.verb in BE or count(subject) > OTHERS_WORDS:
        return ""
    return f"How {grammar.do(clause.number, clause.tense)} {subject} {goal}"


_TO_SELF = re.compile(r"\byou\b|^(?:see|know|understand|learn) ")
OTHERS_WORDS = 5  # of who does it
_TO_LONG = re.compile(r"^(?:In order to|To) ([a-z]+) ([^,;:]{60,140}), (?:we|you) ")


def _to_long(sight: Sight) -> Iterator[Proposal]:
    """What is done at length, asked as far as its first phrase: ``To carry all the salt of a town to …, we`` → how."""
    found = _TO_LONG.match(sight.plain)
    told = short(found[2], 7) if found else ""
    if (
        found
        and told
        and _is_base(found[1])
        and found[1] not in {"be", "have", "do", "get", "make"}
    ):
        yield Proposal(ask=asked(as_listener(f"How do you {found[1]} {told}")), worth=70, deep=True)


_DONE_SO = re.compile(
    r"^(You|We|They|One|People) (can|could|might|may|will|do|did)?(?: (?:also|usually|often|easily|then))? ?(?:do|did|does|achieve|accomplish) (?:this|that|so|it),? (?:by \w+ing|using|with|through|via)\b"
    r"|^(?:This|That) (is|was|can be|could be|has to be|is usually|is often) (?:also )?(?:done|achieved|accomplished) (?:by \w+ing|using|with|through|via)\b"
)


def _done_so(sight: Sight) -> Iterator[Proposal]:
    """``We can do this by oiling the wheel`` → ``And how can we do that?``, of what was spoken of."""
    found = _DONE_SO.match(sight.plain)
    if not found or not sight.previous:
        return
    if found[1]:
        past = " did " in sight.plain[: found.end()]
        helper = found[2] or ("did" if past else "does" if found[1] == "One" else "do")
        yield Proposal(
            ask=asked(as_listener(f"And how {helper} {found[1].lower()} do that")),
            worth=76,
            deep=True,
        )
    else:
        be, _, more = found[3].partition(" ")
        yield Proposal(ask=asked(f"And how {be} that {more} done"), worth=76, deep=True)


_WHY_DO = re.compile(
    r"^(?:The|One|A|Another) (?:main |real |only |usual )?(?:reason|rationale|idea|logic|motivation) (?:behind|for) ([a-z]+ing) ([^,;:]{3,60}?) (?:is|was) (?:that|to|because)\b"
)


def _by_last(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    last = _BY_LAST.match(sight.plain)
    if (
        not last
        or _DOES_MORE.search(last[2])
        or _CLIPPED.search(last[1].strip(" ,"))
        or clause.base in _NO_DEEDS
    ):
        return
    inner = main_clause(grammar.ended(last[1]))
    asking = invert(inner, sight.vocabulary) if inner and inner.rest.strip(".") else ""
    if asking and count(asking) <= 12:
        answer = grammar.ended(capital(last[2])) if count(last[2]) >= 4 else ""
        yield Proposal(ask=asked(as_listener(f"How {asking}")), answer=answer, worth=80, deep=True)


_DOES_MORE = re.compile(
    r" and (?:is|are|was|were|has|have|had|then|(?!(?:need|bleed|feed|seed|speed|breed)\b)[a-z]+ed) "
)  # "by closing the gate and waited": its second deed is no way
_NO_DEEDS = frozenset({"be", "have", "do", "tend", "seem", "appear", "happen"})


def _is_base(word: str) -> bool:
    deed = word not in {"look", "seem", "appear", "sound", "exist", "consist", "allow", "enable"}
    return deed and "base" in {form for _, form in english().verbs.get(word, ())}


def base_of(word: str) -> str:
    """The base form of a verb that stands behind "way to" or "way of"; "" for other words."""
    for base, form in english().verbs.get(word, ()):
        if form in {"base", "ing"}:
            return base
    return ""
