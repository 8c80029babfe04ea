"""Whether an English sentence can be understood by itself and states something, so that it may have a gap."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.study.facts.english.phrases import phrases_of
from lessoncast.study.statement import Statement
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.grammar import is_plural_word
from lessoncast.tongue.english.roles import IMPERSONAL
from lessoncast.tongue.english.wholeness import is_sentence, is_written_whole

FIRST_WORDS = 4  # behind them a pronoun stands for something of its own sentence
_VAGUE = re.compile(
    r"(?:Each|Both|All|Some|Many|Most|Several|Few|Two|Three|One|Any|Others?) (?:must|can|is|are|has|have|do|does|did|were|was|will|would|may|might)\b"
    r"|(?:(?:Common|Typical|Other|Good|Some) )?(?:E|e)xamples (?:include|are)\b|Further (?:details|information)\b"
    r"|Your (?:class|team|group|teacher|instructor|task|challenge|manager)\b|You(?:'re| are) an?\b"
    r"|(?:An?|One) (?:(?:main|key|big|good|common|possible|simple|final|second|further|other) )?(?:reason|problem|way|option|idea|example|solution|question|advantage|consequence) (?:is|was)\b"
    r"|(?:Number|Amount|Types?|Kinds?|List|Count|Average|Total|Lack) of\b"
    r"|Our (?:first|next|last|final|second|goal here|task)\b"
    r"|The (?:name|method|means|game|example|text|author|technique|approach|trick|task|plan|list|first|second|third|next|last|other|same|answer|result|results"
    r"|reason|idea|goal|point|problem|book|figure|output|key|question|aim|purpose|difference|most|rest|others)\b(?! (?:of|that|between|to|in|for|behind|way|time)\b)"
)
_HEDGES = re.compile(
    r"(?:Maybe|Perhaps|Regardless|Well|Oh|Again|Probably|Fortunately|Unfortunately|Arguably|Before long|Of course|Sadly|Luckily|In short|On the (?:one|other) hand|What(?:'s| is)|(?:What|Which) [a-z]+ (?:do|does|did|are|were|can)|Then|Only then|No|Not|Nobody|None|First|Second|Third)\b"
    r"|(?:Because|Although|Though|While|Whereas|Unless|So that)\b(?![^,]*, \w)"  # half a sentence
)
_NO_NEWS = re.compile(
    r"\b(?:is|are|was|were) (?:nothing|something|not|hardly) (?:very |really )?new\b|\bthere (?:is|are) (?:a number of|many|several|some|lots of|a lot of|plenty of) other\b"
    r"|\bcan(?:'t|not) be (?:overstated|overestimated)\b",
    re.IGNORECASE,
)  # of which a gap would ask for any subject
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|he|she|his|her|him)\b", re.IGNORECASE)
_POINTS = re.anywhere(
    r"\b(?:this|these|those(?! (?:who|that|of|in|with|from)\b)|such(?! as\b)|here|(?:above|below)(?! (?:the|an?|its|their|zero|average|sea|\d\S*)\b)"
    r"|(?:the )?following|(?:the|our) previous|i|my|the other|the others|also(?! (?:called|known)\b)|former|latter|the same (?:thing|way|is|was|goes)|the answer|however|therefore|later|earlier|now"
    r"|that (?:winter|summer|year|night|day|time|way|point|case|question)|(?:of|with|in|for|by|from|to|on|at|answer|solve|use|run|call|do) that [a-z]+|(?:when|if|because|since|while|once|until|as) that (?!is\b)[a-z]+|, that (?!is\b)[a-z]+ (?:is|are|was|were|may|can|will|must|has)|let(?:'s| us| me)|(?:we|you)(?: can| may| will)? see|worth \w+ing|mention\w*"
    r"|(?:one|some|all|most|many|each) of them|hence|(?:by|since|until) then|so far|imagine|suppose)\b|[“”]"
)
_COLON = re.compile(
    r":(?!\d).*:|:(?: \S+){13,}|:$|^[^:]{1,30}:"
)  # behind which another sentence begins
_ANOTHER = re.compile(r"\banother\b(?<!one another)", re.IGNORECASE)
_ONE_BEFORE = re.compile(r"\b(?:an?|one|each)\b.*\banother\b", re.IGNORECASE)
_COUNT_ALONE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion)s? (?:were|was|are|had|have|has|did)\b(?<!one (?:was|has|had))"
)  # "In the North two million were sold": of what?
_AS_MUCH = re.compile(
    r"\b(?:times|percent|per cent|%|twice|half) as [a-z]+(?: away| again)?(?:[.,]|$)|^(?:[\w-]+ ){1,2}ones\b|\bfound the next [a-z]+\b"
)  # as what? of which kind, and after which?
_THERE = re.compile(
    r"(?<!^)(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b(?! (?:is|are|was|were|isn't|aren't|has|have|had|can|may|might|will|would|must|should|seems?)\b)"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|to|at|on|from|near|into|across|through) (?:the |an? )?\w")
NOUNS_BEFORE = 2  # the doer, and what is done something to
_OBJECT = re.compile(
    r"\b(?:it|them)(?=[.,;]|\s(?:in|on|to|from|with|by|at|for|into|and|or|as|when|if|because|so)\b)"
)
_CAPITAL = re.compile(r"(?<!^)\b[A-Z][a-z]+")
_LED_PRONOUN = re.compile(
    r"(?!.{3,60}[A-Z][a-z]+.{0,40}, (?:he|she)\b)[^,]{3,80}, (?:he|she) "
)  # of whom nothing is said
_LED_THEY = re.compile(
    r"(?:Unless|If|When|Once|While|After|Before) (?:told|given|asked|seen|\w+ed|\w+ing)\b[^,]*, (?:they|it)\b"
)  # whose lead names nobody
_SHORT_QUOTE = re.compile(r"\"(?:[\w'-]+ ?){1,4}\"")
_SHOWN = re.anywhere(
    r"\b(?:we|you)(?:'ve|'d|'re \w+ing|'re about| just| already| now| then| (?:did|saw|ran|wrote|compare|show|present|notice|wind))\b|(?:^|, |; |\band |\bthat |\bbut |\bthen )(?:we|you) (?!need)\w+ed\b"
    r"|\bwe (?:pick|choose|suggest|recommend|refer|encourage|conclude|begin|start|end|turn|move|return|proceed)\b|\binterested readers?\b"
    r"|\b(?:may|might|must|will|should) have (?:noticed|seen|guessed|heard)\b|\bthe (?:code|sketch|snippet|listing|screenshot)\b|\b(?:this|the|our|next|previous|each) (?:lesson|chapter|section|tutorial|course|article|guide|workshop|page|post)\b|\btopics?\b.*\bcover|\b(?:first|second|third|last|next|previous|this|the) (?:line|lines|listing|snippet|error message)\b|\bthe error (?:points|says|tells|shows)|\b(?:in|inside|of) main\b|\bwe (?:next|then|now|first|finally) \w+|\b(?:there will be )?no (?:discussion|mention) of\b|\b(?:be|are|is|were|was|not|been) (?:\w+ )?covered\b|\bwe'll\b|\byou'll (?:see|learn|notice|find|use|need|start|look|get)\b"
    r"|^(?:\w+,? )?we (?:(?:can|must|need to|want to|have to|should|could|first|next) )*(?:declare|define|design|implement|initiali[sz]e|create|build|write|load|call|train|plot|print|instantiate|set|add)\b"
)  # what the lesson did with its reader


_TIED = re.compile(
    r"(?:(?:However|But|So|Thus|Therefore|For (?:example|instance)|In fact|Indeed|Instead|As a result|Moreover|Hence|Consequently),? )?"
    r"(?:(?:This|These|That|Those|Such an?|Such|It|They|Its|Their|Here,?|In this (?:way|case),?|With this,?)(?= [a-z])|(?=[a-z]))",
)  # what stands in front of it and is tied to the sentence before
_IS_SUPPOSED = re.compile(
    r"^(?:Even (?:if|when)|Suppose|Say,?|Imagine|What if)\b|^If .*\b(?:would|might)\b"
)


def stands(statement: Statement) -> bool:
    """Whether nothing of a sentence is to be found elsewhere, and it tells something."""
    text = statement.text
    if statement.role == "example" or _IS_SUPPOSED.search(text):
        return False
    if _HEDGES.match(text) or _VAGUE.match(text) or _SHOWN(text) or _NO_NEWS.search(text):
        return False
    named = statement.role == "label" and statement.term  # its label is asked for
    return not named and not _points_away(text) and _is_told(statement)


def stands_behind(text: str) -> bool:
    """Whether a sentence leans on the one before it only by how it begins: ``This gas is light.``."""
    found = _TIED.match(text)
    rest = text[found.end() :] if found else ""
    if not found or _SHOWN(text) or _HEDGES.match(rest):
        return False
    return not _POINTS(rest) and not _COLON.search(rest) and '"' not in rest


def _is_told(statement: Statement) -> bool:
    """Whether a sentence tells something: no order, and of a list no mere thing."""
    text = statement.text
    in_list = statement.role in {"label", "member", "step"}
    if in_list:
        return main_clause(text) is not None
    whole = is_clause(text) or is_sentence(text) or is_written_whole(text)
    return whole and not is_imperative(text)


def _points_away(text: str) -> bool:
    """Whether a sentence holds a word that stands for something said elsewhere."""
    plain = _SHORT_QUOTE.sub("x", text)
    far = _ANOTHER.search(plain) and not _ONE_BEFORE.search(plain)
    opens = " ".join(text.split()[:FIRST_WORDS])
    found = _PRONOUN.search(opens)
    names = found and not IMPERSONAL.match(text) and not _is_owned(found, text)
    unnamed = (
        _there_is_elsewhere(text)
        or _COUNT_ALONE.search(text)
        or _LED_PRONOUN.match(text)
        or _LED_THEY.match(text)
        or _lacks_antecedent(text)
        or _AS_MUCH.search(text)
    )
    points = _POINTS(plain) or _COLON.search(plain) or '"' in plain
    return bool(points or far or names or unnamed)


def _there_is_elsewhere(text: str) -> bool:
    """``They did most of the work there.``: in a place that is not named before."""
    found = _THERE.search(text)
    return found is not None and not _PLACE_BEFORE.search(text[: found.start()])


def _is_owned(found: re.Match[str], text: str) -> bool:
    """``Potters burnt their bowls``: a possessive behind the noun that it stands for."""
    before = [one for one in phrases_of(text) if one.end < found.start()]
    return found[0].lower() in {"its", "their", "his", "her"} and bool(before)


def _lacks_antecedent(text: str) -> bool:
    """``The court refused to enforce it.``: a pronoun behind a single noun, which is not what it stands for."""
    found = _OBJECT.search(text)
    if not found:
        return False
    nouns = [one for one in phrases_of(text) if one.end <= found.start()]
    before = text[: found.start()]
    many = any(is_plural_word(bare(word)) for word in before.split()) or " and " in before
    if found[0] == "them" and not many:
        return True  # "She won each race on them"
    return len(nouns) + len(_CAPITAL.findall(text[: found.start()])) < NOUNS_BEFORE
