"""Recall questions for who or what it is that a sentence tells of: ``What keeps the water out?``.

The more is told of a thing, the surer a listener knows which it is; its name is a short answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.questions.by_tree.seen import is_sound
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.recall.abouts import about_one
from lessoncast.tongue.english.recall.fitness import ORPHAN
from lessoncast.tongue.english.recall.last import VAGUE
from lessoncast.tongue.english.turning import base_of, doing
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import Clause, clauses_of
from lessoncast.tongue.trees.parts import Part, Places
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

RANK = 3.1  # behind what something is, before an object alone
OF_MANY = 1.0  # ranks that what holds of many is behind what holds of one
ASK_WORDS = 13
ASK_STEMS, KIND_STEMS = 3, 4  # content words of what is told of it; of what kind of thing it is
NAME_WORDS = 8  # of an answer
SURE = 0.5  # how likely all that is asked must hang where it is thought to
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_NAMES = frozenset({"NNP", "NNPS"})
_SPARED = frozenset({"time", "contrast", "means", "purpose", "reason", "condition", "adverb"})
_SETTING = frozenset({"in", "at", "on", "during", "among", "across", "throughout", "within"})
_CASES = re.compile(r",? (?:such as|including|like|especially) [^;:]*\.$")  # examples at the end
_UNREADABLE = re.compile(
    r"\bthe (?:more|less|better|worse|\w+er)\b.*\bthe (?:more|less|better|worse|\w+er)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\bthat\b")  # "a tide that rises" points at nothing
_DIGIT = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_OF_ANY = re.compile(
    r"(?:some|many|most|any|each|every|such|few|several|all|both|no|none|neither|more|less|other|another|one|people|anyone|everyone|things?"
    r"|part|half|lots?|you|i|someone|somebody|what|whatever|who|certain|various|much|two|three|four|five|\d[\d,.]*)\b"
    r"|.*\b(?:today|now|here|there|below|above)$",
    re.IGNORECASE,
)
_ANY_ONE = re.compile(r"an? [a-z]+")  # "A boat can …": so can many another thing
_IS_A = re.compile(r"(?:is|was) (?:an?|one of) ")
_IS_NO_MORE = re.compile(
    r"(?:(?:is|was) (?:the |an? )?)?[\w'-]+(?: [\w'-]+)?$|(?:is|was) to |(?:is|was) .* (?:with|of|to|for|from)$"
)
_LETTERS = re.compile(r"\b[A-Z]{2,}\b")  # "Travis CI"
_JOINS = re.compile(r"^(?:[Aa]nd|[Oo]r|[Bb]ut|[Ss]o) ")
_THIS_ONE = re.compile(r"the [a-z-]+$")
_MANNER = re.compile(r"\b(?!only)\w{3,}ly\b|\b(?:very|quite|enough)\b")  # says how, and not what
_TIES = re.compile(
    r"\b(?:also|too|however|thus|therefore|then|now|instead|still|even|not|only|other|another|same|first|second|next|last|example|earlier|again"
    r"|else|similarly|currently|recently)\b|n['’]t\b",
    re.IGNORECASE,
)  # to the sentences around


def subject_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every question of this kind that a sentence answers."""
    sight = see(_CASES.sub(".", sentence), vocabulary)
    tree = tree_of(sight.plain)
    for clause in clauses_of(tree) if tree and not _UNREADABLE.search(sentence) else ():
        name = _name(clause, vocabulary)
        asks = (
            (
                f"{_who(name, clause, vocabulary)} {told}?"
                for told in _told(clause, name, vocabulary)
            )
            if name
            else ()
        )
        ask = next((one for one in asks if is_sound(_RELATIVE.sub("which", one), sight)), "")
        if ask:
            many = name.startswith(("a ", "an ")) or _THIS_ONE.match(name) or _IS_A.search(ask)
            yield RANK + OF_MANY * bool(many), ask, _answer(name, clause)
            yield from about_one(name, ask.partition(" ")[2].rstrip("?"), vocabulary)


def _name(clause: Clause, vocabulary: Vocabulary) -> str:
    """What a clause is about, where it has a name that tells something by itself; else ""."""
    words = clause.tree.words
    if clause.is_order or clause.is_torn or clause.is_negated or clause.goes_on:
        return ""
    named = words[clause.subject_head].tag in _NOUNS or words[clause.subject[0]].tag == "VBG"
    if not named or not clause.tree.is_unbroken(clause.subject) or _tells_little(clause):
        return ""
    name = vocabulary.lower_first(_JOINS.sub("", clause.said(clause.subject)))
    vague = VAGUE.match(name) or _OF_ANY.match(name) or ORPHAN.search(name) or _TIES.search(name)
    any_one = _ANY_ONE.fullmatch(name) and words[clause.finite].tag == "MD"
    return "" if vague or any_one or count(name) > NAME_WORDS else name


def _tells_little(clause: Clause) -> bool:
    """Whether the verb of a clause holds of too much, or what it says that something is is only named."""
    words = clause.tree.words
    would = words[clause.finite].text.lower() in {"would", "'d", "’d"}
    noun = clause.is_copula and words[clause.head].tag.startswith("NN")
    bare = noun and not clause.tree.under(clause.head, "det", "nmod:poss", "case")
    return would or bare or _base(clause) in listed("unasked")


def _answer(name: str, clause: Clause) -> str:
    """The name; one that is a single thing in a single word is not left alone."""
    alone = count(name) == 1 and grammar.number(name) == "singular"
    that = "That was" if clause.is_past else "That's"
    return grammar.ended(f"{that} {name}" if alone else capital(name))


def _base(clause: Clause) -> str:
    word = clause.tree.words[clause.head]
    return "be" if clause.is_copula else base_of(word.text, word.tag)


def _who(name: str, clause: Clause, vocabulary: Vocabulary) -> str:
    """``Who`` of people, and of what has a name and says or makes something; else ``What``."""
    words = clause.tree.words
    named = words[clause.subject_head].tag in _NAMES
    person = is_person(name) and not _LETTERS.search(name)
    known = name.rpartition(" ")[2] in vocabulary.persons
    somebody = named and (
        person
        or known
        or _base(clause) in listed("saying") | listed("making") | listed("befalling")
    )
    doing_it = words[clause.subject[0]].tag == "VBG"
    return "Who" if somebody or (is_someone(name) and not doing_it) else "What"


def _told(clause: Clause, name: str, vocabulary: Vocabulary) -> Iterator[str]:
    """What tells enough of a thing to know it by: all that is said, or without what stands in front; in as few words as one asks."""
    first = min([*clause.subject, *clause.helpers, clause.finite])
    before = {place for one in clause.parts if one.places[0] < first for place in one.places}
    for gone in (set[int](), before):
        told = _short(clause, gone, vocabulary)
        if told and _tells(told, name):
            yield told


def _short(clause: Clause, gone: set[int], vocabulary: Vocabulary) -> str:
    """What is told without some words and, while it is long, without its last circumstances; "" where that is not certain."""
    behind = [
        one for one in clause.parts if one.places[0] > clause.head and _can_be_shed(one, clause)
    ]
    while True:
        kept = tuple(one for one in clause.places if one not in gone)
        parts = tuple(one for one in clause.parts if not gone & {*one.places})
        told = doing(replace(clause, places=kept, parts=parts), vocabulary)
        if not told or clause.sure(kept) < SURE or _points(clause, kept):
            return ""
        if count(told) < ASK_WORDS:
            return told
        if not behind or max(behind[-1].places) != max(kept):
            return ""
        gone = gone | {*behind.pop().places}


def _points(clause: Clause, kept: Places) -> bool:
    """Whether something in it is only pointed at: ``that lid``."""
    words = clause.tree.words
    return any(
        words[one].relation == "det" and words[one].text.lower() in {"that", "those"}
        for one in kept
    )


def _can_be_shed(part: Part, clause: Clause) -> bool:
    """Whether a phrase only tells of the circumstances, and no figure that all hangs on."""
    around = part.role in _SPARED or (part.role == "other" and part.opener in _SETTING)
    return around and not _DIGIT.search(clause.said(part.places))


def _tells(told: str, name: str) -> bool:
    """Whether what is told of something is enough to know it by, and names neither it nor what nobody has at hand."""
    stems, named = content_stems(_MANNER.sub("", told)), content_stems(name)
    least = KIND_STEMS if _IS_A.match(told) else ASK_STEMS
    given = bool(stems & named) or _IS_NO_MORE.match(told)
    leans = ORPHAN.search(told) or _TIES.search(told)
    return len(stems) >= least and bool(named) and not given and not leans
