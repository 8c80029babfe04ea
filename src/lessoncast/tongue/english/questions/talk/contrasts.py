"""But, although, unlike, instead, more than, not: the host objects, compares, or asks for the catch."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, is_clause, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.inversion import (
    as_listener,
    inverted,
    leaves,
    positive,
    short,
)
from lessoncast.tongue.english.questions.grammar.sight import Sight, see
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.proposal import VAGUE, Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import capital, content_stems, count, holds

_BUT = re.compile(r"^(.{20,}?),? (?:but|yet) ([^;]{14,})\.$")
_CONCEDED = re.compile(
    r"^(Although|Though|Even though|While) ((?:[^,;:]|, \d{4}(?=,)){10,100}), (?!\d{4},|(?:such as|like|including|especially|say|for (?:example|instance))\b)(.{14,})$"
)
_CONTINUOUS = re.compile(r"\b(?:is|are|was|were) (?:\w+ly )?\w+ing\b")
_UNLIKE = re.compile(
    r"^(?:Unlike|In contrast to|Compared (?:to|with)|Contrary to) ([^,;:]{3,50}), (.{12,})$"
)
_COMPARED = re.compile(
    r"^(?:\w+ly |much |far )?(?:more \w+|less \w+|\w+er|better|worse) than ([^,;.]{3,40})[,.;]"
)
_DIFFERENT = re.compile(
    r"^(?:quite |very |somewhat |fundamentally |slightly )?different (?:from|than|to) ([^,;.:]{3,40})"
)
_COMPARES = re.compile(
    r"\b(?:differ(?:s|ed)? from|whereas|in contrast(?:,| to\b)|by contrast,|compared with)\b",
    re.IGNORECASE,
)
_NESTED = re.compile(r"(?: or| and)? (?:how|what|why|where|whether|that|which) ")
_INSTEAD = re.compile(r"^Instead,? ")


def contrasts(sight: Sight) -> Iterator[Proposal]:
    """Every way in which the sentence turns against something."""
    yield from _but(sight)
    yield from _concessions(sight)
    yield from _unlike(sight)
    yield from _rather(sight)
    yield from _compared(sight)
    yield from _denied(sight)
    yield from _nobody(sight)
    yield from _instead(sight)


_HELPS = re.compile(
    r"(?:can|could|will|would|may|might|must|should|do|does|did|is|are|was|were|has|have|had)(?:n't)? "
)


_LEFT_OUT = re.compile(
    r"\b(?:be|is|are|was|were|isn't|aren't|wasn't|weren't|do|does|did|don't|doesn't|didn't|can|can't|cannot|will|won't|has|have|not)$"
)


def _but(sight: Sight) -> Iterator[Proposal]:
    """``A, but B``: A is granted, by the expert or by the host; B is the catch."""
    found = _BUT.match(sight.sentence)
    if not found or re.search(r"\b(?:not|n't|nothing|all|anything)(?: only)?\b", found[1][-30:]):
        return
    good, bad = found[1], re.sub(r"^(?:also|then) ", "", found[2])
    if not is_clause(good) or main_clause(capital(bad)) is None or count(bad) < 4:
        return
    if drawbacks(good) and drawbacks(bad):
        return  # bad and bad: no catch
    if _HELPS.match(bad) or _LEFT_OUT.search(bad):
        return  # "but will do so": what it does, and not who; "but the price may not be": what?
    first = see(grammar.ended(good), sight.vocabulary)
    past = first.clause is not None and first.clause.tense == "past"
    worse = bool(drawbacks(bad))
    form = (
        ("ask.hurdle" if worse else "ask.turned") if past else "ask.catch" if worse else "ask.turn"
    )
    answer = grammar.ended(capital(bad))
    if (
        not past
        and first.clause
        and first.np
        and not first.clause.lead
        and count(first.plain) <= 12
    ):
        point = _pointing(sight.vocabulary.lower_first(first.plain.rstrip(".")))
        yield Proposal(
            form=f"{form}_of",
            point=point,
            answer=answer,
            worth=80 if form == "ask.catch" else VAGUE,
            deep=form == "ask.catch",
        )
    yield Proposal(
        form=form,
        before=grammar.ended(good),
        answer=answer,
        worth=78 if worse else VAGUE,
        deep=worse,
    )


def _concessions(sight: Sight) -> Iterator[Proposal]:
    """``Although A, B``: the host objects A, the expert upholds B."""
    found = _CONCEDED.match(sight.sentence)
    if (
        not found
        or not sight.previous
        or not main_clause(capital(found[2]))
        or not is_clause(found[3])
    ):
        return
    if "-" in found[2].split()[-1] or _MORE_OF_IT.match(found[3]) or _OURS.match(found[2]):
        return  # "the first all-steel, …", "good at locks, such as …": more is told of the noun
    if count(found[2]) > 13 or (found[1] == "While" and _is_meanwhile(found[2], found[3])):
        return
    low = sight.vocabulary.lower_first(found[3])
    yield Proposal(
        form="ask.object",
        point=_pointing(found[2]),
        answer=grammar.ended(f"Right, but {low}"),
        worth=79,
    )


_FOR_NOW = re.compile(
    r"\b(?:is|are|was|were) (?:still )?(?:alive|asleep|awake|young|open|closed|shut|busy|away|present|ill|wet|hot|warm|cold|full|empty|at|in|on|under)\b"
)
_GOES_ON = re.compile(
    r"(?:it|they|he|she|you|we) (?:\w+ly )?(?:keeps?|continues?|remains?|stays?|waits?)\b"
)


def _is_meanwhile(during: str, told: str) -> bool:
    """Whether "while" tells a time: ``While a seed is alive, it keeps breathing``."""
    return bool(_CONTINUOUS.search(during) or _FOR_NOW.search(during) or _GOES_ON.match(told))


_MORE_OF_IT = re.compile(r"(?:such as|like|including|especially|particularly|which|who|where)\b")
_OURS = re.compile(r"(?:we|I)\b")  # nobody holds against a speaker what that one does


def _pointing(point: str) -> str:
    """What the host repeats is "that", no longer "this"."""
    return re.sub(r"^this\b", "that ", point)


def _unlike(sight: Sight) -> Iterator[Proposal]:
    found = _UNLIKE.match(sight.plain)
    clause = main_clause(capital(found[2])) if found else None
    if not found or not clause or count(clause.subject) > 5:
        return
    subject = sight.vocabulary.lower_first(clause.subject)
    be = grammar.be(clause.number, clause.tense)
    yield Proposal(ask=asked(f"How {be} {subject} different from {found[1]}"), worth=79, deep=True)


_RATHER = re.compile(
    r"^(?:Rather than|Instead of) (?:only |just |simply )?(?!having to\b)[a-z]+ing ([^:;]{4,120}?), (.{12,})$"
)


def _rather(sight: Sight) -> Iterator[Proposal]:
    """``Rather than lifting boats, a ramp …`` → ``How is a ramp different?``."""
    found = _RATHER.match(sight.plain)
    clause = main_clause(capital(found[2])) if found else None
    named = clause is not None and not re.match(
        r"(?:It|They|We|You|This|That|These|I|Each|Every|All|Both|Most|Many|Some)\b", clause.subject
    )  # "How is each worker different?" asks for what tells one from another
    if not found or not clause or not named or count(clause.subject) > 5 or not sight.previous:
        return
    subject = sight.vocabulary.lower_first(clause.subject)
    ask = f"How {grammar.be(clause.number, clause.tense)} {subject} different"
    yield Proposal(ask=asked(ask), worth=70, deep=True)


def _is_quality(name: str, sentence: str) -> bool:
    """Whether what is compared is no thing: ``Short is better than long``."""
    told = tree_of(sentence)
    tags = [one.tag for one in told.words if one.text == name] if told else []
    return bool(tags) and tags[-1].startswith("JJ")


def _compared(sight: Sight) -> Iterator[Proposal]:
    clause = sight.clause
    if _COMPARES.search(_NESTED.split(sight.sentence)[0]) and _are_known(sight):
        yield Proposal(form="ask.compare", worth=62, deep=True)
    if not clause or not sight.np or clause.verb not in BE or count(sight.subject) > 6:
        return
    found = _COMPARED.match(clause.rest) or _DIFFERENT.match(clause.rest)
    if found and re.match(
        r"(?:\w+ )?(?:older|younger|newer|earlier|later|more than)\b", clause.rest
    ):
        return  # age makes no difference
    if re.match(r"(?:every|each|all|no|any)\b", sight.subject):
        return  # "Every lock is different", and none is told apart
    if found and not _is_quality(found[1], sight.plain):
        ask = f"How {clause.verb} {sight.subject} different from {found[1]}"
        yield Proposal(ask=asked(ask), worth=75, deep=True)
    elif re.match(r"(?:\w+ly )?different\b", clause.rest):
        yield Proposal(
            ask=asked(f"How {clause.verb} {sight.subject} different"), worth=75, deep=True
        )


def _are_known(sight: Sight) -> bool:
    """Whether both that a sentence compares have been named before it: else nobody knows who "they" are."""
    if sight.sentence.startswith("Whereas "):
        return False  # the one that is compared comes only now
    known = content_stems(sight.previous)
    first = content_stems(sight.clause.subject if sight.clause else sight.sentence)
    behind = main_clause(capital(sight.sentence.partition(" whereas ")[2]))
    other = content_stems(behind.subject) - first if behind else frozenset()
    return bool(first & known) and other <= known


def _denied(sight: Sight) -> Iterator[Proposal]:
    """A denial answers the plain question: ``Plants don't grow …`` → ``Do plants grow …?``."""
    clause = sight.clause
    if not clause or clause.lead or clause.subject in {"I", "He", "She", "This", "That"}:
        return
    if clause.verb in _MAYBE or _CONDITION.search(clause.rest):
        return  # nobody asks "May the gate leak?"; it may be so on another condition
    if bare(clause.subject.split()[0]) in _SOME or clause.rest.startswith("not to be "):
        return  # "is not to be confused with": a warning, and no news
    if clause.rest.startswith("not ") and clause.base not in _DENYING:
        return  # "shape not only the trade": its verb denies nothing
    question = positive(clause, sight.vocabulary)
    if (
        not 4 <= count(question) <= 14
        or _is_list_cut(sight.plain, question)
        or _SECOND.search(question)
    ):
        return
    if clause.verb == "shouldn't" and clause.rest.startswith("need "):
        return  # "You shouldn't need more": no advice
    adds = leaves(sight.sentence, question) + count(sight.following)
    if adds >= 3:
        yield Proposal(ask=asked(as_listener(question)), worth=72 if sight.np else 66)


_MAYBE = frozenset({"may", "might"})
_DENYING = english().modals | {"be", "have", "do"}
_CONDITION = re.compile(
    r" (?:if|when|while|until|unless|once|before|without|as long as|because|since|as (?:there|it|they|this|that)(?:'s|'re)?) "
)
_SECOND = re.compile(r" (?:and|but|or) (?:it|they|he|she|we|you) ")  # a denial of its own


def _is_list_cut(sentence: str, question: str) -> bool:
    """Whether a question ends between two adjectives: ``written by calm`` of "by calm, agreeing men"."""
    last = re.escape(question.rsplit(maxsplit=1)[-1])
    found = re.search(rf"\b{last}, ([\w-]+) [a-z]", sentence)
    return found is not None and _ADJECTIVE.search(found[1]) is not None


_NOBODY = re.compile(r"^(Nobody|No one|Nothing) ([\w-]+) ([^,;:]+?)(?: until .*|,.*)?\.$")
_ANYBODY = {"Nobody": "anybody", "No one": "anyone", "Nothing": "anything"}


def _nobody(sight: Sight) -> Iterator[Proposal]:
    """``Nothing is saved until you commit`` → ``Is anything saved?``; the answer says how far."""
    found = _NOBODY.match(sight.plain)
    rest = short(found[3], 8) if found else ""
    if not found or not rest:
        return
    verb, whom = found[2], _ANYBODY[found[1]]
    if verb in BE or verb in english().modals:
        question = f"{verb} {whom} {rest}"
    else:
        forms = english().verbs.get(verb, ())
        base = next((base for base, form in forms if form in {"s", "past"}), "")
        past = any(form == "past" for _, form in forms)
        question = f"{'did' if past else 'does'} {whom} {base} {rest}"
        question = question if base and base not in {"have", "do", "be"} else ""
    if count(question) >= 4 and leaves(sight.sentence, question) + count(sight.following) >= 3:
        yield Proposal(ask=asked(as_listener(question)), worth=66)


def _instead(sight: Sight) -> Iterator[Proposal]:
    clause = sight.clause
    inside = clause and holds(sight.plain, f"{clause.subject} instead")
    begins = _INSTEAD.match(sight.sentence) is not None
    if not (begins or inside) or not sight.previous:
        return
    if not clause:
        yield Proposal(form="ask.instead", worth=66)
        return
    if clause.base == "be":
        yield Proposal(form="ask.instead", worth=68)
    elif clause.verb in {"can", "could", "should", "would", "may"}:
        ask = as_listener(f"What {clause.verb} {_inside(sight)} do instead")
        yield Proposal(ask=asked(ask), worth=76)
    else:
        auxiliary = grammar.do(clause.number, clause.tense)
        yield Proposal(ask=asked(f"What {auxiliary} {_inside(sight)} do instead"), worth=76)


def _inside(sight: Sight) -> str:
    """The subject inside a question, its names in capitals: ``many Dutch keepers``."""
    return sight.subject if sight.np else sight.vocabulary.lower_first(sight.subject)


def polar(sight: Sight) -> Iterator[Proposal]:
    """What one can do, asked as far as its verb and object, where the answer says much more."""
    clause = sight.clause
    if not clause or clause.lead or clause.subject not in {"You", "We"}:
        return
    if clause.verb not in {"can", "could", "should", "must"} or _LIMITED.search(sight.plain):
        return
    if clause.rest.split()[:1] and clause.rest.split()[0] in _UNSURE:
        return
    rest = short(clause.rest, 6)
    if clause.rest.startswith(f"{rest},") and _ADJECTIVE.search(rest):
        return  # "repetitive, oscillating patterns"
    question = inverted(clause, sight.vocabulary, rest) if rest else ""
    if not 4 <= count(question) <= 13 or question.split()[-1] in _POINTING:
        return
    if leaves(sight.sentence, question) >= 7:
        yield Proposal(ask=asked(as_listener(question)), worth=56)


_ADJECTIVE = re.compile(r"(?:ive|al|ous|ful|less|ic|able|ible|ary|ent|ant|ed|ing)$")
_SOME = frozenset({"some", "many", "most", "few", "several", "both", "one", "each"})
_LIMITED = re.compile(r"\b(?:not|never|no|only|nothing|none|what|which|how)\b|n't")
_POINTING = frozenset({"it", "them", "this", "that", "these", "those", "one"})
_UNSURE = (english().adverbs | {"probably", "always"}) - {"also"}
