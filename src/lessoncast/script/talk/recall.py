"""The recall question: something said earlier, asked again from another side, with its answer.

Rules find the questions that a sentence answers in a word or two: a term for its gloss, who, when,
how many, why, one of a list. Only where no sentence so far gives any, the listener calls one true or false.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from operator import itemgetter

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.checks.grounding import lost_degrees
from lessoncast.script.checks.questions import is_well_asked
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.stops import Stop
from lessoncast.tongue import lint
from lessoncast.tongue.english import recall as english_recall
from lessoncast.tongue.english.clauses import is_imperative
from lessoncast.tongue.english.recall.abouts import is_bare
from lessoncast.tongue.english.recall.fitness import is_fit_to_recall
from lessoncast.tongue.english.recall.last import LAST
from lessoncast.tongue.remembering import once_a_lesson
from lessoncast.tongue.seam import Packed, packed, tongue_of
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import Vocabulary, content_stems, count

ASK_WORDS = 16
LONG_ANSWER = 28  # words from which an answer in a packed language is rather not said again
LONG_LATER, LISTED_LATER = 2.0, 1.5  # what long answers and items of lists are ranked behind others
SHORT_ANSWER = 20  # words of the longest that one would give by heart
BARE, TELLING = (
    1.5,
    3,
)  # ranks that a question for what something does is behind others, and the content words that spare it that
SLIGHT = 3.0  # ranks that what nobody need keep is behind what matters
NAMED, HEAVY = (
    2.5,
    0.2,
)  # ranks that what a main term means is before others, and the weight of its words
RECITED = 3.5  # ranks that who or what does something is behind: a riddle, and no thinking back
MINOR = 1.5  # ranks that what touches no word that a lesson comes back to is behind
DEEP = 3.0  # ranks that a question for a reason, a means or what follows is better
SHARED = 0.66  # of the content words of a question: so many in a sentence about something else make it two-edged
ANY = float("inf")  # a rank that is under no other
LATEST = 0.8  # of what was told: nothing later is asked, it would be no recall


CHOICE = 6  # of questions that are planned for one place
AT_END = 1.0  # ranks that what is told last before it is asked is behind what was told earlier
OFF_MIDDLE = 4.0  # ranks that a question at the very end would be behind one in the middle


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A question about what was said, its answer, and the lines of both; the sentence that both are drawn from."""

    ask: str
    answer: str
    span: Span
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Behind which chapter something will be asked again, and what, the best first."""

    chapter: int
    questions: Sequence[Recall]


def _nowhere_worse(_stop: Stop) -> Callable[[Recall], float]:
    return _no_doubt


def _no_doubt(_found: Recall) -> float:
    return 0.0


def planned_recall(
    stops: Sequence[Stop],
    vocabulary: Vocabulary,
    accepts: Callable[[str], bool],
    costs: Callable[[Stop], Callable[[Recall], float]] = _nowhere_worse,
    doubt: Callable[[Recall], float] = _no_doubt,
) -> Plan | None:
    """Where the best question can be asked, chosen before anything is said; none of the last resort.

    ``costs`` tells how many ranks a question is worse at a stop, ``doubt`` how many anywhere.
    """
    plans: list[tuple[float, Plan]] = []
    for stop in stops:
        cost = costs(stop)
        told, off = stop.told, OFF_MIDDLE * abs(2 * stop.share - 1)
        said = {one for one, *_ in _sentences(told, vocabulary.language)}
        for late, part in ((0.0, _older(told)), (AT_END, told)):
            ranked = _ranked(part, vocabulary, accepts, said, doubt=doubt)
            sure = (pair for pair in ranked if not _fits_others(pair[1], told, vocabulary.language))
            found = [(rank + cost(one), one) for rank, one in islice(sure, CHOICE)]
            found.sort(key=itemgetter(0))
            plan = Plan(chapter=stop.chapter, questions=[one for _, one in found])
            plans += [(rank + off + late, plan) for rank, _ in found[:1]]
    return min(plans, key=itemgetter(0))[1] if plans else None


def still_to_ask(
    plan: Plan, said: Container[str], repeats: Callable[[str], bool]
) -> Iterator[Recall]:
    """What of a plan can be asked now: the first, which was kept for that, and what the host has not asked either.

    No answer that the expert has ``said`` word for word.
    """
    for place, one in enumerate(plan.questions):
        new = _in_new_words(one, said)
        if new.answer not in said and not (place and repeats(one.ask)):
            yield new


def _older(told: Sequence[Passage]) -> Sequence[Passage]:
    """What was told some time ago, but for how it all began."""
    return told[1 : max(round(len(told) * LATEST), 2)] if len(told) > 2 else told


def find_recall(
    told: Sequence[Passage],
    vocabulary: Vocabulary,
    accepts: Callable[[str], bool] = bool,
    said: Container[str] = (),
    *,
    waits: bool = False,
    doubt: Callable[[Recall], float] = _no_doubt,
) -> Recall | None:
    """The best recall question about the passages told so far that ``accepts`` lets pass, with the least ``doubt``.

    What the expert has ``said`` word for word is no answer. One that ``waits`` for a later chapter
    takes none of the last resort.
    """
    searches: list[tuple[Sequence[Passage], Container[str], float, bool]]
    searches = [(_older(told), said, LAST, False), (told, said, LAST, False)]
    if not waits:
        searches += [(told, said, ANY, False), (told, said, ANY, True), (told, (), ANY, False)]
    found = (
        _ranked(here, vocabulary, accepts, heard, most, in_full=in_full, doubt=doubt)
        for here, heard, most, in_full in searches
    )
    return next((one for every in found for _, one in every), None)


def _ranked(
    told: Sequence[Passage],
    vocabulary: Vocabulary,
    accepts: Callable[[str], bool],
    said: Container[str],
    most: float = LAST,
    *,
    in_full: bool = False,
    doubt: Callable[[Recall], float] = _no_doubt,
) -> Iterator[tuple[float, Recall]]:
    """The questions of a rank under ``most``, the best first; the rank is less for a deep one.

    ``in_full``, an answer may be the lesson's whole sentence.
    """
    deep = tongue_of(vocabulary.language).is_deep
    worded = _named if in_full else _as_it_is
    every = [*_sentences(told, vocabulary.language)]
    read_ahead(partial(_recalled, sentence, vocabulary) for sentence, *_ in every)
    found = [
        (
            rank + later,
            Recall(ask=ask, answer=worded(answer, sentence, said), span=span, told=sentence),
        )
        for sentence, span, later in every
        for rank, ask, answer in _recalled(sentence, vocabulary)
    ]
    found = [(rank + doubt(one) - DEEP * deep(one.ask), one) for rank, one in found if rank < most]
    found.sort(key=itemgetter(0))
    well = is_well_asked if vocabulary.language == "en" else bool
    for rank, one in found:
        new = _in_new_words(one, said)
        if new.answer not in said and well(new.ask) and accepts(new.ask):
            yield rank, new


def _fits_others(one: Recall, told: Sequence[Passage], language: str) -> bool:
    """Whether another sentence answers a question nearly as well: it says the same of something else."""
    if not _ASKS_WHICH.match(one.ask) or (_NAMED.match(one.ask) and _IS.match(one.answer)):
        return False
    asked, named = content_stems(one.ask), content_stems(one.answer)
    others = (content_stems(sentence) for sentence, *_ in _sentences(told, language))
    return any(len(asked & held) >= SHARED * len(asked) and not named <= held for held in others)


def _named(answer: str, sentence: str, said: Container[str]) -> str:
    """An answer that was told word for word, with the name that it had in the lesson for "they"."""
    return sentence if answer in said and _PRONOUN.match(answer) else answer


def _as_it_is(answer: str, _sentence: str, _said: Container[str]) -> str:
    return answer


_OPEN = re.compile(r"What (?:do you remember about|is|are|was|were) ")
_PRONOUN = re.compile(r"(?:It|They)\b")


def _in_new_words(one: Recall, said: Container[str]) -> Recall:
    """A reason that was told word for word as a sentence of its own: ``That's because …``; what a thing is or does, with its name."""
    if one.told and one.answer in said and _OPEN.match(one.ask) and _PRONOUN.match(one.answer):
        return replace(one, answer=one.told)
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
        fits = fits and not lost_degrees(sentence, answer, "en")
        if fits and lint.balanced(ask) and is_fit_to_recall(ask, answer):
            slight = SLIGHT * bool(_SLIGHT.search(_DATED.sub("", f"{ask} {answer}")))
            if _OF_HOST.search(ask) or (_IS.match(answer) and _lacks_article(ask, vocabulary)):
                continue
            what = _NAMED.match(ask) if _IS.match(answer) else None
            heavy = bool(what and is_heavy(what[1], vocabulary))
            named = NAMED * (heavy and count(answer) >= TELLING)
            recited = RECITED * (not what and bool(_RECITES.match(ask)))
            recited += MINOR * (not touches_main(ask, vocabulary))
            slight = slight or SLIGHT * is_imperative(sentence)
            bare = BARE * bool(_WHAT_IT_DOES.match(ask) and len(content_stems(ask)) < TELLING)
            long = LONG_LATER * (count(answer) > SHORT_ANSWER)
            yield (
                rank + slight + bare + long + recited - named - _weight(ask, vocabulary),
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
_ASKS_WHICH = re.compile(r"(?:What|Who|When|Where) (?!do\b|does\b|did\b)")
_WHAT_IT_DOES = re.compile(r"Wh(?:at|om) (?:do|does|did|can|will) ")
_RECITES = re.compile(
    r"(?:What|Who|Whom) (?!do we call\b|do you remember\b|happen|would happen|(?:is|was) the difference\b)|How many\b|In what year\b|True or\b|When\b|Where\b"
)
_OF_HOST = re.compile(r"\b(?:I|my|me)\b")  # who speaks of himself asks nobody else
_IS = re.compile(r"(?:It|They)(?:'s|'re| is| are| was| were)\b")
_NAMED = re.compile(r"What (?:is|are) (?:an? |the )?([^?]+)\?$")


def _lacks_article(ask: str, vocabulary: Vocabulary) -> bool:
    found = _NAMED.match(ask)
    return (
        found is not None
        and ask.startswith(f"What is {found[1]}")
        and is_bare(found[1], vocabulary)
    )


def touches_main(ask: str, vocabulary: Vocabulary) -> bool:
    """Whether a question has a word that a lesson comes back to."""
    weights = vocabulary.weights
    return not weights or any(weights.get(one, 0.0) >= HEAVY for one in content_stems(ask))


def is_heavy(name: str, vocabulary: Vocabulary) -> bool:
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
