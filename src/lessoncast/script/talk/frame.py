"""The frame around the exchanges: hook, bridges, one recall question, recap, takeaway."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lessoncast.model import Chapter, Direction, Span, Turn
from lessoncast.script.checks import lint
from lessoncast.script.plan.chapters import Stretch
from lessoncast.script.plan.ending import UNNAMED
from lessoncast.script.plan.passages import Passage
from lessoncast.script.plan.titles import short_title, topic_of
from lessoncast.script.talk.closing import closing
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.recall import find_recall
from lessoncast.script.talk.scene import Scene
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.seam import packed
from lessoncast.script.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.script.units.pieces import Section, Unit

PAUSE_MS = 2500  # to think; facts on retrieval practice ask for two to three seconds
HOOK_WORDS = 25  # the hook with the first question
FULL_TURN, FULLER_TURN = 16, 24  # words under which a turn takes in what goes on behind it
TURNING = frozenset({"contrast", "example", "step", "quote", "condition", "consequence"})
Part = Turn | Direction


@dataclass(slots=True, kw_only=True)
class Frame:
    """One episode being put together, chapter by chapter."""

    title: str
    topic: str
    sections: Sequence[Section]
    stretches: Sequence[Stretch]
    questions: Sequence[str]
    wording: Wording
    asked: Span | None = None  # the lines of the recall question

    @property
    def _language(self) -> str:
        return self.wording.vocabulary.language

    def chapters(self, takeaway: Unit | None) -> tuple[Chapter, ...]:
        """All chapters, the recall question behind the middle one, the recap at the end."""
        last = len(self.stretches) - 1
        recall_after = last // 2 if last > 1 else -1
        done: list[Chapter] = []
        for place, stretch in enumerate(self.stretches):
            parts: list[Part] = list(self._chapter(place, stretch))
            if place == recall_after:
                parts += self._recall(place)
            if place == last:
                parts += self._ending(takeaway)
            done.append(Chapter(title=stretch.title, parts=tuple(parts)))
        return tuple(done)

    def _chapter(self, place: int, stretch: Stretch) -> list[Turn]:
        self.wording.begin_chapter()
        previous: Passage | None = None
        steps = [one for one in stretch.passages if one.role == "step"]
        for number, passage in enumerate(full_turns(stretch.passages, self._least_words())):
            scene = self._scene(passage, previous, place if number == 0 else -1, stretch)
            ends = len(steps) > 2 and passage.units[-1] is steps[-1].units[-1]
            self.wording.exchange(passage, replace(scene, last_step=ends))
            previous = passage
        return self.wording.turns

    def _least_words(self) -> int:
        """The words from which a turn is full: more where an episode would be cut up in short ones."""
        told = [one.words for stretch in self.stretches for one in stretch.passages]
        return FULL_TURN if sum(told) >= FULLER_TURN * len(told) else FULLER_TURN

    def _scene(
        self, passage: Passage, previous: Passage | None, opening: int, stretch: Stretch
    ) -> Scene:
        """Where a passage stands; ``opening`` is the chapter's number for its first passage, else -1."""
        section = self.sections[passage.section]
        new = previous is None or previous.section != passage.section
        named = "" if section.kind in UNNAMED else topic_of(section.title, self.wording.vocabulary)
        lead, names_topic = self._lead(opening, stretch) if opening >= 0 else ("", False)
        return Scene(
            heading="" if section.kind in UNNAMED or names_topic else section.title,
            topic=self.topic if opening == 0 else "" if names_topic else named or stretch.topic,
            kind=self.wording.heard.book.heading_kind(section.title)
            if new and section.kind
            else None,
            opens_chapter=opening > 0,
            opens_section=new,
            first_of_section=passage.place == 0,
            opens_episode=opening == 0,
            question=self._author_question() if opening == 0 else "",
            asked_heading=section.title if opening == 0 and section.title.endswith("?") else "",
            previous=previous,
            lead=lead,
        )

    # ── before a chapter's first question ─────────────────────────────────────────────────────

    def _author_question(self) -> str:
        """A question that the author sets over the lesson, if it is about its subject."""
        if self.title.endswith("?"):
            return self.title
        about = content_stems(self.topic, self._language)
        near = [
            one
            for one in self.questions[:4]
            if content_stems(one, self._language) & about and 5 <= count(one) <= 14
        ]
        return near[0] if near else ""

    def _lead(self, place: int, stretch: Stretch) -> tuple[str, bool]:
        """The hook, or a bridge that names the chapter before or this one; and whether this one."""
        if place == 0:
            return self._hook(), False
        if place % 2:
            before = self.sections[self.stretches[place - 1].passages[-1].section]
            vague = before.kind in UNNAMED
            last = "" if vague else topic_of(before.title, self.wording.vocabulary)
            slots = {"last": last, "Last": capital(last)}
            return (self._bridge("bridge.onward", slots) if count(last) <= 5 else ""), False
        heading = self.sections[stretch.passages[0].section]
        if heading.kind or not stretch.topic or count(stretch.topic) > 6:
            return "", False
        text = self._bridge("bridge.next", {"topic": stretch.topic})
        return text, bool(text)

    def _bridge(self, name: str, slots: Mapping[str, str]) -> str:
        seed = "".join(slots.values())
        for form in self.wording.heard.memory.ordered(self.wording.heard.book.forms[name], seed):
            text = self.wording.heard.book.fill(form, slots)
            if text and not self.wording.heard.repeats(text):
                self.wording.heard.memory.note(form)
                return text
        return ""

    def _hook(self) -> str:
        if self.title.endswith("?"):
            return ""
        topics = [
            one.topic
            for one in self.stretches[1:]
            if one.topic
            and one.topic != self.topic
            and count(one.topic) <= 4
            and " and " not in one.topic
        ]
        room = HOOK_WORDS - max(count(self._author_question()), 8)
        base = self.topic if count(self.topic) <= 8 else short_title(self.title, self._language)
        slots = {"topic": base, "topic_cap": capital(base)}
        if len(topics) > 1:
            slots |= {"one": topics[0], "two": topics[-1]}
        for name in ("frame.hook_two", "frame.hook_one"):
            for form in self.wording.heard.memory.ordered(
                self.wording.heard.book.forms[name], self.title
            ):
                text = capital(self.wording.heard.book.fill(form, slots))
                if text and count(text) <= room and not lint.debris(text):
                    return text
        return ""

    # ── recall, recap, takeaway ───────────────────────────────────────────────────────────────

    def _recall(self, place: int) -> list[Part]:
        told = [one for stretch in self.stretches[: place + 1] for one in stretch.passages]
        heard = self.wording.heard
        found = find_recall(told, self.wording.vocabulary, lambda ask: not heard.repeats(ask))
        if found is None:
            return []
        forms = heard.memory.ordered(heard.book.forms["frame.recall"], found.ask)
        texts = [heard.book.fill(form, {"q": found.ask}) for form in forms]
        text = next((one for one in texts if lint.host_fits(one)), min(texts, key=count))
        self.wording.heard.remember(text, "recall")
        self.asked = found.span
        return [
            Turn(speaker="host", text=text, source=found.span, move="recall"),
            Direction(kind="pause", value=str(PAUSE_MS)),
            Turn(speaker="expert", text=found.answer, source=found.span, move="answer"),
        ]

    def _ending(self, takeaway: Unit | None) -> list[Part]:
        if takeaway is None:
            return []
        told, heard = self.stretches, self.wording.heard
        vocabulary = self.wording.vocabulary
        return [*closing(takeaway, told, self.sections, vocabulary, heard, asked=self.asked)]


def full_turns(passages: Sequence[Passage], least: int = FULL_TURN) -> list[Passage]:
    """Passages of under ``least`` words, too short for a turn joined with the next, where that goes on in the same section."""
    done: list[Passage] = []
    for passage in passages:
        last = done[-1] if done else None
        if last and last.words < least and _goes_on(last, passage):
            done[-1] = replace(last, units=(*last.units, *passage.units))
        else:
            done.append(passage)
    return done


def _goes_on(last: Passage, passage: Passage) -> bool:
    turns = passage.role in TURNING or passage.units[0].ask
    same = last.section == passage.section and last.role != "step"
    return same and not turns and last.words + passage.words <= 46


def contents_only(
    title: str, sections: Sequence[Section], vocabulary: Vocabulary
) -> tuple[Chapter, ...]:
    """A lesson of headings alone: one exchange that names them; nothing when there are none."""
    if packed(vocabulary.language):
        return ()  # headings alone are told as a language without a pack tells them
    named = [section for section in sections if section.title]
    names = [vocabulary.lower_title(section.title.rstrip("?.!")) for section in named]
    names = [one for one in dict.fromkeys(names) if one.lower() != title.lower()] or names
    if not names:
        return ()
    items = grammar.join(names[:4]) + (", among others" if len(names) > 4 else "")
    host = Turn(
        speaker="host",
        text=f"What is there to say about {vocabulary.lower_title(title.rstrip('?.!'))}?",
        move="ask",
    )
    expert = Turn(
        speaker="expert",
        text=grammar.ended(f"There is {items}"),
        source=named[0].span,
        move="explain",
    )
    return (Chapter(title=short_title(title, vocabulary.language), parts=(host, expert)),)
