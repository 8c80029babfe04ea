"""What fills the slots of the forms: the parts of a fact, agreeing with one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.material import Material
from lessoncast.study.persons import is_person
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import invert
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.phrases import digest
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.words import capital, content_stems, count
from lessoncast.units.dates import MADE, in_time
from lessoncast.units.parts import starts_with_verb

GLOSS_WORDS = range(3, 17)  # of a gloss that stands for its term in a question
QUOTED_WORDS = range(5, 26)  # of a gloss by which a quoted term is known
MANY = 4  # examples, from which three are asked for
Slots = dict[str, str]
_FOR = frozenset(
    {
        "application",
        "use",
        "example",
        "method",
        "technique",
        "tool",
        "metric",
        "model",
        "benefit",
        "rule",
        "tip",
    }
)
_ADJECTIVE = re.compile(r"[\w-]+(?:ive|al|ic|ous|ary|less|ful|able|ible)")
_GIVEN = re.compile(
    r"^What (?P<does>must happen|happens|happened|would happen|should you do) (?P<given>(?:if|when|once|as|before|after) [^,]+)\?$"
)
_TERM_FOR = re.compile(
    r"^(?:an?|the) (?:[\w-]+ )?(?:term|name|word|phrase) (?:used )?(?:for|to describe|to mean|given to) "
)
_TITLED = re.compile(
    r"(?:Prince|Princess|King|Queen|Sir|Lady|Lord|Saint|Dr|Captain|General|President|Pope|Emperor|Empress)\b"
)  # who is no "it"
_ARTICLE = re.compile(r"^(?:an?|the) ", re.IGNORECASE)


def foresee(facts: Iterable[Fact], material: Material) -> None:
    """Have the sentences read together that the slots of some facts come to: in English those of what happened."""
    if material.language == "en":
        read_ahead(partial(_happened, one, material) for one in facts if one.kind == "event")


def slots_of(fact: Fact, material: Material) -> Mapping[str, str]:
    """Every slot that a fact fills in the language of its lesson."""
    slots: Slots = {
        "subject": fact.subject,
        "Subject": capital(fact.subject),
        "value": fact.value,
        "Value": capital(fact.value),
        "label": capital(fact.subject),
        "asked": fact.ask,
    }
    if material.language == "en":
        slots |= _agreeing(fact) | _OF_KIND.get(fact.kind, _nothing)(fact, material)
    return slots


def _agreeing(fact: Fact) -> Slots:
    tense: Tense = "past" if fact.verb in {"was", "were"} else "present"
    plural = fact.number == "plural"
    return {
        "be": fact.verb if fact.kind in {"gloss", "person"} else grammar.be(fact.number, tense),
        "do": _auxiliary(fact),
        "verb": fact.verb,
        "They": "They" if plural else "" if _TITLED.match(fact.subject) else "It",
        "noun": fact.noun,
    }


def _auxiliary(fact: Fact) -> str:
    past = (
        fact.verb not in {fact.noun, grammar.agree(fact.noun, "singular")} if fact.noun else False
    )
    return grammar.do(fact.number, "past" if past else "present")


def _nothing(_fact: Fact, _material: Material) -> Slots:
    return {}


def _gloss(fact: Fact, material: Material) -> Slots:
    """A term for its gloss, where the gloss doesn't say it itself; a noun that lacks its article is quoted."""
    term = _ARTICLE.sub("", fact.subject)
    own = content_stems(term) & content_stems(fact.value)
    spoken = {} if _is_said_so(fact, material) else {"subject": ""}
    if own or not fact.family.startswith("terms"):
        return (
            {**spoken, "quoted": term} if spoken and count(fact.value) in QUOTED_WORDS else spoken
        )
    if is_person(term, fact.value):
        return {"subject": "", "person": fact.subject}
    plain = "" if fact.verb in {"was", "were"} else term
    opens = re.match(r"(?:an?|the|any) ", fact.value) is not None
    short = count(fact.value) in GLOSS_WORDS and '"' not in fact.value
    one_of_many = term[:1].isupper() or fact.subject.lower().startswith("the ")
    unlike = one_of_many and fact.value.startswith(("a ", "an "))  # which has no name by that
    gloss = (
        _TERM_FOR.sub("", fact.value)
        if opens and short and fact.number == "singular" and plain and not unlike
        else ""
    )
    return {"term": plain, "Term": capital(term), "gloss": gloss, **spoken}


def _is_said_so(fact: Fact, material: Material) -> bool:
    """Whether a noun can stand in a question as it is: not ``What is author?``, of "an author"."""
    name = fact.subject
    if (
        fact.number == "plural"
        or name[:1].isupper()
        or _ARTICLE.match(name)
        or grammar.is_mass(name)
    ):
        return True
    noun = re.compile(rf"(?<!^)\b{re.escape(name)}\b")
    told = (one.text for one in material.statements if name in one.text)
    before = (text[: found.start()] for text in told for found in noun.finditer(text))
    return any(not _is_determined(one) for one in before)


def _is_determined(before: str) -> bool:
    """``an``, ``their whole``: whether an article or the like stands in front of a noun, or of its adjective."""
    return any(bare(word) in english().determiners for word in before.split()[-2:])


def _group(fact: Fact, material: Material) -> Slots:
    """The plural that a label is, or what the list that it stands in is of."""
    some = ("two", "three", "three")[min(len(fact.items), 4) - 2] if len(fact.items) > 1 else ""
    nouns = material.vocabulary.lower_title(fact.noun)
    one = grammar.singular(nouns.rpartition(" ")[2])
    if one in _FOR and one != nouns.rpartition(" ")[2] and count(nouns) <= 3 and "," not in nouns:
        whole = f"{nouns.rpartition(' ')[0]} {one}".strip()
        used = one in {"application", "use"}
        own = content_stems(fact.subject)
        single = [
            item
            for item in fact.items
            if used and grammar.number(item) == "singular" and not own & content_stems(item)
        ]
        item = min(single, key=lambda item: digest(item, fact.subject), default="")
        return {
            "nouns": nouns,
            "one": f"{grammar.article(whole)} {whole}",
            "label": "",
            "item": item,
            "Item": capital(item),
        }
    joined = re.search(r" (?:and|or) ", fact.subject)
    if grammar.number(fact.subject) == "plural" and not joined:
        return {"those": _ARTICLE.sub("", fact.subject), "number": some, "label": ""}
    return {}


def _given(fact: Fact, _material: Material) -> Slots:
    """``What happens when it rains?`` the other way round: ``When it rains, what happens?``."""
    found = _GIVEN.match(fact.ask)
    return {"Given": capital(found["given"]), "happens": found["does"]} if found else {}


def _meaning(fact: Fact, _material: Material) -> Slots:
    """``that the details are hidden``: a whole clause, which a term can be known by."""
    clause = fact.value if fact.value.startswith("that ") else ""
    return {"clause": clause, "plain": "" if fact.ask else fact.subject}


def _called(fact: Fact, _material: Material) -> Slots:
    """What it is that is called so, where it is no case of which only its own question tells."""
    return {"gloss": "" if fact.ask else fact.value}


def _example(fact: Fact, _material: Material) -> Slots:
    single = [item for item in fact.items if grammar.number(item) == "singular"]
    return {"Item": capital(min(single, key=lambda item: digest(item, fact.subject), default=""))}


def _instance(fact: Fact, _material: Material) -> Slots:
    return {"number": "two" if len(fact.items) < MANY else "three"}


def _pair(fact: Fact, _material: Material) -> Slots:
    """What goes with a noun; an adjective has lost its own."""
    noun = f"kind of {fact.noun}" if grammar.is_mass(fact.noun) else fact.noun
    unlike = (
        _ADJECTIVE.fullmatch(fact.subject) or "/" in fact.subject or starts_with_verb(fact.value)
    )
    return {"noun": noun, "whom": "" if unlike else fact.subject}


def _year(fact: Fact, _material: Material) -> Slots:
    """A year in which nothing else happened."""
    return {"only": fact.noun}


def _acts(fact: Fact, _material: Material) -> Slots:
    """What a subject does, where that can be asked of several things."""
    listed = fact.family == "object list"
    return {"acts": "" if listed or not fact.verb else f"{fact.verb} {fact.value}"}


def _event(fact: Fact, material: Material) -> Slots:
    """``did the canal open``, ``were GANs proposed``, ``did VAEs appear``; nothing where two came at once."""
    if fact.items:
        return {}
    when = fact.value if re.fullmatch(r"\d{4}", fact.value) else capital(in_time(fact.value))
    return {"When": when, **_happened(fact, material)}


def _happened(fact: Fact, material: Material) -> Slots:
    made = MADE.match(fact.subject)
    if made and not is_clause(made["what"]):
        what = material.vocabulary.lower_first(made["what"])
        done = f"{made['made']}{made['rest'] or ''}"
        return {"happened": f"{grammar.be(grammar.number(what), 'past')} {what} {done}"}
    clause = main_clause(grammar.ended(_first_clause(fact.subject)))
    if clause:
        asked = invert(clause, material.vocabulary).rstrip(".")
        return {"happened": re.sub(r"^(?:do|does) ", "did ", asked)}
    if is_clause(fact.subject) or ":" in fact.subject or count(fact.subject) > 6:
        return {}
    year = fact.value if re.fullmatch(r"\d{4}", fact.value) else ""
    return {"happened": f"did {material.vocabulary.lower_first(fact.subject)} appear", "year": year}


def _first_clause(text: str) -> str:
    """What happened, without what happened as well."""
    for found in re.finditer(r", (?:and|but) ", text):
        after = text[found.end() :]
        if is_clause(capital(after)) or re.match(r"[A-Z][\w-]+ [a-z]+s\b", after):
            return text[: found.start()]
    return text


_OF_KIND: Mapping[str, Callable[[Fact, Material], Slots]] = {
    "advice": _given, "called": _called, "outcome": _given, "gloss": _gloss, "meaning": _meaning, "example": _example, "instance": _instance, "pair": _pair, "group": _group, "event": _event,
    "object": _acts, "year": _year,
}  # fmt: skip
