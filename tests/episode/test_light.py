"""The stage costs nothing until it works."""

import subprocess
import sys

HEAVY = ("numpy", "PIL", "pydub", "mutagen", "soxr", "lameenc")


def test_importing_the_stage_loads_no_sound_library() -> None:
    """Neither for its verbs nor for its nouns."""
    code = (
        "import sys; from lessoncast import episode; episode.lay_out, episode.load, episode.produce; "
        f"print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
