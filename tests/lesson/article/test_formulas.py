"""Formulas are shown as they are printed, or as their author typed them, and never wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from article_mother import faults
from lesson.article.conftest import Maker
from lessoncast.lesson.article.formulas import shown
from lessoncast.lesson.article.writing import dumps


@pytest.mark.parametrize(
    ("tex", "html"),
    [
        ("p(x|y)", "<i>p</i>(<i>x</i>|<i>y</i>)"),
        ("E=mc^2", "<i>E</i> = <i>mc</i><sup>2</sup>"),
        ("-1 < x_i-1", "−1 &lt; <i>x</i><sub><i>i</i></sub> − 1"),
        (r"x \le 10^{-3}", "<i>x</i> ≤ 10<sup>−3</sup>"),
        (r"\{\pm 1\}", "{±1}"),
        (r"P(\cdot)", "<i>P</i>(·)"),
        (r"\frac{1}{n} \sum_{i=1}^n x_i",
         "1/<i>n</i> ∑<sub><i>i</i> = 1</sub><sup><i>n</i></sup> <i>x</i><sub><i>i</i></sub>"),
        (r"\frac{a}{b}, \sum y", "<i>a</i>/<i>b</i>, ∑ <i>y</i>"),
        (r"\frac{x+1}{2y}", "(<i>x</i> + 1)/(2<i>y</i>)"),
        (r"\sqrt{2} + \sqrt{ab}", "√2 + √(<i>ab</i>)"),
        (r"\mathbf{X}' \in \mathbb{R}^n", "<b>X</b>′ ∈ ℝ<sup><i>n</i></sup>"),
        (r"\log \hat{y} \to \infty", "log ŷ → ∞"),
        (r"R_\textrm{emp}", "<i>R</i><sub>emp</sub>"),
        (r"\text{if } x \; \text{else}", "if <i>x</i> else"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned} \label{eq:x}",
         "<i>a</i> = <i>b</i><br><i>c</i> = <i>d</i>"),
        (r"\left( \frac12 \right)", "(1/2)"),
        (r"h_{\max} - G\frac{m}{r^2}", "<i>h</i><sub>max</sub> − <i>G</i> <i>m</i>/<i>r</i><sup>2</sup>"),
        (r"3{,}5\% \approx \$4", "3,5% ≈ $4"),
        (r"7 \bmod 4", "7 mod 4"),
        (r"\begin{pmatrix} 1 & 0 \end{pmatrix}", r"<code>\begin{pmatrix} 1 &amp; 0 \end{pmatrix}</code>"),
        (r"\newcommand{\x}{y}", r"<code>\newcommand{\x}{y}</code>"),
        ("x^", "<code>x^</code>"),
        ("{x", "<code>{x</code>"),
        ("x}", "<code>x}</code>"),
        ("", "<code></code>"),
    ],
)  # fmt: skip
def test_a_formula(tex: str, html: str) -> None:
    """Letters in italics, signs as signs; what is not known stays TeX."""
    assert html == dumps(shown(tex, 1))


@pytest.mark.property
@given(tex=st.lists(st.sampled_from([*r"xy12+-=^_{}[]()'&%$ ", r"\frac", r"\alpha", r"\\", r"\sum", r"\text", r"\begin{x}",
                                     r"\sqrt", r"\left(", r"\mathbf", "</span><script>", "\\"]), max_size=30))  # fmt: skip
def test_any_formula_is_safe(tex: list[str]) -> None:
    """However it is put together."""
    assert [] == faults(dumps(shown("".join(tex), 1)))


def test_deep_and_long_ones_stay_tex() -> None:
    """Nobody wrote them by hand."""
    assert dumps(shown("{" * 500 + "x" + "}" * 500, 1)).startswith("<code>{{{")
    assert dumps(shown("x+" * 2_000 + "x", 1)).startswith("<code>x+x+")


def test_html_pages_have_formulas_in_their_text(article: Maker) -> None:
    r"""``\(…\)`` and ``\[…\]`` are what MathJax looks for; in code they mean nothing."""
    page = r"<p>Now \(x^2\) is \[y\] but <code>\(z\)</code> is code.</p>"
    assert (
        '<p>Now <span class="math"><i>x</i><sup>2</sup></span> is <span class="math"><i>y</i></span> '
        r"but <code>\(z\)</code> is code.</p>"
    ) in article(page, ".html")


def test_mathml_with_tex_in_it(article: Maker) -> None:
    """Converters leave the TeX that they were given."""
    page = '<p>Now <math alttext="x_1"><msub><mi>x</mi><mn>1</mn></msub></math> is here to be seen.</p>'
    assert '<span class="math"><i>x</i><sub>1</sub></span>' in article(page, ".html")
