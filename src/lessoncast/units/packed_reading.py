"""Lesson → sections of units in a packed language: whole sentences, labels, lists, rows, quotations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Lesson, Span
from lessoncast.tongue import lint
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.packs.clean import spoken
from lessoncast.tongue.packs.headings import is_complete
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units import requests
from lessoncast.units.pieces import Section, Unit, clean_heading, is_speakable

_FINITE = re.compile(r"(?:[bdfgkltßzhp]|te|ten)$")
MOST_WORDS = 35
LEAST_WORDS = 4
QUESTION_WORDS = range(3, 21)
QUOTE_WORDS = 30
NAMED_WORDS = 13  # of a label that the host names
TABLE_ROWS, MOST_CELLS = 4, 3
FAMILIAR_WORDS = 3  # such as "you" and "your", by which a lesson speaks to a friend
_LISTED = frozenset({"step", "label", "member", "row"})
_CREDIT = re.compile(r"(?:^|\s)(?:—|–|--|―)\s*@?([^\s,\"“«][^,\"“«(]{1,40}?)\s*(?:,.*)?$")
_RECAP = frozenset({"keypoints", "summary", "keypoint", "takeaways", "conclusion", "tldr"})
_SKIPPED = frozenset({"objectives", "prereq", "prerequisites", "discussion", "tab", "instructor"})


class PackedReader:
    """Walks over a lesson's blocks once and gathers sections of units.

    ``questions`` are those that the author sets over the whole lesson, with their lines.
    """

    def __init__(
        self, lesson: Lesson, vocabulary: Vocabulary, book: Phrasebook, tongue: Packed
    ) -> None:
        self.lesson = lesson
        self.vocabulary = vocabulary
        self.book = book
        self.tongue = tongue
        self.sections = [Section(title="", level=1, span=Span(1, 1))]
        self.questions: dict[str, Span] = {}
        self._group = 0
        self._lead = ""
        self._orders = self._is_familiar()
        self._asked = ""

    def read(self) -> list[Section]:
        """The sections in order; those without a unit are kept, for their titles."""
        run: list[Block] = []
        for block in self.lesson.blocks:
            listed = block.kind == "item" or (block.kind == "paragraph" and bool(block.term))
            if listed:
                run.append(block)
                continue
            self._list(run)
            run = []
            self._block(block)
        self._list(run)
        requests.honour(self.sections, self.lesson)
        return self.sections

    @property
    def _section(self) -> Section:
        return self.sections[-1]

    def _block(self, block: Block) -> None:
        self._group += 1
        match block.kind:
            case "heading":
                self._heading(block)
            case "paragraph" | "quote" | "aside":
                self._running(block)
            case "table":
                self._rows(block)
            case _:
                self._lead = ""

    def _heading(self, block: Block) -> None:
        text = re.sub(r"\s+([?!:;])", r"\1", block.text)
        for find, say in self.tongue.pack.rewrites:
            text = find.sub(say, text)
        title = clean_heading(text)
        self._lead = ""
        if not self._is_begun():
            self._asked = ""
        found = self.book.heading_kind(title)
        kind = found.name if found else ""
        above = next((one for one in reversed(self.sections) if one.level < block.level), None)
        if not kind and above and above.kind in {"skip", "exercise"}:
            kind = above.kind
        title = title if is_speakable(title) and is_complete(title, self.tongue.pack) else ""
        self.sections.append(Section(title=title, level=block.level, span=block.span, kind=kind))

    def _is_begun(self) -> bool:
        """Whether only the words before the first heading were read: what they ask, all answers."""
        told = [section for section in self.sections if section.units]
        return len(told) == 1 and told[0].level == 1

    def _is_familiar(self) -> bool:
        """Whether the lesson speaks to one person as a friend, so that a verb alone may be an order."""
        said = " ".join(block.text for block in self.lesson.blocks).lower().split()
        familiar = self.tongue.pack.words["familiar"]
        return sum(word.strip(",.;:") in familiar for word in said) >= FAMILIAR_WORDS

    # ── running text ──────────────────────────────────────────────────────────────────────────

    def _running(self, block: Block) -> None:
        """A paragraph: its sentences, with questions handed on to what answers them."""
        info = block.info.lower()
        if info in _SKIPPED or self._quotation(block):
            return
        if info in _RECAP and self._section.kind != "recap":
            self.sections.append(Section(title="", level=2, span=block.span, kind="recap"))
        self._lead = ""
        for raw in sentences(block.text, self.lesson.language):
            if raw.rstrip().endswith(":"):
                self._lead = raw.strip().rstrip(":")
            else:
                self._sentence(raw, block)

    def _sentence(self, raw: str, block: Block, *, role: Role | None = None) -> None:
        said = spoken(raw, self.tongue.pack)
        if said.endswith("?"):
            asked = capital(said.rpartition(": ")[2])
            exercise = self._section.kind == "exercise"
            self._asked = asked if count(asked) in QUESTION_WORDS and not exercise else ""
            return
        asked, self._asked = self._asked, ""
        for part in self._split(said):
            self._add(part, block.span, source=raw, ask=asked, role=role)
            asked = ""

    def _split(self, said: str) -> list[str]:
        """A sentence in parts that can be said in one breath; none when it cannot be cut."""
        if count(said) <= MOST_WORDS:
            return [said] if count(said) >= LEAST_WORDS else []
        joint = rf";\s+|:\s+|,\s+(?=(?:{'|'.join(self.tongue.pack.about['joints'])})\s)"
        for found in re.finditer(joint, said):
            left, right = said[: found.start()], said[found.end() :]
            if count(left) >= 6 and count(right) >= 6 and left.count('"') % 2 == 0:
                parts = [*self._split(f"{left}."), *self._split(capital(right))]
                if parts and all(count(part) <= MOST_WORDS for part in parts):
                    return parts
        return []

    def _quotation(self, block: Block) -> bool:
        """Somebody's own words: said with the name behind them, or not at all."""
        if block.kind == "paragraph":
            return False
        text = re.sub(r"\s+", " ", block.text).strip()
        credit = _CREDIT.search(text)
        if not credit:
            personal = self.tongue.pack.words["first_person"]
            return any(word.lower() in personal for word in re.findall(r"\w+", text))
        first = next(iter(sentences(text[: credit.start()], self.lesson.language)), "")
        said = spoken(first.strip('"“”„«» '), self.tongue.pack).replace('"', "")
        if said and count(said) <= QUOTE_WORDS:
            form = self.tongue.pack.about["quoted"]
            told = self.tongue.fill(form, {"name": credit[1].strip("@ "), "said": said})
            self._add(told, block.span, source=text, role="quote")
        return True

    # ── lists and tables ──────────────────────────────────────────────────────────────────────

    def _list(self, items: list[Block]) -> None:
        """A run of list items under its lead-in: labels, steps, or things that complete it."""
        lead, self._lead = self._lead, ""
        if not items:
            return
        self._group += 1
        said = spoken(lead, self.tongue.pack).rstrip(".") if lead else ""
        if lead and not said and not all(item.term for item in items):
            return  # a lead-in that points at the page takes its list with it, but for what labels explain
        open_leads = self.tongue.pack.open_leads
        is_open = bool(said) and open_leads is not None and open_leads.search(said) is not None
        if said and self._joined(items, said, open_lead=is_open):
            return
        if said and not is_open and count(said) >= LEAST_WORDS and self.tongue.role_of(said):
            self._add(f"{said}.", items[0].span, source=lead) if self._is_told(said) else None
        for place, item in enumerate(items):
            self._item(item, said, place=place, is_open=is_open)

    def _is_told(self, lead: str) -> bool:
        """Whether a lead-in is a sentence by itself, and not the half of one."""
        words = [word.lower() for word in lead.split()[1:]]
        acts = any(word in self.tongue.pack.verbs for word in words)
        acts |= any(word in self.tongue.pack.words["impersonal"] for word in words[:-1])
        return acts or (self.tongue.pack.verb_second and self._has_finite(lead.split()[1:]))

    def _has_finite(self, words: Sequence[str]) -> bool:
        """``Gutenberg verband …``: whether a word ends as verbs do, and neither nouns nor adjectives before them."""
        return any(
            word.islower() and word not in self.tongue.pack.closed and _FINITE.search(word)
            for word in words
        )

    def _joined(self, items: list[Block], lead: str, *, open_lead: bool) -> bool:
        """Short things under their lead-in as one sentence; False if they are more than that."""
        names = [self._name(item) for item in items]
        if len(names) < 2 or not all(names) or any(item.term for item in items):
            return False
        kept = names[:4]
        glue = " " if open_lead else ": "
        text = f"{lead}{glue}{self.tongue.listed(kept)}."
        if count(text) > MOST_WORDS:
            return False
        source = f"{lead} {' '.join(item.text for item in items)}"
        span = Span(items[0].span.first, items[len(kept) - 1].span.last)
        self._add(capital(text), span, source=source, role="label")
        return True

    def _name(self, item: Block) -> str:
        said = spoken(item.text, self.tongue.pack).rstrip(".")
        short = 0 < count(said) <= 9 and not re.search(r"[.?!:;]", said)
        return self.vocabulary.lower_first(said) if short else ""

    def _item(self, item: Block, lead: str, *, place: int, is_open: bool) -> None:
        """One item as one unit: a label with its gloss, a step, or the end of the lead-in."""
        kept = [
            one
            for raw in sentences(item.text, self.lesson.language)
            if (one := spoken(raw, self.tongue.pack)) and not one.endswith("?")
        ]
        term = spoken(item.term, self.tongue.pack).rstrip(".:") if item.term else ""
        if not kept or (item.term and not term):
            return
        if term:
            kept[0] = self._labelled(term, kept[0])
        elif is_open:
            low = self.vocabulary.lower_first(kept[0])
            more = self.tongue.pack.about["more_items"]
            form = more[place % len(more)]
            kept[0] = f"{lead} {low}" if not place else self.tongue.fill(form, {"item": low})
        role: Role = "step" if item.number is not None else "label" if term else "member"
        if re.fullmatch(r"(?:\w+ )?\d{3,4}(?:[-–]\d{2,4})?", term):
            role = "history"
        source = f"{item.term}: {lead} {item.text}"
        for number, text in enumerate(self._gathered(kept)):
            self._add(
                text, item.span, source=source, role=role if not number else None,
                term="" if number or role == "history" else term, lead=lead,
            )  # fmt: skip

    def _labelled(self, term: str, gloss: str) -> str:
        """``Term: gloss``, or the gloss alone when it names the term itself."""
        subject = self.tongue.pack.about.get("gloss_subject", "")
        if subject and self.tongue.is_verb_first(gloss):
            gloss = f"{subject} {gloss[:1].lower()}{gloss[1:]}"
        if term.endswith(("!", "?", ".")) or content_stems(
            term, self.lesson.language
        ) <= content_stems(gloss, self.lesson.language):
            return capital(gloss)
        if self.tongue.is_whole(term):
            return f"{capital(term)}. {capital(gloss)}"
        return f"{capital(term)}: {gloss}"

    def _gathered(self, kept: list[str]) -> Iterator[str]:
        """An item's sentences, gathered to units of a breath or two."""
        held = ""
        for sentence in (
            part
            for one in kept
            for part in self._split(one) or ([one] if count(one) < LEAST_WORDS else [])
        ):
            if held and count(held) + count(sentence) > 40:
                yield held
                held = ""
            held = f"{held} {sentence}".strip()
        if held:
            yield held

    def _rows(self, block: Block) -> None:
        """The first rows of a table, by the heads of their columns."""
        if len(block.rows) < 2:
            return
        heads = block.rows[0]
        for cells in block.rows[1 : TABLE_ROWS + 1]:
            pairs = [(h.strip(), c.strip()) for h, c in zip(heads[1:], cells[1:], strict=False)]
            said = spoken(f"{cells[0].strip()}: {self._cells(pairs)}", self.tongue.pack)
            told = any(cell for _, cell in pairs)
            if told and LEAST_WORDS <= count(said) <= MOST_WORDS:
                source = " ".join((*heads, *cells))
                self._add(capital(said), block.span, source=source, role="row", term=cells[0])

    def _cells(self, pairs: Sequence[tuple[str, str]]) -> str:
        """``Grund, Lehm; Ertrag, hoch``: what stands in a row, each cell with its head where there are several."""
        told = [(head, cell) for head, cell in pairs if cell][:MOST_CELLS]
        if len(pairs) == 1:
            return "".join(cell for _, cell in told)
        capitals = self.tongue.pack.about.get("capital_nouns", False)
        heads = (
            head if capitals or not head[1:2].islower() else f"{head[0].lower()}{head[1:]}"
            for head, _ in told
        )
        return "; ".join(
            f"{head}, {cell}" if head else cell for head, (_, cell) in zip(heads, told, strict=True)
        )

    # ── units ─────────────────────────────────────────────────────────────────────────────────

    def _add(
        self, said: str, span: Span, *, source: str, ask: str = "", role: Role | None = None,
        term: str = "", lead: str = "",
    ) -> None:  # fmt: skip
        """Add a unit that passes the checks: nothing of the page in it, nothing that is not there."""
        said = capital(said)
        held = f"{source} {lead} {term} {self._section.title}"
        doubled = self.tongue.pack.about.get("doubles", [])
        plain = re.sub(rf"\b({'|'.join(doubled)}) \1\b", r"\1", said) if doubled else said
        if lint.debris(plain) or not lint.grounded(said, held, self.lesson.language):
            return
        leans = self.tongue.leans(said, listed=self._orders or role in _LISTED)
        if leans and not ask and not self._section.units:
            return  # what it leans on has not been said
        unit = Unit(
            text=said, span=span, role=role or self.tongue.role_of(said), source=source,
            group=self._group, leans=leans and bool(self._section.units), ask=ask, term=term, lead=lead,
            apart=role == "label" and count(term) <= NAMED_WORDS and said.startswith(f"{capital(term)}: "),
        )  # fmt: skip
        self._section.units.append(replace(unit))
