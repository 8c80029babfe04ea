"""The frame around the exchanges: hook, bridges, one recall question, recap, takeaway."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.model import Chapter, Direction, Span, Turn
from lessoncast.script.checks.lengths import EXPERT_LEAST
from lessoncast.script.plan.articles import as_told
from lessoncast.script.plan.chapters import Stretch, ends_steps, own_title
from lessoncast.script.plan.ending import UNNAMED
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.script.plan.titles import topic_of
from lessoncast.script.talk.aiming import Aim
from lessoncast.script.talk.alike import own_name
from lessoncast.script.talk.announcing import name_of
from lessoncast.script.talk.closing import closing
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.leads import BARE_COST, Passing, before_relative, bridges, leads_of
from lessoncast.script.talk.opening import (
    Claim,
    author_question,
    bare_cost,
    hooks,
    span_questions,
    title_question,
    topic_questions,
)
from lessoncast.script.talk.recall import Plan, find_recall, planned_recall, still_to_ask
from lessoncast.script.talk.recall_asking import recall_turn
from lessoncast.script.talk.recall_place import costs_at
from lessoncast.script.talk.recall_worth import doubt_of
from lessoncast.script.talk.recalled import ear_of, said_on
from lessoncast.script.talk.resuming import leading_back, parted
from lessoncast.script.talk.scene import Scene
from lessoncast.script.talk.stops import may_wait, middle, stops
from lessoncast.tongue import lint
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems, count
from lessoncast.units.pieces import Section, Unit

MOST_BETWEEN = 12  # lines between those that one turn cites
PAUSE_MS = 2500  # to think; facts on retrieval practice ask for two to three seconds
HEAVY = 0.3  # weight of a word that is among the lesson's main ones
UNHEADED_COST = 20.0  # of naming what a chapter without a heading tells of, rather than ask for it
RECALLED_WORDS = 110  # of the expert from which an episode in few chapters has a recall question
Part = Turn | Direction


@dataclass(slots=True, kw_only=True)
class Frame:
    """One episode being put together, chapter by chapter."""

    title: str
    topic: str
    sections: Sequence[Section]
    stretches: Sequence[Stretch]
    questions: Mapping[str, Span]
    wording: Wording
    claim: Claim | None = None  # that the episode opens with
    aim: Aim | None = None  # that it may open with
    asked: Span | None = None  # the lines of the recall question
    told: set[str] = field(default_factory=set)  # every sentence of the expert so far
    said: str = ""  # the expert's last sentence in the chapter before; "" behind the recall
    _text: str = field(init=False)

    def __post_init__(self) -> None:
        """Put together all that will be told."""
        every = (one for stretch in self.stretches for one in stretch.passages)
        self._text = " ".join(one.text for one in every)

    @property
    def _language(self) -> str:
        return self.wording.vocabulary.language

    def chapters(self, takeaway: Unit | None) -> tuple[Chapter, ...]:
        """All chapters, the recall question behind the middle one, the recap at the end."""
        last = len(self.stretches) - 1
        recall_after = middle(self.stretches) if last > 1 or self._is_recalled_early() else -1
        plan = self._planned(takeaway) if recall_after >= 0 else None
        recall_after = plan.chapter if plan else recall_after
        done: list[Chapter] = []
        for place, stretch in enumerate(self.stretches):
            recalls = recall_after == place
            here, rest = self._parted(stretch, plan, takeaway) if recalls else (stretch, None)
            parts: list[Part] = [*self._chapter(place, here)]
            if 0 <= recall_after <= place and self.asked is None:
                recall = self._recall(place, here, takeaway, plan)
                parts += self._rest(here, rest, recall) if rest else recall
            if place == last:
                parts += self._ending(takeaway)
            done.append(Chapter(title=stretch.title, parts=tuple(parts)))
        return tuple(done)

    def foresee(self) -> None:
        """Have the sentences read together that telling all chapters comes to."""
        self.wording.foresee(self._told_in(stretch, -1) for stretch in self.stretches)

    def _planned(self, kept: Unit | None) -> Plan | None:
        """The recall question of an English episode with its chapter; nobody asks it before, nor do the authors."""
        if packed(self._language):
            return None
        told = [
            one
            for stretch in self.stretches
            for passage in stretch.passages
            for one in passage.units
        ]
        authors = [one.ask for one in told] + [one.title for one in self.sections] + [self.title]
        authors += [self.claim.text if self.claim else "", kept.text if kept else ""]
        theirs = set[tuple[str, ...]]().union(*map(lint.five_grams, authors))
        found = planned_recall(
            [*stops(self.stretches)],
            self.wording.vocabulary,
            lambda ask: theirs.isdisjoint(lint.five_grams(ask)),
            partial(
                costs_at, stretches=self.stretches, sections=self.sections,
                kept=kept, vocabulary=self.wording.vocabulary,
            ),
            partial(doubt_of, vocabulary=self.wording.vocabulary),
        )  # fmt: skip
        if found:
            self.wording.heard.reserve(found.questions[0].ask)
        return found

    def _is_recalled_early(self) -> bool:
        """Whether an episode of one or two chapters is long enough to ask something again; of one in English, never."""
        told = sum(one.words for stretch in self.stretches for one in stretch.passages)
        amid = len(self.stretches) > 1 or packed(self._language) is not None
        return amid and told >= RECALLED_WORDS

    def _chapter(self, place: int, stretch: Stretch) -> list[Turn]:
        return self._worded(self._told_in(stretch, place), opens_episode=place == 0)

    def _worded(
        self, told: Sequence[tuple[Passage, Scene]], *, opens_episode: bool = False, led: str = ""
    ) -> list[Turn]:
        """The turns that tell some passages, the first of them the expert's where he is ``led`` to it."""
        turns = self.wording.chapter(told, led)
        for number, turn in enumerate(turns):
            if turn.speaker == "host" and turn.source:
                opens = opens_episode and number == 0
                turns[number] = self._citing(turn, turn.source, told, opens_episode=opens)
            elif turn.speaker == "expert":
                self.told.update(sentences(turn.text, self._language))
        self.said = sentences(turns[-1].text, self._language)[-1]
        return turns

    def _told_in(
        self, stretch: Stretch, place: int, previous: Passage | None = None
    ) -> list[tuple[Passage, Scene]]:
        """The passages of a chapter, each with where it stands; the first where no chapter begins if ``place`` is negative."""
        steps = [one for one in stretch.passages if one.role == "step"]
        told: list[tuple[Passage, Scene]] = []
        for number, passage in enumerate(stretch.passages):
            scene = self._scene(passage, previous, place if number == 0 else -1, stretch)
            ends = ends_steps(passage, steps, self.sections)
            told.append((passage, replace(scene, last_step=True) if ends else scene))
            previous = passage
        return told

    def _citing(
        self,
        turn: Turn,
        source: Span,
        told: Sequence[tuple[Passage, Scene]],
        *,
        opens_episode: bool,
    ) -> Turn:
        """Let a turn of the host name the lines of its own words, too: of a heading, of the hook."""
        every = [one for one, _ in told]
        near = [one for one in every if one.span.first <= source.first <= one.span.last]
        passage = (near or every)[0]
        section = self.sections[passage.section]
        heading = content_stems(section.title, self._language)
        asked = content_stems(turn.text, self._language)
        spans = [source]
        if heading & asked - content_stems(passage.text, self._language):
            spans.append(section.span)
        if opens_episode and self.claim:
            spans.append(self.claim.span)
        if opens_episode:
            spans += [span for one, span in self.questions.items() if one in turn.text]
        if opens_episode and self.aim and self.aim.is_in(turn.text):
            spans.append(self.aim.span)
        return replace(turn, source=_near(spans))

    def _scene(
        self, passage: Passage, previous: Passage | None, opening: int, stretch: Stretch
    ) -> Scene:
        """Where a passage stands; ``opening`` is the chapter's number for its first passage, else -1."""
        section, heard = self.sections[passage.section], self.wording.heard
        new = previous is None or previous.section != passage.section
        named = "" if section.kind in UNNAMED else topic_of(section.title, self.wording.vocabulary)
        named = as_told(named, self._text, self.wording.vocabulary, section.title) if named else ""
        titled = opening > 0 and packed(self._language) is None
        last = own_title(stretch, self.sections, self.wording.vocabulary) if titled else ""
        goes_on = titled and self._goes_on(opening)
        named = "" if goes_on else named or stretch.topic
        scene = Scene(
            heading="" if section.kind in UNNAMED or goes_on else section.title,
            topic=self.topic if opening == 0 else named or last,
            alike=self._alike(previous, section, opening) if new else "",
            goes_on=goes_on,
            said=self.said if goes_on else "",
            kind=heard.book.heading_kind(section.title) if new and section.kind else None,
            mistaken=section.mistaken,
            opens_chapter=opening > 0,
            opens_section=new,
            first_of_section=passage.place == 0,
            opens_episode=opening == 0,
            previous=previous,
        )
        if opening == 0:
            return self._opens_episode(scene, section)
        return self._opens_chapter(scene, opening) if opening > 0 else scene

    def _alike(self, previous: Passage | None, section: Section, opening: int) -> str:
        """The name that is new in a heading of the same kind as the one before it, in English."""
        if previous is None and opening > 0:
            previous = self.stretches[opening - 1].passages[-1]
        if previous is None or packed(self._language):
            return ""
        before = self.sections[previous.section].title
        return own_name(before, section.title, self.wording.vocabulary)

    def _goes_on(self, place: int) -> bool:
        """Whether a chapter begins in the middle of what the one before tells, without a heading."""
        before, here = self.stretches[place - 1].passages[-1], self.stretches[place].passages[0]
        return before.section == here.section or not self.sections[here.section].title

    # ── before a chapter's first question ─────────────────────────────────────────────────────

    def _opens_episode(self, scene: Scene, section: Section) -> Scene:
        """The first turn: what makes one listen, and a question that the first answer answers."""
        heard, vocabulary = self.wording.heard, self.wording.vocabulary
        told = self.stretches[0].passages[0].text
        question = author_question(self.title, self.topic, [*self.questions], vocabulary, told)
        question = (self.claim.ask if self.claim else "") or question
        question = question or title_question(self.title, vocabulary, told)
        leads = hooks(
            self.claim, self.topic, self.stretches, vocabulary, heard, asked=bool(question)
        )
        if self.aim and not (self.claim or question):
            leads = [*self.aim.leads(heard), *leads]
        bare = bare_cost(self.claim, question, self.topic, self._language)
        defining = topic_questions(self.topic, heard, "frame.define")
        return replace(
            scene,
            question=question,
            questions=() if question else self._first_questions(),
            defining=() if question or self.claim else tuple(defining),
            claimed=self.claim is not None,
            asked_heading=section.title if section.title.endswith("?") else "",
            leads=leads_of(leads, bare=bare),
            named=self.topic,
        )

    def _first_questions(self) -> tuple[str, ...]:
        """What may open any episode, with its subject; half of the time first with what it leads from and to."""
        heard, vocabulary = self.wording.heard, self.wording.vocabulary
        spans = span_questions(self.topic, self.stretches, vocabulary, heard)
        plain = topic_questions(self.topic, heard)
        first = spans if int(digest(self.topic)[:2], 16) % 2 else []
        return (*first, *plain)

    def _opens_chapter(self, scene: Scene, place: int) -> Scene:
        """The first turn of a later chapter: from what was said last to what comes."""
        vocabulary, heard = self.wording.vocabulary, self.wording.heard
        before, here = self.stretches[place - 1], self.stretches[place]
        last = self.sections[before.passages[-1].section]
        vague = last.kind in UNNAMED
        topic = self._coming(scene.topic or here.topic, before, here)
        passing = Passing(
            heading="" if vague else last.title,
            last=("" if vague else topic_of(last.title, vocabulary))
            or before.topic
            or self._subject(),
            said=self.said,
            topic="" if scene.kind or scene.heading.endswith("?") else topic,
            kind=scene.kind.name if scene.kind else "",
            coming="" if scene.kind else self._quoted(scene.heading),
            named=self._named(topic, here),
        )
        bare = BARE_COST if packed(self._language) else 0.0
        found = bridges(passing, vocabulary, heard)
        if scene.goes_on:  # nothing new is announced but what is spoken of at once, and asked for
            first = content_stems(sentences(here.passages[0].text, self._language)[0])
            spoken = content_stems(before_relative(topic)) <= first
            found = [replace(one, cost=one.cost + UNHEADED_COST) for one in found if spoken]
        leads = leads_of(found, bare=bare)
        return replace(scene, leads=leads, named="" if scene.goes_on else before_relative(topic))

    def _named(self, topic: str, here: Stretch) -> str:
        """An English subject as a sentence names it before what its chapter tells: ``the old bridge``."""
        if packed(self._language) or not topic:
            return topic
        thing = before_relative(topic)
        name = name_of(thing, here.passages[0].text, self.wording.vocabulary)
        return f"{name}{topic.removeprefix(thing)}" if name else ""

    def _quoted(self, heading: str) -> str:
        """A heading that the host may say in quotes: none that is asked as a question."""
        pack = packed(self._language)
        return "" if pack is None or next(pack.heading_questions(heading), "") else heading

    def _coming(self, topic: str, before: Stretch, here: Stretch) -> str:
        """The subject to come; where the host has named it before, what the chapter's title names."""
        if packed(self._language):
            return topic
        known = {*self.wording.heard.topics, before.topic.lower()}
        if topic and topic.lower() in known:
            topic = topic_of(here.title, self.wording.vocabulary) or topic
        return topic

    def _subject(self) -> str:
        """What the expert spoke of last, where that has a name."""
        vocabulary = self.wording.vocabulary
        named = self.wording.heard.tongue.subject(self.said, vocabulary) if self.said else ""
        known = content_stems(named, self._language)
        heavy = any(vocabulary.weights.get(stem, 0.0) > HEAVY for stem in known)
        return vocabulary.lower_first(named) if heavy and count(named) <= 3 else ""

    # ── recall, recap, takeaway ───────────────────────────────────────────────────────────────

    def _parted(
        self, stretch: Stretch, plan: Plan | None, takeaway: Unit | None
    ) -> tuple[Stretch, Stretch | None]:
        """The chapter up to the recall question, and what of it is told behind an answer that is short."""
        if packed(self._language):
            return stretch, None
        planned = plan.questions if plan else ()
        for first in planned[:1]:
            ear = ear_of(self.stretches, self.stretches.index(stretch), takeaway)
            answered = said_on(first, self.sections, ear, self.wording.vocabulary)
            if count(answered.answer) >= EXPERT_LEAST:
                return stretch, None
        return parted(stretch, [one.told for one in planned[:1]])

    def _rest(self, before: Stretch, rest: Stretch, recall: list[Part]) -> list[Part]:
        """The recall question and the rest of its chapter, which a short answer leads back to."""
        told = self._told_in(rest, -1, before.passages[-1])
        answer = recall[-1] if recall else None
        if not isinstance(answer, Turn) or count(answer.text) >= EXPERT_LEAST:
            return [*recall, *self._worded(told)]
        back = leading_back(self.wording.heard, answer.text)
        first, *turns = self._worded(told, led=f"{answer.text} {back}")
        span = cover(answer.source or rest.passages[0].span, first.source or rest.passages[0].span)
        return [*recall[:-1], replace(first, source=span, move=answer.move), *turns]

    def _recall(
        self, place: int, here: Stretch, kept: Unit | None, plan: Plan | None
    ) -> list[Part]:
        """A question about what was said, as it was planned, but for what is ``kept`` for the end; time to think, and its answer."""
        heard_so_far = [*self.stretches[:place], here]
        every = [one for stretch in heard_so_far for one in stretch.passages]
        last = kept.text if kept and packed(self._language) else ""
        told = [one for one in every if not last or last not in one.text] or every
        heard = self.wording.heard
        planned = [*still_to_ask(plan, self.told, heard.repeats)] if plan else []
        fresh = (one for one in planned if not self.wording.begins_again(one.answer))
        found = next(fresh, None)
        found = found or find_recall(
            told,
            self.wording.vocabulary,
            lambda ask: not heard.repeats(ask),
            self.told,
            waits=packed(self._language) is None and may_wait(self.stretches, place),
            doubt=partial(doubt_of, vocabulary=self.wording.vocabulary),
        )
        found = found or next(iter(planned), None)  # rather than late, with a beginning once more
        if found is None:
            return []
        ear = ear_of(self.stretches, place, kept)
        found = said_on(found, self.sections, ear, self.wording.vocabulary)
        text = recall_turn(found, heard)
        self.wording.heard.remember(text, "recall")
        self.asked, self.said = found.span, ""
        asked = Turn(speaker="host", text=text, source=found.span, move="recall")
        answer = Turn(speaker="expert", text=found.answer, source=found.span, move="answer")
        self.wording.heard_besides((asked, answer))
        return [asked, Direction(kind="pause", value=str(PAUSE_MS)), answer]

    def _ending(self, takeaway: Unit | None) -> list[Part]:
        if takeaway is None:
            return []
        told, heard = self.stretches, self.wording.heard
        vocabulary = self.wording.vocabulary
        return [*closing(takeaway, told, self.sections, vocabulary, heard, asked=self.asked)]


def _near(spans: Sequence[Span]) -> Span:
    """All of these lines; only the last of them where so much lies between that nobody would look it up."""
    whole = Span(min(one.first for one in spans), max(one.last for one in spans))
    held = sum(one.last - one.first + 1 for one in spans)
    return whole if whole.last - whole.first - held < MOST_BETWEEN else spans[-1]
