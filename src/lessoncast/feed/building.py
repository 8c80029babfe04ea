"""The build on one page: episodes are read where they changed, rendered, listed, and written.

Of those that did not change, feed and site keep what was rendered of them before; and where nothing
changed at all, nothing is looked at but the stamps of files. The bytes are the same either way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from lessoncast.feed import before, media, memory, rss, site, standing, survey
from lessoncast.feed.address import FEED_NAME, PAGE_NAME, feed_address
from lessoncast.feed.course import Course
from lessoncast.feed.folding import Folded, fold, unfold
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
from lessoncast.feed.waiting import Kept, Store
from lessoncast.model import Show


def build(
    show: Show,
    sources: Sequence[Source],
    out: Path,
    *,
    cache: Path | None,
    shared: Shared | None = None,
    theme: Theme = NONE,
) -> tuple[str, ...]:
    """Bring the public folder up to date; what was rendered is remembered in ``cache``, if any."""
    look = site.Look(theme=theme)
    if cache is None:
        with Store() as store:
            course = Course(sources, {})
            return _build(show, course, out, media.sizes(out), store, shared=shared, look=look)[0]
    keys = [source.key for source in sources]
    frame = memory.frame(show, theme, is_shared=shared is not None)
    sealed = [*keys, shared.name if shared else "no copy"]  # nothing remembered names it
    if memory.is_sealed(cache, memory.seal(frame, sealed, out)):
        return ()
    with Store(cache) as store:
        public = media.sizes(out)
        known = memory.load(cache, frame, store, public)
        course = Course(sources, known)
        written, whole = _build(show, course, out, public, store, shared=shared, look=look)
        memory.save(cache, frame, known, course.by_key(whole))
    memory.write_seal(cache, memory.seal(frame, sealed, out))
    return written


@dataclass(frozen=True, slots=True)
class _Made:
    """What was rendered in this build, all of it waiting in ``store``; ``public`` are the sizes of what is there.

    ``listed`` is how episodes are listed, by slug; ``pages`` go by their names, and are folded. ``files`` are
    the public files that are not there yet, some at a time.
    """

    store: Store
    public: Mapping[str, int]
    listed: dict[str, Listed] = field(default_factory=dict)
    pages: dict[str, Kept] = field(default_factory=dict)
    files: list[Kept] = field(default_factory=list)

    def bring(self, files: Iterable[PublicFile]) -> None:
        """Keep what is to be brought in."""
        missing = [file for file in files if self.public.get(file.name) != file.size_bytes]
        self.files.append(self.store.keep_rows([self._row(file) for file in missing]))

    def _row(self, file: PublicFile) -> tuple[object, ...]:
        folded = self.store.keep(file.content.folded) if file.content else None
        place = folded and (folded.start, folded.size_bytes)
        return (file.name, str(file.source), file.size_bytes, place)

    def brought(self) -> Iterator[PublicFile]:
        """Yield what was kept."""
        for kept in self.files:
            for name, source, size_bytes, place in kept.rows():
                content = place and Folded(folded=self.store.read(*place), size_bytes=size_bytes)
                yield PublicFile(
                    name=name, source=Path(source), size_bytes=size_bytes, content=content
                )


def _build(
    show: Show,
    course: Course,
    out: Path,
    public: Mapping[str, int],
    store: Store,
    *,
    shared: Shared | None,
    look: site.Look,
) -> tuple[tuple[str, ...], dict[str, Listed]]:
    """Return the names of the files written, and the course as it is listed."""
    course.look()
    alone = replace(survey.survey(_moved(show, out)), copy=shared.file if shared else None)
    made = _Made(store, public)
    for some in course.read():
        fresh = survey.with_episodes(alone, some, course.pages, course.there, look)
        _render(fresh, course, look, made)
    whole = course.with_listed(made.listed)
    survey.refuse_twins(whole.values())
    newest = max((one.published for one in whole.values()), default=None)
    pages = {
        **site.standing_files(alone),
        **({COPY_MANIFEST_NAME: shared.manifest(shared.name)} if shared else {}),
    }
    index = store.keep(site.show_page(alone, whole.values(), look))
    frame = rss.write(alone, newest=newest)
    standing.refuse_strangers([*made.pages, *pages, PAGE_NAME], out, public)
    beside = [*look.files(), *alone.files()]  # a theme that is wrong stops all of it
    names: set[str] = set()
    written: list[str] = []
    with media.writing(out):
        files = chain(beside, made.brought())
        written += media.copy(_once(files, names), out, public)
        names.update(name for one in whole.values() for name in one.files.rows())
        names.update(made.pages, pages, [PAGE_NAME])
        state = media.announce(names, out)
        for name, page in made.pages.items():
            written += media.write(name, unfold(page.read()), out)
        for name, data in (*pages.items(), (PAGE_NAME, index.read())):
            written += media.write(name, data, out)
        items = (one.item.read() for one in reversed(whole.values()))
        written += media.write_pieces(FEED_NAME, rss.pieces(frame, items), out)
        media.retire(names, out, public, state)
    return tuple(written), whole


def _once(files: Iterable[PublicFile], names: set[str]) -> Iterator[PublicFile]:
    """Yield files whose names are new, and add these to ``names``: one name always has the same bytes."""
    for file in files:
        if file.name not in names:
            names.add(file.name)
            yield file


def _render(there: PublicShow, course: Course, look: site.Look, made: _Made) -> None:
    """Render some episodes that were read anew, with all that share a page with one of them."""
    sharing: dict[str, list[PublicEpisode]] = {}
    for item in there.episodes:
        sharing.setdefault(item.page, []).append(item)
    made.bring(file for item in there.episodes for file in item.all_files())
    store = made.store
    for item, element in zip(there.episodes, rss.write(there).items, strict=True):
        episode = item.episode
        files = {file.name: file.size_bytes for file in item.all_files()}
        if is_own := item.page not in made.pages:
            beside = sharing[item.page]
            drawn = site.lesson_page(there, beside, course.around(item.page), look)
            made.pages[item.page] = store.keep(fold(drawn).folded)
            files[item.page] = len(drawn)
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
            files=store.keep_rows(files),
            item=store.keep(element),
            row=store.keep((site.row(there.show, item, look) if is_own else "").encode()),
        )


def _moved(show: Show, out: Path) -> Show:
    """The show, with a word on its new address if it has one."""
    address = feed_address(show)
    moved = show.new_feed_url or before.moved_to(before.read(out), address, show.guid)
    return replace(show, new_feed_url=moved)
