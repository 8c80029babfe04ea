"""Chapters into exchanges: the host asks what the expert's next turn answers.

Before every sentence of a chapter all rules propose questions. A turn of the expert ends where it is
full and where a good one can be asked; where the host has asked and asked, a point is said instead.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lessoncast.model import Span, Turn
from lessoncast.script.checks.answers import is_answered
from lessoncast.script.checks.repetition import OPENERS, TURNS_BACK
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.talk.answers import answer
from lessoncast.script.talk.asking import ONWARD
from lessoncast.script.talk.beats import (
    Beat,
    as_following,
    beats_of,
    span_of,
    units_of,
    whole_sentences,
)
from lessoncast.script.talk.choosing import AUTHORS, Chooser, Chosen, Known
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leading_in import led_in_by
from lessoncast.script.talk.leads import Lead
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.stating import Statement, Stater
from lessoncast.script.talk.steps import counted_steps
from lessoncast.script.talk.turns import (
    NEVER,
    UNASKED,
    Size,
    across_cost,
    costs_ahead,
)
from lessoncast.tongue import lint
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, content_stems, count

AGREES = 2  # words of "Yes, exactly."
AGAIN = 400.0  # costs a turn of the expert that begins like two others shortly before: more than a weak question
OWED = 300.0  # one that ends before it takes up a word of its question
_COUNTED = frozenset({"step", "row"})


@dataclass(slots=True)
class _Sought:
    """A place where a turn could end: what that costs, and what could still cost less than the ``least`` that was found.

    A statement costs ``stating`` or more.
    """

    size: Size
    words: int
    across: float
    ahead: float
    again: float
    least: float
    stating: float

    def cost(self, before: str, cost: float) -> float:
        """What it costs with what the turn begins of the next sentence, and with what the host says."""
        size = self.size.cost(self.words + count(before))
        return size + self.across + self.size.each + cost + self.ahead + self.again

    def asks(self, before: str, worth: float) -> bool:
        """Whether a question of that worth could be the best, or nothing at all in its place."""
        asked = self.cost(before, self.size.question(worth))
        return asked < self.least or self.cost("", UNASKED) < self.least

    @property
    def states(self) -> bool:
        """Whether a statement could be the best."""
        return self.cost("", self.stating) < self.least


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What the host says before a sentence, and what the expert then begins with.

    ``before`` is what the expert says of that sentence first; ``said`` stands for the next
    ``spends`` sentences, of a question that is ``chosen`` only once it is asked.
    """

    place: int
    said: tuple[str, ...] = ()
    spends: int = 1
    before: str = ""
    chosen: Chosen | None = None
    lead: Lead = field(default_factory=Lead)
    statement: Statement | None = None
    cost: float = 0.0

    @property
    def resumes(self) -> int:
        """The first sentence behind those that ``said`` stands for."""
        return self.place + self.spends


@dataclass(slots=True)
class Wording:
    """Words one episode, turn by turn, in turns of such a size."""

    vocabulary: Vocabulary
    heard: Heard
    size: Size = field(default_factory=Size)
    known: Known = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)  # of the chapter at hand
    beats: Sequence[Beat] = ()
    openers: deque[str] = field(default_factory=lambda: deque(maxlen=TURNS_BACK - 1))
    _chooser: Chooser = field(init=False)
    _stater: Stater = field(init=False)

    def __post_init__(self) -> None:
        """Set who finds questions and statements in this episode."""
        self._chooser = Chooser(vocabulary=self.vocabulary, heard=self.heard, known=self.known)
        self._stater = Stater(vocabulary=self.vocabulary, heard=self.heard)

    def heard_besides(self, turns: Iterable[Turn]) -> None:
        """Take note of how turns began that stand between the chapters."""
        self.openers.extend(lint.opener(turn.text) for turn in turns)

    def foresee(self, chapters: Iterable[Sequence[tuple[Passage, Scene]]]) -> None:
        """Have the sentences read together that telling some chapters comes to."""
        every = [beats_of(told, self.vocabulary) for told in chapters]
        self._chooser.foresee(every)
        self._stater.foresee(beat.text for beats in every for beat in beats)

    def chapter(self, told: Sequence[tuple[Passage, Scene]], led: str = "") -> list[Turn]:
        """The turns that tell some passages, each with where it stands; where something has ``led`` to them, the expert begins."""
        self.turns = []
        self.beats = beats_of(told, self.vocabulary)
        self._chooser.begin(self.beats)
        worths = [self._chooser.likely(place) for place in range(len(self.beats))]
        ahead = costs_ahead(self.beats, worths, self.size)
        step: _Step | None = self._led(led) if led else self._first()
        while step:
            self._host(step)
            following = self._next(step, ahead)
            self._expert(step, following)
            step = following
        told_words = (content_stems(one.text, self.vocabulary.language) for one in self.beats)
        self.heard.known = self.heard.known.union(*told_words)
        return self.turns

    # ── where a turn ends ─────────────────────────────────────────────────────────────────────

    def _first(self) -> _Step:
        chosen, lead = self._chooser.led(0)
        scene = self.beats[0].scene
        if scene.said and (chosen is None or chosen.proposal.worth <= ONWARD):
            for step in self._stating(0, [scene.said]):
                return step
        return self._answered(self._asking(0, chosen, lead)) if chosen else self._silent(0)

    def _led(self, led: str) -> _Step:
        """The expert goes on behind words of his own."""
        return _Step(place=0, said=(f"{led} {self.beats[0].opening}",))

    def _next(self, step: _Step, ahead: Sequence[float]) -> _Step | None:
        """What the host says next, where that costs least; None when the expert tells all that is left."""
        best = self._cheapest(step, ahead)
        return self._answered(best) if best else None

    def _cheapest(self, step: _Step, ahead: Sequence[float]) -> _Step | None:
        best: _Step | None = None
        least, words = float("inf"), sum(map(count, step.said)) + AGREES * bool(step.statement)
        stating = self._stater.least
        for end in range(step.resumes, len(self.beats)):
            if least < NEVER < self.size.cost(words) or (best and self.beats[end - 1].opens):
                return best
            across = across_cost(self.beats[step.place : end], self.size)
            again = self._again(end) + self._owed(step, end)
            sought = _Sought(self.size, words, across, ahead[end], again, least, stating)
            for one in self._steps(end, step, sought):
                cost = sought.cost(one.before, one.cost)
                if cost < least:
                    best, least = one, cost
            if self.beats[end].opens and best:
                return best
            words += self.beats[end].words
        whole = self.size.cost(words) + across_cost(self.beats[step.place :], self.size)
        return None if whole < least else best

    def _again(self, place: int) -> float:
        """What it costs if the expert began a turn with a sentence, as he began two already."""
        return AGAIN * self.begins_again(self.beats[place].opening)

    def begins_again(self, text: str) -> bool:
        """Whether a turn would begin like two others shortly before."""
        return self.openers.count(lint.opener(text)) >= OPENERS

    def _begun_otherwise(self, ask: str) -> str:
        """A question as it is, or with a word before it where two turns began like that already."""
        if not self.begins_again(ask):
            return ask
        return next(filter(lint.host_fits, led_in_by(self.heard.book, ask, self.vocabulary)), ask)

    def _owed(self, step: _Step, end: int) -> float:
        """What it costs if the expert ended a turn before he took up a word of its question."""
        own = self._chooser.told(step.place)[: step.spends]
        later = [beat.text for beat in self.beats[step.resumes : end]]
        return OWED * (not self._is_answered(step, [*step.said, *own, *later]))

    def _is_answered(self, step: _Step, said: Sequence[str]) -> bool:
        """Whether sentences answer what the host has just asked in a step; what the author asks is answered."""
        asked = step.chosen
        if asked is None or not asked.text.endswith("?") or asked.proposal.worth >= AUTHORS:
            return True
        language = self.vocabulary.language
        question = whole_sentences(asked.text, language)[-1]
        before = self.turns[-2].text if self.turns[1:] else ""
        if not before:
            question = question.rpartition(": ")[2]  # a chapter names its subject before it asks
        return is_answered(question, said, before, language)

    def _steps(self, place: int, step: _Step, sought: _Sought) -> Iterator[_Step]:
        """All that the host could say before a sentence, or in the middle of it, behind a step.

        What is not ``sought`` need not be among it.
        """
        beat = self.beats[place]
        if beat.clings:
            return
        asked = False
        for parts in (False,) if beat.opens else (False, True):
            chosen = self._chooser.question(place, parts=parts, may=sought.asks)
            if chosen and self._is_free(place, chosen.proposal.spends):
                asked = True
                yield self._asking(place, chosen)
        if not beat.opens and sought.states:
            told = [*step.said, *(one.text for one in self.beats[step.resumes : place])]
            yield from self._stating(place, told)
        if not asked:
            yield self._silent(place)

    def _is_free(self, place: int, spends: int) -> bool:
        """Whether nothing begins within the sentences that an answer stands for."""
        inside = self.beats[place + 1 : place + spends]
        begins = any(one.opens or one.scene.opens_section for one in inside)
        return len(inside) == spends - 1 and not begins

    def _silent(self, place: int) -> _Step:
        """The host says nothing; where a section begins, the expert goes on across its heading."""
        here = self.beats[place]
        across = self.size.untold * (place > 0 and here.scene.opens_section)
        said = here.text if here.unit.role == "label" else here.opening
        return _Step(place=place, said=(said,), cost=UNASKED + across)

    def _asking(self, place: int, chosen: Chosen, lead: Lead | None = None) -> _Step:
        one = chosen.proposal
        return _Step(
            place=place, chosen=chosen, lead=lead or Lead(), before=one.before,
            cost=self.size.question(chosen.worth), spends=one.spends,
        )  # fmt: skip

    def _answered(self, step: _Step) -> _Step:
        """The step with what the expert begins with."""
        if step.chosen is None:
            return step
        told = self._chooser.told(step.place)[: step.spends]
        question = step.chosen.text.removeprefix(step.lead.text)
        said = answer(told, step.chosen.proposal, question, self.vocabulary)
        here, one = self.beats[step.place], step.chosen.proposal
        if here.unit.role == "label" and not one.answer and not self._is_named(here, one, said):
            said[:1] = [here.text]  # nobody has said what it is called
        return replace(step, said=tuple(said))

    def _is_named(self, here: Beat, asked: Proposal, said: Sequence[str]) -> bool:
        """Whether who asks for an item has said what it is called: not where one asks which there are."""
        if not asked.ask:
            return bool(asked.np)
        language = self.vocabulary.language
        named = content_stems(here.unit.term, language) <= content_stems(asked.ask, language)
        return named or not here.text.lower().endswith(f": {said[0].lower()}")

    def _stating(self, place: int, told: Sequence[str]) -> Iterator[_Step]:
        """The host says a point of the expert's, or for the expert, or that it was understood."""
        beat = self.beats[place]
        if beat.scene.opens_section:
            return
        asked = next((turn.text for turn in reversed(self.turns) if turn.speaker == "host"), "")
        for one in self._stater.statements(told, asked) if self.heard.may_state else ():
            yield _Step(place=place, statement=one, said=(beat.text,), cost=one.cost)
        for one in self._stater.checks(told, asked) if beat.first else ():
            yield _Step(place=place, statement=one, said=(beat.text,), cost=one.cost)
        after = self.beats[place + 1 : place + 2]
        counted = any(one.unit.role in _COUNTED for one in (beat, *after))
        if beat.first and not counted and self._is_free(place, 2):
            for one in self._stater.guesses(beat.opening):
                said = (after[0].text,)
                yield _Step(place=place, statement=one, said=said, spends=2, cost=one.cost)

    # ── what is said ──────────────────────────────────────────────────────────────────────────

    def _host(self, step: _Step) -> None:
        """The host's turn."""
        span = span_of(self.beats[step.place : step.resumes])
        if step.chosen:
            asked = self._begun_otherwise(step.chosen.text)
            self.heard.remember_question(asked, step.chosen.proposal)
            if step.lead.form:
                self.heard.memory.note(step.lead.form)
            self.openers.append(lint.opener(asked))
            self.turns.append(Turn(speaker="host", text=asked, source=span, move="ask"))
        elif said := step.statement:
            self.heard.memory.note(said.form)
            self.heard.remember(said.text, said.move)
            source = self.turns[-1].source if self.turns and not said.guesses else span
            source = None if said.move == "react" else source
            self.openers.append(lint.opener(said.text))
            self.turns.append(Turn(speaker="host", text=said.text, source=source, move=said.move))

    def _expert(self, step: _Step, following: _Step | None) -> None:
        """The expert's turn, up to where the host speaks again."""
        end = following.place if following else len(self.beats)
        later = [beat.text for beat in self.beats[step.resumes : end]]
        said = step.said
        listed = self.beats[step.place].unit.role == "row" and self.begins_again(" ".join(said))
        if listed or not self._is_answered(step, [*said, *later]):
            said = self._chooser.told(step.place)[: step.spends]  # with what was only asked for
        text = " ".join([*said, *later])
        if self.beats[step.place].unit.role == "step":
            text = self._counted(step.place, end)
        parted = bool(following and following.before)
        if following and parted:
            text = f"{text} {as_following(following.before, self.beats[end])}"
        agreed = self._stater.agreement(step.statement, text)
        first = step.place + (step.statement is not None and step.statement.guesses)
        self._say(f"{agreed} {text}".strip(), span_of(self.beats[first : end + parted]))

    def _counted(self, first: int, end: int) -> str:
        """Steps with words that count them."""
        here = self.beats[first]
        passage = replace(
            here.passage, units=units_of(self.beats[first:end], self.vocabulary.language)
        )
        ends = self.beats[end - 1].scene.last_step
        scene = replace(here.scene, last_step=ends)
        return counted_steps(passage, scene, self.vocabulary, len(self.heard.turns))

    def _say(self, text: str, span: Span) -> None:
        """The expert speaks, in the same turn if it is still the expert's."""
        last = self.turns[-1] if self.turns else None
        if last and last.speaker == "expert":
            span = cover(last.source or span, span)
            self.turns[-1] = replace(last, text=f"{last.text} {text}", source=span)
        else:
            self.openers.append(lint.opener(text))
            self.turns.append(Turn(speaker="expert", text=text, source=span, move="explain"))
