"""Where nothing better is asked: how the sentence begins is what the host takes up.

A case that is named first, what one does then, what something helps with: each says of what the
next sentences tell, which "What else is there?" does not.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.inversion import invert, short
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.tokens import tokens_of
from lessoncast.tongue.words import capital, content_stems, count

NAMED_WORDS = range(3, 10)  # of a case with what tells it from others
BESIDE_WORDS = 7  # of what is gone beyond
DONE_WORDS = 9  # of what one does then
SUBJECT_WORDS = (
    3  # of what something happens to: "and the water together until no flour is left" is a list
)
_WHILE_DOING = re.compile(r"^(When|While) (\w+ing) ([^,;:]{4,70}), ")
_WITH = re.compile(
    r"^(?:With|Using|By using) ([^,;:]{2,50}?),? (you|we) can (?:then |also |simply |now )?(?!not\b)\w+"
)
_BESIDE = re.compile(
    r"^(Beyond|Besides|Apart from|Aside from|In addition to|Along with) ([^,;:]{3,50}), (?=\w)"
)
_LATER = re.compile(
    r"^((?:(?:Two|Three|Four|Five|Six|Ten|Twenty|A few|Several|Many|\d+) )?(?:minutes|hours|days|weeks|months|years|decades|centuries) later), (.+)$",
    re.IGNORECASE,
)
_AS_SOMEBODY = re.compile(r"^As (?:the|an?) ([a-z]+(?: [a-z]+)?), you(?:'re|'ll)? ")
_WAY = re.compile(
    r"^The (way|reason) (?!to\b|of\b|for\b|in\b|why\b|that\b)([^,;:]{8,70}?) (?:is|was) (?:again |also |simply |just )*(?:that|because|by|through|with|to)\b "
)
_HELPS = re.compile(
    r"^(?:This|That)(?:, in turn,)? (?:also |often |usually )?(?:removes?|reduces?|saves?|simplifies|improves?|avoids?|prevents?|eliminates?"
    r"|speeds up|helps?|makes it (?:\w+ly )?(?:possible|easy|easier|simple|simpler|safer|faster|cheaper|more \w+))\b"
)
_CAUSES = re.compile(
    r"^(?:This|That)(?:, in turn,)? (?:also )?(?:forces?|forced|left|leaves|brought|brings|cost|costs|created?|creates|destroyed|deepened|weakened"
    r"|slows?|slowed|made|makes it (?:hard|harder|difficult|impossible|slow|slower)) "
)
_ADVISES = re.compile(
    r"^(?:You (?:may|might)(?: also)? (?:want|wish|like|prefer) to|It(?:'s| is) (?:also )?(?:best practice|good practice|a good idea|best|worth|advisable|beneficial|wise) (?:to|that)?"
    r"|It (?:also )?makes sense to|Get into the habit of) \w"
)
_DO_AND = re.compile(
    r"^([A-Z][a-z]+ (?:a|an|the|your|one|two|more|some|all|both|too|any)\b[^,;:]{2,45}?),? and,? (?:well, |then )?((?:it|they|you|the|your|that|this|everything|nothing|nobody)(?:'ll|'s)? .{6,})$"
)
_IT_CAN = re.compile(r"^(It|They) can (?:also )?(?!not\b|be\b)[a-z]+ ")
_SAYS = re.compile(r"\b(?:may|might|can|could|will|would|should|must|is|are|was|were|seems?)\b")
_POINTS = re.compile(r"\b(?:this|that|these|those|it|its|them|their|here|there)\b", re.IGNORECASE)


def going_on(sight: Sight) -> Iterator[Proposal]:
    """Every question for how a sentence goes on from the one before."""
    yield from _while_doing(sight)
    yield from _with_means(sight)
    yield from _way_or_reason(sight)
    yield from _tried(sight)
    if not sight.previous:
        return
    yield from _beside(sight)
    yield from _later(sight)
    yield from _case(sight)
    yield from _able(sight)
    yield from _for_what(sight)


def _while_doing(sight: Sight) -> Iterator[Proposal]:
    """``When using a rope, tie …`` → ``And when you use a rope?``."""
    found = _WHILE_DOING.match(sight.plain)
    doing = found[2].lower() if found else ""
    base = next((one for one, form in english().verbs.get(doing, ()) if form == "ing"), "")
    done = short(found[3], DONE_WORDS) if found else ""
    told = main_clause(capital(sight.plain[found.end() :])) if found else None
    theirs = told is not None and (
        told.tense == "past"
        or told.subject.lower() in _OTHERS
        or told.subject.partition(" ")[0].lower() in _SOME  # "When growing, some reeds …"
    )
    if (
        found
        and base
        and not theirs
        and done == found[3]
        and not (_POINTS.search(done) or _SAYS.search(done))
    ):
        yield Proposal(ask=asked(f"And when you {base} {done}"), worth=62, deep=True)


_OTHERS = frozenset({"he", "she", "they"})
_SOME = frozenset({"some", "many", "most", "few", "several", "all"})


def _with_means(sight: Sight) -> Iterator[Proposal]:
    """``With two ropes you can …`` → ``What can I do with two ropes?``."""
    found = _WITH.match(sight.plain)
    means = found[1] if found else ""
    if (
        not found
        or _POINTS.search(means)
        or not content_stems(means)
        or count(means) > BESIDE_WORDS
    ):
        return
    if is_clause(means) or bare(means.split()[-1]) in english().prepositions:
        return
    who = "I" if found[2] == "you" else "we"
    name = re.sub(r"\byour\b", "my", sight.vocabulary.lower_first(means))
    yield Proposal(ask=asked(f"What can {who} do with {name}"), worth=66)


def _way_or_reason(sight: Sight) -> Iterator[Proposal]:
    """``The way keepers open the gate is by …`` → ``How do keepers open the gate?``."""
    found = _WAY.match(sight.plain)
    clause = main_clause(f"{capital(found[2])}.") if found else None
    if not found or clause is None or clause.lead or not content_stems(clause.subject):
        return
    word = "How" if found[1] == "way" else "Why"
    if clause.verb.endswith("n't"):
        turned = f"{clause.verb} {sight.vocabulary.lower_first(clause.subject)} {clause.rest.rstrip('.')}"
    else:
        turned = invert(clause, sight.vocabulary)
    if turned and count(turned) <= DONE_WORDS + 3:
        far = re.sub(r"\bthis\b", "that", re.sub(r"\bthese\b", "those", turned))
        yield Proposal(ask=asked(f"{word} {far}"), worth=76, deep=True)


def _tried(sight: Sight) -> Iterator[Proposal]:
    """``Open the gate and the water comes in`` → ``What happens if I open the gate?``."""
    found = _DO_AND.match(sight.plain)
    if not found or not is_imperative(found[1]) or is_imperative(capital(found[2])):
        return
    told = main_clause(capital(re.sub(r"'(?:ll|s)\b", " will", found[2])))
    if told and count(told.subject) <= SUBJECT_WORDS and not _POINTS.search(found[1]):
        done = re.sub(r"\byour\b", "my", found[1][:1].lower() + found[1][1:])
        yield Proposal(ask=asked(f"What happens if I {done}"), worth=72, deep=True)


def _beside(sight: Sight) -> Iterator[Proposal]:
    """``Beyond the gates, the town built …`` → ``And beyond the gates?``; ``As the owner, you …``."""
    if found := _BESIDE.match(sight.plain):
        name = re.sub(r"\byour\b", "my", found[2])
        if count(name) <= BESIDE_WORDS and not _POINTS.search(name) and not is_clause(name):
            yield Proposal(ask=asked(f"And {found[1].lower()} {name}"), worth=54)
    elif (found := _AS_SOMEBODY.match(sight.plain)) and is_someone(found[1]):
        yield Proposal(ask=asked(f"And as the {found[1]}, what do I do"), worth=52)


def _later(sight: Sight) -> Iterator[Proposal]:
    """``Two days later, the gate broke`` → ``What happened two days later?``."""
    found = _LATER.match(sight.plain)
    clause = main_clause(capital(found[2])) if found else None
    if found and clause is not None:
        happens = "happened" if clause.tense == "past" else "happens"
        ask = f"And what {happens} {found[1][:1].lower()}{found[1][1:]}"
        yield Proposal(ask=asked(ask), worth=66, deep=True)


def _case(sight: Sight) -> Iterator[Proposal]:
    """``Boats with a flat keel turn over`` → ``And boats with a flat keel?``: a kind, told from its others."""
    tokens = sight.plain.rstrip(".").split()
    verb = find_verb(tokens) if sight.clause is None and tokens else None
    if verb is None or verb not in NAMED_WORDS:
        return
    until = verb
    while until > 1 and tokens[until - 1].lower() in english().adverbs:
        until -= 1
    name = " ".join(tokens[:until])
    if may_be_object(tokens, verb) or not _is_verb(name, sight.plain):
        return
    known = content_stems(name) & content_stems(sight.previous)  # "relating" asks for what is
    if _is_kind(name) and not known and not is_imperative(sight.plain):
        np = re.sub(r"\byour\b", "my", sight.vocabulary.lower_first(name))
        yield Proposal(form="ask.case", np=np, number=grammar.number(name), worth=46)


def may_be_object(tokens: list[str], verb: int) -> bool:
    """``A boat that moves damaged goods …``: a participle behind a verb is no verb of the subject."""
    forms = [
        {form for _, form in english().verbs.get(bare(one), ())}
        for one in tokens[verb - 1 : verb + 1]
    ]
    return bool(forms[0]) and "participle" in forms[1]


_KIND = re.compile(
    r"^(?P<head>(?:An?|Some) (?:[a-z-]+ ){1,3}?|(?:Somebody|Someone|Anybody|Anyone|People) |(?:[A-Z][a-z-]+ )?(?:[A-Za-z-]+s|Women|Men|Children) )(?P<by>who|that|with|without|from|under|over) (?P<behind>[^,;:\"]+)$"
)


def _is_kind(name: str) -> bool:
    """Whether a name is one of a kind with what tells it from others: no pronoun, no "the"."""
    found = _KIND.match(f"{name}")
    if not found or _POINTS.search(found["behind"]) or _POINTS.match(name):
        return False
    known = english()
    first, last = bare(name.split(maxsplit=1)[0]), bare(name.rsplit(maxsplit=1)[-1])
    somebody = {"somebody", "someone", "anybody", "anyone", "people"}
    one = first in {"a", "an", "some"} | somebody or grammar.is_plural_word(
        bare(found["head"].split()[-1])
    )
    closed = known.prepositions | known.adverbs | known.conjunctions | known.determiners
    closed |= known.pronouns | known.subordinators
    return one and first not in (closed - {"a", "an", "some"} - somebody) and last not in closed


def _is_verb(name: str, sentence: str) -> bool:
    """Whether the word behind a name is the verb of its sentence: not ``work`` of ``keepers that perform work``."""
    read = tree_of(sentence)
    place = len(tokens_of(name))
    return read is None or read.root == place or read.words[place].head == read.root


def _able(sight: Sight) -> Iterator[Proposal]:
    """``It can also warn the crew`` → ``And what can it do?``, of what was just spoken of."""
    found = _IT_CAN.match(sight.plain)
    if found and count(sight.plain) >= 6:
        more = re.search(r"\bcan\b", sight.previous) or " also " in sight.plain[:16]
        word = "What else" if more else "And what"
        yield Proposal(ask=asked(f"{word} can {found[1].lower()} do"), worth=44)


def _for_what(sight: Sight) -> Iterator[Proposal]:
    """What something is good for, what comes of it, what one had better do."""
    if _HELPS.match(sight.plain):
        yield Proposal(form="ask.gain", worth=58, deep=True)
    elif _CAUSES.match(sight.plain):
        yield Proposal(form="ask.consequence", worth=58, deep=True)
    elif _ADVISES.match(sight.plain):
        yield Proposal(form="ask.advice", worth=54)
