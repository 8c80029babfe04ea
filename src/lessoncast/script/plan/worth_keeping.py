"""What a sentence is worth as the last thought of an episode: about the lesson's subject, general, understood by itself."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.script.plan.by_itself import BEGINS_AFTER, BEHIND, LOCAL, PASSING, unknown
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.parsed import begins_with_name
from lessoncast.tongue.remembering import once_a_lesson
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, content_stems

HALF, DEFINES, ASIDE = (
    0.5,
    0.4,
    0.5,
)  # of what a sentence is about; worth of a definition; cost of what is of something else
DENIED = 0.6  # what a sentence is worth less that tells what is not so
PAST, DATED, COUNTED, OF_SOMEBODY, OF_PART, UNKNOWN = (
    0.4,
    0.3,
    0.2,
    0.4,
    0.5,
    0.1,
)  # what a detail is worth less
_TALKS = re.compile(
    r"(?:I|Say|Add|Imagine|Suppose|Consider|Note|Let|Luckily|Once|Recall|Assume|Perhaps|Here|Keep in mind|Think|Bear in mind|Be sure|Make sure)\b"
)


@once_a_lesson  # each telling looks for a last sentence
def worth(text: str, vocabulary: Vocabulary, said: int, about: frozenset[str]) -> float:
    """How much a sentence is worth remembering: about the subject, general, a judgement, not long."""
    stems = content_stems(text, vocabulary.language)
    score = len(stems & about) / max(len(about), 1) + min(3 * weight(text, vocabulary), 0.6)
    score += 0.25 * tongue_of(vocabulary.language).judges(text) - 0.02 * abs(said - 15)
    first = " ".join(text.split()[1:3])
    local = text.startswith("The ") and not about & content_stems(first, vocabulary.language)
    score -= 0.5 * bool(PASSING.search(text)) + 0.4 * bool(BEGINS_AFTER.match(text))
    if packed(vocabulary.language) is None:
        score += _nearness(text, about) - 0.7 * bool(LOCAL.search(text))
        score -= 0.5 * bool(_CASE.match(text) or _OURS.search(text))
        score -= 0.15 * bool(_ONLY_IF.search(text)) + 0.3 * bool(_MAY_BE.search(text))
        score += 0.6 * bool(_PURPOSE.match(text)) - DENIED * bool(_DENIES.search(text))
    score -= 0.8 * bool(_TALKS.match(text)) + 0.4 * _names_strangers(text, about, vocabulary)
    return score - 0.4 * local - 0.4 * tongue_of(vocabulary.language).points_away(text)


def _nearness(text: str, about: frozenset[str]) -> float:
    """What an English sentence is worth more for being about the lesson's subject, most where it tells what that is."""
    share = share_about(text, about)
    return (
        0.4 * share + DEFINES * defines(text, about) - ASIDE * about.isdisjoint(content_stems(text))
    )


_IS_A = re.compile(
    r"\b(?:is|are) (?:an?|the|one of|(?:\w+ )?[a-z]+s that|[a-z]+ing)\b|\b(?:means|refers? to)\b"
)


def defines(text: str, about: frozenset[str]) -> bool:
    """Whether an English sentence tells what the lesson's subject is."""
    return share_about(text, about) >= HALF and _IS_A.search(text) is not None


def is_about(text: str, about: frozenset[str]) -> bool:
    """Whether what an English sentence is about is the lesson's subject, no part or kind of it."""
    clause = main_clause(text)
    named = content_stems(BEHIND.split(clause.subject)[0]) if clause else frozenset()
    return bool(named & about) and (named <= about or about <= named)


def share_about(text: str, about: frozenset[str]) -> float:
    """How near what an English sentence is about is to the lesson's subject, from 0 to 1."""
    clause = main_clause(text)
    named = content_stems(clause.subject) if clause else frozenset()
    return len(named & about) / max(len(named), len(about)) if named else 0.0


_CASE = re.compile(
    r"(?:In|At|On|For|During|Under|With|Within|Among|After|Before|If|When|According to|Unlike|Another|Other|Some|Many|Several|One of|Half of|Each|Examples?|Until|Once|Usually|Often|Sometimes|Typically|Not (?:all|every)|Instead of|Later|Ideally|By default|(?:An?|One) (?:\w+ )?example)\b"
)  # where or when something holds, or of what part: ``In muscles, …``
_ONLY_IF = re.compile(r"\b(?:when|if|until|unless)\b")
_MAY_BE = re.compile(
    r"\b(?:may|might|could)(?: \w+)? (?:be|have)\b|\bcan have\b|^(?:A|An|The|Each|[A-Z]\w+s for) (?:specific|certain|particular|given)\b|\b(?:for|of|with) a (?:specific|certain|particular|given)\b"
)  # of some only
_DENIES = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|could|would)n't\b|\b(?:is|are|was|were) never\b"
)
_PURPOSE = re.compile(
    r"The (?:(?:primary|main|basic|overall|central|key|whole|core|ultimate|general|most important) )?(?:purpose|idea|goal|point|aim|principle|insight|message|advantage|benefit|task)s? (?:of|behind|is)\b"
)
_OURS = re.compile(
    r"^(?:Our|Your|My)\b|\b(?:probably|perhaps)\b|\b(?:might|may) want to\b"
)  # of one case, or not for sure


def _names_strangers(text: str, about: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether a sentence in a packed language is about something with a name that is not the subject."""
    first = text.split(maxsplit=1)[0]
    named = any(char.isupper() for char in first[1:]) and packed(vocabulary.language) is not None
    return named and not content_stems(first, vocabulary.language) & about


def weight(text: str, vocabulary: Vocabulary) -> float:
    """How much a text is about what the lesson is about."""
    return vocabulary.weight(content_stems(text, vocabulary.language))


def detail(text: str, about: frozenset[str]) -> float:
    """What an English sentence is worth less for telling what once was, when, how much or of whom."""
    clause = main_clause(text)
    past = clause is not None and clause.tense == "past"
    named = content_stems(_NAMED.sub("", text, count=1).split(maxsplit=1)[0])
    somebody = bool(named) and about.isdisjoint(named) and begins_with_name(text) and past
    stranger = somebody or (_NAMED.match(text) is not None and about.isdisjoint(named))
    score = PAST * past + OF_SOMEBODY * stranger + OF_PART * bool(_PART.match(text))
    score += DATED if _DATED.search(text) else COUNTED * bool(_COUNTED.search(text))
    return score + UNKNOWN * min(len(unknown(text, about)), 2)


_NAMED = re.compile(r"The (?=[A-Z][a-z]+ [A-Z])")  # "The Upper Lock Gate …"
_PART = re.compile(
    r"(?:(?:The|All|These|Its) )?(?:\w+(?<!gr)(?<!b)est |(?:one|two|three|four|five|six|seven|eight|nine|ten|other|rest|same|lower|upper|inner|outer)\b)"
)


_DATED = re.compile(
    r"\b(?:1[0-9]|20)\d\ds?\b|\b(?:years?|months?|weeks?|days?) (?:ago|later)\b|\b(?:January|February|March|April|June|July|August|September|October|November|December|centur(?:y|ies))\b"
)
_COUNTED = re.compile(r"\d")
