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
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from lessoncast import _cache, _files, publish
from lessoncast import workspace as workspaces
from lessoncast._steps import (
    auditions,
    cards,
    course,
    dividing,
    episodes,
    feeds,
    findings,
    importing,
    listening,
    playing,
    rendering,
    reports,
    saying,
    scripts,
    values,
    voices,
    watching,
)
from lessoncast._steps import crew as crews
from lessoncast._steps.auditions import Here, Tried
from lessoncast._steps.built import Built
from lessoncast._steps.cards import CardsFile
from lessoncast._steps.crew import Progress
from lessoncast._steps.episodes import Rendered
from lessoncast._steps.findings import Findings
from lessoncast._steps.listening import Asked, Heard
from lessoncast._steps.remarks import Remarks
from lessoncast._steps.saying import Line, Proposal
from lessoncast._steps.scripts import ScriptFile
from lessoncast._steps.values import Change
from lessoncast._steps.watching import Seen
from lessoncast.episode import CopyFormat
from lessoncast.errors import PublishError, SettingsError, WorkspaceError
from lessoncast.model import Part, Role, Wish
from lessoncast.workspace import LessonFile, Workspace

if TYPE_CHECKING:
    from lessoncast.publish.sending import Sent
    from lessoncast.speech.piper.catalogue import Got, Offered

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
    with _writing(workspace):
        voices.check(workspace)
        entries = course.choose(workspace, chosen)
        written = scripts.planned(workspace, entries, asked=wish, force=force)
        asked = cards.planned(workspace, entries, force=force, given=scripts.given(written))
        scripts.save(written)
        cards.save(asked)
        with crews.opened(workspace, progress, jobs=jobs, cluster=cluster) as crew:
            rendered = episodes.render(workspace, written, crew, reports.keeper(workspace))
        # With no episode at all, the failures say why; an empty feed would only hide them.
        there = any(done.episode for done in rendered)
        return Built(
            scripts=written,
            cards=asked,
            episodes=rendered,
            public=feeds.build(workspace, course.entries(workspace)) if there else (),
            left_out=course.left_out(workspace),
        )


def write_scripts(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    wish: Wish = NO_WISH,
    force: bool = False,
) -> tuple[ScriptFile, ...]:
    """Bring the scripts of the lessons (all, or the chosen ones) up to date."""
    with _writing(workspace):
        entries = course.choose(workspace, chosen)
        return scripts.refresh(workspace, entries, asked=wish, force=force)


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
    workspace = _drafting(workspace) if draft else workspace
    opened = crews.opened(workspace, progress, jobs=jobs, cluster=cluster)
    with _writing(workspace), opened as crew:
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

    def again(workspace: Workspace, meant: Sequence[Path]) -> tuple[Rendered, ...]:
        with _writing(workspace, waits=True):
            workspace = _drafting(workspace) if draft else workspace
            return rendering.render(workspace, meant, crew, with_reports=with_reports)

    with crews.opened(find(root), progress, jobs=jobs) as crew:
        yield from watching.follow(lambda: find(root), again, chosen)


def _drafting(workspace: Workspace) -> Workspace:
    return replace(workspace, audio=replace(workspace.audio, quality="draft"))


def build_feed(workspace: Workspace) -> tuple[Path, ...]:
    """Build the public folder from the episodes there are; return what was written."""
    with _writing(workspace):
        return feeds.build(workspace, course.entries(workspace))


@contextmanager
def _writing(workspace: Workspace, *, waits: bool = False) -> Iterator[None]:
    """Be the workspace's one writer, and begin by sweeping what a killed one left."""
    with _files.locked(workspace.cache, waits=waits):
        _cache.sweep(workspace.cache)
        _files.sweep(*workspace.generated)
        yield


# ── beside the flow ───────────────────────────────────────────────────────────────────────────


def init(root: Path) -> tuple[Path, ...]:
    """Make a workspace that builds at once; return what was made."""
    return workspaces.create(root, guid=str(uuid4()))


def find(root: Path | None) -> Workspace:
    """Open the workspace of this folder, or of the nearest one above it."""
    return feeds.identified(workspaces.open_workspace(root or workspaces.find(Path.cwd())))


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


def dialogues(
    lesson: Path,
    root: Path | None,
    wish: Wish = NO_WISH,
    *,
    explain: bool = False,
    divide: bool = False,
) -> tuple[tuple[dict[str, Any], Remarks], ...]:
    """Return a lesson's dialogue as plain values, with remarks on it; nothing is written.

    A divided lesson has one for each part, with ``divide`` also one that could be divided. With
    ``explain`` they tell what of the lesson is not heard, and why. No workspace is needed.
    """
    made = values.dialogues(lesson, find_or_none(root), wish, divide=divide)
    left = [values.left_out(one.source, one.made) if explain else {} for one in made]
    return tuple(
        (values.shown(one) | more, one.remarks) for one, more in zip(made, left, strict=True)
    )


def lesson_paths(workspace: Workspace) -> tuple[Path, ...]:
    """Return the files of all lessons, in the order of the course."""
    found = course.choose(workspace, ())
    paths = (entry.path for entry in found if scripts.has_lesson(entry))
    return tuple(dict.fromkeys(paths))  # the parts of a lesson lie in one file


def script_texts(lesson: Path, wish: Wish = NO_WISH) -> tuple[tuple[str, Remarks], ...]:
    """Return the script of a lesson outside of any workspace, or of each part, as its file would be."""
    made = values.dialogues(lesson, None, wish)
    return tuple((values.as_text(one.made), one.remarks) for one in made)


def changes(
    workspace: Workspace, chosen: Sequence[Path] = (), *, wish: Wish = NO_WISH, force: bool = False
) -> tuple[Change, ...]:
    """Return what :func:`write_scripts` would change in each script; nothing is written."""
    entries = course.choose(workspace, chosen)
    planned = scripts.planned(workspace, entries, asked=wish, force=force)
    return tuple(values.change(workspace, one) for one in planned)


def divide(
    workspace: Workspace, chosen: Sequence[Path] = ()
) -> tuple[tuple[LessonFile, tuple[Part, ...]], ...]:
    """Mark parts in the long ones of the lessons (all, or the chosen ones); return what was done."""
    with _writing(workspace):
        return dividing.divide(workspace, course.choose(workspace, chosen))


def divide_file(lesson: Path) -> tuple[Part, ...]:
    """Mark parts in a long lesson that belongs to no workspace; return what was done."""
    return dividing.divide_file(lesson)


def write_cards(
    workspace: Workspace, chosen: Sequence[Path] = (), *, force: bool = False
) -> tuple[CardsFile, ...]:
    """Bring the cards files of the lessons (all, or the chosen ones) up to date."""
    with _writing(workspace):
        return cards.refresh(workspace, course.choose(workspace, chosen), force=force)


def import_cards(workspace: Workspace, lesson: Path, deck: Path) -> CardsFile:
    """Add the cards and questions of another program's file to the cards file of a lesson."""
    with _writing(workspace):
        return importing.add(workspace, course.choose(workspace, [lesson]), deck)


def study_sets(
    root: Path | None, chosen: Sequence[Path] = ()
) -> tuple[tuple[dict[str, Any], CardsFile], ...]:
    """Return what can be asked about lessons, in a workspace or not, as values and as files would be."""
    return values.study_sets(find_or_none(root) if chosen else find(root), chosen)


def say(
    workspace: Workspace | None,
    text: str,
    *,
    role: Role,
    language: str | None,
    out: Path | None,
    play: bool = False,
) -> tuple[str, ...]:
    """Speak a text as an episode would, into ``out`` or to be heard; return the spoken form."""
    return saying.say(workspace, text, role=role, language=language, out=out, play=play)


def spoken(workspace: Workspace | None, text: str, language: str | None) -> str:
    """Return the spoken form of one line; no voice is needed."""
    return saying.spoken(workspace, text, language)


def can_play() -> bool:
    """Whether there is a program here that plays a WAV file."""
    return playing.can_play()


def listen(
    root: Path | None,
    asked: Asked,
    *,
    jobs: int | None = None,
    progress: Progress,
) -> Iterator[Heard]:
    """Tell what there is to hear, brought up to date; if asked to, go on with what is edited then."""
    with crews.opened(find(root), progress, jobs=jobs) as crew:

        def render(
            workspace: Workspace, meant: Sequence[Path], on_made: episodes.OnMade
        ) -> tuple[Rendered, ...]:
            with _writing(workspace, waits=asked.follows):
                return rendering.render(workspace, meant, crew, on_made)

        yield from listening.heard(lambda: find(root), render, crew, asked)


def say_script(workspace: Workspace, path: Path) -> tuple[tuple[Line, ...], tuple[Proposal, ...]]:
    """Return a script's sentences, written and spoken, and proposals for the lexicon."""
    return saying.script(workspace, path)


def list_voices(engine: str | None, language: str | None) -> tuple[Here, ...]:
    """Return the voices of all engines or of one, in all languages or in one."""
    return auditions.here(engine, language)


def try_voices(
    workspace: Workspace | None, *, engine: str | None, language: str | None, out: Path | None
) -> Iterator[Tried]:
    """Have each voice of a language say a sentence into a new folder; tell of each when it is done."""
    return auditions.tried(workspace, engine, language, out)


def unusable_engines() -> tuple[str, ...]:
    """Say of each engine that cannot speak, and each voice that is broken, why, and what helps."""
    return auditions.unusable()


def voices_on_the_web(address: str) -> tuple[Offered, ...]:
    """Return the catalogue of voices that can be had; with the next two, all that uses the web."""
    return auditions.on_the_web(address)


def voices_of_language(offered: tuple[Offered, ...], language: str) -> tuple[Offered, ...]:
    """Return those that speak a language; none if this is no language."""
    return auditions.of_language(offered, language)


def get_voice(
    offered: tuple[Offered, ...], name: str, progress: Callable[[str, int, int], None]
) -> Got:
    """Fetch a voice of the catalogue into the voices folder."""
    return auditions.get(offered, name, progress)


def check(root: Path | None) -> Findings:
    """Return what is in use and why, and everything that is wrong in the workspace, if any."""
    if root is None:
        with suppress(WorkspaceError):
            root = workspaces.find(Path.cwd())
    if root is None:
        return Findings(facts=findings.facts(), problems=())
    facts = (*findings.facts(), *findings.speakers(root))
    return Findings(facts=facts, problems=findings.problems(root), advice=findings.advice(root))


def publish_to(workspace: Workspace, target: str | None, *, is_dry: bool = False) -> Sent:
    """Bring the public folder to ``target``, or to the one in the settings; dry: tell what would be done."""
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
    return publish.send(workspace.feeds, where, grace_days=told.grace_days, is_dry=is_dry)


def announce(workspace: Workspace) -> Iterator[str]:
    """Tell the hub and podping of the settings that the feed is new; yield what could not be told."""
    told = workspace.publishing
    yield from publish.announce(feeds.address(workspace), hub=told.hub, podping=told.podping)


def serve(
    workspace: Workspace, *, port: int, lan: bool, token: str, on_ready: Callable[[str], None]
) -> None:
    """Serve the public folder until interrupted: on this machine, or to its whole network."""
    host = publish.lan_address() if lan else "127.0.0.1"
    publish.serve(workspace.feeds, host=host, port=port, token=token, on_ready=on_ready)
