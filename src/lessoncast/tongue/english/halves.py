"""Half a sentence, by its tree: a thing, a deed or a condition that an author set like a sentence, and nothing said of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import is_imperative, main_clause
from lessoncast.tongue.english.doubt import forms_of
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import SURE, places_between_spaces, tree
from lessoncast.tongue.english.wholeness import breaks_off
from lessoncast.tongue.trees import Tree

DOUBTED = 0.5  # how sure a tree has to be of a noun that heads it
LEAST = 4  # words of a half: "One last remark." is said, as it stands
LEAST_TITLE = 3  # words in capitals that are a title together
_FOR_WHAT = frozenset({"for", "to", "of", "with"})
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer")
_HELPS = ("aux", "aux:pass", "cop")
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NAMES = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD"})
_OF_NOUN = frozenset({"acl:relcl", "acl"})
_BROUGHT_IN = frozenset({*_OF_NOUN, "advcl", "ccomp"})
_OPENS = frozenset(
    {"when", "where", "while", "because", "although", "though", "if", "since", "unless", "whereas"}
)
_OPENERS = re.compile(
    r"(?:As (?:long|soon|far|much|often) as|Even (?:if|though|when)|So that|When(?:ever)?|Where(?:ver)?|While|Although|Though|If|Since"
    r"|(?:Just|Much|Exactly) as (?=(?:the|an?|this|these|it|they|we|you|he|she|its|their|our)\b|[A-Z]|[a-z]+s (?!(?:is|are|was|were) ))|Unless|Whereas|Once|Until|After|Before)\b(?! (?:in|on|at|again|upon|possible|necessary)\b)"
)
_GOES_ON = re.compile(r"(?:Which|Who|Whose) |Meaning (?:that|it|they|he|she|you|we|there|the)\b")
_OPEN = re.compile(
    r"(?:This|That|It|These|They|Those) (?:\w+ly |also )?(?:includes?|contains?|means?|are|is)\."
)
_ADDS = re.compile(r"(?:and|or|but|nor) ")
_JOINS = frozenset({",", ";", "-", "–", "—"})


_INVERTED = re.compile(
    r"(?:Then|Next|Now|First|Here|There|Later|Soon|Last)(?: of all)? (?:comes?|came|follows?|followed|begins?|began|stands?|stood|lies|lay) [\w'-]+"
)  # "Then comes rennet, an enzyme …": the verb stands before its subject


@remembered(8192)
def is_half(sentence: str) -> bool:
    """Whether a sentence surely has no verb of its own: ``Tasks you work on.``, ``Added a page.``, ``When it rains.``.

    One with a colon or a question mark in it is not looked at.
    """
    if _OPEN.fullmatch(sentence):
        return True
    if ":" in sentence or "?" in sentence or len(sentence.split()) < LEAST:
        return False
    if _INVERTED.match(sentence):
        return False
    read = tree(sentence)
    if read is None or read.sentence != sentence.strip() or is_imperative(sentence):
        return False
    return (
        _goes_on(read)
        or _is_condition(read)
        or _is_all_conditions(read)
        or _is_thing_with_clause(read)
        or _is_thing_of_somebody(read)
        or _is_led_thing(read)
        or _is_title_with_more(read)
        or _lacks_subject(read)
        or _is_deed(read)
        or (_is_thing(read) and main_clause(sentence) is None)  # two readings without a verb
    )


def tells_surely(sentence: str) -> bool:
    """Whether a sentence surely has a subject and its verb, though the verb may be in no list: ``The mast crowds the small deck.``."""
    read = tree(sentence)
    if read is None or read.sentence != sentence.strip() or is_half(sentence):
        return False
    if breaks_off(sentence):
        return False
    root = read.words[read.root]
    subjects = [one for one in read.under(read.root, *_SUBJECTS) if one < read.root]
    opened = any(
        one < read.root and read.words[one].tag in {"IN", "WRB", "WDT", "WP"}
        for one in read.under(read.root, "mark", "advmod")
    )
    finite = root.tag in _FINITE and root.sure >= SURE
    return finite and not opened and any(read.words[one].sure >= DOUBTED for one in subjects)


def _goes_on(read: Tree) -> bool:
    """``Which means that it floats.``, ``That sailors push too early.``: the end of a sentence that ended before."""
    first = read.words[0]
    if (first.text, first.relation, first.head) == ("That", "mark", read.root):
        return True
    if not _GOES_ON.match(read.sentence):
        return False
    return first.tag == "VBG" or (first.head == read.root and first.relation in _SUBJECTS)


def _is_condition(read: Tree) -> bool:
    """``When it rains.``: what opens a clause inside of another, and no other comes."""
    first = read.words[0]
    if first.text.lower() not in _OPENS or first.head != read.root:
        return False
    if len(read.under(read.root, *_SUBJECTS)) > 1:
        return False  # "Since the 1950s most mills run": a time, and who does it
    behind = read.sentence.split(", ")[1:]
    return all(map(_ADDS.match, behind)) and all(_is_inside(read, one) for one in _clauses(read))


def _is_all_conditions(read: Tree) -> bool:
    """``When boats that carry salt leak because they're old.``: as many words that open a clause as clauses, and no comma behind the first."""
    first = _OPENERS.match(read.sentence)
    if not first or not all(map(_ADDS.match, read.sentence.split(", ")[1:])):
        return False
    if first[0].endswith("as "):  # "Just as the sails fill."
        return ", " not in read.sentence
    led = [place for place, word in enumerate(read.words) if word.start < first.end()]
    opener = read.words[led[0]]
    loose = opener.relation == "case" or read.words[opener.head].tag in {"VBG", "VBN", "JJ"}
    if loose and len(led) == 1:
        return False  # "After the war the town grew", "When mending we wait"
    opened = 1 + sum(
        word.tag in {"WDT", "WP", "WP$", "WRB"}
        or (word.relation == "mark" and word.text.lower() != "to")
        for word in read.words[led[-1] + 1 :]
    )
    return opened >= sum(1 for _ in _clauses(read))


def _is_inside(read: Tree, clause: int) -> bool:
    """Whether a clause is the condition, goes on from it with "and", or is part of it."""
    chain = (clause, *read.above(clause))
    part = any(read.words[one].relation in {*_OF_NOUN, "ccomp"} for one in chain)
    joined = read.words[clause].relation == "conj" and bool(read.under(clause, "cc"))
    led = any(
        word.text.lower() in _OPENS | {"that", "as", "so"}
        for word in (read.words[one] for one in read.under(clause, "mark", "advmod"))
    )
    return clause == read.root or part or joined or led


def _is_thing_with_clause(read: Tree) -> bool:
    """``The gifts you will accept.``: its one verb is that of a clause that tells which thing is meant."""
    subjects = read.under(read.root, *_SUBJECTS)
    if len(subjects) != 2 or [*_clauses(read)] != [read.root] or read.under(read.root, "cop"):
        return False
    thing, somebody = (read.words[one] for one in subjects)
    verb = min((read.root, *read.under(read.root, *_HELPS)))
    between = {word.text for word in read.words[subjects[0] : subjects[1]]}
    named = thing.tag in {"NN", "NNS"} and somebody.tag == "PRP"
    return named and subjects[1] == verb - 1 and not between & _JOINS


def _is_thing_of_somebody(read: Tree) -> bool:
    """``The knot we're looking for and the rope we need.``: whose thing it is, behind it, though that may look like what it does."""
    behind = read.root + 1
    contact = any(read.whole(one)[0] == behind for one in read.under(read.root, "acl:relcl"))
    somebody = contact and read.words[behind].tag == "PRP"
    return somebody and read.words[0].tag == "DT" and _is_thing(read)


def _is_led_thing(read: Tree) -> bool:
    """``For a list of the lights on this coast.``: a preposition and its noun."""
    first, root = read.words[0], read.words[read.root]
    led = first.relation == "case" and first.head == read.root and root.tag in _NAMES
    return led and not any(word.tag in _FINITE or word.text == "," for word in read.words)


def _is_title_with_more(read: Tree) -> bool:
    """``Paid Pilot Leave for the Coast, up to two weeks.``: a title and what it is for; a word in capitals inside of it is no verb."""
    tokens = read.sentence.split()
    title = [*takewhile(lambda one: one[:1].isupper() and one.isalpha(), tokens)]
    if title and title[0].lower() in english().conjunctions:
        return False  # "And Pilot Leave Pay for the coast.": the end of a list
    if (
        len(title) < LEAST_TITLE
        or tokens[len(title)] not in _FOR_WHAT
        or "base" in forms_of(title[0])
    ):
        return False
    places = places_between_spaces(read)
    small = [place for place, word in enumerate(read.words) if word.text[:1].islower()]
    return not any(
        read.words[place].tag in _FINITE or _may_act(tokens, places[place], read.words[place].tag)
        for place in small
    )


def _lacks_subject(read: Tree) -> bool:
    """``Was an importer of salt.``, ``Only to face a storm.``."""
    first, second = read.words[0], read.words[1]
    if read.under(read.root, *_SUBJECTS):
        return False
    helps = first.tag in {"VBD", "VBZ"} and first.head == read.root and first.relation in _HELPS
    aims = (first.text, second.text) == ("Only", "to") and second.head == read.root
    return helps or aims


def _is_deed(read: Tree) -> bool:
    """``Moved the mast.``, ``Then strikes the sail.``, ``Each holding a line.``: nobody is named who does it."""
    root = read.words[read.root]
    if read.under(read.root, *_HELPS):
        return False
    alone = not any(_is_told(read))
    if root.tag == "VBG":
        return alone  # "Each holding a line": no subject makes that a sentence
    opens = all(word.tag in {"RB", "CC"} or word.text in _JOINS for word in read.words[: read.root])
    forms = forms_of(root.text.lower())
    helps = root.text.lower() in english().auxiliaries
    if not opens or helps or "base" in forms or read.under(read.root, *_SUBJECTS):
        return False
    if root.tag == "VBZ" and _has_verb_behind(read):
        return False
    return alone if root.tag in {"VBD", "VBN"} else root.tag == "VBZ" and "s" in forms


def _has_verb_behind(read: Tree) -> bool:
    """``Covers over parts that leak have to be removed``: what is read as the verb is a noun, and its verb stands behind it."""
    behind = read.root + 1
    if read.words[behind].tag != "IN":
        return False
    return any(
        read.words[place].text in _VERBS and read.words[place - 1].tag not in _BEFORE_INNER
        for place in range(behind + 2, len(read.words))
    )


_VERBS = frozenset({"have", "has", "must", "should", "is", "are", "can", "may", "will"})
_BEFORE_INNER = frozenset({"WDT", "WP", "WRB", "PRP", "IN", "CC"})


def _is_thing(read: Tree) -> bool:
    """``The keeper of the light.``; not where an adverb behind a noun may stand at a verb that was not seen."""
    root = read.words[read.root]
    named = root.tag in _NAMES and root.sure >= DOUBTED
    adverb = any(
        word.relation == "advmod" and word.head < place and read.words[word.head].tag in _NAMES
        for place, word in enumerate(read.words)
    )
    doubted = any(one.relation == "acl" and one.sure < DOUBTED for one in read.words)
    return (
        named
        and not (adverb or doubted)  # "Ada, a chemist, proposed in 1893 that …"
        and not read.under(read.root, *_SUBJECTS, *_HELPS)
        and not any(_is_told(read))
    )


def _clauses(read: Tree) -> Iterator[int]:
    """The head of each clause with a finite word."""
    seen: set[int] = set()
    for place, word in enumerate(read.words):
        clause = word.head if word.relation in _HELPS else place
        if word.tag in _FINITE and clause not in seen:
            seen.add(clause)
            yield clause


def _is_told(read: Tree) -> Iterator[bool]:
    """For each word that may be a verb whether it tells something of a thing: it is in no clause of another word, or nothing opens that."""
    places = places_between_spaces(read)
    tokens = read.sentence.split()
    for place, word in enumerate(read.words):
        described = word.relation == "amod" and read.words[place - 1].tag not in {"NN", "NNS"}
        shaped = place > 0 and not described and _may_act(tokens, places[place], word.tag)
        if word.tag not in _FINITE and not shaped:
            continue
        clause = word.head if word.relation in _HELPS else place
        if place == read.root and word.tag in {"VBD", "VBN"}:
            continue
        chain = (clause, *read.above(clause))
        brought = [one for one in chain if read.words[one].relation in _BROUGHT_IN]
        yield not brought or not _is_opened(read, brought[0], word.tag)


def _is_opened(read: Tree, clause: int, tag: str) -> bool:
    """Whether a clause is surely one of another word: "who", "that" or "if" opens it, it is ``you accept`` behind a noun, or a participle."""
    own = read.whole(clause)
    first = read.words[own[0]]
    opened = first.tag in {"WDT", "WP", "WP$", "WRB", "IN", "TO"} or first.text.lower() in _OPENS
    led = any(read.words[one].tag in {"WDT", "WP", "WP$", "WRB"} for one in own[:3])
    head = read.words[read.words[clause].head]
    contact = first.tag == "PRP" and head.tag in {"NN", "NNS", "PRP", "DT"}
    alone = sum(read.words[one].tag in _FINITE for one in own) <= 1
    done = tag == "VBN" and not read.under(clause, "obj", *_SUBJECTS)
    return done or ((opened or led or contact) and alone)


def _may_act(tokens: list[str], place: int, tag: str) -> bool:
    """Whether the word there has the form of a verb with a subject, and nothing shows a noun: ``the box labels it``, not ``of labels``."""
    low, before = bare(tokens[place]), bare(tokens[place - 1])
    known = english()
    shown = known.prepositions | known.determiners | known.conjunctions | known.quantifiers | {"to"}
    forms = forms_of(low)
    if not forms or before in shown:
        return False
    if tag.startswith("VB"):
        return not forms <= {"ing"}
    return "s" in forms or ("base" in forms and is_plural_word(before))
