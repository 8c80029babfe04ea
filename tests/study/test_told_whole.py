"""Labels and headings whose sentence was read as something that it does not say."""

from __future__ import annotations

from pathlib import Path

from study_mother import facts_in

WORDS = "# Bees\n\n## Glossary\n\nskeps\n: groups that a keeper makes of straw hives\n\ndrone comb\n: the gap of wax in which drones grow\n"


def test_a_note_that_begins_like_a_verb_is_no_deed(tmp_path: Path) -> None:
    """ "groups" is what they are; the sentence beside the card says so."""
    found = next(one for one in facts_in(tmp_path, WORDS, "gloss") if one.subject == "skeps")
    assert "groups that a keeper makes of straw hives" == found.value
    assert "Skeps are groups that a keeper makes of straw hives." == found.statement


def test_what_can_do_something_keeps_its_form(tmp_path: Path) -> None:
    """No "cans" behind "What"."""
    text = (
        "# Bees\n\n- **Modern hives**: With modern hives, keepers can lift combs from every side.\n"
        "- **Old skeps**: With old skeps, keepers must cut combs from below.\n"
    )
    asked = [one.ask for one in facts_in(tmp_path, text, "agent")]
    assert not [one for one in asked if "cans " in one or "musts " in one]


def test_what_was_once_is_no_answer_to_what_something_is(tmp_path: Path) -> None:
    """A year in front tells a story."""
    text = "# Bees\n\n## What is a swarm?\n\nIn the 1890s, the idea of a swarm without a queen seemed unlikely.\n"
    assert not facts_in(tmp_path, text, "asked")


def test_a_word_that_brings_a_clause_in_opens_no_term(tmp_path: Path) -> None:
    """ "While a swarm" is half a sentence."""
    text = "# Bees\n\nWhile a swarm refers to the bees of one queen, a cast has a young one.\n"
    assert not [one for one in facts_in(tmp_path, text) if one.subject.lower().startswith("while")]
