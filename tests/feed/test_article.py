"""The lesson as an article on its page: built anew from a list, its links and pictures our own."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html  # type: ignore[import-untyped]

from lessoncast import _files
from lessoncast.feed import article
from lessoncast.feed.sanitising import names
from public_mother import Course, a_course, a_png

WIDE = '<div class="wide" role="group" aria-label="Table" tabindex="0">'
PAGES = {"01-sea/02-waves": "waves.html"}


def shown(text: str) -> article.Article:
    return article.shown(
        text,
        pages=PAGES,
        picture=lambda name: "x.0a0a0a0a.png" if name == "picture-00000000.png" else "",
        words={"from_here": "Listen from", "table": "Table"},
        audio="x.mp3",
    )


@pytest.mark.parametrize(
    ("given_html", "expected"),
    [
        ("<h2 id=a-x>X</h2>", '<h3 id="a-x">X</h3>'),
        ("<h5>X</h5><h6>Y</h6>", "<h6>X</h6><h6>Y</h6>"),
        ('<p id="audio" class="skip" style=x>a</p>', "<p>a</p>"),
        ('<p id="a-1">a</p><p id="a-1">b</p>', '<p id="a-1">a</p><p>b</p>'),
        (
            '<pre><code class="language-c++">a &lt; b\n\n</code></pre>',
            '<pre tabindex="0"><code class="language-c++">a &lt; b\n\n</code></pre>',
        ),
        ('<code class="language-x onclick=1">a</code>', "<code>a</code>"),
        (
            '<table><tr><th scope="col" colspan="2">A</th></tr></table>',
            WIDE + '<table><tr><th colspan="2" scope="col">A</th></tr></table></div>',
        ),
        ("<table></div>x", WIDE + "<table>x</table></div>"),
        ('<th scope="x" colspan="-1">A</th>', "<th>A</th>"),
        ('<span lang="fr" dir="rtl">a</span>', '<span dir="rtl" lang="fr">a</span>'),
        ("<details open><summary>S</summary>t</details>", "<details><summary>S</summary>t</details>"),
        ('<aside data-kind="tip">a</aside>', '<aside data-kind="tip">a</aside>'),
        ("<math><mi>x</mi></math>y", "y"),
        ("<form><input><button>b</button></form>", "b"),
        ('<abbr title="A &quot;B&quot;">A</abbr>', '<abbr title="A &quot;B&quot;">A</abbr>'),
    ],
)  # fmt: skip
def test_what_is_listed_stays_and_what_is_not_goes(given_html: str, expected: str) -> None:
    """Elements and attributes alike; a value that is not what it should be is no value."""
    assert expected == shown(given_html).html


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('href="https://a.b/?c=1&amp;d=2" target=_top', 'href="https://a.b/?c=1&amp;d=2" rel="noopener noreferrer"'),
        ('href="mailto:ada@example.org"', 'href="mailto:ada@example.org"'),
        ('href="#a-waves"', 'href="#a-waves"'),
        ('data-lesson="01-sea/02-waves"', 'href="waves.html"'),
        ('data-lesson="01-sea/02-waves" data-section="a-x"', 'href="waves.html#a-x"'),
        ('data-lesson="01-sea/02-waves" data-section="&quot;&gt;" href="https://a.b"', 'href="waves.html"'),
    ],
)  # fmt: skip
def test_links_lead_to_the_web_into_the_article_or_to_another_lesson(
    link: str, expected: str
) -> None:
    """Who leads elsewhere does not say from where."""
    assert f"<a {expected}>x</a>" == shown(f"<a {link}>x</a>").html


@pytest.mark.parametrize(
    "link",
    [
        'href="javascript:alert(1)"',
        'href="java&#9;script:alert(1)"',
        'href="data:text/html,x"',
        'href="other.html"',
        'href="#top"',
        'href="//evil.example"',
        'data-lesson="../../etc"',
        'data-lesson="" href=""',
    ],
)
def test_a_link_that_leads_nowhere_is_text(link: str) -> None:
    """A lesson that the course has not is none to link to."""
    assert "x" == shown(f"<a {link}>x</a>").html


def test_which_pages_it_leads_to_is_told_also_where_there_is_none() -> None:
    """By that, the page is made again when the lesson comes, goes or gets another name."""
    found = shown('<a data-lesson="01-sea/02-waves">x</a><a data-lesson="gone">y</a>')
    assert {"01-sea/02-waves": "waves.html", "gone": ""} == found.leads


def test_a_picture_is_one_that_became_public_or_its_words() -> None:
    """With its size, so that the text does not jump, and asked for when it is near."""
    size = 'alt="A &lt;wave&gt;" width="640" height="20"'
    assert (
        f'<img src="x.0a0a0a0a.png" {size} loading="lazy">'
        == shown(f'<img {size} src="picture-00000000.png" onerror="x" srcset="y">').html
    )
    assert "A &lt;wave&gt;" == shown(f'<img {size} src="https://a.b/c.png">').html


def test_headings_make_contents_and_lead_to_what_is_heard() -> None:
    """Nested as they are, in plain text; the link to the second stands behind its heading."""
    found = shown(
        '<h2 id="a-1" data-t="94.2">One &amp; <em>two</em></h2><p>t</p><h4 id="a-2">Deep</h4>'
        '<h3 id="a-3">Less</h3><h2>No id</h2><h2 id="a-4" data-t="x">Last</h2>'
    )
    told = [(one.title, [below.title for below in one.below]) for one in found.contents]
    assert [("One & two", ["Deep", "Less"]), ("Last", [])] == told
    assert [('<a href="x.mp3#t=94.2" data-t="94.2">Listen from 1:34</a>')] == re.findall(
        r'<p class="hear">(.*?)</p>', found.html
    )


# ── whatever the file holds ───────────────────────────────────────────────────────────────────

ELEMENTS = {*article._ELEMENTS}
ATTRIBUTES = names(
    "id lang dir class data-kind data-t title start colspan rowspan scope href rel src alt width height loading tabindex role aria-label"
)
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>", "<p onclick=alert(1)>", "</section></main>", "<a href='javascript:x'>",
        "<img src=x onerror=alert(1)>", "<svg><script>x</script></svg>", "<!--", "-->", "]]>", "<![CDATA[",
        "<style>*{}</style>", "<iframe srcdoc='<script>'>", "<base href=//evil>", "<meta http-equiv=refresh>",
        "<math><mtext></mtext><mglyph><style><img src=x onerror=x>", "<noscript><p title='</noscript><script>'>",
        '<h2 id="a-x" data-t="1">', "</h2>", "<table><tr><td>", "</td></tr></table>", "<p id=audio name=x>",
        '<a data-lesson="01-sea/02-waves">', "<details>", "<textarea></textarea><b>", "<plaintext>", "<xmp><p>",
        '<img alt="</p><script>" src="picture-00000000.png" width=1 height=1>', "&lt;script&gt;", "\0<x>", "<",
    ]
)  # fmt: skip


@pytest.mark.property
@given(pieces=st.lists(st.one_of(HOSTILE, st.text(max_size=6)), max_size=12))
def test_whatever_the_file_holds_another_parser_finds_only_what_is_listed(
    pieces: list[str],
) -> None:
    """No element and no attribute beside the list, no id of the page, no address that runs."""
    text = _files.clean_text("".join(pieces))
    found = lxml_html.document_fromstring(f"<body><main>{shown(text).html}</main></body>")
    (main,) = found.iter("main")
    assert [main] == list(found.find("body"))
    for element in [one for one in main.iter() if one is not main]:
        told: dict[str, Any] = dict(element.attrib)
        assert element.tag in ELEMENTS
        assert told.keys() <= ATTRIBUTES
        assert told.get("id", "a-").startswith("a-")
        href = told.get("href", "#")
        assert href.startswith(("#a-", "x.mp3#t=", "#", "waves.html"))
        assert told.get("src", "x.0a0a0a0a.png") == "x.0a0a0a0a.png"


# ── on the page of a course ───────────────────────────────────────────────────────────────────


def with_article(course: Course, place: int, html: str) -> Course:
    (course.episodes[place][1] / "article.html").write_text(html)
    return course


def test_the_page_shows_the_article_with_its_pictures(tmp_path: Any) -> None:
    """Pictures become public files; what only looks like one, or is a link to one, is not taken."""
    course = a_course(tmp_path)
    folder = course.episodes[0][1]
    (folder / "picture-11111111.png").write_bytes(a_png(4))
    (folder / "picture-22222222.png").write_text("<svg onload=alert(1)>")
    (folder / "picture-33333333.png").symlink_to(folder / "picture-11111111.png")
    names = ["11111111", "22222222", "33333333", "44444444"]
    with_article(course, 0, "".join(f'<img src="picture-{one}.png" alt="P{one}">' for one in names))
    course.build()
    (public,) = course.out.glob("01-01-lesson-a-picture.*.png")
    assert public.read_bytes() == a_png(4)
    page = course.lesson_page(0)
    assert f'<img src="{public.name}" alt="P11111111" loading="lazy">P22222222P33333333P4' in page


@pytest.mark.parametrize(
    ("drawing", "is_shown"),
    [
        ("<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>", True),
        ("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", False),
        ("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", False),
        ("<svg xmlns='http://www.w3.org/2000/svg'><image href='https://a.b/'/></svg>", False),
        ("<html/", False),
    ],
)
def test_a_drawing_is_shown_if_it_is_nothing_else(
    tmp_path: Any, drawing: str, is_shown: bool
) -> None:
    """Whatever the folder holds: an SVG with a script would run as soon as it is opened."""
    course = a_course(tmp_path)
    (course.episodes[0][1] / "picture-11111111.svg").write_text(drawing)
    with_article(course, 0, '<img src="picture-11111111.svg" alt="Drawn">')
    course.build()
    assert is_shown == bool([*course.out.glob("*-picture.*.svg")])
    assert is_shown == ('alt="Drawn"' in course.lesson_page(0))


def test_a_link_follows_the_page_of_the_lesson_that_it_names(tmp_path: Any) -> None:
    """Also when that one comes, goes or gets a page of another name."""
    course = a_course(tmp_path)
    link = '<p><a data-lesson="02-module/01-lesson-a">see</a></p>'
    with_article(course, 0, link)
    course.build()
    assert '<p><a href="module-lesson-a.html">see</a></p>' in course.lesson_page(0)


def test_a_picture_goes_when_no_article_shows_it_any_more(tmp_path: Any) -> None:
    """One build later, as other media do."""
    course = a_course(tmp_path, modules=(1,))
    (course.episodes[0][1] / "picture-11111111.png").write_bytes(a_png(4))
    with_article(course, 0, '<img src="picture-11111111.png" alt="P">').build()
    with_article(course, 0, "<p>none</p>").build()
    (picture,) = course.out.glob("*-picture.*.png")  # for who has the page before
    course.with_show(title="Other").build()
    course.with_show(title="Other").with_episode(0, title="Other").build()
    assert not picture.exists()
