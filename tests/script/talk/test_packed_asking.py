"""Questions in a packed language from what stands around a passage."""

from __future__ import annotations

import pytest

from lessoncast.model import Span
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.packed_asking import packed_proposals
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.packs.vocabulary import educated
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit


def _asked(
    language: str, text: str, role: Role = "plain", *, scene: Scene | None = None, term: str = ""
) -> list[Proposal]:
    """What a passage gives behind another sentence."""
    tongue = packed(language)
    assert tongue
    unit = Unit(text=text, span=Span(1, 1), role=role, source=text, group=0, term=term)
    passage = Passage(units=(unit,), section=0, place=0, score=1.0, needs=False)
    vocabulary = educated(Vocabulary(language), tongue.pack, [])
    told = [f"{one.rstrip('.')}." for one in text.split(". ")]
    here = scene or Scene()
    return list(packed_proposals(passage, told, here, vocabulary, tongue, said="Es regnet."))


def _forms(language: str, text: str, role: Role = "plain", scene: Scene | None = None) -> set[str]:
    return {one.form for one in _asked(language, text, role, scene=scene)}


@pytest.mark.parametrize(
    ("language", "heading", "on_it", "off_it"),
    [
        ("de", "Der Hafen", "Manchmal liegt der Hafen still.", "Manchmal liegt Schnee."),
        ("fr", "Le port", "Parfois, on ferme le port.", "Parfois, il neige."),
        ("es", "El puerto", "A veces se cierra el puerto.", "A veces nieva."),
    ],
)
def test_more_is_asked_of_the_chapters_subject_where_a_sentence_takes_it_up(
    language: str, heading: str, on_it: str, off_it: str
) -> None:
    scene = Scene(heading=heading)
    asked = [_forms(language, one, scene=scene) for one in (on_it, off_it)]
    assert ["ask.topic_more" in forms for forms in asked] == [True, False]


@pytest.mark.parametrize(
    ("language", "condition", "case"),
    [
        ("de", "Wenn es regnet und auch wenn es schneit.", "Nur bei Ebbe fällt er trocken."),
        ("fr", "S'il pleut ou s'il neige.", "Sauf s'il neige, on ferme le port."),
        ("es", "Si llueve o si nieva.", "Salvo que nieve, se cierra el puerto."),
    ],
)
def test_nobody_asks_when_it_is_so_before_a_condition(
    language: str, condition: str, case: str
) -> None:
    """Nothing in "If it rains, …" says when that is so."""
    asked = [_forms(language, one, "condition") for one in (condition, case)]
    assert ["ask.depends" in forms for forms in asked] == [False, True]


@pytest.mark.parametrize(
    ("language", "drawback", "other"),
    [
        ("de", "Aber der Hafen fällt nicht trocken.", "Aber der Hafen fällt trocken. Es regnet nicht."),
        ("fr", "Mais le port ne gèle jamais.", "Mais le port gèle. Il ne pleut jamais."),
        ("es", "Pero el puerto no se hiela.", "Pero el puerto se hiela. No llueve."),
    ],
)  # fmt: skip
def test_a_denial_is_a_catch_only_where_the_contrast_itself_denies(
    language: str, drawback: str, other: str
) -> None:
    asked = [
        _forms(language, one, "contrast") & {"ask.catch", "ask.turn"} for one in (drawback, other)
    ]
    assert asked == [{"ask.catch"}, {"ask.turn"}]


def test_a_label_that_is_a_question_is_asked_as_it_stands() -> None:
    found = _asked("fr", "La marée décide.", "label", term="quand partir?")
    assert "Quand partir?" in {one.ask for one in found}


@pytest.mark.parametrize(
    ("language", "term", "does", "is_it"),
    [
        ("de", "Der Wurm", "er frisst das ganze Holz", "ein Tier im Holz"),
        ("fr", "Le ver", "il mange tout le bois", "une bête dans le bois"),
        ("es", "El gusano", "él come toda la madera", "un bicho en la madera"),
    ],
)
def test_what_a_term_does_is_no_answer_to_what_it_is(
    language: str, term: str, does: str, is_it: str
) -> None:
    told = (_asked(language, f"{term}: {one}.", "label", term=term) for one in (does, is_it))
    forms = [{one.form for one in found} & {"ask.member", "ask.member_does"} for found in told]
    assert forms == [{"ask.member_does"}, {"ask.member"}]


@pytest.mark.parametrize(
    "does", ["es la única que pone el ancla", "limpian, pintan y reparan", "si llueve, se cierra"]
)
def test_a_clause_below_a_label_is_no_answer_to_what_it_is(does: str) -> None:
    """Spanish leaves the pronoun out: a verb, or what ties a clause, tells the same."""
    told = _asked("es", f"El gusano: {does}.", "label", term="El gusano")
    assert {one.form for one in told} & {"ask.member", "ask.member_does"} == {"ask.member_does"}


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_a_row_is_asked_for_what_its_table_gives(language: str) -> None:
    """Nobody asks what a name means to hear its figures."""
    told = _asked(language, "Alma: Motor, Aqua; Casa, Berg.", "row", term="Alma")
    assert "ask.row" in {one.form for one in told}
    assert not {one.form for one in told} & {"ask.member", "ask.member_does"}


def test_what_is_understood_is_asked_so() -> None:
    """Nobody asks how it looks under a term."""
    assert "ask.understood" in _forms("de", "Unter Müllerei versteht man das Mahlen von Korn.")
