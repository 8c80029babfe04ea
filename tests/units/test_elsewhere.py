"""Sentences that send their reader to a link."""

from pathlib import Path

import pytest

from lessoncast import lesson, script


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Consulte [a página do porto](https://x.example/p) para saber mais.", ""),
        ("O barco tem uma vela grande e um remo, veja [cabos](https://x.example/v).", "O barco tem uma vela grande e um remo."),
        ("Para conhecer a vela, consulte [cabos](https://x.example/v).", ""),
        ("Exemplo: [barcos](https://x.example/b).", ""),
        ("[Rabelo](https://x.example/r) é barato.", "Rabelo é barato."),
        ("Se o barco parar, [a vela](https://x.example/v) é mudada.", "Se o barco parar, a vela é mudada."),
    ],
)  # fmt: skip
def test_what_sends_to_a_link_is_not_read(tmp_path: Path, written: str, told: str) -> None:
    """Nobody clicks while listening, also in a language without a phrasebook."""
    kept = "O Rio corre para o mar todos os dias."
    path = tmp_path / "rio.md"
    path.write_text(f"# O Rio\n\n{kept}\n\n{written}\n", encoding="utf-8")
    made = script.compose(lesson.read(path, slug="rio", language="pt"))
    heard = [turn.text for turn in made.turns if turn.speaker == "expert"]
    assert " ".join(heard) == f"{kept} {told}".strip()
