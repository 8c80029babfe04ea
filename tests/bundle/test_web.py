"""A course from the web: bounded, never downgraded, and nothing stays of what was refused."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

import bundle_mother as mother
from lessoncast.bundle import fetching, limits
from lessoncast.bundle.fetching import Patience
from lessoncast.errors import RefusedError
from site_mother import Handler, Site

Call = Callable[..., tuple[int, str, str]]


def _published(data: bytes, name: str = "course.1f3a9c2b.zip", **changes: Any) -> bytes:
    archive = {"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    told = mother.manifest_of(mother.a_course(), archive=archive | changes)
    return json.dumps(told).encode()


def _put_course(site: Site, folder: str = "/talks/") -> None:
    data = mother.good()
    site.put(f"{folder}course.json", _published(data))
    site.put(f"{folder}course.1f3a9c2b.zip", data)


@pytest.mark.parametrize(
    "ending", ["/talks/", "/talks", "/talks/index.html", "/talks/course.json", "/talks/?a=1#b"]
)
def test_a_site_is_cloned_by_any_of_its_addresses(
    ending: str, site: Site, call: Call, tmp_path: Path
) -> None:
    """Two files are asked for, and nothing else."""
    _put_course(site)
    code, _, err = call("clone", site.address + ending, tmp_path / "mine")
    assert 0 == code, err
    assert ["/talks/course.json", "/talks/course.1f3a9c2b.zip"] == site.asked
    assert mother.LESSON == (tmp_path / "mine/lessons/01-sea/01-tides.md").read_text("utf-8")
    assert ["mine"] == [path.name for path in tmp_path.iterdir()]


def test_an_archive_can_be_fetched_by_itself(site: Site, call: Call, tmp_path: Path) -> None:
    """Whoever has only its address needs no manifest beside it."""
    site.put("/x.zip", mother.good())
    assert 0 == call("clone", f"{site.address}/x.zip", tmp_path / "mine")[0]


def test_five_redirects_are_followed(site: Site, call: Call, tmp_path: Path) -> None:
    """The archive is looked for where the manifest was found."""
    _put_course(site, "/new/")
    for step in range(4):
        site.lead(f"/{step}/course.json", f"/{step + 1}/course.json", 301 + step % 2)
    site.lead("/4/course.json", "../new/course.json", 308)
    code, _, err = call("clone", f"{site.address}/0/", tmp_path / "mine")
    assert 0 == code, err
    assert "/new/course.1f3a9c2b.zip" == site.asked[-1]


def _endless(site: Site) -> str:
    site.lead("/course.json", "/course.json")
    return "led on more than 5 times"


def _to_a_file(site: Site) -> str:
    site.lead("/course.json", "file:///etc/passwd")
    return "led to what is no web address"


def _to_ftp(site: Site) -> str:
    site.lead("/course.json", "ftp://127.0.0.1/course.json")
    return "led to what is no web address"


def _with_a_password(site: Site) -> str:
    site.lead("/course.json", "http://me:secret@127.0.0.1/course.json")
    return "led to what is no web address"


def _huge_manifest(site: Site) -> str:
    site.put("/course.json", b"[" + b" " * (limits.MANIFEST_BYTES + 1))
    return "more than 5.0 MB"


def _unbounded_manifest(site: Site) -> str:
    site.put("/course.json", b" " * (limits.MANIFEST_BYTES + 9), Content_Length="")
    return "more than 5.0 MB"


def _longer_archive(site: Site) -> str:
    site.put("/course.json", _published(mother.good()))
    site.put("/course.1f3a9c2b.zip", mother.good() + b"more", Content_Length="")
    return "which is all it may be"


def _other_archive(site: Site) -> str:
    data = mother.good()
    site.put("/course.json", _published(data, sha256="0" * 64))
    site.put("/course.1f3a9c2b.zip", data)
    return "'course.1f3a9c2b.zip' is not as course.json says"


def _shorter_archive(site: Site) -> str:
    data = mother.good()
    site.put("/course.json", _published(data, bytes=len(data) + 1))
    site.put("/course.1f3a9c2b.zip", data)
    return "is not as course.json says"


def _archive_elsewhere(site: Site) -> str:
    site.put("/course.json", _published(mother.good(), "../x.zip"))
    return "is no file beside it"


def _archive_at_another_host(site: Site) -> str:
    site.put("/course.json", _published(mother.good(), "http://evil/x.zip"))
    return "is no file beside it"


def _no_archive(site: Site) -> str:
    site.put("/course.json", json.dumps(mother.manifest_of(mother.a_course())).encode())
    return "names no archive"


def _packed(site: Site) -> str:
    site.put("/course.json", b"\x1f\x8b", Content_Encoding="gzip")
    return "packed on the way"


def _hostile(site: Site) -> str:
    data = mother.with_file("../evil.md")()
    site.put("/course.json", _published(data))
    site.put("/course.1f3a9c2b.zip", data)
    return "'../evil.md' leads out of its folder"


def _hostile_manifest(site: Site) -> str:
    data = mother.good()
    told = json.loads(_published(data))
    told["files"][0]["path"] = "/etc/cron.d/x.md"
    site.put("/course.json", json.dumps(told).encode())
    return "'/etc/cron.d/x.md'"


@pytest.mark.parametrize(
    "prepare",
    [
        _endless, _to_a_file, _to_ftp, _with_a_password, _huge_manifest, _unbounded_manifest,
        _longer_archive, _other_archive, _shorter_archive, _archive_elsewhere,
        _archive_at_another_host, _no_archive, _packed, _hostile, _hostile_manifest,
    ],
)  # fmt: skip
def test_a_hostile_site_is_refused(
    prepare: Callable[[Site], str], site: Site, call: Call, tmp_path: Path
) -> None:
    """Exit 2, one line, and nothing is left."""
    told = prepare(site)
    code, out, err = call("clone", site.address, tmp_path / "mine")
    assert (2, "") == (code, out), err
    assert 1 == err.count("\n"), err
    assert told in err
    assert [] == list(tmp_path.iterdir())


def test_https_never_leads_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody on the way could send anything."""

    class Leading:
        status = 302
        headers: ClassVar = {"Location": "http://example.org/course.json"}

        def close(self) -> None:
            pass

    asked: list[str] = []

    def ask(address: str) -> Leading:
        asked.append(address)
        return Leading()

    monkeypatch.setattr(fetching, "_asked", ask)
    with (
        pytest.raises(RefusedError, match="from https to http"),
        fetching.opened("https://example.org/course.json"),
    ):
        pass
    assert ["https://example.org/course.json"] == asked


@pytest.mark.parametrize("source", ["ftp://example.org/x", "file:///etc", "s3://bucket/x"])
def test_only_the_web_is_fetched_from(source: str, call: Call, tmp_path: Path) -> None:
    """Other schemes are none of ours."""
    code, _, err = call("clone", source, tmp_path / "mine")
    assert 1 == code
    assert "http:// and https://" in err


def test_a_server_that_falls_silent_is_left(
    site: Site, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No clone lasts for ever."""

    def silent(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write(b"{")
        handler.wfile.flush()
        time.sleep(3)

    site.routes["/course.json"] = silent
    monkeypatch.setattr(fetching, "PATIENCE", Patience(silence_s=0.2))
    began_s = time.monotonic()
    code, _, err = call("clone", site.address, tmp_path / "mine")
    assert 1 == code
    assert "timed out" in err
    assert time.monotonic() - began_s < 2.5
    assert [] == list(tmp_path.iterdir())


def test_a_server_that_dribbles_is_left(
    site: Site, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byte now and then keeps no connection for ever."""

    def dribbling(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(100):
            try:
                handler.wfile.write(b" ")
                handler.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)

    site.routes["/course.json"] = dribbling
    monkeypatch.setattr(fetching, "PATIENCE", Patience(slow_s=0.3, least_bytes_per_s=1_000))
    code, _, err = call("clone", site.address, tmp_path / "mine")
    assert 1 == code
    assert "too slowly" in err


def test_a_connection_that_is_cut_is_told(site: Site, call: Call, tmp_path: Path) -> None:
    """Half a course is none."""
    data = mother.good()
    site.put("/x.zip", data[:500], Content_Length=str(len(data)))
    code, _, err = call("clone", f"{site.address}/x.zip", tmp_path / "mine")
    assert 1 == code, err
    assert [] == list(tmp_path.iterdir())


def test_a_server_that_is_not_there_is_told(call: Call, tmp_path: Path) -> None:
    """With its name, and with a hint."""
    code, _, err = call("clone", "http://127.0.0.1:9/", tmp_path / "mine")
    assert 1 == code
    assert "127.0.0.1 cannot be reached" in err


def test_nothing_is_fetched_for_a_folder_that_is_taken(
    site: Site, call: Call, tmp_path: Path
) -> None:
    """It is told at once."""
    _put_course(site)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/x").touch()
    assert 1 == call("clone", f"{site.address}/talks/", tmp_path / "mine")[0]
    assert [] == site.asked


def test_a_published_folder_is_cloned(call: Call, tmp_path: Path) -> None:
    """By its folder or its manifest; another archive than the one that is named is refused."""
    folder = tmp_path / "web"
    folder.mkdir()
    data = mother.good()
    (folder / "course.json").write_bytes(_published(data))
    (folder / "course.1f3a9c2b.zip").write_bytes(data)
    assert 0 == call("clone", folder, tmp_path / "one")[0]
    assert 0 == call("clone", folder / "course.json", tmp_path / "two")[0]
    (folder / "course.1f3a9c2b.zip").write_bytes(mother.with_file("lessons/02-other.md")())
    code, _, err = call("clone", folder, tmp_path / "three")
    assert 2 == code
    assert "is not as course.json says" in err
    assert not (tmp_path / "three").exists()
