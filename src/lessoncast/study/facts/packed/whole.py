"""Whether a text of a packed language is a whole sentence: what a list holds is often none."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.seam import Packed, packed

_COMPARING = frozenset({"als", "wie", "como", "comme", "siempre", "bien"})
_CLAUSES = {
    "de": re.compile(
        r", (?:(?:in|auf|mit|für|an|zu|bei|von|aus|durch) )?(?:der|die|das|den|dem|denen|deren|dessen|welche\w*|dass|ob|wie|wo|wobei|was|wer|wenn|weil|da|damit|um|indem|während|bevor|nachdem|sobald|solange|falls|obwohl|sodass|als)\b[^,;]*"
    ),
    "fr": re.compile(
        r",? (?:qui|que|qu|dont|où|lorsque|quand|si|comme|car|parce|puisque|lequel|laquelle|auquel|pourquoi|comment)\b[^,;]*"
    ),
    "es": re.compile(r",? (?:que|donde|cuando|si|como|porque|cuyo|cuya|quien|quienes)\b[^,;]*"),
}
_AIM = re.compile(r"(?:Um|Pour|Afin d|Para)\b[^,]*$")
_INFINITIVE = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]*(?:er|ir|re|oir|ar)$")
_SOMEBODY = {
    "de": re.compile(
        r"^(?:Sie|Er|Es) (?!sind\b)\w*[^\Wn]\b|^(?!Wenn |Sobald )[^,]*\b(?:sie|er|ihnen|ihm|ihn)\b|^[^,]*, (?:eine?|der|die|das) [^,]*, [^,]*\b(?:sie|ihn|ihm|ihr)\b|^(?:Weil|Als|Da|Obwohl|Nachdem|Bevor|Während) [^,]*\bihre?[nmrs]?\b"
    ),
    "fr": re.compile(r"^[^,]*\b(?:ils|elles?|lui|leurs?)\b|^C['’]est (?:une?|l[ea]s?|l['’])\b"),
    "es": re.compile(
        r"^[^,]*\b(?:ell[oa]s?|él)\b|^Es (?:una?|el|la)\b|^(?:Según|Con|En|Por|Para|A) sus?\b|^En \d{4},? [a-záéíóú]+(?:ó|aron|ieron) (?:a|al|con|por|en)\b|^(?:L[oa]s?|Les?) [a-záéíóú]+(?:aron|ieron|ó|amos|an|en)\b(?! (?!en\b|un\b|con\b|sin\b)[a-z]+n\b)"
    ),
}  # who was named in the sentence before
THING_WORDS = 6  # up to which there is a thing with its clause where no verb is known
_PERSONS = frozenset({"on", "nous", "vous", "il", "elle", "ils", "elles", "je", "tu", "se", "no"})
_IMPERSONAL = frozenset({"es", "hay", "existe", "existen", "conviene", "basta", "hace", "queda"})
_FINITE = re.compile(r".*(?:t|te|en|ln|rn|ss|ß|g)$")


@remembered(4096)
def is_fragment(text: str, language: str, role: str = "") -> bool:
    """Whether a text is no sentence, but a clause or a thing that another one should hold.

    ``Porque el proyecto lo requiera``, ``Fehler, die selten sind``, ``Ranger la cave``. ``role`` tells of the members
    of a list, which are things more often.
    """
    tongue = packed(language)
    if tongue is None:
        return False
    first = text.split(maxsplit=1)[0]
    main = _CLAUSES[language].sub("", text) if language in _CLAUSES else text
    told = tongue.pack.words["subordinators"] - _COMPARING
    if (first.lower() in told and "," not in main) or _AIM.match(text):
        return True
    if language == "de":
        return not _may_have_verb(main, tongue)
    thing = len(main.split()) <= THING_WORDS and first.lower() not in _PERSONS
    bare = role == "member" and first.lower() not in tongue.pack.closed
    return (thing or bare or _INFINITIVE.match(first) is not None) and not _has_verb(main, tongue)


def _words(text: str) -> list[str]:
    return [part for word in re.findall(r"[\w'’-]+", text) for part in re.split("['’]", word)]


def _has_verb(text: str, tongue: Packed) -> bool:
    """Whether a text has a verb that the pack knows."""
    return any(word.lower() in tongue.pack.verbs for word in _words(text))


def _may_have_verb(text: str, tongue: Packed) -> bool:
    """Whether a German text has a verb, as far as the ends of its words tell."""
    ends = (
        word.islower() and word not in tongue.pack.closed and _FINITE.match(word)
        for word in _words(text)[1:]
    )
    return _has_verb(text, tongue) or any(ends)


def is_of_somebody(text: str, language: str) -> bool:
    """Whether a sentence tells of somebody whom another one names: ``La fundaron en 1325``."""
    found, tongue = _SOMEBODY.get(language), packed(language)
    if found is None or tongue is None:
        return False
    first = text.split(maxsplit=1)[0].lower()
    left_out = language == "es" and first in tongue.pack.verbs.keys() - _IMPERSONAL
    return left_out or found.search(text) is not None
