"""One detail of a clause: the year, how many, the object, what it lets people do, one of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import invert
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.things.facts import is_person
from lessoncast.tongue.english.questions.things.origins import tells_no_nature
from lessoncast.tongue.english.recall.answering import answered
from lessoncast.tongue.english.recall.last import VAGUE
from lessoncast.tongue.english.recall.terms import GLOSS_STEMS, NAMES_ONE
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

YEAR_RANK = 2.4  # a date is a detail
_PARTICLE = re.compile(r"\b(?:off|out|up|down|away|apart|back)\b")
_COUNTED = re.compile(
    r"^(?:(?:about|around|over|nearly|almost|roughly|only|at least|up to|more than) )?"
    r"(?:between \d[\d,.]* and )?\d[\d,.]*(?: million| billion| thousand)? (?P<what>(?:(?!of\b|and\b|or\b|to\b)[a-z-]+ )?[a-z]+s|people|children|GDD)\b(?P<rest>.*)$"
)
_IN_YEAR = re.compile(r"^(?P<before>.+?) in (?P<year>1[0-9]{3}|20[0-9]{2})(?P<after>\b.*)$")
_LIST = re.compile(
    r"^(?P<what>.+?),? (?:include|are|such as|like)(?: \w+)? [^,:]+(?:, [^,]+)+,? (?:and|or) [^,]+$"
)
_MEANWHILE = re.compile(r" (?:when|while|until|since) ")  # of two things, either may be asked for
_ENABLES = re.compile(
    r"^(you|people|users|developers|programmers|scientists|anyone|everyone) (to )?(?!be\b)[a-z]+ "
)
_WHO_MAY = re.compile(r"^[Yy]ou (?=to )|^(?:[Pp]eople|[Uu]sers|[Aa]nyone|[Ee]veryone) (?=to )")
_CLAUSAL = re.compile(r" (?:where|that|which|who|whose|when|because|if) ")  # no list of names


def detail_recalls(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """Every question for one of these that a clause answers."""
    yield from _year(clause, vocabulary)
    yield from _how_many(clause, vocabulary)
    yield from _one_of(clause, sentence, vocabulary)
    yield from _object(clause, vocabulary)
    yield from _enabled(clause, vocabulary)


def _year(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``In 1825, the canal opened`` and ``The canal opened in 1825 …`` → ``In what year …?``."""
    if not noun_phrase(clause) or clause.tense != "past" or not _happened(clause):
        return  # "These are laws of 1865": nothing happened
    lead = re.match(r"^In (\d{4})$", clause.lead)
    inside = _IN_YEAR.match(clause.rest.rstrip("."))
    if lead:
        asked = re.split(r",(?!\d)|[:;]| by | because ", invert(clause, vocabulary))[0]
    elif inside and not clause.lead:
        asked = invert(replace(clause, rest=inside["before"]), vocabulary)
    else:
        return
    second = re.search(r" and ((?:the|its|their|his|her) .+)$", asked)
    if _MEANWHILE.search(asked):
        return
    if asked and count(asked) >= 3 and not (second and is_clause(second[1])):
        year = lead[1] if lead else inside["year"] if inside else ""
        yield YEAR_RANK, f"In what year {asked.strip()}?", f"It was in {year}."


def _happened(clause: Clause) -> bool:
    """Whether a clause tells of one deed, and not how things were when another was done."""
    first = bare(clause.rest.partition(" ")[0])
    forms = english().verbs.get(first, ())
    return clause.base != "be" or first == "born" or any(form == "participle" for _, form in forms)


def _how_many(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``The crew dug 40 wells by hand`` → ``How many wells did the crew dig by hand?``."""
    found = _COUNTED.match(clause.rest.rstrip("."))
    if not found or not noun_phrase(clause) or clause.base == "be":
        return
    rest = re.split(r",(?!\d)|[;:]| (?:and|or|because|which|that) ", found["rest"])[0]
    asked = invert(replace(clause, rest=rest.strip()), vocabulary)
    if asked:
        ask = re.sub(r" +", " ", f"How many {found['what']} {asked}?")
        yield from answered(0.8, ask, clause, vocabulary)


def _object(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``The ditch carries the rain`` → ``What does the ditch carry?``; ``X is the …`` → ``What is X?``."""
    name = vocabulary.lower_first(noun_phrase(clause))
    first = bare(clause.rest.partition(" ")[0])
    vague = VAGUE.match(name) or re.search(r"\bexamples?$", name)
    if (
        not name
        or vague
        or clause.lead
        or count(name) > 4
        or first not in (english().determiners - {"this", "that", "these", "those"}) | {"both"}
    ):
        return
    said = re.split(r",(?!\d)|;", clause.rest)[0] if clause.tense == "past" else clause.rest
    if clause.base == "be" and _is_no_gloss(clause, name, said):
        return
    if clause.base == "be" and not clause.verb.endswith("n't"):
        named = name[:1].isupper() and is_someone(_kind(said))
        what = "Who" if named or is_person(name) else "What"
        yield from answered(3.0, f"{what} {clause.verb} {name}?", clause, vocabulary)
    elif clause.base not in english().modals | {
        "be",
        "have",
        "do",
        "cost",
        "mean",
        "take",
        "make",
        "spend",
    }:
        near = " ".join(clause.rest.split()[:6])
        if clause.base in english().intransitive | {"work"} or _PARTICLE.search(near):
            return  # "cut the coast off": the verb is not whole
        if " into " in near:
            return  # "plunged the town into grief"
        auxiliary = grammar.do(clause.number, clause.tense)
        yield from answered(2.6, f"What {auxiliary} {name} {clause.base}?", clause, vocabulary)


def _is_no_gloss(clause: Clause, name: str, said: str) -> bool:
    """Whether what is said of something is too little, names one of several, or only tells how it is."""
    if len(content_stems(said) - content_stems(name)) < GLOSS_STEMS:
        return True  # "It's a journey.", "It was a need, but …"
    if clause.verb == "are" and NAMES_ONE.match(said):
        return True  # "The links are a guide to the sea."
    return tells_no_nature(said)  # "They're more likely to leak."


def _kind(said: str) -> str:
    """What something is said to be, without more: ``a former keeper of the gate`` → ``a former keeper``."""
    return re.split(r",| (?:of|who|that|which|with|in|at|for|and|from) ", said.rstrip("."))[0]


def _enabled(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``A lock lets people cross a hill`` → ``What does a lock let people do?``."""
    name = vocabulary.lower_first(noun_phrase(clause))
    found = _ENABLES.match(clause.rest)
    plain = name and not clause.lead and not VAGUE.match(name) and count(name) <= 5
    if found and plain and clause.base in {"allow", "let", "enable", "help"}:
        auxiliary = grammar.do(clause.number, clause.tense)
        ask = f"What {auxiliary} {name} {clause.base} {found[1]} {found[2] or ''}do?"
        for rank, asked, said in answered(2.5, ask, clause, vocabulary):
            yield rank, asked, capital(_WHO_MAY.sub("", said))  # of a name: "You to carry salt."


def _one_of(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """``Common traps include a, b and c`` → ``Can you name one of the common traps?``."""
    found = _LIST.match(sentence.rstrip("."))
    what = found["what"] if found else ""
    words = what.split()
    behind = sentence[len(what) :]
    used = re.match(r" are (?:\w+ed|\w+en|used|made|built|found) ", behind) or _CLAUSAL.search(
        sentence
    )
    used = used or re.search(r", \w+ing ", behind)  # "are straight, having no end"
    aims = " to " in behind  # "are there to …"
    if (
        used
        or aims
        or not words
        or not 1 < len(words) <= 4
        or not grammar.is_plural_word(words[-1])
    ):
        return
    closed = english().determiners | english().pronouns | english().prepositions
    if any(word.lower() in closed or word.lower() in english().auxiliaries for word in words):
        return
    low = what[0].lower() + what[1:] if not what[1:2].isupper() else what
    yield from answered(1.5, f"Can you name one of the {low}?", clause, vocabulary)
