"""A gloss for its term: "What do we call a machine that lifts water?"."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.recall.fitness import ORPHAN, tells_apart
from lessoncast.tongue.english.recall.last import VAGUE
from lessoncast.tongue.english.titles import stands
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

GLOSS_WORDS = 11
GLOSS_STEMS = (
    3  # content words that make a gloss telling; two do when a preposition or relative joins them
)
_DEFINES = re.compile(
    r"^(?P<term>(?:An? |The )?[\w\-'/]+(?: [\w\-'/]+){0,3}),?(?: or [\w\- ]+,)? (?P<verb>is|are|means?|refers? to)"
    r" (?P<gloss>(?:an?|the|any|one|how)\b .+)$"
)
_CALLED = re.compile(
    r"^(?P<gloss>(?:The|An?) .{10,90}?),? (?:is|are) (?:often |commonly |also )?(?:called|known as)"
    r" (?P<term>[\w\- ]{3,40})[.,]"
)
_IS_THIS_ONE = re.compile(
    r"The [a-z][\w-]*(?: [a-z][\w-]*)?$|.*\w(?:'s|s') "
)  # the output, or the pump's handle: no word to learn
NAMES_ONE = re.compile(
    r"(?:an?|one) (?!(?:\w+ )?(?:kind|type|form|class|set|group|family|sort|series|collection|pair|number|means|way)\b)",
    re.IGNORECASE,
)  # "The links are a guide to the sea": of several, one is named
_RANKS = re.compile(
    r"\b(?:examples?|ways?|choices?|options?|ideas?|starts?|investments?)$"
)  # no names of things
_JOINED = re.compile(r" (?:with|of|that|which|who|for|to|where|between|from|without) ")
_RELATIVE = re.compile(
    r" (?:that|which|who|where|whose)(?:['’](?:s|re|ve))? "
)  # what is cut off may belong to it
_LACKS = re.compile(
    r"\b(?:for|of|by|in|with|to|from|on) \w+ing$|\b(?:ratio|proportion|shift|change|move|transition) (?:of|from)\b(?!.* to )|\bfrom one \w+$|\b(?:increase|decrease|rise|fall|drop|change|difference)$"
)  # "a tool for creating", "the ratio of salt", "to meet a rise": in what?
_SHORT_NAME = re.compile(
    r", or [\w-]+,? (?!that\b|which\b|who\b|is\b|are\b)[a-z]"
)  # "a weaving, or WV, guild": its noun stands behind

_NAMED_BESIDE = re.compile(
    r"(?P<before>[^,;:]+?) (?:often |commonly |also |sometimes )?(?:called|known as|referred to as) (?P<article>an? |the )?"
    r"(?P<term>[a-z][\w-]*(?: [a-z][\w-]*){0,2}?)(?=[,.;]| (?:that|which|who|to|in|where|and|or|by)\b)"
)  # "a machine for lifting water called a pump"
_BEGINS = re.compile(
    r"(?<!\bof )(?<!\bfor )(?<!\bin )(?<!\bwith )(?<!\bto )(?<!\bfrom )(?<!\bby )(?<!\bon )\b(?:[Aa]n?|[Tt]he) "
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|may|might|must|should)\b"
)


def named_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``They use a machine for lifting water called a pump`` → ``What do we call a machine for lifting water?``."""
    found = _NAMED_BESIDE.search(sentence)
    starts = [one.start() for one in _BEGINS.finditer(found["before"])] if found else []
    if not found or not starts or _CALLED.match(sentence):
        return
    gloss = found["before"][starts[-1] :].strip()
    gloss = gloss[:1].lower() + gloss[1:]
    article = found["article"] or ""
    term = article + found["term"] if article else vocabulary.with_article(found["term"])
    alike = grammar.number(term) == grammar.number(_JOINED.split(f"{gloss} ")[0])
    told = (
        len(content_stems(gloss) - content_stems(term)) >= GLOSS_STEMS
        and count(gloss) <= GLOSS_WORDS
    )
    leans = (
        ORPHAN.search(gloss) or _RANKS.search(gloss) or _FINITE.search(gloss) or not stands(gloss)
    )
    if alike and told and not leans and tells_apart(found["term"], gloss, gloss):
        yield 0.5, f"What do we call {gloss}?", grammar.ended(f"That's {term}")


def term_recalls(sentence: str, vocabulary: Vocabulary) -> Iterator[tuple[float, str, str]]:
    """``A pump is a machine that lifts water`` → ``What do we call a machine that lifts water?``."""
    found = _DEFINES.match(sentence) or _CALLED.match(sentence)
    first, last = (bare(found["term"].split()[at]) for at in (0, -1)) if found else ("", "")
    if not found or last in {"there", "here"} or first in english().subordinators:
        return
    if found.groupdict().get("verb") == "are" and NAMES_ONE.match(found["gloss"]):
        return
    lowered = vocabulary.lower_first(found["gloss"])
    if lowered.startswith("the fact"):
        return
    gloss = _trim(re.sub(r"\b(?:these|those) (?=\w+s\b)", "", lowered))
    term = re.sub(r" \w+ly$", "", found["term"])  # "Scaling typically refers to"
    term = vocabulary.with_article(vocabulary.lower_first(term))
    new = content_stems(gloss) - content_stems(term)
    same = term.split()[-1].lower() in gloss.lower() or not tells_apart(
        found["term"], gloss, lowered
    )
    told = len(new) >= GLOSS_STEMS or (len(new) > 1 and _JOINED.search(gloss))
    telling = told and not same and not ORPHAN.search(gloss) and not _is_told(gloss)
    ranked = _RANKS.search(term) or _RANKS.search(" ".join(gloss.split()[:3]))
    telling = telling and not ranked and not re.search(r"(?<!\w)['‘]|[\"“]|^any [A-Z]", gloss)
    if gloss and telling and not VAGUE.match(term) and not _IS_THIS_ONE.match(found["term"]):
        several = _is_several(term, found.groupdict().get("verb") or "") and not term.startswith(
            ("a ", "an ")
        )
        those = "Those are" if several else "That's"  # "That's a salt works"
        yield 0.0, f"What do we call {gloss}?", grammar.ended(f"{those} {term}")


def _is_several(term: str, verb: str) -> bool:
    """Whether a term is a plural, as its verb has it, which knows better: ``Data cleaning is``."""
    if verb in {"is", "means", "refers to"}:
        return False
    return grammar.number(term) == "plural"


def _is_told(gloss: str) -> bool:
    """Whether a gloss is a clause, and no name of anything: ``the network gives every word a score``."""
    named = re.split(r" (?:that|which|who|whose|where|in which|of|for|to|with|by) ", gloss)[0]
    return main_clause(capital(named)) is not None


def _trim(gloss: str) -> str:
    """A gloss of at most eleven words, cut where a phrase ends; "" when it cannot be."""
    told, gloss = gloss, re.split(r",(?!\d)|[;:]|\.(?!\w)", gloss)[0].strip()
    if _SHORT_NAME.match(told[len(gloss) :]):
        return ""
    lacks = _RELATIVE.search(gloss) or _LACKS.search(gloss)
    if lacks and gloss != told.rstrip(". "):
        return ""  # "that lets attention, habit, and care work": half of a list
    if count(gloss) <= GLOSS_WORDS:
        return gloss if count(gloss) >= 3 else ""
    for cut in (r" (?=and )", r" (?=(?:in|for|with|by|from|on|to) )"):
        parts = re.split(cut, gloss)
        for kept in range(len(parts) - 1, 0, -1):
            short = "".join(f"{part} " for part in parts[:kept]).strip()
            whole = (
                stands(short)
                and not re.search(
                    r"(?:er|more)$|\b(?:willing|able|ready|due|likely|designed|meant|supposed)$",
                    short,
                )
                and " between " not in short
                and not short[-1].isdigit()
                and not _is_half(short)
                and not _RELATIVE.search(short)
                and not _LACKS.search(short)
            )
            if 5 <= count(short) <= GLOSS_WORDS and whole:
                return short
    return ""


def _is_half(gloss: str) -> bool:
    """Whether a clause in a gloss has lost its verb: ``a paste in which wild yeast``."""
    found = re.search(r" (?:which|that|who|where) (.+)$", gloss)
    tokens = found[1].split() if found else []
    acts = [
        word
        for word in tokens
        if bare(word) in english().verbs or bare(word) in english().auxiliaries
    ]
    return found is not None and not acts
