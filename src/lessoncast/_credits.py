"""Who made something, whose it is, and under which licence: what people call one, and where its terms are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lessoncast._later import re
from lessoncast.model import DerivedFrom

_TERMS = r"by(?:-nc)?(?:-(?:sa|nd))?"
_CC_URL = re.compile(
    rf"https?://creativecommons\.org/licenses/(?P<terms>{_TERMS})/(?P<version>\d\.\d)(?:/.*)?",
    re.IGNORECASE,
)
_CC_NAME = re.compile(rf"cc[- ](?P<terms>{_TERMS})[- ](?P<version>\d\.\d)", re.IGNORECASE)
_ZERO = re.compile(
    r"https?://creativecommons\.org/publicdomain/zero/1\.0(?:/.*)?|cc[- ]?0(?:[- ]1\.0)?",
    re.IGNORECASE,
)
_BASED_ON = {
    "en": "Based on",
    "de": "Nach",
    "fr": "D’après",
    "es": "Basado en",
    "it": "Tratto da",
    "pt": "Baseado em",
    "nl": "Gebaseerd op",
}
_OPEN = {
    name.lower(): name
    for name in (
        "Apache-2.0", "BSD-3-Clause", "GFDL-1.3-or-later", "GPL-3.0-or-later", "MIT", "ODbL-1.0",
        "OGL-UK-3.0", "Unlicense",
    )
}  # fmt: skip
"""What else courses are licensed under, as SPDX writes it."""

_IDENTIFIER = re.compile(r"[A-Za-z0-9.+-]+")


class Licence(NamedTuple):
    """``identifier`` is SPDX's in lower case, ``url`` where the terms are; empty where not known."""

    name: str
    identifier: str
    url: str


class Credit(NamedTuple):
    """A few words of the author's, and the address that they lead to, if any."""

    text: str
    url: str = ""


def credit(authors: Iterable[str], rights: str, license: str) -> Iterator[Credit]:  # noqa: A002
    """Yield the authors, the copyright and the licence, as far as they were given.

    Nobody is named twice, and none of it needs a translation.
    """
    yield from (Credit(name) for name in authors if name and name not in rights)
    if rights:
        yield Credit(rights)
    if license:
        found = licence(license)
        yield Credit(found.name, found.url)


def based_on(ancestors: Iterable[DerivedFrom], language: str) -> Iterator[tuple[Credit, ...]]:
    """Yield the credits of each course that this one was made from, as far as it names itself."""
    words = _BASED_ON.get(language.partition("-")[0].lower(), _BASED_ON["en"])
    for one in ancestors:
        address = one.feed if re.fullmatch(r"https?://\S+", one.feed) else ""
        title = [Credit(f"{words}: {one.title}", address)] if one.title else []
        if told := (*title, *credit((one.author,), one.copyright, one.license)):
            yield told


def licence(given: str) -> Licence:
    """Read an identifier such as CC-BY-4.0, a URL, or whatever else an author wrote."""
    if match := _CC_URL.fullmatch(given) or _CC_NAME.fullmatch(given):
        terms, version = match["terms"].lower(), match["version"]
        return Licence(
            name=f"CC {terms.upper()} {version}",
            identifier=f"cc-{terms}-{version}",
            url=f"https://creativecommons.org/licenses/{terms}/{version}/",
        )
    if _ZERO.fullmatch(given):
        url = "https://creativecommons.org/publicdomain/zero/1.0/"
        return Licence(name="CC0 1.0", identifier="cc0-1.0", url=url)
    if given.startswith(("https://", "http://")):
        return Licence(name=given, identifier="", url=given)
    if name := _OPEN.get(given.lower()):
        return Licence(
            name=name, identifier=given.lower(), url=f"https://spdx.org/licenses/{name}.html"
        )
    return Licence(
        name=given, identifier=given.lower() if _IDENTIFIER.fullmatch(given) else "", url=""
    )
