"""Every class of writing has a table of cases: ``cases/<class>.toml``, a section a language."""

import tomllib
from pathlib import Path

import pytest

from lessoncast.speech.sentences import spoken_sentences
from lessoncast.speech.verbalise import RULES, rules, verbalise

TABLES = sorted(Path(__file__).with_name("cases").glob("*.toml"))
CASES = [
    pytest.param(language, written, spoken, id=f"{table.stem}-{language}-{written}")
    for table in TABLES
    for language, cases in tomllib.loads(table.read_text("utf-8")).items()
    for written, spoken in cases.items()
]


@pytest.mark.parametrize(("language", "written", "spoken"), CASES)
def test_it_is_said_as_the_table_says(language: str, written: str, spoken: str) -> None:
    """What is written is spoken just so."""
    assert spoken == verbalise(written, language)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_no_full_stop_inside_is_taken_for_the_end(language: str) -> None:
    """Split into sentences first, as a turn is, every case is said just the same."""
    cases = {case.values[1]: case.values[2] for case in CASES if case.values[0] == language}
    other = {}
    for written, spoken in cases.items():
        found = spoken_sentences(str(written), language=language, lexicon={})
        said = " ".join(sentence.spoken for sentence in found)
        if _letters(said) != _letters(str(spoken)):
            other[written] = said
    assert {} == other


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it"])
def test_a_rule_that_is_spared_would_have_changed_nothing(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a rule is said to need is in every text that it changes, of whatever language."""
    texts = [str(case.values[1]) for case in CASES]
    spared = [verbalise(text, language) for text in texts]
    monkeypatch.setattr(rules, "_NEEDED", {})
    assert [verbalise(text, language) for text in texts] == spared


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


@pytest.mark.parametrize("rule", sorted({rule.partition(".")[0] for rule in RULES}))
def test_every_class_has_cases_in_every_language(rule: str) -> None:
    """No rule is without a table, and no table without one of the languages that we know."""
    table = tomllib.loads((Path(__file__).with_name("cases") / f"{rule}.toml").read_text("utf-8"))
    assert {"en", "de", "fr", "es"} <= set(table)
