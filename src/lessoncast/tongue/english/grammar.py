"""The small grammar that must be right: number, articles, verb forms, contractions."""

from __future__ import annotations

from functools import partial
from typing import Literal

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.lexis import english, s_form
from lessoncast.tongue.kinds import Number, Tense
from lessoncast.tongue.words import capital

_AN_LETTERS = "AEFHILMNORSX"  # letters whose names begin with a vowel sound
_CONSONANT_START = re.compile(r"(?:eu|one\b|once|uni(?!n|m)|use|usu|uti|ubi|ura)", re.IGNORECASE)
_VOWEL_START = re.compile(r"(?:hour|honest|honor|honour|heir)", re.IGNORECASE)


_COORDINATION = re.compile(r"\w,? and \w")
_BEHIND_HEAD = re.compile(r"\b(?:of|in|for|with|by|on|that|which|who)\b")
_FIELD = re.compile(
    r"(?:[a-z]nomics|\wthematics|rmatics|ysics|netics|kinetics|obotics|inguistics|ptics|coustics|nautics|modynamics|odynamics)$"
)
"""Fields of study, which are one thing: macroeconomics, bioinformatics, geophysics."""
_MEN_ALONE = frozenset(
    {"specimen", "abdomen", "acumen", "regimen", "yemen", "bitumen", "albumen", "stamen"}
)

_LATIN = (
    "bacteria", "mycetes", "phyceae", "algae", "hyphae", "larvae", "pupae", "antennae", "vertebrae", "formulae", "nebulae",
    "fungi", "bacilli", "cocci", "villi", "alveoli", "bronchi", "mitochondria", "protozoa", "metazoa", "archaea",
    "flagella", "fimbriae", "septa", "ganglia", "phenomena", "criteria", "conidia", "sporangia", "nuclei",
)  # fmt: skip
"""Ends of plurals in Latin."""


@remembered(10_000)
def is_plural_word(word: str) -> bool:
    """Whether a noun is plural, by its ending and a list of exceptions."""
    low = word.lower().strip(",.;:!?\"'()")
    if low in english().plurals:
        return True
    if low.endswith("men") and len(low) > 5 and low not in _MEN_ALONE:
        return True  # fishermen, craftsmen
    if low.endswith(("people", "folk", "children", *_LATIN)):
        return True  # townspeople, grandchildren, cyanobacteria
    if low in english().singular_s or (len(low) < 4 and not re.fullmatch(r"[A-Z]{2,}s", word)):
        return False
    if low.endswith(("ss", "us", "is")) or _FIELD.search(low):
        return False
    return low.endswith("s") and not low.endswith("'s")


@remembered(10_000)
def head(phrase: str) -> str:
    """The head noun: the last word before the first preposition, relative or comma."""
    known = english()
    kept: list[str] = []
    for word in phrase.split():
        bare = word.strip(",;:()").lower()
        stops = bare in known.prepositions or bare in {
            "that",
            "which",
            "who",
            "where",
            "when",
            "to",
            "such",
        }
        if kept and stops:
            break
        kept.append(word.strip(",;:()\"'"))
        if kept and (word.endswith((",", ";", ":")) or _is_post_participle(word, kept)):
            break
    return kept[-1] if kept else ""


def _is_post_participle(word: str, kept: list[str]) -> bool:
    """``models producing …``, ``waves caught in …``: the participle ends the phrase, and is not its head."""
    forms = {form for _, form in english().verbs.get(word.lower(), ())}
    ends = word.endswith("ing") or forms <= {"past", "participle"}
    if len(kept) > 1 and forms and ends and is_plural_word(kept[-2]):
        kept.pop()
        return True
    return False


@remembered(10_000)
def number(phrase: str) -> Number:
    """Singular or plural; coordination is plural."""
    if _COORDINATION.search(_BEHIND_HEAD.split(phrase, maxsplit=1)[0]):
        return "plural"
    return "plural" if is_plural_word(head(phrase)) else "singular"


_MASS = re.compile(r"(?:ing|ism|ity|ness|tion|ics|(?<!ap)ology|(?:ge|phot|cart|dem)ography)$")


@remembered(10_000)
def is_mass(phrase: str) -> bool:
    """Whether a singular goes without an article."""
    last = head(phrase).lower()
    return last in english().mass or _MASS.search(last) is not None


def article(phrase: str) -> Literal["a", "an"]:
    """``a`` or ``an``, by the sound of what follows."""
    first = re.split(r"[\s\-]", phrase, maxsplit=1)[0].strip("\"'(")
    spelled = len(first) == 1 or first.isupper() or re.fullmatch(r"[A-Z]{2,}s", first)
    if spelled and first.isalpha():
        letters = "AEIOU" if first in english().word_acronyms else _AN_LETTERS
        return "an" if first[0].upper() in letters else "a"
    if re.match(r"(?:8|11\b|18\b)", first):
        return "an"
    if _VOWEL_START.match(first):
        return "an"
    if _CONSONANT_START.match(first):
        return "a"
    return "an" if first[:1].lower() in "aeiou" else "a"


def be(count: Number, tense: Tense = "present") -> str:
    """is, are, was or were."""
    if tense == "past":
        return "were" if count == "plural" else "was"
    return "are" if count == "plural" else "is"


def do(count: Number, tense: Tense = "present") -> str:
    """do, does or did."""
    if tense == "past":
        return "did"
    return "do" if count == "plural" else "does"


def agree(base: str, count: Number) -> str:
    """The present form of a verb for its subject."""
    return base if count == "plural" else s_form(base)


@remembered(10_000)
def singular(word: str) -> str:
    """A plural noun in the singular: ``trends`` → ``trend``. Others as they are."""
    irregular = {
        "people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot",
        "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis", "lives": "life",
        "bases": "basis", "indices": "index", "vertices": "vertex",
    }  # fmt: skip
    low = word.lower()
    if low in irregular:
        return irregular[low]
    if not is_plural_word(word):
        return word
    if low.endswith("ies") and len(low) < len("flies"):
        return word[:-1]  # "ties"
    ending = next((one for one in _ENDINGS if low.endswith(one)), "")
    return word[: -len(ending)] + _ENDINGS[ending] if ending else word[:-1]


_ENDINGS = {
    "bacteria": "bacterium", "chondria": "chondrion", "conidia": "conidium", "sporangia": "sporangium", "ganglia": "ganglion",
    "strata": "stratum", "archaea": "archaeon", "zoa": "zoon", "flagella": "flagellum", "septa": "septum",
    "phenomena": "phenomenon", "criteria": "criterion", "data": "data", "media": "medium", "mycetes": "mycete",
    "phyceae": "phyceae", "ae": "a", "i": "us",
    "men": "man", "ies": "y", "sses": "ss", "shes": "sh", "ches": "ch", "xes": "x", "zzes": "zz",
}  # fmt: skip


def plural(noun: str) -> str:
    """A regular noun in the plural: ``harbour`` → ``harbours``."""
    return s_form(noun) if noun and not is_plural_word(noun) else noun


def join(items: list[str], last: str = "and") -> str:
    """``A, B and C``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


_NOT = re.compile(
    r"\b(do|does|did|is|are|was|were|has|have|had|could|should|would) not\b(?! only)", re.IGNORECASE
)
_FIXED = (
    (
        "here is ",
        re.compile(
            r"(^|[,:;] |\b(?:but|and|that|if|because|where|when) )([Tt])here is (?=[a-z])(?!not\b)"
        ),
        r"\1\2here's ",
    ),
    ("annot", re.compile(r"\b([Cc])annot\b"), r"\1an't"),
    ("ill not", re.compile(r"\b([Ww])ill not\b"), r"\1on't"),
    (
        " is ",
        re.compile(
            r"(?<!\bas )(?<!\bthan )(?<!, )(?<!ere )(?<!-)\b([Ii]t|[Tt]hat) is (?=[a-z])(?!(?:not|to|and|or|but|as)\b)"
        ),
        r"\1's ",
    ),
    (
        " are ",
        re.compile(
            r"(?<!\bas )(?<!\bthan )(?<!\bwhere )(?<!\bwhat )(?<!\bwho )\b([Ww]e|[Yy]ou|[Tt]hey) are (?=[a-z])(?!(?:not|to|and|or|but|as)\b)"
        ),
        r"\1're ",
    ),
    (" will ", re.compile(r"\b(I|[Ww]e|[Yy]ou|[Tt]hey|[Ii]t) will (?=[a-z])"), r"\1'll "),
    (
        " have ",
        re.compile(
            r"\b(I|[Ww]e|[Yy]ou|[Tt]hey) have (?=(?:been|\w+ed\b(?! data\b| \w+s\b)|never|already|just|seen|done)\b)"
        ),
        r"\1've ",
    ),
    ("in order to", re.compile(r"\bin order to\b"), "to"),
    ("In order to", re.compile(r"^In order to\b"), "To"),
)
"""What it cannot do without, what is written, what is said."""


@remembered(4096)
def contract(sentence: str) -> str:
    """Say it as one speaks: ``do not`` → ``don't``, ``it is a`` → ``it's a``."""
    if '"' in sentence or "“" in sentence:
        return sentence
    said = _NOT.sub(lambda match: f"{match[1]}n't", sentence)
    for sign, pattern, spoken in _FIXED:
        if sign in said:
            said = pattern.sub(partial(_contracted, spoken), said)
    return said


def _contracted(spoken: str, found: re.Match[str]) -> str:
    """The short form, but not of two words that only stand side by side: ``before it is``."""
    before = found.string[: found.start()].split()[-1:]
    apart = bool(before) and before[0].lower() in english().prepositions | {"to"}
    return found[0] if apart and found[0][:1].islower() else found.expand(spoken)


_STOPPED = re.compile(r"[.!?](?:[\"']|)$")
_STOPPED_TWICE = re.compile(r"(?<=[.!?][\"'])\.$")  # '… is "Wet paint.".'


def ended(text: str, mark: str = ".") -> str:
    """The text as a sentence: a capital first, an end mark last."""
    bare = _STOPPED_TWICE.sub("", text.strip().rstrip(" ,;:-–—"))
    whole = bare if _STOPPED.search(bare) else bare + mark
    return whole[:1] + capital(whole[1:]) if whole.startswith(('"', "'")) else capital(whole)
