"""What a sentence opens with before its subject: ``Ohne Salz …``, ``Pendant la nuit, …``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lessoncast.tongue.packs.pack import Pack
from lessoncast.tongue.packs.parts import Front
from lessoncast.tongue.packs.subject import SubjectFinder
from lessoncast.tongue.words import Vocabulary, capital, count

_MARKS = ',.;:!?"()¿¡'
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A fronted phrase, without its preposition too, and the verb behind it; "" where that is unknown.

    ``is_past`` tells that the verb is known to be.
    """

    phrase: str
    inner: str
    verb: str
    rule: Front
    is_past: bool


def opening_of(sentence: str, pack: Pack, vocabulary: Vocabulary) -> Opening | None:
    """What stands before the verb or the comma, where a rule of the pack asks about it."""
    rules = [one for one in pack.fronts if one.opens.match(sentence)]
    if not rules:
        return None
    look = _before_verb if pack.verb_second else _before_comma
    phrase, verb = look(sentence, pack)
    rule = next((one for one in rules if not one.verbs or verb in one.verbs), None)
    if rule is None or not phrase or not _is_sound(phrase, pack):
        return None
    opens = rule.opens.match(phrase)
    inner = phrase[opens.end() :].strip() if opens else ""
    return Opening(
        phrase=vocabulary.lower_first(phrase), inner=inner, verb=verb, rule=rule,
        is_past=bool(verb and pack.past and pack.past.search(verb.rpartition(" ")[2])),
    )  # fmt: skip


def _before_verb(sentence: str, pack: Pack) -> tuple[str, str]:
    """The phrase before a verb that stands second, and the verb: ``Im Käse | leben …``."""
    tokens = sentence.split()
    for place in range(2, min(len(tokens), _MOST_WORDS + 1)):
        word, before = tokens[place].strip(_MARKS), tokens[place - 1]
        noun = before[:1].isupper() or before[:1].isdigit()
        if before[-1] in _MARKS:
            return "", ""
        endings = tuple(end for many in pack.verb_endings.values() for end in many)
        guessed = word.endswith(endings) and word.lower() not in pack.closed
        if noun and word.islower() and (word in pack.verbs or guessed):
            return " ".join(tokens[:place]), word
    return "", ""


def _before_comma(sentence: str, pack: Pack) -> tuple[str, str]:
    """The phrase before a comma, or before what can only follow it, and the verb if that is certain."""
    phrase, comma, main = sentence.partition(", ")
    if comma and count(phrase) <= _MOST_WORDS:
        found = SubjectFinder(pack).find(capital(main))
        return phrase, found.verb if found else ""
    tokens = sentence.split()
    for place in range(2, min(len(tokens), _MOST_WORDS + 1)):
        if tokens[place - 1][-1] in _MARKS:
            return "", ""
        if tokens[place] in pack.words["behind_fronts"] and tokens[place - 1] not in pack.closed:
            return " ".join(tokens[:place]), tokens[place]
    return "", ""


def _is_sound(phrase: str, pack: Pack) -> bool:
    """Whether a phrase is a preposition with its noun, and no idiom, clause or pointer."""
    low = [word.strip(_MARKS).lower() for word in phrase.split()]
    parts = {part for word in low for part in re.split(r"['’]", word)}
    words = pack.words
    free = words["pronouns"] - frozenset(pack.determiners)
    wrong = words["subordinators"] | words["negators"] | free
    content = any(word not in pack.closed for word in low[1:])
    parts -= {low[0]}
    idiom = pack.front_idioms is not None and pack.front_idioms.search(phrase)
    return content and not idiom and not parts & wrong and '"' not in phrase
