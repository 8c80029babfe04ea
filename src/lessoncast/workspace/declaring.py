"""How a setting is declared: a field of a dataclass, with what is to be known about it."""

from __future__ import annotations

from dataclasses import Field, dataclass
from typing import Any, cast

from lessoncast.workspace.rules import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key: its rule, what it is for in a sentence, and how the documents show it.

    ``example`` is shown where the default is empty; ``fallback`` says in words what an empty
    default stands for.
    """

    rule: Rule
    doc: str
    unit: str = ""
    example: object = None
    fallback: str = ""
    needed: bool = False


def setting(
    rule: Rule,
    doc: str,
    *,
    unit: str = "",
    example: object = None,
    fallback: str = "",
    needed: bool = False,
) -> dict[str, Setting]:
    """Return the metadata of a field that is a key."""
    return {
        "setting": Setting(
            rule=rule, doc=doc, unit=unit, example=example, fallback=fallback, needed=needed
        )
    }


def about(declared: Field[Any]) -> Setting:
    """Return what is declared about a field."""
    return cast("Setting", declared.metadata["setting"])
