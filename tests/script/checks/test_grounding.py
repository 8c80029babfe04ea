"""Nothing is invented: words, numbers, names, denials and degrees come from the lesson."""

import pytest

from judge_mother import found_by, script_of, tides
from lessoncast.model import Chapter, Script, Span, Turn
from lessoncast.script.checks.registry import judge
from lessoncast.tongue import lint
from writer_mother import lesson_of


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("X: The tide is the regular rise and fall of the sea. [3-3]", []),
        ("X: Most coasts see two high tides a day, and fishermen plan their journeys home. [3-3]", []),
        ("X: Fishermen plan their journeys home by old almanacs. [3-3]", [1]),
        ("X: Sea level is read from a gauge in a machine. [3-3]", [1]),
        ("X: Fishermen plan their journeys home by old almanacs.", [1]),
        ("X: The Moon pulls on the water, and a narrow bay may delay the tide.", []),
        ("X: Exactly so.", []),
        ("H: Do fishermen plan their journeys home by old almanacs?", []),
    ],
)  # fmt: skip
def test_words(turn: str, found: list[int]) -> None:
    """An expert's content turn shares 60 % of its content words with the lines that it names."""
    assert found == found_by("words", turn, tides())


def test_words_that_stand_elsewhere_are_told_so() -> None:
    """A wrong line comment is another fault than an invented sentence."""
    turn = script_of("X: The mean sea level is read from a gauge. [1-2]")
    messages = [finding.message for check, finding in judge(turn, tides()) if check == "words"]
    assert ["the expert's words stand elsewhere in the lesson than in lines 1-2"] == messages


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("X: It may delay the tide by 3 hours. [7-8]", []),
        ("X: It may delay the tide by 4 hours. [7-8]", [1]),
        ("H: So that was in 1868?", [1]),
    ],
)
def test_numbers(turn: str, found: list[int]) -> None:
    """A number that the lesson lacks is found in any turn."""
    assert found == found_by("numbers", turn, tides())


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("X: In 1867 William Thomson built a machine.", []),
        ("X: In 1867 Lord Kelvin built a machine.", [1]),
        ("X: William Thomson's machine predicts it.", []),
        ("H: And what does NASA say?", [1]),
        ("H: And what is MSL?", []),
        ("H: A MSL-gauge or a Thomson-Kelvin-gauge?", [1]),
        ("H: And a MSL-gauge?", []),
        ("H: So I may say: Most coasts see two?", []),
    ],
)
def test_names(turn: str, found: list[int]) -> None:
    """A name or an acronym that the lesson lacks is found in any turn."""
    assert found == found_by("names", turn, tides())


def test_speakers_call_each_other_by_name() -> None:
    """The speakers' own names need not stand in the lesson."""
    talk = script_of("H: Why is that, Sam?")
    assert "names" in dict(judge(talk, tides()))
    assert "names" not in dict(judge(talk, tides(), names=("Sam Lee",)))


def test_german_nouns_are_no_names() -> None:
    """Where every noun has a capital, a capital tells no name."""
    assert [] == found_by("names", "X: Die Flut hebt das Boot.", tides(), language="de")


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("X: The far side doesn't fall dry. [7-8]", []),
        ("X: The far side falls dry, since it bulges. [7-8]", [1]),
        ("X: The Moon doesn't pull on the water. [7-8]", [1]),
    ],
)
def test_denials(turn: str, found: list[int]) -> None:
    """A "not" is neither lost nor added."""
    assert found == found_by("denials", turn, tides())


@pytest.mark.parametrize(
    ("turn", "found"),
    [
        ("X: A narrow bay may delay the tide. [7-8]", []),
        ("X: A narrow bay delays the tide. [7-8]", [1]),
        ("X: The Moon always pulls on the water. [7-8]", [1]),
        ("X: Coasts see two high tides a day. [3-3]", [1]),
        ("X: A narrow bay mayn't delay the tide. [7-8]", []),
    ],
)
def test_degrees(turn: str, found: list[int]) -> None:
    """What the lesson says with "may" or "most" is not said for certain."""
    assert found == found_by("degrees", turn, tides())


@pytest.mark.parametrize(("move", "found"), [("takeaway", False), ("explain", True)])
def test_what_leads_to_the_last_sentence_is_not_of_the_lesson(move: str, found: bool) -> None:
    """Whoever remembers one line makes it this one: no "may" of the lesson bears on that."""
    turn = "Remember this, and don't let it delay you: the Moon pulls on the water."
    script = Script(
        title="Talk",
        language="en",
        chapters=(
            Chapter(
                title="Talk",
                parts=(Turn(speaker="expert", text=turn, source=Span(7, 8), move=move),),
            ),
        ),
    )
    assert found == ("degrees" in dict(judge(script, tides())))


BRIDGES = {
    "de": "# Brücken\n\nEine alte Brücke muss jedes Jahr geprüft werden. Manche Pfeiler tragen schwere Lasten.\n\n"
    "Der Wind kann das Seil lockern. Das Tor soll nachts nicht offen bleiben. Der Zöllner zählt die Wagen meist am Abend.",
    "fr": "# Les ponts\n\nUn vieux pont doit résister au vent. La plupart des arches portent de lourdes charges.\n\n"
    "Le vent peut desserrer le câble. La barrière ne reste pas ouverte la nuit. Le péager compte parfois les chariots.",
    "es": "# Los puentes\n\nUn puente viejo debe resistir la nieve. Algunos arcos soportan cargas pesadas.\n\n"
    "El viento puede aflojar el cable. La barrera no queda abierta de noche. El peajero suele contar los carros.",
}


@pytest.mark.parametrize(
    ("language", "turn", "found"),
    [
        ("de", "X: Eine alte Brücke muss jedes Jahr geprüft werden. [3-3]", []),
        ("de", "X: Eine alte Brücke wird jedes Jahr geprüft. [3-3]", [1]),
        ("de", "X: Pfeiler tragen schwere Lasten. [3-3]", [1]),
        ("de", "X: Der Wind lockert das Seil. [5-5]", [1]),
        ("de", "X: Der Wind lockert immer das Seil. [5-5]", [1]),
        ("de", "X: Das Tor bleibt nachts nicht offen. [5-5]", [1]),
        ("de", "X: Der Zöllner zählt die Wagen am Abend. [5-5]", [1]),
        ("de", "X: Der Zöllner zählt die Wagen meist am Abend. [5-5]", []),
        ("fr", "X: Un vieux pont doit résister au vent. [3-3]", []),
        ("fr", "X: Un vieux pont résiste au vent. [3-3]", [1]),
        ("fr", "X: Des arches portent de lourdes charges. [3-3]", [1]),
        ("fr", "X: Le vent desserre toujours le câble. [5-5]", [1]),
        ("fr", "X: Le péager compte les chariots. [5-5]", [1]),
        ("es", "X: Un puente viejo debe resistir la nieve. [3-3]", []),
        ("es", "X: Un puente viejo resiste la nieve. [3-3]", [1]),
        ("es", "X: Los arcos soportan cargas pesadas. [3-3]", [1]),
        ("es", "X: El viento siempre afloja el cable. [5-5]", [1]),
        ("es", "X: El peajero cuenta los carros. [5-5]", [1]),
    ],
)  # fmt: skip
def test_degrees_in_packed_languages(language: str, turn: str, found: list[int]) -> None:
    """Modals and words of quantity are kept in every language whose pack lists them."""
    lesson = lesson_of(BRIDGES[language], language=language)
    assert found == found_by("degrees", turn, lesson, language)


def test_what_the_lesson_says_is_named() -> None:
    """The advice quotes the word that was lost."""
    lesson = lesson_of(BRIDGES["de"], language="de")
    found = judge(script_of("X: Der Wind lockert das Seil. [5-5]", "de"), lesson)
    (lost,) = [finding for name, finding in found if name == "degrees"]
    assert lost.message == "the lesson says “kann” here, about: Seil"
    assert lost.hint == "keep its “kann”"


@pytest.mark.parametrize(
    ("language", "before", "after", "loses"),
    [
        ("de", "Der Teig muss ruhen.", "Der Teig ruht.", True),
        ("de", "Der Teig ruht meist kalt.", "Der Teig ruht kalt.", True),
        ("de", "Einige Teige ruhen kalt.", "Teige ruhen kalt.", True),
        ("de", "Der Teig darf ruhen, weil er kalt ist.", "Darf der Teig ruhen? Weil er kalt ist.", False),
        ("fr", "Le pain devrait reposer.", "Le pain repose.", True),
        ("fr", "Le pain repose souvent.", "Le pain repose toujours.", True),
        ("es", "La masa debe reposar.", "La masa reposa.", True),
        ("es", "Algunas masas reposan.", "Todas las masas reposan.", True),
        ("es", "La masa puede reposar.", "Puede reposar la masa.", False),
    ],
)  # fmt: skip
def test_the_writer_keeps_degrees(language: str, before: str, after: str, loses: bool) -> None:
    """A rewrite of the writer's own that loses or adds one is thrown away."""
    assert lint.loses_negation(before, after, language) is loses
