"""Bridges from one chapter to the next."""

import pytest

from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Passing, bridges, joined
from writer_mother import english_book, vocabulary_of

TEXT = "## Folding a map\n\nMaps show hills. Maps fold twice. The hills stay on top of the maps.\n"


def _bridges(**given: str) -> list[str]:
    known = {"heading": "", "last": "", "said": "", "topic": "", "kind": ""} | given
    heard = Heard(english_book(), "maps")
    return [one.text for one in bridges(Passing(**known), vocabulary_of(TEXT), heard)]


@pytest.mark.parametrize(
    ("given", "bridge"),
    [
        ({"heading": "Folding a map"}, "how you fold a map."),
        ({"heading": "How to read the hills"}, "how you read the hills."),
        ({"heading": "What is a contour?"}, "what a contour is."),
        ({"said": "The hills stay on top of the maps."}, "hills stay on top of the maps."),
        ({"last": "contours", "topic": "paper"}, "contours"),
    ],
)
def test_a_bridge_says_what_is_done(given: dict[str, str], bridge: str) -> None:
    """From a heading that told how or what, from the last thing said, or from its name."""
    assert any(bridge in one for one in _bridges(**given))


@pytest.mark.parametrize(
    "given",
    [
        {"said": "It stays on top of the maps."},
        {"said": "In 1825, the maps had 12 folds, and 3 hills."},
        {"last": "everything about this map"},
        {"last": "a very long name of many words"},
        {"heading": "Folding and reading a map"},
    ],
)
def test_what_cannot_be_named_is_not_said_back(given: dict[str, str]) -> None:
    """No bridge from a pronoun, from figures, or over a long name."""
    assert _bridges(**given) == []


def test_both_chapters_are_named_where_their_names_are_short() -> None:
    """A form with both names comes before one with the last alone; with a shared word, the latter."""
    both = _bridges(last="contours", topic="paper")
    assert "paper" in both[0]
    assert "paper" not in both[-1]
    assert not any("paper maps" in one for one in _bridges(last="maps", topic="paper maps"))


def test_a_form_is_used_once_in_an_episode() -> None:
    """What was said once is not offered again."""
    heard = Heard(english_book(), "maps")
    passing = Passing(heading="", last="contours", said="", topic="", kind="")
    seen = set()
    for _ in range(8):
        lead = bridges(passing, vocabulary_of(TEXT), heard)[0]
        assert lead.form not in seen
        seen.add(lead.form)
        heard.memory.note(lead.form)


@pytest.mark.parametrize(
    ("lead", "question", "text"),
    [
        ("So that's paper.", "What tears it?", "So that's paper. What tears it?"),
        ("So that's paper. But", "And what tears it?", "So that's paper. But what tears it?"),
        ("", "What tears it?", "What tears it?"),
    ],
)
def test_a_lead_and_a_question_are_joined(lead: str, question: str, text: str) -> None:
    """A lead without an end goes on with the question, without a second "and"."""
    assert text == joined(lead, question)
