"""A cards file that was edited, and its lesson that has changed."""

from __future__ import annotations

from dataclasses import replace

from lessoncast import study
from lessoncast.model import Block, Card, Lesson, Question, Span
from lessoncast.study import Merged, Sheet, StudySet
from mothers import a_lesson

TIDE = Card(
    id="",
    front="What is a tide?",
    back="The rise and fall of the sea",
    source=Span(3, 4),
    origin="generated",
)
SPRING = Card(
    id="",
    front="What is a spring tide?",
    back="The largest range",
    source=Span(8, 8),
    origin="generated",
)
NEAP = Card(
    id="",
    front="What is a neap tide?",
    back="The smallest range",
    source=Span(9, 9),
    origin="generated",
)
MOON = Card(id="", front="What pulls?", back="The Moon", source=Span(4, 4), origin="generated")
OFTEN = Question(
    id="", question="How often is high tide?", choices=("Once a day", "Twice a day"), answer=1, source=Span(4, 4)
)  # fmt: skip


def made(*items: Card | Question) -> Sheet:
    cards = tuple(one for one in items if isinstance(one, Card))
    questions = tuple(one for one in items if isinstance(one, Question))
    found = StudySet(cards=cards, questions=questions)
    return study.sheet_of(found, language="en", lesson="lessons/x.md", guid="g", basis="b")


def merged(text: str, *items: Card | Question, lesson: Lesson | None = None) -> Merged:
    """What becomes of an edited file when its lesson gives these items now; once more changes nothing."""
    new, source = made(*items), lesson or a_lesson()
    done = study.merge(text, study.loads(text, where="x"), new, source, where="x")
    again = study.merge(done.text, study.loads(done.text, where="x"), new, source, where="x")
    assert done.text == again.text
    return done


def fronts(found: Merged) -> list[str]:
    sheet = study.loads(found.text, where="x")
    return [card.front for card in sheet.cards]


def test_what_is_edited_is_kept_and_the_rest_follows_the_lesson() -> None:
    """One answer is the author's; one item got another answer, one is new, one has gone."""
    text = study.dumps(made(TIDE, SPRING, NEAP, OFTEN)).replace(
        "The largest range", "When both pull"
    )
    found = merged(text, replace(TIDE, back="The sea's rise and fall"), SPRING, MOON, OFTEN)
    sheet = study.loads(found.text, where="x")
    assert ["The sea's rise and fall", "When both pull", "The Moon"] == [
        one.back for one in sheet.cards
    ]
    assert ["generated", "author", "generated"] == [one.origin for one in sheet.cards]
    assert (1, 1, 1, 0) == (found.kept, found.new, found.gone, found.left_out)
    assert OFTEN == replace(sheet.questions[0], id="")


def test_what_was_taken_out_stays_out() -> None:
    """And so does a question that was asked in other words, also when the lesson forgets it for a while."""
    text = study.dumps(made(TIDE, SPRING)).replace("Q: What is a tide?", "Q: What is the tide?")
    assert ["What is the tide?", "What is a spring tide?"] == fronts(merged(text, TIDE, SPRING))
    without = merged(text, SPRING)
    assert ["What is the tide?", "What is a spring tide?"] == fronts(
        merged(without.text, TIDE, SPRING)
    )
    bare = study.dumps(made(TIDE, OFTEN)).partition("## Quiz")[0]
    back = merged(bare, TIDE, OFTEN, SPRING)
    assert "## Quiz" not in back.text
    assert 1 == back.left_out


def test_what_is_the_authors_own_keeps_every_byte() -> None:
    """Notes, headings, bullets in place of numbers, a card of one line."""
    own = "## Mine\n\n<!-- ask Ada -->\n\nEbb :: the sea goes out\n\n"
    text = (
        study.dumps(made(TIDE, OFTEN))
        .replace("## Quiz", own + "## Quiz")
        .replace("1. [ ]", "- [ ]")
    )
    found = merged(text + "\n<!-- and Bob -->\n", TIDE, SPRING, OFTEN)
    assert own in found.text
    assert "<!-- and Bob -->" in found.text
    assert ["What is a tide?", "What is a spring tide?", "Ebb"] == fronts(found)


def test_the_first_of_a_kind_gets_a_section() -> None:
    """A lesson that had cards alone now gives a question."""
    text = study.dumps(made(TIDE)).replace("The rise", "A rise")
    found = merged(text, TIDE, OFTEN)
    assert found.text.count("## Quiz") == 1
    assert 1 == len(study.loads(found.text, where="x").questions)


def test_lines_of_what_is_kept_follow_the_lesson() -> None:
    """Two lines were put above: what was said in line 8 is now said in line 10."""
    lesson = a_lesson()
    moved = tuple(
        replace(one, span=Span(one.span.first + 2, one.span.last + 2)) for one in lesson.blocks
    )
    new = Block(kind="paragraph", text="Something else stands here now.", span=Span(1, 2))
    card = Card(
        id="",
        front="When do the Sun and the Moon pull in one line?",
        back="At spring tide",
        source=Span(8, 8),
    )
    text = study.dumps(made(card)).replace("At spring", "In a spring")
    found = merged(text, card, lesson=replace(lesson, blocks=(new, *moved)))
    assert "<!-- 10 -->" in found.text
