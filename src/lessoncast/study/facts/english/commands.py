"""What a piece of code does or is for, where a sentence of the page says so: ``The `-v` option shows more of the log``.

Such sentences are seldom said aloud, and yet it is the code that a learner of a tool has to remember.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Block
from lessoncast.study.facts.english.sound import is_sound
from lessoncast.study.facts.english.trimming import before_addition
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.listings import defined_in
from lessoncast.study.material import Material
from lessoncast.study.places import MOST_LINES, Places
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

Told = Literal["does", "for", "means", "is"]
_KINDS = (
    "command|function|method|option|flag|keyword|operator|attribute|macro|statement|tag|element|character|symbol|parameter|argument|module|property|selector"
    "|library|package|utility|tool|class|trait|subcommand|program|directive|hook|crate|operand|decorator|variable|event|type|constructor|expression|key|shortcut"
)
_SAID = "\ue000{}\ue001"  # in place of a piece of code, whose dots end no sentence
_CODE = r"\ue000(?P<code>\d+)\ue001"
_THING = rf"(?P<the>[Tt]he |[Aa]n? )?(?:(?P<before>{_KINDS}) )?{_CODE}(?P<noun> (?:{_KINDS}))?"
_OFTEN = r"(?:also |usually |often |simply |then |always |automatically |only )?"
_DOES = re.compile(
    rf"^(?:Here, |In [A-Z]\w+, |By default, )?{_THING} {_OFTEN}(?P<verb>[a-z]+s) (?P<rest>.+)$"
)
_USED = re.compile(
    rf"^{_THING} (?:is|can be|may be) {_OFTEN}(?:used|useful|handy)(?: (?:to (?P<aim>.+)|for (?P<gerund>[a-z]+ing .+)))$"
)
_LETS = re.compile(
    rf"^{_THING} {_OFTEN}(?:lets|allows|enables|helps|permits) (?:you|us|users|developers|one)(?: to)? (?P<aim>.+)$"
)
_USE = re.compile(
    rf"^(?:(?:[Yy]ou|[Ww]e|[Oo]ne|[Dd]evelopers|[Uu]sers)(?:'ll)? )?(?:(?:can|could|should|must|may|will|often|usually|always|then|instead|now|need to|have to|want to)(?: (?:also|instead|always|simply|then))? )?"
    rf"(?:[Uu]se|[Rr]un|[Tt]ype|[Cc]all|[Ee]nter|[Pp]ress) {_THING}(?: again)? to (?P<aim>.+)$"
)
_TO_USE = re.compile(
    rf"^To (?P<aim>[^,]+), (?:(?:you|we|one)(?:'ll)? )?(?:(?:can|could|should|must|may|will|need to|have to)(?: also| instead)? )?(?:use|run|type|call|enter|press) {_THING}$"
)
_WITH = re.compile(
    rf"^(?:[Yy]ou|[Ww]e|[Oo]ne|[Dd]evelopers|[Uu]sers) (?:can|could|may) (?P<aim>[^,]+?),? (?:using|with|through|by (?:using|running|calling|typing|pressing|adding)) {_THING}$"
)
_NAMED = re.compile(
    rf"(?:^|\b(?:is|has|have|provides|offers|includes|there is) )(?:an? |[Aa] |[Tt]he )?(?:[\w-]+ ){{0,3}}?(?P<before>{_KINDS}) (?:called|named) {_CODE},? (?:that|which) (?P<verb>[a-z]+s) (?P<rest>.+)$"
)
_IS = re.compile(rf"^{_THING} (?:is|are) (?P<rest>(?:an?|the) .+)$")
_MEANS = frozenset({"means", "abbreviates", "denotes", "signifies", "represents"})
_NO_DEEDS = frozenset(
    {"is", "has", "was", "does", "needs", "comes", "lets", "allows", "enables", "helps", "permits", "gets", "goes", "says", "seems", "looks", "appears", "starts", "works", "must", "contains", "refers", "lives",
     "becomes", "remains", "stays", "exists", "fails", "uses", "requires", "this", "its", "depends", "belongs"}
)  # fmt: skip
_NAME = re.compile(r"(?=.*[A-Za-z0-9])[\w\s$@#.:!?*&%+/<>=|~^-]{1,34}$")
_ARGUMENTS = re.compile(
    r"\s+\[[^\]]*\]|\s+<[^>]*>|\s*\((?:[a-z_]+(?:, ?[a-z_]+)*)?\)|\s*(?:\.\.\.|…)"
)
_FILE = re.compile(
    r"\.(?:txt|csv|dat|pdb|md|sh|py|rs|c|h|js|ts|jsx|tsx|json|ya?ml|toml|html?|css|ipynb|png|jpe?g|conf|cfg|ini|log|xml|pdf|tex|bib|r|rmd|sql|zip|gz|tar)\b|/|\d{3,}|^[A-Z]:",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"[:\"“”;]|\b(?:we|our|us|I|this|these|those|here|above|below|following|previous|earlier|later|now|next|again|example|exercise|shown|same|such|both|instead|too|line|lines|them|it's)\b|\ue000\d+\ue001 and \ue000"
)
_STORY = re.compile(
    r"^(?:Now|Next|Then|First|Finally|Let's|Here|But|And|So|Instead|If|When|Note|Remember|After)\b"
)
_LISTS = re.compile(
    r"\d, \d| - |\bthe (?:files?|outputs?|results?|scripts?|programs?|code|lists?|commands?)$|^to .*\bits?\b"
)  # of the page's own figures and files
_LEADS = re.compile(
    r"^(?:For (?:example|instance), |Recall that |Note that |Remember that |Similarly, |Likewise, |Alternatively, |Of course, |In general, )"
)
_YOURS = ((re.compile(r"\bwe\b"), "you"), (re.compile(r"\bour\b"), "your"))
WORDS, ALONE = range(3, 22), 4  # of what it does; letters of a word of prose that may be code
MOST_WRONG = 6


class _Said(NamedTuple):
    """What is told of a piece of code, as it is named: ``the git log command``."""

    name: str
    told: Told
    value: str
    stems: frozenset[str]


class _Deed(NamedTuple):
    """The same, and where."""

    said: _Said
    statement: Statement


def commands(material: Material) -> Iterator[Fact]:
    """``What does git log do?``: what else is told of other code is wrong."""
    blocks = material.lesson.blocks
    if not any(one.how == "code" for block in blocks for one in block.marked):
        return
    code = "\n".join(one.text for one in blocks if one.kind == "code")
    found = [
        _Deed(said._replace(name=_with_noun(said.name, code)), statement)
        for said, statement in _deeds(blocks, material)
    ]
    every = [one.said for one in found]
    for said, statement in found:
        same = [one for one in every if (one.name, one.told) == (said.name, said.told)]
        if same[0] is said:
            yield _fact(said, statement, every)


def _with_noun(name: str, code: str) -> str:
    """``find`` → ``the find command``, where the page's code runs it: a plain word would not be known for code."""
    if not name.isalpha() or not name.islower():
        return name
    if re.search(rf"^\s*[$>] {name}\b", code, re.MULTILINE):
        return f"the {name} command"
    return f"the {name} function" if re.search(rf"\b{name}\(", code) else name


def _fact(one: _Said, statement: Statement, every: Sequence[_Said]) -> Fact:
    ask = {
        "does": f"What does {one.name} do?",
        "for": f"What is {one.name} used for?",
        "means": f"What does {one.name} mean?",
        "is": f"What is {one.name}?",
    }[one.told]
    apart = [
        other.value
        for other in every
        if other.told == one.told and other.name != one.name and not _is_near(one, other)
    ]
    return fact_of(
        statement, kind="doing", subject=one.name, value=one.value, family="doing code", ask=ask,
        worth=0.9, rivals=tuple(dict.fromkeys(apart))[:MOST_WRONG],
    )  # fmt: skip


def _is_near(one: _Said, other: _Said) -> bool:
    """Whether two things do much the same, so that either may be told of the other."""
    shared = len(one.stems & other.stems)
    return 2 * shared >= min(len(one.stems), len(other.stems))


_SEEMS = re.compile(r"it (?:sounds|seems|looks|appears|feels) ")  # and does nothing


def _deeds(blocks: Sequence[Block], material: Material) -> Iterator[_Deed]:
    examples, places = defined_in(blocks), Places(blocks)
    for block in blocks:
        codes = [one.text for one in block.marked if one.how == "code"]
        if not codes or block.kind not in {"paragraph", "item", "aside", "quote"}:
            continue
        held, text = _hidden(block, codes)
        for said in sentences(text, "en"):
            told = _told(_LEADS.sub("", said.strip()).rstrip(".!"), held, examples)
            if told and not _SEEMS.match(told.value):
                whole = _shown(said, held)
                span = places.of(whole, block.span)
                if span.last - span.first >= MOST_LINES:
                    continue
                part = _part_of(span.first, material)
                statement = Statement(
                    text=whole, span=span, part=part, role="plain", source=whole, group=-1
                )
                yield _Deed(told, statement)


def _hidden(block: Block, codes: Sequence[str]) -> tuple[list[str], str]:
    """The pieces of code of a block, and its text with a sign in the place of each."""
    text = f"{block.term}: {block.text}" if block.term else block.text
    held: list[str] = []
    plain = english().stop | english().determiners | english().prepositions
    for code in sorted(dict.fromkeys(codes), key=len, reverse=True):
        short = code.isalpha() and code.islower() and len(code) < ALONE
        if code.lower() in plain or (short and text.count(code) > 1):
            continue
        sign = _SAID.format(len(held))
        text = re.sub(rf"(?<![\w\ue000]){re.escape(code)}(?![\w\ue001])", sign, text)
        held.append(code)
    return held, re.sub(rf"^({_CODE}): (?=[a-z])", r"\1 ", re.sub(r"\s+", " ", text))


def _shown(text: str, held: Sequence[str]) -> str:
    """A text with its pieces of code as they are written."""
    return re.sub(r"\ue000(\d+)\ue001", lambda one: held[int(one[1])], text)


def _part_of(line: int, material: Material) -> int:
    """The part of a lesson that a line stands in: that of the last statement before it."""
    before = [one.part for one in material.statements if one.span.first <= line]
    return before[-1] if before else 0


def _told(said: str, held: Sequence[str], examples: frozenset[str]) -> _Said | None:
    """What a sentence tells of a piece of code; None where it tells nothing that stands alone."""
    said = said.removesuffix(":").rstrip()
    if _STORY.match(said):
        return None
    for pattern in (_USED, _LETS, _USE, _TO_USE, _WITH, _IS, _DOES):
        found = pattern.match(said)
        if found:
            break
    else:
        found, pattern = _NAMED.search(said), _DOES
    if found is None:
        return None
    name = _name(found, held, examples)
    told, value = _value(found, pattern)
    value = _shown(before_addition(value), held) if value else ""
    shown = _yours(found.groupdict().get("rest") or found.groupdict().get("aim") or "")
    if (
        not name
        or not value
        or count(value) not in WORDS
        or _EXAMPLE.search(shown)
        or _LISTS.search(value)
    ):
        return None
    pieces = [held[int(one)] for one in re.findall(r"\ue000(\d+)\ue001", shown)]
    known = any(one.strip("()") in examples or _FILE.search(one) for one in pieces)
    if known or _FILE.search(re.sub(r"\ue000\d+\ue001", "", shown)):
        return None
    own = content_stems(name)
    stems = content_stems(value) - own
    if len(stems) < 2 or not is_sound("What does the code do?", value, least=1):
        return None
    return _Said(name, told, value, stems)


def _name(found: re.Match[str], held: Sequence[str], examples: frozenset[str]) -> str:
    """``the git log command``; "" for what is of the page's own example."""
    code = _ARGUMENTS.sub("", held[int(found["code"])]).strip()
    own = code.strip("()!").replace("_", " ")
    whole = _NAME.match(code) and (code[-1].isalnum() or code[-1] == "!") and code[:2] != "# "
    if not whole or _FILE.search(code) or own in examples or own.lower() in examples:
        return ""
    held_noun = found.groupdict()
    noun = (held_noun.get("noun") or held_noun.get("before") or "").strip()
    if held_noun.get("the") and not noun:
        return ""  # "the xs that …"
    if not noun and re.fullmatch(r"\d+\.|[a-z]", code):
        return ""  # the number of an answer
    return f"the {code} {noun}" if noun else code


def _value(found: re.Match[str], pattern: re.Pattern[str]) -> tuple[Told, str]:
    """What is asked of it, and the answer."""
    groups = found.groupdict()
    if groups.get("aim"):
        aim = _yours(groups["aim"])
        return "for", f"to {aim}" if _is_base(aim) else ""
    if groups.get("gerund"):
        return "for", groups["gerund"]
    if pattern is _IS:
        return "is", groups["rest"]
    verb, rest = groups["verb"], groups["rest"]
    if verb in _MEANS:
        return "means", rest
    base = any(form == "s" for _, form in english().verbs.get(verb, ()))
    only_takes = verb == "takes" and " and " not in rest  # and gives nothing back
    if not base or verb in _NO_DEEDS or only_takes:
        return "does", ""
    return "does", f"it {verb} {rest}"


def _yours(text: str) -> str:
    """What an author and his reader do, as the reader does it."""
    for pattern, plain in _YOURS:
        text = pattern.sub(plain, text)
    return text


@lru_cache(maxsize=1024)
def _is_base(text: str) -> bool:
    """Whether a text begins with a verb: ``list all branches``."""
    first = text.split(maxsplit=1)[0]
    return any(form == "base" for _, form in english().verbs.get(first, ()))
