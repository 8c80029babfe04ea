"""Whatever tags come in, well-formed HTML with the same lines goes out."""

from __future__ import annotations

import pytest

from lessoncast.errors import LessonError
from lessoncast.lesson.limits import MAX_NESTING
from lessoncast.lesson.tags import attributes, canonical, split


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("<P Class=x onclick='y'>a</P>", '<p class="x">a</p>'),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<b>a<p>b</b>c</p>", "<b>a<p>bc</p></b>"),
        ("a</div>b</p>", "ab"),
        ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
        ("a<!-- <p> -->b<!doctype x>c<?php d ?>e", "abce"),
        ("a<!-- never closed", "a never closed"),
        ("<script>if (a < b) '</p>'</script>x<style>y</style>", "x"),
        ("<script>never closed", "never closed"),
        ("<img src=x alt='a > b'>c", '<img src="x" alt="a &gt; b">c'),
        ("<x-y a='1'/>b", "<x-y></x-y>b"),
        ("<a href=http://x.example/>b</a>", '<a href="http://x.example/">b</a>'),
        ("&eacute;&#8364;&copy &#x0;&bogus;", "é€© \ufffd&amp;bogus;"),
        ("<p\n  class='x'>a\n</p\n>b", '<p class="x">\na\n</p>\nb'),
        ("<td>a<td>b", "<td>a</td><td>b</td>"),
        ("<a title='x", "&lt;a title='x"),
    ],
)
def test_canonical(source: str, written: str) -> None:
    """Implied ends are written, stray ones dropped, and so is all that never shows."""
    assert written == canonical(source, name="x")


def test_the_parts_are_the_whole() -> None:
    """Splitting loses nothing."""
    source = "a<b c='>'>d<!-- e --><script>f</script></b><g"
    assert source == "".join(markup.source for markup in split(source))


def test_attributes() -> None:
    """Quoted, bare and empty values; the first of two counts."""
    assert {"a": "1 & 2", "b": "3", "c": "", "d": "x=y"} == attributes(
        """<p A="1 &amp; 2" b=3 c d='x=y' a=9>"""
    )


def test_too_deep_is_refused_with_its_line() -> None:
    """The limit is stated, and the error says where it was passed."""
    deep = "<div>\n" * (MAX_NESTING + 1)
    with pytest.raises(LessonError) as caught:
        canonical(deep, name="x.html")
    assert f"x.html:{MAX_NESTING + 1}" == caught.value.where
    assert canonical("<div>" * MAX_NESTING, name="x")
