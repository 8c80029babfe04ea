"""Roles of MyST and d2l: what cannot be said goes, with the words that only led to it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lessoncast.model import Lesson

Reader = Callable[..., Lesson]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("It is known :cite:`Lee.2009`, widely.", "It is known, widely."),
        ("It is known {cite:p}`lee2009`.", "It is known."),
        ("It is known [@lee2009; @kim2010].", "It is known."),
        ("It is known (see :citet:`Lee2009`).", "It is known."),
        ("See :citet:`lee2009deep,kim2010` for more.", "See Lee and Kim for more."),
        ("We show it in :numref:`fig_x`.", "We show it."),
        ("We show it in\n:numref:`fig_x`, too.", "We show it, too."),
        ("Sum (as in :numref:`sec_x`): one.", "Sum: one."),
        (":numref:`fig_x` shows it.", "The figure shows it."),
        ("So Section :ref:`sec_x` shows it.", "So that section shows it."),
        ("Look in :numref:`tab_a` and :numref:`tab_b`.", "Look."),
        ("The density function :eqref:`eq_x`.", "The density function."),
        ("Read {ref}`the part <part>` and {doc}`this <x>`.", "Read the part and this."),
        ("Let {math}`x^2` be.", "Let $x^2$ be."),
        ("# T\n:label:`sec_t`\n\nOne. :width:`400px`", "One."),
        (r"Ice floats ([\[link\]](#fig-ice-1)), and melts.", "Ice floats, and melts."),
        ("So [[link]](#fig-ice-1) shows it.", "So the figure shows it."),
        ("It is known [[7]](#ref-7), widely.", "It is known, widely."),
        ("A [[7]](#ref) and [[Ice]] float.", "A and Ice float."),
        ("Salt in H<sub>2 </sub>and CO<sub>2</sub>.", "Salt in H2 and CO2."),
        ("A time :cite: is text.", "A time :cite: is text."),
        ("Seen[1], known [2, 3] and [citation needed] so.", "Seen, known and so."),
    ],
)
def test_references(read: Reader, source: str, text: str) -> None:
    """The sentence reads as if the reference had never stood there."""
    assert [text] == [block.text for block in read(source).blocks]
