"""Whether a question and its answer can be heard again, far from where the sentence stood."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.lexis import english

ORPHAN = re.compile(
    r"\b(?:it|its|them|they|their|these|this|those|the same(?=[,.;]| and\b| but\b|$)|he|she|his|her|such|here|above|below|following|previous|we|our|I"
    r"|my|us)\b",
    re.IGNORECASE,
)  # what points at a sentence that stood around
_LOST = re.compile(
    r"\b(?:the (?:majority|rest|remainder|others?|latter|former)(?! of\b)|you have ever)\b"
    r"|\b(?:and|or|but|in (?:response|addition|contrast|relation|order)|due|according)\?$",
    re.IGNORECASE,
)  # a part of nobody knows what, or a phrase that was cut off
_TORN = re.compile(
    r"^What (?:do|does|did) (?:to|in|for|with|by|at|on|from|of|among|under|over)\b"
    r"|\beach [a-z]+\?$|\b(?:looks?|seems?|feels?|sounds?|becomes?|appears?|takes?)\?$"
    r"|^What (?:is|was) .*\b(?:goal|aim|purpose|task|job|idea|focus|role|step|advantage|benefit|priority) \w+ing\?$"
    r"|^What (?:do|does|did) .*\w\w(?<!e)ed\?$|^What (?:has|have|had) .*\bcalled\b"
    r"|^How (?:can|could|do|does|did|should) .* (?:about|against|before|after|from|into|than|without|of)\?$"
)  # "What did to the miller pose?", "What does a wave look?": half of what the verb needs
_CUT = re.compile(
    r"(?:[,;]|\b(?:as|of|to|for|with|and|or|the|an?|in|by|from|that|which|than|is|are))\.$"
)  # an answer that ends too soon
_ONCE_MORE = re.compile(r"\b(?:again|also|however|likewise|as well\?|too\?)(?!\w)")
_OF_THE_PAGE = re.compile(
    r"\b(?:horizontal|vertical|[xy]) ?-?axis\b|\bin the (?:\w+ )?(?:square|box|column|row|diagram|graph|figure)s?\b|\b(?:take a (?:look|glance)|look) at\b.*\?$"
)
_NO_TERM = re.compile(
    r"(?:That's|Those are) (?:(?:of|in|on|at|for|from|with|by)\b|.* also\.|(?:\w+ )?(?:it|he|she|they|we|you|this|that|these|those)\.)"
)  # "of interest", "yet she"
_NOT_AGAIN = re.compile(
    r"\b(?:I|I'm|I'd|I've|my|me)\b|\b(?:that|this|these|those)[.,]"
)  # "I recommend watching my films", "all of that"
_LEANS = re.compile(
    r"\b(?:[Tt]his|[Tt]hese|[Ss]uch(?! as\b))\b"
    r"|^(?:That|Those) (?!(?:is|was|are|were)\b)[a-z]+\b(?<!s)|^Always (?:be|have)\b|^That (?:has|can|could|will|would|may|might|must|should)\b"
    r"|\bthe (?:same|case)[.,]|\b(?:themselves|himself|herself) to\b"
)  # "This wouldn't be the case."


_IS_EXAMPLE = re.compile(
    r"(?:(?:It's|They're|It was|They were) )?(?:an?|one|two|another|the|some) (?:[a-z]+ )?(?:examples?|instances?)\b(?! of\b)",
    re.IGNORECASE,
)  # nobody knows of what


_SELDOM = re.compile(
    r"(?:That's|Those are) (?:sometimes|often|usually|typically|perhaps|probably)\b"
)
_AS_THERE = re.compile(
    r" (?:as in|unlike) (?:the|an?|its|their) [^?]+\?$| (?:while|although|whereas) [^?]+\?$"
)  # a comparison, or what is granted, that stood first
_FITS_MANY = re.compile(
    r"What do we call (?:one of|(?:an?|the) (?:\w+ )?(?:example|instance|exam\w+) of|an? (?:good|common|fundamental|important|great|popular|simple|useful|key|main|major|typical|special|powerful|valuable|effective|essential|critical|crucial|vital|serious|interesting|natural)\b|the [\w-]+ [\w-]+\?$(?<=[A-Z]\?))"
    r"|Who (?:often|usually|sometimes|always)\b|What (?:often|usually|sometimes|runs|goes|makes a)\b|What is more\b|\bsynonyms? for\b|\b(?:call|consider|name|make|render|deem)\?$"
)  # of the many that would be right, or of no interest
_MERE = re.compile(r"(?:Just|Only|Merely|Simply) because\b")
_GOES_ON = re.compile(r"(?:And|Or|But|Nor) ")
_DENIED = re.compile(r"Why (?:\w+n't|.* not)\b")
_WITH_DEED = re.compile(
    r"(?:With|In|From|For|On|At) .* (?:and|or) (\w+) (?:the|an?|your|my|it|them)\b"
)
_BUT_MORE = re.compile(r"(?!(?:It|They|That|Those|This|He|She|You|We|To|By)\b)[^,]+, but (?!not\b)")
_TO_WHERE = re.compile(r"To (?:\w+ly )?(\w+)")


def _is_base(word: str) -> bool:
    """Whether a word can only be what somebody does: ``stir``, ``tokenize``."""
    known = any(form == "base" for _, form in english().verbs.get(word, ()))
    return known or word.endswith(("ize", "ise", "ify"))


def _is_misread(ask: str, answer: str) -> bool:
    """Whether an answer is none: a name for what happens, where something ends for a purpose, what belongs to another clause."""
    if ask.startswith("What happens ") and re.match(
        r"(?:It|They)(?: is|'s| are|'re) called ", answer
    ):
        return True
    if ask.startswith(("Why ", "How ")) and _GOES_ON.match(answer):
        return True  # "and not just by hand because …": the second half of two
    if _MERE.match(answer) and _DENIED.match(ask):
        return True  # "Don't run just because it rains": that it rains is no reason
    deed = _WITH_DEED.match(answer)
    if deed and _is_base(deed[1]):
        return True  # "with salt and stir the pot": what else is done is no means
    if ask.startswith(("What ", "Who ")) and _BUT_MORE.match(answer):
        return True  # "a new mill, but floods": the subject of what stood behind
    to = _TO_WHERE.match(answer) if ask.startswith("Why ") and " from " in ask else None
    return to is not None and to[1].lower() not in english().verbs


_PERFECT = re.compile(r"(?:What|Who) (?:has|have|had) (?:\w+ly )?([a-z]+)\b")


def _is_half_perfect(ask: str) -> bool:
    """Whether "has" stands before a verb that is no participle: ``Who has make the gate?``."""
    found = _PERFECT.match(ask)
    forms = {form for _, form in english().verbs.get(found[1], ())} if found else set()
    return forms == {"base"} and found is not None and found[1] not in english().noun_verbs


_TOLD_OTHERWISE = re.compile(
    r"(?:It|They|He|She) [a-z]+ (?:another|a different|other)\b"
    r"|(?:It|They|He|She) [a-z]+ the same\b(?!.*\bas\b)"
    r"|.*\band (?:then|later|soon) [a-z]+\.$"
)  # "They tell another story.", "40 wells and then stops."
_REPLIES = re.compile(r"\b(?:Yes|No)\. ")


def is_fit_to_recall(ask: str, answer: str) -> bool:
    """Whether both are whole, and neither leans on the sentences that stood around theirs."""
    if _is_half_perfect(ask):
        return False
    if _IS_EXAMPLE.match(answer) or _TOLD_OTHERWISE.match(answer) or _REPLIES.search(ask):
        return False
    if _CUT.search(answer) or _ONCE_MORE.search(ask) or _OF_THE_PAGE.search(ask):
        return False
    if (
        _FITS_MANY.search(ask)
        or _SELDOM.match(answer)
        or _AS_THERE.search(ask)
        or _is_misread(ask, answer)
    ):
        return False
    torn = _LOST.search(ask) or _TORN.search(ask) or _NO_TERM.match(answer)
    return not torn and not _NOT_AGAIN.search(answer) and not _LEANS.search(answer)


ROOT = 4  # letters in which words of one root agree
_OF_SOME = re.compile(r"\bof (?:these|those)\b")  # "the widest of these gates"
_THIS_ONE = re.compile(r"The [a-z]")
_NAMES_ONE = re.compile(r" (?:[A-Z][\w'-]+ )*[A-Z][a-z]+\b")  # who holds a place is no gloss of it
_OF_A_KIND = re.compile(
    r"(?:an?|one|the) (?:form|kind|type|sort|class|branch|part|piece|area|field|member|set|group|way|means|method) of"
    r" (?:[\w'-]+ ?){1,2}$"
    r"|(?:an?|the) (?:process|act|practice|task|job|art) of \w+ing(?: [\w'-]+){0,2}$"
)


def tells_apart(term: str, gloss: str, told: str) -> bool:
    """Whether what is left of a gloss as it was ``told`` fits one term alone, and does not name it.

    No part of what was told of before, no bare kind that lost what sets this one apart, no word of
    the term's own root: ``chaotic`` of ``chaos``.
    """
    one_of_some = _OF_SOME.search(told) or (_THIS_ONE.match(term) and _NAMES_ONE.search(told))
    kind = gloss != told.rstrip(". ") and _OF_A_KIND.match(gloss)
    roots = {word[:ROOT].lower() for word in re.findall(r"\w{5,}", term)}
    given = any(word[:ROOT].lower() in roots for word in re.findall(r"\w{5,}", gloss))
    return not (one_of_some or kind or given)
