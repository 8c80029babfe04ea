"""What an episode ends with, in lessons of many kinds."""

from dataclasses import replace

import pytest

from lessoncast.script.plan import ending, last_thought
from lessoncast.script.plan.budget import passages_of
from writer_mother import compose, experts, sections_of, vocabulary_of

NOTES = """## Pumps

- **Hand pump**: lifts ten litres a minute from a shallow well.
- **Screw**: lifts muddy water along a slope without any valve.

## Practical tips

- Keep a spare valve and a wrench in the pump house.
- Grease the shaft twice a year.
"""


def test_a_lesson_of_notes_ends_with_one_of_them() -> None:
    """Where no sentence tells, a note that was not said is kept for the end."""
    sections, vocabulary = sections_of(NOTES), vocabulary_of(NOTES)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages[1:], vocabulary, "pumps")
    assert found
    assert found.text == "Hand pump lifts ten litres a minute from a shallow well."


SUMMED_UP = """## Pumps

A hand pump lifts ten litres a minute from a shallow well. A screw lifts muddy water along a slope without any valve.

## Summary

{}
"""


@pytest.mark.parametrize(
    ("summary", "kept"),
    [
        ("Pumps of wood want a coat of tar in every single spring.", True),
        ("We skipped over pumps of iron and over all that they cost.", False),
        ("Pumps of wood, however, want a coat of tar in every spring.", False),
        ("The remaining pumps of wood want a coat of tar in every spring.", False),
        ("How to build a pump of wood and how to paint it with tar.", False),
        ("The rest is up to the keepers of the wells and pumps of the town.", False),
    ],
)
def test_a_summary_gives_the_last_sentence_if_it_is_whole(summary: str, *, kept: bool) -> None:
    """Not what "we" did on the way."""
    text = SUMMED_UP.format(summary)
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages, vocabulary, "pumps")
    assert (found is not None and found.text.startswith(summary.split(maxsplit=1)[0])) is kept


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("In winter, pumps of wood must always stand under a roof of straw.", "Tar keeps the rain out of old pumps for a year or more."),
        ("It appears to be an important part of all other pumps and wells.", "Tar keeps the rain out of old wood for a year or more."),
        ("By default, it recovers the pumps of the village in every winter.", "Tar keeps the rain out of old wood for a year or more."),
        ("Our old pumps of wood need a new coat of dark tar in spring.", "Pumps of iron are cheaper than any other pumps of the town."),
        (
            "Pumps have a weakness too: sand and cold air can stop them for days.",
            "Pumps of wood want a coat of tar in every single spring.",
        ),
    ],
)  # fmt: skip
def test_what_stands_alone_and_is_about_the_subject_is_kept(less: str, more: str) -> None:
    """Rather than what holds at times, or for us."""
    for told in (f"{less} {more}", f"{more} {less}"):
        text = f"## Pumps\n\nPumps lift water out of wells of any depth, day and night.\n\n{told}\n"
        sections, vocabulary = sections_of(text), vocabulary_of(text)
        passages = passages_of(sections, vocabulary)
        found = ending.takeaway(sections, passages, passages[:1], vocabulary, "pumps")
        assert found is not None
        assert found.text == more


@pytest.mark.parametrize(
    ("second", "both"),
    [("Its valves wear out.", True), ("Sand harms pumps of iron.", True), ("Sand is bad for brass.", False)],
)  # fmt: skip
def test_two_last_sentences_are_of_one_thing(second: str, *, both: bool) -> None:
    """A short one takes the next with it only where that goes on with it."""
    text = SUMMED_UP.format(f"A pump of wood wants a coat of tar. {second}")
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    found = ending.takeaway(sections, [], [], vocabulary, "wood and tar")
    assert found is not None
    assert found.text.endswith(second) is both


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Grease the shaft twice a year.", ""),  # a tip is not what one looks back on
        ("Pumps lift water from deep wells.", "pumps lift water from deep wells"),
    ],
)
def test_the_host_looks_back_on_claims(sentence: str, short: str) -> None:
    """In short is told what the lesson claims, not what it advises."""
    vocabulary = vocabulary_of(NOTES)
    assert ending.in_short(sentence, vocabulary) == short


@pytest.mark.parametrize(
    ("thesis", "detail"),
    [
        ("Tarring is one of the treatments of boats in spring.", "Tarring always exposes people and boats to large amounts of smoke and of hot tar."),
        ("Tarring is the treatment of boats with hot tar.", "Tarring always exposes people and boats to large amounts of smoke and of hot tar."),
    ],
)  # fmt: skip
def test_an_episode_ends_on_what_its_subject_is(thesis: str, detail: str) -> None:
    """Its definition or its thesis, rather than what is told of it on the way, or of something else."""
    text = f"## Tarring\n\n{thesis} People do it in spring.\n\n## Boats\n\nBoats are dear. {detail} People like them. They cost a lot of money. They last."
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, [], vocabulary, "tarring boats")
    assert found is not None
    assert found.text == thesis


def test_what_is_said_again_has_no_colon() -> None:
    """Behind the colon that announces it, it would be no sentence said twice; with two, nobody could follow."""
    text = "## Pumps\n\n" + "\n\n".join(
        [
            "Pumps need three things to lift much water: oil, oak and many strong hands.",
            "A pump is a machine that lifts water out of the wells of a dry valley.",
            *(f"Then we turned to the pump number {n} of this one and of that." for n in range(6)),
        ]
    )
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages, vocabulary, "pumps")
    assert found is not None
    assert ": " not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Probably not. For most wells, a hand pump serves as well as a screw.",
        "More importantly, a hand pump lifts cleaner water than any screw.",
        "Mostly, we want a pump to work in the dry months of the year.",
        "To prove the strength of their pump, they lifted a stone.",
        "Subsequently, a hand pump lifted the water of every well.",
        "Fitted into a heavy frame of forged iron, it lifts much water.",
        "Visitors suggest that together they lift the water of ten wells.",
        "Our hand pump has only one valve and lifts the water of ten wells.",
        "A hand pump lifts clean water instead, and a screw lifts the mud.",
        "Serious ones lift the water of ten wells in a day.",
    ],
)
def test_a_reply_or_what_weighs_against_the_last_sentence_ends_nothing(text: str) -> None:
    """A sentence that lives on the one before it is no last thought."""
    sections, vocabulary = sections_of(SUMMED_UP), vocabulary_of(SUMMED_UP)
    unit = next(unit for section in sections for unit in section.units)
    stands = ending._stands_alone
    assert not stands(replace(unit, text=text, role="plain"), vocabulary, frozenset({"plain"}))
    plain = "A hand pump lifts cleaner water than any screw of the village."
    assert stands(replace(unit, text=plain, role="plain"), vocabulary, frozenset({"plain"}))


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("Pumps can have a second valve of leather near the pipe.", "The main purpose of pumps is to spare the village a walk to the river."),
        ("Pumps may be painted with tar of any kind in the spring.", "Pumps lift the village's water out of the deep well every morning."),
        ("Not all pumps of wood need a coat of dark tar in spring.", "A pump's leather needs a drop of oil once in every spring."),
        ("Pumps are the other thing that's made of oak in the village.", "Pumps of iron last for many years in the old village."),
        ("Pumps aren't wells, although most of the visitors think so.", "Pumps of iron last for many years in the old village."),
    ],
)  # fmt: skip
def test_what_holds_for_all_ends_rather_than_what_may_be(less: str, more: str) -> None:
    """What a thing is for before what some of it can have; a word with an apostrophe is no quotation."""
    told = "A hand pump stands in every yard of the old village."
    text = f"## Pumps\n\n{told}\n\n{less}\n\n{more}\n"
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages[:1], vocabulary, "pumps")
    assert found
    assert found.text == more


@pytest.mark.parametrize(
    ("detail", "general"),
    [
        ("Anselm hid a small crack in a lid from his uncle and his cousins.", "Pumps lift about 20 litres of water with each stroke."),
        ("The bailiff locks up iron cups and ropes in a shed every single night.", "Pumps lift about 20 litres of water with each stroke."),
    ],
)  # fmt: skip
def test_what_holds_of_the_subject_ends_rather_than_a_detail(detail: str, general: str) -> None:
    """What somebody once did, or what is about a thing that nobody has named, is soon forgotten."""
    told = "A hand pump stands in every yard of the old village."
    text = f"## Pumps\n\n{told}\n\n{detail}\n\n{general}\n"
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages[:1], vocabulary, "pumps")
    assert found
    assert found.text == general


def test_what_the_subject_is_ends_once_more_rather_than_what_is_about_nothing_named() -> None:
    """Where nothing else tells of the subject, what was said of it long ago is said again; where it leaned, with its noun."""
    text = """## Wells

A well is a deep hole.

Wells give water in the driest summer.

The rope was bought by Anselm in 1902.

The bucket was lost by Konrad in 1911.

The lid was stolen by Ulrich in 1923.

The crank was mended by Jakob in 1934.

The wall was built by Martin in 1945.

The roof was tarred by Oswald in 1956.
"""
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages, vocabulary, "wells")
    assert found
    assert found.text in {"A well is a deep hole.", "Wells give water in the driest summer."}
    assert found.group == -1  # said twice, not taken from its place


def test_what_the_next_sentence_needs_stays_in_its_place() -> None:
    """A pronoun in the midst of a sentence looks back as well as one at its beginning."""
    text = "\n\n".join(
        [
            "## Pumps\n\nPumps stand in the yard.\n\nSnow falls in the yard.",
            "Pumps of oak must always stand under a roof of straw. Moving them takes ten strong hands.",
            "The straw was dear. Tar was dear.",
        ]
    )
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    found = ending.takeaway(sections, passages, passages, vocabulary, "pumps")
    assert found is None or not found.text.startswith("Pumps of oak") or found.group == -1


def test_what_a_lesson_on_the_past_is_about_ends_it_rather_than_a_passing_remark() -> None:
    """What was said again of the subject itself gives way to nothing weaker, though it tells what was."""
    text = """## Windmills

Windmills of oak served many poor valleys for several hundred summers.

Bread was dear.

Snow fell.

Rain fell.

Barns burned.

Ropes broke.

Ropes of hemp are sold at most of the markets near windmills.
"""
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    subject = last_thought.subject_of(sections, vocabulary, "windmills of oak")
    first, *_, remark = [unit for one in passages for unit in one.units]
    again = replace(first, group=last_thought.TWICE)
    assert last_thought.last_thought(again, [remark], [first, remark], subject) is again


def test_an_item_of_a_list_is_not_missing_there_to_be_told_at_the_end() -> None:
    """Two kinds of three would be told, and the third as what to keep in mind."""
    text = "## Pumps\n\nPumps lift water.\n\n## Kinds\n\n- Hand pumps lift water from a shallow well.\n- Screw pumps lift mud along a slope.\n"
    units = [unit for section in sections_of(text) for unit in section.units]
    subject = last_thought.subject_of(sections_of(text), vocabulary_of(text), "pumps")
    assert [one.role for one in units[1:]] == ["member", "member"]
    assert last_thought.last_thought(None, units[1:2], units[2:], subject) is None
    assert last_thought.last_thought(None, units[1:2], units[:1], subject) is units[1]


@pytest.mark.parametrize(
    "told",
    [
        "Tar was dear. Pumps of iron leak after some years. On dry soil, however, pumps of oak hold out.",
        "Pumps of iron leak after some years. Tar was dear. Straw was dear.",
    ],
)
def test_what_begins_a_section_or_is_weighed_against_next_stays_in_its_place(told: str) -> None:
    """What is told behind it is told of that."""
    yards = "".join(f"## Yard {n}\n\nSnow falls in yard {n}.\n\n" for n in range(5))
    text = f"{yards}## Oak\n\n{told}"
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    free = [one.text for one in ending._free(passages, passages, vocabulary)]
    assert "Pumps of iron leak after some years." not in free


def test_one_thing_of_a_list_is_not_said_again_at_the_end() -> None:
    """Of all that one needs, the first is not what the lesson is about."""
    rain = "".join(f"Rain falls in yard {n}.\n\n" for n in range(8))
    text = f"Snow falls.\n\nTar is dear.\n\n- Pumps of oak are kept dry.\n- Screw pumps lift mud.\n\n{rain}"
    sections = sections_of(text)
    units = [unit for section in sections for unit in section.units]
    subject = last_thought.subject_of(sections, vocabulary_of(text), "pumps of oak")
    assert last_thought.last_thought(None, [], units, subject) is None


MAREAS = """# Las mareas del puerto

## El puerto

Las compuertas viejas del puerto guardan el agua de la marea en la dársena.
La marea es la subida y la bajada del agua del mar en un puerto.

## El muelle

Aunque en otoño el viento empuja olas altas contra el muelle de piedra, dentro hay calma.
Si llueve mucho, conviene abrir las compuertas a tiempo.

## El reloj

Aunque nadie lo mira, el reloj muestra la altura del agua.
Si la aguja no se mueve, conviene limpiar la caja.

## Al final

Entender las mareas te ayudará a entrar en un puerto sin miedo.
Mirar la marea del puerto antes de salir te ahorra una noche en el agua.
"""


def test_what_was_kept_elsewhere_is_better_than_what_would_be_said_twice() -> None:
    """In a packed language, where it is worth more, though its subject is no noun."""
    last = experts(compose(MAREAS, language="es"))[-1]
    assert "entender las mareas" in last
