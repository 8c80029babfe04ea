"""Packages that load what they export when it is first asked for: a start pays only for what it needs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def exports(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return a package's ``__getattr__`` (PEP 562): names that it exports, each with its module below it.

    One that is called otherwise there is ``module:name``.
    """

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}", name=name)
        module, _, there = homes[name].partition(":")
        found: object = getattr(import_module(f"{package}.{module}"), there or name)
        setattr(sys.modules[package], name, found)  # next time nobody asks
        return found

    return find
