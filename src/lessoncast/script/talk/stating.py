"""What the host says that asks nothing: a point back, a point before the expert says it, a reaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from lessoncast._later import re
from lessoncast.script.talk.beats import whole_sentences
from lessoncast.script.talk.heard import Heard
from lessoncast.tongue.english.core import core_of
from lessoncast.tongue.english.gist import gist_of
from lessoncast.tongue.english.questions.talk.cues import touched_by
from lessoncast.tongue.seam import packed
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

TELLING = 0.15  # the mean term weight from which a sentence is worth saying back
SURE = 80  # the worth at which a statement may begin like the turns before it
AGREES_IN = 8  # of so many turns, the expert begins one with "Exactly"
AT_ONCE = frozenset(
    {"example", "picture", "reason", "depends", "rule", "named"}
)  # are said right behind
AMAZING = "many"  # the sign of a number at which a listener wonders
SHORT = 8  # words of a point that an English host says
SPARED = (
    4  # words that a sentence has more than the point that is taken from it: else it is a parrot's
)
# host's turns before one that says only that all was followed, and from one to the next
FOLLOWS_FROM, FOLLOWS_IN = 4, 3
REACTS_IN = 6  # host's turns within which another says only once that it was understood
CHECKS_IN = 4  # host's turns within which no other asks whether a point was understood
# What a statement costs when one is due, and where only nothing good can be asked.
PRESSING = 4.0  # what each turn for which one has been due takes off
CONFIRM = (30.0, 30.0)
GUESS, CHECK, ADVICE = (2.0, 28.0), (4.0, 33.0), (7.0, 60.0)
WONDER, REACT = (6.0, 40.0), (2.0, 1000.0)
# In English what is short and tied to what was said costs less than a sentence said again.
GIST, AMAZED, TOUCHED, SAID_AGAIN = (40.0, 72.0), (5.0, 44.0), (16.0, 66.0), (56.0, 90.0)
UNDERSTOOD = (260.0, 260.0)
FOLLOWED = (50.0, 75.0)  # rather than a question for anything else there is to know
_EVERY = (
    CONFIRM, GUESS, CHECK, ADVICE, WONDER, REACT, GIST, AMAZED, TOUCHED, SAID_AGAIN, UNDERSTOOD, FOLLOWED,
)  # fmt: skip
_DUE, _UNDUE = map(min, zip(*_EVERY, strict=True))


_TO_READERS = re.compile(r"\byou(?:'ve|'ll|'d)?\b", re.IGNORECASE)
_NOT_THAT = re.compile(r"it (?:isn't|wasn't|is not|was not) that\b", re.IGNORECASE)  # but what?
_DENIES = re.compile(r"\b(?:not|no|never|nobody|nothing|neither|none|cannot)\b|n't\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A turn of the host that asks nothing: its form, what it does, what it costs.

    It ``guesses`` where the host says a sentence for the expert, who then agrees and goes on.
    """

    text: str
    form: str
    move: str
    cost: float
    guesses: bool = False


@dataclass(slots=True, kw_only=True)
class Stater:
    """Finds what the host can state, and how the expert takes it up."""

    vocabulary: Vocabulary
    heard: Heard
    agreed: int = -AGREES_IN  # how many turns the host had said when the expert last agreed

    def foresee(self, told: Iterable[str]) -> None:
        """Have the sentences read together that saying a point of some others in English comes to."""
        if packed(self.vocabulary.language) is None:
            read_ahead(partial(self._points, sentence) for sentence in told)

    def _points(self, sentence: str) -> tuple[str, str]:
        return core_of(sentence, self.vocabulary), gist_of(sentence)

    @property
    def least(self) -> float:
        """What no statement costs less than now."""
        return self._cost((_DUE, _UNDUE))

    def guesses(self, sentence: str) -> Iterator[Statement]:
        """A sentence that the host says for the expert."""
        english = packed(self.vocabulary.language) is None
        if english and not _DENIES.search(sentence):
            return  # what is not so can be guessed, a new fact cannot
        point = self.heard.tongue.point(sentence, self.vocabulary)
        whole = (
            bool(point) and count(point) == count(sentence) and not self._is_known_only(sentence)
        )
        if english and (
            count(point) > SHORT or not _DENIES.search(point) or _NOT_THAT.match(point)
        ):
            return
        if whole and len(self.heard.turns) - self.agreed >= AGREES_IN:
            if self.heard.may_state:
                costs = SAID_AGAIN if english else GUESS
                yield from self._first("say.guess", point, "restate", costs)
            else:
                yield from self._first("say.confirm", point, "ask", CONFIRM)

    def _is_known_only(self, sentence: str) -> bool:
        """Whether a sentence tells what nobody can guess: names, or what somebody did; in English all can be confirmed."""
        found = packed(self.vocabulary.language)
        if found is None:
            return False
        named = re.search(r"\d|[^\W\d_][.:]\w|[a-zà-ÿ][A-Z]|\b[A-Z]{2}", sentence)
        inner = not found.pack.about.get("capital_nouns") and re.search(r" [A-ZÀ-Þ]", sentence)
        told, past = found.subject_of(sentence), found.pack.past
        return bool(named or inner or (told and past and past.search(told.verb)))

    def statements(self, told: Sequence[str], asked: str) -> Iterator[Statement]:
        """The weightiest point of what the expert has said, in short; or, seldom, mere assent.

        What was just ``asked`` is no point.
        """
        language = self.vocabulary.language
        said = [one for text in told for one in whole_sentences(text, language)]
        if packed(language) is None:
            yield from self._in_english(said, asked)
            return
        yield from self._said_back(said, asked, CHECK)
        if advice := self._advised(said):
            yield from self._first("say.advice", advice, "restate", ADVICE)
        amount = self.heard.tongue.amount(said[-1]) if said else ""
        if amount and not self._wondered():
            yield from self._first("say.wonder", amount, "restate", WONDER)
        yield from self._reacting("say.react", " ".join(told), REACT)

    def _in_english(self, said: Sequence[str], asked: str) -> Iterator[Statement]:
        """The gist in half a dozen words, a reaction to what was heard last, or advice taken up."""
        known = content_stems(asked)
        for sentence in reversed(said):
            gist = gist_of(sentence)
            if gist and not content_stems(gist) <= known and self._weight(sentence) >= TELLING:
                yield from self._first("say.gist", gist, "restate", GIST)
                break
        for sentence in reversed(said[-2:]):
            told = self.heard.tongue.advice(sentence)
            sign = touched_by(sentence) or ("rule" if told else "")
            if sign and (sentence == said[-1] or sign not in AT_ONCE):
                yield from self._touched(sign, sentence)
                break
        advice = self._advised(said)
        if advice and count(advice) < SHORT:
            yield from self._first("say.advice", advice, "restate", ADVICE)
        for point in self._cores(said[-2:], asked):
            yield from self._first("say.gist", point, "restate", GIST)
        begun = len(self.heard.turns) >= FOLLOWS_FROM and self.heard.asks_enough
        if begun and "react" not in self.heard.moves[-FOLLOWS_IN:]:
            yield from self._first("say.follow", " ".join(said), "react", FOLLOWED)

    def checks(self, told: Sequence[str], asked: str) -> Iterator[Statement]:
        """Whether a point that was just told in English was understood, as a question."""
        if packed(self.vocabulary.language) or "check" in self.heard.moves[-CHECKS_IN:]:
            return
        for point in self._cores(told[-1:], asked):
            if _TO_READERS.search(point):
                continue  # nobody asks back what the other has seen or may do
            yield from self._first("say.sure", point, "check", UNDERSTOOD)

    def _cores(self, told: Sequence[str], asked: str) -> Iterator[str]:
        """The main clauses of sentences that say more, the last first; none that was just asked for."""
        known = content_stems(asked)
        for sentence in reversed(told):
            point = core_of(sentence, self.vocabulary)
            stems = content_stems(point)
            spared = SPARED if self.heard.says <= 0 else 0  # where too little would be said
            shorter = count(point) + spared <= count(sentence)
            shorter = shorter and "not only" not in point
            if point and shorter and len(stems & known) * 2 <= len(stems):
                yield point

    def _said_back(
        self, said: Sequence[str], asked: str, costs: tuple[float, float]
    ) -> Iterator[Statement]:
        """The weightiest point of what was said, in short."""
        for sentence in sorted(said, key=lambda one: -self._weight(one)):
            point = self._point(sentence, asked)
            if not point or self._parrots(point, sentence, said):
                continue
            if found := [*self._first("say.check", point, "restate", costs)]:
                yield from found
                break

    def _reacting(self, move: str, seed: str, costs: tuple[float, float]) -> Iterator[Statement]:
        """A reaction, where the last is some turns ago."""
        if "react" not in self.heard.moves[-REACTS_IN:]:
            yield from self._first(move, seed, "react", costs)

    def _touched(self, sign: str, sentence: str) -> Iterator[Statement]:
        """A reaction to a sign in what was heard: to a number with the number, and rather than to any other."""
        amount = self.heard.tongue.amount(sentence) if sign == AMAZING else ""
        if amount:
            yield from self._reacting(f"react.{sign}", amount, AMAZED)
        elif sign != AMAZING:
            yield from self._reacting(f"react.{sign}", sentence, TOUCHED)

    def agreement(self, last: Statement | None, text: str) -> str:
        """A word such as "exactly" behind a guess, and now and then behind a point said back."""
        heard = self.heard
        wonders = self.heard.book.forms.get("say.wonder", ())
        if not last or last.move == "react" or last.form in wonders:
            return ""
        asks = last.text.endswith("?")
        if not (last.guesses or asks) and len(heard.turns) - self.agreed < AGREES_IN // 2:
            return ""
        self.agreed = len(heard.turns)
        for form in heard.memory.ordered(heard.book.forms.get("say.agree", ()), text)[:1]:
            heard.memory.note(form)
            return form
        return ""

    def _first(
        self, move: str, point: str, does: str, costs: tuple[float, float]
    ) -> Iterator[Statement]:
        """The freshest form of a statement that passes all checks, if there is one."""
        for form, text in self._worded(move, point):
            if self.heard.accepts(text, SURE):
                guesses = move in {"say.guess", "say.confirm"}
                cost = self._cost(costs)
                yield Statement(text=text, form=form, move=does, cost=cost, guesses=guesses)
                return

    def _cost(self, costs: tuple[float, float]) -> float:
        pressing = PRESSING * self.heard.eager * self.heard.overdue
        return costs[0 if self.heard.wants_statement else 1] - pressing

    def _wondered(self) -> bool:
        """Whether the host has wondered at a number before."""
        return any(
            form in self.heard.memory.used for form in self.heard.book.forms.get("say.wonder", ())
        )

    def _advised(self, said: Sequence[str]) -> str:
        """What the last of some sentences that is advice tells the listener to do."""
        found = (self.heard.tongue.advice(one) for one in reversed(said))
        return next(filter(None, found), "")

    def _worded(self, move: str, point: str) -> Iterator[tuple[str, str]]:
        slots = {"point": point, "Point": capital(point)}
        for form in self.heard.memory.ordered(self.heard.book.forms.get(move, ()), point):
            yield form, capital(self.heard.book.fill(form, slots))

    def _parrots(self, point: str, sentence: str, heard: Sequence[str]) -> bool:
        """Whether a point is what was just heard, word for word or nearly."""
        return count(point) == count(sentence) and sentence in {heard[0], heard[-1]}

    def _weight(self, sentence: str) -> float:
        """How much a sentence is about what the lesson is about."""
        return self.vocabulary.weight(content_stems(sentence, self.vocabulary.language))

    def _point(self, sentence: str, asked: str) -> str:
        """A telling sentence in short, to say back; "" for others, and for what was just asked."""
        language = self.vocabulary.language
        point = self.heard.tongue.point(sentence, self.vocabulary)
        stems = content_stems(point, language)
        known = len(stems & content_stems(asked, language)) * 2 > len(stems)
        return (
            ""
            if not point or known or self._weight(sentence) * self.heard.eager < TELLING
            else point
        )
