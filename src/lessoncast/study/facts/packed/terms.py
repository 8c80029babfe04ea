"""What a lesson in a packed language is about: the terms that it explains, and the things that it comes back to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lessoncast.study.material import Material
from lessoncast.tongue.seam import Packed
from lessoncast.tongue.words import content_stems

LEAST_TIMES = (
    2  # sentences that tell of a thing: what comes once is an instance, and no term of the lesson
)
SHORT = 12  # statements up to which a lesson is too short to come back to anything
MOST_SHARE = 0.3  # of the sentences, above which a noun is what all is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Stems: of what the lesson explains, and of its ``title``, and in how many sentences each stands."""

    named: frozenset[str]
    title: frozenset[str]
    times: Counter[str]
    most: float
    short: bool
    language: str

    def is_missed(self, stem: str) -> bool:
        """Whether a noun may be left out of a sentence: a term that is not what all is about."""
        return stem in self.named - self.title and LEAST_TIMES <= self.times[stem] <= self.most

    def is_term(self, phrase: str) -> bool:
        """Whether a phrase names what the lesson explains, or what it is about."""
        return self.short or bool(content_stems(phrase, self.language) & (self.named | self.title))

    def is_told_of(self, phrase: str) -> bool:
        """Whether a term comes in more than one sentence, and not only in its heading and below it."""
        own = content_stems(phrase, self.language)
        return self.short or (
            self.is_term(phrase) and any(self.times[one] >= LEAST_TIMES for one in own)
        )

    def comes_again(self, phrase: str) -> bool:
        """Whether the lesson tells of a thing in more than one sentence, or has it for its title or a term."""
        own = content_stems(phrase, self.language)
        return self.is_term(phrase) or any(self.times[one] >= LEAST_TIMES for one in own)


def terms_of(material: Material, tongue: Packed) -> Terms:
    """The terms of a lesson: what it defines, sets apart, labels or has a heading for."""
    language = material.language
    times: Counter[str] = Counter()
    named: set[str] = set()
    for one in material.statements:
        times.update(content_stems(one.text, language))
        for text in (one.heading, one.term, *one.terms):
            named |= content_stems(text, language)
        found = tongue.subject_of(one.text, material.vocabulary)
        if found and tongue.defines(found):
            named |= content_stems(found.noun, language)
    return Terms(
        named=frozenset(named), title=content_stems(material.lesson.title, language),
        times=times, most=max(MOST_SHARE * len(material.statements), 4),
        short=len(material.statements) <= SHORT, language=language,
    )  # fmt: skip
