"""Signs in blocks and sentences by which a lesson is read: boxes to pass over, replies, what a lead-in waits for."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.words import count

QUESTION_WORDS = range(3, 21)  # how long an author's question may be to be asked by the host
UNSEEN = "."  # stands for code or a formula, on which the next sentence may lean
REPLY = re.compile(
    r"(?:Yes|No|Not (?:really|quite|necessarily|always|at all|exactly|yet|at once|at first|immediately|entirely|for long)|Probably(?: not)?|Maybe|Perhaps(?: not)?|Sometimes"
    r"|Never|Hardly|It depends|Of course(?: not)?|Absolutely(?: not)?|Certainly(?: not)?|Both|Neither|Nobody|Nothing)(?:, (?:and|but) (?:[\w']+ ?){1,6})?[.!]"
)
_PART = re.compile(
    r"(?!(?:Hint|Note|Tip|Answer|Solution|See|Example)\b)(?:(?:Yes|No), )?[A-Z][\w', %€$£°.-]*[\w%]\."
)
_REPLY_WORDS = 10


def is_reply(sentence: str) -> bool:
    """Whether a sentence is all that a short answer says, or half of a sentence that only its question makes whole."""
    if REPLY.fullmatch(sentence):
        return True
    if not _PART.fullmatch(sentence) or count(sentence) > _REPLY_WORDS:
        return False
    return not is_sentence(sentence) and spoken(sentence) == sentence


LEANS_ON_QUESTION = re.compile(
    r"(?:Not (?:really|quite|necessarily|always|at all|exactly|entirely|so)|(?:Almost |Most )?(?:Probably|Perhaps|Maybe|Of course|[Cc]ertainly|Surely) not|Hardly)[,:] "
    r"|(?:[\w ]{3,30}, )?(?:[Ss]ure|[Oo]f course|[Cc]ertainly|[Nn]o|[Yy]es),? (?:it|you|we|they|he|she|I|one) (?:is|are|was|were|do|does|did|can|could|will|would|has|have)(?:n't|not)?[.!]$"
)  # the beginning of a reply, or all of it: nothing without its question
OF_QUESTION = re.compile(
    r"\bthe (?:first|second|third|last|previous) question\b(?! of)"
    r"|^The (?:quick|short|simple|obvious|honest)? ?answers? (?:is|are|was|were|may be|might be|lies|lie|depends?|appears?)\b|^(?:This|That) is a question (?:about|of|for)\b"
)  # what answers a question, or speaks of one


_OF_SEVERAL = re.compile(r"\b(?:both|these|either) (?:of (?:these|those) )?(?:\w+ )?questions\b")


def leans_on_question(sentence: str, *, asked: bool) -> bool:
    """Whether a sentence says nothing without a question before it that was not ``asked``; two never are at once."""
    single = LEANS_ON_QUESTION.match(sentence) or OF_QUESTION.search(sentence)
    return bool((single and not asked) or _OF_SEVERAL.search(sentence))


ANSWERED = re.compile(r"^(?:Yes|No|Nope|Right|Wrong)[!.] (?=[A-Z])")  # a question that is not asked
GOES_ON = re.compile(
    r"(?:where|with|which|and|or|for|so|that|to|by|as|in|then|when|if)\b"
)  # behind a formula
GUIDING = re.compile(
    r"\b(?:big|essential|guiding|key|driving|focus) questions?\b|^questions$", re.IGNORECASE
)
AIMS = re.compile(
    r"(?:student )?(?:(?:learning|lesson|chapter|module) )?(?:aims|objectives|outcomes|goals)|what you(?:'ll|’ll| will) learn",
    re.IGNORECASE,
)
"""The heading over what a lesson is for."""
ON_SCREEN = re.compile(
    r"(?:tasks?|exercises?|activit(?:y|ies)|challenges?|quiz(?:zes)?)(?= ?(?:$|[-–—:.!?(#\d]|(?:\w|one|two|three|four|five)$))"
    r"|.*\bquiz(?:zes)?(?: \(.*\))?$|take-?home (?:experiment|activit(?:y|ies))s?\b|phet explorations?\b",
    re.IGNORECASE,
)
"""The heading of an exercise: ``Task - send it``, ``Exercise 2``, ``Knots quiz``, not ``Challenges and opportunities``."""
_QUIZ = re.compile(
    r".*\bquiz(?:zes)?$|take-?home (?:experiment|activit(?:y|ies))s?\b|phet explorations?\b"
    r"|(?:check|test) (?:your|my) (?:learning|understanding|knowledge|progress)\b|test yourself\b|self[- ]?(?:check|test)\b|(?:concept|knowledge) check\b"
    r"|your turn\b|try it(?: yourself| out)?$|practice (?:problems?|questions?)\b",
    re.IGNORECASE,
)
_TASK = r"(?:exercise|challenge|task|activity|quiz)"
SETS_TASK = re.compile(
    rf"(?:This|The following) {_TASK} (?:asks?|is (?:for you )?to|will (?:ask|help|have|give|let)|invites?|requires?)\b|In this {_TASK},? (?:you|we|your)\b"
)
"""A paragraph that says what exercise follows."""
OPTION = re.compile(r"[A-Ha-h]\) ?\S")
"""One of the answers from which a quiz lets its reader choose."""
SOLUTION = re.compile(r"(?:solutions?|answers?)(?: \d+)?", re.IGNORECASE)


def kind_of_box(title: str, named: str) -> str:
    """What kind of section a titled box is; ``named`` is what its title would make of a section."""
    if _QUIZ.match(title):
        return "exercise"
    return "" if named == "exercise" else named


_CONTINUES = re.compile(
    r"\s*(?:in|on|at|of|for|with|by|from|to|as|and|or|but|nor|that|which|who|because|if|when|than|into) [a-z]"
)


def is_continuation(raw: str) -> bool:
    """Whether a text only goes on from a sentence that was cut: ``in filenames, as it …`` behind ``'?'``."""
    return _CONTINUES.match(raw) is not None


OF_YOU = re.compile(
    r"(?:Do|Are|Have|Can|Will|Did|Were|Would|Could|Should|Is|Does) (?:you|your|we|our)\b",
    re.IGNORECASE,
)
OF_EXPERIENCE = re.compile(
    r"(?:(?:So|But|And|Now|First),? )?(?:(?:Have|Haven't|Did|Didn't) you (?:ever|already|yet|noticed?|wondered|seen|heard|tried|thought)\b"
    r"|Ever (?:wonder|notice|tri|hear|see|had|been|felt)|(?:Do|Don't) you (?:remember|recall|recognize|recognise|ever|feel|like|enjoy|agree|want)\b|Are you (?:ready|familiar|curious|sure|wondering|excited|interested|new)\b"
    r"|(?:Can|Could) you (?:imagine|guess|think|name|spot|see|find|remember|recall|tell)\b|Sound familiar)",
    re.IGNORECASE,
)  # only who reads can say; no expert knows
ASIDE_SKIP = frozenset(
    {
        "objectives",
        "objective",
        "prereq",
        "prerequisites",
        "discussion",
        "tab",
        "instructor",
        "caption",
        "self-check",
    }
)
ASIDE_RECAP = frozenset({"keypoints", "summary", "keypoint", "takeaways", "conclusion", "tldr"})
ASIDE_SOLUTION = frozenset({"solution", "solutions", "answer", "answers"})
ASIDE_EXERCISE = frozenset({"challenge", "exercise", "question", "questions", "testimonial"})
PUTS = re.compile(
    r"(?:(?:Before (?:you|we) (?:go|read|move) on|To test yourself|As an exercise|Now|First),? )?"
    r"(?:[Tt]ry|[Aa]nswer|[Tt]hink about|[Ww]ork out|[Aa]sk yourself) (?:this|this one|the following|yourself)\b[^.?!]{0,40}:"
    r"|(?:For [^,]{3,30}, |Now,? |Next,? )?(?:[Gg]et|[Ss]plit(?: up)?|[Bb]reak(?: up)?|[Dd]ivide) (?:up )?into (?:pairs|groups|teams|small(?:er)? groups)\b"
    r"|(?:[Ff]ind|[Cc]hoose|[Pp]ick) a partner\b|(?:Pair|Team) up\b"
)
"""A paragraph that puts an exercise to its reader."""
