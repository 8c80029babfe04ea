"""How the talk goes on where nothing good can be asked."""

import pytest

from lessoncast.model import Script
from lessoncast.script.talk import choosing, dialogue
from lessoncast.script.talk.heard import Heard
from lessoncast.tongue.proposal import Proposal
from writer_mother import compose, english_book

_DULL = "Sand number {n} lies on the long beach, and the old sea takes it away on every stormy day."
LONG = "# Sand\n\n" + "\n\n".join(
    f"## Beach {n}\n\n" + " ".join(_DULL.format(n=10 * n + m) for m in range(9))
    for n in range(1, 7)
)


@pytest.fixture(scope="module")
def script() -> Script:
    """An episode about sentences of which nothing good can be asked."""
    return compose(LONG)


def test_the_host_seldom_only_reacts_or_says_a_point_back(script: Script) -> None:
    """Once that it was understood; at most a quarter of the turns ask nothing."""
    moves = [turn.move for turn in script.turns if turn.speaker == "host"]
    assert moves.count("react") <= 1
    assert moves.count("react") + moves.count("restate") + moves.count("recap") <= len(moves) / 4


def test_a_bare_subject_is_turned_to_once() -> None:
    """In whatever words: what about X, where does X come in."""
    heard = Heard(english_book())
    again = Proposal(form="ask.member", np="the lock", worth=60)
    before = heard.worth(again)
    heard.remember("Where does the gate come in?", "ask.about")
    assert heard.worth(again) <= before - 28


@pytest.mark.parametrize("text", ["Or is a lone miller?", "What are stories about tides about?"])
def test_what_nobody_would_ask_is_not_asked(text: str) -> None:
    """Every question of the host passes the check of its grammar."""
    assert not Heard(english_book()).accepts(text, 100)


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("What it stores", "What does it store?"),
        ("What happens inside", "hat happens inside?"),
        ("How it begins", "ow does it begin?"),
    ],
)
def test_a_heading_that_asks_is_asked(heading: str, asked: str) -> None:
    """Also where the first sentence behind it takes up no word of it: its author knows what it answers."""
    peat = (
        "Peat forms where dead moss sinks in still water and rots very slowly. Each year adds about one millimetre. "
        "Old trunks can lie in it for many thousands of years. Farmers once cut it in summer and dried it for the winter."
    )
    text = f"# Peat bogs\n\nA bog is a wet land of moss.\n\n## {heading}\n\n{peat}\n\n## Its end\n\n{LONG[40:700]}"
    assert any(asked in turn.text for turn in compose(text).turns if turn.speaker == "host")


_MIXED = "# Sails\n\n" + "\n\n".join(
    f"## {part}\n\nA {sail} is a sail that {does}. It is set first because {why}. {more}"
    for part, sail, does, why, more in (
        ("The jib", "jib", "stands before the mast", "it turns the bow", "Two sheets hold it. If the wind rises, it comes down."),
        ("The main", "mainsail", "hangs behind the mast", "it drives the boat", "A boom keeps it flat. Many crews reef it early."),
        ("The spinnaker", "spinnaker", "flies on its own", "nothing else fills downwind", "It needs a steady hand. Never leave it alone."),
    )
)  # fmt: skip


def test_what_could_not_be_the_best_need_not_be_worded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Much fewer questions are put into words, and the same are asked."""
    sought, all_worded = _worded(monkeypatch)
    monkeypatch.setattr(dialogue._Sought, "asks", lambda *_: True)
    monkeypatch.setattr(dialogue._Sought, "states", True)
    everything, more_worded = _worded(monkeypatch)
    assert sought == everything
    assert all_worded < more_worded


def _worded(monkeypatch: pytest.MonkeyPatch) -> tuple[Script, int]:
    """A script, and how many questions were put into words for it."""
    worded = []
    texts = choosing.Chooser._texts

    def counted(self: choosing.Chooser, *args: object) -> object:
        worded.append(args)
        return texts(self, *args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(choosing.Chooser, "_texts", counted)
        script = compose(_MIXED)
    return script, len(worded)


def test_what_somebody_does_is_asked_once() -> None:
    """``What does the keeper do?`` again and again is no talk."""
    heard = Heard(english_book())
    again = Proposal(form="ask.do", np="the keeper", worth=60)
    before = heard.worth(again)
    heard.remember_question("What does the keeper do?", again)
    heard.remember("So the gate is shut.", "restate")
    assert heard.worth(again) <= before - 56
