"""From a written sentence to one that can be said: no markup, references, page furniture, deixis.

A sentence that cannot be mended by leaving something out is dropped whole: the result is "".
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.brackets import without_brackets
from lessoncast.tongue.english.clauses import is_clause
from lessoncast.tongue.english.dashes import without_dashes
from lessoncast.tongue.english.deixis import points_at_page, without_pointers
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english

_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_MATH = re.compile(r"\$(?=\S)([^$]+?)(?<=\S)\$(?!\d)")  # as pandoc: "$7 and $8" is money
_SHORT_MATH = re.compile(r"[A-Za-zΑ-Ωα-ω0-9⁰¹²³⁴-⁹⁺⁻()|,.=+×\- '/]{1,14}")
_EQUATION = re.compile(r"(?<=[a-z]{3}), \$[^$=]{1,20}=[^$]+\$(?=[.]?$)")  # "the slope, $m = a$."
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SYMBOL = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2122\u00ae\u00a9\u25a0-\u25ff\u2022]"
)
_CITATION = re.compile(
    r"\s*\[(?:\d+(?:[,\u2013-]\s*\d+)*|@[^\]]+|citation needed|note \d+|\^[^\]]+)\]"
    r"|\s*\((?:see|cf\.|source|from|adapted|via|image|photo|credit)\b[^)]*\)"
    r"|\s*\((?:[A-Z][\w&.'\u2019\- ]+(?:et al\.)?,?\s+(?:&\s+[A-Z]\w+,?\s+)?\d{4}[a-z]?(?:;\s*)?)+\.?\)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"[{}<>=\\|~^`#@]|\w+\(\)|\w_\w|::|--\w|\b[a-z]+[+*][a-z]+\b|[\w/]/\w+\.\w{1,4}\b"
)
_CODE_SIGN = re.compile(r"[{}<>=\\|~^`#@_+*/]|\(\)|::|--")  # without one of these nothing is code
_TAG_NAMED = re.compile(r"(?<![^\s(\"'`/])<([a-z][a-z0-9]{0,9})>(?![^\s).,;:\"'`/?!-])")
_OF_TAGS = re.compile(r"\b(?:elements?|tags?)\b")  # of what "<em>" is the name
_MATH_CALL = re.compile(r"\b[A-Za-z]{1,2}\([A-Za-z0-9,|' ]{1,10}\)")
_PATH = re.compile(
    r"\w/[\w-]+\.[a-z]{1,5}\b|(?:^|[\s(\"'])/(?!or\b|and\b|she\b|her\b)[A-Za-z]{2,}"
)  # of a file, of a folder from the root
_BARE_HOST = re.compile(
    r"(?<=[a-z)]) \(?(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|eu|io|uk|de|fr)\)?(?=[.!]?$)"
)
"""The address that a link stood for, behind a word that it says nothing of: ``Keep it in a safe place mast.org.``."""
_FILE = re.compile(r"\b[\w-]+\.(?:csv|py|md|txt|json|html|rs|sh|yml|yaml|toml|pdf|c)\b")
_PRODUCT = re.compile(r"\b\w+\.(?:js|io|ai)\b|\b[A-Z]\w*\.(?:py|rs)\b")  # Node.js is a name
_HOLE = re.compile(
    # what was left out at the end of a sentence was what it led to
    r"\b(?:of|by|from|and|or|the|an?|with|via|into|onto|per|than|such as|namely|called|named|between|using|is equal to"
    r"|in the (?:range|interval|form)(?: of)?|following|(?:can|may|must|should|could|will|would) be|given)[.]?$"
    r"|(?<!as )\bsuch[.]?$|\b(?:the (?:interval|range)|to the)[.]?$|\b(?:by|of|with|in|from) (?:and|or)\b(?! (?:large|by|of|with|in|from|to|for)\b)"
    r"|^(?:Using|Calling|Typing) (?:is|will|can|does|lets|gives|in|to)\b"
    r"|(?:^|[:;,] |\b(?:is|are|as|equals) )[/+*=\u00d7\u00f7] ?\w"
    r"|,(?: and| or)? ?,|\b(?:the|an?|of) (?:and|or|of|is|are)\b(?! \w+ly)"
)
_LETTERED = re.compile(r"\b[a-z\d]\)")  # "a) the mast and b) the sail"
_NEVER_LAST = frozenset(
    ["the", "a", "an", "and", "or", "via", "such", "such as", "namely", "than", "per", "between"]
)
_HANGING = re.compile(
    r"^(?!.*\b(?:what(?:ever)?|who(?:ever)?|which(?:ever)?|how|where|it|that|than|as|there|easier|harder)\b.*$).*\b(?:is|are|equals)[.]?$"
)
_NEEDS_BRACKETS = re.compile(
    r"\b(?:shape|size|form|dimensions?|values?|range|interval|signature|type) \([^()]*\)[.!]?$"
    r"|\b(?:in|from|of|by|parts?|panels?|steps?) \([a-h\d]\)"
)  # "has the shape (rows, columns)", "the speed found in (b)": nothing is said without them
_LONE_SIGN = re.compile(
    r"(?:^|\b(?:the|an?|use|uses|using|with|of|by|or|and|to|called|add) )(?:[!?.:;]{1,3}|=+>|-+>|\( ?\)|\[ ?\]|\{ ?\})(?= [a-z])",
    re.IGNORECASE,
)  # "the ! modifier": its name is a sign that nobody says
_LETS = re.compile(
    r"(?<=\bL)ets(?= (?:also |now |first )?(?:add|assume|begin|build|check|consider|create|define|do|explore|find|go|imagine|import|look|make|move|predict|return|run|say|see|split|stack|start|suppose|take|talk|think|try|turn|use|write)\b)"
)  # "Lets start": an apostrophe is forgotten
_TRUNCATED = re.compile(r"(?:\.\.\.|…)$")
_OBSTACLES = (
    ("who said it", re.compile(r"^\s*(?:—|–|--|―)\s*@?[A-Za-z]").search),
    ("it is cut off", _TRUNCATED.search),
    ("it holds an address", _URL.search),
    ("it points at something on the page", points_at_page),
)


@remembered(4096)
def spoken(sentence: str) -> str:
    """A sentence as it may be said, with its end mark; "" when it cannot be."""
    signed = re.match(r"\s*(?:—|–|--|―)\s*(?:[A-Z]|@\w)", sentence)  # who said it: no sentence
    if signed or _LONE_SIGN.search(sentence.replace("`", "")):
        return ""
    text = _LETS.sub("et's", _unwrapped(_tags_named(_without_marks(sentence))))
    if text.count('"') % 2:
        text = re.sub(r'(?<=\w)"(?=\w)', " ", text).replace('"', "")  # 5"x7": two words
    text = _identifiers(_math(text))
    if not text or _TRUNCATED.search(text) or _URL.search(text):
        return ""
    if ("/" in text and _PATH.search(text)) or ("(" in text and _NEEDS_BRACKETS.search(text)):
        return ""
    text = without_pointers(without_brackets(_without_host(text)))
    if "::" in text or points_at_page(text):
        return ""
    text = without_dashes(_abbreviations(text))
    text = shorten_lists(_tidy(text))
    torn = text.count("(") < text.count(")") and not _LETTERED.search(text)
    if torn or is_code(text) or has_hole(text, sentence) or not re.search(r"\w", text):
        return ""
    return ended(text)


def has_hole(text: str, written: str) -> bool:
    """Whether leaving something out has left words that do not meet: not where the author wrote so."""
    plain = re.sub(r"[\s*_`]+", " ", written).lower().rstrip(" .!")
    for found in _HOLE.finditer(text):
        hole = found[0].lower().rstrip(".")
        last = found.end() == len(text)
        there = plain.endswith(hole) if last else hole in plain
        never = hole in _NEVER_LAST and not plain.endswith("in between")
        if not there or (last and never):
            return True
    if not _HANGING.search(text):
        return False
    end = text.rstrip(".!")[-20:].lower()
    whole = re.search(r"[.!][\"'”’)]*$", written.rstrip()) is not None  # "…, whatever that is."
    return not (whole and re.sub(r"\W+$", "", plain).endswith(end))


def obstacle(sentence: str) -> str:
    """Why :func:`spoken` leaves a sentence unsaid, in plain words; "" when it does not."""
    if spoken(sentence):
        return ""
    text = _without_marks(sentence)
    found = (why for why, holds in _OBSTACLES if holds(text))
    return next(
        found,
        "it holds a formula or code"
        if re.search(r"[$\\]", text) or is_code(text)
        else "it holds no word that can be said",
    )


def is_code(text: str) -> bool:
    """Whether a text holds signs that belong to a screen, not to an ear; p(x) and p(x|y) may stay."""
    plain = _MATH_CALL.sub("", text) if "(" in text else text
    if "." not in plain:
        return bool(_CODE_SIGN.search(plain) and _CODE.search(plain))
    plain = _PRODUCT.sub("x", plain)
    code = _CODE_SIGN.search(plain) and _CODE.search(plain)
    return bool(code) or len(_FILE.findall(plain)) > 1  # one file can be named


def _tags_named(text: str) -> str:
    """``The <em> element`` → ``The em element``: where tags are spoken of, one is named and not written."""
    return _TAG_NAMED.sub(r"\1", text) if _OF_TAGS.search(text) else text


def _without_marks(text: str) -> str:
    text = _CONTROL.sub(" ", text)
    text = _SYMBOL.sub(" ", text.replace("\u00a0", " ").replace("\u00ad", ""))
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = _arrows(text)
    text = re.sub(r"(?<=\w)\s+&\s+(?=\w)", " and ", text)
    text = re.sub(
        r"(?<=\w), [;:,.|$#*~^\\]{1,2} ?, (?=[a-z])", " ", text
    )  # "a semicolon, ;, parts"
    text = re.sub(r"(?<=\w)(?:\*\*|__|`)(?=\w)", " ", text)
    text = re.sub(r"(?<![\w.@])@(?=[A-Za-z][\w-]{2,}\b(?![(.@]))", "", text)  # @ann is ann
    text = re.sub(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`", "", text)
    if "(" in text or "[" in text:
        text = _CITATION.sub("", text)
        text = re.sub(r"\s*\(\s*(?:https?://|www\.)[^)]*\)", "", text)
    text = re.sub(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+", "", text)
    return re.sub(r"\s+", " ", text).strip()


def _arrow(found: re.Match[str]) -> str:
    """An arrow to a thing is "to"; to a clause it is "and"."""
    return f", and {found[1]}" if is_clause(found[1]) else f" to {_arrows(found[1])}"


def _arrows(text: str) -> str:
    return re.sub(r"\s*(?:→|➜|⇒|->|=>)\s*(.*)", _arrow, text)


def _unwrapped(text: str) -> str:
    """``(Ice floats.)`` → ``Ice floats.``: a sentence may be set in brackets whole."""
    found = re.fullmatch(r"\(([^()]+?)\)?([.!?]?)", text)
    return found[1] + found[2] if found else text


def _math(text: str) -> str:
    """Short inline formulas as they are written; longer ones left out where the sentence allows."""
    if "," in text and "=" in text:
        text = _EQUATION.sub("", text)

    def put(match: re.Match[str]) -> str:
        inside = match[1].strip()
        return inside if _SHORT_MATH.fullmatch(inside) else "\x00"

    text = _MATH.sub(put, text)
    text = re.sub(r"\s*\([^()]*\x00[^()]*\)", "", text)
    text = re.sub(r"\b(\w+) \x00(?=[,.;:]|$| (?:is|are|was|and|by|from|exactly)\b)", _named, text)
    return "" if "\x00" in text else text


def _without_host(text: str) -> str:
    """``Keep the boats in a yard mast.org.`` → ``Keep the boats in a yard.``; not ``Look at mast.org.``."""
    found = _BARE_HOST.search(text)
    if not found:
        return text
    known = english()
    before = text[: found.start()].rsplit(maxsplit=1)[-1].lower()
    closed = known.prepositions | known.determiners | known.conjunctions | known.auxiliaries
    tied = before in closed | known.subordinators | {"called", "named"} or before in known.verbs
    return text if tied else text[: found.start()] + text[found.end() :]


def _identifiers(text: str) -> str:
    """Names of a program as words: ``update_average()`` → ``update average``."""
    text = re.sub(r"\b([A-Za-z]\w*)!?\(\)", r"\1", text)
    return re.sub(r"\b([a-z]{2,})_([a-z]{2,})(?:_([a-z]{2,}))?\b(?!_)", _snake, text)


def _snake(match: re.Match[str]) -> str:
    return " ".join(part for part in match.groups() if part)


def _named(match: re.Match[str]) -> str:
    """``the error R_emp,`` → ``the error,``: a symbol behind the noun that it stands for."""
    known = english()
    word = match[1].lower()
    closed = (
        known.prepositions
        | known.determiners
        | known.conjunctions
        | known.auxiliaries
        | known.adverbs
    )
    before = match.string[: match.start()].split()[-1:]
    acts = word in known.verbs and not (before and before[0].lower() in known.determiners)
    return match[0] if word in closed | known.subordinators or acts else match[1]


_SPELT_OUT: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("e.g.", re.compile(r"\be\.g\.,?\s*"), "for example, "),
    ("i.e.", re.compile(r"\bi\.e\.,?\s*"), "that is, "),
    (" etc", re.compile(r",? etc\.?(?=\W|$)"), " and so on"),
    ("et al.", re.compile(r"\bet al\."), "and others"),
    ("vs", re.compile(r"\bvs\.?(?=\s)"), "versus"),
    ("w.r.t.", re.compile(r"\bw\.r\.t\."), "with respect to"),
    ("and/or", re.compile(r"\band/or\b"), "or"),
    ("s(s)", re.compile(r"(?<=[a-z]{2}s)\(s\)"), ""),
    ("(s)", re.compile(r"(?<=[a-z]{3})\(s\)"), "s"),
    (
        "/",
        re.compile(r"(?<![\w/.])([a-z]{3,})/([a-z]{3,})/([a-z]{3,})(?![\w/.]\w)"),
        r"\1, \2 or \3",
    ),
    ("/", re.compile(r"\b([A-Za-z][a-z-]{2,}) ?/ ?([A-Za-z]?[a-z-]{2,}|3D|NLL)\b"), r"\1 or \2"),
    ("/", re.compile(r"\b([A-Z]{2,}s?)(?:/([A-Z]{2,}s)| / ([A-Z]{2,}))\b"), r"\1 or \2\3"),
    (
        ":",
        re.compile(
            r"^(?:Note|Tip|Hint|Warning|Important|Remember|Caution|Attention|Reminder):\s+(?=\S)"
        ),
        "",
    ),
)
"""What it cannot do without, what is written, what is said."""


def _abbreviations(text: str) -> str:
    for sign, pattern, said in _SPELT_OUT:
        if sign in text:
            text = pattern.sub(said, text)
    return text


_NO_THINGS = frozenset(
    [
        "not",
        "can",
        "may",
        "must",
        "will",
        "could",
        "should",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "you",
        "we",
        "they",
        "it",
        "he",
        "she",
        "who",
        "which",
        "that",
        "nobody",
        "even",
    ]
)


_ITEM = r"(?:[\w·\-'./]+ ){0,2}[\w·\-'./]+"
_RUN = re.compile(rf"((?:{_ITEM}, ){{5,}})(?:and |or )?({_ITEM})(?=[.;:]|$| and so on| and more)")


def shorten_lists(text: str) -> str:
    """A run of six and more short things becomes its first four "and more"."""
    found = _RUN.search(text) if text.count(", ") >= 5 else None
    if not found or not _NO_THINGS.isdisjoint(
        found[0].partition(", ")[2].lower().replace(",", "").split()
    ):
        return text
    items = found[1].rstrip(", ").split(", ")
    rest = re.sub(r"^ and (?:so on|more)", "", text[found.end() :])
    return f"{text[: found.start()]}{', '.join(items[:4])} and more{rest}"


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,;:!?]|\.(?!\w))", r"\1", text)  # " .pdb" is a word
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", re.sub(r"(?<=\w)[!?]+,", ",", text))
    text = re.sub(r",\s*([.!?])", r"\1", text)
    text = _WRONG_AN.sub(r"\1 ", re.sub(r"\(\s*\)|\[\s*\]", "", text))
    text = re.sub(r"\s+", " ", text)
    signed = _BELOW_ZERO.match(text)
    return f"{signed[1] if signed else ''}{text.strip(' ,;·•|>*-–—')}"


_BELOW_ZERO = re.compile(r"([-−])\d")  # "-1 stands for a fault", as no dash before a list does
_WRONG_AN = re.compile(  # a slip, or the word that it went with is gone; "an ssh key" is right, and so is "an nginx"
    r"\b([Aa])n (?=(?!nginx)[bcdfgjklmnpqrstvwyz]+[aeiou][a-z]+\b)"
)
