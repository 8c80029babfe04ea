"""Which names are "he" and which "she"."""

from lessoncast.tongue.english.persons import begin_only, called, named_first, owners_first


def test_a_lesson_tells_what_a_person_is_called() -> None:
    """By the next pronoun behind the name, or by a title."""
    told = [
        "Ada Moor dug her first lock in Delft.",
        "In 1850, Ben Reed drew a map.",
        "He sold it in Bruges.",
        "Mrs. Lund paid for the gates.",
    ]
    assert called(told) == {"Moor": "she", "Reed": "he", "Lund": "she"}


def test_where_another_could_be_meant_nothing_is_told() -> None:
    """Nobody is called by a pronoun of somebody else, nor by two."""
    told = [
        "Moor asked Reed for his map.",
        "The lock was new.",
        "Lund and Hall sold the lock.",
        "He had dug it.",
        "Berg drew her lock.",
        "Berg sold his map.",
    ]
    assert called(told) == {}


def test_who_begins_a_sentence_has_a_name() -> None:
    """Where a pronoun says that it is somebody, and the grammar no adverb."""
    told = ["Galileo saw it when he watched a lamp.", "Suddenly he understood the lamp."]
    assert named_first(told, ["Galileo", "Suddenly", "Newton"]) == {"Galileo"}


def test_who_owns_something_has_a_name() -> None:
    """Where nobody writes it small, and it is no word that people know."""
    told = [
        "Verhoeven's lock has two gates.",
        "Water's weight keeps them shut.",
        "Chlorophyll's green fills the canal.",
        "In summer chlorophyll is everywhere.",
    ]
    assert owners_first(told) == {"Verhoeven"}


def test_who_does_something_where_a_sentence_begins_may_have_a_name() -> None:
    """``Ben`` rather than ``boats`` or ``now``; the grammar tells him from ``bread``."""
    told = [
        "Ben saves ten coins.",
        "Bread rises by the oven.",
        "Boats leaks.",
        "Now comes spring.",
        "She bakes it.",
    ]
    assert {*begin_only(told)} == {"Ben", "Bread"}
    assert named_first(told, begin_only(told)) == {"Ben"}
    assert not {*begin_only(told[:-1])}  # nobody is spoken of
