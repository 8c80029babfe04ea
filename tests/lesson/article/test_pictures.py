"""How an article shows pictures, those that are had and those that are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast import lesson
from lessoncast.model import Article, Picture

PICTURE = Picture("picture-0123abcd.png", 40, 30)
SHOWN = '<img src="picture-0123abcd.png" alt="{}" width="40" height="30" loading="lazy">'
Shower = Callable[[str], Article]


@pytest.fixture
def shown(tmp_path: Path) -> Shower:
    """The article of a text in whose workspace there is one picture, ``tide.png``."""

    def call(source: str) -> Article:
        path = tmp_path / "x.md"
        path.write_text(f"# Tides\n\nThe sea rises.\n\n{source}\n")
        return lesson.as_article(path, slug="x", name="lessons/x.md", picture=find)

    def find(name: str, inside: bytes | None) -> Picture | str:
        assert inside is None
        return (
            PICTURE if name in {"tide.png", "my tide.png"} else f"the picture '{name}' is not there"
        )

    return call


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![High & low](tide.png)", f"<p>{SHOWN.format('High &amp; low')}</p>"),
        ("Look: ![](tide.png) there", f"<p>Look: {SHOWN.format('')} there</p>"),
        ("![x](my%20tide.png?raw=true#c)", f"<p>{SHOWN.format('x')}</p>"),
        ("<img src='tide.png' alt='x' onerror='y' style='z' width=9999>", f"<p>{SHOWN.format('x')}</p>"),
        ('![x](tide.png "How it goes")', f"<figure>{SHOWN.format('x')}<figcaption>How it goes</figcaption>\n</figure>"),
        ("<figure><img src=tide.png alt=x><figcaption>A <b>tide</b></figcaption></figure>",
         f"<figure>{SHOWN.format('x')}<figcaption>A <b>tide</b></figcaption>\n</figure>"),
        ("[![x](tide.png)](https://a.example/)",
         f'<p><a href="https://a.example/" rel="noopener noreferrer">{SHOWN.format("x")}</a></p>'),
        ("```{figure} tide.png\n:alt: x\n:width: 9\n\nHow it goes\n```", f"<figure>{SHOWN.format('x')}<figcaption>How it goes</figcaption>\n</figure>"),
        ("```{image} gone.png\n```", ""),
        ("![tide.PNG](tide.png)", f"<p>{SHOWN.format('')}</p>"),
        ("![[tide.png|300]]", f"<p>{SHOWN.format('')}</p>"),
        ("![The harbour](https://a.example/h.png)",
         '<p><a href="https://a.example/h.png" rel="noopener noreferrer">The harbour</a></p>'),
        ("![](https://a.example/h.png)",
         '<p><a href="https://a.example/h.png" rel="noopener noreferrer">a.example</a></p>'),
        ("[![badge](https://a.example/h.png)](https://b.example/)",
         '<p><a href="https://b.example/" rel="noopener noreferrer">badge</a></p>'),
        ("![x](data:image/png;base64,AAAA)", "<p>x</p>"),
        ("![x](javascript:alert(1))", "<p>![x](javascript:alert(1))</p>"),
        ("![gone](gone.png)", "<p><em>gone</em></p>"),
        ("![](gone.png)", ""),
    ],
)  # fmt: skip
def test_a_picture(shown: Shower, source: str, html: str) -> None:
    """One that is there has its size, so that nothing jumps when it is loaded; of another its words stay."""
    made = shown(source).html.removeprefix("<p>The sea rises.</p>\n")
    assert f"{html}\n" * bool(html) == made


def test_what_is_not_there_is_told_once_with_its_line(shown: Shower) -> None:
    """And all names are known, so that a file that comes later is missed no longer."""
    made = shown("![a](gone.png) ![b](tide.png)\n\n![c](gone.png)")
    assert [("lessons/x.md:5", "the picture 'gone.png' is not there")] == [
        (one.where, one.message) for one in made.remarks
    ]
    assert ("gone.png", "tide.png") == made.pictures
