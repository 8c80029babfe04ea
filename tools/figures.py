"""How good are the scripts of some lessons? ``tools/figures.py [--minutes 3.22] LESSON...``.

Prints for each lesson what can be counted, and what the writer's own checks find in its script.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lessoncast import lesson, script
from lessoncast.model import Script, Wish
from lessoncast.script.checks.figures import figures
from lessoncast.script.plan.timing import estimate_ms


def report(path: Path, minutes: float | None) -> Iterator[str]:
    """The lines about one lesson."""
    source = lesson.read(path, slug=path.stem)
    written = script.compose(source, Wish(minutes=minutes))
    sounds = estimate_ms(written) / 60_000
    asked = f", asked {minutes:.2f} ({100 * sounds / minutes - 100:+.1f} %)" if minutes else ""
    yield f"{path.name} [{written.language}] {sounds:.2f} min{asked}"
    yield from counted(written, sounds)
    for name, finding in script.judge(written, source):
        yield f"    {name}: {finding.message}"


def counted(written: Script, minutes: float) -> Iterator[str]:
    """The figures, each with what is aimed at."""
    told = figures(written)
    yield (
        f"  {told.turns / minutes:.1f} turns a minute (6-9), {told.chapters} chapters: "
        + " | ".join(chapter.title for chapter in written.chapters)
    )
    yield (
        f"  host asks {told.asking:.0%} (75-90), deep {told.deep:.0%} (33+), hook {told.hook_words} words (25),"
        f" turns {told.host_words[0]}-{told.host_words[1]} (4-20)"
    )
    yield (
        f"  expert {told.expert_words[0]}-{told.expert_words[1]} words, {told.expert_in_range:.0%} in 15-45,"
        f" {told.expert_share:.0%} of all words (65-80); sentences {told.sentence_words:.1f} (8-18)"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--minutes", type=float, help="the length to ask for")
    parser.add_argument("lessons", nargs="+", type=Path, metavar="LESSON")
    given = parser.parse_args()
    for path in given.lessons:
        for line in report(path, given.minutes):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
