"""The colour that a cover is remembered by."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from lessoncast import episode
from lessoncast.episode.artwork_colours import main_colour


def a_cover(
    path: Path, ground: tuple[int, int, int], *shapes: tuple[int, tuple[int, int, int]]
) -> Path:
    """A picture of one colour, with squares of so many pixels in others."""
    picture = Image.new("RGB", (400, 400), ground)
    for side, colour in shapes:
        ImageDraw.Draw(picture).rectangle((20, 20, 20 + side, 20 + side), fill=colour)
    picture.save(path)
    return path


@pytest.mark.parametrize("name", ["cover.png", "cover.jpg"])
def test_the_colour_that_fills_most_wins(tmp_path: Path, name: str) -> None:
    """On white, on black, and beside a smaller stronger one."""
    for ground in ((255, 255, 255), (0, 0, 0), (128, 128, 128)):
        path = a_cover(tmp_path / name, ground, (250, (20, 80, 160)), (60, (230, 30, 30)))
        red, green, blue = main_colour(path) or (0, 0, 0)
        assert blue > green > red


@pytest.mark.parametrize("ground", [(255, 255, 255), (0, 0, 0), (127, 128, 127), (40, 40, 44)])
def test_a_picture_without_colour_has_none(tmp_path: Path, ground: tuple[int, int, int]) -> None:
    """Greys stay with the accent that the pages have anyway; a dot makes no colour."""
    assert main_colour(a_cover(tmp_path / "cover.png", ground, (12, (255, 0, 0)))) is None


def test_it_is_found_once_and_again_for_another_picture(tmp_path: Path) -> None:
    """What is remembered hangs on the bytes."""
    cover = a_cover(tmp_path / "cover.png", (20, 80, 160))
    assert episode.colour(cover, cache=tmp_path) == (20, 80, 160)
    a_cover(cover, (120, 20, 30))
    assert episode.colour(cover, cache=tmp_path) == (120, 20, 30)
    a_cover(cover, (9, 9, 9))
    assert episode.colour(cover, cache=tmp_path) is None


def test_drawn_covers_have_the_colour_that_they_were_drawn_in(tmp_path: Path) -> None:
    """Every title gives one."""
    for title in ("By the sea", "Algebra", "Generative AI", "Chemistry for beginners"):
        path = tmp_path / f"{title}.jpg"
        path.write_bytes(episode.cover(title, cache=tmp_path))
        assert episode.colour(path, cache=tmp_path)
