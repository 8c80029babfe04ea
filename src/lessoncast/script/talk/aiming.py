"""What an English episode wants to find out: an author's question or aim, said before anything is told.

No single turn answers it; what the host asks behind it is where to begin.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.model import Span
from lessoncast.script.talk.heading_asking import clause_question
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Lead, worded
from lessoncast.script.talk.subjects import is_free
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units.author_questions import stands_alone

AIMED_WORDS = range(4, 16)  # of what is wanted, with a few words before it and a question behind
TOLD = 0.75  # of its content words that are told
FORMS = 3  # in which one is tried
OPEN_COST, NAMED_COST = -34.0, -24.0  # of a question that waits, of a thing to understand
_EXPLAINS = re.compile(
    r"(?:Be able to )?(?:Understand|Learn|Explain|Describe|Discuss|Know|Explore|Discover|Recogni[sz]e|Appreciate|Illustrate"
    r"|Summari[sz]e|Outline|Examine|Analy[sz]e|See|Find out|Identify|(?:List|Name|Give|State) (?:the |some )?reasons(?= why)) (?=\w)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"(?:Compare and contrast|Compare|Contrast) (.+ and .+)", re.IGNORECASE)
_DIFFERS = re.compile(r"(?:Distinguish|Differentiate) (between .+ and .+)", re.IGNORECASE)
_AND_MORE = re.compile(
    r",? and (?:then )?(?:(?:explain|describe|discuss|define|give|list|compare|use|identify|apply|calculate|understand|how|why|what|when)\b"
    r"|the (?:role|importance|significance|purpose|function|use)s?\b).*",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:(how|why|when|where) and )?(how|why|what|when|where)\b", re.IGNORECASE)
_MATTERS = re.compile(
    r"the (?:importance|significance|relevance) of ((?:(?!\w+ing |relative ).)+?)( (?:to|for|in) .+)?"
)
_PLAYS = re.compile(r"the roles? (?:of|played by) (.+?) in (.+)")
_PLAYED = re.compile(r"the roles? (?:that |which )?([\w' -]+?) (play|plays|played) in (.+)")
_HEADS = (
    "purposes?|functions?|goals?|causes?|effects?|reasons?|benefits?|(?:dis)?advantages?|consequences|limits|limitations"
    "|differences?|components|steps|stages|types|kinds|characteristics|features|principles|factors|approaches|innovations|ways"
    "|challenges|risks|uses|properties|mechanisms|methods|strategies|elements|parts|ideas|events|forms|causes and effects"
)
_ASKED_FOR = re.compile(
    rf"the (?:[\w-]+ ){{0,3}}?(?:{_HEADS}) (?:of|that|which|for|between|by|to|in)\b"
)
_FRAME = content_stems("role play matter difference compare importance way")  # of our questions
_LISTENERS = re.compile(
    r"\b(?:you|your|yourself|we|our|us|each of|it|its|they|their|them)\b", re.IGNORECASE
)
_OF_PAGE = re.compile(
    r"\b(?:this|these|those|following|lesson|chapter|section|module|course|episode|figure|table|examples? of|e\.g|i\.e|etc)\b"
    r"|[()\[\]:;/\"“”=<>]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What is to be found out, as a question or, if ``named``, as a thing to understand; the author's lines."""

    text: str
    span: Span
    named: bool = False

    def leads(self, heard: Heard) -> Iterator[Lead]:
        """The ways in which a host may say it."""
        if self.named:
            return worded("frame.hook_aim", {"np": self.text}, heard, NAMED_COST, most=FORMS)
        slots = {"Np": self.text, "np": self.text[:1].lower() + self.text[1:]}
        return worded("frame.hook_open", slots, heard, OPEN_COST, most=FORMS)

    def is_in(self, turn: str) -> bool:
        """Whether a turn of the host says it."""
        return self.text[1:] in turn


def aims_for(
    questions: Mapping[str, Span], aims: Mapping[str, Span], vocabulary: Vocabulary
) -> tuple[Aim, ...]:
    """What an episode may want to find out: the author's questions, and what the aims want, in English only."""
    if vocabulary.language != "en":
        return ()
    return (*_asked(questions), *wanted(aims, vocabulary))


def aim_of(aims: Sequence[Aim], topic: str, told: str) -> Aim | None:
    """The best aim that what is ``told`` takes up; a question before a thing, and that only of the subject."""
    if not aims:
        return None
    held, about = content_stems(told), content_stems(topic)
    near = (one for one in aims if not (one.named and content_stems(one.text).isdisjoint(about)))
    found = [one for one in near if _is_told(one, held)]
    return min(found, key=lambda one: _rank(one, about), default=None)


def _is_told(aim: Aim, held: frozenset[str]) -> bool:
    named = content_stems(aim.text) - _FRAME
    return count(aim.text) in AIMED_WORDS and len(named & held) >= max(TOLD * len(named), 2)


def _rank(aim: Aim, about: frozenset[str]) -> tuple[bool, bool, bool]:
    """Questions before things, such as name the subject before others, for a reason or a way before for a thing."""
    return (
        aim.named,
        content_stems(aim.text).isdisjoint(about),
        not aim.text.startswith(("Why", "How")),
    )


def _asked(questions: Mapping[str, Span]) -> Iterator[Aim]:
    for text, span in questions.items():
        if stands_alone(text) and not _OF_PAGE.search(text):
            yield Aim(text=_mine(text), span=span)


def wanted(aims: Mapping[str, Span], vocabulary: Vocabulary) -> Iterator[Aim]:
    """What the author's aims want, such as a listener can follow: ``Explain how locks work`` → ``How do locks work?``."""
    for text, span in aims.items():
        if not _OF_PAGE.search(text) and (
            aim := _wanted(_AND_MORE.sub("", text), span, vocabulary)
        ):
            yield aim


def _wanted(text: str, span: Span, vocabulary: Vocabulary) -> Aim | None:
    if found := _COMPARES.fullmatch(text):
        return Aim(text=f"How do {vocabulary.lower_title(found[1])} compare?", span=span)
    if found := _DIFFERS.fullmatch(text):
        return Aim(text=f"What's the difference {found[1]}?", span=span)
    found = _EXPLAINS.match(text)
    rest = text[found.end() :] if found else ""
    if not rest or _LISTENERS.search(rest):
        return None
    if asked := _clause_asked(rest, vocabulary) or _thing_asked(rest):
        return Aim(text=asked, span=span)
    indefinite = rest.startswith(("a ", "an "))
    named = rest.startswith("the ") or (rest[:1].islower() and not indefinite and is_free(rest))
    sure = named and not is_clause(f"{capital(rest)}.") and not _ASKS.match(rest)
    whole = _ASKS.match(rest) and not re.match(
        r"\w+ to\b", rest
    )  # "how the keepers, the crew and … work"
    return Aim(text=rest, span=span, named=True) if sure or whole else None


def _clause_asked(rest: str, vocabulary: Vocabulary) -> str:
    """A clause as its question; "" for anything else: ``when and why locks leak`` → ``When and why do locks leak?``."""
    found = _ASKS.match(rest)
    if not found:
        return ""
    asked = clause_question(capital(rest[found.start(2) :]), vocabulary)
    both = f"{capital(found[1])} and {found[2].lower()}" if found[1] else ""
    return f"{both}{asked[len(found[2]) :]}" if asked and both else asked


def _thing_asked(rest: str) -> str:
    """A thing that one asks for by its name: ``the purpose of locks`` → ``What is the purpose of locks?``; else ""."""
    if found := _MATTERS.fullmatch(rest):
        return f"Why {grammar.do(grammar.number(found[1]))} {found[1]} matter{found[2] or ''}?"
    if found := _PLAYS.fullmatch(rest):
        return f"What role {grammar.do(grammar.number(found[1]))} {found[1]} play in {found[2]}?"
    if found := _PLAYED.fullmatch(rest):
        do = "did" if found[2] == "played" else grammar.do(grammar.number(found[1]))
        return f"What role {do} {found[1]} play in {found[3]}?"
    if _ASKED_FOR.match(rest):
        head = re.split(r" (?:of|that|which|for|between|by|to|in)\b", rest, maxsplit=1)[0]
        return f"What {grammar.be(grammar.number(head))} {rest}?"
    return ""


def _mine(question: str) -> str:
    """A question as a listener asks it: ``Why should you use it?`` → ``Why should I use it?``."""
    return re.sub(r"\byour\b", "my", re.sub(r"\byou\b(?= \w)", "I", question))
