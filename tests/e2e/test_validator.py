"""The W3C's feed validator, for who has it: no registry has a package of it.

git clone https://github.com/w3c/feedvalidator
FEEDVALIDATOR=feedvalidator/src pytest tests/e2e/test_validator.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hostile_mother import BASE_URL, HostileShow

pytestmark = pytest.mark.slow

_CODE = """
import sys
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter
with open(sys.argv[1], "rb") as stream:
    events = feedvalidator.validateStream(stream, firstOccurrenceOnly=1, base=sys.argv[2])["loggedEvents"]
for line in Formatter(compatibility.AA(events)):
    print(line.partition(": ")[2])
"""


def test_the_w3c_has_nothing_to_say_but_that_it_does_not_know_podlove(hostile: HostileShow) -> None:
    """Whatever the titles hold."""
    place = os.environ.get("FEEDVALIDATOR", "")
    if not place:
        pytest.skip("FEEDVALIDATOR names no copy of the W3C's validator")
    known = os.environ.get("PYTHONPATH", "")
    done = subprocess.run(
        [sys.executable, "-c", _CODE, hostile.public / "feed.xml", f"{BASE_URL}feed.xml"],
        env=os.environ | {"PYTHONPATH": f"{Path(place).resolve()}{os.pathsep}{known}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ["Use of unknown namespace: http://podlove.org/simple-chapters"] == (
        done.stdout.splitlines()
    )
