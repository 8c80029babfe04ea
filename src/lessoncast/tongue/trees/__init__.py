"""English sentences → their grammar as trees: who does what, and which words belong together.

It must not know what is made of a sentence.
"""

from lessoncast.tongue.trees.parsing import found_in_each, read_ahead, tree_of, trees_of
from lessoncast.tongue.trees.tree import Tree, Word

__all__ = ["Tree", "Word", "found_in_each", "read_ahead", "tree_of", "trees_of"]
