"""Options that several commands share: the same meaning, the same letters."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lessoncast.model import Style, Wish

LONGEST_MINUTES = 600

workspace = click.option(
    "-w",
    "--workspace",
    "root",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder with lessoncast.toml. Default: this folder or the nearest one above it.",
)
jobs = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="How many takes to make at once. Default: one a core.",
)


def _read_executor(
    _context: click.Context, _option: click.Parameter, text: str | None
) -> str | None:
    """Read where a cluster is. Raises click.BadParameter."""
    if text is None:
        return None
    if not re.fullmatch(r"dask://[^/\s]+:\d{1,5}/?", text):
        raise click.BadParameter(f"'{text}' is no place of a cluster: write dask://HOST:PORT")
    return text.rstrip("/")


executor = click.option(
    "--executor",
    "cluster",
    callback=_read_executor,
    metavar="dask://HOST:PORT",
    help="Let the workers of a Dask cluster speak and encode, instead of this machine.",
)
force = click.option(
    "-f",
    "--force",
    is_flag=True,
    help="Write edited scripts anew too; the old one is kept beside it.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print results for programs.")


def read_minutes(
    _context: click.Context | None, _option: click.Parameter | None, text: str | None
) -> float | None:
    """Read a length as people write it: ``4``, ``3.5`` or ``3:13``. Raises click.BadParameter."""
    if text is None:
        return None
    whole, _, seconds = text.partition(":")
    try:
        length = float(whole) + (int(seconds) / 60 if seconds else 0)
    except ValueError:
        length = 0
    if not 0 < length <= LONGEST_MINUTES:
        raise click.BadParameter(f"'{text}' is no length: write minutes as 4, 3.5 or 3:13")
    return length


minutes = click.option(
    "--minutes",
    callback=read_minutes,
    metavar="M",
    help="How long the episode shall be: 4, 3.5 or 3:13.",
)
style = click.option(
    "--style",
    type=click.Choice(["brief", "standard", "deep"]),
    metavar="STYLE",
    help="brief, standard or deep: the thread only, the usual, or all there is to tell.",
)


def cluster(address: str | None, jobs: int | None) -> str:
    """Return where the cluster is, empty for this machine. Raises click.UsageError for both."""
    if address and jobs:
        raise click.UsageError("--jobs is for this machine: leave it out with --executor")
    return address or ""


def wish(minutes: float | None, style: Style | None) -> Wish:
    """Return what these options ask of the writer."""
    from lessoncast.model import Wish

    return Wish(minutes=minutes, style=style)
