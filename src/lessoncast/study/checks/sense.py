"""Whether an English item reads as a person would ask and answer it, and asks something worth knowing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems

_FRONTS = (
    ("its question goes on behind a semicolon", re.compile(r";.*\?$")),
    (
        "it ends on a word that ties it to another",
        re.compile(r" (?:only|also|too|even|just|then|again|therefore|however|nevertheless)\?$"),
    ),
    (
        "“one” stands for something that isn't said",
        re.compile(
            r"^(?!.*\ban? \w+.* an? [a-z]+ one\b).*\ban? [a-z]+ one(?=[,.?]| (?:in|on|at|for|to|by|when|if|because)\b)"
        ),
    ),
    (
        "what is supposed is asked for",
        re.compile(
            r"^(?:What|Who|How many \w+) (?:do|does|did) (?:suppose|imagine|consider|assume|picture) "
        ),
    ),
    (
        "half of a sentence has a gap",
        re.compile(
            rf"^(?:By|Without|Through|As|Despite) \w+ing\b[^,]*{BLANK}\W*$|^(?:By|Without|Through|As|Despite) \w+ing\b[^,]*{BLANK}[^,]*$|^(?:As|By) \w+ing\b.*, (?:and|or) (?:as|by) "
        ),
    ),
    (
        "“both” or “either” stands for something that isn't said",
        re.compile(
            r"\b(?:both|either|neither) (?:are|were|have|had|do|did|can|could|will|would|may|must|of them)\b|\b(?:both|either|neither)(?=[,.:;?])"
        ),
    ),
    (
        "its second verb doesn't agree with the first",
        re.compile(
            r"^(?:What|Who) .* (?:and|but|or) (?:don't|aren't|haven't|weren't|do|are|have|were)\b"
        ),
    ),
    (
        "it compares with something that isn't said",
        re.compile(
            r"\b(?:more|less)(?=[,.;?])(?!.*\bthan\b)(?<!and more)(?<!or more)(?<!the more)"
        ),
    ),
    ("two things are asked at once", re.compile(r"^Why .*, (?:but|that is) ")),
    ("it asks and tells at once", re.compile(rf"\?.*{BLANK}|{BLANK}.*\?.*[.!]$|{BLANK}\?")),
    ("“not only” has no “but”", re.compile(r"\bnot only\b(?!.*\bbut\b)")),
    (
        "the gap takes a verb",
        re.compile(
            rf"\b(?:(?:allow|enable|help)\w* (?:you|us|them|people|users) to|(?:able|how|want|wants|need|needs|try|tries|used) to|can|could|will|would|should|must|may|might|don't|doesn't) {BLANK}"
        ),
    ),
)
_UNSAYABLE = (
    "it holds a sign that nobody can say",
    re.compile(r"(?:^|\s)[/\\|<>*=~#^]+(?=[\s,.;:?]|$)|[{}\\^~`|]|->|=>|::"),
)  # be it in a front or in a back
_ON_PAGE = (
    (
        "it points at a line or a formula of the page",
        re.compile(
            r"\b(?:in|on) the (?:first|second|third|fourth|fifth|last|next|previous) (?:line|row|listing|code block)\b(?! of\b)"
            r"|\bdefined in main\b|\b(?:defined|given|shown) in the (?:equation|formula|listing|figure|code)\b", re.IGNORECASE
        ),
    ),
    (
        "which name is meant, only the lesson tells",
        re.compile(r"\bthe (?:name|term|title|word|notation|symbol|syntax)\?$"),
    ),
    _UNSAYABLE,
    ("the gap takes half of a macro's name", re.compile(rf"{BLANK}!")),
    (
        "it asks what comes of reading the lesson",
        re.compile(r"\b(?:when|once|if|after) you(?:'ve)? (?:understand|understood|know|learn|learned|read)\b.*\?$", re.IGNORECASE),
    ),
    (
        "it asks what happens while one does something",
        re.compile(r"^What happens (?:when|if|as|once) you're \w+ing\b|^(?:When|If|As|Once) you're \w+ing\b.* what happens"),
    ),
)  # fmt: skip
_BACKS = (
    ("the answer goes on with what one must do", re.compile(r", you (?:have to|need to|must|should|can)\b")),
    (
        "the answer breaks off",
        re.compile(r"\b(?:approximately|roughly|about|nearly|almost|instead|either|at least|as well|too|\w+ else['’]s)$"),
    ),
    (
        "the answer is half of a sentence",
        re.compile(r"^(?:Or|And|But|Nor|Despite|Although|Though|Whereas|Then|So that and)\b"),
    ),
    (
        "the answer only says what need not be",
        re.compile(r"^(?:[Yy]ou (?:don't|do not|needn't) (?:need|have)\b|[Nn]othing\b|[Tt]here(?:'s| is| are) (?:no|nothing|not|an?|\w+ (?:\w+ )?(?:to consider|to \w+)$))"),
    ),
)  # fmt: skip
_BACKS_OF_CODE = (
    _UNSAYABLE,
    ("“that” stands for something of the front", re.compile(r"\b(?:meets|fulfils|fulfills|satisfies|solves|needs|uses|has|gives|makes) that [a-z]+$")),
    ("the answer goes on without its verb", re.compile(r"^By \w+ing [^,]+ and to (?:the|an?) ")),
)  # fmt: skip
_BOTH = (
    (
        "the answer tells what should be, and the front asks what happens",
        re.compile(r"\bwhat happens?\b.*→.*\b(?:should|ought)(?:n['’]t)?\b", re.IGNORECASE),
    ),
    (
        "the answer is nothing that happens",
        re.compile(
            r"\bwhat happens?\b.*→(?:\w+ing|It's) .*\b(?:can|could|may|might|better|easier|harder)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "the answer is a part of the page",
        re.compile(
            rf"\bin the {BLANK}.*→(?:Equation|Formula|Figure|Listing|Table|Code|Output|Snippet)s?$"
        ),
    ),
    (
        "the answer says what not to do, and the front asks what to do",
        re.compile(r"^(?:What should you do|.*, what should you do)\b.*→(?:Don't|Do not|Never)\b"),
    ),
    (
        "the answer is a verb, and the front asks for a thing",
        re.compile(
            r"^What (?:is|are) the (?:purpose|function|role|use|job|aim|task) of .*→(?P<first>[A-Z][a-z]+s) "
        ),
    ),
    (
        "two things are defined as one",
        re.compile(
            r"^(?:How would you define|What (?:is|are)) “?[a-z]+ (?:or|and) [a-z]+ [a-z]+s?”?\?→"
        ),
    ),
    (
        "“yours” stands for something that isn't said",
        re.compile(r"\b(?:yours|mine|ours|theirs|hers)\b"),
    ),
)  # of a front and its back
_BOTH_ACT = re.compile(r"\bboth (?P<next>[a-z]+)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:then|nevertheless|nonetheless)\b", re.IGNORECASE)
_SAYS_WHEN = re.compile(
    r"\b(?:if|when|once|whenever|after|before|first|until|and then|since then|back then|than|let|unless)\b",
    re.IGNORECASE,
)
_GAP_IN_NAME = re.compile(rf"(?:\b(?:the|an?|[a-z]+'s) |^)(?P<word>[A-Za-z]+) {BLANK}")
_LIKE_ADJECTIVE = re.compile(
    r"(?:ous|ful|ive|able|ible|less|ish|ary|al|ic|ical|ant|ent|ular|ed|ing|er|est|ly|y|an|ese)$"
)


def faults(asked: str, answer: str, title: str) -> Iterator[str]:
    """What is wrong with a front and its answer, in words; ``title`` is that of the lesson."""
    yield from (what for what, pattern in (*_FRONTS, *_ON_PAGE) if pattern.search(asked))
    yield from (what for what, pattern in (*_BACKS, *_BACKS_OF_CODE) if pattern.search(answer))
    yield from (what for what, pattern in _BOTH if pattern.search(f"{asked}→{answer}"))
    if (found := _THEN.search(asked)) and not _SAYS_WHEN.search(asked[: found.end()]):
        yield f"“{found[0]}” goes on from another sentence"
    if (found := _BOTH_ACT.search(asked)) and _only_acts(found["next"]):
        yield "“both” stands for something that isn't said"
    if BLANK in asked:
        yield from _faults_of_gap(asked, answer)
    if not _NAMES.match(asked) and _is_title(answer, title):
        yield "the answer is what the whole lesson is about"


_NAMES = re.compile(
    r"(?:What do we call|Which term|What is the name|Name|Which of these (?:is|are) (?:an?|the|one)) "
)  # what the lesson is about is worth naming


def _only_acts(word: str) -> bool:
    """``meet``: a verb, and no noun."""
    known = english()
    acts = any(form in {"base", "past"} for _, form in known.verbs.get(word, ()))
    return acts and word not in known.noun_verbs and not word.endswith("ed")


def _is_title(answer: str, title: str) -> bool:
    own, all_of_it = content_stems(answer), content_stems(title)
    return bool(own) and own <= all_of_it and 2 * len(own) >= len(all_of_it)


def _faults_of_gap(asked: str, answer: str) -> Iterator[str]:
    low = answer.lower()
    if low in listed("no_gap") | listed("number_words") or {low, grammar.singular(low)} & (
        listed("crowds") - listed("bodies")
    ):
        yield "anybody can fill the gap, or nobody"
    found = _GAP_IN_NAME.search(asked)
    if found and _is_part_of_name(
        found["word"], opens=not found.start() and found["word"][0].isupper()
    ):
        yield "the gap takes the end of a name"


def _is_part_of_name(word: str, *, opens: bool) -> bool:
    """Whether a word before a gap belongs to the noun that is missing: ``the supply _____``."""
    known, low = english(), word.lower()
    closed = (
        known.determiners | known.prepositions | known.conjunctions | known.auxiliaries | known.pronouns
        | known.subordinators | known.adverbs | known.quantifiers | known.qualities | known.adjective_like
        | listed("of_any_noun") | listed("number_words")
    )  # fmt: skip
    noun = grammar.singular(low) in known.noun_verbs or (not opens and bool(known.verbs.get(low)))
    describes = _LIKE_ADJECTIVE.search(low) and low not in listed("nouns_after_all")
    return noun and low not in closed and not describes
