"""Parts in an order that HTML allows: running text in paragraphs, no block in running text.

A browser that reads what is written of it gets the same tree, so nothing can be smuggled in
by elements that close each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lessoncast.lesson.article.nodes import Node, Part, Words, is_inline, shows_something, text_of

_LEAST_SENTENCE = 20
"""Characters; what is shorter is a remark in brackets."""


def flow(parts: Iterable[Part]) -> list[Part]:
    """Blocks only: what is running text becomes paragraphs; what shows nothing goes."""
    return [block for block in _blocks(parts) if shows_something([block])]


def _blocks(parts: Iterable[Part]) -> Iterator[Node]:
    for run in _runs(parts):
        if not isinstance(run, Node):
            yield Node("p", trimmed(run), line=first_line(run))
        else:
            yield run


def loose(parts: Iterable[Part]) -> list[Part]:
    """Blocks and running text beside each other, as an item or a cell may hold them."""
    found: list[Part] = []
    for run in _runs(parts):
        found += [run] if isinstance(run, Node) else trimmed(run)
    return found


def phrasing(parts: Iterable[Part]) -> list[Part]:
    """Running text only: of blocks what is written in them."""
    found: list[Part] = []
    for part in parts:
        if is_inline(part):
            found.append(part)
        elif isinstance(part, Node):
            found += [Words(" ", part.line), *phrasing(part.children), Words(" ", part.line)]
    return found


def within(node: Node) -> list[Part]:
    """An element of running text as such, or what it holds, where that has blocks."""
    if all(map(is_inline, node.children)):
        return [node] if shows_something(node.children) else list(node.children)
    return node.children


def without_slide_marks(parts: list[Part]) -> list[Part]:
    """Without the brackets of ``[**text**]`` and ``(**Text …**)``, by which d2l marks text for slides."""
    for at in range(1, len(parts) - 1):
        before, node, after = parts[at - 1 : at + 2]
        if not (isinstance(node, Node) and node.name == "strong"):
            continue
        if not (isinstance(before, Words) and isinstance(after, Words)):
            continue
        around = before.text[-1:] + after.text[:1]
        if around == "[]" or (around == "()" and _is_sentence(text_of([node]))):
            parts[at - 1] = Words(before.text[:-1], before.line)
            parts[at + 1] = Words(after.text[1:], after.line)
    return parts


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and len(text) > _LEAST_SENTENCE


def first_line(parts: Sequence[Part]) -> int:
    """The line of the first word."""
    return next((part.line for part in parts if part.line), 0)


def trimmed(parts: Sequence[Part]) -> list[Part]:
    """Without white space and line breaks at both ends."""
    kept = list(parts)
    while kept and _is_blank(kept[0]):
        kept.pop(0)
    while kept and _is_blank(kept[-1]):
        kept.pop()
    if kept and isinstance(first := kept[0], Words):
        lead = first.text[: len(first.text) - len(first.text.lstrip())]
        kept[0] = Words(first.text.lstrip(), first.line + lead.count("\n"))
    if kept and isinstance(last := kept[-1], Words):
        kept[-1] = Words(last.text.rstrip(), last.line)
    return kept


def _is_blank(part: Part) -> bool:
    return not part.text.strip() if isinstance(part, Words) else part.name == "br"


def _runs(parts: Iterable[Part]) -> Iterator[Node | list[Part]]:
    """Blocks alone, and stretches of running text that show something."""
    run: list[Part] = []
    for part in parts:
        if is_inline(part):
            run.append(part)
            continue
        if shows_something(run):
            yield run
        run = []
        if isinstance(part, Node):
            yield part
    if shows_something(run):
        yield run
