"""Wrong choices: what the lesson says of other things of the same kind, in the same shape."""

from lessoncast.study.distractors.rivals import Rivals, right_is_longest

__all__ = ["Rivals", "right_is_longest"]
