"""Languages without a phrasebook."""

import pytest

from writer_mother import compose, experts, hosts

WALD = """\
# Der Wald

Der Wald ist ein Lebensraum für viele Tiere. Bäume speichern Kohlenstoff und kühlen die Luft.

## Warum ist der Boden wichtig?

Der Boden speichert Wasser für trockene Zeiten. Im Boden leben (nach Schätzungen) sehr viele Tiere.

## Der Mensch

Der Mensch braucht den Wald seit langer Zeit. Mit dem Holz kann man:

- Häuser und Brücken bauen
- Möbel für viele Jahre machen
"""


def test_the_expert_reads_and_the_host_announces() -> None:
    """Headings and the author's questions are the host's; all else is the expert's."""
    script = compose(WALD, language="xx")
    assert hosts(script) == [
        "Der Wald.", "Warum ist der Boden wichtig?", "Der Mensch."
    ]  # fmt: skip
    assert experts(script)[0].startswith("Der Wald ist ein Lebensraum")
    told = "Mit dem Holz kann man: Häuser und Brücken bauen, Möbel für viele Jahre machen."
    assert experts(script)[-1].endswith(told)


def test_no_word_of_another_language() -> None:
    """Every word that is said stands in the lesson."""
    known = set(WALD.translate(str.maketrans(".?:,", "    ")).split())
    for turn in compose(WALD, language="xx").turns:
        assert set(turn.text.translate(str.maketrans(".?:,", "    ")).split()) <= known


@pytest.mark.parametrize("language", ["de-AT", "ja", "xx"])
def test_any_language_gives_both_speakers(language: str) -> None:
    """Unknown languages are narrated too."""
    script = compose("# 水\n\n水は重要です。人は水を飲みます。", language=language)
    assert hosts(script)
    assert experts(script)
    assert script.language == language


def test_shortened_by_whole_sentences() -> None:
    """A shorter episode leaves out sentences, and cuts none."""
    text = WALD + "\n\n".join(
        f"Der Baum Nummer {n} steht am Weg und wird sehr alt." for n in range(60)
    )
    short = compose(text, language="xx", minutes=1.0)
    whole = compose(text, language="xx")
    assert len(experts(short)) < len(experts(whole))
    said = " ".join(experts(short))
    assert all(f"{sentence.strip()}." in text.replace("\n", " ") or "Holz" in sentence or "Schätzungen" in text
               for sentence in said.split(".") if sentence.strip())  # fmt: skip
