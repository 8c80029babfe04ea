"""How the host asks the recall question: rather ``Do you remember why …?`` than as one asks what is new."""

from __future__ import annotations

from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.recall import Recall
from lessoncast.tongue import lint
from lessoncast.tongue.english.recall.embedding import remembered
from lessoncast.tongue.words import count


def recall_turn(found: Recall, heard: Heard) -> str:
    """The host's turn with the question in it, and what makes everybody think back."""
    again = remembered(found.ask, found.told) if heard.book.language == "en" else ""
    for name, slots in (("frame.recall_of", {"np": again}), ("frame.recall", {"q": found.ask})):
        if name == "frame.recall_of" and not again:
            continue
        forms = heard.memory.ordered(heard.book.forms[name], found.ask)
        texts = [heard.book.fill(form, slots) for form in forms]
        fit = [one for one in texts if _fits(one, heard)]
        if fit or name == "frame.recall":
            return next(iter(fit), min(texts, key=count))
    return found.ask


def _fits(text: str, heard: Heard) -> bool:
    return lint.host_fits(text) and heard.is_well_asked(text)
