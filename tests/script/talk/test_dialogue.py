"""How the talk goes on where nothing good can be asked."""

import pytest

from lessoncast.model import Script, Span, Turn
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk import choosing, dialogue
from lessoncast.script.talk.choosing import Chosen
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary
from lessoncast.units.pieces import Unit
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


@pytest.mark.parametrize(
    ("told", "owed"),
    [
        (("Rain fell for a week.", "Dust lay thick.", "So gates began to leak."), [True, True, False]),
        (("In old locks, rain fell for a week.", "Dust lay thick.", "Sand came."), [False, False, False]),
    ],
)  # fmt: skip
def test_a_turn_goes_on_until_it_takes_up_its_question(
    told: tuple[str, ...], owed: list[bool]
) -> None:
    """It costs much to end it before."""
    wording, step = _asked(told, "Why do gates leak in old locks?")
    assert owed == [wording._owed(step, end) > 0 for end in (1, 2, 3)]


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ("The locks are shut.", "The crew lowers the mast. The locks are shut."),
        ("Sand came.", "In old locks, the crew lowers the mast. Sand came."),
    ],
)
def test_a_circumstance_that_nothing_else_takes_up_is_said_again(later: str, said: str) -> None:
    """The answer is tied to its question by some word."""
    told = "In old locks, the crew lowers the mast."
    wording, step = _asked((told, later), "And what about locks?", "The crew lowers the mast.")
    wording._expert(step, None)
    assert said == wording.turns[-1].text


def _asked(told: tuple[str, ...], question: str, said: str = "") -> tuple[Wording, dialogue._Step]:
    """Where a question is asked before the first of some sentences; ``said`` is told for that."""
    wording = Wording(vocabulary=Vocabulary("en"), heard=Heard(english_book()))
    units = tuple(
        Unit(text=one, span=Span(1, 1), role="plain", source=one, group=0) for one in told
    )
    passage = Passage(units=units, section=0, place=0, score=1.0, needs=False)
    wording.chapter([(passage, Scene(opens_chapter=True))])
    wording.turns = [Turn(speaker="host", text=question)]
    asked = Chosen(text=question, proposal=Proposal(worth=1), worth=1)
    return wording, dialogue._Step(place=0, said=(said or told[0],), chosen=asked)


def test_nobody_turns_to_a_thing_out_of_nowhere() -> None:
    """ "And the winches?" is no question behind what had nothing to do with winches: rather any other is asked."""
    book = english_book()
    chooser = choosing.Chooser(vocabulary=Vocabulary("en"), heard=Heard(book))
    case = Proposal(form="ask.case", np="the winches", worth=-150.0)
    told = "The winches are made of oak."
    cost, heard = (
        chooser._strange(case, known, told) for known in (frozenset[str](), frozenset({"winch"}))
    )
    assert cost > 250 > heard


def test_one_of_several_is_not_cut_off_from_the_others() -> None:
    """Behind "First, … Second, …" nobody asks what the third one did."""
    chooser = choosing.Chooser(vocabulary=Vocabulary("en"), heard=Heard(english_book()))
    asks = Proposal(ask="What did the winch do?", worth=60)
    third, alone = (
        chooser._strange(asks, frozenset({"winch"}), told)
        for told in ("Third, the winch broke.", "The winch broke.")
    )
    assert third > alone
