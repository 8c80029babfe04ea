"""Notes in the feed are built anew from a short list of tags."""

import pytest

from lessoncast.feed.notes import sanitised


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<h1>T</h1><h5>U</h5>", "<h2>T</h2><h4>U</h4>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a<li>b</li></li></ul>"),
        ("<p><b>open", "<p><b>open</b></p>"),
        ("a</p></b>c", "ac"),
        ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        ("1 &lt; 2 &amp;amp; 3", "1 &lt; 2 &amp;amp; 3"),
        ("<div class=x onclick=y><p style=z id=q>t</p></div>", "<p>t</p>"),
        ("<head><title>x</title><style>p{}</style></head><p>y</p>", "<p>y</p>"),
        ("<script>alert('</p>')</script>ok", "ok"),
        ("<p>x<script>never closed", "<p>x</p>"),
        ("<svg><a href='https://a.b/'>x</a></svg>y", "y"),
        ("<iframe src=//evil></iframe><form action=x><input></form>t", "t"),
        ("<!-- <script> --><p>x</p>", "<p>x</p>"),
        ("<img src=https://a.b/c.png alt=x>", ""),
        ("a\n\n\n\nb", "a\nb"),
        ("<time>0:16</time>", '<time datetime="PT16S">0:16</time>'),
        ("<time class=x>1:02:03</time>", '<time datetime="PT3723S">1:02:03</time>'),
        ("<time>soon</time>", "<time>soon</time>"),
    ],
)
def test_what_is_listed_stays_and_what_is_not_goes(html: str, expected: str) -> None:
    """Known tags lose their attributes and always nest; of the rest only the text stays."""
    assert expected == sanitised(html)


@pytest.mark.parametrize(
    "href",
    ["https://a.b/c?d=e&amp;f=g#h", "http://a.b", "mailto:ada@example.org", "HTTPS://A.B/"],
)
def test_absolute_links_stay(href: str) -> None:
    """The only attribute there is."""
    assert f'<a href="{href}">x</a>' == sanitised(f'<a title=t href="{href}" target=_top>x</a>')


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "java&#10;script:alert(1)",
        " javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example/",
        "notes.html",
        "#top",
        "https:",
        "https:///x",
        "https://a.b/ c",
        "",
    ],
)
def test_links_that_run_or_lead_nowhere_are_text(href: str) -> None:
    """A scheme that is not on the list is no link, however it is spelt."""
    assert "x" == sanitised(f'<a href="{href}">x</a>')


def test_deep_nesting_ends_somewhere() -> None:
    """Forty levels are more than notes need; the text of the others stays."""
    html = sanitised("<blockquote>" * 5000 + "deep" + "</blockquote>" * 5000)
    assert html == "<blockquote>" * 40 + "deep" + "</blockquote>" * 40
