"""How the spoken form is written for synthetic voices."""

import pytest

from lessoncast.speech.voicing import voiced


@pytest.mark.parametrize(
    ("language", "spoken", "written"),
    [
        ("en", "The A P I is open.", "The A.P.I. is open."),
        ("en", "C P Us and a C P U's cache", "C-P-U's and a C-P-U's cache"),
        ("en", "the A P I Gateway", "the A-P-I Gateway"),
        ("en", "I use A I.", "I use A.I."),
        ("en", "P of A given B", "P of eigh given B"),
        ("en", "A plan for a plan", "A plan for a plan"),
        ("en", "a over b", "eigh over b"),
        ("en", "at nine oh five a m.", "at nine oh five a.m."),
        ("en", "xi and pi", "zye and pi"),
        ("de", "die C P Us der E U", "die C.P.U.s der E.U."),
        ("fr", "l'I A et les C P U", "l'I.A. et les C.P.U."),
        ("es", "la I A", "la I.A."),
        ("it", "la C P U", "la C P U"),
    ],
)
def test_letters_are_written_as_voices_read_them(language: str, spoken: str, written: str) -> None:
    """Full stops give every letter its name; an article is no letter."""
    assert written == voiced(spoken, language)
