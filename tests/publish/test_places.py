"""Every kind of place does the same: a bucket, a host by SFTP, a host by rsync, a folder."""

from __future__ import annotations

import getpass
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from lessoncast import publish
from lessoncast._files import file_digest
from lessoncast.errors import PublishError
from lessoncast.publish.places import Place, open_place
from public_mother import Course, a_course, an_mp3

WAIT_S = 20
PAUSE_S = 0.01


@pytest.fixture
def course(tmp_path: Path) -> Course:
    whole = a_course(tmp_path / "workspace", modules=(1,))
    whole.build()
    return whole


@pytest.fixture(scope="session")
def free_port() -> Callable[[], int]:
    def port() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            number: int = probe.getsockname()[1]
        return number

    return port


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + WAIT_S
    while not _answers(port):
        assert process.poll() is None, "the server ended"
        assert time.monotonic() < end, "the server does not answer"
        time.sleep(0.05)


# ── a bucket ──────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="session")
def bucket(free_port: Callable[[], int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that speaks S3, in a process of its own."""
    port = free_port()
    program = shutil.which("moto_server", path=str(Path(sys.executable).parent))
    assert program
    log = (tmp_path_factory.mktemp("moto") / "log").open("wb")
    process = subprocess.Popen([program, "-p", str(port)], stdout=log, stderr=log)
    try:
        _await(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()
        log.close()


@pytest.fixture
def on_s3(bucket: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    import s3fs

    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "testing")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL", bucket)
    name = f"courses-{abs(hash(request.node.nodeid)) % 10**9}"
    s3fs.S3FileSystem(endpoint_url=bucket, skip_instance_cache=True).mkdir(name)
    return f"s3://{name}/our/course"


# ── a host that ssh reaches ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True, kw_only=True)
class Host:
    """An sshd of ours on this machine, with a home whose keys it trusts."""

    port: int
    home: Path


@pytest.fixture(scope="session")
def host(free_port: Callable[[], int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    program = shutil.which("sshd") or "/usr/sbin/sshd"
    place, port = tmp_path_factory.mktemp("sshd"), free_port()
    place.chmod(0o700)
    for name in ("host", "own"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / name)], check=True
        )
    (place / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {place}/host\nPidFile {place}/pid\n"
        f"AuthorizedKeysFile {place}/own.pub\nStrictModes no\nUsePAM no\nPasswordAuthentication no\n"
        "Subsystem sftp internal-sftp\n"
        # What this user's shell does when it starts is none of ours, and may take long.
        f"SetEnv HOME={place}\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    with (place / "log").open("wb") as log:
        process = subprocess.Popen(
            [program, "-D", "-e", "-f", str(place / "config")], stdout=log, stderr=log
        )
    try:
        _await(port, process)
        yield Host(port=port, home=place)
    finally:
        process.terminate()
        process.wait()


@pytest.fixture
def known_host(host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Host:
    """The host, known to ssh in a home of its own, with a key for it."""
    ssh = tmp_path / "home" / ".ssh"
    ssh.mkdir(parents=True)
    public = (host.home / "host.pub").read_text()
    (ssh / "known_hosts").write_text(f"[127.0.0.1]:{host.port} {public}")
    (ssh / "config").write_text(
        f"Host 127.0.0.1\n  Port {host.port}\n  User {getpass.getuser()}\n  IdentityFile {host.home}/own\n"
        f"  UserKnownHostsFile {ssh}/known_hosts\n  BatchMode yes\n"
        f"  ControlMaster auto\n  ControlPath {host.home}/%C\n  ControlPersist 20\n"
    )
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("RSYNC_RSH", f"ssh -F {ssh}/config")
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    return host


@pytest.fixture
def by_sftp(known_host: Host, tmp_path: Path) -> str:
    return f"sftp://127.0.0.1:{known_host.port}{tmp_path}/srv/course"


@pytest.fixture
def by_rsync(known_host: Host, tmp_path: Path) -> str:
    return f"127.0.0.1:{tmp_path}/www/course"


@pytest.fixture
def in_a_folder(tmp_path: Path) -> str:
    return str(tmp_path / "folder")


# ── what all of them do ───────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["in_a_folder", "on_s3", "by_sftp", "by_rsync"])
def target(request: pytest.FixtureRequest) -> str:
    found: str = request.getfixturevalue(request.param)
    return found


def held(place: Place, names: list[str]) -> dict[str, bytes | None]:
    return {name: place.read(name) for name in names}


def public(course: Course) -> dict[str, bytes | None]:
    return {
        path.relative_to(course.out).as_posix(): path.read_bytes()
        for path in course.out.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_the_place_holds_what_the_public_folder_holds(course: Course, target: str) -> None:
    """Byte by byte, folders and all; the second time there is nothing to do."""
    (course.out / "more").mkdir()
    (course.out / "more" / "ein Bild äöü.1234abcd.png").write_bytes(b"\x89PNG")
    here = public(course)
    sent = publish.send(course.out, target)
    assert set(here) == set(sent.names)
    assert sent.names[-1] == "feed.xml"
    place = open_place(target)
    assert here == held(place, list(here))
    assert {name: len(data or b"") for name, data in here.items()} == place.sizes(here)
    assert publish.send(course.out, target).names == ()


def test_only_what_changed_is_sent_and_what_is_old_is_removed(course: Course, target: str) -> None:
    """A new title changes page and feed; audio that no feed names goes after its days of grace."""
    publish.send(course.out, target)
    (course.out / "feed.xml").write_text("<rss/>")
    (old,) = course.out.glob("*.mp3")
    new = old.rename(old.with_name("01-01-anew.0a1b2c3d.mp3"))
    sent = publish.send(course.out, target, grace_days=0)
    assert (new.name, "feed.xml") == sent.names
    assert (old.name,) == sent.removed
    place = open_place(target)
    assert {new.name: new.read_bytes(), old.name: None} == held(place, [new.name, old.name])
    assert place.read("feed.xml") == b"<rss/>"


def test_nothing_half_is_left_beside_it(course: Course, target: str) -> None:
    """What a file is called while it is written does not stay."""
    publish.send(course.out, target)
    place = open_place(target)
    odd = [f".lessoncast-tmp-{name}" for name in public(course)]
    assert place.sizes(odd) == {}


def test_somebody_elses_feed_is_not_replaced(course: Course, target: str) -> None:
    """A place in use is refused, and stays as it is."""
    place = open_place(target)
    place.write("feed.xml", b"my own")
    with pytest.raises(PublishError, match="did not come from lessoncast"):
        publish.send(course.out, target)
    assert place.read("feed.xml") == b"my own"
    (audio,) = course.out.glob("*.mp3")
    assert place.read(audio.name) is None


def test_a_file_that_was_cut_is_sent_again(course: Course, target: str) -> None:
    """Its length tells it."""
    publish.send(course.out, target)
    (audio,) = course.out.glob("*.mp3")
    open_place(target).write(audio.name, b"half")
    assert publish.send(course.out, target).names == (audio.name,)
    assert open_place(target).read(audio.name) == audio.read_bytes()


def test_who_polls_while_it_is_published_finds_all_that_the_feed_names(
    course: Course, target: str, tmp_path: Path
) -> None:
    """Media come before the feed that names them, and stay while a reader of the last one asks for them."""
    publish.send(course.out, target)
    read = _reader(target, tmp_path)
    is_over, polls, faults = threading.Event(), [0], []

    def poll() -> None:
        while not is_over.is_set() or not polls[0]:
            for one in ET.fromstring((read("feed.xml") or b"").decode()).iter("enclosure"):
                found = read(one.attrib["url"].rpartition("/")[2])
                if found is None or len(found) != int(one.attrib["length"]):
                    faults.append((one.attrib["url"], found and len(found)))
            polls[0] += 1
            is_over.wait(PAUSE_S)

    reader = threading.Thread(target=poll)
    reader.start()
    try:
        for tone in range(1, 7):
            course = _renewed(course, tone)
            course.build()
            assert "feed.xml" in publish.send(course.out, target).names
    finally:
        is_over.set()
        reader.join(60)
    assert polls[0] > 3
    assert faults == []


def _reader(target: str, tmp_path: Path) -> Callable[[str], bytes | None]:
    """Reads a file as the listeners' server does: from the host's own disk, where there is one."""
    host = {"sftp": tmp_path / "srv/course", "127.": tmp_path / "www/course"}.get(target[:4])
    if host is None:
        return open_place(target).read

    def read(name: str) -> bytes | None:
        return (host / name).read_bytes() if (host / name).exists() else None

    return read


def _renewed(course: Course, tone: int) -> Course:
    """The same course, its first episode rendered anew: other sound, and more of it."""
    episode, folder = course.episodes[0]
    audio = an_mp3(tone=tone) * (1 + tone)
    (folder / episode.audio).write_bytes(audio)
    files = {**dict(episode.files), episode.audio: file_digest(folder / episode.audio)}
    return course.with_episode(0, files=tuple(sorted(files.items())), size_bytes=len(audio))


# ── each for itself ───────────────────────────────────────────────────────────────────────────


def test_a_bucket_tells_each_files_type(course: Course, on_s3: str) -> None:
    """Apps compare types; what has a digest in its name may be kept for ever, the feed may not."""
    import s3fs

    publish.send(course.out, on_s3)
    store = s3fs.S3FileSystem(endpoint_url=os.environ["AWS_ENDPOINT_URL"], skip_instance_cache=True)
    (vtt,) = course.out.glob("*.vtt")
    changing = ("feed.xml", "index.html", "lesson-a.html", "subscribe.opml")
    found = {
        name: store.call_s3("head_object", Bucket=on_s3.split("/")[2], Key=f"our/course/{name}")
        for name in (*changing, vtt.name)
    }
    assert found["feed.xml"]["ContentType"] == "application/rss+xml"
    for name in changing:
        assert found[name]["CacheControl"] == "public, max-age=60"
    worker = store.call_s3("head_object", Bucket=on_s3.split("/")[2], Key="our/course/sw.js")
    assert worker["CacheControl"] == "no-cache"
    assert worker["ContentType"] == "text/javascript; charset=utf-8"
    assert found[vtt.name]["ContentType"] == "text/vtt"
    assert "immutable" in found[vtt.name]["CacheControl"]


def test_a_host_that_ssh_does_not_know_gets_nothing(
    course: Course, by_sftp: str, tmp_path: Path
) -> None:
    """A key is not believed because it is shown."""
    (tmp_path / "home" / ".ssh" / "known_hosts").write_text("")
    with pytest.raises(PublishError, match="not known") as caught:
        publish.send(course.out, by_sftp)
    assert "ssh 127.0.0.1" in str(caught.value.hint)
    assert not (tmp_path / "srv").exists()


def test_a_place_that_refuses_is_one_error(
    course: Course, on_s3: str, monkeypatch: pytest.MonkeyPatch, free_port: Callable[[], int]
) -> None:
    """No bucket, no server, no known kind of address, nobody at home: where and what."""
    with pytest.raises(PublishError) as caught:
        publish.send(course.out, "s3://nobody-made-this/x")
    assert caught.value.where == "s3://nobody-made-this/x"
    with pytest.raises(PublishError, match=r"nosuch") as caught:
        publish.send(course.out, "nosuch://x/y")
    assert caught.value.where == "nosuch://x/y"
    with pytest.raises(PublishError) as caught:
        publish.send(course.out, f"sftp://127.0.0.1:{free_port()}/x")
    assert str(caught.value.where).startswith("sftp://127.0.0.1")
    with pytest.raises(PublishError, match="rsync") as caught:
        publish.send(course.out, f"rsync://127.0.0.1:{free_port()}/module/x")
    assert caught.value.hint


def test_a_password_has_no_place_in_an_address(course: Course) -> None:
    """It is refused, and not shown."""
    with pytest.raises(PublishError, match="password") as caught:
        publish.send(course.out, "sftp://me:geheim@example.org/x")
    assert "geheim" not in str(caught.value) + str(caught.value.where)


@pytest.mark.parametrize("module", ["fsspec", "paramiko"])
def test_without_the_extra_a_hint_names_it(
    course: Course, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    """What is missing can be had in one line."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(PublishError, match="needs an extra") as caught:
        publish.send(course.out, "sftp://example.org/x")
    assert "lessoncast[remote]" in str(caught.value.hint)


def test_without_rsync_a_hint_names_another_way(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program may be missing."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PublishError, match="rsync") as caught:
        publish.send(course.out, "example.org:www")
    assert "sftp://" in str(caught.value.hint)
