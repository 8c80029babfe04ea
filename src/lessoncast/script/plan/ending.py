"""How an episode ends: the sentence kept for the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lessoncast._later import re
from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage, cover
from lessoncast.tongue.english.claims import point
from lessoncast.tongue.english.clauses import is_clause, is_imperative, main_clause
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.remembering import once_a_lesson
from lessoncast.tongue.seam import packed, tongue_of
from lessoncast.tongue.words import Vocabulary, content_stems
from lessoncast.units.pieces import Section, Unit

UNNAMED = frozenset({"opening", "vocabulary", "recap"})  # headings that name no subject
_TELLING: frozenset[Role] = frozenset({"plain", "definition", "cause", "condition", "consequence"})
_NOTES: frozenset[Role] = frozenset({"member", "advice", "label", "risk", "number", "contrast"})
CASES = frozenset({"example", "step", "quote", "row", "question"})
AT_LAST_UNITS = 8  # of an episode, from which on anything may be said again
FEW_BETWEEN = 2  # sentences that lie behind one of a short episode that is said again
LONG_BETWEEN = 4  # sentences that had better lie behind one of a longer episode
AT_LAST_WORDS = range(5, 31)  # of a sentence that is said again for want of another
EDGE = 0.3  # what it is worth to be one of the first or last things that a lesson says
BEGINS, ENDS = 4, 3  # of these
HALF, DEFINES, ASIDE = (
    0.5,
    0.4,
    0.5,
)  # of what a sentence is about; worth of a definition; cost of what is of something else
MINOR = 1.0  # by which something has to be worth more than a summary to end instead of it
CENTRAL = 2.0  # what it is worth then
LEAST = -0.5  # what a sentence is worth that is said again by choice
DENIED = 0.6  # what a sentence is worth less that tells what is not so
AGAIN = 0.25  # by which what was said before has to be worth more than what was not
WHOLE = 5  # words under which a sentence may live on the one before it: "A jibe isn't."
SAME = 0.6  # of the content words of two sentences, from which they say the same
_TALKS = re.compile(
    r"(?:I|Say|Add|Imagine|Suppose|Consider|Note|Let|Luckily|Once|Recall|Assume|Perhaps|Here|Keep in mind|Think|Bear in mind|Be sure|Make sure)\b"
)
_BEGINS_AFTER = re.compile(
    r"(?:Since|As|Because|Given|This|That|These|Those|It) "
)  # lives on others
_TAKES_UP = re.compile(
    r"(?:They|He|She|Its|Their) |It (?:appears|seems|looks) to |It(?:'s| is| was) (?:an?|the|one|also|called|made|used|known|part|named) "
    r"|To [^,;:]+, (?:it|they|he|she) |(?:[Mm]ore(?: \w+ly)|[Mm]ostly|Rather|Later(?: on)?|Subsequently|Afterwards?|Eventually|Meanwhile|In particular), "
    r"|[A-Z][^,;:]{1,30}, (?:it|they|he|she) (?!(?:is|was|'s) (?:[\w-]+ ){1,3}(?:to|that)\b)"
)  # what was told before, which nobody has at hand
_ADDS = re.compile(r"\b(?:too|as well)[.,:;!]")  # to what?
_PASSING = re.compile(
    r"\bfor (?:example|instance)\b|\b[Ff]or (?:more|further) (?:\w+ )?(?:options|information|details|examples|reading)\b|\bwrote (?:a|the) (?:guide|book|post)\b|\b[Ww]e (?:implement|define|expected|construct|create|saw|used|added|made|will|'ll|now)\b"
    r"|\b(?:prints?|printed|compiles?|runs) (?:out|it)\b|\b[a-z] (?:remains|is|equals)\b|\$|\bfigure\b"
)  # a case, or what is done on the way


_LOCAL = re.compile(
    r"\b(?:immediately|linked|(?:[Tt]he|[Tt]hese|[Aa]ll) remaining|the other(?! hand\b)|[Ff]irst|[Ss]econd|[Tt]hird|[Tt]herefore|[Tt]hus|[Ss]imilar|[Ll]ikewise|however|additional|in question|again|[Hh]ere|next|upcoming|previous(?:ly)?|[Nn]ow|already|still|then|otherwise|instead|even (?:worse|better|more|less)"
    r"|(?:this|that|the) (?:chapter|section|lesson|episode|example|exercise|figure|code)|discussion (?:of|touches|covers|turns))\b"
    r"|^(?:You|We)(?:'ve)? (?:have )?learned\b|^Key in its\b|^We(?:'re|'ll|'ve| (?!can\b|must|should|need|have to|cannot|can't|all))|\w[_.(]\w|\w\(\)|[a-z][A-Z]|\b[A-Z]\d|=",
)  # leans on what stands around it in an English lesson, tells of its code or of what "we" just did


# ── the expert's last sentence ────────────────────────────────────────────────────────────────


def takeaway(
    sections: Sequence[Section],
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    topic: str = "",
) -> Unit | None:
    """The sentence to end on: from the lesson's own summary, or a strong one not said before."""
    about = content_stems(topic, vocabulary.language)
    first, last = _edges(sections, vocabulary)

    def worth(unit: Unit) -> float:
        thesis = unit.text in first and _share_about(unit.text, about) > 0.0
        concludes = unit.text in last and not about.isdisjoint(content_stems(unit.text))
        return _worth(unit.text, vocabulary, unit.words, about) + EDGE * (thesis or concludes)

    told = [unit for passage in chosen for unit in passage.units]
    summary = [unit for unit in _summary(sections) if not _is_said(unit, told, vocabulary)]
    if packed(vocabulary.language) is None:
        summary = [one for one in summary if _is_whole(one.text)]
    telling = _of_telling(passages, chosen, vocabulary, worth)
    if summary:
        best = max(summary, key=lambda unit: (worth(unit), unit.span))
        english = packed(vocabulary.language) is None
        if english and telling and worth(telling) > max(worth(best) + MINOR, CENTRAL):
            return telling
        return _with_next(best, sections, english=english)
    if telling:
        return telling
    every = [unit for unit in _free(passages, chosen) if _may_end(unit, vocabulary)]
    if every:
        return max(every, key=lambda unit: (worth(unit), -unit.span.first))
    return _at_last(chosen, vocabulary, worth)


def _of_telling(
    passages: Sequence[Passage],
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    worth: Callable[[Unit], float],
) -> Unit | None:
    """The strongest sentence of what a lesson tells, rather one that was not said before; a note of a list only where all is lists."""
    for roles in (_TELLING, _TELLING | _NOTES):
        free = [unit for unit in _free(passages, chosen) if _stands_alone(unit, vocabulary, roles)]
        again = _said_again(chosen, vocabulary, worth, roles)
        if free:
            best = max(free, key=lambda unit: (worth(unit), -unit.span.first))
            central = again is not None and worth(again) > worth(best) + AGAIN
            return again if central and packed(vocabulary.language) is None else best
        if again and worth(again) > LEAST:
            return again
    return None


def _edges(sections: Sequence[Section], vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """What an English lesson says first and last of all, where its thesis and its conclusion stand."""
    told = [unit for section in sections for unit in section.units if section.kind != "recap"]
    ends = ([], []) if packed(vocabulary.language) else (told[:BEGINS], told[-ENDS:])
    return tuple(frozenset(unit.text for unit in end) for end in ends)


def _is_whole(text: str) -> bool:
    """Whether a sentence of an English summary tells something by itself: not what "we" did, no half of a list."""
    local = _LOCAL.search(text) or _PASSING.search(text) or _DID.search(text)
    return local is None and _tells_at_once(text) and (is_clause(text) or is_imperative(text))


_DID = re.compile(r"\b[Ww]e (?:have |'ve )?[a-z]+(?:ed|ook|aw|nt|ew|ound|ade|arned)\b")


def _at_last(
    chosen: Sequence[Passage], vocabulary: Vocabulary, worth: Callable[[Unit], float]
) -> Unit | None:
    """Where nothing else can end an English episode, any sentence that stands alone, else one that at least points at no other.

    It is said once more; of a short episode, which would be heard as a slip, it is rather kept for the end.
    """
    units = [] if packed(vocabulary.language) else [u for one in chosen for u in one.units]
    alone = tongue_of(vocabulary.language).stands_alone
    for stands in (alone, _points_at_none):
        fits = [
            place
            for place, u in enumerate(units)
            if u.words in AT_LAST_WORDS and not (u.leans or u.ask or u.lead) and stands(u.text)
        ]
        if len(units) < AT_LAST_UNITS:
            found = _of_few(units, fits, worth, moves=stands is alone)
        else:
            early = [place for place in fits if place + LONG_BETWEEN < len(units)]
            again = [units[place] for place in (early or fits) if place]
            found = replace(max(again, key=worth), group=-1) if again else None
        if found:
            return found
    return None


def _of_few(
    units: Sequence[Unit], fits: Sequence[int], worth: Callable[[Unit], float], *, moves: bool
) -> Unit | None:
    """One of a few sentences that nothing behind it would miss; else the first, once more, where others are told since."""
    free = [
        units[place]
        for place in fits
        if place and moves and not any(map(_leans_back, units[place + 1 : place + 2]))
    ]
    if free:
        return max(free, key=worth)
    again = [units[place] for place in fits if place + FEW_BETWEEN < len(units)]
    again.sort(key=lambda unit: unit is units[0])  # the host may open with that
    return replace(again[0], group=-1) if again else None


def _leans_back(unit: Unit) -> bool:
    return unit.leans or unit.words < WHOLE or not _points_at_none(unit.text)


def _points_at_none(text: str) -> bool:
    """Whether an English sentence tells something or what to do, and points at no other."""
    points = _TAKES_UP.match(text) or _BEGINS_AFTER.match(text) or _POINTS.search(text)
    return points is None and (is_clause(text) or is_imperative(text))


_POINTS = re.compile(
    r"\b(?:this|these|those|such|above|below|following|here|there|also|however|therefore|thus|then|instead|another|others?|same)\b"
    r"|^(?:It|He|She|They|We|And|But|Or|So|Yet|Now|Next|Finally|Do)\b|\b(?:do|does) (?:this|that|it)\b",
    re.IGNORECASE,
)


def _summary(sections: Sequence[Section]) -> list[Unit]:
    return [
        unit
        for section in sections
        if section.kind == "recap"
        for unit in section.units
        if not unit.leans
        and 5 <= unit.words <= 30
        and "," not in unit.text[:12]
        and not _BEGINS_AFTER.match(unit.text)
    ]


def _with_next(best: Unit, sections: Sequence[Section], *, english: bool) -> Unit:
    """A short last sentence with the one behind it, where both are short and of one thing."""
    closing = [unit for section in sections if section.kind == "recap" for unit in section.units]
    after = closing[closing.index(best) + 1 :][:1]
    if after and english and not _goes_on(best.text, after[0].text):
        return best
    if after and best.words + after[0].words <= 26 and not _LOCAL.search(after[0].text):
        both = f"{best.text} {after[0].text}"
        return replace(best, text=both, span=cover(best.span, after[0].span))
    return best


def _goes_on(first: str, second: str) -> bool:
    """Whether an English sentence is about what the one before it names."""
    taken_up = not content_stems(first).isdisjoint(content_stems(second))
    return taken_up or re.match(r"(?:It|Its|They|Their)\b", second) is not None


def _free(passages: Sequence[Passage], chosen: Sequence[Passage]) -> Iterator[Unit]:
    """Sentences that can be kept for the end: unsaid ones, and later ones that nothing would miss."""
    told = {unit for passage in chosen for unit in passage.units}
    yield from (unit for passage in passages for unit in passage.units if unit not in told)
    units = [(passage.section, unit) for passage in chosen for unit in passage.units]
    heard = [section for section, _ in units]
    later = range(len(units) // 2 if len(chosen) > 3 else len(units), len(units))
    for place in later:
        section, unit = units[place]
        after = [unit for _, unit in units[place + 1 : place + 2]]
        leaned_on = any(unit.leans or unit.words < WHOLE for unit in after)
        if heard.count(section) > 1 and not leaned_on:
            yield unit


def _said_again(
    chosen: Sequence[Passage],
    vocabulary: Vocabulary,
    worth: Callable[[Unit], float],
    roles: frozenset[Role],
) -> Unit | None:
    """What was said in the first half, once more at the end when there is nothing else."""
    early = chosen[: len(chosen) // 2] if len(chosen) > 3 else ()
    units = [u for one in early for u in one.units if _stands_alone(u, vocabulary, roles)]
    units = [u for u in units if _may_be_announced(u, vocabulary)]
    return replace(max(units, key=worth), group=-1) if units else None


def _may_be_announced(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether what is said again can go on behind a colon, so that it is no sentence said twice."""
    return packed(vocabulary.language) is not None or ": " not in unit.text


@once_a_lesson  # each telling looks for a last sentence
def _worth(text: str, vocabulary: Vocabulary, said: int, about: frozenset[str]) -> float:
    """How much a sentence is worth remembering: about the subject, general, a judgement, not long."""
    stems = content_stems(text, vocabulary.language)
    score = len(stems & about) / max(len(about), 1) + min(3 * weight(text, vocabulary), 0.6)
    score += 0.25 * tongue_of(vocabulary.language).judges(text) - 0.02 * abs(said - 15)
    first = " ".join(text.split()[1:3])
    local = text.startswith("The ") and not about & content_stems(first, vocabulary.language)
    score -= 0.5 * bool(_PASSING.search(text)) + 0.4 * bool(_BEGINS_AFTER.match(text))
    if packed(vocabulary.language) is None:
        score += _nearness(text, about) - 0.7 * bool(_LOCAL.search(text))
        score -= 0.5 * bool(_CASE.match(text) or _OURS.search(text))
        score -= 0.15 * bool(_ONLY_IF.search(text)) + 0.3 * bool(_MAY_BE.search(text))
        score += 0.3 * bool(_PURPOSE.match(text)) - DENIED * bool(_DENIES.search(text))
    score -= 0.8 * bool(_TALKS.match(text)) + 0.4 * _names_strangers(text, about, vocabulary)
    return score - 0.4 * local - 0.4 * tongue_of(vocabulary.language).points_away(text)


def _nearness(text: str, about: frozenset[str]) -> float:
    """What an English sentence is worth more for being about the lesson's subject, most where it tells what that is."""
    share = _share_about(text, about)
    defines = share >= HALF and _IS_A.search(text) is not None
    return 0.4 * share + DEFINES * defines - ASIDE * about.isdisjoint(content_stems(text))


_IS_A = re.compile(
    r"\b(?:is|are) (?:an?|the|(?:\w+ )?[a-z]+s that|[a-z]+ing)\b|\b(?:means|refers? to)\b"
)


def _share_about(text: str, about: frozenset[str]) -> float:
    """How near what an English sentence is about is to the lesson's subject, from 0 to 1."""
    clause = main_clause(text)
    named = content_stems(clause.subject) if clause else frozenset()
    return len(named & about) / max(len(named), len(about)) if named else 0.0


_CASE = re.compile(
    r"(?:In|At|On|For|During|Under|With|Within|Among|After|Before|If|When|According to|Unlike|Another|Other|Some|Many|Several|One of|Half of|Each|Examples?|Until|Once|Usually|Often|Sometimes|Typically|Not (?:all|every))\b"
)  # where or when something holds, or of what part: ``In muscles, …``
_ONLY_IF = re.compile(r"\b(?:when|if|until|unless)\b")
_MAY_BE = re.compile(
    r"\b(?:may|might|could)(?: \w+ly)? (?:be|have)\b|\bcan have\b|^(?:A|An|The|Each|[A-Z]\w+s for) (?:specific|certain|particular|given)\b|\b(?:for|of|with) a (?:specific|certain|particular|given)\b"
)  # of some only
_DENIES = re.compile(r"\b(?:do|does|did|is|are|was|were|has|have|had|could|would)n't\b")
_PURPOSE = re.compile(
    r"The (?:(?:primary|main|basic|overall|central|key|whole|core|ultimate|general|most important) )?(?:purpose|idea|goal|point|aim|principle|insight|message|advantage|benefit|task)s? (?:of|behind|is)\b"
)
_OURS = re.compile(
    r"^(?:Our|Your|My)\b|\b(?:probably|perhaps)\b|\b(?:might|may) want to\b"
)  # of one case, or not for sure


def _names_strangers(text: str, about: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether a sentence in a packed language is about something with a name that is not the subject."""
    first = text.split(maxsplit=1)[0]
    named = any(char.isupper() for char in first[1:]) and packed(vocabulary.language) is not None
    return named and not content_stems(first, vocabulary.language) & about


def _is_said(unit: Unit, told: Sequence[Unit], vocabulary: Vocabulary) -> bool:
    return any(same(unit.text, one.text, vocabulary) for one in told)


def same(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two sentences share most of their content words."""
    left, right = (content_stems(text, vocabulary.language) for text in (one, other))
    return len(left & right) >= SAME * max(min(len(left), len(right)), 1)


def _stands_alone(unit: Unit, vocabulary: Vocabulary, roles: frozenset[Role]) -> bool:
    """Whether a sentence can be understood by itself, and is worth remembering."""
    fits = unit.role in roles and 8 <= unit.words <= 26 and not unit.leans and not unit.ask
    told = fits and not (unit.lead and packed(vocabulary.language))
    if packed(vocabulary.language) is None and (
        _TAKES_UP.match(unit.text) or _ADDS.search(unit.text) or not _tells_at_once(unit.text)
    ):
        return False
    return told and tongue_of(vocabulary.language).stands_alone(unit.text)


def _tells_at_once(text: str) -> bool:
    """Whether the first of some English sentences is one, and no reply: not ``Probably not. For most mills, …``."""
    first = sentences(text, "en")[0]
    return first == text or is_clause(first) or is_imperative(first)


def _may_end(unit: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a sentence of a packed language points at no other, though its subject is not certain."""
    pack = packed(vocabulary.language)
    if pack is None or unit.lead or unit.leans or unit.ask or unit.role in CASES:
        return False
    return 8 <= unit.words <= 26 and not pack.points_away(unit.text)


def without(kept: Unit | None, chosen: list[Passage]) -> list[Passage]:
    """The passages without the sentence that is kept for the end."""
    left = []
    for passage in chosen:
        units = tuple(unit for unit in passage.units if unit != kept)
        if units:
            left.append(passage if units == passage.units else replace(passage, units=units))
    return left or chosen


def weight(text: str, vocabulary: Vocabulary) -> float:
    """How much a text is about what the lesson is about."""
    return vocabulary.weight(content_stems(text, vocabulary.language))


def in_short(sentence: str, vocabulary: Vocabulary) -> str:
    """What a sentence claims, as it stands behind "so"; "" when it cannot be told in short."""
    if vocabulary.language == "en":
        return "" if is_imperative(sentence) else point(sentence, vocabulary)
    pack = packed(vocabulary.language)
    return pack.point(sentence, vocabulary) if pack else ""
