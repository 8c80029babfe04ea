"""Whether it is so: a statement asked as far as its first phrase, where the answer says much more."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import asker, free, question
from lessoncast.tongue.english.questions.grammar.inversion import (
    as_listener,
    between,
    is_perfect,
    leaves,
    positive,
    short,
)
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import capital, content_stems, count

ADDS = 6  # words that the answer has beside those of the question
_LIMITED = re.compile(
    r"\b(?:not|never|no|only|nothing|none|nobody|neither|hardly|rarely|seldom|even|also|too|more|most|less|such|so|just|still|already|now|then"
    r"|here|there|this|these|that|those|therefore|thus|however|another|other)\b|n't|\d", re.IGNORECASE
)  # fmt: skip
_POINTING = frozenset(
    {"it", "them", "this", "that", "these", "those", "one", "ones", "him", "her", "us"}
)
_HANGING = (
    listed("adjectives")
    | listed("sizes")
    | listed("verdicts")
    | {"anyone", "someone", "anything", "something", "allocated"}
)
_ASKED = frozenset({"can", "could", "should", "must", "will"})
_EACH = re.compile(
    r"^((?:Each|Every) [\w -]{3,40}?) (?:has|have|needs|uses) (?:(?:a |an )?(?:slightly |very |completely )?different|its own|their own)\b"
)
_OWNS = re.compile(r"^(?:an?|its|their|many|several|no) ")
_NOT_ALL = re.compile(
    r"^(?:Many|Some|Most) ((?:[\w-]+ ){0,3}(?:[\w-]+s|people|children|women|men)) (don't|can't|aren't|won't|couldn't|weren't|didn't) (.+)$"
)
_TENTATIVE = frozenset(
    {
        "seem",
        "appear",
        "tend",
        "mean",
        "say",
        "think",
        "know",
        "have",
        "do",
        "let",
        "get",
        "see",
    }
)


def checking(sight: Sight) -> Iterator[Proposal]:
    """``Frost splits the rock where …`` → ``Does frost split the rock?``."""
    yield from _the_same(sight)
    yield from _all(sight)
    clause, name = sight.clause, asker(sight)
    if clause is None or not name or not _can_be_checked(clause, name):
        return
    if name in {"it", "they"} or bare(name.split()[0]) in {"our", "your", "my", "some"}:
        return  # who is meant is clear to the one who tells it only
    adverb, rest = between(sight.plain, clause), short(clause.rest, 8)
    whole = bool(rest) and not _is_torn(clause.rest, rest) and _says_enough(clause, rest)
    whole = whole and _POINTING.isdisjoint(map(bare, rest.split()[:2]))
    if not whole or _LIMITED.search(f"{adverb} {rest}"):
        return
    asking = question("", sight, rest, adverb)
    if not (5 <= count(asking) <= 12 and content_stems(rest)):
        return
    adds = leaves(sight.sentence, asking)
    if adds >= ADDS or adds + min(count(sight.following), ADDS - 2) >= ADDS:
        past = clause.tense == "past" and clause.base not in english().modals
        yield Proposal(ask=asking, worth=45.0 - 18 * past - 3 * (not sight.np))


def _can_be_checked(clause: Clause, name: str) -> bool:
    """Whether a listener may ask if something is so: a statement about anything, what one can do."""
    modal = clause.base in english().modals
    if not free(clause) or name in {"he", "she", "i"} or (name in {"we", "you"} and not modal):
        return False
    if (modal and clause.verb not in _ASKED) or clause.verb.endswith("n't"):
        return False
    owns = clause.base == "have" and (is_perfect(clause) or _OWNS.match(clause.rest) is not None)
    return owns or clause.base not in _TENTATIVE


def _the_same(sight: Sight) -> Iterator[Proposal]:
    """``Each lock has a different key`` → ``Is that the same for each lock?``."""
    found = _EACH.match(sight.plain)
    if found and sight.previous:
        yield Proposal(ask=asked(f"Is that the same for {_low(found[1])}"), worth=62)


def _all(sight: Sight) -> Iterator[Proposal]:
    """``Many locks don't freeze`` → ``Do all locks freeze?``."""
    found = _NOT_ALL.match(sight.plain)
    inner = main_clause(f"{capital(found[1])} {found[2]} {found[3]}") if found else None
    asking = positive(inner, sight.vocabulary) if inner else ""
    name = _low(inner.subject) if inner else ""
    every = asking.replace(f" {name}", f" all {name}", 1) if name else ""
    if asking and every != asking and 4 <= count(every) <= 14:
        yield Proposal(ask=asked(as_listener(every)), worth=70)


def _low(name: str) -> str:
    return name[:1].lower() + name[1:]


def _is_torn(whole: str, kept: str) -> bool:
    """Whether a phrase goes on behind its cut: ``a national, and international, economy``."""
    behind = whole[len(kept) :]
    last = bare(kept.rsplit(maxsplit=1)[-1])
    forms = {form for _, form in english().verbs.get(last, ())}
    acts = "base" in forms and "s" not in forms and last not in english().noun_verbs
    joined = "participle" in forms and re.search(r" and (?:.* )?[a-z]+ed$", kept) is not None
    hangs = last.endswith(("ing", "ly")) or last in _HANGING | _POINTING or acts or joined
    goes_on = re.match(r",? (?:and|or|but|yet|nor)\b|, [\w-]+,|\s*[(–-]|\. ", behind) is not None
    goes_on = goes_on or behind.startswith(" than ")
    return hangs or goes_on or re.search(r"[.!?]", kept) is not None


def _says_enough(clause: Clause, rest: str) -> bool:
    """Whether the asked part is more than a verb: an object, a place, a quality."""
    words, known = [bare(word) for word in rest.split()], english()
    if clause.verb in BE:
        defines = words[0] in {"a", "an", "the", "any", "one", "called", "known", "where", "when"}
        defines = defines or (
            words[0].endswith("ing") and clause.subject.split()[-1].endswith("ing")
        )
        defines = defines or (clause.number == "plural" and grammar.is_plural_word(words[0]))
        return (
            not defines
            and words[-1] not in known.determiners | known.prepositions
            and not is_clause(rest)
        )
    closed = (known.subordinators | known.conjunctions | known.pronouns) - {"that"}
    return words[0] not in closed and grammar.head(rest) != "" and len(words) >= 2
