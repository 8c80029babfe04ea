"""A language is guessed from a few sentences, and a tag is written in one way."""

from __future__ import annotations

import pytest

from lessoncast.lesson import language
from lessoncast.lesson.language import canonical, guess

SAMPLES = {
    "en": "The tide is the rise and fall of the sea, and it is caused by the Moon.",
    "de": "Die Gezeiten sind das Steigen und Fallen des Meeres, und der Mond ist nicht allein.",
    "fr": "Les marées sont dues à la Lune, et le Soleil est une autre cause pour la mer.",
    "es": "Las mareas se deben a la Luna y el Sol es otra de las causas en el mar.",
    "it": "Le maree sono dovute alla Luna, e il Sole è una delle cause che non si vede.",
    "pt": "As marés são causadas pela Lua e o Sol também não é uma causa menor do que se pensa.",
    "nl": "Het getij is het stijgen en dalen van de zee, en de maan is niet de enige oorzaak.",
    "sv": "Tidvattnet är havets rörelse, och det är månen som drar i vattnet på jorden.",
    "pl": "Pływy to ruch morza i nie jest to tylko wpływ Księżyca, ale się na niego składa.",
    "ru": "Прилив вызывается Луной.",
    "uk": "Приплив спричиняє Місяць, і це її дія.",
    "el": "Η παλίρροια οφείλεται στη Σελήνη.",
    "ja": "潮の満ち引きは月が原因です。",
    "zh": "潮汐是由月亮引起的。",
    "ko": "조수는 달 때문에 생긴다.",
    "ar": "المد والجزر بسبب القمر.",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_sentence_is_enough(language: str) -> None:
    """The commonest words, or the script, tell."""
    assert language == guess(SAMPLES[language])


@pytest.mark.parametrize("text", ["", "42", "x y z", "a a a a a a", "Tides"])
def test_nothing_to_go_by(text: str) -> None:
    """Then it is English."""
    assert "en" == guess(text)


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("EN_us", "en-US"),
        ("zh-hant-TW", "zh-Hant-TW"),
        (" de ", "de"),
        ("Gsw", "gsw"),
        ("SQL", ""),
        ("english!", ""),
        ("", ""),
    ],
)
def test_tags(tag: str, written: str) -> None:
    """BCP 47 with its usual capitals; what is no tag is none."""
    assert written == canonical(tag)


SLOVENE = (
    "Plima je dvig morja, ki ga povzroča Luna. Voda se dvigne na strani, ki je obrnjena k Luni, in tudi na drugi strani. "
    "Zemlja se vrti pod njima, zato je na vsaki obali dvakrat na dan plima in dvakrat oseka. Tudi Sonce vleče vodo, vendar je "
    "daleč. Ko so Sonce, Luna in Zemlja v vrsti, je plima višja kot sicer. Ko so pod pravim kotom, pa je nižja."
)


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (SLOVENE, "en", "sl"),
        ("El mar sube y baja. " * 20 + "La Luna tira de las aguas, que se levantan para seguir en su camino. " * 3, "en", "es"),
        ("The sea rises and falls as the Moon pulls on it. " * 8, "en-GB", ""),
        ("Fundy, Severn, Avonmouth, Gallegos, Ungava. " * 20, "en", ""),
        (SLOVENE.partition(". ")[0], "en", ""),
        (SLOVENE, "cy", ""),
    ],
)  # fmt: skip
def test_a_text_that_is_plainly_in_another_language(text: str, given: str, expected: str) -> None:
    """Many of one language's commonest words, and hardly one of the other's; names tell nothing."""
    assert expected == language.instead(text, given)
