"""Whether an English question is put together as one: its verbs, its order, and an end that is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lessoncast._later import re
from lessoncast._remembered import remembered
from lessoncast.tongue.english.doubt import (
    forms_of,
    is_adjective,
    may_be_noun,
    second_verb,
)
from lessoncast.tongue.english.finite import bare, is_adverb
from lessoncast.tongue.english.grammar import head, is_plural_word
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.trees import tree_of

_LEAD = re.compile(
    r"^(?:(?:So|And|But|Then|Okay|Sorry|Now|Well),? |.*[.!?] |[^?]*: (?=(?:what|why|how|when|where|who|which|do|does|did|is|are|can|could|should|will) ))+",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r"^(?:what(?: else| kind of [\w-]+)?|why|when|where|who|whom|how(?: long| often| far| much| (?:many|much) (?:[\w-]+ ){1,3}?)?|at what cost|in what way|on what condition|into what)?\s*"
    r"(?P<aux>(?:do|does|did|can|could|will|would|should|must|may|might)(?:n't)?) (?P<rest>.+)$",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:what|why|when|where|who|how(?: long| often| far)?) (?P<aux>(?:is|are|was|were)(?:n't)?) (?P<rest>.+)$",
    re.IGNORECASE,
)
_DOES = re.compile(r"^(?:what|who) (?P<verb>[a-z]+) (?P<rest>.+)$", re.IGNORECASE)
_PRONOUNS = frozenset({"i", "you", "we", "they", "it", "he", "she"})
_WHOLE_AS_IT_IS = re.compile(
    r"^(?:what|who) happen(?:s|ed) (?:to|if|when|whenever|once|as|after|before|with|in|during|while|by|every|under|until|without)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset({  # and prepositions that end a question as adverbs: "What happens inside?"
    "up", "out", "off", "on", "in", "over", "down", "away", "back", "about", "through", "around", "along", "by",
    "inside", "outside", "above", "below", "beneath", "underneath", "behind", "before", "after", "beyond", "across",
})  # fmt: skip
_MARKS = re.compile(r"[!?]{2}|\w\?.*\?$|\b[a-z][A-Z]{2,}\b(?!s\b)")
_HANGS = re.compile(
    r"(?:^|[ '])(?:(?:re|is|are|was|were|am|s) so [a-z]+|not|at least|at most|as (?:[a-z]+ly )?[a-z]+ as|the (?:most|least) [a-z]+|(?:and|or) (?:is|are|was|were|can|will|may)"
    r"|(?:is|are|was|were) (?:often|very|too|so|more|most|quite|rather)|(?<!should )(?<!could )otherwise|(?:as|when|if|because|while) (?:[\w-]+ ){1,3}(?:is|are|was|were|has|have)|(?:will|could|would|may|might|must)|(?:and|or) (?:determining|deciding|ensuring|specifying|knowing|making|letting|providing|requiring))$"
)
_LAST_OF_LIST = re.compile(
    r"^(?!if|when|as|once|after|before|unless|while|every|in|for|on|how|can).*, (?!(?:what|how|why|when|where|which|who|too|then|exactly|however|instead|right|really|for|not|in)\b|[a-z]+ly$)[a-z-]+(?: [a-z-]+)?$",
    re.IGNORECASE,
)
_TWO_CLAUSES = re.compile(
    r"(?:What|Who) (?P<one>.*) and (?:the|an?|its|their|your) (?:[\w-]+ ){1,4}(?:is|are|was|were|has|have)\b"
)
_ASKS_FOR_KIND = re.compile(
    r"^what (?:(?:else|kind|sort|about|if|matters) |[a-z]+ (?:do|does|did|can|could|should|must|will|would|may|might) |(?!.*\b(?:that|which|who)\b).* are there$)",
    re.IGNORECASE,
)  # "What types does it have?"
_ASKS_WHAT = re.compile(r"^what [a-z]+s (?:what|how|why|which|who)\b", re.IGNORECASE)
_TWICE = re.compile(
    r"^(?:how long .* (?:indefinitely|forever|once|(?:multiple|several|many) times)|when .* (?:at (?:first|once)|in time))$",
    re.IGNORECASE,
)


@remembered(8192)
def fault_of_order(question: str) -> str:
    """What is wrong with how a question is put together, in words; "" where nothing is known to be."""
    asked = _LEAD.sub("", question.strip().replace("’", "'"))
    if not asked.endswith("?"):
        return ""
    plain = asked[:-1].strip()
    return next((fault for rule in _RULES if (fault := rule(plain, asked))), "")


def _marks(_: str, asked: str) -> str:
    """``… out from under them!?``, ``after you gET``."""
    return "its marks or capitals are odd" if _MARKS.search(asked) else ""


def _hangs(plain: str, _: str) -> str:
    """``… and you're so desperate?``, ``about the most important?``: the point of its last words is missing."""
    return "it breaks off" if _HANGS.search(plain) else ""


def _tears_list(plain: str, _: str) -> str:
    """``What judges deeds through consequences, welfare?``: the rest of a list is missing."""
    found = _LAST_OF_LIST.search(plain)
    joined = (
        re.search(r"\b(?:and|or|than|if|when|once|while|because|as)\b", plain[-60:]) is not None
    )
    whole = joined or (found and (_ends_on_two_qualities(plain) or _ends_on_name(plain)))
    torn = found and not whole
    return "it breaks off in a list" if torn else ""


def _ends_on_name(plain: str) -> bool:
    """``… one protein, casein``: what a single thing is called stands behind it."""
    tree = tree_of(f"{plain}?")
    last = tree.words[-2] if tree and len(tree.words) > 1 else None
    if tree is None or last is None or last.relation not in ("appos", "vocative"):
        return False
    comma = max(at for at, word in enumerate(tree.words) if word.text == ",")
    thing = tree.words[comma - 1]
    before = {tree.words[one].text.lower() for one in tree.under(comma - 1)}
    return thing.tag == "NN" and bool(before & {"one", "the", "its", "their"})


def _ends_on_two_qualities(plain: str) -> bool:
    """``… into small, blunt pieces``: a noun with two adjectives, and no list."""
    tree = tree_of(f"{plain}?")
    tags = [one.tag if one.text != "," else "," for one in tree.words[:-1]] if tree else []
    return tags[-4:-2] == ["JJ", ","] and tags[-1].startswith("NN")


def _holds_statement(plain: str, _: str) -> str:
    """``Why does the rule hold: the guild pays a fee?``."""
    found = re.search(r": ", plain)
    return "it asks and tells at once" if found and _WORDED.match(plain) else ""


_WORDED = re.compile(
    r"(?:what|why|how|when|where|who|which|do|does|did|is|are|can) ", re.IGNORECASE
)


def _says_twice(plain: str, _: str) -> str:
    """``How long are notes kept forever?``: it says what it asks."""
    return "it says what it asks for" if _TWICE.match(plain) else ""


def _after_helper(plain: str, _: str) -> str:
    """Behind "does", "can" and the like: who, one verb without ending, and no further one."""
    found = _HELPED.match(plain)
    if not found:
        return ""
    tokens, helper = found["rest"].split(), found["aux"].lower()
    first = bare(tokens[0])
    if "please" in tokens[:3]:
        return "an order is no question"
    if first in _PRONOUNS:
        return _after_pronoun(tokens)
    if first in _NO_SUBJECT and helper.startswith("d"):
        return "it has no subject"
    return "" if _is_deed(first, helper) else _after_noun(found["rest"], helper)


def _is_deed(first: str, helper: str) -> bool:
    """``What can make a name clear?``: the verb comes at once."""
    return not helper.startswith("d") and "base" in forms_of(first) and not may_be_noun(first)


def _after_noun(rest: str, helper: str) -> str:
    """What is wrong behind "does" where a thing follows: ``does functions``, ``does use of a public benefit``."""
    tokens = rest.split()
    if _two_verbs(tokens, 1) or _second_turned(rest):
        return "it has two verbs"
    verbs = [place for place in range(1, len(tokens)) if "base" in forms_of(tokens[place])]
    fitting = [place for place in verbs if _may_be_verb(tokens, place)]
    if verbs and not fitting and not {"be", "have", "do"} & set(tokens):
        return "its verb is missing"
    return _agreement(helper, tokens[: fitting[0]]) if fitting else ""


_NO_SUBJECT = frozenset(["make", "have", "get", "take", "give", "keep", "seem", "become"])


def _after_pronoun(tokens: Sequence[str]) -> str:
    """``can we used``, ``should you object detection involves``."""
    place = 1
    while place < len(tokens) and (
        is_adverb(tokens[place]) or bare(tokens[place]) in {"not", "all", "both"}
    ):
        place += 1
    if place == len(tokens):
        return ""
    verb = bare(tokens[place])
    forms = forms_of(verb)
    if verb in _FINITE or (forms and "base" not in forms):
        return f"“{verb}” has an ending behind its helper"
    return "it has two verbs" if _two_verbs(tokens, place + 1) else ""


_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "has",
        "had",
        "does",
        "did",
        "can",
        "could",
        "will",
        "would",
        "should",
        "must",
        "may",
        "might",
    ]
)


def _two_verbs(tokens: Sequence[str], start: int) -> bool:
    """Whether there is a finite verb that nothing brings in; "do" and "have" go with a helper."""
    place = second_verb(tokens, start)
    while place is not None and bare(tokens[place]) in {"do", "have"}:
        place = second_verb(tokens, place + 1)
    return place is not None


def _second_turned(rest: str) -> bool:
    """``… used to run programs and is reset``: what would have to be turned around as well."""
    found = re.search(r" (?:and|but|or) (?:is|are|was|were|has|have|can|will|may|could) ", rest)
    return found is not None and not _BRINGS.search(rest[: found.start()])


_BRINGS = re.compile(
    r"\b(?:that|which|who|whose|where|when|if|because|as|how|whether|what|why|while|since|than|after|before|until|once|unless|although|though)\b"
)


_DESCRIBES = re.compile(r"[a-z]{2}(?:ous|ful|able|ible|less|ical)$")


def _may_be_verb(tokens: Sequence[str], place: int) -> bool:
    """Not ``a public benefit``, ``of use``: the noun of a phrase that has none yet."""
    before, known = bare(tokens[place - 1]), english()
    closed = (
        known.determiners
        - {"all", "this", "that", "these", "those", "each", "both", "most", "some", "many"}
        | known.prepositions - _PARTICLES
    )
    described = before in known.qualities or _DESCRIBES.search(before) is not None
    return before not in closed and not (described and place > 1)


def _agreement(helper: str, subject: Sequence[str]) -> str:
    """``does functions``, ``do letting users``."""
    phrase = " ".join(subject)
    first, noun = bare(subject[0]), head(phrase)
    doing = "ing" in forms_of(first) and len(subject) > 1
    many = noun.islower() and is_plural_word(noun) and noun not in {"data", "media"}
    if helper.startswith("does") and many and not doing and " and " not in phrase:
        return f"“does” doesn't fit “{noun}”"
    if (
        helper in {"do", "don't"}
        and doing
        and is_plural_word(bare(subject[1]))
        and len(subject) == 2
    ):
        return f"“do” doesn't fit “{phrase}”"
    return ""


def _with_be(plain: str, _: str) -> str:
    """Behind "is": no further verb, and something of which it is asked."""
    found = _IS.match(plain)
    if not found:
        return ""
    tokens = found["rest"].split()
    first = bare(tokens[0])
    if first in english().prepositions and any(one.endswith(",") for one in tokens):
        return "it has no subject"
    if second_verb(tokens, 1) is not None or _second_turned(found["rest"]):
        return "it has two verbs"
    several = found["aux"].lower() == "are" and plain.lower().startswith("what ")
    lone = len(tokens) <= 2 and all(one.islower() and one.isalpha() for one in tokens)
    if several and lone and not is_plural_word(tokens[-1]) and not tokens[-1].endswith("s"):
        return f"“are” doesn't fit “{found['rest']}”"
    return ""


def _of_doer(plain: str, _: str) -> str:
    """Behind "What" its verb, and nothing that could be the real one."""
    other = (_WHOLE_AS_IT_IS, _HELPED, _IS, _ASKS_FOR_KIND)
    found = None if any(form.match(plain) for form in other) else _DOES.match(plain)
    tokens = plain.split()[1:] if found and _is_finite(found["verb"]) else []
    if not tokens:
        return ""
    if _ASKS_WHAT.match(plain):
        return "it asks twice"
    if second_verb(tokens, 1) is not None or _ends_torn(tokens) or _lacks_object(tokens):
        return "its verb is mistaken"
    return "its second verb doesn't agree with the first" if _second_has_no_ending(tokens) else ""


def _goes_on(plain: str, _: str) -> str:
    """``What is used and the ropes are wet?``."""
    found = _TWO_CLAUSES.match(plain)
    return "it goes on with another clause" if found and not _BRINGS.search(found["one"]) else ""


def _is_finite(verb: str) -> bool:
    return verb in _FINITE or bool(forms_of(verb) & {"s", "past"})


def _ends_torn(tokens: Sequence[str]) -> bool:
    """``What treats names starting with?``, ``methods that vectors``: a phrase whose noun or verb is missing."""
    last = bare(tokens[-1])
    if last in (english().prepositions - _PARTICLES) | english().determiners - {
        "this",
        "that",
        "all",
        "each",
        "both",
        "more",
        "most",
        "less",
    }:
        return True
    places = [
        place for place in range(2, len(tokens) - 1) if tokens[place] in {"that", "which", "who"}
    ]
    behind = tokens[places[-1] + 1 :] if places else ["is"]
    return not any(forms_of(one) - {"ing"} or bare(one) in english().auxiliaries for one in behind)


def _lacks_object(tokens: Sequence[str]) -> bool:
    """``What finished specified …?``, ``What made simple, …?``."""
    if len(tokens) < 2:
        return False
    verb, behind = tokens[0], tokens[1]
    forms = forms_of(behind)
    two = (
        "past" in forms_of(verb)
        and "participle" in forms
        and "base" not in forms
        and bare(verb) not in _TAKES_STATE
    )
    return two or (
        bare(verb) in {"made", "makes"} and behind.endswith(",") and is_adjective(behind)
    )


_TAKES_STATE = frozenset(
    [
        "was",
        "were",
        "had",
        "got",
        "became",
        "remained",
        "stayed",
        "kept",
        "made",
        "left",
        "went",
        "felt",
        "looked",
        "seemed",
        "helped",
    ]
)


def _second_has_no_ending(tokens: Sequence[str]) -> bool:
    """``What offers low wages and require long hours?``."""
    if "s" not in forms_of(tokens[0]) or bare(tokens[0]) in _FINITE:
        return False
    for place in range(2, len(tokens) - 1):
        if tokens[place - 1] not in {"and", "or"} or may_be_noun(tokens[place]):
            continue
        before = " ".join(tokens[1:place])
        if forms_of(tokens[place]) == {"base"} and not re.search(
            r"\b(?:to|can|could|will|would|may|might|must|should|that|which|who|help|helps|let|lets|make|makes|how|what)\b",
            before,
        ):
            return True
    return False


_RULES: tuple[Callable[[str, str], str], ...] = (
    _marks, _hangs, _tears_list, _says_twice, _holds_statement, _after_helper, _with_be, _of_doer, _goes_on,
)  # fmt: skip
