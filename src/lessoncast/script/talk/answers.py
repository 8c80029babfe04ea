"""What the expert says after a question, so that it sounds like its answer."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.script.checks.lengths import SENTENCE_MOST
from lessoncast.script.talk.retelling import retold
from lessoncast.tongue import lint
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, main_clause
from lessoncast.tongue.english.connectives import Relation, without_connective
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.sight import see
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
        first = _asked_anew(untied(first, example=proposal.form == "ask.example"), asked)
    said = retold(_without_question(first, asked), asked, vocabulary)
    return [_affirmed(first, said, asked, vocabulary), *rest]


def _asked_anew(sentence: str, asked: str) -> str:
    """``Here, it is split`` and, behind ``What does it do then?``, ``It then opens``: without what the question has said."""
    plain = _HERE.sub(lambda found: found[1].upper(), sentence)
    return _THEN.sub(r"\1 ", plain) if asked.endswith((" then?", ", then?")) else plain


_HERE = re.compile(r"^Here, (\w)")
_THEN = re.compile(r"^((?:[\w'-]+ ){0,4}[\w'-]+) then (?=[a-z]+s\b)")


def _without_question(sentence: str, asked: str) -> str:
    """``One use of a lock is that it …`` behind ``What is one use of a lock?``: ``That it …``."""
    found = re.search(r"\bwhat (?:is|was|are|were) ([^?]{8,})\?$", asked, re.IGNORECASE)
    named = found[1].lower() if found else ""
    told = _BE.match(sentence, len(named)) if sentence.lower().startswith(named) else None
    rest = sentence[told.end() :] if named and told else ""
    if re.match(r"(?:that|to) ", rest):
        return capital(rest)
    claims = grammar.head(named) in _CLAIMED and main_clause(capital(rest)) is not None
    return f"That {rest}" if claims else sentence


_BE = re.compile(r" (?:is|was|are|were) ", re.IGNORECASE)
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


_COUNTS = re.compile(r"(?:some|many|several|all|both|each|every)\b")
_BOUNDS = re.compile(r"\b(?:if|when|unless|until|without|except|before|after|in some|in many)\b")
_PRONOUN = re.compile(r"(?:It|They)\b(?!')")
_POLAR = re.compile(
    r"(?:.*[.!:] )?(?:(?:And|So|But|Then|Okay),? )?(?P<verb>do|does|did|is|are|was|were|has|have|had|can|could|should|must|will|would) (?P<asked>[^?.!:]+)\?$",
    re.IGNORECASE,
)

_REQUEST = re.compile(r"you (?:walk|take|tell|give|name) (?:me|us)\b")  # no "Yes, lock keepers can"


def _affirmed(told: str, said: str, asked: str, vocabulary: Vocabulary) -> str:
    """``Gates open at noon`` behind ``Do gates open at noon?``: ``Yes, …``; "No, …" of a denial."""
    found, clause = _POLAR.match(asked.strip()), see(told, vocabulary).clause
    if not found or clause is None:
        return said
    if (
        _leaves_choice(found["asked"], told)
        or _REQUEST.match(found["asked"])
        or not _is_asked_for(clause, found["verb"].lower(), found["asked"])
    ):
        return said
    denies = clause.verb.endswith("n't") or clause.verb == "cannot" or clause.rest[:4] == "not "
    denies = denies or clause.rest.startswith(("no ", "never "))  # "They had no army"
    before = told.partition(clause.rest)[0].lower()
    heard = {*words(found["asked"].lower())}
    bounded = not heard.issuperset([*_QUALIFIES.findall(before), *_BOUNDS.findall(before)])
    counts = _COUNTS.match(clause.subject.lower())
    counted = counts is not None and counts[0] not in heard
    if bounded or (counted and not (denies and " all " in asked)):
        return said
    short = _short(clause, said) if content_stems(told) <= content_stems(asked) else ""
    if short and denies == ("n't" in short):  # no "No, they do."
        said = short
    affirmed = f"{'No' if denies else 'Yes'}, {vocabulary.lower_first(said)}"
    return affirmed if count(affirmed) <= SENTENCE_MOST else said


def _leaves_choice(asked: str, told: str) -> bool:
    """Whether a question gives two things to choose from, which what is told does not name together."""
    both = re.search(r"[\w'-]+ or [\w'-]+", asked)
    return both is not None and both[0].lower() not in told.lower()


def _short(clause: Clause, said: str) -> str:
    """``They don't open at noon``, where all of that was asked for: ``They don't.``; "" without a pronoun."""
    helps = clause.base in {"be", *english().modals} or clause.verb.endswith("n't")
    verb = clause.verb if helps else grammar.do(clause.number, clause.tense)
    who = _PRONOUN.match(said)
    if not who or clause.verb == "cannot" or re.match(r"not?\b", clause.rest):
        return ""
    return f"{who[0]} {verb}."


def _is_asked_for(clause: Clause, verb: str, asked: str) -> bool:
    """Whether a question with that first verb asks for just what a clause says: its subject, its verb."""
    heard = words(asked.lower())
    if verb in {"do", "does", "did"}:
        denied = clause.verb.endswith("n't") and words(clause.rest.lower())[:1]
        same = (denied[0] if denied else clause.base) in heard
    else:
        same = _POSITIVE.get(clause.verb, clause.verb.removesuffix("n't")) == verb
    about = content_stems(clause.subject)
    spoken = _AS_ASKED.get(clause.subject, frozenset())
    told = not content_stems(clause.rest).isdisjoint(content_stems(asked))
    named = about <= content_stems(asked) if about else told and not spoken.isdisjoint(heard[:1])
    return same and named


_POSITIVE = {"can't": "can", "cannot": "can", "won't": "will"}
_AS_ASKED: dict[str, frozenset[str]] = {
    "The same": frozenset({"the"}), "We": frozenset({"we"}), "You": frozenset({"i", "you", "we"}), "It": frozenset({"it", "that"}), "They": frozenset({"they"}),
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
