"""Lead-ins of lists as questions."""

import pytest

from lessoncast.script.talk.lists import lead_question
from lessoncast.tongue.words import Vocabulary

PLAIN = Vocabulary("en")


@pytest.mark.parametrize(
    ("lead", "question"),
    [
        ("There are several ways to cross the bay", "How do I cross the bay?"),
        ("There are several ways to do this", ""),
        ("Then there are", ""),
        ("Some techniques used in farming are", "What are techniques used in farming?"),
        ("There are three kinds of rock", "Which kinds of rock are there?"),
        ("With a boat, you can", "What can you do with a boat?"),
        ("He said", ""),
        ("The main tools are", "What are the main tools?"),
        ("A few examples of such tools are", "What are examples of such tools?"),
        ("Some examples are", "What are some examples?"),
    ],
)
def test_lead_ins(lead: str, question: str) -> None:
    """Ways are asked for with how; what points back or says nothing is not asked."""
    assert question == lead_question(lead, PLAIN)
