"""An answer in English does not say over again what its question has just said.

What the question names is "it" or "they" behind it, and a circumstance that it gives is left out. Where another
thing could be meant, the sentence stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import Clause, is_clause
from lessoncast.tongue.english.finite import bare, is_adverb
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.events.doing import is_someone
from lessoncast.tongue.english.questions.grammar.sight import see
from lessoncast.tongue.trees import Tree, tree_of
from lessoncast.tongue.trees.parts import SUBJECTS
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count, words

_NAMED_MOST, _REST_LEAST = 6, 2  # words of a subject, and of what is told of it
_WHICH_LEAST = (
    4  # words of an aside with "the" that tells what something is: "the capital of France"
)


def retold(sentence: str, asked: str, vocabulary: Vocabulary) -> str:
    """A sentence behind a question: what both say is said once, where nothing else could be meant."""
    if told := _behind_label(sentence, asked):
        return told
    clause = see(sentence, vocabulary).clause
    if clause is None:
        return sentence
    if clause.lead and (short := _without_lead(sentence, clause, asked)):
        return retold(short, asked, vocabulary)
    return _with_pronoun(sentence, clause, asked, vocabulary) or sentence


def _behind_label(sentence: str, asked: str) -> str:
    """``A pale crust: the oven was cold`` behind ``And a pale crust?``: ``The oven was cold``; "" where the label is no more than a name."""
    label, colon, told = sentence.partition(": ")
    named = colon and label.lower() in asked.lower() and asked.endswith("?")
    return capital(told) if named and is_clause(told) else ""


def _without_lead(sentence: str, clause: Clause, asked: str) -> str:
    """``In deep locks, gates leak`` behind ``Why do gates leak in deep locks?``: ``Gates leak``; "" where it tells more."""
    lead = re.match(rf"{re.escape(clause.lead)}, ", sentence)
    heard = {*map(str.lower, words(asked))}
    told = content_stems(clause.lead) | {*_KEPT.findall(clause.lead.lower())}
    if not lead or not told or not told <= content_stems(asked) | heard:
        return ""
    return capital(sentence[lead.end() :])


_KEPT = re.compile(
    r"\d+|\b(?:only|not|no|never|even|unless|until|without|except|despite|although|though|while|before|after|since)\b"
)  # what a circumstance may not lose


def _with_pronoun(sentence: str, clause: Clause, asked: str, vocabulary: Vocabulary) -> str:
    """The sentence with a pronoun for its subject, where the question names that and nothing else by it; or ""."""
    at = sentence.lower().find(clause.subject.lower(), len(clause.lead))
    end = at + len(clause.subject)
    subject = vocabulary.lower_first(clause.subject)
    behind = _BEHIND.match(sentence[end:])
    if at < 0 or not behind or not _is_plain(sentence[:at], subject, clause, behind):
        return ""
    who = vocabulary.persons.get(subject.rpartition(" ")[2], "")
    pronoun = capital(who) or _pronoun(subject, clause, asked)
    named = pronoun and _is_what_was_named(subject, clause, asked)
    if not named or (clause.lead and _holds_another(clause, pronoun)):
        return ""
    if pronoun in {"It", "They"} and not (_deed(subject) or _is_one(sentence, at, end, clause)):
        return ""
    if aside := behind["aside"]:
        rest = sentence[end + behind.end("aside") + 1 :]
        told = _told_what(aside, pronoun, rest, clause) if _ASKS_WHAT.search(asked) else ""
        return told or _turned(aside, pronoun, rest) if not at else ""
    said = pronoun.lower() if at else pronoun
    return grammar.contract(f"{sentence[:at]}{said}{sentence[end:]}")


_BEHIND = re.compile(r"(?:, (?P<aside>[^,;:]+),)?(?P<words>(?: [\w'’-]+)+)")


def _is_plain(before: str, subject: str, clause: Clause, behind: re.Match[str]) -> bool:
    """Whether a sentence is a circumstance, if any, its subject, and then its verb with what is told."""
    adverbs, verb, _ = f"{behind['words']} ".partition(f" {clause.verb} ")
    first = not clause.lead or before.endswith((f"{clause.lead}, ", f"{clause.lead} "))
    told = bool(verb) and count(clause.rest) >= _REST_LEAST and not _only_modifies(clause)
    so = adverbs.endswith("ly") and _deed(subject)  # "taking it seriously": done so
    return first and told and not so and all(map(is_adverb, adverbs.split()))


def _only_modifies(clause: Clause) -> bool:
    """Whether what was read as the verb tells which things are meant, and the verb comes behind it: ``boats built in May are new``."""
    forms = {form for _, form in english().verbs.get(clause.verb, ())}
    return (clause.verb.endswith("ed") or "participle" in forms) and bool(
        _VERB_BEHIND.match(clause.rest)
    )


_VERB_BEHIND = re.compile(
    r"(?:(?!(?:and|or|but|that|which|who|whom|whose|what|how|why|where|when|while|if|because|as|than|so|it|they|he|she|we|you|I)\b)[\w'’-]+ )+?"
    r"(?:is|are|was|were|isn't|aren't|wasn't|weren't|can|can't|cannot|could|will|won't|would|should|must|may|might|has|have|had|does|doesn't|do|don't|did|didn't)\b"
)


_ASKS_WHAT = re.compile(
    r"^(?:(?:So|And|But),? )?what(?:'s|'re| is| are| was| were) |: what(?: exactly)?(?:'s| is| are| was| were) |\b(?:describe|define|explain) ",
    re.IGNORECASE,
)


def _told_what(aside: str, pronoun: str, rest: str, clause: Clause) -> str:
    """``Tar, the sap of pines, keeps water out`` behind ``What is tar?``: ``It's the sap of pines. It keeps …``; "" of none."""
    first = aside.split(maxsplit=1)[0]
    of_one = grammar.number(grammar.head(aside)) != "plural"
    if first not in {"a", "an", "the"} or of_one == (pronoun == "They") or pronoun == "That":
        return ""
    many = pronoun == "They"
    now, then = ("are", "were") if many else ("is", "was")
    be = then if clause.tense == "past" else now
    return grammar.contract(f"{pronoun} {be} {aside}. {pronoun}{rest}")


def _turned(aside: str, pronoun: str, rest: str) -> str:
    """``The treaty, signed in May, ended the war`` → ``Signed in May, it ended the war``; "" where that goes wrong."""
    first = aside.split(maxsplit=1)[0]
    forms = {form for _, form in english().verbs.get(first, ())}
    which = first in {"a", "an"} or (first == "the" and count(aside) >= _WHICH_LEAST)
    named = which and " and " not in aside  # "the verge" only says its name
    of_one = grammar.number(grammar.head(aside)) != "plural"
    tells = (named and of_one == (pronoun != "They")) or "participle" in forms
    return f"{capital(aside)}, {pronoun.lower()}{rest}" if tells else ""


def _is_one(sentence: str, start: int, end: int, clause: Clause) -> bool:
    """Whether its tree reads a subject as one of that number, and as no name that the lesson never has elsewhere."""
    tree = tree_of(sentence)
    if tree is None:
        return False
    places = {*_places(tree, start, end)}
    doing = [one for one in places if tree.words[one].relation in SUBJECTS]
    heads = {tree.words[one].tag for one in doing if tree.words[one].head not in places}
    if clause.number == "plural":
        listed = any(tree.words[one].relation == "conj" for one in places)
        return listed or not heads & {"NN", "NNP"}
    named = heads == {"NNP"} and len(places) == 1 and clause.tense == "past"
    return not heads & {"NNS", "NNPS"} and not named


def _places(tree: Tree, start: int, end: int) -> Iterator[int]:
    """The places of the words between two characters."""
    return (
        place for place, word in enumerate(tree.words) if word.start >= start and word.end <= end
    )


def _pronoun(subject: str, clause: Clause, asked: str) -> str:
    """What a subject is called when it comes again; "" where that can't be told."""
    first = subject.split(maxsplit=1)[0].lower()
    plain = re.fullmatch(r"[\w' ’-]+\w(?<!self)", subject) is not None
    if count(subject) > _NAMED_MOST or first in _NEVER or subject.lower() in _PRONOUNS or not plain:
        return ""
    if clause.number == "plural":
        unshown = clause.base not in {"be", "have"}
        alone = subject[:1].isupper() and not _OF_A_GROUP.search(subject) and clause.tense == "past"
        return "" if unshown and (alone or _PEOPLES.fullmatch(subject)) else "They"
    if _deed(subject):
        return "That" if re.match(r"(?:\w+ )?what happen", asked, re.IGNORECASE) else "It"
    if first in _COUNTING or _may_be_someone(subject, clause):
        return ""
    return "It" if subject == subject.lower() or _is_named_thing(subject, clause, asked) else ""


def _deed(subject: str) -> str:
    """The verb of something that one does: ``turning a valve`` → ``turn``; "" of a thing."""
    first, _, object_ = subject.partition(" ")
    verbs = english().verbs.get(first, ()) if object_ else ()
    return next((base for base, form in verbs if form == "ing"), "")


_PEOPLES = re.compile(r"the [A-Z][a-z]+")
_OF_A_GROUP = re.compile(r"(?:an|ist|ite|ot|ee|ic)s$")  # Romans; no Torvalds, who is one


def _is_named_thing(subject: str, clause: Clause, asked: str) -> bool:
    """Whether a singular with a capital in it is no person: ``the Soviet Union``, or asked for by "what"."""
    if re.match(r"(?:an?|the|this|that|its|our|their) ", subject):
        return not _PEOPLES.fullmatch(subject) or clause.verb.endswith("s") or clause.base == "be"
    if subject[:1].islower():
        return True
    defined = re.search(rf"{_DEFINES}{re.escape(subject)}(?: mean)?[,?]", asked, re.IGNORECASE)
    return defined is not None and clause.base == "be" and not is_someone(_gloss(clause))


_DEFINES = r"\b(?:define|mean by|stand for|what(?:'s| is| are| was| does| exactly is)) "


def _gloss(clause: Clause) -> str:
    """What something is said to be, up to what tells more of it: ``a town``."""
    return re.split(r" (?:at|by|for|from|in|of|on|that|to|who|which|with)\b|,", clause.rest)[
        0
    ].lower()


def _may_be_someone(subject: str, clause: Clause) -> bool:
    """Whether a singular subject may be a person, who is never "it"."""
    own = re.search(r"\b(?:he|she|his|her|they|their|them)\b", clause.rest)
    return own is not None or is_someone(subject)


def _is_what_was_named(subject: str, clause: Clause, asked: str) -> bool:
    """Whether a question names just that, once, and nothing before it that the pronoun could be."""
    heard, named = (_AS_HEARD.sub(_near, one) for one in (asked, subject))
    first, space, rest = named.partition(" ")
    either = f"(?:{re.escape(first)}|{_deed(named) or re.escape(first)})"
    whole = rf"(?<![\w-]){either}{re.escape(space + rest)}(?![\w'’-])"
    found = [*re.finditer(whole, heard, re.IGNORECASE)]
    if len(found) != 1:
        return False
    before = heard[: found[0].start()]
    if _begins_in_lead(before, clause.lead):
        return False
    if re.search(r"\b(?:an?|the|my|your|their)\b", before, re.IGNORECASE):
        return False
    if _ends(before, heard[found[0].end() :], clause):
        return True
    tree = tree_of(heard)
    return tree is not None and _is_whole(tree, found[0].start(), found[0].end())


def _begins_in_lead(before: str, lead: str) -> bool:
    """Whether a name surely begins earlier, in what was read as a circumstance: ``In spring, young, wet dough``."""
    first = re.search(r"([\w-]+), $", before)
    return first is not None and lead.endswith(f" {first[1]}")


def _ends(before: str, behind: str, clause: Clause) -> bool:
    """Whether a name ends in a question where it was found: at a mark, or before what is asked of it."""
    if behind[:1] in "?,:.":
        return True
    told = re.match(rf" (?:\w+ly )?([\w-]+)\b(?! {_LAST})", behind)
    if not told or not _TURNED.search(before):
        return False
    acts = "base" in {form for _, form in english().verbs.get(told[1].lower(), ())}
    return acts or told[1].lower() in {clause.base, bare(clause.rest.split(maxsplit=1)[0])}


_LAST = r"(?:do|work|look|act|react|happen|function|behave|change|move)\b"  # "does the [gate keeper] do"
_TURNED = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|should|will|would) $",
    re.IGNORECASE,
)


def _near(pointing: re.Match[str]) -> str:
    return "this" if pointing[0].lower() == "that" else "these"


_AS_HEARD = re.compile(r"\b(?:that|those)(?= [a-z])", re.IGNORECASE)


def _is_whole(tree: Tree, start: int, end: int) -> bool:
    """Whether the words there are all of a phrase, and no part of a longer name or list."""
    inside = {*_places(tree, start, end)}
    heads = [place for place in inside if tree.words[place].head not in inside]
    if len(heads) != 1:
        return False
    head = tree.words[heads[0]]
    listed = any(one not in inside for one in tree.under(heads[0], "conj"))
    return not listed and not head.relation.startswith(_PARTS)


_PARTS = ("compound", "amod", "nmod:poss", "conj", "flat", "det", "nummod")


def _holds_another(clause: Clause, pronoun: str) -> bool:
    """Whether what stands before a subject names another that its pronoun could be."""
    tree = tree_of(f"{clause.lead}, {clause.subject} {clause.verb} {clause.rest}")
    if tree is None:
        return True
    tags = _COULD_BE.get(pronoun, {"NNP", "PRP"})
    return any(word.tag in tags for word in tree.words if word.end <= len(clause.lead))


_COULD_BE = {"They": {"NNS", "NNPS"}, "It": {"NN", "NNP", "PRP"}}
_COUNTING = frozenset({"some", "many", "several", "all", "both", "most", "other", "such"})
_NEVER = frozenset(
    {
        "nobody", "nothing", "none", "no", "neither", "everybody", "everyone", "everything", "each", "every",
        "someone", "somebody", "something", "any", "anyone", "anybody", "anything", "few", "one", "not", "either",
        "another", "much", "little", "more", "less", "half", "what", "whoever", "whatever", "only", "even",
    }
)  # fmt: skip
_PRONOUNS = frozenset(
    {
        "it",
        "they",
        "we",
        "you",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "people",
        "i",
        "there",
    }
)
