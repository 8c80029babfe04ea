"""Why, how, what happens and what one should do then: the questions that one sentence answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.clause import is_order
from lessoncast.study.facts.english.sound import made
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.english.yours import yours
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import explaining
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.words import capital, content_stems, count

ANSWER_WORDS = range(3, 26)
ASKED_WORDS = range(4, 22)
TOLD_STEMS = 4  # content words of a question that tell which one "the risk" is
LEAST_TOLD = 2  # content words of an answer that its question doesn't have
_ASKS: tuple[tuple[Kind, re.Pattern[str], float], ...] = (
    ("reason", re.compile(r"^Why "), 0.9),
    ("advice", re.compile(r"^What should you do (?:if|when|once|before|after) "), 0.75),
    (
        "outcome",
        re.compile(r"^What (?:happens|happened|would happen|will happen) (?:if|when|once|as) "),
        0.75,
    ),
    (
        "manner",
        re.compile(
            r"^How (?!(?:did|does|do) .* put |do I |can I |should I |many|much|long|old|far)"
        ),
        0.8,
    ),
    ("outcome", re.compile(r"^What do you gain by "), 0.7),
)
_ORDER_TO = re.compile(
    r"^(?!Last |Ask (?!for|clarifying)|Avoid|Tell|Encourage|Invite|Allow|Help|Get|Require|Remind|Enable|Make sure|Say|Imagine|Suppose|Think|Consider|Picture|Let|Be |Remember|Note|Ensure|Try|Go |Visit|View|Watch|Browse|Explore|Want|Need|Start|Begin|Continue|Click|Learn|Let|Feel|Do |Don't|Never|Always)"
    r"(?P<act>[A-Z][a-z]+ (?!.*\bto\b.* to )[^,;:()]{4,70}?)(?: \([^()]*\))? (?P<goal>to (?P<verb>[a-z]+) [^;:]{4,80})\.$"
)
LETS = re.compile(
    r"\b(?:allow|ask|enable|require|encourage|tell|want|get|force|invite|remind|teach|help|expect|permit)s? (?:an?|the|your|them|people|\w+s)\b"
)  # "ask the keeper to …"
_RELATIVE = re.compile(r" (?:that|who|which) ")  # "companies that make their dedication to …"
_YOURS = re.compile(r"\b(?:you|your)\b")
_BECAUSE = re.compile(
    r"^(?:(?P<lead>(?:On|In|At|For|With|Before|After|During|When) [^,;:]{3,50}), (?=[a-z]))?(?!Don't|Do not|Never)(?P<only>Only )?(?P<act>[A-Za-z][a-z]+ [^,;:]{3,80}?)(?:, (?P<why>(?:because|since|as(?= (?:it|they|this|that|the|an?)\b)) [^;:]{8,120})|,? (?P<aim>so that [^;:]{8,120}))\.$"
)
_LEANS = re.compile(
    r"\b(?:this|these|those|he|she|his|her|him|such|above|below|we|our|I|my|another|one of the|sure which)\b",
    re.IGNORECASE,
)


def reasons(material: Material) -> Iterator[Fact]:
    """Of each sentence the deepest question that it answers by itself."""
    told = [one for one in material.clauses if not one.leans]
    return found_in_each(partial(_reasons, material=material), told)


def _reasons(statement: Statement, *, material: Material) -> Iterator[Fact]:
    yield from _ordered(statement)
    yield from _advised(statement)
    found = [
        one
        for proposal in explaining(yours(statement.text), material.vocabulary)
        for one in _asked(statement, proposal.ask, proposal.answer, material)
    ]
    if found:
        yield max(found, key=lambda fact: fact.worth)


def _ordered(statement: Statement) -> Iterator[Fact]:
    """``Tune it to balance speed and cost`` → ``Why should you tune it?``."""
    found = _ORDER_TO.match(statement.text)
    forms = english().verbs.get(found["verb"], ()) if found else ()
    aims = any(form == "base" for _, form in forms) and not _is_tied(found)
    aims = aims and "chapter" not in statement.text
    if (
        found
        and aims
        and not _RELATIVE.search(found["act"])
        and is_imperative(statement.text)
        and not points_away(_YOURS.sub("", found["goal"]))
    ):
        act = found["act"][0].lower() + found["act"][1:]
        yield _fact(statement, "reason", f"Why should you {act}?", found["goal"], 0.85)


def _advised(statement: Statement) -> Iterator[Fact]:
    """``Keep it cool, because heat …`` → ``Why should you keep it cool?``."""
    found = _BECAUSE.match(statement.text)
    if found and is_order(found["act"]):
        act = found["act"][0].lower() + found["act"][1:]
        lead = f" {found['lead'][0].lower()}{found['lead'][1:]}" if found["lead"] else ""
        only, why = (found["only"] or "").lower(), found["why"] or found["aim"]
        ask = f"Why should you {only}{act}{lead}?"
        family = f"reason {why.split(maxsplit=1)[0]}"
        yield from made(statement, "reason", ask, why, family=family, worth=0.85)


def _is_tied(found: re.Match[str] | None) -> bool:
    """Whether "to" belongs to the word before it: ``the right to vote``, ``how to get help``."""
    last = found["act"].rsplit(maxsplit=1)[-1].lower() if found else ""
    if found and (re.search(r"\bfor \w+$", found["act"]) or LETS.search(found["act"])):
        return True
    return last in {
        "want",
        "need",
        "try",
        "like",
        "have",
        "hope",
        "wish",
        "how",
        "what",
        "where",
        "when",
        "whether",
        "way",
        "ways",
        "right",
        "time",
        "ability",
        "able",
        "likely",
        "willing",
        "ready",
        "free",
        "easy",
        "hard",
        "eager",
        "happy",
        "people",
        "someone",
        "others",
        "you",
        "them",
    }


def _asked(statement: Statement, ask: str, answer: str, material: Material) -> Iterator[Fact]:
    for kind, pattern, worth in _ASKS:
        if pattern.match(ask):
            said = before_addition(re.sub(r"^(?:Then|However,) ", "", answer).rstrip("."))
            gains = ask.startswith(_GAIN)
            ask, said = _gained(ask, said) if gains else (ask, said)
            if kind == "outcome" and _MUST.search(said):
                ask = ask.replace("What happens ", "What must happen ", 1)
            misread = kind == "advice" and main_clause(ended(said)) is not None
            misread = misread or (said.startswith("So that ") and ", so that " in statement.text)
            known = is_told(ask, f"{material.lesson.title} {statement.heading}")
            if (
                known
                and _fits(ask, said)
                and not misread
                and (kind != "outcome" or gains or is_clause(said))
            ):
                yield _fact(statement, kind, ask, said, worth)
            return


def _gained(ask: str, said: str) -> tuple[str, str]:
    """``… by measuring? – The farmer can plan`` → ``What can the farmer do by measuring? – plan``."""
    found = _CAN.match(said)
    if not found:
        return "", ""
    who = f"{found['who'][0].lower()}{found['who'][1:]}"
    return f"What {found['may']} {who} do by {ask.removeprefix(_GAIN)}", found["act"]


def is_told(ask: str, named: str) -> bool:
    """Whether title or heading name what "the struct" is of which a question asks."""
    found = _THE_ONE.match(ask)
    return (
        not found
        or len(content_stems(ask)) >= TOLD_STEMS
        or content_stems(found[1]) <= content_stems(named)
    )


def _fact(statement: Statement, kind: Kind, ask: str, answer: str, worth: float) -> Fact:
    opener = answer.split(maxsplit=1)[0].lower()
    opener = "order" if kind == "advice" and is_imperative(ended(answer)) else opener
    family = f"{kind} {opener}" if kind in {"reason", "manner", "advice"} else kind
    return fact_of(
        statement,
        kind=kind,
        subject=ask.rstrip("?"),
        value=answer,
        family=family,
        ask=ask,
        worth=worth,
    )


def _fits(ask: str, answer: str) -> bool:
    """Whether question and answer can be understood by themselves, and the answer is news."""
    told = content_stems(answer) - content_stems(ask)
    sized = count(answer) in ANSWER_WORDS and count(ask) in ASKED_WORDS
    loose = points_away(re.sub(r"\b(?:we|you|your|it is|then)\b", "", ask)) or _LEANS.search(answer)
    sound = not lint.debris(ended(capital(answer))) and not answer[:1].isdigit()
    misread = any(
        pattern.search(text) for pattern, text in zip(_MISREAD, (ask, answer), strict=True)
    )
    condition = re.search(r" (?:if|when|once|as|before|after) (?:you |we )?(.+)\?$", ask)
    if condition and ask.startswith("What") and len(content_stems(condition[1])) < LEAST_TOLD:
        return False  # "if you have time"
    if ask.startswith("What happens") and _THINKS.match(answer):
        return False  # what one thinks or does then
    if ask.startswith("What should you do") and len(re.findall(r"\byou\b", ask)) > 2:
        return False
    if " happened " in ask and _NOT_THEN.search(answer):
        return False  # two tenses
    if condition and ask.startswith("What happens ") and _THEN.search(condition[1]):
        return False  # "What happens once the bricks were fired"
    gained = not ask.startswith("What do you gain") or _MAY.search(answer) is not None
    return sized and not loose and sound and gained and not misread and len(told) >= LEAST_TOLD


_THE_ONE = re.compile(
    r"^(?:Why|How) \w+ the ([a-z]+)(?: (?!of\b|that\b|with\b|in\b|on\b|for\b|between\b)|\?)"
)
_GAIN = "What do you gain by "
_CAN = re.compile(
    r"^(?P<who>(?:[Yy]ou|[Tt]he|[Aa]n?|[A-Z]?[a-z]+s) ?[\w -]{0,40}?) (?P<may>can|could|will|may) (?P<act>(?!be |have |automatically )[a-z]+ .+)$"
)
_MUST = re.compile(r"^[^,;:]* must be [a-z]+(?:ed|en)\b")  # what somebody does then
_MAY = re.compile(r"\b(?:can|could|will|may|might)\b")
_THEN = re.compile(r"\b(?:was|were|had|did)\b")
_NOT_THEN = re.compile(r"\b(?:will|is|are|can|does|do|has|have)\b")
_THINKS = re.compile(
    r"[Yy]ou (?:would|might|may|can|could|should|know|think|expect|want|create|see|get|need|do|say|then|give)\b|[Yy]ou'(?:ll|d) (?:probably|find|want|need|see|know)\b"
    r"|[Yy]ou're (?:working|dealing|looking|in|doing|using|more)\b"
)
_MISREAD = (
    re.compile(
        r"^Why .* and (?:has|have|had|is|are|was|were)\b|^Why .*, and .* (?:will|is|are|was|were|can)\b|^Why .* (?:who|which|that) "  # the reason may be that of the inner clause
        r"|^What (?:happens|happened) as (?:\w+ ?){1,2}\?$"  # "as Newton established"
        r"|^What (?:happens|happened) as .*\b(?:discuss|show|describe|explain|mention|note|state|suggest)(?:e?s|e?d)\?$"
        r"|\bhappened (?:when|if|as|once) .*\b(?:is|are|calls?|has|have)\b"  # two tenses
        r"|\bthat much\b|\bin luck\b|\bexactly what\b|\byour curiosity\b|\byou (?:feel|are) ready\b|\bthat\?$"
        r"|,? (?:but|and|or|so)\?$|^What happens? (?:if|when) (?:you|we) (?:want|need|wish)\b"
        r"|\bthe (?:result|code|file|program|output|data|value|problem|method|function|type|example)\?$"
        r"|\b(?:when|if|once|as) that \w+|^Why .*\beven (?:more|less|better|worse|\w+er)\b|\b[a-z]\d\b"
    ),
    re.compile(
        r"^[Rr]ead on\b|^[Bb]ecause otherwise\b|\b(?:said|say|says)(?: \w+ly)?(?: and \w+ly)?$|^(?:[Mm]aybe|[Pp]erhaps|[Ww]hile|[Ee]ven|[Nn]o matter|[Aa]lthough|[Tt]hat's)\b|(?<![\w'’])[b-zB-HJ-Z](?![\w'’])"
        r"|^(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he) \w+n't\b|^[Ss]o (?:do|does|did|is|are|can|will|has|have)\b|\bon the (?:left|right)\b|^You want\b|\bas before\b|\b[Tt]he rest\b|\b(?:suggestions|advice|tips|book|chapter)\b"
        r"|^[Ii]t(?:'ll|'s)? |\b(?:declared|said|wrote|asked|announced|saying)$"
    ),
)  # of a question, and of its answer
