"""Whether a question that a rule has made is one that a listener would ask: whole, and not trivial."""

from __future__ import annotations

import math
from dataclasses import replace

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.cuts import is_torn
from lessoncast.tongue.english.questions.fitness.active import as_active
from lessoncast.tongue.english.questions.fitness.beside import beside
from lessoncast.tongue.english.questions.fitness.cut_answers import is_cut_amiss
from lessoncast.tongue.english.questions.fitness.idle import (
    asks_for_the_doer,
    is_dull,
    is_heavy,
    is_idle,
    is_unnamed,
    without_owner,
)
from lessoncast.tongue.english.questions.fitness.meaning import names_again, tells_only_its_worth
from lessoncast.tongue.english.questions.fitness.parting import ends_too_soon, tells_no_event
from lessoncast.tongue.english.questions.fitness.unlike import is_of_somebody, is_unlike
from lessoncast.tongue.english.questions.fitness.valency import asks_amiss
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.words import content_stems

BEHIND = (
    12  # letters of a sentence behind as many as its question has, where it may still be denied
)
GIVEN_AWAY = -70.0  # worth of a statement with a question mark: rather the expert goes on
PLAIN = 0.0  # worth of a question that tells its answer, or hardly says what it asks for
_RESTS = re.compile(
    r"(?:And |So |But )?(?:what if|if|when|what happen\w* (?:if|when|once|as)|why|how) ",
    re.IGNORECASE,
)  # of what is said in full behind it; "What does it need?" ends where the answer begins
_POLAR = re.compile(
    r"(?!(?:Is|Does) that\b|Is there another\b|Do all\b)"
    r"(?:Is|Are|Was|Were|Does|Do|Did|Has|Have|Had|Can|Could|Should|Must|Will)\b"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|hardly|rarely|only)\b|n't\b|n’t\b"
)
_ANY_DEED = re.compile(
    r"(?:And |So )?[Ww]hat (?:will|would|can|could|may|might) (?!I\b|we\b).* do\?$"
)
_TWO_VERBS = re.compile(
    r"\b(?:did|does|do) (?!.*\b(?:that|which|who|when|if|because|as|how|what|where|whether)\b).* (?:is|are|was|were)\b"
)  # "Why did the gates build of oak are heavy?"
_REASONED = re.compile(r"^(?:How|What|When|Where) .*\bbecause\b")
_LEFT = re.compile(
    r" (?:the (?:time|day|moment)|just|only|merely|simply|even)\?$| (?:that|which|who)(?:'s|'re| is| are| was| were) \w+\?$"
    r"|^What happens if you .* (?:you|we)\?$|\bby the same token\b"
    r"|[\"“][\"”]| / |^And for (?:his|her|its|their|my) part\?$| and (?:later|then|also|again)\?$|^What (?:is|are|was|were) \d+ \w+\?$"
)  # something was behind it, or inside
_UNTURNED = re.compile(
    r"^(?:And |But |So )?[A-Za-z][a-z]+ed (?:the|an?|this|that|its|their|his|her|these|those) "
)  # "Created the demand only keepers?"
_REMARKS = (
    r"(?:aware|expect(?:ed|s)?|found|finds?|gue?ss(?:ed)?|implie[sd]|imply|knows?|knew|learn(?:s|ed)?|mentions?|mentioned"
    r"|notes?|noted|observe[sd]?|point(?:s|ed)?|predict(?:s|ed)?|puts?|remark(?:s|ed)?|recalls?|remembers?|saw|says?|said|sees?"
    r"|seen|shows?|showed|shown|states?|stated|suggest(?:s|ed)?|tells?|told|imagine[sd]?|explain(?:s|ed)?|argue[sd]?)"
)
_NO_EVENT = re.compile(
    r"^(?:And |So )?[Ww]hat happen(?:s|ed) (?:as|since) (?:\S+ ){1,5}(?:is|are|was|were|has|have|must|can|could|should|may|might|cannot|can't) (?!\w+ing\b)"
    r"|^(?:And |So )?[Ww]hat happen(?:s|ed) as (?:\S+ ){1,5}(?:(?:is|are|was|were) (?:using|having|dealing|working)|depends?|needs?|wants?|knows?|means?|contains?|belongs?|requires?)\b"
    r"|^(?:And |So )?[Hh]ow (?:would|does|did|can|could|will|might) it (?:seem|appear|turn out|follow)\b"
    r"|^(?:And |So )?[Ww]hat happen(?:s|ed) (?:when|if|once) (?:we|you|I|people) (?:refer|speak|talk|say|mean|discuss|mention)\b"
    rf"|^(?:And |So )?[Ww]hat happen(?:s|ed) as (?:\S+ ){{1,7}}{_REMARKS}(?: (?:you|us|me))?(?: out| it| above| before| earlier)?\?$"
    r"|^(?:And |So )?[Ww]hat happen(?:s|ed) (?:before|after|during) .*, for example\b|^When (?:is|was|would|will|might) it (?:be )?\w+(?: to [a-z].*)?\?$"
)  # "as" that gives a reason, or is a remark; a case that the answer gives
_RUN_TOGETHER = re.compile(
    r"^(?:And |So )?[Ww]hat happen(?:s|ed) to .*\b(?:seconds|minutes|hours|days|weeks|months|years) (?:an?|the|her|his|its|their) "
)  # a time and the noun behind it
_UNHELPED = re.compile(
    r"^(?:And |So |But )?(?:[Ww]hat|[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here) (?:remain|become|became|seem|stay|appear) (?!of|in|to|after)\w"
)  # "What remain keepers fond of?"
_DATED = re.compile(
    r"^(?:And |So )?[Ww]hen .* (?:in|on|by|since|until) (?:\w+ )?\d{4}\?$|^(?:And |So )?[Ww]hen .* (?:at|as|than|the|an?)\?$"
)  # tells when, or breaks off
_CUT_OFF = re.compile(r"(?:Such as|Including|Like|Especially|For example) ")
_OURS = re.compile(r"(?:And |So )?[Ww]hat (?:do|did|are|were) (?:we|you|I) \w+(?: \w{2,5})?\?$")
_OF_NOBODY = re.compile(
    r"(?:And |So )?[Ww]hat (?:else )?(?:do|does|did|have|has|can|may) (?:(?:some|many|most|several|other|recent|new|more|early|the) )*"
    r"(?:evidence|stud(?:y|ies)|research(?:ers)?|experts|scientists|findings|data|results|people) (?:(?:also|now) )?"
    r"(?:suggest|show|indicate|find|think|believe|say|report|argue|note|claim|agree)(?:ed|s)?\?$"
)  # names nothing that the lesson is about
_WHEN = re.compile(r"(?:And |So )?[Ww]hen ")
_TO_LISTENER = re.compile(r"(?:point|idea|goal|aim|intention|purpose) .*\byou\?$")


_SELF = re.compile(r" (?:itself|himself|herself|themselves)(?= (?!and\b|or\b)\w+(?: \w+)?\?$)")


_REPLIES = re.compile(r"(?:Yes|No)\. ")


def _parts_reply(one: Proposal) -> bool:
    """``No. Tar helps.``: said before another question, it answers none."""
    return _REPLIES.match(one.before) is not None


def fit(one: Proposal, sentence: str) -> Proposal | None:
    """The question, for less where it is plain; None where it is none."""
    one = replace(one, ask=_SELF.sub("", one.ask)) if _SELF.search(one.ask) else one
    if is_cut_amiss(one, sentence) or tells_only_its_worth(one, sentence) or _parts_reply(one):
        return None
    if one.form or not one.ask:
        if is_unnamed(one, sentence):
            return None
        np = without_owner(one)
        return one if np == one.np else replace(one, np=np)
    read = beside(one.ask, sentence)
    if is_wrongly_asked(one.ask, sentence) or _CUT_OFF.match(one.answer):
        return None
    named_before = names_again(one.ask, sentence)
    if named_before or is_idle(one.ask, sentence) or is_heavy(read, one.ask):
        return None
    most = _most(one.ask, sentence)
    if most > PLAIN and is_dull(read, one.ask):
        most = PLAIN
    one = _straight(_of_whom(one, sentence), sentence)
    return one if one.worth <= most else replace(one, worth=most)


def _most(ask: str, sentence: str) -> float:
    """What a question is worth at most: little where it tells its answer, or asks for what nobody looks for."""
    if _OF_NOBODY.match(ask) or asks_for_the_doer(ask):
        return GIVEN_AWAY
    denied = _DENIED.search(sentence)
    told_at_once = not (denied and denied.start() < len(ask) + BEHIND)
    if _POLAR.match(ask) and not _offers_two(ask, sentence) and told_at_once:
        return GIVEN_AWAY
    return PLAIN if _is_plain(ask) else math.inf


def _straight(one: Proposal, sentence: str) -> Proposal:
    """``What feeds the lock?`` for ``What is the lock fed by?``."""
    ask = as_active(one.ask, sentence)
    return one if ask == one.ask else replace(one, ask=ask, deep=one.deep or is_deep(ask))


def _of_whom(one: Proposal, sentence: str) -> Proposal:
    """``Whom did the guild elect?`` for ``What did the guild elect?`` of ``elected Ada Moor``."""
    read = beside(one.ask, sentence) if _WHAT.search(one.ask) else None
    if read is None or not is_of_somebody(read):
        return one
    return replace(one, ask=_WHAT.sub(lambda what: f"{what[1]}hom", one.ask, count=1))


_WHAT = re.compile(r"\b([Ww])hat(?= (?:do|does|did|has|have|had|can|could|will|would|may|might)\b)")


def _offers_two(ask: str, sentence: str) -> bool:
    """``Is it oak or ash?``, of which the sentence names but one."""
    return any(found not in sentence for found in _EITHER.findall(ask))


_EITHER = re.compile(r"\w+ or \w+")


@remembered(4096)  # several rules come to the same question, and the recall question once more
def is_wrongly_asked(ask: str, sentence: str) -> bool:
    """Whether a question is no whole one, or misreads the sentence that it is made of."""
    wrong = any(rule.search(ask) for rule in _WRONG)
    return wrong or any(is_misread(ask, sentence) for is_misread in _MISREAD)


def _is_plain(ask: str) -> bool:
    """Whether a question asks for any deed, or about one word."""
    lone = len(content_stems(ask)) < 2 and re.match(
        r"(?:And |So )?[Ww]hat (?:is|are|was|were) the ", ask
    )
    lone = lone or re.match(r"(?:And |So )?[Ww]hat (?:is|was) one of ", ask)
    return bool(lone or _ANY_DEED.match(ask) or _OURS.match(ask))


def _is_counted(ask: str, sentence: str) -> bool:
    """``What gates does the lock have?`` before ``The lock has two gates``: only how many is answered."""
    if not ask.startswith("What ") or ":" in sentence or not _COUNTED.search(sentence):
        return False
    verb = ask.rstrip("?").rpartition(" ")[2]
    forms = "|".join(map(re.escape, (verb, grammar.agree(verb, "singular"))))
    return re.search(rf"\b(?:{forms}){_COUNTED.pattern}", sentence) is not None


_COUNTED = re.compile(r" (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b")


def _is_half(ask: str, sentence: str) -> bool:
    """``What does oak hold than ash?``, ``How do I row twice?`` of ``twice as fast``; ``How do I set a mast?`` of ``set a mast up``."""
    last = re.escape(ask.rstrip("?").rpartition(" ")[2])
    cut = last in _DEGREES and re.search(rf"\b{last} (?:as|than)\b", sentence) is not None
    parted = _PARTED.search(sentence) and re.search(rf"\b{last}{_PARTED.pattern}", sentence)
    return cut or bool(parted) or (" than " in ask and not _COMPARATIVE.search(ask))


_PARTED = re.compile(r" (?:up|out|off|down|back|apart)(?=[.,;]| and\b)")


def _stops_at_deed(ask: str, sentence: str) -> bool:
    """``Are the rules written?`` of ``The rules are written by the guild``: by whom, is the news."""
    last = re.escape(ask.rstrip("?").rpartition(" ")[2])
    done = re.match(r"(?:Is|Are|Was|Were) .*(?:ed|en|wn|lt|pt|ht|ade|und)\?$", ask)
    return (
        done is not None
        and re.search(rf"\b{last} (?:by|on|as|from|with|for)\b", sentence) is not None
    )


_DEGREES = frozenset({"twice", "half", "times", "more", "less", "rather"})
_COMPARATIVE = re.compile(r"\b(?:more|less|fewer|rather|other|better|worse|else|\w+er)\b")


def _has_a_but(ask: str, sentence: str) -> bool:
    """``What if I know the way?`` before ``If you know the way but have no boat, …``: half of a condition."""
    last = re.escape(ask.rstrip("?").rpartition(" ")[2])
    but = ask.startswith("What if ") and " but" in sentence
    return but and re.search(rf"\b{last},? but\b", sentence) is not None


def _is_torn(ask: str, sentence: str) -> bool:
    """Whether what is said in full behind a question word ends inside a phrase of the sentence."""
    return _RESTS.match(ask) is not None and is_torn(ask, sentence)


def _is_of_another_part(ask: str, sentence: str) -> bool:
    """``When is the lock quieter?`` before ``The lock is quieter: When boats pass, …``."""
    return _WHEN.match(ask) is not None and ": When" in sentence


def _says_what_it_is(ask: str, sentence: str) -> bool:
    """``When is the next step?`` of ``The next step is when …``, ``How is the best way to row?``: no time, no manner."""
    when = _WHEN.match(ask) and re.search(r"\b(?:is|are|was|were) when\b", sentence)
    how = _HOW_IS_TO.match(ask) and re.search(r"\b(?:is|are|was|were) to\b", sentence)
    return bool(when or how)


_HOW_IS_TO = re.compile(r"(?:And |So )?[Hh]ow (?:is|are|was|were) .* to [a-z]")


_WRONG = (
    _TWO_VERBS,
    _REASONED,
    _TO_LISTENER,
    _LEFT,
    _NO_EVENT,
    _RUN_TOGETHER,
    _UNTURNED,
    _UNHELPED,
    _DATED,
)
_MISREAD = (
    _is_torn, _has_a_but, _is_of_another_part, _is_counted, _is_half, _says_what_it_is, asks_amiss,
    ends_too_soon, tells_no_event, is_unlike, _stops_at_deed,
)  # fmt: skip
