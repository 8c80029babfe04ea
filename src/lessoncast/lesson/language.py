"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lessoncast._later import re

FALLBACK = "en"
_SAMPLE_CHARACTERS = 40_000
_MIN_WORDS = 3
_CLEAR_WORDS = 40
"""A text of fewer words may be a list of names, which is in no language."""
_OWN_SHARE, _OTHER_SHARE = 0.08, 0.12
"""Of a language's commonest words in a text: English has thirty in a hundred of its own, others hardly eight of them."""

_COMMON = {
    "en": "the of and to in is that it for are with as was be this on not by from you we or",
    "de": "der die das und ist nicht ein eine zu den von mit auf für sich werden dem im wird auch",
    "fr": "le la les des et est une dans que pour qui pas sur avec du au ce plus par sont",
    "es": "el la los las de que y en un una es por con para se del no su más como",
    "it": "il di che è la un per una sono con non gli della nel più si del le dei alla",
    "pt": "o a os as de que e do da em um uma não para com é dos se por mais",
    "nl": "de het een van en is dat op te niet voor met zijn aan worden wordt ook die bij door",
    "sv": "och att det som en på är av för med den till inte ett om har de kan",
    "da": "og at det er en til af på for med ikke som den der et har kan",
    "nb": "og det er på som en til av for med ikke at den har kan et fra",
    "fi": "ja on ei se että joka ovat kun mutta myös niin tai kuin sen",
    "pl": "i w na z do się nie jest to że jak oraz przez od dla są",
    "cs": "a se na je v že s z do to by pro jako které jsou také",
    "sk": "a sa na v je že s do po pre ako ktoré sú aj alebo",
    "sl": "in je na se da za so ki pa z tudi kot ali ne lahko",
    "hr": "i je u na se da za su koji s od kao što ili",
    "hu": "a az és hogy nem is egy van meg vagy csak de ha mint",
    "ro": "și de la în a cu pe nu este o din care mai sau sunt",
    "tr": "ve bir bu için ile de da olarak olan gibi daha çok ya",
}
_LANGUAGES_OF: dict[str, list[str]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)

_SCRIPTS = (
    ("ja", range(0x3040, 0x3100)),
    ("zh", range(0x4E00, 0xA000)),
    ("ko", range(0xAC00, 0xD7B0)),
    ("uk", frozenset(map(ord, "іїєґІЇЄҐ"))),
    ("ru", range(0x0400, 0x0500)),
    ("el", range(0x0370, 0x0400)),
    ("ar", range(0x0600, 0x0700)),
    ("he", range(0x0590, 0x0600)),
    ("hi", range(0x0900, 0x0980)),
    ("th", range(0x0E00, 0x0E80)),
)
"""The characters of languages that none of the others write with, as their code points."""
_NOT_LATIN = 0x0370
"""From which on all of them are; of most texts only a few quotation marks and dashes are, too."""
# Three capitals are no language of people but one of machines: ``language: SQL``.
_TAG = re.compile(r"([A-Za-z]{2}|[a-z]{3}|[A-Z][a-z]{2})((?:-[A-Za-z0-9]{2,8})*)\Z")
_WORD = re.compile(r"[^\W\d_]+")


def canonical(tag: str) -> str:
    """``EN_us`` → ``en-US``; "" for what is no BCP 47 tag."""
    match = _TAG.match(tag.strip().replace("_", "-"))
    if not match:
        return ""
    more = [
        part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part.lower()
        for part in match[2].split("-")[1:]
    ]
    return "-".join([match[1].lower(), *more])


def guess(text: str) -> str:
    """Return the language that ``text`` seems to be in, ``FALLBACK`` when it does not say."""
    sample = text[:_SAMPLE_CHARACTERS]
    letters = sum(char.isalpha() for char in sample)
    codes = [] if sample.isascii() else [code for code in map(ord, sample) if code >= _NOT_LATIN]
    for language, script in _SCRIPTS:
        share = sum(code in script for code in codes) / max(letters, 1)
        if share > (0.02 if language == "uk" else 0.1):
            return language
    return _by_words(sample)


def instead(text: str, given: str) -> str:
    """The language that a text is plainly in although ``given`` was said to be its own, "" if it may be so."""
    own = given.partition("-")[0]
    other = guess(text)
    if other == own:
        return ""
    words = _WORD.findall(text[:_SAMPLE_CHARACTERS].lower())
    if len(words) < _CLEAR_WORDS or not {own, other} <= _COMMON.keys():
        return ""
    is_other = _share(words, own) < _OWN_SHARE and _share(words, other) > _OTHER_SHARE
    return other if is_other else ""


def _share(words: Sequence[str], language: str) -> float:
    """How much of a text are the commonest words of a language."""
    common = frozenset(_COMMON[language].split())
    return sum(word in common for word in words) / max(len(words), 1)


def _by_words(sample: str) -> str:
    counts = Counter(_WORD.findall(sample.lower()))
    weights = dict.fromkeys(_COMMON, 0.0)
    distinct: Counter[str] = Counter()
    for word, languages in _LANGUAGES_OF.items():
        for language in languages if counts[word] else ():
            # A word of one language alone says more than one that several share.
            weights[language] += counts[word] * (0.5 + 1 / len(languages))
            distinct[language] += 1
    best = max(weights, key=lambda language: weights[language])
    return best if distinct[best] >= _MIN_WORDS else FALLBACK
