"""English behind the seam: the rules of this room under the names that the writer knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english import grammar, questions
from lessoncast.tongue.english.clauses import main_clause, noun_phrase
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.points import advice_of, amount_of, point_of
from lessoncast.tongue.proposal import Proposal, is_deep
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import Vocabulary, capital

_LOCAL = re.compile(
    r"\d|\b(?:this|that day|these|those|also|merely|just|there(?! (?:is|are|was|were)\b))\b|\"\w|(?<!\w)'\w|\w\.\w"
)
_FATHERLESS = re.compile(
    r"(?:(?!(?:and|but|or|that|which|who|if|when|because|while|so|to|for|than|as|whose|where)\b)[\w'-]+ )+(?:it|them|him|her)\b"
)  # "Light in the morning sets it forward"
_AWAY = re.compile(r"\b(?:also|this|these|another)\b")

_JUDGES = re.compile(
    r"\b(?:important|key|essential|best|better|always|need|needs|must|should|never|without|every|helps?|lets?"
    r"|makes?|allows?|depends?|powerful|useful)\b"
)

_SOMEBODY = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.IGNORECASE)


@remembered(4096)
def _stands_alone(sentence: str) -> bool:
    apart = _LOCAL.search(sentence) or _FATHERLESS.match(sentence)
    alone = not apart and main_clause(sentence) is not None
    return alone and not _means_somebody_else(sentence)


def _means_somebody_else(sentence: str) -> bool:
    """``To be safe, he moored twice``: "he" or "she" is nobody whom the sentence names."""
    found = _SOMEBODY.search(sentence)
    read = tree_of(sentence) if found else None
    if not found or read is None:
        return False
    before = (one for one in read.words if one.start < found.start())
    return not any(one.tag in {"NNP", "NNPS"} or is_someone(one.text) for one in before)


class EnglishTongue:
    """English as a ``Tongue``."""

    title_cuts: tuple[str, ...] = (
        r":\s+",
        r"\s+[–—-]\s+",
        r"\?\s*",
        r",?\s+(?:and|or|but)\s+",
        r"\s+(?:of|in|for|with|that|to|from|as)\s+",
    )

    def proposals(
        self, sentence: str, vocabulary: Vocabulary, previous: str = "", following: str = ""
    ) -> Iterator[Proposal]:
        """As the rules of ``questions`` find them, and by the tree."""
        yield from questions.proposals(sentence, vocabulary, previous, following)
        yield from questions.questions_by_tree(sentence, vocabulary, previous, following)

    def is_deep(self, question: str) -> bool:
        """Why, how, what if, what differs, where is the catch."""
        return is_deep(question)

    def slots(self, proposal: Proposal) -> Mapping[str, str]:
        """The noun phrase with its forms of be, do and can."""
        return {
            "np": (name := re.sub(r"\byour\b", "my", proposal.np)),
            "Np": capital(name),
            "point": proposal.point,
            "Point": capital(proposal.point),
            "is": grammar.be(proposal.number, proposal.tense),
            "do": grammar.do(proposal.number, proposal.tense),
            "it": "they" if proposal.number == "plural" else "it",
            "them": "them" if proposal.number == "plural" else "it",
            "did": grammar.do(proposal.number, proposal.tense),
            "can": "could" if proposal.tense == "past" else "can",
            "when": proposal.when,
        }

    def subject(self, sentence: str, vocabulary: Vocabulary) -> str:  # noqa: ARG002 - the seam's
        """The subject of the main clause without its article."""
        clause = main_clause(sentence)
        name = noun_phrase(clause) if clause else ""
        return re.sub(r"^(?:an?|the|each|this|these|our|your)\s+", "", name, flags=re.IGNORECASE)

    def is_plain(self, sentence: str) -> bool:
        """A main clause whose subject is no pronoun, and nothing quoted."""
        clause = main_clause(sentence)
        plain = '"' not in sentence and " called " not in sentence
        return clause is not None and bool(noun_phrase(clause)) and plain

    def point(self, sentence: str, vocabulary: Vocabulary) -> str:
        """Shortened by whole phrases, with all that could change its truth kept."""
        return point_of(sentence, vocabulary)

    def advice(self, sentence: str) -> str:
        """A short imperative, ``your`` turned to ``my``."""
        return advice_of(sentence)

    def amount(self, sentence: str) -> str:
        """``more than 400 wells``, the last in a sentence; no year, no date."""
        return amount_of(sentence)

    def stands_alone(self, sentence: str) -> bool:
        """A main clause without numbers, quotations or words that point."""
        return _stands_alone(sentence)

    def points_away(self, sentence: str) -> bool:
        """Also, this, these, another."""
        return _points_away(sentence)

    def judges(self, sentence: str) -> bool:
        """Whether it holds a word such as "important", "always" or "helps"."""
        return _JUDGES.search(sentence) is not None

    def both(self, one: str, other: str) -> str:
        """``A and B``, unless either is such a pair already."""
        return "" if " and " in f"{one}{other}" else f"{one} and {other}"

    def again(self, topic: str) -> str:
        """``More on X``."""
        return f"More on {topic}"


@remembered(4096)
def _points_away(sentence: str) -> bool:
    """What may end an episode is looked for each time that its length is tried."""
    return _AWAY.search(sentence) is not None
