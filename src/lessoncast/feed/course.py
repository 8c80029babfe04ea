"""The course between two builds: which of its pages are as they were, and what must be read again.

A page shows a lesson with the bonuses to it, and leads to the pages before and after, and to those
that its article names. So it is made again when one of its own episodes changed, the title of a page
beside it, or the name of a page that it leads to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from lessoncast.feed import site
from lessoncast.feed.public import Listed
from lessoncast.feed.source import Source
from lessoncast.model import Episode

_PAGES_AT_ONCE = 20
"""As many as are worth a feed of their own, which their elements are taken from."""


class Course:
    """The sources of a build in course order, and what is ``known`` of them by their keys, if all their files are there.

    ``pages`` are the names of pages by slugs, and
    ``kept`` is what need not be rendered again, by slugs; ``there`` are the pages of those that turned
    out to be there.
    """

    def __init__(self, sources: Sequence[Source], known: Mapping[str, Listed]) -> None:
        self.pages = site.page_names(source.slug for source in sources)
        self.kept: dict[str, Listed] = {}
        self.there: dict[str, str] = {}
        self._sources = sources
        self._titles: dict[str, str] = {}  # of those that are to be rendered
        self._around: dict[str, site.Around] = {}
        for source in sources:
            one = known.get(source.key) if source.key else None
            if one and one.page == self.pages[source.slug]:
                self.kept[source.slug] = one

    def look(self) -> None:
        """Find what changed, and whatever shares a page with it or has one beside it that changed."""
        self._look_at({self.pages[one.slug] for one in self._sources if one.slug not in self.kept})
        self._around = self._neighbours()
        self._look_at({one.page for one in self.kept.values() if self._leads_elsewhere(one)})

    def read(self) -> Iterator[list[tuple[Episode, Path]]]:
        """Yield what is to be rendered, with its folder, some whole pages at a time.

        It is read when it is its turn, though it was read to look for its title: a course may have thousands.
        """
        some: list[tuple[Episode, Path]] = []
        fresh = (source for source in self._sources if source.slug in self._titles)
        for number, (_, sharing) in enumerate(groupby(fresh, lambda one: self.pages[one.slug]), 1):
            read = ((source.read(), Path(source.folder)) for source in sharing)
            some += [(made, folder) for made, folder in read if made]
            if number % _PAGES_AT_ONCE == 0:
                yield some
                some = []
        yield some

    def _leads_elsewhere(self, one: Listed) -> bool:
        """Whether what the page of an episode shows of other pages is not as it was."""
        return one.around != self.around_key(one.page) or any(
            self.there.get(slug, "") != page for slug, page in one.leads.items()
        )

    def _look_at(self, pages: set[str]) -> None:
        for source in self._sources:
            if self.pages[source.slug] in pages and source.slug not in self._titles:
                self.kept.pop(source.slug, None)
                if made := source.read():
                    self._titles[source.slug] = made.title

    def _neighbours(self) -> dict[str, site.Around]:
        titles: dict[str, str] = {}
        for slug, page in self.pages.items():
            one = self.kept.get(slug)
            title = one.title if one else self._titles.get(slug)
            if title is not None:
                titles.setdefault(page, title)
                self.there[slug] = page
        found = [site.Neighbour(page, title) for page, title in titles.items()]
        beside = zip([None, *found], found, [*found[1:], None], strict=False)
        return {here.page: site.Around(first, last) for first, here, last in beside}

    def around(self, page: str) -> site.Around:
        """The pages beside a page."""
        return self._around[page]

    def around_key(self, page: str) -> str:
        """What tells whether they are as they were."""
        return "\n".join("\t".join(one or ()) for one in self._around[page])

    def with_listed(self, listed: Mapping[str, Listed]) -> dict[str, Listed]:
        """The whole course as it is listed, in its order; ``listed`` is what was rendered anew."""
        found = {**self.kept, **listed}
        return {one.slug: found[one.slug] for one in self._sources if one.slug in found}

    def by_key(self, listed: Mapping[str, Listed]) -> dict[str, Listed]:
        """The same by what its rendering is remembered by."""
        return {one.key: listed[one.slug] for one in self._sources if one.slug in listed}
