"""What site generators add to Markdown is understood or gone, and every line keeps its number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."


def shown(lesson: Lesson) -> list[tuple[str, str, int]]:
    return [(block.info or block.kind, block.text, block.span.first) for block in lesson.blocks]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ('=== "Linux"\n\n    It is wet.\n\n    ```sh\n    ls\n    ```\n\nIt is deep.',
         [("paragraph", "It is wet.", 5), ("sh", "ls", 8), ("paragraph", "It is deep.", 11)]),
        ('=== "A"\n\n    === "B"\n\n        It is wet.\n\n    It is cold.',
         [("paragraph", "It is wet.", 7), ("paragraph", "It is cold.", 9)]),
        ("{% highlight ruby %}\n=== \"x\"\n{% endhighlight %}\n\nIt is deep.",
         [("ruby", '=== "x"', 4), ("paragraph", "It is deep.", 7)]),
        ("{{< highlight go >}}\nfmt\n{{< /highlight >}}", [("go", "fmt", 4)]),
        ("{% comment %}\nhidden\n{% endcomment %}\nIt is deep.", [("paragraph", "It is deep.", 6)]),
        ("{{< figure\n src='x'\n>}}\n\nIt is deep.", [("paragraph", "It is deep.", 7)]),
        ("{{< hint warning >}}\nIt is wet.\n{{< /hint >}}", [("warning", "It is wet.", 4)]),
        ('{{% callout type="tip" title="Boots" %}}\nIt is wet.\n{{% /callout %}}',
         [("tip", "It is wet.", 4)]),
        ("{% include note.html content='It is wet.' %}", [("paragraph", "It is wet.", 3)]),
        ("{: .warning }\n> It is wet.", [("warning", "It is wet.", 4)]),
        ("> **Warning**\n> It is wet.", [("warning", "It is wet.", 3)]),
        ("> **Ada**\n> It is wet.", [("quote", "Ada It is wet.", 3)]),
        ("> It is wet.\n{: .challenge}", [("challenge", "It is wet.", 3)]),
        ("> It is wet.\n\n{: .challenge}", [("challenge", "It is wet.", 3)]),
        ("> Go.\n>\n> ~~~\n> ls\n> ~~~\n> {: .language-bash}\n{: .challenge}", [("challenge", "Go.", 3), ("code", "ls", 6)]),
        ("> ## Exercise 2\n> Plot it.\n\n> ## Salt\n> It is wet.",
         [("exercise", "Plot it.", 4), ("note", "It is wet.", 7)]),
        ("* This is made for you.\n{:toc}\n\n* wet\n{:.wide}", [("item", "wet", 6)]),
        ('<div data-type="note" class="sea check-your-understanding" markdown="1">\n* Name it.\n\n</div>',
         [("self-check", "Name it.", 4)]),
        ("> It is wet.\n\nIt is deep.\n{: .tip}",
         [("quote", "It is wet.", 3), ("paragraph", "It is deep.", 5)]),
        ("It is {++wet++}{--dry--}, {~~cold~>warm~~} and {==deep==}{>>why?<<}.",
         [("paragraph", "It is wet, warm and deep.", 3)]),
        ("H~2~O is 10^3^ times ++wetter++, C++ and C++.",
         [("paragraph", "H2O is 10³ times wetter, C++ and C++.", 3)]),
        ("It is $x~2~$ and ~~dry~~ wet.", [("paragraph", "It is $x~2~$ and wet.", 3)]),
        ("It is wet (@fig-sea; @tbl-a), as @fig-sea shows.",
         [("paragraph", "It is wet, as the figure shows.", 3)]),
        ("As @Ada1843 says [@Ada1843, p. 3]; ask a@b2020.org or @ada.",
         [("paragraph", "As Ada says; ask a@b2020.org or @ada.", 3)]),
        ("Ask {cite:p}`x`, {cite}`y` and {cite}`z`.", [("paragraph", "Ask.", 3)]),
        ("a) wet\nb) deep", [("item", "wet", 3), ("item", "deep", 4)]),
        ("#. wet\n#. deep", [("item", "wet", 3), ("item", "deep", 4)]),
        ("import A from 'a';\n\nexport const x = 1;\n\n{/* no */}\n\nIt imports from ports.",
         [("paragraph", "It imports from ports.", 9)]),
        ("## Spring tides [[spring-tides]]\n\nIt is deep.",
         [("heading", "Spring tides", 3), ("paragraph", "It is deep.", 5)]),
        ("## Notes on [[tides]]\n\nSee [[tides]].",
         [("heading", "Notes on tides", 3), ("paragraph", "See tides.", 5)]),
        ("It is %%not%% deep.\n\n%%\nhidden\n%%", [("paragraph", "It is deep.", 3)]),
        ("::: {#fig-sea}\nThe sea.\n:::", [("caption", "The sea.", 4)]),
        ("::: {#nt .note icon=false}\nIt is wet.\n:::", [("note", "It is wet.", 4)]),
        ("<div class='admonition tip'><p class='admonition-title'>Boots</p><p>It is wet.</p></div>",
         [("tip", "It is wet.", 3)]),
        (":::tip\n:class: wide\nIt is wet.\n:::", [("tip", "It is wet.", 5)]),
        ('<div data-type="abstract" markdown="1">\nIt is wet.\n* It is deep.\n\n</div>',
         [("objectives", "It is wet.", 4), ("objectives", "It is deep.", 5)]),
        ('<div class="note" markdown="1">\n### Salt\n{: .title}\n\n</div>\n\nIt is deep.',
         [("paragraph", "It is deep.", 9)]),
        ('<div data-type="glossary" markdown="1">\n### Salt\n{: data-type="glossary-title"}\n\nsea\n: what is deep\n^\n\n</div>',
         [("heading", "Salt", 4), ("item", "what is deep", 8)]),
        ('<div data-type="problem">\nIt is wet.\n</div>', [("exercise", "It is wet.", 4)]),
        ("It is wet :material-water: and :deep_sea: deep, at 10:30:15.",
         [("paragraph", "It is wet and deep, at 10:30:15.", 3)]),
    ],
)  # fmt: skip
def test_dialects(read: Reader, source: str, blocks: list[tuple[str, str, int]]) -> None:
    """Tabs, shortcodes, callouts, editors' marks, cross-references, icons."""
    assert [("paragraph", PROSE, 1), *blocks] == shown(read(f"{PROSE}\n\n{source}\n"))


def test_what_heads_a_textbook_s_box_is_its_title(read: Reader) -> None:
    """OpenStax says so by its type, and not by a class."""
    box = (
        '<div data-type="note">\n<div data-type="title">\nTides at home\n</div>\nIt is wet.\n</div>'
    )
    (block,) = read(box).blocks
    assert ("aside", "Tides at home", "It is wet.") == (block.kind, block.term, block.text)


@pytest.mark.parametrize("caption", ["Table: High tides.", "Figure 3: The bay.", "Abb. 2.1: Ebbe."])
def test_captions(read: Reader, caption: str) -> None:
    """A caption that is a paragraph belongs to the table or picture beside it."""
    (left,) = read(f"{PROSE}\n\n{caption}\n").left_out
    assert "a caption" == left.reason


def test_what_is_marked_for_slides(read: Reader) -> None:
    """d2l marks sentences with ``[**…**]`` and ``(**…**)``; a term in brackets keeps them."""
    lesson = read(
        "We [**define the bounding boxes**] first.\n\n(**We begin by taking the first of all the boxes.**)\n\n"
        "It has a bound (**ELBO**).\n\nWe can (**draw all the boxes**) ourselves."
    )
    assert [
        "We define the bounding boxes first.",
        "We begin by taking the first of all the boxes.",
        "It has a bound (ELBO).",
        "We can draw all the boxes ourselves.",
    ] == [block.text for block in lesson.blocks]
