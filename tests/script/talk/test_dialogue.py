"""How the talk goes on where nothing good can be asked."""

import pytest

from lessoncast.model import Script
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
