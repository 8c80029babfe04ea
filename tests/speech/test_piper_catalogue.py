"""Voices from the web: checked, resumed, placed whole, or a clear line about what went wrong."""

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from lessoncast import _files, speech
from lessoncast.errors import EngineError, LessoncastError
from lessoncast.speech import download
from lessoncast.speech.piper import catalogue as piper_catalogue
from lessoncast.speech.piper.engine import PiperEngine
from voice_shelf import Shelf, served

NAME = "en_US-anna-low"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A server with three voices."""
    there = Shelf()
    for name in (NAME, "en_US-hannah-medium", "de_DE-udo-low", "pt_PT-tugão-medium"):
        there.add(tmp_path / "made", name)
    with served(there):
        yield there


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The voices folder, empty."""
    voices = tmp_path / "voices"
    monkeypatch.setenv("LESSONCAST_VOICES", str(voices))
    return voices


def get(shelf: Shelf, name: str = NAME) -> piper_catalogue.Got:
    return speech.get_voice(speech.catalogue(shelf.address), name, lambda *_: None)


def here() -> list[str]:
    return [voice.id for voice in PiperEngine().voices()]


def model_requests(shelf: Shelf) -> list[str]:
    return [asked for path, asked in shelf.requests if path.endswith(".onnx")]


def test_a_voice_comes_with_its_settings_and_its_card(shelf: Shelf, folder: Path) -> None:
    """The three files, byte for byte; it can be used at once, and nothing else is left."""
    got = get(shelf)
    assert (True, "CC0", folder / f"{NAME}.onnx") == (got.is_new, got.license, got.model)
    assert shelf.files[shelf.path_of(f"{NAME}.onnx")] == got.model.read_bytes()
    assert [NAME] == here()
    assert {f"{NAME}.onnx", f"{NAME}.onnx.json", f"{NAME}.MODEL_CARD", ".getting"} == {
        path.name for path in folder.iterdir()
    }
    assert ["lock"] == [path.name for path in (folder / ".getting").iterdir()]


def test_what_is_here_is_not_fetched_again(shelf: Shelf, folder: Path) -> None:
    """Unless one of its files is not what the catalogue says."""
    get(shelf)
    shelf.requests.clear()
    assert not get(shelf).is_new
    assert ["voices.json"] == [path for path, _ in shelf.requests]
    (folder / f"{NAME}.onnx.json").unlink()
    assert get(shelf).is_new
    assert [NAME] == here()


def test_it_goes_on_where_the_connection_was_cut(shelf: Shelf, folder: Path) -> None:
    """By itself, with what came kept."""
    shelf.cuts = [500, 300]
    assert get(shelf).is_new
    assert ["", "bytes=500-", "bytes=800-"] == model_requests(shelf)
    assert [NAME] == here()


def test_a_later_run_goes_on_too(shelf: Shelf, folder: Path) -> None:
    """What came stays, but is no voice."""
    shelf.cuts = [500, 0]
    with pytest.raises(EngineError, match=r"cut after 0\.0 of") as caught:
        get(shelf)
    assert "goes on from there" in (caught.value.hint or "")
    assert not here()
    assert not list(folder.glob("*.onnx*"))
    shelf.requests.clear()
    assert get(shelf).is_new
    assert ["bytes=500-"] == model_requests(shelf)


def test_it_follows_to_where_the_files_really_are(shelf: Shelf, folder: Path) -> None:
    """Piper's server sends everybody on; what is there already is not asked for again."""
    shelf.cuts = [500]
    offered = speech.catalogue(shelf.address.replace("/voices/", "/moved/"))
    assert speech.get_voice(offered, NAME, lambda *_: None).is_new
    assert ["", "bytes=500-"] == model_requests(shelf)


def test_a_server_that_sends_no_more_is_not_waited_for(
    shelf: Shelf, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again, and then given up."""
    monkeypatch.setattr(download, "_PATIENCE_S", 0.3)
    shelf.cuts, shelf.stall_s = [500, 0], 60
    with pytest.raises(EngineError, match="cut after"):
        get(shelf)
    assert ["", "bytes=500-"] == model_requests(shelf)
    assert get(shelf).is_new


def test_a_server_without_ranges_begins_again(shelf: Shelf, folder: Path) -> None:
    """And nothing is put together wrongly."""
    shelf.cuts, shelf.ranges = [500], False
    assert get(shelf).is_new
    assert [NAME] == here()


def test_a_newer_file_is_not_put_behind_half_an_older_one(
    shelf: Shelf, folder: Path, tmp_path: Path
) -> None:
    """Halves are kept by what they are halves of."""
    shelf.cuts = [500, 0]
    with pytest.raises(EngineError):
        get(shelf)
    shelf.add(tmp_path / "newer", NAME, base_hz=300)
    shelf.requests.clear()
    assert get(shelf).is_new
    assert [""] == model_requests(shelf)


@pytest.mark.parametrize(("cut", "more"), [(-1, b"?"), (None, b"more")])
def test_a_wrong_checksum_is_no_voice(
    shelf: Shelf, folder: Path, cut: int | None, more: bytes
) -> None:
    """Nothing is kept of it; when the server is right again, so are we."""
    path = shelf.path_of(f"{NAME}.onnx")
    right = shelf.files[path]
    shelf.files[path] = right[:cut] + more
    with pytest.raises(EngineError, match="not what the catalogue promises") as caught:
        get(shelf)
    assert f"{shelf.address}{path}" == caught.value.where
    assert not here()
    assert not list(folder.glob("*.onnx*"))
    shelf.files[path] = right
    assert get(shelf).is_new


def test_a_file_that_is_shorter_than_promised_is_no_voice(shelf: Shelf, folder: Path) -> None:
    """The server has no more to send."""
    path = shelf.path_of(f"{NAME}.onnx")
    shelf.files[path] = shelf.files[path][:-9]
    with pytest.raises(EngineError, match="not what the catalogue promises"):
        get(shelf)
    assert [] == here()


def test_a_voice_that_was_damaged_here_is_mended(shelf: Shelf, folder: Path) -> None:
    """That is what the error about it says to do."""
    get(shelf)
    (folder / f"{NAME}.onnx").write_bytes(b"")
    assert [] == here()
    assert get(shelf).is_new
    assert [NAME] == here()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("de", ["de_DE-udo-low"]),
        ("de_DE", ["de_DE-udo-low"]),
        ("de-AT", ["de_DE-udo-low"]),
        ("German", ["de_DE-udo-low"]),
        ("deutsch", ["de_DE-udo-low"]),
        ("en", [NAME, "en_US-hannah-medium"]),
        ("fr", []),
        (NAME, []),
        ("", []),
    ],
)
def test_a_language_has_its_voices(shelf: Shelf, asked: str, found: list[str]) -> None:
    """By tag or by name."""
    offered = speech.catalogue(shelf.address)
    assert found == [one.name for one in speech.of_language(offered, asked)]


def test_an_unknown_name_gives_the_nearest(shelf: Shelf, folder: Path) -> None:
    """And nothing is made."""
    with pytest.raises(EngineError, match="'en_US-hana-medium'") as caught:
        get(shelf, "en_US-hana-medium")
    assert "en_US-hannah-medium" in (caught.value.hint or "")
    assert not folder.exists()


def test_other_names_of_a_voice_count(shelf: Shelf, folder: Path) -> None:
    """Older ones, and letters that are written in two pieces."""
    assert NAME == get(shelf, "en-anna").name
    assert "pt_PT-tugão-medium" == get(shelf, "pt_PT-tuga\u0303o-medium").name
    assert "pt_PT-tugão-medium" in here()


def test_without_a_network_it_says_so(folder: Path) -> None:
    """In one line, with the host."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    for address in (f"http://127.0.0.1:{port}/", "http://no-such-host.invalid/"):
        with pytest.raises(EngineError, match="cannot be reached") as caught:
            speech.catalogue(address)
        assert "\n" not in str(caught.value)
        assert "network" in (caught.value.hint or "")


@pytest.mark.parametrize(
    ("status", "said"), [(500, "answers 500"), (403, "answers 403"), (429, "answers 429")]
)
def test_a_server_that_refuses_is_quoted(shelf: Shelf, status: int, said: str) -> None:
    """With its own words."""
    shelf.status = status
    with pytest.raises(EngineError, match=said):
        speech.catalogue(shelf.address)


def test_a_file_that_is_not_there_is_named(shelf: Shelf, folder: Path) -> None:
    """The catalogue may be ahead of the files."""
    path = shelf.path_of(f"{NAME}.onnx")
    del shelf.files[path]
    with pytest.raises(EngineError, match="no such file") as caught:
        get(shelf)
    assert (caught.value.where or "").endswith(path)
    assert [] == here()


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>", b"[]", b"{}", b'{"a": 1}', b"\xff", b'{"a": {"files": {}}}', b"[" * 100_000],
    ids=range(8),
)
def test_what_is_no_catalogue_is_refused(shelf: Shelf, content: bytes) -> None:
    """A page about an error, say."""
    shelf.files["voices.json"] = content
    with pytest.raises(EngineError) as caught:
        speech.catalogue(shelf.address)
    assert "voices.json" in (caught.value.where or "")


@pytest.mark.parametrize("name", ["../../evil", "a/b", ".hidden", "a\x00b", "a+b"])
def test_a_name_in_the_catalogue_is_no_path(shelf: Shelf, name: str) -> None:
    """Such a voice does not exist for us."""
    voice = shelf.catalogue[NAME]
    files = {
        f"x/{name}.onnx{end}": {"size_bytes": 1, "md5_digest": "0" * 32} for end in ("", ".json")
    }
    shelf.catalogue[name] = voice | {"files": files}
    assert name not in [one.name for one in speech.catalogue(shelf.address)]


@pytest.mark.parametrize("address", ["file:///etc/", "ftp://example.org/", "voices", "http:///x/"])
def test_only_the_web_is_asked(address: str) -> None:
    """An address is no file of this computer."""
    with pytest.raises(EngineError, match="no web address"):
        speech.catalogue(address)


def test_two_do_not_fetch_at_once(shelf: Shelf, folder: Path) -> None:
    """The second is told; the first one's work is not touched."""
    offered = speech.catalogue(shelf.address)
    with (
        _files.locked(folder / ".getting"),
        pytest.raises(LessoncastError, match="another lessoncast is at work in this voices folder"),
    ):
        speech.get_voice(offered, NAME, lambda *_: None)


def test_a_full_disk_is_told_before_it_is_full(
    shelf: Shelf, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A voice may have 100 MB."""
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)
    with pytest.raises(EngineError, match="no room"):
        get(shelf)


def test_progress_runs_to_the_end(shelf: Shelf, folder: Path) -> None:
    """Over all files of the voice together."""
    told: list[tuple[str, int, int]] = []
    offered = speech.catalogue(shelf.address)
    speech.get_voice(offered, NAME, lambda *now: told.append(now))
    whole = sum(len(data) for path, data in shelf.files.items() if NAME in path or "/anna/" in path)
    assert (NAME, whole, whole) == told[-1]
    assert [there for _, there, _ in told] == sorted(there for _, there, _ in told)


def test_the_address_may_be_set(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """For a mirror of one's own; the slash at its end may be missing."""
    monkeypatch.setenv("LESSONCAST_VOICES_FROM", shelf.address.rstrip("/"))
    assert NAME in [one.name for one in speech.catalogue()]


def test_the_catalogue_is_understood_as_it_is(shelf: Shelf) -> None:
    """Every key that Piper's has; those that we do not need may be missing."""
    voice = json.loads(json.dumps(shelf.catalogue[NAME]))
    del voice["aliases"], voice["quality"], voice["num_speakers"], voice["language"]["name_native"]
    shelf.catalogue = {NAME: voice}
    (one,) = speech.catalogue(shelf.address)
    assert ("en-US", ("English",), 1) == (one.language, one.language_names, one.speakers)
