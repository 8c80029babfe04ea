"""Labels that are typed behind a command."""

import pytest

from lessoncast.units.flags import as_option, done_by_option


@pytest.mark.parametrize(
    ("term", "named"),
    [
        ("--no-sails", "the no-sails option"),
        ("-quiet", "the quiet option"),
        ("sails", "sails"),
        ("--sails full", "--sails full"),
    ],
)
def test_a_flag_names_an_option(term: str, named: str) -> None:
    """Neither a denial nor an adjective, whatever word it looks like."""
    assert named == as_option(term)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Hides what is printed", "The quiet option hides what is printed."),
        ("This will shorten the log", "The quiet option will shorten the log."),
        ("For short logs", ""),
        ("Leaving it out prints all", ""),
    ],
)
def test_what_a_flag_does_is_told_of_it(note: str, told: str) -> None:
    """Of other notes, nothing is known."""
    assert told == done_by_option("the quiet option", note)
    assert "" == done_by_option("the quiet sea", note)
