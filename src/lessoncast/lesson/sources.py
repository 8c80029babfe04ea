"""A lesson's file: the bytes of it, and how many they may be."""

from __future__ import annotations

from pathlib import Path

from lessoncast import _files
from lessoncast.errors import LessonError

DOCUMENTS = {".docx": "docx", ".pdf": "pdf", ".pptx": "pptx", ".epub": "epub"}
"""Suffix → module of ``lesson.documents``."""

DOCUMENT_LIMIT_BYTES = 50_000_000
"""Pictures included."""


def read_bytes(path: Path, *, name: str) -> bytes:
    """See :func:`lessoncast.lesson.read_bytes`."""
    is_document = path.suffix.lower() in DOCUMENTS
    most = DOCUMENT_LIMIT_BYTES if is_document else _files.TEXT_LIMIT_BYTES
    return _files.read_bytes(path, LessonError, name=name, limit_bytes=most)
