"""All checks by name, and the one door through which a script is judged by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lessoncast.model import Lesson, Script
from lessoncast.script.checks import (
    acronyms,
    answers,
    coverage,
    grounding,
    lengths,
    page_marks,
    questions,
    repetition,
    requests,
)
from lessoncast.script.checks.evidence import Evidence
from lessoncast.script.checks.finding import Check, Finding

ENGLISH = frozenset({"en"})
_INVENTED = "What nobody can find in the lesson, learners may learn wrongly."

CHECKS: tuple[Check, ...] = (
    Check(
        name="words",
        looks="expert turns that share fewer than 60 % of their content words with the lesson lines they name,"
        " give or take two",
        why=_INVENTED,
        source="facts on text-to-dialogue systems: restate relations, add none (Piwek and others 2007)",
        find=grounding.words_of_the_lesson,
        needs_lesson=True,
    ),
    Check(
        name="numbers",
        looks="numbers that the lesson lacks",
        why="A wrong number is remembered as well as a right one.",
        source="our rule: nothing is invented",
        find=grounding.numbers_of_the_lesson,
        needs_lesson=True,
    ),
    Check(
        name="names",
        looks="names and acronyms that the lesson lacks",
        why=_INVENTED,
        source="our rule: nothing is invented",
        find=grounding.names_of_the_lesson,
        needs_lesson=True,
    ),
    Check(
        name="denials",
        looks="a “not” of the cited lines that the turn loses, or one that it adds",
        why="Without its “not” a sentence teaches the opposite.",
        source="our rule: a rewrite keeps every negation",
        find=grounding.denials_of_the_lesson,
        needs_lesson=True,
    ),
    Check(
        name="degrees",
        looks="“may”, “some” or “usually” that the turn loses (outside English also “must” and “should”), “always”"
        " or “must” that it adds",
        why="What usually holds is not what always holds.",
        source="our rule: a rewrite keeps modals and quantifiers",
        find=grounding.degrees_of_the_lesson,
        needs_lesson=True,
    ),
    Check(
        name="page marks",
        looks="markup, addresses, code, citations, “in this section”, half sentences, brackets without a partner",
        why="A voice reads them aloud, or stumbles.",
        source="craft of writing for the ear: there is no page",
        find=page_marks.marks_of_the_page,
    ),
    Check(
        name="questions",
        looks="host questions without inversion, “do”, agreement or question mark, and “tell me more”",
        why="A question that is not English gives the machine away, and listeners stop trusting it.",
        source="only a quarter of rule-made questions were acceptable to judges (Heilman and Smith 2010)",
        find=questions.ill_formed_questions,
        languages=ENGLISH,
    ),
    Check(
        name="articles",
        looks="“a” before a vowel sound, “an” before a consonant",
        why="It is heard at once.",
        source="English grammar",
        find=questions.wrong_articles,
        languages=ENGLISH,
    ),
    Check(
        name="answers",
        looks="host questions behind which nobody answers, or the answer takes up no word of the question",
        why="Questions help only if the next turn answers them.",
        source="deep-reasoning questions before their answers (Craig, Sullins, Witherspoon, Gholson 2006)",
        find=answers.unanswered_questions,
    ),
    Check(
        name="pronouns",
        looks="chapters that open with “it”, “they” or “these”",
        why="Listeners jump to chapters, and do not know what is meant.",
        source="craft of writing for the ear: name before pronoun",
        find=answers.orphan_pronouns,
        languages=ENGLISH,
    ),
    Check(
        name="acronyms",
        looks="acronyms heard before their words, where the lesson or a later turn gives these",
        why="Nobody can look back to find out.",
        source="craft of writing for the ear: one new term at a time, in full first",
        find=acronyms.undefined_acronyms,
    ),
    Check(
        name="sentences twice",
        looks="the same sentence in two places",
        why="A restatement helps in other words; the same words sound like a fault.",
        source="one recap a chapter at most (Jordan, Albacete, Katz 2015)",
        find=repetition.sentences_twice,
    ),
    Check(
        name="phrases twice",
        looks="five words in a row that the host says in two turns",
        why="It sounds like a template.",
        source="our measure of the template sound",
        find=repetition.phrases_twice,
    ),
    Check(
        name="openers",
        looks="the same two first words more than twice in ten turns",
        why="It sounds like a template.",
        source="our measure of the template sound",
        find=repetition.openers_often,
    ),
    Check(
        name="long turns",
        looks="host turns over 20 words (the first: 25), expert turns over 75 in English, and over 45 in other languages",
        why="A dialogue lives on the change of voices.",
        source="scripts written by hand: host about 9 words, expert about 27",
        find=lengths.long_turns,
    ),
    Check(
        name="short turns",
        looks="scripts in which a third of the host's turns have under 4 words, or of the expert's under 15",
        why="Short turns are good for the rhythm; too many of them say nothing.",
        source="scripts written by hand",
        find=lengths.short_turns,
    ),
    Check(
        name="long sentences",
        looks="sentences of more than 35 words",
        why="What is heard once has to be short.",
        source="scripts written by hand: sentences of 9 to 11 words on average",
        find=lengths.long_sentences,
    ),
    Check(
        name="coverage",
        looks="top sections of the lesson of which no turn says anything",
        why="Learners take what is not heard for not needed.",
        source="our rule: selection is fair to sections",
        find=coverage.unheard_sections,
        needs_lesson=True,
    ),
    Check(
        name="requests",
        looks="comments `say: …` of the lesson that no turn says",
        why="What the author of the lesson wants to be heard is heard.",
        source="our rule: what a lesson asks to be said goes before its length",
        find=requests.unsaid_requests,
        needs_lesson=True,
    ),
)


def judge(
    script: Script, lesson: Lesson | None = None, *, names: Iterable[str] = ()
) -> Iterator[tuple[str, Finding]]:
    """What a listener would wince at, each with the name of its check; those that do not apply are skipped.

    ``names`` are those by which the speakers call each other.
    """
    case = Evidence(script, lesson, names)
    for check in CHECKS:
        if check.needs_lesson and lesson is None:
            continue
        if check.languages and case.language not in check.languages:
            continue
        for finding in check.find(case):
            yield check.name, finding
