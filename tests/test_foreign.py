"""Phrases in another language, as authors mark them."""

import pytest

from lessoncast._foreign import is_same, languages, split, unmarked

FORMS = [
    "[déjà vu](lang:fr)",
    "[déjà vu]{lang=fr}",
    '[déjà vu]{: lang="fr"}',
    "[déjà vu]{lang='fr'}",
    '<span lang="fr">déjà vu</span>',
    "<i lang=fr>déjà vu</i>",
    "<em xml:lang='fr'>déjà vu</em>",
]


@pytest.mark.parametrize("form", FORMS)
def test_each_way_to_mark_a_phrase_means_the_same(form: str) -> None:
    """The script's own, Pandoc's, kramdown's, HTML's."""
    text = f"It is {form}, again."
    assert [("en", "It is "), ("fr", "déjà vu"), ("en", ", again.")] == list(split(text, "en"))
    assert "It is déjà vu, again." == unmarked(text)
    assert {"fr"} == languages(text, "en")


def test_the_language_that_is_spoken_anyway_is_no_other() -> None:
    """Whatever its country: the episode's voice goes on."""
    text = "A [colour](lang:en-GB) and [Farbe](lang:de-AT)."
    assert [("en-US", "A colour and "), ("de-AT", "Farbe"), ("en-US", ".")] == list(
        split(text, "en-US")
    )
    assert {"de-AT"} == languages(text, "en-US")
    assert is_same("pt-BR", "PT")
    assert not is_same("fr", "fi")


def test_a_word_in_a_phrase_may_be_said_in_its_own_way() -> None:
    """Marks of pronunciation stand inside."""
    text = "[la base [SQL](say:s q l) est](lang:fr)"
    assert [("fr", "la base [SQL](say:s q l) est")] == list(split(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "[](lang:fr)", "[x](lang:)", "[x](lang:français)", "[x](lang:fr", "[x] (lang:fr)", "[x]{.fr}",
        "<span lang=fr>x", "<div lang=fr>x</div>", "<span lang=fr>a<b>c</b></span>", "lang",
        "[x](https://x.example/?lang=fr)",
    ],
)  # fmt: skip
def test_what_is_no_mark_is_text(text: str) -> None:
    """It is left as it stands."""
    assert [("en", text)] == list(split(text, "en"))
    assert text == unmarked(text)


@pytest.mark.parametrize("piece", ["[", "[a](lang:", "<span lang=fr>", "[x]{lang=", "[a](say:b)"])
def test_no_text_takes_long(piece: str) -> None:
    """Beginnings without an end are looked at once each (the test has a time limit)."""
    text = piece * 20_000
    assert text == unmarked(text)
