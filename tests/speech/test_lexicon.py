"""The show's list of pronunciations."""

import pytest

from lessoncast.speech import lexicon


@pytest.mark.parametrize(
    ("text", "entries", "said"),
    [
        ("SQL is sql", {"SQL": "sequel"}, "<sequel> is sql"),
        ("Git, git and GIT", {"git": "ghit"}, "<ghit>, <ghit> and <ghit>"),
        ("Git and git", {"Git": "ghit"}, "<ghit> and <ghit>"),
        ("legit digit", {"git": "ghit"}, "legit digit"),
        ("SQL's tables", {"SQL": "sequel"}, "<sequel>'s tables"),
        ("New York in New Jersey", {"New": "N", "New York": "NY"}, "<NY> in <N> Jersey"),
        ("C++ and C", {"C++": "see plus", "C": "see"}, "<see plus> and <see>"),
        (".NET rocks", {".NET": "dot net"}, "<dot net> rocks"),
        ("a mute word", {"mute": ""}, "a <> word"),
        ("Polish or polish", {"=Polish": "poh-lish"}, "<poh-lish> or polish"),
        ("A=B", {"=": "x", "= ": "y"}, "A=B"),
        ("nothing", {}, "nothing"),
        ("nothing", {"": "x", " ": "y"}, "nothing"),
        ("a.b a+b", {"a.b": "dotted"}, "<dotted> a+b"),
    ],
)
def test_whole_words_longest_first(text: str, entries: dict[str, str], said: str) -> None:
    """An entry replaces whole words; its case counts only from its second letter on."""
    assert said == lexicon.apply(text, entries, lambda respelling, _: f"<{respelling}>")
