"""What the host asks is answered at once, and what is said can be understood where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lessoncast._later import re
from lessoncast.script.checks.evidence import Evidence, Said
from lessoncast.script.checks.finding import Finding
from lessoncast.script.checks.wording import closed_words
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.phrases import SLOT, phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import content_stems, words

STRANGE = 2  # words that neither the lesson nor a neighbour has: fewer may be a turn of phrase
_ANSWERS = re.compile(
    r"(?:yes|no|not|none|right|exactly|precisely|sure|of course|because|since|so that|to|by|with|without|when|if|unless|as"
    r"|until|after|before|in|on|at|from|for|usually|often|sometimes|mostly|rarely|never|always|only|about|roughly"
    r"|first|then|next|finally|once|it|it's|they|they're|he|she|we|you|you'll|your|this|that|that's|these|those"
    r"|there|there's|there are|several|many|some|both|all|each|most|nobody|nothing|everyone|everybody|imagine|take"
    r"|think|say|picture|consider|but|though|although|while|even|just|instead|well)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:.*\b(?:remember|recall|know|tell (?:us|me)) )?(?:what|who|which|where|when|how (?:many|much|long))\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"(?:.*: )?(?:(?:and|so|then|okay),? )?(?:what (?:happen(?:s|ed)|came about) |(?:in|by|on|at|before|after|during|within|for|under|when) )",
    re.IGNORECASE,
)  # asks about a time or a case, and for all that is told of it
_INTERJECTION = re.compile(r"^\w+(?: \w+)?, ")  # "na, weil ...", "eh bien, parce que ..."
_PRONOUN = re.compile(
    r"\b(?:it|its|it's|they|them|their|this|that|these|those|both|two)\b", re.IGNORECASE
)


def unanswered_questions(case: Evidence) -> Iterator[Finding]:
    """Questions of the host behind which nobody answers, or something else is told."""
    turns = case.turns
    for place, said in enumerate(turns):
        if not (said.is_host and said.asks):
            continue
        after = turns[place + 1] if place + 1 < len(turns) else None
        if after is None or after.is_host:
            yield Finding(
                line=said.line,
                message="the host asks, and nobody answers",
                hint="let the expert answer in the next turn, or make it a statement",
            )
        elif not _takes_up(said, after, turns[place - 1] if place else None, case):
            yield Finding(
                line=said.line,
                message="the next turn takes up no word of this question",
                hint="ask what the expert's next turn answers",
            )


def _takes_up(asked: Said, answer: Said, before: Said | None, case: Evidence) -> bool:
    """Whether a turn answers a question, as far as words tell; what the author asks is answered."""
    if _is_off_topic(asked, answer, before, case):
        return False
    question = asked.sentences[-1]
    if before is None:
        question = question.rpartition(": ")[2]  # an episode names its subject before it asks
    if question.lower() in case.lesson_text.lower():
        return True  # the author's own question, which the text behind it answers
    return is_answered(question, answer.sentences, before.text if before else "", case.language)


def is_answered(question: str, answer: Sequence[str], before: str, language: str) -> bool:
    """Whether sentences answer a question: they take up a word of it, name what it asks for, or tell what follows."""
    if takes_up(question, answer, before, language):
        return True  # mostly, and without reading a sentence
    if language == "en" and _NAMES.match(question) and not is_clause(answer[0]):
        return True  # "What did they build?" - "A narrow lock."
    follows = language == "en" and _FOLLOWS.match(question) is not None
    return follows and is_clause(answer[0])  # its time or case need not be named: "The gate opens."


def takes_up(question: str, answer: Sequence[str], before: str, language: str) -> bool:
    """Whether sentences share a content word with a question or what led to it, or have an answer's form."""
    if _has_answers_form(answer[0], language):
        return True
    about = content_stems(question, language)
    known = about | content_stems(before, language)
    return about <= _usual(language) or bool(known & content_stems(" ".join(answer), language))


def _is_off_topic(asked: Said, answer: Said, before: Said | None, case: Evidence) -> bool:
    """Whether a question is about several things of which neither the lesson nor its neighbours speak."""
    about = content_stems(asked.sentences[-1], case.language) - _usual(case.language)
    near = f"{answer.text} {before.text if before else ''}"
    known = case.lesson_stems | content_stems(near, case.language)
    return case.lesson is not None and len(about) >= STRANGE and not about & known


def _has_answers_form(sentence: str, language: str) -> bool:
    """Whether a sentence can answer without a word of the question: "Because …", "They …", "Take …"."""
    if language == "en":
        return bool(
            _ANSWERS.match(sentence) or _PRONOUN.search(sentence) or is_imperative(sentence)
        )
    known, tongue = closed_words(language), packed(language)
    low = (
        sentence.lower()
    )  # "entonces, ..." follows from a condition, behind "bueno, ..." stands the answer
    firsts = {one for text in (low, _INTERJECTION.sub("", low)) for one in words(text)[:1]}
    orders = tongue is not None and tongue.role_of(sentence) == "advice"
    return known is None or bool(firsts & known.stop) or orders


@lru_cache(maxsize=8)
def _usual(language: str) -> frozenset[str]:
    """The content stems of what hosts ask of anything: "How would you begin?" names nothing."""
    book = phrasebook(language)
    if book is None:
        return frozenset()
    asked = [form for forms in book.forms.values() for form in forms]
    asked += [form for kind in book.headings for form in kind.ask]
    return content_stems(" ".join(SLOT.sub(" ", form) for form in asked), language)


_ORPHAN = re.compile(
    r"(?:(?:so|and|but|then|well|okay),? )?(?:(they|them|their|he|she|his|her|these|those|this|it|its)\b)(?!['’]s\b)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"it(?:'s|’s| is| was| takes| seems| turns| rains| may be)\b", re.IGNORECASE
)
_NOUN_BEHIND = re.compile(r"(?:this|these|those|their|his|her|its) [a-z]{3,}", re.IGNORECASE)


def orphan_pronouns(case: Evidence) -> Iterator[Finding]:
    """Chapters that open with "it" or "they": who jumps there does not know what is meant."""
    for said in case.turns:
        found = _ORPHAN.match(said.text) if said.opens_chapter and said.chapter else None
        if found is None or _EXPLETIVE.match(said.text, found.start(1)):
            continue
        if _NOUN_BEHIND.match(said.text, found.start(1)) and found[1].lower() in {
            "this",
            "these",
            "those",
        }:
            continue
        yield Finding(
            line=said.line,
            message=f"the chapter opens with “{found[1]}”, and nothing before it in the chapter says what that is",
            hint="name the thing: listeners jump to chapters",
        )
