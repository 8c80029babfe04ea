"""One way to write each character."""

import pytest

from lessoncast.speech.verbalise.prepare import prepare, strip_private


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("it’s “so”", 'it\'s "so"'),
        ("one\u00a0two\nthree  four", "one two three four"),
        ("1\u202f000\u00a0000", "1000000"),
        ("1\u00a02", "1 2"),
        ("x² and 10⁻³", "x^2 and 10^-3"),
        ("2½ or ¾", "2 1/2 or 3/4"),
        ("٣ ３ ③ Ⅳ ⑳", "3 3 3 IV 20"),
        ("H₂O and x₁ and x₁₂", "H2O and x_1 and x_{12}"),
        ("soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"),
        ("a\x00b\x01c", "abc"),
        ("e\u0301", "é"),
        ("µm", "μm"),
    ],
)
def test_every_spelling_becomes_the_one(text: str, plain: str) -> None:
    """Quotes, spaces, digits of any script, fractions, powers."""
    assert plain == prepare(text)


def test_private_use_is_ours() -> None:
    """A stranger's private characters cannot stand for kept text."""
    assert "ab" == strip_private("a\ue000\U000f0000\U00100000b")
