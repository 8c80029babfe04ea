"""Views that stand side by side are told as their holders'."""

import pytest

from lessoncast.units import views
from writer_mother import vocabulary_of


@pytest.mark.parametrize(
    ("heading", "are"),
    [("Multiple Perspectives: The Canal", True), ("Two sides of the dam", True), ("The view from the tower", False)],
)  # fmt: skip
def test_views_are_known_by_their_heading(heading: str, are: bool) -> None:
    """A heading that speaks of several ways to see a thing."""
    assert are == views.are_views(heading)


@pytest.mark.parametrize(
    ("holder", "note", "holds"),
    [
        ("Carters", "The canal must be filled in.", True),
        ("Carters", "They lost their work within a year.", False),
        ("Carters", "Many carters sold the horses.", False),
        ("The singers' version", "She gave her lamp to the carters.", True),
        ("The official record", "The canal cost a million.", False),
    ],
)
def test_what_is_so_of_somebody_is_no_view(holder: str, note: str, holds: bool) -> None:
    """Only what does not speak of its holder is what that holder says."""
    assert holds == views.is_view(holder, note)


@pytest.mark.parametrize(
    ("holder", "view", "said"),
    [
        ("Lock keepers", "The canal must stay.", "For lock keepers, the canal must stay."),
        ("Traditional view", "The canal made the town.", "In the traditional view, the canal made the town."),
        ("The carters' account", "The canal ruined the town.", "In the carters' account, the canal ruined the town."),
        ("The Ness legend", "The canal saved the town.", "In the Ness legend, the canal saved the town."),
        ("The singers' version", "The canal saved a queen.", "In the singers' version, the canal saved a queen."),
        ("Carters", "We want our roads back.", ""),
        ("Carters", "Fill it in.", ""),
    ],
)  # fmt: skip
def test_a_view_is_its_holders(holder: str, view: str, said: str) -> None:
    """Nobody hears an opinion as a fact; what only its holder can say is not said."""
    assert said == views.attributed(holder, view, vocabulary_of())
