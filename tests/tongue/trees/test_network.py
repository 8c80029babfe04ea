"""The network computes with the bits that it says: 32 for what is quick, 64 for what is close."""

import numpy as np
import pytest

from lessoncast.tongue.trees.network import network


@pytest.mark.parametrize(("exact", "kind"), [(False, np.float32), (True, np.float64)])
def test_bits(*, exact: bool, kind: type) -> None:
    """No number on the way widens the rest, which would double what each sentence costs."""
    (found,) = network(exact=exact).scores([["Slow", "rivers", "carry", "mud", "."]])
    assert {one.dtype for one in (found.tags, found.heads, found.as_head, found.as_word)} == {
        np.dtype(kind)
    }
