"""Where the words of many sentences stand: all in one column, or each sentence in a row of its own as long as the longest.

Sums that look at single words are done on the column, which has no places without a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from lessoncast.tongue.trees.weights import Floats

Places = NDArray[np.intp]
Kind = TypeVar("Kind", bound=np.generic)


class Layout:
    """The places of sentences with so many words each, at least one."""

    def __init__(self, counts: Sequence[int]) -> None:
        self.rows, self.longest = len(counts), max(counts)
        self.words = sum(counts)
        self.counts = np.array(counts, dtype=np.intp)
        self._is_even = self.words == self.rows * self.longest
        self._outer: dict[int, tuple[Places, Places]] = {}

    @cached_property
    def starts(self) -> Places:
        """Where each sentence begins in the column."""
        return np.asarray(np.cumsum(self.counts) - self.counts)

    @cached_property
    def of(self) -> Places:
        """For each word the number of its sentence."""
        return np.repeat(np.arange(self.rows), self.counts)

    @cached_property
    def at(self) -> Places:
        """For each word its place in its sentence, from 0."""
        return np.asarray(np.arange(self.words) - self.starts[self.of])

    @cached_property
    def _in_table(self) -> Places:
        return np.asarray(self.of * self.longest + self.at)

    @cached_property
    def lacking(self) -> NDArray[np.bool_] | None:
        """Of each row the places behind its words; None where all are as long."""
        if self._is_even:
            return None
        return np.asarray(np.arange(self.longest) >= self.counts[:, None])

    def outer(self, away: int) -> tuple[Places, Places]:
        """The words in the column that have none so far before them, and none so far behind."""
        if away not in self._outer:
            behind = self.counts[self.of] - self.at
            self._outer[away] = np.flatnonzero(self.at < away), np.flatnonzero(behind <= away)
        return self._outer[away]

    def table(self, column: Floats) -> Floats:
        """What there is of each word: [sentences, words of the longest, …], 0 where there is none."""
        shape = (self.rows, self.longest, *column.shape[1:])
        if self._is_even:
            return column.reshape(shape)
        table = np.zeros((self.rows * self.longest, *column.shape[1:]), dtype=column.dtype)
        table[self._in_table] = column
        return table.reshape(shape)

    def column(self, table: NDArray[Kind]) -> NDArray[Kind]:
        """The other way round."""
        flat = table.reshape(self.rows * self.longest, *table.shape[2:])
        return flat if self._is_even else flat[self._in_table]
