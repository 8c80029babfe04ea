"""Table rows as sentences, by the names in the first column and the heads of the others."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, Form, english
from lessoncast.tongue.english.parsed import may_order
from lessoncast.tongue.words import Vocabulary, capital, content_stems
from lessoncast.units.verdicts import judged

BY_WHAT = frozenset(
    [
        "feature",
        "aspect",
        "criterion",
        "property",
        "characteristic",
        "attribute",
        "point",
        "category",
        "quality",
        "dimension",
    ]
) | {""}  # heads of a column that says by what the others are compared


DEEDS = frozenset({"what it does", "what they do", "what it is for", "does", "it does"})
"""Heads of a column that tells what each thing does."""

_TOLD_OF = frozenset({"meaning", "description", "function", "purpose", "action", "explanation"})
"""Heads of a column that tells the same, in whatever form."""

_KEYS = re.compile(r"\b(?:Ctrl|Control|Cmd|Command|Alt|Option|Shift)\b ?[+-]", re.IGNORECASE)
_CODE = re.compile(r"-{1,2}\w|\S*[=_<>|\\]|.*(?:^| )[+*](?:$| )|\W+$")
"""What begins as a flag, or holds a sign that is typed and not said: ``-threads 4``, ``true +``."""

_WHOLES = frozenset(
    ["part", "component", "element", "layer", "section", "region", "organ", "organelle", "member"]
)  # heads of a column of things that are one each in what the lesson tells of
_MARK = re.compile(r"[xX✓✔✗✘•*+]")  # a cross in a cell: nothing that its column is
LONGEST_ROLL = 3  # names that a cell may hold
_ASKS = re.compile(r"(?:what|how|when|where|why|who|whom|which)\b", re.IGNORECASE)


def row(header: tuple[str, ...], cells: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """A table's row as a sentence: ``For bronze, the melting point is 950 °C.``."""
    first = cells[0].strip()
    if verdict := judged(header, cells, vocabulary):
        return verdict
    known = content_stems(first, vocabulary.language) & vocabulary.weights.keys()
    name = vocabulary.lower_first(first) if known else first  # Nile: only the table has it
    name = definite(header[0], name)
    told = [
        _unit_moved(head.strip(), cell.strip())
        for head, cell in zip(header[1:], cells[1:], strict=False)
        if head.strip()
        and cell.strip()
        and cell.strip() not in {"-", "–", "—", "n/a", "N/A"}
        and not _is_how_done(head.strip(), cell.strip())
    ]
    if _is_for_the_eye(first, told):
        return ""
    deed = next(
        (cell for head, cell in told if head.lower() in DEEDS and _is_verb(cell, "s", "base")), ""
    )
    if not deed and (says := [cell for head, cell in told if _orders(head, cell)]):
        deed, told = says[0], [pair for pair in told if not _orders(*pair) and pair[1] != "none"]
    pairs = [(head, cell) for head, cell in told if not _ASKS.match(head)][:3]
    if deed and not pairs:
        return grammar.ended(f"{capital(name)} {_deed(name, deed, vocabulary)}")
    worded = re.search(r"[^\W\d_]{2}", name) and not any(head[-1].isdigit() for head, _ in pairs)
    if not worded or not pairs:
        return ""  # numbers by numbers are for the eye
    if not all(_is_noun(head) or _is_verb(head, "s", "past") for head, _ in pairs):
        return _instead(header, pairs, first)  # "Disclosed to", "Say": nothing that is something
    return _told(header, name, pairs, deed, vocabulary)


def tells_meaning(head: str) -> bool:
    """Whether a column tells what is named beside it: ``Meaning``, ``Description``."""
    return head.strip().lower() in _TOLD_OF


def _orders(head: str, cell: str) -> bool:
    """``| Meaning |`` above ``Trim the sail``: what the thing named does, told as an order."""
    determined = re.match(r"\w+ (?:an?|the|all|each|any|this|your|its|to)\b", cell)
    return head.lower() in _TOLD_OF and bool(determined) and _is_verb(cell, "base", "s")


def _is_for_the_eye(first: str, told: list[tuple[str, str]]) -> bool:
    """Whether a row holds crosses, keys, code or orders: what nobody follows by ear."""
    typed = any(map(_CODE.match, [first, *(head for head, _ in told)]))
    return typed or any(
        _MARK.fullmatch(cell)
        or _KEYS.search(cell)
        or _is_bare_order(head, cell)
        or ": " in head
        or _is_roll(cell)
        for head, cell in told
    )


def _is_roll(cell: str) -> bool:
    """Whether a cell is a roll of names: ``Norway, Sweden, Denmark, Finland``."""
    names = cell.split(", ")
    return len(names) > LONGEST_ROLL and all(name[:1].isupper() for name in names)


def _is_bare_order(head: str, cell: str) -> bool:
    """``| Meaning |`` above ``perform side trimming``: it may be a deed or a thing, and is neither aloud."""
    acts = _is_verb(cell, "s") and cell.split(maxsplit=1)[0].lower() not in NOUNISH
    told = head.lower() in _TOLD_OF and (acts or is_imperative(f"{capital(cell.rstrip('.'))}."))
    return told and not _orders(head, cell)


def _told(
    header: tuple[str, ...],
    name: str,
    pairs: list[tuple[str, str]],
    deed: str,
    vocabulary: Vocabulary,
) -> str:
    """What the columns tell of a name."""
    if len(pairs) == 1 and is_clause(pairs[0][1]):
        return grammar.ended(f"{capital(name)}: {vocabulary.lower_first(pairs[0][1].rstrip('.'))}")
    if header[0].strip().lower() in BY_WHAT and len(pairs) > 1:
        return _compared(name, pairs, vocabulary)
    if any(head.lower() in _REMEDIES and may_order(_order(cell)) for head, cell in pairs):
        return _with_remedy(name, pairs, vocabulary)
    if is_imperative(f"{capital(name)}.") and _WANTED.search(header[0]):
        return _for_aim(name, pairs, vocabulary)
    said = [_pair(head, cell, vocabulary) for head, cell in pairs]
    if _is_verb(pairs[0][0], "s", "past") and not _is_measured(*pairs[0]):
        return grammar.ended(f"{capital(name)} {', and '.join(said)}")
    sentence = " " in name and is_clause(capital(name))  # nothing that something is told "for"
    it = {"singular": "it", "plural": "they"}[grammar.number(name)]
    does = f", and {it} {_deed(name, deed, vocabulary)}" if deed else ""
    return "" if sentence else grammar.ended(f"For {name}, {grammar.join(said)}{does}")


_REMEDIES = frozenset(
    {"remedy", "solution", "fix", "cure", "what to do", "action", "treatment", "response"}
)
"""Heads of a column that tells what to do about what its row names."""


def _order(cell: str) -> str:
    """A cell as the order that it may be."""
    return grammar.ended(capital(cell.strip()))


def _with_remedy(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| Rot | wet wood | dry it first |`` → ``For rot, the cause is wet wood. Dry it first.``; "" where that is no order."""
    *others, (head, order) = pairs
    if head.lower() not in _REMEDIES or not is_imperative(_order(order)):
        return ""
    said = grammar.join([_pair(one, cell, vocabulary) for one, cell in others])
    told = f"{said}. {capital(order)}" if said else vocabulary.lower_first(order)
    return grammar.ended(f"For {name}, {told}")


_WANTED = re.compile(r"\b(?:to do|want|wish|task|action|goal|aim|to)\b", re.IGNORECASE)


def _for_aim(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| Task | Key |``, ``| Mend a sail | F2 |`` → ``To mend a sail, the key is F2.``; a name has it: ``Windows has F2``."""
    said = [
        f"{head} has {cell}"
        if vocabulary.lower_title(head)[:1].isupper() and not head.isupper()
        else _pair(head, cell, vocabulary)
        for head, cell in pairs
    ]
    return grammar.ended(f"To {name[0].lower()}{name[1:]}, {grammar.join(said)}")


_NOT_SO = re.compile(
    r"(?:don't|do not|instead of|avoid|not|rather than|replace)(?: \w+)?$", re.IGNORECASE
)


def _instead(header: tuple[str, ...], pairs: list[tuple[str, str]], first: str) -> str:
    """``| Don't say | Say |``: ``Don't say "ere", say "before"``."""
    (head, cell), *more = pairs
    if (
        more
        or not _NOT_SO.match(header[0].strip().replace("’", "'"))
        or not re.match(r"(?:say|use|write|try)\b", head, re.IGNORECASE)
    ):
        return ""
    verb = head.split()[0].lower()
    return f'{capital(header[0].strip())} "{first}", {verb} "{cell.rstrip(".")}".'


_NAMES = re.compile(
    r"(?!(?:to|you|we|they|i|it|not|don't|never|always|can|should|must|may|will|and|or|how|when|what|where)$)[a-z][a-z-]*(?<!ly)"
)  # what a noun may stand behind, and no verb in its plain form


def _is_noun(head: str) -> bool:
    """Whether the head of a column names something, and does not break off before its noun."""
    *before, last = map(bare, head.split())
    forms = {form for _, form in english().verbs.get(last, ())}
    acts = forms == {"base"} and last not in english().noun_verbs | NOUNISH
    acts = acts and not (before and _NAMES.fullmatch(before[-1]))  # "Boat lift"
    return not acts and last not in english().prepositions | {"to"}


def definite(head: str, name: str) -> str:
    """A name below "Part" with its article, ``the back``: of what the lesson tells of there is one."""
    common = name.replace(" ", "").replace("-", "").isalpha() and not name.isupper()
    if (
        head.strip().lower() not in _WHOLES
        or not common
        or re.match(r"(?:the|an?) ", name, re.IGNORECASE)
    ):
        return name
    return f"the {name[0].lower()}{name[1:]}"


def _deed(name: str, deed: str, vocabulary: Vocabulary) -> str:
    """``Resists the wear`` as its subject wants it: ``the pegs resist the wear``."""
    first, _, rest = vocabulary.lower_first(deed.rstrip(".")).partition(" ")
    base = next((base for base, form in english().verbs[bare(first)] if form in {"s", "base"}), "")
    verb = grammar.agree(base, grammar.number(name)) if base else first
    return f"{verb} {rest}".strip()


def _compared(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| | Canals | Rivers |``: what the columns name is compared, and the row names by what."""
    if any(_NOT_COMPARED.search(head) for head, _ in pairs):
        return ""
    if _ASKS.match(name):
        return _answered(name, pairs, vocabulary)
    if all(cell.strip().lower() in {"yes", "no"} for _, cell in pairs):
        answers = [
            f"{cell.strip().lower()} for {vocabulary.lower_title(head)}" for head, cell in pairs
        ]
        return grammar.ended(f"{capital(name)}: {grammar.join(answers)}")
    if any(_is_whole(cell) for _, cell in pairs):
        return _clauses(name, pairs, vocabulary)
    name = re.sub(r"^(?:an?|the) ", "", name, flags=re.IGNORECASE)
    count = grammar.number(name)
    (head, _), *more = pairs
    it = {"singular": "it's", "plural": "they're"}[count]
    low = [vocabulary.lower_first(one) for _, one in pairs]
    does = [_is_verb(one, "s") and one.split()[0].lower() not in NOUNISH for _, one in pairs]
    said = low[0] if does[0] else f"{grammar.be(count)} {low[0]}"
    first = f"for {vocabulary.lower_title(head)}, the {vocabulary.lower_first(name)} {said}"
    rest = [
        f"for {vocabulary.lower_title(one)} {it.partition(chr(39))[0] if does[place] else it} {low[place]}"
        for place, (one, _) in enumerate(more, 1)
    ]
    return grammar.ended(f"{first}, and {', and '.join(rest)}")


_NOT_COMPARED = re.compile(
    r" of |\b(?:used|made|found|known|called|suits?) (?:for|in|by|as|of)$|^(?:used|uses?|name|examples?)\b",
    re.IGNORECASE,
)  # "Name of such maps", "Used for": what is told of one thing, not what is compared


def _clauses(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| Repairs | the owner pays | you pay |`` → ``Repairs: for owning, the owner pays, …``; "" where one cell is none."""
    if not all(_is_whole(cell) for _, cell in pairs):
        return ""
    said = [
        f"for {vocabulary.lower_title(head)}, {vocabulary.lower_first(cell)}"
        for head, cell in pairs
    ]
    return grammar.ended(f"{capital(name)}: {', and '.join(said)}")


def _is_whole(cell: str) -> bool:
    """Whether a cell says something by itself; ``mostly fixed`` does not."""
    return is_clause(cell) and not re.match(r"\w+ly\b", cell)


def _answered(name: str, pairs: list[tuple[str, str]], vocabulary: Vocabulary) -> str:
    """``| What stops it | pinching | a balloon |`` → ``As for what stops it: for noses, that's pinching, and …``; "" where a cell is no name of it."""
    if not re.match(r"wh(?:at|o|om|ich)\b", name, re.IGNORECASE) or any(
        _is_verb(cell, "s") for _, cell in pairs
    ):
        return ""  # "Where it runs", "down the throat": no verb is left for it
    low = [vocabulary.lower_first(one) for _, one in pairs]
    said = [
        f"for {vocabulary.lower_title(head)} that's {cell}"
        for (head, _), cell in zip(pairs, low, strict=True)
    ]
    return grammar.ended(f"As for {vocabulary.lower_first(name)}, {grammar.join(said)}")


_HOW_DONE = re.compile(
    r"(?:not|in|with|by|fully|partly|partially|completely|never|always|once|twice|slightly|hardly)\b"
)


def _is_how_done(head: str, cell: str) -> bool:
    """``| Oxidised |`` above ``not at all``: what was done to a thing, and how, and nothing that it did."""
    return " " not in head and _is_verb(head, "participle") and _HOW_DONE.match(cell) is not None


def _is_verb(text: str, *forms: Form) -> bool:
    """Whether a text begins with a verb in one of these forms: ``melts at``, ``resist …``."""
    found = english().verbs.get(bare(text.split(maxsplit=1)[0]), ())
    return any(form in forms for _, form in found)


_YEAR = re.compile(r"\d{4}\b(?! [a-z])")


def _is_measured(head: str, cell: str) -> bool:
    """Whether a figure stands below what was done to so much: ``| Pumped per day |`` above ``40 L``."""
    first, *rest = map(bare, head.lower().split())
    done = any(form == "participle" for _, form in english().verbs.get(first, ()))
    placed = bool(rest) and rest[-1] in english().prepositions
    figure = cell[:1].isdigit() and not _YEAR.match(cell)
    return figure and (done or first.endswith("ed")) and not placed


def _pair(head: str, cell: str, vocabulary: Vocabulary) -> str:
    told = vocabulary.lower_first(cell.rstrip("."))
    if _is_measured(head, cell):
        be = "are" if re.fullmatch(r"[\d,.]+(?: [a-z]{3,}s)?", cell) else "is"
        return f"{told} {be} {vocabulary.lower_first(head)}"
    if _is_verb(head, "s", "past"):
        return f"{vocabulary.lower_first(head)} {told}"
    return f"the {vocabulary.lower_title(head)} {grammar.be(grammar.number(head))} {told}"


def _unit_moved(head: str, cell: str) -> tuple[str, str]:
    """``Temp °C | 16`` → ``temp``, ``16 °C``."""
    found = re.match(r"^(.+?)\s*[(\[]?(°[CF]|%|km|kg|cm|mm|ms|GB|MB|kW|Hz|kHz)[)\]]?$", head)
    return (found[1], f"{cell} {found[2]}") if found and cell[-1:].isdigit() else (head, cell)
