"""From a written sentence to one that can be said: no markup, references, page furniture, deixis.

A sentence that cannot be mended by leaving something out is dropped whole: the result is "".
"""

from __future__ import annotations

import re

from lessoncast.script.tongue.english import NOUNISH, english
from lessoncast.script.tongue.grammar import ended, is_plural_word, join
from lessoncast.script.tongue.words import capital

_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_MATH = re.compile(r"\$(?=\S)([^$]+?)(?<=\S)\$(?!\d)")  # as pandoc: "$7 and $8" is money
_SHORT_MATH = re.compile(r"[A-Za-z0-9()|,.=+\- '/]{1,14}")
_SYMBOL = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u2122\u00ae\u00a9\u25a0-\u25ff\u2022]"
)
_CITATION = re.compile(
    r"\s*\[(?:\d+(?:[,\u2013-]\s*\d+)*|@[^\]]+|citation needed|note \d+|\^[^\]]+)\]"
    r"|\s*\((?:see|cf\.|source|from|adapted|via|image|photo|credit)\b[^)]*\)"
    r"|\s*\((?:[A-Z][\w&.\- ]+(?:et al\.)?,?\s+(?:&\s+[A-Z]\w+,?\s+)?\d{4}[a-z]?(?:;\s*)?)+\)",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:section|chapter|article|lesson|page|tutorial|post|unit|video|book|module|guide|course|episode"
    r"|paragraph|workshop|reading|handout|document|blog|documentation)"
)
_SHOWN = (
    r"(?:shown|listed|described|given|mentioned|discussed|seen|noted|defined|introduced|explained|saw"
    r"|presented|illustrated|depicted|outlined)"
)
_POINTER = re.compile(
    # phrases that can be left out and leave a whole sentence behind
    rf"^(?:(?:As|Like) (?:we |you |was |is |were )?(?:have |'ve )?(?:already |just )?{_SHOWN}[^,]{{0,40}}, )"
    rf"|,? as (?:we |you |was |is |are )?(?:have |'ve )?(?:already |just )?{_SHOWN}"
    r"(?: (?:above|below|earlier|before|previously|in (?:the )?(?:Listing|Figure|Table|Section|Chapter)"
    r" [\d.\-]+))?(?=[,.;:]|$),?"
    rf"|^In (?:this|the (?:next|last|previous|following)) {_PLACE}, "
    r"|^(?:Note|Notice|Observe|Recall|Remember) that "
    r"|^(?:Of course|Needless to say|In other words|Formally|Crucially|Notably|Importantly|Problematically), "
    rf"|,? (?:{_SHOWN},? )(?:above|below|earlier|previously)(?=[.;:,]|$)",
    re.IGNORECASE,
)
_DEICTIC = re.compile(
    rf"\b(?:this|the (?:next|last|previous|following|preceding|current|rest of (?:the|this))|previous|later"
    rf"|another|many|other|earlier) {_PLACE}s?\b"
    r"|\b(?:above|below|following|accompanying|next) (?:figure|graph|table|example|diagram|code|image|listing"
    r"|picture|screenshot|chart|command|video|formula|equation|steps?|snippet|exercise)"
    r"|\b(?:figure|graph|table|diagram|code|image|listing|example|equation|screenshot|instructions|chart"
    r"|picture|cartoon|list) (?:above|below|at the top|on the (?:left|right))"
    r"|\b(?:Figure|Fig\.|Table|Listing|Section|Chapter|Equation|Eq\.|Exercise|Lesson|Appendix|Step) "
    r"[\dIVX][\d.\-]*"
    r"|\b(?:lesson|chapter|section) (?:\d+|one|two|three|four|five|six)\b"
    r"|\b(?:click|tap|scroll|hover|drag|checkbox|dropdown|download (?:the|this|it)|sign up|subscribe"
    r" (?:to|now)|read more|learn more|find out more|see also|check out|go to|head over|right-click|press the"
    r"|select the|work through|hyperlink|sketchnote|bookmark)\b"
    r"|\b(?:we|you)(?:'ll| will| shall| are going to) (?:\w+ )?(?:cover|look|see|explore|revisit|learn|discuss"
    r"|start by|introduce|encounter|examine|describe|ignore|return|give you|come back|talk|turn|build|create)\b"
    r"|\b(?:let's|let us) (?:look|see|take|turn|start|begin|explore|get|move|dive|consider|now)\b"
    r"|\b(?:as follows|the following|see (?:the|our|page|section|figure|table|below|above)|later on)\b"
    r"|\b(?:discussed|saw|seen|covered|learned|explored|introduced|used|went over) (?:\w+ ){0,4}in (?:the )?"
    r"(?:previous|last|earlier|chapter)"
    r"|\b(?:add|use|run|copy|paste|save|open|create) (?:the following|this code|the code|this command)\b"
    r"|\bif you'?d like,? I\b|\bI can (?:provide|also|help|create|give|expand)\b|\blet me know\b"
    r"|\bwould you like\b|\bfeel free\b|\bas an AI\b|\bdo some research\b|\bsee if you can\b|\blook (?:it )?up\b|\btry to find\b|\bthis (?:code|command|snippet)\b"
    r"|^see\b|\bthe above\b|\b(?:of|by|from|and|or|the|an?|with|see|in|between)[.]$|\bfor those interested\b|\bwas removed\b|\bdetails are out of scope\b|\bthe (?:top|bottom) of\b",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"(?<!or )\b(?:above|below)(?=\s*[,.;:)!?]|$)", re.IGNORECASE)
_CODE = re.compile(
    r"[{}<>=\\|~^`#@]|\w+\(\)|\w_\w|::|\b\w+\.(?:csv|py|js|md|txt|json|html|rs|sh|yml|c)\b|--\w"
)
_MATH_CALL = re.compile(r"\b[A-Za-z]{1,2}\([A-Za-z0-9,|' ]{1,10}\)")
_ASIDE = re.compile(r"\s+\(((?:[^()]|\([^()]*\))*)\)")  # p(x) has no space before it
_TRUNCATED = re.compile(r"(?:\.\.\.|…)$")
_OBSTACLES = (
    ("it is cut off", _TRUNCATED),
    ("it holds an address", _URL),
    ("it points at something on the page", _DEICTIC),
    ("it points at something on the page", _AT_EDGE),
    ("it names whose words stand before it", re.compile(r"\s*(?:—|–|--|―)\s*[A-Z]")),
)
_LIST_TAIL = re.compile(r",? (?:and so on|and so forth|and more|etc\.?|and others)(?=[\s.,;)]|$)")


def spoken(sentence: str) -> str:
    """A sentence as it may be said, with its end mark; "" when it cannot be."""
    if re.match(r"\s*(?:—|–|--|―)\s*[A-Z]", sentence):
        return ""  # who said it: no sentence
    text = _without_marks(sentence)
    if text.count('"') % 2:
        text = text.replace('"', "")
    text = _math(text)
    if not text or _TRUNCATED.search(text) or _URL.search(text):
        return ""
    text = _without_pointers(text)
    if _DEICTIC.search(text) or _AT_EDGE.search(text):
        return ""
    text = _brackets(text)
    text = _dashes(_abbreviations(text))
    text = shorten_lists(_tidy(text))
    return "" if is_code(text) or not re.search(r"\w", text) else ended(text)


def obstacle(sentence: str) -> str:
    """Why :func:`spoken` leaves a sentence unsaid, in plain words; "" when it does not."""
    if spoken(sentence):
        return ""
    text = _without_marks(sentence)
    found = (why for why, pattern in _OBSTACLES if pattern.search(text))
    return next(
        found,
        "it holds a formula or code"
        if re.search(r"[$\\]", text) or is_code(text)
        else "it holds no word that can be said",
    )


def is_code(text: str) -> bool:
    """Whether a text holds signs that belong to a screen, not to an ear; p(x) and p(x|y) may stay."""
    return bool(_CODE.search(_MATH_CALL.sub("", text)))


def _without_marks(text: str) -> str:
    text = _SYMBOL.sub(" ", text.replace("\u00a0", " ").replace("\u00ad", ""))
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    text = re.sub(r"\s*(?:→|➜|⇒|->|=>)\s*", " to ", text)
    text = re.sub(r"(?<=\w)\s+&\s+(?=\w)", " and ", text)
    text = re.sub(r"(?<=\w)(?:\*\*|__|`)(?=\w)", " ", text)
    text = re.sub(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)|`", "", text)
    text = _CITATION.sub("", text)
    text = re.sub(r"\s*\(\s*(?:https?://|www\.)[^)]*\)", "", text)
    text = re.sub(r"^\s*(?:[-*+•·]|\d{1,2}[.)])\s+", "", text)
    return re.sub(r"\s+", " ", text).strip()


def _math(text: str) -> str:
    """Short inline formulas as they are written; longer ones left out where the sentence allows."""

    def put(match: re.Match[str]) -> str:
        inside = match[1].strip()
        return inside if _SHORT_MATH.fullmatch(inside) else "\x00"

    text = _MATH.sub(put, text)
    text = re.sub(r"\s*\([^()]*\x00[^()]*\)", "", text)
    text = re.sub(r"\b(\w+) \x00(?=[,.;:]|$| (?:is|are|was|and|by|from|exactly)\b)", _named, text)
    return "" if "\x00" in text else text


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
    return match[0] if word in closed or word in known.subordinators else match[1]


def _without_pointers(text: str) -> str:
    stripped = _POINTER.sub("", text).strip(" ,")
    return capital(stripped) if stripped != text else text


def _brackets(text: str) -> str:
    """Parentheses: examples, synonyms and acronyms are said, the rest is left out."""
    text = _ASIDE.sub(lambda found: _aside(found[1].strip(), text[: found.start()]), text)
    return re.sub(r",\s*(?=[,.;:!?])", "", text)


def _aside(inside: str, before: str) -> str:
    low = inside.lower()
    if re.match(r"e\.g\.|for example|such as|including|like ", low):
        verb = re.match(r"(?:e\.g\.,?|for example,?)\s+(\w+) ", inside, re.IGNORECASE)
        if (
            verb
            and any(form == "base" for _, form in english().verbs.get(verb[1], ()))
            and verb[1] not in NOUNISH
        ):
            return f", for example to {re.sub(r'^(?:e[.]g[.],?|for example,?) *', '', inside, flags=re.IGNORECASE)},"
        items = re.sub(
            r"^(?:e\.g\.,?|for example,?|such as|including|like)\s*",
            "",
            inside,
            flags=re.IGNORECASE,
        )
        return f", such as {_and_last(_LIST_TAIL.sub('', items))},"
    if re.match(r"or |also known as|also called|a\.k\.a\.|i\.e\.|that is", low):
        return f", {re.sub(r'^i[.]e[.],?', 'that is,', inside, flags=re.IGNORECASE)},"
    if _spells(inside, before):
        return f", or {inside},"
    names = [part.strip() for part in inside.split(",")]
    if len(names) > 1 and all(
        re.match(r"[A-Z][\w·.\-]*(?: [\w\-]+){0,2}$", name) for name in names
    ):
        plural = is_plural_word(before.rsplit(maxsplit=1)[-1]) if before.split() else False
        return f", {'such as' if plural else 'as in'} {join(names[:3])},"
    return ""


def _spells(inside: str, before: str) -> bool:
    """Whether a bracket holds the acronym of the words before it."""
    letters = inside.rstrip("s")
    if not re.fullmatch(r"[A-Z][A-Z&]{1,6}", letters):
        return False
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before))[-len(letters) - 3 :]
    return letters[0].lower() in initials.lower()


def _and_last(items: str) -> str:
    parts = [part.strip() for part in items.split(",") if part.strip()]
    if any(re.match(r"(?:and|or) ", part) or " and " in part for part in parts):
        return items
    return join(parts)


def _abbreviations(text: str) -> str:
    for pattern, said in (
        (r"\be\.g\.,?\s*", "for example, "),
        (r"\bi\.e\.,?\s*", "that is, "),
        (r",? etc\.?(?=\W|$)", " and so on"),
        (r"\bet al\.", "and others"),
        (r"\bvs\.?(?=\s)", "versus"),
        (r"\bw\.r\.t\.", "with respect to"),
        (r"\band/or\b", "or"),
        (r"\b([a-z]{3,})/([a-z]{3,})\b", r"\1 or \2"),
        (r"\b([A-Z]{2,}s?)/([A-Z]{2,}s)\b", r"\1 or \2"),
    ):
        text = re.sub(pattern, said, text)
    return text


def _dashes(text: str) -> str:
    """``A - b - c`` → ``A, b, c``; one dash before a list or a short gloss → a colon."""
    parts = re.split(r"\s*(?:—|---|--)\s*|\s+[–-]\s+", text)
    if len(parts) == 1:
        return text
    if len(parts) == 3 and parts[2] and not parts[2][0].isupper():
        middle = parts[1].rstrip(",")
        return f"{parts[0].rstrip(',')}, {middle}, {parts[2]}".replace(",,", ",")
    said = parts[0]
    for part in parts[1:]:
        lists = part.count(",") >= 2 and ":" not in said
        said += (": " if lists else ", ") + part
    return said


def shorten_lists(text: str) -> str:
    """A run of six and more short things becomes its first four "and more"."""
    item = r"(?:[\w·\-'./]+ ){0,2}[\w·\-'./]+"
    run = re.compile(rf"((?:{item}, ){{5,}})(?:and |or )?({item})(?=[.;:]|$| and so on| and more)")
    found = run.search(text)
    if not found:
        return text
    items = found[1].rstrip(", ").split(", ")
    rest = re.sub(r"^ and (?:so on|more)", "", text[found.end() :])
    return f"{text[: found.start()]}{', '.join(items[:4])} and more{rest}"


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", text)
    text = re.sub(r",\s*([.!?])", r"\1", text)
    text = re.sub(r"\(\s*\)|\[\s*\]", "", text)
    return re.sub(r"\s+", " ", text).strip(" ,;·•|>*-–—")
