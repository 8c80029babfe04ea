"""Between a question and its answer: as long as is set, and never silent, since apps skip silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from gap_mother import gaps_in
from lessoncast import pipeline
from lessoncast.workspace import open_workspace
from running import MakeWorkspace

LESSON = """\
# Salt

Salt is a mineral. It dissolves in water because water is polar.

Q: What is salt?
A: A mineral

Q: Why does it dissolve?
A: Because water is polar, and because salt is, too

## Quiz

### Where does salt go?

1. [x] Into the water
2. [ ] Up
"""

SETTINGS = """\
[show]
title = "Small talks"
language = "en"
guid = "6f7c1c0e-6f0e-5d5e-9b57-0d6c7a3c5a11"

[audio]
engine = "{engine}"
channels = {channels}
{more}

[study]
practice = "{practice}"
"""

MUSIC = 'sounds = "plain"\nbed_under = "all"'


@pytest.mark.parametrize(
    ("engine", "practice", "channels", "more"),
    [
        ("tone", "bonus", 1, ""),
        ("tone", "end", 2, MUSIC),
        *(
            pytest.param("pyttsx3", practice, channels, more, marks=pytest.mark.slow)
            for practice in ("bonus", "end")
            for channels in (1, 2)
            for more in ("", MUSIC)
        ),
    ],
)
def test_the_time_to_answer_is_as_long_as_is_set_and_never_silent(
    make_workspace: MakeWorkspace, engine: str, practice: str, channels: int, more: str
) -> None:
    """Within 0.1 s; every 100 ms of the decoded MP3 peak between -29 and -24 dBFS, in both rounds."""
    told = SETTINGS.format(engine=engine, practice=practice, channels=channels, more=more)
    root = make_workspace(files={"lessons/01-salt.md": LESSON, "lessoncast.toml": told})
    done = pipeline.build(open_workspace(root), jobs=1, progress=lambda *_: None)
    assert [None] == [one.problem for one in done.episodes]
    folder: Path = root / "episodes/01-salt"
    gaps = list(gaps_in(folder / "practice" if practice == "bonus" else folder, channels=channels))
    assert [5, 7.5, 5, 5, 7.5] == [gap.told_s for gap in gaps]
    assert max(abs(gap.seconds - gap.told_s) for gap in gaps) < 0.1
    for gap in gaps:
        assert gap.peaks_dbfs().min() >= -29
        assert gap.peaks_dbfs().max() <= -24
        assert gap.longest_silence_ms() < 5
