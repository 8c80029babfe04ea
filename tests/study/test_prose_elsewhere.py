"""Running text in German, French and Spanish is asked about in its own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in


@pytest.mark.parametrize(
    ("language", "text", "ask", "value"),
    [
        ("de", "Die männlichen Bienen heißen Drohnen.", "Die männlichen Bienen heißen _____.", "Drohnen"),
        ("de", "Ein Volk sammelt im Sommer 300 Kilogramm Nektar.", "Ein Volk sammelt im Sommer _____ Kilogramm Nektar.", "300"),
        ("de", "Die Dauer des Tanzes verrät die Entfernung.", "Was verrät die Dauer des Tanzes", "Die Entfernung"),
        ("fr", "Les fruits du cacaoyer s'appellent des cabosses.", "Les fruits du cacaoyer s'appellent _____.", "des cabosses"),
        ("fr", "Le chocolat noir contient au moins 43 pour cent de cacao.", "Le chocolat noir contient au moins _____ pour cent de cacao.", "43"),
        ("fr", "En 1879, Rodolphe Lindt mit au point une machine.", "En _____, Rodolphe Lindt mit au point une machine.", "1879"),
        ("fr", "Le 3 mai 1846, le village abolit le péage du pont.", "Le _____, le village abolit le péage du pont.", "3 mai 1846"),
        ("es", "El gremio se reunió el 3 de mayo de 1846 en la plaza del molino.", "El gremio se reunió el _____ en la plaza del molino.", "3 de mayo de 1846"),
        ("de", "Im Mai 1846 legten drei Boote am Ufer an.", "Im _____ legten drei Boote am Ufer an.", "Mai 1846"),
        ("de", "Der Müller führte den Schaden 1846 auf das kalte Wasser zurück.", "Der Müller führte den Schaden _____ auf das kalte Wasser zurück.", "1846"),
        ("es", "El residuo sólido de la aceituna se llama orujo.", "El residuo sólido de la aceituna se llama _____.", "orujo"),
        ("es", "La provincia de Jaén tiene 60 millones de olivos.", "La provincia de Jaén tiene _____ de olivos.", "60 millones"),
        ("es", "Una centrifugadora moderna separa el aceite del agua.", "¿Qué separa una centrifugadora moderna", "El aceite del agua"),
    ],
)  # fmt: skip
def test_what_a_sentence_tells(
    tmp_path: Path, language: str, text: str, ask: str, value: str
) -> None:
    """What something is called, figures and years, and objects."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert (ask, value) in [
        (one.subject if one.kind == "asked" else one.ask, one.value) for one in found
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wenn Sie Zeit haben, fragen Sie im Forum nach der Lösung."),
        ("de", "Was bleibt, ist am Ende in jedem Fall die Zeit."),
        ("fr", "Laissez les gens s'organiser autour de la table."),
        ("fr", "Il essaie toujours de ne pas les assigner."),
        ("es", "Si tienes tiempo, puedes preguntar en el foro."),
    ],
)  # fmt: skip
def test_talk_and_verbs_are_not_asked_for(tmp_path: Path, language: str, text: str) -> None:
    """What speaks to the reader has no gap, vague nouns and infinitives behind a pronoun are none."""
    found = facts_in(tmp_path, f"# X\n\n{text}\n", language=language)
    assert [] == [one for one in found if one.kind == "cloze"]
