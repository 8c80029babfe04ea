"""The kinds of things that every language distinguishes: roles of sentences, number, tense."""

from __future__ import annotations

from typing import Literal, TypeAlias

Number: TypeAlias = Literal["singular", "plural"]
Tense: TypeAlias = Literal["present", "past"]
Role: TypeAlias = Literal[
    "definition", "label", "member", "contrast", "cause", "consequence", "condition", "example",
    "history", "step", "number", "risk", "advice", "row", "quote", "question", "plain",
]  # fmt: skip
