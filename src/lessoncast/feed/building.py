"""The build on one page: episodes are read where they changed, rendered, listed, and written.

Of those that did not change, feed and site keep what was rendered of them before; and where nothing
changed at all, nothing is looked at but the stamps of files. The bytes are the same either way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lessoncast.feed import before, media, memory, rss, site, standing, survey
from lessoncast.feed.address import FEED_NAME, PAGE_NAME, feed_address
from lessoncast.feed.course import Course
from lessoncast.feed.folding import Folded, fold
from lessoncast.feed.public import (
    COPY_MANIFEST_NAME,
    Listed,
    PublicEpisode,
    PublicFile,
    PublicShow,
)
from lessoncast.feed.shared import Shared
from lessoncast.feed.source import Source
from lessoncast.feed.theme import NONE, Theme
from lessoncast.model import Show


def build(
    show: Show,
    sources: Sequence[Source],
    out: Path,
    *,
    cache: Path | None,
    shared: Shared | None = None,
    theme: Theme = NONE,
) -> tuple[Path, ...]:
    """Bring the public folder up to date; what was rendered is remembered in ``cache``, if any."""
    look = site.Look(theme=theme)
    if cache is None:
        return _build(show, sources, out, {}, shared=shared, look=look)[0]
    keys = [source.key for source in sources]
    frame = memory.frame(show, theme, is_shared=shared is not None)
    sealed = [*keys, shared.name if shared else "no copy"]  # nothing remembered names it
    if memory.is_sealed(cache, memory.seal(frame, sealed, out)):
        return ()
    known = memory.load(cache, frame)
    written, course = _build(show, sources, out, known, shared=shared, look=look)
    memory.save(cache, frame, known, course)
    memory.write_seal(cache, memory.seal(frame, sealed, out))
    return written


@dataclass(frozen=True, slots=True)
class _Made:
    """What was rendered in this build, and what of it waits to be written.

    ``listed`` is how episodes are listed, by slug; ``pages`` go by their names.
    """

    listed: dict[str, Listed] = field(default_factory=dict)
    pages: dict[str, Folded] = field(default_factory=dict)
    files: list[PublicFile] = field(default_factory=list)


def _build(
    show: Show,
    sources: Sequence[Source],
    out: Path,
    known: Mapping[str, Listed],
    *,
    shared: Shared | None,
    look: site.Look,
) -> tuple[tuple[Path, ...], dict[str, Listed]]:
    """Return the files written, and the course by keys."""
    public = media.sizes(out)
    course = Course(sources, known, public)
    course.look()
    alone = replace(survey.survey(_moved(show, out)), copy=shared.file if shared else None)
    made = _Made()
    for some in course.read():
        fresh = survey.with_episodes(alone, some, course.pages, course.there, look)
        _render(fresh, course, look, made)
    whole = course.with_listed(made.listed)
    survey.refuse_twins(whole.values())
    pages = {
        **site.standing_files(alone),
        **({COPY_MANIFEST_NAME: shared.manifest(shared.name)} if shared else {}),
        PAGE_NAME: site.show_page(alone, whole.values(), look),
    }
    standing.refuse_strangers([*made.pages, *pages], out, public)
    newest = max((one.published for one in whole.values()), default=None)
    feed = rss.join(rss.write(alone, newest=newest), [one.item for one in whole.values()])
    files = (*look.files(), *alone.files(), *made.files)
    names = {name for one in whole.values() for name in one.files}
    names |= {file.name for file in files} | made.pages.keys() | pages.keys()
    with media.writing(out):
        paths = media.copy(files, out, public)
        media.announce(names, out)
        for name, page in made.pages.items():
            paths += media.write(out / name, page.unfold())
        for name, data in pages.items():
            paths += media.write(out / name, data)
        paths += media.write(out / FEED_NAME, feed)
        media.retire(names, out, public)
    return paths, course.by_key(whole)


def _render(there: PublicShow, course: Course, look: site.Look, made: _Made) -> None:
    """Render some episodes that were read anew, with all that share a page with one of them."""
    sharing: dict[str, list[PublicEpisode]] = {}
    for item in there.episodes:
        sharing.setdefault(item.page, []).append(item)
    for item, element in zip(there.episodes, rss.write(there).items, strict=True):
        episode = item.episode
        if is_own := item.page not in made.pages:
            beside = sharing[item.page]
            drawn = site.lesson_page(there, beside, course.around(item.page), look)
            made.pages[item.page] = fold(drawn)
        own = {item.page: made.pages[item.page].size_bytes} if is_own else {}
        made.files.extend(item.all_files())
        made.listed[episode.slug] = Listed(
            slug=episode.slug,
            guid=episode.guid,
            name=item.name,
            title=episode.title,
            page=item.page,
            around=course.around_key(item.page),
            leads=item.article.leads,
            season=episode.season,
            season_name=episode.season_name,
            published=rss.utc(episode.published),
            files={file.name: file.size_bytes for file in item.all_files()} | own,
            item=element,
            row=site.row(there.show, item, look) if is_own else "",
        )


def _moved(show: Show, out: Path) -> Show:
    """The show, with a word on its new address if it has one."""
    address = feed_address(show)
    moved = show.new_feed_url or before.moved_to(before.read(out), address, show.guid)
    return replace(show, new_feed_url=moved)
