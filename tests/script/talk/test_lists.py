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
        ("The main tools are", "What are the main tools?"),
    ],
)
def test_lead_ins(lead: str, question: str) -> None:
    """Ways are asked for with how; what points back or says nothing is not asked."""
    assert question == lead_question(lead, PLAIN)
