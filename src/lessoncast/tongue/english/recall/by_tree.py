"""Recall questions by the tree of a sentence: why, how, what for, what happens then, and what it does."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.questions.by_tree import by_tree
from lessoncast.tongue.english.questions.fitness.cut_answers import is_cut_amiss
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.words import Vocabulary, content_stems, count

ASK_STEMS = 3  # content words of a question: fewer would have many answers
DEEP_STEMS = 2  # of one for a reason, or for what happens then: it has but one
ANSWER_STEMS = 2  # of an answer: a lone word is a detail
ANSWER_WORDS = range(1, 19)
LONGER_WORDS = range(19, 25)  # of an answer that is asked for where there is no shorter one
LONGER = 2.0  # ranks that it is behind others
BEST = 90  # worth of a question that would have the rank 0
STEP = 10  # of worth, to a rank
_LEANS = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|him|this|that(?! )|these|those|such|here|there|above|below|another|others?|also|too|same|first|second|last|next"
    r"|I|we|us|our|else)\b",
    re.IGNORECASE,
)  # in a question long after its sentence
_DEEP = re.compile(r"(?:Why|What happens) ")
_LISTENER = {
    "I": "you",
    "my": "your",
    "me": "you",
    "am": "are",
    "I'm": "you're",
    "I've": "you've",
    "I'd": "you'd",
    "I'll": "you'll",
}
_LISTENERS = re.compile(r"\b(?:I(?:'(?:m|ve|d|ll))?|my|me|(?<=[a-z] )am(?= I\b))\b")
_VAGUE = re.compile(
    r"^(?:an?|some) (?:long |short |big |great )?(?:time|way|lot|issue|thing|problem)\.$|^(?:even|especially|particularly) ",
    re.IGNORECASE,
)  # no answer that one would know again
_LEANS_LATE = re.compile(r"\b(?:this|these|those|such|here|above|below|following|we|our|us|I)\b")


def tree_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every question that one phrase of a sentence answers: rank, question, answer."""
    for one in by_tree(see(sentence, vocabulary), apart=True):
        ask = _LISTENERS.sub(lambda found: _LISTENER[found[0]], one.ask)
        new = content_stems(one.answer) - content_stems(ask)
        long = count(one.answer) in LONGER_WORDS
        told = (long or count(one.answer) in ANSWER_WORDS) and len(new) >= ANSWER_STEMS
        least = DEEP_STEMS if _DEEP.match(ask) else ASK_STEMS
        told = told and not is_cut_amiss(one, sentence)
        asked = ask and len(content_stems(ask)) >= least and not _LEANS.search(ask)
        if asked and told and not _LEANS_LATE.search(one.answer) and not _VAGUE.match(one.answer):
            yield (BEST - one.worth) / STEP + LONGER * long, ask, one.answer
