"""What the first words of a sentence answer: ``For example``, ``Therefore``, ``The second reason``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.doubt import is_adjective
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.roles import drawbacks
from lessoncast.tongue.proposal import VAGUE, Proposal, asked
from lessoncast.tongue.words import capital, content_stems, count

_FIRST_WORDS: tuple[tuple[re.Pattern[str], str, float, bool], ...] = (
    # how the sentence begins: form, worth, whether it is deep
    (re.compile(r"^(?:For example|For instance|As an example|Imagine|Suppose|Consider(?= (?:an?|the|this|these|what|how|again|one|two|three|now|first|our|your|[A-Z])\b)|Picture)\b"),
     "ask.example", 74, False),
    (re.compile(r"^(?:Therefore|Thus|Hence|As a result|Consequently|Accordingly|So,|For (?:this|these|that) reasons?)\b"),
     "ask.consequence", 73, True),
    (re.compile(r"^(?:This|That|Which|It) (?:means|meant)\b|^In other words\b|^That is,"), "ask.meaning", 74, False),
    (re.compile(r"^(?:This|That) (?:enables?|allows?|lets?|enabled|allowed|makes it (?:possible|easier|easy))\b"),
     "ask.gain", 72, True),
    (re.compile(r"^(?:This|That) (?:\w+ly |also |in turn )?(?:helps|gives|saves|ensures|keeps|prevents|protects|avoids|improves|reduces|simplifies|encourages|supports)\b|^(?:That|This) way,|^In (?:this|that|doing this) (?:way|manner),"),
     "ask.gain", 66, True),
    (re.compile(r"^(?:This|That|It) (?:\w+ly |also |in turn |often )?(?:leads?|led|results?|resulted|causes?|caused|forces?|forced|creates?|created|turns?|turned|sparked|triggered|drove)\b|^(?:This|That) is (?:why|(?:the|one) (?:main )?reason)\b|^That's why\b"),
     "ask.consequence", 70, True),
    (re.compile(r"^(?:Luckily|Fortunately|Thankfully)\b"), "ask.relief", 76, True),
    (re.compile(r"^(?:Today|Nowadays|Currently|More recently|These days)\b"), "ask.today", 68, False),
    (re.compile(r"^(?:Originally|At first|Initially|In the beginning|Historically|Traditionally)\b"),
     "ask.origin", 68, True),
    (re.compile(r"^In practice\b"), "ask.practice", 70, True),
    (re.compile(r"^(?:Usually|Typically|Generally|Normally|In general|Most of the time)\b,?"), "ask.usual", VAGUE, False),
    (re.compile(r"^(?:Later|Eventually|Soon|After that|Afterwards|Soon after)\b"), "ask.later", VAGUE, False),
    (re.compile(r"^(?:In addition|Additionally|Moreover|Furthermore|Also|On top of that|Besides)\b"),
     "ask.else", VAGUE, False),
)  # fmt: skip
_SUPPOSES = re.compile(r"^(?:Imagine|Suppose|Picture|Say (?:a|an|you|we|the))\b")
_ORDINAL = re.compile(
    r"^(?:The|A|Her|His|Their) ((?:second|third|fourth|fifth|other|next|last|final|first|remaining) (?:main |major |big |key )?[a-z-]+)"
    r"(?: [^,;:.]{0,50}?)? (?:is|are|was|were|relates?|concerns?|comes?|has|have)\b"
)
_ANOTHER = re.compile(
    r"^Another (?!more\b|less\b)((?:[a-z-]+ ){0,2}?[a-z-]+)(?: (?:of|for|to|in|with|on|by|that|which) [^,;:.]{0,60}?)?,? (?:is|was|comes|comprises)\b"
)
_DIALS = re.compile(r"^With ((?:an? |the )?[\w-]+(?: [\w-]+){0,3}), (you|we) (get|have|can)\b")
_IN_THE = re.compile(
    r"^(In|For|Under|Among|Inside|Within|Outside) ((?:[\w'-]+ ){0,4}[\w'-]+(?:\.\w+)?), (.{12,})$"
)
_NO_TOPIC = re.compile(
    r"\b(?:doing so|1[0-9]{3}|20[0-9]{2}|addition|fact|contrast|general|practice|theory|case|short|example|instance|way|words"
    r"|this|that|these|those|turn|particular|many|some|most|order|cases|centur(?:y|ies)|generations?|millennia|years?|months?|weeks?|days?|time"
    r"|truth|brief|essence|likelihood|end|decades?|hours?|beginning|meantime|all|long|once|now|summer|spring|fall|autumn|winter|sum|summary|effect"
    r"|one|return|reality|principle|response|reasons?|purposes?|essence|total|inspiration|sake|simplicity|clarity|convenience|comparison"
    r"|minimum|maximum|part|particular|place|fairness|line|now|each|every|other words|sense|such as|situations|better|worse|certain)\b", re.IGNORECASE
)  # fmt: skip
THEME = 0.5  # the weight of a word that half of the lesson is about
_NAMES = re.compile(
    r"^(?:This|That|These|It|They|Such [\w ]{3,30}|This \w+(?: \w+)?) (?:is|are) (?:also |often |sometimes |commonly |usually |typically )*"
    r"(?:called|known as|referred to as|termed|named)\b"
)
_QUOTED = re.compile(
    r"^As ((?:[A-Z][\w.'-]*|of|and|the|English|[a-z]+) ?(?:[\w.'-]+ ?){0,4}) put it: "
)


def openers(sight: Sight) -> Iterator[Proposal]:
    """Questions that the first words answer, whatever follows."""
    if sight.previous:
        for pattern, form, worth, deep in _FIRST_WORDS:
            past = form not in {"ask.later", "ask.origin"} or _is_past(sight)
            if pattern.match(sight.sentence) and past:
                yield Proposal(form=form, worth=worth, deep=deep)
        if _NAMES.match(sight.plain) and " because " not in sight.plain:
            yield Proposal(form="ask.name", worth=77)
        yield from _turns(sight)
        yield from _ordinals(sight)
    elif _SUPPOSES.match(sight.sentence):
        yield Proposal(form="ask.imagine", worth=60)
    yield from _with(sight)
    yield from _topics(sight)
    yield from _places(sight)
    yield from _depends(sight)
    if quoted := _QUOTED.match(sight.sentence):
        name = sight.vocabulary.lower_first(quoted[1])
        said = capital(sight.sentence[quoted.end() :])
        ask = f"How did {name} put it"
        if name.rpartition(" ")[2].lower() in _WRITTEN:
            ask = f"What does {name if name.lower().startswith('the ') else f'the {name}'} say"
        yield Proposal(ask=asked(ask), answer=said, worth=76)


_WRITTEN = frozenset(
    {
        "amendment", "act", "testimony", "constitution", "declaration", "letter", "report", "treaty", "newspaper", "article",
        "proclamation", "law", "speech", "song", "bill", "code", "charter", "resolution", "book", "diary",
    }
)  # fmt: skip


def _is_past(sight: Sight) -> bool:
    """Whether a sentence tells of the past; also behind a phrase of purpose or place."""
    clause = sight.clause or main_clause(capital(sight.plain.partition(", ")[2]))
    return clause is not None and clause.tense == "past"


_AGAINST = re.compile(
    r"^(?:But|However|Yet|Nonetheless|Nevertheless|Even so|Still,|Unfortunately|On the other hand|That said|Then again)\b,?"
)


_GOOD = re.compile(
    r" ?(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[\w ]{3,30})(?:'s|'re| is| are) (?:also |often |still )?(?:an? )?"
    r"(?:necessary|essential|important|useful|helpful|good|vital|valuable|beneficial|safe|better|best|worth)\b"
)


_NO_HARM = re.compile(r"\b(?:no longer|never (?:truly|really|quite))\b")  # a change, and no catch
_UNLIKE = re.compile(r" ?[Uu]nlike ")  # a difference


def _tells_harm(told: str, sight: Sight) -> bool:
    """Whether something tells a drawback, other than what the lesson is about anyhow: inequality, errors."""
    weights = sight.vocabulary.weights
    found = drawbacks(_NO_HARM.sub("", told))
    return any(all(weights.get(one, 0.0) < THEME for one in content_stems(word)) for word in found)


def _turns(sight: Sight) -> Iterator[Proposal]:
    """But, however: the catch, when it names a drawback."""
    if found := _AGAINST.match(sight.sentence):
        told = sight.sentence[found.end() :]
        better = drawbacks(sight.previous) or _GOOD.match(told)  # no downside of what is bad
        bad = not better and _tells_harm(told, sight) and not _UNLIKE.match(told)
        past = _is_past(sight)
        form = (
            ("ask.hurdle" if bad else "ask.turned") if past else "ask.catch" if bad else "ask.turn"
        )
        yield Proposal(form=form, worth=76 if bad else VAGUE, deep=bad)


def _ordinals(sight: Sight) -> Iterator[Proposal]:
    """``The second reason is …`` → ``And the second reason?``; ``Another reason is …``."""
    if found := _ORDINAL.match(sight.plain):
        name = found[1]
        if not _is_counted(name, sight.previous):
            return
        be = grammar.be(grammar.number(name))
        worth = 60 if name.startswith("first") else 84
        yield Proposal(
            ask=f"And what's the {name}?" if be == "is" else f"And what are the {name}?",
            worth=worth,
        )
        if count(name) >= 2:
            yield Proposal(
                ask=f"And the {name}?" if count(name) > 2 else f"What about the {name}?",
                worth=worth - 1,
            )
    if found := _ANOTHER.match(sight.plain):
        noun = found[1].split()[-1]
        if noun not in english().verbs or noun in _COUNTED:
            yield Proposal(ask=f"Is there another {found[1]}?", worth=74)


_COUNTED = listed("counted")


def _is_counted(name: str, previous: str) -> bool:
    """Whether a noun is one of several that were spoken of: no "second time", no "first mutable" of a reference."""
    noun = grammar.singular(name.rsplit(maxsplit=1)[-1])
    spoken = {grammar.singular(bare(word)) for word in previous.split()}
    return not is_adjective(noun) and noun in (spoken | _COUNTED) - _ANYTHING


_ANYTHING = frozenset({"time", "one", "instance", "example"})


def _with(sight: Sight) -> Iterator[Proposal]:
    """``With a boat, you can …`` → ``What can I do with a boat?``."""
    found = _DIALS.match(sight.plain)
    if not found:
        return
    if found[3] == "can":
        who = "I" if found[2] == "you" else "we"
        yield Proposal(ask=asked(f"What can {who} do with {found[1]}"), worth=76)


_DEPENDS = re.compile(r"^Depending on ((?:the |your |its |their |our )?[\w-]+(?: [\w-]+){0,3}), ")


def _depends(sight: Sight) -> Iterator[Proposal]:
    """``Depending on the soil, …`` → ``Does that depend on the soil?``."""
    if found := _DEPENDS.match(sight.plain):
        yield Proposal(ask=asked(f"Does that depend on {found[1]}"), worth=60)


def _topics(sight: Sight) -> Iterator[Proposal]:
    """``In classical theory, …`` → ``And in classical theory?``: a new place to look at."""
    found = _IN_THE.match(sight.plain)
    case = found is not None and re.search(r"\bcase of\b", found[2]) is not None
    if not found or (_NO_TOPIC.search(found[2]) and not case) or not _is_told(found[3]):
        return
    if _is_theme(found[2], sight) or _OWNED.match(found[2]):
        return
    where = f"{found[1].lower()} {found[2]}"
    where = re.sub(r" (?:especially|particularly|specifically)$", "", where)
    if sight.previous and count(where) <= 7 and not _ANY_PLACE.search(where):
        asked_there = f"And {where}, then?" if count(where) < 3 else f"And {where}?"
        yield Proposal(ask=asked_there, np=found[2], worth=58)
    if count(where) <= 6 and found[1] == "For" and not _ANY_PLACE.search(where):
        yield Proposal(ask=f"What about {found[2]}?", np=found[2], worth=57)


_OWNED = re.compile(r"(?:his|her|their|its)\b")  # by whom, is told behind it


def is_no_case(where: str, sight: Sight) -> bool:
    """Whether words that open a sentence are no case to turn to: ``at any time``, ``in this way``, what the lesson is about."""
    return any((_NO_TOPIC.search(where), _ANY_PLACE.search(where), _is_theme(where, sight)))


_ANY_PLACE = re.compile(r"\b(?:any|what|whatever|whichever|same|such|each|every|our|your)\b")


def _is_told(text: str) -> bool:
    """Whether what is behind a place tells something: also on a condition, or as an order."""
    main = re.sub(r"^(?:if|when) [^,]+, ", "", text)
    return is_clause(capital(text)) or is_clause(capital(main)) or is_imperative(capital(main))


_PLACED = re.compile(
    r"^(?!In an? )(In|At|On|During|Under|Among|Inside|Within|Outside) ((?:[\w'-]+ ){0,6}?[\w'-]+)"
    r" ((?:an?|the|many|some|most|it|they|we|you|he|she|no|every|each|his|her|their) .{8,})$"
)


def _places(sight: Sight) -> Iterator[Proposal]:
    """``On a guitar the player bends the string`` → ``And on a guitar?``; ``During the war …`` → what happened."""
    found = _PLACED.match(sight.plain)
    clause = main_clause(capital(found[3])) if found else None
    if not found or not clause or clause.lead or not sight.previous or _NO_TOPIC.search(found[2]):
        return
    last = bare(found[2].split()[-1])
    if (
        _is_theme(found[2], sight)
        or last in english().prepositions | english().determiners | english().conjunctions
    ):
        return
    where = f"{found[1].lower()} {found[2]}"
    if found[1] == "During" and clause.tense == "past":
        yield Proposal(form="ask.happened", when=where, worth=62)
    elif count(where) >= 3:
        yield Proposal(ask=f"And {where}?", worth=54)
    else:
        yield Proposal(ask=f"And {where}, then?", worth=50)


def _is_theme(name: str, sight: Sight) -> bool:
    """Whether a name is what the whole lesson is about, so that it is no new place to look at."""
    weights = sight.vocabulary.weights
    return any(weights.get(stem, 0.0) >= THEME for stem in content_stems(name))
