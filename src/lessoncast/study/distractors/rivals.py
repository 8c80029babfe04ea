"""The wrong choices of a question: of all that the lesson offers, what fits, is of one kind, and is nearest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from math import inf

from lessoncast.study.distractors.asked import FIGURED, is_noun_asked
from lessoncast.study.distractors.candidates import Candidates, Offer
from lessoncast.study.distractors.fitting import Fitting
from lessoncast.study.distractors.kinds import Kinds
from lessoncast.study.facts.fact import Fact
from lessoncast.study.kinship import CHANCE, SAME_KIND
from lessoncast.study.material import Material
from lessoncast.study.offered import Offered
from lessoncast.study.ranking import Weighed, nearest_first
from lessoncast.study.together import Said
from lessoncast.study.wording.drafts import QuestionDraft
from lessoncast.study.years import is_year, spread_years
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.words import capital, content_stems

SPARE = 4  # figures to choose from, so that the right one isn't always the first


class Rivals:
    """The facts of a lesson by what they could be wrong answers to."""

    def __init__(self, facts: Sequence[Fact], material: Material) -> None:
        self._language = material.language
        said, offered = Said(material), Offered(material)
        self._kinds = Kinds(facts, material, said)
        self._candidates = Candidates(facts, material, offered)
        self._fitting = Fitting(material, said, offered)
        self._years = sorted({fact.value for fact in facts if is_year(fact)})

    def filled(self, draft: QuestionDraft, wanted: int) -> QuestionDraft | None:
        """The draft with ``wanted`` wrong choices; None when the lesson has too few that fit."""
        if is_year(draft.fact) and draft.choose == "value":
            spread = spread_years(draft.right, self._years, draft.fact.statement, wanted + SPARE)
            wrong, spare = spread[:wanted], spread[wanted:]
        else:
            wrong, spare = self._nearest(draft, wanted)
        full = len(wrong) == wanted
        return replace(draft, wrong=tuple(wrong), spare=tuple(spare)) if full else None

    def _nearest(self, draft: QuestionDraft, wanted: int) -> tuple[list[str], list[str]]:
        """The fitting choices nearest in length; one of them longer than the right one where there is one."""
        offers = [*self._candidates.of(draft)]
        ranked = self._ranked(draft, offers)
        fitting = self._kinds.of_one(draft, _apart(ranked, self._language))
        chosen = [*islice(fitting, wanted)]
        shorter = chosen and not any(_is_longer(one, draft) for one in chosen)
        if shorter and any(_is_longer(text, draft) for _, text, *_ in offers):
            chosen[-1] = next((one for one in fitting if _is_longer(one, draft)), chosen[-1])
        if draft.fact.shape != "number" and draft.fact.kind not in FIGURED:
            return chosen, []
        return chosen, [one for one in islice(fitting, SPARE) if one not in chosen]

    def _ranked(self, draft: QuestionDraft, offers: Iterable[Offer]) -> Iterator[str]:
        """The choices that fit, the nearest first."""
        most = inf if self._language == "en" and is_noun_asked(draft) else CHANCE + SAME_KIND
        by_text: dict[str, list[Offer]] = {}
        least: dict[str, float] = {}
        for one in offers:
            low, _, _, unlike, defined = one
            nearest = unlike - (most + defined)
            if low not in by_text:
                by_text[low], least[low] = [one], nearest
            else:
                by_text[low].append(one)
                least[low] = min(least[low], nearest)
        every = zip(least.values(), by_text.values(), strict=True)
        yield from nearest_first(every, partial(self._weighed, draft))

    def _weighed(self, draft: QuestionDraft, same: Sequence[Offer]) -> Weighed | None:
        """How far the first of the offers of a text is that fits; None where none does."""
        for _, said, rival, unlike, defined in same:
            if self._fitting.holds(draft, rival, said):
                kin = self._kinds.near(draft, said, of=rival.subject)
                if kin <= 0 or kin + defined < CHANCE:
                    return None
                text = self._written(draft, said)
                return unlike - (kin + defined), digest(text, draft.question), text
        return None

    def _written(self, draft: QuestionDraft, text: str) -> str:
        """A choice as it stands: in a gap inside a sentence as its language writes it."""
        return text if draft.fact.kind == "cloze" and self._language != "en" else capital(text)


def _apart(texts: Iterable[str], language: str) -> Iterator[str]:
    """Those of the texts that do not say the same as one before."""
    holding: dict[str, list[frozenset[str]]] = {}  # a stem → what was kept that has it
    least: dict[str, list[frozenset[str]]] = {}  # the same, each by one of its stems alone
    for text in texts:
        stems = content_stems(text, language)
        within = (other <= stems for stem in stems for other in least.get(stem, ()))
        around = min((holding.get(stem, []) for stem in stems), key=len, default=[])
        if any(within) or any(stems <= other for other in around):
            continue
        yield text
        for stem in stems:
            holding.setdefault(stem, []).append(stems)
        if stems:
            least.setdefault(min(stems), []).append(stems)


def _is_longer(text: str, draft: QuestionDraft) -> bool:
    return len(text) > len(draft.right)


def right_is_longest(draft: QuestionDraft) -> bool:
    """Whether the right choice is longer than every other."""
    return bool(draft.wrong) and all(len(draft.right) > len(one) for one in draft.wrong)
