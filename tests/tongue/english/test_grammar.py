"""The small grammar: number, articles, contractions."""

import pytest

from lessoncast.tongue.english import grammar


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("analysis", "singular"), ("bus", "singular"), ("pancreas", "singular"), ("bias", "singular"), ("status", "singular"),
        ("physics", "singular"), ("macroeconomics", "singular"), ("bioinformatics", "singular"), ("type alias", "singular"), ("comics", "plural"), ("series", "singular"), ("metrics", "plural"), ("data", "plural"),
        ("the cyanobacteria in some ponds", "plural"), ("algae", "plural"), ("mitochondria", "plural"), ("hyphae", "plural"), ("malaria", "singular"), ("opera", "singular"),
        ("boat troubles such as leaks, rot, or rust", "plural"), ("analyses", "plural"), ("the use of models", "singular"), ("bread and butter", "plural"),
        ("GANs", "plural"), ("fishermen", "plural"), ("townspeople", "plural"), ("a specimen", "singular"), ("children in towns", "plural"), ("each of the plants", "singular"), ("the waves caught in a bay", "plural"), ("the lock shared by boats", "singular"),
    ],
)  # fmt: skip
def test_number(phrase: str, expected: str) -> None:
    """Number comes from the head noun, with exceptions; coordination is plural."""
    assert expected == grammar.number(phrase)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("unit", "a"), ("use", "a"), ("European plan", "a"), ("one-way street", "a"), ("hour", "an"),
        ("honest answer", "an"), ("MRI", "an"), ("LLM", "an"), ("URL", "a"), ("GPU", "a"),
        ("NASA engine", "a"), ("GAN", "a"), ("uninformed guess", "an"), ("8-bit number", "an"), ("L-system", "an"), ("x-axis", "an"), ("T junction", "a"), ("u-turn", "a"),
    ],
)  # fmt: skip
def test_article_goes_by_sound(phrase: str, expected: str) -> None:
    """a or an by the sound, for words, letter names and acronyms."""
    assert expected == grammar.article(phrase)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("It does not move.", "It doesn't move."),
        ("It is a tide.", "It's a tide."),
        (
            "It helps to know where you are before you act.",
            "It helps to know where you are before you act.",
        ),
        ("We have labelled data.", "We have labelled data."),
        ("We have labelled it.", "We've labelled it."),
        ("You cannot see it.", "You can't see it."),
        ("Tell them who you are and what you do.", "Tell them who you are and what you do."),
        ("This is not only old.", "This is not only old."),
        ('He wrote "I do not know".', 'He wrote "I do not know".'),
    ],
)
def test_contractions(written: str, spoken: str) -> None:
    """What is written in full is said short, but not in a quotation."""
    assert spoken == grammar.contract(written)


@pytest.mark.parametrize(
    ("word", "expected"), [("trends", "trend"), ("studies", "study"), ("boxes", "box"), ("analysis", "analysis"), ("algae", "alga"), ("bacteria", "bacterium"), ("data", "data"), ("fungi", "fungus")]
)  # fmt: skip
def test_singular(word: str, expected: str) -> None:
    """Plurals lose their ending, others stay."""
    assert expected == grammar.singular(word)


def test_join_and_end() -> None:
    """Lists are joined without a comma before "and"; sentences get capital and full stop."""
    assert grammar.join(["a", "b", "c"]) == "a, b and c"
    assert grammar.ended("so it is,") == "So it is."
    assert grammar.ended('he said "no!"') == 'He said "no!"'


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("There is a lock.", "There's a lock."),
        ("Everything written there is lost.", "Everything written there is lost."),
        ("It is old, and there is a lock.", "It's old, and there's a lock."),
        ("What you put before it will only match.", "What you put before it will only match."),
        ("The more you read, the easier it is to see.", "The more you read, the easier it is to see."),
        ("You will see that they have been here.", "You'll see that they've been here."),
        ("Stay here in order to see it.", "Stay here to see it."),
    ],
)  # fmt: skip
def test_said_as_one_speaks(written: str, said: str) -> None:
    """Short forms where two words belong together, and not where they only meet."""
    assert said == grammar.contract(written)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("cloud storage", True), ("zoology in the town", True), ("geography", True),
        ("apology", False), ("biography", False), ("lock", False),
    ],
)  # fmt: skip
def test_a_mass_goes_without_an_article(phrase: str, *, expected: bool) -> None:
    """A science does, but nobody makes "apology"."""
    assert grammar.is_mass(phrase) is expected
