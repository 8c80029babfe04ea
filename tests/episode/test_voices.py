"""Real voices, calibrated, land on the target: speech, gain, limiter and LAME together."""

import re
import subprocess
from pathlib import Path

import pytest

from episode_mother import said
from lessoncast import episode, speech
from lessoncast.model import Chapter, Role, Script, Turn, Utterance

pytestmark = pytest.mark.slow

SAID = {
    "en": (
        "A glacier is a river of ice. It moves so slowly that nobody sees it.",
        "And yet it carves whole valleys. How can something so slow be so strong?",
        "By its weight, and by the stones that are frozen into its base. They grind the rock below.",
        "So the valley floor gets rounder?",
        "Yes, and wider. A river cuts a narrow notch, but a glacier leaves the shape of a bowl.",
        "What remains when the ice is gone? I suppose the stones stay where they were dropped.",
        "They do, in long curved walls, which we call moraines. Often a lake lies behind them.",
        "Then a lake in the mountains may tell us where the ice once ended.",
    ),
    "es": (
        "Un glaciar es un río de hielo. Se mueve tan despacio que nadie lo ve.",
        "Y sin embargo abre valles enteros. ¿Cómo puede algo tan lento ser tan fuerte?",
        "Por su peso, y por las piedras que lleva heladas en la base. Ellas muelen la roca.",
        "¿Entonces el fondo del valle se hace más redondo?",
        "Sí, y más ancho. Un río corta una muesca estrecha, pero un glaciar deja una cuenca.",
        "¿Qué queda cuando el hielo desaparece? Supongo que las piedras siguen allí.",
        "Así es, en largos muros curvos que llamamos morrenas. A menudo detrás hay un lago.",
        "Entonces un lago en la montaña puede decirnos dónde terminaba el hielo.",
    ),
}
ROLES: tuple[Role, Role] = ("host", "expert")


@pytest.mark.parametrize(
    ("language", "rate_wpm"), [("en", 120), ("en", 155), ("en", 200), ("es", 155)]
)
def test_an_episode_of_real_voices_is_as_loud_as_asked(
    tmp_path: Path, language: str, rate_wpm: int
) -> None:
    """Within 0.5 LU of -16 by ffmpeg's meter, which agrees with ours; at most -1 dBTP."""

    def takes(role: Role, text: str) -> list[tuple[str, Path]]:
        voice = speech.default_voice(role, language, "pyttsx3")
        return [
            (
                sentence.written,
                speech.record(
                    Utterance(
                        text=sentence.spoken, voice=voice, rate_wpm=rate_wpm, language=language
                    ),
                    cache=tmp_path / "cache",
                ).path,
            )
            for sentence in speech.spoken_sentences(text, language=language, lexicon={})
        ]

    fixed = " ".join(episode.calibration_sentences(language))
    gains = {role: episode.calibrate([path for _, path in takes(role, fixed)]) for role in ROLES}
    spoken = []
    for place, text in enumerate(SAID[language]):
        role = ROLES[place % 2]
        sentences = said(*takes(role, text), gain_db=gains[role])
        spoken.append(episode.SpokenTurn(speaker=role, sentences=sentences, rate_wpm=rate_wpm))
    turns = tuple(Turn(speaker=ROLES[n % 2], text=text) for n, text in enumerate(SAID[language]))
    script = Script(title="Ice", language=language, chapters=(Chapter(title="Ice", parts=turns),))
    timeline = episode.lay_out(
        script, spoken, cache=tmp_path / "cache", files=episode.AuthorFiles(root=tmp_path)
    )
    parts = [episode.encode_part(job) for job in timeline.jobs]
    from lessoncast.episode.join import join

    told = join(tmp_path / "a.mp3", b"", parts).loudness
    done = subprocess.run(
        ["ffmpeg", "-nostdin", "-i", tmp_path / "a.mp3", "-af", "ebur128=dualmono=true:peak=true", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    summary = done.stderr[done.stderr.rindex("Summary:") :]
    lufs, peak = (float(n) for n in re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", summary))
    assert lufs == pytest.approx(-16, abs=0.5)
    assert lufs == pytest.approx(told.integrated_lufs, abs=0.15)
    assert peak <= -1
