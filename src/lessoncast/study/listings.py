"""What the code on a lesson's page defines: names of its own example, which nobody knows who has only a card."""

from __future__ import annotations

from collections.abc import Iterable

from lessoncast._later import re
from lessoncast.model import Block

_DEFINES = re.compile(
    r"\b(?:fn|struct|enum|trait|mod|let(?:\s+mut)?|const|var|static|def|class|function|interface|func|for)\s+[({\[]?\s*(?P<name>[A-Za-z_]\w*)"
)
_SETS = re.compile(
    r"^[ \t]*(?:pub\s+)?(?P<name>[A-Za-z_]\w*)[ \t]*(?::(?!:)|:?=(?!=))", re.MULTILINE
)
_FILE = re.compile(r"(?<![\w./])[\w-]+\.[a-z]{2,4}\b(?![(.])")
_ERROR = re.compile(r"(?:Error|Exception|Warning)$")  # a kind that the language has
_EVERYWHERE = frozenset({"main", "self", "this"})


def defined_in(blocks: Iterable[Block]) -> frozenset[str]:
    """The names that code blocks bring in, and the files that they name, as a sentence says them."""
    code = "\n".join(one.text for one in blocks if one.kind == "code")
    found = {one["name"] for pattern in (_DEFINES, _SETS) for one in pattern.finditer(code)}
    names = (one.replace("_", " ").strip() for one in found | set(_FILE.findall(code)))
    return frozenset(one for one in names if one and not _ERROR.search(one)) - _EVERYWHERE
