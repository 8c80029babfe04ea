"""Markdown as courses write it becomes blocks of plain text that know their lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Block, Lesson

Reader = Callable[..., Lesson]


def only(lesson: Lesson) -> Block:
    (block,) = lesson.blocks
    return block


def shapes(lesson: Lesson) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in lesson.blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The *Moon* **pulls** on `the_sea`.", "The Moon pulls on the_sea."),
        ("wrapped\nover\nlines.", "wrapped over lines."),
        (
            '<span data-type="title">Pine tar and its many uses</span> Tar keeps wood dry.',
            "Tar keeps wood dry.",
        ),
        ("See [the table](https://x.example/a_b) now.", "See the table now."),
        ("Half ![alt](x.png){width='9' alt=\"}\"} done.", "Half done."),
        ("A note[^1] here.\n\n[^1]: Gone.", "A note here."),
        ("Caf&eacute; &amp; CO<sub>2</sub>, T<sub>max</sub>.", "Café & CO2, T max."),
        ("Ten<br>lines <!-- no --> of <span class='x'>it</span>.", "Ten lines of it."),
        ("Say $p(x|y)$ and \\(a_1\\), for $5 or $6.", "Say $p(x|y)$ and $a_1$, for $5 or $6."),
        ("Keep `a::b`, `Vec<T>` and `{#if}`.", "Keep a::b, Vec<T> and {#if}."),
        ("Use {{ site.title }} or {% if x %}it{% endif %}.", "Use or it."),
        ("Write {{ name }} where it belongs.", "Write {{ name }} where it belongs."),
        ("Use {{ url_for('x') }} or {{< figure >}} there.", "Use or there."),
        ("A [[Wiki page|wiki]] and ==marked== text.", "A wiki and marked text."),
        ("Sharp---and -- yes -- 1--2.", "Sharp—and – yes – 1–2."),
        ("✅ Do it 🚀 now.", "Do it now."),
    ],
)
def test_a_paragraph_becomes_plain(read: Reader, source: str, text: str) -> None:
    """No markup, addresses, notes, templates or emoji are left; formulas and code words are."""
    assert text == only(read(source)).text


def test_headings_of_both_kinds(read: Reader) -> None:
    """ATX and underlined headings keep their level, and lose ids and emoji."""
    text = "# T\n\na b.\n\n## One {#one}\n\nx y.\n\nTwo 🌽\n---\n\nz."
    found = [(b.text, b.level, b.span) for b in read(text).blocks if b.kind == "heading"]
    assert [("One", 2, (5, 5)), ("Two", 2, (9, 9))] == found


def test_lists_keep_order_and_depth(read: Reader) -> None:
    """Items know their nesting and number; what else they hold follows."""
    text = "3. third\n4. fourth\n\n   more of it\n\n   - deeper\n\n     > said\n"
    found = [(b.kind, b.text, b.level, b.number, b.span) for b in read(text).blocks]
    assert [
        ("item", "third", 1, 3, (1, 1)),
        ("item", "fourth", 1, 4, (2, 2)),
        ("paragraph", "more of it", 0, None, (4, 4)),
        ("item", "deeper", 2, None, (6, 6)),
        ("quote", "said", 0, None, (8, 8)),
    ] == found


def test_code_and_formulas(read: Reader) -> None:
    """Code keeps its lines and language, a display formula is a block of its own."""
    text = "Look:\n\n```python title='x'\na = 1\n\nb = 2\n```\n\n$$\nE = mc^2\n$$\n\n    indented\n"
    _, code, formula, indented = read(text).blocks
    assert ("code", "a = 1\n\nb = 2", "python", (4, 6)) == (
        code.kind, code.text, code.info, code.span
    )  # fmt: skip
    assert ("math", "E = mc^2", (10, 10)) == (formula.kind, formula.text, formula.span)
    assert ("code", "indented", (13, 13)) == (indented.kind, indented.text, indented.span)


def test_tables(read: Reader) -> None:
    """A table's rows come head first, cells as plain text."""
    found = only(
        read("| Moon | *Tide* |\n|------|------|\n| full | [spring](https://x.example) |\n")
    )
    assert ((("Moon", "Tide"), ("full", "spring")), (1, 3)) == (found.rows, found.span)


def test_definition_lists(read: Reader) -> None:
    """A term and its definition are one item."""
    found = only(read("Neap tide\n: The smallest range.\n"))
    assert ("item", "Neap tide", "The smallest range.") == (found.kind, found.term, found.text)


@pytest.mark.parametrize(
    ("source", "info", "term"),
    [
        ("::::: callout\n\n## Boots\n\nWear them.\n\n:::::::::", "callout", "Boots"),
        ("::: {.callout-note title='Boots'}\nWear them.\n:::", "note", "Boots"),
        (":::tip[Boots]\nWear them.\n:::", "tip", "Boots"),
        (":::{warning} Boots\nWear them.\n:::", "warning", "Boots"),
        ("```{note} Boots\n:class: dropdown\nWear them.\n```", "note", "Boots"),
        ('!!! danger "Boots"\n    Wear them.', "danger", "Boots"),
        ("??? note\n    Wear them.", "note", ""),
        ("> [!TIP] Boots\n> Wear them.", "tip", "Boots"),
        ("> [!NOTE]\n> Wear them.", "note", ""),
        ("> **Note:** Wear them.", "note", ""),
        ("> ⚠️ Wear them.", "warning", ""),
        ("> 🎓 Wear them.", "note", ""),
        ("> ### Boots\n>\n> Wear them.", "note", "Boots"),
        ("<aside>\nWear <b>them</b>.\n</aside>", "", ""),
        ('<div class="alert tip">\n\nWear them.\n\n</div>', "tip", ""),
        ("::: keypoints\n- Wear them.\n:::", "keypoints", ""),
        ("::: solution\n## Solution\n\nWear them.\n:::", "solution", ""),
        (
            "<details>\n<summary>Show the answer</summary>\n\nWear them.\n\n</details>",
            "details",
            "",
        ),
    ],
)
def test_boxes(read: Reader, source: str, info: str, term: str) -> None:
    """However a box is written, it is an aside with its kind and title."""
    found = next(
        block for block in read(f"Some prose.\n\n{source}\n").blocks if block.kind == "aside"
    )
    assert (info, term, "Wear them.") == (found.info, found.term, found.text)


def test_boxes_in_boxes(read: Reader) -> None:
    """The innermost box counts, and closing it leads back to the outer one."""
    text = "::: challenge\nTry.\n:::: solution\nDone.\n::::\nAgain.\n:::\n\nOut."
    assert [
        ("challenge", "Try."),
        ("solution", "Done."),
        ("challenge", "Again."),
        ("", "Out."),
    ] == [(block.info, block.text) for block in read(text).blocks]


def test_containers_that_only_arrange(read: Reader) -> None:
    """Columns and tabs are no asides, notes for the instructor are not for learners."""
    text = ":::: {.columns}\n::: column\nLeft.\n:::\n::::\n\n::: instructor\nHidden.\n:::\n"
    assert [("paragraph", "Left.")] == shapes(read(text))


def test_somebody_s_words_are_a_quote(read: Reader) -> None:
    """A blockquote without any sign of a box stays a quotation."""
    found = only(read("> Time and tide\n> wait for no man."))
    assert ("quote", "Time and tide wait for no man.", (1, 2)) == (
        found.kind, found.text, found.span
    )  # fmt: skip


def test_spans_survive_what_hides_lines(read: Reader) -> None:
    """Code spans, images, formulas and raw HTML over several lines do not shift what follows."""
    text = (
        "A `code\nspan` and ![an\nimage](x.png) and [a\nlink](y.md 'and\ntitle').\nLast line.\n\n"
        "<div\n  class='x'>\nInside.\n</div>\n\n<!-- a\ncomment -->\n\nEnd $$\na\n$$ here."
    )
    spans = [(block.text, block.span) for block in read(text).blocks]
    assert [
        ("A code span and and a link. Last line.", (1, 6)),
        ("Inside.", (10, 10)),
        ("End $a$ here.", (16, 18)),
    ] == spans


def test_front_matter_keeps_the_line_numbers(read: Reader) -> None:
    """Lines are those of the file, header included."""
    assert (5, 5) == only(read("---\ntitle: x\n---\n\nProse here.")).span


def test_html_within_markdown(read: Reader) -> None:
    """Tags go, their text stays and may hold Markdown; scripts and styles are no text."""
    text = (
        "<div align=center>\nBy *Ada*, [notes](https://x.example).\n</div>\n\n"
        "<script>\nvar x = '<p>no</p>';\n</script>\n\n<style>p {}</style>\n\n"
        "<ul><li>one</li><li>two</li></ul>\n\nProse <script>no()</script>stays."
    )
    assert [
        ("paragraph", "By Ada, notes."),
        ("item", "one"),
        ("item", "two"),
        ("paragraph", "Prose stays."),
    ] == shapes(read(text))


def test_plain_text_under_a_markdown_name(read: Reader) -> None:
    """A text that marks nothing gets the headings and bullets that its shape shows."""
    text = "What is a tide?\n\nThe sea rises and falls.\n\nTwo kinds\n\n  • spring\n  • neap\n"
    found = read(text)
    assert "What is a tide?" == found.title
    assert [
        ("paragraph", "The sea rises and falls."),
        ("heading", "Two kinds"),
        ("item", "spring"),
        ("item", "neap"),
    ] == shapes(found)


def test_a_bold_line_is_a_heading(read: Reader) -> None:
    """A paragraph that is one short bold line heads what follows."""
    found = read("# T\n\nOne two.\n\n**Spring tide**\n\nThree four.\n").blocks
    assert ("heading", "Spring tide", 2) == (found[1].kind, found[1].text, found[1].level)


def test_includes_of_other_files_are_left_out(read: Reader) -> None:
    """Code that only names another file says nothing."""
    text = "Prose.\n\n```rust,ignore\n{{#rustdoc_include ../x.rs:here}}\n```\n\n{{#include y.md}}\n"
    assert [("paragraph", "Prose.")] == shapes(read(text))


def test_questions_in_bold_type_are_headings(read: Reader) -> None:
    """A page that answers several has them in bold before their answers, on the line above or apart."""
    text = (
        "# T\n\n## Questions\n\n**Does salt harm the hull?**\nNo. It keeps worms away.\n\n"
        "**How long does a sail last?**\n\nAbout ten years.\n\n**Who pays?** The owner does.\n"
    )
    assert [
        ("heading", "Questions"),
        ("heading", "Does salt harm the hull?"),
        ("paragraph", "No. It keeps worms away."),
        ("heading", "How long does a sail last?"),
        ("paragraph", "About ten years."),
        ("paragraph", "Who pays? The owner does."),
    ] == [one for one in shapes(read(text)) if one[1] != "T"]


def test_one_question_in_bold_type_is_part_of_its_text(read: Reader) -> None:
    """What is asked once, by the way, heads nothing."""
    text = "# T\n\n**Does salt harm the hull?**\nNo. It keeps worms away.\n\nIt is cheap, too.\n"
    assert "heading" not in [kind for kind, said in shapes(read(text)) if said != "T"]
