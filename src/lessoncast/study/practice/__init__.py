"""Cards and questions → a script in which one voice asks and the other answers, with time to answer between."""

PRACTICE_VERSION = 3
"""Part of what a practice rests on: raise it when the same items give another script."""

REVIEW_VERSION = 1
"""Part of what a review rests on: raise it when the same items give another script."""

MOVE = "practice"
"""What each turn does, so that nobody takes it for a place where the lesson is told."""
