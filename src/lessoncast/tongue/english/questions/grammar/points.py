"""A sentence said back: shortened by whole phrases, with all that could change its truth kept."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.sight import without_connective
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.words import NUMBER, Vocabulary, content_stems, count, words

LEAST, MOST = 4, 13  # words of a point
_TAIL = re.compile(
    r"(?:[;:]|, (?:which|who|whose|like|while|although|though)\b|,? (?:such as|including|meaning|for example|for instance|rather than|instead of|as well as"
    r"|because|since|so that|whereas)\b|, (?:\w+ly )?\w+(?:ing|ed)\b|, (?:and|so|an?|the) | [–—] | \().*$"
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|a few) (?:\w+ )?(?:things|reasons|ways|kinds|types|steps|parts|options|cases|problems|factors|causes|questions|points|ideas|rules|stages|phases|goals|principles|changes|developments|events|forces)\b",
    re.IGNORECASE,
)
_TRUTH = re.compile(
    r"\b(?:not|no|never|nor|none|nothing|without|n't|only|unless|except|if|but|however|rarely|hardly|might|may|can|could|should"
    r"|would|must|will|sometimes|often|usually|mostly|most|some|few|less|almost|nearly|about)\b|n't", re.IGNORECASE
)  # fmt: skip
_COMPLETED = listed("completed")
_BOUND = re.compile(
    r"\b(?:not|no|never|nor|none|nothing|without|only|unless|except|if|rarely|hardly|most|few|less|fewer|all|every"
    r"|each|any|would|should|might|may|likely|rather|enough|too|so|more|both|same)\b|n't",
    re.IGNORECASE,
)  # words under which a shorter sentence need not be true
_VAGUE = re.compile(
    r"^(?:The (?:answer|question|catch|goal|reason|idea|point|price|drawback|limit|trick|result) (?:is|was)|The (?:reason|way|fact) (?!of\b|to\b|for\b)|You can (?:also )?(?:try|see)\b|This|That|These|Those|There|Here|Such|One|Some|Others?|Another|Each|Both|All of|Regardless|According|Numbers? of|Amount of|It's|That's|I|We'll|Let|You'll"
    r"|Many|Most|In this|As|Assuming|Depending|Given|Based|Using|[A-Z][a-z]+ing (?:the|an?|this|that))\b"
)


def point_of(sentence: str, vocabulary: Vocabulary) -> str:
    """A telling sentence in a few words, as it stands behind "so"; "" when it cannot be shortened."""
    return vocabulary.lower_first(_in_few_words(sentence))


@remembered(4096)
def _in_few_words(sentence: str) -> str:
    plain = without_connective(sentence).rstrip(".")
    if re.search(r"[\"“”!?%=/]", plain) or _VAGUE.match(plain) or is_imperative(plain):
        return ""
    if _COUNTED.search(plain):  # "Three things came together": which, is told behind it
        return ""
    said = _TAIL.sub("", plain).strip(" ,")
    cut = plain[len(said) :]
    if _shares_noun(said, cut):
        return ""
    if "," in said or _parts_a_list(cut) or _TRUTH.search(cut) or not _stands(said, cut):
        return ""
    if set(NUMBER.findall(plain)) - set(NUMBER.findall(said)) or len(content_stems(said)) < 2:
        return ""
    return _lighter(said)


_EXERCISE = frozenset(
    [
        "be",
        "begin",
        "click",
        "compare",
        "consider",
        "do",
        "don't",
        "draw",
        "enter",
        "find",
        "follow",
        "go",
        "imagine",
        "let",
        "look",
        "note",
        "notice",
        "open",
        "please",
        "press",
        "read",
        "recall",
        "remember",
        "say",
        "see",
        "start",
        "suppose",
        "take",
        "think",
        "try",
        "type",
        "use",
    ]
)  # what an exercise, a recipe or the page asks for
_LISTENER = re.compile(
    r"\b(?:you|you're|yours|yourself|yourselves|us|we|our|I|me|this|these|those|it|them)\b"
)


@remembered(4096)
def advice_of(sentence: str) -> str:
    """``Pick a license early, because …`` → ``pick a license early``; "" for what is no advice to the listener."""
    plain = without_connective(sentence).rstrip(".")
    first = plain.split(maxsplit=1)[0].lower() if plain else ""
    if not is_imperative(plain) or first in _EXERCISE or re.search(r"[\"“”!?%=/()\d]", plain):
        return ""
    said = _TAIL.sub("", plain).strip(" ,")
    cut = plain[len(said) :]
    unsure = is_clause(said) or _TRUTH.search(cut) or _parts_a_list(cut) or _shares_noun(said, cut)
    if unsure or "," in said or _LISTENER.search(said) or _hangs(said):
        return ""
    whole = count(said) in range(3, 10) and len(content_stems(said)) >= 2
    return re.sub(r"\byour\b", "my", said[:1].lower() + said[1:]) if whole else ""


_ADJECTIVE = re.compile(r"(?:al|ic|ous|ful|less|able|ible|ive|ary|ent|ant|ed|er)$")


def _shares_noun(said: str, cut: str) -> bool:
    """``a numerical rather than an alphabetical sort``: the noun stands in what was cut off."""
    compared = re.match(r",? (?:rather than|instead of|as well as)\b", cut)
    return compared is not None and _ADJECTIVE.search(said) is not None


def _lighter(said: str) -> str:
    """The sentence without a last phrase of place, means or purpose, where it is true without it."""
    tokens = said.split()
    clause = main_clause(f"{said}.")
    if not clause or clause.base in _COMPLETED or _BOUND.search(said):
        return said
    verb = next(
        (place for place, one in enumerate(tokens) if bare(one) == clause.verb), len(tokens)
    )
    for place in range(max(verb + 2, LEAST), len(tokens)):
        kept = " ".join(tokens[:place])
        whole = _is_joint(tokens, place) and is_clause(kept) and not _hangs(kept)
        if whole and _tells(kept, said) and not _COUNTS.search(" ".join(tokens[place:])):
            return kept
    return said


def _tells(kept: str, said: str) -> bool:
    """Whether the shorter sentence still says most of it."""
    left, had = content_stems(kept), content_stems(said)
    return len(left) >= 3 and len(left) * 5 >= len(had) * 3


_COUNTS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|first|last|main)\b")


def _is_joint(tokens: list[str], place: int) -> bool:
    """Whether a tail of purpose or manner begins there: ``to keep …``, ``by turning …``."""
    low, after = bare(tokens[place]), bare([*tokens, ""][place + 1])
    forms = {form for _, form in english().verbs.get(after, ())}
    return (low == "to" and "base" in forms) or (low == "by" and "ing" in forms) or low == "using"


def _stands(said: str, cut: str) -> bool:
    """Whether a shortened sentence is one: a clause of its own, sure where something was cut off."""
    if not LEAST <= count(said) <= MOST or not is_clause(said) or _hangs(said):
        return False
    if bare(said.rsplit(maxsplit=1)[-1]) in _HAS and cut.startswith(","):
        return False  # "has, by definition, a weight of zero"
    clause = main_clause(f"{said}.")
    first = said.split(maxsplit=1)[0].lower()
    known = english()
    opens = first in known.subordinators | known.prepositions | known.adverbs | known.conjunctions
    return not opens and (clause is not None or not cut)


def _parts_a_list(cut: str) -> bool:
    """Whether what was cut off is the rest of a list, not a clause or a gloss of its own."""
    if found := re.match(r", (?:and|so) (.+)$", cut):
        return not is_clause(found[1])
    return re.match(r", (?:an?|the) .*\b(?:and|or)\b", cut) is not None


_HAS = frozenset({"has", "have", "had", "gives", "gave", "makes", "made", "needs", "takes"})
_USED = re.compile(
    r"(?:\b(?:is|are|was|were)|'s|'re) (?:used|made|given|needed|required|meant|based|known|done|designed)$"
)  # what for, and by whom?


def _hangs(said: str) -> bool:
    if _USED.search(said):
        return True
    last = words(said.lower())[-1]
    known = english()
    closed = (
        known.determiners | known.auxiliaries | known.conjunctions | known.prepositions | {"to"}
    )
    return last in closed - {
        "in",
        "on",
        "up",
        "out",
        "off",
        "over",
        "down",
        "this",
        "that",
        "these",
        "those",
    }


_AMOUNT = re.compile(
    r"(?<![\w.-])((?:(?:more than|over|almost|nearly|only|about|around|up to|as much as|as many as) )?(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|a thousand|thousands of|millions of|hundreds of)"
    r"(?: (?:percent|million|billion|thousand))?(?: [a-z][\w-]*){0,2}? (?:[a-z]+s|people|percent|children|men|women|feet))\b(?! (?:and|or|to) \d|(?<=degrees) of )"
)
_NO_AMOUNT = re.compile(
    r"\b(?:1[0-9]{3}|20[0-9]{2})\b|\b(?:is|was|has|its|this|does|as|than)$|\b(?:and|or|the|of the|to|in|that|which)\b"
)


_NUMBERED = re.compile(  # "Device 1 transmits": its number, and nothing counted
    r"(?:^|[.,;] |\b(?:[Tt]he|[Aa]|from|to|and|by) )[A-Z]?[a-z]+ \d+ [a-z]+s$"
)


@remembered(4096)
def amount_of(sentence: str) -> str:
    """The last number of a sentence with what it counts, as a host may wonder at it; "" for none."""
    if _NO_CASE.search(sentence):
        return ""
    found = [
        one[1]
        for one in _AMOUNT.finditer(sentence)
        if not _NO_AMOUNT.search(one[1]) and not _NUMBERED.search(sentence[: one.end()])
    ]
    told = found[-1] if found and 2 <= count(found[-1]) <= 7 else ""
    return told if _STRIKES.search(told) else ""


_NO_CASE = re.compile(
    r"\bfor (?:example|instance)\b|\b(?:seldom|rarely|never|not|no|hardly|cannot)\b|n't\b",
    re.IGNORECASE,
)
_STRIKES = re.compile(
    r"\d{3}|\d,\d|[2-9]\d\b|\bpercent\b|million|billion|thousand|hundred|than|over|almost|nearly|only|up to|as (?:much|many)"
)  # nobody wonders at "2 keys"
