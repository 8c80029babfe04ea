"""Whether a question asks for what its sentence tells: nothing that its verb needs left out, and the right thing asked for."""

from __future__ import annotations

from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.fitness.beside import Beside, beside
from lessoncast.tongue.english.questions.fitness.kept_whole import KEPT_WHOLE, asks_of_half_a_name
from lessoncast.tongue.english.questions.fitness.parting import PARTING
from lessoncast.tongue.english.questions.fitness.unlike import UNLIKE
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.tokens import tokens_of
from lessoncast.tongue.trees.tree import Word

SURE = 0.8  # how likely a phrase must hang where it is thought to, before a question falls for it
LIKELY = 0.5  # the same of a word in front of its noun
_PHRASE_WORDS = frozenset({"why", "how", "when", "where", ""})  # ask for no thing
_NEEDED = frozenset({"of", "to", "with", "on", "into", "upon", "as"})
_INSIDE = frozenset({"advcl", "acl", "acl:relcl", "csubj", "xcomp", "ccomp"})
_WAYS = frozenset({"by", "through", "via", "using"})
_LIKE_WAYS = _WAYS | {"like", "according", "from", "into", "without"}
_SEEN_AS = listed("seen_as")
_SAYING = listed("saying")
_MOVING = listed("moving_to")
_MANNERS = listed("manners")


def asks_amiss(ask: str, sentence: str) -> bool:
    """Whether a question is about another deed than the sentence, or leaves out what that needs, or asks for what is not told."""
    read = beside(ask, sentence)
    if read is not None and any(is_wrong(read) for is_wrong in CHECKS):
        return True
    return breaks_off(ask, sentence) or asks_of_half_a_name(ask, sentence)


def breaks_off(ask: str, sentence: str) -> bool:
    """``How do I count the boats moored?`` of ``the boats moored at the quay``: its last word goes on in the sentence."""
    told = tree_of(sentence)
    words = [one.text.lower() for one in tokens_of(ask.rstrip("?"))]
    found = (
        [one for one, word in enumerate(told.words) if word.text.lower() == words[-1]]
        if told
        else []
    )
    if told is None or len(found) != 1:
        return False
    place, word = found[0], told.words[found[0]]
    if word.relation in _BEFORE_NOUNS and word.head > place and word.sure >= LIKELY:
        return told.words[word.head].text.lower() not in words
    if (word.relation == "obj" and _is_moved(place, told)) or _hangs(word, place, told, words):
        return True
    for one in told.under(place):
        whole = told.whole(one)
        said = [told.words[part].text.lower() for part in whole]
        telling = {told.words[at].text.lower() for at in whole if told.words[at].tag != "POS"}
        apart = one < place or said[0] == "," or told.words[one].sure < SURE
        if (
            not apart
            and telling.isdisjoint(words)
            and _belongs(word, told.words[one].relation, said)
        ):
            return True
    return False


def _hangs(word: Word, place: int, told: Tree, asked: list[str]) -> bool:
    """``Who wrote in May that?``: a word that brings in what is no more told."""
    opens = word.relation in {"mark", "cc"} and word.text.lower() in _JOINS and word.head > place
    return opens and told.words[word.head].text.lower() not in asked


_JOINS = frozenset({"that", "and", "or", "but", "whether", "because", "if"})


def _is_moved(place: int, told: Tree) -> bool:
    """``a law requiring the keepers | to row``: someone is made to do what stands behind."""
    moves = told.words[told.words[place].head]
    next_two = [
        one.text.lower() if one.tag == "TO" else one.tag
        for one in told.words[place + 1 : place + 3]
    ]
    return next_two == ["to", "VB"] and base_of(moves.text, moves.tag) in _MOVING


def _belongs(word: Word, relation: str, said: list[str]) -> bool:
    """Whether nothing can end between a word and a phrase of it: ``moored at the quay``, ``a list of locks``, ``hard to row``."""
    if word.relation == "acl" and word.tag in {"VBN", "VBG"}:
        return relation in {"obl", "obj", "xcomp", "ccomp"}
    if word.tag.startswith("NN"):
        return (relation == "nmod" and said[0] in {"of", "between"}) or (
            relation == "acl" and said[0] == "to"
        )
    if word.tag == "JJ" and relation == "obl" and said[0] == "for" and "to" in said:
        return True  # "hard for a keeper to open"
    return word.tag == "JJ" and relation in {"advcl", "xcomp"} and said[0] == "to"


_BEFORE_NOUNS = frozenset({"amod", "nummod", "nmod:poss", "compound"})


def tells_what_for(read: Beside) -> bool:
    """``How is tar used?`` of ``used to close leaks``, ``How does a winch help?`` of ``helps keepers lift``: what for, is how."""
    here = read.told.words[read.place]
    base = base_of(here.text, here.tag)
    if read.asks != "how" or base not in _FOR_WHAT:
        return False
    behind = [one for one in read.missing() if one > read.place]
    told = (
        read.told.words[one].relation in _FOR_WHAT[base] or read.opener(one) in _ENDS
        for one in behind
    )
    return any(told)


_FOR_WHAT = {
    "help": frozenset({"obj", "xcomp", "ccomp", "advcl"}),
    "use": frozenset({"xcomp", "advcl"}),
}  # fmt: skip - what stands behind such verbs
_ENDS = frozenset({"for", "as", "to"})


def only_describes(read: Beside) -> bool:
    """``What did the gate find?`` of ``The gate found at Wick is old``: its verb only describes who does it."""
    here, words = read.told.words[read.place], read.told.words
    described = here.relation == "acl" and here.tag in {"VBN", "VBD", "VBG"}
    return described and words[here.head].text.lower() in read.subject


def lacks_what_it_needs(read: Beside) -> bool:
    """``When does it consist?`` of ``consists of oak``, and more."""
    if read.asks not in _PHRASE_WORDS or read.noun or tells_what_for(read):
        return False
    missing = [one for one in read.missing() if one > read.place]
    claims = _acts_on(read) or _says_that(read) or _moves_to(read) or _is_bare(read)
    return claims or any(_is_needed(read, one) for one in missing)


def _is_needed(read: Beside, place: int) -> bool:
    """Whether a phrase is one that its verb can't do without, and none that a question asks for."""
    word, opener = read.told.words[place], read.opener(place)
    acts_on = any(read.told.words[one].relation == "obj" for one in read.told.under(read.place))
    pointed = word.text.lower() in _NEAR and "that" in read.words  # "And how can we do that?"
    if word.sure < SURE or read.doer < 0 or pointed:
        return False
    if word.relation == "obj" or (word.relation == "ccomp" and opener == "that"):
        return True
    if word.relation == "xcomp":
        return acts_on and opener == "to"
    near = word.relation.startswith(("obl", "nmod")) and not acts_on and place == read.nearest
    asked_for = read.asks == "where" or (read.asks == "how" and _is_way(read, place))
    return near and opener in _NEEDED and not asked_for


_NEAR = frozenset({"this", "so", "it"})


def _is_bare(read: Beside) -> bool:
    """``Has rowing long been taught?`` of ``has long been taught in terms of boats``: the news is in what is left out."""
    near = read.told.words[read.nearest] if read.nearest >= 0 else None
    told_how = near is not None and near.relation == "obl" and near.sure >= SURE
    return not read.asks and not read.behind and told_how


def _acts_on(read: Beside) -> bool:
    """``How do I finish for each gate?`` of ``the work to finish for each gate``: what is finished is missing."""
    words, verb = read.told.words, read.told.words[read.place]
    takes = verb.relation == "acl" and verb.text.lower() not in english().intransitive
    near = read.opener(read.nearest) if read.nearest >= 0 else ""
    alone = all(
        words[one].relation == "obl" for one in read.told.under(read.place) if one > read.place
    )
    return takes and alone and near in _AROUND and words[verb.head].text.lower() not in read.words


_AROUND = frozenset({"for", "in", "on", "at", "by", "during"})


def _moves_to(read: Beside) -> bool:
    """``Why did the flood spur the keepers?`` of ``spurred the keepers to row``."""
    words = read.told.words
    ends = "to" not in read.behind and words[read.place].relation not in _INSIDE
    behind = range(read.place, len(words) - 1)
    to_do = any(words[one].text == "to" and words[one + 1].tag == "VB" for one in behind)
    return ends and to_do and base_of(words[read.place].text, words[read.place].tag) in _MOVING


def _says_that(read: Beside) -> bool:
    """``When did the keeper show?`` of ``showed in May that oak swells``: what is shown is missing."""
    words = read.told.words
    says = not read.behind and base_of(words[read.place].text, words[read.place].tag) in _SAYING
    return says and any(word.text == "that" for word in words[read.place :])


def has_no_way(read: Beside) -> bool:
    """``How are gates hung?`` of ``Gates are hung as keepers watch``: no way is told."""
    words = read.told.words
    here = words[read.place]
    base = base_of(here.text, here.tag)
    others = here.relation in _INSIDE or base in listed("responding")
    if read.asks != "how" or read.noun or read.doer < 0 or others or tells_what_for(read):
        return False
    if base == "mean":
        return True
    left = [one for one, word in enumerate(words) if word.text.lower() not in read.words]
    if any(words[one].text.lower() in _WAYS | _MANNERS for one in left):
        return False
    return not any(_is_way(read, one) for one in read.missing())


def _is_way(read: Beside, place: int) -> bool:
    """Whether a phrase tells how: ``with care``, ``as a lock``, ``gently and slowly``."""
    word, opener = read.told.words[place], read.opener(place)
    verb = read.told.words[read.place].text.lower()
    if word.relation == "advmod":
        return bool(read.told.under(place, "conj"))
    if word.tag == "VBG" and not opener:
        return True
    if opener == "with":
        named = word.tag.startswith("NN") and not read.told.under(place, "det", "nmod:poss", "nmod")
        return named and f"{verb}+with" not in listed("qualities")
    if opener == "as":
        return word.relation.startswith("obl") and verb in _SEEN_AS
    if opener == "on":
        return verb in listed("judging")  # "tested on three tides"
    return opener in _LIKE_WAYS


def counts_another(read: Beside) -> bool:
    """``How many minutes does it begin?`` of ``begins some minutes later``: no object of that verb."""
    words = read.told.words
    asks = read.asks in {"what", "which"} or read.noun[:1] == ("many",)
    found = [
        one for one, word in enumerate(words) if read.noun and word.text.lower() == read.noun[-1]
    ]
    if not asks or len(found) != 1 or read.behind or not {*read.noun}.isdisjoint(_NO_NOUNS):
        return False
    word = words[found[0]]
    while word.relation == "nmod":
        word = words[word.head]  # "dozens of boats"
    if word.relation == "obj" and word.head != read.place and words[word.head].tag == "VBG":
        return True
    return word.relation not in {"obj", "nsubj:pass", "iobj", "conj"}


_NO_NOUNS = frozenset({"if", "else", "happens", "happened"})
CHECKS = (
    only_describes,
    lacks_what_it_needs,
    has_no_way,
    counts_another,
    *PARTING,
    *KEPT_WHOLE,
    *UNLIKE,
)
