"""Nothing is invented: the words, numbers, names, denials and degrees are the lesson's."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from lessoncast._later import re
from lessoncast.script.checks.evidence import Evidence, Said
from lessoncast.script.checks.finding import Finding
from lessoncast.script.checks.wording import closed_words, hedged, negated
from lessoncast.tongue.lint import glue
from lessoncast.tongue.words import NUMBER, content_stems, words

SHARE_FROM_LESSON = 0.6  # of a turn's content words
FEW_WORDS = 4  # of content, under which a turn claims nothing
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]+s?\b")
_CAPITAL_NOUNS = frozenset({"de", "lb"})  # languages in which a capital tells no name


def words_of_the_lesson(case: Evidence) -> Iterator[Finding]:
    """Expert turns that share too few content words with the lines they name."""
    everything = content_stems(case.lesson_text, case.language)
    for said in case.turns:
        own = content_stems(said.text, case.language) - glue(case.language)
        if said.is_host or len(own) < FEW_WORDS:
            continue
        span = said.turn.source
        held = content_stems(case.cited(span), case.language) if span else everything
        if len(own & held) >= SHARE_FROM_LESSON * len(own):
            continue
        elsewhere = span is not None and len(own & everything) >= SHARE_FROM_LESSON * len(own)
        if span and elsewhere:
            yield Finding(
                line=said.line,
                message=f"the expert's words stand elsewhere in the lesson than in lines {span.first}-{span.last}",
                hint="name the lines that this turn rests on in the comment behind it",
            )
        else:
            yield Finding(
                line=said.line,
                message=f"few of the expert's words come from the lesson; not there: {_some(said, own - everything, case)}",
                hint="say it in the lesson's words, or add it to the lesson",
            )


def _some(said: Said, stems: frozenset[str], case: Evidence) -> str:
    """The first few words with these stems, as they are written."""
    found = [one for one in words(said.text) if content_stems(one, case.language) & stems]
    return ", ".join(dict.fromkeys(found[:4]))


def numbers_of_the_lesson(case: Evidence) -> Iterator[Finding]:
    """Numbers that the lesson lacks, in any turn."""
    held = set(NUMBER.findall(case.lesson_text))
    for said in case.turns:
        strange = [one for one in NUMBER.findall(said.text) if one not in held]
        if strange:
            yield Finding(
                line=said.line,
                message=f"the lesson has no {', '.join(strange)}",
                hint="check the number, and write it as the lesson does",
            )


def names_of_the_lesson(case: Evidence) -> Iterator[Finding]:
    """Names and acronyms that the lesson lacks, in any turn."""
    held = {part for word in words(case.lesson_text.lower()) for part in _forms(word)} | case.names
    for said in case.turns:
        found = [one for sentence in said.sentences for one in _named(sentence, case.language)]
        strange = [one for one in dict.fromkeys(found) if not _is_held(one.lower(), held)]
        if strange:
            yield Finding(
                line=said.line,
                message=f"the lesson does not speak of {', '.join(strange)}",
                hint="check the spelling, or take the name into the lesson",
            )


def _is_held(name: str, held: AbstractSet[str]) -> bool:
    """Whether the lesson has a name, or all the parts of ``K-fold``."""
    return bool(_forms(name) & held) or all(_forms(part) & held for part in name.split("-"))


def _forms(word: str) -> set[str]:
    """A word with and without its genitive and plural: ``Fleming's``, ``GPUs``."""
    bare = re.sub(r"['’]s?$", "", word)
    return {bare, bare.removesuffix("s")}


def _named(sentence: str, language: str) -> Iterator[str]:
    """Capitalised words inside a sentence, and acronyms anywhere."""
    found = words(sentence)
    for place, word in enumerate(found):
        inside = place > 0 and word[0].isupper() and language not in _CAPITAL_NOUNS
        fresh = re.search(rf"[:“\"?!—–]\s*[\"“]?{re.escape(word)}", sentence)  # opens a clause
        if _ACRONYM.fullmatch(word) or (inside and not fresh and not re.match(r"I\b", word)):
            yield word


def denials_of_the_lesson(case: Evidence) -> Iterator[Finding]:
    """Expert turns that lose a "not" of their lines, or have one that these lack."""
    for said, source in _cited(case):
        theirs, mine = negated(source, case.language), negated(said.text, case.language)
        own = content_stems(said.text, case.language)
        lost = (theirs & own) - mine - _free(source, theirs, case.language)
        added = (mine & content_stems(source, case.language)) - theirs
        if lost or added:
            told = "denies what the lesson says" if added else "leaves out a “not” of the lesson"
            yield Finding(
                line=said.line,
                message=f"the expert {told}, about: {_some(said, frozenset(lost | added), case)}",
                hint="compare the turn with the lines behind it",
            )


def degrees_of_the_lesson(case: Evidence) -> Iterator[Finding]:
    """Expert turns without the "may", "must" or "usually" of their lines, or with an "always" of their own."""
    for said, source in _cited(case):
        lost = lost_degrees(source, _told(said), case.language)
        if lost:
            marks = dict.fromkeys(lost[one] for one in sorted(lost))
            kept = " and ".join(f"“{one}”" for one in marks)
            yield Finding(
                line=said.line,
                message=f"the lesson says {kept} here, about: {_some(said, frozenset(lost), case)}",
                hint=f"keep its {kept}",
            )
        elif sharper := _sharper(said, source, case.language):
            yield Finding(
                line=said.line,
                message=f"the lines behind this turn do not say “{sharper[0]}”",
                hint="say it as strongly as the lesson does, not more",
            )


def lost_degrees(source: str, told: str, language: str) -> dict[str, str]:
    """The stems that a "may" or "usually" of the source bears on and that are told without any, each with that word."""
    theirs, mine = hedged(source, language), hedged(told, language)
    lost = content_stems(told, language) - _free(source, frozenset(theirs), language)
    return {} if mine else {stem: mark for stem, mark in theirs.items() if stem in lost}


def _told(said: Said) -> str:
    """What a turn says of the lesson: at the end, what stands behind "make it this:"."""
    return said.text.rpartition(": ")[2] if said.turn.move == "takeaway" else said.text


def _sharper(said: Said, source: str, language: str) -> list[str]:
    """Words such as "always" in a turn whose lines have none of them."""
    known = closed_words(language)
    absolutes = known.absolutes if known else frozenset()
    if absolutes & set(words(source.lower())):
        return []
    return [one for one in words(said.text.lower()) if one in absolutes]


def _cited(case: Evidence) -> Iterator[tuple[Said, str]]:
    """The expert's turns that name their lines, with the text of these, where words are known."""
    if closed_words(case.language) is None:
        return
    for said in case.turns:
        if not said.is_host and said.turn.source:
            yield said, case.cited(said.turn.source)


def _free(source: str, borne: frozenset[str], language: str) -> frozenset[str]:
    """Those of the stems that the source also has without the mark: it occurs more often than that."""
    found = [stem for word in words(source) for stem in content_stems(word, language)]
    return frozenset(one for one in borne if found.count(one) > 1)
