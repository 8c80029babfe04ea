"""Forms of a packed language with their slots filled: agreement, case, contraction, elision."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.parts import Case
from lessoncast.tongue.packs.vocabulary import Class, PackedVocabulary, head
from lessoncast.tongue.phrases import SLOT
from lessoncast.tongue.words import Vocabulary, capital

_MARKS = ',.;:!?"()¿¡'


@dataclass(frozen=True, slots=True)
class Filling:
    """What fills the slots of forms."""

    pack: Pack
    slots: Mapping[str, str]
    vocabulary: Vocabulary | None = None

    def of(self, form: str) -> str:
        """The form with its slots filled; "" when one is missing."""
        said, place = "", 0
        for slot in SLOT.finditer(form):
            value = self.slots.get(slot[1], "") or self._in_case(slot[1])
            if not value:
                return ""
            said = self._joined(said + form[place : slot.start()], value)
            place = slot.end()
        return said + form[place:]

    def _joined(self, left: str, right: str) -> str:
        """``de`` + ``le cycle`` → ``du cycle``; ``que`` + ``il`` → ``qu'il``."""
        last = re.search(r"[^\s'’]+ $", left)
        if not last:
            return left + right
        word, first = last.group().strip(), right.split(" ", 1)[0]
        right = self._again(word, right)
        for both, short in self.pack.joins:
            if both == f"{word.lower()} {first.lower()}":
                kept = capital(short) if word[:1].isupper() else short
                return left[: last.start()] + kept + right[len(first) :]
        for full, short in self.pack.elisions:
            if full == word.lower() and self.pack.before and self.pack.before.match(right):
                kept = capital(short) if word[:1].isupper() else short
                return left[: last.start()] + kept + right
        return left + right

    def _again(self, word: str, right: str) -> str:
        """A pair with a preposition before both, where the language wants it: ``de la pile et du tas``."""
        one, pair, other = right.partition(f" {self.pack.about['and']} ")
        led = {part.split()[0].lower() for part in (one, other) if part.split()}
        named = pair and led <= set(self.pack.determiners)
        if not named or word.lower() not in self.pack.about.get("repeated", []):
            return right
        if self.pack.about["between"] in one.split():
            return right  # "entre les variables et les constantes" is one thing
        return f"{one}{pair}{self._joined(f'{word.lower()} ', other)}"

    def _in_case(self, slot: str) -> str:
        """``topic_acc``: the phrase of ``topic`` in the case "acc"; "" when that is not certain."""
        base, _, name = slot.rpartition("_")
        phrase, case = self.slots.get(base, ""), self.pack.cases.get(name)
        if name in {"cap", "low", "bare"}:
            return self._written(phrase, name)
        if not phrase or case is None or (case.reject and case.reject.search(phrase)):
            return ""
        first, _, rest = phrase.partition(" ")
        low, kind = first.lower(), self._kind_of(base)
        if low in self.pack.determiners:
            changed = case.replace.get(f"{low} {kind}", case.replace.get(low, first))
            return f"{changed} {rest}" if changed else ""
        if re.match(r"(?:[dl]|un)['’]", first):
            return phrase
        own = base == "np" or first.islower()
        if own and self.pack.about.get("capital_nouns"):
            return self._bare(phrase, kind, case)
        return self._with(case.articles.get(kind), phrase)

    def _with(self, article: str | None, phrase: str) -> str:
        """A phrase behind its article, which may be none; "" where that is not known."""
        return "" if article is None else self._joined(article and f"{article} ", phrase)

    def _bare(self, phrase: str, kind: Class, case: Case) -> str:
        """A phrase that stands without an article in the lesson too; "" where an adjective would change."""
        plain = kind[-1:] != "p" or phrase[-1:] in case.plain
        return phrase if plain and not phrase[:1].islower() else ""

    def _written(self, phrase: str, name: str) -> str:
        """A phrase with a capital, without, or only where it is bare: „zum Thema Wald“."""
        if name == "bare":
            first, last = phrase.split(" ", 1)[0], phrase.rsplit(" ", 1)[-1]
            noun = last[:1].isupper() or not self.pack.about.get("capital_nouns")
            return phrase if noun and first.lower() not in self.pack.determiners else ""
        return capital(phrase) if name == "cap" else phrase[:1].lower() + phrase[1:]

    def _kind_of(self, base: str) -> Class:
        """The class of the phrase in a slot: as given, else by its noun."""
        if given := self.slots.get(f"{base}_kind", ""):
            return given
        phrase = [word.strip(_MARKS) for word in self.slots[base].split()]
        if not isinstance(self.vocabulary, PackedVocabulary):
            return ""
        determined = phrase[0].lower() in self.pack.determiners
        return self.vocabulary.noun_class(head(phrase[1:], self.pack) if determined else phrase[0])


def agreeing(pack: Pack, kind: Class) -> dict[str, str]:
    """Every word that agrees with a noun phrase of that class."""
    return {name: _agrees(table, kind) for name, table in pack.agreement.items()}


def _agrees(table: Mapping[str, str], kind: Class) -> str:
    """The form for a class: by all of it, by its number, by its gender."""
    if not kind:
        return ""
    return table.get(kind) or table.get(kind[-1]) or table.get(kind[0]) or ""
