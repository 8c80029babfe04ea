"""Covers and pictures."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from lessoncast.episode import artwork, artwork_drawn, artwork_faces
from lessoncast.episode.artwork_drawn import drawn
from lessoncast.episode.artwork_type import spelled
from lessoncast.errors import ScriptError, WorkspaceError


def opened(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def saved(path: Path, mode: str, size: tuple[int, int], colour: object, **facts: object) -> Path:
    Image.new(mode, size, colour).save(path, **facts)  # type: ignore[arg-type]
    return path


def test_a_drawn_cover_is_what_apple_asks_for(tmp_path: Path) -> None:
    """Square, 1400 pixels, JPEG, RGB, 72 dpi; the same bytes every time; nothing low down."""
    first = artwork.cover("Tides", label="Small talks", cache=tmp_path / "a")
    picture = opened(first)
    assert ("JPEG", "RGB", (1400, 1400)) == (picture.format, picture.mode, picture.size)
    assert (72, 72) == tuple(round(float(dpi)) for dpi in picture.info["dpi"])
    assert first == artwork.cover("Tides", label="Small talks", cache=tmp_path / "b")
    assert len(first) < 500_000


def _ink_rows(title: str, label: str = "") -> tuple[int, int]:
    """Return the first and last row that the words change."""
    wordless = Image.new("L", (1400, 1400))
    with_words = drawn(title, label=label)
    light = with_words.convert("L").point(lambda level: 255 if level > 225 else 0)
    box = light.getbbox() or wordless.getbbox()
    return (box[1], box[3]) if box else (0, 0)


@pytest.mark.parametrize("title", ["Git", "Automated Version Control", "word " * 60, "x" * 300, "Ångström & Größe"])  # fmt: skip
def test_words_stay_out_of_the_margins_and_the_bottom_fifth(title: str) -> None:
    """Apps lay buttons over the bottom; very long titles are shortened, not shrunk to dust."""
    (first, last) = _ink_rows(title, "Small talks")
    assert 100 < first
    assert last < 0.8 * 1400
    light = drawn(title).convert("L").point(lambda level: 255 if level > 225 else 0)
    box = light.getbbox()
    assert box
    assert 90 < box[0]
    assert box[2] < 1400 - 90


def test_titles_of_any_script_give_a_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be spelled is not shown in empty boxes; different titles look different."""
    monkeypatch.setattr(artwork_faces, "FACES", ("no-such-face.ttf",))
    artwork_faces.face_for.cache_clear()
    assert (0, 0) == _ink_rows("Введение в Git")
    covers = {drawn(title).tobytes() for title in ("Введение", "天気", "", "مرحبا", "🎧")}
    assert 5 == len(covers)


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Straße", "Strasse"),
        ("  a   b ", "a b"),
        ("Łódź — œuvre", "Lo\u0301dz\u0301 - oeuvre"),
        ("Ça va ?", "C\u0327a va ?"),
        ("Ελλάδα", ""),
        ("naïve 天", ""),
        ("🎧 Émotions 👩‍👩‍👧 ❤️", "E\u0301motions"),
        ("a\u200bb f(x) → y ≤ 3 ™", "ab f(x) -> y <= 3 ™"),
        ("2 € + 3", ""),
    ],
)
def test_spelling(title: str, plain: str) -> None:
    """Accents are taken apart, to be drawn; a title that would lose letters is not set at all."""
    assert plain == spelled(title)


@pytest.mark.parametrize(
    ("title", "right"), [("Введение", False), ("Ελλάδα", False), ("مرحبا", True)]
)
def test_other_scripts_are_set_in_a_face_of_the_computer(title: str, *, right: bool) -> None:
    """At the margin where one begins to read."""
    artwork_faces.face_for.cache_clear()
    if not artwork_faces.face_for(title):
        pytest.skip("no face here has these letters: install fonts-dejavu-core")
    light = drawn(title).convert("L").point(lambda level: 255 if level > 225 else 0)
    box = light.getbbox()
    assert box
    assert right is (1400 - box[2] < box[0])


def test_accents_are_drawn() -> None:
    """ä is not a."""
    assert drawn("Bär").tobytes() != drawn("Bar").tobytes()
    assert _ink_rows("é")[0] < _ink_rows("e")[0]
    assert _ink_rows("ç")[1] > _ink_rows("c")[1]


def test_a_cover_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache holds it, and a damaged entry is drawn anew."""
    first = artwork.cover("Tides", cache=tmp_path)
    (entry,) = tmp_path.rglob("*.jpg")
    entry.write_bytes(entry.read_bytes()[:-1])
    assert first == artwork.cover("Tides", cache=tmp_path)
    monkeypatch.setattr(artwork_drawn, "drawn", None)
    assert first == artwork.cover("Tides", cache=tmp_path)


@pytest.mark.parametrize(
    ("mode", "size", "colour", "name"),
    [
        ("RGB", 1400, (200, 10, 10), "a.jpg"),
        ("RGB", 3600, (200, 10, 10), "a.png"),
        ("RGBA", 1500, (200, 10, 10, 0), "a.png"),
        ("LA", 1400, (10, 128), "a.png"),
        ("P", 1400, 3, "a.png"),
        ("CMYK", 1400, (0, 200, 200, 10), "a.jpg"),
        ("L", 1400, 90, "a.png"),
        ("1", 1400, 1, "a.png"),
        ("I;16", 1400, 40_000, "a.png"),
    ],
)
def test_the_show_s_own_cover_becomes_a_jpeg_that_apps_show(
    tmp_path: Path, mode: str, size: int, colour: object, name: str
) -> None:
    """Whatever it was saved as: RGB, no transparency, 1400 to 3000 pixels."""
    image = saved(tmp_path / name, mode, (size, size), colour)
    picture = opened(artwork.cover("x", image=image, cache=tmp_path / "cache"))
    assert ("JPEG", "RGB") == (picture.format, picture.mode)
    assert (min(size, 3000),) * 2 == picture.size


def test_what_was_transparent_is_white(tmp_path: Path) -> None:
    """Not black, as a plain conversion would have it."""
    image = saved(tmp_path / "a.png", "RGBA", (1400, 1400), (0, 0, 0, 0))
    picture = opened(artwork.cover("x", image=image, cache=tmp_path / "cache"))
    assert (255, 255, 255) == picture.getpixel((700, 700))


def test_sixteen_bits_of_grey_keep_their_brightness(tmp_path: Path) -> None:
    """40,000 of 65,535 is 156 of 255."""
    image = saved(tmp_path / "a.png", "I;16", (1400, 1400), 40_000)
    picture = opened(artwork.cover("x", image=image, cache=tmp_path / "cache"))
    assert picture.getpixel((700, 700)) == pytest.approx((156,) * 3, abs=2)


def _bomb() -> bytes:
    """A PNG whose header claims 50,000 x 50,000 pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def test_a_pixel_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    """Nothing is decoded; the error says how to mend it."""
    (tmp_path / "a.png").write_bytes(_bomb())
    with pytest.raises(WorkspaceError) as caught:
        artwork.cover(
            "x", image=tmp_path / "a.png", cache=tmp_path / "cache", where="lessoncast.toml:3"
        )
    assert caught.value.where == "lessoncast.toml:3"
    assert caught.value.hint


@pytest.mark.parametrize(
    ("size", "message"), [((1400, 1401), "not square"), ((1399, 1399), "less than 1400"), ((1, 1), "less than")]
)  # fmt: skip
def test_a_cover_that_no_app_would_show_is_refused(
    tmp_path: Path, size: tuple[int, int], message: str
) -> None:
    """With the size that it has, and the one it must have."""
    image = saved(tmp_path / "a.png", "RGB", size, 0)
    with pytest.raises(WorkspaceError, match=message) as caught:
        artwork.cover("x", image=image, cache=tmp_path / "cache")
    assert f"{size[0]} x {size[1]}" in caught.value.message


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_kinds_of_pictures_are_refused(tmp_path: Path, kind: str) -> None:
    """Whatever they are called: fewer decoders, fewer holes."""
    image = saved(tmp_path / "a.png", "RGB", (1400, 1400), 0, format=kind)
    with pytest.raises(WorkspaceError, match="not a PNG or JPEG"):
        artwork.cover("x", image=image, cache=tmp_path / "cache")


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"<svg/>"])
def test_damaged_pictures_are_refused(tmp_path: Path, content: bytes) -> None:
    """As an error of ours, whatever the decoder meets."""
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(WorkspaceError, match="not a PNG or JPEG"):
        artwork.cover("x", image=tmp_path / "a.png", cache=tmp_path / "cache")
    with pytest.raises(WorkspaceError, match="no such picture"):
        artwork.cover("x", image=tmp_path / "none.png", cache=tmp_path / "cache")


def test_half_a_picture_is_refused(tmp_path: Path) -> None:
    """A copy that broke off does not become half a cover."""
    whole = saved(tmp_path / "a.jpg", "RGB", (1400, 1400), (9, 99, 199)).read_bytes()
    (tmp_path / "a.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(WorkspaceError):
        artwork.cover("x", image=tmp_path / "a.jpg", cache=tmp_path / "cache")


def _noise(side: int) -> bytes:
    stream = io.BytesIO()
    Image.effect_noise((side, side), 120).convert("RGB").save(stream, "JPEG", quality=95)
    return stream.getvalue()


def test_what_travels_in_the_tag_is_small(tmp_path: Path) -> None:
    """At most 1000 pixels and 500 kB, even of noise."""
    small = artwork.embedded(_noise(2000), cache=tmp_path)
    assert (1000, 1000) == opened(small).size
    assert len(small) <= 500_000


def test_a_chapter_s_picture_is_smaller_still_and_of_any_shape(tmp_path: Path) -> None:
    """At most 800 pixels and 120 kB; what is none names the script's line."""
    (tmp_path / "a.jpg").write_bytes(_noise(1200))
    small = artwork.chapter_picture(tmp_path / "a.jpg", cache=tmp_path)
    assert len(small) <= 120_000
    wide = saved(tmp_path / "wide.png", "RGB", (1600, 400), 0)
    assert (800, 200) == opened(artwork.chapter_picture(wide, cache=tmp_path)).size
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(ScriptError) as caught:
        artwork.chapter_picture(tmp_path / "text.png", cache=tmp_path, where="scripts/x.md:4")
    assert caught.value.where == "scripts/x.md:4"
