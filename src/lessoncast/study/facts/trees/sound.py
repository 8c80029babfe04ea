"""Whether a question and its answer can be asked of somebody who has only heard the lesson."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english import sound
from lessoncast.study.facts.english.trimming import without_harmless
from lessoncast.study.facts.fact import Fact, Kind
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.wordlists import listed as common
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import content_stems, count, stem, words

LEAST_ASKED = 3  # content words of a question
FEWEST = 2  # of one whose words are telling
OF_KIND = 6.0  # bits of a noun that is no "people" or "data"
ANSWER_WORDS = range(1, 25)
OF_ALL = frozenset({"all", "every", "each"})  # of a kind: one knows which
SURE = 0.4  # how likely the head of each phrase around the verb must be
SURE_ASKED = 0.75  # and that of the phrase which is asked for
_EMPTY = frozenset(
    {"thing", "way", "something", "someone", "people", "lot", "everything", "anything", "part"}
)
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|itself|themselves|both|each|either|neither|too|even|so|such|that|all|every|more|less|only|\w+er than)\b",
    re.IGNORECASE,
)  # what may lean where the sentence leans
_THEM = frozenset({"it", "them", "they", "him", "her"})
_SAYS_OF = frozenset({"nmod", "acl", "acl:relcl", "nmod:poss", "compound"})
_SAYS_WHICH = _SAYS_OF | {"nummod", "appos", "amod"}
_ANYBODY = re.compile(
    r"\beach other\b|(?<=[a-z]ing )others\b|(?<=enable )others\b|(?<=help )others\b|(?<=allow )others\b|(?<=invite )others\b|(?<=\b(?:of|to|by) )others\b|(?<=\bfrom )others\b|\bothers(?=['’] )"
)  # "helping others"
_YEAR = re.compile(r"\b(?:1\d|20)\d\ds?\b")
_EXAMPLE = re.compile(
    r", (?:for example|for instance|that is|i\.e\.), (?P<next>(?:[\w-]+ ?){1,3}\b)"
)
_AROUND = frozenset({"reason", "manner", "occasion", "site", "time", "span"})
_LOOSELY = frozenset({"better", "further", "later", "earlier", "more", "less", "worse"})
_FIRSTS = frozenset({"first", "last"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_BESIDE = re.compile(r", (?:which|who|whose|where)\b")  # what is told besides
_GAPPED = re.compile(
    r", [^,?]+ (?:hardly|not) at all\b"
)  # "oxidised completely, oolong in part, and green tea not at all": the rest is of others
_OPENS = re.compile(r"^(?:What|Why|Who|How|When|Where|Which|Under what condition)\b")


def facts(
    sight: Sight,
    kind: Kind,
    ask: str,
    value: str,
    *,
    answer: Places,
    family: str,
    worth: float,
    least: int = LEAST_ASKED,
    sure: float = SURE_ASKED,
    subject: str = "",
    said: str = "",
    number: Number = "singular",
    named: bool = True,
    telling: float = math.inf,
    fewest: int = FEWEST,
    often: bool = False,
) -> Iterator[Fact]:
    """The fact of a question and its answer, the words at ``answer``, where both are sound.

    A question has ``least`` content words, or fewer which tell ``telling`` bits together.
    ``subject`` and ``said`` are what the fact's are where they aren't the question and the value;
    with ``named``, the clause must name what it is about. What is asked may be told of ``often``.
    """
    value = value.strip(" .,;:")
    if named and not _is_named(sight.clause):
        return
    few = told_by(ask) >= telling or (kind in _AROUND and names_kind(sight.clause))
    if ask and few:
        least = min(least, fewest)
    if (
        ask
        and value
        and is_sound(sight, ask, value, answer=answer, least=least, sure=sure, often=often)
    ):
        yield fact_of(
            sight.statement, kind=kind, subject=subject or ask.rstrip("?"), value=said or value,
            family=family, ask=ask, worth=worth, number=number,
        )  # fmt: skip


def names_kind(clause: Clause, least: float = OF_KIND) -> bool:
    """``Charcoal is made …``, ``Swifts breed …``: whatever is of a kind that has a name of its own, and none in particular."""
    words = clause.tree.words
    if not clause.subject or words[clause.subject_head].tag not in ("NN", "NNS"):
        return False
    beside = {
        words[one].relation
        for one in clause.tree.under(clause.subject_head)
        if words[one].text.lower() not in OF_ALL
    }
    bare = not beside & {"det", "nummod", "nmod:poss", "det:predet", "conj"}
    return bare and told_by(clause.said(clause.subject)) >= least


def is_sound(
    sight: Sight,
    ask: str,
    value: str,
    *,
    answer: Places,
    least: int,
    sure: float,
    often: bool = False,
) -> bool:
    """Whether the question tells enough, the answer is short and news, and nothing leans."""
    own = content_stems(_OPENS.sub("", ask)) - _EMPTY
    told = content_stems(value) - own
    return (
        len(own) + bool(_YEAR.search(ask)) >= least
        and (often or bool(own & sight.rare))
        and bool(told - _EMPTY)
        and count(value) in ANSWER_WORDS
        and is_certain(sight.clause, answer, sure)
        and ":" not in ask
        and not _BESIDE.search(ask)
        and not _GAPPED.search(ask)
        and not sight.clause.points
        and not is_joined_far(sight.clause)
        and not _compares(sight.clause)
        and not _stands_for(sight.clause, answer)
        and not leans(_without_first(sight, sound.without_own(ask)))
        and not leans(_without_first(sight, value))
        and not (sight.statement.leans and _POINTS.search(f"{ask} {value}"))
        and not is_loose(sight, ask, answer)
        and not _takes_example(sight, ask)
        and sound.is_sound(_of_anybody(ask), _of_anybody(value))
    )


def _takes_example(sight: Sight, ask: str) -> bool:
    """``grows with size, for example, the length of a beam``: a question that goes on into the example."""
    found = _EXAMPLE.search(sight.statement.text)
    return found is not None and found["next"] in ask


def is_certain(clause: Clause, answer: Places, least: float) -> bool:
    """Whether the tree is sure of the phrase that is asked for, and fairly of the others."""
    words = clause.tree.words
    inside = {*answer}
    heads = [part.head for part in clause.parts if part.head not in inside]
    own = [one for one in answer if words[one].head not in inside and words[one].head >= 0]
    return all(words[one].sure >= least for one in own) and all(
        words[one].sure >= SURE for one in heads
    )


def leans(text: str) -> bool:
    """Whether a word stands for what only the page tells."""
    plain = without_harmless(_of_anybody(text))
    return any(word.lower() in listed("loose") for word in words(plain))


def _of_anybody(text: str) -> str:
    """A text where "others" are any people, and lean on nothing."""
    return _ANYBODY.sub("people", text) if "other" in text else text


def _is_named(clause: Clause) -> bool:
    """Whether the subject is a noun, the learner, or nobody: not "many", and nothing that points elsewhere."""
    words = clause.tree.words
    if clause.is_order:
        return True
    head = words[clause.subject_head]
    low = head.text.lower()
    noun = head.tag in ("NN", "NNS", "NNP", "NNPS", "VBG") and low not in listed("nobody")
    return noun or low == "you" or (low == "it" and head.relation == "expl")


def is_joined_far(clause: Clause) -> bool:
    """``A says that B met C and asked``: a verb behind a clause inside may be that one's as well."""
    tree = clause.tree
    before = tree.words[clause.head].head
    if tree.words[clause.head].relation != "conj" or not 0 <= before < clause.head:
        return False
    inside = (one for one in range(before + 1, clause.head) if tree.words[one].tag in _FINITE)
    return any(tree.words[one].relation != "conj" for one in inside if one not in clause.helpers)


def _compares(clause: Clause) -> bool:
    """``far fewer tools``: a subject that is compared with nothing; not ``a higher tide lifts …``, which is any such."""
    words = clause.tree.words
    if _is_any_such(clause):
        return False
    more = any(words[one].tag in ("JJR", "RBR") for one in clause.subject)
    return more and not any(words[one].text.lower() == "than" for one in clause.places)


def _is_any_such(clause: Clause) -> bool:
    """``A higher rate makes loans dearer``: what is always so, the more of it there is."""
    words, subject = clause.tree.words, clause.subject
    lasting = not (clause.is_past or clause.is_copula or clause.is_passive)
    pair = [words[one] for one in subject[:2]] if lasting and len(subject) > 2 else []
    return bool(pair) and (
        pair[0].text.lower() in {"a", "an"}
        and pair[1].tag == "JJR"
        and pair[1].text.lower() not in _LOOSELY
    )


def _stands_for(clause: Clause, answer: Places) -> bool:
    """``use it as propaganda``: a pronoun of the question that is done something to."""
    words = clause.tree.words
    return any(
        words[one].tag == "PRP" and words[one].text.lower() in _THEM and words[one].head == clause.head and one not in answer
        for one in clause.places if one not in clause.subject
    )  # fmt: skip


def _without_first(sight: Sight, text: str) -> str:
    """``the first working steam pump``, ``is first cut``: of its own kind the first, and not of some that were named."""
    words = sight.clause.tree.words
    for place, word in enumerate(words):
        if word.text == "first" and word.relation == "advmod" and word.head == sight.clause.head:
            text = re.sub(r" first\b", "", text)
        first = word.text.lower() in _FIRSTS and place and words[place - 1].text.lower() == "the"
        beside = sight.clause.tree.under(word.head) if first and word.head > place else ()
        if any(words[one].relation in _SAYS_OF | {"amod"} for one in beside if one != place):
            text = re.sub(rf"\b(the) {word.text}\b", r"\1", text, flags=re.IGNORECASE)
    return text


def is_loose(sight: Sight, ask: str, answer: Places = ()) -> bool:
    """``the message``: a thing with "the" that the lesson isn't about, and of which nothing tells which it is."""
    tree = sight.clause.tree
    for place in sight.clause.places:
        word = tree.words[place]
        low = word.text.lower()
        relational = low in listed("relational")
        known = stem(low) in sight.known and not relational
        if word.tag not in ("NN", "NNS") or known:
            continue
        beside = {tree.words[one].relation for one in tree.under(place)}
        the = any(
            tree.words[one].relation == "det"
            and (relational or tree.words[one].text.lower() == "the")
            for one in tree.under(place)
        )
        which = beside & (_SAYS_OF if relational else _SAYS_WHICH)
        told = place not in answer and word.text in ask
        if low in common("unique") | listed("times"):
            continue
        if the and not which and (relational or told):
            return True
    return False
