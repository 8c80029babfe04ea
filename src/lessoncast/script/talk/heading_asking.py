"""Headings as questions: what they ask, how what they name is done, what they state."""

from __future__ import annotations

from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_imperative, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import tree
from lessoncast.tongue.english.questions import invert
from lessoncast.tongue.english.questions.by_tree.seen import mine
from lessoncast.tongue.english.questions.grammar.inversion import as_listener
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.titles import may_be_thing, takes_thing
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.clause import FINITE
from lessoncast.tongue.trees.parts import HELPERS, SUBJECTS
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

STATED_WORDS = 9  # of a heading that states something
TASKS = listed("tasks")
DESCRIBING = listed("describing")
_IS_BASE = re.compile(r"^(?:How to|How do you|How we) (.+)$", re.IGNORECASE)


def heading_question(heading: str, vocabulary: Vocabulary) -> str:
    """A heading as a question, where a rule fits: "Choosing a licence" → "How do you choose a licence?"."""
    heading = heading.rstrip("!")
    if not heading or count(heading) > 9 or re.search(r"[:;]|, not\b| [–—-] ", heading):
        return ""
    if asked := _as_it_stands(heading, vocabulary) or _how_one_can(heading, vocabulary):
        return asked
    if asked := _of_subject(heading, vocabulary) or _what_to_do(heading, vocabulary):
        return asked
    how = _IS_BASE.match(heading)
    if how:
        return f"{as_listener(f'How do you {vocabulary.lower_title(how[1])}')}?"
    if re.match(r"^(?:Why|What) .", heading):
        return clause_question(heading, vocabulary)
    asked = clause_question(heading, vocabulary) or _verb_heading(heading, vocabulary)
    return asked or _as_heading(heading, vocabulary)


def tells_how(asked: str, answer: str) -> bool:
    """Whether an answer begins with a way, where one is asked for: ``How do I moor my boat?``, "You can tie it to …"."""
    if not _ASKS_HOW.match(asked):
        return True
    first = next(iter(sentences(answer, "en")), "")
    named = content_stems(_ASKS_HOW.sub("", asked))
    takes_up = len(named) > 1 and named <= content_stems(first)
    warns = _WARNS.match(first)
    return not warns and (bool(_WAY.search(first)) or takes_up or is_imperative(first))


_ASKS_HOW = re.compile(r"How (?:do|can|should) (?:I|you|we) ", re.IGNORECASE)
_WAY = re.compile(
    r"\b(?:by \w+ing|(?:you|we|one)(?:'ll)? (?:can|could|should|need|must|have to|may|might|want)|one (?:\w+ )?way|the \w+ (?:way|thing|step)|first|let's|start)\b|^(?:you|we) (?!are\b|were\b|have\b|had\b|do\b|will\b)\w",
    re.IGNORECASE,
)
_WARNS = re.compile(
    r"(?:(?:Please|But|First),? )?(?:don't|do not|never|be (?:sure|careful|aware)|make sure|note|remember|keep in mind|beware)\b|(?:Right, )?(?:we|you) (?:forgot|know|saw)\b",
    re.IGNORECASE,
)  # tells what to mind, before any way
_VERSUS = re.compile(r"^([^:?]{3,50}?) (?:vs\.?|versus|or) ([^:?]{3,40})$", re.IGNORECASE)
_FROM_TO = re.compile(r"^From ([^:,?]{3,40}) to ([^:,?]{3,40})$")
_NEEDED = re.compile(r"^What (you|we)(?:'ll)? need((?: for [\w' -]+)?)$")
_HOW_ONE_CAN = re.compile(
    r"^How (we|you|they|people) (can|could|should|might|must) ([A-Za-z]+\b.*)$", re.IGNORECASE
)
_TOLD_WHAT = re.compile(
    r"What (helps|matters|counts|works|remains|changed|changes|happened|happens|follows|hurts)[.!]?"
)
_YOURS = re.compile(
    r"^Your ((?:[\w-]+ )?(?:responsibilit(?:y|ies)|rights?|duties|role|options?|tasks?|goals?|job|choices?)(?: (?:as|in|of|for|with) .+)?)$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"^What (?:can|could|is|are|was|were|happens|happened|goes|went|makes|made|should|does|do|did) (?!not\b)\w"
)


def _as_it_stands(heading: str, vocabulary: Vocabulary) -> str:
    """``Locks versus ramps`` → the difference; ``From Locks to Ramps`` → the way; ``What can go wrong`` as it is."""
    told, turned = _TOLD_WHAT.fullmatch(heading), _TURNED.match(heading)
    if told or turned:
        return (
            f"So what {told[1]}, then?" if told else f"{capital(vocabulary.lower_title(heading))}?"
        )
    if found := _YOURS.match(heading):
        be = grammar.be(grammar.number(re.split(r" (?:as|in|of|for|with) ", found[1])[0]))
        return f"What {be} my {vocabulary.lower_title(found[1])}?"
    if found := _NEEDED.match(heading):
        return f"What do {'I' if found[1] == 'you' else 'we'} need{found[2]}?"
    if found := _FROM_TO.match(heading):
        one, other = map(vocabulary.lower_title, found.groups())
        named = f"{one}{other}" != f"{one}{other}".lower()  # "From Rome to Ravenna" is a journey
        return "" if named else f"How do we get from {one} to {other}?"
    found = _VERSUS.match(heading)
    if found and not re.search(r" (?:or|and) ", heading, re.IGNORECASE):
        one, other = map(vocabulary.lower_title, found.groups())
        return f"What's the difference between {one} and {other}?"
    return ""


_OF_SUBJECT = re.compile(r"(?:What|Who) (?!to\b|you\b|we\b|is\b|are\b|was\b|were\b)\w+")
_BESIDE = frozenset({"aux", "aux:pass", "cop", "advmod"})


def _of_subject(heading: str, vocabulary: Vocabulary) -> str:
    """A heading that asks who or what does something stands in the order of a question: ``What stays out``, ``Who pays``."""
    if not _OF_SUBJECT.match(heading):
        return ""
    asked = f"{capital(vocabulary.lower_title(heading))}?"
    read = tree_of(asked)
    if read is None or read.words[0].relation not in SUBJECTS or read.words[0].head != read.root:
        return ""
    between = {one.relation for one in read.words[1 : read.root]}
    held = (read.root, *read.under(read.root, *HELPERS))
    finite = any(read.words[one].tag in FINITE for one in held)
    return asked if finite and between <= _BESIDE else ""


_TO_DO = re.compile(
    r"(What|Where|When|Which [a-z]+|How (?:often|long|far|much|many [a-z]+)) to ([a-z]+\b.*)"
)


_YOUR = re.compile(r"\byour\b")


def _what_to_do(heading: str, vocabulary: Vocabulary) -> str:
    """``Where to put it`` → ``Where should I put it?``."""
    found = _TO_DO.fullmatch(f"{heading[:1].upper()}{vocabulary.lower_title(heading)[1:]}")
    return f"{found[1]} should I {_YOUR.sub('my', found[2])}?" if found else ""


def _how_one_can(heading: str, vocabulary: Vocabulary) -> str:
    """``How You Can Save Your Boat`` → ``How can I save my boat?``."""
    found = _HOW_ONE_CAN.match(heading)
    if not found:
        return ""
    who, does = found[1].lower(), vocabulary.lower_title(found[3])
    mine = re.sub(r"\byour\b", "my", does) if who == "you" else does
    return f"How {found[2].lower()} {'I' if who == 'you' else who} {mine}?"


def stated_heading(heading: str, vocabulary: Vocabulary) -> str:
    """A heading that states something, as a host repeats it: ``Kites Need Wind`` → ``Kites need wind``."""
    said = capital(vocabulary.lower_title(heading.rstrip("!")))
    if doing_of(heading.partition(" ")[0]):
        return ""  # "Preventing cycles using weak links": no cycles do anything
    whole = 3 <= count(said) <= STATED_WORDS and not re.search(
        r"[?:,!]|^(?:How|Why|What|When|Where)\b", said
    )
    clause = main_clause(said) if whole and not _is_thing(said) else None
    told = clause is not None and bool(clause.rest) and not is_imperative(said)
    if (
        told
        and clause is not None
        and clause.base == clause.verb
        and _LEFT_OUT.match(clause.subject)
    ):
        return ""
    described = (
        told and clause is not None and clause.verb.endswith("ed") and " " not in clause.rest
    )
    cheers = _CHEERS.match(said)
    return said if told and not described and not cheers else ""  # "Inter-integrated circuit"


def _is_thing(heading: str) -> bool:
    """Whether a clause in a heading only tells which thing is meant: ``Gates you may have at home``."""
    read = tree(heading[:1].lower() + heading[1:])  # as a name of something, and no sentence
    if read is None or read.words[read.root].tag not in {"NN", "NNS"}:
        return False
    told = any(word.relation == "acl:relcl" for word in read.words)
    return told and not read.under(read.root, "nsubj", "cop")


def stated_why(told: str, vocabulary: Vocabulary) -> str:
    """``Kites need wind`` → ``Why do kites need wind?``; "" for what readers are or do."""
    clause = main_clause(told)
    if clause is None or clause.lead or clause.tense == "past" or _OF_READERS.search(told):
        return ""
    asked = invert(clause, vocabulary)
    return f"Why {asked}?" if asked and count(asked) > 2 else ""


_OF_READERS = re.compile(r"\b(?:you|your|we|our|I|my)\b", re.IGNORECASE)
_CHEERS = re.compile(r"(?:You|We|I) (?:did|made|got) it\b")  # "You did it!"
_LEFT_OUT = re.compile(r"(?:The|An?) (?:[\w-]+ ){1,3}[\w-]+s$")  # "The question readers ask first"


def clause_question(heading: str, vocabulary: Vocabulary) -> str:
    """A heading that says how, why or what, in the order of a question; "" for others, and if unsure."""
    found = re.match(
        r"^(How(?: (?:long|often|far|fast|well|soon|deep|high|big|large|old|hot|cold|quickly))?|Why|What|Where|When) (?!to |there |you |we |do |does |is |are |much |many )(.+)$",
        heading,
    )
    if not found or ":" in heading:
        return ""
    told = vocabulary.lower_title(found[2]).replace(" cannot ", " can't ")
    clause = _whole_subject(capital(told))
    if not clause or clause.lead or (found[1] == "What" and not _leaves_open(clause)):
        return ""
    inverted = _turned(clause, vocabulary) or invert(clause, vocabulary)
    return f"{found[1]} {vocabulary.lower_title(inverted)}?" if inverted else ""


def _turned(clause: Clause, vocabulary: Vocabulary) -> str:
    """``Kites can't fly`` → ``can't kites fly``, ``Wind does to kites`` → ``does wind do to kites``."""
    subject, rest = vocabulary.lower_first(clause.subject), clause.rest.rstrip(".")
    if clause.verb == "can't":
        return f"can't {subject} {rest}"
    return f"{clause.verb} {subject} do {rest}" if _is_done_to(clause) else ""


def _is_done_to(clause: Clause) -> bool:
    return clause.base == "do" and clause.rest.startswith(("to ", "for ", "with "))


def _leaves_open(clause: Clause) -> bool:
    """Whether what is asked for is missing in a clause: ``it is good for``, ``a kite can do``, but not ``it means to be free``."""
    last = clause.rest.rpartition(" ")[2].rstrip(".")
    may = clause.verb.removesuffix("n't") in english().modals | {"ca"} and clause.rest == last
    return not clause.rest or may or _is_done_to(clause) or bare(last) in _LEFT


_LEFT = frozenset({"for", "with", "of", "about", "from", "to", "like", "on"})


def _whole_subject(told: str) -> Clause | None:
    """The clause of a heading, with what stands between subject and verb: ``starting early`` matters."""
    clause = main_clause(told)
    before = told.partition(f" {clause.verb}")[0] if clause else ""
    return replace(clause, subject=before) if clause and not clause.lead and before else clause


def _as_heading(heading: str, vocabulary: Vocabulary) -> str:
    """``Inheritance as a Type System`` → ``How does inheritance work as a type system?``."""
    found = re.match(r"^((?:[\w-]+ ){0,2}[\w-]+) as (an? [\w -]+)$", heading, re.IGNORECASE)
    if not found or main_clause(heading) or found[1].lower() in {"same", "such", "just"}:
        return ""
    thing, role = map(vocabulary.lower_title, found.groups())
    return f"How {grammar.do(grammar.number(thing))} {thing} work as {role}?"


def task_question(title: str, vocabulary: Vocabulary) -> str:
    """A title that tells what one does, asked: ``Finding Users for Your Boat`` → ``How do I find users for my boat?``."""
    words_of = title.split()
    done = doing_of(words_of[0]) if words_of else ""
    if done in TASKS and 3 <= len(words_of) <= 9 and ":" not in title:
        return _verb_heading(title.rstrip("!."), vocabulary)
    return ""


_NO_OBJECT = frozenset(
    {"and", "or", "of", "in", "is", "are", "how", "why", "when", "where", "whether"}
)


def _verb_heading(heading: str, vocabulary: Vocabulary) -> str:
    first, _, rest = heading.partition(" ")
    second = rest.split()[0].lower() if rest else ""
    if both := _two_doings(heading, vocabulary) or _two_orders(heading, vocabulary):
        return both
    base = doing_of(first)
    closed = _NO_OBJECT | ({"to"} if base != "learn" else set())
    if (
        not rest
        or second in closed
        or (" and " in rest and not _joins_deeds(rest))
        or re.search(r"\b(?:at|with|to|on) it$", rest)
    ):
        return ""
    if first.lower() == "be":  # nobody asks "How do I be patient?"
        return f"{as_listener(f'How can you {vocabulary.lower_title(heading)}')}?"
    denies = "n't" in first or "n’t" in first
    ordered = is_imperative(heading) and not may_be_thing(heading)
    if not denies and (ordered or takes_thing(heading)):
        done = vocabulary.lower_title(heading)
        return f"{as_listener(f'How do you {done[:1].lower()}{done[1:]}')}?"
    if base and (
        second in english().determiners | {"to"}
        or (base in TASKS and count(heading) > 2 and second not in english().prepositions)
    ):
        return f"{as_listener(f'How do you {base} {vocabulary.lower_title(rest)}')}?"
    return ""


def _joins_deeds(rest: str) -> bool:
    """Whether "and" joins two things to do with the same: ``people find and follow your project``."""
    found = re.search(r"(\w+) and (\w+) ", rest)
    bases = (
        ({form for _, form in english().verbs.get(one, ())} for one in found.groups())
        if found
        else ()
    )
    return found is not None and all("base" in forms for forms in bases)


def _two_doings(heading: str, vocabulary: Vocabulary) -> str:
    """``Oiling locks and painting gates`` → ``How do I oil locks and paint gates?``; "" for other headings."""
    found = re.match(r"^(\w+ing) ([^,]+?) and (\w+ing) ([^,]+)$", heading, re.IGNORECASE)
    one, two = (doing_of(found[1]), doing_of(found[3])) if found else ("", "")
    if not (found and one and two):
        return ""
    things = (vocabulary.lower_title(found[2]), vocabulary.lower_title(found[4]))
    return f"{as_listener(f'How do you {one} {things[0]} and {two} {things[1]}')}?"


def _two_orders(heading: str, vocabulary: Vocabulary) -> str:
    """``Lock and paint the gate`` → ``How do I lock and paint the gate?``; "" for other headings."""
    low = vocabulary.lower_title(heading)
    return f"{as_listener(f'How do you {low}')}?" if orders_two(heading) else ""


def orders_two(heading: str) -> bool:
    """Whether a heading tells to do two things to one: ``Lock and paint the gate``, whose first word is a thing elsewhere."""
    found = _TWO_ORDERS.match(heading)
    if found is None or found[3].lower() not in english().determiners:
        return False
    both = (english().verbs.get(one.lower(), ()) for one in found.groups()[:2])
    return all(any(form == "base" for _, form in forms) for forms in both)


_TWO_ORDERS = re.compile(r"([A-Za-z]+) and ([a-z]+) ([a-z]+) \w")


def is_deed(name: str) -> bool:
    """Whether a name tells what one does: ``painting the gate``, but not ``rowing boats`` or ``flooding``."""
    if not doing_of(name.partition(" ")[0]) or " " not in name:
        return False
    tree = tree_of(capital(name))
    return tree is not None and tree.root == 0 and tree.words[0].tag == "VBG"


def deed_question(deed: str) -> str:
    """``painting old gates`` → ``How do I paint old gates?``; "" for a deed without a thing, or that may be a thing itself."""
    first, _, rest = deed.partition(" ")
    tree = tree_of(capital(deed))
    if tree is None or not is_deed(deed) or first.lower() in DESCRIBING or " and " in deed:
        return ""
    done_to = tree.under(0, "obj", "obl", "compound:prt")
    hangs = rest.rpartition(" ")[2].lower() in english().prepositions | {"using"}
    return f"How do I {doing_of(first)} {mine(rest)}?" if done_to and not hangs else ""


def doing_of(word: str) -> str:
    """The verb of a word that tells what somebody does: ``making`` → ``make``; "" for others."""
    found = english().verbs.get(word.lower(), ())
    return next((base for base, form in found if form == "ing"), "")


def of_listener(question: str) -> tuple[str, ...]:
    """What a heading asks its readers, as a listener says it: ``Do you like maps?`` → ``What if I like maps?``."""
    found = re.match(r"Do you (like|want|have|need|enjoy|love|prefer) (.+)\?$", question)
    if not found or re.search(r"\b(?:you're|yourself|we|our)\b", found[2]):
        return ()
    mine = re.sub(r"\byour\b", "my", f"{found[1]} {found[2]}")
    return (f"What if I {mine}?", f"And if I {mine}?", f"So if I {mine}?")
