"""The recall question: something said earlier, asked again from another side, with its answer.

Rules find the questions that a sentence answers in a word or two: a term for its gloss, who, when,
how many, why, one of a list. Only where no sentence so far gives any, the listener calls one true or false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.checks.questions import is_well_asked
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue import lint
from lessoncast.tongue.english import recall as english_recall
from lessoncast.tongue.english.recall.fitness import is_fit_to_recall
from lessoncast.tongue.english.recall.last import LAST
from lessoncast.tongue.remembering import once_a_lesson
from lessoncast.tongue.seam import Packed, packed, tongue_of
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, content_stems, count

ASK_WORDS = 16
LONG_ANSWER = 28  # words from which an answer in a packed language is rather not said again
LONG_LATER, LISTED_LATER = 2.0, 1.5  # what long answers and items of lists are ranked behind others
SLIGHT = 3.0  # ranks that what nobody need keep is behind what matters
NAMED, HEAVY = (
    2.5,
    0.2,
)  # ranks that what a main term means is before others, and the weight of its words
DEEP = 3.0  # ranks that a question for a reason, a means or what follows is better
LATEST = 0.8  # of what was told: nothing later is asked, it would be no recall


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A question about what was said, its answer, and the lines of both."""

    ask: str
    answer: str
    span: Span


def find_recall(
    told: Sequence[Passage],
    vocabulary: Vocabulary,
    accepts: Callable[[str], bool] = bool,
    said: Container[str] = (),
    *,
    waits: bool = False,
) -> Recall | None:
    """The best recall question about the passages told so far that ``accepts`` lets pass.

    What the expert has ``said`` word for word is no answer. One that ``waits`` for a later chapter
    takes none of the last resort.
    """
    older = told[1 : max(round(len(told) * LATEST), 2)] if len(told) > 2 else told
    plain = LAST
    good = _best(older, vocabulary, accepts, said, plain) or _best(
        told, vocabulary, accepts, said, plain
    )
    if good or waits:
        return good
    return (
        _best(told, vocabulary, accepts, said)
        or _best(told, vocabulary, accepts, said, in_full=True)
        or _best(told, vocabulary, accepts, ())
    )


def _best(
    told: Sequence[Passage],
    vocabulary: Vocabulary,
    accepts: Callable[[str], bool],
    said: Container[str],
    most: float = float("inf"),
    *,
    in_full: bool = False,
) -> Recall | None:
    """The question of the lowest rank, under ``most``; ``in_full``, its answer may be the lesson's whole sentence."""
    deep = tongue_of(vocabulary.language).is_deep
    worded = _named if in_full else _as_it_is
    every = [*_sentences(told, vocabulary.language)]
    read_ahead(partial(_recalled, sentence, vocabulary) for sentence, *_ in every)
    found = [
        (rank + later, Recall(ask=ask, answer=worded(answer, sentence, said), span=span))
        for sentence, span, later in every
        for rank, ask, answer in _recalled(sentence, vocabulary)
    ]
    found.sort(key=lambda pair: pair[0] - DEEP * deep(pair[1].ask))
    well = is_well_asked if vocabulary.language == "en" else bool
    new = (_in_new_words(one, said) for rank, one in found if rank < most)
    fresh = (one for one in new if one.answer not in said)
    return next((one for one in fresh if well(one.ask) and accepts(one.ask)), None)


def _named(answer: str, sentence: str, said: Container[str]) -> str:
    """An answer that was told word for word, with the name that it had in the lesson for "they"."""
    return sentence if answer in said and _PRONOUN.match(answer) else answer


def _as_it_is(answer: str, _sentence: str, _said: Container[str]) -> str:
    return answer


_PRONOUN = re.compile(r"(?:It|They)\b")


def _in_new_words(one: Recall, said: Container[str]) -> Recall:
    """A reason that was told word for word as a sentence of its own: ``That's because …``."""
    told = one.answer in said and one.answer.startswith("Because ")
    return replace(one, answer=f"That's because {one.answer[8:]}") if told else one


@once_a_lesson
def _recalled(sentence: str, vocabulary: Vocabulary) -> tuple[tuple[float, str, str], ...]:
    """Every question that fits, with its rank, the rule's, better where it is about the subject, and its answer."""
    pack = packed(vocabulary.language)
    found = _in_pack(sentence, pack, vocabulary) if pack else _in_english(sentence, vocabulary)
    return tuple(found)


def _in_pack(
    sentence: str, pack: Packed, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """By the rules of a pack; nothing that has lost a degree of its sentence."""
    for rank, ask, answer in pack.recalls(sentence, vocabulary):
        after = f"{ask} {answer}"
        kept = not lint.loses_degree(sentence, after, vocabulary.language)
        if ask and kept and not lint.debris(ask) and lint.balanced(after):
            said = answer or sentence
            long = LONG_LATER * (count(said) > LONG_ANSWER)
            yield rank + long - _weight(ask, vocabulary), ask, said


def _in_english(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """By the rules of English."""
    for rank, ask, answer in english_recall.recalls(sentence, vocabulary):
        fits = count(ask) <= ASK_WORDS and not lint.debris(ask) and not lint.debris(answer)
        if fits and lint.balanced(ask) and is_fit_to_recall(ask, answer):
            slight = SLIGHT * bool(_SLIGHT.search(_DATED.sub("", f"{ask} {answer}")))
            named = NAMED * bool((what := _NAMED.match(ask)) and _is_heavy(what[1], vocabulary))
            yield (
                rank + slight - named - _weight(ask, vocabulary),
                ask,
                _closed(answer),
            )


def _closed(answer: str) -> str:
    """An answer that ended inside of a quotation, with the mark that closes it."""
    return f'{answer.rstrip(".")}."' if answer.count('"') % 2 else answer


_SLIGHT = re.compile(
    r"\b(?:a few|several|some|certain|kinds? of|what (?:types?|kinds?)|assignments?|exercises?|examples?|chapter|section|lesson|first|second|third|fourth|fifth|sixth|next|steps?|team"
    r"|different|same|open|did we say|true or false|answer|question|earlier|topic)\b|\d|(?-i:[a-z][A-Z])|\w[_.(]\w",
    re.IGNORECASE,
)  # of a case, of the page, or of nothing much
_NAMED = re.compile(r"What (?:is|are) (?:an? |the )?([^?]+)\?$")


def _is_heavy(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a lesson comes back to all words of a name."""
    stems = content_stems(name)
    return bool(stems) and all(vocabulary.weights.get(one, 0.0) >= HEAVY for one in stems)


_DATED = re.compile(r"^In what year\b.*|^How many\b.*")


def _weight(ask: str, vocabulary: Vocabulary) -> float:
    """How much a question is about what the lesson is about."""
    return vocabulary.weight(content_stems(ask, vocabulary.language))


def _sentences(told: Sequence[Passage], language: str) -> Iterator[tuple[str, Span, float]]:
    """What was told, with its lines and how much later it is asked for.

    An item of a list may hold only under its lead-in, which English rules see for themselves.
    """
    for passage in told:
        for unit in passage.units:
            listed = unit.role == "member" and packed(language) is not None
            for sentence in sentences(unit.text, language):
                yield sentence, unit.span, LISTED_LATER * listed
