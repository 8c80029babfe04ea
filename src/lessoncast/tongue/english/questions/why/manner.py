"""How someone did it, whether all did, whether there was any, what it meant for whom."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.asker import done_word
from lessoncast.tongue.english.questions.grammar.inversion import inverted, short
from lessoncast.tongue.english.questions.grammar.sight import Sight, see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import count

_RESPONDS = listed("responding")
_NO_MANNER = listed("no_manner")
_MANNER = re.compile(
    r"^((?:[\w'-]+ ){0,6}?)(?:very |quite |so |rather |more |too )?([a-z]+ly)\b(?= from | than | by | in |[.,;:]|$)"
)
_NOT_ALL = re.compile(r"^Not (all|every|everybody|everyone) (.+)$")
_NONE = re.compile(
    r"^no (?!longer\b|more\b|one\b|idea\b)((?:[\w'-]+ ){0,2}?[\w'-]+)(?=[.,;]| (?:to|of|for|in|at|with|and|when|that)\b|$)"
)
_FOR_WHOM = re.compile(
    r"^For ((?:[\w'-]+ ){0,4}[\w'-]+), ((?:the |an? )?[\w' -]{2,40}?) (was|is|were|are) (.+)$"
)
_SAKE = re.compile(r"\b(?:reasons?|purposes?|sake|causes?)$")  # no one that it means something for
_ONE_OF = re.compile(
    r"^(One of the (?:most \w+|\w+est|main|major|key|few|many|first|great) [^,;:]{3,60}?) (is|was) (?!that\b)"
)


def manners(sight: Sight) -> Iterator[Proposal]:
    """Questions for the manner, the extent and the meaning of what was done."""
    yield from _not_all(sight)
    yield from _for_whom(sight)
    if found := _ONE_OF.match(sight.plain):
        name = sight.vocabulary.lower_first(found[1])
        yield Proposal(ask=asked(f"What {found[2]} {name}"), worth=66)
    clause = sight.clause
    if clause is None or not sight.np or count(sight.subject) > 6:
        return
    if clause.base == "have" and (lacks := _NONE.match(clause.rest)):
        article = (
            "any"
            if grammar.number(lacks[1]) == "plural" or grammar.is_mass(lacks[1])
            else grammar.article(lacks[1])
        )
        auxiliary = grammar.do(clause.number, clause.tense)
        yield Proposal(
            ask=asked(f"{auxiliary} {sight.subject} have {article} {lacks[1]}"), worth=70
        )
    elif clause.base not in english().modals | {"be", "have", "do"}:
        yield from _how(sight)


def _how(sight: Sight) -> Iterator[Proposal]:
    """``France approached trade very differently`` → ``How did France approach trade?``."""
    clause = sight.clause
    if clause is None:
        return
    auxiliary = grammar.do(clause.number, clause.tense)
    if clause.base in _RESPONDS and clause.base in english().participles:
        yield Proposal(
            ask=asked(f"How {auxiliary} {sight.subject} {clause.base}"), worth=68, deep=True
        )
        return
    found = _MANNER.match(clause.rest)
    if not found or found[2] in _NO_MANNER or clause.base not in english().participles:
        return
    told = found[1].strip()
    if told.startswith("to "):
        return  # "refused to go quietly": the manner is that of going
    if not told or short(told, 6) == told:
        question = inverted(clause, sight.vocabulary, told)
        if question and count(question) >= 3:
            yield Proposal(ask=asked(f"How {question}"), worth=74, deep=True)


def _not_all(sight: Sight) -> Iterator[Proposal]:
    """``Not all sailors could swim`` → ``Could all sailors swim?``."""
    found = _NOT_ALL.match(sight.plain)
    if not found:
        return
    clause = see(f"{found[1].capitalize()} {found[2]}", sight.vocabulary).clause
    rest = short(clause.rest, 8, whole=True) if clause else ""
    question = inverted(clause, sight.vocabulary, rest) if clause and rest else ""
    if clause and question:
        subject = clause.subject[:1].lower() + clause.subject[1:]
        yield Proposal(ask=asked(question.replace(clause.subject, subject)), worth=76)


def _for_whom(sight: Sight) -> Iterator[Proposal]:
    """``For the sailors, the law was a disaster`` → ``What did the law mean for the sailors?``."""
    found = _FOR_WHOM.match(sight.plain)
    words = [bare(word) for word in found[2].split()] if found else []
    aside = set(words) & (
        english().subordinators | english().adverbs
    )  # "for others, especially when boats …"
    if not found or found[3] not in BE or words[0] in english().pronouns or aside:
        return
    first = bare(found[1].split()[0])
    doing = "ing" in {form for _, form in english().verbs.get(first, ())}
    if doing or first in {
        "example",
        "instance",
        "this",
        "that",
        "these",
        "those",
        "now",
        "many",
        "some",
        "most",
    }:
        return
    if ", the " in found[4]:
        return  # a row of a table
    if _SAKE.search(found[1]) or first in english().adverbs | english().subordinators:
        return
    named = (
        found[1].split()[0].lower() in {"the", "a", "an", "our", "his", "her", "their"}
        or grammar.number(found[1]) == "plural"
    )
    done = done_word(bare(found[4].split()[0])) and grammar.number(found[2]) == "plural"
    if not named or done or re.match(r"(?:\d|one\b|two\b|three\b)", found[4]):
        return  # "For the lower gates, planks are taken from old boats"
    number: Number = "plural" if found[3] in {"are", "were"} else "singular"
    auxiliary = grammar.do(number, "past" if found[3] in {"was", "were"} else "present")
    yield Proposal(ask=asked(f"What {auxiliary} {found[2]} mean for {found[1]}"), worth=71)
