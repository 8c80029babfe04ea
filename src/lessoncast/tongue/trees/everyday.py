"""How much an English word tells by itself: "thing" next to nothing, "cipher" a lot.

After Zipf: the n-th word, in the order of how often people write them, tells about log2 n bits.
"""

from __future__ import annotations

import math

from lessoncast._remembered import remembered
from lessoncast.tongue.trees.weights import rank
from lessoncast.tongue.words import words

IN_EVERY_SENTENCE = 6.0  # bits: what the 64th word tells
IN_A_FIGURE = 10.0  # any of a thousand


@remembered(8192)
def bits(word: str) -> float:
    """What a word tells beyond those that stand in every sentence; 0.0 for one of these, 10.0 for a figure."""
    if any(map(str.isdigit, word)):
        return IN_A_FIGURE
    return max(0.0, math.log2(rank(word) + 1) - IN_EVERY_SENTENCE)


def told_by(text: str) -> float:
    """What the words of a text tell together."""
    return sum(map(bits, words(text)))
