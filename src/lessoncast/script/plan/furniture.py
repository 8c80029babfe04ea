"""Headings that belong to a lesson as a page, and name nothing that one can talk about."""

from __future__ import annotations

from lessoncast._later import re


def is_furniture(heading: str) -> bool:
    """Whether a heading names what stands under it by its place in a lesson, and nothing to talk about: ``Motivation``, ``Locks, 2``."""
    return _FURNITURE.search(heading.strip(" .:")) is not None


_FURNITURE = re.compile(
    r"^(?:(?:an? )?(?:general |permission |short |brief )?(?:introduction|overview|summary)(?: (?:to|of) .+)?|motivations?|background|abbreviations?|acronyms|errata"
    r"|examples?|demos?|notes?|further \w+|(?:related|additional|other|more) [\w-]+|solutions?(?: \w)?|(?:senior )?\w*(?: contributing)? authors"
    r"|(?:career|everyday|art|visual|evolution|science|scientific method|interactive|link|making) connections?|take-home experiments?|.*end of chapter \w+"
    r"|(?:closing|final|concluding|opening|parting) (?:opinion|thought|remark|word|note|comment)s?"
    r"|good practices?|basic steps|years old|(?:part|case) (?:\d|one|two|three|four|five|i{1,3}|iv|v))$|(?:overview|recap)$|, \d+$",
    re.IGNORECASE,
)
