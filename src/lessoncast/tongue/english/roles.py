"""What a sentence does in the lesson, seen from closed-class words: its role, and what it leans on."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.leaning import acts_on_another, reaches_back
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.kinds import Role

YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})s?\b")
_UNITS = (
    r"(?:%|percent|per cent|million|billion|thousand|hundred|degrees?|°|km|kilomet\w+|meters?|metres?|miles?"
    r"|kg|kilos?|tons?|tonnes?|days?|hours?|weeks?|months?|minutes?|seconds?|times|dollars?|euros?|GB|MB)"
)
_NUMBER = re.compile(rf"(?:[$€£]\s?\d|\d[\d,.]*\s?-?{_UNITS}\b|\b\d{{1,3}}(?:,\d{{3}})+\b|\d%)")
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("question", re.compile(r"\?$")),
    (
        "example",
        re.compile(
            r"^(?:For (?:example|instance)|As an example|Imagine|Suppose|Consider(?= (?:an?|the|this|these|what|how|again|one|two|three|now|first|our|your|[A-Z])\b)|Picture|Say you|Take (?:[\w'’-]+ ){1,5}as (?:an?|our|your)(?: (?:first|small|simple))? \w+)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "contrast",
        re.compile(
            r"^(?:But|However|Yet|Nonetheless|Nevertheless|On the (?:other hand|contrary)|In (?:(?:stark|sharp|marked|direct|striking|clear) )?contrast|By contrast|Conversely"
            r"|Even so|Still,|Unfortunately|Unlike|Despite|In spite of|At the same time,|By comparison)\b"
        ),
    ),
    (
        "consequence",
        re.compile(
            r"^(?:Therefore|Thus|Hence|As a result|Consequently|So,? |(?:This|That) (?:means|allows|enables|makes"
            r"|gives|lets|leads|meant|allowed|made|is (?:why|because|how))|In this way|For (?:this|these) reasons?"
            r"|(?:This|That|Which) can|Accordingly)\b"
        ),
    ),
    (
        "risk",
        re.compile(
            r"\b(?:risks?|danger(?:s|ous)?|warning|beware|be careful|careful not|harm(?:ful|s)?|threat(?:s|en\w*)?"
            r"|avoid|pitfalls?|vulnerab\w+|must not|never)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "condition",
        re.compile(r"^(?:If|Unless|When|Whenever|Without|Once|As long as|As soon as)\b|\bunless\b"),
    ),
    ("cause", re.compile(r"\b(?:because|due to|so that|in order to|thanks to|owing to)\b")),
    (
        "definition",
        re.compile(
            r"\b(?:is|are|was|were) (?:called|known as|defined as|referred to as|termed)\b|\brefers? to\b"
            r"|^[A-Z][\w\- ]{1,40} (?:is|are) (?:an?|the|any|one) \w+|\bmeans that\b|^[A-Z][\w\- ]{1,40} means? "
        ),
    ),
    (
        "history",
        re.compile(
            rf"^(?:In|By|Since|From|Between|During|Until|After) (?:\w+ ){{0,2}}{YEAR.pattern}"
        ),
    ),
    ("number", _NUMBER),
    ("history", YEAR),
)
_LEANS = re.compile(
    r"^(?:This|That|These|Those|It|They|Them|He|She|His|Her|Its|Their|Such|But|However|So|Therefore|Thus|Hence"
    r"|For (?:example|instance|this|these|that|all)|Also|Another|Moreover|Furthermore|In addition|Additionally"
    r"|Then|Yet|Nonetheless|Nevertheless|As a result|Instead(?! of)|The (?:former|latter|other|same|second|third|first|last one)"
    r"|Both|Otherwise|Here|One|Some|Others|Even|Not all|Not|Nor|By comparison|By contrast|In (?:(?:stark|sharp|marked|direct|striking|clear) )?contrast(?! (?:to|with))|By the way|Incidentally"
    r"|In (?:each|either) (?:case|way|instance),?|In (?:this|that|these|such|both) |On the (?:other hand|contrary)|Conversely|At this|At the same|Still|Similarly|Likewise"
    r"|Consequently|Accordingly|Alternatively|Finally|Lastly|Last(?=,)|Second|Secondly|Third|Next|And|Or|Rather|Neither|Either"
    r"|With (?:this|that|these)|To (?:this|that) end|After (?:this|that|all)|Because of (?:this|that)|Using this"
    r"|If (?:so|not)|If this|That way|This way|Even (?:so|then)|As such|In that case|Or perhaps"
    r"|Ultimately|Indeed|In fact|What's more|Dozens|Most of (?:them|these)|Many of (?:them|these)"
    r"|(?:To|In|On|At|During) (?:[\w'-]+ ){0,5}[\w'-]+, (?:it|they|he|she)"
    r"|After (?:[\w'-]+ ){1,3}(?:it|they|he|she)"
    r"|(?:Nobody|No one|Everybody|Everyone)(?: \w+){1,2} (?:that|this|it|them)(?=[,.;])"
    r"|Within a|Despite this|Doing so|Every one|None|All of (?:this|these|them))\b"
)
_CONCLUDES = re.compile(
    r"^[^,;:]{2,60}(?<! and)(?<! or)(?<! but), (?:therefore|consequently|hence|accordingly),"
)  # "In spring, therefore, …": from what was said before
_POINTS_BACK = re.compile(
    r"^(?:\w+,? ){0,9}?(?:this|these|those|such(?! as\b)|the (?:former|latter|same|two|other))\b(?! (?:is|was) (?:no|a)\b)(?!(?: \w+)?:)",
    re.IGNORECASE,
)


_DEFINITE = re.compile(
    r"^The ([a-z][\w-]*(?: [a-z][\w-]*)??) (?:\w+ly |later |then |also )?(?:is|are|was|were|has|have|had|can|could|will|would|does|may|must|\w+s|\w+ed)\b"
)
IMPERSONAL = re.compile(
    r"^It(?! (?:\w+ly |also |only |then |just )?(?:means?|meant|shows?|showed|proves?|proved|says?|said|tells?|told|suggests?|suggested|impl(?:y|ies|ied)"
    r"|explains?|explained|indicates?|indicated|demonstrates?|demonstrated|ensures?|ensured|teaches|taught|knows?|knew|learn\w*|allow\w*|enable\w*|needs?|wants?|tries|tried|uses?|used|goes|went|beg[ai]n\w*|starts?|started|works?|worked"
    r"|(?:correspond|refer|relate|belong|lead|appl|add|contribut|respond|point|amount|adapt|attach|bind|connect|convert|extend|grow|listen|move|return|speak|stick|switch|travel|turn(?!s? out)|respond|reach|com(?!e?s? down)|giv|offer|provid|send|bring)(?:e?s|ies|e?d|red|y|e)?|led|gave|came|grew|spoke|stuck|sent|brought"
    r"|do(?:es)?|did)\b)"
    r"(?!(?:'s| is| was| can be| could be| may be| might be| will be| would be| should be| must be| has been| had been)(?: being)?(?: not| also| only| then| just| often| \w+ly)?"
    r" (?:used|designed|built|meant|intended|made|written|created|added|connected|tied|related|linked|limited|bound|attached|sent|given|sold|moved|applied|converted|compared|known|supposed|able|unable|similar|equal|identical|likely|unlikely) to\b)"
    r"(?:'s| is| was| will be| may be| can be| could| would be| seems| takes| took| turns| looks| feels| makes sense)?"
    r" (?:(?:\w+ly )?(?:(?!this|these)\w+ ){0,2}(?:to|that|how|whether|if|like (?:it|there|we|you|they|he|she)|when|because|why)\b"
    r"|(?:an? )?(?:\w+ly |very |quite )?\w+ (?:idea|practice|habit|mistake|thing) to\b|(?:\w+ly |very )?\w+ for (?:[\w-]+ ){1,4}to\b)"
)
_OWNS = re.compile(r"\b(?:his|her)\b")  # "It was felt that his help was needed"
_PARTS_OF_IT = re.compile(r"^[\w ,]+ and [\w ]+ (?:are|were) (?:its|his|her)\b")
_OBJECT = re.compile(
    r"(?:(?:each|both|all|one|some|many|most|none) of )?\b(?:it|them|him)\b(?!['’])"
)
_DATED = re.compile(r"(?:In|By|Around|About|Before|After) \d{4},? ")
_SEEMS = frozenset({"make", "find", "consider", "think", "deem", "take", "keep"})
_FOR_NOTHING = re.compile(r"it (?:\w+ ){1,3}(?:to|that|for|when|if)\b")  # "makes it possible to"
_HOLDS_ANOTHER = re.compile(
    r"\b(?:of|in|on|at|from|with|for|to|that|which|who|by|between|and|or)\b"
)
_INNER = re.compile(r"\b(its|their|them|they)\b")


def role_of(sentence: str) -> Role:
    """The first role whose sign the sentence bears; "plain" without any."""
    return next((role for role, sign in _ROLES if sign.search(sentence)), "plain")


def leans(sentence: str) -> bool:
    """Whether the sentence needs the one before it: a pronoun or a connective opens it."""
    if IMPERSONAL.match(sentence):
        return _OWNS.search(sentence) is not None and reaches_back(sentence)
    opens = _LEANS.match(sentence) or _POINTS_BACK.match(sentence) or _CONCLUDES.match(sentence)
    return (
        bool(opens)
        or _is_fatherless(sentence)
        or _acts_on_another(sentence)
        or reaches_back(sentence)
    )


def _acts_on_another(sentence: str) -> bool:
    """``Engineers use it to choose a shape.``: nobody calls what acts and what it acts on so in one clause.

    Chomsky's principle B: a pronoun behind a verb is never that verb's subject.
    """
    if not _OBJECT.search(sentence):
        return False
    clause = main_clause(sentence)
    if clause is None or clause.lead:
        return _DATED.match(sentence) is not None and acts_on_another(sentence)
    helps = clause.verb.removesuffix("n't") in english().auxiliaries | {"ca", "wo"}
    acted_on = re.sub(r"^(?:not )?\w+ ", "", clause.rest) if helps else clause.rest
    if not _OBJECT.match(acted_on):
        return False
    if clause.base == "be" or (clause.base in _SEEMS and _FOR_NOTHING.match(clause.rest)):
        return False
    return not _HOLDS_ANOTHER.search(clause.subject)


def _is_fatherless(sentence: str) -> bool:
    """``Fever and swelling are its work.``: a pronoun that no noun before it can be meant by."""
    if _PARTS_OF_IT.match(sentence):
        return True
    found = _INNER.search(sentence)
    clause = main_clause(sentence) if found else None
    if (
        found is None
        or clause is None
        or clause.lead
        or len(sentence) - len(clause.rest) > found.start()
    ):
        return False
    number = "plural" if found[1] in {"they", "them", "their"} else "singular"
    between = clause.rest[: clause.rest.find(found[0])].split()
    nouns = [bare(word) for word in between if bare(word) not in english().stop]
    told = any(is_plural_word(noun) == (number == "plural") for noun in nouns)
    owner = bare(clause.subject.split(maxsplit=1)[0]) in english().pronouns
    return not told and not owner and clause.number != number


def takes_up(before: str, sentence: str) -> bool:
    """Whether ``The lock is old.`` tells of a lock that the sentence before it has brought in."""
    found = _DEFINITE.match(sentence)
    if not found:
        return False
    noun = found[1].rsplit(maxsplit=1)[-1].removesuffix("s")
    brought = (
        rf"\b(?:an?|some|one|two|three|several|another) (?:[\w-]+ ){{0,3}}{re.escape(noun)}s?\b"
    )
    return noun in before and re.search(brought, before) is not None


def drawbacks(text: str) -> set[str]:
    """The words of a text that tell a drawback."""
    known = english().drawback
    return {bare(word) for word in re.split(r"[\s/]", text)} & known
