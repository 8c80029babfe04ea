"""Whatever is written can be spoken: no exception, no figure left, always the same."""

import string
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from lessoncast.speech import record, spoken_sentences
from lessoncast.speech.sentences import LONGEST_CHARACTERS
from lessoncast.speech.verbalise import verbalise
from speech_mother import says

pytestmark = pytest.mark.property

KNOWN = st.sampled_from(["en", "de", "fr", "es"])
ANY_LANGUAGE = st.sampled_from(
    ["en", "de-AT", "fr", "es-419", "it", "zh", "el", "", "../en", "x-y"]
)
SCRAPS = st.sampled_from([
    "1", "12", "2014", "1907", "0.5", "3,14", "1,234", "$", "€", "%", "km", "/", "h", "°C", "-", "–",
    ".", ",", ":", "(", ")", "p(x|y)", "[", "]", "`", "*", "_", "^", "{", "}", "\\frac", "\\sqrt",
    "st", "th", "XIV", "API", "NASA", "CPUs", "GitHub", "snake_case", "a.b", "@", "http://", "www.",
    "e.g.", "z. B.", "No.", "May", "Mai", "Uhr", "am", "siglo", "²", "½", "③", "٣", "🎉", "→", "&",
    "[SQL](say:sequel)", "(say:", "'", "“", "\x01", "\ue000", "\U000f0000", "α", "x_i", "O(n^2)",
])  # fmt: skip
TEXTS = st.one_of(
    st.lists(st.one_of(SCRAPS, st.text(max_size=4)), max_size=25).map("".join),
    st.lists(st.one_of(SCRAPS, st.text(max_size=8)), max_size=25).map(" ".join),
    st.text(max_size=200),
)
PLAIN_WORDS = st.lists(
    st.text(alphabet=string.ascii_lowercase, min_size=3, max_size=9), min_size=1, max_size=12
).map(" ".join)


@given(text=TEXTS, language=KNOWN)
@example(text="$\\frac{$", language="en")
@example(text="ÄÖx", language="de")
def test_no_figure_is_left(text: str, language: str) -> None:
    """In the languages that we know, every digit of every script is a word."""
    assume("(say:" not in text)
    spoken = verbalise(text, language)
    assert not [char for char in spoken if char.isdigit()]


@given(text=TEXTS, language=ANY_LANGUAGE)
def test_no_text_and_no_language_is_refused(text: str, language: str) -> None:
    """Nothing raises; what comes out is one line without control characters."""
    spoken = verbalise(text, language, {"NASA": "nassa", "git": "ghit"})
    assert spoken == spoken.strip()
    assert all(char.isprintable() for char in spoken if char.isascii())


@given(words=PLAIN_WORDS, language=KNOWN)
def test_plain_words_stay_as_they_are(words: str, language: str) -> None:
    """What is speakable already is spoken just so."""
    assume(not {"api", "sql"} & set(words.split()))
    once = verbalise(words, language)
    assert once == verbalise(once, language)


@given(text=TEXTS, language=ANY_LANGUAGE)
def test_no_word_is_lost_on_the_way_to_sentences(text: str, language: str) -> None:
    """Each sentence says something, none is too long, and there is one if there are letters."""
    found = spoken_sentences(text, language=language, lexicon={})
    assert all(any(char.isalnum() for char in sentence.spoken) for sentence in found)
    assert all(len(sentence.spoken) <= LONGEST_CHARACTERS + 200 for sentence in found)
    assert all(sentence.written for sentence in found)


@given(text=st.text(alphabet=string.printable, min_size=1, max_size=80), rate=st.integers(80, 300))
def test_recording_is_a_function(text: str, rate: int) -> None:
    """The same utterance is the same bytes under the same name, in any cache."""
    assume(text.strip())
    made = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            take = record(says(text, rate_wpm=rate), cache=Path(folder))
            made.append((take.path.relative_to(folder), take.duration_ms, take.path.read_bytes()))
    assert made[0] == made[1]
