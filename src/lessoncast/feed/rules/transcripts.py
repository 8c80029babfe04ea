"""Rules for transcripts: one bad stamp, and some apps show none of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lessoncast._later import re
from lessoncast.feed.rules.subject import BUILD, Subject, title_of
from lessoncast.model import Problem

_TYPES = {
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".json": "application/json",
    ".txt": "text/plain",
    ".html": "text/html",
}
_RENDER = "run 'lessoncast build' to make it again [podcast namespace: transcripts]"
_SRT_LINES, _SRT_LINE_CHARS = 2, 32
# What WebVTT reads as markup: an escape, or a tag of its own (voice, class, italics …).
_VTT_MARKUP = re.compile(
    r"&(?:amp|lt|gt|nbsp|lrm|rlm|#\d+|#x[0-9a-fA-F]+);|</?(?:v|c|i|b|u|ruby|rt|lang)(?:[ .][^<>]*)?>"
)
_LABEL = re.compile(r": ")
_VTT_TIMES = re.compile(
    r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3}) --> (?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:\s.*)?"
)
_SRT_TIMES = re.compile(
    r"(\d\d):([0-5]\d):([0-5]\d),(\d{3}) --> (\d\d):([0-5]\d):([0-5]\d),(\d{3})"
)


class _Fault(NamedTuple):
    message: str
    line: int


class _Block(NamedTuple):
    """Lines between blank ones; ``line`` is the first's number."""

    line: int
    lines: list[str]


def named(subject: Subject) -> Iterator[Problem]:
    """Every item names a WebVTT transcript, and types that apps compare as strings."""
    for item in subject.items:
        nodes = item.all("podcast:transcript")
        if not any(node.attributes.get("type") == "text/vtt" for node in nodes):
            hint = f"{BUILD} [Apple reads speakers in VTT only; WCAG 1.2.1]"
            yield subject.finding(item, f"{title_of(item)} has no WebVTT transcript", hint)
        for node in nodes:
            kind = node.attributes.get("type", "")
            suffix = Path(node.attributes.get("url", "")).suffix
            if _TYPES.get(suffix) != kind:
                hint = f"'{_TYPES.get(suffix, 'text/vtt')}', without parameters [AntennaPod]"
                yield subject.finding(node, f"the type of a {suffix} transcript is '{kind}'", hint)


def well_formed(subject: Subject) -> Iterator[Problem]:
    """Captions parse: stamps, order, speakers."""
    for item in subject.items:
        for node in item.all("podcast:transcript"):
            path = subject.local(node.attributes.get("url", ""))
            reader = READERS.get(path.suffix) if path else None
            if path and reader and (fault := reader(path.read_bytes())):
                yield subject.about(path, fault.message, _RENDER, line=fault.line)


def _vtt(data: bytes) -> _Fault | None:
    blocks = _blocks(data.decode(errors="replace"))
    if not blocks or not re.fullmatch(r"\ufeff?WEBVTT(?:[ \t].*)?", blocks[0].lines[0]):
        return _Fault("a WebVTT file starts with WEBVTT", 1)
    if len(blocks[0].lines) > 1 and "-->" in "".join(blocks[0].lines):
        return _Fault("there is no blank line after WEBVTT", 1)
    cues = [block for block in blocks[1:] if block.lines[0].split()[0] not in {"NOTE", "STYLE"}]
    return _cues(cues, _VTT_TIMES, _vtt_text)


def _vtt_text(text: list[str]) -> str:
    if not any(line.startswith("<v") for line in text):
        return "a cue without a speaker: <v Name>"
    if any("-->" in line for line in text):
        return "an arrow in the text of a cue"
    plain = _VTT_MARKUP.sub("", " ".join(text))
    return "a '&' or '<' that is not escaped" if re.search("[&<]", plain) else ""


def _srt(data: bytes) -> _Fault | None:
    blocks = _blocks(data.decode(errors="replace"))
    for number, block in enumerate(blocks, 1):
        if block.lines[0].lstrip("\ufeff").strip() != str(number):
            return _Fault(f"caption {number} is not numbered so", block.line)
    return _cues(blocks, _SRT_TIMES, _srt_text)


def _srt_text(text: list[str]) -> str:
    """A card is two short lines; a colon in it is where apps take the speaker's name to end."""
    if len(text) > _SRT_LINES:
        return f"a card of more than {_SRT_LINES} lines"
    if any(len(line) > _SRT_LINE_CHARS and " " in line for line in text):
        return f"a line of more than {_SRT_LINE_CHARS} characters"
    colons = [len(_LABEL.findall(f"{line} ")) for line in text]
    return "a colon that apps take for a speaker's" if sum(colons) > 1 or any(colons[1:]) else ""


def _cues(
    blocks: list[_Block], times: re.Pattern[str], examine: Callable[[list[str]], str]
) -> _Fault | None:
    """Return the first cue whose stamps do not parse, go back, or whose text is not sound."""
    last_ms = 0
    for block in blocks:
        place = 0 if "-->" in block.lines[0] else 1
        match = times.fullmatch(block.lines[place].strip()) if place < len(block.lines) else None
        if match is None:
            return _Fault("a cue whose times do not parse", block.line)
        start_ms, end_ms = _ms(match.groups()[:4]), _ms(match.groups()[4:])
        if start_ms < last_ms or end_ms <= start_ms:
            return _Fault("cues that overlap or go back", block.line)
        last_ms = end_ms
        text = block.lines[place + 1 :]
        if fault := examine(text) if text else "a cue without text":
            return _Fault(fault, block.line)
    return None if blocks else _Fault("no cues", 1)


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    fresh = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            fresh = True
        elif fresh:
            blocks.append(_Block(number, [line]))
            fresh = False
        else:
            blocks[-1].lines.append(line)
    return blocks


def _json(data: bytes) -> _Fault | None:
    try:
        document: Any = json.loads(data)
        segments = [(one["startTime"], one["endTime"], one["body"]) for one in document["segments"]]
        is_told = re.fullmatch(r"1\.\d+(\.\d+)?", document["version"]) is not None
        is_ordered = all(0 <= start <= end for start, end, _ in segments)
    except (ValueError, LookupError, TypeError, RecursionError):
        return _Fault("no transcript in JSON: segments of startTime, endTime and body", 1)
    if not is_told or not all(one.get("speaker") for one in document["segments"]):
        return _Fault("a transcript in JSON without its version, or without speakers", 1)
    return None if segments and is_ordered else _Fault("segments without order", 1)


READERS = {".vtt": _vtt, ".srt": _srt, ".json": _json}

RULES = (named, well_formed)
