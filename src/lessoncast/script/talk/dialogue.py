"""Passages into exchanges: the host asks what the expert's next turn answers.

For each passage all rules propose questions; the best that passes the checks is said. Where none is
good, the host says a point back, or the expert simply goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lessoncast._sentences import sentences
from lessoncast.model import Span, Turn
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.talk.answers import answer, fits
from lessoncast.script.talk.asking import BRIDGE, all_proposals, inner_proposals
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Lead, joined
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.steps import counted_steps
from lessoncast.script.tongue.proposal import Proposal
from lessoncast.script.tongue.seam import packed
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count

SURE = 80  # from this worth on a question is asked even of a short answer
PLAIN = 57  # under this a question is asked only behind a full turn
GOOD = 70  # under this a point said back is as good, when none was for a while
TWICE_COST = 12.0  # of naming a chapter's subject before the question and in it
UNNAMED_COST = 14.0  # of a chapter's first words that do not name its subject
WEAK = 45  # under this a question is no better than none
SPLITS = 70  # from this worth on a question may come inside a passage
TELLING = 0.15  # the mean term weight from which a sentence is worth saying back
SHORT_ANSWER = 14  # words under which the expert rather goes on than is asked
FULL = 38  # words of a turn under which the expert rather goes on than is asked something plain
EXPERT_ROOM = 45  # words up to which the expert may go on
PACKED_ROOM = (
    48  # the same in packed languages, where nothing with a word of the lesson can be asked
)
REACTS = 58  # under this, in packed languages, the host may rather say that it was understood
EMPTY = 30  # under this a question has no word of the lesson
LONG = 36  # words of a passage that a question may part
HALF = 13  # words that each part has at least
POINT_BEFORE = 8  # words of a point said before a question
STATES_IN = 14  # of so many turns of a chapter, the host says one more point back
STATES_MOST = 2  # points that an English host says back in an episode
REACTS_IN = 20  # host's turns within which another says only once that it was understood
AGREES_IN = 8  # of so many turns, the expert begins one with "Exactly"


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
    stated: int = 0  # how often the host has said a point back in the chapter at hand
    agreed: int = 0  # how many turns the host had said when the expert last agreed

    def begin_chapter(self) -> None:
        """Forget the turns, not what has been heard."""
        self.turns = []
        self.stated = 0

    def exchange(self, passage: Passage, scene: Scene) -> None:
        """Append the turns of one passage."""
        told = self._sentences(passage.text)
        inside = self._inside(told, passage)
        head = self._sentences(inside.proposal.before) if inside else told
        self._tell(head, passage, scene)
        if inside:
            part = self._choose(self._inner(told), passage.text, told) or inside
            self._ask(part, passage.span)
            first, *rest = answer(told, part.proposal, part.text, self.vocabulary)
            self._say(" ".join([first, *rest]), passage.span)

    def _tell(self, told: Sequence[str], passage: Passage, scene: Scene) -> None:
        """Say sentences, after the question that they answer, if there is a good one."""
        chosen, lead = self._led(told, passage, scene)
        if self._without_asking(told, passage, scene, chosen):
            return
        if not chosen or chosen.worth < EMPTY:
            place = self._later(told, passage, scene)
            if place:
                self._say(" ".join(told[:place]), passage.span)
                self._tell(told[place:], passage, scene)
                return
        if chosen is None:
            self._say(self._worded(told, passage, scene), passage.span)
            return
        self._ask(chosen, passage.span)
        if lead.form:
            self.heard.memory.note(lead.form)
        question = chosen.text.removeprefix(lead.text)
        said = answer(told, chosen.proposal, question, self.vocabulary)
        self._say(self._worded(said, passage, scene), passage.span)

    def _later(self, told: Sequence[str], passage: Passage, scene: Scene) -> int:
        """How many sentences the expert may still say before one that can be asked for; 0 if none."""
        if self._begins(passage, scene, 0) or passage.role in {"step", "row"}:
            return 0
        if not self.turns or self.turns[-1].speaker != "expert":
            return 0
        so_far = count(self.turns[-1].text)
        for place in range(1, len(told)):
            so_far += count(told[place - 1])
            found = self._opening(told[place:], passage, scene) if so_far <= EXPERT_ROOM else None
            if found and found.worth >= WEAK:
                return place
        return 0

    # ── the question ──────────────────────────────────────────────────────────────────────────

    def _led(
        self, told: Sequence[str], passage: Passage, scene: Scene
    ) -> tuple[_Chosen | None, Lead]:
        """The best question with the best lead before it; naming its subject is worth something."""
        best: tuple[_Chosen | None, Lead] = (None, Lead())
        most, language = float("-inf"), self.vocabulary.language
        named = content_stems(scene.named, language)
        for lead in scene.leads or (Lead(),):
            found = self._opening(told, passage, replace(scene, lead=lead.text))
            if found is None:
                continue
            asked = content_stems(found.text.removeprefix(lead.text), language)
            held = content_stems(lead.text, language)
            worth = found.worth - lead.cost
            worth -= UNNAMED_COST * bool(named and named.isdisjoint(asked | held))
            worth -= TWICE_COST * bool(named and named <= asked and named <= held)
            if worth > most:
                best, most = (found, lead), worth
        return best

    def _opening(self, told: Sequence[str], passage: Passage, scene: Scene) -> _Chosen | None:
        """The best question before sentences, that their first one answers."""
        every = all_proposals(passage, told, scene, self.vocabulary, self._last_sentence())
        fitting = (one for one in every if not one.before and _may_open(one, scene))
        return self._choose(fitting, passage.text, told, scene.lead)

    def _inside(self, told: Sequence[str], passage: Passage) -> _Chosen | None:
        """The best question that parts a long passage in two turns."""
        if passage.words < LONG or passage.role in {"step", "row"}:
            return None
        return self._choose(self._inner(told), passage.text, told)

    def _inner(self, told: Sequence[str]) -> Iterator[Proposal]:
        for place in range(len(told)):
            for one in inner_proposals(told, place, self.vocabulary):
                behind = count(one.answer) + sum(map(count, told[one.spends :]))
                if one.worth >= SPLITS and count(one.before) >= HALF and behind >= HALF:
                    yield one

    def _choose(
        self, every: Iterable[Proposal], seed: str, told: Sequence[str], lead: str = ""
    ) -> _Chosen | None:
        """The best question that passes all checks."""
        for proposal in sorted(every, key=lambda one: -self.heard.worth(one)):
            if not fits(told, proposal, self.vocabulary.language):
                continue
            for text in self._texts(proposal, seed, lead):
                if self.heard.accepts(text, proposal.worth):
                    return _Chosen(text=text, proposal=proposal, worth=self.heard.worth(proposal))
        return None

    def _texts(self, proposal: Proposal, seed: str, lead: str) -> Iterator[str]:
        """The question in words: with what stands before it, or with a point said back."""
        alone = proposal.form == BRIDGE and self.heard.wants_statement
        if alone and lead.endswith((".", "!")):
            yield lead
        for text in self.heard.texts(proposal, seed):
            bare = proposal.form and not content_stems(text, self.vocabulary.language)
            said = proposal.before or (self.turns[-1].text if self.turns else "")
            if bare and not lead and said and self.heard.wants_words:
                yield from self._pointed(text, said)
            asked = " ".join(joined(lead, text).split())
            if not asked:
                continue
            named = packed(self.vocabulary.language)  # there a label in quotes takes no article
            yield asked if named else _plain_quotes(asked)

    def _pointed(self, question: str, said: str) -> Iterator[str]:
        """A question without a word of the lesson behind the point that it is about."""
        point = self.heard.tongue.point(self._sentences(said)[-1], self.vocabulary)
        if point and count(point) <= POINT_BEFORE and count(question) <= 8:
            slots = {"point": point, "Point": capital(point)}
            for form in self.heard.memory.ordered(
                self.heard.book.forms.get("say.point", ()), point
            ):
                text = capital(f"{capital(self.heard.book.fill(form, slots))} {question}")
                if not self.heard.repeats(text):
                    yield text

    def _ask(self, chosen: _Chosen, span: Span) -> None:
        self.heard.remember_question(chosen.text, chosen.proposal)
        self.turns.append(Turn(speaker="host", text=chosen.text, source=span, move="ask"))

    # ── what the expert says ──────────────────────────────────────────────────────────────────

    def _say(self, text: str, span: Span) -> None:
        """The expert speaks, in the same turn if it is still the expert's."""
        last = self.turns[-1] if self.turns else None
        if last and last.speaker == "expert":
            span = cover(last.source or span, span)
            self.turns[-1] = replace(last, text=f"{last.text} {text}", source=span)
        else:
            text = f"{self._agreement(last, text)}{text}"
            self.turns.append(Turn(speaker="expert", text=text, source=span, move="explain"))

    def _agreement(self, last: Turn | None, text: str) -> str:
        """A word such as "exactly" after a point said back; seldom enough not to be a habit."""
        heard = self.heard
        if not last or last.move != "restate" or len(heard.turns) - self.agreed < AGREES_IN // 2:
            return ""
        self.agreed = len(heard.turns)
        for form in heard.memory.ordered(heard.book.forms.get("say.agree", ()), text)[:1]:
            heard.memory.note(form)
            return f"{form} "
        return ""

    def _worded(self, told: Sequence[str], passage: Passage, scene: Scene) -> str:
        if passage.role == "step":
            return counted_steps(passage, scene, self.vocabulary, len(self.heard.turns))
        return " ".join(told)

    def _sentences(self, text: str) -> tuple[str, ...]:
        """The sentences of a text; all of it as one where they could not be put together again."""
        found = sentences(text, self.vocabulary.language)
        return found if " ".join(found) == text else (text,)

    def _last_sentence(self) -> str:
        """What the expert said last in this chapter; "" when the host spoke since."""
        last = self.turns[-1] if self.turns else None
        return self._sentences(last.text)[-1] if last and last.speaker == "expert" else ""

    # ── no question ───────────────────────────────────────────────────────────────────────────

    def _without_asking(
        self, told: Sequence[str], passage: Passage, scene: Scene, chosen: _Chosen | None
    ) -> bool:
        """Say the passage without a question, when none is good and nothing new begins."""
        worth = chosen.worth if chosen else 0.0
        begins = self._begins(passage, scene, worth)
        if begins or not self.turns or self.turns[-1].speaker != "expert":
            return False
        long = sum(map(count, told))
        due = self.heard.wants_statement and worth < (SURE if self.heard.asks_much else GOOD)
        whole = count(self.turns[-1].text) + long
        joins = worth < WEAK or (long < SHORT_ANSWER and worth < SURE)
        plain = chosen is None or chosen.proposal.worth < PLAIN
        joins = joins or (plain and whole <= FULL)
        room = whole <= (EXPERT_ROOM if worth >= EMPTY else self._most_room())
        lost = worth < EMPTY and not room
        weak = self.heard.asks_much and worth < REACTS
        short_of_points = due and weak and packed(self.vocabulary.language) is not None
        states = (due or lost) and self._states(reacts=lost or short_of_points)
        if states or (joins and room):
            self._say(self._worded(told, passage, scene), passage.span)
            return True
        return False

    def _most_room(self) -> int:
        """Words up to which the expert goes on rather than being asked what could stand anywhere."""
        if packed(self.vocabulary.language) is None:
            return EXPERT_ROOM
        return PACKED_ROOM + 10 * self.heard.was_empty

    @staticmethod
    def _begins(passage: Passage, scene: Scene, worth: float) -> bool:
        """Whether something new begins, of which a question of that worth can be asked."""
        begins = scene.opens_chapter or scene.opens_episode
        return begins or (scene.opens_section and worth >= EMPTY) or passage.units[0].apart

    def _states(self, *, reacts: bool) -> bool:
        """The host says a point back in the lesson's words, or that it was understood."""
        for text, form, move in self._statements(self.turns[-1].text, reacts=reacts):
            if self.heard.accepts(text, SURE):
                source = self.turns[-1].source if move == "restate" else None
                self.heard.memory.note(form)
                self.heard.remember(text, move)
                self.stated += move == "restate"
                self.turns.append(Turn(speaker="host", text=text, source=source, move=move))
                return True
        return False

    def _statements(self, said: str, *, reacts: bool) -> Iterator[tuple[str, str, str]]:
        """Statements to choose from, each with its form and move; the weightiest point first."""
        forms, memory = self.heard.book.forms, self.heard.memory
        asked = self.turns[-2].text if len(self.turns) > 1 else ""
        heard = self._sentences(said)
        for sentence in sorted(heard, key=lambda one: -self._weight(one)):
            point = self._point(sentence, asked) if self._may_state() else ""
            if point and self._parrots(point, sentence, heard):
                continue
            for form in memory.ordered(forms["say.check"], sentence) if point else ():
                yield capital(self.heard.book.fill(form, {"point": point})), form, "restate"
        if reacts and self._may_react():
            for form in memory.ordered(forms["say.react"], said):
                yield form, form, "react"

    def _may_state(self) -> bool:
        """Once in a chapter, and once more in a long one; in English seldom in all."""
        often = self.heard.moves.count("restate") >= STATES_MOST
        seldom = often and packed(self.vocabulary.language) is None
        return not seldom and self.stated <= len(self.turns) // STATES_IN

    def _may_react(self) -> bool:
        """Seldom in packed languages; in English, where points are rich, once in all."""
        lately = -REACTS_IN if packed(self.vocabulary.language) else None
        return self.heard.wants_statement and "react" not in self.heard.moves[lately:]

    def _parrots(self, point: str, sentence: str, heard: Sequence[str]) -> bool:
        """Whether a point is what was just heard, word for word or nearly."""
        if packed(self.vocabulary.language):
            return count(point) == count(sentence) and sentence in {heard[0], heard[-1]}
        return sentence == heard[-1] or count(point) * 3 > count(sentence) * 2

    def _weight(self, sentence: str) -> float:
        """How much a sentence is about what the lesson is about."""
        stems = content_stems(sentence, self.vocabulary.language)
        weights = self.vocabulary.weights
        return sum(weights.get(stem, 0.0) for stem in stems) / max(len(stems), 1)

    def _point(self, sentence: str, asked: str) -> str:
        """A telling sentence in short, to say back; "" for others, and for what was just asked."""
        language = self.vocabulary.language
        point = self.heard.tongue.point(sentence, self.vocabulary)
        stems = content_stems(point, language)
        known = len(stems & content_stems(asked, language)) * 2 > len(stems)
        return "" if not point or known or self._weight(sentence) < TELLING else point


def _may_open(proposal: Proposal, scene: Scene) -> bool:
    """Whether a question can stand there: no objection to what was not said, no name just named."""
    begins = scene.opens_chapter or scene.opens_section or scene.opens_episode
    named = content_stems(proposal.np)
    if proposal.ask and proposal.ask in {*scene.questions, *scene.defining}:
        return not content_stems(scene.named) <= content_stems(scene.lead)
    pointed = proposal.point and proposal.form != "ask.member"
    return not (begins and pointed) and not (named and named <= content_stems(scene.lead))


def _plain_quotes(text: str) -> str:
    """A turn without the quotation marks around a word or two: they cannot be heard."""
    return re.sub(
        r"[\"“](\w[\w-]*(?: [\w-]+)?)[\"”]|(?<!\w)['‘](\w[\w -]{1,28})['’](?!\w)", r"\1\2", text
    )
