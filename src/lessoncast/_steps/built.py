"""What a build came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lessoncast._steps.cards import SAVED, CardsFile
from lessoncast._steps.episodes import Rendered
from lessoncast._steps.scripts import ScriptFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build came to: scripts, cards and episodes in course order, and the names of the public files written."""

    scripts: Sequence[ScriptFile]
    cards: Sequence[CardsFile]
    episodes: Sequence[Rendered]
    public: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether anything was written."""
        return bool(self.public) or not (
            all(
                done.state in {"unchanged", "edited", "outdated", "hand-written"}
                for done in self.scripts
            )
            and all(done.state == "unchanged" for done in self.episodes)
            and not any(done.state in SAVED for done in self.cards)
        )
