"""The engine piper, with voices that the tests make."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from lessoncast.errors import EngineError
from lessoncast.model import Utterance, Voice
from lessoncast.speech import record, voice_version, wav
from lessoncast.speech.child import CHILD
from lessoncast.speech.piper import engine as piper
from lessoncast.speech.piper import pace as piper_pace
from lessoncast.speech.piper.engine import PiperEngine
from lessoncast.speech.pitch import median_hz
from piper_mother import make_voice
from speech_mother import says

ANNA = "en_US-anna-low"
TEXT = "The library draws breath, and hums."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The voices folder: nobody else's voices are found."""
    voices = tmp_path / "voices"
    monkeypatch.setenv("LESSONCAST_VOICES", str(voices))
    CHILD.close()
    return voices


def heard(out: Path, text: str = TEXT, voice: str = ANNA, rate_wpm: int = 155) -> wav.Sound:
    PiperEngine().speak(saying(text, voice, rate_wpm), out)
    return wav.parse(out.read_bytes())


def saying(text: str, voice: str = ANNA, rate_wpm: int = 155) -> Utterance:
    return says(text, voice, engine="piper", rate_wpm=rate_wpm)


@pytest.mark.parametrize("random", ["RandomNormalLike", "RandomUniformLike"])
def test_the_same_text_is_the_same_bytes(folder: Path, tmp_path: Path, random: str) -> None:
    """Whatever was spoken before it, by a voice that draws noise."""
    make_voice(folder, random=random)
    out = tmp_path / "o.wav"
    first = heard(out)
    heard(out, "Something else, of another length!", rate_wpm=200)
    assert first.data == heard(out).data
    assert first.data == heard(out).data
    assert first.data != heard(out, rate_wpm=170).data


def test_the_noise_is_there(folder: Path, tmp_path: Path) -> None:
    """A voice without its noise would be the same each time too, and sound dull."""
    quiet = {"noise_scale": 0, "length_scale": 1, "noise_w": 0}
    make_voice(folder, ANNA)
    make_voice(folder, "en_US-dull-low", inference=quiet)
    noisy, dull = (
        np.frombuffer(heard(tmp_path / "o.wav", voice=name).data, "<i2").astype(float)
        for name in (ANNA, "en_US-dull-low")
    )
    hiss = (noisy - dull) / 32_767 / 0.8  # the engine's volume
    assert abs(hiss.std() - 0.2) < 0.01
    assert abs(hiss.mean()) < 0.01
    middle = len(hiss) // 2
    assert abs(np.corrcoef(hiss[:middle], hiss[middle : 2 * middle])[0, 1]) < 0.05


def test_the_same_text_is_the_same_bytes_in_any_process(folder: Path, tmp_path: Path) -> None:
    """Here, in a fresh process, in a worker."""
    make_voice(folder)
    here = heard(tmp_path / "here.wav").data
    program = (
        "from pathlib import Path; from lessoncast.speech.piper.engine import PiperEngine\n"
        "from lessoncast.model import *\n"
        f"voice = Voice(engine='piper', id={ANNA!r}, language='en')\n"
        f"said = Utterance(text={TEXT!r}, voice=voice, rate_wpm=155, language='en')\n"
        f"PiperEngine().speak(said, Path({str(tmp_path / 'there.wav')!r}))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
    take = record(saying(TEXT), cache=tmp_path)
    assert here == wav.parse((tmp_path / "there.wav").read_bytes()).data
    assert here == wav.parse(take.path.read_bytes()).data


def test_it_lives_beside_espeak_in_one_worker(folder: Path, tmp_path: Path) -> None:
    """Both bring an eSpeak NG of their own; neither calls into the other's."""
    make_voice(folder)
    espeak = says(TEXT, "gmw/en-us+f2", engine="pyttsx3")
    one, other = tmp_path / "one", tmp_path / "other"
    a, b = (record(said, cache=one).path.read_bytes() for said in (espeak, saying(TEXT)))
    CHILD.close()
    d, c = (record(said, cache=other).path.read_bytes() for said in (saying(TEXT), espeak))
    assert (a, b) == (c, d)


def test_words_are_timed_by_the_voice(folder: Path, tmp_path: Path) -> None:
    """Each where its first sound is; words that eSpeak NG ties together too."""
    make_voice(folder)
    text = "It is a state-of-the-art test, of the city."
    take = record(saying(text), cache=tmp_path)
    words = {
        text[place:].split(maxsplit=1)[0].strip(",."): start_ms for place, start_ms in take.starts
    }
    assert ["It", "is", "a", "state-of-the-art", "test", "of", "the", "city"] == list(words)
    # ʌvðə sˈɪɾi.: two sounds, each of them two ids of the same length, as are stress and blank.
    each_ms = (words["the"] - words["of"]) / 2
    assert words["city"] - words["the"] == pytest.approx(3 * each_ms, abs=2)
    assert take.duration_ms - words["city"] == pytest.approx(6.5 * each_ms, abs=3)


def test_a_voice_that_tells_no_durations_is_spoken_without_times(
    folder: Path, tmp_path: Path
) -> None:
    """Then nobody makes them up here."""
    make_voice(folder, tells_durations=False)
    assert () == record(saying(TEXT), cache=tmp_path).starts


def test_a_rate_means_the_same_for_every_voice(folder: Path, tmp_path: Path) -> None:
    """A slow speaker and a quick one take as long as eSpeak NG; half the rate is twice the time."""
    for name, own in (("en_US-slow-low", 0.7), (ANNA, 0.5)):
        make_voice(folder, name, inference={"noise_scale": 0, "length_scale": own, "noise_w": 0})
        sentence = piper_pace.SENTENCES["en"]
        usual = heard(tmp_path / "o.wav", sentence.text, name).duration_ms
        assert usual == pytest.approx(sentence.duration_ms, rel=0.04)  # frames are whole numbers
        slow = heard(tmp_path / "o.wav", sentence.text, name, rate_wpm=80).duration_ms
        assert slow / usual == pytest.approx(155 / 80, rel=0.04)


@pytest.mark.parametrize(("natural_ms", "stretch"), [(3330, 1.6), (6660, 1.0), (66_600, 0.7)])
def test_a_pace_stays_within_reason(natural_ms: int, stretch: float) -> None:
    """A voice that babbles or drawls is not pulled into shape."""
    assert stretch == piper_pace.stretch("en-GB", lambda _text: natural_ms)


def test_a_language_without_a_sentence_has_the_usual_pace() -> None:
    """Nothing is measured then."""
    assert 1 < piper_pace.stretch("fi", lambda _text: pytest.fail("measured")) < 1.3


def test_loudness_is_left_alone(folder: Path, tmp_path: Path) -> None:
    """Piper itself brings every sentence to full scale: levels would jump from one to the next."""
    make_voice(folder, inference={"noise_scale": 0, "length_scale": 1, "noise_w": 0})
    samples = np.frombuffer(heard(tmp_path / "o.wav").data, "<i2")
    assert abs(int(np.abs(samples).max()) - round(0.5 * 0.8 * 32_767)) <= 1


def test_a_speaker_of_several_is_chosen_by_name(folder: Path, tmp_path: Path) -> None:
    """``NAME+SPEAKER``; without one it is the first, or the one that the voice names."""
    both = {"maria": 200.0, "jose": 100.0}
    name = "es_ES-duo-medium"
    make_voice(folder, name, speakers=both)
    out = tmp_path / "o.wav"
    high, low = (median_hz(heard(out, voice=f"{name}+{person}")) for person in both)
    assert high > low + 80
    assert median_hz(heard(out, voice=name)) == high
    make_voice(folder, name, speakers=both, default_speaker_id=1)
    assert median_hz(heard(out, voice=name)) == low
    with pytest.raises(EngineError, match="'josé'") as caught:
        heard(out, voice=f"{name}+josé")
    assert "jose" in (caught.value.hint or "")


def test_sounds_of_the_lexicon_are_said(folder: Path, tmp_path: Path) -> None:
    """As if they were the word's own: the same bytes as a word that sounds so."""
    make_voice(folder)
    out = tmp_path / "o.wav"
    known = heard(out, "A \ue000dʒˈɪf\ue001gif\ue002, of the \ue000sˈɪɾi\ue001town\ue002.")
    assert known.data == heard(out, "A jif, of the city.").data
    unknown = heard(out, "A \ue000ǃxóõ\ue001gif\ue002.")
    assert unknown.data == heard(out, "A gif.").data


@pytest.mark.parametrize(
    "text",
    ["two [[ab]] three", "two [[[ab]]] three", "two [\x01[ab]] three", "two \ue000[[ab]] three"],
)
def test_an_author_writes_no_phonemes(folder: Path, tmp_path: Path, text: str) -> None:
    """What Piper would take for sounds is two brackets and a word."""
    make_voice(folder)
    out = tmp_path / "o.wav"
    assert heard(out, "two ab three").data == heard(out, text).data


@pytest.mark.parametrize("text", ["", " ", ".", "\x00"])
def test_nothing_to_say_is_an_error(folder: Path, tmp_path: Path, text: str) -> None:
    """Piper would write an empty file."""
    make_voice(folder)
    with pytest.raises(EngineError, match="says nothing"):
        heard(tmp_path / "o.wav", text)


@pytest.mark.parametrize("text", ["s'" * 80, "x" * 900, "a\x01b\x00c \u202e d", "中文 is it"])
def test_hostile_text_is_spoken(folder: Path, tmp_path: Path, text: str) -> None:
    """As by eSpeak NG, which reads it for Piper."""
    make_voice(folder)
    assert record(saying(text), cache=tmp_path).duration_ms > 100


def test_another_file_of_the_same_name_is_another_take(folder: Path, tmp_path: Path) -> None:
    """A voice's digest is part of what names a take, and of what an episode is made from."""
    make_voice(folder)
    voice = Voice(engine="piper", id=ANNA, language="en")
    before, version = record(saying(TEXT), cache=tmp_path).path, voice_version(voice)
    assert before == record(saying(TEXT), cache=tmp_path).path
    make_voice(folder, base_hz=240)
    assert before != record(saying(TEXT), cache=tmp_path).path
    assert version != voice_version(voice)


@pytest.mark.parametrize(
    ("suffix", "content", "said"),
    [
        (".onnx", b"no model", "cannot be used"),
        (".onnx", b"", "is empty"),
        (".onnx.json", None, "half a voice"),
        (".onnx.json", b"{", "no JSON"),
        (".onnx.json", b"[]", "no JSON object"),
        (".onnx.json", b"{}", "make no sense"),
        (".onnx.json", b"\xff", "UTF-8"),
    ],
)
def test_a_broken_voice_is_a_named_error(
    folder: Path, tmp_path: Path, suffix: str, content: bytes | None, said: str
) -> None:
    """The file, and how to mend it; in a worker too."""
    path = make_voice(folder).with_suffix(suffix)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    with pytest.raises(EngineError, match=said) as caught:
        record(saying(TEXT), cache=tmp_path)
    assert ANNA in caught.value.message + (caught.value.where or "")
    assert caught.value.hint


def test_a_voice_cut_short_is_a_named_error(folder: Path, tmp_path: Path) -> None:
    """As by a download that somebody else left unfinished."""
    path = make_voice(folder)
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(EngineError, match="cannot be used"):
        record(saying(TEXT), cache=tmp_path)


@pytest.mark.parametrize(
    "settings",
    [
        {"phoneme_type": "pinyin"},
        {"phoneme_type": "unheard of"},
        {"phoneme_id_map": {"a": [1]}},
        {"phoneme_id_map": []},
        {"audio": {"sample_rate": 3}},
        {"num_speakers": "many"},
        {"espeak": None},
    ],
)
def test_settings_that_cannot_be_followed_are_refused(
    folder: Path, tmp_path: Path, settings: dict[str, Any]
) -> None:
    """Phonemes of other kinds need packages that may fetch more; the rest is nonsense."""
    make_voice(folder, **settings)
    with pytest.raises(EngineError, match=ANNA):
        heard(tmp_path / "o.wav")


def test_broken_voices_are_named_but_not_offered(folder: Path) -> None:
    """The others are not hidden by them."""
    make_voice(folder)
    make_voice(folder, "de_DE-half-low").with_suffix(".onnx.json").unlink()
    engine = PiperEngine()
    assert [ANNA] == [voice.id for voice in engine.voices()]
    assert any("de_DE-half-low" in line and "--get" in line for line in engine.describe())


def test_a_wrong_name_gives_the_nearest(folder: Path) -> None:
    """And says how to get one that is not here."""
    make_voice(folder)
    engine = PiperEngine()
    with pytest.raises(EngineError, match="en_US-ana-low") as caught:
        engine.check_voice(Voice(engine="piper", id="en_US-ana-low", language="en"))
    assert "did you mean en_US-anna-low" in (caught.value.hint or "")
    with pytest.raises(EngineError) as caught:
        engine.check_voice(Voice(engine="piper", id="../anna", language="en"))
    assert "--get" in (caught.value.hint or "")


def test_folders_are_looked_through_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first one's voice wins; one that is not there has none."""
    first, second = tmp_path / "a", tmp_path / "b"
    monkeypatch.setenv(
        "LESSONCAST_VOICES", os.pathsep.join(map(str, (first, tmp_path / "c", second)))
    )
    make_voice(first, base_hz=100)
    make_voice(second, base_hz=200)
    make_voice(second, "de_DE-udo-low")
    assert ["de_DE-udo-low", ANNA] == [voice.id for voice in PiperEngine().voices()]
    assert median_hz(heard(tmp_path / "o.wav")) < 150


def test_without_a_setting_they_are_in_the_users_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the operating system has it."""
    monkeypatch.delenv("LESSONCAST_VOICES")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        make_voice(tmp_path / "lessoncast" / "voices")
        assert ANNA in [voice.id for voice in PiperEngine().voices()]


def test_many_speakers_are_not_listed_one_by_one(folder: Path) -> None:
    """Some voices have nine hundred; each can be chosen."""
    make_voice(folder, "en_US-crowd-low", speakers={f"p{n}": 100.0 + n for n in range(30)})
    engine = PiperEngine()
    (voice,) = engine.voices()
    assert "en_US-crowd-low" == voice.id
    assert "neural, low, one of 30" == engine.kind_of(voice)
    engine.check_voice(Voice(engine="piper", id="en_US-crowd-low+p29", language="en"))


def test_the_pair_is_the_one_that_is_easiest_to_tell_apart(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its higher voice is the host; what was measured is remembered for as long as the files last."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, base_hz in (("kim", 190), ("lee", 185), ("max", 95)):
        make_voice(folder, f"en_US-{name}-low", base_hz=base_hz)
    make_voice(folder, "de_DE-udo-low", base_hz=60)
    engine = PiperEngine()
    pair = [engine.default_voice(role, "en").id for role in ("host", "expert")]
    assert ["en_US-kim-low", "en_US-max-low"] == pair
    monkeypatch.setattr("lessoncast.speech.piper.pair._measured", lambda _: pytest.fail("again"))
    assert "en_US-max-low" == engine.default_voice("expert", "en-US").id
    assert not engine.has_pair("de")
    assert "de_DE-udo-low" == engine.default_voice("host", "de-AT").id
    with pytest.raises(EngineError, match="'fr'") as caught:
        engine.default_voice("host", "fr")
    assert "--get fr" in (caught.value.hint or "")


def test_the_region_and_the_quality_decide_between_pairs(folder: Path) -> None:
    """British voices for en-GB, American ones for en, and the better recordings of each."""
    for name, base_hz in (
        ("en_US-ann", 200),
        ("en_US-bob", 100),
        ("en_GB-cat", 210),
        ("en_GB-dan", 90),
    ):
        for quality in ("low", "medium"):
            make_voice(folder, f"{name}-{quality}", base_hz=base_hz)
    engine = PiperEngine()
    assert "en_GB-cat-medium" == engine.default_voice("host", "en-GB").id
    assert "en_US-bob-medium" == engine.default_voice("expert", "en").id


def test_two_speakers_of_one_voice_are_a_pair(folder: Path) -> None:
    """Where it is all that there is."""
    make_voice(folder, "fr_FR-duo-medium", speakers={"pierre": 100, "jessica": 200})
    engine = PiperEngine()
    assert engine.has_pair("fr")
    assert "fr_FR-duo-medium+jessica" == engine.default_voice("host", "fr").id
    assert "fr_FR-duo-medium+pierre" == engine.default_voice("expert", "fr").id


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Named as pip names it."""
    monkeypatch.setattr(piper, "PACKAGES", ("no-such-package",))
    with pytest.raises(EngineError, match="no-such-package") as caught:
        PiperEngine()
    assert "pip install 'lessoncast[piper]'" == caught.value.hint


def test_listing_loads_no_neural_network(folder: Path) -> None:
    """Who only asks for the voices waits for no library."""
    make_voice(folder)
    program = (
        "import sys; from lessoncast.speech.piper.engine import PiperEngine; e = PiperEngine()\n"
        "e.describe(); e.kind_of(e.voices()[0]); e.voice_version(e.voices()[0])\n"
        "print(sorted({'numpy', 'onnx', 'onnxruntime', 'piper'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "[]" == done.stdout.strip()


def test_settings_may_lack_what_older_voices_lack(folder: Path) -> None:
    """Language and quality are then told by the name."""
    path = make_voice(folder, "pt_PT-tugão-medium")
    settings_file = path.with_name(path.name + ".json")
    settings = json.loads(settings_file.read_text("utf-8"))
    del settings["language"], settings["audio"]["quality"]
    settings_file.write_text(json.dumps(settings), "utf-8")
    (voice,) = PiperEngine().voices()
    assert ("pt-PT", "neural, medium") == (voice.language, PiperEngine().kind_of(voice))


def test_a_digest_is_of_the_content(folder: Path) -> None:
    """Not of a time."""
    path = make_voice(folder)
    voice = Voice(engine="piper", id=ANNA, language="en")
    before = PiperEngine().voice_version(voice)
    os.utime(path, (1, 1))
    assert before == PiperEngine().voice_version(voice)
    assert 64 == len(before) == len(hashlib.sha256().hexdigest())
