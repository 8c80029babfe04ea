"""What a sentence names."""

import pytest

from lessoncast.tongue.english.naming import things_named


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The gates leak around the Canal Street lock.", [("the", "gates"), ("the", "Canal Street lock")]),
        ("The keeper's old ledger names a toll bridge.", [("", "keeper's old ledger"), ("a", "toll bridge")]),
        ("Our own boats pass three locks and several bridges.", []),
        ("His map shows the same way to other towns.", []),
    ],
)  # fmt: skip
def test_things_have_what_tells_which_is_meant(sentence: str, names: list[tuple[str, str]]) -> None:
    """With the words beside them; none that only "his" or a number tells, or nothing at all."""
    assert [(one.article, one.phrase) for one in things_named(sentence)] == names
