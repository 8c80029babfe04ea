"""What the host says before a chapter's first question: bridges from one chapter to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lessoncast._later import re
from lessoncast.script.plan.ending import in_short
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.talk.heading_asking import is_deed
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.qualities import is_quality
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.by_tree.seen import mine as as_mine
from lessoncast.tongue.seam import packed
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

LAST_WORDS = 4  # of a name of what was told, at most: five words said twice are heard
TOPIC_WORDS = 5  # of a name of what comes
TURNED_WORDS = 7  # of one in a sentence of its own
QUOTED_WORDS = 8  # of a heading that is said in quotes
ROUNDED = 2  # times in an episode that a chapter is rounded off in words
ECHO_WORDS = 9  # of a point that is said back before a question
ECHO_WEIGHT = 0.15  # from which mean weight of its words a point is worth that
SURE = 0.95  # how likely the first word of a subject must stand in front of its noun
BARE_COST = 10.0  # of opening a chapter with nothing before the question
_NAME = re.compile(r"(?!.*\b(?:this|that|these|it|its|your|their|everything)\b)[^.,:;!?]+")
_ABOUT = re.compile(
    r"(?:And |So )?(?:what|how) about\b", re.IGNORECASE
)  # names what the lead has named
_HANGS_ON = re.compile(r"And when(?:ever)? (?!do|did|is|are|was|were|can|will)", re.IGNORECASE)
_INNER = re.compile(r"\b(?:how|what|why|when|where|who)\b")  # a clause inside
_VAGUE = frozenset({"a", "an", "key", "other", "more", "some", "what", "how", "why"})
_ROUNDED = ("bridge.how", "bridge.onward")
_ASKS = re.compile(
    r"(?:(?:And|So|But|Now|Then),? )?(?:what|who|why|how|when|where|which)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(r"\b(take|look|turn|move|talk|get|go)\b.* \1\b", re.IGNORECASE)
"""``Let's take measures that people take``."""
_TURNS = frozenset({"risks", "evaluation"})  # kinds of headings that a "but" leads to


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Words before a question: their form, and what they cost against a better question.

    A ``text`` without an end mark goes on with the question.
    """

    text: str = ""
    form: str = ""
    cost: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """From one chapter to the next: heading, subject and last sentence of one, subject, kind and heading of the other."""

    heading: str
    last: str
    said: str
    topic: str
    kind: str
    coming: str = ""
    named: str = ""  # the subject as a sentence names it, with its article; "" where it has no name


def bridges(passing: Passing, vocabulary: Vocabulary, heard: Heard) -> list[Lead]:
    """Every bridge that fits, none in a form that was used in the episode; the dearest last."""
    if not packed(vocabulary.language):
        found = [*_naming(passing, vocabulary, heard), *_rounded(passing, vocabulary, heard)]
    else:
        found = [*_echoes(passing, vocabulary, heard), *_named(passing, vocabulary, heard)]
        found += _announced(passing, heard)
    return [one for one in found if not heard.repeats(one.text)]


def joined(lead: str, question: str) -> str:
    """A question behind its lead, in one sentence where the lead goes on; "" if a colon cannot."""
    bare = _ABOUT.match(question) or _HANGS_ON.match(question)
    if lead.endswith(":") and (bare or not _ASKS.match(question)):
        return ""
    if not lead or lead[-1] in ".?!":
        return f"{lead} {question}".strip()
    plain = re.sub(r"^(?:And|So|But|Now|Then),? (?=\w)", "", question)
    return f"{lead} {plain[:1].lower()}{plain[1:]}"


def worded(
    name: str, slots: Mapping[str, str], heard: Heard, cost: float, most: int = 1
) -> Iterator[Lead]:
    """A lead in fresh forms of its move, the first that content chooses."""
    forms = heard.book.forms.get(name, ())
    fresh = [form for form in forms if form not in heard.memory.used]
    made = 0
    for form in heard.memory.ordered(tuple(fresh), "".join(slots.values())):
        text = capital(heard.book.fill(form, slots))
        if text and made < most and not _TWICE.search(text):
            made += 1
            yield Lead(text=text, form=form, cost=cost)


def _naming(passing: Passing, vocabulary: Vocabulary, heard: Heard) -> Iterator[Lead]:
    """``Now, maps:``: the subject to come, for a question that does not name it."""
    topic = as_mine(before_relative(passing.topic))
    plain = topic and topic.split()[0] not in _VAGUE and topic.lower() not in heard.topics
    plain = (
        plain
        and not is_quality(topic)
        and not is_furniture(topic)
        and not is_bare_noun(topic, vocabulary)
    )
    said = topic.partition(" ")[0].lower() in english().pronouns
    told = said or is_clause(capital(topic))  # "Let's turn to nothing gets lost"
    if plain and not (told or tells_what_to_do(topic)) and _NAME.fullmatch(topic):
        slots = {"topic": topic, "topic_cap": capital(topic)}
        if count(topic) <= TOPIC_WORDS:
            yield from worded("bridge.name", slots, heard, 5.0, most=2)
        mine = topic != before_relative(passing.topic)  # "Let's turn to my workshop"
        whole = count(passing.named) <= TURNED_WORDS  # "machines" alone: which ones?
        named = passing.named if whole else before_relative(passing.named)
        if named and count(named) <= TURNED_WORDS and not _INNER.search(named) and not mine:
            move = "bridge.deed" if is_deed(topic) else "bridge.turn"
            yield from worded(move, {"topic": named}, heard, 11.0)


_TIES = frozenset({"out", "up", "off", "down", "away", "back", "my", "your", "not"})


def tells_what_to_do(topic: str) -> bool:
    """Whether a subject is an order or hangs on a preposition, and no name: ``figure out a plan``, ``from here on``."""
    known = english()
    words_of = topic.lower().split()
    first, second = [*words_of[:2], ""][:2]
    if first in known.prepositions or second in {"out", "up", "off", "down"}:
        return True
    base = any(form == "base" for _, form in known.verbs.get(first, ()))
    tied = second in _TIES | known.determiners | known.prepositions | known.pronouns
    order = is_imperative(capital(topic)) and first not in known.noun_verbs
    return base and (tied or (order and not _is_before_noun(topic)))


def _is_before_noun(topic: str) -> bool:
    """Whether a subject's first word tells which thing it is: ``smooth muscle``, of a heading that its text takes for a thing."""
    read = tree_of(capital(topic))
    first = read.words[0] if read else None
    return first is not None and first.relation in {"amod", "compound"} and first.sure >= SURE


def before_relative(topic: str) -> str:
    """``ink that fades`` → ``ink``."""
    return re.split(r" (?:that|which|who) ", topic)[0]


def _rounded(passing: Passing, vocabulary: Vocabulary, heard: Heard) -> Iterator[Lead]:
    """``So that's the compass.``: what is done with, at most twice in an episode, where its name is plain."""
    said = sum(form in heard.memory.used for name in _ROUNDED for form in heard.book.forms[name])
    if said >= ROUNDED:
        return
    cost = 3.0 if said else -1.0
    named = content_stems(passing.heading if _how(passing.heading, vocabulary) else passing.last)
    if not any(named <= content_stems(turn) for turn in heard.turns):
        return  # nobody asked for it, and no listener knows that it was told
    if how := _how(passing.heading, vocabulary):
        yield from _turned("bridge.how", {"how": how}, passing, heard, cost)
    elif is_plain_name(passing.last) and passing.last.lower() not in heard.topic.lower():
        yield from _turned("bridge.onward", {"last": passing.last}, passing, heard, cost)


def is_plain_name(name: str) -> bool:
    """Whether what was told has a name of at most three words: no clause, no list, nothing that is done."""
    told = name.split()
    forms = {form for word in told for _, form in english().verbs.get(word.lower(), ())}
    doing = any(word.endswith("ing") for word in told) and "ing" in forms
    listed = {"and", "or", "vs", "versus", "of", "as", "with"} & set(told)
    vague = bool(_VAGUE & set(told[:1]))
    many = grammar.number(name) == "plural"
    many = many or not is_named_so(name)
    whole = 0 < len(told) <= 3 and name == name.lower() and _NAME.fullmatch(name) is not None
    return whole and not (doing or listed or vague or many or is_clause(name))


def is_named_so(name: str) -> bool:
    """Whether a singular name can stand without an article: a mass, an abstract, something done."""
    last = name.rpartition(" ")[2]
    if name.partition(" ")[0] in {"the", "a", "an"} or last.endswith("ing"):
        return True
    return grammar.is_mass(last) or _ABSTRACT.search(last) is not None


def is_bare_noun(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name is one word that wants the article which the lesson gives it: ``researcher``, but not ``ink``."""
    single = name in vocabulary.counted and grammar.number(name) == "singular"
    return single and not is_named_so(name)


_ABSTRACT = re.compile(r"(?:ism|ity|ness|ship|dom|ics|sis|ance|ence|cy|ation)$")


def _how(heading: str, vocabulary: Vocabulary) -> str:
    """``Folding a map`` and ``How to fold a map`` → ``you fold a map``; "" for other headings."""
    text = re.sub(r"^How to ", "", heading)
    first, _, rest = text.partition(" ")
    found = english().verbs.get(first.lower(), ())
    if not rest or " and " in text or count(text) > 7 or re.search(r"[:?!]", text):
        return ""
    if text != heading and any(form == "base" for _, form in found):
        return f"you {vocabulary.lower_title(text)}"
    base = next((base for base, form in found if form == "ing"), "")
    names = rest.split()[0].lower() in english().determiners
    return f"you {base} {vocabulary.lower_title(rest)}" if base and names else ""


def _echoes(passing: Passing, vocabulary: Vocabulary, heard: Heard) -> Iterator[Lead]:
    """``So the fields stay private.``: the last thing said, said back."""
    point = in_short(passing.said, vocabulary) if passing.said else ""
    told = "restate" in heard.moves[-3:]
    stems = content_stems(point, vocabulary.language)
    plain = not re.search(r"\d|,", point) and vocabulary.weight(stems) > ECHO_WEIGHT
    if point and plain and count(point) <= ECHO_WORDS and not told:
        yield from _turned("bridge.point", {"point": point}, passing, heard, 2.0)


def _named(passing: Passing, vocabulary: Vocabulary, heard: Heard) -> Iterator[Lead]:
    """The names of both chapters, or of the last."""
    last, topic = passing.last, passing.topic
    if not last or count(last) > LAST_WORDS or not _NAME.fullmatch(last):
        return
    if last.lower() == heard.topic.lower():
        return  # the whole lesson is not done with after its first chapter
    slots = {"last": last, "Last": capital(last)}
    language = vocabulary.language
    apart = not content_stems(last, language) & content_stems(topic, language)
    if topic and apart and count(topic) <= LAST_WORDS:
        yield from worded("bridge.both", slots | {"topic": topic}, heard, 3.0)
    yield from _turned("bridge.onward", slots, passing, heard, 5.0)


def _announced(passing: Passing, heard: Heard) -> Iterator[Lead]:
    """What comes, by its name; a heading that is no name in quotes."""
    topic, heading = passing.topic, passing.coming
    if topic and count(topic) <= TOPIC_WORDS:
        yield from worded("bridge.next", {"topic": topic}, heard, 4.0)
    elif heading and count(heading) <= QUOTED_WORDS and not re.search(r"[?\":]", heading):
        yield from worded("bridge.titled", {"heading": heading}, heard, 4.0)


def _turned(
    name: str, slots: Mapping[str, str], passing: Passing, heard: Heard, cost: float
) -> Iterator[Lead]:
    """A lead as it is; before risks and tests also with "but"."""
    for lead in worded(name, slots, heard, cost):
        for form in heard.book.forms.get("bridge.but", ()) if passing.kind in _TURNS else ():
            yield Lead(text=f"{lead.text} {form}", form=lead.form, cost=cost)
        yield lead


def leads_of(leads: Sequence[Lead], *, bare: float = BARE_COST) -> tuple[Lead, ...]:
    """The leads, and nothing at all behind them: that is always possible."""
    return (*leads, Lead(cost=bare if leads else 0.0))
