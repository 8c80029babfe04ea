"""What a packed language asks of its sentences: a term for its gloss, why, when, how many, what if."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from lessoncast._later import re
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.gaps import PACKED_PRONOUN
from lessoncast.study.facts.packed.alone import alone_of, behind_colon, standing
from lessoncast.study.facts.packed.asks import Reader
from lessoncast.study.facts.packed.deeds import is_order
from lessoncast.study.facts.packed.gaps import signs_of
from lessoncast.study.facts.packed.headings import asked_by_headings
from lessoncast.study.facts.packed.taken import with_subjects
from lessoncast.study.facts.packed.talk import Talk, in_its_time, talk_of
from lessoncast.study.facts.packed.whole import is_of_somebody
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.statement import Statement
from lessoncast.tongue import lint
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import content_stems, count, words

LATEST = 1.6  # rank of the tongue's questions up to which an answer is short and sure
SUREST = 1.15  # up to which a figure in it is whole: behind it "at most" is lost
ASKED_WORDS = range(3, 19)
ANSWER_WORDS = range(1, 26)
GLOSS_WORDS = range(4, 19)
LEAST_TOLD = 2
SURE_WORTH = 0.77  # from which a pattern's question is better than the tongue's own
COMPOUNDED = 6  # letters from which a noun at the end of another one tells what that is
SMALL_WORD = 4  # letters up to which a word may come from the form of an answer
_OPENS = ("weil", "damit", "dann", "in", "diesem", "parce", "afin", "porque", "debido")


_GLOSS = re.compile(
    r"(?:[^,;:]|:(?=\w))*(?:, (?:(?:in|an|auf|mit|von|zu|bei|aus|dans|par|en|con|por) )?(?:d(?:er|ie|as|en|em|eren|essen)|qui|que|dont|où|la?quel(?:le)?|donde|l[ao]s? que|el que|cuy[oa]s?)\b[^,;:]*)?"
)  # with the clause that belongs to it

_GOES_ON = re.compile(
    r"$|[,;:] (?:und|aber|sondern|sowie|wobei|das heißt|also|was|et|mais|car|ce qui|y|pero|sino|porque|pues|lo que)\b"
)  # behind a gloss; what else stands behind a comma belongs to it


def packed_facts(material: Material) -> Iterator[Fact]:
    """What the sentences of a lesson define, and the first question that each answers in short."""
    tongue, talk = packed(material.language), talk_of(material.language)
    if tongue is None or talk is None:
        return
    alone = [
        one
        for each in with_subjects(material.statements, tongue, material.vocabulary)
        for one in standing(each, tongue, material.vocabulary)
        if not lint.debris(one.text) and not _lacks_subject(one.text, material.language)
    ]
    alone += [
        one
        for each in alone
        if not each.term and (one := behind_colon(each, tongue, material.vocabulary))
    ]
    yield from asked_by_headings(material)
    told = [*_told(alone, tongue, talk, material)]
    yield from told
    known = {one.statement for one in told if one.worth >= SURE_WORTH}
    for statement in alone:
        if not tongue.points_away(statement.text):
            yield from _defined(statement, tongue, material)
            if (statement.whole or statement.text) not in known:
                yield from _asked(statement, tongue, talk, material)


def _lacks_subject(text: str, language: str) -> bool:
    """Whether a sentence leaves its subject to the one before: ``Ocurre en zonas secas``."""
    return language == "es" and is_of_somebody(text, language) and not is_order(text, language)


def _told(
    alone: Sequence[Statement], tongue: Packed, talk: Talk, material: Material
) -> Iterator[Fact]:
    """What the patterns of the language ask of the statements; no question that two of them answer."""
    named = (tongue.subject_of(one.text, material.vocabulary) for one in alone)
    reader = Reader(
        tongue,
        material.vocabulary,
        tuple(one for one in named if one),
        tuple(one.text for one in alone),
    )
    found = [(statement, one) for statement in alone for one in reader.asked(statement.text)]
    found = [(statement, replace(one, ask=in_its_time(one.ask, talk))) for statement, one in found]
    times = Counter(one.ask for _, one in found)
    title = content_stems(material.lesson.title, material.language)
    for statement, one in found:
        broad = one.once and content_stems(one.ask, material.language) <= title
        if times[one.ask] == 1 and not broad:
            yield fact_of(
                statement, kind="asked", subject=one.ask.rstrip("?"), value=one.answer,
                family=one.family, ask=one.ask, worth=one.worth, rivals=one.rivals,
            )  # fmt: skip


def _defined(statement: Statement, tongue: Packed, material: Material) -> Iterator[Fact]:
    """``X ist ein Y``: what a noun stands for."""
    found = tongue.subject_of(statement.text, material.vocabulary)
    if found is None or statement.term or not tongue.defines(found):
        return
    rest = found.rest.rstrip(".")
    gloss = _first(_GLOSS, rest)
    told = content_stems(gloss, material.language)
    own = content_stems(found.phrase, material.language)
    named = is_gloss(gloss, material.language)
    name = _bare(found.phrase, tongue)
    signs = signs_of(material.language)
    loose = tongue.pack.closed | (signs.general if signs else frozenset())
    named = named and not _is_of_general_kind(name, loose, tongue)
    named = named and _GOES_ON.match(rest[len(gloss) :]) is not None
    if named and count(gloss) in GLOSS_WORDS and len(told) >= LEAST_TOLD and not told & own:
        yield fact_of(
            statement, kind="gloss", subject=name, value=gloss, family="terms", worth=0.85
        )


def _is_of_general_kind(name: str, loose: AbstractSet[str], tongue: Packed) -> bool:
    """``Weitere Aufgaben``, ``großer Aufgabenbereich``: what is told of many things, and is no term."""
    words_of = name.split()
    capitals = tongue.pack.about.get("capital_nouns", False)
    if not capitals:
        return any(one.lower() in loose for one in words_of[:2])
    noun = next((one for one in words_of if one[:1].isupper()), "")
    ends = tuple(one for one in loose if len(one) >= COMPOUNDED) if capitals else ()
    return not noun or noun.lower() in loose or (bool(ends) and noun.lower().endswith(ends))


def _first(pattern: re.Pattern[str], text: str) -> str:
    """What of a text a pattern matches at its start."""
    found = pattern.match(text)
    return found.group() if found else ""


def _is_sound(answer: str, statement: str, tongue: Packed) -> bool:
    """Whether an answer is made of its sentence's words, and has its verb where it is a clause."""
    words_of = [word.lower() for word in words(answer)]
    said = {word.lower() for word in words(statement)} | set(_OPENS)
    strange = [word for word in words_of if len(word) > SMALL_WORD and word not in said]
    verbs = [place for place, word in enumerate(words_of) if word in tongue.pack.verbs]
    opens = words_of[0] if words_of else ""
    if opens in _OPENS:
        place = 1 if opens == "dann" else 3 if answer.startswith("In diesem Fall") else None
        return not strange and bool(verbs) and (place is None or place in verbs)
    return not strange


def _is_impersonal(ask: str, answer: str, language: str) -> bool:
    """Whether neither speaks to the reader, of "them", or of nothing in particular."""
    signs = signs_of(language)
    loose = PACKED_PRONOUN.search(
        re.sub(r"-t?-?(?:ils?|elles?|on)\b", "", ask[:1].lower() + ask[1:])
    )
    parts = {word.lower() for word in words(answer)}
    talks = signs is not None and (signs.you.search(answer) or parts <= signs.general)
    verb = language == "de" and re.search(rf"\b(?:{_PARTICLES})$", answer)
    if language == "es" and signs is not None and signs.you.search(ask):
        return False  # there the verb alone speaks to the reader
    compared = re.match(
        r"(?:[Aa]ls|[Qq]ue du|[Qq]ue de|[Pp]ero|[Aa]ber|[Mm]ais|[Ee]t pas)\b", answer
    )  # "more than"
    return not loose and not talks and not verb and not compared


_PARTICLES = "ab|an|auf|aus|bei|dar|ein|fest|fort|frei|her|heraus|hervor|hin|los|mit|nach|statt|teil|um|voraus|vor|weg|zu|zurück|zusammen"


def _ends(answer: str, statement: str) -> bool:
    """Whether an answer is the end of its sentence, so that nothing of it is lost."""
    return statement.rstrip(".").lower().endswith(answer.lower())


def _bare(phrase: str, tongue: Packed) -> str:
    """A noun phrase without its article: ``Der Käse`` → ``Käse``, ``L'eau`` → ``eau``."""
    first, _, rest = phrase.partition(" ")
    if rest and first.lower() in tongue.pack.determiners:
        return rest
    elided = re.match(r"[lL]['’](?P<rest>.+)$", phrase)
    return elided["rest"] if elided else phrase


def is_gloss(text: str, language: str) -> bool:
    """Whether a text names a thing and is no clause; never where nobody has described the language."""
    tongue, talk = packed(language), talk_of(language)
    if tongue is None or talk is None or not re.match(talk.gloss, text[:1].lower() + text[1:]):
        return False
    named = re.split(r",? (?:der|die|das|que|qui|où|dont|donde|wo) ", text[4:])[0]
    return not any(word.lower() in tongue.pack.verbs for word in words(named))


def _asked(statement: Statement, tongue: Packed, talk: Talk, material: Material) -> Iterator[Fact]:
    for rank, asked, answer in sorted(tongue.recalls(statement.text, material.vocabulary)):
        ask = in_its_time(re.sub(r" en realidad\b", "", asked), talk)
        said = re.sub(*talk.turned, re.sub(talk.lead, "", answer).rstrip("."), count=1)
        alone = alone_of(material.language)
        cut = alone.turn.sub("", said) if alone else said
        said = said if re.search(r"\b(?:nicht|keine?\w?|pas|no)\b", cut) else cut
        plain = rank <= LATEST and said and not re.search(talk.talk, ask)
        sure = rank <= SUREST or (_ends(said, statement.text) and not re.search(r"\d", said))
        plain = plain and sure and _is_impersonal(ask, said, material.language)
        plain = plain and not is_order(said, material.language)
        said = re.sub(r"^In diesem Fall (?=[a-z])", "Dann ", said)
        sound = _is_sound(said, statement.text, tongue) or _ends(said, statement.text)
        away = alone is not None and alone.points_in_question(ask)
        if plain and sound and not away and _fits(ask, said, material.language):
            yield fact_of(
                statement, kind="asked", subject=ask.rstrip("?"), value=said, family="asked",
                ask=ask, worth=0.8 - 0.1 * rank,
            )  # fmt: skip
            return


def _fits(ask: str, answer: str, language: str) -> bool:
    told = content_stems(answer, language) - content_stems(ask, language)
    sized = count(ask) in ASKED_WORDS and count(answer) in ANSWER_WORDS
    number = re.search(r"\d", answer) is not None
    return sized and not lint.debris(ask) and (bool(told) or number)
