"""Whether a wrong choice has the shape of the right one, and is wrong."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.distractors.asked import FIGURED, SHORT, WAYS, is_defined_apart
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.offered import Offered, agrees_behind, is_plain_noun, opening, stands_alone
from lessoncast.study.packed_choices import is_apart, is_cell
from lessoncast.study.persons import is_of_people
from lessoncast.study.shapes import NAMING, same_shape
from lessoncast.study.sorts import genus_of
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.tongue.words import content_stems, count

_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
_ASKED_APART = WAYS | {"outcome"}  # whose rivals must be of something else


class Fitting:
    """Texts as choices of a question, by what the lesson says of them."""

    def __init__(self, material: Material, said: Said, offered: Offered) -> None:
        self._language = material.language
        self._title = content_stems(material.lesson.title, material.language)
        self._said = said
        self._offered = offered

    def holds(self, draft: QuestionDraft, rival: Fact, text: str) -> bool:
        """Whether a text is of the right one's shape, and wrong."""
        if is_cell(draft):
            return text.lower() != draft.right.lower()
        return self._is_wrong(draft, rival, text)

    def _is_wrong(self, draft: QuestionDraft, rival: Fact, text: str) -> bool:
        """The same of what is said in sentences."""
        if self._language == "en":
            apart = agrees_behind(draft.question, text) and self._stands(draft, text)
        else:
            apart = is_apart(draft, rival, text, self._language)
        if not apart or not same_shape(draft, rival, text):
            return False
        if draft.fact.kind in FIGURED:  # whose words have no stems
            return text.lower() not in draft.fact.statement.lower()
        own = content_stems(text, self._language)
        right = content_stems(draft.right, self._language)
        asked = content_stems(draft.question, self._language)
        same = bool(own and right) and (own <= right or right <= own)
        together = rival.statement == draft.fact.statement and draft.fact.kind == "pair"
        said = (
            not together
            and bool(own)
            and own <= content_stems(draft.fact.statement, self._language)
        )
        if draft.fact.kind == "object" and draft.choose == "subject" and own & right:
            return False  # "Jefferson's election" beside "Jefferson's presidency"
        alike = draft.fact.kind in _ASKED_APART and (asked - self._title) & content_stems(
            rival.ask, self._language
        )
        if alike or (draft.question.startswith(("Why should ", "Why shouldn't ")) and asked & own):
            return False  # the way to something much like it; what may be a reason for it, too
        undone = draft.fact.kind == "doer" and not _may_do(rival)
        unlike = undone or (self._language == "en" and not _is_of_its_kind(draft, text))
        unlike = unlike or _is_a_kind_of_it(draft, text)
        if unlike or (draft.fact.kind == "outcome" and _PRONOUN.search(text)):
            return False
        but = rival.statement if is_defined_apart(draft, rival) else ""  # which says what it is
        told = same or said or (own and own <= asked)  # before all of the lesson is looked through
        return not told and not (
            draft.choose != "item" and self._goes_too(draft, text, asked - right, but)
        )

    def _goes_too(self, draft: QuestionDraft, text: str, asked: frozenset[str], but: str) -> bool:
        """Whether the lesson says of a text what is asked, too, ``but`` for one sentence."""
        with_it = self._said.goes_with(text, asked, but=but)
        return with_it or self._said.does_so_too(draft.fact, text, asked, but=but)

    def _stands(self, draft: QuestionDraft, text: str) -> bool:
        """Whether a noun has the article that its place asks for, as far as an English lesson tells."""
        if draft.fact.kind == "cloze":
            return self._offered.stands_in(draft.question, text)
        mixed = draft.fact.kind in NAMING and opening(text) != opening(draft.right)
        low = (f"{one[:1].lower()}{one[1:]}" for one in (text, draft.right))
        return not mixed or all(map(self._offered.goes_bare, low))


def _is_of_its_kind(draft: QuestionDraft, text: str) -> bool:
    """Whether both are people or neither is, and where a term is asked for, the choice is no everyday noun."""
    short = max(count(text), count(draft.right)) <= SHORT
    if short and is_of_people(text) != is_of_people(draft.right):
        return False
    naming = draft.fact.kind in NAMING and draft.choose == "subject"
    return not naming or not is_plain_noun(text)


def _is_a_kind_of_it(draft: QuestionDraft, text: str) -> bool:
    """``a dark loam that …`` for what loam is: the meaning of one kind of it is not plainly wrong."""
    if draft.fact.kind != "gloss" or draft.choose != "value" or not text:
        return False
    own = content_stems(draft.fact.subject)
    return bool(own) and own <= content_stems(genus_of(text))


def _may_do(rival: Fact) -> bool:
    """Whether a thing may be asked with what another one is or does."""
    said = rival.kind in {"doer", "object"} or rival.subject[:1].isupper()
    return said or stands_alone(rival.subject)
