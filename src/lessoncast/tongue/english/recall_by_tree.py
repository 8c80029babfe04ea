"""Recall questions by the tree of a sentence: why, how, what for, what happens then, and what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.tongue.english.questions.by_tree import by_tree
from lessoncast.tongue.english.questions.sight import see
from lessoncast.tongue.words import Vocabulary, content_stems, count

ASK_STEMS = 3  # content words of a question: fewer would have many answers
ANSWER_STEMS = 2  # of an answer: a lone word is a detail
ANSWER_WORDS = range(1, 19)
BEST = 90  # worth of a question that would have the rank 0
STEP = 10  # of worth, to a rank
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|him|this|that(?! )|these|those|such|here|there|above|below|another|others?|also|too|same|first|second|last|next"
    r"|I|we|us|our|else)\b",
    re.IGNORECASE,
)  # in a question long after its sentence
_LEANS_LATE = re.compile(r"\b(?:this|these|those|such|here|above|below|following|we|our|us|I)\b")


def tree_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every question that one phrase of a sentence answers: rank, question, answer."""
    for one in by_tree(see(sentence, vocabulary), apart=True):
        new = content_stems(one.answer) - content_stems(one.ask)
        told = count(one.answer) in ANSWER_WORDS and len(new) >= ANSWER_STEMS
        asked = one.ask and len(content_stems(one.ask)) >= ASK_STEMS
        if asked and told and not _LEANS.search(one.ask) and not _LEANS_LATE.search(one.answer):
            yield (BEST - one.worth) / STEP, one.ask, one.answer
