"""The gist of an English sentence in half a dozen words: what something is, what it depends on."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.clauses import BE, main_clause, noun_phrase
from lessoncast.tongue.english.cuts import is_torn
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.words import content_stems, count

GIST_WORDS = range(3, 9)
_ENDS = re.compile(
    r"[,;:(]| [–—] | (?:that|which|who|whose|where|when|in which|by which|because|so|if|unless|while|whereas|but|than)\b|\.$"
)
_BEGINS = re.compile(r"(?:(?:essentially|basically|simply|really|actually) )?(an? .+)$")
_NOT_A_KIND = re.compile(
    r"^an? (?:\w+ )?(?:kind|type|sort|form|way|example|part|piece|set|number|result|reason|case|lot|few|bit|matter|good|great|common|different|similar|new)\b"
    r"|\b(?:this|these|those|it|its|they|their|them|here|above|below|following|same|other|another|your|our|we|you|I|my)\b|[\d\"“”=_/]"
)
_DEPENDS = re.compile(r" (depends? (?:\w+ly )?on (?:the|how|what|whether|who) [\w' -]+?)(?=[.,;:])")
_MAY_HAVE = re.compile(
    r"\ban?\s|\bdepends? "
)  # without either there is no gist, whatever the clause
_DENIED = re.compile(
    r"\b(?:not|never|no|hardly|rarely|may|might|can|could|would|should|only)\b|n't"
)


@remembered(4096)
def gist_of(sentence: str) -> str:
    """``A virtue is a settled state that …`` → ``a settled state``; "" where nothing is said in short."""
    clause = main_clause(sentence) if _MAY_HAVE.search(sentence) else None
    if clause is None or clause.lead or not noun_phrase(clause) or sentence.endswith("?"):
        return ""
    if found := _DEPENDS.search(sentence):
        said = re.sub(r"^depend ", "depends ", found[1])
        return f"it {said}" if count(said) in GIST_WORDS else ""
    found = _BEGINS.match(clause.rest) if clause.verb in BE else None
    if found is None or _DENIED.search(clause.verb):
        return ""
    said = _ENDS.split(found[1], maxsplit=1)[0].strip()
    new = content_stems(said) - content_stems(clause.subject)
    whole = count(said) in GIST_WORDS and len(new) > 1 and not _NOT_A_KIND.search(said)
    return said if whole and _is_closed(said) and not is_torn(said, sentence) else ""


def _is_closed(said: str) -> bool:
    """Whether a noun phrase does not break off before its noun or its complement."""
    last = said.rpartition(" ")[2]
    forms = {form for _, form in english().verbs.get(last, ())}
    if "base" in forms and last not in english().noun_verbs | NOUNISH:
        return False  # "a tendency to believe"
    return not re.search(
        r"(?:^|\b)(?:of|to|for|with|in|on|and|or|the|a|an|more|most)$|ed$|ing$|ly$", last
    )
