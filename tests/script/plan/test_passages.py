"""Passages and their choice under a budget."""

from collections.abc import Iterator

import pytest

from lessoncast.script.plan import passages
from lessoncast.script.plan.budget import passages_of, select
from lessoncast.script.plan.passages import LONG, Passage, shortened
from lessoncast.tongue.proposal import Proposal
from lessoncast.units.pieces import Section
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


@pytest.mark.parametrize("budget", [45, 60, 90])
def test_every_top_section_is_heard_on_a_tight_budget(budget: int) -> None:
    """One sentence of each section comes before a second of any."""
    sections, passages = _all()
    heard = {passage.section for passage in select(passages, sections, budget)}
    assert heard == {passage.section for passage in passages}


def test_where_not_all_sections_fit_the_longest_are_heard() -> None:
    """With less than a sentence for each section, those that say most are heard, the first always."""
    text = "".join(
        f"## Part {name}\n\n"
        + "".join(f"The {name} pump lifts the water to upper field {n}. " for n in range(times))
        for name, times in (("one", 1), ("two", 3), ("three", 1), ("four", 4))
    ).replace("## ", "\n\n## ")
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of(text))
    heard = {sections[one.section].title for one in select(passages, sections, 33)}
    assert heard == {"Part one", "Part two", "Part four"}


@pytest.mark.parametrize(
    ("text", "words", "kept"),
    [
        ("Tides rise twice a day. They fall as often.", 6, "Tides rise twice a day."),
        ("Tides rise twice a day. They fall as often.", 40, "Tides rise twice a day. They fall as often."),
        ("Tides rise daily. They fall daily. However, lakes stay flat.", 7, "Tides rise daily."),
        ("Tides rise daily. However, lakes stay flat.", 4, "Tides rise daily. However, lakes stay flat."),
    ],
)  # fmt: skip
def test_a_passage_is_shortened_without_parting_a_pair(text: str, words: int, kept: str) -> None:
    """Units are left out from the end; what turns against a sentence stays with it."""
    units = [unit for section in sections_of(text) for unit in section.units]
    whole = Passage(units=tuple(units), section=0, place=0, score=1.0, needs=False)
    assert shortened(whole, words).text == kept


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


def test_what_is_spared_silences_no_section() -> None:
    """Each number spares another passage; every section is still heard, and nothing is left to lean."""
    sections, passages = _all()
    whole = select(passages, sections, 1000)
    for spare in (1, 2, 3):
        left = select(passages, sections, 1000, spare)
        assert len(left) in {len(whole), len(whole) - 1}
        assert {one.section for one in left} == {one.section for one in whole}
        keys = {(one.section, one.place) for one in left}
        assert all((one.section, one.place - 1) in keys for one in left if one.needs)


def test_gaps_are_filled_with_first_sentences() -> None:
    """Words that no whole passage fits into are spent on the beginning of one."""
    sections, passages = _all()
    for budget in range(100, 140, 10):
        said = sum(one.words for one in select(passages, sections, budget))
        assert budget - said < 16


def _passages(text: str) -> list[str]:
    sections = sections_of(text)
    return [one.text for one in passages_of(sections, vocabulary_of(text))]


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("", ["Tides rise twice a day in every bay of the northern coast. Two gates are red."]),
        ("Click the blue button.\n\n", ["Tides rise twice a day in every bay of the northern coast."]),
    ],
)  # fmt: skip
def test_a_short_stray_is_not_told(between: str, told: list[str]) -> None:
    """A few words whose neighbours are left out say nothing, neither alone nor behind another paragraph."""
    text = (
        f"Tides rise twice a day in every bay of the northern coast.\n\n{between}Two gates are red."
    )
    assert told == _passages(text)


@pytest.mark.parametrize(
    ("stray", "told"),
    [
        ("Tides of the northern coast carry a great deal of salt to the mines.", False),
        ("The second tide of the northern coast carries a great deal of salt.", True),
        ("Tides of the northern coast carry a great deal of salt to the mines. The salt is sold there by weight.", True),
    ],
)  # fmt: skip
def test_one_sentence_between_gaps_is_not_told(stray: str, told: bool) -> None:
    """What is left of a paragraph is no talk; one that is counted, or goes on, is."""
    text = f"Tides rise twice a day in every bay of the northern coast.\n\nClick the blue button.\n\n{stray} Click the red button.\n\nTides fall in every bay at night."
    assert told is any(stray in one for one in _passages(text))


@pytest.mark.parametrize(
    ("stray", "told"),
    [
        ("Popular songs matter little, and everybody in the mine sings them for another reason.", False),
        ("Popular songs matter little, and everybody on the coast sings them for another reason.", True),
    ],
)  # fmt: skip
def test_what_has_nothing_to_do_with_its_neighbours_is_not_told_behind_a_gap(
    stray: str, told: bool
) -> None:
    """Where what led to it is left out, and no word ties it to what is told."""
    text = f"Tides rise twice a day in every bay of the northern coast.\n\nClick the blue button.\n\n{stray}\n\nTides fall in every bay at night, and boats lie dry on the sand."
    assert told is (stray in _passages(text))


def test_nothing_leans_on_half_a_passage() -> None:
    """Words that are left are spent on no passage that needs one told only in part."""
    text = f"Tides rise twice a day in every bay up there. {'The gates of the old harbour are shut at night. ' * 3}It rains."
    (section,) = sections_of(text)
    first, long, last = section.units[0], section.units[1], section.units[-1]
    whole = Passage(units=(first, *[long] * 3), section=0, place=0, score=1.0, needs=False)
    behind = Passage(units=(last,) * 4, section=0, place=1, score=0.1, needs=True)
    budget = first.words + behind.words
    assert [first.text] == [one.text for one in select([whole, behind], [section], budget)]
    enough = whole.words + behind.words
    assert [whole, behind] == select([whole, behind], [section], enough)


class _Eager:
    """Finds a good question, and is not to be asked for another."""

    def proposals(self, *_: object) -> Iterator[Proposal]:
        yield Proposal(ask="Why does the pump lift water?", worth=88)
        raise AssertionError("one good question was enough")


def test_the_first_good_question_is_enough_to_begin_a_passage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """How well the best of many asks for a sentence is not wanted there."""
    monkeypatch.setattr(passages, "tongue_of", lambda _: _Eager())
    text = "## The pump\n\nThe pump lifts the water because the upper field is dry."
    sections = sections_of(text)
    (passage,) = passages_of(sections, vocabulary_of())
    assert passages.may_be_asked(passage, vocabulary_of())


def test_what_is_denied_is_not_told_without_what_holds_instead() -> None:
    """ "You needn't learn the tides by heart." alone tells nobody what to do."""
    text = (
        "# Tides\n\nNobody needn't learn all the tides of the year by heart. "
        "It's more useful to know how high the next one of them will be.\n"
    )
    section, vocabulary = sections_of(text)[0], vocabulary_of(text)
    (whole,) = passages.gather(section, 0, vocabulary)
    assert shortened(whole, 13).text == whole.text
