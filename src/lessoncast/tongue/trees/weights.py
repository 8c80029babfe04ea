"""The file of trained weights, and which rows of its tables tell of a word."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from lessoncast._later import re

Exact = NDArray[np.float64]
Floats = NDArray[np.floating]
Stored = dict[str, NDArray[np.generic]]
MODEL = "english.safetensors"
DIFFERENT_WORDS = 4_000  # whose places in the tables are remembered
_KINDS = {"F32": np.float32, "I8": np.int8, "U8": np.uint8}
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1{3,}")
_QUOTES = str.maketrans({"’": "'", "“": '"', "”": '"'})


@lru_cache(maxsize=1)
def _stored() -> Stored:
    """What the file holds, which is laid out as https://huggingface.co/docs/safetensors says."""
    held = files("lessoncast.tongue.trees").joinpath(MODEL).read_bytes()
    numbers = 8 + int.from_bytes(held[:8], "little")
    return {
        name: np.frombuffer(
            held[numbers + one["data_offsets"][0] : numbers + one["data_offsets"][1]],
            _KINDS[one["dtype"]],
        ).reshape(one["shape"])
        for name, one in json.loads(held[8:numbers]).items()
    }


def names(kind: str) -> list[str]:
    """What ``tags`` or ``relations`` there are, in the order of their scores."""
    return bytes(_stored()[kind]).decode().split("\n")


def full(name: str) -> Exact:
    """The weights of a name, which are stored with a scale and mostly in eight bits."""
    stored = _stored()
    return stored[f"w_{name}"].astype(np.float64) * stored[f"s_{name}"].astype(np.float64)


def seen_of(words: Sequence[str], kind: type[np.floating]) -> Floats:
    """For each word what the tables hold of it, side by side; they are most of the file, and stay as small."""
    places = np.array([_places(word) for word in words]).T
    parts = [
        _stored()[f"w_e{one}"][rows].astype(kind) * _stored()[f"s_e{one}"][rows].astype(kind)
        for one, rows in enumerate(places)
    ]
    return np.concatenate(parts, axis=-1)


def rank(word: str) -> int:
    """The place of a word among those that the treebanks have, the most written first; what they lack comes behind all."""
    return _places(word)[0] or len(_known()[0]) + 1


def is_known(word: str) -> bool:
    """Whether the treebanks have a word."""
    return bool(_places(word)[0])


def _parts(word: str) -> tuple[str, ...]:
    """What the network sees of a word: itself, its beginning, its ends, its shape."""
    plain = _DIGIT.sub("0", word.lower().translate(_QUOTES))
    shape = "".join(map(_shape, word))
    return plain, plain[:3], plain[-2:], plain[-3:], plain[-4:], _RUN.sub(r"\1\1\1", shape)


def _shape(one: str) -> str:
    if one.isalpha():
        return "X" if one.isupper() else "x"
    return "d" if one.isdigit() else one


@lru_cache(maxsize=1)
def _known() -> tuple[dict[str, int], ...]:
    """For each table the row of each word or part of one; 0 is for what was never seen."""
    return tuple(
        {part: row for row, part in enumerate(names(f"v_{one}"), start=1)}
        for one in range(sum(name.startswith("v_") for name in _stored()))
    )


@lru_cache(maxsize=DIFFERENT_WORDS)
def _places(word: str) -> tuple[int, ...]:
    return tuple(known.get(part, 0) for known, part in zip(_known(), _parts(word), strict=True))
