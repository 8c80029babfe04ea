"""What the speech tests share: an engine installed from another package."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lessoncast.speech import engine
from lessoncast.speech.child import CHILD


@pytest.fixture
def rogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Install the rogue engine, for this process and its children; return its name."""
    site = tmp_path / "site"
    facts = site / "rogue_engine-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: rogue-engine\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[lessoncast.engines]\nrogue = rogue:RogueEngine\n")
    source = Path(__file__).with_name("rogue.py").read_text("utf-8")
    (site / "rogue.py").write_text(source, "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(site))
    monkeypatch.syspath_prepend(site)
    engine.load.cache_clear()
    CHILD.close()
    CHILD._hangs.clear()
    yield "rogue"
    CHILD.close()
    CHILD._hangs.clear()
    engine.load.cache_clear()
