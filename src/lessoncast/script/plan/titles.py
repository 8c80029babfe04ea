"""Titles and topics: what a chapter is called, and how its subject is named inside a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from lessoncast._later import re
from lessoncast.model import Lesson
from lessoncast.script.plan.articles import as_told
from lessoncast.script.plan.furniture import is_furniture
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.english.clauses import is_clause, is_imperative
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import NOUNISH, english, ing_form
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.english.titles import (
    is_own_name,
    is_rather_thing,
    stands,
    tails,
    title_forms,
)
from lessoncast.tongue.packs.headings import is_clausal, last_thing, shorter
from lessoncast.tongue.remembering import once_a_lesson
from lessoncast.tongue.seam import Packed, packed, tongue_of
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count, words
from lessoncast.units.pieces import Section, clean_heading, is_speakable, without_number

TITLE_WORDS = 6
SMALL_WORD = 4  # letters of a word that title case may leave small: "with"
CLAUSE_WORDS = 12  # of a whole clause as a title in a packed language: none is cut
_ASIDES = (r":\s+", r"\s+[–—-]\s+", r"\?\s+")  # where even a clause may be cut
OWN_WORDS = 5  # of a title that is a subject out of the text
PAIR_WEIGHT = 0.3  # from which two neighbouring words may be one
PAIR_LEAST = 0.2  # from which a subject of several words may be one in English
OWN_WEIGHT = 0.2  # from which one word alone may be such a title
_COUNTS = re.compile(r"(?:\w+ of|one|two|three|four|five|some|many|more|most|all|both|each|every|several|such"
                     r"|other|others|another|additional|an additional|any|no|only|same|first|second|third|last|next|name|word|term"
                     r"|(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?=$| (?:hundred|thousand|million)))\b", re.IGNORECASE)  # fmt: skip
_MARKS = (
    r":\s+",
    r"\s+[–—-]\s+",
    r"[?？]\s*",
    r"[,;]\s+",
)  # where a heading of any language may be cut
_SAYS_NOTHING = frozenset(
    re.findall(
        r"\S+",
        "a an the and to of introduction intro overview chapter about getting started let's get begin"
        " definition definitions vocabulary key terms glossary summary conclusion conclusions wrapping"
        " up lesson lecture talk short background notes recap words know terminology more on part section example"
        " examples idea ideas big main conceptual high-level general basic",
    )
)
_NO_NAME = re.compile(
    r"^(?:side by side|step by step|one by one|head to head|back to back|at a glance|all together|hands on|up close)$",
    re.IGNORECASE,
)
_TELLING_OF = re.compile(
    r"^(?:An? )?(?:(?:short |brief |quick )?(?:note|word) on|introduction to|intro to|overview of|summary of|introducing|exploring|understanding|learning about"
    r"|all about|(?:(?:frequently asked |common )?questions(?: and answers)?|facts|myths) about) ",
    re.IGNORECASE,
)  # which stands in front of it
_TOLD_HOW = re.compile(
    r"(?<=\w),? (?:introduced|revisited|explained|reconsidered|continued|made (?:simple|easy|clear)|demystified|in (?:short|brief|a nutshell)|at a glance)$"
    r"|(?<=\w), (?:without (?:the )?(?:tears|pain|fear|jargon|maths?)|step by step|from scratch|the easy way|in plain (?:English|words))$",
    re.IGNORECASE,
)  # how a lesson tells of its subject
_QUOTES_OR_ASKS = re.compile(r"[?\"“”]|^[Pp]lease\b")
_QUALITY = re.compile(r"(?:open|free|close|ready|due|subject) to\b", re.IGNORECASE)  # of whom?
_INNER = frozenset({"that", "which", "who", "what", "how", "where", "it"})
_BOXES = re.compile(
    r"(?:primary source|story behind|case study|example|box|sidebar|profile|in focus|note|spotlight"
    r"|key idea|big idea|did you know|fun fact|multiple perspectives)",
    re.IGNORECASE,
)


def shown_title(lesson: Lesson) -> str:
    """What listeners read: the lesson's title as its author wrote it, signs that nobody could say included.

    Its number goes, which apps show beside it (Apple: no number in the title), and what says that it is a lesson.
    """
    title = without_number(lesson.title).strip().rstrip(" .:;,–—") or lesson.title
    return capital(_without_kind(title))


def episode_title(lesson: Lesson) -> str:
    """What the speakers say for it: words alone, of two parts one, or "This lesson" where it cannot be said."""
    title = clean_heading(lesson.title)
    if is_speakable(title):
        return _without_kind(title)
    tongue = packed(lesson.language.partition("-")[0].lower())
    if tongue is None:
        parts = re.split(r"(?<=\?)\s+|:\s+|\s+[–—-]\s+", title)
        return next((part for part in parts if is_speakable(part)), "This lesson")
    named = (clean_heading(one.text) for one in lesson.blocks if one.kind == "heading")
    return next(filter(is_speakable, named), tongue.pack.about.get("lesson", title))


def _without_kind(title: str) -> str:
    """A title without what says that it is a lesson: "X - Concise Summary" → "X"."""
    main = re.split(r"\s+[–—|-]\s+|:\s+(?=(?:an?|the)?\s*(?:concise|short|brief|quick)\b)", title)[
        0
    ]
    tail = title[len(main) :].lower()
    told = re.search(
        r"summary|overview|notes|lesson|lecture|tutorial|guide|article|chapter|unit", tail
    )
    return main if told and len(main) > 2 else title


def short_titles(heading: str, language: str = "en") -> Iterator[str]:
    """A heading in at most six words, the fullest form first; none is cut inside a phrase."""
    clausal = False
    heading = _without_asides(heading)
    if language == "en":
        forms: Iterable[str] = title_forms(heading)
    else:
        pack = packed(language)
        title = heading.rstrip(".:;, ")
        clausal = pack is not None and is_clausal(title, pack.pack)
        cuts = _ASIDES if clausal else pack.title_cuts if pack else _MARKS
        forms = [title, *(part for cut in cuts for part in re.split(cut, title)[:1])]
        long = pack is not None and clausal and count(title) > TITLE_WORDS
        made = map(capital, shorter(title, pack.pack)) if pack and long else ()
        if told := [one for one in made if pack and _fits(one, pack)]:
            yield from told
            return
        if pack and long and (thing := _thing_of(title, pack)):
            yield capital(thing)
            return
    asks = language != "en" and heading.rstrip().endswith("?")
    most = CLAUSE_WORDS if language != "en" and clausal else TITLE_WORDS
    for form in dict.fromkeys(capital(one.rstrip(" ,;:?" if asks else " ,;:")) for one in forms):
        if 0 < count(form) <= most and _is_title(form, heading, language):
            yield f"{form}?" if asks else form


def _thing_of(clause: str, pack: Packed) -> str:
    """What a clause is about, or what it ends with, as a title; "" where neither is short enough."""
    told = None if clause[-1:] in "?!" else pack.subject_of(f"{clause}.")
    named = told.phrase if told else ""
    if 2 <= count(named) <= TITLE_WORDS:
        return named
    return last_thing(clause, pack.pack, TITLE_WORDS)


def _fits(title: str, pack: Packed) -> bool:
    """Whether what a heading was shortened to is a title: two to six words, the last no pronoun."""
    bare = pack.pack.closed - pack.pack.words["modals"]  # "wie man rudern kann" is whole
    return 2 <= count(title) <= TITLE_WORDS and title.lower().split()[-1] not in bare


def _without_asides(heading: str) -> str:
    """A heading without what stands in brackets, unless nothing else does."""
    return re.sub(r"\s*\([^()]*\)", "", heading).strip() or heading


def _is_title(form: str, heading: str, language: str) -> bool:
    """Whether what was cut out of a heading can stand alone: two words, the last no pronoun."""
    pack = packed(language)
    whole = form == capital(heading.rstrip(" .,;:?"))
    if form[-1:] in "-–":
        return False  # "Lese- und Schreibrechte": half of a word
    closed = form.lower().split()[-1] in pack.pack.closed if pack else False
    return pack is None or whole or (count(form) > 1 and not closed)


def short_title(heading: str, language: str = "en") -> str:
    """The best title of a heading; its first words where none can be cut out whole."""
    heading = _without_asides(heading)
    found = next(short_titles(heading, language), "")
    if found:
        return found
    if phrase := _last_phrase(heading, language):
        return phrase
    asks = language != "en" and heading.endswith("?") and count(heading) <= CLAUSE_WORDS
    if count(heading) <= TITLE_WORDS or asks:
        return heading.rstrip(" .,;:")
    kept = heading.split()[:TITLE_WORDS]
    while len(kept) > 2 and not _ends(kept, language):
        kept.pop()
    return " ".join(kept).rstrip(" .,;:")


def _last_phrase(heading: str, language: str) -> str:
    """The phrase at the end of a heading; "" where none is short enough."""
    pack = packed(language)
    if language == "en":
        return next((one for one in tails(heading) if count(one) <= TITLE_WORDS), "")
    tokens = heading.rstrip(" .,;:?!").split()
    begins = set(pack.pack.determiners) - pack.pack.words["no_titles"] if pack else set()
    places = [n for n, one in enumerate(tokens) if one.lower() in begins]
    while pack and len(tokens) > 2 and tokens[-1].lower() in pack.pack.closed:
        tokens.pop()
    phrases = [" ".join(tokens[place:]) for place in places]
    return next((capital(one) for one in phrases if 2 <= count(one) <= TITLE_WORDS), "")


def _ends(kept: list[str], language: str) -> bool:
    """Whether a title may end here: elsewhere than in English, behind no word of three letters."""
    return stands(" ".join(kept)) if language == "en" else len(kept[-1]) > 3


def says_something(heading: str, language: str = "en") -> bool:
    """Whether a heading names more than its place in the text: not "Introduction" alone."""
    if pack := packed(language):
        return pack.says_something(heading)
    return ":" not in heading and any(one not in _SAYS_NOTHING for one in words(heading.lower()))


def heading_of(index: int, sections: list[Section], language: str = "en") -> str:
    """A section's own title; where that says nothing, the title above it."""
    section = sections[index]
    vague = section.kind in {"opening", "vocabulary", "recap"}
    if section.title and (not vague or says_something(section.title, language)):
        return section.title
    for above in reversed(sections[:index]):
        named = above.level < section.level and above.title
        if named and says_something(above.title, language):
            return above.title
    return section.title.partition(":")[2].strip() if section.kind == "opening" else ""


@once_a_lesson
def topic_of(heading: str, vocabulary: Vocabulary) -> str:
    """A heading as the name of a subject inside a sentence; "" for questions and whole clauses."""
    if pack := packed(vocabulary.language):
        return pack.topic(heading, vocabulary)
    parts = re.split(r":\s|\s[–—-]\s", heading)
    short = parts[-1 if _BOXES.match(heading) else 0].strip(" !")
    short = re.sub(r"^What (?:is|are) (.+)\?$", r"\1", short, flags=re.IGNORECASE)
    short = _TELLING_OF.sub("", short)
    short = _TOLD_HOW.sub("", short)
    first = bare(short.split()[0]) if short else ""
    closed = (
        english().prepositions | english().subordinators | {"do", "don't", "let's", "is", "are"}
    )
    if _QUOTES_OR_ASKS.search(short) or count(short) > 7 or first in closed or is_clause(short):
        return ""
    if _NO_NAME.search(short) or _tells(short) or _QUALITY.match(short):
        return ""
    if is_imperative(short) and is_own_name(short, vocabulary):
        return short
    if is_imperative(short) and not (is_rather_thing(short) or _names(short, vocabulary)):
        return _gerund(short, vocabulary)
    doing = any(form == "ing" for _, form in english().verbs.get(first, ()))
    return vocabulary.lower_title(short[:1].lower() + short[1:] if doing else short)


def _names(heading: str, vocabulary: Vocabulary) -> bool:
    """Whether two words name a thing in a lesson that tells of the first as of one: ``Spring Forces``."""
    first, *rest = heading.lower().split()
    noun = first in english().noun_verbs - listed("tasks") and first in vocabulary.counted
    return noun and len(rest) == 1 and rest[0] not in english().determiners


def _tells(heading: str) -> bool:
    """Whether a heading tells what someone does: ``The Circus Comes to Town``."""
    known, tokens = english(), [bare(word) for word in heading.split()]
    for before, word in pairwise(tokens[:-1]):
        base = next((base for base, form in known.verbs.get(word, ()) if form == "s"), "")
        if base and base not in known.noun_verbs | NOUNISH and before not in _INNER:
            return True
    return False


def _gerund(order: str, vocabulary: Vocabulary) -> str:
    """``Capture and store data`` → ``capturing and storing data``, ``Inflate and deflate`` → ``inflating and deflating``."""
    base, _, rest = order.partition(" ")
    if bare(base) in english().adverbs and rest:
        return f"{base.lower()} {_gerund(rest, vocabulary)}"  # "Always close the gate"
    both = re.match(r"and (\w+)((?: .+)?)$", rest)
    if both and any(form == "base" for _, form in english().verbs.get(both[1], ())):
        rest = f"and {ing_form(both[1])}{both[2]}"
    return f"{ing_form(base.lower())} {vocabulary.lower_title(rest)}"


def subject_of(title: str, passages: Sequence[Passage], vocabulary: Vocabulary) -> str:
    """What a lesson is about, as it stands inside a sentence: its title, or what it tells most of."""
    calls = title[-1:] == "!" and not re.search(r" [a-z]+!$", title)  # but: Errors with panic!
    named = "" if calls else topic_of(title, vocabulary)
    told = title if packed(vocabulary.language) else named
    if named and says_something(told, vocabulary.language):
        text = " ".join(passage.text for passage in passages)
        return as_told(named, text, vocabulary, title)
    own = own_titles(passages, vocabulary, "") if not title.endswith("?") else []
    if not own and not packed(vocabulary.language) and is_furniture(title):
        own = own_titles(passages, vocabulary, "", any_weight=True)
    if own and (calls or not says_something(title, vocabulary.language)):
        text = " ".join(passage.text for passage in passages)
        return as_told(vocabulary.lower_title(own[0]), text, vocabulary)
    return vocabulary.lower_title(title.rstrip("?!.")).replace("This lesson", "this lesson")


def is_in_title_case(titles: str) -> bool:
    """Whether all longer words of some titles have capitals: ``Motion with Vectors``, but not ``Tides``."""
    capitals = [word[:1].isupper() for word in titles.split() if len(word) > SMALL_WORD]
    return len(capitals) > 2 and all(capitals)


def own_titles(
    passages: Sequence[Passage], vocabulary: Vocabulary, known: str, *, any_weight: bool = False
) -> list[str]:
    """What the passages tell of, by its weight in the lesson; nothing of the ``known`` title alone.

    With ``any_weight`` also what the lesson hardly speaks of elsewhere.
    """
    language = vocabulary.language
    held = content_stems(known, language)
    worth: dict[str, float] = {}
    for place, unit in enumerate(unit for passage in passages for unit in passage.units):
        named = tongue_of(language).subject(unit.text, vocabulary)
        for name in filter(None, (unit.term, named)):
            stems = content_stems(name, language)
            bare_owner = re.match(r"[a-z]+'s ", name)  # "computer's operating system": whose?
            fits = count(name) <= OWN_WORDS and not _COUNTS.match(name) and not bare_owner
            if stems - held and fits:
                score = vocabulary.weight(stems) * (1.0 if count(name) > 1 else 0.5)
                worth[capital(name)] = worth.get(capital(name), 0.0) + score / (1 + 0.1 * place)
    best = sorted(worth, key=lambda name: (-worth[name], name))
    least = PAIR_LEAST if language == "en" else 0.0
    if any_weight:
        return [one for one in best if count(one) > 1]
    whole = [one for one in best if worth[one] > (least if count(one) > 1 else OWN_WEIGHT)]
    return whole if packed(language) else [*whole, *_repeated(passages, vocabulary, held)]


def _repeated(
    passages: Sequence[Passage], vocabulary: Vocabulary, held: frozenset[str]
) -> Iterator[str]:
    """Two neighbouring words that name something new, the heaviest in the lesson first."""
    pairs: dict[tuple[str, str], float] = {}
    times: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        said = re.findall(r"[^\W\d_][\w'-]*|[.,;:!?()]", passage.text)
        for one, other in pairwise(said):
            if _is_pair(one, other, vocabulary, held):
                weight = vocabulary.weight(content_stems(f"{one} {other}", vocabulary.language))
                pairs[one, other] = pairs.get((one, other), 0.0) + weight
                times[one, other] += 1
    again = [(pair, weight) for pair, weight in pairs.items() if times[pair] > 1]
    best = sorted(again, key=lambda pair: (-pair[1], pair[0]))
    yield from (capital(" ".join(pair)) for pair, weight in best if weight > PAIR_WEIGHT)


def own_nouns(passages: Sequence[Passage], vocabulary: Vocabulary, known: str) -> list[str]:
    """The nouns that the passages use again and again, and that the ``known`` title does not have."""
    held = content_stems(known, vocabulary.language)
    nouns = Counter(word for passage in passages for word in words(passage.text))
    again = [one for one, often in nouns.items() if often > 1 and one in vocabulary.counted]
    new = [one for one in again if content_stems(one) and content_stems(one).isdisjoint(held)]
    return [capital(one) for one in sorted(new, key=lambda one: (-nouns[one], one))]


def _is_pair(one: str, other: str, vocabulary: Vocabulary, held: frozenset[str]) -> bool:
    """Whether two words may be a noun with what stands before it, and are not all known."""
    stems = [content_stems(word, vocabulary.language) for word in (one, other)]
    verbs = english().verbs if vocabulary.language == "en" else {}
    verbal = one.lower() in verbs or (other in verbs and other not in NOUNISH)
    adverb = one.endswith("ly") or other.endswith(("ly", "ous", "ful", "ive"))
    bare = verbal or adverb or _COUNTS.match(f"{one} {other}")
    return all(stems) and bool(frozenset().union(*stems) - held) and not bare
