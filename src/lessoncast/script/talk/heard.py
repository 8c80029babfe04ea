"""What the host has said so far: so that nothing sounds like a template twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lessoncast.script.checks import lint
from lessoncast.script.tongue.phrases import Memory, Phrasebook
from lessoncast.script.tongue.questions import Proposal
from lessoncast.script.tongue.seam import Tongue, tongue_of
from lessoncast.script.tongue.words import capital

HOOK_AND_QUESTION = 25  # words of the first turn at most
_AT_WILL = 80  # from this worth on, a question may begin like the two before
_RECENT = 6  # moves back that a kind of question counts as worn


@dataclass(slots=True)
class Heard:
    """The host's turns of one episode, with the checks that a new one has to pass."""

    book: Phrasebook
    topic: str = ""
    memory: Memory = field(default_factory=Memory)
    turns: list[str] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    grams: set[tuple[str, ...]] = field(default_factory=set)
    deep: int = 0

    @property
    def tongue(self) -> Tongue:
        """The rules of the language spoken."""
        return tongue_of(self.book.language)

    @property
    def wants_depth(self) -> bool:
        """Whether fewer than two in five of the turns ask for reasons, means or consequences."""
        return self.deep * 5 < len(self.turns) * 2

    @property
    def wants_statement(self) -> bool:
        """Whether the host has asked and asked, and said nothing for a while."""
        return len(self.moves) >= 4 and not {"restate", "react"} & set(self.moves[-_RECENT:])

    def worth(self, proposal: Proposal) -> float:
        """A question's worth here and now: less for a worn kind, more for a deep one when wanted."""
        name = proposal.form or proposal.ask.split(" ", 1)[0]
        recent = self.moves[-_RECENT:]
        worn = 14 if recent[-1:] == [name] else 7 * recent.count(name)
        eager = 6 if proposal.deep and self.wants_depth else 0
        stale = 60 if proposal.form and proposal.np.lower() == self.topic.lower() else 0
        return proposal.worth - min(worn, 28) + eager - stale

    def texts(self, proposal: Proposal, seed: str) -> Iterator[str]:
        """The proposal in words: as it is, or in every form of its move, the freshest first."""
        if proposal.ask:
            yield proposal.ask
            return
        slots = self.tongue.slots(proposal)
        texts = [
            capital(text)
            for form in self.memory.ordered(self.book.forms[proposal.form], seed)
            if (text := self.book.fill(form, slots))
        ]
        yield from (
            sorted(texts, key=self.tongue.is_deep, reverse=True) if self.wants_depth else texts
        )

    def accepts(self, text: str, worth: float) -> bool:
        """Whether a turn is well formed, and no echo of one before."""
        most = lint.HOST_MOST if self.turns else HOOK_AND_QUESTION
        if not lint.host_fits(text, most=most) or self.repeats(text):
            return False
        openers = [lint.opener(turn) for turn in self.turns[-9:]]
        mine = lint.opener(text)
        if openers.count(mine) >= 2 or openers[-1:] == [mine]:
            return False
        firsts = [turn.split()[0] for turn in self.turns[-2:]]
        return worth >= _AT_WILL or firsts.count(text.split(maxsplit=1)[0]) < 2

    def repeats(self, text: str) -> bool:
        """Whether a turn was said before, or shares five words in a row with one that was."""
        return text in self.turns or any(gram in self.grams for gram in lint.five_grams(text))

    def remember(self, text: str, move: str) -> None:
        """Note a turn and what it did."""
        self.turns.append(text)
        self.moves.append(move)
        self.grams.update(lint.five_grams(text))
        self.deep += self.tongue.is_deep(text)

    def remember_question(self, text: str, proposal: Proposal) -> None:
        """Note a question, and the form that worded it."""
        self.remember(text, proposal.form or proposal.ask.split(" ", 1)[0])
        slots = self.tongue.slots(proposal)
        for form in self.book.forms.get(proposal.form, ()):
            said = capital(self.book.fill(form, slots))
            if said and text.endswith(said):
                self.memory.note(form)
