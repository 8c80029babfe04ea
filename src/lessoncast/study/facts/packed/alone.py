"""Sentences of a packed language made to stand by themselves, by the words of ``alone.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.facts.packed.data import told_of
from lessoncast.study.statement import Statement
from lessoncast.tongue.packs.subject import SubjectFinder
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import Vocabulary, capital, count

CLAUSE_WORDS = 7  # from which what was said before may be pointed at
ANSWER_OPENS = 3


_COLON = re.compile(r"[^:;]{8,} ?[:;] (?P<rest>[^:;]{20,})")
_TIED = re.compile(
    r"\b(?:weil|da|denn|damit|um|sobald|wenn|indem|car|parce qu\w*|pour|afin|dès qu\w*|en \w+ant|porque|ya que|para|cuando|si)\b"
)  # what says more of a thing alone than that it does something, which may hold only there
_CONDITION = re.compile(
    r"(?:Wenn|Falls|Sobald|Um|Si|Quand|Lorsque|Dès que|Pour|Cuando|En cuanto|Para) [^,]{8,}, "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """What of a language ties a sentence to the one before it.

    Words that match ``opens`` at a sentence's start, and ``inside`` anywhere, may be left out; ``points`` needs
    another sentence, ``stands`` is what only looks like it; ``pronoun`` does in a question, but for what is ``owned`` by what it has
    named. ``fronts`` are times
    and places that stand before a subject, ``orders`` are no sentences whose subject was left out; what
    is ``empty`` answers nothing, and at a ``turn`` a sentence goes on to something else.
    """

    opens: re.Pattern[str]
    inside: re.Pattern[str]
    points: re.Pattern[str]
    stands: re.Pattern[str]
    owned: re.Pattern[str]
    pronoun: re.Pattern[str]
    fronts: re.Pattern[str]
    orders: re.Pattern[str]
    empty: re.Pattern[str]
    turn: re.Pattern[str]

    def points_away(self, text: str) -> bool:
        """Whether a sentence points at another one: what stands behind a clause may point at that."""
        plain = self.stands.sub("", text)
        return any(not _is_told(plain[: found.start()]) for found in self.points.finditer(plain))

    def points_in_question(self, text: str) -> bool:
        """Whether a text by itself points at something, be it with a pronoun only."""
        plain = self.stands.sub("", text)
        return (
            self.points.search(plain) is not None
            or self.pronoun.search(self.owned.sub("", plain)) is not None
        )

    def points_in_answer(self, text: str) -> bool:
        """Whether an answer begins with what points at something."""
        return (
            self.points.search(" ".join(self.stands.sub("", text).split()[:ANSWER_OPENS]))
            is not None
        )


def _is_told(before: str) -> bool:
    """Whether what stands before a word may be what it points at: a clause, or the better part of one."""
    return (
        count(before) >= CLAUSE_WORDS and re.search(r"[,:;]|\b(?:und|y|et)\b", before) is not None
    )


@lru_cache(maxsize=8)
def alone_of(language: str) -> Alone | None:
    """The words of a language; None where nobody has told them."""
    found = told_of(language, "alone.toml")
    if found is None:
        return None
    return Alone(**{name: re.compile(text) for name, text in found.items()})


def standing(statement: Statement, tongue: Packed, vocabulary: Vocabulary) -> Iterator[Statement]:
    """The statement without what ties it to the one before, where it then stands by itself."""
    alone = alone_of(tongue.pack.language)
    if alone is None:
        if not statement.leans and not tongue.points_away(statement.text):
            yield statement
        return
    text = _freed(alone.inside.sub("", statement.text), alone, tongue, vocabulary)
    changed = text != statement.text
    leans = tongue.leans(text) if changed else statement.leans
    leans &= not alone.orders.match(text)
    if leans or statement.role in {"example", "quote", "question", "row"}:
        return
    yield (
        replace(statement, text=text, whole=statement.whole or statement.text, leans=False)
        if changed
        else statement
    )


def behind_colon(statement: Statement, tongue: Packed, vocabulary: Vocabulary) -> Statement | None:
    """The sentence that a colon or semicolon leads to, where it surely is one of its own."""
    found = _COLON.fullmatch(statement.text)
    if not found:
        return None
    text = capital(found["rest"])
    clause = tongue.subject_of(text, vocabulary) is not None and _TIED.search(text)
    if not clause and not _CONDITION.match(text):
        return None
    return replace(statement, text=text, whole=statement.whole or statement.text)


def goes_on(tongue: Packed) -> frozenset[str]:
    """Words by which a noun phrase may go on, so that its end is not known."""
    return (
        tongue.pack.words["prepositions"]
        | tongue.pack.determiners.keys() - {"es"}
        | {"und", "oder"}
    )


def _freed(text: str, alone: Alone, tongue: Packed, vocabulary: Vocabulary) -> str:
    """``Außerdem hilft das Salz.`` → ``Das Salz hilft.``; as it is where that is not certain."""
    found = alone.opens.match(text)
    if not found:
        return text
    rest = text[found.end() :].lstrip(" ,:")
    if not rest or not tongue.pack.verb_second or found.group().endswith((",", ":")):
        return capital(rest) or text
    subject = SubjectFinder(tongue.pack).behind(text, vocabulary)
    first = subject.rest.split(maxsplit=1)[:1] if subject else [""]
    if subject is None or set(first) & goes_on(tongue):  # "ist die Rückgabe | von Result …"
        return text
    return f"{subject.phrase} {subject.verb} {subject.rest}."
