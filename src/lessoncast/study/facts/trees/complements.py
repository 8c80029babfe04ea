"""What a verb or adjective takes with its preposition, what a thing uses for a purpose, and what is shown.

``depends on …`` → what does it depend on: the preposition stays behind at the end of the question.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.trees.about import is_unnamed, is_word_of_many, tells, verb_of
from lessoncast.study.facts.trees.reading import Sight
from lessoncast.study.facts.trees.sound import facts, names_kind
from lessoncast.study.facts.trees.wordlists import listed
from lessoncast.study.persons import is_of_people
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.turning import asked
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Part, Places
from lessoncast.tongue.words import content_stems

TOLD, TOLD_OF_TERM = 3, 2  # content words of a question; of one about a term of the lesson
HELD_WORDS = 2  # content words of what a term holds
OF_KIND = 7.0  # bits of a noun of which one can ask what it depends on
SURE_APART = 0.75  # how likely what stands behind an answer must hang on the verb
_EXAMPLES = re.compile(r",? such as [^,]+$")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


def takes(sight: Sight) -> Iterator[Fact]:
    """``Caulking consists of oakum and tar`` → what does caulking consist of."""
    clause = sight.clause
    found = _taken(clause)
    lead = _lead(clause)
    if not found or not is_plain(sight, first=lead is None):
        return
    opener, places = found
    value = _EXAMPLES.sub("", clause.said(places))
    head = next(one for one in places if clause.tree.words[one].head not in places)
    tag = clause.tree.words[head].tag
    if tag not in (*_NOUNS, "VBG") or is_of_people(value) or _is_weak(sight, value, head):
        return
    taken = tuple(one for one in clause.places if one >= places[0] - len(opener.split()))
    led = sight.vocabulary.lower_first(clause.said(lead.places)) if lead else ""
    told = (*taken, *lead.places) if lead else taken
    ask = asked(clause, "What", told, sight.vocabulary)
    ask = ask.replace("?", f" {opener} {led}".rstrip() + "?")
    form = "activity" if tag == "VBG" else grammar.number(value)
    yield from facts(
        sight, "object", ask, value, answer=places, family=f"object taken {form}", worth=0.75, least=_least(sight),
    )  # fmt: skip


def _lead(clause: Clause) -> Part | None:
    """``Without oxygen, …``: the one phrase in front of the subject, if it's one with a preposition."""
    first = min([*clause.subject, clause.finite]) if clause.subject else 0
    before = [one for one in clause.parts if one.places[0] < first]
    one = before[0] if len(before) == 1 else None
    sure = one is not None and clause.tree.words[one.head].sure >= SURE_APART
    noun = one is not None and clause.tree.words[one.head].tag in _NOUNS
    return one if one and one.opener and sure and noun and one.places[0] == 0 else None


def holds(sight: Sight) -> Iterator[Fact]:
    """``A caulking iron combines a blade and a handle`` → what does a caulking iron combine, for a term of the lesson."""
    clause = sight.clause
    verb = verb_of(clause)
    if (
        not is_plain(sight, first=False)
        or not is_term(sight)
        or clause.is_passive
        or verb in listed("empty") | listed("unsaid")
    ):
        return
    objects = [part for part in clause.of("object") if part.head > clause.head]
    if len(objects) != 1 or not _is_apart(clause, objects[0]) or verb in _makes_do():
        return
    part = objects[0]
    value = clause.said(part.places)
    if clause.tree.words[part.head].tag not in _NOUNS or _is_weak(sight, value, part.head):
        return
    if len(content_stems(value)) < HELD_WORDS or part.places[0] != clause.head + 1:
        return
    ask = asked(clause, "What", part.places, sight.vocabulary)
    yield from facts(
        sight, "object", ask, value, answer=part.places, family=f"object tree {grammar.number(value)}", worth=0.65,
        least=TOLD_OF_TERM if verb in listed("holds") and not clause.is_past else TOLD,
    )  # fmt: skip


def tools(sight: Sight) -> Iterator[Fact]:
    """``Shipwrights use mallets to drive oakum into seams`` → what do they use to drive it there."""
    clause = sight.clause
    used = verb_of(clause) in listed("uses") - listed("lets") and not clause.is_passive
    if not used or not is_plain(sight, learner=True, first=False):
        return
    objects = [*clause.of("object")]
    aims = [part for part in clause.of("purpose", "complement") if part.opener == "to"]
    if len(objects) != 1 or len(aims) != 1 or not _ends(clause, aims[0].places):
        return
    part, aim = objects[0], aims[0]
    value = clause.said(part.places)
    near = part.places[-1] + 1 == aim.places[0] and part.head > clause.head
    if (
        not near
        or clause.tree.words[part.head].tag not in _NOUNS
        or _is_weak(sight, value, part.head)
    ):
        return
    if _goes_on(clause, aim):
        return
    ask = asked(clause, "What", part.places, sight.vocabulary)
    yield from facts(
        sight, "object", ask, value, answer=part.places, family=f"object tool {grammar.number(value)}", worth=0.75,
        least=TOLD,
    )  # fmt: skip


def messages(sight: Sight) -> Iterator[Fact]:
    """``Old hull planks show that tar keeps rot away`` → what do they show."""
    clause = sight.clause
    if not is_plain(sight) or clause.is_passive or verb_of(clause) not in listed("tells_that"):
        return
    for part in clause.of("complement"):
        if part.opener != "that" or not _ends(clause, part.places):
            continue
        ask = asked(clause, "What", part.places, sight.vocabulary)
        yield from facts(
            sight, "object", ask, clause.said(part.places), answer=part.places, family="object said", worth=0.7,
            least=_least(sight),
        )  # fmt: skip


def is_term(sight: Sight) -> bool:
    """Whether a clause is about what the lesson is: its subject stands in the title, the heading or is set apart."""
    clause, one = sight.clause, sight.statement
    key = sight.title | content_stems(" ".join((one.heading, one.term, *one.terms)))
    own = content_stems(clause.said(clause.subject))
    head = _heads(clause)
    name = clause.tree.words[clause.subject_head].tag in ("NNP", "NNPS") and len(own) == 1
    return bool(own) and (
        (head <= key and len(own) <= len(own & key) + 1) or (name and own <= sight.known)
    )


def _heads(clause: Clause) -> frozenset[str]:
    """What a subject is by its noun; ``the process of caulking`` is by the noun behind it."""
    tree, place = clause.tree, clause.subject_head
    inner = tree.under(place, "nmod")
    if tree.words[place].text.lower() in listed("happens") | listed("relational") and inner:
        place = inner[0]
    return content_stems(tree.words[place].text)


def _least(sight: Sight) -> int:
    return TOLD_OF_TERM if is_term(sight) or names_kind(sight.clause, OF_KIND) else TOLD


def is_plain(sight: Sight, *, learner: bool = False, first: bool = True) -> bool:
    """Whether a clause begins with its subject, a noun (or the ``learner`` who can), and says what is so."""
    clause = sight.clause
    if not clause.subject or not tells(sight):
        return False
    if first and clause.subject[0] != clause.places[0]:
        return False
    subject = clause.said(clause.subject).lower()
    if learner and subject == "you":
        return clause.tree.words[clause.finite].text.lower() in {"can", "could"}
    if _disagrees(clause) or is_word_of_many(clause):
        return False
    open_ = subject in listed("anybody") or subject.split()[0] in listed("adding")
    loose = subject.split()[0] in listed("quantities") | listed("owners")
    return not (open_ or loose or clause.is_negated or is_unnamed(sight, clause.subject_head))


def _disagrees(clause: Clause) -> bool:
    """``the lack of mallets have``: a slip of the lesson, or a wrong subject; or two of two things, perhaps each of its own."""
    words = clause.tree.words
    several = bool(clause.tree.under(clause.subject_head, "conj"))
    apart = (one for one in clause.places if one not in clause.subject)
    each = several and any(words[one].relation == "conj" for one in apart)
    one = words[clause.subject_head].tag in ("NN", "NNP") and not several
    return each or (one and words[clause.finite].tag == "VBP")


def _is_weak(sight: Sight, value: str, head: int) -> bool:
    """Whether a noun is no answer: the learner's, nothing, or one of which nobody knows which it is."""
    first = value.lower().split()[0]
    last = sight.clause.tree.words[head].text.lower()
    return (
        first in listed("owners") | listed("adding")
        or last in listed("nobody") | listed("relational")
        or is_unnamed(sight, head)
        or (" " not in value and sight.clause.tree.words[head].tag == "NNP")  # perhaps somebody
    )


def _ends(clause: Clause, places: Places) -> bool:
    return clause.tree.is_unbroken(places) and places[-1] == clause.places[-1]


def _is_apart(clause: Clause, part: Part) -> bool:
    """Whether a phrase is whole: what stands behind it surely hangs on the verb."""
    behind = [one for one in clause.parts if one.head > part.head]
    return clause.tree.is_unbroken(part.places) and all(
        clause.tree.words[one.head].sure >= SURE_APART and one.role != "complement"
        for one in behind
    )


def _makes_do() -> frozenset[str]:
    """Verbs whose object is what somebody does: ``helps sailors to steer``."""
    return listed("lets") | listed("moves") | listed("uses")


def _taken(clause: Clause) -> tuple[str, Places] | None:
    """The preposition that a verb or adjective asks for, and the phrase behind it, which ends the clause."""
    words = clause.tree.words
    pairs = listed("takes_passive" if clause.is_passive else "takes")
    for part in clause.parts:
        own = (
            words[clause.head].text.lower()
            if clause.is_passive or clause.is_copula
            else verb_of(clause)
        )
        places = part.places[len(part.opener.split()) :]
        pairs = listed("takes_adjective") if clause.is_copula else pairs
        if (
            part.opener
            and f"{own} {part.opener}" in pairs
            and places
            and _ends(clause, part.places)
            and part.places[0] == clause.head + 1
        ):
            return part.opener, places
    return _behind_noun(clause)


def _behind_noun(clause: Clause) -> tuple[str, Places] | None:
    """``at risk of warping``: the phrase that a noun behind "is" takes."""
    if not clause.is_copula or not clause.predicate:
        return None
    words = clause.tree.words
    told = [words[one].text.lower() for one in clause.predicate]
    for phrase in sorted(listed("takes_noun")):
        size = len(phrase.split())
        if " ".join(told[:size]) == phrase and len(told) > size and _ends(clause, clause.predicate):
            return phrase.rpartition(" ")[2], clause.predicate[size:]
    return None


def _goes_on(clause: Clause, aim: Part) -> bool:
    """``to hold it and wedges to tighten it``: a purpose that holds a second thing and its purpose."""
    words = clause.tree.words
    return (
        sum(
            words[one].tag == "TO"
            or (words[one].text.lower() == "to" and words[one].relation == "mark")
            for one in aim.places
        )
        > 1
    )
