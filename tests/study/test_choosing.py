"""Of many drafts those are taken that make a good set together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from lessoncast.model import Span
from lessoncast.study.choosing import Chooser
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.generating import Division, best_of
from lessoncast.study.item import Item, opening, seen_card
from lessoncast.study.positions import arranged
from lessoncast.study.wording.drafts import CardDraft


def a_fact(subject: str, value: str, *, part: int = 0) -> Fact:
    return Fact(
        kind="gloss", subject=subject, value=value, statement=f"{subject} is {value}.",
        span=Span(part + 1, part + 1), part=part, family="terms",
    )  # fmt: skip


def a_draft(front: str, back: str, *, part: int = 0, worth: float = 1.0) -> CardDraft:
    return CardDraft(front=front, back=back, fact=a_fact(front, back, part=part), worth=worth)


def chosen(drafts: list[CardDraft], wanted: int, *beside: Item, parts: int = 1) -> list[str]:
    chooser = Chooser(drafts, lambda one: seen_card(one, "en"), parts=parts)
    return [one.front for one in chooser.choose(wanted, beside)]


def test_an_opening_is_not_worn_out() -> None:
    """At most a third begin alike, even where that leaves fewer."""
    alike = [
        a_draft(f"What is {name}?", f"a {name} thing") for name in ("tin", "zinc", "lead", "iron")
    ]
    others = [
        a_draft("Why does rust form?", "because of water", worth=0.1),
        a_draft("When did it start?", "in 1825", worth=0.1),
        a_draft("Who dug the canal?", "the Irish", worth=0.1),
    ]
    fronts = chosen([*alike, *others], 6)
    assert 5 == len(fronts)
    assert 2 == sum(opening(one) == "what is" for one in fronts)


def test_the_same_is_not_asked_twice_nor_the_other_way_round() -> None:
    """Not among the chosen, and not of what the author asks."""
    one = a_draft("What is a tariff?", "A tax on imported goods")
    other = a_draft("What do we call a tax on imported goods?", "A tariff", worth=0.5)
    assert ["What is a tariff?"] == chosen([one, other], 2)
    own = seen_card(other, "en")
    assert [] == chosen([one], 2, own)


def test_a_sentence_that_lists_pairs_is_asked_for_more_of_them() -> None:
    """What goes with what is a fact for each pair; of any other sentence two cards are enough."""
    names = ("tin", "zinc", "lead", "iron", "gold")
    kinds: tuple[tuple[Kind, int], ...] = (("pair", 4), ("gloss", 2))
    for kind, most in kinds:
        told = [a_draft(f"To {name}, what ore belongs?", f"{name}stone") for name in names]
        listed = [
            replace(one, fact=replace(one.fact, kind=kind, statement="All of it.")) for one in told
        ]
        assert most == len(chosen(listed, 5))


def test_a_part_not_yet_asked_about_comes_first() -> None:
    """Coverage outweighs a little worth; the set stands in the order of the lesson."""
    drafts = [
        a_draft("What is tin?", "a soft metal", part=0),
        a_draft("Why do locks leak?", "because of rust", part=0, worth=0.95),
        a_draft("Who built the dam?", "the monks", part=1, worth=0.9),
    ]
    assert ["What is tin?", "Who built the dam?"] == chosen(drafts, 2, parts=2)


def test_a_rich_sentence_is_asked_twice_and_gives_nothing_away() -> None:
    """Two facts of one sentence may both be asked, unless one question holds the answer of the other."""
    fact = replace(a_fact("the mill", "stone"), kind="date")
    asked = [
        ("Who built the mill at the weir?", "Ada Berg"),
        ("When was the mill built?", "in May 1904"),
        ("Where did Ada Berg build the mill?", "at the weir"),
    ]
    drafts = [
        CardDraft(
            front=front, back=back, fact=replace(fact, worth=place / 10), worth=1 - place / 10
        )
        for place, (front, back) in enumerate(asked)
    ]
    assert [asked[0][0], asked[1][0]] == sorted(chosen(drafts, 3), reverse=True)


def test_a_few_items_may_be_of_one_part() -> None:
    """Of five nobody minds that three are of one part; of eight, half at most."""
    asked = ("What is tin?", "Why leaks oak?", "Who built Nore?", "When burst Wey?", "Which mast?")
    near = [a_draft(one, f"{one[::-1]} stone") for one in asked]
    far = [
        a_draft(one, f"{one[::-1]} moss", part=1, worth=0.2)
        for one in ("Where lies Lofoten?", "How deep is Byfjord?", "Whose boat sank?")
    ]
    assert 5 == len(chosen([*near[:3], *far[:2]], 5, parts=4))
    found = chosen([*near, *far], 8, parts=4)
    assert 3 == sum(one in asked for one in found)


_DUG = "Saxon miners dug the drift of Kongsberg in 1623."
_SOLD = "Saxon miners dug the drift of Kongsberg, and the guild had sold it by 1623."


@pytest.mark.parametrize(
    ("kind", "told", "family", "both"),
    [
        ("cloze", _SOLD, "gap", True),
        ("cloze", _SOLD, "gap noun", False),
        ("doer", _SOLD, "doer", False),
        ("cloze", _DUG, "gap", False),
        ("who", _DUG, "who/person", False),
    ],
)
def test_a_gap_cannot_but_show_what_another_asks_for(
    kind: Kind, told: str, family: str, *, both: bool
) -> None:
    """Names or figures of two clauses are two facts, though each gap shows the other one; in one clause they're one, asked both ways."""
    year = replace(a_fact("the drift", "1623"), kind="cloze", family="gap year", statement=told)
    who = replace(year, kind=kind, value="Saxon miners", family=family)
    asked = [told.replace("1623", "_____"), told.replace("Saxon miners", "_____")]
    drafts = [
        CardDraft(front=asked[0], back="1623", fact=year, worth=1.0),
        CardDraft(front=asked[1], back="Saxon miners", fact=who, worth=0.5),
    ]
    assert {*chosen(drafts, 2)} == ({*asked} if both else {asked[0]})


def test_a_question_that_tells_most_of_an_answer_gives_it_away() -> None:
    """``fell`` and ``fall`` are no two facts."""
    fact = replace(a_fact("the price", "lower"), kind="date")
    asked = [
        ("What happened to the price of flour?", "it fell from nine crowns a sack to four"),
        ("When did the price of flour fall from nine crowns a sack to four?", "in the 1890s"),
    ]
    drafts = [
        CardDraft(front=front, back=back, fact=replace(fact, worth=place), worth=1.0 - place)
        for place, (front, back) in enumerate(asked)
    ]
    assert [asked[0][0]] == chosen(drafts, 2)


def test_places_of_right_choices() -> None:
    """Each place is used, none three times running; figures ascend."""
    asked = [(f"Question {number}?", "right", ("wrong", "false"), ()) for number in range(12)]
    places = [place for _, place in arranged(asked)]
    assert {0: 4, 1: 4, 2: 4} == {place: places.count(place) for place in range(3)}
    assert (("1815", "1825", "1830"), 1) == arranged([("When?", "1825", ("1830", "1815"), ())])[0]


def test_figures_do_not_stay_in_one_place() -> None:
    """Where the right year would be the first once more, a spare one is offered before it."""
    asked = [
        (f"When {year}?", str(year), ("1990", "1995"), ("1700",)) for year in range(1800, 1806)
    ]
    places = [place for _, place in arranged(asked)]
    assert [0, 0, 1, 1, 1, 0] == places


def test_places_follow_no_pattern() -> None:
    """Whatever is asked: what a check would find in the places of a quiz is never there."""
    for size in range(6, 13):
        for start in range(40):
            asked = [
                (f"Question {start} {at}?", "right", ("wrong", "false"), ()) for at in range(size)
            ]
            places = [place for _, place in arranged(asked)]
            for period in (2, 3, 4):
                assert size <= 2 * period or places[period:] != places[:-period]


def test_what_cannot_be_the_best_is_not_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a hundred notes those at the end of the row are never looked at."""
    weighed: list[str] = []
    worth = Chooser._worth

    def counted(self: Chooser[CardDraft], place: int, *rest: object) -> float:
        weighed.append(self._drafts[place].front)
        return worth(self, place, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Chooser, "_worth", counted)
    drafts = [
        a_draft(f"Herb{n} cures what?", f"ail{n}", part=n, worth=9 - n / 10) for n in range(100)
    ]
    assert chosen(drafts, 2, parts=100) == ["Herb0 cures what?", "Herb1 cures what?"]
    assert len(set(weighed)) < 20


def test_what_cannot_be_taken_is_not_made_whole() -> None:
    """Wrong choices are looked for beside the few drafts of a long lesson that may be taken."""
    whole: list[str] = []

    def finish(draft: CardDraft) -> tuple[CardDraft, tuple[str, ...]] | None:
        whole.append(draft.front)
        return None if draft.front.startswith("Herb0") else (replace(draft, back="sleep"), ())

    drafts = [
        a_draft(f"Herb{n} cures what?", f"ail{n}", part=n, worth=9 - n / 10) for n in range(100)
    ]
    chooser = Chooser(drafts, lambda one: seen_card(one, "en"), finish=finish, parts=100)
    found = [(one.front, one.back) for one in chooser.choose(2)]
    assert found == [("Herb1 cures what?", "sleep"), ("Herb2 cures what?", "sleep")]
    assert len(whole) == len(set(whole)) < 20


def test_a_flag_that_shows_only_when_a_draft_is_whole_counts() -> None:
    """As few of a set as of any other flag may have it."""
    drafts = [a_draft(f"Whence comes herb{n}?", f"land{n}", part=n) for n in range(3)]
    drafts += [a_draft(f"Herb{n} cures what?", f"ail{n}", part=n, worth=0.1) for n in range(3, 6)]
    chooser = Chooser(
        drafts, lambda one: seen_card(one, "en"), parts=6, caps={"odd": 0.25},
        finish=lambda one: (one, ("odd",) if one.worth == 1.0 else ()),
    )  # fmt: skip
    fronts = [one.front for one in chooser.choose(4)]
    assert sum(one.startswith("Whence") for one in fronts) == 1


def test_a_set_is_not_cut_where_fewer_would_ask_about_no_more() -> None:
    """Too much is left out of the lesson however many there are: more than a few are not given up for it."""
    named = zip(
        range(8), ("tin", "zinc", "lead", "iron", "gold", "brass", "slate", "chalk"), strict=True
    )
    asks = ("What is {}?", "Why does {} rust?", "Who found {}?", "When was {} found?")
    drafts = [a_draft(asks[at % 4].format(one), f"a {one} thing", part=at % 2) for at, one in named]
    chooser = Chooser(
        drafts,
        lambda one: seen_card(one, "en"),
        parts=2,
        missing=lambda facts: max(0.0, len(facts) - 2.0),
    )
    assert 8 == len(chooser.choose(8))
    chooser = Chooser(
        drafts,
        lambda one: seen_card(one, "en"),
        parts=2,
        missing=lambda facts: max(0.0, len(facts) - 6.0),
    )
    assert 6 == len(chooser.choose(8))  # for so many, they are spread as they should be


def test_no_set_is_taken_that_may_be_none() -> None:
    """Most of it of one part, however it is chosen."""
    drafts = [a_draft(f"What is {one}?", f"a {one} thing") for one in ("tin", "zinc")]
    chooser = Chooser(
        drafts, lambda one: seen_card(one, "en"), parts=1, missing=lambda _facts: math.inf
    )
    assert [] == chooser.choose(2)


def test_grammar_weighs_only_what_may_be_taken() -> None:
    """Drafts come with the most that they can be worth; what cannot win is never weighed, and none that may not be asked is taken."""
    drafts = [
        a_draft(f"Herb{n} cures what?", f"ail{n}", part=n, worth=9 - n / 100) for n in range(500)
    ]
    weighed: list[str] = []

    def weigh(some: Sequence[CardDraft]) -> list[CardDraft | None]:
        weighed.extend(one.front for one in some)
        less = {"Herb0 cures what?": 5}
        return [
            None
            if one.front == "Herb2 cures what?"
            else replace(one, worth=one.worth - less.get(one.front, 0))
            for one in some
        ]

    chooser = Chooser(drafts, lambda one: seen_card(one, "en"), parts=500, weigh=weigh)
    found = [one.front for one in chooser.choose(3)]
    assert found == ["Herb1 cures what?", "Herb3 cures what?", "Herb4 cures what?"]
    assert len(weighed) == len(set(weighed)) < 100


@pytest.mark.parametrize(
    ("divisions", "best"),
    [
        ([(1.2, False), (0.9, True), (0.95, True)], 2),
        ([(1.2, False), (0.5, True)], 0),
        ([(1.2, False), (1.4, False)], 1),
        ([(1.2, True), (1.2, True)], 0),
    ],
)
def test_sets_that_ask_about_the_whole_lesson_come_first(
    divisions: list[tuple[float, bool]], best: int
) -> None:
    """If they hold nearly as much as those that leave parts of it out."""
    found = [Division([], [], full, is_spread) for full, is_spread in divisions]
    assert best_of(found) is found[best]
