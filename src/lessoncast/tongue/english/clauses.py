"""Find the main clause of an English sentence: who does what, around its finite verb.

What is not certain is reported as not found, and the caller says less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.doubt import forms_of, is_doubtful, may_be_noun, second_verb
from lessoncast.tongue.english.finite import FINITE_AUX, RELATIVES, bare, find_verb, is_adverb
from lessoncast.tongue.english.grammar import head, is_plural_word, number
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import begins_with_name, is_participle, is_phrase, main_verb
from lessoncast.tongue.kinds import Number, Tense

SURE, CERTAIN = 0.5, 0.9  # how likely a verb of the tree must be, and where nothing else is asked
MOST_BEFORE_VERB, MOST_LEAD = 8, 10  # words
LEAST_NAME = 3  # words of a name in title case that is no statement
BE = {"is": "present", "are": "present", "was": "past", "were": "past"}


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


@remembered(16_384)
def is_clause(text: str) -> bool:
    """Whether a piece of text has a subject and a finite verb of its own."""
    plain = re.sub(r"\([^)]*\)", "", text) if "(" in text else text
    tokens = plain.split()
    if not tokens or is_noun_of_clause(text) or is_name_in_capitals(text):
        return False
    dated = _DATED.match(text)
    if dated:
        return is_clause(text[dated.end() :])
    found = main_verb(plain)
    if (found is not None and found.sure >= SURE) or is_phrase(plain):
        return found is not None
    if (
        bare(tokens[0]) in english().subordinators - {"this", "what", "how"}
        or tokens[0] in _LEADS
        or _is_participle_lead(tokens)
    ):
        _, comma, main = text.partition(", ")
        return bool(comma) and is_clause(main)
    return find_verb(tokens) is not None


def is_noun_of_clause(text: str) -> bool:
    """``A measure of how warm a room is``: a noun and a question, and no verb that is its own."""
    return _NOUN_OF_CLAUSE.match(text) is not None


def is_name_in_capitals(text: str) -> bool:
    """``Bergen Harbour and Boat Leave``: a name in title case, though its last word could be a verb as well."""
    tokens = text.strip(" .:").split()
    written = all(one[:1].isupper() for one in tokens if one.lower() not in english().conjunctions)
    if len(tokens) < LEAST_NAME or not written or "base" not in forms_of(tokens[-1]):
        return False
    found = main_verb(text[:1] + text[1:].lower())
    if found is not None and found.verb < len(tokens) - 1:
        return False
    known, before = english(), [bare(one) for one in tokens[:-1]]
    agrees = is_plural_word(before[-1]) or before[-1] in known.pronouns | known.adverbs | {"to"}
    asks = before[0] in known.subordinators | {"what", "how", "why", "where", "when", "who"}
    return not (agrees or asks or not FINITE_AUX.isdisjoint(before))


_NOUN_OF_CLAUSE = re.compile(
    r"[Aa]n? (?:[\w-]+ ){1,3}of (?:how|what|where|why|who|when)\b(?!.*\b(?:is|are|was|were) (?:is|are|was|were|an?|the)\b)[^,;:]*[.!]?$"
)  # "A measure of how warm a room is."
_DATED = re.compile(
    r"(?:Since|Before|After|Until|During) (?:the )?(?:(?:early|mid|late)[ -])?\d{4}s? (?=[A-Za-z])"
    r"|After (?:(?:about|only|just|nearly) )?(?:an?|some|a few|several|many|two|three|four|five|six|ten|\d+) (?:more )?"
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|while|time) (?=[A-Za-z])"
)  # a time that needs no comma: "Since the 1950s most lamps have been electric", "After some days it was stale"


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


_KINDS = frozenset({"type", "stage", "phase", "step", "part", "grade", "class", "form", "group", "model", "level", "study", "case", "figure", "table", "box"})  # fmt: skip
_NUMBERED = re.compile(r"(?:[IVX]+|\d+|[A-Z])[,.:]?$")


def is_imperative(text: str) -> bool:
    """Whether a piece of text begins with a verb in its base form: ``Use a helper.``."""
    tokens = text.split()
    if len(tokens) < 2:
        return False
    if tokens[0].endswith(":"):
        return False  # "Vary: Accept-Encoding" is a name
    first, second = bare(tokens[0]), bare(tokens[1])
    if first in {"don't", "do", "never", "always", "avoid", "let", "be", "beware", "please"}:
        return True
    if "base" not in forms_of(first) or (first in _KINDS and _NUMBERED.match(tokens[1])):
        return False  # "Type II locks"
    if second in {"and", "or"} and len(tokens) > 2 and "base" not in forms_of(tokens[2]):
        return False
    states = len(tokens) == 2 and main_clause(text) is not None  # "Speed matters"
    named = (second == "of" and first != "think") or second in FINITE_AUX or begins_with_name(text)
    return not named and not states and (first in _HOLDS or not _is_stated(text))


_HOLDS = frozenset(
    {
        "assume", "believe", "check", "confirm", "consider", "ensure", "feel", "find", "hope", "imagine", "know", "make", "note", "notice",
        "pretend", "prove", "remember", "say", "see", "show", "suppose", "tell", "test", "think", "trust", "verify",
    }
)  # fmt: skip
"""``Check the gates are closed``: what one is to do has a clause behind it."""
_STATES = re.compile(r" (?:are|is|was|were) ")
_OPENS = re.compile(
    r"[,;:\"“(]|\b(?:that|which|who|whom|whose|what|how|why|if|when|where|whether|because|while|as|until|unless|before|after|once|since|though|although|than|so|but|or|it|they|you|there|he|she|we"
    r"|I|this|these|those|(?:and|or) (?:the|an?|your|its?|their))\b"
)


def _is_stated(text: str) -> bool:
    """``Sound waves in air are longitudinal``: a verb that opens no clause of its own, so the first word is none."""
    found = _STATES.search(text)
    if bare(text.split()[1]) in english().determiners:
        return False
    return found is not None and _OPENS.search(text[: found.start()]) is None


def _acts(tokens: Sequence[str], place: int) -> bool:
    """Whether an adverb with a verb in its "s" form behind it stands there."""
    forms = {form for _, form in english().verbs.get(bare(tokens[place + 1]), ())}
    return bare(tokens[place]) in _TIMES and "s" in forms


_TIMES = frozenset({"now", "then", "often", "always", "never", "also", "sometimes", "usually"})
_HOLDS_SUBJECT = re.compile(r"(?:it|that|there|he|she|they|you|we|i|what|who|this)'")
_NO_SUBJECT = re.compile(
    r"^(?:Unlike|Like|Despite|Besides|Both of) | (?:and|or)$"
    r"|^[Aa]n? (?:second|minute|hour|night|day|week|month|year) (?:an?|the|its|their|every) "
)  # "Below 14 miles | an hour a boat needs its crew": a measure goes on into the subject
_LEADS = frozenset({"Before", "After", "Since", "Until", "During", "Within", "Despite", "Without"})
_LEAD = re.compile(
    r"^((?:In|On|At|By|For|From|Since|Until|Under|With|Within|Without|Among|Between|Before|After|During"
    r"|Over|Through|Throughout|Today|Now|Here|Then|Also|First|Second|Third|Finally|Moreover|Often"
    r"|Usually|Typically|Generally|Traditionally|Instead|Additionally|Furthermore|Similarly|Together"
    r"|Consequently|Therefore|Thus|Hence|However|Nonetheless|Still|Meanwhile|[A-Z][a-z]+ly)\b[^,;:]{0,60}),\s+"
)


def _is_noun_there(tokens: Sequence[str], place: int) -> bool:
    """``The primary means for …``: another verb is the right one."""
    after = bare(tokens[place + 1]) if place + 1 < len(tokens) else ""
    return bare(tokens[place]) == "means" and after in {"of", "for", "to", "by"}


@remembered(16_384)
def main_clause(sentence: str) -> Clause | None:
    """The main clause, when subject and verb are certain and the subject is short; else None."""
    tokens = sentence.split()
    found = _LEAD.match(sentence)
    start = len(found[0].split()) if found else 0
    if len(tokens) <= start or bare(tokens[start]) in english().subordinators - {"this", "that"}:
        return None
    at = _by_tree(sentence, tokens, start) or _by_forms(sentence, tokens, start)
    if at is None:
        return None
    begin, end, place = at
    subject = " ".join(tokens[begin:end])
    if (
        _HOLDS_SUBJECT.match(bare(tokens[place]))
        or not is_subject(subject)
        or _NO_SUBJECT.search(subject)
    ):
        return None  # "…, wc assumes it's wrong"
    verb, rest = bare(tokens[place]), " ".join(tokens[place + 1 :])
    if _is_of_things_used(subject, verb):
        return None
    base, tense = _analyse(verb)
    if _is_past_alone(subject, verb):
        tense = "past"
    return Clause(
        lead=" ".join(tokens[:begin]).rstrip(","), subject=subject, verb=verb, base=base, rest=rest,
        tense=tense, number=_subject_number(subject, verb),
    )  # fmt: skip


def _is_of_things_used(subject: str, verb: str) -> bool:
    """Whether a subject is one thing and those who do something with it: ``A rope sailors use to climb is thin``."""
    _, *between = subject.lower().split()
    one = _ONE_THING.match(subject) is not None and is_plural_word(subject.rpartition(" ")[2])
    return one and len(between) > 1 and "of" not in between and forms_of(verb) == {"base"}


_ONE_THING = re.compile(
    r"(?:an?|another|each|every) (?!(?:few|great many|good many|many|lot|dozen|hundred|thousand|million|billion|trillion|couple|pair|number)\b)",
    re.IGNORECASE,
)


def _by_tree(sentence: str, tokens: Sequence[str], start: int) -> tuple[int, int, int] | None:
    """Where the subject begins and ends, and the place of its verb, where the tree is sure of them."""
    found = main_verb(sentence)
    if found is None or not 0 < found.verb - found.subject <= MOST_BEFORE_VERB:
        return None
    begin = found.subject
    between = tokens[found.subject_end : found.verb]
    if found.sure < SURE or _is_noun_there(tokens, found.verb) or not all(map(is_adverb, between)):
        return None
    if begin != start and not (begin and tokens[begin - 1].endswith(",") and begin <= MOST_LEAD):
        return None
    acts = forms_of(tokens[found.verb]) == {"s"}
    if acts and begin and number(" ".join(tokens[begin : found.subject_end])) == "plural":
        return None  # "Raising gates, locks and weirs means work"
    return begin, found.subject_end, found.verb


def _by_forms(sentence: str, tokens: Sequence[str], start: int) -> tuple[int, int, int] | None:
    """The same by the forms of the words alone, where the tree isn't sure of its verb."""
    if is_phrase(sentence):
        return None
    words = [*tokens[start:]]
    place = _sure_verb(words)
    found = main_verb(sentence)
    if place is None or (found and found.sure >= CERTAIN and found.verb != start + place):
        return None
    if is_participle(sentence, start + place):
        return None
    if not 0 < place <= MOST_BEFORE_VERB or _is_noun_there(words, place):
        return None
    until = place
    while until > 1 and is_adverb(words[until - 1]):
        until -= 1
    if any(_acts(words, at) for at in range(1, until - 1)):
        return None  # "The brain now produces slow waves": "slow" is not its verb
    return start, start + until, start + place


def _sure_verb(tokens: list[str]) -> int | None:
    """The place of the main verb; that of the next one, where the first is a noun after all: ``The training set consists``."""
    place = find_verb(tokens)
    if place is None or not is_doubtful(tokens, place):
        return place
    later = second_verb(tokens, place + 1)
    if later is None or not may_be_noun(tokens[place]) or is_doubtful(tokens, later):
        return None
    return later


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
    return verb, "past" if verb.endswith("ed") else "present"  # "emigrated", on no list


def _is_past_alone(subject: str, verb: str) -> bool:
    """``The news spread``: of one thing it would be "spreads", were it told of now."""
    both = {"base", "past"} <= {form for _, form in english().verbs.get(verb, ())}
    single = number(subject) == "singular" and subject.lower() not in {"i", "you", "we", "they"}
    return both and single


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
    if any(low in RELATIVES | {"to", "if", "when", "because", "not"} for low in lows[1:]):
        return False
    if lows[0] in {
        "there",
        "here",
        "what",
        "how",
        "which",
        "who",
        "why",
        "not",
        "but",
        "and",
        "sure",
    }:
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
    if (
        lows[0] in vague
        or lows in (["things"], ["matters"])
        or bare(head(clause.subject)) in english().pronouns
    ):
        return ""
    return clause.subject
