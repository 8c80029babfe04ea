"""Which subjects a host can turn to by their names."""

import pytest

from lessoncast.script.talk.subjects import is_name


@pytest.mark.parametrize(
    ("topic", "named"),
    [
        ("old gates", True),
        ("family boats", True),
        ("assembly", True),
        ("with two keepers", False),
        ("reliably", False),
        ("trained", False),
    ],
)
def test_what_is_no_thing_has_no_name(topic: str, named: bool) -> None:
    """How, with whom and in what state is told of something else."""
    assert named == is_name(topic)
