"""Packs: languages that come as one data file each."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lessoncast.script.tongue import pack as packs
from lessoncast.script.tongue import phrases, seam
from lessoncast.script.tongue.pack import folder, made_of
from lessoncast.script.tongue.pack_schema import problems
from lessoncast.script.tongue.packed import Packed
from lessoncast.script.tongue.packed_clean import spoken, typeset
from lessoncast.script.tongue.packed_words import educated
from lessoncast.script.tongue.words import learn
from writer_mother import compose, experts, hosts

LANGUAGES = sorted(path.stem for path in folder().glob("??.toml") if path.stem != "en")
ITALIAN = Path(__file__).parent / "small_italian.toml"


def pack_data(language: str) -> dict[str, Any]:
    return tomllib.loads((folder() / f"{language}.toml").read_text(encoding="utf-8"))


def tongue(language: str) -> Packed:
    found = seam.packed(language)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_is_complete(language: str) -> None:
    """No move is missing, none has too few forms, no slot stays unfilled."""
    assert problems(pack_data(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_twice(language: str) -> None:
    """A form stands under one move only, so that it is never heard twice."""
    asks = [form for forms in pack_data(language)["ask"].values() for form in set(forms)]
    twice = {form for form in asks if asks.count(form) > 1}
    assert len(twice) <= 12, twice


def test_a_broken_pack_is_told_what_it_lacks() -> None:
    """Each fault is one line that names its place."""
    data = pack_data("de")
    data["ask"]["exampel"] = data["ask"].pop("example")
    data["ask"]["plain"] = ["Und {wer}?", "Weiter."]
    del data["words"]["negators"]
    data["rules"]["if"]["answer"] = "Dann {dann}"
    told = problems(data)
    assert "[words] lacks 'negators'" in told
    assert "[ask] lacks the move 'example'; did you mean it by 'exampel'?" in told
    assert "[ask] plain: 2 forms, at least 12 are wanted" in told
    assert '[ask] plain: "Und {wer}?" has the unknown slot {wer}; known here: none' in told
    assert '[ask] plain: "Weiter." asks nothing: it must end with a question mark' in told
    assert "[rules.if] answer: no sentence of the rule has the slot {dann}" in told
    assert problems({"about": {}})[0] == "[words] is missing"


# ── sentences that are question and answer ────────────────────────────────────────────────────

RULES = [
    ("de", "Wenn der Teig zu kalt ist, ruhen die Hefen.", "ask.if", "In diesem Fall ruhen die Hefen."),
    ("de", "Die Hefen erzeugen Gas, weil sie Zucker vergären.", "ask.why", "Weil sie Zucker vergären."),
    ("de", "Um den Teig zu lockern, faltet man ihn.", "ask.goal", "Dazu faltet man ihn."),
    ("de", "Man lockert den Teig, indem man ihn faltet.", "ask.means", "Indem man ihn faltet."),
    ("es", "Si el suelo se compacta, las raíces no respiran.", "ask.if", "Entonces, las raíces no respiran."),
    ("es", "Los libros bajaron de precio porque había prensas.", "ask.why", "Porque había prensas."),
    ("es", "Para mejorar el suelo, añade compost.", "ask.goal", "Añade compost."),
    ("es", "Sin materia orgánica, la lluvia arrastra la tierra.", "ask.without", "Entonces, la lluvia arrastra la tierra."),
    ("fr", "Si la copie contient une erreur, la cellule meurt.", "ask.if", "La cellule meurt."),
    ("fr", "La cellule se divise parce qu'elle grandit.", "ask.why", "Parce qu'elle grandit."),
    ("fr", "Pour se diviser, la cellule copie son ADN.", "ask.goal", "La cellule copie son ADN."),
    ("fr", "Plus la tour est haute, plus la lumière porte loin.", "ask.relation", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "form", "answer"), RULES)
def test_a_sentence_is_question_and_answer(
    language: str, sentence: str, form: str, answer: str
) -> None:
    """The rule that fits proposes its move, and rewords the answer."""
    found = tongue(language).proposals(sentence, learn([sentence], [], language))
    assert (form, answer) in {(one.form, one.answer) for one in found}


SUBJECTS = [
    ("de", "Die Hefen erzeugen Gas.", "Die Hefen", "p"),
    ("de", "Der Boden speichert viel Wasser.", "Der Boden", "ms"),
    ("de", "Das schnelle Schiff segelt nach Süden.", "Das schnelle Schiff", "ns"),
    ("de", "Trotzdem segelt das Schiff nach Süden.", "", ""),
    ("de", "Sie segelt nach Süden.", "", ""),
    ("es", "Las raíces obtienen agua.", "", ""),
    ("es", "El suelo contiene agua.", "El suelo", "ms"),
    ("es", "Los hongos transportan agua.", "Los hongos", "mp"),
    ("fr", "La membrane sépare la cellule.", "", ""),
    ("fr", "Le noyau contient l'ADN.", "Le noyau", "ms"),
    ("fr", "Les mitochondries fournissent l'énergie.", "Les mitochondries", "p"),
]


@pytest.mark.parametrize(("language", "sentence", "phrase", "kind"), SUBJECTS)
def test_the_subject_of_a_sentence(language: str, sentence: str, phrase: str, kind: str) -> None:
    """A determiner with its noun before a known verb; nothing where that is not certain."""
    found = tongue(language).subject_of(sentence)
    assert (found.phrase if found else "", found.kind if found else "") == (phrase, kind)


FORMS = [
    ("de", "Es geht um {topic_acc}.", {"topic": "der Zellkern"}, "Es geht um den Zellkern."),
    ("de", "Es geht um {topic_acc}.", {"topic": "die Teilung"}, "Es geht um die Teilung."),
    ("de", "Es geht um {topic_acc}.", {"topic": "der alte Weg"}, ""),
    ("es", "Hablemos de {topic_the}.", {"topic": "el suelo"}, "Hablemos del suelo."),
    ("es", "Pasemos a {topic_the}.", {"topic": "la erosión"}, "Pasemos a la erosión."),
    ("fr", "Parlons de {topic_the}.", {"topic": "le noyau"}, "Parlons du noyau."),
    ("fr", "Venons-en à {topic_the}.", {"topic": "les phares"}, "Venons-en aux phares."),
    ("fr", "Et avant de {given}?", {"given": "entrer en mer"}, "Et avant d'entrer en mer?"),
    ("fr", "Pourquoi est-ce que {asked}?", {"asked": "il flotte"}, "Pourquoi est-ce qu'il flotte?"),
]


@pytest.mark.parametrize(("language", "form", "slots", "said"), FORMS)
def test_slots_are_declined_contracted_and_elided(
    language: str, form: str, slots: dict[str, str], said: str
) -> None:
    """A phrase takes the case and the contraction of its place, or the form is left alone."""
    assert tongue(language).fill(form, slots) == said


SPOKEN = [
    ("de", "Viele Bäcker*innen kneten z. B. nachts.", "Viele Bäcker:innen kneten zum Beispiel nachts."),
    ("de", "Der Teig (siehe Abbildung 2) geht auf.", "Der Teig geht auf."),
    ("de", "Wie in Abbildung 2 zu sehen, geht der Teig auf.", ""),
    ("de", "Klicken Sie auf den Teig.", ""),
    ("de", "This sentence was left in English by the translator.", ""),
    ("es", "Los usuarios/as siembran, p. ej., en otoño.", "Los usuarios y usuarias siembran, por ejemplo, en otoño."),
    ("es", "Como se muestra en la figura 3, llueve.", ""),
    ("fr", "Les chercheur·euse·s l’étudient.", "Les chercheurs l'étudient."),
    ("fr", "Cliquez sur le phare.", ""),
    ("fr", "Le « phare » brille !", 'Le "phare" brille!'),
]  # fmt: skip


@pytest.mark.parametrize(("language", "written", "said"), SPOKEN)
def test_a_sentence_as_it_is_said(language: str, written: str, said: str) -> None:
    """Abbreviations, gendered forms and quotation marks are made speakable, page words are not said."""
    assert spoken(written, tongue(language).pack) == said


def test_a_turn_is_typeset() -> None:
    """Quotation marks and spaces are those of the language."""
    assert typeset('Was heißt "Gare"?', tongue("de").pack) == "Was heißt „Gare“?"
    assert typeset('¿Qué es "humus"?', tongue("es").pack) == "¿Qué es «humus»?"
    told = typeset('Que veut dire "phare"?', tongue("fr").pack)
    assert told == "Que veut dire «\u00a0phare\u00a0»\u202f?"


def test_the_gender_of_nouns_is_learnt_from_the_lesson() -> None:
    """Every determiner before a noun tells; what none excludes is its class."""
    lesson = ["Der Sog zieht.", "Man spürt den Sog.", "Mit der Flut kommt die Flut.", "die Boote"]
    known = educated(learn(lesson, [], "de"), tongue("de").pack, lesson)
    assert (known.noun_class("Sog"), known.noun_class("Flut")) == ("ms", "fs")
    assert known.noun_class("Boote") == ""
    assert known.noun_class("Messung") == "fs"


# ── a new language ────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def italian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of packs with one more language in it."""
    (tmp_path / "it.toml").write_text(ITALIAN.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(packs, "folder", lambda: tmp_path)
    monkeypatch.setattr(phrases, "folder", lambda: tmp_path)
    caches = (packs.pack, phrases.phrasebook, seam.packed, seam.tongue_of)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path / "it.toml"
    for cached in caches:
        cached.cache_clear()


def test_a_small_pack_speaks(italian: Path) -> None:
    """A file in the folder is all that a language needs."""
    data = tomllib.loads(italian.read_text(encoding="utf-8"))
    assert problems(data, frequent=1) == []
    assert made_of(data, "it").about["name"] == "Italiano"
    script = compose(
        "# Il mare\n\nIl mare copre gran parte della Terra. Se il vento soffia forte, le onde"
        " crescono.\n\n## Perché il mare è salato?\n\nI fiumi portano il sale nel mare da milioni di anni.",
        language="it",
    )
    assert "Perché il mare è salato?" in hosts(script)[-1]
    assert experts(script)[0].startswith("Il mare copre")
    assert not any("Today" in turn for turn in hosts(script))
