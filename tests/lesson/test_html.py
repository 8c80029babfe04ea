"""Of a web page, the lesson on it remains, and knows its lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]

PAGE = """\
<!doctype html>
<html lang="en-GB"><head><title>Tides | Sea School</title>
<meta name="description" content="Why the sea &quot;rises&quot;.">
<meta property="article:published_time" content="2026-11-23T10:00:00+01:00"></head>
<body><a class="skip-link" href="#m">Skip</a><header><nav>Home</nav></header>
<main id="m">
<h1>Tides and
 bays</h1>
<div class="breadcrumbs">Sea &gt; Tides</div>
<section><h2>Why<a class="headerlink" href="#w">¶</a></h2>
<p>The Moon pulls
   on the sea<sup><a href="#n1">[1]</a></sup>.</p></section>
<aside><a href="/a">Ebb</a> <a href="/b">Flow</a></aside>
<form><p>Search</p></form><script>var p = "<p>no</p>"</script>
<p hidden>no</p><p style="display:none">no</p><p aria-hidden="true">no</p>
<p>Go by <a href="https://x.example/a">the table</a>.</p>
</main>
<footer><p>Imprint</p></footer></body></html>
"""


def shapes(lesson: Lesson) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in lesson.blocks]


def test_the_page_around_the_lesson_is_left_out(read: Reader) -> None:
    """Menus, forms, scripts, hidden parts, footers and notes' numbers are not the lesson."""
    found = read(PAGE, ".html")
    assert [
        ("heading", "Why", (10, 10)),
        ("paragraph", "The Moon pulls on the sea.", (11, 12)),
        ("paragraph", "Go by the table.", (16, 16)),
    ] == [(block.kind, block.text, block.span) for block in found.blocks]


def test_what_the_page_says_about_itself(read: Reader) -> None:
    """Title, language, summary and date come from the head and the h1."""
    found = read(PAGE, ".html")
    assert ("Tides and bays", "en-GB") == (found.title, found.language)
    assert 'Why the sea "rises".' == found.summary
    assert datetime(2026, 11, 23, 9, tzinfo=UTC) == found.published
    assert [("the table", "https://x.example/a")] == [(x.title, x.url) for x in found.links]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("<header><a href='/'><h1>Sea School</h1></a></header><div><h1>Ebb</h1>", "Ebb"),
        ("<header><h1><a href='/'>Sea School</a></h1></header><div>", "Tides"),
        ("<article><header><h1><a href='#top'>Ebb</a></h1></header>", "Ebb"),
        ("<header><h1>Ebb</h1></header><div>", "Ebb"),
    ],
)
def test_the_name_of_a_site_is_no_title(read: Reader, before: str, title: str) -> None:
    """What links to the site's beginning in the header of the page names the site, not the lesson."""
    page = f"<title>Tides | Sea School</title><body>{before}<p>The Moon pulls on the sea.</p>"
    assert title == read(page, ".html").title


def test_the_title_without_an_h1(read: Reader) -> None:
    """The page's title counts then, without the name of the site."""
    page = "<title>Tides — Sea School</title><p>The Moon pulls on the sea.</p>"
    assert "Tides" == read(page, ".html").title


@pytest.mark.parametrize(
    "page",
    [
        "<body><nav>no</nav><article><p>{}</p></article><p>no</p></body>",
        "<body><div role=main><p>{}</p></div><div>no</div></body>",
        "<body><main> </main><p>{}</p></body>",
        "<p>{}",
    ],
)
def test_where_the_lesson_is(read: Reader, page: str) -> None:
    """Main, a single article, else the body; an empty main is none."""
    text = "The Moon pulls on the sea. " * 4
    assert [("paragraph", text.strip())] == shapes(read(page.format(text), ".html"))


def test_end_tags_may_be_left_out(read: Reader) -> None:
    """Paragraphs, items, cells and definitions end where HTML says they do."""
    page = (
        "<p>One<p>Two<ul><li>a<li>b<ol start=4><li>c</ol><li>d</ul>"
        "<dl><dt>Ebb<dd>Falls.<dt>Flow<dd>Rises.</dl>"
        "<table><tr><th>x<th>y<tr><td>1<td>2</table>"
    )
    found = [(b.kind, b.term or b.text, b.level, b.number) for b in read(page, ".html").blocks]
    assert [
        ("paragraph", "One", 0, None),
        ("paragraph", "Two", 0, None),
        ("item", "a", 1, None),
        ("item", "b", 1, None),
        ("item", "c", 2, 4),
        ("item", "d", 1, None),
        ("item", "Ebb", 1, None),
        ("item", "Flow", 1, None),
        ("table", "x y 1 2", 0, None),
    ] == found


def test_layout_tables_are_no_tables(read: Reader) -> None:
    """A table of one column, or one that says so, only arranges."""
    page = (
        "<table><tr><td><p>One</p><p>Two</p></table><table role=presentation><tr><td>a<td>b</table>"
    )
    assert [("paragraph", text) for text in ("One", "Two", "a", "b")] == shapes(read(page, ".html"))


def test_code_keeps_its_lines(read: Reader) -> None:
    """The lines of ``<pre>`` stay, and its classes name the language."""
    page = "<p>See:</p>\n<pre class='x'><code class='language-c'>\nint a;\n\n  a &lt; b;\n</code></pre>"
    code = read(page, ".html").blocks[1]
    assert ("int a;\n\n  a < b;", "c", (3, 5)) == (code.text, code.info, code.span)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "10<sup>6</sup> m<sup>2</sup> of H<sub>2</sub>O, the 1<sup>st</sup>",
            "10⁶ m² of H2O, the 1st",
        ),
        ("Sea<sup>TM</sup> level<sup>3</sup>, high<sup>[note 2]</sup>", "Sea level, high"),
        ("Euler: \\(e^{i\\pi}\\)", "Euler: $e^{i\\pi}$"),
        ("<math alttext='x_1'><mi>x</mi></math> is", "$x_1$ is"),
        (
            "<math><mn>3</mn><mo>×</mo><msup><mn>10</mn><mn>8</mn></msup><mspace/><mi>m</mi></math>",
            "$3×10⁸ m$",
        ),
        (
            "<math><mfrac><mi>c</mi><mi>n</mi></mfrac><annotation>size 12{c}</annotation></math> is",
            "$c/n$ is",
        ),
        (
            (
                "<span class=katex><math><mi>x</mi><annotation encoding='application/x-tex'>x^2"
                "</annotation></math><span class=katex-html>x2</span></span> is"
            ),
            "$x^2$ is",
        ),
        ("a &lt; b &amp;&amp; c &copy; &#8364; &#1;&#xD800;&#x81; 1 < 2", "a < b && c © € 1 < 2"),
        ("a <del>wrong</del><ins>right</ins> <q>word</q>", "a right “word”"),
    ],
)
def test_what_stands_within_a_line(read: Reader, source: str, text: str) -> None:
    """Raised and lowered text, formulas, entities and quotations become speakable."""
    assert [("paragraph", text)] == shapes(read(f"<p>{source}</p>", ".html"))


def test_figures_keep_their_captions(read: Reader) -> None:
    """A caption is an aside of its own kind, without its credit."""
    page = (
        "<p>x</p><figure><img alt=no><figcaption>A bay. (Photo by X, CC BY)</figcaption></figure>"
    )
    caption = read(page, ".html").blocks[1]
    assert ("aside", "caption", "A bay.") == (caption.kind, caption.info, caption.text)


def test_an_aside_with_words_is_kept(read: Reader) -> None:
    """Only an aside that leads elsewhere, or is operated, is no part of the lesson."""
    page = "<p>x</p><aside class=tip>Wear boots.</aside><aside>Aa<button>A+</button></aside>"
    assert [("", "x"), ("tip", "Wear boots.")] == [
        (b.info, b.text) for b in read(page, ".html").blocks
    ]


BOXES = """\
<body class="home-page"><div class="cookie-banner">We use cookies.</div>
<div class="site-header">Sea School</div><div id="sidebar"><p>More to read</p></div>
<div id="content"><div class="post-meta">By Ada</div>
<h1>Eels</h1><p>Eels are fish. They grow up in rivers, and they lay their eggs in the sea, far away.</p>
<div class="social-studies"><p>People eat them.</p></div><div class="ad-slot">Buy eels!</div>
<aside class="promo-box">Go Pro</aside>
<div class="share-buttons">Tell everybody</div><div class="newsletter-signup">Get our letters</div>
</div><div class="related-posts">Cod</div><div id="comments">Nice!</div></body>
"""


def test_a_page_that_names_its_parts(read: Reader) -> None:
    """Where no element says what the article is, classes and ids do, and what its boxes are."""
    found = read(BOXES, ".html")
    assert ["People eat them."] == [block.text for block in found.blocks[1:]]
    assert {
        "We use cookies.": "a box of the page",
        "Sea School": "the header of the page",
        "More to read": "navigation",
        "By Ada": "a box of the page",
        "Buy eels!": "a box of the page",
        "Go Pro": "a box of the page",
        "Tell everybody": "a box of the page",
        "Get our letters": "a box of the page",
        "Cod": "a box of the page",
        "Nice!": "a box of the page",
    } == {one.text: one.reason for one in found.left_out}


def test_a_small_part_is_not_the_article(read: Reader) -> None:
    """A part that is called the content, but holds little of the page, is one of several."""
    page = f"<body><div class=content><p>Intro.</p></div>{'<p>Eels are long fish.</p>' * 9}</body>"
    assert "Intro." == read(page, ".html").blocks[0].text


def test_the_types_of_htmlbook(read: Reader) -> None:
    """``data-type`` makes boxes of notes and exercises; what is a project is to be done, too."""
    lesson = read(
        "<p>The Moon pulls on the sea.</p><div data-type='exercise'><h3>Exercise 4.1</h3><p>Draw a tide.</p></div>"
        "<div data-type='project'><p>Build a boat.</p></div><div data-type='chapter'><p>It is deep.</p></div>",
        ".html",
    )
    assert [
        ("", "The Moon pulls on the sea."),
        ("exercise", "Draw a tide."),
        ("exercise", "Build a boat."),
        ("", "It is deep."),
    ] == [(block.info, block.text) for block in lesson.blocks]


def test_the_footnotes_of_a_textbook_are_left_out(read: Reader) -> None:
    """They have no role, but their ``data-type`` tells what they are."""
    notes = '<div data-type="footnote-refs"><h3>Footnotes</h3><ul><li data-type="footnote-ref">deg is a degree.</li></ul></div>'
    mark = '<sup data-type="footnote-number" id="r1"><a href="#n1">1</a></sup>'
    page = (
        f"<html><body><main><h1>Tides</h1><p>The tide{mark} rises.</p>{notes}</main></body></html>"
    )
    assert shapes(read(page, ".html")) == [("paragraph", "The tide rises.")]


def test_the_label_of_a_checkbox_is_text(read: Reader) -> None:
    """What is to be ticked is said beside its box; the label of a field is there to be operated."""
    ticked = '<div><input type="checkbox" id="a"><label for="a">The rope is dry.</label></div>'
    within = '<p><label><input type="checkbox"> The post is bare.</label></p>'
    field = '<p>The tide turns.<label for="b">Your name</label><input type="text" id="b"></p>'
    texts = [text for _, text in shapes(read(f"<main>{ticked}{within}{field}</main>", ".html"))]
    assert ["The rope is dry.", "The post is bare.", "The tide turns."] == texts
