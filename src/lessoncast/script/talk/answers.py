"""What the expert says after a question, so that it sounds like its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause
from lessoncast.tongue.english.connectives import Relation, without_connective
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.doing import is_someone
from lessoncast.tongue.english.questions.sight import see
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count, words

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
    said = with_pronoun(_without_question(first, asked), asked, vocabulary)
    return [_affirmed(first, said, asked, vocabulary), *rest]


def _without_question(sentence: str, asked: str) -> str:
    """``One use of a lock is that it …`` behind ``What is one use of a lock?``: ``That it …``."""
    found = re.search(r"\bwhat (?:is|was|are|were) ([^?]{8,})\?$", asked, re.IGNORECASE)
    named = found[1].lower() if found else ""
    told = re.match(rf"{re.escape(named)} (?:is|was|are|were) ", sentence.lower())
    rest = sentence[told.end() :] if named and told else ""
    if re.match(r"(?:that|to) ", rest):
        return capital(rest)
    claims = grammar.head(named) in _CLAIMED and main_clause(capital(rest)) is not None
    return f"That {rest}" if claims else sentence


_CLAIMED = frozenset(
    {
        "problem",
        "issue",
        "trouble",
        "catch",
        "point",
        "idea",
        "difference",
        "reason",
        "trick",
        "result",
        "truth",
    }
)  # of which a whole statement tells what they are


_POLAR = re.compile(
    r"(?:(?:And|So|But|Then|Okay),? )?(?P<verb>do|does|did|is|are|was|were|can|could|should|must|will|would) (?P<asked>[^?]+)\?$",
    re.IGNORECASE,
)


def _affirmed(told: str, said: str, asked: str, vocabulary: Vocabulary) -> str:
    """``Gates open at noon`` behind ``Do gates open at noon?``: ``Yes, …``, in two answers of three; "No, …" of a denial."""
    found, clause = _POLAR.match(asked.strip()), see(told, vocabulary).clause
    if not found or clause is None or clause.lead or int(digest(told)[:2], 16) % 3 == 0:
        return said
    if " or " in asked or not _is_asked_for(clause, found["verb"].lower(), found["asked"]):
        return said
    denies = clause.verb.endswith("n't") or clause.verb == "cannot" or clause.rest[:4] == "not "
    denies = denies or clause.rest[:3] == "no "  # "They had no army"
    counts = re.match(r"(?:some|many|several|all|both|each|every)\b", told, re.IGNORECASE)
    bounded = _QUALIFIES.search(told.partition(clause.rest)[0].lower())
    if bounded or (counts and not (denies and " all " in asked)):
        return said
    return f"{'No' if denies else 'Yes'}, {vocabulary.lower_first(said)}"


def _is_asked_for(clause: Clause, verb: str, asked: str) -> bool:
    """Whether a question with that first verb asks for just what a clause says: its subject, its verb."""
    heard = words(asked.lower())
    if verb in {"do", "does", "did"}:
        same = clause.base in heard
    else:
        same = _POSITIVE.get(clause.verb, clause.verb.removesuffix("n't")) == verb
    about = content_stems(clause.subject)
    spoken = _AS_ASKED.get(clause.subject, frozenset())
    named = about <= content_stems(asked) if about else not spoken.isdisjoint(heard[:1])
    return same and named


_POSITIVE = {"can't": "can", "cannot": "can", "won't": "will"}
_AS_ASKED: dict[str, frozenset[str]] = {
    "We": frozenset({"we"}), "You": frozenset({"i", "you", "we"}), "It": frozenset({"it", "that"}), "They": frozenset({"they"}),
}  # fmt: skip


def untied(sentence: str, *, example: bool) -> str:
    """A sentence without the connective that pointed past the question: ``However, it …`` → ``It …``."""
    relations: tuple[Relation, ...] = ("contrast", "consequence", "addition")
    plain = sentence
    for relation in (*relations, "example") if example else relations:
        plain = without_connective(plain, relation)
    plain = _QUOTED_FIRST.sub(lambda found: found[0].upper(), plain)
    return plain if count(plain) >= 3 else sentence


_QUOTED_FIRST = re.compile(r"^[\"“][a-z]")  # behind "But": a turn begins with a capital


def with_pronoun(sentence: str, asked: str, vocabulary: Vocabulary) -> str:
    """The subject that the question has just named is "it" or "they" in two answers of three."""
    clause = see(sentence, vocabulary).clause
    if not clause or clause.lead or count(clause.subject) > 6 or count(clause.rest) < 3:
        return sentence
    subject = vocabulary.lower_first(clause.subject)
    plain = re.match(r"(?:an? |the )?[a-z][\w' -]*$", subject) and not _names_nothing(subject)
    if _PEOPLES.fullmatch(subject) and clause.base not in {"be", "have"}:
        return sentence  # "the Cherokee refused": they, or it?
    whole = _begins_with_deed(sentence, clause) and int(digest(sentence)[:2], 16) % 3 > 0
    if (
        not plain
        or not whole
        or not _is_what_was_named(subject, clause.verb, asked)
        or _is_someone(clause)
    ):
        return sentence
    they = "They" if clause.number == "plural" else "It"
    return grammar.contract(f"{they}{sentence[len(clause.subject) :]}")


_PEOPLES = re.compile(r"the [A-Z][a-z]+")


def _begins_with_deed(sentence: str, clause: Clause) -> bool:
    """Whether a sentence begins with subject and verb, and no more than an adverb is between them."""
    if not sentence.startswith(f"{clause.subject} "):
        return False
    behind = sentence[len(clause.subject) + 1 :]
    adverb, _, later = behind.partition(" ")
    return behind.startswith(f"{clause.verb} ") or (
        _BETWEEN.fullmatch(adverb) is not None and later.startswith(f"{clause.verb} ")
    )


_BETWEEN = re.compile(r"also|often|therefore|thus|\w+ly")


def _is_what_was_named(subject: str, verb: str, asked: str) -> bool:
    """Whether a question names the subject, once, and nothing before it that "it" could be."""
    if asked.count(subject) != 1:
        return False
    named = re.search(rf"(?<![\w-]){re.escape(subject)}(?![\w-]| {re.escape(verb)}\b)", asked)
    return named is not None and not re.search(
        r"\b(?:an?|the|my|your|their)\b", asked[: named.start()], re.IGNORECASE
    )


def _names_nothing(subject: str) -> bool:
    """Whether a subject is no thing that "it" could be: a pronoun, a quantity, a doing."""
    first = subject.split(maxsplit=1)[0]
    doing = any(form == "ing" for _, form in english().verbs.get(first, ()))
    return subject in _PRONOUNS or first in _QUANTITIES or doing


def _is_someone(clause: Clause) -> bool:
    """Whether a singular subject may be a person, who is never "it"."""
    if clause.number == "plural":
        return False
    own = re.search(r"\b(?:he|she|his|her|they|their|them)\b", clause.rest)
    return own is not None or is_someone(clause.subject)


_QUANTITIES = frozenset(
    {
        "nobody", "nothing", "none", "no", "neither", "everybody", "everyone", "everything", "each", "every", "all",
        "some", "someone", "somebody", "something", "any", "anyone", "anybody", "anything", "many", "most", "few",
        "several", "both", "another", "much", "little", "more", "less", "half", "what", "whoever", "whatever",
    }
)  # fmt: skip
_PRONOUNS = frozenset(
    {"it", "they", "we", "you", "this", "that", "these", "those", "one", "he", "she", "people"}
)
