"""How far a statement can be asked of somebody who has only heard the lesson: does it stand alone, and is it worth knowing.

It must not know how an item is worded or chosen.
"""

from lessoncast.study.gate.gate import Gate

__all__ = ["Gate"]
