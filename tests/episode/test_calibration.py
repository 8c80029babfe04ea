"""What voices speak once."""

import re

import pytest

from lessoncast.episode import CALIBRATION_SENTENCES, calibration_sentences


@pytest.mark.parametrize("language", CALIBRATION_SENTENCES)
def test_plain_sentences_of_half_a_minute(language: str) -> None:
    """A question among them, no digit, no abbreviation, nothing to verbalise."""
    found = CALIBRATION_SENTENCES[language]
    assert 6 <= len(found) == len(set(found))
    assert any("?" in sentence for sentence in found)
    assert not re.search(r"\d|[A-Z]{2}|[%$€/]", " ".join(found))
    assert 400 < len(" ".join(found)) < 600


def test_a_language_without_sentences_of_its_own_takes_the_english_ones() -> None:
    """A region makes no difference."""
    assert CALIBRATION_SENTENCES["de"] == calibration_sentences("de-AT")
    assert CALIBRATION_SENTENCES["en"] == calibration_sentences("nl") == calibration_sentences("")
