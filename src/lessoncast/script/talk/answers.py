"""What the expert says after a question, so that it sounds like its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessoncast.script.checks import lint
from lessoncast.script.tongue import grammar
from lessoncast.script.tongue.connectives import Relation, without_connective
from lessoncast.script.tongue.phrases import digest
from lessoncast.script.tongue.questions import Proposal
from lessoncast.script.tongue.questions.doing import is_someone
from lessoncast.script.tongue.questions.sight import see
from lessoncast.script.tongue.seam import packed
from lessoncast.script.tongue.words import Vocabulary, count

_QUALIFIES = re.compile(
    r"\b(?:rarely|seldom|hardly|barely|scarcely|never|only|always|sometimes|often|usually|mostly|most|few|little|almost|nearly)\b"
)


def fits(told: Sequence[str], proposal: Proposal, language: str = "en") -> bool:
    """Whether a proposal keeps every negation, number and modal of the sentences that it rewords."""
    if not proposal.answer:
        return True
    before = " ".join(told[: proposal.spends])
    after = f"{proposal.before} {proposal.answer} {proposal.ask} {proposal.point}"
    if proposal.before == before:
        return True
    kept = sorted(_QUALIFIES.findall(before.lower())) == sorted(_QUALIFIES.findall(after.lower()))
    return kept and not lint.loses_negation(before, after, language)


def answer(
    told: Sequence[str], proposal: Proposal, asked: str, vocabulary: Vocabulary
) -> list[str]:
    """The sentences that answer: what was asked is not said again, no word ties them to older ones."""
    if proposal.answer:
        first, rest = proposal.answer, told[proposal.spends :]
    else:
        first, rest = told[0], told[1:]
    if packed(vocabulary.language):
        return [first, *rest]
    if first in told:
        first = untied(first, example=proposal.form == "ask.example")
    return [with_pronoun(first, asked, vocabulary), *rest]


def untied(sentence: str, *, example: bool) -> str:
    """A sentence without the connective that pointed past the question: ``However, it …`` → ``It …``."""
    relations: tuple[Relation, ...] = ("contrast", "consequence", "addition")
    plain = sentence
    for relation in (*relations, "example") if example else relations:
        plain = without_connective(plain, relation)
    return plain if count(plain) >= 3 else sentence


def with_pronoun(sentence: str, asked: str, vocabulary: Vocabulary) -> str:
    """The subject that the question has just named is "it" or "they" in two answers of three."""
    clause = see(sentence, vocabulary).clause
    if (
        not clause
        or clause.lead
        or count(clause.subject) > 6
        or int(digest(sentence)[:2], 16) % 3 == 0
    ):
        return sentence
    subject = vocabulary.lower_first(clause.subject)
    named = re.search(rf"(?<![\w-]){re.escape(subject)}(?![\w-])", asked)
    plain = re.match(r"(?:an? |the )?[a-z][\w' -]*$", subject)
    if count(clause.rest) < 3:
        return sentence
    whole = sentence.startswith(f"{clause.subject} ")
    if not named or not plain or not whole or subject in _PRONOUNS or asked.count(subject) > 1:
        return sentence
    if (
        re.search(r"\b(?:he|she|his|her|they|their|them)\b", clause.rest)
        and clause.number == "singular"
    ):
        return sentence  # a person
    if clause.number == "singular" and is_someone(clause.subject):
        return sentence
    they = "They" if clause.number == "plural" else "It"
    return grammar.contract(f"{they}{sentence[len(clause.subject) :]}")


_PRONOUNS = frozenset(
    {"it", "they", "we", "you", "this", "that", "these", "those", "one", "he", "she", "people"}
)
