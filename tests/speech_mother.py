"""Utterances for tests of speech."""

from lessoncast.model import Utterance, Voice


def says(
    text: str,
    voice: str = "tone-low",
    *,
    engine: str = "tone",
    rate_wpm: int = 155,
    language: str = "en",
) -> Utterance:
    """Return an utterance of this text: by the tone engine, if nothing is said."""
    chosen = Voice(engine=engine, id=voice, language=language)
    return Utterance(text=text, voice=chosen, rate_wpm=rate_wpm, language=language)
