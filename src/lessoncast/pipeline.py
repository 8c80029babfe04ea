"""The whole flow on one page: what is stale, in what order, on which executor.

The seven stages, and below them the folders that they fill:

    lesson ──▶ script ───▶ speech ──▶ episode ───▶ feed ──▶ publish
       └─────────▶ study ───────────────▲
    lessons/   scripts/    (takes)    episodes/    feeds/   listeners

Nothing here asks a clock what is stale: each step compares digests of what it would read with
those that its last output was made from. A step reads and checks everything before it writes, and
writes each file whole, so a kill at any moment costs only the step it interrupts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from lessoncast import _cache, _files, _heap
from lessoncast import workspace as workspaces
from lessoncast._remembered import forget
from lessoncast._shelf import Shelf
from lessoncast.errors import PublishError, SettingsError, WorkspaceError
from lessoncast.model import Part, Wish
from lessoncast.workspace import LessonFile, Workspace

if TYPE_CHECKING:
    from lessoncast._steps.built import Built
    from lessoncast._steps.cards import CardsFile
    from lessoncast._steps.crew import Progress
    from lessoncast._steps.episodes import Rendered
    from lessoncast._steps.following import Moves
    from lessoncast._steps.scripts import ScriptFile
    from lessoncast._steps.watching import Seen
    from lessoncast.episode import CopyFormat
    from lessoncast.publish.sending import Sent

NO_WISH = Wish()


def build(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    wish: Wish = NO_WISH,
    force: bool = False,
    jobs: int | None = None,
    cluster: str = "",
    progress: Progress,
) -> Built:
    """Bring everything up to date, from the lessons (all, or the chosen ones) to the feed."""
    from lessoncast._steps import (
        cards,
        course,
        episodes,
        feeds,
        moving,
        reports,
        reviewed,
        reviews,
        scripts,
        sharing,
        voices,
    )
    from lessoncast._steps import crew as crews
    from lessoncast._steps.built import Built

    with writing(workspace):
        voices.check(workspace)
        sharing.check(workspace)
        moves = moving.follow(workspace)
        entries = course.choose(workspace, chosen)
        written, asked = _planned(workspace, entries, wish, moves, force=force)
        scripts.save(written)
        cards.save(asked)
        forget()
        _heap.give_back()
        with crews.opened(workspace, progress, jobs=jobs, cluster=cluster) as crew:
            lying = scripts.lying(workspace, entries)
            kept = reports.keeper(workspace)
            rendered = episodes.rendered(workspace, lying, crew, kept)
            done = Shelf(workspace.cache, (made.lean for made in rendered))
            reviews.sweep(workspace)
            done.extend(reviews.refresh(workspace, reviewed.paths(workspace), crew))
        # With no episode at all, the failures say why; an empty feed would only hide them.
        there = any(made.episode for made in done)
        return Built(
            scripts=written,
            cards=asked,
            episodes=done,
            public=feeds.build(workspace, course.entries(workspace)) if there else (),
            left_out=course.left_out(workspace),
        )


def _planned(
    workspace: Workspace, entries: Sequence[LessonFile], wish: Wish, moves: Moves, *, force: bool
) -> tuple[Sequence[ScriptFile], Sequence[CardsFile]]:
    """Return what is to be saved and told of lessons; of a thousand it is not held, but lies on shelves."""
    from lessoncast._steps import cards, scripts

    examined = scripts.examined(workspace, entries, asked=wish, force=force, moves=moves)
    written = Shelf(workspace.cache, (script.lean for script in examined))
    given = scripts.given(written)
    checked = cards.examined(workspace, entries, force=force, given=given, moves=moves)
    return written, Shelf(workspace.cache, (deck.lean for deck in checked))


def write_scripts(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    wish: Wish = NO_WISH,
    force: bool = False,
) -> tuple[ScriptFile, ...]:
    """Bring the scripts of the lessons (all, or the chosen ones) up to date."""
    from lessoncast._steps import course, moving, scripts

    with writing(workspace):
        moves = moving.follow(workspace)
        entries = course.choose(workspace, chosen)
        return scripts.refresh(workspace, entries, asked=wish, force=force, moves=moves)


def render(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    draft: bool = False,
    with_reports: bool = False,
    kinds: Sequence[CopyFormat] = (),
    jobs: int | None = None,
    cluster: str = "",
    progress: Progress,
) -> tuple[Rendered, ...]:
    """Make the episodes of the scripts (all, or the chosen ones) as they lie there.

    A ``draft`` is encoded faster than the settings may ask, and sounds a little rougher. A report is
    a page for authors, in each episode's folder. ``kinds`` are formats in which to have it too.
    """
    from lessoncast._steps import crew as crews
    from lessoncast._steps import rendering

    workspace = _drafting(workspace) if draft else workspace
    opened = crews.opened(workspace, progress, jobs=jobs, cluster=cluster)
    with writing(workspace), opened as crew:
        return rendering.render(workspace, chosen, crew, with_reports=with_reports, kinds=kinds)


def watch(
    root: Path | None,
    chosen: Sequence[Path] = (),
    *,
    draft: bool = False,
    with_reports: bool = False,
    jobs: int | None = None,
    progress: Progress,
) -> Iterator[Seen]:
    """Do what :func:`render` does, then again whenever something is saved that it depends on."""
    from lessoncast._steps import crew as crews
    from lessoncast._steps import rendering, watching

    def again(workspace: Workspace, meant: Sequence[Path]) -> tuple[Rendered, ...]:
        with writing(workspace, waits=True):
            workspace = _drafting(workspace) if draft else workspace
            return rendering.render(workspace, meant, crew, with_reports=with_reports)

    with crews.opened(find(root), progress, jobs=jobs) as crew:
        yield from watching.follow(lambda: find(root), again, chosen)


def _drafting(workspace: Workspace) -> Workspace:
    return replace(workspace, audio=replace(workspace.audio, quality="draft"))


def practise(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    jobs: int | None = None,
    progress: Progress,
) -> tuple[Rendered, ...]:
    """Bring the practices of the lessons (all, or the chosen ones) up to date, and nothing else of their episodes."""
    from lessoncast._steps import course, episodes, practice
    from lessoncast._steps import crew as crews

    practice.check(workspace)
    with writing(workspace), crews.opened(workspace, progress, jobs=jobs) as crew:
        current = _with_cards(workspace, course.choose(workspace, chosen))
        return episodes.practise(workspace, current, crew)


def review(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    name: str = "course",
    minutes: float | None = None,
    missed: Path | None = None,
    jobs: int | None = None,
    progress: Progress,
) -> Rendered:
    """Bring one review over several lessons (all, or the chosen ones) up to date; its file is written first."""
    from lessoncast._steps import course, reviews
    from lessoncast._steps import crew as crews

    ids = reviews.read_missed(missed) if missed else None
    wish = reviews.Wish(name=name, minutes=minutes, missed=ids)
    with writing(workspace), crews.opened(workspace, progress, jobs=jobs) as crew:
        entries = course.choose(workspace, chosen)
        _with_cards(workspace, entries)
        asked = replace(wish, lessons=entries) if chosen else wish
        return reviews.refresh(workspace, [reviews.plan(workspace, asked)], crew)[0]


def _with_cards(workspace: Workspace, entries: Sequence[LessonFile]) -> tuple[ScriptFile, ...]:
    """Bring the scripts and the cards of lessons up to date; return the scripts."""
    from lessoncast._steps import cards, scripts

    written = scripts.planned(workspace, entries)
    asked = cards.planned(workspace, entries, given=scripts.given(written))
    scripts.save(written)
    cards.save(asked)
    return written


def build_feed(workspace: Workspace) -> tuple[str, ...]:
    """Build the public folder from the episodes there are; return the names of files that were written."""
    from lessoncast._steps import course, feeds

    with writing(workspace):
        return feeds.build(workspace, course.entries(workspace))


@contextmanager
def writing(workspace: Workspace, *, waits: bool = False) -> Iterator[None]:
    """Be the workspace's one writer, and begin by sweeping what a killed one left."""
    with _files.locked(workspace.cache, waits=waits):
        _cache.sweep(workspace.cache)
        _files.sweep(*workspace.generated)
        yield


# ── its workspace ─────────────────────────────────────────────────────────────────────────────


def init(root: Path) -> tuple[Path, ...]:
    """Make a workspace that builds at once; return what was made."""
    return workspaces.create(root, guid=str(uuid4()))


def find(root: Path | None) -> Workspace:
    """Open the workspace of this folder, or of the nearest one above it."""
    from lessoncast._steps import identifying

    return identifying.identified(workspaces.open_workspace(root or workspaces.find(Path.cwd())))


def find_or_none(root: Path | None) -> Workspace | None:
    """Open a workspace where there is one; a broken one is still an error."""
    if root is not None:
        return find(root)
    try:
        return find(None)
    except SettingsError:
        raise
    except WorkspaceError:
        return None


def single(lesson: Path, out: Path) -> Workspace:
    """Treat one lesson as a whole course whose every file lies below ``out``."""
    return workspaces.from_single(lesson, out)


def divide(
    workspace: Workspace, chosen: Sequence[Path] = ()
) -> tuple[tuple[LessonFile, tuple[Part, ...]], ...]:
    """Mark parts in the long ones of the lessons (all, or the chosen ones); return what was done."""
    from lessoncast._steps import course, dividing

    with writing(workspace):
        return dividing.divide(workspace, course.choose(workspace, chosen))


def divide_file(lesson: Path) -> tuple[Part, ...]:
    """Mark parts in a long lesson that belongs to no workspace; return what was done."""
    from lessoncast._steps import dividing

    return dividing.divide_file(lesson)


def write_cards(
    workspace: Workspace, chosen: Sequence[Path] = (), *, force: bool = False
) -> tuple[CardsFile, ...]:
    """Bring the cards files of the lessons (all, or the chosen ones) up to date."""
    from lessoncast._steps import cards, course, moving

    with writing(workspace):
        moves = moving.follow(workspace)
        return cards.refresh(workspace, course.choose(workspace, chosen), force=force, moves=moves)


def import_cards(workspace: Workspace, lesson: Path, deck: Path) -> CardsFile:
    """Add the cards and questions of another program's file to the cards file of a lesson."""
    from lessoncast._steps import course, importing, moving

    with writing(workspace):
        moving.follow(workspace)
        return importing.add(workspace, course.choose(workspace, [lesson]), deck)


def publish_to(workspace: Workspace, target: str | None, *, is_dry: bool = False) -> Sent:
    """Bring the public folder to ``target``, or to the one in the settings; dry: tell what would be done."""
    from lessoncast import publish
    from lessoncast._steps import findings, published

    told = workspace.publishing
    where = target or told.target
    if not where:
        raise PublishError(
            "nothing says where to publish",
            where=workspace.line_of("publish", "target"),
            hint='name a place: lessoncast publish DIR, or [publish] target = "DIR"',
        )
    if not workspace.show.base_url:
        raise findings.unaddressed(workspace)
    sent = publish.send(workspace.feeds, where, grace_days=told.grace_days, is_dry=is_dry)
    if not is_dry:
        published.remember(workspace, where)
    return sent


def announce(workspace: Workspace) -> Iterator[str]:
    """Tell the hub and podping of the settings that the feed is new; yield what could not be told."""
    from lessoncast import publish
    from lessoncast._steps import feeds

    told = workspace.publishing
    yield from publish.announce(feeds.address(workspace), hub=told.hub, podping=told.podping)


def serve(
    workspace: Workspace, *, port: int, lan: bool, token: str, on_ready: Callable[[str], None]
) -> None:
    """Serve the public folder until interrupted: on this machine, or to its whole network."""
    from lessoncast import publish

    host = publish.lan_address() if lan else "127.0.0.1"
    publish.serve(workspace.feeds, host=host, port=port, token=token, on_ready=on_ready)
