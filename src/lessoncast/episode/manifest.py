"""episode.json: the contract between the audio half and the publishing half.

It is written after everything that it names. What is read back may have been damaged or planted,
so anything but a well-formed manifest of this version is no manifest at all.
"""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast, get_args

from lessoncast import _addresses, _files
from lessoncast._later import re
from lessoncast.errors import AudioError
from lessoncast.model import ChapterMark, Cue, Episode, EpisodeKind, Link, Loudness

NAME = "episode.json"
VERSION = 1

_Fields: TypeAlias = dict[str, Any]
_Timed = TypeVar("_Timed", ChapterMark, Cue)
_FILE_NAME = re.compile(r"\w[\w.-]{0,99}", re.ASCII)
_NO_CUES = '\n "cues": []'
_CUE = [field.name for field in dataclasses.fields(Cue)]
_CUE_KINDS = (int, int, str, str)  # no bool is of the type int
_encoder = json.JSONEncoder(ensure_ascii=False)
_DIGEST = re.compile(r"[0-9a-f]{64}")


def dumps(episode: Episode) -> str:
    """Return the manifest of an episode; the same episode gives the same text."""
    return "".join(pieces(episode))


def pieces(episode: Episode) -> Iterator[str]:
    """Yield the manifest of an episode piece by piece: of ten hours it has ten thousand cues."""
    fields = dataclasses.asdict(dataclasses.replace(episode, cues=()))
    sizes = dict(episode.sizes)
    fields["published"] = episode.published.astimezone(UTC).isoformat().replace("+00:00", "Z")
    fields["files"] = {
        name: {"sha256": digest, "bytes": sizes.get(name, 0)} for name, digest in episode.files
    }
    del fields["sizes"]
    text = json.dumps({"version": VERSION} | fields, ensure_ascii=False, indent=1) + "\n"
    # No string has such a line: JSON writes neither its end nor a quotation mark as they are.
    before, has_cues, behind = text.partition(_NO_CUES if episode.cues else "\0")
    yield before
    if has_cues:
        yield from _with_cues(episode.cues)
        yield behind


def withdrawn(folder: Path, episode: Episode) -> str:
    """Return the manifest that lies in a folder with inputs that nothing has; ``episode`` is what it says."""
    said = f'\n "inputs": {_encoder.encode(episode.inputs)},'
    text = _files.read_text(folder / NAME, AudioError)
    if text.count(said) == 1:  # no string has such a line, see dumps
        return text.replace(said, '\n "inputs": "",')
    return dumps(dataclasses.replace(episode, inputs=""))


def _with_cues(cues: Sequence[Cue]) -> Iterator[str]:
    """Yield the manifest's cues, a line each: an hour has a thousand of them."""
    yield '\n "cues": ['
    for number, cue in enumerate(cues):
        line = _encoder.encode({name: getattr(cue, name) for name in _CUE})
        yield f"{',' if number else ''}\n  {line}"
    yield "\n ]"


def load(folder: Path) -> Episode | None:
    """Return the episode that a folder holds, or None without a manifest that can be trusted."""
    try:
        text = _files.read_text(folder / NAME, AudioError)
        fields = json.loads(text, parse_constant=_no_number)
        return _episode(fields) if _integer(fields["version"]) == VERSION else None
    except (AudioError, ValueError, TypeError, LookupError, AttributeError, OverflowError):
        return None
    except RecursionError:  # it is nested too deep to be ours
        return None


def _episode(fields: _Fields) -> Episode:
    files = tuple(_file(name, facts) for name, facts in _mapping(fields["files"]).items())
    named = frozenset(name for name, _, _ in files)
    duration_ms = _integer(fields["duration_ms"])
    season, number = fields["season"], fields["number"]
    return Episode(
        slug=_text(fields["slug"], may_be_empty=False),
        guid=_text(fields["guid"], may_be_empty=False),
        season=None if season is None else _integer(season),
        season_name=_text(fields["season_name"]),
        number=None if number is None else _integer(number),
        title=_text(fields["title"]),
        summary=_text(fields["summary"]),
        language=_text(fields["language"]),
        published=_time(fields["published"]),
        audio=_one_of(named, fields["audio"]),
        cover=_one_of(named, fields["cover"]),
        size_bytes=_integer(fields["size_bytes"]),
        duration_ms=duration_ms,
        marks=_ordered([_mark(mark, named) for mark in _list(fields["marks"])], duration_ms),
        cues=tuple(_cues(_list(fields["cues"]), duration_ms)),
        loudness=Loudness(
            integrated_lufs=_number(fields["loudness"]["integrated_lufs"]),
            true_peak_dbtp=_number(fields["loudness"]["true_peak_dbtp"]),
        ),
        links=tuple(
            Link(title=_text(link["title"]), url=_text(link["url"]))
            for link in _list(fields["links"])
        ),
        files=tuple((name, digest) for name, digest, _ in files),
        sizes=tuple((name, size) for name, _, size in files),
        inputs=_text(fields["inputs"]),
        kind=_kind(fields.get("kind", "full")),  # older manifests say none of these
        bonus_of=_text(fields.get("bonus_of", "")),
        authors=tuple(_text(name) for name in _list(fields.get("authors", []))),
    )


def _file(name: str, facts: _Fields) -> tuple[str, str, int]:
    digest = _text(facts["sha256"])
    # One plain component: no folder, no "..", nothing hidden.
    if not _FILE_NAME.fullmatch(name) or ".." in name or not _DIGEST.fullmatch(digest):
        raise ValueError(name)
    return name, digest, _integer(facts["bytes"])


def _mark(fields: _Fields, named: frozenset[str]) -> ChapterMark:
    return ChapterMark(
        start_ms=_integer(fields["start_ms"]),
        end_ms=_integer(fields["end_ms"]),
        title=_text(fields["title"]),
        image=_one_of(named | {""}, fields["image"]),
        link=_link(fields.get("link", "")),
    )


def _cues(found: list[_Fields], duration_ms: int) -> Iterator[Cue]:
    """Read captions as all else is read, but all at once: an edit of an hour reads four thousand."""
    place_ms = 0
    for fields in found:
        start_ms, end_ms = fields["start_ms"], fields["end_ms"]
        speaker, text = fields["speaker"], fields["text"]
        kinds = (type(start_ms), type(end_ms), type(speaker), type(text))
        if kinds != _CUE_KINDS or not place_ms <= start_ms < end_ms <= duration_ms:
            raise ValueError(fields)
        place_ms = end_ms
        yield Cue(start_ms=start_ms, end_ms=end_ms, speaker=speaker, text=text)


def _ordered(found: list[_Timed], duration_ms: int) -> tuple[_Timed, ...]:
    """Refuse times that overlap, run backwards, or lie outside the episode."""
    place_ms = 0
    for entry in found:
        if not place_ms <= entry.start_ms < entry.end_ms <= duration_ms:
            raise ValueError(entry)
        place_ms = entry.end_ms
    return tuple(found)


# ── values of the right kind, or no manifest ──────────────────────────────────────────────────


def _integer(value: object) -> int:
    # Not isinstance alone: a bool is an int there. 2^53 is where JSON numbers stop being exact.
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1 << 53:
        raise ValueError(value)
    return value


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise ValueError(value)
    return float(value)


def _text(value: object, *, may_be_empty: bool = True) -> str:
    if not isinstance(value, str) or not (value or may_be_empty):
        raise ValueError(value)
    return value


def _one_of(names: frozenset[str], value: object) -> str:
    if _text(value) not in names:
        raise ValueError(value)
    return _text(value)


def _kind(value: object) -> EpisodeKind:
    if value not in get_args(EpisodeKind):
        raise ValueError(value)
    return cast("EpisodeKind", value)


def _link(value: object) -> str:
    if value != "" and _addresses.web(_text(value)) != value:
        raise ValueError(value)
    return _text(value)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _mapping(value: object) -> _Fields:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _time(value: object) -> datetime:
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError(value)
    return found.astimezone(UTC)


def _no_number(name: str) -> float:
    raise ValueError(name)
