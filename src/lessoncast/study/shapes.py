"""Whether a wrong choice looks like the right one: as long, opened and marked alike, in the same tense."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.study.facts.fact import Fact
from lessoncast.study.figures import amount
from lessoncast.study.offered import opening
from lessoncast.study.sorts import genus_of
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.words import capital, count

MOST_CHOICE_WORDS = 20
WHOLE = 100  # per cent
_MOST_TIMES = 20  # how many times as great one figure may be as another
_MOST_LONGER = 2.2  # how many times as long one choice may be as another
_MOST_LONGER_CLAUSE = 1.6  # where choices are clauses
_MOST_LONGER_GLOSS = 2.8  # where they tell what something is
_SHARES = frozenset(
    {"gap %", "gap percent", "gap per cent", "gap Prozent", "gap por ciento", "gap pour cent"}
)
NAMING = frozenset({"gloss", "called", "meaning"})
_ARTICLES = frozenset({"a", "the"})
_CLAUSES = frozenset({"reason", "outcome"})
_MARK = re.compile(r"[()\"“/]|, or ")
_YEAR = re.compile(r"(?:1\d|20)\d\d")  # beside which stands no other figure
_WHEN = frozenset({"when", "if", "once", "whenever", "while", "where", "as", "unless"})


def same_shape(draft: QuestionDraft, rival: Fact, text: str) -> bool:
    """Whether a choice has the length, the marks and the opening of the right one."""
    fact = draft.fact
    if fact.kind == "gloss" and _is_full_name(rival.subject) != _is_full_name(fact.subject):
        return False  # people and things are no answers to the same question
    if draft.choose == "subject" and not _same_subject(fact, rival):
        return False
    return _is_sized(fact, text, draft.right) and _reads_alike(draft, text)


def is_of_several(gloss: str) -> bool:
    """``models that …``, not ``a storage and messaging service``: whether a definition tells of more than one."""
    one = gloss.lower().startswith(("a ", "an ", "any "))
    return not one and grammar.number(genus_of(gloss)) == "plural"


def _is_sized(fact: Fact, text: str, right: str) -> bool:
    """Whether a text is about as long as the right one, and a figure about as great."""
    longer, shorter = max(len(text), len(right)), max(min(len(text), len(right)), 1)
    most = _MOST_LONGER_CLAUSE if fact.kind in _CLAUSES else _MOST_LONGER
    most = _MOST_LONGER_GLOSS if fact.kind == "gloss" else most
    great = fact.family in _SHARES and amount(text) >= WHOLE
    figure = fact.shape != "number" or _is_near(text, right)
    sized = longer / shorter <= most + (4 if count(right) <= 2 else 0)
    return sized and figure and not great and count(text) <= MOST_CHOICE_WORDS


def _reads_alike(draft: QuestionDraft, text: str) -> bool:
    """Whether a text has the marks and the capitals of the right one, and opens as it does."""
    return _reading(text) == _reading(draft.right) and _opens(draft, text) == _opens(
        draft, draft.right
    )


@remembered(8192)
def _reading(text: str) -> tuple[str, bool, bool]:
    """The figures of a text, whether it has marks, and whether it is a full name."""
    return _digits(text), bool(_MARK.search(text)), _is_full_name(text)


def _opens(draft: QuestionDraft, text: str) -> str:
    """What two choices open with alike; statements of what happens may open in any way.

    Terms stand without their articles, and of what they mean, one may be "a" thing and another "the" thing.
    """
    kind = draft.fact.kind
    if kind == "occasion":
        return _tie(text)
    first = "" if kind == "outcome" else opening(text)
    return "" if first in _ARTICLES and kind in NAMING else first


def _tense(text: str) -> str:
    """The tense in which something is told to have happened; "" where that is not sure."""
    clause = main_clause(ended(capital(text)))
    return clause.tense if clause else ""


def _same_subject(fact: Fact, rival: Fact) -> bool:
    """Whether both are names or both nouns, and both can stand before the verb of the question."""
    if fact.kind == "year" and _tense(fact.subject) != _tense(rival.subject):
        return False
    agreeing = fact.kind not in {"gloss", "deed", "event", "object", "called", "doer"} or _agrees(
        fact, rival
    )
    return agreeing and fact.subject[:1].isupper() == rival.subject[:1].isupper()


def _is_full_name(text: str) -> bool:
    """``Ada Lovelace``: two capitals without an article, as people have."""
    return (
        re.fullmatch(
            r"(?!The |A |An )[A-ZÀ-Þ][a-zà-ÿ]+ (?:[A-Z]\. |de |van |von |da )?[A-ZÀ-Þ][a-zà-ÿ]+",
            text,
        )
        is not None
    )


def _agrees(fact: Fact, rival: Fact) -> bool:
    """Whether both can stand before the verb of the question."""
    if fact.kind == "event":
        return grammar.number(fact.subject) == grammar.number(rival.subject)
    return fact.number == rival.number


def _is_near(one: str, other: str) -> bool:
    """Whether two figures are of one size and shape: 20 and 96, not 2 and 90,000, nor 7 and 7.5."""
    if bool(_YEAR.fullmatch(one)) != bool(_YEAR.fullmatch(other)):
        return False
    low, high = sorted(map(amount, (one, other)))
    whole = low == int(low), high == int(high)
    shape = whole[0] == whole[1] and one.partition(" ")[2] == other.partition(" ")[2]
    return shape and high <= _MOST_TIMES * max(low, 1)


def _tie(text: str) -> str:
    """What ties an occasion to its question: any word for "when", or "before", "after", "until", "in"."""
    first, _, rest = text.lower().partition(" ")
    word = rest.partition(" ")[0] if first == "only" else first
    return "when" if word in _WHEN else word


def _digits(text: str) -> str:
    """The shape of a date or figure: ``1990s–2000s`` → ``0s–0s``; "" for words."""
    return re.sub(r"\d[\d.,]*", "0", text) if re.match(r"\d", text) else ""
