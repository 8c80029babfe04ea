"""Who a sentence says does something, by name, so that "he" or "she" in the next one is known."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.persons import is_agent
from lessoncast.study.wordlists import listed
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.clause import Clause, clauses_of

MOST_NAMES = 4  # words of a name
_TIES = frozenset({"de", "van", "von", "da", "del", "la", "al", "bin"})
_DOES = frozenset({"obj", "iobj", "nsubj", "nsubj:pass", "conj", "obl:agent"})
_WITH = frozenset({"with", "by", "for", "against", "beside", "like", "than", "between"})
_NAMES = frozenset({"NNP", "NNPS"})
_TITLES = re.compile(r"^(?:[A-Z][a-z]+(?:ist|ian|er|or) )(?=[A-Z]\w+ [A-Z])")
_OTHERS = re.compile(
    r"\b(?:his|her|their) (?:\w+ )?(?:father|mother|brother|sister|son|daughter|wife|husband|friend|teacher)\b"
)


def acting(text: str) -> str:
    """The one person who does something in a sentence, ``Ada Blum`` or ``Blum``; "" where nobody or more than one does."""
    tree = tree_of(text)
    if tree is None or _OTHERS.search(text):
        return ""
    found = [_named(tree, one) for one in clauses_of(tree) if one.subject]
    names = {one for one in found if one}
    alone = len(names) == 1 and not _is_another_named(tree, next(iter(names)))
    return names.pop() if alone else ""


def _is_another_named(tree: Tree, name: str) -> bool:
    """``Blum met Berg``: whether somebody else is named who may be meant as well; with "the", it is no person."""
    words = tree.words
    for place, word in enumerate(words):
        if word.tag not in _NAMES or word.text in name.split():
            continue
        case = {words[one].text.lower() for one in tree.under(place, "case")}
        meant = word.relation in _DOES or (word.relation in {"obl", "nmod"} and case & _WITH)
        if meant and not tree.under(place, "det") and word.text not in listed("no_person"):
            return True
    return False


def _named(tree: Tree, clause: Clause) -> str:
    """The name of what a clause tells of: its subject, what stands beside that (``an explorer, Ada Blum,``), or who somebody was."""
    head = clause.subject_head
    words = tree.words
    heads = [head]
    if words[head].tag not in _NAMES:
        if not is_agent(words[head].text):
            return ""
        heads = [one for one in tree.under(head, "appos") if words[one].tag in _NAMES]
        if clause.is_copula and words[clause.head].tag in _NAMES:
            heads.append(clause.head)
    if len(heads) != 1 or tree.under(heads[0], "conj", "nmod", "det"):
        return ""
    return _run(tree, heads[0])


def _run(tree: Tree, head: int) -> str:
    """The words with a capital around a name; "" for a name of something that is no person."""
    words = tree.words
    first = last = head
    while first and _is_part(tree, first - 1):
        first -= 1
    while last + 1 < len(words) and _is_part(tree, last + 1):
        last += 1
    told = [words[one].text for one in range(first, last + 1)]
    if len(told) > MOST_NAMES or set(told) & listed("no_person") or told[0].lower() in _TIES:
        return ""
    if len(told[-1]) == 1 or not all(one[:1].isupper() or one in _TIES for one in told):
        return ""  # "Peter L." has more to it
    return _TITLES.sub("", " ".join(told))


def _is_part(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    return word.tag in _NAMES or word.text in _TIES
