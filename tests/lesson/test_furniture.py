"""What only helps around a page is left out; what the lesson points to is kept as its resources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]
PROSE = "The Moon pulls on the sea."


def texts(lesson: Lesson) -> list[str]:
    return [block.text for block in lesson.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "## Pre-lecture quiz\n\n[Pre-lecture quiz](https://x.example/1)",
        "In this lesson we'll cover:\n\n- [One](#one)\n- [Two](#two)",
        "Table of contents\n\n- One\n- Two",
        "**Contents**\n\n1. One\n2. Two",
        "## Inhaltsverzeichnis\n\n- Eins",
        "Work through one of these:\n\n* [Arduino](a.md)\n* [Raspberry Pi](b.md)",
        "[← Back](a.md) | [Next →](b.md)",
        "Next [Spring tides](b.md)",
        "Up next: [Spring tides](b.md)",
        "Continue with [Spring tides](b.md).",
        "[![Build](https://x.example/b.svg)](https://x.example)",
        "> Sketchnote by [Ada](https://x.example). Click the image for a larger version.",
        "This work is licensed under CC BY 4.0.",
        "© 2026 The Sea School. All rights reserved.",
        "Last updated: 23 November 2026",
        "*Reading time: 5 minutes*",
        "- Learn about [spring tides](a.md).\n- Read [the tables](b.md).",
        "- Siehe [Gezeiten](a.md)",
        '— [@ada](https://x.example/a), ["Tides"](https://x.example/b)',
        "[TOC]",
        "Lindgren, A. (1994). Keepers of the tide. In V. S. Moen (Ed.), *Handbook of harbours* (Vol. 4). Oslo: Havn.",
        "Lindgren, A. B., Moen, C. N., & Vik, W. J. (2001). The tide. *Journal of Harbours, 21*, 3–9.",
        "Harbour Association. (n.d.). *Tables*. Oslo.",
        "Corbett, C., & Hill, C. (2012) *The harbour gap*. Oslo: Havn.",
        "Vik, Siv S. “The Price of Tides.” In *Studies of Tides*. Oslo: Havn, 1998.",
        "Moen, Vera and Ada Vik. 1998. *The Tide.* Oslo: Havn.",
        "<https://x.example/y>",
    ],
)
def test_furniture_is_left_out(read: Reader, source: str) -> None:
    """Lists of links, contents, credits, licences, badges and their headings are not said."""
    assert [PROSE, "So it is."] == texts(read(f"{PROSE}\n\nSo it is.\n\n{source}\n"))


@pytest.mark.parametrize(
    "source",
    [
        "- [Tables](https://x.example) of the tides",
        "- Learn to read the tables of the harbour, which are [here](https://x.example), and the sky.",
        "Read the tide [that rises](https://x.example)",
        "Image quality depends on light.",
        "In Oslo, V. Moen counted the tides (1994), and nobody believed her.",
        "Vera, Ada and Siv left in 1998. They came back.",
        "Next, we measure the tide.",
        "Contents of the sea: salt and water.",
        "Open source is a way of sharing, because everybody may use the tables.",
        "Published by a harbour master in 1830, the tables were soon in the hands of every captain.",
        "Released under pressure, the water rose.",
        "Licensed pilots know the bay, and they are asked for help by everybody.",
    ],
)
def test_what_only_looks_like_furniture(read: Reader, source: str) -> None:
    """Sentences that begin like furniture stay."""
    assert 2 == len(read(f"{PROSE}\n\n{source}\n").blocks)


def test_contents_by_their_items(read: Reader) -> None:
    """A list of the text's own headings is a table of contents, whatever it is called."""
    text = (
        "# T\n\nIn this lesson:\n\n- Ebb tide\n- Flow\n- Spring\n\n"
        f"## Ebb tide\n\n{PROSE}\n\n## 2. Flow\n\n{PROSE}\n\n## Spring\n\n{PROSE}\n"
    )
    assert "Ebb tide" == texts(read(text))[0]


def test_a_lead_in_goes_with_its_list(read: Reader) -> None:
    """Only the sentence that led to the links goes."""
    text = f"{PROSE} Read more in these:\n\n- [a](https://a.example)\n\nSo it is.\n"
    assert [PROSE, "So it is."] == texts(read(text))


def test_a_list_of_things_that_are_links(read: Reader) -> None:
    """Links that a sentence lists are told like any list, unless it sends the reader to them."""
    items = "- [A quay](q.md)\n- [A pilot](p.md)\n"
    assert ["Every harbour has:", "A quay", "A pilot"] == texts(
        read(f"Every harbour has:\n\n{items}")
    )
    assert [PROSE] == texts(read(f"{PROSE}\n\nYou can read more about:\n\n{items}"))
    assert [PROSE] == texts(read(f"{PROSE}\n\nHarbours:\n\n{items}"))


@pytest.mark.parametrize(
    "offer",
    [
        "If you’d like, I can provide a reading list, or a tutorial.",
        "Let me know if you want more detail!",
        "Would you like me to write a quiz?",
        "I hope this helps. Feel free to ask.",
        "Wenn du möchtest, kann ich ein Quiz schreiben.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_what_a_chat_program_offers(read: Reader, offer: str, between: str) -> None:
    """Offers at the end are not the lesson's words, in a paragraph of their own or not."""
    assert [PROSE] == texts(read(f"{PROSE}{between}{offer}"))


def test_what_a_chat_program_announces(read: Reader) -> None:
    """Neither is what it says first; an "if you like" within the text is."""
    assert [f"If you like, I can wait. {PROSE}"] == texts(
        read(f"Certainly! Here is the lesson.\n\nIf you like, I can wait. {PROSE}")
    )


def test_a_sentence_that_was_cut_off(read: Reader) -> None:
    """The end of a page that showed only its beginning is no sentence."""
    assert [PROSE] == texts(read(f"{PROSE} And then the ..."))


def test_resources(read: Reader) -> None:
    """Links of the web are kept in order, each address once, with a title that says something."""
    text = (
        "See [the table](https://x.example/a), [again](https://x.example/a), [here](https://y.example/b), "
        "[a page](page.md), [mail](mailto:a@x.example) and https://z.example/c.\n\n"
        "![no](https://img.example/x.png)\n\n- [Harmonics](http://w.example)\n\n"
        "## Quiz\n\n[Quiz](https://quiz.example)\n"
    )
    assert [
        ("the table", "https://x.example/a"),
        ("y.example", "https://y.example/b"),
        ("z.example", "https://z.example/c"),
        ("Harmonics", "http://w.example"),
    ] == [(link.title, link.url) for link in read(text).links]
