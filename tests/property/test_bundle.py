"""What is packed comes back, and what is read is safe or refused."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessoncast import bundle
from lessoncast.bundle import Archive, Manifest, Member, Members, Origin, packing
from lessoncast.bundle.reading import archive
from lessoncast.errors import RefusedError

pytestmark = pytest.mark.property

LEVELS = st.from_regex(r"[a-zA-Z0-9é深]{1,12}", fullmatch=True)
PLACES = st.lists(LEVELS, min_size=1, max_size=3).map("/".join)
DATA = st.one_of(st.binary(max_size=2_000), st.text(max_size=2_000).map(str.encode))
MEMBERS = st.dictionaries(PLACES.map(lambda name: f"lessons/{name}.md"), DATA, max_size=6)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60)


def _members(lessons: dict[str, bytes], title: str = "Talks") -> Members:
    found = [Member(path, "lesson", data) for path, data in lessons.items()]
    settings = Member("lessoncast.toml", "settings", b'[show]\ntitle = "Talks"\n')
    return Members(
        [*found, settings], title=title, language="en", license="", origin=Origin(), where="x"
    )


@given(MEMBERS)
def test_what_is_packed_comes_back(lessons: dict[str, bytes]) -> None:
    """Byte by byte; the same files give the same archive in whatever order they come."""
    try:
        members = _members(lessons)
    except RefusedError:  # two names that some disk takes for one, or one that Windows keeps
        return
    packed, again = io.BytesIO(), io.BytesIO()
    packing.pack(members, packed)
    packing.pack(_members(dict(reversed(lessons.items()))), again)
    assert packed.getvalue() == again.getvalue()
    with archive.opened(packed, where="x") as read:
        assert members.manifest == read.manifest
        for path, data in lessons.items():
            with read.open(path) as stream:
                assert data == stream.read()


@given(TEXTS, TEXTS, st.booleans())
def test_a_manifest_comes_back(title: str, terms: str, is_published: bool) -> None:
    """Whatever the show is called."""
    told = _members({"lessons/a.md": b"# A\n"}, title).manifest
    beside = Archive(path="course.1f3a9c2b.zip", size_bytes=1, sha256="0" * 64)
    whole = Manifest(
        title=told.title,
        language="en",
        license=terms,
        origin=Origin(feed="https://e.org/feed.xml", guid="g", date="2026-11-02T09:00:00Z"),
        files=told.files,
        archive=beside if is_published else None,
    )
    assert whole == bundle.loads(bundle.dumps(whole), where="x")


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["path", "bytes", "sha256", "role", "feed", "x"]), inner, max_size=4
        ),
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(["format", "title", "language", "license", "origin", "files", "archive"])


@given(st.dictionaries(KEYS, JSON, min_size=1, max_size=3))
def test_any_other_manifest_is_refused(changes: dict[str, Any]) -> None:
    """And nothing else happens, whatever stands where."""
    good = json.loads(bundle.dumps(_members({"lessons/a.md": b"# A\n"}).manifest))
    try:
        read = bundle.loads(json.dumps(good | changes).encode(), where="x")
    except RefusedError:
        return
    assert all(not bundle.objection(file.path) for file in read.files)
