"""How well the voices are understood, by a recogniser: ``make intelligibility``.

Forty sentences of the example course are spoken by the default pair of this computer, by eSpeak NG's
pair, and by the single voices of eSpeak NG that do best; PocketSphinx (the dependency group ``benchmark``)
writes down what it hears. It knows the words of the forty sentences and no grammar. It was taught by
people's voices, so its word error rates rank voices; they don't tell how a person fares. Aimed at:
each voice of the default pair is understood at least as well as the
best single voice of eSpeak NG was when the pair was chosen: 37 % of the words misheard at most.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import tempfile
import wave
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soxr

from lessoncast import lesson, speech
from lessoncast._sentences import sentences
from lessoncast.model import Role, Utterance, Voice

LESSONS = Path(__file__).parent.parent / "lessons"
SENTENCES = 40
WORDS_OF_A_SENTENCE = range(7, 17)
RATE_WPM = 155  # what a new show speaks with
HEARS_HZ = 16_000
AIM = 0.37  # of gmw/en-us+f2 at 160 words a minute, the best single voice of 88 that were tried
SINGLE = ("gmw/en-us+f2", "gmw/en-us+f5", "gmw/en-us+edward", "gmw/en-us+benjamin", "gmw/en-us")
ROLES: tuple[Role, ...] = ("host", "expert")


class Heard(NamedTuple):
    """A voice, what it is compared as, and the words that were misheard."""

    voice: Voice
    part: str
    errors: int
    words: int

    @property
    def error_rate(self) -> float:
        """Substituted, missing and added words for each word that was said."""
        return self.errors / self.words


class Recogniser:
    """PocketSphinx with a closed vocabulary in which every word is as likely."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        import pocketsphinx

        self._folder = tempfile.TemporaryDirectory()
        model = Path(self._folder.name, "words.lm")
        model.write_text(_unigrams(vocabulary))
        self._decoder = pocketsphinx.Decoder(lm=str(model), loglevel="FATAL", samprate=HEARS_HZ)

    def hear(self, samples: np.ndarray) -> list[str]:
        """The words of 16 kHz samples."""
        self._decoder.start_utt()
        self._decoder.process_raw(samples.tobytes(), no_search=False, full_utt=True)
        self._decoder.end_utt()
        found = self._decoder.hyp()
        return found.hypstr.split() if found else []


def _unigrams(vocabulary: Sequence[str]) -> str:
    """A language model in ARPA's format: no word is likelier than another."""
    every = [*vocabulary, "<s>", "</s>"]
    worth = -math.log10(len(every))
    lines = "".join(f"{worth:.4f}\t{word}\t0.0\n" for word in every)
    return f"\\data\\\nngram 1={len(every)}\n\n\\1-grams:\n{lines}\n\\end\\\n"


def known_words() -> frozenset[str]:
    """The words that the recogniser can say."""
    import pocketsphinx

    lines = Path(pocketsphinx.get_model_path("en-us/cmudict-en-us.dict")).read_text().splitlines()
    return frozenset(line.partition(" ")[0] for line in lines)


def said(known: frozenset[str]) -> list[str]:
    """The first forty plain sentences of the example course whose words are all known."""
    found: list[str] = []
    for path in sorted(LESSONS.rglob("*.md")):
        for block in lesson.read(path, slug=path.stem).blocks:
            if block.kind == "paragraph":
                found += (one for one in sentences(block.text, "en") if _is_plain(one, known))
    return found[:SENTENCES]


def _is_plain(sentence: str, known: frozenset[str]) -> bool:
    told = words(sentence)
    lettered = re.fullmatch(r"[A-Z][a-z' ,]+\.", sentence) is not None
    return lettered and len(told) in WORDS_OF_A_SENTENCE and known.issuperset(told)


def words(sentence: str) -> list[str]:
    """A sentence as the recogniser writes it."""
    return re.findall(r"[a-z']+", sentence.lower())


def samples(voice: Voice, sentence: str, cache: Path) -> np.ndarray:
    """A sentence by a voice, at the rate that the recogniser hears."""
    take = speech.record(
        Utterance(text=sentence, voice=voice, rate_wpm=RATE_WPM, language="en"), cache=cache
    )
    with wave.open(str(take.path)) as sound:
        rate = sound.getframerate()
        spoken = np.frombuffer(sound.readframes(sound.getnframes()), np.int16)
    still = np.zeros(HEARS_HZ // 4, np.int16)
    return np.concatenate([still, soxr.resample(spoken, rate, HEARS_HZ), still])


def errors(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """The least number of words to substitute, leave out or add (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for place, word in enumerate(wanted, 1):
        before, row[0] = row[0], place
        for at, other in enumerate(heard, 1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (word != other))
    return row[-1]


def listened() -> Iterator[Heard]:
    """Every voice once: the default pair, eSpeak NG's, and its single voices."""
    told = said(known_words())
    recogniser = Recogniser(sorted({word for one in told for word in words(one)}))
    pairs = [
        ("default pair", speech.best_engine("en")),
        ("eSpeak NG's pair", "pyttsx3"),
    ]
    asked = [
        (part, speech.default_voice(role, "en", engine)) for part, engine in pairs for role in ROLES
    ]
    asked += [("single", Voice(engine="pyttsx3", id=name, language="en")) for name in SINGLE]
    with tempfile.TemporaryDirectory() as cache:
        for part, voice in asked:
            missed = sum(
                errors(words(one), recogniser.hear(samples(voice, one, Path(cache))))
                for one in told
            )
            yield Heard(voice, part, missed, sum(len(words(one)) for one in told))


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    found = []
    for one in listened():
        found.append(one)
        sys.stdout.write(
            f"{one.part:17} {one.voice.engine:8} {one.voice.id:20} {one.error_rate:6.1%}\n"
        )
        sys.stdout.flush()
    best = min(one.error_rate for one in found if one.part == "single")
    worst = max(one.error_rate for one in found if one.part == "default pair")
    sys.stdout.write(
        f"default pair at most {worst:.1%} (aim: {AIM:.0%}), best single voice {best:.1%}\n"
    )


if __name__ == "__main__":
    main()
