"""Whether a text is a whole sentence: asked kindly, piece by piece, where no clause is found at once."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import is_clause, is_imperative, is_noun_of_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.particles import ends_subject

_ADDED = re.compile(
    r"^(?:as such|and|but|or|so|yet|then|also|however|therefore|thus|instead|now|first|next|finally|second|again|even|just|only)\b,? *"
    r"|^(?:after|before|since|until) that,? (?=(?:it|he|she|they|we|you|the|an?) )",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    [
        "that",
        "which",
        "who",
        "whose",
        "whom",
        "if",
        "because",
        "when",
        "while",
        "where",
        "although",
        "though",
        "unless",
        "whether",
        "as",
        "since",
        "until",
        "after",
        "before",
        "how",
        "what",
        "why",
    ]
)
_CLOSE = frozenset(
    ["a", "an", "the", "my", "your", "his", "her", "its", "our", "their", "every", "no", "to", "of"]
)
_RELATIVE = frozenset({"who", "which", "that", "whose", "where", "whom"})
_ASKING = re.compile(r"(?:How|Why|Who|Whether|Where|What|Which)(?: \w+){3}")
_ANSWERS = re.compile(
    r"\b(?:is|are|was|were|isn't|can|will|may|might|matters?|depends?|means?|counts?|makes?|should|must)\b"
)
_ELLIPTIC = re.compile(
    r"\b(?:can|could|does|did|will|would|may|might|must|is|are|was|were)[.!]$"
)  # "You can."
_LEFT_OUT = re.compile(
    r"\b(?:is|are|was|were) (?:also|only|then|thus|just)[.!]?$"
)  # code stood there
_BROKEN_OFF = re.compile(r"\b(?:but|and|or|because) (?:if|when|that|because|while|although)[.!]?$")
_ONLY_RELATIVE = re.compile(
    r"([^,;:]+), (?:(?:in|of|for|by|with|to|from|at|on) (?:which|whom)|where|whose) [^,;:]+[.!]?$"
)  # "Race conditions, in which threads wait"
_HALF_COMPARED = re.compile(
    r"The (?:more|less|longer|shorter|higher|lower|greater|larger|smaller|better|worse|faster|slower|deeper|older|closer|further)"
    r"(?: \w+ly| \w+)? (?:an?|the|you|we|it|they|I|he|she|your|our|its|their)\b(?!.*\bthe (?:better|more|less|\w+er)\b)"
)  # "The longer a ship lies."
_IS_HOW = re.compile(
    r"(?:An?|The|One|Another) [^,;:]{3,60} (?:is|was) (?:how to|that|whether|what)\b"
)  # "A major concern when sailing is how to …"
_ALSO_DOES = re.compile(
    r"(?:So|Neither|Nor) (?:is|are|was|were|do|does|did|can|could|should|will|would|must|may|might) (?!not\b|that\b)[\w' -]+(?:[.,;]|$)(?!.*\?)"
)  # "So should those who leave."
_VERB_FIRST = re.compile(
    r"^(?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|must|should|will|would|isn't|aren't)\b(?!.*\?$)",
    re.IGNORECASE,
)


_PLACED = frozenset(["inside", "outside", "above", "below", "beneath", "underneath", "within"])
"""Prepositions that may stand behind a noun alone: "the air inside takes part"."""


@remembered(4096)
def is_sentence(text: str) -> bool:
    """Whether a text says something by itself: a clause or an order, wherever in it that begins."""
    plain = _ADDED.sub("", text)
    relative = _ONLY_RELATIVE.match(text)
    if relative and not is_clause(relative[1]):
        return False
    if breaks_off(text):
        return False
    if _IS_HOW.match(text) or _ALSO_DOES.match(text):
        return True
    if _VERB_FIRST.match(plain) and not re.match(r"[Ww]ere \w+ (?:\w+ )?to\b.*, ", plain):
        return bool(re.match(r"(?:do|have)\b(?! been\b)", plain, re.IGNORECASE)) and is_imperative(
            plain
        )
    if is_clause(text) or is_clause(plain) or is_imperative(plain):
        return True
    pieces = [_ADDED.sub("", piece.strip()) for piece in re.split(r"[,;:]\s", text)]
    led = bare(pieces[0].split(maxsplit=1)[0]) in english().subordinators if pieces[0] else False
    opened = not led and any(
        bare(token) in _RELATIVE | {"how", "what", "whether"} for token in pieces[0].split()[1:]
    )
    return (not opened and any(map(_is_main, pieces[1:]))) or _is_interrupted(pieces)


def breaks_off(text: str) -> bool:
    """Whether a text surely is half of something: a comparison, a question inside of a sentence, what code stood behind."""
    elliptic = _ELLIPTIC.search(text) and len(text.split()) <= 8
    half = _HALF_COMPARED.match(text) or _BROKEN_OFF.search(text) or _LEFT_OUT.search(text)
    return bool(elliptic or half) or is_embedded(text)


def is_embedded(text: str) -> bool:
    """``How you tell people``: a question inside of a sentence that is not there."""
    if "?" in text or not _ASKING.match(text) or re.match(r"What (?:\w+s|is|are|matters) ", text):
        return False
    tokens = re.sub(
        r",? (?:and|or) (?:how|what|who|whether|why|when|where|which)\b.*", "", text
    ).split()
    own = find_verb(tokens, 1)
    if any(map(_is_main, re.split(r", ", text)[1:])):
        return False
    rest = " ".join(tokens[own + 1 :]) if own is not None else text.partition(" ")[2]
    return not _ANSWERS.search(rest)


def _is_main(piece: str) -> bool:
    """A clause or an order behind a lead-in, and no relative one."""
    first = bare(piece.split(maxsplit=1)[0]) if piece else ""
    if first in _RELATIVE or first in english().subordinators:
        return False
    return is_clause(piece) or (is_imperative(piece) and not first.endswith("ing"))


def _is_interrupted(pieces: list[str]) -> bool:
    """``Towns on the canal, like Troy, boomed.``: a subject, something between, then its verb."""
    return len(pieces) > 2 and any(map(begins_with_verb, pieces[2:]))


def begins_with_verb(piece: str) -> bool:
    """Whether a piece begins with a finite verb: ``boomed``, ``were sold``."""
    first = bare(piece.split(maxsplit=1)[0]) if piece else ""
    forms = {form for _, form in english().verbs.get(first, ())}
    acts = "s" in forms and " " in piece.strip()  # "plants." only ends a list
    past = "past" in forms and "base" not in forms
    finite = first in english().auxiliaries or acts or past
    return finite or (not forms and first.endswith("ed") and len(first) > 4)


@remembered(4096)
def is_written_whole(written: str) -> bool:
    """Whether an author set a text as a sentence: in doubt it is one, if any of its verbs is its own.

    More verbs that look finite than words that open a clause inside of it.
    """
    whole = re.match(r"[\"'“‘(]?[A-Z0-9]", written) and re.search(r"[.!?][\"'”’)]*$", written)
    if not whole or len(written.split()) < 3 or _BROKEN_OFF.search(written) or is_embedded(written):
        return False
    if _lacks_subject(written) or _HALF_COMPARED.match(written) or is_noun_of_clause(written):
        return False
    tokens = re.sub(r"^As such,? ", "So ", written).split()
    inner = sum(_opens_clause(tokens, place) for place in range(len(tokens)))
    verbs = sum(_looks_finite(tokens, place) for place in range(1, len(tokens)))
    return verbs > inner - (bare(tokens[0]) in _OPENERS and ", " in written)


def _lacks_subject(written: str) -> bool:
    """``Allowed the king to …``, ``Named after him, though …``: a participle, and no clause that it belongs to."""
    first, second = [*(bare(word) for word in written.split()[:2]), ""][:2]
    forms = {form for _, form in english().verbs.get(first, ())}
    if not forms or not forms <= {"past", "participle"}:
        return False
    behind = re.search(r", (\w+)", written)
    apart = (
        behind is None or behind[1] in english().conjunctions | english().subordinators | _RELATIVE
    )
    return apart and second in english().determiners | english().prepositions


def _opens_clause(tokens: list[str], place: int) -> bool:
    """Whether a word opens a clause inside of a sentence: not the "that" of "…, that road is old".

    Nor the name of a word: ``an if expression``.
    """
    low = bare(tokens[place])
    if place and bare(tokens[place - 1]) in _CLOSE | {"all", "each", "keyword", "whole", "word"}:
        return False
    points = low == "that" and (place == 0 or tokens[place - 1].endswith(","))
    return low in _OPENERS and not points


def _looks_finite(tokens: list[str], place: int) -> bool:
    low, before = bare(tokens[place]), bare(tokens[place - 1])
    known = english()
    if low in known.auxiliaries or (
        "'" in low and low.endswith(("'re", "'ve", "'ll", "'d", "n't"))
    ):
        return before not in known.auxiliaries | {"to"}
    if (
        before in _CLOSE
        or (before in known.prepositions - _PLACED and not ends_subject(tokens, place))
        or tokens[place - 1].endswith(",")
        or tokens[place][:1].isupper()
    ):
        return False
    if bare([*tokens[place + 1 : place + 2], ""][0]) == "by":
        return False
    forms = {form for _, form in known.verbs.get(low, ())}
    helped = before == "you" and known.verbs.get(bare(tokens[place - 2]) if place > 1 else "")
    many = before in known.pronouns or is_plural_word(before) or _is_people(tokens, place - 1)
    acts = "base" in forms and many and not helped
    if (
        not forms and low.endswith("s") and len(low) > 3
    ):  # a verb that the list lacks, if it has an object
        after = bare([*tokens[place + 1 : place + 2], ""][0])
        objects = known.determiners | known.pronouns | {"to", "for", "that", "how"}
        return after in objects and before not in known.adverbs | known.quantifiers
    return acts or bool(forms & {"s", "past"}) or (not forms and low.endswith("ed"))


def _is_people(tokens: list[str], place: int) -> bool:
    """``the French``, ``the Chinese``: people, though the word has no ending for many."""
    named = re.fullmatch(r"[A-Z]\w+(?:ish|ese|ch|ss|lsh)", tokens[place])
    return named is not None and place > 0 and bare(tokens[place - 1]) == "the"
