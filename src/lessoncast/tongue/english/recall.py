"""Recall questions in English: each rule takes a sentence that was said and asks it another way.

A rule yields its rank (less is better), the question and the answer; a sentence that points at
others, or whose answer would be no surprise, yields nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import (
    Clause,
    is_clause,
    is_imperative,
    main_clause,
    noun_phrase,
)
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions import invert, proposals
from lessoncast.tongue.english.questions.facts import is_person
from lessoncast.tongue.english.questions.fitness import is_wrongly_asked
from lessoncast.tongue.english.recall_by_tree import tree_recalls
from lessoncast.tongue.english.recall_deeds import deed_recalls
from lessoncast.tongue.english.recall_fitness import tells_apart
from lessoncast.tongue.english.recall_last import VAGUE, last_recalls
from lessoncast.tongue.english.recall_people import people_recalls
from lessoncast.tongue.english.titles import stands
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

GLOSS_WORDS = 11
YEAR_RANK = 2.4  # a date is a detail
ANSWER_WORDS = 12  # from which on an answer is long
GLOSS_STEMS = (
    3  # content words that make a gloss telling; two do when a preposition or relative joins them
)
_DEFINES = re.compile(
    r"^(?P<term>(?:An? |The )?[\w\-'/]+(?: [\w\-'/]+){0,3}),?(?: or [\w\- ]+,)? (?:is|are|means?|refers? to)"
    r" (?P<gloss>(?:an?|the|any|one|how)\b .+)$"
)
_CALLED = re.compile(
    r"^(?P<gloss>(?:The|An?) .{10,90}?),? (?:is|are) (?:often |commonly |also )?(?:called|known as)"
    r" (?:an? |the )?(?P<term>[\w\- ]{3,40})[.,]"
)
_ORPHAN = re.compile(
    r"\b(?:it|its|them|they|their|these|this|those|the same(?=[,.;]| and\b| but\b|$)|he|she|his|her|such|here|above|below|following|previous|we|our|I"
    r"|my|us)\b",
    re.IGNORECASE,
)
_IS_THIS_ONE = re.compile(r"The [a-z][\w-]*(?: [a-z][\w-]*)?$")  # the output, no word to learn
_PARTICLE = re.compile(r"\b(?:off|out|up|down|away|apart|back)\b")
_RANKS = re.compile(
    r"\b(?:examples?|ways?|choices?|options?|ideas?|starts?|investments?)$"
)  # no names of things
_MANNER = re.compile(r"^(?:[\w'-]+ ){0,2}(?:very |more )?\w+ly\b")  # how it was done, not what to
_JOINED = re.compile(r" (?:with|of|that|which|who|for|to|where|between|from|without) ")
_WIDE = re.compile(
    r"^(?:And|What if|Even|What (?:is|are|was|were) |What (?:can|could) |What happen|How (?:is|are|was|were) )"
    r"|\b(?:involve|include|mean|comprise|happen|need|do)\?$|\b(?:be done|like)\b"
)
_COUNTED = re.compile(
    r"^(?:(?:about|around|over|nearly|almost|roughly|only|at least|up to|more than) )?"
    r"(?:between \d[\d,.]* and )?\d[\d,.]*(?: million| billion| thousand)? (?P<what>(?:(?!of\b|and\b|or\b|to\b)[a-z-]+ )?[a-z]+s|people|children|GDD)\b(?P<rest>.*)$"
)
_IN_YEAR = re.compile(r"^(?P<before>.+?) in (?P<year>1[0-9]{3}|20[0-9]{2})(?P<after>\b.*)$")
_LIST = re.compile(
    r"^(?P<what>.+?),? (?:include|are|such as|like)(?: \w+)? [^,:]+(?:, [^,]+)+,? (?:and|or) [^,]+$"
)


_TEAM = re.compile(r" and (?:his|her|their) (?:colleagues|team|students|friends|co-workers)\b")
_ITSELF = re.compile(r" (?:itself|themselves)(?= (?:is|are|was|were|has|have|can)\b)")


def recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """Every recall question that a sentence answers, and does not misread: rank, question, answer."""
    found = _all(_ITSELF.sub("", _TEAM.sub(" and others", sentence)), vocabulary)
    return (one for one in found if not is_wrongly_asked(one[1], sentence))


def _all(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    clause = main_clause(sentence)
    yield from _term(sentence, vocabulary)
    yield from deed_recalls(sentence, vocabulary)
    yield from people_recalls(sentence)
    yield from tree_recalls(sentence, vocabulary)
    if _ORPHAN.search(sentence) or '"' in sentence or is_imperative(sentence):
        return
    if clause:
        yield from _year(clause, vocabulary)
        yield from _how_many(clause, vocabulary)
        yield from _one_of(clause, sentence, vocabulary)
        yield from _object(clause, vocabulary)
        yield from _enabled(clause, vocabulary)
        yield from last_recalls(clause, sentence, vocabulary)
        yield from _asked(clause, sentence, vocabulary)


def _asked(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """The questions that a sentence suggests anyway, if one thing answers them."""
    for found in proposals(sentence, vocabulary):
        if found.ask.startswith("How ") and re.match(r"\w+ by (?:\w+ly )?\w+ing\b", clause.rest):
            yield from _answered(2.3, found.ask, clause, vocabulary)
        if not found.ask or found.before or _WIDE.search(found.ask):
            continue
        maker = re.search(r" by ((?:[A-Z][\w.'-]*\s?)+)", sentence)
        if found.ask.startswith("Who") and maker:
            yield 1.0, found.ask, grammar.ended(f"That was {maker[1].strip()}")
        elif found.ask.startswith("Why") and found.answer:
            yield 1.2, found.ask, found.answer
        elif re.match(r"What (?:does|do|did) ", found.ask) and _has_whole_verb(clause):
            yield from _answered(2.2, found.ask, clause, vocabulary)
        elif (
            found.ask.startswith("What ") and _is_one_deed(clause) and _asks_who(found.ask, clause)
        ):
            yield 2.0, found.ask, _that_does(clause)


def _has_whole_verb(clause: Clause) -> bool:
    """Whether a verb means the same without what follows: not ``dates back to``."""
    first = bare(clause.rest.partition(" ")[0])
    return not _MANNER.match(clause.rest) and first not in {
        "back",
        "up",
        "out",
        "off",
        "down",
        "away",
    }


def _answered(
    rank: float, ask: str, clause: Clause, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """A question about a subject, answered by the sentence: ``It carries the rain``."""
    subject = vocabulary.lower_first(noun_phrase(clause))
    named = subject[:1].isupper() and not subject.isupper() and clause.number == "singular"
    if subject and not clause.lead:  # of a name nobody knows whether it is he, she or it
        it = "They" if clause.number == "plural" else "It"
        rest = re.split(
            r", (?:and|but|while|whereas) (?=(?:an?|the|its?|they|this) )", clause.rest
        )[0]
        rest = _up_to_a_clause(rest)
        whole = rest if named else f"{it} {clause.verb} {rest}"
        said = grammar.contract(grammar.ended(whole))
        yield rank + 0.05 * max(count(said) - ANSWER_WORDS, 0), ask, said


def _up_to_a_clause(rest: str) -> str:
    """``produces slow waves, the heart beats quietly, and …`` → ``produces slow waves``."""
    parts = rest.split(", ")
    own = (
        place for place, part in enumerate(parts)
        if place and _BEGINS.match(part) and is_clause(capital(part.removeprefix("and ")))
    )  # fmt: skip
    return ", ".join(parts[: next(own, len(parts))])


_BEGINS = re.compile(r"(?:and )?(?:the|an?|its|their|his|her|they|it|we|you) ")


def _asks_who(ask: str, clause: Clause) -> bool:
    """Whether the subject is what is asked for: no word of it stands in the question."""
    return content_stems(clause.subject).isdisjoint(content_stems(ask))


def _is_one_deed(clause: Clause) -> bool:
    """Whether a named subject does one thing, so that it can be asked for."""
    return bool(noun_phrase(clause)) and not clause.lead and " and " not in clause.rest


def _that_does(clause: Clause) -> str:
    """``Dry wind does.``: a subject as the answer."""
    plain = clause.base in english().modals | {"be"}
    verb = clause.verb if plain else grammar.do(clause.number, clause.tense)
    return grammar.ended(f"{clause.subject} {verb}")


def _term(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``A pump is a machine that lifts water`` → ``What do we call a machine that lifts water?``."""
    found = _DEFINES.match(sentence) or _CALLED.match(sentence)
    first, last = (bare(found["term"].split()[at]) for at in (0, -1)) if found else ("", "")
    if not found or last in {"there", "here"} or first in english().subordinators:
        return
    lowered = vocabulary.lower_first(found["gloss"])
    if lowered.startswith("the fact"):
        return
    gloss = _trim(re.sub(r"\b(?:these|those) (?=\w+s\b)", "", lowered))
    term = re.sub(r" \w+ly$", "", found["term"])  # "Scaling typically refers to"
    term = vocabulary.with_article(vocabulary.lower_first(term))
    new = content_stems(gloss) - content_stems(term)
    same = term.split()[-1].lower() in gloss.lower() or not tells_apart(
        found["term"], gloss, lowered
    )
    told = len(new) >= GLOSS_STEMS or (len(new) > 1 and _JOINED.search(gloss))
    telling = told and not same and not _ORPHAN.search(gloss) and not _is_told(gloss)
    ranked = _RANKS.search(term) or _RANKS.search(" ".join(gloss.split()[:3]))
    telling = telling and not ranked and not re.search(r"(?<!\w)['‘]|[\"“]|^any [A-Z]", gloss)
    if gloss and telling and not VAGUE.match(term) and not _IS_THIS_ONE.match(found["term"]):
        several = grammar.number(term) == "plural" and not term.startswith(("a ", "an "))
        those = "Those are" if several else "That's"  # "That's a salt works"
        yield 0.0, f"What do we call {gloss}?", grammar.ended(f"{those} {term}")


def _is_told(gloss: str) -> bool:
    """Whether a gloss is a clause, and no name of anything: ``the network gives every word a score``."""
    named = re.split(r" (?:that|which|who|whose|where|in which|of|for|to|with|by) ", gloss)[0]
    return main_clause(capital(named)) is not None


def _trim(gloss: str) -> str:
    """A gloss of at most eleven words, cut where a phrase ends; "" when it cannot be."""
    told, gloss = gloss, re.split(r",(?!\d)|[;:]|\.(?!\w)", gloss)[0].strip()
    lacks = _RELATIVE.search(gloss) or _LACKS.search(gloss)
    if lacks and gloss != told.rstrip(". "):
        return ""  # "that lets attention, habit, and care work": half of a list
    if count(gloss) <= GLOSS_WORDS:
        return gloss if count(gloss) >= 3 else ""
    for cut in (r" (?=and )", r" (?=(?:in|for|with|by|from|on|to) )"):
        parts = re.split(cut, gloss)
        for kept in range(len(parts) - 1, 0, -1):
            short = "".join(f"{part} " for part in parts[:kept]).strip()
            whole = (
                stands(short)
                and not re.search(
                    r"(?:er|more)$|\b(?:willing|able|ready|due|likely|designed|meant|supposed)$",
                    short,
                )
                and " between " not in short
                and not short[-1].isdigit()
                and not _is_half(short)
                and not _RELATIVE.search(short)
                and not _LACKS.search(short)
            )
            if 5 <= count(short) <= GLOSS_WORDS and whole:
                return short
    return ""


_RELATIVE = re.compile(
    r" (?:that|which|who|where|whose)(?:['’](?:s|re|ve))? "
)  # what is cut off may belong to it


_LACKS = re.compile(
    r"\b(?:for|of|by|in|with|to|from|on) \w+ing$|\b(?:ratio|proportion|shift|change|move|transition) (?:of|from)\b(?!.* to )|\bfrom one \w+$"
)  # "a tool for creating", "the ratio of salt"


def _is_half(gloss: str) -> bool:
    """Whether a clause in a gloss has lost its verb: ``a paste in which wild yeast``."""
    found = re.search(r" (?:which|that|who|where) (.+)$", gloss)
    tokens = found[1].split() if found else []
    acts = [
        word
        for word in tokens
        if bare(word) in english().verbs or bare(word) in english().auxiliaries
    ]
    return found is not None and not acts


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


_MEANWHILE = re.compile(r" (?:when|while|until|since) ")  # of two things, either may be asked for


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
        yield from _answered(0.8, ask, clause, vocabulary)


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
    if clause.base == "be" and len(content_stems(said) - content_stems(name)) < GLOSS_STEMS:
        return  # "It's a journey.", "It was a need, but …"
    if clause.base == "be" and not clause.verb.endswith("n't"):
        what = "Who" if is_person(name) else "What"
        yield from _answered(3.0, f"{what} {clause.verb} {name}?", clause, vocabulary)
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
        yield from _answered(2.6, f"What {auxiliary} {name} {clause.base}?", clause, vocabulary)


_ENABLES = re.compile(
    r"^(you|people|users|developers|programmers|scientists|anyone|everyone) (to )?(?!be\b)[a-z]+ "
)


def _enabled(clause: Clause, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``A lock lets people cross a hill`` → ``What does a lock let people do?``."""
    name = vocabulary.lower_first(noun_phrase(clause))
    found = _ENABLES.match(clause.rest)
    plain = name and not clause.lead and not VAGUE.match(name) and count(name) <= 5
    if found and plain and clause.base in {"allow", "let", "enable", "help"}:
        auxiliary = grammar.do(clause.number, clause.tense)
        ask = f"What {auxiliary} {name} {clause.base} {found[1]} {found[2] or ''}do?"
        yield from _answered(2.5, ask, clause, vocabulary)


_CLAUSAL = re.compile(r" (?:where|that|which|who|whose|when|because|if) ")  # no list of names


def _one_of(
    clause: Clause, sentence: str, vocabulary: Vocabulary
) -> Iterator[tuple[float, str, str]]:
    """``Common traps include a, b and c`` → ``Can you name one of the common traps?``."""
    found = _LIST.match(sentence.rstrip("."))
    what = found["what"] if found else ""
    words = what.split()
    used = found is not None and re.match(
        r" are (?:\w+ed|\w+en|used|made|built|found) ", sentence[len(what) :]
    )
    used = used or (found is not None and _CLAUSAL.search(sentence))
    aims = " to " in sentence[len(what) :]  # "are there to …"
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
    yield from _answered(1.5, f"Can you name one of the {low}?", clause, vocabulary)
