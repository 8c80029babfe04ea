"""List items and table rows as units: each note worded by ``fragments``, with its role and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block, Span
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.clean import spoken
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import may_order
from lessoncast.tongue.english.roles import role_of
from lessoncast.tongue.english.wholeness import is_sentence, is_written_whole
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count
from lessoncast.units import (
    flags,
    following,
    fragments,
    labels,
    meanings,
    orphans,
    problems,
    signposts,
    views,
)
from lessoncast.units.dates import is_date
from lessoncast.units.doings import is_doing
from lessoncast.units.parts import MOST_NAMED, enumerate_items, there
from lessoncast.units.salvage import sayable
from lessoncast.units.shown import is_shown
from lessoncast.units.signs import is_continuation
from lessoncast.units.splitting import LONGEST_SENTENCE, split_long

UNIT_WORDS = 40
_CASES = re.compile(
    r"\b(?:situations?|cases|circumstances|scenarios|times|occasions|signs)\b.*\b(?:where|when|in which|that)?\b.*\b(?:include|are|exist)$|\b(?:if|when|where|unless)$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"; (?:and|or|but|so|yet)\b")  # a sentence as its author joined it
_ITS_OWN = re.compile(r"(?!(?:If|When|Where|There|In|For|Because|Although|While|Once)\b)[A-Z]")
ALIKE, LEAST_ALIKE = 0.5, 2  # content words, a share and a number, from which notes are alike
_ANNOUNCES = re.compile(
    r"\b(?:cover|learn|topics|agenda|you will need(?!.* to$)|guide to|links?)\b", re.IGNORECASE
)
_SIGN = re.compile(r"(?:[.^$+?|{\\\[]\S*|\*) [a-z]")  # the subject is a sign: "^ marks the start"
_ALSO = re.compile(
    r"\b(?:you|we|they) (?:can|could|should|must|may|might|will|would|need to|have to)$",
    re.IGNORECASE,
)
_NO_GLOSSARY = re.compile(
    r"\b(?:in|on|(?:long|short|near|medium)(?:er)?)[ -]terms?\b|\bin other words\b", re.IGNORECASE
)
_OPEN_END = re.compile(
    r"\b(?:can|could|should|must|may|might|will|would|cannot|we|you|they|to|are|is|include|includes|including|following|were|need|needs|such as|like|that|whether|which|who)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What becomes a unit: its text, lines, source, role, and the label it explains."""

    text: str
    span: Span
    source: str
    role: Role | None
    term: str = ""


def is_note(block: Block) -> bool:
    """Whether a block is a list item, or a paragraph that is ``Term: gloss``."""
    return block.kind == "item" or (block.kind == "paragraph" and bool(block.term))


def leads_away(lead: str, items: Sequence[Block]) -> bool:
    """Whether a lead-in announces contents or sends the reader elsewhere: its list goes with it.

    Whole sentences stay: they need no lead-in.
    """
    plain = re.sub(r"\b(?:the )?following\b", "", lead, flags=re.IGNORECASE)
    if _ANNOUNCES.search(plain) and not fragments.is_of_needs(plain):
        return True
    if not plain:
        return False
    if all(is_written_whole(item.text) and not is_imperative(item.text) for item in items):
        return False
    unsaid = bool(plain) and not spoken(f"{plain}.")
    return unsaid and not re.match(r"(?:Here|These|This|Below)\b", plain)


def kept_sentences(block: Block, language: str) -> list[str]:
    """The sentences of a block that can be said; none that leans on one that cannot."""
    kept: list[str] = []
    dropped = ""
    signed = _SIGN.match(block.text)
    for raw in sentences(block.text, language):
        bare_of_subject = _SIGN.match(raw) or (signed and not kept and raw[:1].islower())
        cut_off = bool(kept or dropped) and is_continuation(raw)
        said = "" if bare_of_subject or cut_off or raw.rstrip().endswith(":") else sayable(raw)
        if is_sentence(said) and not split_long(said):
            said = ""  # too long for one breath: what follows leans on nothing
        if said and dropped:
            said = orphans.mended(said, dropped, " ".join(kept))
        if said:
            kept.append(said)
        dropped = "" if said else f"{dropped} {raw}".strip()
    return kept


def is_of_cases(lead: str) -> bool:
    """Whether what stands below is not so, but may be: ``situations where you may need one include``."""
    return _CASES.search(lead) is not None


def as_case(said: str, vocabulary: Vocabulary, place: int) -> str:
    """``Your team grows.`` → ``One case is when your team grows.``; what is no clause stays."""
    if not is_clause(said) or is_imperative(said) or not _ITS_OWN.match(said):
        return said
    form = ("One case is when {}", "Another is when {}", "Or it may be that {}")[min(place, 2)]
    return form.format(vocabulary.lower_first(said))


def joined(items: list[Block], lead: str, vocabulary: Vocabulary) -> list[Note]:
    """Short things under "With it you can:" or "They are:" as one sentence, deeds and clauses as two; nothing if they are more."""
    parts = following.clauses(items) if following.says_that(lead) else []
    parts = following.deeds(items, lead) if following.waits_for_verb(lead) else parts
    parts = following.told_things(items) if following.waits_for_told(lead) else parts
    if told := _under_condition(items, lead) or _gone_on(parts, items, lead, vocabulary):
        return told
    lead = _said_lead(lead) if lead else ""
    names = _things(items)
    if not names:
        return []
    if not lead:
        return _bare_things(items, names, vocabulary)
    opens = _OPEN_END.search(lead)
    if not opens and not is_clause(lead):
        return []
    some = enumerate_items([vocabulary.lower_first(name) for name in names])
    text = f"{lead}{'' if opens else ':'} {some}."
    if count(text) > LONGEST_SENTENCE:
        return []
    last = items[min(len(items), MOST_NAMED) - 1]
    source = f"{lead} {' '.join(item.text for item in items)}"
    span = Span(items[0].span.first, last.span.last)
    return [Note(text=text, span=span, source=source, role="label")]


def _under_condition(items: list[Block], lead: str) -> list[Note]:
    """Cases under "Call a doctor if:" as sentences that say what to do in them."""
    span = Span(items[0].span.first, items[-1].span.last)
    source = f"{lead} {' '.join(item.text for item in items)}"
    return [
        Note(text=f"{case}.", span=span, source=source, role="condition")
        for case in following.under_condition(items, lead)
    ]


def _gone_on(
    parts: Sequence[str], items: Sequence[Block], lead: str, vocabulary: Vocabulary
) -> list[Note]:
    """Clauses under "Make sure that:", deeds under "You should:" as one sentence with it, as many as it can hold.

    Without their lead-in they would be stated, or be orders. What is left over of deeds is a second one where "also" can go on.
    """
    said = [vocabulary.lower_first(one) for one in parts]
    source = f"{lead} {' '.join(item.text for item in items)}"
    span = Span(items[0].span.first, items[-1].span.last)
    also = _ALSO.search(lead)
    told: list[Note] = []
    for led in (_said_lead(lead) if said else "", capital(f"{also[0]} also") if also else ""):
        texts = (f"{led} {grammar.join(said[:most])}." for most in range(len(said) + 1))
        fits = [text for text in texts if count(text) <= LONGEST_SENTENCE]
        if len(fits) < 2 or not led:
            break
        told.append(Note(text=fits[-1], span=span, source=source, role="label"))
        said = said[len(fits) - 1 :]
    return told


def _said_lead(lead: str) -> str:
    """A lead-in as it can be said; one that ends open, as "The parts are", with what it waits for."""
    waits = _OPEN_END.search(lead)
    return (
        spoken(f"{lead} things.").removesuffix(" things.")
        if waits
        else spoken(f"{lead}.").rstrip(".")
    )


def _bare_things(items: list[Block], names: list[str], vocabulary: Vocabulary) -> list[Note]:
    """Mere words, one a line, without a lead-in: "There are apples, pears and plums."."""
    plain = all(count(name) <= 4 and not is_imperative(name) for name in names)
    if not plain or min(map(count, names)) > 2:
        return []
    low = [vocabulary.lower_first(name) for name in names]
    text = f"{there(low[0])} {enumerate_items(low)}."
    span = Span(items[0].span.first, items[min(len(items), MOST_NAMED) - 1].span.last)
    return [Note(text=text, span=span, source=" ".join(names), role="label")]


_JOINT = re.compile(r",? (?:and|or)$")  # "a mast, and": leads to the next item


def _things(items: list[Block]) -> list[str]:
    """What the items of a list name; nothing where one of them is more than a thing."""
    names: list[str] = []
    for item in items if len(items) > 1 else ():
        name = "" if item.term else spoken(_JOINT.sub("", item.text)).rstrip(".")
        if not 0 < count(name) <= 9 or name.endswith("?") or is_clause(name):
            return []
        names.append(name)
    return [] if problems.is_choice(names) else names


def item_notes(
    item: Block,
    kept: list[str],
    vocabulary: Vocabulary,
    *,
    noun: str,
    place: int,
    alike: bool,
    heading: str = "",
) -> Iterator[Note]:
    """One list item, label and all; nothing when its label cannot be said.

    Below the ``heading`` of views, each is told as its holder's.
    """
    term = spoken(f"{flags.as_option(item.term)}.").rstrip(".") if item.term else ""
    if not kept or (item.term and not term) or _is_bare_title(item, kept) or is_shown(item):
        return
    noun = "" if term and noun == fragments.NEEDED else noun
    source = f"{item.term}: {item.text}" if item.term else item.text
    if term and views.are_views(heading) and views.is_view(term, kept[0]):
        if text := views.attributed(term, kept[0], vocabulary):
            yield Note(text=text, span=item.span, source=source, role="label", term=term)
        return
    role: Role | None
    if signposts.is_signpost(term, kept[0]):
        said = _told_without(term, kept, vocabulary)
        term, role = "", role_of(said[0]) if said else None
    elif term.lower() in english().generic_labels and all(map(is_clause, kept)):
        term, said = "", [one for text in kept for one in split_long(text)]
        role = role_of(said[0]) if said else None
    else:
        if item.text[:1].islower():
            kept = [kept[0][:1].lower() + kept[0][1:], *kept[1:]]
        kind = STEPS if _is_order(item, kept[0]) else noun
        said = _worded(item, kept, term, vocabulary, noun=kind, place=place, alike=alike)
        role = _role(item, term, kept[0], listed=noun)
    label = "" if is_date(term) or labels.is_whole_label(term) else labels.with_noun(term, noun)
    for number, text in enumerate(_gathered(said)):
        first = number == 0
        yield Note(
            text=text,
            span=item.span,
            source=source,
            role=role if first else None,
            term=label if first else "",
        )


def _is_in_code(item: Block, place: int) -> bool:
    """Whether a character of an item stands inside of code: the colon of ``Set `Cache-Control: private` for bank pages``."""
    coded = (mark.text for mark in item.marked if mark.how == "code")
    spans = ((item.text.find(code), len(code)) for code in coded)
    return any(0 <= start <= place < start + length for start, length in spans)


def _told_without(term: str, kept: list[str], vocabulary: Vocabulary) -> list[str]:
    """What stands behind a label that names a part of the text; all goes with a first half sentence."""
    first = signposts.told(term, kept[0], vocabulary)
    said = [first, *filter(is_sentence, kept[1:])] if first else []
    return [sentence for text in said for sentence in split_long(text)]


def alike(items: Sequence[Block], place: int, language: str) -> bool:
    """Whether a neighbour in its list says nearly what an item says: ``the Moon pulls in one line`` beside ``… at right angles``."""
    mine = content_stems(items[place].text, language)
    beside = [*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]]
    return any(
        len(mine & content_stems(one.text, language)) >= max(ALIKE * len(mine), LEAST_ALIKE)
        for one in beside
    )


def _role(item: Block, term: str, first: str, *, listed: str = "") -> Role:
    if is_date(term):
        return "history"
    if item.number is not None and not term and (listed == STEPS or _may_be_step(item, first)):
        return "step"
    points = bool(term) and not is_imperative(term)  # "2. Sails: mend all that are torn"
    quoted = item.text.startswith(('"', "“"))  # "“Gates never leak.” They do.": what people say
    if (
        item.number is not None
        and is_sentence(first)
        and not (quoted or points or _tells_of(term, first))
    ):
        return "step"
    return "label" if term else "member"


def _may_be_step(item: Block, first: str) -> bool:
    """Whether a numbered sentence may be an order, though its verb looks like a noun: ``2. Pinch it just below the bone.``."""
    return item.text.endswith((".", "!")) and not is_clause(first) and may_order(first)


def _tells_of(term: str, first: str) -> bool:
    """Whether a numbered item only tells what its label is or does: ``2. Log keeping: a watch writes down every boat``."""
    label, _, told = ("", "", first) if term else first.partition(": ")
    name = term or (label if told and count(label) <= LABEL_WORDS else "")
    return bool(name) and not is_imperative(name) and not is_imperative(told or first)


LABEL_WORDS = 6  # of a label in front of a colon, at most
STEPS = "steps"


def _is_order(item: Block, first: str) -> bool:
    """Whether a numbered item is a sentence that tells what to do: ``3. Change one setting at a time.``."""
    return item.number is not None and item.text.endswith((".", "!")) and is_imperative(first)


def _is_bare_title(item: Block, kept: list[str]) -> bool:
    """An item that is only a title: no label, no number, hardly a word."""
    return item.number is None and not item.term and count(" ".join(kept)) < 3


def _worded(
    item: Block,
    kept: list[str],
    term: str,
    vocabulary: Vocabulary,
    *,
    noun: str,
    place: int,
    alike: bool,
) -> list[str]:
    first = kept[0].rstrip(".")
    if done := flags.done_by_option(term, first) or meanings.to_do(term, first):
        said = [done]
    elif term:
        said = [labels.labelled(term, first, vocabulary, noun=noun, place=place, alike=alike)]
    else:
        said = [_unlabelled(item, first, vocabulary, noun=noun, place=place)]
    for more in kept[1:]:
        label, _, rest = more.rstrip(".").partition(": ")
        if rest and signposts.is_signpost(label, rest):
            said.append(signposts.told(label, rest, vocabulary))
            continue
        whole = is_sentence(more.split(";")[0]) and (";" not in more or _JOINED.search(more))
        said.append(more if whole else fragments.verbless(more, vocabulary))
    return [sentence for text in said for sentence in split_long(text)]


def _unlabelled(item: Block, text: str, vocabulary: Vocabulary, *, noun: str, place: int) -> str:
    """A bullet, or ``Bottom-up: the sum of all``, whose label has no mark of its own."""
    found = re.match(r"^([A-Z][^:,.]{1,40}): ([^:;]+)$", text)
    if found and _is_in_code(item, len(found[1])):
        return grammar.ended(text) if is_written_whole(text) and not is_doing(text) else ""
    if found and count(found[1]) <= 5 and not is_sentence(found[1]):
        return labels.labelled(found[1], found[2], vocabulary, noun=noun, place=place)
    return fragments.bullet(text, vocabulary, noun=noun, place=place)


def _gathered(said: Iterable[str]) -> Iterator[str]:
    """Sentences gathered to units of up to 40 words."""
    held = ""
    for sentence in said:
        if held and count(held) + count(sentence) > UNIT_WORDS:
            yield held
            held = ""
        held = f"{held} {sentence}".strip()
    if held:
        yield held


def list_noun(lead: str, vocabulary: Vocabulary) -> str:
    """What a list is a list of: the head noun of its lead-in or heading."""
    if fragments.is_of_needs(lead):
        return fragments.NEEDED
    plain = re.sub(r"^(?:(?:major|main|key|different|the|some|three|two|four) )*(?:kinds|types|forms) of ", "",
                   vocabulary.lower_title(lead))  # fmt: skip
    noun = grammar.head(plain.rstrip("?!.")) if plain and not plain.endswith("?") else ""
    if _NO_GLOSSARY.search(plain):
        return ""
    if noun[:1].isupper() and not noun[:2].isupper():
        return ""  # somebody's name: "The City of Hull names:" leads to no cities
    return noun if grammar.number(noun) == "plural" or plain == lead else grammar.plural(noun)
