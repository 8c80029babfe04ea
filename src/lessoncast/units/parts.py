"""The parts of a note: cut at semicolons, given the verb that they lack."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare, find_verb
from lessoncast.tongue.english.lexis import NOUNISH, english
from lessoncast.tongue.english.parsed import SURE, only_names
from lessoncast.tongue.english.wholeness import is_sentence
from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.words import Vocabulary

_ADJECTIVE = re.compile(r"^[\w-]*(?:ive|al|ic|ous|ed|ary|less|ful|ent|ant|able|ible)$")
THING_WORDS = 9  # words that a thing with what tells of it may have
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
MOST_NAMED = 4  # things of a list that are named; the others are "among others"
_BEHIND = frozenset(
    [
        "in",
        "at",
        "for",
        "to",
        "but",
        "and",
        "or",
        "near",
        "on",
        "by",
        "when",
        "with",
        "than",
        "enough",
    ]
)
_MOVING = frozenset(
    [
        "turn",
        "take",
        "drive",
        "keep",
        "give",
        "move",
        "push",
        "pull",
        "burn",
        "hold",
        "fill",
        "feed",
    ]
)  # verbs with an object that hosts do not ask for
_FADING = frozenset(
    [
        "improving",
        "growing",
        "rising",
        "increasing",
        "declining",
        "emerging",
        "evolving",
        "falling",
        "shrinking",
    ]
)


_LISTS = re.compile(
    r"\w: [^;:]+; (?:and|or) [^;:]+$"
)  # "of two halves: a dock for boats; and a pier for nets"


def segments(text: str) -> list[str]:
    """Split a note at its semicolons, but for those between the things that it lists behind a colon."""
    if _LISTS.search(text):
        return [text.strip(" .").replace("; ", ", ")]
    return [part.strip(" .") for part in text.split(";") if part.strip(" .")]


def there(phrase: str) -> str:
    """There's or there are, by the first of what is there."""
    first = re.split(r",| and | such as | including ", phrase)[0]
    if _ADJECTIVE.search(first) and first not in english().adjective_like:
        first = phrase  # "efficient and simple methods": one noun for both
    return "There are" if grammar.number(first) == "plural" else "There's"


def listed(text: str) -> list[str]:
    """The items of "A, B and C", when the text is such a list of short things; else nothing."""
    if text.count(",") > 2:
        text = re.sub(r", such as [^,]+$", "", text.rstrip(".,"))
    if re.search(r":|\b(?:such as|which|who)\b", text) or is_clause(text) or starts_with_verb(text):
        return []
    parts = [re.sub(r"^(?:and|or) ", "", part.strip()) for part in text.rstrip(".").split(",")]
    parts = [part for part in parts if part]
    if (
        len(parts) > 1
        and " and " in parts[-1]
        and len(parts[-1].split()) <= 6
        and not re.search(r", and ", text)
    ):
        parts[-1:] = parts[-1].rsplit(" and ", 1)
    short = all(0 < len(part.split()) <= 6 for part in parts)
    return parts if len(parts) >= 3 and short else []


def enumerate_items(items: list[str]) -> str:
    """Up to four items in full; of more, four "among others"."""
    plain = [re.sub(r",? and (?:more|so on)$", "", item) for item in items]
    if len(plain) <= MOST_NAMED:
        return grammar.join(plain)
    return f"{grammar.join(plain[:MOST_NAMED])}, among others"


def starts_with_verb(part: str) -> bool:
    """Whether a note begins with a verb in its base form, and not with a noun that looks like one."""
    first, second = [*(bare(word) for word in part.split()[:2]), "", ""][:2]
    if first in NOUNISH and second not in english().determiners | english().pronouns | {"to"}:
        return False
    return is_imperative(part) and not is_gerund(first)


def is_gerund(word: str) -> bool:
    """``rowing``, and not the verb ``ring``."""
    based = any(form == "base" for _, form in english().verbs.get(word, ()))
    return word.endswith("ing") and not based


def is_act(text: str) -> bool:
    """Whether a text is a verb in its base form, with or without what is done."""
    first = bare(text.split(maxsplit=1)[0]) if text.split() else ""
    base = any(form == "base" for _, form in english().verbs.get(first, ()))
    return base and (" " not in text or is_imperative(text))


def copula(part: str) -> str:
    """``sampling often iterative`` → ``sampling is often iterative``."""
    if is_clause(part):
        return part
    found = re.match(
        r"^([\w\-/ ]+?) (often|usually|sometimes|always|generally|typically|still|now) ([\w\-]+)$",
        part,
    )
    if found:
        return f"{found[1]} {grammar.be(grammar.number(found[1]))} {found[2]} {found[3]}"
    main, _, last = part.rpartition(" ")
    if main and last in _FADING:
        return f"{main} {grammar.be(grammar.number(main))} {last}"
    return part


def participle(part: str) -> str:
    """``Models enabling richer reasoning`` → ``Models are enabling richer reasoning``."""
    found = re.match(
        r"^((?:[\w\-]+ ){0,4}[\w\-]+s) (enabling|leading|driving|making|becoming|replacing|reaching|taking|turning) (.+)$",
        part,
    )
    return f"{found[1]} are {found[2]} {found[3]}" if found else part


def acting(low: str) -> tuple[str, str, str] | None:
    """``worms turning waste into soil`` → who, the verb's base, and the rest; None for anything else."""
    tokens = low.split()
    for place in range(1, min(len(tokens) - 1, 5)):
        bases = (base for base, form in english().verbs.get(tokens[place], ()) if form == "ing")
        base = next(bases, "")
        known = base in english().object_verbs | _MOVING
        known = known and bare(tokens[place - 1]) not in english().prepositions  # "a way of using"
        if known and not is_tied(tokens[place + 1]):
            return " ".join(tokens[:place]), base, " ".join(tokens[place + 1 :])
    return None


def is_only_acting(part: str) -> bool:
    """Whether the only verb that a part seems to have is the object of one in -ing: ``turning waste into soil``."""
    found = acting(part[:1].lower() + part[1:])
    place = find_verb(part.split())
    if not found or place is None:
        return False
    after = part.split()[place + 1 : place + 2]
    return place == len(found[0].split()) + 1 and (not after or is_tied(after[0]))


def compared(part: str) -> str:
    """``sometimes blurrier outputs`` → ``the outputs are sometimes blurrier``."""
    found = re.match(
        r"^(often|sometimes|usually|always|typically|generally|mostly) ((?:more |less )[\w-]+|[\w-]+er) ([\w-]+(?: [\w-]+)?)$",
        part,
    )
    if not found or found[3].split()[0] in english().prepositions | english().conjunctions:
        return part
    return f"the {found[3]} {grammar.be(grammar.number(found[3]))} {found[1]} {found[2]}"


def subjected(part: str) -> str:
    """``Works on any coast`` → ``It works on any coast``."""
    first, second = [*(bare(word) for word in part.split()[:2]), "", ""][:2]
    acts = any(form == "s" for _, form in english().verbs.get(first, ()))
    return (
        f"It {first} {part.partition(' ')[2]}"
        if acts and second in english().prepositions
        else part
    )


def quality(part: str, name: str) -> str:
    """``cheap, but slow`` → ``solar is cheap, but slow``: an adjective is what the label is."""
    head, _, after = part.partition(" ")
    tied = not after or head.endswith(",") or bare(after.split(maxsplit=1)[0]) in _BEHIND
    first, comma, rest = part.partition(", ")
    told = bare(head) in english().qualities or _is_adjective(head, part)
    if not told or not tied or is_clause(first):
        return part
    return f"{name} {grammar.be(grammar.number(name))} {first}{comma}{_continued(rest, name)}"


_FOR_USE = re.compile(
    r"[a-z]{4,}(?:ic|ous|ible|able), (?:(?:mostly|mainly|often) )?(?:used|needed|given|found) [a-z]+"
)  # "caustic, used to clean decks"


def _is_adjective(head: str, part: str) -> bool:
    """Whether a part is read as one or two adjectives, whatever lists have them: ``elegant, but expensive``."""
    tree = tree_of(part) if head.islower() else None
    if _FOR_USE.match(part):
        return True
    tags = [one.tag for one in tree.words if one.relation in {"root", "conj"}] if tree else []
    return tags[:1] == ["JJ"] and tree is not None and tree.root == 0 and {*tags} == {"JJ"}


def _continued(rest: str, name: str) -> str:
    """``but no yield`` → ``but there's no yield``; ``competes with food`` → ``and it competes …``."""
    acts = any(form == "s" for _, form in english().verbs.get(bare(rest.partition(" ")[0]), ()))
    if acts:
        return f"and {'they' if grammar.number(name) == 'plural' else 'it'} {rest}"
    return re.sub(r"^but no ", "but there's no ", rest)


def lowered(parts: list[str], vocabulary: Vocabulary) -> str:
    """The parts of a note as they stand inside a sentence."""
    low = [vocabulary.lower_first(part) for part in parts]
    return enumerate_items(low) if len(low) > 1 else low[0]


def says(part: str) -> bool:
    """Whether a part says something by itself: a clause or an order."""
    only_named = _is_noun(part) or is_several(part) or is_only_acting(part)
    return is_sentence(part) and not only_named and not _is_thing_of_somebody(part)


def _is_thing_of_somebody(part: str) -> bool:
    """Whether a part only looks like a clause: ``the storm they fear``, ``a better way to "mend" sails``."""
    if _is_bare_thing(part):
        return True
    short = part.count(" ") < THING_WORDS and _ARTICLE.match(part) is not None
    return short and only_names(part.rstrip(".")) and not _does_something(part)


def _is_bare_thing(part: str) -> bool:
    """The same without an article: ``Storms they fear``, ``Rope required to tow``, ``Work not related to the tide``."""
    if _REQUIRED.match(part):
        return True
    found = _THINGS_OF.match(part)
    of_somebody = found and bare(found[1]) not in english().adverbs | english().subordinators
    return bool(of_somebody or _NOT_DONE.match(part)) and only_names(part.rstrip("."))


_THINGS_OF = re.compile(r"([A-Za-z][\w-]+s) (?:they|we|you|he|she) ")
_NOT_DONE = re.compile(
    r"(?:(?!(?:is|are|was|were|has|have|had)\b)[\w'-]+ ){1,6}?not (?:\w+ly )?[a-z]+ed (?:to|by|with|for|in)\b"
)  # nobody says "boats not moored" for "boats aren't moored"
_REQUIRED = re.compile(
    r"(?:(?!(?:is|are|was|were|be|been|being|has|have|had|\w+n't)\b)[\w'-]+ ){1,5}?required (?:to|for)\b"
    r"(?!.* (?:is|are|was|were|can|will|has|have|may|must|should|depends|varies|comes)\b)"
)  # nothing requires "to" or "for"


def _does_something(part: str) -> bool:
    """Whether behind a noun stands a verb with what it is done to, and where to: ``The press squeezes water from the sheet``."""
    tokens = [bare(word) for word in part.split()]
    known = english()
    for place in range(2, min(len(tokens) - 2, 5)):
        acts = any(form == "s" for _, form in known.verbs.get(tokens[place], ()))
        if not acts or grammar.is_plural_word(tokens[place - 1]):
            continue
        behind = tokens[place + 1 : place + 4]
        ties = [at for at, word in enumerate(behind) if word in known.prepositions]
        done_to = behind[: ties[0]] if ties else []
        several = len(done_to) > 1 and grammar.number(done_to[0]) == "plural"  # "people pay for"
        return bool(done_to) and not several and not any(map(_only_acts, done_to))
    return False


def _only_acts(word: str) -> bool:
    """Whether a word can be nothing but a verb, or stands for somebody: ``the prices people pay for boats``."""
    known = english()
    forms = {form for _, form in known.verbs.get(word, ())}
    return word in known.pronouns or ("base" in forms and word not in known.noun_verbs | NOUNISH)


def _is_noun(part: str) -> bool:
    """Whether a part only looks like an order: ``Design reviews``."""
    return is_imperative(part) and not is_clause(part) and not starts_with_verb(part)


def is_several(part: str) -> bool:
    """Whether a bare noun and what could be its verb are a plural: ``membership inference risks``."""
    named, _, last = part.rstrip(".").rpartition(" ")
    first, _, kind = named.rpartition(" ")
    is_bare = first.isalpha() and kind.isalpha() and not is_tied(first)
    determined = bare(first) in english().determiners | english().quantifiers | english().pronouns
    acts = any(form == "s" for _, form in english().verbs.get(last, ()))
    return is_bare and not determined and acts and grammar.number(kind) == "singular"


def is_tied(word: str) -> bool:
    """Whether a word ties what is behind it to what is before: a preposition or "and"."""
    return bare(word) in english().prepositions | english().conjunctions | {"to"}


def _is_passive(second: str) -> bool:
    """Whether a word behind one in -ed shows that this is done: ``used in``, ``founded 1825``, not ``fixed costs``."""
    known = english()
    tied = known.prepositions | known.determiners | known.conjunctions | {"", "to"}
    return second in tied or second.endswith("ly") or not second[:1].isalpha()


def is_thing(low: str) -> bool:
    """Whether a note begins as a noun phrase does, and not in the middle of a sentence."""
    known = english()
    first = bare(low.split(maxsplit=1)[0])
    closed = (
        known.subordinators
        | known.adverbs
        | known.prepositions
        | known.conjunctions
        | known.auxiliaries
    )
    second = bare([*low.split()[1:2], ""][0])
    acts = any(form == "s" for _, form in known.verbs.get(first, ()))
    if acts and second in known.determiners | known.quantifiers | known.pronouns:
        return False  # "matches any letter": its subject is missing
    opens = known.determiners | known.quantifiers | {"how", "what"}
    half = first.endswith("ly") or first in (known.pronouns - opens) or first == "to"
    half = half or (first.endswith("ed") and _is_passive(second))
    return first in opens or not (first in closed or half or low.startswith(('"', "'")))


def is_tried(low: str) -> bool:
    """``test at 200%``: what looks like a noun is done, for a preposition of place or manner follows it."""
    first, second = [*map(bare, low.split()[:2]), ""][:2]
    return first in english().noun_verbs | NOUNISH and second in {"at", "with", "on", "by", "and"}


_OBJECTS = ("obj", "obl", "xcomp")


def acts_upon(part: str) -> bool:
    """``makes us tired``, ``draws water out of leaves``: a verb in the third person with its object, whose subject is the label."""
    first, _, rest = part.partition(" ")
    second = bare(rest.partition(" ")[0])
    forms = {form for _, form in english().verbs.get(bare(first), ())}
    if "s" in forms and second in english().determiners | english().pronouns:
        return True
    if not first.endswith("s") or not rest or second in {"and", "or", "of"} or is_gerund(second):
        return False
    read = tree_of(f"It {part.rstrip('.')}.")  # where its object has no article
    if read is None or read.root != 1 or not read.under(1, *_OBJECTS):
        return False
    return read.words[1].tag == "VBZ" and read.words[1].sure >= SURE
