"""What comes next, where nothing can be asked of it: turned to by its name, or taken as what one wants to do."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.script.talk.heading_asking import deed_question, doing_of, is_deed, orders_two
from lessoncast.script.talk.leads import is_bare_noun, is_named_so
from lessoncast.script.talk.subjects import SECTION_WORDS, is_free, is_said_bare, number_of, said_as
from lessoncast.tongue.english.clauses import is_clause, is_imperative, is_name_in_capitals
from lessoncast.tongue.english.lexis import english, ing_form
from lessoncast.tongue.english.questions.by_tree.seen import mine
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.titles import is_own_name, may_be_thing, takes_thing
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

WORTH = 28.0  # of a heading's own words
STATED_SHARE = 2  # of the words of a statement, half must be taken up
HOW = 60.0  # worth of asking how one does what a heading names
_PLACED = frozenset({"first", "second", "third", "last", "final"})  # one of a row: "the first line"
_CASES = frozenset({"in", "on", "at", "for", "before", "after", "during", "under", "without"})


def announced(heading: str, told: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """A heading as a host turns to it: as a case, as what to do, as a statement, or by its name; nothing of what names nothing, ``Every line``."""
    named, written = vocabulary.lower_title(heading), heading
    heading = capital(named)  # a clause in capitals is read as a name
    tree = tree_of(heading)
    first = named.partition(" ")[0].lower()
    if tree is None or first in listed("indefinite") | {"more"}:
        return
    thing = is_name_in_capitals(written) or _is_spoken_of(named, told)
    np, form = mine(named), "ask.turning" if thing else _form(heading, tree)
    if is_own_name(written, vocabulary):
        yield Proposal(form="ask.turning", np=written, number=number_of(written), worth=WORTH)
        return
    if form == "ask.turning":
        np = mine(name_of(written, told, vocabulary))
        form = turned_to(np)
        if how := deed_question(np):
            yield Proposal(ask=how, worth=HOW, deep=True)
    if form == "ask.stated" and not _is_taken_up(named, told):
        form = ""
    if np and form:
        deep = form == "ask.ordered"
        yield Proposal(form=form, np=np, number=number_of(named), worth=WORTH, deep=deep)


def _is_taken_up(stated: str, told: str) -> bool:
    """Whether what is told goes on about what a heading states: one who asks "How so?" is not told of something else first."""
    return stated.lower() not in told.lower() and goes_on_about(stated, told)  # not only again


def goes_on_about(stated: str, told: str) -> bool:
    """Whether what is told takes up half of the words of a statement."""
    own = content_stems(stated)
    return len(own & content_stems(told)) * STATED_SHARE >= len(own)


def _is_spoken_of(named: str, told: str) -> bool:
    """Whether what is told says something of a heading as of a thing: ``open water operations`` are, or happen."""
    low = re.escape(named.lower())
    says = rf"(?:^|[.,;:] |\b(?:of|in|with|by|is|are|the) ){low} (?:is|are|was|were|can|may|will|has|have|takes?|happens?|helps?|means?|refers?)\b|\b(?:of|is|are|by) {low}(?=[.,;])"
    return " " in named and re.search(says, told.lower()) is not None


def turned_to(np: str) -> str:
    """The form that turns to a name: of what one does, which nobody looks at or takes, or of a thing."""
    return "ask.deed" if is_deed(np) else "ask.turning"


_TWO_WORDS = re.compile(r"[A-Za-z]+ and [a-z]+")  # "Stick and slip" names what happens
_AGAIN = re.compile(r"(?:un|re|de|dis)(?=\w{3})")  # before a verb that no noun is like
_FORBIDS = re.compile(r"(?:Don['’]t|Do not|Never)\b")


def _form(heading: str, tree: Tree) -> str:
    """The form that announces a heading: of a case, of what to do, of a statement, of a name; "" of half of one, ``Make sure to``."""
    first = tree.words[0]
    if first.text.lower() in _CASES and first.relation == "case":
        whole = first.text != "For" or _is_for_something(heading)
        return "ask.in_case" * (whole and count(heading) <= SECTION_WORDS)
    if _FORBIDS.match(heading):
        return ""  # nobody wants to "never leave the gate open"
    if orders(heading, tree):
        hangs = heading.rpartition(" ")[2].lower() in english().prepositions | {"to"}
        return "" if hangs else "ask.ordered"
    is_so = tree.words[tree.root].tag.startswith(("VB", "JJ")) or tree.under(tree.root, "cop")
    if is_so and is_clause(capital(heading)):
        asks = first.tag.startswith(("PRP", "W"))  # "We value", "How we row"
        said = tree.under(tree.root, "nsubj", "nsubj:pass", "expl")  # not: "Ropes used for boats"
        done = tree.words[tree.root].tag == "VBN" and not tree.under(tree.root, "aux:pass", "aux")
        whole = bool(said) and not done and count(heading) > 2  # "Heart sounds" is what sounds
        return "" if asks else "ask.stated" if whole else "ask.turning"
    return "ask.turning"


def _is_for_something(heading: str) -> bool:
    """Whether a heading is for somebody or something, ``For small boats``, and no name: ``For rent sign``."""
    _, _, named = heading.partition(" ")
    held = not english().determiners.isdisjoint(named.split())
    return held or number_of(named) == "plural" or is_named_so(named) or named != named.lower()


def name_of(heading: str, told: str, vocabulary: Vocabulary) -> str:
    """A heading's name as one says it before what is ``told`` under it, ``the old bridge``; "" where it is no name."""
    named, is_name = vocabulary.lower_title(heading), is_name_in_capitals(heading)
    heading = capital(named)
    tree = tree_of(heading)
    if tree is None or is_bare_noun(named, vocabulary) or orders(heading, tree):
        return ""
    return _name(named, told, tree, is_name=is_name)


_DOUBLE_DOING = re.compile(
    r"(?!(?:start|stop|keep|avoid|consider|enjoy|practi[cs]e|try|quit|finish|prevent|allow|support)\b)\w+ \w{2,}ing(?: (?:and|or|of|in|for|with)\b|$)",
    re.IGNORECASE,
)
"""What is done to, and no order to do it: ``Dry salting and brining``."""


def orders(heading: str, tree: Tree) -> bool:
    """Whether a heading tells what to do: ``Oil the gate``, but not ``Gate repair``."""
    if _DOUBLE_DOING.match(heading) or _TWO_WORDS.fullmatch(heading):
        return False
    if orders_two(heading) or takes_thing(heading):
        return True
    if " " not in heading or not is_imperative(capital(heading)):
        return False
    return tree.words[tree.root].tag == "VB" or not may_be_thing(heading)


def _name(named: str, told: str, tree: Tree, *, is_name: bool) -> str:
    """A heading's name as one says it, ``the old bridge``; "" where its grammar is no name's."""
    if tree.words[0].tag.startswith(("IN", "TO", "RB", "PRP", "MD", "W")):
        return ""
    head, tokens = tree.words[tree.root].tag, named.split()
    if tokens[1:2] and tokens[1] in english().determiners and not doing_of(tokens[0]):
        return ""  # "Oil the gate"
    noun = is_name or head.startswith(("NN", "VBG"))
    if not noun or (head == "VBG" and tree.root):
        return ""
    if count(named) == 1 and head == "VBG":
        return named
    if both := _done_and_undone(named):
        return both
    bare = mine(named)
    numbered = tree.words[0].tag == "CD" or named[-1:].isdigit()  # "step 2", "one after another"
    bare_so = is_said_bare(named, told) and tokens[0].lower() not in _PLACED
    free = numbered or is_free(named) or _has_name(named) or bare_so
    alone = "" if count(named) == 1 else f"the {bare}"  # no "the feudal"
    return said_as(named, told) or (bare if free else alone)


def _done_and_undone(named: str) -> str:
    """``load and unload`` → ``loading and unloading``; "" for two things that are also done: ``stick and slip``."""
    found = _TWO_WORDS.fullmatch(named)
    both = named.lower().split(" and ") if found else []
    done = all(any(form == "base" for _, form in english().verbs.get(one, ())) for one in both)
    undone = any(_AGAIN.sub("", one) in english().verbs for one in both if _AGAIN.match(one))
    return " and ".join(map(ing_form, both)) if both and done and undone else ""


def _has_name(named: str) -> bool:
    """Whether a heading is or begins with somebody's or something's own name: ``John Calvin``, ``Venice at war``."""
    first = named.partition(" ")[0]
    return first[:1].isupper() and first != first.upper()
