"""What is loaded when it is first asked for: a start pays only for what it needs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


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


def put_off(library: str) -> None:
    """Let a library be imported without being loaded, until something of it is used.

    ``importlib.util.LazyLoader`` loads it already where it is imported a second time (before Python 3.12).
    """
    if library in sys.modules:
        return
    stand_in = ModuleType(library)

    def find(name: str) -> object:
        if sys.modules.get(library) is stand_in:
            del sys.modules[library]
        return getattr(import_module(library), name)

    vars(stand_in)["__getattr__"] = find
    sys.modules[library] = stand_in


@contextmanager
def without(*modules: str) -> Iterator[None]:
    """Let a library be imported as if parts of it, for which it looks by trying, could not be.

    What is ``None`` in ``sys.modules`` counts as not found; who imports it afterwards finds it.
    """
    hidden = [one for one in modules if one not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # the stubs know no None there
    try:
        yield
    finally:
        for one in hidden:
            del sys.modules[one]
