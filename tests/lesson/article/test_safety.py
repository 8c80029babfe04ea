"""Whatever a lesson's file holds, nothing in its article can be executed, or reach out of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from article_mother import faults
from lesson.article.conftest import Maker
from lessoncast.errors import LessonError

HOSTILE = (
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</p></main></body></html><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<p onclick="alert(1)" style="position:fixed" class="hidden" id="player">x</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:x" target=_top download>x</a>',
    '<a href="https://user:pw@evil.example/">x</a>',
    '<a href="//evil.example/x">x</a>',
    '<a href="http://evil.example/&quot; onclick=&quot;alert(1)">x</a>',
    "[x](javascript:alert(1)) [y](<java script:alert(1)>) [z](data:text/html,x)",
    '![x](x.png" onerror="alert(1))',
    "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href='javascript:alert(1)'><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<style>*{background:url(javascript:alert(1))}</style><link rel=stylesheet href=//evil.example>",
    "<iframe src=//evil.example></iframe><object data=x></object><embed src=x>",
    "<form action=//evil.example><input name=attributes><button formaction='javascript:x'>go</button></form>",
    "<base href=//evil.example><meta http-equiv=refresh content='0;url=//evil.example'>",
    "<template><script>alert(1)</script></template><textarea></textarea><script>alert(1)</script>",
    "<title></title><script>alert(1)</script><xmp></xmp><plaintext>",
    "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
    "<table><td background='javascript:x'><tr><script>alert(1)</script><th colspan=99999999 scope=evil>x<td>y</table>",
    "<a name=getElementById id=cookie>x</a><p id='a-x'>1</p><p id='a-x'>2</p>",
    "]]><![CDATA[ <b onmouseover=alert(1)>x</b> ]]>",
    "<!--><script>alert(1)</script>--> <!-- --!><script>alert(1)</script>",
    "<select><noembed></select><script>alert(1)</script></noembed>",
    "```html\n</code></pre><script>alert(1)</script>\n```",
    '```js" onload="alert(1)\nx\n```',
    "$</span><script>alert(1)</script>$ and $$\n</div><img src=x onerror=alert(1)>\n$$",
    '<p lang="en&quot; onclick=&quot;x">x</p><p lang=x dir=evil>y</p>',
    "<abbr title='</abbr><script>alert(1)</script>'>x</abbr>",
    "::: note \"><script>alert(1)</script>\nx\n:::",
    "<ul><script>alert(1)</script><li><ul><li><a href=x><a href=y><p>z</a></ul></ul>",
    "<ruby><rt><rp><rt onclick=x>x</ruby><dl><dt><dl><dd>y</dl><li>z",
    "<isindex><keygen><portal src=x><video src=x onerror=alert(1)><audio autoplay src=x>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "{{ constructor.constructor('alert(1)')() }} ${alert(1)} <%= x %>",
    "<p>\u202e\u2028<b\u00a0onclick=alert(1)>x</b>",
    "[x](#top) <a href='#x\" onclick=\"y'>z</a>",
    "<a href='lang:fr\" onclick=\"x'>y</a> [y](lang:evil>)",
)  # fmt: skip
WORDS = st.sampled_from(
    [*HOSTILE, *"<>\"'&;=/! \n\n", "#", "- ", "| a | b |\n|--|--|\n| c | d |\n", "> ", "```", "<div>", "</div>", "<p>",
     "</p>", "<li>", "</ul>", "<ul>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>", "<a href=", "text",
     "<h2>", "</h2>", "<pre>", "</pre>", "<details>", "<summary>", "<dl>", "<dt>", "<math>", "<svg>", "<figure>"]
)  # fmt: skip


@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_hostile_comes_through(article: Maker, hostile: str, suffix: str) -> None:
    """Elements and attributes are those of the list, with values of the list's kind."""
    made = article(f"# Tides\n\nThe sea rises and falls.\n\n{hostile}\n\nIt falls again.\n", suffix)
    assert [] == faults(made)
    assert re.search(r"The sea rises and falls\.", made)


@pytest.mark.property
@pytest.mark.parametrize("suffix", [".md", ".html"])
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(WORDS, max_size=12))
def test_however_it_is_put_together(article: Maker, suffix: str, parts: list[str]) -> None:
    """Attacks that only work in an odd place do not work there either."""
    try:
        made = article("A plain sentence begins this.\n\n" + "".join(parts), suffix)
    except LessonError:
        return
    assert [] == faults(made)


def test_the_judge_can_find_fault() -> None:
    """It would see what must not be."""
    assert ["<script>"] == faults("<script>x</script>")
    assert ["onclick='x'"] == faults("<p onclick=x>y</p>")
    assert ["href='javascript:x'"] == faults("<a href='javascript:x'>y</a>")
    assert faults("</main><p>out</p>")
    assert ["id a-x twice"] == faults("<p id=a-x></p><p id=a-x></p>")


def test_there_is_a_bound(article: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond it there is no article, rather than half of one."""
    monkeypatch.setattr("lessoncast.lesson.article.MOST_CHARACTERS", 30)
    assert "" == article("# T\n\nA sentence that is longer than thirty characters.")
    assert article("# T\n\nThis is not.")


def test_deep_nesting_is_refused_as_the_reader_refuses_it(article: Maker) -> None:
    """And what is just not too deep comes through."""
    with pytest.raises(LessonError):
        article("Text.\n\n" + "<div>" * 200 + "x", ".html")
    assert [] == faults(article("Text.\n\n" + "<blockquote>" * 95 + "x", ".html"))
    assert [] == faults(article("Text.\n\n" + "> " * 90 + "x"))
