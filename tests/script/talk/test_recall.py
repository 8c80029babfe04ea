"""The recall question and the end of an episode."""

from lessoncast.script.plan import ending
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.talk.recall import find_recall
from writer_mother import LEAVES, sections_of, vocabulary_of


def test_a_definition_is_asked_from_its_gloss() -> None:
    """The best recall question gives the gloss and wants the term."""
    text = "Tides rise.\n\nA pump is a machine that lifts water.\n\nWaves break on the shore of the island."
    sections = sections_of(text)
    found = find_recall(passages_of(sections, vocabulary_of(text)), vocabulary_of(text))
    assert found is not None
    assert found.ask == "What do we call a machine that lifts water?"
    assert found.answer == "That's a pump."
    assert found.span.first == 3


def test_the_takeaway_comes_from_the_summary() -> None:
    """A lesson's own summary gives the last sentence."""
    sections = sections_of(LEAVES)
    passages = passages_of(sections, vocabulary_of())
    kept = ending.takeaway(sections, passages, passages)
    assert kept is not None
    assert kept.text.startswith("Photosynthesis turns light")


def test_the_takeaway_is_not_said_before() -> None:
    """Without a summary, a sentence is taken out of the episode and kept for its end."""
    text = LEAVES.partition("## Summary")[0]
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of())
    kept = ending.takeaway(sections, passages, passages)
    assert kept is not None
    left = ending.without(kept, passages)
    assert kept not in [unit for passage in left for unit in passage.units]
