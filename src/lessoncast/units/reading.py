"""Lesson → sections of units: every sentence that can be said, with its lines, role and ties."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat, takewhile

from lessoncast._sentences import sentences
from lessoncast.model import Block, LeftOut, Lesson, Span
from lessoncast.tongue import lint
from lessoncast.tongue.english.brackets import opened
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import (
    listing,
    making,
    notes,
    orphans,
    quotations,
    requests,
    serials,
    sifting,
    signposts,
    signs,
    unseen,
)
from lessoncast.units.author_questions import (
    asks_of_what_was_said,
    asks_well,
    is_short_question,
    own_question,
    questions_in,
)
from lessoncast.units.foreseeing import foreseen, in_reach
from lessoncast.units.ledger import Ledger
from lessoncast.units.levels import Above
from lessoncast.units.pieces import Section, clean_heading, is_speakable, named_box
from lessoncast.units.readable import readable
from lessoncast.units.salvage import before_code, goes_on_in, is_told_whole, sayable
from lessoncast.units.splitting import split_long


class SectionReader:
    """Walks over a lesson's blocks once and gathers sections of units.

    ``questions`` are those that the author sets over the whole lesson, with their lines.
    """

    def __init__(
        self, lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook, *, strict: bool = True
    ) -> None:
        self.lesson = lesson
        self.vocabulary = vocabulary
        self.book = book
        self.sections = [Section(title="", level=1, span=Span(1, 1))]
        self.questions: dict[str, Span] = {}
        self._closing = Section(title="", level=9, span=Span(1, 1), kind="recap")
        self._cleaned = {
            block.text: clean_heading(block.text)
            for block in lesson.blocks
            if block.kind == "heading"
        }
        self._titles = {title.lower() for title in self._cleaned.values()}
        self._above = Above()
        self._group = 0
        self._lead = ""
        self._behind = ""  # the kind of the block behind the one at hand
        self._led: Block | None = None  # the paragraph that ends with the lead-in at hand
        self._quoted: Block | None = None
        self._boxed = False  # whether the section at hand is a titled box
        self._ledger = Ledger(lesson, strict=strict)
        self._strangers = serials.begun_elsewhere(lesson.blocks)
        self._reply = ""  # "No." behind a question, to be said with what follows
        self._asked: list[str] = []  # an exercise's questions, until its solution comes

    def read(self) -> list[Section]:
        """The sections in order; those without a unit are kept, for their titles.

        A lesson that hardly says anything without its page is read as it stands.
        """
        read = self._read()
        if self._ledger.is_thin(sum(section.words for section in read)):
            kind = SectionReader(self.lesson, self.vocabulary, self.book, strict=False)
            read = kind._read()
            self.sections, self.questions = kind.sections, kind.questions
            self._ledger = kind._ledger
        requests.honour(read, self.lesson)
        return read

    def _read(self) -> list[Section]:
        run, blocks = list[Block](), readable(self.lesson, self.vocabulary)
        for block, after in foreseen(blocks, self.vocabulary):
            self._behind = after.kind if after else ""
            noted = notes.is_note(block)
            if noted and (not run or block.info == run[0].info):
                run.append(block)
                continue
            self._list(run)
            run = [block] if noted else []
            if not run:
                self._block(block)
        self._list(run)
        for section in self.sections:
            sifting.settle(section)
        return [*self.sections, self._closing] if self._closing.units else self.sections

    @property
    def unheard(self) -> list[LeftOut]:
        """What of the lesson a listener could not follow, each with the reason."""
        return self._ledger.unheard

    @property
    def _section(self) -> Section:
        return self.sections[-1]

    def _block(self, block: Block) -> None:
        self._group += 1
        match block.kind:
            case "heading":
                self._heading(block)
            case "paragraph" | "quote":
                self._leave_box()
                self._running(block)
            case "aside":
                self._aside(block)
            case "table":
                self._lead, whole = "", self._behind in {"", "heading"} and not self._section.units
                for note in self._ledger.rows(block, self.vocabulary, whole=whole):
                    self._add_note(note)
            case "code" | "math" | "item":
                self._asked = []  # the answer is for the screen
                self._say_lead(block.kind)
                self._ledger.pass_over(block, signs.UNSEEN)

    def _say_lead(self, kind: str) -> None:
        """A lead-in whose code is not heard, if it says something without it."""
        lead, self._lead = self._lead, ""
        if self._led and kind != "item" and (told := before_code(lead, kind)):
            self._sentence(told, self._led, "")

    def _heading(self, block: Block) -> None:
        title = self._cleaned[block.text]
        self._lead = self._reply = ""
        self._ledger.begin(heading=title)
        if signs.SOLUTION.fullmatch(title):
            return  # it answers the questions just asked
        self._asked = []
        kind = self._above.kind(block, title, self.sections, self.book)
        title = title if is_speakable(title) else ""
        self._boxed = False
        self.sections.append(Section(title=title, level=block.level, span=block.span, kind=kind))

    def _enter_box(self, block: Block) -> None:
        """A titled box is a section of its own, under the one at hand."""
        level = min(self._section.level + (not self._boxed), 6)
        title, kind = named_box(block.term, self.book)
        self.sections.append(Section(title=title, level=level, span=block.span, kind=kind))
        self._boxed = True

    def _leave_box(self) -> None:
        """Text behind a box belongs to the section around it again."""
        if self._boxed:
            box, self._boxed = self._section, False
            self.sections.append(Section(title="", level=box.level, span=box.span))

    def _aside(self, block: Block) -> None:
        info = block.info.lower()
        if info in signs.ASIDE_SKIP or (info in signs.ASIDE_SOLUTION and not self._asked):
            return
        if block.span.first in self._strangers:
            self._ledger.leave_box(block, serials.BEGUN_ELSEWHERE)
            return
        if self._ledger.is_box_of_page(block):
            self._ledger.leave(block.text, block, unseen.PAGE_LABEL)
            return
        if block.term and info not in signs.ASIDE_RECAP:
            self._enter_box(block)
        if info in signs.ASIDE_RECAP:
            self._sum_up(block)
        elif info in signs.ASIDE_EXERCISE:
            asked = questions_in(notes.kept_sentences(block, self.lesson.language))
            self.questions |= dict.fromkeys(asked if info == "questions" else [], block.span)
            self._asked += sorted(asked, key=asks_well)[-1:]
        else:
            self._running(block)

    def _sum_up(self, block: Block) -> None:
        if self._section.kind != "recap":
            self.sections.append(Section(title="", level=2, span=block.span, kind="recap"))
        for said in notes.kept_sentences(block, self.lesson.language):
            if self._ledger.shown_only(said, block) in {"", unseen.WALKS}:
                self._add(said, block, source=block.text)

    def _running(self, block: Block) -> None:
        """A paragraph: its sentences, with questions handed on to what answers them."""
        if self._quotation(block):
            return
        asked = self._asked.pop(0) if self._asked else ""
        asked = "" if leans(block.text) else asked
        self._lead = ""
        self._ledger.begin()
        for raw in sentences(opened(block.text), self.lesson.language):
            label, _, point = raw.partition(": ")
            if signs.PUTS.match(raw):
                break  # an exercise on the way: its case is no statement, its answer no answer to a listener
            if self._ledger.dropped and signs.GOES_ON.match(raw):
                self._ledger.leave(raw, block)
                continue
            if raw.rstrip().endswith(":") or goes_on_in(self._behind, raw, block.text):
                self._lead, self._led = raw.strip().rstrip(":"), block
            elif label.strip().lower() in signposts.CLOSING and (told := spoken(point)):
                self._close(told, block.span, point)
            else:
                asked = self._sentence(raw, block, asked)
        if asked and self._behind == "item":
            self._lead = asked

    def _sentence(self, raw: str, block: Block, asked: str) -> str:
        """Add a sentence of a paragraph; return the question that the next one answers."""
        answers = bool(asked) or self._answers_heading()
        if answers and not self._reply and signs.is_reply(raw.strip()):
            self._reply = raw.strip()
            return asked or self._section.title
        replies = signs.leans_on_question(raw, asked=answers)
        if (reason := self._ledger.shown_only(raw, block)) or replies:
            self._ledger.leave(raw, block, reason)
            return ""
        told = self._ledger.unlabelled(raw)
        said = sayable(told if answers else signs.ANSWERED.sub("", told))
        if said.endswith("?"):
            fits = is_short_question(said) and self._section.kind != "exercise"
            asked = asked if not fits else "" if asks_of_what_was_said(said) else said
            self._ledger.dropped = "" if asked else raw
            return asked
        whole = said and is_told_whole(said, raw.strip(), block.kind)
        parts = split_long(said) if whole else ()
        if not parts or signs.is_continuation(raw):
            self._ledger.leave(raw, block)
            return ""
        reply, self._reply = self._reply if answers else "", ""
        for place, part in enumerate(parts):
            told = part if place else f"{reply} {part}".strip()
            ask = "" if place else asked or (reply and self._section.title)
            self._add(told, block, source=f"{reply} {raw}", ask=ask)
        return ""

    def _quotation(self, block: Block) -> bool:
        """Somebody's own words: said with the name behind them, or not at all."""
        words, name = quotations.credited(block.text)
        waiting, self._quoted = self._quoted, None
        if name and not words:
            if waiting is not None:
                self._cite(waiting, name)
            return True
        quoted = quotations.is_in_quotes(block.text)
        if name and (quoted or block.kind == "quote"):
            self._cite(replace(block, text=words), name)
            return True
        if quoted or sifting.is_testimony(block):
            self._quoted = block
            self._ledger.miss(block.text)
            return True
        return False

    def _cite(self, block: Block, name: str) -> None:
        motto = not any(section.units for section in self.sections)
        note = None if motto else quotations.cited(block, name, self.lesson.language)
        if note and self._add_note(note):
            self._ledger.dropped = ""

    def _list(self, items: list[Block]) -> None:
        """A run of list items under its lead-in: labels, steps, things or sentences."""
        if not items:
            return
        lead, self._lead = self._lead, ""
        asked = lead if lead.endswith("?") else ""
        lead = lead.removesuffix(asked)
        if listing.needs_lead(lead, items) or self._ledger.is_procedure(lead, items):
            self._ledger.leave_all(items, listing.NO_LEAD)
            return
        self._group += 1
        to_come = listing.are_headings(lead, items, self._titles)
        some = () if to_come else notes.joined(items, lead, self.vocabulary)
        for one in some:
            self._add_note(one, lead=asked)
        if some or listing.is_torn(lead, items):
            self._ledger.leave_all(() if some else items, listing.NO_LEAD)
            return
        if told := listing.lead_sentence(lead, items):
            self._add(told, self._led or items[0], source=lead)
        noun = notes.list_noun(lead or self._section.title, self.vocabulary)
        noun = notes.STEPS if listing.are_rather_orders(items) else noun
        place = 0
        for at, item in enumerate(in_reach(items, self.vocabulary)):
            alike = bool(item.term) and notes.alike(items, at, self.lesson.language)
            place += self._item(item, asked or lead, place=place, noun=noun, alike=alike)

    def _item(self, item: Block, lead: str, *, place: int, noun: str, alike: bool) -> bool:
        """One item; returns whether it made a unit. What it asks and answers itself, the host asks."""
        kept = notes.kept_sentences(item, self.lesson.language)
        kept = [one for one in kept if self._ledger.hears(one, item)]
        if kept and notes.is_of_cases(lead) and not item.term and item.number is None:
            kept = [notes.as_case(kept[0], self.vocabulary, place), *kept[1:]]
        if self._ledger.dropped and kept and not (item.term or self._asked or "?" in kept[0]):
            kept = [told, *kept[1:]] if (told := self._mended(kept[0])) else []
        self._ledger.dropped = self._ledger.dropped if kept else item.text
        return self._item_of(item, kept, lead, place=place, noun=noun, alike=alike)

    def _item_of(
        self, item: Block, kept: list[str], lead: str, *, place: int, noun: str, alike: bool
    ) -> bool:
        if item.term and item.text.strip().startswith(('"', "“")) and len(item.text) > 60:
            self._cite(item, self.vocabulary.lower_title(item.term))
            return True
        exercise = self._section.kind == "exercise"
        item, kept, ask = (item, kept, "") if exercise else own_question(item, kept)
        asked = [said for said in kept if said.endswith("?")]
        if asked:
            if signposts.guides(self.sections):
                self.questions |= dict.fromkeys(filter(is_short_question, asked), item.span)
            self._ledger.miss(item.text)
            return False
        if " ".join(kept).rstrip(".").lower() in self._titles:
            return False  # a table of contents
        if item.term.lower() in signposts.CLOSING:
            for text in kept:
                self._close(text, item.span, item.text)
            return False
        asks = chain([ask or self._ask_of(item, kept)], repeat(""))
        heading = self._section.title
        found = notes.item_notes(
            item, kept, self.vocabulary, noun=noun, place=place, alike=alike, heading=heading
        )
        told = [*takewhile(lambda one: self._add_note(one, lead=lead, ask=next(asks)), found)]
        self._ledger.dropped = "" if told else self._ledger.dropped
        return bool(told)

    def _ask_of(self, item: Block, kept: list[str]) -> str:
        """What an exercise asked and this item answers, or what one asks who has just heard of a trouble."""
        if self._asked:
            return self._asked.pop(0)
        return signposts.way_out(item.term, kept, [one.text for one in self._section.units])

    def _add(self, said: str, block: Block, *, source: str, ask: str = "") -> None:
        """Add a sentence; one that leans on what is not said is mended, or dropped with it."""
        dropped, units = self._ledger.dropped, self._section.units
        if not ask and (dropped or not units) and not self._answers_heading():
            if not (mended := self._mended(said)):
                self._ledger.leave(said, block)
                return
            said, source = mended, f"{source} {dropped or self._section.title}"
        if reason := self._ledger.leans_back(said):
            self._ledger.leave(said, block, reason)
            return
        self._ledger.dropped = ""
        note = notes.Note(text=said, span=block.span, source=source, role=None)
        self._add_note(note, ask=ask)

    def _mended(self, said: str) -> str:
        """A sentence as it may stand behind what was left out, or first below its heading; "" when it may not."""
        told = " ".join(one.text for one in self._section.units)
        before = self._ledger.dropped or self._section.title
        return orphans.mended(said, before, told, self._ledger.known)

    def _add_note(self, note: notes.Note, *, lead: str = "", ask: str = "") -> bool:
        """Add a unit that passes the checks: nothing of the page in it, nothing that is not there; whether it was told, now or before."""
        held = f"{note.source} {lead} {note.term} {self._section.title}"
        text = sifting.whole_part(note.text, self.lesson.language, answers=bool(ask))
        if self._ledger.is_told(text):
            return True
        if not text or lint.debris(text) or not lint.grounded(text, held, self.lesson.language):
            self._ledger.miss(note.source)
            return False
        made = making.unit_of(text, note.span, note.source, self._group)
        before = self._section.units[-1].text if self._section.units else ""
        self._section.units.append(
            replace(
                made,
                role=note.role or made.role,
                leans=bool(before) and making.leans_on(made, before),
                ask=ask,
                term=note.term,
                lead=lead,
                parted=self._ledger.tell(text) and bool(before),
                alone=making.alone(made.text, before, self.lesson.language) if made.leans else "",
            )
        )
        return True

    def _answers_heading(self) -> bool:
        """Whether the next sentence is the first behind a heading that asks."""
        section = self._section
        return section.title.endswith("?") and not section.units and not self._ledger.dropped

    def _close(self, said: str, span: Span, source: str) -> None:
        """Keep a sentence for the end of the episode."""
        if not lint.debris(said) and lint.grounded(said, source, self.lesson.language):
            self._closing.units.append(making.unit_of(said, span, source, self._group))
