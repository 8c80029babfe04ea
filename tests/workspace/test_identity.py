"""Slugs are safe everywhere; identities outlive renumbering."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast.workspace import episode_guid, identity, show_guid, slug_of
from lessoncast.workspace.identity import (
    LESSON_NAME_BYTES,
    MODULE_NAME_BYTES,
    readable,
    split_prefix,
)

GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("02-what-is", "02-what-is"),
        ("02 What is it?", "02-what-is-it"),
        ("02_What_Is", "02-what-is"),
        ("Über Größe", "uber-grosse"),
        ("Éclair à la crème", "eclair-a-la-creme"),
        ("don't", "dont"),
        ("Łódź", "lodz"),
        ("-rf", "rf"),
        ("$(touch x)", "touch-x"),
        ("..", ""),
        ("?!", ""),
        ("x\u0301\u0302", "x"),
        ("①", "1"),
    ],
)
def test_a_slug_keeps_what_is_latin(name: str, slug: str) -> None:
    """Accents go, blanks and marks become hyphens, nothing else is left."""
    assert slug == slug_of(name)


def test_a_name_in_another_alphabet_gets_a_digest_that_outlives_its_number() -> None:
    """Two names differ, and the number in front makes no difference to the rest."""
    one, other = slug_of("01-机器学习"), slug_of("01-深度学习")
    assert one != other
    assert identity(one) == identity(slug_of("07 机器学习"))
    assert re.fullmatch(r"01-[0-9a-f]{8}", one)
    assert re.fullmatch(r"git-[0-9a-f]{8}", slug_of("Что такое git"))


def test_composed_and_decomposed_names_have_one_slug() -> None:
    """macOS writes é as two characters, Linux as one."""
    assert slug_of("caf\u00e9") == slug_of("cafe\u0301")
    assert slug_of("\u0439од") == slug_of("\u0438\u0306од")


@pytest.mark.property
@given(st.text(max_size=300))
def test_a_slug_is_short_and_plain_whatever_the_name(name: str) -> None:
    """A module and a lesson together have at most 100 bytes of [a-z0-9-]."""
    slug = slug_of(name)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= len("999-") + LESSON_NAME_BYTES
    assert len(slug_of(name, most_bytes=MODULE_NAME_BYTES)) <= len("999-") + MODULE_NAME_BYTES
    assert slug_of(slug) == slug
    assert 2 * len("999-") + LESSON_NAME_BYTES + MODULE_NAME_BYTES + len("/") <= 100


def test_long_names_that_begin_alike_stay_apart() -> None:
    """What is cut off still counts."""
    assert slug_of("a" * 250 + "1") != slug_of("a" * 250 + "2")


@pytest.mark.parametrize(
    ("slug", "same"),
    [
        ("01-basics/02-what-is", "basics/what-is"),
        ("what-is", "what-is"),
        ("01/02", "01/02"),
        ("2024-03-01-news", "2024-03-01-news"),
        ("02-3d-models", "3d-models"),
    ],
)
def test_an_identity_is_the_slug_without_its_numbers(slug: str, same: str) -> None:
    """Up to three digits before a hyphen are a number; a year is a part of the name."""
    assert same == identity(slug)


def test_a_prefix_is_split_off() -> None:
    """Number and rest."""
    assert ("02", "what-is") == split_prefix("02-what-is")
    assert ("", "what-is") == split_prefix("what-is")


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("01-generative-models", "Generative models"),
        ("02 Large Language Models", "Large Language Models"),
        ("3_state_of_the_art", "State of the art"),
        ("2024", "2024"),
        ("07", "07"),
        ("01-机器学习", "机器学习"),
    ],
)
def test_a_module_is_named_by_its_folder(folder: str, name: str) -> None:
    """Without the number, with blanks, with a capital."""
    assert name == readable(folder)


def test_the_show_guid_follows_podcast_guid() -> None:
    """The specification's example: podnews.net/rss; ours: the feed's address without its scheme."""
    from uuid import uuid5

    from lessoncast.workspace.identity import PODCAST_NAMESPACE

    assert GUID == str(uuid5(PODCAST_NAMESPACE, "podnews.net/rss"))
    expected = str(uuid5(PODCAST_NAMESPACE, "example.org/course/feed.xml"))
    for base_url in ("https://example.org/course/", "http://example.org/course"):
        assert expected == show_guid(base_url=base_url, title="ignored")
    assert show_guid(title="a") != show_guid(title="b")


def test_an_episode_guid_is_the_same_everywhere() -> None:
    """It comes from the show's guid and the identity, and from nothing else."""
    assert "de2ca529-9280-5fc9-8944-cdf5774ad545" == episode_guid(GUID, "basics/what-is")
