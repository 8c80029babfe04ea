"""What is not narrated is not lost without a word: the lesson tells what it was, where, and why."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."


def found(lesson: Lesson) -> list[tuple[int, int, str, str]]:
    return [(*one.span, one.text, one.reason) for one in lesson.left_out]


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("![A harbour](x.png)", [(3, 3, "A harbour", "a picture")]),
        ("[Quiz 3](https://x.example/q)", [(3, 3, "Quiz 3", "a quiz link")]),
        ("[The table](t.md)", [(3, 3, "The table", "only a link")]),
        (
            "Read on:\n\n- [One](a.md)\n- [Two](b.md)",
            [
                (3, 3, "Read on:", "it leads to a list that is left out"),
                (5, 5, "One", "a list of links"),
                (6, 6, "Two", "a list of links"),
            ],
        ),
        ("Contents\n\n- Eels", [
            (3, 3, "Contents", "a table of contents"), (5, 5, "Eels", "a table of contents"),
        ]),
        ("Licensed under CC BY 4.0.",
         [(3, 3, "Licensed under CC BY 4.0.", "a line of the page: licence")]),
        ("Photo by Ada.", [(3, 3, "Photo by Ada.", "a credit")]),
        ("Last updated: May 3", [(3, 3, "Last updated: May 3", "a line of the page: date")]),
        ("Next lesson: Eels", [(3, 3, "Next lesson: Eels", "navigation")]),
        ("Let me know if you want more.",
         [(3, 3, "Let me know if you want more.", "what a chat program says around the text")]),
        ("It went on and ...", [(3, 3, "It went on and ...", "a sentence cut off")]),
        ("It rises.[^1]\n\n[^1]: A *whole* metre.", [(5, 5, "A whole metre.", "a footnote")]),
        ("{% include ad.html %}",
         [(3, 3, "{% include ad.html %}", "an instruction to the site's generator")]),
        ("```{image} x.png\n:alt: a quay\n```", [(3, 3, ":alt: a quay", "a picture")]),
        ("Q: Why?\nA: The Moon.", [(3, 4, "Why? The Moon.", "a card: asked, not told")]),
        ("## Eels", [(3, 3, "Eels", "a heading with nothing to say below it")]),
        ("<https://x.example/y>", [(3, 3, "https://x.example/y", "only a link")]),
        ("<div hidden>\n\nA secret.\n\n</div>", [(5, 5, "A secret.", "hidden on the page")]),
        ("It is ~~wet~~ dry.", [(3, 3, "wet", "struck out")]),
        ("It is dry. <!-- a note to myself -->", []),
    ],
)  # fmt: skip
def test_in_markdown(read: Reader, source: str, left: list[tuple[int, int, str, str]]) -> None:
    """Each with the lines that it stands on and a reason in plain words."""
    assert left == found(read(f"{PROSE}\n\n{source}\n"))


def test_in_a_page(read: Reader) -> None:
    """What stands around the article of a page, and the boxes in it."""
    page = (
        "<html><body><nav>\n<a href=a>Home</a>\n</nav><p>Our site</p>\n"
        f"<main><h1>Tides</h1><p>{PROSE} {PROSE} {PROSE} {PROSE}</p>\n"
        "<div class=infobox>High: 2 m</div></main>\n"
        "<script>x()</script><footer>The harbour school</footer></body></html>"
    )
    assert [
        (2, 2, "Home", "navigation"),
        (3, 3, "Our site", "outside of the article"),
        (5, 5, "High: 2 m", "a box of the page"),
        (6, 6, "The harbour school", "the footer of the page"),
    ] == found(read(page, ".html"))


def test_a_lesson_without_furniture(read: Reader) -> None:
    """Where everything is told, nothing is said to be left out."""
    assert not found(read(f"# Tides\n\n{PROSE}\n\n- Ebb\n- Flow\n"))
