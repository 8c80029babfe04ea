"""What a statement with "is" or "there is" answers: what it is, why it is so, whether there is one."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, Clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.asker import done_word
from lessoncast.tongue.english.questions.grammar.inversion import short, subject_inside
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.questions.things.facts import time_of
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import content_stems, count

SLOTS = listed("slots")
_PERSONS = re.compile(
    r"\b(?:president|king|queen|explorer|biologist|scientist|engineer|writer|author|poet|painter|general|leader"
    r"|physicist|chemist|friar|theologian|scholar|lawyer|warrior|prophet|reformer|utilitarians|philosophers|mathematician|philosopher|inventor|activist|politician|programmer|developer|economist"
    r"|minister|governor|teacher|doctor|merchant|sailor|founder|historian|psychologist|woman|man|slave)\b"
)
_SPLITS = re.compile(
    r"^(?:But|However|Yet|For example|For instance|In fact|Another|Also|Unfortunately|Luckily|Fortunately|And|If|When"
    r"|Imagine|Consider|Suppose|So|Therefore|As a result|Similarly|Likewise|In contrast|In addition|Then|After|Later)\b"
)
_TAKES_UP = re.compile(
    r"^(?:This|That|These|Those|Such|In (?:this|that|such)|Here|Hence)\b"
)  # goes on from it, and tells no reason
_PICKED = listed("picked") | {"example"}
_SIZES = listed("sizes")
_HOLDS_MORE = re.compile(r"\b(?:not|no|than|is|are|was|were|has|have)\b")
_SEVERAL = re.compile(r"[a-z]+(?:, [a-z]+)*,? and (?:very )?[a-z]+[.,]")
_WHY = listed("verdicts")
_PLAIN = listed("plain_predicates")
_JUDGING = _WHY | _SIZES | listed("adjectives")
_ADJECTIVE = re.compile(r"(?:ous|ful|less|able|ible|ive|ical|ary|ish|esome|ent|ant|istic)$")
_HARD_TO = re.compile(r"^It (is|was) (?:\w+ly |very |often |also )?(\w+) to ([a-z]+ .+)$")
_THERE = re.compile(r"^There (is|are|was|were) (no |not any |an? |any |another |one |)(.+)$")
_HOW_MANY = re.compile(
    r"^(?:two|three|four|five|six|seven|eight|several|many|various|different|a number of|a few|some|multiple) (?:main |major |different |basic |common |key )?"
    r"((?:kinds|types|forms|ways|classes|categories|sorts|parts|stages|phases|reasons|options|steps|rules|methods|approaches|formats|models|theories|techniques|strategies|sources|versions|tools)\b.*)$"
)


_FILLS = re.compile(
    rf"^(the (?:\w+ )?(?:{'|'.join(sorted(SLOTS))}))\.?$"
)  # "Water was the answer."


def being(sight: Sight) -> Iterator[Proposal]:
    """Questions that a statement with "is" answers."""
    yield from _there(sight)
    yield from _apposed(sight)
    yield from _came(sight)
    yield from _it_is(sight)
    clause = sight.clause
    if clause is not None and clause.base in english().modals:
        yield from _supposed(sight, clause)
    if clause is None or clause.verb not in BE:
        return
    yield from _slots(sight, clause)
    if sight.np:
        yield from _defined(sight, clause)
        yield from _valued(sight, clause)


_APPOSED = re.compile(
    r"^(An? [\w -]{2,40}?), (?:or|often|also|sometimes|usually|called|short for|known)\b[^,]{2,60}, (is|are) (?:an?|the|any) "
)


def _apposed(sight: Sight) -> Iterator[Proposal]:
    """``A gale, or strong wind, is a …`` → what a gale is."""
    if found := _APPOSED.match(sight.plain):
        name = sight.vocabulary.lower_first(found[1])
        yield Proposal(form="ask.definition", np=name, number=grammar.number(name), worth=70)


_CAME = re.compile(
    r"^((?:The|A|His|Her|Their|Its|Our|[A-Z][\w]+'s) [^,;:]{4,60}?) came (?:in|at|on|with|when|from|as|after|during) "
)


def _came(sight: Sight) -> Iterator[Proposal]:
    """``The turning point came at …`` → ``What was the turning point?``."""
    found = _CAME.match(sight.plain)
    if found and bare(grammar.head(found[1])) in SLOTS:
        yield Proposal(ask=asked(f"What was {sight.vocabulary.lower_first(found[1])}"), worth=74)


_ASKS = re.compile(r"(?:why|how|what|whether|who|when|where|which|if)\b")
_GOING_ON = frozenset({"then", "thus", "therefore", "hence", "now", "still"})
_OWNED = frozenset({"the", "his", "her", "its", "their", "our", "my", "your", "another"})


def _slots(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The main goal was wealth`` → ``What was the main goal?``."""
    head = grammar.singular(bare(grammar.head(clause.subject)))
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    judged = first in _WHY | _SIZES | _PLAIN | _GOING_ON or re.search(
        r"(?:ous|ful|less|able|ible|ive|al|ic|ent|ant)$", first
    )
    asks = head == "question" and _ASKS.match(clause.rest)  # then it is asked itself
    if head not in SLOTS or clause.lead or judged or asks or count(clause.subject) > 7:
        return
    if bare(clause.subject.split()[0]) in {
        "this",
        "that",
        "these",
        "those",
        "one",
        "another",
        "some",
    }:
        return
    lows = [bare(word) for word in clause.subject.split()]
    if (
        lows[0] not in _OWNED
        and "'s" not in clause.subject
        and (lows[0] not in {"a", "an"} or len(lows) < 3)
    ):
        return
    deep = head in {"difference", "reason", "drawback", "consequence"}
    subject = sight.vocabulary.lower_first(subject_inside(clause.subject))
    yield Proposal(ask=asked(f"What {clause.verb} {subject}"), worth=80, deep=deep)


def _supposed(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``The next step might be to paint it`` → ``What might the next step be?``."""
    head = grammar.singular(bare(grammar.head(clause.subject)))
    fits = head in SLOTS | {"step"} and not (clause.lead or clause.verb.endswith("n't"))
    is_so = clause.rest.startswith("be ") and not done_word(bare(clause.rest.split()[1]))
    if fits and is_so and clause.subject.startswith("The ") and count(clause.subject) <= 5:
        subject = sight.vocabulary.lower_first(clause.subject)
        yield Proposal(ask=asked(f"What {clause.verb} {subject} be"), worth=76)


_NO_KIND = frozenset(
    {
        "nor", "neither", "its", "their", "his", "her", "not", "no", "too", "more", "less", "enough", "any", "each", "every",
        "some", "another", "such",
    }
)  # fmt: skip
"""``Any gate is a wall until it opens`` tells no meaning of a word."""


def _defined(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    first = bare(clause.rest.split()[0]) if clause.rest else ""
    if _names_kind(sight, clause):
        yield Proposal(form="ask.definition", np=sight.subject, number="plural", worth=66)
        return
    if (
        first not in {"a", "an", "the", "any", "one", "another"}
        or count(sight.subject) > 4
        or clause.lead
    ):
        return
    first_of_name = bare(sight.subject.split()[0])
    if first_of_name in _NO_KIND or first_of_name.isdigit() or _tells_no_meaning(sight, clause):
        return
    if filled := _FILLS.match(clause.rest):
        yield Proposal(ask=asked(f"So what {clause.verb} {filled[1]}"), worth=72)
        return
    named = sight.np[0].isupper() and not re.match(r"(?:An?|The) ", sight.np)
    someone = (
        _PERSONS.search(clause.rest[:60])
        or re.match(r"an? (?:[\w-]+ ){1,4}who ", clause.rest)
        or (clause.tense == "past" and is_someone(_KIND_OF.split(clause.rest)[0]))
    )
    if someone and named and clause.number == "singular":
        yield Proposal(ask=asked(f"Who {clause.verb} {sight.np}"), worth=68)
    elif (
        clause.tense == "past"
        or sight.subject.startswith("the ")
        or "'s " in sight.subject  # "Moor's first map is …": whose, and no word to explain
        or grammar.head(sight.subject)
        in _PICKED  # "A great example is …" tells no meaning of a word
    ):
        called = named and sight.subject[:1].isupper() and clause.number == "singular"
        who = "Who or what" if called and "'s " not in sight.subject else "What"
        # "The mass of ice is a floe" tells a word for it
        name = " called" * (
            sight.subject.startswith("the ") and bool(_ONE_WORD.fullmatch(clause.rest))
        )
        yield Proposal(ask=asked(f"{who} {clause.verb} {sight.subject}{name}"), worth=58)
    else:
        known = content_stems(sight.subject) <= content_stems(sight.previous)
        form = "ask.meant" if known else "ask.definition"
        yield Proposal(form=form, np=sight.subject, number=clause.number, worth=70)


_CUT_SHORT = frozenset({"used", "given", "made", "needed", "required", "involved", "concerned"})
_TELLS_WHICH = re.compile(
    r"\b(?:of|that|which|who|whose|for|in|on|at|from|to|where|when|with|between|by|behind|\w+ed|\w+ing)\b|,"
)
_ONE_WORD = re.compile(r"an? [\w-]+\.?")


def _tells_no_meaning(sight: Sight, clause: Clause) -> bool:
    """``Python is a classic example``, ``Asking is an investment``, ``A lock is a massive topic``, ``"Fix bug" is …``: no definition."""
    cut = bare(sight.subject.split()[-1]) in _CUT_SHORT
    thinks = clause.rest.startswith("the ") and not _TELLS_WHICH.search(clause.rest)
    if cut or (thinks and sight.np):
        return True  # "A common rope used is …", "Oak is the usual choice now"
    found = _JUDGED.match(clause.rest)
    judges = found is not None and (found[1] in _JUDGING or bool(_ADJECTIVE.search(found[1])))
    said = sight.plain[:1] in '"“' and is_imperative(sight.subject.strip('"“”'))
    doing = sight.subject.split()[0].endswith("ing")
    told = tree_of(sight.plain)
    named = told is None or told.words[count(sight.subject) - 1].tag not in _NO_NAMES
    ranks = _RANKS.match(clause.rest) or _PART_OF.match(clause.rest)
    return ranks is not None or judges or said or doing or not named


_JUDGED = re.compile(r"an? (?:very |really |quite |rather )?([a-z-]+) [\w-]+(?: [\w-]+)?[.,]?$")
_NO_NAMES = frozenset({"RB", "DT", "JJ", "CD", "PRP"})  # "Some, the oldest ones, are …"
_PART_OF = re.compile(
    r"(?:an? (?:[\w-]+ ){0,2}(?:part|sign|result|constituent|reason|cause|key)|the (?:[\w-]+ )?(?:source|cause|key|heart|core|flame|engine|backbone)) (?:of|to|in|for)\b"
    r"|another\b|(?:something|one) (?:else|of)\b|an? [\w-]+ [\w-]+ for (?:many|several|various) "
)  # what it belongs to, or is like
_KIND_OF = re.compile(r",| and | (?:who|whose|that|which) ")  # "a friar and scholar whose …"
_RANKS = re.compile(
    r"(?:an?|the|one) (?:[\w-]+ ){0,2}(?:examples?|ways?|choices?|options?|investment|step|starts?|habit|idea|process|win|bonus|must|plus)\b"
)


def _names_kind(sight: Sight, clause: Clause) -> bool:
    """``Enzymes are proteins that speed up reactions``: what many things are, told from others of their kind."""
    plural = clause.number == "plural" and clause.tense == "present" and not clause.lead
    bare_name = re.fullmatch(r"[a-z][\w-]+(?: [a-z][\w-]+)?", sight.subject) is not None
    told = re.match(  # "are also poor swimmers" goes on from what they are
        r"(?!(?:also|therefore|thus|still|then|only|not|often)\b)([a-z-]+ ){0,2}[a-z-]+s (?:that|which|who|whose|of|for|with|used|made) ",
        clause.rest,
    )
    return (
        plural
        and bare_name
        and told is not None
        and grammar.is_plural_word(sight.subject.split()[-1])
    )


def _valued(sight: Sight, clause: Clause) -> Iterator[Proposal]:
    """``Roads were terrible. Most were …``: the host asks what made them so."""
    when = time_of(clause, sight)
    if when and _describes(bare(clause.rest.split()[0])):
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} like {when}"), worth=68)
    if clause.lead or count(sight.subject) > 7:
        return
    tokens = clause.rest.rstrip(".").split()
    word = next(
        (bare(one) for one in tokens if bare(one) not in _DEGREES and not one.endswith("ly")), ""
    )
    if word not in _JUDGING and not _ADJECTIVE.search(word):
        return
    plain = sight.plain.rstrip(".") == f"{clause.subject} {clause.verb} {clause.rest.rstrip('.')}"
    told = short(clause.rest, 6)
    single = not (_HOLDS_MORE.search(told) or _does_more(sight.plain))
    alone = told == clause.rest.rstrip(".") and plain and single
    begun = _SPLITS.match(sight.following) or _TAKES_UP.match(sight.following)
    goes_on = sight.following and not begun
    if alone and goes_on and word not in _PLAIN_WHY_NOT:
        yield from _what_makes(sight, clause, told, word)
    if _SEVERAL.match(
        clause.rest
    ):  # "slow, dear and risky" tells how something is, and not how slow
        yield Proposal(ask=asked(f"What {clause.verb} {sight.subject} like"), worth=62)
    elif word in _SIZES and not alone and _tells_how_much(word, clause.rest):
        yield Proposal(ask=asked(f"How {word} {clause.verb} {sight.subject}"), worth=66, deep=True)
    if (
        word in _WHY
        and not alone
        and re.search(rf"\b(?:because|since|as it|so that|{word} (?:for|to))\b", clause.rest)
    ):
        yield Proposal(
            ask=asked(f"Why {clause.verb} {sight.subject} {' '.join(_upto(tokens, word))}"),
            worth=66,
            deep=True,
        )


def _tells_how_much(word: str, told: str) -> bool:
    """Whether what is said behind "is" measures or compares: nobody asks "How short is the path?" of what is short."""
    behind = re.search(rf"\b{word} (?:for|of|on)\b", told)
    return behind is None and _MEASURED.search(told) is not None


_MEASURED = re.compile(
    r"\d|\b(?:so|too|as|than|enough|that|half|two|three|four|five|six|seven|eight|nine|ten|hundreds?|thousands?|millions?)\b"
)


def _does_more(sentence: str) -> bool:
    """``The words are old and cause trouble``: whether a second verb tells more than how something is."""
    read = tree_of(sentence)
    verbs = ("VBP", "VBZ", "VBD")
    return read is not None and any(
        one.relation == "conj" and one.tag in verbs for one in read.words
    )


def _what_makes(sight: Sight, clause: Clause, told: str, word: str) -> Iterator[Proposal]:
    """The value is the host's, in the question; the expert gives what stands behind it."""
    leaning = leans(sight.following) or content_stems(sight.subject) & content_stems(
        sight.following
    )
    why = f"Why {clause.verb} {sight.subject} {told}"
    if count(why) <= 14 and (word in _WHY or leaning):
        worth = 77 if word in _WHY else 72
        yield Proposal(ask=asked(why), answer=sight.following, spends=2, worth=worth, deep=True)
    yield Proposal(
        form="ask.how_so", np=told if count(told) <= 3 else "", before=grammar.ended(sight.sentence),
        answer=sight.following, spends=2, worth=64, deep=True, number=clause.number, tense=clause.tense,
    )  # fmt: skip


def _upto(tokens: list[str], word: str) -> list[str]:
    place = next(number for number, one in enumerate(tokens) if bare(one) == word)
    return [one.strip(",;:") for one in tokens[: place + 1]]


_DEGREES = listed("degrees")
_PLAIN_WHY_NOT = listed("no_verdicts")


def _describes(word: str) -> bool:
    """Whether a word behind "is" is an adjective: none of the closed classes, no verb form."""
    known = english()
    closed = known.determiners | known.prepositions | known.adverbs | known.auxiliaries | known.stop
    return bool(word) and word not in closed and word not in known.verbs and word[0].isalpha() and not (
        word.endswith(("ed", "ing", "s", "ly")) and not word.endswith(("ss", "ous"))
    )  # fmt: skip


def _it_is(sight: Sight) -> Iterator[Proposal]:
    """``It is hard to fix a leak`` → ``Is it hard to fix a leak?``, and why, where a reason follows."""
    found = _HARD_TO.match(sight.plain)
    if not found or not _describes(found[2]):
        return
    told = short(f"{found[3].rstrip('.')}", 8)
    if re.match(r"(?:remember|note|understand|know|realize|mention|keep|recognize)\b", found[3]):
        return
    if not told or found[2] not in _WHY | {
        "possible",
        "impossible",
        "better",
        "best",
        "common",
        "worth",
    }:
        return
    if found[2] in _WHY and re.search(r"\bbecause\b", sight.plain):
        yield Proposal(ask=asked(f"Why {found[1]} it {found[2]} to {told}"), worth=74, deep=True)
    elif found[2] in {"hard", "difficult", "easy"}:
        yield Proposal(ask=asked(f"How {found[2]} {found[1]} it to {told}"), worth=66, deep=True)
    else:
        yield Proposal(ask=asked(f"{found[1]} it {found[2]} to {told}"), worth=56)


def _there(sight: Sight) -> Iterator[Proposal]:
    """``There's no way to …`` → ``Is there a way to …?``; ``There are three kinds of …``."""
    found = _THERE.match(sight.plain)
    if not found:
        return
    be, how, what = found[1], found[2].strip(), found[3]
    many = f"a {what}" if how == "a" else what
    kinds = _HOW_MANY.match(many) if how in {"", "a"} else None
    if kinds and (told := short(kinds[1], 8)):
        what, to, deed = told.partition(" to ")
        yield Proposal(ask=asked(f"What {what} {be} there{to}{deed}"), worth=70)
    told = short(what, 8)
    if re.search(r"\b(?:this|that|that's|these|those)\b", told):
        return
    if not told or how not in {"no", "not any", "a", "an", "another"}:
        return
    plural = be in {"are", "were"}
    some = (
        how
        if how in {"a", "an", "another"}
        else "any"
        if plural or grammar.is_mass(told)
        else grammar.article(told)
    )
    denied = how in {"no", "not any"}
    some = "" if told.startswith("one ") else some
    if count(what) - count(told) >= 4 or denied:
        ask = " ".join(f"{be} there {some} {told}".split())
        yield Proposal(ask=asked(ask), worth=70 if denied else 54)
