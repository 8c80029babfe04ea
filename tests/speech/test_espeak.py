"""The engine pyttsx3: eSpeak NG by way of pyttsx3."""

import hashlib
import os
import subprocess
import sys
import wave
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from lessoncast._executor import open_executor, run_each
from lessoncast.errors import EngineError
from lessoncast.model import Role, Voice
from lessoncast.speech import record, voice_in
from lessoncast.speech.espeak import engine as espeak_engine
from lessoncast.speech.espeak import library as espeak_library
from lessoncast.speech.espeak.engine import EspeakEngine, readable
from speech_mother import says

ENGINE = EspeakEngine()
HOST, EXPERT = "gmw/en-us+f2", "gmw/en-us+edward"
WORDS = ("A river", "The canal", "An engine", "Every market", "The harbour", "A valley")
TEXT = "The library draws breath, and hums."
pytestmark = pytest.mark.slow


@pytest.fixture(params=["the system's", "the wheel's"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Each eSpeak NG that there may be, one after the other."""
    if request.param == "the wheel's":
        monkeypatch.setattr(espeak_library, "SYSTEM_LIBRARY", "libno-such-thing.so.1")
    espeak_library.find.cache_clear()
    if request.param not in espeak_library.find().origin and request.param == "the system's":
        pytest.skip("the system has no eSpeak NG")
    yield request.param
    espeak_library.find.cache_clear()


def spoken(text: str, voice: str, folder: Path, rate_wpm: int = 155) -> bytes:
    out = folder / "out.wav"
    ENGINE.speak(says(text, voice, engine="pyttsx3", rate_wpm=rate_wpm), out)
    with wave.open(str(out)) as reader:
        assert (1, 2, 22_050) == reader.getparams()[:3]
        return bytes(reader.readframes(reader.getnframes()))


@pytest.mark.parametrize("voice", [HOST, EXPERT])
def test_the_same_text_is_the_same_bytes(voice: str, library: str, tmp_path: Path) -> None:
    """Whatever was spoken before it, however often; the noise in the host's breath too."""
    first = spoken(TEXT, voice, tmp_path)
    spoken("Something else, of another length!", EXPERT, tmp_path, rate_wpm=200)
    spoken("And more.", HOST, tmp_path)
    assert first == spoken(TEXT, voice, tmp_path)
    assert first == spoken(TEXT, voice, tmp_path)


@pytest.mark.parametrize("voice", [HOST, EXPERT])
def test_the_same_text_is_the_same_bytes_in_any_process(voice: str, tmp_path: Path) -> None:
    """Here, in a fresh process, in a worker."""
    here = hashlib.sha256(spoken(TEXT, voice, tmp_path)).hexdigest()
    program = (
        "import hashlib, wave; from pathlib import Path\n"
        "from lessoncast.model import *; from lessoncast.speech.espeak.engine import EspeakEngine\n"
        f"voice = Voice(engine='pyttsx3', id={voice!r}, language='en')\n"
        f"said = Utterance(text={TEXT!r}, voice=voice, rate_wpm=155, language='en')\n"
        f"out = Path({str(tmp_path / 'there.wav')!r}); EspeakEngine().speak(said, out)\n"
        "with wave.open(str(out)) as reader:\n"
        "    print(hashlib.sha256(reader.readframes(reader.getnframes())).hexdigest())"
    )
    there = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    take = record(says(TEXT, voice, engine="pyttsx3"), cache=tmp_path)
    with wave.open(str(take.path)) as reader:
        worker = hashlib.sha256(reader.readframes(reader.getnframes())).hexdigest()
    assert here == there.stdout.strip() == worker


@pytest.mark.parametrize("voice", [HOST, "gmw/EN-GB-x-RP+edward", "roa/pt-br", "roa/es+f2"])
def test_a_voice_is_the_same_however_it_is_found(
    voice: str, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its open file, which spares eSpeak NG reading all voices, or by its name."""
    by_file = spoken(TEXT, voice, tmp_path)
    monkeypatch.setattr(espeak_library, "_OPEN_FILES", "/no/such/folder")
    assert by_file == spoken(TEXT, voice, tmp_path)


def test_no_rate_is_lost(tmp_path: Path) -> None:
    """Alternating rates forty times gives two lengths only, the slow one longer."""
    slow = {len(spoken(TEXT, HOST, tmp_path, rate_wpm=120)) for _ in range(20)}
    fast = {len(spoken(TEXT, HOST, tmp_path, rate_wpm=240)) for _ in range(20)}
    assert (1, 1) == (len(slow), len(fast))
    assert slow.pop() > 1.4 * fast.pop()


def test_a_rate_out_of_range_is_the_nearest_in_range(tmp_path: Path) -> None:
    """80 to 450 words a minute are eSpeak NG's."""
    assert spoken("One.", HOST, tmp_path, rate_wpm=1) == spoken("One.", HOST, tmp_path, rate_wpm=80)
    assert spoken("One.", HOST, tmp_path, 450) == spoken("One.", HOST, tmp_path, 9_000)


def test_it_tells_when_words_begin(tmp_path: Path) -> None:
    """In the places of the text that was asked for, whatever eSpeak had to be given for it."""
    text = "“Hello”  it’s a naïve state-of-the-art \x01test , one thousand two hundred."
    take = record(says(text, "gmw/en-us+f2", engine="pyttsx3"), cache=tmp_path)
    heard = [text[place:].split(maxsplit=1)[0] for place, _ in take.starts]
    assert ["“Hello”", "it’s", "a", "naïve", "state-of-the-art", "\x01test", "one", "thousand", "two",
            "hundred."] == heard  # fmt: skip
    times = [start_ms for _, start_ms in take.starts]
    assert times == sorted(set(times))
    assert 0 <= times[0] < times[-1] < take.duration_ms


def test_nothing_is_clipped(tmp_path: Path) -> None:
    """The loudest voice of the pair stays below full scale."""
    samples = memoryview(spoken("Bob bought a big bad boat. " * 8, EXPERT, tmp_path)).cast("h")
    assert max(map(abs, samples)) < 32_767


def test_a_text_longer_than_pyttsx3_survives_is_spoken(tmp_path: Path) -> None:
    """pyttsx3's own driver reads past a text of 20,000 characters and dies."""
    assert len(spoken("All is well. " * 1_600, HOST, tmp_path, rate_wpm=450)) > 22_050 * 2 * 500


@pytest.mark.parametrize("text", ["s'" * 80, "x." * 200, "s’" * 100, "'é" * 300])
def test_words_that_end_espeak_do_not_reach_it(text: str, tmp_path: Path) -> None:
    """They abort eSpeak NG 1.51 and 1.52; cut into shorter ones they are spoken."""
    assert record(says(text, HOST, engine="pyttsx3"), cache=tmp_path).duration_ms > 1_000


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a\x01b\x00c\x07", "abc"),
        ("“It’s” «fine»", '"It\'s" "fine"'),
        ("two\n lines\t", "two lines"),
        ("bad \ud800 half", "bad half"),
        ("x" * 45, "x" * 40 + " " + "x" * 5),
        ("plain text", "plain text"),
    ],
)
def test_text_is_made_readable(text: str, read: str) -> None:
    """No control character, no curly quote, no endless word."""
    assert read == readable(text)


def test_embedded_commands_change_nothing(tmp_path: Path) -> None:
    """Control-A starts a command in eSpeak NG; here it is nothing, now and in the next text."""
    before = spoken("After.", HOST, tmp_path)
    assert spoken("Slow 50S down.", HOST, tmp_path) == spoken("Slow \x0150S down.", HOST, tmp_path)
    assert before == spoken("After.", HOST, tmp_path)


@pytest.mark.parametrize(
    ("role", "language", "voice"),
    [
        ("host", "en", HOST),
        ("expert", "en", EXPERT),
        ("host", "en-US", HOST),
        ("host", "en-GB", "gmw/en+f2"),
        ("host", "es", "roa/es+f2"),
        ("expert", "es-ES", "roa/es+edward"),
        ("expert", "es-MX", "roa/es-419+edward"),
        ("host", "es-419", "roa/es-419+f2"),
        ("host", "de-AT", "gmw/de+f2"),
        ("host", "fr-CA", "roa/fr+f2"),
        ("host", "fr-CH", "roa/fr-ch+f2"),
        ("host", "pt", "roa/pt-br+f2"),
        ("host", "pt-PT", "roa/pt+f2"),
    ],
)
def test_the_language_chooses_the_voice_and_the_role_the_person(
    role: Role, language: str, voice: str
) -> None:
    """The very tag, else the language's best."""
    assert voice == ENGINE.default_voice(role, language).id


@pytest.mark.parametrize(
    ("voice", "language", "expected"),
    [
        ("gmw/en-us+f5", "fr", "roa/fr+f5"),
        ("gmw/en-us+edward", "de-AT", "gmw/de+edward"),
        ("gmw/en-us", "es", "roa/es"),
    ],
)
def test_a_person_speaks_another_language(voice: str, language: str, expected: str) -> None:
    """The variant is the person, the voice its language."""
    found = voice_in(Voice(engine="pyttsx3", id=voice, language="en"), "host", language)
    assert (expected, language) == (found.id, found.language)


def test_an_unknown_language_is_refused() -> None:
    """It is named."""
    with pytest.raises(EngineError, match="tlh"):
        ENGINE.default_voice("host", "tlh")


@pytest.mark.parametrize(
    ("voice", "said", "hint"),
    [
        ("gmw/en-uss+f2", "gmw/en-uss", "gmw/en-US"),
        ("gmw/en-us+F2", "'F2'", "f2"),
        ("gmw/en-us+edwart", "'edwart'", "edward"),
        ("gmw/en-us+../!v/f2", "variant", ""),
        ("mb/us1", "mb/us1", ""),
        ("", "''", ""),
    ],
)
def test_an_unknown_voice_is_refused_not_replaced(
    voice: str, said: str, hint: str, tmp_path: Path
) -> None:
    """eSpeak NG would speak with the voice before it, or without the variant."""
    for attempt in (
        lambda: ENGINE.check_voice(Voice(engine="pyttsx3", id=voice, language="en")),
        lambda: spoken("Hello.", voice, tmp_path),
    ):
        with pytest.raises(EngineError) as caught:
            attempt()
        assert said in caught.value.message
        assert hint in (caught.value.hint or "")


def test_a_voice_that_has_a_file_is_not_looked_up_in_the_list(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For that, the library reads the files of all voices: in each process, once more for an edit."""
    monkeypatch.setattr(espeak_library.Session, "voices", None)
    espeak_engine._listed_by.cache_clear()
    espeak_engine._known_by.cache_clear()
    for voice in (HOST, EXPERT, "gmw/en-US", "roa/pt-BR+f2"):
        ENGINE.check_voice(Voice(engine="pyttsx3", id=voice, language="en"))


def test_every_voice_on_the_list_can_be_chosen() -> None:
    """The list is true, and tells languages the BCP 47 way."""
    voices = ENGINE.voices()
    assert len(voices) > 100
    for voice in voices:
        ENGINE.check_voice(voice)
    assert {"en-US", "en-GB", "es", "de", "pt-BR"} <= {voice.language for voice in voices}


def test_an_error_comes_out_of_pyttsx3(tmp_path: Path) -> None:
    """pyttsx3 swallows exceptions of its driver; they are raised here, and the next text is fine."""
    with pytest.raises(FileNotFoundError):
        spoken("Hello.", HOST, tmp_path / "nowhere")
    assert spoken("Hello.", HOST, tmp_path)


def test_it_speaks_through_pyttsx3() -> None:
    """The driver is registered with pyttsx3, and answers like one."""
    from lessoncast.speech.espeak import driver as espeak_driver

    engine = espeak_driver.connect()
    assert "lessoncast" == str(engine)
    assert len(engine.getProperty("voices")) > 100
    engine.setProperty("rate", 140)
    engine.runAndWait()
    assert 140 == engine.getProperty("rate")


def test_it_says_what_it_speaks_with() -> None:
    """Library, version, and where they come from; the version is known without speaking."""
    lines = " ".join(ENGINE.describe())
    assert ENGINE.version in lines
    assert espeak_library.find().library in lines
    assert "pyttsx3 2." in lines


def test_a_data_path_that_espeak_cannot_hold_is_refused(tmp_path: Path) -> None:
    """eSpeak NG ends the process on 160 characters and more."""
    far = tmp_path / ("x" * 100) / ("y" * 60)
    moved = replace(espeak_library.find(), data=far)
    with pytest.raises(EngineError, match="too long") as caught, espeak_library.opened(moved):
        pytest.fail("it opened")
    assert "move the environment" in (caught.value.hint or "")


def test_missing_data_is_an_error_not_an_exit(library: str, tmp_path: Path) -> None:
    """eSpeak NG would end the process."""
    if library != "the wheel's":
        pytest.skip("the system's falls back on its built-in folder")
    moved = replace(espeak_library.find(), data=tmp_path / "none")
    with pytest.raises(EngineError, match="finds no data"), espeak_library.opened(moved):
        pytest.fail("it opened")


def test_without_any_library_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the system's nor the wheel's."""
    espeak_library.find.cache_clear()
    monkeypatch.setattr(espeak_library, "SYSTEM_LIBRARY", "libno-such-thing.so.1")
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    with pytest.raises(EngineError, match="no eSpeak NG library") as caught:
        espeak_library.find()
    assert "apt install" in (caught.value.hint or "")
    espeak_library.find.cache_clear()


@pytest.mark.skipif(os.name != "posix", reason="reads /proc")
def test_no_library_stays_loaded(tmp_path: Path) -> None:
    """Each take's library is closed, or the next one would not be fresh."""
    spoken("Hello.", HOST, tmp_path)
    assert "espeak-ng" not in Path("/proc/self/maps").read_text()


def test_takes_are_the_same_in_any_order_and_process(tmp_path: Path) -> None:
    """Forwards, backwards, shuffled, in one process or in two: each take is the same file."""
    texts = [f"{word} draws breath, and hums; it is number {n}." for n, word in enumerate(WORDS)]
    asked = [
        says(text, voice, engine="pyttsx3", rate_wpm=rate)
        for text in texts
        for voice, rate in ((HOST, 155), (EXPERT, 210))
    ]
    shuffled = sorted(asked, key=lambda one: hashlib.sha256(one.text.encode()).digest())
    made = []
    for number, order in enumerate((asked, asked[::-1], shuffled)):
        cache = tmp_path / str(number)
        with open_executor(1 + number % 2) as executor:
            run_each(executor, partial(record, cache=cache), order, lambda *_: None)
        made.append({p.name: p.read_bytes() for p in cache.rglob("*.wav")})
    assert len(asked) == len(made[0])
    assert made[0] == made[1] == made[2]
