"""What an author may write, and how the article shows it."""

from __future__ import annotations

import pytest

from lesson.article.conftest import Maker

BEFORE = "# Tides\n\nThe sea rises and falls.\n\n"
SHOWN = "<p>The sea rises and falls.</p>\n"


def shown(article: Maker, source: str, **told: str) -> str:
    made = article(BEFORE + source, **told)
    assert made.startswith(SHOWN)
    return made.removeprefix(SHOWN)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("A *b* **c** `d` ~~e~~.", "<p>A <em>b</em> <strong>c</strong> <code>d</code> <s>e</s>.</p>\n"),
        ("H~2~O and m^2^.", "<p>H<sub>2</sub>O and m<sup>2</sup>.</p>\n"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>\n"),
        ("one\\\ntwo", "<p>one<br>\ntwo</p>\n"),
        ("- a\n- b\n  1. c\n  2. d", "<ul><li>a</li>\n<li>b<ol><li>c</li>\n<li>d</li>\n</ol>\n</li>\n</ul>\n"),
        ("4. a\n5. b", '<ol start="4"><li>a</li>\n<li>b</li>\n</ol>\n'),
        ("- [ ] a\n- [x] b", "<ul><li>☐ a</li>\n<li>☑ b</li>\n</ul>\n"),
        ("Ebb\n: The way down.", "<dl><dt>Ebb</dt>\n<dd>The way down.</dd>\n</dl>\n"),
        ("> Time and tide\n> wait for no man.", "<blockquote><p>Time and tide\nwait for no man.</p>\n</blockquote>\n"),
        ("```python\nif a < b:\n    pass\n```", '<pre><code class="language-python">if a &lt; b:\n    pass</code></pre>\n'),
        ("    indented\n", "<pre><code>indented</code></pre>\n"),
        ("See https://a.example/x_y?z=1).",
         '<p>See <a href="https://a.example/x_y?z=1" rel="noopener noreferrer">https://a.example/x_y?z=1</a>).</p>\n'),
        ("```{code-block} python\n:linenos:\nx = 1\n```", "<pre><code class=\"language-python\">x = 1</code></pre>\n"),
        ("+---+---+\n| a | b |\n+---+---+", "<pre><code>+---+---+\n| a | b |\n+---+---+</code></pre>\n"),
        ("A [term][nowhere].", "<p>A term.</p>\n"),
        (":::{dropdown} Open me\nHere.\n:::", "<details><summary>Open me</summary>\n<p>Here.</p>\n</details>\n"),
        ("before\n\n---\n\nafter", "<p>before</p>\n<hr>\n<p>after</p>\n"),
        ("so $p(x)$ is", '<p>so <span class="math"><i>p</i>(<i>x</i>)</span> is</p>\n'),
        ("$$\na^2\n$$", '<div class="math"><i>a</i><sup>2</sup></div>\n'),
        ("<details><summary>More of it</summary>\n\nHidden\n\n```\ncode\n```\n</details>",
         "<details><summary>More of it</summary>\n<p>Hidden</p>\n<pre><code>code</code></pre>\n</details>\n"),
        ("<kbd>Ctrl</kbd> and <mark>this</mark>", "<p><kbd>Ctrl</kbd> and <mark>this</mark></p>\n"),
        ('<abbr title="low water">LW</abbr>', '<p><abbr title="low water">LW</abbr></p>\n'),
        ("<!-- note to self -->\n\nSeen", "<p>Seen</p>\n"),
        ("<!-- say: heard only -->\n\nSeen", "<p>Seen</p>\n"),
        ("<!-- skip -->\n\nUnheard\n\n<!-- /skip -->\n\nSeen", "<p>Unheard</p>\n<p>Seen</p>\n"),
        ("Q: What falls?\nA: The tide", ""),
        ("ebb :: the way down\n\nSeen", "<p>Seen</p>\n"),
        ("Seen\nQ: What falls?\nA: The tide", "<p>Seen</p>\n"),
    ],
)  # fmt: skip
def test_a_construct(article: Maker, source: str, html: str) -> None:
    """Each is the element of its meaning; what is asked, and what steers the reader, is not there."""
    assert html == shown(article, source)


@pytest.mark.parametrize(
    ("source", "kind", "label"),
    [
        ("> [!NOTE]\n> Take a map.", "note", "Note"),
        ("> [!WARNING] Mud\n> Take a map.", "warning", "Warning: Mud"),
        ("::: warning\nTake a map.\n:::", "warning", "Warning"),
        ("::: {.callout-tip title='Maps'}\nTake a map.\n:::", "tip", "Tip: Maps"),
        ("```{note}\nTake a map.\n```", "note", "Note"),
        ("!!! danger \"Mud\"\n    Take a map.", "danger", "Danger: Mud"),
        ('<div class="admonition tip"><p class="admonition-title">Maps</p><p>Take a map.</p></div>',
         "tip", "Tip: Maps"),
    ],
)  # fmt: skip
def test_a_box_says_what_it_is(article: Maker, source: str, kind: str, label: str) -> None:
    """Its kind is a word of it, and an attribute by which a page may colour it."""
    named = f'<p class="kind"><strong>{label}</strong></p>\n'
    assert f'<aside data-kind="{kind}">{named}<p>Take a map.</p>\n</aside>\n' == shown(
        article, source
    )


def test_a_box_is_named_in_the_lessons_language(article: Maker) -> None:
    """Where its author only said what kind it is."""
    assert "<strong>Achtung</strong>" in shown(
        article, "::: attention\nSchlick!\n:::", language="de"
    )


def test_a_box_that_says_what_it_is_does_not_say_it_twice(article: Maker) -> None:
    """Many people write the word themselves."""
    made = shown(article, "> **Note:** take a map.")
    assert '<aside data-kind="note"><p><strong>Note:</strong> take a map.</p>\n</aside>\n' == made


def test_a_table(article: Maker) -> None:
    """It has a head whose cells say what they head; a first column of heads heads its rows."""
    made = shown(article, "| Tide | Range |\n|---|---|\n| spring | 4 m |\n| neap | 2 m |")
    head = '<tr><th scope="col">Tide</th>\n<th scope="col">Range</th>\n</tr>\n'
    rows = (
        "<tr><td>spring</td>\n<td>4 m</td>\n</tr>\n",
        "<tr><td>neap</td>\n<td>2 m</td>\n</tr>\n",
    )
    table = f"<table><thead>{head}</thead>\n<tbody>{''.join(rows)}</tbody>\n</table>\n"
    assert table == made
    by_row = "<table><tr><th>spring</th><td colspan=2>4 m</td></tr><tr><th>neap</th><td>2</td><td>m</td></tr></table>"
    made = shown(article, by_row)
    assert '<tr><th scope="row">spring</th>\n<td colspan="2">4 m</td>\n</tr>\n' in made


def test_marks_for_slides_are_not_shown(article: Maker) -> None:
    """What d2l puts around bold text; other brackets stay."""
    source = "We [**sum them up**] now. (**The sum is what we looked for.**) But (**this**) and [**b**](https://b.example/)."
    made = shown(article, source)
    assert (
        "<p>We <strong>sum them up</strong> now. <strong>The sum is what we looked for.</strong> But (<strong>this</strong>) "
        'and <a href="https://b.example/" rel="noopener noreferrer"><strong>b</strong></a>.</p>\n'
    ) == made


def test_columns_of_a_table_keep_their_side(article: Maker) -> None:
    """Numbers are read from the right."""
    made = shown(article, "| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |")
    assert '<tr><td>1</td>\n<td class="right">2</td>\n<td class="center">3</td>\n</tr>' in made


def test_a_quiz_is_not_in_it(article: Maker) -> None:
    """Questions are asked elsewhere on the page; what comes behind them is here again."""
    quiz = "## Quiz\n\nChoose well.\n\n### When?\n\n1. [ ] never\n2. [x] twice a day\n\n   > Mostly.\n\n## After\n\nIt falls."
    assert '<h2 id="a-after">After</h2>\n<p>It falls.</p>\n' == shown(article, quiz)


def test_a_table_of_contents_is_not_in_it_and_links_to_other_pages_are(article: Maker) -> None:
    """The page makes contents of its own."""
    contents = "Contents\n\n- [Ebb](#ebb)\n- [Flow](#flow)\n\n## Ebb\n\nDown.\n\n## Flow\n\nUp.\n\n"
    made = shown(
        article, contents + "## More\n\n- [A](https://a.example/x)\n- [B](https://b.example/)\n"
    )
    assert "Contents" not in made
    assert '<li><a href="https://a.example/x" rel="noopener noreferrer">A</a></li>' in made


def test_text_and_html(article: Maker) -> None:
    """The other formats give the same article."""
    html = (
        '<h2 id="a-why">Why</h2>\n<p>The Moon pulls.</p>\n<ul><li>one</li>\n<li>two</li>\n</ul>\n'
    )
    text = (
        "Tides\n=====\n\nThe sea rises and falls.\n\nWhy\n---\n\nThe Moon pulls.\n\n- one\n- two\n"
    )
    assert SHOWN + html == article(text, ".txt")
    page = (
        "<html><head><title>Tides</title></head><body><nav>Home</nav><main><h1>Tides</h1>"
        "<p>The sea rises and falls.</p><h2>Why</h2>The Moon pulls.<ul><li>one<li>two</ul></main>"
        "<footer>Imprint</footer></body></html>"
    )
    assert SHOWN + html == article(page, ".html")


def test_running_text_and_blocks_keep_apart(article: Maker) -> None:
    """No paragraph holds a block, whatever the page's tags do."""
    made = article(
        "<p>The sea rises.</p><b>loud <div>block</div> end</b> tail<span><p>inner</p></span>",
        ".html",
    )
    assert (
        "<p>The sea rises.</p>\n<p>loud</p>\n<p>block</p>\n<p>end tail</p>\n<p>inner</p>\n" == made
    )


def test_code_is_as_it_was_typed(article: Maker) -> None:
    """In prose two hyphens are a dash, and a site's marks are gone; in code neither."""
    made = shown(
        article, "Tides -- and waves---here {{ site.x }}: `a --b {{ c }}` and <kbd>--d</kbd>."
    )
    assert (
        "<p>Tides – and waves—here : <code>a --b {{ c }}</code> and <kbd>--d</kbd>.</p>\n" == made
    )


def test_a_lead_in_goes_with_its_table_of_contents(article: Maker) -> None:
    """The page has contents of its own."""
    headings = "".join(f"## {name}\n\nIt is told here.\n\n" for name in ("Ebb", "Flow", "Slack"))
    contents = (
        "In this lesson we'll cover:\n\n- [Ebb](#ebb)\n- [Flow](#flow)\n- [Slack](#slack)\n\n"
    )
    assert shown(article, contents + headings).startswith('<h2 id="a-ebb">Ebb</h2>')


def test_a_solution_is_folded(article: Maker) -> None:
    """Nobody should see it before he has tried."""
    made = shown(article, ":::: challenge\nAdd it up.\n\n::: solution\nIt is four.\n:::\n::::")
    assert "<details><summary>Solution</summary>\n<p>It is four.</p>\n</details>" in made
