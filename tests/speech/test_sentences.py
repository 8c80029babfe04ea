"""A turn's text, sentence by sentence."""

import pytest

from lessoncast._sentences import sentences
from lessoncast.speech import spoken_sentences
from lessoncast.speech.sentences import LONGEST_CHARACTERS


def pairs(text: str, language: str = "en", **lexicon: str) -> list[tuple[str, str]]:
    found = spoken_sentences(text, language=language, lexicon=lexicon)
    return [(sentence.written, sentence.spoken) for sentence in found]


def test_written_is_for_the_eye_and_spoken_for_the_voice() -> None:
    """The caption keeps figures and signs, the voice gets words."""
    assert [
        ("In 1907, p(x) rose by 5%.", "In nineteen oh seven, p of x rose by five percent."),
        ("Why?", "Why?"),
    ] == pairs("In 1907, p(x) rose by 5%. Why?")


def test_say_markup_is_spoken_and_not_shown() -> None:
    """``[SQL](say:sequel)`` shows SQL and says sequel, as it stands."""
    assert [("Use SQL now.", "Use my S9 sequel now.")] == pairs("Use [SQL](say:my S9 sequel) now.")


def test_say_markup_may_begin_a_sentence_or_hold_a_full_stop() -> None:
    """The markup never splits a sentence."""
    assert [("It ends.", "It ends."), ("Dr. X. is SQL.", "doctor ex is S Q L.")] == pairs(
        "It ends. [Dr. X.](say:doctor ex) is SQL."
    )


def test_the_lexicon_counts_before_the_rules() -> None:
    """What it says is protected from them."""
    assert [("NASA uses SQL.", "N-A-S-A 1 uses sequel.")] == pairs(
        "NASA uses SQL.", NASA="N-A-S-A 1", SQL="sequel"
    )


def test_emphasis_and_links_are_not_shown() -> None:
    """Captions are plain text; code and formulas stay whole when sentences are split."""
    assert [("A commit of x. Y, see the page.", "A commit of x Y, see the page.")] == pairs(
        "A *commit* of `x. Y`, see [the page](https://example.org)."
    )


def test_what_says_nothing_joins_its_neighbour() -> None:
    """No caption text is lost, and no utterance is empty."""
    assert [("🎉 … Great.", "Great."), ("Yes! 🎉", "Yes!")] == pairs("🎉 … Great. Yes! 🎉")


@pytest.mark.parametrize("text", ["", "   ", "🎉", "…", "— —", "\U000f0000"])
def test_a_text_with_nothing_to_say_gives_nothing(text: str) -> None:
    """Mute text has no sentence."""
    assert [] == pairs(text)


def test_a_long_sentence_is_cut_at_its_clauses() -> None:
    """No utterance is longer than engines are tried with, and no word is lost."""
    text = " and then, ".join(["something happened to somebody"] * 100)
    found = pairs(text)
    assert len(found) > 2
    assert all(len(spoken) <= LONGEST_CHARACTERS for _, spoken in found)
    assert text.split() == " ".join(written for written, _ in found).split()
    assert all(written.endswith(",") for written, _ in found[:-1])


def test_a_sentence_that_grows_when_spoken_is_cut_too() -> None:
    """Figures take many words."""
    found = pairs(" ".join(["1,234,567"] * 60))
    assert len(found) > 2
    assert all(len(spoken) <= LONGEST_CHARACTERS for _, spoken in found)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Im 19. Jahrhundert lebte er. Am 3. Mai starb er.", 2),
        ("de", "Es waren 3. Dann kamen mehr.", 2),
        ("fr", "M. Dupont arrive. Il parle.", 2),
        ("es", "El Sr. López vino. ¿Qué dijo?", 2),
        ("en", "Dr. Smith et al. agree, e.g. here. So do I.", 2),
        ("de", "Es war am 3.", 1),
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(
    language: str, text: str, count: int
) -> None:
    """Ordinals and titles keep their words; nothing is lost."""
    found = sentences(text, language)
    assert count == len(found)
    assert text.split() == " ".join(found).split()


def phrases(text: str, language: str = "en") -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (sentence.written, [(phrase.language, phrase.spoken) for phrase in sentence.phrases])
        for sentence in spoken_sentences(text, language=language, lexicon={})
    ]


def test_a_marked_phrase_is_said_by_the_rules_of_its_language() -> None:
    """The figures of a German phrase are German; the caption shows no mark."""
    assert [
        (
            "It says 3,5 % zum 2. Mal, in 1907.",
            [
                ("en", "It says"),
                ("de", "drei Komma fünf Prozent zum zweiten Mal"),
                ("en", "in nineteen oh seven."),
            ],
        )
    ] == phrases("It says *[3,5 % zum 2. Mal](lang:de)*, in 1907.")


def test_a_phrase_may_end_the_sentence() -> None:
    """Its end mark stands inside, and the next sentence begins behind it."""
    assert [
        ("He said Je pense.", [("en", "He said"), ("fr", "Je pense.")]),
        ("Then he left.", [("en", "Then he left.")]),
        ("Où ?", [("fr", "Où?")]),
    ] == phrases("He said [Je pense.](lang:fr) Then he left. [Où ?]{lang=fr}")


def test_words_of_every_phrase_are_placed_in_the_whole_sentence() -> None:
    """Behind what is not said, too."""
    (sentence,) = spoken_sentences(
        "🎉 A [bon [SQL](say:s q l) mot](lang:fr), 5 [x](lang:de).", language="en", lexicon={}
    )
    placed = [
        (sentence.spoken[word.start : word.end], sentence.written[word.first : word.last])
        for word in sentence.words
    ]
    assert "🎉 A bon SQL mot, 5 x." == sentence.written
    assert [("A", "A"), ("bon", "bon"), ("s", "SQL"), ("q", "SQL"), ("l", "SQL"), ("mot", "mot"),
            ("five", "5"), ("x", "x")] == placed  # fmt: skip


def test_a_phrase_has_the_lexicon_of_its_language() -> None:
    """And not that of the text around it."""
    lexicons = {"fr": {"vu": "vous"}}
    (sentence,) = spoken_sentences(
        "A vu [déjà vu](lang:fr)",
        language="en",
        lexicon={"vu": "view"},
        lexicon_for=lambda language: lexicons.get(language, {}),
    )
    assert ["A view", "déjà vous"] == [phrase.spoken for phrase in sentence.phrases]
