"""Passages into exchanges: the host asks what the expert's next turn answers.

For each passage all rules propose questions; the best that passes the checks is said. Where none is
good, the host says a point back, or the expert simply goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lessoncast._sentences import sentences
from lessoncast.model import Span, Turn
from lessoncast.script.checks import lint
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.talk.asking import Scene, all_proposals
from lessoncast.script.talk.heard import Heard
from lessoncast.script.tongue.questions import Proposal
from lessoncast.script.tongue.seam import Packed, packed
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count

_COUNTED = re.compile(r"(?:First|Then|Next|Finally|Once|After|If|When|Now)\b")
SURE = 80  # from this worth on a question is asked even of a short answer
GOOD = 56  # under this a point said back is as good, when none was for a while
WEAK = 45  # under this a question is no better than none
TELLING = 0.2  # the mean term weight from which a sentence is worth saying back
SHORT_ANSWER = 13  # words under which the expert rather goes on than is asked
EXPERT_ROOM = 64  # words up to which the expert may go on


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chosen:
    """A question that passed all checks."""

    text: str
    proposal: Proposal
    worth: float


@dataclass(slots=True)
class Wording:
    """Words one episode, turn by turn."""

    vocabulary: Vocabulary
    heard: Heard
    turns: list[Turn] = field(default_factory=list)  # of the chapter at hand

    def begin_chapter(self) -> None:
        """Forget the turns, not what has been heard."""
        self.turns = []

    def exchange(self, passage: Passage, scene: Scene) -> None:
        """Append the turns of one passage."""
        chosen = self._choose(passage, scene)
        if chosen is None and scene.lead:  # a title that cannot be said before a question
            chosen = self._choose(passage, replace(scene, lead=""))
        if self._without_asking(passage, scene, chosen):
            return
        if chosen is None:
            self._say(passage.text, passage.span)
        elif chosen.proposal.before:
            self._ask_inside(passage, scene, chosen)
        else:
            self._ask(chosen, passage.span)
            self._say(self._reworded(passage, scene, chosen.proposal), passage.span)

    # ── the question ──────────────────────────────────────────────────────────────────────────

    def _choose(self, passage: Passage, scene: Scene, *, inside: bool = True) -> _Chosen | None:
        """The best question that passes all checks; ``inside`` allows those that split a sentence."""
        every = all_proposals(passage, scene, self.vocabulary)
        for proposal in sorted(every, key=lambda one: -self.heard.worth(one)):
            if proposal.before and (not inside or scene.lead or count(proposal.before) < 6):
                continue
            for text in self.heard.texts(proposal, passage.text):
                said = f"{scene.lead} {text}".strip()
                if self.heard.accepts(said, proposal.worth):
                    return _Chosen(text=said, proposal=proposal, worth=self.heard.worth(proposal))
        return None

    def _ask(self, chosen: _Chosen, span: Span) -> None:
        self.heard.remember_question(chosen.text, chosen.proposal)
        self.turns.append(Turn(speaker="host", text=chosen.text, source=span, move="ask"))

    def _say(self, text: str, span: Span) -> None:
        """The expert speaks, in the same turn if it is still the expert's."""
        last = self.turns[-1] if self.turns else None
        if last and last.speaker == "expert":
            span = cover(last.source or span, span)
            self.turns[-1] = replace(last, text=f"{last.text} {text}", source=span)
        else:
            self.turns.append(Turn(speaker="expert", text=text, source=span, move="explain"))

    def _ask_inside(self, passage: Passage, scene: Scene, chosen: _Chosen) -> None:
        """The expert claims, the host asks why, the expert gives the reason."""
        _, rest = self._first(passage.text)
        opening = self._choose(passage, scene, inside=False)
        if opening and opening.worth >= WEAK:
            self._ask(opening, passage.span)
        self._say(chosen.proposal.before, passage.span)
        self._ask(chosen, passage.span)
        self._say(f"{chosen.proposal.answer} {rest}".strip(), passage.span)

    def _reworded(self, passage: Passage, scene: Scene, proposal: Proposal) -> str:
        """What the expert says after that question: steps are counted, asked conditions left out."""
        first, rest = self._first(passage.text)
        if passage.role == "step":
            pack = packed(self.vocabulary.language)
            return self._steps_of(pack, passage, scene) if pack else self._steps(passage, scene)
        if proposal.answer:
            kept = not lint.loses_negation(first, f"{proposal.answer} {proposal.ask}")
            first = proposal.answer if kept else first
        elif proposal.form == "ask.example":
            first = capital(re.sub(r"^For (?:example|instance), ", "", first))
        return f"{first} {rest}".strip()

    def _steps(self, passage: Passage, scene: Scene) -> str:
        """The steps of a passage, the first counted, a second joined with "then"."""
        said = []
        for number, unit in enumerate(passage.units):
            if number == 0:
                said.append(self._counted(unit.text, scene))
            elif unit.role == "step" and number == 1 and not _COUNTED.match(unit.text):
                said.append(f"Then {self.vocabulary.lower_first(unit.text)}")
            else:
                said.append(unit.text)
        return " ".join(said)

    def _steps_of(self, pack: Packed, passage: Passage, scene: Scene) -> str:
        """The same in the words of a pack."""
        follows = scene.previous is not None and scene.previous.role == "step"
        place = "last" if scene.last_step else "next" if follows else "first"
        steps = [unit.text for unit in passage.units]
        return pack.counted(steps, place, self.vocabulary, turn=len(self.heard.turns))

    def _counted(self, step: str, scene: Scene) -> str:
        if _COUNTED.match(step):
            return step
        follows = scene.previous is not None and scene.previous.role == "step"
        middle = ("Next", "After that")[len(self.heard.turns) % 2]
        word = "Finally" if scene.last_step else middle if follows else "First"
        return f"{word}, {self.vocabulary.lower_first(step)}"

    # ── no question ───────────────────────────────────────────────────────────────────────────

    def _without_asking(self, passage: Passage, scene: Scene, chosen: _Chosen | None) -> bool:
        """Say the passage without a question, when none is good and nothing new begins."""
        worth = chosen.worth if chosen else 0.0
        begins = scene.lead or scene.opens_chapter or scene.opens_section or scene.opens_episode
        if begins or not self.turns or self.turns[-1].speaker != "expert":
            return False
        due = self.heard.wants_statement and worth < GOOD
        joins = worth < WEAK or (passage.words < SHORT_ANSWER and worth < SURE)
        room = count(self.turns[-1].text) + passage.words <= EXPERT_ROOM
        if (due and self._states()) or (joins and room):
            self._say(self._reworded(passage, scene, Proposal(worth=0.0)), passage.span)
            return True
        return False

    def _states(self) -> bool:
        """The host says a point back in the lesson's words, or that it was understood."""
        for text, form, move in self._statements(self.turns[-1].text):
            if self.heard.accepts(text, SURE):
                source = self.turns[-1].source if move == "restate" else None
                self.heard.memory.note(form)
                self.heard.remember(text, move)
                self.turns.append(Turn(speaker="host", text=text, source=source, move=move))
                return True
        return False

    def _statements(self, said: str) -> Iterator[tuple[str, str, str]]:
        """Statements to choose from, each with its form and move; the weightiest point first."""
        forms, memory = self.heard.book.forms, self.heard.memory
        asked = self.turns[-2].text if len(self.turns) > 1 else ""
        later = sentences(said, self.vocabulary.language)[1:]  # the first answers what was asked
        for sentence in sorted(later, key=lambda one: -self._weight(one)):
            point = self._point(sentence, asked)
            for form in memory.ordered(forms["say.check"], sentence) if point else ():
                yield self.heard.book.fill(form, {"point": point}), form, "restate"
        if "react" not in self.heard.moves[-12:]:
            for form in memory.ordered(forms["say.react"], said):
                yield form, form, "react"

    def _weight(self, sentence: str) -> float:
        """How much a sentence is about what the lesson is about."""
        stems = content_stems(sentence, self.vocabulary.language)
        weights = self.vocabulary.weights
        return sum(weights.get(stem, 0.0) for stem in stems) / max(len(stems), 1)

    def _point(self, sentence: str, asked: str) -> str:
        """A short telling sentence to say back; "" for others, and for what was just asked."""
        if not 4 <= count(sentence) <= 10 or not self.heard.tongue.is_plain(sentence):
            return ""
        language = self.vocabulary.language
        stems = content_stems(sentence, language)
        known = len(stems & content_stems(asked, language)) * 2 > len(stems)
        if known or self._weight(sentence) < TELLING:
            return ""
        return self.vocabulary.lower_first(sentence.rstrip("."))

    def _first(self, text: str) -> tuple[str, str]:
        """The first sentence of a text, and the rest."""
        parts = sentences(text, self.vocabulary.language)
        return parts[0], " ".join(parts[1:])
