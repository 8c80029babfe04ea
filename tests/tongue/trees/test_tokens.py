"""Sentences are cut into words and marks as the treebank cuts them."""

import pytest

from lessoncast.tongue.trees.tokens import tokens_of

CASES = {
    "Water boils.": "Water boils .",
    "Don't use it, because it can't last.": "Do n't use it , because it ca n't last .",
    "You cannot see it; they’ll tell.": "You can not see it ; they ’ll tell .",
    "The dog's bowl and the dogs' bowls": "The dog 's bowl and the dogs ' bowls",
    "A well-known rule (of thumb)": "A well - known rule ( of thumb )",
    "About 1,200 of 3.5 million, or 40%": "About 1,200 of 3.5 million , or 40 %",
    "Use e.g. salt, as Dr. Moss did.": "Use e.g. salt , as Dr. Moss did .",
    "In the 1950s the 3rd one": "In the 1950s the 3rd one",
    'He said: "Stop!"': 'He said : " Stop ! "',
    "Read https://example.org/a-b first": "Read https://example.org/a-b first",
    "and/or": "and / or",
    "Wait ... then go": "Wait ... then go",
    "": "",
}


@pytest.mark.parametrize("sentence", CASES)
def test_cut(sentence: str) -> None:
    """Each word and mark, in order."""
    assert " ".join(token.text for token in tokens_of(sentence)) == CASES[sentence]


@pytest.mark.parametrize("sentence", CASES)
def test_places(sentence: str) -> None:
    """Each token says where it stands, and nothing but spaces stands between them."""
    at = 0
    for token in tokens_of(sentence):
        assert sentence[token.start : token.end] == token.text
        assert not sentence[at : token.start].strip()
        at = token.end
    assert not sentence[at:].strip()
