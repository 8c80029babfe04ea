"""What a language says for what is written."""

import subprocess
import sys
import tomllib
from importlib import resources

import pytest

from lessoncast.speech.verbalise.language import any_of, load

CODES = ["en", "de", "fr", "es"]


def tables(code: str) -> dict[str, dict[str, object]]:
    file = resources.files("lessoncast.speech.verbalise") / "languages" / f"{code}.toml"
    return tomllib.loads(file.read_text("utf-8"))


@pytest.mark.parametrize("code", CODES)
def test_every_language_can_say_what_english_can(code: str) -> None:
    """Greek letters, mathematics and the common symbols have a word in each."""
    for table in ("greek", "math"):
        assert set(tables("en")[table]) == set(tables(code)[table])
    rare = {"≪", "≫", "′"}
    assert set(tables("en")["symbols"]) - rare <= set(tables(code)["symbols"])


@pytest.mark.parametrize("code", CODES)
def test_no_table_speaks_in_figures(code: str) -> None:
    """What a table says needs no further rule."""
    for name in ("greek", "math", "symbols", "abbreviations", "respelled", "code"):
        said = [str(word) for key, word in tables(code)[name].items() if key != "over"]
        assert not [word for word in said if any(c.isdigit() for c in word) and "{" not in word]


@pytest.mark.parametrize("code", CODES)
def test_the_first_numbers_are_said_as_all_others(code: str) -> None:
    """They stand in the table only so that nothing is loaded for them."""
    first = str(tables(code)["numbers"]["first"]).split()
    language = load(code)
    assert 13 == len(first)
    assert first == [language._convert(str(number), "cardinal") for number in range(13)]
    assert first == [language.cardinal(str(number)) for number in range(13)]


def test_a_small_figure_loads_nothing() -> None:
    """An edited line waits for what it says; a larger one needs who knows them all."""
    code = (
        "import sys; from lessoncast import speech; say = lambda text: "
        "[one.spoken for one in speech.spoken_sentences(text, language='en', lexicon={})]; "
        "print(say('It has 3 parts.'), 'num2words' in sys.modules, say('It has 31 parts.'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "['It has three parts.'] False ['It has thirty-one parts.']" == done.stdout.strip()


def test_a_language_is_loaded_once_and_by_its_tag() -> None:
    """The region does not matter here; the tables of an unknown one are empty."""
    assert load("en-GB") is not None
    assert load("en-GB").code == load("EN").code == "en"
    assert load("en") is load("en")
    assert load("en").is_known
    assert not load("it").is_known
    assert {} == load("it").table("units")


@pytest.mark.parametrize("tag", ["../en", "", "en/../de", "a.b", "acronyms"])
def test_a_tag_is_no_path(tag: str) -> None:
    """A stranger's language tag opens no file but a language's."""
    assert not load(tag).is_known


@pytest.mark.parametrize(
    ("tag", "written", "said"),
    [
        ("en", "1,234.5", "one thousand two hundred and thirty-four point five"),
        ("en", "3.05", "three point zero five"),
        ("de", "1.234,5", "eintausendzweihundertvierunddreißig Komma fünf"),
        ("de", "3.1415", "drei Komma eins vier eins fünf"),
        ("fr", "1 234,05", "mille deux cent trente-quatre virgule zéro cinq"),
        ("es", "3.14", "tres coma catorce"),
        ("it", "3,5", "tre virgola cinque"),
        ("el", "3,5", "3,5"),
    ],
)
def test_numbers_are_grouped_and_pointed_as_the_language_does(
    tag: str, written: str, said: str
) -> None:
    """A full stop groups in German and points in English."""
    assert said == load(tag).say_number(written)


@pytest.mark.parametrize(
    ("tag", "words", "one", "bent"),
    [
        ("es", "veintiuno", "una hora", "veintiuna"),
        ("es", "treinta y uno", "un libro", "treinta y un"),
        ("es", "doscientos", "una hora", "doscientas"),
        ("fr", "vingt et un", "une heure", "vingt et une"),
        ("de", "eins", "eine Stunde", "eine"),
        ("de", "einhunderteins", "ein Tag", "einhunderteins"),
        ("en", "one", "one hour", "one"),
    ],
)
def test_numbers_agree_with_their_noun(tag: str, words: str, one: str, bent: str) -> None:
    """ "One" has a gender in most languages."""
    assert bent == load(tag).agree(words, one)


def test_the_longest_of_several_is_matched() -> None:
    """Units and signs begin alike; none at all matches nothing."""
    assert r"(?:km/h|km|m)" == any_of(["m", "km", "km/h"])
    assert "(?:(?!))" == any_of([])
