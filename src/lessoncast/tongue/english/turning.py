"""A clause as a question: one phrase is asked for, and all the rest of the clause is in the question.

A rule gives the question word and the phrase that it leaves out. Where the order is not certain, there is no question.
"""

from __future__ import annotations

from lessoncast._remembered import remembered
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.kinds import Number
from lessoncast.tongue.trees.clause import Clause
from lessoncast.tongue.trees.parts import Places
from lessoncast.tongue.words import Vocabulary

SURE = 0.5  # how likely the heads of subject and verb must be
_NEGATED = frozenset({"n't", "n’t"})
_IN_FULL = {"'s": "is", "'re": "are", "'m": "am", "'ll": "will", "'ve": "have"}
_FORMS = {"VBZ": "s", "VBD": "past", "VBP": "base", "VB": "base", "VBG": "ing", "VBN": "participle"}
_IN_TURN = frozenset({"next", "first", "then", "now", "today", "finally", "lastly", "here"})
_ONE = {"are": "is", "were": "was", "have": "has", "do": "does"}
_VERBS = frozenset({"VBZ", "VBP", "VBD"})
_BEFORE_VERB = ("aux", "aux:pass", "advmod", "obl:unmarked", "punct", "conj")


def asked(
    clause: Clause, word: str, without: Places, vocabulary: Vocabulary, *, subject: str = ""
) -> str:
    """``Why does ice float on water?``: the clause turned, without a phrase; "" where that is not certain.

    ``subject`` is the noun for a pronoun that does it.
    """
    if clause.is_order:
        return _ordered(clause, word, without, vocabulary)
    lead = _lead(clause, without)
    last = _at_the_end(clause, lead, without, vocabulary)
    if last is None or not _is_open(clause):
        return ""
    added = _added(clause, without)
    gone = {*clause.subject, *without, *lead, *added}
    behind = tuple(one for one in clause.places if one not in gone)
    subject = vocabulary.lower_first(subject or clause.said(clause.subject))
    turned, rest = _turned(clause, behind)
    often, more = _often(clause, lead), f", {clause.said(added)}" if added else ""
    return _joined(word, turned, subject, often, rest, last, more) if turned and subject else ""


def doing(clause: Clause, vocabulary: Vocabulary) -> str:
    """The predicate as it stands behind "what": ``carries mud into the creeks``; "" where that is not certain."""
    if clause.is_order or not _is_open(clause) or _is_stressed(clause):
        return ""
    lead = _lead(clause, ())
    last = _at_the_end(clause, lead, (), vocabulary)
    if last is None:
        return ""
    verb = clause.tree.words[clause.finite]
    single = {clause.finite: verb.text}
    if verb.tag == "VBP" or verb.text.lower() == "were":
        base = base_of(verb.text, verb.tag)
        one = _ONE.get(verb.text.lower()) or (grammar.agree(base, "singular") if base else "")
        if not one:
            return ""
        single = {clause.finite: one}
    if (
        any(clause.tree.words[one].tag in ("VBP", "VB") for one in _seconds(clause))
        and verb.tag == "VBP"
    ):
        return ""
    gone = {*clause.subject, *lead}
    told = clause.said(tuple(one for one in clause.places if one not in gone), single)
    if told.partition(" ")[0].lower() in _HALF_DENIED:
        return ""  # "can't" without its "n't", of which the rest was left out
    return " ".join(f"{_often(clause, lead)} {told} {last}".split())


_HALF_DENIED = frozenset({"ca", "wo", "sha", "ai"})


def _is_stressed(clause: Clause) -> bool:
    """``did spark a wave``."""
    return base_of(clause.tree.words[clause.finite].text, "VBP") == "do" or (
        clause.tree.words[clause.finite].text.lower() in {"do", "does", "did"}
        and not clause.is_negated
    )


def order(clause: Clause, without: Places) -> str:
    """What one is told to do, as it stands behind "should you": ``keep it cool``."""
    gone = {*without, *clause.helpers, *_lead(clause, without)}
    told = clause.said(tuple(one for one in clause.places if one not in gone))
    return told[:1].lower() + told[1:]


@remembered(8192)
def base_of(text: str, tag: str) -> str:
    """The base form of a verb: ``draws`` → ``draw``; "" where nobody has listed it."""
    low = text.lower()
    if low in {"has", "had"}:
        return "have"
    form = _FORMS.get(tag)
    forms = english().verbs.get(low, ())
    known = next((base for base, one in forms if one == form), "")
    return known or (low if form == "base" and not forms else "")  # "shrank" is no base form


def _joined(*parts: str) -> str:
    return f"{' '.join(' '.join(parts).split())}?".replace(" ,", ",")


def _added(clause: Clause, without: Places) -> Places:
    """What is told besides, behind a comma: ``, giving it a lead``."""
    words = clause.tree.words
    for part in clause.of("other", "contrast", "means"):
        first = part.places[0]
        comma = first and words[first - 1].text == ","
        last = part.places[-1] == clause.places[-1] and first > clause.head
        if comma and last and not {*part.places} & {*without}:
            return part.places
    return ()


def _ordered(clause: Clause, word: str, without: Places, vocabulary: Vocabulary) -> str:
    """``Keep it cool`` → ``Why should you keep it cool?``."""
    lead = _lead(clause, without)
    last = _at_the_end(clause, lead, without, vocabulary)
    denied = tuple(one for one in clause.tree.under(clause.head) if _is_not(clause, one))
    told = order(clause, (*without, *denied))
    should = "shouldn't you" if denied else "should you"
    return _joined(word, should, told, last) if told and last is not None else ""


def _turned(clause: Clause, behind: Places) -> tuple[str, str]:
    """The word in front of the subject, and the words behind it."""
    words, finite = clause.tree.words, clause.finite
    if finite in clause.helpers:
        if any(words[one].tag in _VERBS for one in _seconds(clause)):
            return "", ""
        moved = {finite, *(one for one in behind if one == finite + 1 and _is_not(clause, one))}
        text = "".join(words[one].text for one in sorted(moved)).lower()
        text = _IN_FULL.get(text.replace("’", "'"), text)
        has = text == "is" and words[clause.head].tag == "VBN" and _has_object(clause)
        if text.startswith("'"):
            return "", ""  # "'d" may be "had" or "would"
        return "has" if has else text, clause.said(tuple(one for one in behind if one not in moved))
    verbs = [finite, *(one for one in _seconds(clause) if words[one].tag in _VERBS)]
    bases = {one: base_of(words[one].text, words[one].tag) for one in verbs}
    if not all(bases.values()):
        return "", ""
    past = clause.is_past or _is_past_alone(clause)
    helper = grammar.do(_number(clause), "past" if past else "present")
    return helper, clause.said(behind, bases)


def _is_past_alone(clause: Clause) -> bool:
    """``It cost a lot``: told of now, it would be "costs"."""
    verb = clause.tree.words[clause.finite].text
    one = clause.said(clause.subject).lower() in {"it", "he", "she", "this", "that"}
    return one and base_of(verb, "VBD") == verb.lower()


def _has_object(clause: Clause) -> bool:
    return bool(clause.tree.under(clause.head, "obj"))


def _seconds(clause: Clause) -> list[int]:
    """Verbs beside the first, of the same clause."""
    return [one for one in clause.tree.under(clause.head, "conj") if one in clause.places]


def _number(clause: Clause) -> Number:
    """How many the verb says that there are; of what was, it does not matter."""
    return "plural" if clause.tree.words[clause.finite].tag == "VBP" else "singular"


def _is_open(clause: Clause) -> bool:
    """Whether subject and verb are certain, and the verb stands right behind the subject, adverbs aside."""
    words, finite = clause.tree.words, clause.finite
    subject = clause.subject
    if not subject or finite < subject[-1]:
        return False
    head = next(one for one in subject if words[one].head not in subject)
    between = [one for one in clause.places if subject[-1] < one < finite]
    plain = all(words[one].relation in ("advmod", "punct") for one in between)
    commas = [one for one in subject if words[one].text == ","]
    lists = any(words[one].relation == "conj" for one in subject)
    parted = len(commas) > 1 and commas[-1] == subject[-1]  # "Ada and Bo, two keepers, "
    plain = plain and not (commas and (parted or not lists))
    plain = plain and words[subject[0]].relation != "case" and not _is_parted(clause)
    whole = clause.tree.is_unbroken(subject) or not between
    return plain and whole and min(words[head].sure, words[finite].sure) >= SURE


def _is_parted(clause: Clause) -> bool:
    """``will, to mend nets, use twine``: words in front of the verb that belong elsewhere, or no verb behind "can"."""
    words = clause.tree.words
    verb = words[clause.head]
    if clause.finite == clause.head or clause.is_copula:
        return False
    wrong = words[clause.finite].tag == "MD" and verb.tag in _VERBS  # a slip: "can increases"
    between = (one for one in clause.places if clause.finite < one < clause.head)
    own = {
        place
        for one in clause.tree.under(clause.head, *_BEFORE_VERB)
        for place in clause.tree.whole(one)
    }
    return wrong or any(one not in own for one in between)


def _is_not(clause: Clause, place: int) -> bool:
    return clause.tree.words[place].text.lower() in _NEGATED


def _lead(clause: Clause, without: Places) -> Places:
    """What stands before the subject, and is not asked for."""
    first = min([*(clause.subject or clause.helpers), clause.finite])
    return tuple(one for one in clause.places if one < first and one not in without)


def _often(clause: Clause, lead: Places) -> str:
    """An adverb in front of the sentence that belongs to its verb: ``Usually``."""
    texts = [clause.said(part.places).lower() for part in clause.parts if part.head in lead]
    return next((one for one in texts if one in listed("often")), "")


def _at_the_end(
    clause: Clause, lead: Places, without: Places, vocabulary: Vocabulary
) -> str | None:
    """What stood before the subject as it stands at the end; None where it can't."""
    told: list[str] = []
    held = {*without}
    for part in clause.parts:
        if not {*part.places} & {*lead}:
            continue
        held |= {*part.places}
        text = clause.said(part.places)
        if text.lower() in listed("often") | _IN_TURN:
            continue
        if part.role == "adverb" or not part.opener or clause.sure((part.head,)) < SURE:
            return None
        told.append(vocabulary.lower_first(text))
    loose = (one for one in lead if one not in held)
    return (
        None
        if any(clause.tree.words[one].relation not in ("punct", "cc") for one in loose)
        else " ".join(told)
    )
