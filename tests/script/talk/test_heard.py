"""What the host has said, and what may not be said again."""

from collections.abc import Iterable

import pytest

from lessoncast.script.talk.heard import Heard, skeleton
from lessoncast.tongue import lint
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.proposal import Proposal
from writer_mother import english_book


def _heard(*turns: str) -> Heard:
    heard = Heard(english_book())
    for turn in turns:
        heard.remember(turn, "ask.about")
    return heard


@pytest.mark.parametrize(
    ("text", "built"),
    [
        ("What does the lock gate do?", "what does the _ do"),
        ("And why is that?", "and why is that"),
        ("Sailors of Venice?", "_ of _"),
    ],
)
def test_skeletons(text: str, built: str) -> None:
    """Words of the lesson are blanks, runs of them one blank."""
    assert built == skeleton(text)


@pytest.mark.parametrize(
    "again",
    [
        "How does the gate work?",  # the same skeleton
        "How does it help?",  # the same first two words
        "How does the old lock work?",  # word for word
        "Why?",  # too short
        "Now tell me how the old harbour of the town works, with all its gates and locks and long walls and quays?",
    ],
)
def test_refused(again: str) -> None:
    """An echo, a repeated form, and what is too short or too long."""
    assert not _heard("Hello and welcome, all.", "How does the old lock work?").accepts(again, 60)


def test_a_word_before_a_question_keeps_it_fresh() -> None:
    """A question that would begin like the last one is asked with a word before it."""
    texts = list(_heard().texts(Proposal(ask="What does the gate do?", worth=60), "seed"))
    assert texts == [
        "What does the gate do?",
        "And what does the gate do?",
        "So what does the gate do?",
    ]


def test_no_english_word_stands_before_a_question_in_another_language() -> None:
    """Also where its first word is one of English questions: ``Was bringt das?``."""
    book = phrasebook("de")
    assert book is not None
    asked = Proposal(ask="Was bringt das?", worth=82)
    assert list(Heard(book).texts(asked, "seed")) == ["Was bringt das?"]


def test_questions_without_words_of_the_lesson_are_rationed() -> None:
    """After one of them, another is worth less."""
    asked = Proposal(form="ask.reason", worth=70, deep=True)
    assert _heard("The lock is slow.", "And why is that?").worth(asked) < _heard(
        "The lock is slow."
    ).worth(asked)


def test_what_about_is_asked_once() -> None:
    """One "what about" in an episode, in whatever form; and "so" opens one sentence of a turn."""
    heard = _heard("What about the old lock?")
    assert not heard.accepts("Then how about the new gate?", 60)
    assert not heard.accepts("So that is the lock. So what does it hold?", 60)
    assert heard.accepts("Where was the old gate built?", 60)


def test_a_bare_subject_and_an_empty_question_are_worn() -> None:
    """What could stand anywhere is worth little once something of the kind was said."""
    heard = _heard("What about the old lock?")
    about = Proposal(form="ask.about", np="the gate", worth=50)
    assert heard.worth(about) < 28
    heard.remember("And what comes next?", "ask.onward")
    assert heard.worth(Proposal(form="ask.plain", worth=40)) < 15


def test_nobody_asks_twice_what_happened_in_the_same_year() -> None:
    """ "And in 1868, what happened?" is worth nothing where that was just told."""
    heard = _heard("How did the lock come about?")
    then = Proposal(form="ask.happened", when="in 1868", worth=66)
    before = heard.worth(then)
    heard.remember_question("What happened in 1868?", then)
    heard.remember("Where was the old gate built?", "Where")
    assert heard.worth(then) < before - 80


def test_a_second_question_without_a_word_of_the_lesson_is_worth_less() -> None:
    """Two in a row could stand in any episode; behind one that names its subject a bare one may stand."""
    book = phrasebook("de")
    assert book is not None
    bare = Proposal(form="ask.why", worth=60)
    named, empty = Heard(book), Heard(book)
    named.remember("Was bewirkt das Lab in der Milch?", "ask.about")
    empty.remember("Und wie ist das?", "ask.about")
    assert named.worth(bare) > empty.worth(bare) + 20


def test_a_hasty_talk_has_the_longest_forms() -> None:
    """More words in a turn make fewer turns a minute."""
    book = phrasebook("fr")
    assert book is not None
    asked = Proposal(form="ask.plain", worth=12)
    said = [next(Heard(book, full=full).texts(asked, "seed")) for full in (False, True)]
    assert len(said[1].split()) == max(len(one.split()) for one in book.forms["ask.plain"])
    assert len(said[1].split()) > len(said[0].split())


def test_the_longest_form_is_taken_once_before_the_others_were() -> None:
    """Where a host words questions at length, the next subject is asked about in other words."""
    heard = Heard(english_book(), full=True)
    first, second = (
        Proposal(form="ask.doing", np=name, worth=50) for name in ("kneading", "rising")
    )
    asked = next(heard.texts(first, "seed"))
    heard.remember_question(asked, first)
    again = next(heard.texts(second, "seed"))
    assert skeleton(asked) != skeleton(again)


def test_what_was_said_once_is_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that was refused as said before is so to the end."""
    heard = Heard(english_book())
    heard.remember("Why does the mill stand by the river?", "ask.why")
    looked: list[str] = []
    grams = lint.five_grams

    def counted(text: str) -> Iterable[tuple[str, ...]]:
        looked.append(text)
        return grams(text)

    monkeypatch.setattr(lint, "five_grams", counted)
    again = "So does the mill stand by the river?"
    assert [heard.accepts(again, 99) for _ in range(3)] == [False] * 3
    assert looked == [again]


def test_somebody_is_known_by_the_last_name() -> None:
    """``President Adams`` is the Adams who was asked about before."""
    adams, hall = (
        Proposal(form="ask.do", np=name, worth=24) for name in ("Adams", "President Hall")
    )
    heard = _heard("What did Adams do?")
    heard.topics = ["adams"]
    again = Proposal(form="ask.do", np="President Adams", worth=24)
    assert heard.worth(again) == heard.worth(adams) < heard.worth(hall)


def test_no_question_is_worth_more_than_is_said_at_once() -> None:
    """What is told of a question before it is weighed is never too little, whatever was asked before."""
    questions = [
        Proposal(form=form, np=name, worth=worth, deep=deep)
        for form in ("ask.about", "ask.do", "ask.plain", "ask.onward", "bridge.next")
        for name in ("", "gate", "old lock")
        for worth, deep in ((20, False), (54.3, True), (96, False))
    ]
    for heard in (_heard(), _heard("What about the gate?"), _heard("How so?", "And the gate?")):
        for keen in (0, 25):
            heard.keen = keen
            assert all(heard.worth(one) <= heard.most(one) for one in questions)


def test_a_short_question_is_heard_again_behind_and() -> None:
    """``And who created Git?`` is what the recall question would ask; "why is that?" is asked of anything."""
    assert _heard("And who made salt?").repeats("Who made salt?")
    assert not _heard("And why is that?").repeats("So why is that?")


def test_one_turn_in_four_may_ask_nothing() -> None:
    """And one more, since headings come in a row."""
    heard = _heard(*["What is a lock?"] * 6, "I see. Do go on.")
    assert heard.asks_enough
    assert not _heard("What is a lock?", *["I see. Do go on."] * 3).asks_enough
