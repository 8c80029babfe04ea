"""How near a wrong choice is to the right one by the kind of thing that it names or tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from lessoncast._later import re
from lessoncast.study.distractors.asked import is_noun_asked, is_term_asked
from lessoncast.study.distractors.likeness import Likeness, are_named
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import BLANK
from lessoncast.study.kinship import CHANCE, SAME_KIND, Kinship
from lessoncast.study.material import Material
from lessoncast.study.offered import opening
from lessoncast.study.shapes import NAMING, is_of_several
from lessoncast.study.sorts import HARD, genus_of, head_of, sorts_of
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.remembering import Found
from lessoncast.tongue.words import count, words

WIDER = 1.0  # what "model" costs beside "image classifier", which is one
MIXED = 0.5  # what "the" beside "a" costs
ONLY_TERMS = 1.0  # what it costs that nothing shows two terms of a lesson to be of one kind
_MADE_UP = frozenset(
    {
        "idea",
        "trait",
        "learning",
        "software",
        "construct",
        "data",
        "maths",
        "network",
        "measure",
        "doing",
        "life",
        "text",
        "law",
        "event",
    }
)
_PEOPLE = frozenset({"who", "person"})
_WORDS = frozenset({"term", "word", "name", "phrase"})
_OF_DEEDS = frozenset({"doer", "deed"})
_LIVING = frozenset({"person", "creature", "place"})  # which every definition shows to be so
_SET_OFF = HARD | {"event", "law", "text", "goods"}  # beside which no other term tempts
_NO_THING = re.compile(r"(?:that|to|how|why|it|they|by)\b", re.IGNORECASE)
_OF_IT = re.compile(r"because (it|they|he|she)\b", re.IGNORECASE)


class Kinds:
    """The kinds of a lesson's things, beside the right choice of a question."""

    def __init__(self, facts: Sequence[Fact], material: Material, said: Said) -> None:
        self._language = material.language
        self._kinship = Kinship(material, said, facts)
        self._likeness = Likeness(facts, material)

    def of_one(self, draft: QuestionDraft, fitting: Iterable[str]) -> Iterable[str]:
        """The texts that the question's noun doesn't tell from the right one."""
        if self._language != "en" or not is_noun_asked(draft):
            return Found([partial(iter, fitting)])
        return Found([partial(_told_apart, draft, fitting)])

    def near(self, draft: QuestionDraft, text: str, *, of: str = "") -> float:
        """How near a noun is to the right one; what is no noun of an English lesson is near enough.

        ``of`` is what the lesson says a wrong choice of.
        """
        fact = draft.fact
        if self._language != "en" or not is_noun_asked(draft):
            if self._language != "en":
                return CHANCE
            unlike = self._is_told_otherwise(draft, text)
            return 0.0 if unlike else self._told_kin(draft, text, of)
        right = fact.subject if draft.choose == "subject" else fact.value
        if draft.question.startswith(BLANK) and right[1:2].islower():
            right = f"{right[0].lower()}{right[1:]}"  # the first word of a sentence
        like = self._is_like(right, text)
        if not (like or self._are_of_the_subject(fact, right, text)):
            return 0.0
        kin = self._kinship.degree(right, text, fact.part, naming=is_term_asked(fact), proven=True)
        kin = kin if like else max(kin - ONLY_TERMS, 0.0)
        sized = (
            is_term_asked(fact) or fact.kind != "cloze" or (count(right) == 1) == (count(text) == 1)
        )
        return kin if sized else kin - WIDER * bool(kin)

    def _are_of_the_subject(self, fact: Fact, right: str, text: str) -> bool:
        """Whether both are terms of the lesson that might well be asked for by what is said of one."""
        term_missing = fact.kind == "cloze" and fact.family.endswith(" term")
        if (fact.kind in _OF_DEEDS or term_missing) and self._kinship.are_key_terms(right, text):
            return all(not one or one & _MADE_UP for one in map(self._kinship.sorts, (right, text)))
        return _is_told_of_terms(fact) and self._are_terms(right, text, shown=text)

    def _is_like(self, right: str, text: str) -> bool:
        """Whether it is proven that both are of one kind: in the lesson, or as both are people or places."""
        both = self._kinship.sorts(right) & self._kinship.sorts(text)
        return are_named(right, text, both) or self._likeness.is_proven(right, text)

    def _are_terms(self, right: str, text: str, *, shown: str) -> bool:
        """Whether the lesson explains both, and nothing tells them apart but what they mean.

        They are of one kind, or made up by people, as far as anybody knows, or the one that is ``shown`` beside what
        the other means is a word that tells of no kind: a systole may be a sound as well as a time.
        """
        one, other = self._kinship.sorts(right), self._kinship.sorts(text)
        alike = bool(one & other) or one | other <= _MADE_UP
        opaque = not sorts_of(shown) and not (one ^ other) & _LIVING
        apart = (one ^ other) & _SET_OFF
        return (alike or opaque or not apart) and self._likeness.are_terms(right, text)

    def _is_told_otherwise(self, draft: QuestionDraft, text: str) -> bool:
        """Whether an example is of another kind, or a reason of an "it" that nobody knows beside the question."""
        if draft.fact.kind == "instance":
            return not self._is_like(draft.right, text)
        return draft.fact.kind == "reason" and _leans_otherwise(draft.right, text)

    def _told_kin(self, draft: QuestionDraft, text: str, of: str) -> float:
        """Whether a definition is of the right one's kind, and a name beside a person that of one."""
        if draft.choose != "value":
            return CHANCE
        if draft.fact.kind in _PEOPLE:
            kinds, first = self._kinship.sorts(text), text.partition(" ")[0].lower()
            no_name = first in english().prepositions | english().subordinators  # "After Ada Blum"
            no_name = no_name or text.endswith(("'s", "’s")) or text[-2:-1] == " "  # "Ada B"
            no_name = no_name or (" " in text) != (" " in draft.right)  # "Blum" beside "Ada Byron"
            return 0.0 if no_name or (kinds and "person" not in kinds) else CHANCE
        if draft.fact.kind not in {"gloss", "object"}:
            return CHANCE
        defines = draft.fact.kind == "gloss"
        unlike = defines and is_of_several(draft.right) != is_of_several(text)
        names = defines or not _NO_THING.match(draft.right)
        terms = defines and self._are_terms(draft.fact.subject, of, shown=draft.fact.subject)
        differ = not terms and self._kinship.differ(draft.right, text)
        if unlike or differ or _is_given_away(draft, text) or _is_of_words(draft, text):
            return 0.0
        alike = defines and self._kinship.agree(draft.right, text)
        if names and not (alike or terms or (not defines and self._is_like(draft.right, text))):
            return 0.0
        return CHANCE + SAME_KIND * alike - MIXED * (opening(text) != opening(draft.right))


def _is_told_of_terms(fact: Fact) -> bool:
    """Whether what is asked for may be any term that the lesson explains."""
    return fact.kind in NAMING | _OF_DEEDS or is_term_asked(fact)


def _told_apart(draft: QuestionDraft, texts: Iterable[str]) -> Iterator[str]:
    """The terms that a question does not tell from the right one by its noun: beside "a vein that …", only veins."""
    named = draft.choose == "subject" and _names(draft.question, head_of(draft.right))
    return (one for one in texts if not named or head_of(one) == head_of(draft.right))


def _is_given_away(draft: QuestionDraft, text: str) -> bool:
    """Whether of two definitions only the right one is of what the question names: a duct, of "a cystic duct"."""
    own = head_of(genus_of(draft.right))
    return _names(draft.question, own) and head_of(genus_of(text)) != own


def _is_of_words(draft: QuestionDraft, text: str) -> bool:
    """``a term that …``: whether only the wrong one of two definitions tells of a word."""
    right, wrong = (head_of(genus_of(one)) in _WORDS for one in (draft.right, text))
    return wrong and not right


def _leans_otherwise(right: str, text: str) -> bool:
    """``because it applies to …`` beside a reason that is no "it": of what, its own sentence told."""
    found = _OF_IT.match(text)
    own = _OF_IT.match(right)
    return found is not None and (own is None or own[1].lower() != found[1].lower())


def _names(question: str, noun: str) -> bool:
    return noun in map(grammar.singular, words(question.lower()))
