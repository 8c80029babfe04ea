"""The build on one page: episodes are read where they changed, rendered, listed, and written.

Of those that did not change, feed and page keep what was rendered of them before; and where nothing
changed at all, nothing is looked at but the stamps of files. The bytes are the same either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lessoncast.feed import before, media, memory, rss, site, survey
from lessoncast.feed.address import FEED_NAME, PAGE_NAME, feed_address
from lessoncast.feed.public import Listed, PublicEpisode, PublicShow
from lessoncast.feed.source import Source
from lessoncast.model import Show


def build(
    show: Show, sources: Sequence[Source], out: Path, *, cache: Path | None
) -> tuple[Path, ...]:
    """Bring the public folder up to date; what was rendered is remembered in ``cache``, if any."""
    if cache is None:
        return _build(show, sources, out, {})[0]
    frame, keys = memory.frame(show), [source.key for source in sources]
    if memory.is_sealed(cache, memory.seal(frame, keys, out)):
        return ()
    known = memory.load(cache, frame)
    written, course = _build(show, sources, out, known)
    memory.save(cache, frame, known, course)
    memory.write_seal(cache, memory.seal(frame, keys, out))
    return written


def _build(
    show: Show, sources: Sequence[Source], out: Path, known: Mapping[str, Listed]
) -> tuple[tuple[Path, ...], dict[str, Listed]]:
    """Return the files written, and the course by keys."""
    public = media.sizes(out)
    kept = {at: one for at, source in enumerate(sources) if (one := _kept(source, known, public))}
    read = {at: source.read() for at, source in enumerate(sources) if at not in kept}
    new = {at: made for at, made in read.items() if made}
    fresh = survey.survey(
        _moved(show, out), [(made, Path(sources[at].folder)) for at, made in new.items()]
    )
    written = rss.write(fresh, newest=_newest(kept.values(), fresh))
    places = kept | dict(zip(new, listed(fresh, written.items), strict=True))
    course = [places[at] for at in sorted(places)]
    survey.refuse_twins(course)
    page, feed = site.render(fresh, course), rss.join(written, [one.item for one in course])
    names = {name for one in course for name in one.files} | {file.name for file in fresh.files()}
    with media.writing(out):
        paths = media.copy(fresh, out, public)
        media.announce(names, out)
        paths += media.write(out / PAGE_NAME, page)
        paths += media.write(out / FEED_NAME, feed)
        media.retire(names, out, public)
    return paths, {sources[at].key: one for at, one in places.items()}


def _moved(show: Show, out: Path) -> Show:
    """The show, with a word on its new address if it has one."""
    address = feed_address(show)
    moved = show.new_feed_url or before.moved_to(before.read(out), address, show.guid)
    return replace(show, new_feed_url=moved)


def _kept(source: Source, known: Mapping[str, Listed], public: Mapping[str, int]) -> Listed | None:
    """What is known of an episode that is as it was, if all its files are public already."""
    one = known.get(source.key) if source.key else None
    return one if one and one.files.items() <= public.items() else None


def _newest(kept: Iterable[Listed], fresh: PublicShow) -> datetime | None:
    dates = [one.published for one in kept]
    dates += [rss.utc(item.episode.published) for item in fresh.episodes]
    return max(dates, default=None)


def listed(there: PublicShow, elements: Iterable[bytes]) -> list[Listed]:
    """Return the episodes of a show as feed and page list them; ``elements`` are the feed's."""
    pairs = zip(there.episodes, elements, strict=True)
    return [_listed(there.show, item, element) for item, element in pairs]


def _listed(show: Show, item: PublicEpisode, element: bytes) -> Listed:
    episode = item.episode
    return Listed(
        slug=episode.slug,
        guid=episode.guid,
        name=item.name,
        season=episode.season,
        season_name=episode.season_name,
        published=rss.utc(episode.published),
        files={file.name: file.size_bytes for file in item.all_files()},
        item=element,
        article=site.article(show, item),
    )
