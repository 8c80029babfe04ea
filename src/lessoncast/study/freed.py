"""English sentences that can stand by themselves: without the word that only ties them to the one before, their pronoun named."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.connectives import without_connective
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import leans, takes_up
from lessoncast.tongue.english.wholeness import begins_with_verb
from lessoncast.tongue.words import capital, count
from lessoncast.units import antecedents

NAMED_WORDS = range(2, 4)  # of a noun that says by itself which are meant
_OF_ITS_OWN = re.compile(
    r"(?:Some (?=[a-z])|Even (?:though|if|when) |One of the (?=\w+est\b|most\b|more\b|main\b|first\b))"
)
LEAST_WRITTEN = 5  # words of an item that is a sentence
_LISTED = re.compile(
    r"^(?:Add to that|There's|There are|Then there's|Then there are|That leaves|You get|You have) (.+)$"
)
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|can|will|must|should|does|do|[a-z]{3,}s) (?:the|an?|you|your|its|it|not|to|from|in|with|by|each|all)\b|\b(?:if|when|because|so that|as soon as)\b"
)
_FAR = re.compile(
    r"\b(?:this|these|those|such|that (?:way|case)|here|them|they|it)\b(?! (?:is|was) (?:to|that)\b)",
    re.IGNORECASE,
)
_THESE = re.compile(r"These ((?!two|three|four|other|same|last|first)[a-z].+)$")
_IN_ORDER = re.compile(
    r"(?:Then|Next|Finally|Lastly|Last|Second|Secondly|Third|Thirdly|Again|Or|Now|Meanwhile|Instead|In turn|Regardless(?! of)|Even so|Still)\b"
)  # a step is not understood without the one before it
_DATED = re.compile(
    r"(?:Then|Later|Finally|Eventually|Meanwhile|Soon after|Again),? (?=(?:in|on|by|during) (?:(?:the )?\w+ ){0,3}(?:1\d{3}|20\d{2}))"
)  # what has a date of its own is in no order
_ASIDE = re.compile(
    r"(?:Crucially|Problematically|Importantly|Interestingly|Notably|Fortunately|Unfortunately|Luckily|Surprisingly|Sadly|Of course|In short"
    r"|In brief|To begin with|First of all|As it turns out|That said|In particular|In other words|Clearly|Obviously|Naturally|Needless to say|Note that|Note, however, that"
    r"|Remember that|Keep in mind that|Bear in mind that|It is worth noting that|It turns out that|Yes|As a rule|After all),? (?=\w)"
)
_ALSO = re.compile(
    r"(?<!but)(?<!and)(?<!only)(?<!or) also\b(?! (?:known|called|in|on|at|of|for|to|with|by|from|as|if|when|because)\b)"
)
_AND_SO = re.compile(
    r", and so (?=(?:the|an?|it|they|you|its|their|no|many|most|all|[a-z]+s) )(?!is\b|was\b|has\b|does\b)"
)  # of which "so" alone tells the same
_SEEN = re.compile(
    r"^(?:We|You)(?:'ve| have| can| may| might| will|'ll)? (?:also |already |now )?(?:noticed?|seen?|saw|learn(?:ed|t)?|find|found|know|note|remember|recall) that (?=[\w\"])"
)
_THEN = re.compile(r"(?<=[a-z]) (?:then|nevertheless|nonetheless) (?=[a-z]+)")
_SAYS_WHEN = re.compile(
    r"\b(?:if|when|once|whenever|as|after|before|first|until|since|back|than|let|unless|by|was|were|is|are|and|or|what|only|even|now)\b(?!.*,.*,)",
    re.IGNORECASE,
)  # behind which "then" says when
_INNER = re.compile(
    r"(?P<left>[^,]{3,60}), (?:however|on the other hand|by contrast|in contrast|for example|for instance|of course|in fact|therefore|in turn|too), (?P<rest>.+)"
)
_NO_CAPITAL = re.compile(r"[A-Z][a-z]*(?:\d|\.\w|_)")  # of p5.js, in front of a sentence, too
_MEASURED = re.compile(
    r"\b(?:even|still|much|far) (?:\w+er|more|less)\b(?!.*\bthan\b)|\b(?:too|as well|either)[.!]"
)  # with what was said before


def by_itself(sentence: str, before: str, about: frozenset[str] = antecedents.NOTHING) -> str:
    """``However, ice floats.`` → ``Ice floats.``, ``It melts.`` → ``Ice melts.``; "" where that is not sure.

    ``before`` is the sentence in front of it, "" where there is none that is known; ``about`` are the stems of title and heading.
    """
    plain = without_asides(sentence)
    if _IN_ORDER.match(plain) or _MEASURED.search(plain):
        return ""
    if leans(plain) and not _only_seems_to_lean(plain):
        plain = antecedents.standing(plain, before, about) or _in_general(plain)
        if leans(plain):
            return ""
    return "" if before and takes_up(before, plain) else plain


def _only_seems_to_lean(sentence: str) -> bool:
    """``Some gases …``, ``Even if it rains, …``: not of several that were named before."""
    found = _OF_ITS_OWN.match(sentence)
    if not found:
        return False
    rest = sentence[found.end() :]
    first = rest.partition(" ")[0].strip(",")
    known = english()
    acts = known.auxiliaries | known.prepositions | known.adverbs | {"example", "way", "is"}
    return first not in acts and not leans(f"Many {rest}") and not _FAR.search(rest)


def _in_general(sentence: str) -> str:
    """``These wake words are …`` → ``Wake words are …``, where more than one word says which; "" elsewhere."""
    found = _THESE.match(sentence)
    clause = main_clause(capital(found[1])) if found else None
    if found is None or clause is None or clause.number != "plural" or clause.lead:
        return ""
    known = english()
    several = {bare(word) for word in clause.subject.split()} & (
        known.qualities | known.quantifiers
    )
    named = count(clause.subject) in NAMED_WORDS and not several and noun_phrase(clause)
    return capital(found[1]) if named else ""


def _without_then(sentence: str) -> str:
    """``The pump then fills the tank`` → ``The pump fills the tank``: of what came before, the sentence says nothing."""
    found = _THEN.search(sentence)
    if found is None or _SAYS_WHEN.search(sentence[: found.start()]):
        return sentence
    return f"{sentence[: found.start()]} {sentence[found.end() :]}"


def restored(sentence: str, written: str) -> str:
    """An item of a list that its author ended with a full stop, without what makes a sentence of a mere thing.

    ``There's an agent spares you …`` → ``An agent spares you …``.
    """
    found = _LISTED.match(sentence)
    said = found[1].rstrip(".") if found else ""
    ends = written.rstrip().endswith((".", "!"))
    made = said and not _plain(written).startswith(
        _plain(sentence)[:12]
    )  # "There are" isn't the author's
    whole = made and count(said) >= LEAST_WRITTEN and ends and _SENTENCE.search(said) is not None
    return f"{capital(said)}." if whole else sentence


def _plain(text: str) -> str:
    """The letters of a text, without marks."""
    return re.sub(r"[^a-z ]", "", text.lower()).strip()


def without_asides(sentence: str) -> str:
    """A sentence without the words by which its author only comments on it, or adds it to what was said."""
    sentence = _without_then(_ALSO.sub("", _AND_SO.sub(", so ", sentence), count=1))
    inner = _INNER.match(sentence)
    if inner and begins_with_verb(inner["rest"]):
        sentence = f"{inner['left']} {inner['rest']}"
    sentence = capital(_SEEN.sub("", sentence))
    found = _DATED.match(sentence) or _ASIDE.match(sentence)
    plain = capital(sentence[found.end() :]) if found else sentence
    plain = plain if _IN_ORDER.match(plain) else without_connective(plain)
    as_written = f"{plain[:1].lower()}{plain[1:]}"
    return as_written if _NO_CAPITAL.match(plain) and sentence.endswith(as_written) else plain
