"""Whether an English sentence is understood by itself, though nobody has at hand what stands around it."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast._sentences import sentences
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.given import taken_as_given
from lessoncast.tongue.english.leaning import reaches_back
from lessoncast.tongue.words import content_stems

BEGINS_AFTER = re.compile(
    r"(?:Since|As|Because|Given|This|That|These|Those|It) "
)  # lives on others
TAKES_UP = re.compile(
    r"(?:They|He|She|Its|Their) |(?:The )?[\w-]+ ones (?!of\b)|It (?:appears|seems|looks) to |It(?:'s| is| was) (?:an?|the|one|also|called|made|used|known|part|named) "
    r"|To [^,;:]+, (?:it|they|he|she) |(?:[Mm]ore(?: \w+ly)|[Mm]ostly|Rather|Later(?: on)?|Subsequently|Afterwards?|Eventually|Meanwhile|In particular), "
    r"|[A-Z][^,;:]{1,30}, (?:it|they|he|she) (?!(?:is|was|'s) (?:[\w-]+ ){1,3}(?:to|that)\b)"
)  # what was told before, which nobody has at hand
ADDS = re.compile(
    r"\b(?:too|as well)[.,:;!]|\binstead(?:[.,:;!]| and\b)"
    r"|\b(?:much|far|even|slightly) (?:[a-z]{3,}er|(?:more|less) [a-z]+)\b(?!.*\bthan\b)"
)  # to what, of what, than what?
DID = re.compile(r"\b[Ww]e (?:have |'ve )?[a-z]+(?:ed|ook|aw|nt|ew|ound|ade|arned)\b")
PASSING = re.compile(
    r"\bfor (?:example|instance)\b|\b[Ff]or (?:more|further) (?:\w+ )?(?:options|information|details|examples|reading)\b|\bwrote (?:a|the) (?:guide|book|post)\b|\b[Ww]e (?:implement|define|expected|construct|create|saw|used|added|made|will|'ll|now)\b"
    r"|\b(?:prints?|printed|compiles?|runs) (?:out|it)\b|\b[a-z] (?:remains|is|equals)\b|\$|\bfigure\b"
)  # a case, or what is done on the way


LOCAL = re.compile(
    r"\b(?:immediately|linked|(?:[Tt]he|[Tt]hese|[Aa]ll) remaining|the other(?! hand\b)|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]herefore|[Tt]hus|[Ss]imilar|[Ll]ikewise|however|additional|in question|again|[Hh]ere|next|upcoming|previous(?:ly)?|[Nn]ow|already|still|then|otherwise|instead|even (?:worse|better|more|less)"
    r"|(?:this|that|the) (?:chapter|section|lesson|episode|example|exercise|figure|code)|discussion (?:of|touches|covers|turns))\b"
    r"|^(?:You|We)(?:'ve)? (?:have )?learned\b|^Key in its\b|^We(?:'re|'ll|'ve| (?!can\b|must|should|need|have to|cannot|can't|all))|\w[_.(]\w|\w\(\)|[a-z][A-Z]|\b[A-Z]\d|=",
)  # leans on what stands around it in an English lesson, tells of its code or of what "we" just did


def tells_at_once(text: str) -> bool:
    """Whether the first of some English sentences is one, and no reply: not ``Probably not. For most mills, …``."""
    first = sentences(text, "en")[0]
    return first == text or is_clause(first) or is_imperative(first)


def speaks_for_itself(text: str, about: frozenset[str]) -> bool:
    """Whether an English sentence is about something that it names, or that the lesson is about."""
    clause = main_clause(text)
    named = content_stems(BEHIND.split(clause.subject)[0]) if clause else frozenset()
    if lacks_antecedent(text):
        return False
    return not about.isdisjoint(named) or not any(named & one for one in unknown(text, about))


def stands_for_clause(text: str) -> bool:
    """``It's true that …``: "it" is no thing, and what follows needs none before it."""
    return _EMPTY.match(text) is not None and LOCAL.search(text) is None


BEHIND = re.compile(r" (?:of|about|in|on|for|from|with|between|that|which|who)\b")


@remembered(4096)  # each telling looks for a last sentence
def lacks_antecedent(text: str) -> bool:
    """``Wedged under that side, it stops the left foot``, ``Our boat has one sail``: an English sentence is about something that it doesn't name."""
    clause = main_clause(text)
    subject = frozenset(clause.subject.lower().split()) if clause else frozenset()
    loose = not _LOOSE.isdisjoint(subject) and not _EMPTY.search(text)
    ours = clause is not None and clause.number == "singular" and _OURS.match(text) is not None
    done_to_it = clause is not None and not clause.lead and _TO_IT.match(clause.rest) is not None
    return loose or ours or done_to_it or _SAYS_OF_IT.search(text) is not None or reaches_back(text)


def unknown(text: str, about: frozenset[str]) -> list[frozenset[str]]:
    """What an English sentence takes for known, though it is neither the lesson's subject nor there only once."""
    known = about | _EVERYWHERE
    return [given for given in taken_as_given(text) if not given & known]


_SAYS_OF_IT = re.compile(
    r"^[^,;:]*\b(?:says?|said|shows?|showed|suggests?|suggested|indicates?|estimates?|estimated|believed?|think|thought|found|finds?) that (?:\w+ )?(?:it|they)\b"
)  # of what was told before, not of who says it
_TO_IT = re.compile(r"(?:it|him|them)\b(?! (?:[\w-]+ ){1,3}(?:to|for|that)\b)")
"""``A warmer dough makes it milder``, but not ``… makes it easier to knead``."""
_OURS = re.compile(r"(?:Our|My) ")  # "our boat" is the one of an example, "our habits" are all
_LOOSE = frozenset({"it", "they", "he", "she", "them", "him", "this", "that", "these", "those", "its", "their", "his", "her"})  # fmt: skip
_EMPTY = re.compile(
    r"\b[Ii]t(?:'s| is| was| takes| turns| may be| can be) (?:[\w-]+ ){1,4}(?:to|that)\b"
)
_EVERYWHERE = content_stems(
    "sun moon earth sky sea ocean ground air world weather wind rain future past present day night year body brain mind heart public time way whole people rest"
)  # what there is one of, or everybody has
