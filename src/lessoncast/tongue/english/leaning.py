"""What a sentence takes up by its grammar, wherever in it that stands: a pronoun that no noun in it can be meant by.

The words with which a sentence opens are looked at in ``roles``; here its tree is.
"""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.trees import Tree

_PRONOUNS = frozenset({"it", "they", "them", "he", "she", "him"})
_GENDERED = frozenset({"he", "she", "him", "his", "her"})
_SOMEBODY = re.compile(
    r"(?:one|body|er|or|ist|ian|ant|ent|man|men|boy|girl|son|king|queen|child|wife|husband|friend|lady|hero|nurse|monk|slave|spy|chief|judge|patient|guest|infant|baby|saint|priest|clerk|cook|pilot|soul|patron|rival|lord|ally|agent|peer|native|heir|bride|groom|widow|maid|sir|dr|aunt|niece)s?$"
)
_OWNERS = frozenset({"its", "their", "his", "her"})
_POINTING = frozenset({"this", "that", "these", "those"})
_COUNTS = frozenset({"one", "two", "three", "four", "five", "some", "many", "most", "few", "none", "several", "all"})  # fmt: skip
_MAY_LEAN = _PRONOUNS | _OWNERS | _POINTING | _COUNTS
_WORD = re.compile(r"\w+")
_AS_NOUN = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = frozenset({"advcl", "ccomp", "csubj", "acl:relcl", "parataxis", "conj"})
_SAYS_WHICH = ("nmod", "acl", "acl:relcl", "obl")
_ANYBODY = frozenset({"someone", "somebody", "everyone", "everybody", "anyone", "anybody", "nobody", "something", "anything", "everything", "nothing"})  # fmt: skip
_OF_NOW = frozenset({"time", "moment", "day", "week", "month", "year", "century", "point"})
_ACTS = re.compile(
    r"(?:[\w' -]{1,40}, )?(?:In response(?! to)|In turn\b|In return(?! for)|(?:In|By) (?:doing so|so doing)|To do (?:so|this|that)\b|Doing (?:so|this|that)\b"
    r"|In (?:our|your|my) (?:own )?case\b|In the process(?! of)|Since then|By then|Until then|Till then|From then on|Meanwhile|Afterwards?\b|Thereafter|In the same vein(?! as)|At that point)",
    re.IGNORECASE,
)  # what was done or told is meant
_SPAN = (
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|generations?)"
)
_FROM_THEN = re.compile(
    rf"\b{_SPAN} (?:later|earlier|afterwards?)(?= ?[,.;]|$)|\b[Tt]he (?:next|following|same|previous) (?:morning|night|{_SPAN})\b(?! that)"
)
_DATE = re.compile(
    r"\b(?:1\d|20)\d\ds?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
    r"|\b(?:[Aa]fter|[Bb]efore|[Ww]hen|[Oo]nce|[Tt]han|[Uu]ntil)\b"
)


@remembered(8192)
def reaches_back(sentence: str) -> bool:
    """Whether a sentence is not understood without one before it, by more than the words that open it."""
    if _ACTS.match(sentence) or _counts_from(sentence):
        return True
    if _MAY_LEAN.isdisjoint(_WORD.findall(sentence.lower())):
        return False
    read = tree(sentence)
    return read is not None and any(_is_nobody(read, place) for place in range(len(read.words)))


def _counts_from(sentence: str) -> bool:
    """``The peace ended five days later``: counted from a day that another sentence names."""
    found = _FROM_THEN.search(sentence)
    return found is not None and not _DATE.search(sentence[: found.start()])


def _is_nobody(read: Tree, place: int) -> bool:
    """Whether a word stands for something, and nothing that the sentence names is meant."""
    low = read.words[place].text.lower()
    if low in _PRONOUNS:
        return _is_lone_pronoun(read, place)
    if low in _OWNERS:
        owns = read.words[place].relation == "nmod:poss"
        return owns and not (_is_named(read, place) or _is_ahead(read, place))
    if low in _POINTING:
        return _points_back(read, place)
    return low in _COUNTS and _counts_others(read, place)


def _is_lone_pronoun(read: Tree, place: int) -> bool:
    relation = read.words[place].relation
    if relation not in _AS_NOUN or _is_empty(read, place) or _is_named(read, place):
        return False
    return relation in _SUBJECTS or not _is_ahead(read, place)


def _points_back(read: Tree, place: int) -> bool:
    word = read.words[place]
    if _points_ahead(read, place) or _brings_in(read, place):
        return False
    if word.relation == "det" and word.head > place:
        return _points_out(read, place)
    alone = word.relation in _AS_NOUN and not read.under(place, *_SAYS_WHICH)
    named = _is_named(read, place) or _follows_clause(read, place)
    return alone and word.tag != "WDT" and not named


def _counts_others(read: Tree, place: int) -> bool:
    """``Two are red``; not ``Some say that …``: some people."""
    word = read.words[place]
    if word.relation not in {*_SUBJECTS, "obj"} or read.under(place, *_SAYS_WHICH):
        return False
    of_people = word.relation != "obj" and bool(read.under(word.head, "ccomp", "xcomp"))
    return not of_people and not _is_named(read, place)


def _is_empty(read: Tree, place: int) -> bool:
    """``it is clear that``, ``makes it easy to``: a pronoun that stands for what the sentence goes on to say."""
    word = read.words[place]
    head = word.head
    if word.text.lower() != "it":
        return False
    around = {head, read.words[head].head} if head >= 0 else set()
    behind = (one for up in around if up >= 0 for one in read.under(up) if one > place)
    return any(
        read.words[one].relation in {"ccomp", "csubj", "csubj:pass", "xcomp", "advcl", "acl", "acl:relcl"}
        for one in behind
    )  # fmt: skip


def _is_named(read: Tree, place: int) -> bool:
    """Whether a noun, or somebody, stands before a word that may be meant by it; by "she" only somebody."""
    above = set(read.above(place))
    gendered = read.words[place].text.lower() in _GENDERED
    return any(
        one not in above
        and (_is_noun(read, one) or _is_whole(read, one))
        and not (gendered and _is_thing(read, one))
        for one in range(place)
    )


def acts_on_another(sentence: str) -> bool:
    """``In 1936 the town sold it``: by its tree, what acts is never what it acts on, and nothing else is named."""
    read = tree(sentence)
    if read is None:
        return False
    objects = [one for one in read.under(read.root, "obj") if read.words[one].tag == "PRP"]
    acts = read.under(read.root, "nsubj")
    own = {*acts, *(one for place in acts for one in read.under(place, "compound", "flat", "conj"))}
    return any(
        read.words[one].text.lower() in _PRONOUNS
        and not any(_is_noun(read, before) and before not in own for before in range(one))
        for one in objects
    )


def _is_noun(read: Tree, place: int) -> bool:
    return read.words[place].tag.startswith(("NN", "WP"))


def _is_thing(read: Tree, place: int) -> bool:
    """Whether a word surely names nobody: no name, and no word for people."""
    word = read.words[place]
    return word.tag in {"NN", "NNS", "VBG"} and not _SOMEBODY.search(word.text.lower())


def _is_whole(read: Tree, place: int) -> bool:
    """Whether a word is what somebody does: ``Ignoring a warning does not remove it``."""
    word = read.words[place]
    return word.tag == "VBG" or word.text.lower() in _ANYBODY


def _is_ahead(read: Tree, place: int) -> bool:
    """``In its early years, the town …``: what stands in front of a subject may be the subject's."""
    subjects = read.under(read.root, *_SUBJECTS)
    return any(one > place and place not in read.whole(one) for one in subjects)


def _points_ahead(read: Tree, place: int) -> bool:
    """``Picture this:``."""
    return any(one.text == ":" for one in read.words[place + 1 : place + 2])


def _brings_in(read: Tree, place: int) -> bool:
    """``knows that ice floats``: a clause, though its "that" was read as one of a noun; no noun of many has it."""
    word = read.words[place]
    many = word.relation == "det" and read.words[word.head].tag in {"NNS", "NNPS"}
    return word.text.lower() == "that" and (many or word.tag == "IN")


def _points_out(read: Tree, place: int) -> bool:
    """``used this trick``: a thing that neither this sentence nor the day at hand gives."""
    noun = read.words[read.words[place].head]
    if noun.text.lower().rstrip("s") in _OF_NOW or read.under(read.words[place].head, *_SAYS_WHICH):
        return False
    named = any(one.text.lower() == noun.text.lower() for one in read.words[:place])
    return not named and not _follows_clause(read, place)


def _follows_clause(read: Tree, place: int) -> bool:
    """Whether a clause of the sentence comes before the one that a word stands in: that may be meant."""
    own = {*read.above(place), place}
    apart = any(
        word.relation in _CLAUSES and at not in own and at < place
        for at, word in enumerate(read.words)
    )
    inner = any(read.words[at].relation in _CLAUSES and at != read.root for at in own)
    return apart or inner
