"""Lesson → sections of units."""

from dataclasses import replace

import pytest

from lessoncast.model import Block, Marked, Span
from lessoncast.units import lessons
from lessoncast.units.meanings import GLOSSARIES
from lessoncast.units.notes import list_noun
from lessoncast.units.pieces import Section, clean_heading
from lessoncast.units.quotations import cited
from lessoncast.units.reading import SectionReader
from writer_mother import a_block, english_book, lesson_of, said_in, sections_of, vocabulary_of


def _read(*blocks: Block) -> tuple[list[Section], SectionReader]:
    lesson = replace(lesson_of("Text."), blocks=blocks)
    reader = SectionReader(lesson, vocabulary_of(), english_book())
    return reader.read(), reader


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("II. The Factory System", "The Factory System"), ("Chapter 8: Tides", "Tides"),
        ("1.2 Waves & wind", "Waves and wind"), ("🚀 Rockets (advanced)", "Rockets"), ("¿Qué es?", "¿Qué es?"),
        ("2 Painting with old brushes", "Painting with old brushes"), ("Option 1: row by hand", "Row by hand"), ("Formula 3: Buoyancy", "Buoyancy"),
        ("Tide Waves. Y ~ W(k)", "Tide Waves"), ("Old boats (OB) overview", "Old boats"), ("Knots of sailors recap", "Knots of sailors"), ("Chapter overview", "Chapter overview"), ("Gulls. A Life", "Gulls. A Life"), ("12 Angry Gulls", "12 Angry Gulls"), ("3 Kinds of boats", "3 Kinds of boats"), ("2 Code of honour", "Code of honour"), ("7 Women of Bergen", "7 Women of Bergen"), ("2 boats and a quay", "2 boats and a quay"), ("Part II – Tides", "Tides"), ("Episode 15: Old quays", "Old quays"), ("Harbour Course 4.1.2 — Tides", "Tides"), ("Oars vs Sails — a quick recap", "Oars vs Sails"),
    ],
)  # fmt: skip
def test_headings_are_cleaned(written: str, clean: str) -> None:
    """Numbering, emoji and brackets leave a heading; its words stay."""
    assert clean == clean_heading(written)


def test_a_question_is_asked_of_what_answers_it() -> None:
    """An author's question in running text becomes the question of the next sentence."""
    units = [
        u
        for s in sections_of("Ships need water. But why do they float? Wood is light.")
        for u in s.units
    ]
    assert [(u.text, u.ask) for u in units] == [
        ("Ships need water.", ""),
        ("Wood is light.", "But why do they float?"),
    ]


def test_an_item_that_leans_on_one_left_out_is_left_out() -> None:
    """And so is what stands behind the quotation that nobody said."""
    told = _read(
        a_block("item", "See figure 3 for the editor that we use.", Span(1, 1)),
        a_block("item", "It also runs on old boats.", Span(2, 2)),
        a_block("item", "Every boat has a log of its own.", Span(3, 3)),
        a_block("paragraph", "“I like the knots that you tie.”", Span(5, 5)),
        a_block("paragraph", "According to Ada Lind, pilots use words like these.", Span(7, 7)),
    )[0]
    assert [unit.text for one in told for unit in one.units] == ["Every boat has a log of its own."]


def test_what_answers_a_question_that_nobody_asks_is_dropped() -> None:
    """Two questions at once are not asked; what speaks of them goes with them."""
    said = said_in(
        "Ships need water. Do old ones leak? Do new ones leak? The answers to both these questions surprise pilots. Sailors mend leaks with tar."
    )
    assert said == ["Ships need water.", "Sailors mend leaks with tar."]


def test_an_item_that_names_others_is_no_thing_to_be_told() -> None:
    """It leads to what stands below it."""
    items = [
        a_block("item", text, level=level)
        for text, level in (
            ("The benefits of a deck", 1),
            ("It keeps the hold dry.", 2),
            ("It bears the mast.", 2),
            ("Shared deck costs", 1),
            ("It has to be oiled.", 2),
        )
    ]
    sections, _ = _read(*items)
    told = " ".join(unit.text for one in sections for unit in one.units)
    assert "benefits" not in told
    assert "There" not in told


def test_a_list_in_terms_of_something_is_no_glossary() -> None:
    """``In terms of costs`` has the word, and leads to no words."""
    assert list_noun("In terms of costs, an owner pays", vocabulary_of()) not in GLOSSARIES
    assert list_noun("Learn these terms", vocabulary_of()) in GLOSSARIES


def test_what_leans_on_a_dropped_sentence_is_dropped() -> None:
    """When a sentence cannot be said, the pronoun behind it is not left alone."""
    assert said_in("Click the blue button. This opens the door. Doors are made of wood.") == [
        "Doors are made of wood."
    ]


def test_a_sentence_whose_verb_is_in_no_list_is_told() -> None:
    """And what leans on it stays."""
    said = said_in("A keeper in the valley plows thin ice. This clears the locks.")
    assert said == ["A keeper in the valley plows thin ice.", "This clears the locks."]


def test_beside_what_is_left_out_nothing_is_also_so() -> None:
    """It is left out, too: "also" goes with what it is said beside."""
    assert said_in("Click the blue button. Doors also have locks.") == ["Doors have locks."]
    assert said_in("Doors have frames. Doors also have locks.")[1] == "Doors also have locks."


def test_what_leans_on_a_sentence_that_is_too_long_is_dropped() -> None:
    """A sentence that nobody can follow by ear and that cannot be cut takes along what leans on it."""
    long = f"The keeper of the gate near the old {'grey stone ' * 16}mill waits for the flood every night"
    text = f"{long}. This saves the doors. Doors are made of wood."
    assert ["Doors are made of wood."] == said_in(text)


def test_a_unit_knows_what_is_left_out_before_it() -> None:
    """A sentence that cannot be said parts its neighbours; the first of a section is behind nothing."""
    text = "Tides rise. Click the blue button. Ice floats. Fish swim."
    units = [unit for section in sections_of(text) for unit in section.units]
    assert [("Tides rise.", False), ("Ice floats.", True), ("Fish swim.", False)] == [
        (unit.text, unit.parted) for unit in units
    ]


def test_a_pronoun_whose_person_is_left_out_is_not_said() -> None:
    """Whose pulse it is, nobody has heard."""
    text = "See the man on page 3. On examination, his pulse is weak. His skin is cold. Ice floats on the sea."
    sections, _ = _read(Block(kind="paragraph", text=text, span=Span(1, 1)))
    assert [unit.text for section in sections for unit in section.units] == [
        "Ice floats on the sea."
    ]


def test_half_a_sentence_whose_person_is_in_the_other_half_is_not_said() -> None:
    """Who "she" is, only the half about the page had told."""
    text = "The keeper Ada Lind of the old tower can be seen in the figure; she lit it on every night of the winter. Ice floats on the sea."
    (section,) = sections_of(text)
    assert [unit.text for unit in section.units] == ["Ice floats on the sea."]


def test_an_announcement_that_names_somebody_is_heard() -> None:
    """What is said behind it speaks of "she"."""
    text = "Boats are old. A keeper has to take five steps. She must see the boat. She must wave to it."
    (section,) = sections_of(text)
    assert [unit.text for unit in section.units][1] == "A keeper has to take five steps."


def test_a_story_begun_elsewhere_is_not_told() -> None:
    """What it tells of nobody knows, and it is left out with its reason."""
    box = Block(kind="aside", info="note", term="Resolution", text="Nora's doctor finds that she has the flu.", span=Span(2, 2))  # fmt: skip
    behind = Block(kind="paragraph", text="It is caused by a virus. Ice floats on the sea.", span=Span(4, 4))  # fmt: skip
    sections, reader = _read(box, behind)
    assert "Nora" not in " ".join(unit.text for section in sections for unit in section.units)
    assert [one.text for one in reader.unheard] == [box.text]


def test_an_exercise_in_running_text_is_not_told() -> None:
    """Its case would sound like a statement, and its answer leans on the question."""
    text = "Tides rise twice a day.\n\nBefore you go on, try this: a bay is narrow. Does it fill? It does, because water is pushed in."
    (section,) = sections_of(text)
    assert ["Tides rise twice a day."] == [unit.text for unit in section.units]


def test_skipped_sections() -> None:
    """Link lists, quizzes and tasks give no unit; a summary is kept for the end."""
    kinds = {
        s.title: s.kind
        for s in sections_of("# A\n\n## References\n\nA book is old.\n\n## Summary\n\nTides rise.")
    }
    assert kinds["References"] == "skip"
    assert kinds["Summary"] == "recap"


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("Lending the boat for a day gives every sailor more time:", "Lending the boat for a day gives every sailor more time."),
        ("We can open the gate of the lock like this:", ""),
        ("Opening the gate of the lock results in this error:", ""),
        ("Ask the crew:", ""),
        ("For example, to apply a new coat for a narrow boat all sides, use:", ""),
        ("To open the gate of the lock, the crew has to:", ""),
    ],
)  # fmt: skip
def test_a_lead_in_to_code_is_said_if_it_says_something(lead: str, said: str) -> None:
    """Code is never read, but what the author says of it is; half sentences are not."""
    sections, _ = _read(
        a_block("paragraph", f"Boats are old. {lead}"), a_block("code", "open()", Span(3, 5))
    )
    told = [unit.text for section in sections for unit in section.units]
    assert told == ["Boats are old.", *([said] if said else [])]


def test_a_sentence_that_goes_on_in_a_formula_is_not_said() -> None:
    """Its end is on the page; one with its full stop stands."""
    open_end = a_block("paragraph", "Tides rise. If two tides meet, the height has a sum")
    sections, _ = _read(open_end, a_block("math", "a + b", Span(3, 3)))
    assert ["Tides rise."] == [unit.text for section in sections for unit in section.units]


def test_what_a_formula_says_in_words_before_it_is_said() -> None:
    """At some length: a short lead-in only announces it; its signs are not explained."""
    words = (
        "The height of the water is the depth of the basin, multiplied by one more than the tide:"
    )
    for lead, said in ((words, [f"{words[:-1]}."]), ("The height follows from the tide:", [])):
        sections, _ = _read(
            a_block("paragraph", lead),
            a_block("math", "a + b", Span(3, 3)),
            a_block("paragraph", "Here a is the depth.", Span(5, 5)),
        )
        assert said == [unit.text for section in sections for unit in section.units]


def test_a_sentence_that_a_converter_tore_at_a_formula_is_whole_again() -> None:
    """Its end stands in a paragraph of its own; half of it would say something else."""
    torn = (
        a_block("item", "Behind the pier, the speed of the tide $v$", Span(1, 1)),
        a_block("paragraph", "stays the same. The height of the water $h$", Span(3, 3)),
        a_block("paragraph", ", however, falls.", Span(5, 5)),
    )
    sections, _ = _read(*torn)
    assert [(unit.text, unit.span) for unit in sections[0].units] == [
        (
            "Behind the pier, the speed of the tide v stays the same. The height of the water h, however, falls.",
            Span(1, 5),
        )
    ]


def test_what_a_list_answers_leads_to_it() -> None:
    """Told without its question, it would belong to the list before; so would one behind a lead-in without a colon."""
    sections, _ = _read(
        a_block("paragraph", "Some boats do not need a permit. These include", Span(1, 1)),
        a_block(
            "item", "Boats of the harbour's own crew that leave for less than one hour.", Span(2, 2)
        ),
        a_block("item", "Rafts that carry no load and that nobody steers by night.", Span(3, 3)),
        a_block("paragraph", "What needs a permit?", Span(5, 5)),
        a_block(
            "item",
            "Ferries, with the exception of those that a rope pulls over the river.",
            Span(6, 6),
        ),
        a_block("item", "Barges that are longer than the lock and its two gates.", Span(7, 7)),
    )
    leads = {unit.span.first: unit.lead for unit in sections[0].units}
    assert {
        1: "",
        2: "These include",
        3: "These include",
        6: "What needs a permit?",
        7: "What needs a permit?",
    } == leads


def test_a_formula_in_a_box_is_one_too() -> None:
    """A worked example goes on in it as a paragraph does."""
    box = replace(
        a_block("aside", "Tides rise. The height of each tide is related to the moon by"),
        info="example",
    )
    formula = replace(a_block("aside", "$h = a + b$", Span(3, 3)), info="example")
    sections, _ = _read(box, formula)
    assert ["Tides rise."] == [unit.text for section in sections for unit in section.units]


def test_an_item_that_asks_and_answers() -> None:
    """The host asks its question, unless it asks something of the reader."""
    text = "- Why is the lock so deep? The hill is steep.\n- Do you own a boat? A boat needs care."
    units = [unit for section in sections_of(text) for unit in section.units]
    assert [("The hill is steep.", "Why is the lock so deep?"), ("A boat needs care.", "")] == [
        (unit.text, unit.ask) for unit in units
    ]


def test_an_item_whose_label_has_an_aside_behind_it_keeps_its_label() -> None:
    """``**Ebb** (bay → sea).`` is no sentence, and names what is told."""
    item = a_block("item", "Slack water (bay → sea). The old boats leave with it.")
    sections, _ = _read(replace(item, number=1, marked=(Marked("Slack water", "bold"),)))
    units = [unit for section in sections for unit in section.units]
    assert [(unit.term, unit.role) for unit in units] == [("Slack water", "label")]


def test_what_people_say_is_no_step() -> None:
    """Nobody asks "And once that's done?" behind it."""
    text = '1. "Old gates never leak at all." They leak in spring.\n2. "Salt mends a gate." It makes the gate rot.'
    units = [unit for section in sections_of(text) for unit in section.units]
    assert "step" not in {unit.role for unit in units}


def test_cases_are_told_as_cases() -> None:
    """What may be so is not told as if it were; orders and conditions stay as they are."""
    text = (
        "Situations where you may need a pilot include:\n\n- Your boat is new.\n- The tide is strong. It turns soon.\n"
        "- If it rains, ask for one."
    )
    assert said_in(text) == [
        "One case is when your boat is new.",
        "Another is when the tide is strong. It turns soon.",
        "If it rains, ask for one.",
    ]


def test_what_a_sentence_left_behind_is_not_said() -> None:
    """A full stop that looks like its end cuts a sentence; its rest is none."""
    assert said_in("Sails are old. in the harbour of No. They rot.") == ["Sails are old."]


def test_a_box_with_a_handle_below_it_is_a_quotation() -> None:
    """ "We" are not the lesson then."""
    box = a_block("aside", "We sold the boat. It was red.", Span(3, 3))
    credit = a_block("aside", "— @ada, on boats", Span(4, 4))
    sections, _ = _read(a_block("paragraph", "Boats are old.", Span(1, 1)), box, credit)
    assert ["Boats are old."] == [unit.text for section in sections for unit in section.units]


def test_whole_sentences_in_brackets_are_said() -> None:
    """Brackets around two sentences do not cut them off."""
    text = "The lock is old. (It was built by monks. They had no money.) Boats still use the lock."
    assert "It was built by monks." in said_in(text)
    assert "Boats still use the lock." in said_in(text)


@pytest.mark.parametrize(
    "said",
    [
        "Small details, such as the wind, can change the height.",
        "Picture this: a boat waits for the tide.",
        "Instead of one big lock, the monks built ten small ones.",
        "It's a very bad idea to sail at low water.",
        "It's increasingly common for people to sail alone.",
        "The sea is salty.",
    ],
)
def test_what_seems_to_lean_and_does_not(said: str) -> None:
    """Behind a sentence that is left out, it can be said all the same."""
    text = f"# Tides\n\nThe sea rises twice a day.\n\n## More\n\nThe figure below shows the sea. {said}"
    assert said in said_in(text)


def test_a_conclusion_label_is_a_summary() -> None:
    """``Conclusion: …`` among notes ends the episode instead of standing in its place."""
    sections = sections_of(
        "- Waves: water that moves up and down.\n- Conclusion: Tides rise twice a day."
    )
    assert [unit.text for s in sections if s.kind == "recap" for unit in s.units] == [
        "Tides rise twice a day."
    ]


def test_short_things_under_a_lead_in_make_one_sentence() -> None:
    """Bullets under "you can" are joined to it."""
    assert said_in("With a boat you can:\n\n- catch fish\n- carry grain") == [
        "With a boat you can catch fish and carry grain."
    ]
    assert said_in("The catch of a day is:\n\n- two cod\n- two herring, and\n- two eels") == [
        "The catch of a day is two cod, two herring and two eels."
    ]


def test_contents_lists_are_not_read_out() -> None:
    """A list that repeats the headings, or that announces what is to come, is left out."""
    text = "In this lesson we'll cover:\n\n- Tides\n- Waves\n\n## Tides\n\nTides rise.\n\n## Waves\n\nWaves break."
    assert said_in(text) == ["Tides rise.", "Waves break."]


def test_quotations_need_a_name() -> None:
    """Somebody's own words are said with the name behind them, or not at all."""
    told = a_block("paragraph", "Seas can burn.", Span(2, 2))
    quoted = a_block("quote", "I saw the sea burn. — Ada Lind", Span(3, 3))
    nameless = a_block("quote", "I saw the sea burn.", Span(5, 5))
    sections, _ = _read(told, quoted, nameless)
    assert [u.text for s in sections for u in s.units] == [
        "Seas can burn.",
        "As Ada Lind put it: I saw the sea burn.",
    ]


def test_a_point_of_view_is_nobody() -> None:
    """Words under a label are those of who it names: of people, not of a perspective."""
    quoted = a_block("quote", "The sea burns at night.", Span(3, 3))
    said = cited(quoted, "Ada Lind and the sailors", "en")
    assert said
    assert said.text == "As Ada Lind and the sailors put it: The sea burns at night."
    assert cited(quoted, "Northern perspective", "en") is None


def test_who_said_it_may_stand_in_the_next_line() -> None:
    """A line that only names somebody belongs to the quotation before it; a motto is not said."""
    quoted = a_block("quote", "The sea burns at night.", Span(3, 3))
    credit = a_block("quote", "—Ada Lind, sailor", Span(4, 4))
    told = a_block("paragraph", "Seas can burn.", Span(2, 2))
    sections, _ = _read(told, quoted, credit)
    assert [(u.text, u.span) for s in sections for u in s.units][1:] == [
        ("As Ada Lind put it: The sea burns at night.", Span(3, 4))
    ]
    long = a_block("quote", '"The sea burns at night. Nobody puts it out."', Span(3, 3))
    sections, _ = _read(told, long, credit)
    assert [u.text for s in sections for u in s.units][1:] == [
        "As Ada Lind put it: The sea burns at night."
    ]
    motto, _ = _read(quoted, credit, told)
    assert [u.text for s in motto for u in s.units] == ["Seas can burn."]


def test_what_is_to_be_so_is_not_stated() -> None:
    """Clauses under "make sure that" are said with it, as many as one sentence holds."""
    lead = a_block("paragraph", "Before you sail, make sure that:", Span(2, 2))
    items = [
        a_block("item", f"The {name} is shut and dry.", Span(3 + n, 3 + n))
        for n, name in enumerate(
            ("hatch", "gate", "door", "old box under the bed", "long sail locker")
        )
    ]
    sections, _ = _read(lead, *items)
    said = "Before you sail, make sure that the hatch is shut and dry, the gate is shut and dry, the door is shut and dry and the old box under the bed is shut and dry."
    assert [u.text for s in sections for u in s.units] == [said]


def test_deeds_go_on_from_what_leads_to_them() -> None:
    """Deeds under "you should" are said with it, and are no orders; what one sentence can't hold is told with "also"."""
    lead = a_block("paragraph", "To keep the trust of your crew, you should:", Span(2, 2))
    told = (
        "listen to each of the sailors when they speak about the ship",
        "Share the bread and the water fairly among all of them.",
        "repair the sails before the wind rises and the waves grow",
    )
    items = [a_block("item", one, Span(3 + n, 3 + n)) for n, one in enumerate(told)]
    sections, _ = _read(lead, *items)
    assert [u.text for s in sections for u in s.units] == [
        "To keep the trust of your crew, you should listen to each of the sailors when they speak about the ship and share the bread and the water fairly among all of them.",
        "You should also repair the sails before the wind rises and the waves grow.",
    ]


@pytest.mark.parametrize(
    ("lead", "items", "told"),
    [
        ("The crew lists ropes which:", ("show signs of wear", "were not dried", "do not hold"),
         "The crew lists ropes which show signs of wear, weren't dried and don't hold."),
        ("To mend a sail, you will need a needle, a thread, and a bench to:", ("do the seams", "check them", "edit the hem of it"),
         "To mend a sail, you'll need a needle, a thread, and a bench to do the seams, check them and edit the hem of it."),
    ],
)  # fmt: skip
def test_deeds_go_on_from_a_clause_that_breaks_off(
    lead: str, items: tuple[str, ...], told: str
) -> None:
    """What stands below "ropes which" or "a bench to" is said with it; an order may begin with a verb that is in no list."""
    blocks = [a_block("item", one, Span(3 + n, 3 + n)) for n, one in enumerate(items)]
    sections, _ = _read(a_block("paragraph", lead, Span(2, 2)), *blocks)
    assert [u.text for s in sections for u in s.units] == [told]


def test_half_of_what_waits_for_a_command_is_not_said() -> None:
    """``It should look like: …`` is nothing without what it should look like."""
    text = (
        "The lock has a log. The last line of it should look like: lock_7@{noon}. A log is a book."
    )
    said = [unit.text for section in sections_of(text) for unit in section.units]
    assert said == ["The lock has a log.", "A log is a book."]


def test_deeds_are_no_orders_without_what_leads_to_them() -> None:
    """Where the first is none, so that nothing goes on from the lead-in, all are left out."""
    lead = a_block("paragraph", "After a year at sea a young sailor can:", Span(2, 2))
    told = ("a longer watch, paid by the hour", "Climb the mast in a storm.")
    items = [a_block("item", one, Span(3 + n, 3 + n)) for n, one in enumerate(told)]
    sections, _ = _read(lead, *items)
    assert [u.text for s in sections for u in s.units] == []


def test_a_deed_of_nobody_is_no_thing() -> None:
    """``There's raises confidence`` is not said of a bullet whose subject is elsewhere."""
    lead = a_block("paragraph", "Look at the old gate:", Span(2, 2))
    told = ("raises confidence in the old rope", "holds the water back")
    items = [a_block("item", one, Span(3 + n, 3 + n)) for n, one in enumerate(told)]
    sections, _ = _read(lead, *items)
    assert not [u.text for s in sections for u in s.units if "raises" in u.text]


@pytest.mark.parametrize(
    ("lead", "told"),
    [
        ("Sailors tie a knot most often in these situations:", []),
        ("A race happens when these three things meet:", ["A race happens when three things meet."]),
    ],
)  # fmt: skip
def test_a_lead_in_that_points_at_its_list(lead: str, told: list[str]) -> None:
    """``in these situations`` is nothing without them."""
    items = [
        a_block("item", one, Span(3, 3))
        for one in ("The wind is strong and the rope is old.", "Your boat has no rudder.")
    ]
    before = a_block("paragraph", "Knots are older than the wheel.", Span(1, 1))
    sections, _ = _read(before, a_block("paragraph", lead, Span(2, 2)), *items)
    assert [u.text for s in sections for u in s.units if u.text.startswith(lead[:4])] == told


def test_an_exercise_that_is_called_one_is_passed_over() -> None:
    """A section whose text says that an exercise follows, and a box that is a quiz."""
    asks = a_block(
        "paragraph",
        "This exercise asks you to build a boat, which satisfies these rules:",
        Span(2, 2),
    )
    rule = a_block("item", "Every boat has at least one sail on its mast.", Span(3, 3))
    quiz = replace(a_block("aside", "Sails need wind.", Span(3, 3)), term="Boat building quiz")
    at_home = replace(quiz, term="Take-Home Experiment: A Boat of Paper")
    strong = a_block("paragraph", "This exercise makes you strong:", Span(2, 2))
    assert [s.kind for s in _read(asks, rule)[0] if s.units] == ["exercise"]
    assert [s.kind for s in _read(quiz)[0] if s.units] == ["exercise"]
    assert [s.kind for s in _read(at_home)[0] if s.units] == ["exercise"]
    assert [s.kind for s in _read(strong, rule)[0] if s.units] == [""]


def test_words_that_are_only_shown_are_not_told() -> None:
    """What stands in a quotation behind a colon is a sample; other quotations are told, and those with a name."""
    lead = a_block("paragraph", "Here is a good entry:", Span(3, 3))
    sample = [a_block("quote", f"The gate {n} leaks at night.", Span(3 + n, 3 + n)) for n in (1, 2)]
    behind = a_block("paragraph", "Tides rise.", Span(7, 7))
    told = a_block("quote", "Ice floats on water.", Span(9, 9))
    sections, _ = _read(lead, *sample, behind, told)
    assert [u.text for s in sections for u in s.units] == ["Tides rise.", "Ice floats on water."]
    named = a_block("quote", "The sea burns at night. — Ada Lind", Span(11, 11))
    sections, _ = _read(behind, lead, named)
    assert [u.text for s in sections for u in s.units][1:] == [
        "As Ada Lind put it: The sea burns at night."
    ]


def test_a_letter_is_nobodys_name() -> None:
    """Words that a document is named for are nobody's, and not told."""
    told = a_block("paragraph", "Seas can burn.", Span(2, 2))
    quoted = a_block("paragraph", '"I am sick of the sea. I row all day."', Span(3, 3))
    credit = a_block("paragraph", "—Letter from a sailor, 1864", Span(4, 4))
    sections, _ = _read(told, quoted, credit)
    assert [u.text for s in sections for u in s.units] == ["Seas can burn."]


def test_testimonies_are_not_the_lessons_words() -> None:
    """Who speaks of himself in a quotation or a box is not heard; "we" in a paragraph is."""
    box = a_block("aside", "I saw the sea burn. It was red.", Span(3, 3))
    quote = a_block("quote", "We love our boats. They are red.", Span(5, 5))
    plain = a_block("paragraph", "We measure our tides with a pole.", Span(7, 7))
    sections, _ = _read(box, quote, plain)
    assert [u.text for s in sections for u in s.units] == ["We measure our tides with a pole."]


def test_a_short_answer_is_said_with_its_reason() -> None:
    """The "No." behind an author's question is not lost."""
    text = "A canal is a waterway. Can a canal run uphill? No. Nobody has ever seen water climb a hill."
    units = [unit for section in sections_of(text) for unit in section.units]
    assert units[1].ask == "Can a canal run uphill?"
    assert units[1].text == "No. Nobody has ever seen water climb a hill."


def test_a_reply_whose_question_is_not_heard_is_left_out() -> None:
    """``Not necessarily, since …`` says nothing where nobody has asked."""
    question = "But does it prove that a boat which is so heavy and old and slow will never come home again when the wind turns in the night?"
    text = f"A boat is a ship. {question} Not necessarily, since the crew can row. Oars are long."
    said = [unit.text for section in sections_of(text) for unit in section.units]
    assert said == ["A boat is a ship.", "Oars are long."]


@pytest.mark.parametrize(
    ("question", "behind"),
    [
        ("How does it work?", "Others leak at night."),
        ("But can you sail it to a land that is so far away that nobody of the crew has seen it or knows where it may lie?", "To some extent, sure you can."),
    ],
)  # fmt: skip
def test_what_leans_on_a_question_that_nobody_asks_is_left_out(question: str, behind: str) -> None:
    """A listener has not heard the question, so nothing may lean on it."""
    (section,) = sections_of(f"A boat is a ship. {question} {behind} Oars are long.")
    assert [unit.text for unit in section.units] == ["A boat is a ship.", "Oars are long."]


def test_a_question_moves_on_behind_an_announcement() -> None:
    """What only announces is left out when nothing continues it, but not the question before it."""
    text = "Canals are old. Why did canals decline? There were several reasons. Railways took the trade."
    units = [unit for section in sections_of(text) for unit in section.units]
    assert [(unit.text, unit.ask) for unit in units[1:]] == [
        ("Railways took the trade.", "Why did canals decline?")
    ]


def test_a_short_answer_to_a_heading_stays() -> None:
    """Under a heading that asks, a pronoun stands for what the heading names."""
    text = "## How do bees talk?\n\nThey dance. A forager runs in a circle.\n\n## Do they sting?\n\nYes, but rarely. A sting tears the bee.\n\n## Do they die?\n\nNot at once. A bee lives on for an hour."
    said = [unit.text for section in sections_of(text) for unit in section.units]
    assert said == [
        "They dance.",
        "A forager runs in a circle.",
        "Yes, but rarely. A sting tears the bee.",
        "Not at once. A bee lives on for an hour.",
    ]


def test_sources_in_brackets_are_no_sentence() -> None:
    """Even where a name is a verb as well, and the full stop stands within the brackets."""
    text = "Bees dance. (O'Hara 2011; Reed 2010; Rose 2012.) A forager runs in a circle."
    said = [unit.text for section in sections_of(text) for unit in section.units]
    assert ["Bees dance.", "A forager runs in a circle."] == said


@pytest.mark.parametrize(
    "aside", ["O'Hara and Reed, 2011", "e.g., Rose et al., 2012; Reed, 1995", "singular, hypha", "plural: combs"]
)  # fmt: skip
def test_brackets_that_nobody_reads_aloud(aside: str) -> None:
    """Whose work it is, and how a word is formed; two names alone are examples, and are said."""
    text = f"Long hyphae ({aside}) grow in old hives. Cities (Paris, Rome) keep bees."
    said = [unit.text for section in sections_of(text) for unit in section.units]
    assert ["Long hyphae grow in old hives.", "Cities, such as Paris and Rome, keep bees."] == said


def test_a_numbered_list_of_what_things_do_is_no_row_of_steps() -> None:
    """Its labels name the things; an order below a label is a step all the same."""
    tells = "1. **Safety**: The lamp shows all boats the way in.\n2. **Mist**: A bell rings in fog, day and night.\n"
    orders = "1. **Safety**: Light the lamp of the pier at dusk.\n"
    roles = [
        {unit.role for section in sections_of(text) for unit in section.units}
        for text in (tells, orders)
    ]
    assert [{"member"}, {"step"}] == roles


def test_boxes() -> None:
    """Objectives are not told, key points end the episode, a box's questions wait for its solution."""
    sections, reader = _read(
        Block(kind="aside", text="Understand tides.", span=Span(1, 1), info="objectives"),
        Block(kind="aside", text="What moves the sea?", span=Span(2, 2), info="questions"),
        Block(kind="aside", text="Why does a cork float?", span=Span(3, 3), info="challenge"),
        Block(kind="aside", text="Cork is lighter than water.", span=Span(4, 4), info="solution"),
        Block(kind="aside", text="Tides rise twice a day.", span=Span(5, 5), info="keypoints"),
    )
    told = [(s.kind, u.text, u.ask) for s in sections for u in s.units]
    assert ("recap", "Tides rise twice a day.", "") in told
    assert not [text for _, text, _ in told if "Understand" in text]
    assert reader.questions == {"What moves the sea?": Span(2, 2)}
    assert [ask for _, text, ask in told if text.startswith("Cork")] in (
        [["What moves the sea?"], ["Why does a cork float?"]]
    )


def test_the_case_of_an_exercise_is_heard_and_its_name_is_not() -> None:
    """``Art connection`` names what is done with a picture."""
    box = replace(a_block("aside", "A sting tears the bee.", Span(3, 3)), info="note")
    sections, _ = _read(replace(box, term="Art Connection"), replace(box, term="Bees"))
    assert [("", "A sting tears the bee.")] == [
        (one.title, unit.text) for one in sections for unit in one.units
    ]
    assert "Bees" in [one.title for one in sections]


@pytest.mark.parametrize(
    "heading",
    ["Free Response", "Critical Thinking Questions", "Self-Check Question", "Art Connections"],
)
def test_what_asks_at_a_chapters_end_is_not_heard(heading: str) -> None:
    """Textbooks end with exercises, answers and all."""
    section = sections_of(f"## {heading}\n\nA sting tears the bee.")[-1]
    assert "exercise" == section.kind


def test_code_and_formulas_are_never_read() -> None:
    """Code blocks and displayed formulas give no unit."""
    sections, _ = _read(
        a_block("code", "print('tides rise')"),
        a_block("math", "E = mc^2"),
        a_block("paragraph", "Tides rise."),
    )
    assert [u.text for s in sections for u in s.units] == ["Tides rise."]


def test_debris_that_shows_when_sentences_are_split_is_left_out() -> None:
    """A cell that falls into two sentences inside its row is not said."""
    rows = (("Sea", "High", "Low"), ("North", "late", ".:0"))
    sections, _ = _read(replace(a_block("table", ""), rows=rows))
    assert not [unit for section in sections for unit in section.units]


@pytest.mark.parametrize(("second", "told"), [("North Sea", 0), ("Baltic", 2)])
def test_records_of_one_thing_again_and_again_are_not_told(second: str, told: int) -> None:
    """A table that shows how data are kept is for the eye: its first column names no row."""
    rows = (("Sea", "Depth", "Height"), ("North Sea", "95 m", "2 m"), (second, "55 m", "5 m"))
    sections, _ = _read(replace(a_block("table", ""), rows=rows))
    assert told == len([unit for section in sections for unit in section.units])


def test_a_solution_without_its_question_is_left_out() -> None:
    """``Option 3 is correct`` says nothing to who has not seen the exercise."""
    asked = replace(a_block("aside", "Which command below works?", Span(3, 3)), info="challenge")
    solved = replace(a_block("aside", "Option 3 is correct.", Span(5, 5)), info="solution")
    sections, _ = _read(asked, solved, a_block("paragraph", "Waves break.", Span(7, 7)))
    assert [unit.text for section in sections for unit in section.units] == ["Waves break."]


def test_headings_that_need_the_text_before_them() -> None:
    """A question about "it", or a heading whose sign is gone, is no title."""
    sections = sections_of(
        "# Tides\n\nTides rise.\n\n::: callout\n## Why is it doing that?\n\nThe Moon pulls.\n:::\n\n## Love is the ❤️ of it\n\nWaves break."
    )
    assert "Why is it doing that?" not in [section.title for section in sections]
    assert not [section.title for section in sections if "Love" in section.title]


def test_an_answer_in_code_takes_its_question_along() -> None:
    """Who asks for a command and sees code has no answer for a listener."""
    asked = replace(a_block("aside", "Which command copies a file?", Span(3, 3)), info="challenge")
    told = a_block("paragraph", "Copies keep their dates.", Span(9, 9))
    sections, _ = _read(asked, a_block("code", "cp a b", Span(5, 5)), told)
    assert [(u.text, u.ask) for s in sections for u in s.units] == [
        ("Copies keep their dates.", "")
    ]


def test_a_heading_is_not_parted_where_it_might_be() -> None:
    """A soft hyphen is no space."""
    assert clean_heading("Tide\u00adlands") == "Tidelands"


def test_an_order_behind_a_trouble_is_asked_as_the_way_out() -> None:
    """The label "Solution" is neither said nor asked about; what it orders is what one can do."""
    sections, _ = _read(
        replace(a_block("item", "hanging wet nets on one another.", Span(1, 1)), term="Example"),
        replace(
            a_block("item", "dry every net on a rail of its own.", Span(2, 2)), term="Solution"
        ),
    )
    example, order = sections[0].units
    assert (example.text, example.term, example.role) == (
        "For example, think of hanging wet nets on one another.", "", "example",
    )  # fmt: skip
    assert (order.text, order.term) == ("Dry every net on a rail of its own.", "")
    assert order.ask in {"What can I do about it?", "How do I get around that?"}


def test_what_is_no_order_is_no_way_out() -> None:
    """A statement below "Solution" does not tell what to do, nor does an order with no trouble before it."""
    sections, _ = _read(
        replace(a_block("item", "dry every net on a rail.", Span(1, 1)), term="Solution"),
        replace(a_block("item", "Wet nets rot within a month.", Span(2, 2)), term="Solution"),
    )
    assert [unit.ask for unit in sections[0].units] == ["", ""]


def test_half_a_comparison_is_not_told() -> None:
    """``The longer a ship lies`` waits for what it does to her."""
    assert said_in("The longer a ship lies in port. Ships rot.") == ["Ships rot."]


@pytest.mark.parametrize(
    ("heading", "heard"),
    [
        ("Task - dry the nets", False),
        ("Exercise 2", False),
        ("Challenge", False),
        ("Activity: nets", False),
        ("Net knots quiz (5 min)", False),
        ("Challenges and opportunities for fishers", True),
        ("Exercise and rest", True),
        ("Activity of the tides", True),
    ],
)
def test_only_a_task_is_for_the_screen(heading: str, heard: bool) -> None:
    """``Challenges and opportunities`` tells of something; ``Task - send it`` sets one."""
    told = a_block("paragraph", "Nets rot where salt stays in the knots.")
    sections, _ = _read(a_block("heading", heading, level=2), told)
    assert heard == (sections[-1].kind != "exercise")


def test_a_sentence_without_the_comma_of_its_circumstance_is_told() -> None:
    """What opens it may be read as a verb by the grammar: it is read with the comma, too."""
    still = "Without wind a mill stands still, because nothing turns its sails."
    assert still in said_in(f"A mill grinds corn. {still}")
    assert "Without a mast the sails." not in said_in(
        "A mill grinds corn. Without a mast the sails."
    )


def test_somebody_keeps_a_capital_that_no_sentence_has_inside() -> None:
    """A name that only begins sentences is one where the lesson says "he" of it."""
    text = "Galileo saw it when he watched a lamp in the church. Weavers soak the reeds."
    known = lessons.vocabulary_of(lesson_of(text))
    assert known.lower_first("Galileo saw it") == "Galileo saw it"
    assert known.lower_first("Weavers soak") == "weavers soak"
