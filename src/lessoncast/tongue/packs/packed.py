"""Languages that come as one data file each: the rules that read a pack.

There is no parser: a subject is a determiner with its noun before a verb that the pack lists, a
question is a sentence of the form that the pack describes. What is not certain is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lessoncast.tongue.kinds import Role
from lessoncast.tongue.packs.asking import Asker, defines
from lessoncast.tongue.packs.forms import Filling, agreeing
from lessoncast.tongue.packs.headings import inverted
from lessoncast.tongue.packs.pack import Pack, pack
from lessoncast.tongue.packs.recalling import Recaller
from lessoncast.tongue.packs.subject import Subject, SubjectFinder
from lessoncast.tongue.proposal import Proposal
from lessoncast.tongue.words import Vocabulary, capital, count

_MARKS = ',.;:!?"()¿¡'
_GLOSS_WORDS = 12
_CLAIM_WORDS = 13
_POINT_WORDS = range(4, 13)  # of a sentence that the host says back
KIND_WORDS = 3  # an article, maybe an adjective, and a noun that may be anything


@dataclass(frozen=True, slots=True)
class Packed:
    """A language as its pack describes it; a ``Tongue``."""

    pack: Pack

    @property
    def title_cuts(self) -> tuple[str, ...]:
        """The general ones, and those of the pack."""
        return self.pack.title_cuts

    # ── sentences ─────────────────────────────────────────────────────────────────────────────

    def role_of(self, sentence: str) -> Role:
        """The first role whose sign the sentence bears; a definition by its form; else "plain"."""
        for role, sign in self.pack.signs:
            if sign.search(sentence):
                return role  # type: ignore[return-value]
        return "definition" if self.defines(self.subject_of(sentence)) else "plain"

    def leans(self, sentence: str, *, listed: bool = False) -> bool:
        """Whether the sentence needs the one before it; in a list its subject may be left out."""
        return self.pack.leaning(sentence, listed=listed)

    def points_away(self, sentence: str) -> bool:
        """Whether some word of it points at another sentence."""
        away = self.pack.away
        return self.leans(sentence) or (away is not None and away.search(sentence) is not None)

    def is_plain(self, sentence: str) -> bool:
        """Whether a sentence names its subject, and quotes nobody."""
        named = self.subject_of(sentence)
        return named is not None and '"' not in sentence and not self.points_away(sentence)

    def advice(self, sentence: str) -> str:  # noqa: ARG002 - the seam's
        """None: an imperative is not told from a noun without a lexicon of verbs."""
        return ""

    def amount(self, sentence: str) -> str:  # noqa: ARG002 - the seam's
        """None: what a number counts is not known without a grammar of nouns."""
        return ""

    def stands_alone(self, sentence: str) -> bool:
        """Whether a sentence can be understood by itself."""
        local = re.search(r"\d|\"", sentence)
        return not local and self.is_plain(sentence)

    def judges(self, sentence: str) -> bool:
        """Whether it holds a word of judgement of the pack."""
        return bool(set(re.findall(r"[\w'’-]+", sentence.lower())) & self.pack.words["judging"])

    def is_deep(self, question: str) -> bool:
        """Whether a question asks for reasons, means, consequences or differences."""
        return self.pack.deep is not None and self.pack.deep.search(question) is not None

    def point(self, sentence: str, vocabulary: Vocabulary) -> str:
        """A short sentence that names its subject, or the clause that opens one."""
        if sentence.endswith(("!", "?")):
            return ""
        claim, comma, rest = sentence.rstrip(".").partition(", ")
        whole = f"{claim}{comma}{rest}"
        text = claim if comma and self._may_be_cut(claim, rest) else whole
        short = count(text) in _POINT_WORDS and self.is_plain(f"{text}.")
        ends = text.split()[-1].lower() not in self.pack.closed
        said = short and ends and not self.points_away(sentence)
        return self._inside(text, vocabulary) if said else ""

    def _inside(self, text: str, vocabulary: Vocabulary) -> str:
        """A sentence as it stands in another; its subject keeps the capital of a noun: ``Arbeiten an X``."""
        named = self.subject_of(text, vocabulary) if self.pack.about.get("capital_nouns") else None
        noun = named is not None and text.startswith(f"{named.noun} ")
        return text if noun else vocabulary.lower_first(text)

    def _may_be_cut(self, claim: str, rest: str) -> bool:
        """Whether what stands behind a comma only adds to the claim before it."""
        words = self.pack.words
        first = rest.split(maxsplit=1)[:1]
        opens = self.pack.closed - words["restricting"] - frozenset(self.pack.determiners)
        adds = bool(first) and first[0].lower() in opens
        bound = self.pack.bound is not None and self.pack.bound.search(rest)
        denied = any(word.lower() in words["negators"] for word in re.findall(r"\w+", claim))
        return adds and not (bound or denied or self._is_bare_kind(claim))

    def _is_bare_kind(self, claim: str) -> bool:
        """``Der Druck ist ein Verfahren``: whether a claim says no more than of what kind its subject is."""
        told = self.subject_of(f"{claim}.")
        return told is not None and self.defines(told) and count(told.rest) <= KIND_WORDS

    # ── the subject ───────────────────────────────────────────────────────────────────────────

    def subject_of(self, sentence: str, vocabulary: Vocabulary | None = None) -> Subject | None:
        """The subject at the head of a sentence, when it is certain."""
        return SubjectFinder(self.pack).find(sentence, vocabulary)

    def defines(self, subject: Subject | None) -> bool:
        """Whether a sentence says what its subject is: ``X ist ein …``."""
        return defines(subject, self.pack)

    def is_verb_first(self, gloss: str) -> bool:
        """Whether a gloss begins with its verb, so that it lacks a subject."""
        low = [word.strip(_MARKS).lower() for word in gloss.split()[:2]]
        known = low[0] in self.pack.verbs if low else False
        if len(low) > 1 and low[0] in self.pack.words["datives"]:
            return self.pack.verbs.get(low[1]) == "s"
        guessed = len(low) > 1 and low[0].endswith(self.pack.verb_endings.get("s", ("\0",)))
        return known or (guessed and low[1] in self.pack.words["pronouns"])

    def is_whole(self, label: str) -> bool:
        """Whether a label is a sentence by itself: an order, or a clause with its verb."""
        low = [word.strip(_MARKS).lower() for word in label.split()]
        verb = any(one in self.pack.verbs for one in low[1:])
        return len(low) > 2 and (verb or self.role_of(label) == "advice")

    def subject(self, sentence: str, vocabulary: Vocabulary) -> str:
        """The noun phrase that a sentence is about, without its determiner.

        "" where an adjective would need another ending without it: ``der alte Turm``.
        """
        found = self.subject_of(sentence, vocabulary)
        if found is None:
            return ""
        first, _, rest = found.phrase.partition(" ")
        bare = first.lower() in self.pack.determiners
        if bare and self._is_declined(first.lower(), rest):
            return ""
        phrase = rest if bare else found.phrase
        return re.sub(r"^(?:[dl]|un)['’]", "", phrase, flags=re.IGNORECASE)

    def _is_declined(self, determiner: str, rest: str) -> bool:
        """Whether an adjective has its ending from the determiner before it."""
        own = determiner not in self.pack.words["indefinite"]
        return bool(self.pack.about.get("capital_nouns")) and own and rest[:1].islower()

    # ── questions ─────────────────────────────────────────────────────────────────────────────

    def proposals(
        self,
        sentence: str,
        vocabulary: Vocabulary,
        previous: str = "",
        following: str = "",  # noqa: ARG002 - the seam's
    ) -> Iterator[Proposal]:
        """Questions by the rules of the pack, about the subject, and about what comes before it."""
        yield from Asker(self.pack).proposals(sentence, vocabulary, previous)

    def named(self, sentence: str, vocabulary: Vocabulary) -> Subject | None:
        """The subject wherever it is certain: also behind a connective or the verb."""
        return Asker(self.pack).named(sentence, vocabulary)

    def slots(self, proposal: Proposal) -> Mapping[str, str]:
        """The noun phrase, what a rule caught, and every word that agrees with the noun phrase."""
        np = proposal.np
        own = {"np": np, "Np": capital(np), "np_kind": proposal.kind}
        return {**agreeing(self.pack, proposal.kind), **own, **dict(proposal.more)}

    # ── forms ─────────────────────────────────────────────────────────────────────────────────

    def fill(
        self, form: str, slots: Mapping[str, str], vocabulary: Vocabulary | None = None
    ) -> str:
        """A form with its slots filled, contracted and elided; "" when one is missing."""
        return Filling(self.pack, slots, vocabulary).of(form)

    def both(self, one: str, other: str) -> str:
        """``A und B``, unless either is such a pair already."""
        word = f" {self.pack.about['and']} "
        return "" if word in f"{one}{other}" or "?" in f"{one}{other}" else f"{one}{word}{other}"

    def again(self, topic: str) -> str:
        """The title of a second chapter on a subject."""
        return self.fill(self.pack.about["again"], {"topic": topic})

    def listed(self, items: list[str]) -> str:
        """``A, B und C``."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.pack.about['and']} {items[-1]}"

    # ── headings ──────────────────────────────────────────────────────────────────────────────

    def says_something(self, heading: str) -> bool:
        """Whether a heading names more than its place in the text."""
        named = re.findall(r"\w+", heading.lower())
        empty = self.pack.empty_titles | self.pack.closed
        return ":" not in heading and any(one not in empty for one in named)

    def topic(self, heading: str, vocabulary: Vocabulary) -> str:
        """A heading as the name of a subject inside a sentence; "" for questions and clauses."""
        short = re.split(r":\s|\s[–—-]\s", heading)[0].strip(" .!")
        if short == self.pack.about.get("lesson"):
            return ""
        tokens = [part for token in short.split() for part in inverted(token.strip(_MARKS).lower())]
        if not tokens or "?" in short or '"' in short or len(tokens) > 7 or "!" in heading:
            return ""
        words = self.pack.words
        opens = self.pack.closed - frozenset(self.pack.determiners)
        free = words["pronouns"] - frozenset(self.pack.determiners)
        clause = any(one in self.pack.verbs or one in free for one in tokens[1:])
        if tokens[0] in opens or tokens[0] in self.pack.verbs or clause:
            return ""
        return vocabulary.lower_title(short)

    def as_asked(self, question: str, answer: str) -> str:
        """An author's question as the host asks it: "" for a riddle, and where the answer tells of questions."""
        opens = self.pack.about.get("asks_from", "")
        asked = (
            f"{opens}{capital(question.rsplit(opens, maxsplit=1)[-1].strip())}"
            if opens
            else question
        )
        riddle = self.pack.unasked is not None and self.pack.unasked.search(asked)
        other = self.pack.of_questions is not None and self.pack.of_questions.search(answer)
        return "" if riddle or other else asked

    def heading_questions(self, heading: str) -> Iterator[str]:
        """A heading as questions, where a rule of the pack fits."""
        heading = re.sub(r"\s*\([^()]*\)", "", heading).rstrip(" .")
        for rule in self.pack.heading_rules if "!" not in heading else ():
            found = rule.heading.fullmatch(heading)
            held = {name: self._within(one) for name, one in found.groupdict().items() if one} if found else {}  # fmt: skip
            if found and not self._tells(held.get("goal", "")):
                yield from (capital(text) for form in rule.ask if (text := self.fill(form, held)))

    def _within(self, part: str) -> str:
        """A part of a heading inside a question: ``Zu anderen Häfen segeln`` → ``zu anderen Häfen segeln``."""
        first, space, rest = part.strip().partition(" ")
        noun = self.pack.about.get("capital_nouns") and rest[:1].isupper()
        adjective = noun and first.endswith(self.pack.adjective_endings or ("\0",))
        low = first.lower() in self.pack.closed or adjective
        return f"{first.lower()}{space}{rest}" if low else part.strip()

    def _tells(self, goal: str) -> bool:
        """Whether what should be done is a clause that tells what somebody does."""
        words = goal.split()[:-1]
        return any(one.islower() and self.pack.verbs.get(one) == "s" for one in words)

    def lead_questions(self, lead: str) -> Iterator[str]:
        """A lead-in as questions: what the list under it answers."""
        for rule in self.pack.lead_rules:
            found = rule.heading.fullmatch(lead.strip(" :."))
            if found:
                slots = {name: held.strip() for name, held in found.groupdict().items() if held}
                yield from (capital(text) for form in rule.ask if (text := self.fill(form, slots)))

    # ── steps and recall ──────────────────────────────────────────────────────────────────────

    def counted(self, steps: list[str], place: str, vocabulary: Vocabulary, *, turn: int) -> str:
        """Steps of a procedure: the first with the word of its ``place``, a second joined on."""
        said = []
        for number, step in enumerate(steps):
            forms = self.pack.steps[place if number == 0 else "then"]
            if number > 1 or set(re.findall(r"\w+", step.lower())) & self.pack.words["ordering"]:
                said.append(step)
            else:
                form = forms[turn % len(forms)]
                said.append(self.fill(form, {"step": vocabulary.lower_first(step)}))
        return " ".join(said)

    def recalls(self, sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
        """Questions that ask a sentence again, each behind its rank and before its answer."""
        return Recaller(self.pack).recalls(sentence, vocabulary)


@lru_cache(maxsize=16)
def packed(language: str) -> Packed | None:
    """The packed tongue of a language; None for English and for languages without a pack."""
    found = pack(language)
    return Packed(found) if found else None
