"""If X, Y · when X, Y · without X, Y · Y, unless X: the host asks for the condition, Y answers."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import acts
from lessoncast.tongue.english.questions.grammar.inversion import as_listener, short, subject_inside
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.kinds import Tense
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import Vocabulary, capital, count

_CONDITION = re.compile(
    r"^(If|Even if|Even when|Provided that|Assuming that|Provided|Assuming|Given that|When|Whenever|Any ?time|Every time|Each time|Once|As soon as|As|Unless"
    r"|Without|After|Before) ((?:[^,;:]|,(?= \d{4},)){6,90}(?:, (?:for example|for instance|such as|like|say|especially|not just|even)\b,?[^,;:]{3,50})?), (?:then )?(.{12,})$"
)
GIVEN_WORDS = 14
_LONG = re.compile(r"^(If|When|Whenever|Once|Unless) ([^;:]{30,220}?), (?:then )?([^;:]{12,})$")
_NAMES_IT = re.compile(r"(?:this|that|it) is (?:called |known as )?(?!not\b|also\b)[\w -]{4,40}\.$")
_WORDS = {
    "Provided that": "if",
    "Provided": "if",
    "Assuming that": "if",
    "Assuming": "if",
    "Given that": "if",
    "Anytime": "whenever",
    "Any time": "whenever",
    "Every time": "whenever",
    "Each time": "whenever",
}
_PLACE = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}, ")  # "at Hull, Yorkshire, on May 4, …"
_EXCEPTION = re.compile(r"^([^,;]{20,}?),? (unless [^,;]{12,})\.$")
_NO_CONDITION = ("it comes to", "part of", "well as", "far as", "much as", "long as", "for ", "I ")
_NO_MAIN = (
    "for example", "for instance", "such as ", "say, ", "that is, ", "that is if ", "that is when ", "that is you ", "that is we ", "that is they ", "then ", "not ", "just ", "which ", "who ", "as ", "and ", "or ", "but ", "to ", "in order ",
)  # fmt: skip
_TURNS = re.compile(r"(?:however|though|on the other hand|in turn), ")  # from what was said before
_WANTS = re.compile(r"\b(?:must|should|want|wants|would like|need|needs|you're|you've|we've|do)\b")
_IS_THERE = re.compile(r"there (?:is|are|was|were|may be|might be)\b|there's\b")
_CHEERS = re.compile(r"(?:you're|you are|you were) (?:all )?(?:right|wrong|correct|spot on)\b")
_MAY = frozenset({"can", "could", "may", "might", "must", "should"})
_CAN = re.compile(r"^(you|we) (can|could|should|must|need to|have to|may) ")


def conditions(sight: Sight) -> Iterator[Proposal]:
    """The condition in the host's mouth, what follows from it in the expert's."""
    yield from _exceptions(sight)
    found = _CONDITION.match(sight.plain)
    if not found or not _is_conditional(found[1], found[2], found[3]):
        yield from _long(sight)
        return
    word, given = _WORDS.get(found[1], found[1].lower()), found[2]
    main = _TURNS.sub("", found[3])
    yield from _able(word, given, main)
    if word in {"if", "even if", "even when", "unless"}:
        yield from _hypothetical(word, given, main, sight)
    elif word in {"after", "before"} and is_imperative(capital(main)):
        yield from _ordered(f"{word} {given}", main)
    elif word in {"after", "before"}:
        yield from _around(word, given, main, sight.vocabulary)
    else:
        yield from _temporal(word, given, main)


def _long(sight: Sight) -> Iterator[Proposal]:
    """A condition at length, asked as far as its first phrase: ``When gates were made wider, and …, …``."""
    found = _LONG.match(sight.plain)
    given = short(found[2], 9) if found else ""
    last = (
        {base for base, form in english().verbs.get(bare(given.split()[-1]), ()) if form == "base"}
        if given
        else set()
    )
    if not found or count(given) < 4 or last & english().object_verbs:
        return
    clause = main_clause(capital(given))
    if clause is None or not clause.rest or given.startswith(_NO_CONDITION) or _points(given):
        return
    if re.match(
        r", (?!and |but |or )| (?:with|without|who|that|of|so|such|than|enough) ",
        found[2][len(given) :],
    ):
        return  # "If you want to bake, cook, or fry, …", "If you have a friend with …"
    word = found[1].lower()
    if word == "if":
        yield Proposal(ask=asked(as_mine(f"What if {given}")), worth=64, deep=True)
    elif _NAMES_IT.match(found[3]):
        yield Proposal(ask=asked(f"What do we call it {word} {given}"), worth=72)
    else:
        happens = "happened" if clause.tense == "past" else "happens"
        yield Proposal(ask=asked(f"What {happens} {word} {given}"), worth=66, deep=True)


def _points(given: str) -> bool:
    return re.match(r"(?:this|that|it|they)\b", given) is not None


def as_mine(question: str) -> str:
    """What you have, want or do is the listener's: ``What if you have a friend`` → ``What if I have a friend``."""
    if re.search(r"\b(?:you're|you'd|you'll|you've|yourself|us|we|our)\b", question):
        return question
    return re.sub(r"\byour\b", "my", re.sub(r"\byou (?!are\b|were\b)", "I ", question))


def _exceptions(sight: Sight) -> Iterator[Proposal]:
    """``Y unless X``: X is what the host asks for."""
    found = _EXCEPTION.match(sight.plain)
    if found and is_clause(found[1]):
        yield Proposal(
            form="ask.exception", before=grammar.ended(found[1]),
            answer=grammar.ended(capital(found[2])), worth=70,
        )  # fmt: skip


def _able(word: str, given: str, main: str) -> Iterator[Proposal]:
    """``When X, you can …`` → ``What can I do when X?``."""
    can = _CAN.match(main)
    if not can or word not in {"if", "when", "whenever", "once", "without", "before", "after"}:
        return
    does = {"need to": ("do", "need to"), "have to": ("do", "have to")}
    auxiliary, full = does.get(can[2], (can[2], ""))
    question = f"What {auxiliary} {can[1]} {full} do {word} {given}"
    plain = re.sub(r"\s+", " ", question)
    yield Proposal(
        ask=asked(as_listener(plain)), answer=grammar.ended(capital(main)), worth=85, deep=True
    )


_AS_WELL = re.compile(
    r"(?:so|neither|nor) (?:is|are|was|were|do|does|did|can|could|should|will|would|must|may|has|have)\b"
)  # "if the sea is rough, so is the lake": as rough


def _hypothetical(word: str, given: str, main: str, sight: Sight) -> Iterator[Proposal]:
    if _AS_WELL.match(main) or _POSSIBLE.match(given):
        return
    low = sight.vocabulary.lower_first(re.sub(r"^(?:therefore|thus|then|so|hence),? ", "", main))
    then = grammar.ended(f"Then {low}")
    if word == "unless":
        aside = re.match(r"[^,]{1,25}, ", main)
        if count(given) <= UNLESS_WORDS and not aside and (_happens(main) or _FUTURE.match(main)):
            ask = asked(f"What happens unless {given}")
            yield Proposal(ask=ask, answer=grammar.ended(capital(main)), worth=72, deep=True)
        return
    if word in {"even if", "even when"}:
        if _points(given):
            return  # "Even if they can't answer …, keepers …": who they are is told behind it
        answer = grammar.ended(f"Even then, {low}")
        yield Proposal(ask=asked(f"And {word} {given}"), answer=answer, worth=80, deep=True)
        return
    wants = _WANTS.search(given)
    unreal = re.search(r"\b(?:was|were|had|did|wasn't|weren't|hadn't|didn't)\b", given)
    yield Proposal(
        ask=asked(as_mine(f"What if {given}")), answer=then, worth=80 - 20 * bool(wants), deep=True
    )
    yield Proposal(ask=asked(as_mine(f"And if {given}")), answer=then, worth=76, deep=True)
    yield from _ordered(f"if {given}", main)
    if _happens(main) and not wants:
        supposed = (unreal or tense_of(given) == "past") and re.search(
            r"\b(?:would|could|might)(?:n't)?\b", main
        )
        happens = "would happen" if supposed else "happens"
        answer = grammar.ended(capital(main))
        if happens != "happens" or not (unreal or tense_of(given) == "past"):
            ask = asked(f"What {happens} if {given}")
            yield Proposal(ask=ask, answer=answer, worth=78, deep=True)


UNLESS_WORDS = 11
_POSSIBLE = re.compile(
    r"(?:it(?:'s| is)|that(?:'s| is)) (?:at all )?(?:possible|necessary|needed|required|available|appropriate|applicable|so|not|true|the case)$"
)  # of what is only told behind it
_FUTURE = re.compile(r"(?:[\w-]+ ){0,2}[\w-]+(?:'ll| will| won't)\b")
_HAS_TO = re.compile(r"\b(?:must|should|needs? to|ha(?:s|ve) to|had to)\b")
_EVENT = re.compile(
    r"(?:ion|ance|ence|sis|al|war|start|launch|release|rise|fall|birth|death|meal|storm|rain|winter)s?$"
)


def _around(word: str, given: str, main: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """``After the war, the town sold its guns`` → ``What did the town do after the war?``.

    What comes before something one does has to happen; after a mere thing, nothing happens.
    """
    clause = main_clause(capital(main))
    if clause is None or clause.lead or _MUSING.search(main):
        return
    answer = grammar.ended(capital(main)) if is_clause(given) else ""
    if _HAS_TO.search(main):
        if word == "before":
            ask = asked(f"What has to happen before {given}")
            yield Proposal(ask=ask, answer=answer, worth=64, deep=True)
    elif acts(clause) and _is_doer(clause.subject):
        name = clause.subject if count(clause.subject) > 1 else subject_inside(clause.subject)
        does = grammar.do(clause.number, clause.tense)
        low = vocabulary.lower_first(name)
        yield Proposal(ask=asked(f"What {does} {low} do {word} {given}"), worth=64, deep=True)
    elif clause.tense == "past":
        yield Proposal(ask=asked(f"What happened {word} {given}"), worth=60, deep=True)
    elif word == "before" or is_clause(given) or _EVENT.search(grammar.head(given)):
        ask = asked(f"What happens {word} {given}")
        yield Proposal(ask=ask, answer=answer, worth=60, deep=True)


_MUSING = re.compile(r"\b(?:probably|perhaps|maybe) \w+ing\b|\basking yourself\b")


def _is_doer(subject: str) -> bool:
    """Whether a subject is someone with a name short enough to be asked after."""
    return subject != "I" and count(subject) <= 5 and is_someone(subject)


def _happens(main: str) -> bool:
    """Whether something happens then: neither an order, nor what is so or may be done anyhow."""
    clause = main_clause(capital(main))
    stays = clause is not None and (clause.base in {"be", "have", "mean"} or clause.verb in _MAY)
    return not is_imperative(capital(main)) and not stays


def _ordered(given: str, main: str) -> Iterator[Proposal]:
    """``If it leaks, close the gate.`` → ``What should I do if it leaks?``."""
    if is_imperative(capital(main)) and not is_clause(main.partition(",")[0]):
        ask = f"What should I do {given}"
        if not re.search(r"\b(?:I|you|yourself|your)\b", given):
            yield Proposal(ask=asked(ask), answer=grammar.ended(capital(main)), worth=82)
        else:
            ask = f"What should you do {given}"
            yield Proposal(ask=asked(ask), answer=grammar.ended(capital(main)), worth=81)


_IS_REASON = re.compile(
    r"\b(?:also|already|never|cannot|can|could|had|have|has)\b|n't\b|\bnot\b|\b(?:is|are|was|were) (?!(?:\w+ly )?\w+ing\b)"
)


def _temporal(word: str, given: str, main: str) -> Iterator[Proposal]:
    answer = grammar.ended(capital(main))
    past = "past" in {tense_of(main), tense_of(given)}
    if _IS_THERE.match(main) or (past and re.match(r"you\b", given)):
        return  # "When you set it up, you used a string": what the reader did before
    if word == "as" and _IS_REASON.search(given):
        return  # "As the crew also owned the boat": a reason, and no time
    was = past and (word != "once" or tense_of(given) == "past")
    ask = f"What {'happened' if was else 'happens'} {word} {given}"
    if not is_imperative(capital(main)):
        yield Proposal(ask=asked(ask), answer=answer, worth=78, deep=True)
    yield from _ordered(f"{word} {given}", main)
    if word not in {"without", "as"}:
        yield Proposal(ask=asked(f"And {word} {given}"), answer=answer, worth=80, deep=True)


def _is_conditional(word: str, given: str, main: str) -> bool:
    """Whether both sides of the comma are what they seem: a condition, and a clause of its own."""
    if re.match(r"that (?!could|may|might|would|can|will|is (?!if\b|when\b|to say\b)|means)", main):
        return False
    if (
        _CHEERS.match(main)
        or given.startswith(_NO_CONDITION)
        or main.startswith(_NO_MAIN)
        or count(given) > GIVEN_WORDS
    ):
        return False
    if re.match(r"(?:this|that|it|they|we|you) (?:\w+|\w+n't)$", given):
        return False
    if word == "As" and re.match(
        r"(?:it|the name|(?:we|you|I) (?:see|saw|have|can|may|might|know|mentioned|noted|discussed|did|will|would|could|already"
        r"|learned|said|shall))\b",
        given,
    ):
        return False  # as we saw
    if _goes_on_listing(main) or (given.rsplit(maxsplit=1)[-1][0].isupper() and _PLACE.match(main)):
        return False
    noun = word == "Without" or (word in {"After", "Before"} and not is_clause(given))
    orders = word != "As" and is_imperative(capital(main))
    told = main_clause(capital(main)) is not None or is_clause(main) or orders
    return told and is_clause(given) is not noun


def _goes_on_listing(main: str) -> bool:
    """``If it rains, the wind is strong, or the sea is rough, …``: a list of conditions."""
    if re.search(r"^[^,]*, (?:[^,]+, )*(?:or|and) [^,]+, (?:you|we|they|it|the)\b", main):
        return True
    if re.match(
        r"(?:[\w-]+ ){1,3}(?:and|or) [\w-]+(?: [\w-]+)?, (?:you|we|they|it|the|an?)\b", main
    ):
        return True  # "enough water, light and air, it grows"
    order = re.match(r"[^,]+, or [^,]+, (.+)$", main)
    return order is not None and is_imperative(capital(order[1]))


def tense_of(text: str) -> Tense:
    """The tense of a clause; present when it is not certain."""
    clause = main_clause(capital(text))
    return clause.tense if clause else "present"
