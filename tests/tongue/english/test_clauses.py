"""Finding the main clause without a parser."""

import pytest

from lessoncast.tongue.english.clauses import (
    is_clause,
    is_imperative,
    main_clause,
    noun_phrase,
)


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Factory owners recruited young women from farms.", "Factory owners", "recruited"),
        ("large models require many machines", "large models", "require"),
        ("Data collected from sensors shows a trend.", "Data collected from sensors", "shows"),
        ("In the early 1800s, American roads were terrible.", "American roads", "were"),
        ("Diffusion models lead image synthesis", "Diffusion models", "lead"),
        ("This allows the farmer to plan.", "This", "allows"),
        ("Hard cheese contains at least 30 percent fat.", "Hard cheese", "contains"),
        ("The server can also help.", "The server", "can"),
        ("Most people rarely traveled far.", "Most people", "traveled"),
        ("A blacksmith forged tools.", "A blacksmith", "forged"),
        ("Many species migrate at night.", "Many species", "migrate"),
        ("Work on protected sites needs a licence.", "Work on protected sites", "needs"),
        ("Frost hardens the skin of the fruit.", "Frost", "hardens"),
    ],
)
def test_main_clause(text: str, subject: str, verb: str) -> None:
    """Subject and verb of plain sentences are found."""
    clause = main_clause(text)
    assert clause is not None
    assert (clause.subject, clause.verb) == (subject, verb)


@pytest.mark.parametrize(
    "text",
    [
        "high-fidelity images", "good likelihoods", "training instability and no likelihood",
        "rapid advances in video", "economic impacts on labor", "mode collapse", "learn score functions",
        "Bugs that only happen at night and are hard to find",
        "flexible unnormalized densities", "biases and representational harms from training data",
        "One hand-painted sign.",
    ],
)  # fmt: skip
def test_noun_phrases_are_no_clauses(text: str) -> None:
    """A note without a verb is not taken for a sentence, whatever its words could be."""
    assert not is_clause(text)


@pytest.mark.parametrize("text", ["Use a helper.", "Don't run.", "Configure and start the server."])
def test_imperatives(text: str) -> None:
    """Orders begin with a base form."""
    assert is_imperative(text)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Speed matters", False),
        ("Warmth spreads in air", False),
        ("Sum rule", False),
        ("Type II and III gates", False),
        ("Form a line", True),
        ("Trim: by the lee, for instance, keeps a boat level.", False),
        ("Lift gate repair is done in winter.", False),
        ("Brew tea", True),
        ("Shelter ships behind a headland", True),
        ("Check results", True),
        ("Use works of art", True),
        ("Water plants in ponds and most lakes are green", False),
        ("Make sure lamps in the harbour are lit", True),
        ("Wash the pans before the lids are dry", True),
    ],
)
def test_what_something_does_by_itself_is_no_order(text: str, *, order: bool) -> None:
    """Though "speed" is a verb as well."""
    assert order is is_imperative(text)


def test_a_measure_is_no_part_of_a_subject() -> None:
    """Nobody asks "What does an hour a boat need?"."""
    assert main_clause("An hour a boat needs its crew.") is None
    day = main_clause("A day at sea costs more.")
    assert day is not None
    assert day.subject == "A day at sea"


def test_pronouns_name_nothing() -> None:
    """Only a subject that can be understood by itself is put into a question."""
    named = main_clause("The pump drains the mine.")
    vague = main_clause("These are old.")
    assert named is not None
    assert vague is not None
    assert (noun_phrase(named), noun_phrase(vague)) == ("The pump", "")


def test_number_and_tense_come_from_the_verb() -> None:
    """The verb's form decides where it shows."""
    plant, roads = main_clause("Each plant needs light."), main_clause("Roads were bad.")
    assert plant is not None
    assert roads is not None
    assert (plant.number, plant.tense, plant.base) == ("singular", "present", "need")
    assert (roads.number, roads.tense, roads.base) == ("plural", "past", "be")


@pytest.mark.parametrize("text", ["Deep sleep follows.", "The ebb comes.", "Light sleep remains."])
def test_a_short_sentence_ends_in_its_verb(text: str) -> None:
    """What may end a sentence is a verb there, so a list of such sentences is no list of things."""
    assert is_clause(text)


@pytest.mark.parametrize(
    "text",
    ["Each step down means ten times as many ions", "The boat that came and left was old"],
)
def test_clauses_with_a_longer_subject(text: str) -> None:
    """A little word or a clause may stand between the subject and its verb."""
    assert is_clause(text)


def test_what_is_a_noun_there_is_no_verb() -> None:
    """``The best means of …`` has another verb, and so has what helps people do something."""
    assert main_clause("The primary means for moving boats are locks.") is None
    helps = main_clause("Oiling hinges helps keepers open the gate.")
    assert helps is None or helps.verb == "helps"


def test_a_word_with_a_hyphen_holds_no_clause() -> None:
    """Subject and verb are two words: ``CLIP-guided`` is none of them."""
    found = main_clause(
        "Hybrid and braided ropes combine hemp, jute, wool, and cross-woven yarns, such as RIB-guided cords."
    )
    assert found is not None
    assert found.verb == "combine"


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("A thin rope sailors use to climb the mast is a line.", ""),
        ("A few old sailors use ropes.", "A few old sailors"),
        ("A pair of old sailors use ropes.", "A pair of old sailors"),
        ("A thin rope of wool breaks.", "A thin rope of wool"),
    ],
)
def test_one_thing_that_many_use(sentence: str, subject: str) -> None:
    """What many do with one thing is no clause of that thing."""
    clause = main_clause(sentence)
    assert (clause.subject if clause else "") == subject
