"""Whether a question tears off what its verb can't be told without: the way that it goes, an amount, what somebody is called.

``came to a head``, ``moved ten feet``, ``refers to it as a weir`` mean what they do as a whole, as ``took place`` does.
"""

from __future__ import annotations

from lessoncast.tongue.english.grammar import singular
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.fitness.beside import Beside
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.turning import base_of
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.tokens import tokens_of

_PATHS = listed("whole_paths")
_DEEDS = listed("whole_deeds")
_UNITS = listed("units")
_NEEDED_IN = frozenset({"result", "consist", "lie", "engage", "participate", "specialize", "end"})
_PHRASE_WORDS = frozenset({"why", "how", "when", "where", ""})  # ask for no thing
_OPENS_THING = frozenset({"DT", "PRP$", "CD", "$"})  # tags


def _base(read: Beside) -> str:
    """The base form of its verb in the sentence."""
    word = read.told.words[read.place]
    return base_of(word.text, word.tag)


def parts_a_path(read: Beside) -> bool:
    """``Where did the strike come to?`` of ``came to a head``; ``What were boats set on?`` of ``set on fire``."""
    words, base = read.told.words, _base(read)
    asks = read.asks in {"what", "where"} and not read.noun
    return asks and any(
        words[one].relation == "obl" and f"{base}+{singular(words[one].text.lower())}" in _PATHS
        for one in read.missing()
    )


def acts_on_an_amount(read: Beside) -> bool:
    """``What does the gate rise?`` of ``rises a few feet``: how far, is told."""
    if read.asks != "what" or read.noun or read.behind[-1:] == ("to",):
        return False
    words = read.told.words
    return any(
        words[one].relation == "obj"
        and singular(words[one].text.lower()) in _UNITS
        and words[one + 1].text.lower() != "of"
        for one in read.missing()
    )


def names_it_as(read: Beside) -> bool:
    """``What does the guild refer to?`` of ``refers to such a lock as a weir``: how it is called, is told."""
    words = read.told.words
    asks = read.asks == "what" and not read.noun and _base(read) == "refer"
    return asks and any(
        word.text.lower() == "as" and word.relation == "case" for word in words[read.place :]
    )


def leaves_its_thing(read: Beside) -> bool:
    """``Why did the guild spend?`` of ``spent a fortune to …``: a thing stands right behind its verb, whatever its tree."""
    words, behind = read.told.words, read.place + 1
    if read.asks not in _PHRASE_WORDS or read.noun or read.behind or behind >= len(words):
        return False
    takes = words[read.place].text.lower() not in english().intransitive
    done = read.told.under(read.place, "aux:pass")
    times = {
        at
        for one in read.told.under(read.place, "obl:unmarked", "advmod", "nsubj", "obl")
        for at in read.told.whole(one)
    }
    return takes and not done and words[behind].tag in _OPENS_THING and behind not in times


def leaves_what_of(read: Beside) -> bool:
    """``Why did keepers take advantage?`` of ``took advantage of the tide``; ``Why does the flood result?`` of ``results in a loss``."""
    if read.asks not in _PHRASE_WORDS or read.noun:
        return False
    words, base = read.told.words, _base(read)
    for one in read.told.under(read.place, "obj"):
        whole = f"{base}+{singular(words[one].text.lower())}" in _DEEDS
        phrases = (*read.told.under(one, "nmod"), *read.told.under(read.place, "obl"))
        of = [at for at in phrases if read.opener(at) == "of"]
        if whole and any(words[at].text.lower() not in read.words for at in of):
            return True
    near = read.nearest
    goes_on = near >= 0 and read.opener(near) == "in" and words[near].text.lower() not in read.words
    return base in _NEEDED_IN and goes_on


KEPT_WHOLE = (parts_a_path, acts_on_an_amount, names_it_as, leaves_its_thing, leaves_what_of)


def asks_of_half_a_name(ask: str, sentence: str) -> bool:
    """``How many stores of oak does it hold?`` of ``stores of oak boards``; ``How small are weirs?`` of ``weirs are small locks``."""
    asked = [one.text.lower() for one in tokens_of(ask)]
    many = asked[:2] == ["how", "many"]
    verb = next((at for at, one in enumerate(asked) if at > 1 and one in _HELPERS), 0)
    told = tree_of(sentence) if asked[:1] == ["how"] and verb in range(2, 7) else None
    if told is None or not (many or verb == 2):
        return False
    last = asked[verb - 1]
    found = [word for word in told.words if word.text.lower() == last]
    if len(found) != 1 or found[0].relation not in {"compound", "amod"}:
        return False
    return found[0].sure >= LIKELY and told.words[found[0].head].text.lower() not in asked


LIKELY = 0.5  # how likely a word must stand in front of that noun
_HELPERS = frozenset({"do", "does", "did", "is", "are", "was", "were"})
