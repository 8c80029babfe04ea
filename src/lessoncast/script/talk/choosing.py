"""The question at a place: every rule proposes, the best that passes the checks is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from operator import itemgetter
from typing import TypeAlias

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.script.checks.answers import takes_up
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.answers import fits
from lessoncast.script.talk.asking import BRIDGE, all_proposals
from lessoncast.script.talk.beats import Beat, whole_sentences
from lessoncast.script.talk.evading import evades, takes_for_given
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Lead, joined
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.wooden import unheard_cost, wooden_cost
from lessoncast.tongue.english.hooks import is_reply
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.seam import packed
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

TWICE_COST = 12.0  # of naming a chapter's subject before the question and in it
UNNAMED_COST = 14.0  # of a chapter's first words that do not name its subject
APART_COST = 30.0  # of a name before a question that has nothing to do with it
POINT_BEFORE = 8  # words of a point said before a question
AUTHORS = 95.0  # worth of what the author asks
UNHEARD_COST = 60.0  # of "what else" about somebody who was not spoken of
LEANS_COST = 48.0  # of a question that takes for given what nobody has spoken of
STALE_COST = 40.0  # of a question whose answer adds nothing
NEWS = 2  # content words that an answer adds at least, but for one that gives a reason or a way
STRANGE_COST = 32.0  # of a question all of whose words are new to the listener
INTO = 4  # turns of the host behind which nobody asks what the lesson is about
READ_ON = 3  # sentences that a question may be about
QUESTION_BEHIND = 8  # words of a question behind it


MayAsk: TypeAlias = Callable[[str, float], bool]
"""Whether a question is sought, by what the expert says before it and its worth."""
Known: TypeAlias = dict[tuple[Passage, tuple[str, ...], Scene, str], tuple[Proposal, ...]]
"""The questions for each place that was looked at: its passage, sentences, scene, the sentence before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A sentence of a chapter: what a turn begins with there, and which questions that answers."""

    told: tuple[str, ...]
    known: frozenset[str]  # the words that were said before, in the title or the heading
    every: Sequence[Proposal]
    parted: Mapping[bool, Sequence[Proposal]]  # whether a question parts the sentence in two


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A question that passed all checks."""

    text: str
    proposal: Proposal
    worth: float


@dataclass(slots=True, kw_only=True)
class Chooser:
    """Chooses what is asked before each sentence of a chapter."""

    vocabulary: Vocabulary
    heard: Heard
    known: Known = field(default_factory=dict)
    beats: Sequence[Beat] = ()
    _places: list[_Place] = field(default_factory=list)

    def begin(self, beats: Sequence[Beat]) -> None:
        """Turn to the sentences of the next chapter."""
        self.beats, self._places = beats, []
        read_ahead(self._looks(beats))
        known = self.heard.known | content_stems(self.heard.topic, self._language)
        for place, beat in enumerate(beats):
            told = _told(beats, place)
            if self.beats[place - 1 : place]:
                known |= content_stems(self.beats[place - 1].text, self._language)
            headed = content_stems(f"{beat.scene.heading} {beat.scene.named}", self._language)
            every = self._every(place, told, beat.scene)
            parted = {
                parts: [one for one in every if bool(one.before) is parts]
                for parts in (False, True)
            }
            self._places.append(_Place(told=told, known=known | headed, every=every, parted=parted))

    def foresee(self, chapters: Iterable[Sequence[Beat]]) -> None:
        """Have the sentences of all chapters read together, as far as their questions come to them."""
        read_ahead(look for beats in chapters for look in self._looks(beats))

    def _looks(self, beats: Sequence[Beat]) -> Iterator[partial[Sequence[Proposal]]]:
        for place, beat in enumerate(beats):
            before = beats[place - 1].text if place else ""
            yield partial(self._found, beat.passage, _told(beats, place), beat.scene, before)

    def likely(self, place: int) -> float:
        """What the best question there is worth, as far as can be told before anything is said."""
        every = self._places[place].every
        worths = (self.heard.promise(one) - self._wooden(one, None) for one in every)
        return max(worths, default=0.0)

    def told(self, place: int) -> tuple[str, ...]:
        """The sentence at a place and those behind it in its passage, as a turn begins with them."""
        return self._places[place].told

    def before(self, place: int) -> str:
        """The sentence before a place."""
        return self.beats[place - 1].text if place else ""

    def question(self, place: int, *, parts: bool, may: MayAsk) -> Chosen | None:
        """The best question before a sentence, or with ``parts`` in the middle of it; None where that would be one that is not sought."""
        here, seed = self._places[place], self.beats[place].passage.text
        return self.choose(
            here.parted[parts], seed, here.told, said=self.before(place), known=here.known, may=may
        )

    def led(self, place: int) -> tuple[Chosen | None, Lead]:
        """The best question with the best lead before it; naming its subject is worth something."""
        scene, told = self.beats[place].scene, self.told(place)
        best: tuple[Chosen | None, Lead] = (None, Lead())
        most, language = float("-inf"), self._language
        named = content_stems(scene.named, language)
        for lead in scene.leads or (Lead(),):
            here = replace(scene, lead=lead.text) if lead.text else scene
            every = [one for one in self._every(place, told, here) if not one.before]
            first = scene.opens_episode and not lead.text
            found = self.choose(
                every, self.beats[place].passage.text, told, lead=lead.text, said=scene.said,
                known=None if scene.opens_episode else self._places[place].known, first=first, opens=scene.opens_episode,
            )  # fmt: skip
            if found is None:
                continue
            asked = content_stems(found.text.removeprefix(lead.text), language)
            held = content_stems(lead.text, language)
            worth = found.worth - lead.cost
            worth -= UNNAMED_COST * bool(named and named.isdisjoint(asked | held))
            worth -= TWICE_COST * bool(named and named <= asked and named <= held)
            apart = named.isdisjoint(content_stems(" ".join(told), language) | asked)
            worth -= APART_COST * (apart and lead.text.endswith(":") and bool(found.proposal.ask))
            if worth > most:
                best, most = (found, lead), worth
        return best

    def choose(
        self,
        every: Sequence[Proposal],
        seed: str,
        told: Sequence[str],
        lead: str = "",
        said: str = "",
        *,
        known: frozenset[str] | None = None,
        first: bool = False,
        opens: bool = False,
        may: MayAsk | None = None,
    ) -> Chosen | None:
        """The best question that passes all checks, and with ``first`` is no reply to anything.

        Where an episode ``opens`` with a lead, the answer need only take up the question behind it.
        """
        if may and not (every := self._sought(every, may)):
            return None
        costs = (
            self._strange(one, known, told[0])
            + self._stale(one, told[0], said)
            + self._wooden(one, known)
            for one in every
        )
        worths = [
            (self.heard.worth(one) - cost, one) for one, cost in zip(every, costs, strict=True)
        ]
        worths.sort(key=itemgetter(0), reverse=True)
        while may and worths and not may(worths[-1][1].before, worths[-1][0]):
            worths.pop()  # to put it into words would be for nothing
        for worth, proposal in worths:
            for text in self._texts(proposal, seed, lead, said):
                fresh = self.heard.accepts(text, proposal.worth)
                english = self._language == "en"
                fresh = fresh and not (english and first and is_reply(text))
                fresh = fresh and not (english and opens and _STRANGER.search(text))
                fresh = fresh and not (english and not opens and self._asks_for_the_topic(text))
                authors = proposal.worth >= AUTHORS or not proposal.ask
                fresh = fresh and not (english and not authors and _FOR_EYES.search(proposal.ask))
                asked = text.removeprefix(lead).strip() if opens and lead else text
                if fresh and self._is_answered(asked, proposal, told, said):
                    return Chosen(text=text, proposal=proposal, worth=worth)
        return None

    def _sought(self, every: Sequence[Proposal], may: MayAsk) -> Sequence[Proposal]:
        """The questions that can be worth asking; all where one of them parts the sentence and one can."""
        sought = [one for one in every if may(one.before, self.heard.most(one))]
        return every if sought and any(one.before for one in sought) else sought

    def _asks_for_the_topic(self, text: str) -> bool:
        """Whether a later question asks what the whole lesson is about: "And what was the war?"."""
        found = _WHAT_IS.search(text)
        named = content_stems(found[1], self._language) if found else frozenset()
        about = content_stems(self.heard.topic, self._language)
        return bool(named) and named == about and len(self.heard.turns) > INTO

    def _wooden(self, proposal: Proposal, known: frozenset[str] | None) -> float:
        """What it costs that a question in English sounds made."""
        if self._language != "en" or proposal.worth >= AUTHORS:
            return 0.0
        new = 0 if known is None else len(content_stems(proposal.ask) - known)
        return wooden_cost(proposal, new)

    def _stale(self, proposal: Proposal, first: str, said: str) -> float:
        """What it costs that an English answer adds next to nothing to its question and what was said last."""
        plain = self._language != "en" or not proposal.ask or _YES_OR_NO.match(proposal.ask)
        if plain or proposal.worth >= AUTHORS:
            return 0.0
        heard = content_stems(f"{proposal.ask} {proposal.before or said}")
        news = content_stems(proposal.answer or first) - heard
        return STALE_COST * (len(news) < (1 if proposal.deep else NEWS))

    def _strange(self, proposal: Proposal, known: frozenset[str] | None, first: str) -> float:
        """What it costs that a question in English names what nobody has spoken of."""
        headed = proposal.form in {
            "ask.ordered",
            "ask.stated",
            "ask.turning",
            "ask.deed",
            "ask.in_case",
            "ask.alike",
        }  # the lesson's own heading
        if known is None or self._language != "en" or proposal.worth >= AUTHORS or headed:
            return 0.0
        named = content_stems(proposal.ask or f"{proposal.np} {proposal.point}")
        cost = STRANGE_COST / 2 if proposal.deep and self.heard.wants_depth else STRANGE_COST
        if proposal.form == "ask.what" and named <= self.heard.known:
            return STRANGE_COST / 2  # what was told of before is asked for less gladly
        if unheard := unheard_cost(proposal, named, known):
            return unheard
        cut_off = _NTH.match(first) and (proposal.ask or proposal.np)  # from the others like it
        if cut_off or (
            _MORE_OF.match(proposal.ask) and not named <= known
        ):  # of what is only now named
            return UNHEARD_COST
        if proposal.ask and takes_for_given(proposal.ask, first, known):
            return LEANS_COST
        return cost * len(named - known) / max(len(named), 1)

    def _is_answered(self, text: str, proposal: Proposal, told: Sequence[str], said: str) -> bool:
        """Whether what the expert says next takes up a word of the question."""
        if not text.endswith("?"):
            return True
        rest = told[proposal.spends :]
        answer = [proposal.answer, *rest] if proposal.answer else list(told)
        question = whole_sentences(text, self._language)[-1]
        if self._language == "en" and not proposal.answer and evades(question, told):
            return False
        if proposal.worth >= AUTHORS:
            return True
        return takes_up(question, answer, proposal.before or said, self._language)

    @property
    def _language(self) -> str:
        return self.vocabulary.language

    def _every(self, place: int, told: tuple[str, ...], scene: Scene) -> Sequence[Proposal]:
        return self._found(self.beats[place].passage, told, scene, self.before(place))

    def _found(
        self, passage: Passage, told: tuple[str, ...], scene: Scene, said: str
    ) -> Sequence[Proposal]:
        """Every question that the first sentence ``told`` answers, also such as part it in two.

        An episode is told many times over, and most places come again.
        """
        here = (passage, told, scene, said)
        if (found := self.known.get(here)) is None:
            every = all_proposals(passage, told, scene, self.vocabulary, said)
            found = self.known[here] = tuple(
                one for one in every if _may_stand(one, scene) and fits(told, one, self._language)
            )
        return found

    def _texts(self, proposal: Proposal, seed: str, lead: str, said: str) -> Iterator[str]:
        """The question in words: with what stands before it, or with a point said back."""
        alone = proposal.form == BRIDGE and self.heard.may_turn
        if alone and lead.endswith((".", "!")):
            yield lead
        for text in self.heard.texts(proposal, seed):
            bare = proposal.form and not content_stems(text, self._language)
            told = proposal.before or said
            if bare and not lead and told and self.heard.wants_words:
                yield from self._pointed(text, told)
            if asked := _behind(lead, text):
                named = packed(self._language)  # there a label in quotes takes no article
                yield asked if named else _plain_quotes(asked)

    def _pointed(self, question: str, said: str) -> Iterator[str]:
        """A question without a word of the lesson behind the point that it is about."""
        last = whole_sentences(said, self._language)[-1]
        point = self.heard.tongue.point(last, self.vocabulary)
        if point and count(point) <= POINT_BEFORE and count(question) <= QUESTION_BEHIND:
            slots = {"point": point, "Point": capital(point)}
            forms = self.heard.book.forms.get("say.point", ())
            for form in self.heard.memory.ordered(forms, point):
                text = capital(f"{capital(self.heard.book.fill(form, slots))} {question}")
                if not self.heard.repeats(text):
                    yield text


def _told(beats: Sequence[Beat], place: int) -> tuple[str, ...]:
    """The sentence at a place and those behind it in its passage, as a turn begins with them."""
    here, *later = beats[place : place + READ_ON]
    same = (
        one.text
        for one in later
        if one.passage.place == here.passage.place and one.passage.section == here.passage.section
    )
    return (here.opening, *same)


_FOR_EYES = re.compile(
    r"\b(?:[A-Z]\d|[B-HJ-Z](?= )|(?:the|this) (?:chapter|section|lesson|text|author|book|page|diagram|figure|plot|listing)|each answer|the (?:middle|second|third|fourth|other|latter|former) \w+)\b"
    r"|\w[_(]\w|^What should I (?:explain|describe|identify|discuss|list|name|state|define|compare)\?|\bsomething\?$|^(?:So |And )?[Ww]hat (?:is|was) the point\?$"
)  # what only who reads the page knows
_YES_OR_NO = re.compile(
    r"(?:(?:And|But|So) )?(?:is|are|was|were|does|do|did|has|have|can|could|should|must|will)\b",
    re.IGNORECASE,
)  # its answer says nearly the same
_NTH = re.compile(r"(?:Second|Third|Fourth|Fifth)(?:ly)?, ")
_MORE_OF = re.compile(
    r"(?:And |So )?[Ww]hat else (?:do|does|did|is|are|was|were|can) |And (?:in|at|on|under|among|within|outside) "
)
_SAYS_BACK = frozenset({"ask.echo", "ask.follows_of", "ask.catch_of", "ask.turn_of", "ask.object"})
_WHAT_IS = re.compile(r"(?:^|[.:?] )(?:And |So )?[Ww]hat (?:is|are|was|were) ([^?]+)\?$")
_STRANGER = re.compile(r": who (?:is|was|are|were) ")  # behind the subject of an episode


def _may_stand(proposal: Proposal, scene: Scene) -> bool:
    """Whether a question can stand there: no objection to what was not said, no name just named."""
    if "?" in scene.lead:
        return proposal.form == "frame.opening"  # a question that waits: nothing is asked beside it
    begins = scene.opens_chapter or scene.opens_section or scene.opens_episode
    named = content_stems(proposal.np)
    if proposal.ask and proposal.ask in {*scene.questions, *scene.defining}:
        if scene.opens_episode and scene.lead.endswith((".", "!")):
            return False  # "In Europe, phones pay. Can you walk me through scatter plots?"
        return not content_stems(scene.named) <= content_stems(scene.lead)
    pointed = proposal.point and proposal.form != "ask.member" and not proposal.apart
    if proposal.form in _SAYS_BACK and count(proposal.point) > POINT_BEFORE:
        return False  # a sentence said again is no question
    return not (begins and pointed) and not (named and named <= content_stems(scene.lead))


@remembered(4096)
def _behind(lead: str, text: str) -> str:
    """A question behind its lead in one line; "" where it cannot stand there."""
    return " ".join(joined(lead, text).split())


def _plain_quotes(text: str) -> str:
    """A turn without the quotation marks around a word or two: they cannot be heard."""
    return text if _QUOTES.isdisjoint(text) else _QUOTED.sub(r"\1\2", text)


_QUOTES = frozenset("\"“'‘")
_QUOTED = re.compile(r"[\"“](\w[\w-]*(?: [\w-]+)?)[\"”]|(?<!\w)['‘](\w[\w -]{1,28})['’](?!\w)")
