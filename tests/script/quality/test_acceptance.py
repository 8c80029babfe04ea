"""What every script has to be, on lessons of many shapes: one test for each promise."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from lessoncast.script.checks.figures import figures
from lessoncast.tongue.lint import HOOK_MOST
from lessoncast.tongue.words import content_stems, count
from quality_mother import (
    LESSONS,
    SEED_MINUTES,
    found,
    lesson_at,
    minutes_of,
    moves_of,
    pauses_of,
    script_at,
    unheard,
)

on_every_lesson = pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)


# ── grounding ─────────────────────────────────────────────────────────────────────────────────


@on_every_lesson
def test_the_expert_says_what_the_lesson_says(path: Path) -> None:
    """Words, numbers and names are the lesson's; no denial and no degree is lost or added."""
    assert [] == found(path, ("words", "numbers", "names", "denials", "degrees"))


@on_every_lesson
def test_the_expert_names_the_lines(path: Path) -> None:
    """Every turn of the expert tells the lesson lines that it rests on."""
    assert [] == [t.text for t in script_at(path).turns if t.speaker == "expert" and not t.source]


# ── questions ─────────────────────────────────────────────────────────────────────────────────


@on_every_lesson
def test_the_host_asks_deep_questions(path: Path) -> None:
    """At least a third of the questions ask why, how, what if, the catch or the difference."""
    assert figures(script_at(path)).deep >= 1 / 3


@pytest.mark.parametrize("minutes", [None, SEED_MINUTES])
@on_every_lesson
def test_most_of_the_hosts_turns_ask(path: Path, minutes: float | None) -> None:
    """75 to 90 % ask, a third of them deeply; the others say a point, at both lengths."""
    told = figures(script_at(path, minutes))
    assert 0.75 <= told.asking <= 0.9
    assert told.deep >= 1 / 3


@on_every_lesson
def test_every_question_is_answered(path: Path) -> None:
    """The next turn takes up a word of it, or has the form of an answer."""
    assert [] == found(path, ("answers",))


# ── voice ─────────────────────────────────────────────────────────────────────────────────────


@on_every_lesson
def test_the_hosts_turns_are_short(path: Path) -> None:
    """4 to 20 words; the hook with the first question has up to 25."""
    told = figures(script_at(path))
    assert told.hook_words <= HOOK_MOST
    assert told.host_words[0] >= 4
    assert told.host_words[1] <= 20


@pytest.mark.parametrize("minutes", [None, SEED_MINUTES])
@on_every_lesson
def test_the_pace_of_a_talk(path: Path, minutes: float | None) -> None:
    """6 to 9 turns a minute, at the lesson's own length and in 3:13."""
    script = script_at(path, minutes)
    assert 6 <= round(len(script.turns) / minutes_of(script), 1) <= 9


@on_every_lesson
def test_no_turn_of_the_expert_is_a_lecture(path: Path) -> None:
    """None has more than 80 words."""
    assert figures(script_at(path)).expert_words[1] <= 80


@on_every_lesson
def test_the_experts_turns_are_of_one_breath_or_three(path: Path) -> None:
    """Three in four have 15 to 45 words; a recall's answer may be shorter, none is longer."""
    assert figures(script_at(path)).expert_in_range >= 0.75
    assert [] == [one for one in found(path, ("long turns",)) if "expert" in one]


@on_every_lesson
def test_sentences_can_be_followed(path: Path) -> None:
    """8 to 18 words on average, none over 35."""
    assert 8 <= figures(script_at(path)).sentence_words <= 18
    assert [] == found(path, ("long sentences",))


@on_every_lesson
def test_nothing_sounds_like_a_template(path: Path) -> None:
    """No five words twice in the host's turns, no opener more than twice in ten turns."""
    assert [] == found(path, ("phrases twice", "openers"))


@on_every_lesson
def test_reactions_are_never_empty_twice_running(path: Path) -> None:
    """Behind a turn that says only "I can picture that", the host's next turn says something."""
    mine = [turn.move for turn in script_at(path).turns if turn.speaker == "host"]
    assert ("react", "react") not in set(pairwise(mine))


# ── structure ─────────────────────────────────────────────────────────────────────────────────


@on_every_lesson
def test_the_hook_belongs_to_the_lesson(path: Path) -> None:
    """The first turn is short, and names what the lesson is about."""
    script, lesson = script_at(path), lesson_at(path)
    first = script.turns[0]
    language = lesson.language.partition("-")[0]
    headings = " ".join(block.text for block in lesson.blocks if block.kind == "heading")
    about = content_stems(f"{lesson.title} {headings}", language)
    if not headings:  # the title is a file's name: what the text says again and again
        said = [stem for block in lesson.blocks for stem in content_stems(block.text, language)]
        about |= {stem for stem in said if said.count(stem) > 2}
    assert first.speaker == "host"
    assert count(first.text) <= HOOK_MOST
    assert about & content_stems(first.text, language)


@on_every_lesson
def test_a_takeaway_ends_it(path: Path) -> None:
    """The expert leaves one sentence."""
    assert moves_of(script_at(path))[-1] == "takeaway"


@on_every_lesson
def test_no_sentence_is_said_twice(path: Path) -> None:
    """Not even by the recall question's answer."""
    assert [] == found(path, ("sentences twice",))


@on_every_lesson
def test_each_chapter_is_opened_by_the_host(path: Path) -> None:
    """A bridge or a question leads into it."""
    assert {"host"} == {chapter.turns[0].speaker for chapter in script_at(path).chapters}


@on_every_lesson
def test_at_most_one_recap_a_chapter(path: Path) -> None:
    """And one in the whole episode that looks back on all."""
    for chapter in script_at(path).chapters:
        assert [turn.move for turn in chapter.turns].count("recap") <= 1


@on_every_lesson
def test_one_recall_with_a_pause_in_the_middle(path: Path) -> None:
    """The host asks, the listener has time to think, the expert answers."""
    pauses = pauses_of(script_at(path))
    assert 1 == len(pauses)
    place, before, after = pauses[0]
    assert 0.2 <= place <= 0.8
    assert ("host", "expert") == (before.speaker, after.speaker)
    assert "?" in before.text


@on_every_lesson
def test_chapters_fit_the_length(path: Path) -> None:
    """3 to 6 in three minutes, none with more than half of the episode; titles of at most six words."""
    script = script_at(path)
    assert 3 <= len(script.chapters) <= max(6, minutes_of(script))
    assert [] == [one.title for one in script.chapters if count(one.title) > 6]


@on_every_lesson
def test_chapter_titles_are_the_lessons_words(path: Path) -> None:
    """Every content word of a title stands in the lesson."""
    lesson = lesson_at(path)
    language = lesson.language.partition("-")[0]
    held = content_stems(" ".join([lesson.title, *(b.text for b in lesson.blocks)]), language)
    for chapter in script_at(path).chapters:
        assert content_stems(chapter.title, language) <= held, chapter.title


# ── debris, coverage, length ──────────────────────────────────────────────────────────────────


@on_every_lesson
def test_nothing_of_the_page_is_heard(path: Path) -> None:
    """No markup, no half sentence, no orphan, no acronym before its words."""
    assert [] == found(path, ("page marks", "pronouns", "acronyms"))


@on_every_lesson
def test_every_top_section_is_heard(path: Path) -> None:
    """In a script of the lesson's own length, and of 3:13."""
    assert [] == found(path, ("coverage",))
    assert [] == unheard(path, SEED_MINUTES)


@pytest.mark.parametrize("minutes", [2.0, SEED_MINUTES])
@on_every_lesson
def test_the_asked_length_is_met(path: Path, minutes: float) -> None:
    """Within 5 %, as far as text can tell, where the lesson has enough to say."""
    if minutes_of(script_at(path)) < 1.05 * minutes:
        pytest.skip("the whole lesson is no longer than that")
    assert abs(round(minutes_of(script_at(path, minutes)) / minutes - 1, 2)) <= 0.05
