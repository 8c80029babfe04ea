"""The grammar of English questions: order, "do", agreement, the mark at the end."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast._sentences import sentences
from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Finding
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, main_clause, noun_phrase
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import Form, english
from lessoncast.tongue.english.questions.grammar.syntax import fault_of_order
from lessoncast.tongue.words import capital

_ADVERBIAL = r"(?:so |and |but |then |okay, )?(why|how)"
_AUXILIARY = r"(?:is|are|was|were|am|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would)(?:n't)?"
_OPENS = re.compile(
    rf"(?:so,? |and |but |then )?(?:(?:what|why|how|when|where|who|which)(?: (?:\w+ ){{0,2}}?)?{_AUXILIARY}"
    rf"|(?:do|does|did|is|are|was|were|can|could|should|would)(?:n't)?) (?:it|they|we|you|i|he|she|the|a|an|there)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"^{_ADVERBIAL} (.+)\?$", re.IGNORECASE)
_DO = re.compile(
    r"\b(do|does|did)(?:n't)? (it|they|he|she|we|you|i|this|that) (\w+)", re.IGNORECASE
)
_BE = re.compile(
    r"\b(?:what|where|how|why|who|and)(?:'s| (is|are|was|were|does|do)) (the|a|an|this|that|these|those) ([^?,;:]+)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(an?) ([A-Za-z][\w'’-]*)")
_ASKED_ABOUT = re.compile(r"\babout ((?!(?:what|how|why|who|when|where|which|that|it)\b)[^,?]+)\?$")
_DO_NOW = re.compile(
    r"\b(do|does|did|about) (?:[\w'-]+ ){1,4}?([\w'-]+) ([\w'-]+s)\b", re.IGNORECASE
)
_NEVER_THINGS = frozenset({"helps", "makes", "lets", "allows", "enables", "requires", "becomes"})
_DOING = re.compile(r"\w+ing\b", re.IGNORECASE)
_NAME_ACTS = re.compile(r"[A-Z][a-z]+ ([a-z]+)\b")
_HALF = re.compile(r"^Or (?:is|was) an? (?:[\w'-]+ )?[\w'-]+\?$")
_HALF_VERB = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|will|can) (?:I|you|he|she|we|they|it)'(?:d|ve|ll|re|m)\b|(?<!\w)'(?:d|ve|ll|re|m)\b",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:above|below|in|of|to|for|with|at|on|by|from|and|that|than) (?:we|they|he|she|I)\?$"
)
_EMPTY = re.compile(r"\btell (?:me|us) more\b", re.IGNORECASE)
_WHAT_ACTS = re.compile(
    r"(?:so |and |but |then )?(what|who) (happen|cause|mean|make|come|follow|remain|go|bring|keep|help) "
    r"(?=(?:when|if|after|before|then|next|in|on|at|to|with|from|the|a|an|it|them|all|that|this)\b)",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?:few|lot|number|couple|handful|range|variety|dozen|hundred|thousand|million|billion|two|other|same)\b"
)
_LONE = frozenset({"a", "an", "this", "that"})
_SINGULAR = frozenset({"is", "was", "does"})


def ill_formed_questions(case: Evidence) -> Iterator[Finding]:
    """Host turns whose questions are not English."""
    for said in case.turns:
        if not said.is_host:
            continue
        for sentence in said.sentences:
            if message := fault_of(sentence):
                yield Finding(line=said.line, message=message, hint=f"mend “{sentence}”")
                break


@remembered(4096)
def fault_of(sentence: str) -> str:
    """What is wrong with one sentence of the host; "" if nothing is."""
    plain = sentence.replace("’", "'").strip('"“” ')
    rules = (
        _without_mark, _empty, _what_agrees, _not_inverted, _without_do, _wrong_form, _disagrees, _says_a_clause, _asks_twice, _acts_twice,
        _half, _half_verb, _ends_on_subject, _quote_left_open,
        fault_of_order,
    )  # fmt: skip
    return next((message for rule in rules if (message := rule(plain))), "")


def is_well_asked(text: str) -> bool:
    """Whether every sentence of a host's turn is English as people ask it."""
    return not any(map(fault_of, sentences(text, "en")))


def _what_agrees(sentence: str) -> str:
    """``What happen when …?``: "what" and "who" are one."""
    found = _WHAT_ACTS.match(sentence)
    if not found:
        return ""
    verb = found[2].lower()
    return f"“{found[1].lower()}” is one: “{grammar.agree(verb, 'singular')}”, not “{verb}”"


def _says_a_clause(sentence: str) -> str:
    """``What did we say about Anna put in money?``: one asks about a thing, not about a statement."""
    found = _ASKED_ABOUT.search(sentence)
    told = found[1] if found else ""
    clause = main_clause(f"{capital(told)}.") if told and not _DOING.match(told) else None
    whole = clause is not None and clause.base in english().participles and noun_phrase(clause)
    acts = _NAME_ACTS.match(told)
    past = acts is not None and "past" in {form for _, form in english().verbs.get(acts[1], ())}
    return f"“about” takes a thing, and “{told}” is a statement" if whole or past else ""


_WHAT_WHAT = re.compile(r"\bwhat(?:'s| is| are| was| were) what\b", re.IGNORECASE)


def _asks_twice(sentence: str) -> str:
    """``What are questions about bees about?``, ``What is what people see?``."""
    twice = len(re.findall(r"\babout\b", sentence)) > 1
    what = _WHAT_WHAT.search(sentence)
    return "this asks “about” twice" if twice else "this asks “what” twice" if what else ""


def _acts_twice(sentence: str) -> str:
    """``What does the lock now lifts?``: behind "do" or "about" no verb has an ending."""
    found = _DO_NOW.search(sentence)
    forms: set[Form] = (
        {form for _, form in english().verbs.get(bare(found[3]), ())} if found else set()
    )
    adverb = found is not None and bare(found[2]) in english().adverbs
    wrong = (adverb and "s" in forms and "base" not in forms) or (
        found and bare(found[3]) in _NEVER_THINGS
    )
    return f"behind “{found[1]}” the verb has no ending: “{found[3]}”" if found and wrong else ""


def _ends_on_subject(sentence: str) -> str:
    """``What happens if you look at the trace above we?``: a subject whose verb is missing."""
    return (
        "this ends with a subject, and its verb is missing" if _LEFT_OPEN.search(sentence) else ""
    )


def _quote_left_open(sentence: str) -> str:
    """``And the term 'ebb tide?``: a quotation that does not end."""
    begun, ended = (
        len(re.findall(one, sentence)) for one in (r"(?<!\w)'(?=[^\W\d])", r"(?<=\w)'(?!\w)")
    )
    return "this opens a quotation, and does not end it" if begun > ended else ""


def _half(sentence: str) -> str:
    """``Or is a lone miller?``: nothing is asked of whom it names."""
    return "this asks nothing of what it names" if _HALF.match(sentence) else ""


def _half_verb(sentence: str) -> str:
    """``What did you'd open?``, ``What 've you seen?``: an auxiliary too many, or one that hangs on nothing."""
    found = _HALF_VERB.search(sentence)
    return f"“{found[0]}” is half of a verb" if found else ""


def _without_mark(sentence: str) -> str:
    asks = _OPENS.match(sentence) and not sentence.endswith("?")
    return (
        "this asks, and does not end with a question mark"
        if asks and _only_clause(sentence)
        else ""
    )


def _only_clause(sentence: str) -> bool:
    """Not ``How it works is another matter.``: no further finite verb ends the question."""
    return not re.search(r",|\b(?:is another|is what|is why|is how)\b", sentence)


def _empty(sentence: str) -> str:
    return "“tell me more” asks nothing" if _EMPTY.search(sentence) else ""


def _not_inverted(sentence: str) -> str:
    """``Why the tide rises?``."""
    asked = _ASKED.match(sentence)
    if not asked:
        return ""
    known = english()
    first = bare(asked[2].split()[0])
    subject = first in known.determiners - {"much", "many", "few", "more", "less", "such"}
    pronoun = first in {"it", "they", "he", "she", "we", "you", "i"}
    stated = (subject or pronoun) and is_clause(asked[2])
    return f"a question turns verb and subject around: “{asked[1]} … ?”" if stated else ""


def _without_do(sentence: str) -> str:
    """``How works the lock?``."""
    asked = _ASKED.match(sentence)
    first = bare(asked[2].split()[0]) if asked else ""
    forms: set[Form] = {form for _, form in english().verbs.get(first, ())}
    bare_verb = (
        forms
        and forms <= {"s", "past", "participle"}
        and first not in {"is", "has", "does", "did", "had"}
    )
    return f"“{first}” wants “do” before its subject here" if asked and bare_verb else ""


def _wrong_form(sentence: str) -> str:
    """``Does it works?``."""
    found = _DO.search(sentence)
    forms: set[Form] = (
        {form for _, form in english().verbs.get(bare(found[3]), ())} if found else set()
    )
    wrong = forms and "base" not in forms and forms <= {"s", "past", "participle"}
    return f"behind “{found[1]}” the verb has no ending: “{found[3]}”" if found and wrong else ""


def _disagrees(sentence: str) -> str:
    """``What is the Key milestones?``."""
    found = _BE.search(sentence)
    if not found:
        return ""
    verb, article, phrase = (found[1] or "is").lower(), found[2].lower(), found[3]
    if verb in {"do", "does"}:
        phrase = _before_its_verb(phrase)
    if " and " in phrase.split(" of ")[0] or "'s " in phrase:
        return ""  # "the difference between A and B", "a sailor's words": too often right
    plural = grammar.number(phrase) == "plural"
    if plural and verb in _SINGULAR and article not in _LONE:
        return f"“{verb}” does not fit the plural “{article} {phrase}”"
    lone = article in _LONE or (verb == "do" and article == "the")
    if lone and not plural and not _MANY.match(phrase) and verb in {"are", "were", "do"}:
        return f"“{verb}” does not fit the singular “{article} {phrase}”"
    return ""


def _before_its_verb(phrase: str) -> str:
    """``models now do`` → ``models``; as it is when neither an adverb nor a verb in its base form follows."""
    parts, known = phrase.split(), english()
    for place in range(1, len(parts)):
        word = bare(parts[place])
        if word in known.adverbs or any(form == "base" for _, form in known.verbs.get(word, ())):
            return " ".join(parts[:place])
    return phrase


def wrong_articles(case: Evidence) -> Iterator[Finding]:
    """An article that does not fit the sound behind it: "a apple"."""
    for said in case.turns:
        for article, word in _ARTICLE.findall(said.text):
            if word.isupper() or word.lower().startswith("h") or not word[1:]:
                continue
            if grammar.article(word) != article.lower():
                yield Finding(
                    line=said.line,
                    message=f"“{article} {word}” should be “{grammar.article(word)} {word}”",
                    hint="listeners hear this at once",
                )
                break
