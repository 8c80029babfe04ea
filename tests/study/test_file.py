"""The cards file: it comes back exactly, tells what is edited, and refuses what is no item."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast import study
from lessoncast._files import clean_text
from lessoncast.errors import StudyError
from lessoncast.model import Card, Question, Span
from lessoncast.study import Sheet, StudySet

CARD = Card(
    id="", front="What does VAE stand for?", back="Variational Autoencoder", source=Span(12, 12)
)
QUESTION = Question(
    id="",
    question="When were GANs proposed?",
    choices=("2013", "2014", "2015"),
    answer=1,
    explanation="Goodfellow and others proposed them in 2014.",
    source=Span(14, 16),
    origin="generated",
)
BODY = """\
## Flashcards

Q: What does VAE stand for? <!-- 12 -->
A: Variational Autoencoder

## Quiz

### When were GANs proposed? <!-- 14-16 -->

1. [ ] 2013
2. [x] 2014
3. [ ] 2015

> Goodfellow and others proposed them in 2014.
"""


def made(*items: Card | Question) -> Sheet:
    """A sheet as it is written for a lesson."""
    found = StudySet(
        cards=tuple(one for one in items if isinstance(one, Card)),
        questions=tuple(one for one in items if isinstance(one, Question)),
    )
    return study.sheet_of(found, language="en", lesson="lessons/x.md", guid="g", basis="b")


def read(text: str) -> Sheet:
    return study.loads(text, where="x.cards.md", guid="g")


def test_it_reads_well_and_comes_back_exactly() -> None:
    """The author's syntax, with the lesson's lines as comments; origins are remembered."""
    sheet = made(CARD, QUESTION)
    text = study.dumps(sheet)
    assert text.endswith(f"---\n\n{BODY}")
    assert sheet == read(text)
    assert ["author", "generated"] == [item.origin for item in read(text).items]
    assert not study.is_edited(read(text), text)


TEXTS = (
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
    .map(clean_text)
    .filter(lambda text: bool(text.strip()))
)


@pytest.mark.property
@given(
    st.lists(st.tuples(TEXTS, TEXTS), max_size=4),
    TEXTS,
    st.lists(TEXTS, min_size=2, max_size=4),
    TEXTS,
)
def test_any_text_comes_back(
    cards: list[tuple[str, str]], question: str, choices: list[str], explanation: str
) -> None:
    """Headings, labels, marks of lists and comments are text where they stand in a text."""
    sheet = made(
        *(Card(id="", front=front, back=back) for front, back in cards),
        Question(
            id="", question=question, choices=tuple(choices), answer=0, explanation=explanation
        ),
    )
    assert sheet == read(study.dumps(sheet))


HOSTILE = (
    "# x",
    "Q: x",
    "A: x",
    "> x",
    "- [x] y",
    "a :: b",
    "<!-- 1 -->",
    "---",
    "\\",
    "a\nb",
    " a ",
    "1. [ ] z",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_mark_in_a_text_is_text(text: str) -> None:
    """The same for what is a mark of the file itself."""
    sheet = made(
        Card(id="", front=text, back=text),
        Question(id="", question=text, choices=(text, "no"), answer=0, explanation=text),
    )
    assert sheet == read(study.dumps(sheet))


def test_an_author_may_write_it_as_in_a_lesson() -> None:
    """Pairs, wrapped lines, bullets as choices, no header, no lines."""
    sheet = read(
        "Perplexity :: how surprised a model is\nToken :: a piece of a word\n\n"
        "Q: Who proposed\nGANs?\n\nA: Goodfellow\nand others\n\n"
        "## A short quiz\n\n### Which one\nlearns?\n\n- [x] the model\n- [ ] the data\n> So it\n> is.\n"
    )
    assert [
        ("Perplexity", "how surprised a model is"),
        ("Token", "a piece of a word"),
        ("Who proposed GANs?", "Goodfellow and others"),
    ] == [(card.front, card.back) for card in sheet.cards]
    (asked,) = sheet.questions
    assert ("Which one learns?", ("the model", "the data"), 0, "So it is.") == (
        asked.question, asked.choices, asked.answer, asked.explanation
    )  # fmt: skip
    assert {"author"} == {item.origin for item in sheet.items}


FAULTS = {
    "Q: Who?\n": (1, "Q: without A:"),
    "\nQ: Who?\nA:\n": (2, "a card without an answer"),
    "Q:\nA: He\n": (1, "a card without a question"),
    "\n\nA: He\n": (3, "A: without Q:"),
    "Q: Who?\nA: He\nA: She\n": (3, "A: without Q:"),
    "## Quiz\n\n### Which?\n\n1. [x] a\n": (3, "a question with one choice only"),
    "## Quiz\n### Which?\n1. [ ] a\n2. [ ] b\n": (2, "a question with no right choice"),
    "## Quiz\n### Which?\n1. [x] a\n2. [X] b\n": (2, "a question with several right choices"),
    "## Quiz\n### Which?\n\nText.\n": (2, "a question with no choices"),
    "## Quiz\n\n1. [x] a\n2. [ ] b\n": (3, "choices without a question"),
    "## Quiz\n###\n1. [x] a\n2. [ ] b\n": (2, "choices without a question"),
    "### Which?\n1. [x]\n2. [ ] b\n": (2, "a choice that says nothing"),
    "Q: Who?\nA: He\n\n> So.\n": (4, "an explanation of nothing"),
    "Q: Who?\nA: He\n\nMore of it.\n": (4, "this belongs to no card and to no question"),
    "Some words.\n": (1, "this belongs to no card and to no question"),
    "Q: Who? <!-- 9\nA: He\n": (1, "this comment has no end"),
    "---\nlesson: x\n": (1, "the header has no end"),
    "---\nlessen: x\n---\n": (2, "there is no key 'lessen' in the header"),
    "---\nitems:\n  - rubbish\n---\n": (3, "this is no item as lessoncast writes it down"),
}  # fmt: skip


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_broken_is_refused_with_its_line(text: str) -> None:
    """No item is lost in silence."""
    line, message = FAULTS[text]
    with pytest.raises(StudyError) as caught:
        read(text)
    assert (f"x.cards.md:{line}", message) == (caught.value.where, caught.value.message)
    assert caught.value.hint or "comment" in message or "header" in message


@pytest.mark.parametrize(
    ("old", "new"), [("Variational", "A"), ("<!-- 12 -->", "<!-- ask Ada -->"), ("[x]", "[ ]")]
)
def test_an_edit_is_seen(old: str, new: str) -> None:
    """An answer, a note, another right choice; and a new order, too."""
    text = (
        study.dumps(made(CARD, QUESTION))
        .replace(old, new, 1)
        .replace("3. [ ]", "3. [x]" if new == "[ ]" else "3. [ ]")
    )
    assert study.is_edited(read(text), text)


def test_ids_rest_on_what_is_asked() -> None:
    """An edited answer keeps its id, another lesson has others, and twins are told apart."""
    there = made(CARD, QUESTION)
    edited = made(replace(CARD, back="Something else"), QUESTION)
    assert [item.id for item in there.items] == [item.id for item in edited.items]
    other = study.loads("Q: What does VAE stand for?\nA: x\n", where="y", guid="other")
    assert other.cards[0].id != there.cards[0].id
    twins = made(CARD, CARD)
    assert twins.cards[1].id == f"{twins.cards[0].id}-2"
    assert [(twins.cards[0], twins.cards[1])] == list(study.twins(twins.items))


def test_an_item_that_is_edited_is_the_authors() -> None:
    """Whoever rewrites an answer answers for it."""
    text = study.dumps(made(QUESTION)).replace("2013", "2003")
    assert "author" == read(text).questions[0].origin
