"""One sentence as the rules see it: its main clause, what stands before and behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import (
    Clause,
    is_clause,
    is_imperative,
    is_subject,
    main_clause,
    noun_phrase,
)
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.english.questions.grammar.inversion import between
from lessoncast.tongue.words import Vocabulary, capital, holds

_SPOKEN = (
    (re.compile(r"^(It|That|There|He|She)'s (?=\w)"), r"\1 is "),
    (re.compile(r"^(We|You|They)'re (?=\w)"), r"\1 are "),
    (re.compile(r"^(I|We|You|They)'ve (?=\w)"), r"\1 have "),
    (re.compile(r"^(I|We|You|They|It)'ll (?=\w)"), r"\1 will "),
)
DENIES = re.compile(
    r"\b(?:rarely|seldom|hardly|barely|scarcely|never|only|not|no|little|few|nor|neither)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"^(?:Imagine|Suppose|Say|Consider|Picture|Think|Take|Note|Remember|Let)\b")
_PRONOUNS = frozenset({"we", "you", "they", "it", "i", "he", "she", "this", "these", "those"})
_ACTS = re.compile(
    r" (?:gets|gives|takes|makes|goes|becomes|keeps|lets|sees|comes|knows|thinks|says|finds|tells|asks|brings|sends|is|are)\b"
)
_CONNECTIVE = re.compile(
    r"^(?:However|But|Yet|Still|And|So|Also|Thus|Therefore|Hence|Consequently|Moreover|Furthermore|In addition"
    r"|Additionally|In fact|Indeed|As a result|Unfortunately|Luckily|Fortunately|Nonetheless|Nevertheless"
    r"|For example|For instance|In other words|In general|Instead|Of course|On the other hand|In contrast"
    r"|By contrast|Conversely|Similarly|Likewise|Finally|Accordingly|Again|Then|Now(?=,)|Here(?=,))(?:, | (?!to\b|of\b|that\b))"
)


@dataclass(slots=True)
class Neighbours:
    """The sentences around one, and whether anybody has looked at them: what is found without holds wherever it stands."""

    previous: str
    following: str
    looked_at: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A sentence and its neighbours; ``subject`` is the main clause's as it stands inside a question."""

    sentence: str
    plain: str
    clause: Clause | None
    np: str
    subject: str
    vocabulary: Vocabulary
    neighbours: Neighbours

    @property
    def previous(self) -> str:
        """The sentence before it."""
        self.neighbours.looked_at = True
        return self.neighbours.previous

    @property
    def following(self) -> str:
        """The sentence behind it."""
        self.neighbours.looked_at = True
        return self.neighbours.following


def see(sentence: str, vocabulary: Vocabulary, previous: str = "", following: str = "") -> Sight:
    """Look at a sentence; its opening connective is not part of ``plain``."""
    plain = _written(sentence)
    clause = _in_its_time(_clause(plain), previous)
    np = noun_phrase(clause) if clause else ""
    subject = vocabulary.lower_first(np or clause.subject) if clause else ""
    subject = _FAR.sub(lambda found: _THERE[found[0]], subject)
    return Sight(
        sentence=sentence, plain=plain, clause=clause, np=np, subject=subject,
        vocabulary=vocabulary, neighbours=Neighbours(previous, following),
    )  # fmt: skip


def _in_its_time(clause: Clause | None, previous: str) -> Clause | None:
    """A clause whose verb looks the same in both times, in that of the sentence before: ``Settlers set up …``."""
    if clause is None or clause.tense != "present" or clause.number != "plural" or not previous:
        return clause
    both = {"base", "past"} <= {form for _, form in english().verbs.get(clause.verb, ())}
    before = _clause(_written(previous)) if both else None
    return replace(clause, tense="past") if before and before.tense == "past" else clause


_FAR = re.compile(r"^(?:this|these)(?= [a-z])")
_THERE = {"this": "that", "these": "those"}  # as somebody asks who has just heard of it


@remembered(4096)
def _written(sentence: str) -> str:
    """A sentence as one writes it, in full: ``It's late`` → ``It is late``."""
    plain = without_connective(sentence)
    for pattern, full in _SPOKEN:
        plain = pattern.sub(full, plain)
    return plain


@remembered(8192)
def _clause(plain: str) -> Clause | None:
    """The main clause, where nothing tells that it was misread; also behind what comes before or inside it."""
    return _sure(plain) or _around(plain) or _behind(plain)


_INSERTED = re.compile(r"^([A-Z][^,;:]{2,50}), ([^;:\"]{4,90}?), ((?:\w+ly )?([a-z']+)\b.{4,})$")
_LED = re.compile(
    r"(?!(?:Early|Daily|Weekly|Monthly|Yearly|Hourly|Friendly|Elderly|Likely|Unlikely|Costly|Deadly|Family|Assembly|Supply) )"  # "Early panes"
    r"(?:[A-Z][a-z]+ly|Sometimes|Often|Now|Then|Soon|Today|Perhaps|Maybe|Eventually|Later|Meanwhile|Otherwise|Again)\b,? "
)
_PASSING = frozenset({"Now", "Then", "Soon", "Later", "Meanwhile", "Again"})
_NO_LEAD = frozenset({"that", "what", "who", "which", "but", "and", "or", "so", "not"})


def _around(plain: str) -> Clause | None:
    """The clause around what stands between two commas: ``The treaty, signed in May, ended the war``."""
    found = _INSERTED.match(plain)
    if not found or not is_subject(found[1]) or _sure(f"{found[1]}.") is not None:
        return None
    forms = {form for _, form in english().verbs.get(found[4], ())}
    finite = forms & {"s", "past"} or found[4] in english().auxiliaries
    clause = _sure(f"{found[1]} {found[3]}") if finite else None
    return clause if clause is not None and clause.subject == found[1] else None


def _behind(plain: str) -> Clause | None:
    """The clause behind a phrase or another clause: ``When it rains, the gate is shut``."""
    if found := _LED.match(plain):
        clause = _sure(capital(plain[found.end() :]))
        lead = "" if found[0].split()[0].strip(",") in _PASSING else found[0].strip(" ,")
        return replace(clause, lead=lead) if clause and not clause.lead else None
    first = bare(plain.split(maxsplit=1)[0]) if plain else ""
    known = english()
    forms = {form for _, form in known.verbs.get(first, ())}
    opens = first in (known.prepositions | known.subordinators | known.adverbs) - _NO_LEAD
    if not opens and not forms & {"ing", "participle"} and first not in {"given", "according"}:
        return None
    for place in (one.start() for one in re.finditer(", ", plain)):
        lead, rest = plain[:place], plain[place + 2 :]
        if len(lead) > _LEAD_MOST:
            return None
        word = bare(rest.split(maxsplit=1)[0]) if rest else ""
        if _NAMES.search(lead) and _NAMES_ON.match(rest):
            continue  # "In 2020, Ada Moor, Ben Reed and Cy Lund show …"
        described = _DESCRIBES.search(lead) and rest[:1].islower()
        if described and word not in _SUBJECTS | known.determiners:
            continue  # "In June a tall, lanky lawyer accepted …"
        clause = (
            _sure(capital(rest)) if word not in known.conjunctions | known.subordinators else None
        )
        if clause is not None and not clause.lead:
            return replace(clause, lead=lead)
    return _behind_phrase(plain) if first in known.prepositions else None


def _behind_phrase(plain: str) -> Clause | None:
    """The clause behind a phrase without a comma: ``After two steps the gate is shut``."""
    tokens, known = plain.split(), english()
    closed = known.prepositions | known.determiners | known.conjunctions
    for place in range(2, min(8, len(tokens) - 3)):
        begins = bare(tokens[place]) in known.determiners | _SUBJECTS and tokens[place].islower()
        if not begins or bare(tokens[place - 1]) in closed or bare(tokens[place]) == "that":
            continue  # "During the years that gates were shut": no subject begins there
        clause = _sure(capital(" ".join(tokens[place:])))
        if clause is not None and not clause.lead:
            until = place - (bare(tokens[place - 1]) in _FOCUS)
            return replace(clause, lead=" ".join(tokens[:until]).rstrip(","))
    return None


_FOCUS = frozenset({"even", "only", "just", "almost", "nearly", "perhaps", "already", "still"})


_NAMES = re.compile(r", [A-Z][\w.-]*(?: [A-Z][\w.-]*)*$")
_NAMES_ON = re.compile(r"(?:[A-Z][\w.-]* ){1,4}and [A-Z]")
_DESCRIBES = re.compile(r"[\w,] (?:an?|the) [a-z-]+$")
_SUBJECTS = frozenset({"we", "you", "they", "it", "he", "she"})
_LEAD_MOST = 100  # letters before a clause


@remembered(8192)
def _sure(plain: str) -> Clause | None:
    clause = main_clause(plain)
    if clause is None or _opens_otherwise(plain) or _is_misread(clause, plain):
        return None
    if clause.verb.endswith("ed") and clause.verb not in english().verbs:
        return replace(clause, tense="past")
    return clause


def _opens_otherwise(plain: str) -> bool:
    """``Imagine you are standing …``, ``Using tools made of steel, they …``: no subject comes first."""
    if _SUPPOSED.match(plain):
        return True
    if is_imperative(plain) and bare(plain.split(maxsplit=1)[0]) not in NOUNISH:
        return True
    gerund = re.match(r"[A-Z][a-z]+ing\b.*?, ", plain)
    return gerund is not None and _begins_clause(plain.partition(", ")[2])


def _is_misread(clause: Clause, plain: str) -> bool:
    """More than a subject stands before the verb, or the verb may be a name in a list."""
    last = bare(clause.subject.split()[-1])
    if holds(plain, f"{clause.verb},") or _ACTS.search(clause.subject):
        return True
    if _is_s_form(last) and (_is_participle(clause.verb) or _takes_objects(last)):
        return True  # "The shop offers paid versions", "The root system provides water"
    each = re.match(r"(?:each|every) ", clause.subject, re.IGNORECASE)
    if _TIMES.match(clause.subject) or (each and clause.number == "plural"):
        return True
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    ahead = _is_s_form(clause.verb) and _VERB_AHEAD.match(clause.rest) is not None
    if ahead or first in {"is", "are", "was", "were"} or DENIES.search(between(plain, clause)):
        return True
    if re.match(
        r"(?:nobody|no one|nothing|none|no|neither|few|little)\b", clause.subject, re.IGNORECASE
    ):
        return True  # "A test with an equals sign is …", "You rarely make …"
    return " " in clause.subject and last in _PRONOUNS


_VERB_AHEAD = re.compile(
    r"\w+(?:ing|ed) [^,;:]{1,50}? (?:can|could|may|might|must|should|will|would|is|are|was|were|has|have)\b"
)
_TIMES = re.compile(  # "the simplest supervised task", "each time it rains …", "the only reason it spread is …"
    r"the \w+(?:est|most)$|(?:(?:each|every|the (?:first|last|next|only)) (?:time|day|moment)"
    r"|the (?:\w+ )?(?:reason|way|moment|time)) (?!for |why |to |of |that |behind |in |at |on )\w",
    re.IGNORECASE,
)


def _is_s_form(word: str) -> bool:
    return "s" in {form for _, form in english().verbs.get(word, ())}


def _takes_objects(word: str) -> bool:
    """Whether an "s" form is that of a verb with an object, and of no noun: ``provides``."""
    known = english()
    base = next((base for base, form in known.verbs.get(word, ()) if form == "s"), "")
    return base in known.object_verbs and base not in known.noun_verbs | NOUNISH


def _is_participle(word: str) -> bool:
    return "participle" in {form for _, form in english().verbs.get(word, ())}


def _begins_clause(text: str) -> bool:
    first = bare(text.split(maxsplit=1)[0]) if text else ""
    return first not in english().subordinators | english().conjunctions and is_clause(text)


def without_connective(sentence: str) -> str:
    """A sentence without the word that ties it to the one before: ``However, it …`` → ``It …``."""
    return capital(_CONNECTIVE.sub("", sentence, count=1))
