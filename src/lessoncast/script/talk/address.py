"""The speakers call each other by name: at the beginning, at the end, and if wanted on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Chapter, Turn, Wish
from lessoncast.script.talk.heard import HOOK_AND_QUESTION
from lessoncast.tongue import lint
from lessoncast.tongue.phrases import Phrasebook
from lessoncast.tongue.words import count

LONGEST_QUESTION = 12  # words behind which a name still comes in time
CHAPTERS_BETWEEN = 3  # from one name on the way to the next
_NAME = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+){0,2}")
_LEAD = re.compile(r"([^.:?!\"“]{3,70}): (.+)", re.DOTALL)


def address(chapters: Sequence[Chapter], wish: Wish, book: Phrasebook) -> tuple[Chapter, ...]:
    """The chapters with the names where ``wish.names`` wants them and they sound natural."""
    done = list(chapters)
    expert, host = _name(wish.expert, book), _name(wish.host, book)
    if wish.names == "never" or not done:
        return tuple(done)
    for place in _asked(len(done), often=wish.names == "often") if expert else ():
        done[place] = _with_question(done[place], expert, book, opens=place == 0)
    if host:
        done[-1] = _with_takeaway(done[-1], host, book)
    return tuple(done)


def _name(name: str, book: Phrasebook) -> str:
    """A name that one person calls another by; "" for a role such as "Host", and for anything odd."""
    is_role = name.casefold() in book.roles
    return name if _NAME.fullmatch(name) and not is_role else ""


def _asked(count_of_chapters: int, *, often: bool) -> Iterator[int]:
    """The chapters whose first question has a name: the first one, and some on the way."""
    yield 0
    if often:
        middle = count_of_chapters // 2
        first = middle % CHAPTERS_BETWEEN or CHAPTERS_BETWEEN
        yield from range(first, count_of_chapters, CHAPTERS_BETWEEN)


def _with_question(chapter: Chapter, name: str, book: Phrasebook, *, opens: bool) -> Chapter:
    """The chapter with a name behind its first question, if that is short."""
    for place, part in enumerate(chapter.parts):
        if isinstance(part, Turn) and part.speaker == "host":
            text = _named_question(part.text, name, book)
            fits = lint.host_fits(text, most=HOOK_AND_QUESTION if opens else lint.HOST_MOST)
            return _with(chapter, place, replace(part, text=text)) if fits else chapter
    return chapter


def _named_question(text: str, name: str, book: Phrasebook) -> str:
    forms = book.forms.get("say.named_question", ())
    last = (sentences(text, book.language) or ("",))[-1]
    if not forms or not last.endswith("?") or count(last) > LONGEST_QUESTION:
        return ""
    return book.fill(forms[0], {"said": text.rstrip("? "), "name": name})


def _with_takeaway(chapter: Chapter, name: str, book: Phrasebook) -> Chapter:
    """The chapter with a name where the expert announces the last sentence."""
    forms = book.forms.get("say.named_lead", ())
    for place, part in enumerate(chapter.parts):
        if isinstance(part, Turn) and part.move == "takeaway" and forms:
            lead = _LEAD.fullmatch(part.text)
            if lead:
                slots = {"said": lead[1], "name": name, "point": lead[2]}
                return _with(chapter, place, replace(part, text=book.fill(forms[0], slots)))
    return chapter


def _with(chapter: Chapter, place: int, turn: Turn) -> Chapter:
    return replace(chapter, parts=(*chapter.parts[:place], turn, *chapter.parts[place + 1 :]))
