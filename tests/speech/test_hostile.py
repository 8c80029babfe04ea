"""What an author may write to command a voice is spoken, or refused with its line; never obeyed."""

import json
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lessoncast.cli import cli
from lessoncast.errors import EngineError
from lessoncast.model import Utterance, Voice
from lessoncast.speech import record
from lessoncast.speech.command import CommandEngine
from lessoncast.speech.espeak.engine import readable
from lessoncast.speech.sentences import spoken_sentences
from lessoncast.speech.takes import _handed
from lessoncast.speech.tone import ToneEngine
from lessoncast.speech.verbalise import verbalise


@pytest.mark.parametrize("language", ["en", "de", "it"])
@pytest.mark.parametrize(
    "text",
    [
        '<speak>hello <break time="9s"/></speak>',
        '<audio src="https://example.org/x.wav"/> hello',
        "hello [[h@'loU]] there",
        "hello\x00 there\x01\x1b[31m",
        "hel\u202elo\u2066 the\u200fre",
        "hello \ue000dʒɪf\ue001\ue002 there",
    ],
)
def test_no_command_reaches_a_voice(text: str, language: str) -> None:
    """Tags, phonemes, control characters, bidi marks and private characters say nothing."""
    spoken = verbalise(text, language)
    assert "hello" in spoken
    heard = readable(f" {spoken} ")
    assert not any(mark in heard for mark in ("<", ">", "[[", "\x00", "\x01", "\x1b", "\ue000"))
    assert all(char.isprintable() for char in heard)


def test_phonemes_that_an_author_gives_as_text_are_text() -> None:
    """``say`` markup is spoken as it stands, but brackets are no command for any engine."""
    (sentence,) = spoken_sentences("[x](say:[[slnc 9000]] a)", language="en", lexicon={})
    voice = Voice(engine="tone", id="tone-low", language="en")
    utterance = Utterance(text=sentence.spoken, voice=voice, rate_wpm=155, language="en")
    assert "[[" not in _handed(utterance, ToneEngine())


def test_only_we_write_phonemes() -> None:
    """IPA from the lexicon becomes phonemes for eSpeak, and a respelling for other engines."""
    (sentence,) = spoken_sentences("A GIF.", language="en", lexicon={"GIF": "/dʒɪf/ jif"})
    voice = Voice(engine="tone", id="tone-low", language="en")
    utterance = Utterance(text=sentence.spoken, voice=voice, rate_wpm=155, language="en")
    assert "A [[dZIf]]." == readable(sentence.spoken)
    assert "A jif." == _handed(utterance, ToneEngine())


def test_a_text_is_no_option(tmp_path: Path) -> None:
    """A text that begins with a hyphen stays the program's text."""
    out = tmp_path / "out.wav"
    voice = Voice(engine="command", id="cp {text} {out}", language="it")
    said = Utterance(text="--help", voice=voice, rate_wpm=155, language="it")
    with pytest.raises(EngineError, match="wrote no sound") as caught:
        CommandEngine().speak(said, out)
    assert "--help" in caught.value.message
    assert "Usage" not in caught.value.message


def test_a_foreign_script_is_refused(tmp_path: Path) -> None:
    """An English voice would only spell Chinese, for minutes."""
    voice = Voice(engine="tone", id="tone-low", language="en")
    said = Utterance(text="中文字中文字", voice=voice, rate_wpm=155, language="en")
    with pytest.raises(EngineError, match="cannot read") as caught:
        record(said, cache=tmp_path, where="scripts/x.md:7")
    assert "scripts/x.md:7" == caught.value.where


@pytest.mark.parametrize("mark", ["a", "a1", "(", "x^", "1-", "$", "🎉", "`a", "1,", "A "])
def test_no_text_keeps_the_rules_busy(mark: str) -> None:
    """Ten thousand characters that are all the same take seconds at most, and each more as much."""
    text = mark * (10_000 // len(mark))
    before = time.process_time()
    spoken_sentences(text, language="en", lexicon={})
    assert time.process_time() - before < 30


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Make a workspace whose voices are tones."""
    root = tmp_path / "course"
    (root / "scripts").mkdir(parents=True)
    (root / "lessoncast.toml").write_text(
        '[show]\ntitle = "T"\n[audio]\nengine = "tone"\n[lexicon]\nSQL = "sequel"\n'
        '[lexicon.de]\nSQL = "Es-Ku-Ell"\n',
        "utf-8",
    )
    return root


def run(root: Path, *words: str, text: str | None = None) -> Result:
    return CliRunner().invoke(cli, [words[0], "-w", str(root), *words[1:]], input=text)


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ("🎉 🎉", "nothing to say here"),
        ("a" * 100_000, "this is no word"),
        ("中文字中文字", "cannot read this"),
        ("a, " * 40_000 + "a", "this turn has 120,001 characters"),
    ],
)
def test_what_cannot_be_said_is_refused_with_its_line(course: Path, turn: str, said: str) -> None:
    """The file and the line come first."""
    script = course / "scripts" / "x.md"
    script.write_text(f"# One\n\n**Host:** Hello there.\n\n**Expert:** {turn}\n", "utf-8")
    done = run(course, "render", str(script))
    assert 1 == done.exit_code
    assert "scripts/x.md:5: " in done.stderr
    assert said in done.stderr


SPOKEN = (
    '<speak>hello <break time="3600s"/> there</speak>',
    'Hi <prosody rate="x-slow" volume="silent">you</prosody> there.',
    "hello [[h@'loU]] there",
    "before [[slnc 9000]] after",
    'Listen <audio src="/etc/passwd"></audio> <audio src="https://example.org/x.wav"/> now.',
    "--help",
    "-f /etc/passwd",
    "-w spoken.wav --stdin",
    "a \x01 50S slow \x1b[31mred\x07 bell",
    "hel\u202elo \u2066iso\u2069 the\u200fre",
    "🎉 Great 👩‍👩‍👧 news 🏳️‍🌈!",
    "$(touch pwned) `touch pwned` ; rm -rf ~ | cat > pwned",
    "{out} {text_file} {rate} %s %n",
    "[x](say:<break/>) and [y](say:--help) and [z](say:[[a:a:a:]])",
    "x \ue000dʒɪf\ue001\ue002 y \uffff \U000e0041 z",
    "s'" * 80 + " and so on",
    "We call it 生成模型 in Chinese.",
)


@pytest.mark.parametrize(
    "engine",
    [
        "tone",
        pytest.param("pyttsx3", marks=pytest.mark.slow),
        pytest.param(
            "command",
            marks=pytest.mark.skipif(not shutil.which("flite"), reason="there is no flite"),
        ),
    ],
)
def test_each_engine_speaks_what_would_command_it(course: Path, engine: str) -> None:
    """An episode comes out, as long as such texts take to say; nothing else happens."""
    settings = course / "lessoncast.toml"
    settings.write_text(settings.read_text("utf-8").replace('"tone"', f'"{engine}"'), "utf-8")
    turns = (f"**{('Host', 'Expert')[n % 2]}:** {text}" for n, text in enumerate(SPOKEN))
    (course / "scripts" / "x.md").write_text("# One\n\n" + "\n\n".join(turns) + "\n", "utf-8")
    before = time.monotonic()
    done = run(course, "render", "-j", "1")
    assert 0 == done.exit_code, done.stderr
    assert time.monotonic() - before < 120
    made = json.loads((course / "episodes/x/episode.json").read_text("utf-8"))
    assert 30_000 < made["duration_ms"] < 180_000
    there = {path.name for path in course.iterdir()}
    assert there == {"lessoncast.toml", "scripts", "episodes", ".lessoncast"}


def test_say_prints_and_writes(course: Path) -> None:
    """The spoken form on stdout, the recording in the file."""
    out = course / "said.wav"
    done = run(course, "say", "SQL in 1907", "-o", str(out))
    assert ("sequel in nineteen oh seven\n", 0) == (done.stdout, done.exit_code)
    assert out.stat().st_size > 1000
    assert 1 == run(course, "say", "🎉", "-o", str(out)).exit_code


def test_say_is_a_filter(course: Path) -> None:
    """Line by line, empty ones too; a language has its own lexicon."""
    done = run(course, "say", "--spoken", "--language", "de", "-", text="5 €\n\nSQL\n")
    assert "fünf Euro\n\nEs-Ku-Ell\n" == done.stdout


def test_say_shows_a_script(course: Path) -> None:
    """Written and spoken, then the words that may be misread, as a lexicon."""
    script = course / "scripts" / "x.md"
    script.write_text(
        "# One\n\n**Host:** A GELU in 1907? Really.\n\n**Expert:** SQL, [ELU](say:elu), `my_func`"
        " and the API.\n",
        "utf-8",
    )
    done = run(course, "say", "--script", str(script))
    assert 0 == done.exit_code, done.stderr
    shown, _, proposals = done.stdout.partition("\n\n")
    assert "scripts/x.md:3\n  A GELU in 1907?\n  = A G E L U in nineteen oh seven?" in shown
    assert "\n  Really.\nscripts/x.md:5\n" in shown
    assert '"GELU" = "G E L U"  # initials, scripts/x.md:3\n' in proposals
    assert '"my_func" = "my func"  # code, scripts/x.md:5\n' in proposals
    assert "API" not in proposals
    assert 'ELU" = "elu' not in proposals


@pytest.mark.parametrize("words", [[], ["text", "--script", "x.md"]])
def test_say_needs_one_thing_to_say(course: Path, words: list[str]) -> None:
    """A text or a script, not both."""
    assert 2 == run(course, "say", *words).exit_code
