"""What is written becomes speakable: one small module for each class of writing, in one order.

They are loaded with the first text that is made speakable: who only speaks takes, in a worker, asks the
tables of a language and no rule.
"""

from typing import TYPE_CHECKING

from lessoncast import _later

if TYPE_CHECKING:
    from lessoncast.speech.verbalise.rules import RULES, SAY, steps, verbalise

__all__ = ["RULES", "SAY", "steps", "verbalise"]

__getattr__ = _later.exports(__name__, dict.fromkeys(__all__, "rules"))
