"""The types of what tests call: the command line, and the maker of workspaces."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

Run: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]
RunFailing: TypeAlias = Callable[..., "subprocess.CompletedProcess[str]"]
MakeWorkspace: TypeAlias = Callable[..., Path]
