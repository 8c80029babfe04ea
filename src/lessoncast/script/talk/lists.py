"""Questions from lists: their lead-in, the next item, the next step, the next year."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.scene import Scene
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.english.questions.grammar.inversion import as_listener
from lessoncast.tongue.english.questions.why.reasons import base_of
from lessoncast.tongue.proposal import VAGUE, Proposal
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import Vocabulary, capital, count

_NAME_WORDS = {"label": 5, "row": 8}
"""What an item or a row is called, as far as a host would say it."""


def from_list(passage: Passage, scene: Scene, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """What a list's lead-in, its next item, step or year answers."""
    unit, previous = passage.units[0], scene.previous
    near = previous is not None and previous.units[-1].group == unit.group
    same = near and previous is not None and previous.role == unit.role
    if unit.lead and not same and (asked := lead_question(unit.lead, vocabulary)):
        yield Proposal(ask=asked, worth=82)
    match unit.role:
        case "label" | "row" if (
            0 < count(unit.term) <= _NAME_WORDS[unit.role]
            and ":" not in unit.term
            and _is_thing(unit.term, unit.text)
        ):
            term, worth = vocabulary.lower_title(unit.term), 64.0 if same else 60.0
            if tells_how_it_is(term):
                yield from _qualities(term, worth)
            else:
                yield _labelled(unit.text, term, worth, goes_on=same)
        case "member" if same:
            before = previous.units[-1].text if previous else ""
            yield _next_member(unit.text, before, 34.0 if unit.words <= 22 else 24.0)
        case "step" if form := _step(passage, scene, goes_on=same or _is_behind_step(scene)):
            yield Proposal(form=form, worth=70)
        case "history" if same:
            yield Proposal(form="ask.later", worth=66)
        case "history" if previous is None and not unit.text.startswith("Since "):
            yield Proposal(form="ask.since_when", worth=20)


def _is_behind_step(scene: Scene) -> bool:
    """Whether the expert has told a step just before, be it behind something else."""
    return scene.previous is not None and scene.previous.units[-1].role == "step"


def _step(passage: Passage, scene: Scene, *, goes_on: bool) -> str:
    """The form that asks for a step, or ""."""
    if not _tells_a_step(passage.units[0].text):
        return ""
    if goes_on:
        return "ask.last_step" if scene.last_step else "ask.next_step"
    return "ask.first_step" if _begins_steps(passage, scene) else ""


def _begins_steps(passage: Passage, scene: Scene) -> bool:
    """Whether an order is the first of several steps: nobody asks where to start before the last, or before what a process does."""
    unit, previous = passage.units[0], scene.previous
    first = passage.place == 0 or (previous is not None and previous.units[-1].announces)
    return first and not (scene.last_step or unit.parted) and is_imperative(unit.text)


_HOW_SO = ("How so?", "In what way?", "How do you mean?")  # behind a label that tells how it is


def _qualities(term: str, worth: float) -> Iterator[Proposal]:
    """``Easier to merge``, said by the host, and asked for: nobody needs to know "about easier to merge"."""
    for place, ask in enumerate(_HOW_SO):
        yield Proposal(ask=f"{capital(term)}? {ask}", worth=worth - place, deep=True)


def tells_how_it_is(term: str) -> bool:
    """Whether a label names no thing but tells how something is or was done: ``easier to merge``, ``tested more often``."""
    read = tree_of(term) if " " in term else None
    if term.lower().startswith(("no ", "not ")):
        return True  # "No ropes needed"
    if read is None or read.under(read.root, "nsubj", "nsubj:pass", "det"):
        return False
    root = read.words[read.root]
    compared = root.tag in {"JJR", "RBR"} or bool(read.under(read.root, "advmod", "xcomp", "advcl"))
    return (root.tag.startswith("JJ") or root.tag in {"VBN", "VBD"}) and compared


def _next_member(text: str, before: str, worth: float) -> Proposal:
    """What asks for the next item of a list: something to do, another of its things; a whole sentence is no item.

    What the things are is told of the item, or of one before it.
    """
    kind = _ANOTHER.match(text) or (_LISTS.match(text) and next(_ONE_OF.finditer(before), None))
    if kind:
        return Proposal(form="ask.more_of", np=grammar.plural(kind[1]), worth=worth)
    if _LISTS.match(text) or not (is_imperative(text) or is_clause(text)):
        return Proposal(form="ask.more", worth=worth)
    return Proposal(form="ask.more_to_do", worth=worth if is_imperative(text) else VAGUE)


_ANOTHER = re.compile(
    r"(?:Another|One|A second|A third|A further) ([a-z]+) (?:is|was)\b(?! (?:that )?[a-z]+ed )"
)
_ONE_OF = re.compile(r"\b(?:One|Another) ([a-z]+) (?:is|was)\b(?! (?:that )?[a-z]+ed )")
_LISTS = re.compile(r"(?:Then )?[Tt]here(?:'s| is| are| was| were) |Add to that ")


def _tells_a_step(text: str) -> bool:
    """Whether a numbered sentence tells what to do, or what is done: no point of a list such as ``The gate is heavy``."""
    clause = main_clause(text)
    return is_imperative(text) or (
        clause is not None
        and clause.base not in english().modals | {"be", "have"}
        and clause.subject not in _SAID_OF
    )


_SAID_OF = frozenset({"It", "This", "That", "These", "They"})  # "This has two uses": no steps


def _is_thing(term: str, text: str) -> bool:
    """Whether a label names something: no deed, and no bare noun that wants an article, such as ``novice``."""
    lone = term.islower() and " " not in term and grammar.number(term) == "singular"
    hangs = term.rpartition(" ")[2].lower() in english().prepositions  # "a number of"
    read = tree_of(term)
    told = read is not None and read.root == 0 and read.words[0].tag == "VB" and " " in term
    return not (_is_deed(term) or hangs or told) and (
        not lone or grammar.is_mass(term) or _is_said_of(term, text)
    )


def _is_said_of(term: str, text: str) -> bool:
    """Whether a text has a name with its article, or says something of it by the bare name."""
    name = re.escape(term)
    article = re.match(rf"(?:(?:For|In|As for) )?(?:An?|The) {name}\b", text, re.IGNORECASE)
    bare = re.search(rf"(?:^|[.;] ){name} (?:is|was|has|does)\b", text, re.IGNORECASE)
    return bool(article or bare)


def _is_deed(term: str) -> bool:
    """Whether a label is nothing but a verb, which names no thing: ``Ratify``."""
    low = term.lower()
    forms = {form for _, form in english().verbs.get(low, ())}
    return "base" in forms and low not in english().noun_verbs | NOUNISH


def _labelled(text: str, term: str, worth: float, *, goes_on: bool) -> Proposal:
    if text.startswith(f"In {term}, you "):  # what one does there is how it works
        return Proposal(
            form="ask.works", np=term, number=grammar.number(term), worth=worth + 8, deep=True
        )
    first = term.partition(" ")[0].lower()
    if re.match(r"at (?:least|most)\b", term, re.IGNORECASE):
        return Proposal(form="ask.term", np=f'"{term}"', worth=worth)
    if first in english().prepositions | {"before", "after", "during"}:
        return Proposal(form="ask.in_case", np=term, worth=worth)
    if term.lower() in _PLACES:
        return Proposal(ask=f"And what's the {term.lower()} there?", worth=worth)
    figures = re.search(r"\d", text)
    if text.startswith(f"For {term}, ") and (figures or goes_on):
        row = ("ask.row", term) if figures else ("ask.in_case", f"for {term}")
        return Proposal(form=row[0], np=row[1], worth=worth)
    defined = re.search(
        rf"^(?:An? )?{re.escape(term)} (?:is|are|means?)\b", text, flags=re.IGNORECASE
    )
    article = re.match(rf"(An?|The) {re.escape(term)}\b", text, flags=re.IGNORECASE)
    name = f"{article[1].lower()} {term}" if article else term
    bare = defined and not article and term.islower() and grammar.number(term) == "singular"
    form = (
        "ask.term"
        if bare and not grammar.is_mass(term)
        else "ask.definition"
        if defined
        else "ask.member"
    )
    return Proposal(form=form, np=name, number=grammar.number(term), worth=worth)


_PLACES = frozenset(
    {"solution", "problem", "answer", "result", "goal", "reason", "cause", "lesson"}
)


_INNER = re.compile(
    r" (?:we|you|they|I|which|where|when|that|who) "
)  # "themes we saw", "cases in which gates leak": nobody asks which there are


def lead_question(lead: str, vocabulary: Vocabulary) -> str:
    """A lead-in as a question: "Some techniques used are" → "What are techniques used?"."""
    text = re.sub(r"\s+", " ", lead).strip(" .:")
    if text.endswith("?"):
        return as_listener(text)
    if _WAYS.match(text):
        return _ways(text)
    found = re.match(
        r"^(?:There are|Here are|These are) (?:the )?(?:following )?(.+)$", text, re.IGNORECASE
    )
    if found and count(found[1]) <= 10 and not _INNER.search(found[1]):
        return f"Which {re.sub(r'^(?:some|several|many|a few|a couple of|a number of|two|three|four|five|six) ', '', found[1])} are there?"
    found = re.match(
        r"^(?!(?:This|That|These|Those|It|They) )([^,]{4,70}) (are|is|include|includes|were)(?: the following)?$",
        text,
    )
    if found and count(found[1]) <= 10 and not re.search(r"\b(?:that|there)\b", found[1]):
        verb = {"include": "are", "includes": "is"}.get(found[2], found[2])
        named = vocabulary.lower_first(found[1])
        things = re.sub(r"^(?:some|several|a few) (?=\w+ \w)", "", named)
        return f"What {verb} {things}?"
    found = re.match(r"^(.{0,40}?),? ?(\w+) can$", text)
    if found and count(text) <= 10:
        tail = f" {vocabulary.lower_first(found[1])}" if found[1] else ""
        return f"What can {vocabulary.lower_first(found[2])} do{tail}?"
    return ""


_WAYS = re.compile(
    r"^(?:There are|Here are|The) (?:\w+ ){0,3}ways (?:to|of) (\w+)( .+?)?(?: are)?$"
)


def _ways(lead: str) -> str:
    """``There are two ways to cross the bay`` → ``How do I cross the bay?``; "" for other lead-ins."""
    found = _WAYS.match(lead)
    base = base_of(found[1]) if found else ""
    if not found or not base or count(lead) > 14 or re.search(r" (?:this|that|it|so)$", lead):
        return ""
    return f"{as_listener(f'How do you {base}{found[2] or str()}')}?"
