"""Who or what it is: people told of beside their names, other names, others of a kind, which of them."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, is_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import asker, free
from lessoncast.tongue.english.questions.grammar.inversion import short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import content_stems, count

_NAME = r"(?:[A-Z][\w'’-]*\.? )(?:(?:[A-Z][\w'’-]*\.?|de|of|the|van|von|du) ){0,3}?[A-Z][\w'’-]+"
_TOLD_BESIDE = re.compile(
    rf"^(?:[A-Z][a-z]+ [^,;:]{{2,50}}, )?(?P<name>(?:[Tt]he )?{_NAME}), (?P<gloss>(?:an?|the|one of the) [^,;:]{{3,80}}), (?P<verb>[a-z]+)\b"
)
_MONTHS = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_FOREMOST = re.compile(
    r"^(The (?:(?:most|least|best) [\w-]+|first|last|\w+est|leading|only) [^,;:]{2,50}?) (is|was) (?=[A-Z])"
)
_CALLED = re.compile(
    r"^(?:(also|sometimes|often|usually|commonly|typically|generally) )?(?:referred to as|called|known as|termed) (?!for\b)"
)
_NAMED_AT_LAST = re.compile(r"^(?:The|A|An) ([^,;:]{20,110}) (?:is|are) (?:often )?called \w+")
_EXAMPLE = re.compile(
    r"^(?:an?|one|another|the) (?:\w+ )?(?:examples?|instances?|kinds?|types?|sorts?|forms?) of (?=\w+ ?\w*)"
)
_OTHERS = re.compile(
    r"^(?:Some )?[Oo]ther ((?:[a-z][\w-]* ){0,2}[a-z][\w-]*s)(?: (?:such as|like|including)\b|, (?:such as|like|including)\b| (?:are|were|have|include|provide|offer|use)\b)"
)
_WHICH = re.compile(
    r"^(?:Some|Several|Certain) ((?:[a-z][\w-]* ){0,2}[a-z][\w-]*s),? (?:such as|like|including|notably|for example,?) [^,;:]{3,60}, (?P<verb>[a-z]+) (?P<rest>.+)$"
)
_COUNTED = re.compile(
    r"^(Two|Three|Four|Five|Six) ((?:[a-z-]+ ){0,1}?[a-z-]+) (?P<verb>[a-z]+) (?P<rest>[^:;,]{6,80}): "
)
_MAKES_UP = re.compile(r"^(?:[^,;:]{3,120}?) (makes?|made) up ((?:an?|the) [\w -]{3,40})\.$")
_SORT = re.compile(
    r"^(This|That|It) (is|was) an? (type|kind|sort|form) of ([\w -]{3,40}?) (?:that|which|where|in which) "
)
_WORD = re.compile(
    r"^[\"“]([A-Za-z]{4,})[\"”] (?:emphasi[sz]es|stresses|refers to|hints at|points at|alludes to) "
)
_SOME_ARE = re.compile(  # "Sluice, weir and lock are common words for it, …"
    r"^(?:[A-Z][\w.+'-]*(?: [\w.+'-]+){0,2}, )+(?:and )?[A-Z][\w.+'-]*(?: [\w.+'-]+){0,2} are ((?:some |a few )?(?:[a-z-]+,? ){1,5}?[a-z]+s)(?=[.,]| that | for )"
)
_WHAT_MAKES = re.compile(r"^.{20,160}?,? is what makes (it|them|that) so ([a-z]+)\b")
_NO_OTHERS = frozenset({"words", "times", "things", "people", "days", "hands", "ways"})


def naming(sight: Sight) -> Iterator[Proposal]:
    """Every question for a name, for who bears it, or for others of the kind."""
    yield from _who(sight)
    yield from _foremost(sight)
    yield from _others(sight)
    yield from _which(sight)
    yield from _what_sort(sight)
    yield from _made_up(sight)
    if found := _SOME_ARE.match(sight.plain):
        few = re.sub(r"^(?:some|a few) (?!examples)", "", found[1])
        start = "What are" if few.startswith("a few") else "What are some"
        yield Proposal(ask=asked(f"{start} {few}"), worth=64)
    if sight.previous and (found := _WHAT_MAKES.match(sight.plain)):
        yield Proposal(ask=asked(f"What makes {found[1]} so {found[2]}"), worth=70)
    if found := _WORD.match(sight.plain):
        yield Proposal(ask=asked(f"Why the word {found[1].lower()}"), worth=70, deep=True)
    if (found := _NAMED_AT_LAST.match(sight.plain)) and _was_told(found[1], sight):
        yield Proposal(form="ask.name", worth=62)
    clause = sight.clause
    if clause is not None and clause.verb in BE and free(clause):
        yield from _called(sight, clause)
        yield from _example_of(sight, clause)


def _made_up(sight: Sight) -> Iterator[Proposal]:
    """``Two beams make up the gate`` → ``What makes up the gate?``."""
    found = _MAKES_UP.match(sight.plain)
    if found and not is_clause(sight.plain[: found.start(1)]):
        made = "made" if found[1] == "made" else "makes"
        thing = re.sub(r"\byour\b", "my", found[2])
        yield Proposal(ask=asked(f"What {made} up {thing}"), worth=66)


def _was_told(thing: str, sight: Sight) -> bool:
    """Whether the sentence before spoke of what gets its name now, in all its words but one: only then is it "it"."""
    return len(content_stems(thing) - content_stems(sight.previous)) <= 1


_NAMED_SO = re.compile(
    rf"^(?:[A-Z][a-z]+ [^;:]{{2,40}}, )?(?P<gloss>(?:[Aa]n?|[Tt]he) [^;:]{{3,60}}?) named (?P<name>{_NAME}) (?P<verb>[a-z]+)\b"
)


def told_beside(sentence: str) -> tuple[str, str, str] | None:
    """Somebody's name, what stands beside it, and "was" or "is"; None where nobody is told of so."""
    found = _TOLD_BESIDE.match(sentence) or _NAMED_SO.match(sentence)
    if not found or _MONTHS.search(found["name"]):
        return None
    verb = found["verb"]
    forms = {form for _, form in english().verbs.get(verb, ())}
    past = "past" in forms or verb.endswith("ed") or verb in {"was", "had", "would", "could"}
    if not past and "s" not in forms and verb not in {"is", "has", "can", "will"}:
        return None
    own = re.split(r" (?:who|of|from|in|with)\b", found["gloss"])[0].split()[1:]
    name = found["name"].replace("The ", "the ", 1)
    someone = any(map(is_someone, own)) and not _BODIES.search(" ".join(own))
    return (name, found["gloss"], "was" if past else "is") if someone else None


_BODIES = re.compile(
    r"\b(?:agency|company|organi[sz]ation|institution|body|firm|commission|committee|bank|group|network|party|union|association|university|office|board|council|court)$"
)  # of people, and nobody


def _who(sight: Sight) -> Iterator[Proposal]:
    """``Ada Moor, a clerk of the lock, shut the gate`` → ``Who was Ada Moor?``."""
    if found := told_beside(sight.plain):
        name, _, be = found
        yield Proposal(ask=asked(f"Who {be} {name}"), worth=72)


def _foremost(sight: Sight) -> Iterator[Proposal]:
    """``The first keeper of the lock was Ada Moor`` → ``Who was the first keeper of the lock?``."""
    if found := _FOREMOST.match(sight.plain):
        name = sight.vocabulary.lower_first(found[1])
        word = "Who" if is_someone(name) else "What"
        yield Proposal(ask=asked(f"{word} {found[2]} {name}"), worth=74)


def _called(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Locks are also called chambers`` → ``What else are locks called?``."""
    found = _CALLED.match(clause.rest)
    name = re.sub(r" (?:itself|themselves)$", "", asker(sight))
    if not found or not name:
        return
    else_ = " else" if found[1] in {"also", "sometimes", "often"} else ""
    asking = asked(f"What{else_} {clause.verb} {name} called")
    if count(asking) >= 4:
        yield Proposal(ask=asking, worth=68)


def _example_of(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``A lock is a good example of a machine that …`` → ``What is a lock an example of?``."""
    found = _EXAMPLE.match(clause.rest)
    if found and "xample" in found[0] and sight.np and count(sight.subject) <= 5:
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} an example of"), worth=58)


def _others(sight: Sight) -> Iterator[Proposal]:
    """``Other tools such as Rope provide …`` → ``Are there other tools?``."""
    found = _OTHERS.match(sight.plain)
    last = found[1].split()[-1] if found else ""
    if not found or not sight.previous or last in _NO_OTHERS or not grammar.is_plural_word(last):
        return
    if set(found[1].split()) & {"than", "is", "has", "and", "or"}:
        return
    past = sight.clause is not None and sight.clause.tense == "past"
    yield Proposal(ask=asked(f"{'Were' if past else 'Are'} there other {found[1]}"), worth=66)


def _which(sight: Sight) -> Iterator[Proposal]:
    """``Some gates, such as the upper one, need oil`` → ``Which gates need oil?``; ``Two gates hold …: …``."""
    some, told = _WHICH.match(sight.plain), _COUNTED.match(sight.plain)
    found = some or told
    if not found:
        return
    verb, rest = found["verb"], short(found["rest"].rstrip("."), 8)
    forms = {form for _, form in english().verbs.get(verb, ())}
    finite = forms & {"base", "past"} or verb in {"are", "were", "have", "can"}
    things = found[1] if some else f"{found[1].lower()} {found[2]}"
    asking = asked(f"Which {things} {verb} {rest}")
    if finite and rest and bare(rest.split()[0]) not in _POINTING and 4 <= count(asking) <= 14:
        yield Proposal(ask=asking, worth=68)


_POINTING = frozenset({"it", "them", "this", "that", "these", "those", "up"})


def _what_sort(sight: Sight) -> Iterator[Proposal]:
    """Of ``This is a type of gate that …``: ``What type of gate is that?``."""
    found = _SORT.match(sight.plain)
    if found and sight.previous:
        yield Proposal(ask=asked(f"What {found[3]} of {found[4]} {found[2]} that"), worth=64)
