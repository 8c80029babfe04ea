"""Utterance → Take."""

import os
import signal
import subprocess
import sys
import wave
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from lessoncast import _cache
from lessoncast.errors import EngineError
from lessoncast.model import Utterance
from lessoncast.speech import child, joined, record
from lessoncast.speech.child import CHILD
from speech_mother import says


def frames_of(path: Path) -> int:
    with wave.open(str(path)) as reader:
        assert (1, 2) == (reader.getnchannels(), reader.getsampwidth())
        return int(reader.getnframes())


def test_a_take_is_a_wav_of_the_length_it_says(tmp_path: Path) -> None:
    """It lies in the cache, sealed, mono, 16-bit."""
    take = record(says("x" * 20), cache=tmp_path)
    assert 1200 == take.duration_ms
    assert 22_050 * 1200 // 1000 == frames_of(take.path)
    assert tmp_path / "takes" == take.path.parents[1]
    assert take.path.name.startswith(take.path.parent.name)
    assert _cache.read(take.path) is not None


def test_a_take_is_made_once(tmp_path: Path, rogue: str) -> None:
    """The second time it comes from the cache: its bytes, its file, its length."""
    first = record(says("hello there", "count", engine=rogue), cache=tmp_path)
    before = first.path.stat().st_mtime_ns
    assert first == record(says("hello there", "count", engine=rogue), cache=tmp_path)
    assert before == first.path.stat().st_mtime_ns


@pytest.mark.parametrize(
    "change",
    [{"text": "other text here"}, {"rate_wpm": 160}, {"language": "de"}],
)
def test_everything_it_depends_on_names_it(tmp_path: Path, change: dict[str, object]) -> None:
    """Another text, rate or language is another take."""
    utterance = says("hello there")
    other = replace(utterance, **change)  # type: ignore[arg-type]
    assert record(utterance, cache=tmp_path).path != record(other, cache=tmp_path).path


@pytest.mark.parametrize("found", ["spoken", "cached"])
def test_a_take_knows_when_its_words_begin(tmp_path: Path, found: str) -> None:
    """By their places in the text that was asked for, not in the one that voices read."""
    takes = [record(says("The A P I is «good»  now."), cache=tmp_path) for _ in range(2)]
    take = takes[found == "cached"]
    assert [0, 4, 10, 13, 21] == [start.place for start in take.starts]  # "The A.P.I. is …"
    assert [0, 240, 660, 840, 1320] == [start.start_ms for start in take.starts]


def test_an_engine_may_say_nothing_of_its_words(tmp_path: Path, rogue: str) -> None:
    """Then nobody makes it up here."""
    assert () == record(says("hello there", "good", engine=rogue), cache=tmp_path).starts


def test_another_version_of_the_engine_is_another_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Engine versions differ in every take."""
    from lessoncast.speech.tone import ToneEngine

    first = record(says("hello"), cache=tmp_path)
    monkeypatch.setattr(ToneEngine, "version", "2")
    assert first.path != record(says("hello"), cache=tmp_path).path


@pytest.mark.parametrize("damage", ["empty", "cut", "flipped", "garbage", "folder"])
def test_a_damaged_take_is_made_again(tmp_path: Path, damage: str) -> None:
    """Whatever happened to the file, the same bytes come back."""
    take = record(says("hello"), cache=tmp_path)
    whole = take.path.read_bytes()
    match damage:
        case "empty":
            take.path.write_bytes(b"")
        case "cut":
            take.path.write_bytes(whole[:-1])
        case "flipped":
            take.path.write_bytes(whole[:100] + bytes([whole[100] ^ 1]) + whole[101:])
        case "garbage":
            take.path.write_bytes(b"x" * 1000)
        case _:
            take.path.unlink()
            (take.path / "inside").mkdir(parents=True)
    assert take == record(says("hello"), cache=tmp_path)
    assert whole == take.path.read_bytes()


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_silence_is_not_recorded(tmp_path: Path, text: str) -> None:
    """An empty utterance is an error that says where."""
    with pytest.raises(EngineError, match="nothing to say") as caught:
        record(says(text), cache=tmp_path, where="scripts/x.md:3")
    assert "scripts/x.md:3" == caught.value.where


@pytest.mark.parametrize(
    ("voice", "said"),
    [
        ("stereo", "must write mono 16-bit"),
        ("silent", "says nothing"),
        ("whisper", "says nothing"),
        ("clipped", "too loud"),
        ("short", "spoke 1 ms"),
        ("hasty", "spoke 286 ms"),
        ("slow", "spoke 16440 ms"),
        ("endless", "spoke 600000 ms"),
        ("none", "wrote no file"),
        ("text", "no WAV file"),
        ("raise", "a bug of a stranger"),
        ("refuse", "no such model"),
    ],
)
def test_an_engine_is_not_trusted(tmp_path: Path, rogue: str, voice: str, said: str) -> None:
    """What it wrote is looked at; nothing of it stays, and the line is named."""
    with pytest.raises(EngineError, match=said) as caught:
        record(says("Hello there, listener.", voice, engine=rogue), cache=tmp_path, where="x.md:1")
    assert "x.md:1" == caught.value.where
    assert caught.value.hint
    assert [] == [path for path in (tmp_path / "takes").rglob("*") if path.is_file()]


def test_a_crash_is_answered_by_short_pieces_without_apostrophes(
    tmp_path: Path, rogue: str
) -> None:
    """A native abort costs a second try, and every piece of the text is spoken."""
    text = "it's that's " * 30
    take = record(says(text, "apostrophes", engine=rogue), cache=tmp_path)
    spoken = len(text.replace("'", ""))
    assert spoken * 65 * 0.9 < take.duration_ms < spoken * 65
    good = record(says("All is well again.", "good", engine=rogue), cache=tmp_path)
    assert good.duration_ms == 18 * 65


def test_a_peak_at_full_scale_is_no_fault(tmp_path: Path, rogue: str) -> None:
    """Voices that fill the sixteen bits touch their end; only cut off peaks are heard."""
    said = says("Hello there, listener.", "loud", engine=rogue)
    assert 22 * 65 == record(said, cache=tmp_path).duration_ms


@pytest.mark.parametrize(
    ("voice", "said"), [("abort", "SIGABRT"), ("segfault", "SIGSEGV"), ("exit", "last words")]
)
def test_two_crashes_name_the_line(tmp_path: Path, rogue: str, voice: str, said: str) -> None:
    """Where, what it died of, and what to do; the next take is none the worse."""
    with pytest.raises(EngineError, match=said) as caught:
        record(says("Hello.", voice, engine=rogue), cache=tmp_path, where="scripts/x.md:9")
    assert "scripts/x.md:9" == caught.value.where
    assert "lexicon" in (caught.value.hint or "")
    assert 390 == record(says("Hello.", "good", engine=rogue), cache=tmp_path).duration_ms


def test_a_hang_is_ended(tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that does not answer is killed, and named."""
    monkeypatch.setattr(child, "PATIENCE_S", 0.5)
    with pytest.raises(EngineError, match="within 1 s"):
        record(says("Hello.", "hang", engine=rogue), cache=tmp_path)
    monkeypatch.setattr(child, "PATIENCE_S", 20.0)
    assert 390 == record(says("Hello.", "good", engine=rogue), cache=tmp_path).duration_ms


def test_a_kill_from_outside_changes_no_take(
    tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what an engine died of itself is spoken in another way."""
    said = says("It's a text that's whole.", "good", engine=rogue)
    calm = record(said, cache=tmp_path / "calm").path.read_bytes()
    speak, attempts = CHILD.speak, 0

    def killed_at_first(utterance: Utterance, out: Path) -> None:
        nonlocal attempts
        attempts += 1
        if attempts == 1:
            assert CHILD._worker is not None
            os.kill(CHILD._worker._process.pid, signal.SIGKILL)
            monkeypatch.setattr(child._Worker, "is_usable", True)
        speak(utterance, out)

    monkeypatch.setattr(CHILD, "speak", killed_at_first)
    assert calm == record(said, cache=tmp_path / "harried").path.read_bytes()
    assert 2 == attempts


def test_an_engine_that_never_answers_is_asked_no_more(
    tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A course has hundreds of sentences, and each would take a minute; others go on speaking."""
    monkeypatch.setattr(child, "PATIENCE_S", 0.01)
    monkeypatch.setattr(child, "HANGS_IN_A_ROW", 2)
    with pytest.raises(EngineError, match="within"):
        record(says("Hello.", "hang", engine=rogue), cache=tmp_path)
    monkeypatch.setattr(child, "PATIENCE_S", 600.0)
    with pytest.raises(EngineError, match="not asked again") as caught:
        record(says("You there.", "hang", engine=rogue), cache=tmp_path, where="x.md:2")
    assert "x.md:2" == caught.value.where
    assert 360 == record(says("Hello."), cache=tmp_path).duration_ms


def test_an_answer_ends_the_count_of_hangs(
    tmp_path: Path, rogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hangs here and there are the texts' fault, not the engine's."""
    monkeypatch.setattr(child, "HANGS_IN_A_ROW", 3)
    for text in ("One.", "Two."):
        monkeypatch.setattr(child, "PATIENCE_S", 0.01)
        with pytest.raises(EngineError, match="within"):
            record(says(text, "hang", engine=rogue), cache=tmp_path)
        monkeypatch.setattr(child, "PATIENCE_S", 20.0)
        record(says(text, "good", engine=rogue), cache=tmp_path)


def test_what_a_library_prints_is_no_answer(tmp_path: Path, rogue: str) -> None:
    """Only the worker writes to the worker's stdout."""
    assert 390 == record(says("Hello.", "talk", engine=rogue), cache=tmp_path).duration_ms


def test_takes_are_joined_a_breath_apart(tmp_path: Path) -> None:
    """For ``lessoncast say``: sound, 300 ms of silence, sound; the seals are no sound."""
    made = [record(says("x" * n), cache=tmp_path) for n in (5, 10)]
    (tmp_path / "all.wav").write_bytes(joined([take.path for take in made]))
    assert 22_050 * (300 + 300 + 600) // 1000 == frames_of(tmp_path / "all.wav")
    with pytest.raises(EngineError, match="nothing to join"):
        joined([])


def test_threads_wait_for_one_another(tmp_path: Path, rogue: str) -> None:
    """One worker a process, one utterance at a time."""
    utterances = [says(f"Sentence {number}.", "good", engine=rogue) for number in range(20)]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(partial(record, cache=tmp_path), utterances))
    assert utterances == [take.utterance for take in made]
    assert all(take.duration_ms == 65 * len(take.utterance.text) for take in made)


def test_it_works_in_spawned_processes(tmp_path: Path, rogue: str) -> None:
    """Each worker process of a pool has a child of its own, and leaves none behind."""
    utterances = [says(f"Sentence {number}.", "good", engine=rogue) for number in range(6)]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        made = list(pool.map(partial(record, cache=tmp_path), utterances))
    assert utterances == [take.utterance for take in made]
    assert len({take.path for take in made}) == 6


def test_a_program_that_records_ends_without_a_word(tmp_path: Path, rogue: str) -> None:
    """No zombie, no ResourceWarning, nothing on stderr, at the interpreter's exit."""
    program = (
        "from pathlib import Path; from lessoncast import speech; from lessoncast.model import *\n"
        f"voice = Voice(engine={rogue!r}, id='good', language='en')\n"
        "said = Utterance(text='Hello.', voice=voice, rate_wpm=155, language='en')\n"
        f"print(speech.record(said, cache=Path({str(tmp_path)!r})).duration_ms)\n"
        "from lessoncast.speech.child import CHILD\n"
        "print(CHILD._worker._process.pid)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-X", "dev", "-c", program],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    duration, pid = done.stdout.split()
    assert ("390", "") == (duration, done.stderr)
    assert not Path(f"/proc/{pid}").exists()
