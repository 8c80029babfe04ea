"""Bridges from one chapter to the next."""

import pytest

from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.leads import Passing, bridges, joined
from writer_mother import english_book, vocabulary_of

TEXT = "## Folding a map\n\nMaps show hills. Maps fold twice. The hills stay on top of the maps.\n"


def _bridges(**given: str) -> list[str]:
    known = {"heading": "", "last": "", "said": "", "topic": "", "kind": ""} | given
    known["named"] = given.get("named", known["topic"])
    asked = "What about the compass? How do I fold a map? And how do I read the hills?"
    heard = Heard(english_book(), "maps", turns=[asked])
    return [one.text for one in bridges(Passing(**known), vocabulary_of(TEXT), heard)]


@pytest.mark.parametrize(
    ("given", "bridge"),
    [
        ({"heading": "Folding a map"}, "how you fold a map"),
        ({"heading": "How to read the hills"}, "how you read the hills"),
        ({"last": "the compass", "topic": "paper"}, "the compass"),
        ({"topic": "old paper"}, "old paper:"),
        ({"topic": "drawing your map"}, "drawing my map:"),
        ({"topic": "ink that fades"}, "ink:"),
        (
            {"topic": "names and numbers and roads on maps"},
            "names and numbers and roads on maps",
        ),
    ],
)
def test_a_bridge_names_what_comes_or_what_is_done(given: dict[str, str], bridge: str) -> None:
    """A short subject to come, a heading that told how, a plain name."""
    assert any(bridge.lower() in one.lower() for one in _bridges(**given))


@pytest.mark.parametrize("topic", ["remotely", "cooperatively", "balanced"])
def test_how_something_is_done_is_no_name(topic: str) -> None:
    """Nobody turns to "cooperatively"."""
    assert not any(topic in one.lower() for one in _bridges(topic=topic))


def test_what_tells_which_things_are_meant_is_named_with_them() -> None:
    """ "Let's look at gates that close themselves next.": which gates, a listener has to hear."""
    turned = [
        one for one in _bridges(topic="gates that leak", named="gates that leak") if "." in one
    ]
    assert turned
    assert all("gates that leak" in one for one in turned)
    taken = _bridges(topic="gates that people take", named="gates that people take")
    assert not any(one.startswith("Let's take") for one in taken)


def test_a_bridge_turns_to_a_name_with_its_article_and_never_looks_at_a_deed() -> None:
    """ "Let's look at the ink pot next.", "Let's talk about drawing maps."."""
    turned = [one for one in _bridges(topic="ink pot", named="the ink pot") if "." in one]
    assert turned
    assert all("the ink pot" in one for one in turned)
    assert not any("." in one for one in _bridges(topic="ink pot", named=""))

    (told,) = (one for one in _bridges(topic="drawing maps") if "." in one)
    assert not any(word in told for word in ("look", "take", "turn", "get", "move"))


@pytest.mark.parametrize(
    "given",
    [
        {"said": "The hills stay on top of the maps."},
        {"last": "maps"},
        {"last": "contours"},
        {"last": "hills and maps"},
        {"last": "folding paper"},
        {"last": "the Old compass"},
        {"last": "key dates"},
        {"last": "everything about this map"},
        {"heading": "Folding and reading a map"},
        {"topic": "a case"},
        {"topic": "figure out my message"},
        {"topic": "from a map to a globe"},
        {"last": "lecture"},
        {"topic": "a very long name of rather more words"},
    ],
)
def test_what_has_no_plain_name_is_not_rounded_off(given: dict[str, str]) -> None:
    """No echo, no whole lesson, no plural, no list, no gerund, no title case, no vague or long name."""
    assert _bridges(**given) == []


def test_a_form_is_used_once_in_an_episode() -> None:
    """What was said once is not offered again."""
    heard = Heard(english_book(), "maps")
    passing = Passing(heading="", last="", said="", topic="paper", kind="")
    seen = set()
    for _ in range(8):
        lead = bridges(passing, vocabulary_of(TEXT), heard)[0]
        assert lead.form not in seen
        seen.add(lead.form)
        heard.memory.note(lead.form)


def test_two_chapters_of_an_episode_are_rounded_off() -> None:
    """Not a third."""
    heard = Heard(english_book(), "maps", turns=["What about the compass?"])
    passing = Passing(heading="", last="the compass", said="", topic="", kind="")
    for _ in range(2):
        heard.memory.note(bridges(passing, vocabulary_of(TEXT), heard)[0].form)
    assert bridges(passing, vocabulary_of(TEXT), heard) == []


def test_nobody_is_done_with_what_was_not_asked_for() -> None:
    """ "So that's the compass" is odd where nobody has heard of one."""
    heard = Heard(english_book(), "maps", turns=["What should I know about maps?"])
    passing = Passing(heading="", last="the compass", said="", topic="", kind="")
    assert bridges(passing, vocabulary_of(TEXT), heard) == []


@pytest.mark.parametrize(
    ("lead", "question", "text"),
    [
        ("So that's paper.", "What tears it?", "So that's paper. What tears it?"),
        ("So that's paper. But", "And what tears it?", "So that's paper. But what tears it?"),
        ("", "What tears it?", "What tears it?"),
        ("Now, paper:", "What tears it?", "Now, paper: what tears it?"),
        ("Now, paper:", "Is it new?", ""),
        ("Now, paper:", "What about ink?", ""),
    ],
)
def test_a_lead_and_a_question_are_joined(lead: str, question: str, text: str) -> None:
    """A lead without an end goes on with the question, without a second "and"."""
    assert text == joined(lead, question)
