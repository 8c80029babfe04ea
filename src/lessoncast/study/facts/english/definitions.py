"""``A tariff is a tax on imported goods.``: what running text defines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from lessoncast._later import re
from lessoncast.study.facts.english.glosses import IS_WHAT, said_of
from lessoncast.study.facts.english.inside import may_be_name
from lessoncast.study.facts.english.key_terms import is_noun
from lessoncast.study.facts.english.sound import without_own
from lessoncast.study.facts.english.trimming import before_addition, points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.topics import Topic, topic_of
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import ended
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.roles import leans
from lessoncast.tongue.trees import found_in_each
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import capital, content_stems, count

SUBJECT_WORDS = range(1, 6)
WEIGHTY = 0.4  # of a noun, from which a lesson is about the one
_PART = re.compile(
    r"^The (?:[a-z-]+ )?(?P<noun>[a-z-]+) (?=(?:is|are) (?:an? |[a-z-]+ [a-z-]+s? ))"
)
FEW_STEMS, TELLING = 2, 13.0  # fewer of them that tell so many bits: "an evergreen shrub"
LEAST_STEMS = 3  # content words that a definition has beside its subject
_REFERS = re.compile(
    r"^(?P<term>[A-Z][\w'-]*(?: [\w'-]+){0,3}) refers? to (?P<gloss>(?:an?|the|any) .+)$"
)
_SEEN_AS = (
    re.compile(
        r"^(?P<term>[A-Z][\w'-]*(?: [\w'-]+){0,3}) (?:can be (?:thought of as|considered(?: to be| as)?|seen as|defined as|described as)|(?:is|are) defined as) (?P<gloss>(?:an?|the) .+)$"
    ),
    re.compile(
        r"^(?:You|We) can (?:think of|consider|see) (?P<term>(?:an? |the )?[\w'-]+(?: [\w'-]+){0,2}) (?:as|to be) (?P<gloss>(?:an?|the) (?!.* as (?:an?|the) ).+)$"
    ),
)  # "a log can be thought of as a diary"
_OR_SHORT = re.compile(r", or (?:[A-Z][\w-]*[A-Z]\w*|[A-Z]{2,}s?),(?= (?:is|are|refers?)\b)")
MEANT_WORDS = range(5, 24)
_MEANT = re.compile(
    r"\b(?:is|of|called|as) (?:the idea of )?(?P<term>[a-z-]+), which means that (?P<gloss>[^.;]+)\.$"
)
_LETTER = re.compile(r"(?<![\w'’-])[b-z](?![\w'’-])")  # "the variable s"
ASKED_WORDS = range(3, 13)
_MEANING = re.compile(
    r"^(?P<who>[^,;:]{3,60}?)(?:, (?P<like>such as [^;:]{3,50}?),)?(?P<what> [^,;:]{5,60}), (?:meaning|which means|(?:that is|i\.e\.|in other words),(?= (?:it|they|its|their) ))(?: that)? (?P<gloss>[^;:]{12,150})\.$"
)
_I_E = re.compile(
    r"\b(?P<word>[a-z-]{4,}) (?P<noun>[a-z]{3,}) \((?:i\.e\.,?|that is,?|meaning) (?P<gloss>(?:not |no longer )?[a-z-]{4,})\)"
)
_ADJECTIVE = re.compile(r"(?:ed|able|ible|ive|less|ful|ous|al|ic|ing)$")
_MORE = re.compile(r"^(?:[Mm]ore|[Ss]ome|[Mm]any|[Mm]ost|[Tt]hese) ")
_KIND = re.compile(
    r"^(?:an?|the|any|one of the|one of|a kind of|a type of)\s|^\w+(?:ment|tion|ness|ity|ance|ence|ship) (?:of|to|for|between) "
)
_MANY = re.compile(
    r"^(?!(?!(?:speciali[sz]ed|dedicated|printed|organi[sz]ed|shared|fixed|related|hidden|learned|skilled) [a-z-]+s )\w+ed\b|(?:sometimes|able|used|made|called|known|often|usually|not|now|also|more|less|very|so|too|likely|important|common|good|great|bad|similar|different|other|examples|parts?)\b)"
    r"(?:[a-z-]+ ){0,3}[a-z-]{3,}s (?:that|which|who|whose|used|made|of|for|with|where|(?:written|built|found|formed|caused|given|designed|located|produced) (?:by|in|from|to|for|of|at|on)) "
)  # "analog sensors that convert …"
_MANY_IN = re.compile(
    r"^(?:[a-z-]+ ){0,2}[a-z-]{3,}s (?:in|on|at|from) [^,]{2,30}(?:, (?:like|such as) [^,]{3,40},)? (?:that|which) "
)  # "gases in the air that trap heat"
_STUFF = re.compile(
    r"(?:[a-z-]+ ){0,2}(?P<noun>[a-z]+) (?:(?:that|which)(?:['’]s| is| has| can| comes| [a-z]+s)|about|used|made|given off|stored|sent)\b"
)  # "bread that is …", "information about …"
_DEFINING = re.compile(r" (?:is|are) (?:an?|the) [\w-]+ (?:[\w-]+ )?(?:that|which|of|for|to|used) ")
_THESE = re.compile(r"\b(?:these|those) ([a-z]+s)\b")  # "keeps track of these changes": of changes
_EFFECT = re.compile(r", [a-z]+ly [a-z]+ing .*$")  # ", effectively creating …"
_MERELY = re.compile(
    r"(?<= is )(?:merely|simply|just|basically|essentially|really|nothing but) (?=an? )"
    r"|(?<= are )(?:merely|simply|just|basically|essentially|really|nothing but) (?=[a-z])"
)
_FOR_US = re.compile(r" for (?:us|you)\b")
_FIELD = re.compile(r"^In (?!this\b|that\b|general\b|short\b|fact\b|the\b|\d)(?:[a-z]+ ?){1,3}$")
_JUDGES = re.compile(
    r"^(?:an?|the) (?:good|bad|great|common|popular|simple|better|best|useful|important|right|wrong|usual|typical|key|major|big|main|common|"
    r"natural|powerful|real|perfect|small|little|long|short|huge|first|last|next|second|third|only|most|more|very|(?!rest\b|forest\b|harvest\b|nest\b|test\b|chest\b|crest\b|contest\b|protest\b|request\b)\w+est|truly|really|genuine|remarkable)\b(?!-)"
    r"|^one of (?:the|its|their) (?:\w+est|most|worst|best|least)\b"
    r"|^an? (?:\w+ )?(?:circumstance|situation|experience|matter|issue|topic|challenge|move|time|story|moment|surprise|area)\b"
    r"|^(?:good|great|fantastic|excellent|popular|powerful|perfect|useful|important) "
    r"|^the (?:case|reason|idea|point|problem|result|answer|opposite|start|beginning|end|way|one|focus|goal|aim|key|heart|topic|future|foundation|basis)\b"
    r"|^an? (?:[\w-]+ )*(?:opportunity|investment|advantage|benefit|priority|template|skill)\b"
    r"|^an? (?!.*\b(?:of|for|with|that|to|in|on|from)\b)(?:[\w-]+ )*(?:field|subject|tool|technique|concept|approach|idea|thing|way|resource|technology|product|service|project|topic|area|issue|matter|challenge|problem)\W*$"
)
_SIZED = re.compile(
    r"an? (?:small|simple|little|short|long|powerful) (?:[\w-]+ ){1,3}(?:that|which|used to|for) "
)  # "a small chamber that …", which tells what it is all the same
_HAS = re.compile(r"an? [\w-]+, (?:with|in|on|at|to|for|from|by) ")  # "a vector, with two parts"
_ACTS_INSIDE = re.compile(
    r"\w+ (?!called |named )\w+(?:ed|[a-z]s) (?:the|an?|that|this|his|her|its|their)\b"
)  # a misread clause
VAGUE_SUBJECT = re.compile(
    r"^(?:(?:suppose|imagine|picture|assume|consider|say|let) |the (?!forest|harvest|west|test|nest|chest|guest|priest|interest|conquest|protest|contest|request|midwest)[a-z]{3,}est\b|(?:an?|the|one|another|this) (?:[\w-]+ )?(?:example|instance|illustration|reason|thing)s?\b|the (?:first|second|third|last|next|other|same|answer|result|reason|idea|goal|point|problem|book|example|figure"
    r"|output|way|key|trick|question|aim|purpose|difference|only|most|rest)\b|one\b|some\b|many\b|most\b|any\b|each\b|every\b"
    r"|another\b|no\b|several\b|numerous\b|countless\b|various\b|certain\b|different\b|similar\b|comparable\b|other\b|such\b|two\b|three\b|four\b|five\b|both\b|all\b|more\b|few\b|these\b|those\b|the (?:model|system|program|code|data|machine|method|process|student|reader|author|user|company|project|team|file|function|server|value)$|examples?\b|the (?:main|biggest|central|original|key) \w+|our\b|my\b|your\b|people\b|there\b|here\b)",
    re.IGNORECASE,
)


_IS_TIME = re.compile(r"\b(?:centur(?:y|ies)|decades?|years?|months?|days?|1\d{3}s|20\d{2}s)$")


def definitions(material: Material) -> Iterator[Fact]:
    """Sentences of running text that say what something is, refers to or means."""
    find = partial(_defined, material=material, topic=topic_of(material))
    yield from found_in_each(find, material.clauses)
    for statement in material.statements:
        yield from _described(statement)


def _defined(statement: Statement, *, material: Material, topic: Topic) -> Iterator[Fact]:
    if not statement.term:
        yield from _meant(statement)  # of the term alone, whatever stands before it
    part = _is_part(statement, topic)
    if (not statement.leans or part) and not statement.term:
        clause = _as_definition(statement.text)
        subject = noun_phrase(clause) if clause else ""
        one_of_them = re.fullmatch(
            r"[Tt]he [a-z][\w-]*|[A-Z][a-z]+ing (?:(?:both|all|an?|the) .+|.+ and .+)", subject
        )
        # "the canal": which one it is, is told before; "leading a nation" is no term
        if (
            clause
            and (part or not one_of_them)
            and is_subject(subject, several=clause.number == "plural" and clause.base == "be")
            and _defines(clause, subject)
        ):
            worth = 0.85 if statement.role == "definition" else 0.65
            told = said_of(clause, statement, material, family="terms", worth=worth)
            yield from (replace(one, in_topic=part and one.kind == "gloss") for one in told)
        yield from _spelt_out(statement, material)


def _is_part(statement: Statement, topic: Topic) -> bool:
    """``The cill is a stone step``: whether the topic tells which one is meant, and the rest leans on nothing."""
    found = _PART.match(statement.text)
    return (
        found is not None
        and topic.holds(found["noun"])
        and not content_stems(found["noun"]) & content_stems(topic.phrase)
        and not leans(statement.text[found.end() :])
    )


def plain(text: str) -> str:
    """A defining sentence without what it only says to its readers, or adds."""
    return _EFFECT.sub(".", _FOR_US.sub("", _THESE.sub(r"\1", text)))


def _as_definition(text: str) -> Clause | None:
    """The clause of a definition, ``X refers to a Y`` as ``X is a Y``; None for what defines nothing."""
    text = _OR_SHORT.sub("", text)
    seen = (one.match(text) for one in (_REFERS, *_SEEN_AS))
    referring = next((one for one in seen if one), None)
    if referring:
        number = grammar.number(referring["term"])
        return Clause(
            lead="", subject=capital(referring["term"]), verb=grammar.be(number), base="be", rest=referring["gloss"],
            tense="present", number=number,
        )  # fmt: skip
    text = _MERELY.sub("", text)
    clause = main_clause(plain(text) if _DEFINING.search(text) else text)
    if clause and _FIELD.match(clause.lead):
        clause = main_clause(ended(capital(re.sub(r"['‘’\"“”]", "", text.partition(", ")[2]))))
    return clause if clause and clause.base in {"be", "mean"} else None


def _meant(statement: Statement) -> Iterator[Fact]:
    """``… is encapsulation, which means that details are hidden``: a term with its meaning behind it."""
    found = _MEANT.search(statement.text)
    gloss = before_addition(found["gloss"]) if found else ""
    if (
        found
        and count(gloss) in MEANT_WORDS
        and not points_away(without_own(gloss))
        and is_subject(found["term"])
    ):
        yield fact_of(
            statement,
            kind="meaning",
            subject=found["term"],
            value=f"that {gloss}",
            family="meaning",
            worth=0.85,
        )


def _spelt_out(statement: Statement, material: Material) -> Iterator[Fact]:
    """``SPI is full-duplex, meaning both sides can talk``, ``Wax is hydrophobic, that is, it …`` → ``What does it mean that …?``."""
    found = _MEANING.match(statement.text)
    said = capital(_MORE.sub("", f"{found['who']}{found['what']}")) if found else ""
    clause = main_clause(ended(said)) if found else None
    gloss = before_addition(found["gloss"]) if found else ""
    if not found or clause is None or clause.lead or count(gloss) not in MEANT_WORDS:
        return
    like = f" {found['like']}" if found["like"] else ""
    who = material.vocabulary.lower_first(capital(_MORE.sub("", found["who"])))
    what = f"{who}{like}{found['what']}"
    alone = is_subject(noun_phrase(clause)) and not points_away(f"{who}{found['what']}")
    alone = alone and not found["what"].startswith((" is an example", " are examples"))
    plain = re.sub(r"\b(?:it|its|they|their|them)\b", "", gloss)
    if (
        alone
        and not points_away(plain)
        and count(what) in ASKED_WORDS
        and is_clause(capital(gloss))
    ):
        yield fact_of(
            statement, kind="asked", subject=what, value=gloss, family="asked meaning",
            ask=f"What does it mean that {what}?", worth=0.75,
        )  # fmt: skip


def _described(statement: Statement) -> Iterator[Fact]:
    """``legacy systems (i.e., outdated)`` → ``What does “legacy” mean in “legacy systems”?``."""
    found = _I_E.search(statement.source)
    gloss = found["gloss"] if found else ""
    known = english()
    forms = {form for _, form in known.verbs.get(gloss, ())}
    tells = gloss in known.qualities | known.adjective_like or _ADJECTIVE.search(gloss)
    if (
        found
        and tells
        and found["word"] not in known.stop | known.determiners
        and not forms & {"s"}
    ):
        both = f"{found['word']} {found['noun']}"
        yield fact_of(
            statement, kind="asked", subject=both, value=gloss, family="asked meaning",
            ask=f"What does “{found['word']}” mean in “{both}”?", worth=0.7,
        )  # fmt: skip


_IDEA = re.compile(
    r"the (?:idea|view|belief|assumption|tendency|process) (?:that|of|to) |the way (?:that|in which|people|an? [a-z]+|things?) "
)  # "the idea that …", which tells what it is, and not "the idea behind it"
_ONE_MORE = re.compile(
    r"(?:[Aa]n? |[Tt]he )?(?:second|third|fourth|fifth|further|another) (?:[a-z]+ )?(?:perspective|view|theory|approach|method|way|type|kind|form"
    r"|category|group|factor|reason|difference|advantage|point|step|example|option|possibility)$"
)  # beside what was told before


def is_subject(subject: str, *, several: bool = False) -> bool:
    """Whether a noun phrase names something that a learner can be asked about by itself.

    Of ``several``, as their "are" tells, the last word is a noun, though it may be a verb elsewhere: ``charts``.
    """
    last = bare(subject.rsplit(maxsplit=1)[-1]) if subject else ""
    first = subject.partition(" ")[0].lower()
    if re.match(r"[A-Z][a-z]+ing [A-Z]", subject) or first in english().subordinators:
        return False  # "Simply speaking Ada", "While drift"
    if _ONE_MORE.match(subject):
        return False
    named = count(subject) in SUBJECT_WORDS and not VAGUE_SUBJECT.match(subject)
    sound = (
        not subject.endswith(("'", "’"))
        and last not in english().pronouns
        and (is_noun(last) or (several and grammar.is_plural_word(last)))
        and subject[:1].isalpha()
    )
    sound = sound and len(subject) > 2 and not re.search(r"\w\.\w", subject)
    sound = sound and last not in {"helps", "lets", "makes", "needs", "wants", "tries"}
    sound = sound and " like " not in subject and not _LETTER.search(subject)
    return named and not points_away(subject) and sound and not _ACTS_INSIDE.search(subject)


def is_known(subject: str, statement: Statement, material: Material) -> bool:
    """Whether it's clear which one "the canal" is: the title or the heading names it."""
    found = re.fullmatch(r"[Tt]he ([a-z][\w-]*)", subject)
    named = content_stems(f"{material.lesson.title} {statement.heading}")
    told = is_subject(subject) and not may_be_name(subject, statement, material)
    if not found or content_stems(found[1]) <= named or found[1] in listed("unique"):
        return told
    weights = material.vocabulary.weights
    return (
        told and min(weights.get(one, 0.0) for one in content_stems(found[1]) or ("",)) >= WEIGHTY
    )


def judges(gloss: str) -> bool:
    """Whether a gloss says how good something is, which one, or what it has, and not what it is."""
    told = _SIZED.match(gloss) is not None or _IDEA.match(gloss) is not None
    return (_JUDGES.match(gloss) is not None and not told) or _HAS.match(gloss) is not None


def _defines(clause: Clause, subject: str) -> bool:
    """Whether it's told what kind of thing a subject is, and not how good or which one."""
    told = content_stems(clause.rest) - content_stems(subject)
    several = clause.number == "plural" and clause.base == "be"
    many = several and (_MANY.match(clause.rest) or _MANY_IN.match(clause.rest))
    deed = clause.base in {"mean", "be"} and re.match(r"[a-z]+ing ", clause.rest)
    stuff = _STUFF.match(clause.rest)
    mass = stuff is not None and grammar.is_mass(stuff["noun"])
    present = clause.base == "be" and clause.tense == "present"
    what = present and IS_WHAT.match(clause.rest) is not None
    kind = _KIND.match(clause.rest) or deed or many or mass or what
    if re.match(r"the (?:terms?|words?|names?|more|less|\w+er)\b", subject, re.IGNORECASE):
        return False  # "the more mass there is, the greater …"
    if " because " in clause.rest or _IS_TIME.search(subject):
        return False  # why it counts as one, and what a time was like
    enough = len(told) >= LEAST_STEMS or (
        len(told) == FEW_STEMS and (what or told_by(clause.rest) >= TELLING)
    )
    return bool(kind) and not judges(clause.rest) and enough
