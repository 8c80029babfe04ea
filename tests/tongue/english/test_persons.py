"""Which names are "he" and which "she"."""

from lessoncast.tongue.english.persons import called


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
