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


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Ways to help are introduced in [Taking Part](https://x.example/p).", False),
        ("[Knots for Small Boats](https://x.example/k) explains how ropes hold.", False),
        ("[Sails: A Guide](https://x.example/s) provides more information for sailors.", False),
        ("[The Harbour Office of Porto](https://x.example/h) describes the ropes of old boats.", True),
        ("[Sail Maker](https://x.example/m) explains how ropes hold.", True),
        ("The boats are described in [old songs](https://x.example/o).", True),
        ("More information about the rules of all boats can be found in [Harbour Office](https://x.example/o).", False),
        ("Full instructions are available on [the board](https://x.example/o).", False),
        ("Salt for all the boats is available on [the old quay](https://x.example/o).", True),
        ("A discussion and illustration of all boats appear in Appendix C.", False),
        ("Boats will be covered in more detail in Ships of the World.", False),
        ("All ropes of our boats are documented here: Sheets, Halyards and Stays.", False),
        ("Go back to the previous Harbour Life box.", False),
        ("The boats go back to the harbour.", True),
        ("Boats carry wine, which will be discussed in more detail later.", True),
        ("Boats carry wine, which is discussed in [Old Cellars](https://x.example/c).", True),
        ("The appendix is a small part of the gut.", True),
    ],
)  # fmt: skip
def test_what_another_page_tells_is_not_said(tmp_path: Path, written: str, told: bool) -> None:
    """A title that explains, an appendix, a chapter: a listener has only this lesson."""
    path = tmp_path / "river.md"
    path.write_text(
        f"# The River\n\nA river is a stream that runs to the sea.\n\n{written}\n", encoding="utf-8"
    )
    made = script.compose(lesson.read(path, slug="river"))
    heard = [turn.text for turn in made.turns if turn.speaker == "expert"]
    assert (len(" ".join(heard)) > len("A river is a stream that runs to the sea.") + 10) is told, (
        heard
    )
