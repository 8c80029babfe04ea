"""Find the main clause of a sentence: who does what, by closed classes, verb forms and position.

There is no parser: what is not certain is reported as not found, and the caller says less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lessoncast.tongue.english.grammar import head, is_plural_word, number
from lessoncast.tongue.english.lexis import Form, english
from lessoncast.tongue.english.particles import ends_subject
from lessoncast.tongue.kinds import Number, Tense

BE = {"is": "present", "are": "present", "was": "past", "were": "past"}
_FINITE_AUX = re.compile(
    r"(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would"
    r"|cannot|(?:is|are|was|were|has|have|had|do|does|did|could|must|should|would)n't|can't|won't"
    r"|it's|that's|there's|he's|she's|we're|you're|they're|i'm|we've|you've|they've|we'll|you'll"
    r"|they'll|it'll|i've)$"
)
_QUANTITIES = frozenset({"at least", "at most", "up to"})
_STOPS = frozenset(
    {"when", "if", "because", "although", "while", "unless", "whereas", "whether", "where"}
)
_RELATIVES = frozenset({"that", "which", "who", "whom", "whose"})
_PLURAL_SUBJECTS = frozenset({"we", "you", "they", "i", "people", "these", "those", "both", "most"})
_ARTICLES = frozenset({"a", "an", "the", "my", "your", "his", "her", "its", "our", "their"})
_SINGULAR_SUBJECTS = frozenset({"it", "he", "she", "this", "that", "which", "who", "one", "nobody"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A main clause: ``lead`` up to its comma, subject, verb and the rest, as written.

    ``base`` is the verb's base form ("be" for is and are, the modal itself for a modal).
    """

    lead: str
    subject: str
    verb: str
    base: str
    rest: str
    tense: Tense
    number: Number


@lru_cache(maxsize=50_000)
def bare(word: str) -> str:
    """A word in lower case without the marks around it."""
    return word.lower().replace("’", "'").strip(',.;:!?"“”()[]')


def find_verb(tokens: list[str], start: int = 0) -> int | None:
    """The place of the first finite verb of the clause that begins at ``start``."""
    relative = False
    owed = 0  # verbs that belong to relative clauses inside the subject
    for place in range(start, len(tokens)):
        low = bare(tokens[place])
        if place > start and low in _STOPS:
            return None
        inner = low in {"how", "whether", "what"} or low in _RELATIVES
        if place > start and inner and _is_relative(tokens, place):
            owed += 1
            continue
        if not _is_finite(tokens, place, start):
            continue
        if owed:
            owed -= 1
            relative = True
            continue
        if relative and bare(tokens[place - 1]) in {"and", "or"}:
            continue  # "that are rare and are hard to find" has two verbs
        return place
    return None


def _is_relative(tokens: list[str], place: int) -> bool:
    """Not ``of that data``, where "that" points at a noun."""
    return bare(tokens[place]) != "that" or bare(tokens[place - 1]) not in english().prepositions


def _is_finite(tokens: list[str], place: int, start: int) -> bool:
    low = bare(tokens[place])
    if len(low) > 1 and tokens[place].strip(",.;:").isupper():
        return False  # FID / IS: an acronym
    if _FINITE_AUX.match(low):
        return place > start or "'" in low
    forms: set[Form] = {form for _, form in english().verbs.get(low, ())}
    if not forms and low.endswith("ed") and len(low) > 4 and _is_unknown_past(tokens, place, start):
        forms = {"past", "participle"}  # a verb that the list lacks
    if place == start or not forms or not _may_follow(tokens, place):
        return False
    return _agrees(tokens, place, start, forms)


def _is_unknown_past(tokens: list[str], place: int, start: int) -> bool:
    """Behind a noun or a name, or at the end: ``no uprising materialized``."""
    before = tokens[place - 1] if place > start else ""
    named = before[:1].isupper() and place - 1 > start
    last = place + 1 == len(tokens) or bare(tokens[place + 1]).endswith("ly")
    ends = last and place > start and bare(before) not in english().determiners
    return named or ends or _noun_before(tokens, place, start)


def _noun_before(tokens: list[str], place: int, start: int) -> bool:
    """Whether the word before is a noun for certain: plural, a pronoun, or with its article."""
    if place == start:
        return False
    before, first = bare(tokens[place - 1]), bare(tokens[start])
    known = before in _SINGULAR_SUBJECTS | _PLURAL_SUBJECTS or is_plural_word(before)
    return known or (place - start == 2 and first in _ARTICLES)


def _may_follow(tokens: list[str], place: int) -> bool:
    """Whether the word before lets a verb stand here: not an article, a preposition, a verb."""
    known = english()
    before, low = bare(tokens[place - 1]), bare(tokens[place])
    if tokens[place - 1].endswith((",", ":", ";")) or before.endswith("'s") or before == "to":
        return False
    if before in _SINGULAR_SUBJECTS or before in _PLURAL_SUBJECTS:
        return True
    if before in known.determiners and low.endswith("ed") and before not in _ARTICLES:
        return True
    closed = known.determiners | known.prepositions | known.auxiliaries | known.conjunctions
    return (before not in closed or ends_subject(tokens, place)) and low not in {
        "like",
        "base",
    }


def _agrees(tokens: list[str], place: int, start: int, forms: set[Form]) -> bool:
    back = place - 1
    while back > start and _is_adverb(tokens[back]):
        back -= 1
    before = bare(tokens[back])
    plural = is_plural_word(bare(head(" ".join(tokens[start : back + 1])))) or is_plural_word(
        before
    )
    coordinated = tokens[start:back]
    names = all(one[:1].isupper() or one == "and" for one in coordinated)
    commas = any(one.endswith(",") for one in coordinated)
    plural = plural or ("and" in coordinated and (names or not commas))
    if {"past", "base"} <= forms and not plural and not _noun_before(tokens, place, start):
        return False  # cost, cut, set: nouns as well
    if "past" in forms and not ("base" in forms and plural):
        return not _is_reduced_relative(tokens, place, forms)
    if "s" in forms:
        named = back > start and tokens[back][:1].isupper()  # Bell Labs shows
        fits = (
            named
            or before in _SINGULAR_SUBJECTS
            or not is_plural_word(bare(head(" ".join(tokens[start : back + 1]))))
        )
        both = "and" in tokens[start:place] and "," not in " ".join(tokens[start:place])
        if both and before not in _SINGULAR_SUBJECTS:
            return False
        return (
            fits and before not in _PLURAL_SUBJECTS and not _noun_before_verb(tokens, place, start)
        )
    if "base" in forms:
        last = place == len(tokens) - 1 and bare(tokens[place]) not in english().intransitive
        return before in _PLURAL_SUBJECTS or (plural and not last)
    return False


def _is_adverb(word: str) -> bool:
    low = bare(word)
    return low in english().adverbs or low.endswith("ly")


def _is_reduced_relative(tokens: list[str], place: int, forms: set[Form]) -> bool:
    """``data collected from sensors shows``: a participle behind its noun, the verb still to come."""
    if "participle" not in forms:
        return False
    low, before = bare(tokens[place]), bare(tokens[place - 1])
    following = bare(tokens[place + 1]) if place + 1 < len(tokens) else ""
    if before in english().pronouns:
        return False
    if low in {"called", "named", "known", "based", "designed"} or following == "by":
        return True
    if following in english().prepositions or following == "to":
        return _verb_ahead(tokens, place + 1)
    return False


def _noun_before_verb(tokens: list[str], place: int, start: int) -> bool:
    """``its changes are``, ``large models require``, ``advances in``: a noun in -s after all."""
    if _is_adverb(tokens[place - 1]):
        return False  # the brain now produces slow waves
    subject_before = bare(tokens[place - 1]) in _SINGULAR_SUBJECTS
    if tokens[place].endswith((",", ":", ";")) or place + 1 >= len(tokens):
        bases = {base for base, _ in english().verbs.get(bare(tokens[place]), ())}
        acts = subject_before or bool(bases & english().intransitive)
        return not acts or tokens[place].endswith((":", ";"))
    ahead = place + 1
    while ahead + 1 < len(tokens) and _is_adverb(tokens[ahead]):
        ahead += 1
    following = bare(tokens[ahead])
    if _FINITE_AUX.match(following) or following in {"of", "and", "or"}:
        return True
    return not subject_before and _is_followed_as_noun(tokens, place, ahead, start)


def _is_followed_as_noun(tokens: list[str], place: int, ahead: int, start: int) -> bool:
    """Whether what comes behind a word in -s is a verb, or a preposition behind a short phrase."""
    following = bare(tokens[ahead])
    forms = {form for _, form in english().verbs.get(following, ())}
    if is_plural_word(bare(tokens[place])) and forms & {"base", "past"}:
        return place + 2 < len(tokens) or following in english().intransitive
    if following == "to" and ahead + 1 < len(tokens):
        after = {form for _, form in english().verbs.get(bare(tokens[ahead + 1]), ())}
        return "base" not in after
    if " ".join(map(bare, tokens[ahead : ahead + 2])) in _QUANTITIES:
        return False  # contains at least 10 percent: an object, and no place
    short = place - start <= 2 and bare(tokens[start]) not in english().determiners
    return short and following in english().prepositions


def _verb_ahead(tokens: list[str], start: int) -> bool:
    for place in range(start, min(start + 12, len(tokens))):
        low = bare(tokens[place])
        if low in english().subordinators or low in {"and", "but", "or"}:
            return False
        if _FINITE_AUX.match(low):
            return True
        forms = {form for _, form in english().verbs.get(low, ())}
        if forms & {"past", "s"} and "base" not in forms and _may_follow(tokens, place):
            return True
        if tokens[place].endswith((",", ";", ":")):
            return False
    return False


@lru_cache(maxsize=20_000)
def is_clause(text: str) -> bool:
    """Whether a piece of text has a subject and a finite verb of its own."""
    tokens = re.sub(r"\([^)]*\)", "", text).split()
    if not tokens:
        return False
    if (
        bare(tokens[0]) in english().subordinators - {"this", "that", "what", "how"}
        or tokens[0] in _LEADS
        or _is_participle_lead(tokens)
    ):
        _, comma, main = text.partition(", ")
        return bool(comma) and is_clause(main)
    return find_verb(tokens) is not None


def _is_participle_lead(tokens: list[str]) -> bool:
    """``Keeping all else equal, …`` and ``Even if it rains, …``."""
    first, second = bare(tokens[0]), bare(tokens[1]) if len(tokens) > 1 else ""
    if first in {"even", "only", "especially", "just"} and second in {
        "if",
        "when",
        "though",
        "after",
        "because",
        "before",
    }:
        return True
    forms = {form for _, form in english().verbs.get(first, ())}
    comma = next((place for place, token in enumerate(tokens) if token.endswith(",")), 0)
    return "ing" in forms and 0 < comma <= 6 and find_verb(tokens[: comma + 1]) is None


def is_imperative(text: str) -> bool:
    """Whether a piece of text begins with a verb in its base form: ``Use a helper.``."""
    tokens = text.split()
    if len(tokens) < 2:
        return False
    first, second = bare(tokens[0]), bare(tokens[1])
    if first == "like" and "," in text:
        return False  # "Like the others, this one is stable"
    if first in {"don't", "do", "never", "always", "avoid", "let", "be", "beware", "please"}:
        return True
    forms = {form for _, form in english().verbs.get(first, ())}
    if second in {"and", "or"} and len(tokens) > 2:
        also = {form for _, form in english().verbs.get(bare(tokens[2]), ())}
        return "base" in forms and "base" in also
    return (
        "base" in forms and (second != "of" or first == "think") and not _FINITE_AUX.match(second)
    )


def _acts(tokens: Sequence[str], place: int) -> bool:
    """Whether an adverb with a verb in its "s" form behind it stands there."""
    forms = {form for _, form in english().verbs.get(bare(tokens[place + 1]), ())}
    return bare(tokens[place]) in _TIMES and "s" in forms


_TIMES = frozenset({"now", "then", "often", "always", "never", "also", "sometimes", "usually"})
_HOLDS_SUBJECT = re.compile(r"(?:it|that|there|he|she|they|you|we|i|what|who|this)'")
_NO_SUBJECT = re.compile(r"^(?:Unlike|Like|Despite|Besides|Both of) | (?:and|or)$")
_LEADS = frozenset({"Before", "After", "Since", "Until", "During", "Within", "Despite", "Without"})
_LEAD = re.compile(
    r"^((?:In|On|At|By|For|From|Since|Until|Under|With|Within|Without|Among|Between|Before|After|During"
    r"|Over|Through|Throughout|Today|Now|Here|Then|Also|First|Second|Third|Finally|Moreover|Often"
    r"|Usually|Typically|Generally|Traditionally|Instead|Additionally|Furthermore|Similarly|Together"
    r"|Consequently|Therefore|Thus|Hence|However|Nonetheless|Still|Meanwhile|[A-Z][a-z]+ly)\b[^,;:]{0,60}),\s+"
)


@lru_cache(maxsize=20_000)
def main_clause(sentence: str) -> Clause | None:
    """The main clause, when subject and verb are certain and the subject is short; else None."""
    found = _LEAD.match(sentence)
    lead = found[1] if found else ""
    tokens = sentence[found.end() :].split() if found else sentence.split()
    if not tokens or bare(tokens[0]) in english().subordinators - {"this", "that"}:
        return None
    place = find_verb(tokens)
    if place is None or not 0 < place <= 8:
        return None
    until = place
    while until > 1 and _is_adverb(tokens[until - 1]):
        until -= 1
    subject = " ".join(tokens[:until])
    if _HOLDS_SUBJECT.match(bare(tokens[place])):
        return None  # "…, wc assumes it's wrong"
    if any(_acts(tokens, at) for at in range(1, until - 1)):
        return None  # "The brain now produces slow waves": "slow" is not its verb
    if not is_subject(subject) or _NO_SUBJECT.search(subject):
        return None
    verb, rest = bare(tokens[place]), " ".join(tokens[place + 1 :])
    base, tense = _analyse(verb)
    return Clause(
        lead=lead, subject=subject, verb=verb, base=base, rest=rest, tense=tense,
        number=_subject_number(subject, verb),
    )  # fmt: skip


def _analyse(verb: str) -> tuple[str, Tense]:
    verb = verb.removesuffix("n't") if verb not in {"can't", "won't"} else verb
    if verb in BE:
        return "be", "past" if verb in {"was", "were"} else "present"
    if verb in {"has", "have", "had"}:
        return "have", "past" if verb == "had" else "present"
    if verb in {"do", "does", "did"}:
        return "do", "past" if verb == "did" else "present"
    found = {form: base for base, form in english().verbs.get(verb, ())}
    if "s" in found or "base" in found:
        return found.get("s") or found["base"], "present"
    if "past" in found:
        return found["past"], "past"
    return verb, "present"


def _subject_number(subject: str, verb: str) -> Number:
    """The verb's own form decides where it shows; the noun elsewhere."""
    if verb.startswith(("is", "was", "has", "does")):
        return "singular"
    if verb.startswith(("are", "were", "have")) and verb != "haven":
        return "plural"
    found = {form for _, form in english().verbs.get(verb, ())}
    if "s" in found:
        return "singular"
    if "base" in found and "past" not in found:
        return "plural"
    low = subject.lower()
    if low in {"they", "we", "you", "these", "those"}:
        return "plural"
    return number(subject)


def is_subject(phrase: str) -> bool:
    """Whether a phrase is short and plain enough to be put into a question."""
    tokens = phrase.split()
    lows = [bare(token) for token in tokens]
    known = english()
    if not tokens or len(tokens) > 7 or any(token.endswith((",", ";", ":")) for token in tokens):
        return False
    if any(low in _RELATIVES | {"to", "if", "when", "because", "not"} for low in lows[1:]):
        return False
    if lows[0] in {"there", "here", "what", "how", "which", "who", "why", "not", "but", "and"}:
        return False
    if lows[0] in known.prepositions | {"to"} | (
        known.adverbs - {"each", "all", "both", "only"}
    ) or lows[0].endswith("ly"):
        return False
    if lows[0] in {"more", "most", "less", "least"} and set(lows) & known.prepositions:
        return False  # "More useful in practice is the command less"
    last = lows[-1]
    return last not in known.prepositions | known.determiners - {"this", "that", "these", "those"}


def noun_phrase(clause: Clause) -> str:
    """The subject when it names a thing by itself: no pronoun, no bare "this"; else empty."""
    lows = [bare(token) for token in clause.subject.split()]
    if not lows or len(lows) > 6:
        return ""
    vague = english().pronouns | {"all", "both", "each", "some", "many", "most", "few", "such"}
    if lows[0] in vague or bare(head(clause.subject)) in english().pronouns:
        return ""
    return clause.subject
