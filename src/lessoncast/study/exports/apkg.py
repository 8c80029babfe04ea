"""Cards → an Anki package. genanki's home.

genanki writes the time of day into the zip, and takes ids from the clock unless it is told: here all of
it follows from the deck, so the same deck gives the same bytes.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from lessoncast import _files
from lessoncast.model import Card
from lessoncast.study.exports.exported import Deck
from lessoncast.study.exports.texts import as_html
from lessoncast.study.formulas import for_mathjax

if TYPE_CHECKING:
    import genanki

_MODEL_ID = 1_732_612_001
"""Anki knows a kind of note by its number: never change it."""

PACKAGE_VERSION = 1
"""Raise it when the same deck gives another package."""

_FIELDS = ("Front", "Front sound", "Back", "Back sound", "Source")

_FIRST_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_CSS = """\
.card { font-family: system-ui, sans-serif; font-size: 20px; line-height: 1.4; text-align: center; }
.source { font-size: 14px; margin-top: 1.5em; }
"""


def write(deck: Deck, media: Mapping[str, bytes]) -> bytes:
    """Return the cards of a lesson as an ``.apkg``; ``media`` are the files that ``deck.sounds`` names.

    Each note has its card's id as guid, and ``deck.changed`` as its time: Anki takes what is newer than
    what it has into the same notes, and keeps how well they are known.
    """
    import genanki  # noqa: PLC0415 - takes a while

    made = genanki.Deck(_number(deck.guid), deck.name)
    for card in deck.cards:
        made.add_note(
            genanki.Note(
                model=_model(),
                fields=_fields(deck, card),
                guid=card.id,
                tags=list(deck.tags),
            )
        )
    stream = io.BytesIO()
    genanki.Package(made).write_to_file(stream, timestamp=deck.changed.timestamp())
    return _whole(stream.getvalue(), media)


def key(deck: Deck) -> str:
    """Return a digest of all that the package depends on."""
    notes = [(card.id, *_fields(deck, card)) for card in deck.cards]
    return _files.digest(PACKAGE_VERSION, deck.name, deck.tags, deck.guid, deck.changed, notes)


def _fields(deck: Deck, card: Card) -> list[str]:
    address, at = deck.link(card.id)
    link = f'<a href="{as_html(address)}">&#9654; {at}</a>' if address else ""
    asked, answered = (
        f"[sound:{name}]" if name else "" for name in deck.sounds.get(card.id, ("", ""))
    )
    front, back = (for_mathjax(as_html(text)) for text in (card.front, card.back))
    return [front, asked, back, answered, link]


@lru_cache
def _model() -> genanki.Model:
    import genanki  # noqa: PLC0415 - as above

    return genanki.Model(
        _MODEL_ID,
        "lessoncast",
        fields=[{"name": name} for name in _FIELDS],
        templates=[
            {
                "name": "Card 1",
                "qfmt": "{{Front}} {{Front sound}}",
                "afmt": '{{Front}}<hr id="answer">{{Back}} {{Back sound}}'
                '{{#Source}}<div class="source">{{Source}}</div>{{/Source}}',
            }
        ],
        css=_CSS,
    )


def _number(guid: str) -> int:
    """A number for Anki that follows from what it is of: 31 bits, and none that Anki uses itself."""
    return (1 << 30) + int(_files.digest(guid)[:7], 16)


def _whole(package: bytes, media: Mapping[str, bytes]) -> bytes:
    """The same zip with a fixed date on each of its files, and with the sounds.

    Anki finds these as files called 0, 1, …, and their names in one called media.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as made:
        files = {name: made.read(name) for name in made.namelist()}
    names = sorted(media)
    files["media"] = json.dumps({str(at): name for at, name in enumerate(names)}).encode()
    files |= {str(at): media[name] for at, name in enumerate(names)}
    with zipfile.ZipFile(stream, "w") as new:  # not a final file, but memory
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIRST_ZIP_DATE)
            entry.external_attr = 0o644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, files[name])
    return stream.getvalue()
