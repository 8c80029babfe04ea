"""The base URL is replaced where it is an address, and nowhere else."""

from lessoncast.publish.server import rewrite

OLD, NEW = b"http://localhost:8000/", b"http://10.0.0.5:8000/t/"


def test_addresses_change_and_text_does_not() -> None:
    """A lesson about web servers may speak of the very address that its feed has."""
    feed = (
        b'<channel><atom:link href="http://localhost:8000/feed.xml" rel="self" type="x"/>'
        b"<itunes:new-feed-url>http://localhost:8000/feed.xml</itunes:new-feed-url>"
        b"<link>http://localhost:8000/index.html</link><title>http://localhost:8000/</title>"
        b'<description>open http://localhost:8000/ or &lt;a href="http://localhost:8000/"&gt;'
        b'</description><enclosure length="1" url="http://localhost:8000/a.mp3"/>'
        b'<psc:chapter title="http://localhost:8000/ is home" image="http://localhost:8000/b.png"/>'
        b"</channel>"
    )
    assert rewrite.recorded_base(feed) == OLD
    expected = (
        b'<channel><atom:link href="http://10.0.0.5:8000/t/feed.xml" rel="self" type="x"/>'
        b"<itunes:new-feed-url>http://10.0.0.5:8000/t/feed.xml</itunes:new-feed-url>"
        b"<link>http://10.0.0.5:8000/t/index.html</link><title>http://localhost:8000/</title>"
        b'<description>open http://localhost:8000/ or &lt;a href="http://localhost:8000/"&gt;'
        b'</description><enclosure length="1" url="http://10.0.0.5:8000/t/a.mp3"/>'
        b'<psc:chapter title="http://localhost:8000/ is home" image="http://10.0.0.5:8000/t/b.png"/>'
        b"</channel>"
    )
    assert expected == rewrite.feed(feed, OLD, NEW)


def test_a_base_that_holds_special_characters_is_replaced_literally() -> None:
    """Neither a pattern in the old base nor a backslash in the new one means anything."""
    old, new = b"https://a.b/c(d)+/x&amp;y/", rb"http://h/\1/"
    tag = b'<enclosure url="https://a.b/c(d)+/x&amp;y/z.mp3"/>'
    assert rb'<enclosure url="http://h/\1/z.mp3"/>' == rewrite.feed(tag, old, new)


def test_the_page_and_the_chapters_have_their_own_places() -> None:
    """The feed's address on the page; whole strings in JSON."""
    assert b"<a>http://10.0.0.5:8000/t/feed.xml</a> http://localhost:8000/x" == rewrite.page(
        b"<a>http://localhost:8000/feed.xml</a> http://localhost:8000/x", OLD, NEW
    )
    assert b'{"img": "http://10.0.0.5:8000/t/a.png", "title": "at http://localhost:8000/"}' == (
        rewrite.chapters(
            b'{"img": "http://localhost:8000/a.png", "title": "at http://localhost:8000/"}',
            OLD,
            NEW,
        )
    )


def test_a_feed_without_a_self_link_names_no_base() -> None:
    """Nothing is guessed."""
    assert (
        rewrite.recorded_base(b'<rss><atom:link rel="hub" href="http://x/feed.xml"/></rss>') == b""
    )
