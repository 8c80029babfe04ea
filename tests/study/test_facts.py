"""Each kind of fact is found where a lesson states one, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from lessoncast import _remembered
from lessoncast.study.facts import facts_of
from lessoncast.study.wording.phrases import phrases_of
from lessoncast.study.wording.wording import question_drafts
from lessoncast.tongue.trees import Tree, parsing
from lessoncast.tongue.trees.ahead import FEW
from study_mother import facts_in, material_in

LABELS = """# Harbours

## Kinds of harbours

- **Tidal harbours**: harbours that need no gate for ships.
- **Wet docks**: systems of basins with a lock.
- **Roadsteads**: shelter ships behind an island.
"""


def test_what_is_done_to_a_thing_tells_what_its_label_is(tmp_path: Path) -> None:
    """Nobody "gets" a territory with a cession; what one gets with a pass is no definition."""
    text = (
        "# Trade words\n\n- **Cession:** Territory given up by one country after a war. Farmers hate it.\n"
        "- **Season pass:** Three free trips to every island in the bay.\n"
    )
    assert ["territory given up by one country after a war"] == [
        one.value.lower() for one in facts_in(tmp_path, text, "gloss")
    ]
    assert ["season pass"] == [one.subject for one in facts_in(tmp_path, text, "gift")]


def test_a_label_is_what_its_gloss_says(tmp_path: Path) -> None:
    """The subject stands as inside a sentence, the verb agrees."""
    found = facts_in(tmp_path, LABELS, "gloss")
    assert [
        ("tidal harbours", "are", "harbours that need no gate for ships"),
        ("wet docks", "are", "systems of basins with a lock"),
    ] == [(one.subject, one.verb, one.value) for one in found]
    assert 1 == len({one.family for one in found})


def test_a_label_does_what_its_note_says(tmp_path: Path) -> None:
    """A verb phrase is a deed."""
    (found,) = facts_in(tmp_path, LABELS, "deed")
    assert ("roadsteads", "shelter", "ships behind an island") == (
        found.subject, found.verb, found.value,
    )  # fmt: skip


def test_things_behind_a_label_are_a_group(tmp_path: Path) -> None:
    """Three short things or more; two sentences are none."""
    text = "# Boats\n\n## Uses\n\n- **Trade**: barges, coasters, tankers.\n- **Sport**: Some race. Others row.\n"
    (found,) = facts_in(tmp_path, text, "group")
    assert ("trade", ("barges", "coasters", "tankers")) == (found.subject, found.items)


def test_names_in_brackets_are_examples(tmp_path: Path) -> None:
    """One word that only tells which is none."""
    text = (
        "# Maps\n\n## Kinds\n\n- **Charts**: maps of the sea (Admiralty, Imray).\n"
        "- **Plans**: maps of a town (large).\n"
    )
    (found,) = facts_in(tmp_path, text, "example")
    assert ("charts", ("Admiralty", "Imray")) == (found.subject, found.items)


def test_what_is_for_what(tmp_path: Path) -> None:
    """Pairs behind a colon have the noun of their lead."""
    text = (
        "# Rigs\n\nThere is a sail for every wind.\n\n"
        "- Sails vary by wind: spinnakers for light air; storm jibs for gales; genoas for breezes.\n"
    )
    found = facts_in(tmp_path, text, "pair")
    assert [("light air", "spinnakers"), ("gales", "storm jibs"), ("breezes", "genoas")] == [
        (one.subject, one.value) for one in found
    ]
    assert {"sail"} == {one.noun for one in found}


def test_a_list_of_dates(tmp_path: Path) -> None:
    """Of two entries of one year neither can be asked for by it."""
    text = (
        "# Canals\n\n## History\n\n- 1817: Digging begins at Rome.\n- 1825: The canal opens.\n"
        "- 1825: The first boat arrives.\n"
    )
    found = facts_in(tmp_path, text, "event")
    assert ["1817", "1825", "1825"] == [one.value for one in found]
    assert [False, True, True] == [bool(one.items) for one in found]


@pytest.mark.parametrize(
    ("written", "short", "long"),
    [
        ("A Global Positioning System (GPS) finds the ship.", "GPS", "Global Positioning System"),
        (
            "Ships use Voyage Data Recorders, or VDRs. A VDR keeps what was said.",
            "VDR",
            "Voyage Data Recorder",
        ),
        ("The Union of Boat Builders (UBB) helps.", "UBB", "Union of Boat Builders"),
        ("Radio uses a Variational Autoencoder (VAE) here.", "VAE", "Variational Autoencoder"),
    ],
)
def test_acronyms(tmp_path: Path, written: str, short: str, long: str) -> None:
    """Also where letters come from inside of a word."""
    (found,) = facts_in(tmp_path, f"# Radio\n\n{written}\n", "acronym")
    assert (short, long) == (found.subject, found.value)


def test_a_definition_in_running_text(tmp_path: Path) -> None:
    """What something is, but not how good it is, and not what "it" is."""
    text = (
        "# Trade\n\nA tariff is a tax on goods that come into a country. "
        "It is a tool of politics in many lands. Free trade is a good idea for most people today.\n"
    )
    (found,) = facts_in(tmp_path, text, "gloss")
    assert ("a tariff", "a tax on goods that come into a country") == (
        found.subject, found.value,
    )  # fmt: skip


def test_the_year_of_an_event(tmp_path: Path) -> None:
    """What was so in a year did not happen then; a list is not cut."""
    text = (
        "# Canals\n\nIn 1825, New York opened the canal for boats, barges and rafts. "
        "The canal was popular with farmers in 1830.\n"
    )
    (found,) = facts_in(tmp_path, text, "year")
    assert "In what year did New York open the canal for boats, barges and rafts?" == found.ask
    assert "1825" == found.value


def test_why_what_for_and_what_then(tmp_path: Path) -> None:
    """The questions that a sentence answers; one that leans on another answers none."""
    text = (
        "# Locks\n\nThe lock was widened because larger boats could not enter. "
        "If you see a leak, close the sluice and call the keeper. It rusts because it is iron.\n"
    )
    found = facts_in(tmp_path, text, "reason", "advice")
    assert [
        ("Why was the lock widened?", "Because larger boats couldn't enter"),
        ("What should you do if you see a leak?", "Close the sluice and call the keeper"),
    ] == [(one.ask, one.value) for one in found]


def test_what_something_lets_one_do(tmp_path: Path) -> None:
    """The question holds who is let."""
    text = "# Locks\n\nA ship lift allows heavy boats to climb a steep hill.\n"
    (found,) = facts_in(tmp_path, text, "object")
    assert "What does a ship lift allow heavy boats to do?" == found.ask
    assert "climb a steep hill" == found.value


def test_cells_of_a_table(tmp_path: Path) -> None:
    """By the name of the row and the head of the column."""
    text = (
        "# Metals\n\n| Metal | Melting point |\n| --- | --- |\n| Tin | 232 °C |\n| Lead | 327 °C |\n"
        "| Zinc | 420 °C |\n"
    )
    found = facts_in(tmp_path, text, "cell")
    assert [("tin", "232 °C"), ("lead", "327 °C"), ("zinc", "420 °C")] == [
        (one.subject.lower(), one.value) for one in found
    ]


def test_how_many_things_it_is_nobody_learns(tmp_path: Path) -> None:
    """What they are is worth a question; that there are three is not."""
    told = "# Locks\n\nThe speed of a lock depends on three {}: water, wood and weather.\n"
    assert not facts_in(tmp_path, told.format("things"), "amount")
    assert facts_in(tmp_path, told.format("valves"), "amount")


def test_a_column_that_only_sorts_is_not_asked_for(tmp_path: Path) -> None:
    """Of what it is a kind, the table does not tell."""
    text = (
        "# Metals\n\n| Metal | Kind |\n| --- | --- |\n| Tin | soft white |\n| Lead | soft grey |\n"
        "| Zinc | hard grey |\n"
    )
    assert not facts_in(tmp_path, text, "cell")


def test_a_gap_for_a_term_of_the_lesson(tmp_path: Path) -> None:
    """A term that is set apart may be missing from any sentence, a part of it may not."""
    text = (
        "# Tides\n\nA *spring tide* comes at new moon on most coasts of the world. "
        "The harbour master warns of every spring tide in the winter months. "
        "Small boats leave the harbour before the spring tide arrives.\n"
    )
    found = {one.value for one in facts_in(tmp_path, text, "cloze")}
    assert "spring tide" in found
    assert not {"spring", "tide"} & found


def test_a_gap_for_a_figure(tmp_path: Path) -> None:
    """One figure with what it counts; a sentence with two tells one by the other."""
    text = (
        "# Canals\n\nThe builders of the canal dug 83 locks through the hills. "
        "The canal has 18 aqueducts and 300 bridges along its way.\n"
    )
    (found,) = [one for one in facts_in(tmp_path, text, "cloze") if one.shape == "number"]
    assert ("83", "number") == (found.value, found.shape)
    assert "The builders of the canal dug _____ locks through the hills." == found.ask


@pytest.mark.parametrize(
    ("language", "text", "stated"),
    [
        (
            "de",
            "Ohne Salz würde der Käse bitter, weil die Enzyme zu schnell arbeiten.",
            (
                "asked",
                "Warum würde der Käse ohne Salz bitter",
                "Weil die Enzyme zu schnell arbeiten",
            ),
        ),
        (
            "es",
            "La marea es un movimiento regular del mar.",
            ("gloss", "marea", "un movimiento regular del mar"),
        ),
        (
            "fr",
            "La marée est un mouvement régulier de la mer.",
            ("gloss", "marée", "un mouvement régulier de la mer"),
        ),
    ],
)
def test_other_languages(
    tmp_path: Path, language: str, text: str, stated: tuple[str, str, str]
) -> None:
    """What their tongues ask of a sentence, and what it defines."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert stated in [(one.kind, one.subject, one.value) for one in found]


def test_what_a_sentence_lists(tmp_path: Path) -> None:
    """Behind a colon what its verb asks for, behind "include" a group."""
    text = (
        "# Plants\n\nGreen plants need three things to grow: water, light and air. "
        "Common pests include greenfly, slugs and mildew.\n"
    )
    (found,) = facts_in(tmp_path, text, "object")
    assert "Which three things do green plants need to grow?" == found.ask
    assert "water, light and air" == found.value
    (group,) = facts_in(tmp_path, text, "group")
    assert ("common pests", ("greenfly", "slugs", "mildew")) == (group.subject, group.items)


def test_what_something_is_called(tmp_path: Path) -> None:
    """A description before "is called" asks for the name."""
    text = "# Locks\n\nLifting a boat over a hill is called locking.\n"
    (found,) = facts_in(tmp_path, text, "called")
    assert ("locking", "lifting a boat over a hill") == (found.subject, found.value)


def test_what_happens_then(tmp_path: Path) -> None:
    """A condition asks for what follows; a wish or a list of two commas does not."""
    text = "# Locks\n\nWhen the lower gate is closed, the water in the lock rises.\n"
    (found,) = facts_in(tmp_path, text, "outcome")
    assert "What happens when the lower gate is closed?" == found.ask
    assert "the water in the lock rises" == found.value.lower()


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "An old promise ends when it is refused, or when its time runs out.",
            "When does an old promise end?",
            "when it's refused, or when its time runs out",
        ),
        (
            "On November 4, Clinton poured a barrel of water into the Atlantic.",
            "When did Clinton pour a barrel of water into the Atlantic?",
            "On November 4",
        ),
        (
            "There was no money, so the builders stopped the work.",
            "Why did the builders stop the work?",
            "because there was no money",
        ),
        ("Keep the room cool, because heat wakes the sleeper.", "Why should you keep the room cool?", "because heat wakes the sleeper"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_subject(tmp_path: Path, text: str, ask: str, value: str) -> None:
    """Sentences turned round; what they leave out is the answer."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n")
    assert (ask, value) in [(one.ask, one.value) for one in found]


def test_no_never_is_lost(tmp_path: Path) -> None:
    """A question without the adverb of its sentence would ask for the opposite."""
    text = "# X\n\nThe strong current pulls, so the boats never lie still in the harbour.\n"
    assert [] == [one.ask for one in facts_in(tmp_path, text) if one.ask.startswith("Why")]


def test_a_name_that_its_sentence_gives(tmp_path: Path) -> None:
    """Behind "named" and "called" a name may be missing, though it comes once."""
    text = (
        "# Canals\n\nIn 1808 a merchant named Jesse Hawley had proposed a canal along the valley.\n"
    )
    values = {one.value for one in facts_in(tmp_path, text.replace("named", "and"), "cloze")}
    assert "Jesse Hawley" not in values
    assert "Jesse Hawley" in {one.value for one in facts_in(tmp_path, text, "cloze")}


def test_what_happened_is_read_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence after the other takes several times as long."""
    dates = (f"- {1817 + n}: The keepers open lock {n} at Rome." for n in range(6))
    material = material_in(tmp_path, "# Canals\n\n## History\n\n" + "\n".join(dates))
    facts, phrases = facts_of(material), phrases_of("en")
    events = [one for one in facts if one.kind == "event"]
    assert phrases is not None
    assert len(events) > FEW
    sizes: list[int] = []
    whole = parsing._read

    def reading(some: Sequence[str]) -> Iterator[tuple[str, Tree | None]]:
        sizes.append(len(some))
        return whole(some)

    monkeypatch.setattr(parsing, "_read", reading)
    _remembered.forget()
    assert [*question_drafts(events, phrases, material)]
    assert sizes
    assert min(sizes) > 1
