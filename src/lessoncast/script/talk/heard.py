"""What the host has said so far: so that nothing sounds like a template twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.script.checks.questions import is_well_asked
from lessoncast.script.talk.leading_in import led_in
from lessoncast.script.talk.worn import whole_of
from lessoncast.tongue import lint
from lessoncast.tongue.phrases import Memory, Phrasebook
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.seam import Tongue, tongue_of
from lessoncast.tongue.words import capital, content_stems, count, words

HOOK_AND_QUESTION = 25  # words of the first turn at most
_AT_WILL = 80  # from this worth on, a question may begin like the two before
_AUTHORS = 95  # from this worth on, it may be built like one before
_RECENT = 6  # moves back that a kind of question counts as worn
_STATED = 2  # turns back within which the host states nothing again
_SAYS, _SAYS_ENGLISH, _SAYS_MOST = (
    0.2,
    0.18,
    0.25,
)  # of the turns that say something: so many had better, no more may
_ALIKE = 6  # turns back that no question may be built the same
_EMPTY = frozenset(
    {"ask.plain", "ask.onward", "ask.later", "ask.usual", "ask.else", "react"}
)  # could stand anywhere
_TURNING = frozenset(
    {"bridge", "bridge.next", "ask.turning", "ask.deed"}
)  # may say what comes, and ask nothing
_HEADINGS = frozenset(
    {"ask.turning", "ask.deed", "ask.stated", "ask.in_case", "ask.alike", "ask.onward"}
)  # say what comes wherever something may be said
_SHORT = frozenset({"ask.in_case", "ask.alike"})  # rather asked than said: "And in small boats?"
_ONCE = frozenset({"ask.onward", "ask.chapter"})  # in an episode
_TOPICS = frozenset(
    {"ask.about", "ask.topic", "ask.member", "ask.story"}
)  # "topic, please", in whatever words
_CRIES = re.compile(r"![\"”]? [a-z]")  # "What did \"Monsters!\" do?"
_SO = re.compile(r"(?:^|[.!?] )So\b")  # once in a turn
_ABOUT = re.compile(r"\b(?:what|how) about\b", re.IGNORECASE)
ABOUT_IN = 9  # turns back within which "what about it?" is asked once
BARE_AGAIN = 24
LATELY = 14  # turns back that a name is remembered
TURNS_NOW = 20  # worth of turning to what comes, where something should be said
SAME_AGAIN = 30  # of turning to what was asked for just before, in other words
THEN_AGAIN = 100  # of asking twice what happened in the same year
_DEEDS = frozenset(
    {"ask.do", "ask.can", "ask.more_on"}
)  # "What does the keeper do?", again and again
_DOINGS = frozenset({"ask.doing", "ask.section"})

Worded: TypeAlias = dict[Proposal, Mapping[str, str]]
"""For each question by a form of its move: the forms that can word it, each with its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mood:
    """What the turns so far do to the next one."""

    turns: int  # so far
    recent: Sequence[str]  # moves
    openers: Sequence[str]
    firsts: Sequence[str]  # first words
    zeal: int  # what a deep question is worth more
    bare: int  # what a question without a word of the lesson costs
    was_empty: bool  # whether one of the last ten was a question that could stand anywhere
    wants_statement: bool
    asked_about: bool  # whether one of them was "What about it?"


@dataclass(slots=True)
class Heard:
    """The host's turns of one episode, with the checks that a new one has to pass."""

    book: Phrasebook
    topic: str = ""
    expected: int = 0  # turns of the host in all
    keen: int = 0  # what a deep question is worth more, where too few would be asked
    says: int = field(default=0, kw_only=True)  # more often than usual the host asks nothing
    full: bool = field(default=False, kw_only=True)  # whether the longest form is taken
    worded: Worded = field(default_factory=dict, kw_only=True)
    memory: Memory = field(default_factory=Memory)
    turns: list[str] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    sentences: set[str] = field(default_factory=set)
    grams: set[tuple[str, ...]] = field(default_factory=set)
    skeletons: list[str] = field(default_factory=list)
    deep: int = 0
    known: frozenset[str] = frozenset()  # the words of what the expert has said
    topics: list[str] = field(default_factory=list)  # what the host has asked about by name
    times: set[str] = field(default_factory=set)  # of which the host has asked what happened then
    _worn: set[str] = field(
        default_factory=set
    )  # turns that would be said again, as they will always be
    _lately: _Mood | None = None
    _asked: int = 0  # of the first ``_counted`` turns
    _counted: int = 0

    @property
    def tongue(self) -> Tongue:
        """The rules of the language spoken."""
        return tongue_of(self.book.language)

    @property
    def wants_depth(self) -> bool:
        """Whether fewer than two in five of the turns ask for reasons, means or consequences."""
        return self.deep * 5 < len(self.turns) * 2

    @property
    def eager(self) -> int:
        """How much sooner than usual the host says something."""
        return 1 + max(self.says, 0)

    @property
    def stated(self) -> int:
        """How many turns have asked nothing."""
        self._asked += sum("?" in turn for turn in self.turns[self._counted :])
        self._counted = len(self.turns)
        return self._counted - self._asked

    @property
    def _says(self) -> float:
        """Which share of the turns had better say something."""
        return _SAYS_ENGLISH if self.book.language == "en" else _SAYS

    @property
    def wants_statement(self) -> bool:
        """Whether the host has asked and asked, and it is time to say something."""
        most = self._room(self._says)
        due = (self.stated + 1) * self._in_all <= (len(self.turns) + 1) * (most + 1)
        return self.may_state and self.stated < most and due

    @property
    def may_state(self) -> bool:
        """Whether another statement would not be one too many, nor stand near the last."""
        recent = any("?" not in turn for turn in self.turns[-_STATED:])
        return len(self.moves) >= 2 and self.stated < self._room(_SAYS_MOST) and not recent

    @property
    def asks_enough(self) -> bool:
        """Whether one more turn that asks nothing leaves three in four so far that ask."""
        return self.stated + 0.5 <= (len(self.turns) + 1) * _SAYS_MOST

    @property
    def may_turn(self) -> bool:
        """Whether the host may name what comes and ask nothing: not too often."""
        return self.stated < self._room(_SAYS_MOST)

    @property
    def overdue(self) -> float:
        """For how many turns a statement has been due."""
        most = self._room(self._says)
        due_at = (self.stated + 1) * self._in_all / (most + 1)
        return max(len(self.turns) + 1 - due_at, 0.0) if self.stated < most else 0.0

    @property
    def _in_all(self) -> int:
        """How many turns the host will have, more or less."""
        return max(self.expected, len(self.turns) + 2)

    def _room(self, share: float) -> int:
        """How many statements such a share of the turns is, but for the look back at the end."""
        ends_asking = self.book.language == "en"
        return max(int(share * (self._in_all - ends_asking)) - (not ends_asking) + self.says, 0)

    @property
    def _mood(self) -> _Mood:
        """The same for all that could be said next."""
        if self._lately is None or self._lately.turns != len(self.turns):
            self._lately = _Mood(
                turns=len(self.turns),
                recent=self.moves[-_RECENT:],
                openers=[lint.opener(turn) for turn in self.turns[-9:]],
                firsts=[turn.split(maxsplit=1)[0] for turn in self.turns[-2:]],
                zeal=self._zeal,
                bare=(8 if self.wants_words else 0) + self._bare_again,
                was_empty=not _EMPTY.isdisjoint(self.moves[-10:]),
                wants_statement=self.wants_statement,
                asked_about=any(map(_asks_about, self.turns[-ABOUT_IN:])),
            )
        return self._lately

    @property
    def wants_words(self) -> bool:
        """Whether one of the last turns had no word of the lesson in it."""
        return any(not content_stems(turn, self.book.language) for turn in self.turns[-4:])

    @property
    def _zeal(self) -> int:
        """What a deep question is worth more: the fewer have been asked, the more."""
        if not self.turns or not self.wants_depth:
            return 0
        return (
            28 if self.deep * 4 < len(self.turns) else 18 if self.deep * 3 < len(self.turns) else 8
        )

    def worth(self, proposal: Proposal) -> float:
        """A question's worth here and now: less for a worn kind, more for a deep one when wanted."""
        name = proposal.form or proposal.ask.split(" ", 1)[0]
        mood = self._mood
        worn = 14 if mood.recent[-1:] == [name] else 7 * mood.recent.count(name)
        eager = self._eagerness(proposal)
        stale = 60 if proposal.form and proposal.np.lower() == self.topic.lower() else 0
        held = proposal.ask or proposal.np or proposal.point or proposal.when or proposal.more
        plain = 0 if held else mood.bare
        if (proposal.form in _EMPTY and mood.was_empty) or self._is_worn_topic(proposal):
            plain += 28
        if proposal.form in _ONCE and proposal.form in self.moves:
            plain += 40
        packed = self.book.language != "en"  # in English something better is said
        due = TURNS_NOW if packed and proposal.form in _TURNING and mood.wants_statement else 0
        again = 14 * self._times_named(proposal.np) if proposal.np else 0
        again *= 8 if proposal.form in _DEEDS else 1
        again += SAME_AGAIN * self._was_just_asked_for(proposal)
        again += THEN_AGAIN * bool(proposal.when and proposal.when in self.times)
        return proposal.worth - min(worn, 28) + eager + due - stale - plain - again

    def most(self, proposal: Proposal) -> float:
        """What a question is worth at most here and now; quicker to tell than its worth."""
        due = TURNS_NOW * (self.book.language != "en")
        return proposal.worth + self._eagerness(proposal) + due

    def _eagerness(self, proposal: Proposal) -> int:
        """What a deep question is worth more; nothing outdoes what an author asks."""
        wanted = proposal.deep or proposal.worth >= _AUTHORS
        return (self._mood.zeal + self.keen * bool(self.turns)) * wanted

    def _times_named(self, name: str) -> int:
        """How often the host has asked about something by its name; ``President Adams`` is ``Adams``."""
        if not name.rpartition(" ")[2][:1].isupper():
            return self.topics.count(_bare(name))
        last = _bare(name).rpartition(" ")[2]
        return sum(one.rpartition(" ")[2] == last for one in self.topics)

    def _was_just_asked_for(self, proposal: Proposal) -> bool:
        """Whether a question by name alone comes right behind one that said the same name."""
        named = content_stems(proposal.np, self.book.language)
        alone = proposal.form in _TOPICS | _DOINGS and len(named) > 1
        back = LATELY if self.book.language == "en" else 2
        return alone and any(
            named <= content_stems(turn, self.book.language) for turn in self.turns[-back:]
        )

    @property
    def _bare_again(self) -> int:
        """What another question without a word of the lesson costs right behind one."""
        last = self.turns[-1:]
        bare = last and not content_stems(last[0], self.book.language)
        return BARE_AGAIN if bare and self.book.language != "en" else 0

    def promise(self, proposal: Proposal) -> float:
        """A question's worth before anything was said: little for what can be asked once in an episode."""
        if proposal.form in _TOPICS | _EMPTY:
            return min(proposal.worth, 28.0)
        return proposal.worth + (10.0 + self.keen) * proposal.deep

    def _is_worn_topic(self, proposal: Proposal) -> bool:
        """Whether the host has turned to a bare subject before: in English once an episode is enough."""
        if self.book.language != "en":
            return False
        return proposal.form in _TOPICS and not _TOPICS.isdisjoint(self.moves)

    def texts(self, proposal: Proposal, seed: str) -> Iterator[str]:
        """The proposal in words: as it is, or in every form of its move, the freshest first."""
        if proposal.ask:
            yield proposal.ask
            if self.book.language == "en":  # elsewhere only where it would begin as two before
                yield from led_in(proposal.ask)
            return
        filled = self._filled(proposal)
        forms = self.memory.ordered(tuple(filled), seed)
        if self.full:
            forms = sorted(forms, key=lambda one: (one in self.memory.used, -count(one)))
        texts = [filled[form] for form in forms]
        turns_to = proposal.form in _HEADINGS and self.may_turn
        if not (turns_to or self._mood.wants_statement):
            texts = [text for text in texts if "?" in text]
        elif turns_to:  # what may be said is said, but for a case: "And in small boats?"
            texts.sort(key=lambda text: ("?" in text) is (proposal.form not in _SHORT))
        if self.wants_depth:
            texts.sort(key=self.tongue.is_deep, reverse=True)
        yield from texts

    def _filled(self, proposal: Proposal) -> Mapping[str, str]:
        """The forms of a move that have all that they need, each with its words."""
        if (found := self.worded.get(proposal)) is None:
            slots = self.tongue.slots(proposal)
            every = (
                (one, self.book.fill(one, slots)) for one in self.book.forms.get(proposal.form, ())
            )
            found = self.worded[proposal] = {form: capital(text) for form, text in every if text}
        return found

    def accepts(self, text: str, worth: float) -> bool:
        """Whether a turn is well formed, and no echo of one before."""
        if (
            text in self._worn
            or _CRIES.search(text)
            or _has_so_twice(text)
            or self._sounds_alike(text, worth)
            or self.repeats(text)
        ):
            return False
        most = lint.HOST_MOST if self.turns else HOOK_AND_QUESTION
        return lint.host_fits(text, most=most) and self.is_well_asked(text)

    def _sounds_alike(self, text: str, worth: float) -> bool:
        """Whether a turn begins or is built like others just before it."""
        mood, mine = self._mood, lint.opener(text)
        if mood.asked_about and _asks_about(text):
            return True
        if mood.openers.count(mine) >= 2 or mood.openers[-1:] == [mine]:
            return True
        if worth < _AUTHORS and skeleton(text, self.book.language) in self.skeletons[-_ALIKE:]:
            return True
        return worth < _AT_WILL and mood.firsts.count(text.split(maxsplit=1)[0]) >= 2

    def is_well_asked(self, text: str) -> bool:
        """Whether a turn is well-formed; of languages without a check every one is."""
        return self.book.language != "en" or is_well_asked(text)

    def repeats(self, text: str) -> bool:
        """Whether a sentence of a turn was said before, or five of its words in a row."""
        said = not self.sentences.isdisjoint(whole_of(text, self.book.language))
        said = said or not self.grams.isdisjoint(lint.five_grams(text))
        if said:
            self._worn.add(text)
        return said

    def reserve(self, ask: str) -> None:
        """Keep a question for later: until then nothing like it is asked."""
        self.sentences.update(whole_of(ask, self.book.language))
        self.grams.update(lint.five_grams(ask))

    def remember(self, text: str, move: str) -> None:
        """Note a turn and what it did."""
        self.turns.append(text)
        self.sentences.update(whole_of(text, self.book.language))
        self.moves.append(move)
        self.skeletons.append(skeleton(text, self.book.language))
        self.grams.update(lint.five_grams(text))
        self.deep += self.tongue.is_deep(text)

    def remember_question(self, text: str, proposal: Proposal) -> None:
        """Note a question, and the form that worded it."""
        if proposal.np:
            self.topics.append(_bare(proposal.np))
        if proposal.when:
            self.times.add(proposal.when)
        self.remember(text, proposal.form or proposal.ask.split(" ", 1)[0])
        for form, said in self._filled(proposal).items():
            if text.endswith(said):
                self.memory.note(form)


def _has_so_twice(text: str) -> bool:
    return text.count("So") > 1 and len(_SO.findall(text)) > 1


@remembered(4096)
def _asks_about(text: str) -> bool:
    return _ABOUT.search(text) is not None


def _bare(name: str) -> str:
    """A name without its article, in lower case."""
    return re.sub(r"^(?:an?|the) ", "", name.lower())


@remembered(4096)
def skeleton(text: str, language: str = "en") -> str:
    """How a turn is built: its words with those of the lesson blanked, runs of them as one."""
    kept: list[str] = []
    for word in words(text):
        blank = "_" if content_stems(word, language) else word.lower()
        if blank != "_" or kept[-1:] != ["_"]:
            kept.append(blank)
    return " ".join(kept)
