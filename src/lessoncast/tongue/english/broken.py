"""Sentences that lost a part on their way from the page: code behind a preposition, a list behind "because", a verb in a cut."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.trees import Tree

_ENDS = re.compile(
    r"\b(?:because|although|unless|whereas|than|nor|and|or|if|the|an|(?-i:a)|my|your|our|their|its"
    r"|(?:in|of|to|for|with|from|by|on|at|through|during) (?:which|whom|whose)|which is what is)[.!]$",
    re.IGNORECASE,
)
LONGEST_END = 30  # characters that one of them takes, and more
_HANGS = re.compile(
    r"(?:^|[,;] )(?P<left>[^,;]*)\b(?:with|from|of|by|into|using|called|named)(?:[.!]$|, (?:as|or|instead|in|then)\b(?! \w+ (?:to|from|with|of|by|into),))"
)  # "Run the test with.", "names starting with, as options"
_BEHIND = re.compile(r", \w+(?:ed|wn|lt|pt|nt) (?:on|in|at|to|for|within|between|under|into)[.!]$")
_STRANDS = re.compile(
    r"\b(?:that|which|who|whom|what|whatever|where|how|to|not|\w+n't|be|been|being|is|are|was|were|'s|'re|gets?|got|than|as)\b",
    re.IGNORECASE,
)  # lets a preposition stand alone: "what the tool is made of"
_NOUN_AGAIN = re.compile(
    r"\b(?:the|an?|this|these|every|all) (?:\w+ )?\w+ (?:the|an?|I|we|you|they|he|she|it) "
)  # "the box the salt came with"
_SIGN = re.compile(r"(?:^|[\s,])[_/\\~#*|^`]+(?=[\s,.;:]|$)")
_USES = re.compile(
    r"\b(?:you|we|to|can|I) (?:use|run|type|enter|add), (?:or|instead|such as|for example) |^(?:You|We|I|They|It) (?:can |could )?(?:use|run|type|write|add|call|enter)[.!]$"
    r"|\b(?:using|run|type|enter|with) the (?:\w+ )?command[.!]$|\bcan (?:simply|just) do[.!]$|^(?:He|She|They|We|You) (?:did|does|do) (?:this|that|so)[.!]$"
)
_NAMELESS = re.compile(
    r"\b(?:leading|trailing|single|double|special) (?:(?:or|and) (?:tells|is|are|can|means)\b|, ?(?:and|or)\b|and no\b)|\b(?:a )single, (?:and|or)\b"
)  # a sign stood there
_BEGINS = re.compile(
    r"^(?:As in, |Then (?:should|can|could|will|would|must|do|does|is|are|was|were) (?!there\b)(?!.*\?$))"
)
_OPEN_DEED = re.compile(
    r"\b(?:this|that|it|these|they|which)(?: (?:might|may|can|could|will|would|should|must|also|only|usually|often))* (?:involves?|includes?|contains?|requires?|comprises?|prints(?: out)?|outputs|displays)[.!]$",
    re.IGNORECASE,
)  # what stood below was what it involves
_TYPED = re.compile(r"To [^,]+, (?:[\w']+ ){1,3}(?:enters?|types?|runs?|writes?)[.!]$")
_ASKS = re.compile(
    r"(?:What|Who|Where|When|Why|How) (?:is|are|was|were|do|does|did|can|could|should|would) (?!(?:\S+ )*?(?:is|are|was|were|means?|makes?|depends?|matters?)\b)[^,;:?]+[.]$"
)  # a question that its author closed as a sentence: "What is the depth of the bay."
_DEED_FIRST = re.compile(r"^[A-Z][a-z]+(?:ed|en|wn|un) (?:by|in|at|on|with|for|from|as|to) ")
_GOES_ON = re.compile(r", (?:and|or|but) (?:is|are|was|were|has|have|had|can|could|may|will) ")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_SAYS = ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "cop", "aux", "aux:pass")


@remembered(8192)
def is_broken(sentence: str) -> bool:
    """Whether a sentence surely misses what stood in it: nobody could follow it by ear."""
    plain = (
        _NAMELESS.search(sentence)
        or _BEHIND.search(sentence, max(len(sentence) - LONGEST_END, 0))
        or _ENDS.search(sentence, max(len(sentence) - LONGEST_END, 0))
        or _SIGN.search(sentence)
        or _OPEN_DEED.search(sentence, max(len(sentence) - 2 * LONGEST_END, 0))
        or _TYPED.match(sentence)
        or _ASKS.match(sentence)
        or _BEGINS.match(sentence)
    )
    if plain or _USES.search(sentence) or _is_left_hanging(sentence):
        return True
    if not ((_DEED_FIRST.match(sentence) and "," not in sentence) or _GOES_ON.search(sentence)):
        return False
    read = tree(sentence)
    return read is not None and (_is_deed_alone(read) or _is_thing_that_goes_on(read))


def _is_left_hanging(sentence: str) -> bool:
    """Whether a preposition has nothing behind it, and nothing before it lets it stand alone."""
    found = _HANGS.search(sentence)
    left = sentence[: found.end("left")] if found else ""
    return bool(left) and not (_STRANDS.search(left) or _NOUN_AGAIN.search(f"{left} "))


def _is_deed_alone(read: Tree) -> bool:
    """``Encouraged by the law of 1960.``: what somebody was, and nobody who does anything."""
    root = read.words[read.root]
    return read.root == 0 and root.tag == "VBN" and not read.under(0, *_SAYS, "conj", "parataxis")


def _is_thing_that_goes_on(read: Tree) -> bool:
    """``More complex models, and is used in industry.``: a thing without a verb, and then a verb without its thing."""
    root = read.words[read.root]
    if root.tag not in _NOUNS or read.under(read.root, *_SAYS):
        return False
    joined = read.under(read.root, "conj")
    return any(read.words[one].tag.startswith("VB") for one in joined)
