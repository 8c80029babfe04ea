"""Whether an English item names what its pronouns stand for: of an object it can't be the subject of the same verb."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.clozes import BLANK
from lessoncast.study.facts.english.phrases import phrases_of
from lessoncast.study.near import MONTHS
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.things.facts import is_person

LEAST = 2  # things named before an object "it": the one that acts, and the one that is meant
_OBJECT = re.compile(
    r"\b(?P<acts>[a-z]+) (?P<who>it|them)\b(?! (?:is|was|has|had|can|could|will|would|may|might|must|does|did|[a-z]+s|to|are|were|have|mean|take)\b)"
)
_MAKES = re.compile(
    r"\b(?:ma(?:ke|kes|de|king)|f(?:ind|inds|ound)|think|thought|consider\w*) it (?:[\w-]+ ){1,4}?(?:to|for|that)\b"
)  # "made it possible to"
_NAME = re.compile(
    r"(?<![.?!] )\b[A-ZÀ-Þ][\w'’-]*(?: (?:of |the |de |von |van )*[A-ZÀ-Þ][\w'’-]*)*"
)
_DOERS = re.compile(r"\b(?:you|we|one|people|they|he|she)\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:they|someone|somebody|anyone|anybody|everyone|everybody|nobody|person)\b"
)
_JOINT = re.compile(r"(?<=\w) and (?=[A-ZÀ-Þ])")  # two who act together are one
_APART = re.compile(r", an? [^,]+(?=,)")  # what is set apart behind the one that acts
_ITS = re.compile(r"\bits\b")
_A_THING = re.compile(r"\b(?:the|an?|some|any|every|each|this|that) ")
_HIS = re.compile(r"\b(?:his|her)\b")
_ASKS = re.compile(r"^(?:What|Why|When|How|Which|Who|Where|In)\b")
_DO_THEY = re.compile(
    r"^(?:What|Why|How|When|Where) (?:do|are|were|have) "
)  # "do fungi", "are pits"
_THEY = re.compile(r"^(?:They|Their)\b")


_POINTS = (
    re.compile(
        r"(?<!\bare )(?<!\bis )(?<!\bwas )(?<!\bwere )(?<!^)\bthere\b(?!['’]s)(?! (?:is|are|was|were|be|has|have|had|will|would|may|might|must|can|could|should|seems?|exists?)\b)"
    ),
    re.compile(
        r"^(?!.*\b(?:first|second|last|each|every|one|two|three)\b.*\bthe (?:first|second|third|last|next)\b).*\b(?:the (?:first|second|third|fourth|fifth|last|former|latter|other|others|next|rest)(?=[,.;?]| (?:which|that|is|was|are|were|goes|go|has|had|can)\b))"
    ),
    re.compile(r"\b(?:that|which) follow(?:ed|s)?(?=[,.;?]|$)"),
)  # at what only the sentences around tell


def faults(asked: str, answer: str) -> Iterator[str]:
    """Pronouns of a front, and at the beginning of an answer, that stand for nothing in it, in words."""
    if any(pattern.search(asked) for pattern in _POINTS):
        yield "it points at what only the sentences around it tell"
    if not _MAKES.search(asked):
        yield from (
            f"“{found['who']}” stands for something that isn't said"
            for found in _OBJECT.finditer(asked)
            if _is_verb(found["acts"])
            and _named(_APART.sub("", asked[: found.start("acts")])) < LEAST
        )
    if (own := _HIS.search(asked)) and _is_of_no_person(asked[: own.start()]):
        yield f"nobody is named whom “{own[0]}” stands for"
    if (own := _ITS.search(asked)) and _is_of_a_person(asked[: own.start()]):
        yield "nothing is named that “its” stands for"
    if BLANK not in asked and _THEY.match(answer) and not _names_several(asked):
        yield "the answer tells of several that the front doesn't name"


def _is_verb(word: str) -> bool:
    forms = {form for _, form in english().verbs.get(word, ())}
    return bool(forms - {"participle"}) and word not in english().prepositions


def _names(text: str) -> list[str]:
    """The names of a text, each with all of its words; what opens a question is none."""
    plain = _ASKS.sub(lambda found: found[0].lower(), text)
    found = (one[0] for one in _NAME.finditer(_JOINT.sub(" of ", plain)))
    return [one for one in found if one not in MONTHS]


def _named(text: str) -> int:
    """How many things a text names, a gap being one."""
    opened = (
        text[:1].lower() + text[1:] if bare(text.split(maxsplit=1)[0]) in english().stop else text
    )
    spoken_to = len(_DOERS.findall(text))
    return len(phrases_of(text)) + len(_names(opened)) + text.count(BLANK) + spoken_to


def _is_of_no_person(text: str) -> bool:
    """Whether all that has a name before a possessive is a company, a place or the like."""
    names = _names(text)
    return bool(names) and all(set(one.split()) & listed("no_person") for one in names)


def _is_of_a_person(text: str) -> bool:
    """Whether all that is named before a possessive is somebody: ``When did Anna Brandt sail its …``."""
    names = _names(text)
    if len(names) != 1 or not is_person(names[0]):
        return False
    return _A_THING.search(text.replace(names[0], "", 1)) is None


def _names_several(asked: str) -> bool:
    joined = " and " in asked or _ANYBODY.search(asked) is not None
    return (
        joined
        or _DO_THEY.match(asked) is not None
        or any(grammar.is_plural_word(bare(one)) for one in _nouns(asked))
    )


def _nouns(asked: str) -> list[str]:
    """The last words of what a front names, and those behind a word that counts."""
    counted = re.findall(
        r"\b(?:the|of|some|many|most|two|three|your|when|if|do|are|were) ([a-z]+s)\b", asked
    )
    return [*(one.head for one in phrases_of(asked)), *counted]
