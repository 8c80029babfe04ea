"""A label and its gloss as a sentence: ``Enzymes: proteins that …`` → ``Enzymes are proteins that …``.

The rules are tried in order; each gives a sentence in the gloss's own words, or nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import is_described, named_thing
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.words import Vocabulary, capital
from lessoncast.units import signposts
from lessoncast.units.dates import dated, is_date
from lessoncast.units.doings import as_one_of, happens, is_told_thing
from lessoncast.units.gains import ADJECTIVE, NUMBERS, gained, is_quality
from lessoncast.units.glosses import (
    ABSTRACT,
    is_gloss,
    is_one_thing,
    is_plural_gloss,
    singular_name,
    stood_for,
    tells,
    thing_of,
    this_is,
    with_its_article,
)
from lessoncast.units.joining import join_parts
from lessoncast.units.meanings import GLOSSARIES, meant
from lessoncast.units.parts import (
    acting,
    acts_upon,
    copula,
    enumerate_items,
    is_act,
    is_gerund,
    is_only_acting,
    listed,
    lowered,
    quality,
    says,
    segments,
    starts_with_verb,
)
from lessoncast.units.topics import (
    acts_itself,
    before_clause,
    before_order,
    is_of_another,
    is_ordered,
    is_task,
    of_things,
)

_ADVISES = re.compile(r"(?:suggestion|tip|idea|advice|recommendation|reminder|fix|workaround)s?\b")
_MEASURED = re.compile(
    r"(?:(?:about|nearly|almost|over|up to|only) )?\d[\d.,]* \w+ (?:wide|long|high|deep|tall|thick|old|heavy|apart|across|away)\b"
)
_TITLED = re.compile(
    r"(?:[A-Z][\w-]* (?:(?:and|of|or|in|for|the) )*)+[A-Z][\w-]*"
)  # "Plant Structure"
_SIGN = re.compile(
    r"[a-z]|[ivx]{2,4}|II|III|IV|VI{1,3}|IX|\W+"
)  # "ii: minor": nobody is told of a sign


def labelled(
    term: str,
    note: str,
    vocabulary: Vocabulary,
    *,
    noun: str = "",
    place: int = 0,
    alike: bool = False,
) -> str:
    """``Term: note`` as one or more sentences; ``noun`` is what the list is a list of.

    ``alike`` is for notes that another one of the list says nearly so: only their labels tell them apart.
    """
    if signposts.is_signpost(term, note) or is_date(term):
        tell = dated if is_date(term) else signposts.told
        return tell(term, note, vocabulary)
    parts = segments(note)
    if _SIGN.fullmatch(term):
        return " ".join(grammar.ended(capital(part)) for part in parts if says(part))
    return _counted(term, parts, vocabulary) or _named(
        term, parts, vocabulary, noun=noun, place=place, alike=alike
    )


def _named(
    term: str, parts: list[str], vocabulary: Vocabulary, *, noun: str, place: int, alike: bool
) -> str:
    """The parts of a note behind the name of what it is about."""
    if is_whole_label(term) or happens(term, parts[0]):
        return _after_order(term, parts, vocabulary)
    name = vocabulary.with_article(vocabulary.lower_title(term))
    name = _as_known(with_noun(name, noun), parts[0])
    items = listed(parts[0])
    gathers = grammar.head(name).lower() in english().gathering and not starts_with_verb(parts[0])
    if gathers and (items or (len(parts) > 1 and not any(map(says, parts)))):
        inside = [vocabulary.lower_first(item) for item in items or parts]
        return grammar.ended(f"{capital(name)} include {enumerate_items(inside)}")
    if len(parts) > 1 and all(map(is_act, parts)):
        parts = [", ".join(parts)]
    if name.lower() in english().generic_labels:
        return join_parts(copula(parts[0]), parts[1:], vocabulary)
    first = _label_clause(name, parts[0], vocabulary, noun=noun, place=place, alike=alike)
    return join_parts(first, parts[1:], vocabulary, name=name, defines=noun in GLOSSARIES)


def _counted(term: str, parts: list[str], vocabulary: Vocabulary) -> str:
    """``Three constraints: scope, time and cost`` → ``There are three constraints: …``."""
    items = listed(parts[0]) if len(parts) == 1 else parts
    first = term.split(maxsplit=1)[0].lower()
    if first not in NUMBERS or not items or any(map(says, items)):
        return ""
    low = [vocabulary.lower_first(item) for item in items]
    return grammar.ended(f"There are {vocabulary.lower_first(term)}: {enumerate_items(low)}")


def is_whole_label(term: str) -> bool:
    """Whether a label is a sentence by itself: ``Assign clear roles``, ``When someone lands here, …``."""
    words_of = term.lower().split()
    if len(words_of) < 2 or not is_sentence(term) or is_told_thing(term):
        return False
    if len(words_of) == 2 and (words_of[0].endswith("ing") or is_described(term)):
        return False  # "Normalizing flows", "Total war"
    if not is_imperative(term):
        return is_clause(term) or ", " in term
    known = english()
    tied = (
        known.determiners
        | known.pronouns
        | known.prepositions
        | known.adverbs
        | {"to", "if", "when", "how"}
    )
    plain = words_of[0] not in known.noun_verbs and not term.istitle()
    return plain or bool(tied & set(words_of[1:]))


def _after_order(term: str, parts: list[str], vocabulary: Vocabulary) -> str:
    """A label that is a sentence, and its note behind it as one more, or in the same one."""
    if all(map(says, parts)):
        return " ".join([grammar.ended(term), *map(grammar.ended, parts)])
    return grammar.ended(f"{term.rstrip('.!')}: {lowered(parts, vocabulary)}")


def with_noun(name: str, noun: str) -> str:
    """An adjective as a label borrows the noun that the list is of: ``Tidal`` → ``tidal harbours``."""
    borrows = noun and noun not in GLOSSARIES and " " not in name and ADJECTIVE.search(name)
    return f"{name} {noun}" if borrows and name.lower() not in english().adjective_like else name


_KNOWN = re.compile(
    r"\b(?:acts?|treaty|wars?|affair|compromise|amendment|proclamation|rebellion|revolution|purchase|doctrine|constitution|trade|passage|movement|era|frontier|railroad)(?: of .+)?$",
    re.IGNORECASE,
)


def _as_known(name: str, part: str) -> str:
    """What happened or was agreed upon once has its "the": ``Alien Act`` → ``the Alien Act``."""
    single = (
        name != name.lower()
        or re.search(r"\d{4}", name)
        or part.lower().startswith("the ")
        or _is_deed(part)
    )
    once = " " in name and not name.lower().startswith("the ") and _KNOWN.search(name)
    return f"the {name}" if single and once else name


def _is_deed(part: str) -> bool:
    """Whether a note begins with a verb of the past and what was done: ``Made it a crime``."""
    first, second = [*(bare(word) for word in part.split()[:2]), ""][:2]
    past = any(form == "past" for _, form in english().verbs.get(first, ()))
    return past and second in english().determiners | {"it", "them", "people", "all"}


class _Label(NamedTuple):
    """A label's name, its gloss as written and in lower case, and its place in the list."""

    name: str
    part: str
    low: str
    place: int
    alike: bool  # whether another of the list says nearly the same
    counts: bool  # whether the lesson uses the name with its article, or in the plural


def _label_clause(
    name: str, part: str, vocabulary: Vocabulary, *, noun: str, place: int, alike: bool
) -> str:
    """The first rule's sentence that fits; "" for half a sentence."""
    low = vocabulary.lower_first(part)
    counts = name in vocabulary.counted or grammar.plural(name) in vocabulary.names
    if one := as_one_of(name, low, noun, place):
        return one
    label = _Label(name, part, low, place, alike, counts)
    if noun in GLOSSARIES:
        tried = (rule(label) for rule in (_described, _equated, _glossed))
        said = next(filter(None, tried), "") or meant(name, low, counts=counts)
        return _uncounted(said, name) if name in vocabulary.uncounted else said
    rules = (
        _measured,
        _described,
        _equated,
        _glossed,
        _asked,
        _did,
        _done,
        _acting,
        _told,
        _ordered,
        _listed,
        _defined,
        _equation,
    )
    tried = (rule(label) for rule in rules)
    return next(filter(None, tried), "") or _with_means(name, low) or gained(name, low)


def _uncounted(said: str, name: str) -> str:
    """``A brown fat is a tissue that …`` → ``Brown fat is …``: there is no one of it."""
    first, _, rest = said.partition(" ")
    return capital(rest) if first in {"A", "An"} and rest.startswith(name) else said


def _measured(label: _Label) -> str:
    """``5 metres wide, for boats``: how large a thing is."""
    if not _MEASURED.match(label.low):
        return ""
    return f"{capital(label.name)} {grammar.be(grammar.number(label.name))} {label.low}"


def _described(label: _Label) -> str:
    """``empty at low water``, ``cheap, but slow``: an adjective is what the label is, unless there is "no" such thing."""
    thing = named_thing(label.low)
    if label.name.startswith("no ") or (thing and not label.low.startswith(thing.noun)):
        return ""  # "thick, yellow paste"
    said = quality(label.low, label.name)
    return capital(said) if said != label.low and not is_quality(label.name) else ""


def _equated(label: _Label) -> str:
    """A gloss with "this is" in front, or behind another name: the pronoun stands for the label."""
    if is_of_another(label.name, label.low):
        return ""
    return this_is(label.name, label.low, counts=label.counts) or stood_for(
        label.name, label.low, counts=label.counts
    )


def _glossed(label: _Label) -> str:
    """``a basin with a lock``: what the label is, one of it if it names many."""
    if is_plural_gloss(label.low, label.name):
        return f"{capital(label.name)} are {label.low}"
    if not is_gloss(label.low):
        return ""
    if label.low.startswith("the "):
        return _defined(label)
    one = singular_name(label.name)
    return f"{with_its_article(one, label.low, counts=label.counts)} {grammar.be(grammar.number(one))} {label.low}"


def _asked(label: _Label) -> str:
    """``what is to be delivered``: the label is that."""
    if not re.match(r"(?:what|when|how|where|why|who|whether) ", label.low):
        return ""
    if re.match(r"(?:when|where) [^,]+, (?:the|an?|it|they|this|you|its) ", label.low):
        return capital(label.part)  # what comes then, and not what the label is
    return f"{capital(label.name)} {grammar.be(grammar.number(label.name))} {label.low}"


def _did(label: _Label) -> str:
    """``made it a crime to …``: what the label did."""
    did = _is_deed(label.part) and label.name[:4] == "the "
    return f"{capital(label.name)} {label.low}" if did else ""


def _done(label: _Label) -> str:
    """``define the goal, name the sponsor``: what one does there, or under that condition."""
    acts = [re.sub(r"^and ", "", act) for act in label.low.split(", ")]
    if not all(map(is_act, acts)):
        return ""
    if ", " in label.name and ", or " not in label.name:
        return f"With {grammar.join(label.name.split(', '))}, {label.low}"
    return f"In {label.name}, you {grammar.join(acts)}" if len(acts) > 1 else ""


def _acting(label: _Label) -> str:
    """``produce data``, ``makes us tired``: the label is the subject."""
    if not label.part[:1].islower():
        return ""
    if is_quality(label.name) and acts_upon(label.part):
        return f"It's {label.name}: it {label.low}"
    if starts_with_verb(label.part) and not listed(label.part):
        if _ADVISES.match(label.name):
            return capital(label.low)
        if is_ordered(label.name, label.low):
            return _ordered(label)
        return _verb_note(label.name, label.low)
    return (
        f"{capital(label.name)} {label.low}"
        if acts_upon(label.part) and grammar.number(label.name) != "plural"
        else ""
    )


def _told(label: _Label) -> str:
    """A clause needs no label, unless its pronoun stands for it, or nothing else tells it from another."""
    clause = copula(label.low)
    if not tells(label.low) and (not is_clause(copula(label.part)) or is_only_acting(label.part)):
        return ""
    if is_task(label.name):
        return capital(clause)
    stands = english().pronouns - {"you", "we", "i", "there"} | {"its", "their"}
    stands |= {"you", "we"} if label.name.isupper() else set()  # "ETL: you load"
    leans = bare(clause.split(maxsplit=1)[0]) in stands
    named = clause.lower().startswith(label.name.lower())
    if named or not (leans or label.alike):
        return capital(clause)
    return before_clause(label.name, clause, label.place)


def _ordered(label: _Label) -> str:
    """``Avoid open flames``: an order keeps its label, unless that is one too."""
    if not starts_with_verb(label.part) or _TITLED.fullmatch(label.part):
        return ""
    return before_order(label.name, label.low, label.place)


def _listed(label: _Label) -> str:
    """``chatbots, summarization, translation``: things that the label gathers."""
    return of_things(label.name, label.low, label.place)


def _defined(label: _Label) -> str:
    """``the ground floor``, ``growing food``: what the label is or means."""
    first = bare(label.low.split(maxsplit=1)[0])
    if tells(label.low):
        return ""
    if label.counts and label.low.startswith("the ") and not grammar.is_plural_word(label.name):
        return f"The {label.name} is {label.low}"
    if re.match(r"^(?:an?|the|one|any|what|how|when|where) ", label.low):
        named = with_its_article(label.name, label.low, counts=label.counts)
        return f"{named} {grammar.be(grammar.number(label.name))} {label.low}"
    things = thing_of(label.low) and grammar.is_plural_word(grammar.head(label.low))
    if is_gerund(first) and not things:
        return (
            f"{capital(label.name)} {grammar.agree('mean', grammar.number(label.name))} {label.low}"
        )
    acts = any(form == "s" for _, form in english().verbs.get(first, ()))
    subject = "It" if acts_itself(label.name, label.low) else capital(label.name)
    return f"{subject} {label.low}" if acts and " " in label.low else ""


def _verb_note(name: str, low: str) -> str:
    number = grammar.number(name)
    verb, _, rest = low.partition(" ")
    second = re.match(r"^(or|and) (\w+)(.*)$", rest)
    if second and any(form == "base" for _, form in english().verbs.get(second[2], ())):
        rest = f"{second[1]} {grammar.agree(second[2], number)}{second[3]}"
    return f"{capital(name)} {grammar.agree(bare(verb), number)} {rest}"


def _with_means(name: str, low: str) -> str:
    """``adversarial training producing sharp samples`` → ``With GANs, … produces sharp samples``."""
    if not (found := acting(low)):
        return ""
    subject, base, rest = found
    return f"With {name}, {subject} {grammar.agree(base, grammar.number(subject))} {rest}"


def _equation(label: _Label) -> str:
    """``VAEs: latent-variable models …`` → ``VAEs are latent-variable models …``; "" if unsure."""
    count = grammar.number(label.name)
    kind = grammar.head(label.low) in english().kinds or re.search(
        r"\b(?:that|which|who|whose)\b", label.low
    )
    if count != grammar.number(label.low) or label.low[:1].isdigit():
        return ""
    if count == "plural":
        return f"{capital(label.name)} are {label.low}" if kind else ""
    if re.match(r"^\w+ of ", label.low):
        return f"{capital(label.name)} is the {label.low}"
    tells = re.match(r"^[a-z]+ (?:to|for|between|in|from|by|that|which) (?!which\b)", label.low)
    if tells and ABSTRACT.search(label.name):
        return f"{capital(label.name)} is {label.low}"
    if kind or is_one_thing(label.low):
        named = with_its_article(label.name, f"a {label.low}", counts=label.counts)
        return f"{named} is {grammar.article(label.low)} {label.low}"
    return ""
