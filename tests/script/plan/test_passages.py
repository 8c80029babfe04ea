"""Passages and their choice under a budget."""

import pytest

from lessoncast.script.plan.budget import passages_of, select
from lessoncast.script.plan.passages import LONG, Passage
from lessoncast.script.units.pieces import Section
from writer_mother import LEAVES, sections_of, vocabulary_of


def _all() -> tuple[list[Section], list[Passage]]:
    sections = sections_of(LEAVES)
    return sections, passages_of(sections, vocabulary_of())


def test_passages_keep_order_and_every_unit() -> None:
    """Passages hold each unit of the told sections once, in the lesson's order."""
    sections, passages = _all()
    told = [u for s in sections if s.kind != "recap" for u in s.units]
    assert [u for p in passages for u in p.units] == told
    assert all(p.words <= LONG or len(p.units) == 1 for p in passages)


@pytest.mark.parametrize("budget", [30, 60, 90, 150])
def test_a_choice_keeps_to_the_budget(budget: int) -> None:
    """The words chosen never exceed the budget, but for a first passage that is longer."""
    sections, passages = _all()
    chosen = select(passages, sections, budget)
    assert chosen
    assert sum(p.words for p in chosen) <= max([budget, *(p.words for p in passages)])


def test_every_section_is_heard_before_any_is_heard_twice() -> None:
    """With room for one passage each, every section has one."""
    sections, passages = _all()
    indices = {p.section for p in passages}
    enough = sum(max(p.words for p in passages if p.section == index) for index in indices)
    assert {p.section for p in select(passages, sections, enough)} == indices


def test_what_a_passage_leans_on_is_chosen_with_it() -> None:
    """A passage that needs the one before never stands without it."""
    sections, passages = _all()
    for budget in range(20, 200, 10):
        chosen = select(passages, sections, budget)
        keys = {(p.section, p.place) for p in chosen}
        assert all((p.section, p.place - 1) in keys for p in chosen if p.needs)


def test_a_summary_is_told_when_there_is_nothing_else() -> None:
    """A lesson of only a summary is told from it."""
    sections = sections_of("## Summary\n\nTides rise twice a day.")
    assert [p.text for p in passages_of(sections, vocabulary_of())] == ["Tides rise twice a day."]


def test_a_tight_budget_makes_short_passages() -> None:
    """With few words for each section, passages are shorter, so that more sections are reached."""
    sections = sections_of(LEAVES)
    ample, tight = (
        passages_of(sections, vocabulary_of()),
        passages_of(sections, vocabulary_of(), 60),
    )
    assert len(tight) > len(ample)
    assert [u for p in tight for u in p.units] == [u for p in ample for u in p.units]
