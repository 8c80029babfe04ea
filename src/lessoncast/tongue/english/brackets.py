"""Parentheses said aloud: examples, synonyms and acronyms stay, the rest is left out."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.grammar import is_plural_word, join
from lessoncast.tongue.english.lexis import NOUNISH, english

_ASIDE = re.compile(r"\s+\(((?:[^()]|\([^()]*\))*)\)")  # p(x) has no space before it
_DONE_IN = re.compile(
    r"^([A-Z](?!.*\b\d{4}\b.*\().*\b(?:was|were) (?:first )?(?:created|invented|discovered|proposed|introduced|founded|built|published|released"
    r"|launched|signed|opened|completed|written|designed)\b[^()]*) \((?:in )?(\d{4})\)(?=[.!]?$)"
)
"""``Git was created by Torvalds (2005)``: when it was done."""
_SOURCES = r"(?:[A-Z][\w.&'’-]*,? |(?:and|et al\.|&),? )+\d{4}"
_SENTENCES = re.compile(rf"(^|(?<=[.!?] ))\((?!{_SOURCES})([A-Z“\"][^()]*[.!?])\)(?=\s|$)")
_STOP_INSIDE = re.compile(r"(?<=\w) \(([a-z][^()]*\w)([.!])\)(?=\s+[A-Z\"“]|\s*$)")
"""``Boats are cheap (most are old.) They float.``: the stop of the sentence that the bracket belongs to."""
_NAMES = re.compile(
    r" \((e(?=ach )|t(?=hese |his |he )|a(?=n? )|s(?=uch ))((?:[\w'’-]+ ){1,8}(?:is|are) (?:called|known as) (?:an? |the )?[\w’'-]+(?: [\w’'-]+){0,3})\)([^.!?()]*[.!?])(?=\s|$)"
)
"""A sentence in brackets that gives a thing its name."""
_CITES = re.compile(
    r"(?:^|; |e\.g\.,? |see )(?:(?:van|von|de|der|den|la|le|di) )*[A-Z][\w'’-]+(?: et al\.|(?:,? (?:and|&)|,) (?:[a-z]{2,3} )*[A-Z][\w'’-]+)*,? \d{4}[a-z]?(?:$|[;,:])"
)
"""Whose work it is and of which year: ``Barr and Tagg, 1995``."""
_DESCRIBES = re.compile(r"(?:ive|al|ic|ous|ed|ary|less|ful|ly|able|ible|ing|er|est)$")
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4}
_COUNTED = re.compile(rf"\b({'|'.join(_COUNTS)})(?: \w+){{1,2}}$", re.IGNORECASE)
_HEDGE = re.compile(
    r"^,? ?(?:\w+ly|for (?:example|instance)|perhaps|among others|but not limited to),? "
)
_OF_WORD = re.compile(
    r"\s+\((?:singular|plural|literally|abbreviated|adjective|noun|verb|pronounced)\b[,:]? [^()]*\)"
)
"""``(singular, mast)``: what is said of the word before it, and no example of the thing."""
_SAYS = re.compile(r"\b(?:is|are|was|were|isn't|aren't|wasn't|has|have|can|will)\b")
"""``(e.g. the mast is not drawn)``: no example of a thing."""
_LIST_TAIL = re.compile(r",? (?:and so on|and so forth|and more|etc\.?|and others)(?=[\s.,;)]|$)")


def without_brackets(text: str) -> str:
    """Parentheses: examples, synonyms, acronyms and the years of deeds are said, the rest is left out."""
    text = _DONE_IN.sub(r"\1 in \2", _OF_WORD.sub("", text))
    text = _ASIDE.sub(lambda found: _said(found[1].strip(), text[: found.start()]), text)
    return re.sub(r",\s*(?=[,.;:!?])", "", text)


def opened(text: str) -> str:
    """``(Ice floats. It is light.) Water …`` → ``Ice floats. It is light. Water …``: whole sentences need no brackets.

    ``Boats wait (each wait is called a lay), and …`` → ``Boats wait, and …. Each wait is called a lay.``
    """
    if "(" not in text:
        return text
    text = _STOP_INSIDE.sub(r" (\1)\2", text)
    named = _NAMES.sub(lambda told: f"{told[3]} {told[1].upper()}{told[2]}.", text)
    return _SENTENCES.sub(r"\1\2", named)


def _said(inside: str, before: str) -> str:
    return "" if _CITES.search(inside) else _aside(inside, before)


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
        items = _HEDGE.sub("", items)
        some = _and_last(_LIST_TAIL.sub("", items))
        lead = "including" if low.startswith("including") else "such as"  # no example, all of it
        return "" if _SAYS.search(items) else f", {lead} {some},"
    if re.match(r"or |also known as|also called|a\.k\.a\.|i\.e\.|that is", low):
        return f", {re.sub(r'^i[.]e[.],?', 'that is,', inside, flags=re.IGNORECASE)},"
    if _spells(inside, before):
        return f", or {inside},"
    names = [part.strip() for part in inside.split(",")]
    if len(names) > 1 and all(
        re.match(r"[A-Z][\w·.\-]*(?: (?!and\b|or\b)[\w\-]+){0,2}$", name) for name in names
    ):
        plural = is_plural_word(before.rsplit(maxsplit=1)[-1]) if before.split() else False
        return f", {'such as' if plural else 'as in'} {join(names[:3])},"
    return _named_things(names, before)


def _named_things(names: list[str], before: str) -> str:
    """``institutions (banks, courts)`` → ``institutions, such as banks and courts,``; all of them where they are counted."""
    nouns = all(re.fullmatch(r"[a-z][a-z-]{2,}(?: [a-z-]{3,})?", name) for name in names)
    many = bool(before.split()) and is_plural_word(before.rsplit(maxsplit=1)[-1])
    if not (nouns and many and 1 < len(set(names)) == len(names) <= 4):
        return ""
    if found := _COUNTED.search(before):
        return f", {join(names)}," if _COUNTS[found[1].lower()] == len(names) else ""
    return "" if any(map(_is_no_thing, names)) else f", such as {join(names)},"


def _is_no_thing(name: str) -> bool:
    """Whether words in brackets describe, act or point, so that they are no example of a thing."""
    known = english()
    words = name.split()
    closed = known.prepositions | known.determiners | known.pronouns | known.conjunctions
    acts = words[-1] in known.verbs and words[-1] not in NOUNISH | known.noun_verbs
    described = _DESCRIBES.search(words[-1]) and not is_plural_word(words[-1])
    return bool(closed & set(words) or acts or described or words[-1] in known.qualities)


_NO_NAMES = frozenset(
    [
        "that",
        "this",
        "it",
        "them",
        "these",
        "those",
        "so",
        "then",
        "there",
        "later",
        "before",
        "after",
        "too",
        "again",
    ]
)
"""What stands for no name: ``you are covered after that (COBRA)``."""


def _spells(inside: str, before: str) -> bool:
    """Whether a bracket holds the acronym of the words before it."""
    letters = inside.rstrip("s")
    last = before.rsplit(maxsplit=1)[-1:]
    if not re.fullmatch(r"[A-Z][A-Z&]{1,6}", letters) or (last and last[0].lower() in _NO_NAMES):
        return False
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before))[-len(letters) - 3 :]
    return letters[0].lower() in initials.lower()


def _and_last(items: str) -> str:
    parts = [part.strip() for part in items.split(",") if part.strip()]
    if any(re.match(r"(?:and|or) ", part) or " and " in part for part in parts):
        return items
    return join(parts)
