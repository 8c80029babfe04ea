"""What is done to something: how, where, for what, and what it had to do."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import asker, done, done_word, free
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_HELD = listed("holding")
_NO_MANNER = listed("no_manner")
_SEEN_AS = re.compile(
    r"^be (?:\w+ly )?(thought of|seen|viewed|regarded|described|understood|imagined|treated) as "
)
_BY_MEANS = frozenset({"by", "with", "using", "through", "via"})
_CALLED = re.compile(
    r"^(?:(?:also|often|sometimes|\w+ly) )*(?:called|known as|referred to as|named(?! after| for| in hono)|termed) "
)
_STRANDED = frozenset(tuple(pair.split("+")) for pair in listed("qualities"))
_SUFFERED = listed("suffered")
_PROGRESS = re.compile(
    r"^(?:\w+ly |now |still |also )?([a-z]+ing) ((?:the|an?|its|their|his|her|our|more|many|new|[a-z]+er) .+)$"
)
_DEGREES = frozenset(
    {"best", "better", "usually", "often", "typically", "commonly", "traditionally", "normally"}
)
_PLACES = frozenset({"in", "at", "on", "inside", "near"})
_NAMES = english().determiners | {"its", "their"}


def passives(sight: Sight) -> Iterator[Proposal]:
    """Questions for what is done to a subject."""
    name = asker(sight)
    clause = sight.clause
    if not name or clause is None or not free(clause) or not clause.rest.strip("."):
        return
    if clause.base in english().modals and clause.rest.startswith("be "):
        yield from _may_be_done(sight, name)
    elif told := done(clause):
        yield from _had_to(sight, name, told)
        yield from _in_what_way(sight, name, told)
    if clause.verb in {"is", "are", "was", "were"}:
        yield from _of_what(sight, name)
    if re.match(r"(?:there|here|meant|intended) to [a-z]", clause.rest):
        yield Proposal(
            ask=asked(f"What {clause.verb} {name} {clause.rest.split()[0]} for"), worth=66
        )
    if (
        name not in {"we", "you"}
        and clause.base == "be"
        and re.match(
            r"(?:able|likely|unlikely|ready|free|eager|expected|supposed) to (?!be\b|have\b)[a-z]",
            clause.rest,
        )
    ):
        told = clause.rest.split()[0]
        yield Proposal(ask=asked(f"What {clause.verb} {name} {told} to do"), worth=64)


def _of_what(sight: Sight, name: str) -> Iterator[Proposal]:
    """``The roof is open to rain`` → ``What is the roof open to?``; what is going on; what became of it."""
    clause = sight.clause
    words = [bare(word) for word in clause.rest.split()] if clause else []
    if clause is None or not words:
        return
    degree = words[0] in {
        "more",
        "less",
        "very",
        "also",
        "often",
        "particularly",
        "especially",
        "most",
        "quite",
        "largely",
        "mainly",
        "closely",
    }
    told = words[1:] if degree else words
    if (
        len(told) > 2
        and tuple(told[:2]) in _STRANDED
        and told[2] not in {"this", "that", "it", "them"}
    ):
        names = (
            clause.rest.split()[2 + degree][:1].isupper()
            and told[1] == "to"
            and told[0] == "attributed"
        )
        yield Proposal(
            ask=asked(f"{'Who' if names else 'What'} {clause.verb} {name} {told[0]} {told[1]}"),
            worth=64,
        )
    first = bare(name.split(maxsplit=1)[0])
    counted = (
        first
        in {"more", "many", "several", "thousands", "hundreds", "a", "an", "some", "most", "few"}
        or first[:1].isdigit()
    )
    if clause.tense == "past" and words[0] in _SUFFERED and not counted:
        yield Proposal(ask=asked(f"What happened to {name}"), worth=63, deep=True)
    found = _PROGRESS.match(clause.rest)
    if (
        found
        and "ing" in {form for _, form in english().verbs.get(found[1], ())}
        and count(found[2]) >= 3
    ):
        means = re.search(r", using |\bby \w+ing\b|, \w+ing ", found[2])
        if means and short(found[2], 6):
            yield Proposal(
                ask=asked(f"How {clause.verb} {name} {found[1]} {short(found[2], 6)}"),
                worth=68,
                deep=True,
            )
        else:
            yield Proposal(ask=asked(f"What {clause.verb} {name} {found[1]}"), worth=56)


def _had_to(sight: Sight, name: str, told: str) -> Iterator[Proposal]:
    """``Peasants were forced to sell land`` → ``What were peasants forced to do?``."""
    clause = sight.clause
    if clause and told in _HELD and re.match(rf"{told} to [a-z]+ ", clause.rest):
        do = "be" if re.match(rf"{told} to be\b", clause.rest) else "do"
        anybody = name in {"we", "you", "I"}  # "What are we allowed to do?"
        worth = 18 if anybody else 70
        yield Proposal(ask=asked(f"What {clause.verb} {name} {told} to {do}"), worth=worth)
    if clause and _CALLED.match(clause.rest) and count(name) > 1:
        yield Proposal(ask=asked(f"What {clause.verb} {name} called"), worth=72)
    if clause and clause.rest.startswith(("named after ", "named for ")):
        its = "its" if clause.number == "singular" else "their"
        yield Proposal(ask=asked(f"How did {name} get {its} name"), worth=70, deep=True)


_GOES_WITH = frozenset(
    {
        "identified",
        "associated",
        "confused",
        "linked",
        "connected",
        "compared",
        "concerned",
        "replaced",
        "shared",
    }
)  # of which "with" tells no manner


def _in_what_way(sight: Sight, name: str, told: str) -> Iterator[Proposal]:
    """``The hall is heated gently by steam`` → ``How is the hall heated?``."""
    clause = sight.clause
    words = [bare(word) for word in clause.rest.split()] if clause else []
    if clause is None or len(words) < 3:
        return
    if words[0] in _DEGREES and done_word(words[1]) and len(words) > 3:
        yield Proposal(
            ask=asked(f"How {clause.verb} {name} {words[0]} {words[1]}"), worth=66, deep=True
        )
    if words[1] == "by" and len(words) > 3 and words[2].endswith("ly"):
        words = [*words[:2], *words[3:]]
    manner = words[1].endswith("ly") and words[1] not in _NO_MANNER
    means = (
        (words[1] == "as" and told not in {"used", "known", "called", "seen", "regarded"})
        or (words[1] == "with" and told not in _GOES_WITH)
        or words[1] in {"using", "through", "via", "according"}
        or (words[1] == "by" and words[2].endswith("ing"))
    )
    if manner or means:
        yield Proposal(ask=asked(f"How {clause.verb} {name} {told}"), worth=68, deep=True)
    elif words[1] == "from" and count(clause.rest) >= 4:
        yield Proposal(ask=asked(f"What {clause.verb} {name} {told} from"), worth=60)


def _may_be_done(sight: Sight, name: str) -> Iterator[Proposal]:
    """``Rust can be removed with oil`` → ``How can rust be removed?``."""
    clause = sight.clause
    told = f"{clause.verb} {clause.rest[:20]}" if clause else ""
    if clause is None or re.search(r"\b(?:not|never|no)\b|n't", told):
        return
    if found := _SEEN_AS.match(clause.rest):
        how = {"thought of": "think of", "seen": "see"}.get(found[1], "")
        mine = how and clause.verb in {"can", "should", "may"}
        ask = f"I {how} {name}" if mine else f"{name} be {found[1]}"
        yield Proposal(ask=asked(f"How {clause.verb} {ask}"), worth=72, deep=True)
        return
    words = [bare(word) for word in clause.rest.split()]
    if len(words) >= 4 and re.match(r"[a-z]+(?:ed|en|t|n|d|ne)$", words[1]):
        yield from _by_what_is_behind(f"{clause.verb} {name} be {words[1]}", words)


def _by_what_is_behind(asking: str, words: list[str]) -> Iterator[Proposal]:
    """How, where, what for or as what, by the words behind ``be`` and a participle."""
    behind = words[2]
    if behind == "by" and words[3] in {"it", "them", "him", "her", "this", "that", "these"}:
        return  # "by it": the question is answered with what only another sentence names
    if behind in _BY_MEANS or (behind.endswith("ly") and behind not in _NO_MANNER):
        yield Proposal(ask=asked(f"How {asking}"), worth=72, deep=True)
    elif behind in _PLACES and words[3] in _NAMES:
        yield Proposal(ask=asked(f"Where {asking}"), worth=60)
    elif behind == "to" and words[1] == "used":
        yield Proposal(ask=asked(f"What {asking} for"), worth=68)
    elif behind == "as" and words[1] != "used":
        yield Proposal(ask=asked(f"What {asking} as"), worth=58)
