"""Where a sentence ends: one rule for the writer, the voices and the captions."""

from __future__ import annotations

from collections.abc import Iterator

from sentencex import segment

from lessoncast._later import re
from lessoncast._remembered import remembered

# A full stop that sentencex takes for an end, though it belongs to the word before it.
_NO_END = {
    "en": re.compile(r"(?:\A|\s)Ste\.\Z"),  # Sault Ste. Marie
    "de": re.compile(
        r"\b(?:[AaIi]m|[VvZ]om|[Zz]um|[Bb]eim|[Dd](?:e[mnrs]|ie|as)|[Ee]ine?[mnr]?) \d{1,4}\.\Z"
    ),  # im 19. Jahrhundert
    "fr": re.compile(r"(?:\A|\s)(?:M|MM|Pr)\.\Z"),  # M. Dupont
}

LONGEST_NO_END = 40  # characters that such a pattern may look at, and more

# A place in a row, though a noun in capitals follows: Montag, 5. Mai; Beethovens 9. Sinfonie.
_PLACES = {
    "de": (
        re.compile(r"(?<![\d.])\d{1,3}\.\Z"),
        re.compile(
            r"(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)[a-zä]*\b|Jh\.|(?:Jahrhundert|Jahrestag"
            r"|Geburtstag|Sinfonie|Symphonie|Klavierkonzert|Kapitel|Klasse|Auflage|Mal|Tag|Platz|Stock|Etage|Runde"
            r"|Spieltag|Satz|Band|Teil|Lektion|Semester|Generation|Liga|Halbzeit|Schritt|Stunde|Woche|Weltkrieg"
            r"|Lebensjahr|Schuljahr|Quartal|Akt|Szene|Vers|Grad|Ordnung|Person|Stelle|Stufe|Ausgabe)s?\b"
        ),
    ),
}

# An end that sentencex does not see: "… der Bund. 1669 kamen …", "buoys, lights, etc. Each is …".
_ENDS = {
    **dict.fromkeys(("en", "fr", "es"), re.compile(r"(?<=\betc\.) (?=[A-ZÀ-Ý¿¡])")),
    "de": re.compile(
        r"(?<=[a-zäöüß]{3}\.) (?=(?:1\d{3}|20\d\d) [a-zäöü]{2,}(?:t|te|en|ten|d|b|g|m|f|n|ß|h|s|k) )"
    ),
}

_GOES_ON = re.compile(r"[a-z]{2,} |[a-z]+[.,;]|[)\]–—] ?[a-z]")  # no sentence begins so
_IN_A_NAME = re.compile(
    r"(?:\b[a-z]+\d\w*|(?<![\w'’.-])[b-df-hj-np-tv-xz]{2})\.\Z"
)  # p5.Vector, np.Array: the point ends nothing
_ENDING = re.compile(r"[A-Z]{2,4}\b")  # of a file, right behind its point
_GLUED = re.compile(r"\w-[!?]\Z")  # class-!-wide: the mark is part of a name
_OPEN_MARK = re.compile(r"[!?][)'\"’”»]?\Z")

SHORT_CHARACTERS = 1_000
WINDOW_CHARACTERS = 20_000
"""sentencex takes quadratic time for odd punctuation, so no more than this is given to it at once."""


def sentences(text: str, language: str = "en") -> tuple[str, ...]:
    """Split running text into sentences, stripped, none empty; ``language`` is BCP 47.

    No character but white space between sentences is lost.
    """
    return _short(text, language) if len(text) <= SHORT_CHARACTERS else split(text, language)


@remembered(4096)
def _short(text: str, language: str) -> tuple[str, ...]:
    """The same, remembered: a dialogue is worded many times over."""
    return split(text, language)


def split(text: str, language: str = "en") -> tuple[str, ...]:
    """Return what :func:`sentences` does, for who asks once: nothing is remembered."""
    primary = language.partition("-")[0].lower()
    no_end, place = _NO_END.get(primary), _PLACES.get(primary)
    ends = _ENDS.get(primary)
    found: list[str] = []
    open_end = ended = ""
    for raw in (raw for window in _windows(text) for raw in segment(primary, window)):
        if found and ended.endswith(".") and _ENDING.match(raw):
            open_end = found.pop()  # HOSTS.TXT
        whole, ended = open_end + raw, raw
        if no_end and no_end.search(whole.rstrip()[-LONGEST_NO_END:]):
            open_end = whole if whole[-1].isspace() else f"{whole} "
            continue
        if _is_in_a_name(whole):
            open_end = whole
            continue
        open_end = ""
        sentence = whole.strip()
        if found and _GOES_ON.match(sentence) and _OPEN_MARK.search(found[-1]):
            found[-1] = f"{found[-1]} {sentence}"  # call panic! or not
        elif found and place and place[0].search(found[-1]) and place[1].match(sentence):
            found[-1] = f"{found[-1]} {sentence}"
        elif sentence:
            found.extend(ends.split(sentence) if ends and ". " in sentence else [sentence])
    return (*found, last) if (last := open_end.strip()) else tuple(found)


def _is_in_a_name(text: str) -> bool:
    """Whether the mark at the end of a text is part of a name, which is seen at its last word: most are no name."""
    last = text[text.rfind(" ") + 1 :]
    return _IN_A_NAME.search(last) is not None or _GLUED.search(last) is not None


def _windows(text: str) -> Iterator[str]:
    """Cut a very long text behind an end mark, or else at a space."""
    while len(text) > WINDOW_CHARACTERS:
        ends = [text.rfind(mark, 0, WINDOW_CHARACTERS) + 1 for mark in (". ", "? ", "! ")]
        cut = max(ends) or text.rfind(" ", 0, WINDOW_CHARACTERS) + 1 or WINDOW_CHARACTERS
        yield text[:cut]
        text = text[cut:]
    yield text
