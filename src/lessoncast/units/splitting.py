"""One written sentence as the sentences that a teacher would say: cut where two thoughts meet.

Every rule keeps the words; what it adds is a pronoun or "that" for the noun it cuts off.
"""

from __future__ import annotations

from itertools import takewhile

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import BE, is_clause, is_subject, main_clause
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.halves import is_half
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.english.parsed import is_one_noun
from lessoncast.tongue.english.wholeness import is_written_whole
from lessoncast.tongue.words import capital, count
from lessoncast.units.additions import bridged, goes_on_behind, spans, without_half_pair
from lessoncast.units.dividing import divided

LONGEST_SENTENCE = 35
LONG_SENTENCE = 28  # words from which a sentence is cut at a joint of two clauses
ROOMY_SENTENCE = 20  # words from which a relative clause becomes a sentence of its own
_JOINTS = (
    re.compile(r",\s+(?=(?:but|yet|so)\s)"),
    re.compile(r",\s+(?=and\s)"),
    re.compile(r":\s+"),
    re.compile(r",\s+(?=(?:while|whereas|although|though)\s)"),
)
_AWAITS = re.compile(
    r"\b(?:consider|imagine|suppose|remember|recall|notice|this|these|that|those)$"
)
_AWAITS_SO = re.compile(r"(?:(?:Just|Much|Exactly) )?[Aa]s [^,;:]+$")  # "Just as ice floats, so …"
_OPENER = re.compile(r"^(?:and|but|yet|so|while|whereas|although|though)\s+")
_LATER = re.compile(rf"{_OPENER.pattern}|^(?:then|now|later|soon),? ")
_NO_SUBJECT = frozenset(
    {"that", "which", "who", "whom", "whose", "how", "why", "whether", "what", "where"}
)
_LOOSE = re.compile(
    r"(?:such as|like|including|for|with|in|on|by|at|from|as|who|which|where|when|if|\w+ing|\w+ed)\b"
)
_WHICH_LAST = re.compile(r"^(?P<left>[^;:]+), which (?P<verb>[\w']+) (?P<rest>[^;:,]+[.!])$")
_WHICH_FIRST = re.compile(
    r"^(?P<subject>[^,;:]{3,60}), which (?P<verb>[\w']+) (?P<rest>[^,;:]+), (?P<main>[\w']+ [^;]+)$"
)
_NAME_LAST = re.compile(r"(?:\b[Tt]he )?(?:\b[A-Z][\w'’.-]* )*\W?[A-Z][\w-]+\W?$")  # "the East End"
_MEASURED = re.compile(
    r"^(?P<subject>(?:The|This|That|These|Those|An?) [\w' -]{3,40}), (?P<measure>(?:about |almost |nearly |over |some )?[\d][\d,.]* [\w ]{2,20}?"
    r"(?:long|wide|high|deep|tall|thick|heavy|old)), (?P<main>[a-z][^;:]+[.!])$"
)
_TAIL = re.compile(
    r"^(?P<left>[^;:]+), (?:thus |thereby )?(?P<act>allowing|enabling|making|meaning|causing|giving|letting"
    r"|helping|leading|resulting|preventing|ensuring|reducing|improving) (?P<rest>[^;:]+[.!])$"
)
_ADDS = re.compile(
    r", (?:such as|including|which|as well as|for example,?|for instance,?|especially|particularly|like|from|say) "
)
_LED = re.compile(r"^(for example|for instance|however|therefore|thus|instead) (?=[a-z])")
_SAYS_OF_ALL = frozenset(
    {"means", "meant", "allows", "allowed", "makes", "made", "enables", "lets", "leads", "led", "causes", "caused"}
)  # fmt: skip


@remembered(4096)
def split_long(sentence: str) -> tuple[str, ...]:
    """The sentences that a written one is told in; () when it is too long and cannot be cut.

    Of two thoughts that a semicolon parts, the first is told without a second that is too long.
    """
    whole = takewhile(bool, map(_told_in, _at_semicolon(sentence)))
    return tuple(part for parts in whole for part in parts)


def _told_in(sentence: str) -> list[str]:
    """The sentences that one thought is told in; none when it is too long and cannot be cut."""
    parts = [sentence]
    for rule in (_at_participle, _at_which, _behind_subject, _at_measure, _at_joint):
        parts = [piece for part in parts for piece in rule(part)]
    parts = [piece for part in parts for piece in _fitted(part)]
    return [] if any(count(part) > LONGEST_SENTENCE for part in parts) else parts


def _fitted(sentence: str) -> list[str]:
    """A sentence that is too long, without what only adds to it, or divided by its tree."""
    if count(sentence) <= LONGEST_SENTENCE:
        return [sentence]
    short = _trimmed(sentence)
    pieces = divided(sentence) if short == sentence else ()
    return [one for piece in pieces for one in _fitted(piece)] or [short]


def _trimmed(sentence: str) -> str:
    """An overlong sentence without the tail that only adds to it: "such as …", "which …", "as well as …".

    Where the sentence goes on behind the tail, it is told without what stands between.
    """
    for found in reversed([*_ADDS.finditer(sentence)]):
        left = sentence[: found.start()]
        told = bridged(sentence, *found.span()) if goes_on_behind(sentence, *found.span()) else left
        told = without_half_pair(told, sentence)
        if 8 <= count(told) <= LONGEST_SENTENCE and _balanced(told) and is_clause(told):
            return grammar.ended(told)
    return sentence


def _at_semicolon(sentence: str) -> list[str]:
    """``Ice floats; it is light.`` → two sentences, when each side is one."""
    pieces = [_LED.sub(r"\1, ", piece) for piece in re.split(r";\s+", sentence)]
    inner = [re.sub(r"^(?:and|while|whereas)\s+", "", piece) for piece in pieces]
    if len(pieces) < 2 or not all(_whole(_LATER.sub("", piece)) for piece in pieces):
        return [_unstopped(sentence, pieces)]
    return [grammar.ended(piece) for piece in inner]


def _unstopped(sentence: str, pieces: list[str]) -> str:
    """A semicolon that is no full stop: ``One needs ten; the other nine`` → ``…, and the other nine``."""
    if (
        len(pieces) == 2
        and is_written_whole(grammar.ended(pieces[0]))
        and re.search(r"\d|\b(?:not|no)\b", pieces[1])
        and not re.match(r"(?:that is|in other words|namely),", pieces[1])
    ):
        return f"{pieces[0]}, {re.sub(r'^(?!and |but |or )', 'and ', pieces[1])}"
    return re.sub(r";(?= (?:and|or)\b)", ",", sentence)


def _at_participle(sentence: str) -> list[str]:
    """``X holds the key, allowing Y to read it.`` → ``X holds the key. That allows Y to read it.``."""
    found = _TAIL.match(sentence)
    if not found or count(sentence) <= ROOMY_SENTENCE or count(found["left"]) < 8:
        return [sentence]
    clause = main_clause(found["left"])
    more = re.search(r"\b(?:and|but|or) (?:\w+ly )?\w+ing\b", found["rest"]) or re.search(
        r", [\w ]{1,30}$", found["left"]
    )
    if clause is None or more:
        return [sentence]
    base = next(base for base, form in english().verbs[found["act"]] if form == "ing")
    verb = grammar.agree(base, "singular") if clause.tense == "present" else _past(base)
    return [grammar.ended(found["left"]), grammar.ended(f"That {verb} {found['rest']}")]


def _past(base: str) -> str:
    return next(form for form, found in english().verbs.items() if (base, "past") in found)


def _at_which(sentence: str) -> list[str]:
    """``It gives a key, which opens the door.`` → ``It gives a key. That key opens the door.``."""
    found = _WHICH_LAST.match(sentence)
    if not found or count(sentence) <= ROOMY_SENTENCE or not is_clause(found["left"]):
        return [sentence]
    named = _antecedent(found["left"], found["verb"])
    if not named or count(found["left"]) < 6 or not _tells(found["verb"], found["rest"]):
        return [sentence]
    said = f"{named} {found['verb']} {found['rest']}"
    return [grammar.ended(found["left"]), grammar.ended(said)]


def _tells(verb: str, rest: str) -> bool:
    """Whether the relative clause tells of the noun, and not of all that was said before it."""
    first = bare(rest.split(maxsplit=1)[0])
    of_noun = first in english().determiners or first.endswith("ed")
    return count(rest) >= 3 and (verb not in BE or of_noun)


def _antecedent(left: str, verb: str) -> str:
    """What "which" stands for, said in full: "that key", "those keys", a name, or just "that"."""
    number = _verb_number(verb)
    last = left.rsplit(maxsplit=1)[-1]
    noun = last.strip("\"'")
    if not number or not re.fullmatch(r"[A-Za-z][\w-]+", noun) or grammar.is_mass(noun):
        return ""
    if verb in _SAYS_OF_ALL and grammar.number(noun) != number:
        return "That"
    if verb in _SAYS_OF_ALL or grammar.number(noun) != number:
        return ""
    if {"of", "and", "or"} & {bare(word) for word in left.split()[-4:-1]}:
        return ""  # "a bag of keys, which": of two nouns it may be either
    if noun[0].isupper():
        name = _NAME_LAST.search(left)
        return capital(name[0]) if name else noun
    return f"Those {noun}" if number == "plural" else f"That {noun}"


def _verb_number(verb: str) -> str:
    low = verb.lower()
    forms = {form for _, form in english().verbs.get(low, ())}
    if low in {"is", "was", "has", "does"} or "s" in forms:
        return "singular"
    if low in {"are", "were", "have", "do"} or ("base" in forms and "past" not in forms):
        return "plural"
    return ""


def _behind_subject(sentence: str) -> list[str]:
    """``The pump, which burns coal, drains mines.`` → ``The pump burns coal. It drains mines.``."""
    found = _WHICH_FIRST.match(sentence)
    if not found or not is_subject(found["subject"]) or count(sentence) <= ROOMY_SENTENCE:
        return [sentence]
    number = _verb_number(found["main"].split()[0])
    if not number or _verb_number(found["verb"]) != number:
        return [sentence]
    pronoun = "They" if number == "plural" else "It"
    first = f"{found['subject']} {found['verb']} {found['rest']}"
    return [grammar.ended(first), grammar.ended(f"{pronoun} {found['main']}")]


def _at_measure(sentence: str) -> list[str]:
    """``The canal, 363 miles long, opened in 1825.`` → ``The canal was 363 miles long. It opened in 1825.``."""
    found = _MEASURED.match(sentence)
    clause = main_clause(f"{found['subject']} {found['main']}") if found else None
    if not found or clause is None or not is_subject(found["subject"]):
        return [sentence]
    first = f"{found['subject']} {grammar.be(clause.number, clause.tense)} {found['measure']}"
    pronoun = "They" if clause.number == "plural" else "It"
    return [grammar.ended(first), grammar.ended(f"{pronoun} {found['main']}")]


def _at_joint(sentence: str) -> list[str]:
    """A long sentence cut where two clauses meet."""
    if count(sentence) <= LONG_SENTENCE:
        return [sentence]
    for joint in _JOINTS:
        if parts := _cut(sentence, joint):
            return [piece for part in parts for piece in _at_joint(part)]
    return [sentence]


def _cut(sentence: str, joint: re.Pattern[str]) -> list[str]:
    """The two sides of the first joint at which each is a clause; [] when none is."""
    for found in joint.finditer(sentence):
        left, right = sentence[: found.start()], sentence[found.end() :]
        subordinate = found[0].startswith(":")
        inner = right if subordinate or _NO_START.match(right) else _OPENER.sub("", right)
        lists = right.startswith("and ") and _lists(left, inner)
        awaited = right.startswith("so ") and _AWAITS_SO.match(left) is not None
        halves = awaited or is_half(grammar.ended(left)) or is_one_noun(grammar.ended(inner))
        torn = subordinate and _SAYS_MORE.match(right)
        if _stand(left, inner) and not (lists or halves or torn or spans(sentence, found.start())):
            return [grammar.ended(left), grammar.ended(_reopened(right, inner))]
    return []


def _reopened(right: str, inner: str) -> str:
    """The second side with its connective, where a sentence can begin with it."""
    opener = right.split(maxsplit=1)[0]
    if opener in {"although", "though"} and right != inner:
        return f"but {inner}"
    return right if opener in {"but", "yet", "so"} else inner


def _stand(left: str, right: str) -> bool:
    """Whether both sides of a joint are clauses, of a length to be said by themselves."""
    last = re.split("[:;] ", left)[-1]
    room = count(left) >= 6 and count(right) >= 4 and not _AWAITS.search(left)
    return room and _balanced(left) and is_clause(left) and is_clause(last) and _whole(right)


def _balanced(piece: str) -> bool:
    return piece.count('"') % 2 == 0 and piece.count("(") == piece.count(")")


def _whole(piece: str) -> bool:
    """Whether a piece is a clause with its own subject, and no quotation is cut in it."""
    first = bare(piece.split(maxsplit=1)[0]) if _balanced(piece) and piece.split() else "that"
    return (
        not _NO_START.match(piece)
        and first not in _NO_SUBJECT
        and is_clause(piece)
        and _opens(piece, first)
        and not _CONTACT.match(piece)
    )


_SAYS_MORE = re.compile(
    r'"[^"]+" (?:and|but|before|as) '
)  # 'he said: "Once," and left': the words are not all that he does
_NO_START = re.compile(
    r"(?:\w+ ){1,3}of (?:whom|which)\b|so (?:the|an?) (?:old )?(?:legend|story|saying|tale|rumou?r|theory|argument|joke|song|thinking) (?:goes|went|has|had|runs|ran)\b|so (?:is|was|are|were|has|had|have|do|does|did|can|will)\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(  # no clause but a thing: "the ability to strike down any law it judged wrong"
    r"(?:the|an?) (?:\w+ )?\w+ to [a-z]+ (?:[\w-]+ ){0,4}(?:it|they|he|she|we|you) (?!is\b|are\b)\w+(?: \w+){0,2}\.?$",
    re.IGNORECASE,
)


def _opens(piece: str, first: str) -> bool:
    """Whether a piece begins as a sentence does: with a subject, or a lead-in and its comma."""
    known = english()
    subject = known.determiners | known.pronouns | known.subordinators
    led = re.match(r"\w+(?: [\w'-]+){0,8}, \w", piece) and first in known.prepositions | {
        "to",
        "instead",
        "otherwise",
        "here",
    }
    return (
        bool(led) or first.partition("'")[0] in subject or main_clause(capital(piece)) is not None
    )


def _lists(left: str, right: str) -> bool:
    """Whether ", and" may join the last of a list: ``how goods, and news moved``."""
    clause = main_clause(capital(right))
    first = clause.subject.split()[0] if clause else right.split(maxsplit=1)[0]
    known = bare(first) in english().determiners | english().pronouns or right[:1].isupper()
    tail = left.rpartition(", ")[2] if ", " in left else ""
    return not known or bool(tail and not _LOOSE.match(tail) and not left.startswith(tail))
