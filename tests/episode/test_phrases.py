"""Where a caption is broken."""

import pytest

from lessoncast.episode import phrases
from lessoncast.episode.words import Stretch, timed


def cards(text: str, language: str = "en", columns: int = 42) -> list[str]:
    words = timed(text, [Stretch([], 0, 0, 1000)])
    return [
        "\n".join(phrases.joined(words[first:last]) for first, last in lines)
        for lines in phrases.cards(words, language, columns=columns)
    ]


CASES = [
    ("en", "The tides are caused by the Moon.", ["The tides are caused by the Moon."]),
    (
        "en",
        "The rotor turns the magnet inside the coil of copper wire.",
        ["The rotor turns the magnet\ninside the coil of copper wire."],
    ),
    (
        "en",
        "He measured it for years, because nobody had believed the result.",
        ["He measured it for years,\nbecause nobody had believed the result."],
    ),
    (
        "en",
        "Words that are used alike end up near each other, so the model can judge a sentence that it has never seen by comparing it with similar ones.",
        [
            "Words that are used alike end up\nnear each other,",
            "so the model can judge a sentence",
            "that it has never seen\nby comparing it with similar ones.",
        ],
    ),
    (
        "de",
        "Die Elektronen bewegen sich durch das Metall, weil an seinen Enden eine Spannung anliegt.",
        ["Die Elektronen bewegen sich\ndurch das Metall,", "weil an seinen Enden\neine Spannung anliegt."],
    ),
    (
        "fr",
        "Les plantes captent la lumière du soleil et la transforment en énergie chimique.",
        ["Les plantes captent la lumière du soleil\net la transforment en énergie chimique."],
    ),
    (
        "es",
        "Las mareas suben y bajan dos veces al día porque la Luna atrae el agua.",
        ["Las mareas suben y bajan dos veces al día\nporque la Luna atrae el agua."],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_caption_breaks_where_a_phrase_ends(
    language: str, text: str, expected: list[str]
) -> None:
    """At punctuation, before a conjunction, before a preposition."""
    assert expected == cards(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "She handed over the beautiful old manuscript of an unknown medieval scholar to a young man."),
        ("en", "You can see that my neighbour's garden is bigger than the one of Dr. Jean-Luc Bernard here."),
        ("de", "Im neunzehnten Jahrhundert veränderte die Dampfmaschine die Arbeit in den großen Fabriken."),
        ("fr", "Au début du siècle la vapeur a changé le travail des ouvriers dans les grandes usines."),
        ("es", "A principios del siglo la máquina de vapor cambió el trabajo en las grandes fábricas."),
        ("en", "Heat the mixture to 180 degrees for 25 minutes and then add 250 grams of the best sugar."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("columns", [32, 42])
def test_no_line_ends_with_a_word_that_holds_on_to_the_next(
    language: str, text: str, columns: int
) -> None:
    """An article is never parted from its noun, nor a number from what it counts."""
    lines = [line for card in cards(text, language, columns) for line in card.split("\n")]
    assert text == " ".join(lines)
    assert all(len(line) <= columns for line in lines)
    last = {line.split()[-1].lower() for line in lines[:-1]}
    known = phrases._known(language)
    assert not last & known.holds
    assert not [word for word in last if word[-1].isdigit()]


def test_lines_of_a_card_are_about_even() -> None:
    """Where no phrase ends, nothing dangles."""
    (card,) = cards("one two three four five six seven eight nine ten")
    first, second = card.split("\n")
    assert abs(len(first) - len(second)) < 8


def test_a_word_wider_than_a_line_has_one_of_its_own() -> None:
    """No caption breaks a word."""
    long = "Rindfleischetikettierungsüberwachungsaufgabe"
    lines = "\n".join(cards(f"Die neue {long} ist da.", "de", 32)).split("\n")
    assert any(long in line for line in lines)
    assert f"Die neue {long} ist da." == " ".join(lines)


def test_scripts_without_spaces_are_broken_between_characters() -> None:
    """Each takes two columns; punctuation begins no line."""
    text = "潮汐是由月球和太阳的引力引起的，海水每天涨落两次，" * 3
    lines = "\n".join(cards(text, "zh")).split("\n")
    assert text == "".join(lines)
    assert all(2 * len(line) <= 42 for line in lines)
    assert not any(line.startswith(("，", "。")) for line in lines)


def test_a_language_without_lists_breaks_at_punctuation() -> None:
    """And at spaces."""
    text = "Det är en fråga om tid, men ingen vet hur lång tid det kommer att ta."
    assert ["Det är en fråga om tid,\nmen ingen vet hur lång tid det kommer att ta."] == cards(
        text, "sv", 48
    )
