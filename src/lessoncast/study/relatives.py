"""What a sentence tells in passing of the last thing in it: ``…, which is made of brass.`` as a sentence of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import capital, count

LEAST_WORDS = 5
LEAST_NAMED = 2  # words of a noun that says by itself which one it is
SURE = 0.6  # how likely the clause must tell of that noun
_WHICH = re.compile(r", which (?P<told>[a-z][^,;:()\"“”]+)\.$")
_NAMING = frozenset({"compound", "amod", "nmod", "flat"})
_NAMES = frozenset({"NNP", "NNPS"})


def told_in_passing(statement: Statement) -> Iterator[Statement]:
    """``They sell blue indigo, which is made from tar`` → ``Blue indigo is made from tar``."""
    found = _WHICH.search(statement.text) if not (statement.term or statement.leans) else None
    tree = tree_of(statement.text) if found else None
    if found is None or tree is None or statement.text.count(", which ") > 1:
        return
    noun = _noun(tree, found.start())
    text = capital(ended(f"{noun} {found['told']}")) if noun else ""
    if text and count(text) >= LEAST_WORDS and not leans(text):
        yield replace(statement, text=text, whole=statement.text, leans=False, role="plain")


def _noun(tree: Tree, comma: int) -> str:
    """The noun right in front of a comma that the clause behind it tells of; "" where that isn't sure, or it's any."""
    words = tree.words
    last = next((at for at in reversed(range(len(words))) if words[at].end <= comma), 0)
    clause = next(
        (at for at, one in enumerate(words) if one.relation == "acl:relcl" and at > last), 0
    )
    head = words[clause].head if clause else -1
    if head < 0 or words[clause].sure < SURE or not words[head].tag.startswith("NN"):
        return ""
    named = tree.whole(head, without=("acl:relcl", "punct", "case", "cc", "conj"))
    kinds = {words[one].relation for one in tree.under(head)}
    any_of = {words[one].text.lower() for one in tree.under(head, "det")} - {"the"}
    which = bool(kinds & _NAMING) or words[head].tag in _NAMES
    plain = (
        tree.is_unbroken(named)
        and named[-1] == last
        and not kinds & {"nmod:poss", "conj", "nummod"}
    )
    return tree.text(named) if plain and which and not any_of and len(named) >= LEAST_NAMED else ""
