"""Orders of a packed language as deeds, so that all advice of a lesson is told in one form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lessoncast._later import re
from lessoncast.study.facts.packed.data import told_of
from lessoncast.tongue.words import capital

_ACCENTS = str.maketrans("áéíóú", "aeiou")


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """How a language gives orders: see ``deeds.toml``."""

    words: Mapping[str, str]
    ends: Sequence[Sequence[str]] = ()
    denied: Sequence[Sequence[str]] = ()
    clitics: Mapping[str, str] = field(default_factory=dict)
    clause: str = "(?!)"
    particles: str = ""
    adjectives: Mapping[str, str] = field(default_factory=dict)
    thou: str = "(?!)"
    being: str = ""

    def verb(self, order: str) -> str:
        """The verb of an order; "" where it is none, or not known."""
        low = order.lower()
        if low in self.words:
            return self.words[low]
        return next((low[: -len(end)] + of for end, of in self.ends if low.endswith(end)), "")


@lru_cache(maxsize=8)
def _orders(language: str) -> Orders | None:
    """The orders of a language; None where nobody has told them."""
    found = told_of(language, "deeds.toml")
    return Orders(**found) if found else None


def deed_of(order: str, language: str) -> str:
    """What an order asks to do; "" where that is not certain: ``Lesen Sie den Text.`` → ``Den Text lesen``."""
    known, turned = _orders(language), _TURNED.get(language)
    return capital(turned(order.rstrip("."), known)) if known and turned else ""


def is_order(text: str, language: str) -> bool:
    """Whether a sentence asks its reader to do something."""
    known = _orders(language)
    if known is None:
        return False
    first = text.split(maxsplit=1)[0].rstrip(",.:").lower()
    if language == "de":
        return _GERMAN.match(text) is not None or bool(_thou(text, known))
    if language == "fr":
        first = _BEHIND_FRONT.sub("", text).split(maxsplit=1)[0].rstrip(",.:").lower()
        return first.partition("-")[0].endswith(("ez", "faites")) and bool(known.verb(first))
    hung = _ENCLITIC.fullmatch(first) if re.search("[áéíóú]", first) else None
    return first in known.words or (
        hung is not None and hung["verb"].translate(_ACCENTS) in known.words
    )


# ── German: the verb goes to the end of its clause ────────────────────────────────────────────

_GERMAN = re.compile(r"(?P<verb>\w+(?:en|ern|eln)|[Tt]un) Sie(?: (?P<rest>.+))?")
_NEXT_GERMAN = re.compile(r",? (und|oder) (?=[a-zäöü]+(?:en|ern|eln) Sie\b)")
_HALF_GERMAN = re.compile(
    r"\b(?:und|oder) [a-zäöü]+(?:en|ern|eln) (?:die|den|das|dem|eine?[nmr]?|Ihre?[nmr]?|sich|sie|es|ihn)\b|^uns\b"
)  # "und listen die Namen auf": an order without its "Sie"
_NEXT_THOU = re.compile(
    r"( (?:und|oder) )(?=(?:[a-zäöüß]+e|nimm|gib|lies|miss|wirf|leg|stell|halt) (?:den|die|das|dein|eine?[nm]?|es|sie|ihn|auf|in|mit|nicht|zu)\b)"
)
_HALF_THOU = re.compile(r" (?:und|oder) [a-zäöüß]+e (?![A-ZÄÖÜ])")
_SHORT_LE, _SHORT_ERE = re.compile(r"(.+[bdfgkmnpstz])le"), re.compile(r".+[^i]ere")
_TO = re.compile(r"\b(?:zu \w+(?:en|ern|eln)|\w+zu\w+(?:en|ern|eln)|zu sein|zu tun)$")


def _thou(order: str, known: Orders) -> str:
    """``Lies den Text`` → ``Lesen Sie den Text``, whose verb is found; "" where that is no order to "du"."""
    verb, _, rest = order.partition(" ")
    low = verb.lower()
    if low in known.being.split() or not re.match(rf"{known.thou}\b", rest):
        return ""
    if low in known.words and low not in {"seien", "tun"}:
        return f"{known.words[low]} Sie {rest}"
    if not re.fullmatch(r"[a-zäöüß]{2,}e", low) or _HALF_THOU.search(rest):
        return ""
    short, many = _SHORT_LE.fullmatch(low), _SHORT_ERE.fullmatch(low)
    if short or many:
        return f"{short[1]}eln Sie {rest}" if short else f"{low[:-3]}ern Sie {rest}"
    return f"{low}n Sie {rest}"


def _german(order: str, known: Orders) -> str:
    first, *more = _NEXT_THOU.split(order) if _thou(order, known) else [order]
    joined = [_thou(one, known) for one in (first, *more[1::2])]
    if more and not all(joined):
        return ""
    order = (
        "".join(f"{joint}{one}" for joint, one in zip(["", *more[::2]], joined, strict=True))
        or order
    )
    parts = _NEXT_GERMAN.split(order)
    said = [_german_clause(one, known) for one in parts[::2]]
    if not all(said):
        return ""
    return said[0] + "".join(
        f" {joint} {one}" for joint, one in zip(parts[1::2], said[1:], strict=True)
    )


def _german_clause(order: str, known: Orders) -> str:
    found = _GERMAN.fullmatch(order)
    if not found or _HALF_GERMAN.search(found["rest"] or ""):
        return ""
    verb, rest = known.verb(found["verb"]) or found["verb"].lower(), found["rest"] or ""
    main, comma, tail = rest.partition(",")
    if comma and tail.split()[-1] in known.particles.split():
        main, comma, tail = rest, "", ""
    elif comma and not re.match(known.clause, tail.strip()):
        return ""
    behind = f",{tail}" if comma else ""
    if _TO.search(main):  # "Versuchen Sie schlecht zu blicken", without its comma
        return f"{verb}, {main}{behind}"
    front, _, last = main.rpartition(" ")
    split = verb not in {"sein", "bleiben"} and (
        verb in known.adjectives[last].split()
        if last in known.adjectives
        else last in known.particles.split()
    )
    if split:
        main, verb = front, f"{last}{verb}"
    return f"{main} {verb}{behind}".strip()


# ── French and Spanish: the verb stays where it is ────────────────────────────────────────────

_BEHIND_FRONT = re.compile(r"^(?!Si |Quand |Lorsque )[^,]{3,40}, (?=(?:ne |n['’])?[a-zà-ÿ]+ez\b)")
_FRENCH = re.compile(
    r"(?P<no>(?:[Nn]e |[Nn]['’])(?:(?P<own>vous|les?|la|leur|y) |(?P<short>l)['’])?)?(?P<verb>[A-Za-zÀ-ÿ]+(?:ez|ites))(?:-(?P<clitic>[a-z]+))?(?: (?P<not>pas|jamais|plus)\b)?"
)
_NEXT_FRENCH = re.compile(
    r"(?P<joint>(?:\b(?:et|ou|puis|mais)|,) )(?=(?:ne |n['’])?(?:[a-zà-ÿ]+ez|faites|dites|soyez)\b(?!-vous \?))"
)
_VOWEL = re.compile(r"[aeiouyhâàéèêîôû]")


def _french(order: str, known: Orders) -> str:
    """``Ne laissez pas le feu seul et fermez la porte`` → ``Ne pas laisser le feu seul et fermer la porte``."""
    said = ""
    while order:
        found = _FRENCH.match(order)
        verb = known.verb(found["verb"]) if found else ""
        if not found or not verb or bool(found["no"]) != bool(found["not"]):
            return ""
        own = found["own"] or found["short"] or found["clitic"] or ""
        if own and own not in {*known.clitics, "l"}:
            return ""
        if own in {"le", "la", "l"}:
            own = "l'" if _VOWEL.match(verb) else own
        deed = f"{own}{verb}" if own.endswith("'") else f"{own} {verb}".strip()
        said += f"ne {found['not']} {deed}" if found["no"] else deed
        rest = order[found.end() :]
        joint = _NEXT_FRENCH.search(rest)
        said += rest[: joint.end()] if joint else rest
        order = rest[joint.end() :] if joint else ""
    return said


_SPANISH = re.compile(
    r"(?P<no>[Nn]o |[Nn]unca )?(?:(?P<own>te|lo|la|los|las|le|les|se) )?(?P<verb>[A-Za-záéíóúñÁÉÍÓÚ]+)"
)
_ENCLITIC = re.compile(r"(?P<verb>.{2,}?)(?P<clitic>te|se|nos|los?|las?|les?)")
_NEXT_SPANISH = re.compile(
    r"(?P<joint>(?:,? \b(?:y|e|o|u)|,) (?:luego |después )?)(?P<verb>[a-záéíóúñ]+)(?= (?:el|la|los|las|una?|tus?|a|en|con|por|qué|cómo|que|más|\w+[ao]s)\b|$)"
)


def _spanish(order: str, known: Orders) -> str:
    """``Ordena las hojas y guárdalas`` → ``Ordenar las hojas y guardarlas``."""
    found = _SPANISH.match(order)
    if not found:
        return ""
    denied = known.denied if found["no"] else known.ends
    verb = _spanish_verb(found["verb"].lower(), known, denied)
    if not verb:
        return ""
    said = f"{found['no'] or ''}{verb}{found['own'] or ''}"
    rest = order[found.end() :]
    told = said + _NEXT_SPANISH.sub(lambda it: it["joint"] + _known_verb(it["verb"], known), rest)
    left = re.findall(r"\b(?:y|e|o|u) (\w+)", told)
    return "" if any(one in known.words for one in left) else told  # "y usa git" is still an order


def _spanish_verb(word: str, known: Orders, ends: Sequence[Sequence[str]]) -> str:
    """The verb of an order, with the pronoun that hangs on it."""
    if word in known.words:
        return known.words[word]
    hung = _ENCLITIC.fullmatch(word) if re.search("[áéíóú]", word) or word in _SHORT else None
    if hung:
        bare = hung["verb"].translate(_ACCENTS)
        verb = known.words.get(bare) or next(
            (bare[: -len(e)] + of for e, of in ends if bare.endswith(e)), ""
        )
        return f"{verb}{hung['clitic']}" if verb else ""
    return next((word[: -len(end)] + of for end, of in ends if word.endswith(end)), "")


_SHORT = frozenset(
    {"dile", "diles", "dale", "dales", "hazlo", "hazlos", "hazla", "hazlas", "ponlo", "ponla"}
)


def _known_verb(word: str, known: Orders) -> str:
    """A word of the rest of an order as a verb, where it surely is another order."""
    if (
        word in known.words
        or (re.search("[áéíóú]", word) and _ENCLITIC.fullmatch(word))
        or word in _SHORT
    ):
        return _spanish_verb(word, known, known.ends) or word
    return word


_TURNED: Mapping[str, Callable[[str, Orders], str]] = {"de": _german, "fr": _french, "es": _spanish}
