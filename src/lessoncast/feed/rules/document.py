"""XML as rules need it: a small tree whose elements know their lines, with DTDs refused.

An entity can only be declared in a DTD, so refusing those at their first character refuses entity
bombs and external entities alike (the parser behind this may be an old one).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from lessoncast.feed.namespaces import BY_PREFIX
from lessoncast.model import Problem


class MalformedError(Exception):
    """There is no document to look at; ``finding`` says why."""

    def __init__(self, finding: Problem) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True, kw_only=True)
class Node:
    """An element: its name as ``prefix:local`` by our prefixes, or ``{uri}local`` of a stranger."""

    name: str
    attributes: dict[str, str]
    line: int
    pieces: list[str] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The element's own text, outer white space gone."""
        return "".join(self.pieces).strip()

    def all(self, name: str) -> list[Node]:
        """The children of that name."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Node | None:
        """The first child of that name, if there is one."""
        return next(iter(self.all(name)), None)

    def walk(self) -> Iterator[Node]:
        """The element itself and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A parsed feed: its root, and its namespaces as ``(prefix, uri, line)``."""

    root: Node
    namespaces: tuple[tuple[str, str, int], ...]
    encoding: str
    """What the XML declaration says, in small letters; empty where there is no declaration."""


def parse(data: bytes, *, where: str) -> Document:
    """Parse XML. Raises MalformedError for a DTD and for what is not well-formed."""
    reader = _Reader(where)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as problem:
        finding = Problem(
            where=f"{where}:{problem.lineno}",
            message=f"not well-formed XML: {expat.ErrorString(problem.code)}",
            hint="apps show nothing of such a feed; run 'lessoncast build' [XML 1.0]",
        )
        raise MalformedError(finding) from problem
    return Document(
        root=reader.top.children[0],
        namespaces=tuple(reader.namespaces),
        encoding=reader.encoding.lower(),
    )


class _Reader:
    """Builds the tree from expat's events."""

    def __init__(self, where: str) -> None:
        self.top = Node(name="", attributes={}, line=0)
        self.namespaces: list[tuple[str, str, int]] = []
        self._open = [self.top]
        self._where = where
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.encoding = ""
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartNamespaceDeclHandler = self._namespace
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self.encoding = encoding or "utf-8"

    def _refuse(self, *_parts: object) -> None:
        raise MalformedError(
            Problem(
                where=f"{self._where}:{self.parser.CurrentLineNumber}",
                message="a document type declaration, which a feed must not have",
                hint="entities in it can read files and fill memory; take it out [Apple]",
            )
        )

    def _namespace(self, prefix: str | None, uri: str) -> None:
        self.namespaces.append((prefix or "", uri, self.parser.CurrentLineNumber))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        node = Node(name=_named(name), attributes=attributes, line=line)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, data: str) -> None:
        self._open[-1].pieces.append(data)


_PREFIXES = {uri: prefix for prefix, uri in BY_PREFIX.items()}


def _named(name: str) -> str:
    uri, mark, local = name.rpartition("}")
    if not mark:
        return local
    return f"{_PREFIXES[uri]}:{local}" if uri in _PREFIXES else f"{{{uri}}}{local}"
