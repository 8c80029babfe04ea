"""What of a sentence's end is asked for: the claim, without what only adds to it."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import count

VALUE_WORDS = range(1, 26)
_ADDS = re.compile(
    r",? however\b|,? (?:such as|including|for example|for instance|as in|namely|especially|particularly)\b|; |: | [–—-] "
    r"| while (?=\w+ing\b)|, (?:which|who|where|but|yet|so|although|though|while|whereas|because|since"
    r"|(?=\w+ing\b)|(?:\w+ed|driven|led|built|made) (?:by|from|through)\b|even|thus|thereby|along with|as well as)"
)
LEAST_CLAIM = 7
_GOES_ON = re.compile(
    r"(?:, which|, where|, while|, whereas|, but|, so|, although|, even though|, because| because| so that| even though| as well as| in order to"
    r"| rather than| instead of|, such as| such as|, including|, for example|, thus \w+ing|, \w+ing) "
)  # without which a sentence says less, but nothing else
_NAMED_BEFORE = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|him|another|others?)\b", re.IGNORECASE
)
_TIES = re.compile(r" (?:for|of|with|from|to|by|as|at|into)$")  # "for including a browser"
_YOURS = re.compile(r"\byour\b")  # of whoever learns it
_LOOSE = re.anywhere(
    r"\b(?:it|its|they|them|their|this|these|those|he|she|his|her|him|such|here|(?<!from )(?:above|below)(?! (?:the|an?|its|their|your|zero|freezing|\d)\b)|following|previous|we|our"
    r"|us|i|my|you|your|another|(?<!each )other|others|also|same|former|latter|too|then|now|instead(?! of)|that (?:day|time|case|way|point|year|night)|(?:of|with|in|for|by|from|to|on|at|before|after|than) that)\b"
)
_PHRASAL = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|have|has|had)|'ve) (?:\w+ly )?\w+ed (?:up|out|off|down)$"
)  # "has messed up" is whole
_LETTERS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")  # "D.C." ends on its own dot
_ENDS_ON_ANOTHER = re.compile(r"\bfrom (?:one|an?) [^,]+ to another$")
_BEGUN = re.compile(
    r",? (?:and|or|but) (?:if|when|once|because|since|while|unless|although) [^,]*$"
)  # a clause of which only the condition is left
_OF_MANY = re.compile(
    r"(?:an?|the) |(?:[a-z-]+ ){0,2}[a-z-]{3,}s (?:[^,]+ )?(?:that|which|who) "
)  # what a definition begins with: what is meant by "it" behind that, it says itself
_SAME_FOR_ALL = re.compile(r"(?<=s )(in|at|on|of|with) the same(?= [a-z]+(?:$| (?:of|in|on|as)))")
_TOO = re.compile(r"(?<!, )\btoo (?=[a-z])")  # "too much", not "also"
_ONE_AND_THE_OTHER = re.compile(
    r"(\b(?:one|the one) (?!of\b)[^.;]*\band )the other(?= [a-z]+)(?! (?:one|two|three|hand|side|end|way)\b)"
)  # of two, both are told
_FROM_ONE_TO_ANOTHER = re.compile(r"(\b(?:an?|one|each) .*?)\banother\b")  # both are said


@remembered(16_384)
def before_addition(text: str) -> str:
    """A text up to where it only adds to what it says."""
    for found in _ADDS.finditer(text):
        gerunds = found[0] == ", " and text[: found.start()].endswith(
            "ing"
        )  # "seeing, hearing and smelling"
        tied = _TIES.search(text[: found.start()]) is not None
        if count(text[: found.start()]) >= VALUE_WORDS[0] and not (gerunds or tied):
            return text[: found.start()].strip(" ,;:")
    return text.strip(" ,;:")


def claim(sentence: str, most: int) -> str:
    """A long sentence up to where it only adds to its claim, in at most so many words; "" where that is not sure."""
    found = (sentence[: one.start()].strip(" ,;:") for one in _GOES_ON.finditer(sentence))
    fitting = [one for one in found if LEAST_CLAIM <= count(one) <= most and whole(one)]
    balanced = (one for one in reversed(fitting) if one.count("(") == one.count(")"))
    return next((f"{one}." for one in balanced if main_clause(f"{one}.") is not None), "")


def plain_value(rest: str) -> str:
    """The end of a sentence up to where it only adds, with nothing that points away; "" if unsure."""
    text = _BEGUN.sub("", before_clause(before_addition(rest.strip().rstrip(".!"))))
    first, rest = " ".join(text.split()[:3]), " ".join(text.split()[3:])
    defines = _OF_MANY.match(text) is not None  # "the idea that a state can refuse it"
    first, rest = _YOURS.sub("", first), _YOURS.sub("", rest)
    points = points_away(first) or points_away(_of_itself(rest) if defines else rest)
    fits = count(text) in VALUE_WORDS and not points and text.count('"') % 2 == 0
    dot = "." if _LETTERS.search(text) else ""
    return f"{text}{dot}" if fits and whole(text) and text.count("(") == text.count(")") else ""


def _of_itself(rest: str) -> str:
    """The end of a definition without the words that stand for what it names itself: ``atoms in the same place``."""
    return _TOO.sub("", _SAME_FOR_ALL.sub(r"\1", _NAMED_BEFORE.sub("", rest)))


def before_clause(text: str) -> str:
    """A text up to a comma behind which another clause begins: ``a nation, Marshall declared``; a list before one stays whole."""
    for found in reversed([*re.finditer(r",\s+", text)]):
        after = re.sub(r"^(?:and|but|or|so) ", "", text[found.end() :])
        if is_clause(after) and not re.match(r"(?:that|which|who)\b", after):
            return before_clause(text[: found.start()])
    return text


_HARMLESS = re.compile(
    r", such as\b"
    r"|\"(?<=\w \")[A-Za-z][\w'’-]*(?: [\w'’-]+){0,3},?\"|“(?<=\w “)[A-Za-z][\w'’-]*(?: [\w'’-]+){0,3},?”"
    r"|U\.(?<=\bU\.)[SK]\.|[A-Z](?<=\b[A-Z])(?= (?:cells?|lymphocytes?|chromosomes?|waves?|phase|antigens?)\b)"
    r"|other(?:(?<=\b(?:and|any|two|not) other)|(?<=\b(?:of|to|in|or|by) other)|(?<=\b(?:from|with|than|like|many|most|some) other))(?= (?:[a-z]+ )?[a-z]{3,}s\b)"
    r"|above(?<=\babove)(?= (?:sea|ground|average|normal|room|water|that of)\b)|below(?<=\bbelow)(?= (?:sea|ground|average|normal|room|water|that of)\b)"
)  # each first letter decides at once, before what stands in front of it


@remembered(16_384)
def without_harmless(text: str) -> str:
    """A text without what only seems to stand for something told elsewhere: ``such as``, ``T cells``, ``and other metals``, a quoted word."""
    if "the other" in text:
        text = _ONE_AND_THE_OTHER.sub(r"\1the", text)
    return _HARMLESS.sub("", text)


@remembered(16_384)
def points_away(text: str) -> bool:
    """Whether a text holds a word that stands for something said elsewhere; "data … that data" does not."""
    text = without_harmless(text)
    if "another" in text:
        text = _FROM_ONE_TO_ANOTHER.sub(r"\1", text)
    for found in re.finditer(r"\bthat (\w+)", text):
        before = text[: found.start()]
        if found[1] in before and re.search(rf"\b{found[1]}\b", before):
            text = f"{before}{found[1]}{text[found.end() :]}"
            break
    return _LOOSE(text)


def whole(text: str) -> bool:
    """Whether a text ends on a word that can end a phrase."""
    known = english()
    closed = known.determiners | known.prepositions | known.conjunctions | known.auxiliaries
    last = bare(text.rsplit(maxsplit=1)[-1]) if text.split() else "the"
    if _PHRASAL.search(text) or _ENDS_ON_ANOTHER.search(text):
        return True
    return last not in closed | {"to", "than", "more", "not", "so", "very"}
