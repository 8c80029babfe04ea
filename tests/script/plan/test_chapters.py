"""Chapters, titles and topics."""

import pytest

from lessoncast.script.plan import chapters
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.titles import short_title, topic_of
from lessoncast.script.tongue.words import Vocabulary
from writer_mother import LEAVES, sections_of, title_of, vocabulary_of


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Tides", "Tides"),
        ("The Long History of Version Control Systems", "The Long History"),
        ("Who Came First: The Hen or the Egg in Old Stories?", "Who Came First"),
        ("one two three four five six seven eight", "one two three four five six"),
    ],
)
def test_titles_have_six_words_at_most(heading: str, title: str) -> None:
    """A long heading is cut where a phrase ends, else after six words."""
    assert title == short_title(heading)


@pytest.mark.parametrize(
    ("heading", "topic"),
    [
        ("Measure ambient temperature", "measuring ambient temperature"),
        ("Capture and store the data", "capturing and storing the data"),
        ("Railroads: The Game Changer", "railroads"),
        ("Primary Source: A Mill Girl", "a mill girl"),
        ("Why do bees dance?", ""),
        ("From Workshops to Factories", ""),
        ("What is a tide?", "a tide"),
    ],
)
def test_topics_fit_into_a_sentence(heading: str, topic: str) -> None:
    """A heading that names a thing becomes a noun phrase; questions and clauses do not."""
    assert topic == topic_of(heading, Vocabulary("en"))


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Generative AI — Concise Summary", "Generative AI"), ("Tides: a short guide", "Tides"),
        ("Paris - City of Light", "Paris - City of Light"),
    ],
)  # fmt: skip
def test_episode_titles(written: str, title: str) -> None:
    """What only says that it is a lesson leaves the title."""
    assert title == title_of(written)


@pytest.mark.parametrize(("minutes", "most"), [(1, 3), (3.2, 6), (5, 6), (8, 6), (12, 9)])
def test_number_of_chapters(minutes: float, most: int) -> None:
    """Three to six chapters for three minutes, one for one to three minutes later."""
    assert most == chapters.most_chapters(minutes)


def test_chapters_keep_every_passage_in_order() -> None:
    """Merging and splitting lose nothing, and no chapter is more than half of a longer episode."""
    sections = sections_of(LEAVES)
    vocabulary = vocabulary_of()
    chosen = passages_of(sections, vocabulary)
    made = chapters.chapters(chosen, sections, vocabulary, title="Photosynthesis", most=4)
    assert [p for stretch in made for p in stretch.passages] == chosen
    assert 3 <= len(made) <= 4
    whole = sum(stretch.words for stretch in made)
    assert all(stretch.words <= whole / 2 for stretch in made)
