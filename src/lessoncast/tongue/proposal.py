"""What a rule proposes: the host's question, and what it changes in the answer."""

from __future__ import annotations

from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.kinds import Number, Tense
from lessoncast.tongue.words import capital

VAGUE = -240.0  # worth of an English question that would fit many places: rather the expert goes on
_DEEP = re.compile(
    r"(?:^|[.:!?] )(?:And|But) (?:even )?(?:if|once|when(?! (?:is|are|was|were|do|does|did|can|will|should)\b)) "
    r"|\b(?:why|how(?! (?:many|much|long|old|far|tall|big|large|high|about)\b)|what if|what happen(?:s|ed) (?:if|when|whenever|once|as|to|with|without|then)"
    r"|differ\w*|catch|downside|trouble|go(?:es)? wrong|trade-offs?|consequences?|effects?|causes?|caused|led to|leads? to|lead to|comes? of|came of|follows from|means? for|bring about|became of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A host's question (or the name of a form group) with the answer's first sentence after it.

    ``before`` is what the expert says first, when the question comes inside the text; ``answer``
    stands for the first ``spends`` sentences of it, "" when they are said as they are. In packed
    languages ``kind`` is the gender and number of the noun phrase, ``more`` fills further slots, and
    what is ``apart`` can be asked where nothing was said before.
    """

    ask: str = ""
    form: str = ""
    np: str = ""
    point: str = ""
    number: Number = "singular"
    tense: Tense = "present"
    when: str = ""
    answer: str = ""
    worth: float
    deep: bool = False
    before: str = ""
    spends: int = 1
    kind: str = ""
    more: tuple[tuple[str, str], ...] = ()
    apart: bool = False


@remembered(4096)
def is_deep(question: str) -> bool:
    """Whether a question asks for reasons, means, consequences or differences."""
    return _DEEP.search(question) is not None


_FILLING = re.compile(
    r",? (?:somehow|anyway|as well|indeed|of course|even|either)(?=$|[?.])|, too(?=$|[?.])"
)  # ask nothing


def asked(text: str) -> str:
    """The words of a question, as a question."""
    plain = _FILLING.sub("", re.sub(r"\s+", " ", text)).strip(" ,.;:")
    return capital(plain) + "?"
