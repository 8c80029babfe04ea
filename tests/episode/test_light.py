"""The stage costs nothing until it works."""

import subprocess
import sys
from pathlib import Path

HEAVY = ("numpy", "PIL", "pydub", "mutagen", "soxr", "lameenc")


def test_importing_the_stage_loads_no_sound_library() -> None:
    """Neither for its verbs nor for its nouns."""
    code = (
        "import sys; from lessoncast import episode; episode.lay_out, episode.load, episode.produce; "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_was_drawn_before_needs_no_pillow(tmp_path: Path) -> None:
    """An edited line would wait for it."""
    code = (
        "import sys; from pathlib import Path; from lessoncast.episode import artwork; "
        f"cover = artwork.cover('Tides', cache=Path({str(tmp_path)!r})); "
        f"artwork.embedded(cover, cache=Path({str(tmp_path)!r})); print('PIL' in sys.modules)"
    )
    told = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert ["True", "False"] == [done.stdout.strip() for done in told]
