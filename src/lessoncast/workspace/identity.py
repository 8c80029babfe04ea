"""Names that are safe everywhere, and identities that outlive them.

A slug is the place of a lesson in every folder and address: ``01-basics/02-what-is``. Without its
number prefixes it's the lesson's identity, ``basics/what-is``, so that a course can be put in
another order.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import NamedTuple, TypeAlias
from uuid import UUID, uuid5

from lessoncast._files import clean_text
from lessoncast._later import re

PODCAST_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Podcasting 2.0, podcast:guid: the namespace of feed addresses."""

MODULE_NAME_BYTES = 35
LESSON_NAME_BYTES = 54
"""With two prefixes of up to five bytes and the slash, a slug has at most 100 bytes."""

Numbers: TypeAlias = tuple[int, ...]
"""Where a name stands by the number before it: ``02`` is (2,), ``1.5`` (1, 5), and ``02b`` (2, 2)."""

# A letter follows two digits at least: "3d-models" and "5g-networks" are names.
_PREFIX = re.compile(r"([0-9]{2,3}[a-j]|[0-9]{1,3})(?:-|$)")
_LEADING = re.compile(r"([0-9]{2,3}[a-j]|[0-9]{1,3}(?:\.[0-9]{1,3})*)(?=[\W_]|$)", re.IGNORECASE)
_DIGEST_CHARS = 8
# Letters that Unicode does not take apart; the rest of the Latin alphabets it does (NFKD).
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i"}
)


def slug_of(name: str, *, most_bytes: int = LESSON_NAME_BYTES) -> str:
    """Return the slug of one file or folder name without its suffix: ``[a-z0-9-]``.

    A name in another alphabet keeps what is Latin and gets a digest of the whole, as does what is
    cut to ``most_bytes`` behind its number prefix. Empty for a name without letters and digits.
    """
    whole = unicodedata.normalize("NFC", name).casefold()
    parts = unicodedata.normalize("NFKD", whole.translate(_LETTERS))
    latin = re.sub(r"[^a-z0-9]+", "-", "".join(char for char in parts if _counts(char))).strip("-")
    number, rest = split_prefix(latin)
    if not latin and not _has_letters(parts):
        return ""
    if _has_letters(parts, beyond_ascii=True) or len(rest) > most_bytes:
        rest = _with_digest(rest, whole, most_bytes)
    return "-".join(filter(None, (number, rest)))


def _counts(char: str) -> bool:
    # An apostrophe or accent joins what it stands between: "don't" is "dont", not "don-t".
    return unicodedata.category(char) != "Mn" and char not in "'’ʼ"


def _has_letters(text: str, *, beyond_ascii: bool = False) -> bool:
    return any(char.isalnum() and not (beyond_ascii and char.isascii()) for char in text)


def _with_digest(rest: str, whole: str, most_bytes: int) -> str:
    unnumbered = re.sub(rf"^(?:{_LEADING.pattern}|\d{{1,3}})[\W_]+", "", whole)
    digest = hashlib.sha256(unnumbered.encode("utf-8", "replace")).hexdigest()[:_DIGEST_CHARS]
    kept = rest[: most_bytes - _DIGEST_CHARS - 1].rstrip("-")
    return f"{kept}-{digest}" if kept else digest


class Name(NamedTuple):
    """A file's or folder's name: its slug, the numbers before it, and the slug without them."""

    slug: str
    numbers: Numbers
    bare: str


def named(name: str, *, most_bytes: int = LESSON_NAME_BYTES) -> Name:
    """Return a name's slug, and the place that its number gives it; a slug may be given, too.

    ``02b`` stands behind ``02``, and ``1.5`` between ``1`` and ``2``, so that something can be put in
    between and nothing else gets another name. What is only a number keeps it.
    """
    slug, number = slug_of(name, most_bytes=most_bytes), number_of(name)
    if not number:
        return Name(slug, (), slug)
    bare = slug.removeprefix(number.replace(".", "-")).lstrip("-")
    letter = number[-1] if number[-1].isalpha() else ""
    places = tuple(map(int, number.removesuffix(letter).split(".")))
    after = (ord(letter) - ord("a") + 1,) if letter else ()
    return Name(slug, (*places, *after), bare or slug)


def number_of(name: str) -> str:
    """Return the number before a name as it is written: ``02``, ``02b``, ``1.5``; empty without one."""
    match = _LEADING.match(unicodedata.normalize("NFKC", name))
    return match[1].lower() if match else ""


def split_prefix(component: str) -> tuple[str, str]:
    """Split ``02-what-is`` into ``02`` and ``what-is``; the number is empty where there is none."""
    match = _PREFIX.match(component)
    return (match[1], component[match.end() :]) if match else ("", component)


def identity(slug: str) -> str:
    """Return the slug without number prefixes; a component that is only a number keeps it."""
    parts = [split_prefix(part) for part in slug.split("/")]
    return "/".join(rest or number for number, rest in parts)


def bare_of(path: str, part: int = 1) -> str:
    """Return the name of a lesson by its path, ``lessons/01-sea/02 Tides.md``, without numbers."""
    *folders, own = path.removeprefix("lessons/").split("/")
    names = [named(folder, most_bytes=MODULE_NAME_BYTES).bare for folder in folders]
    names.append(named(own.rpartition(".")[0] or own).bare)
    return "/".join(names) + (f"-part-{part}" if part > 1 else "")


def readable(name: str) -> str:
    """Return a folder's name as people read it: ``01-generative-models`` → Generative models."""
    clean = " ".join(clean_text(unicodedata.normalize("NFC", name)).split())
    number = _LEADING.match(clean)
    rest = (clean[number.end() :].lstrip(" ._)-") if number else "") or clean
    spaced = rest if " " in rest else re.sub(r"[-_]+", " ", rest).strip() or rest
    return spaced[:1].upper() + spaced[1:]


def show_guid(*, base_url: str = "", title: str = "") -> str:
    """Derive a show's guid as podcast:guid tells: from the feed's address without its scheme.

    Without an address, from the title.
    """
    place = re.sub(r"^[a-zA-Z][a-zA-Z0-9+.-]*://", "", base_url.strip()).rstrip("/")
    return str(uuid5(PODCAST_NAMESPACE, f"{place}/feed.xml" if place else title))


def episode_guid(show: str, lesson: str) -> str:
    """Derive an episode's guid from the show's guid and the lesson's identity."""
    return str(uuid5(UUID(show), lesson))


def bonus_guid(episode: str, name: str) -> str:
    """Derive the guid of a bonus from its episode's guid, which may be any text, and its name."""
    return str(uuid5(PODCAST_NAMESPACE, f"{episode}/{name}"))
