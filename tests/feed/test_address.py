"""Base URLs: normalised, ASCII, and nothing in them that must not be public."""

import pytest

from lessoncast.errors import FeedError
from lessoncast.feed.address import DEFAULT_BASE_URL, base_of
from public_mother import a_show


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", DEFAULT_BASE_URL),
        ("https://example.org", "https://example.org/"),
        ("  https://example.org/a/b//  ", "https://example.org/a/b/"),
        ("http://192.168.1.5:8000/x", "http://192.168.1.5:8000/x/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
        (
            "https://bücher.example/Kurs für alle/",
            "https://xn--bcher-kva.example/Kurs%20f%C3%BCr%20alle/",
        ),
        ("https://example.org/a%20b/it's/", "https://example.org/a%20b/it%27s/"),
    ],
)
def test_a_base_url_is_absolute_ascii_and_ends_in_a_slash(given: str, expected: str) -> None:
    """Whatever is appended to it is a URL that any client takes."""
    assert expected == base_of(a_show(base_url=given))
    assert expected.isascii()


@pytest.mark.parametrize(
    "given",
    [
        "example.org/course",
        "ftp://example.org/",
        "file:///srv/feeds",
        "javascript:alert(1)",
        "https://",
        "https://[::1",
        "https://example.org:port/",
        "https://user:secret@example.org/",
        "https://example.org/?a=b",
        "https://example.org/#top",
        "https://a..b/",
    ],
)
def test_what_is_no_place_for_a_feed_is_refused(given: str) -> None:
    """Passwords, queries and other schemes would end up in a public file."""
    with pytest.raises(FeedError) as caught:
        base_of(a_show(base_url=given))
    assert caught.value.where == "lessoncast.toml"
    assert caught.value.hint
