"""Rules for the identifiers that settings name: languages, addresses, categories, engines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from lessoncast import _installed
from lessoncast._categories import CATEGORIES
from lessoncast._later import re
from lessoncast.workspace.rules import Rule, RuleError, nearest, text

# RFC 5646 section 2.1, without extensions: language, script, region, variants.
_TAG = re.compile(
    r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)",
    re.IGNORECASE,
)
_ISO_639_1 = frozenset(
    re.findall(
        r"\w+",
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs
        cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv
        ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl
        km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt
        my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru
        rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn
        to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """,
    )
)
_LANGUAGE_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt",
    "português": "pt", "dutch": "nl", "nederlands": "nl",
}  # fmt: skip


def language() -> Rule:
    """A language tag, brought to the usual case: ``pt_br`` is read as ``pt-BR``."""

    def read(value: object, _root: Path) -> str:
        if not isinstance(value, str):
            raise RuleError(hint='put it in quotes: "en"')
        if tag := _LANGUAGE_NAMES.get(value.strip().casefold()):
            raise RuleError(hint=f'write "{tag}"')
        match = _TAG.fullmatch(value.strip())
        if not match or (len(match[1]) == 2 and match[1].lower() not in _ISO_639_1):
            raise RuleError
        primary, script, region, variants = match.groups(default="")
        parts = (primary.lower(), script.title(), region.upper())
        return "-".join(filter(None, parts)) + variants.lower()

    return Rule(words='a language tag such as "en", "de" or "pt-BR"', read=read)


def url() -> Rule:
    """The web address of a folder."""

    def read(value: object, _root: Path) -> str:
        if not isinstance(value, str):
            raise RuleError
        address = value.strip()
        if address and (why := _flaw(address)):
            raise RuleError(why=why)
        return address

    return Rule(words="a web address that begins with https:// or http://", read=read)


def _flaw(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna")
        _ = parts.port
    except ValueError:
        return "is no web address"
    if parts.scheme not in {"http", "https"} or not host:
        return "must begin with https:// or http:// and a host"
    if parts.username is not None or parts.query or parts.fragment:
        return "must be a host and a path alone, without password, ? or #"
    return "has a blank in it" if re.search(r"\s", address) else ""


def email() -> Rule:
    """An address that directories write to."""

    def read(value: object, _root: Path) -> str:
        if not isinstance(value, str):
            raise RuleError
        address = value.strip()
        if address and not re.fullmatch(
            r"[^@\s<>\"]{1,64}@[^@\s<>\"]{1,180}\.[^@\s<>\".]+", address
        ):
            raise RuleError
        return address

    return Rule(words="an e-mail address", read=read)


def guid() -> Rule:
    """An identity as Podcasting 2.0 wants it."""

    def read(value: object, _root: Path) -> str:
        form = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
        if not isinstance(value, str) or not re.fullmatch(form, value.strip()):
            raise RuleError
        return str(UUID(value.strip()))

    return Rule(words='a UUID such as "9b024349-ccf0-5f69-a609-6b82873eab3c"', read=read)


def category() -> Rule:
    """One of Apple's categories, with or without a subcategory; read as a tuple of names."""

    def read(value: object, _root: Path) -> tuple[str, ...]:
        parts = value.split(">") if isinstance(value, str) else value
        if not isinstance(parts, list) or not 1 <= len(parts) <= 2:
            raise RuleError
        first = _among(parts[0], CATEGORIES)
        return (first, _among(parts[1], CATEGORIES[first])) if len(parts) == 2 else (first,)

    return Rule(words='a category of Apple Podcasts such as "Education > How To"', read=read)


def _among(given: object, known: Iterable[str]) -> str:
    names = {known_name.casefold(): known_name for known_name in known}
    wanted = " ".join(given.split()) if isinstance(given, str) else ""
    if found := names.get(wanted.casefold()):
        return found
    close = nearest(wanted, names.values())
    known_ones = ", ".join(sorted(names.values()))
    hint = f"did you mean '{close}'?" if close else f"there are: {known_ones}"
    raise RuleError(why=f"has no '{wanted[:60]}' among Apple's categories", hint=hint)


def engine() -> Rule:
    """The name of an engine that is installed here; empty for the default."""
    return _brought("engine")


def writer() -> Rule:
    """The name of a writer that is installed here."""
    return _brought("writer")


def _brought(kind: str) -> Rule:
    """Return the rule for what comes in by an entry point of the group ``lessoncast.<kind>s``."""

    def read(value: object, root: Path) -> str:
        wanted = text(60).read(value, root)
        group = f"lessoncast.{kind}s"
        if (
            wanted
            and not _installed.door(group, str(wanted))
            and wanted not in _installed.entries(group)
        ):
            known = sorted(_installed.entries(group))
            close = nearest(str(wanted), known)
            hint = f"did you mean '{close}'?" if close else f"there are: {', '.join(known)}"
            raise RuleError(why=f"names no {kind}: '{wanted}'", hint=hint)
        return str(wanted)

    return Rule(words=f"the name of {'an' if kind[0] in 'aeiou' else 'a'} {kind}", read=read)
