"""Where a sentence ends, in text of any length."""

from lessoncast._sentences import WINDOW_CHARACTERS, sentences


def test_a_very_long_text_is_split_like_a_short_one() -> None:
    """The windows end behind sentences, so no sentence is cut and none is lost."""
    count = WINDOW_CHARACTERS // 8
    expected = [f"It is number {number}." for number in range(count)]
    assert expected == list(sentences(" ".join(expected)))


def test_a_very_long_sentence_loses_nothing() -> None:
    """Without an end mark the cut is at a space, without a space anywhere."""
    for text in ("word " * WINDOW_CHARACTERS, "x" * (3 * WINDOW_CHARACTERS)):
        assert "".join(text.split()) == "".join("".join(sentences(text)).split())


def test_a_mark_inside_a_sentence_does_not_end_it() -> None:
    """What goes on in lower case behind a mark in quotes or brackets belongs to it."""
    for text in ("Avoid '*' or '?' in names, as it confuses.", '"Who goes there?" he asked.'):
        assert (text,) == sentences(text)
    assert ("Is it wet?", "It is.") == sentences("Is it wet? It is.")


def test_a_point_in_a_name_ends_nothing() -> None:
    """``p5.Vector`` is one name; behind "p5." with a space a sentence begins."""
    assert ("Make few p5.Vector objects.", "They cost.") == sentences(
        "Make few p5.Vector objects. They cost."
    )
    assert ("We drew with p5.", "Then it rained.") == sentences("We drew with p5. Then it rained.")


def test_a_mark_behind_a_hyphen_ends_nothing() -> None:
    """``boat-!-wide`` is one name; behind a mark with a space a sentence begins."""
    for text in ("Names begin with boat-!-wide.", "Names begin with boat-!-, then a number."):
        assert (text,) == sentences(text)
    assert ("Call for a boat-!", "It comes.") == sentences("Call for a boat-! It comes.")


def test_a_point_inside_of_a_name_ends_nothing() -> None:
    """Two small letters that are no word, with a name right behind them, are a module's."""
    assert ("Build an nn.Layer first.", "Then train it.") == sentences(
        "Build an nn.Layer first. Then train it."
    )


def test_the_ending_of_a_file_is_part_of_its_name() -> None:
    """``HOSTS.TXT`` is one name; behind a point with a space, letters begin a sentence."""
    text = "It was kept in one file, HOSTS.TXT, by hand. NATO came later."
    assert sentences(text) == (
        "It was kept in one file, HOSTS.TXT, by hand.",
        "NATO came later.",
    )


def test_a_year_begins_a_german_sentence() -> None:
    """Behind a word that is no ordinal and no abbreviation, and before a verb."""
    assert ("Es fehlte die Ware.", "1669 kamen neun Städte.") == sentences(
        "Es fehlte die Ware. 1669 kamen neun Städte.", "de"
    )
    for text in ("Es war am 3. 1669 genannt.", "Er baute im Jahrh. 1200 Burgen."):
        assert (text,) == sentences(text, "de")


def test_a_row_that_goes_on_ends_before_a_capital() -> None:
    """``etc.`` ends a sentence where another begins behind it, and none where it goes on."""
    assert ("Bring oars, ropes, etc.", "Each is used.") == sentences(
        "Bring oars, ropes, etc. Each is used."
    )
    assert ("Oars, ropes, etc. are used.",) == sentences("Oars, ropes, etc. are used.")


def test_a_saint_is_no_end() -> None:
    """``Ste.`` belongs to the name behind it."""
    assert ("They sailed to Sault Ste. Marie.", "It was cold.") == sentences(
        "They sailed to Sault Ste. Marie. It was cold."
    )
