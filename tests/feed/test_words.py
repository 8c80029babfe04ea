"""The pages' own words: a template asks for each as it asks for a method."""

from __future__ import annotations

import pytest

from lessoncast.feed.site.words import words_of


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "nl"])
def test_no_word_is_called_as_a_table_calls_its_methods(language: str) -> None:
    """Jinja takes ``words.copy`` for the method of that name, and shows it."""
    words = words_of(language)
    assert [] == [key for key in words if hasattr(dict, key)]
    assert words.keys() == words_of("en").keys()
