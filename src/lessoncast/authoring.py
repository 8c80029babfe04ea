"""What an author does beside the flow: begin lessons, look where it stands, listen, try voices, ask what is wrong.

Nothing here brings a course up to date, but for what is about to be heard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lessoncast import pipeline
from lessoncast import workspace as workspaces
from lessoncast.errors import WorkspaceError
from lessoncast.model import Role, Wish

if TYPE_CHECKING:
    from lessoncast._steps import episodes
    from lessoncast._steps.auditions import Here, Tried
    from lessoncast._steps.beginning import Begun
    from lessoncast._steps.cards import CardsFile
    from lessoncast._steps.crew import Progress
    from lessoncast._steps.episodes import Rendered
    from lessoncast._steps.findings import Findings
    from lessoncast._steps.listening import Asked, Heard
    from lessoncast._steps.remarks import Remarks
    from lessoncast._steps.saying import Line, Proposal
    from lessoncast._steps.standings import CourseStanding
    from lessoncast._steps.values import Change
    from lessoncast.speech.piper.catalogue import Got, Offered
    from lessoncast.workspace import NewLesson, Workspace


def begin(workspace: Workspace, asked: NewLesson, template: str | None = None) -> Begun:
    """Write a new lesson from a template; no other file changes, nor its name."""
    from lessoncast._steps import beginning

    return beginning.begin(workspace, asked, template)


def status(workspace: Workspace) -> CourseStanding:
    """Return where the course stands, lesson by lesson, and what a build would do; nothing is written."""
    from lessoncast._steps import standing

    return standing.of(workspace)


def dialogues(
    lesson: Path,
    root: Path | None,
    wish: Wish = pipeline.NO_WISH,
    *,
    explain: bool = False,
    divide: bool = False,
) -> tuple[tuple[dict[str, Any], Remarks], ...]:
    """Return a lesson's dialogue as plain values, with remarks on it; nothing is written.

    A divided lesson has one for each part, with ``divide`` also one that could be divided. With
    ``explain`` they tell what of the lesson is not heard, and why. No workspace is needed.
    """
    from lessoncast._steps import values

    made = values.dialogues(lesson, pipeline.find_or_none(root), wish, divide=divide)
    left = [values.left_out(one.source, one.made) if explain else {} for one in made]
    return tuple(
        (values.shown(one) | more, one.remarks) for one, more in zip(made, left, strict=True)
    )


def script_texts(lesson: Path, wish: Wish = pipeline.NO_WISH) -> tuple[tuple[str, Remarks], ...]:
    """Return the script of a lesson outside of any workspace, or of each part, as its file would be."""
    from lessoncast._steps import values

    made = values.dialogues(lesson, None, wish)
    return tuple((values.as_text(one.made), one.remarks) for one in made)


def changes(
    workspace: Workspace,
    chosen: Sequence[Path] = (),
    *,
    wish: Wish = pipeline.NO_WISH,
    force: bool = False,
) -> tuple[Change, ...]:
    """Return what :func:`write_scripts` would change in each script; nothing is written."""
    from lessoncast._steps import course, moving, scripts, values

    entries = course.choose(workspace, chosen)
    moves = moving.found(workspace)
    planned = scripts.planned(workspace, entries, asked=wish, force=force, moves=moves)
    return tuple(values.change(workspace, one) for one in planned)


def study_sets(
    root: Path | None, chosen: Sequence[Path] = ()
) -> tuple[tuple[dict[str, Any], CardsFile], ...]:
    """Return what can be asked about lessons, in a workspace or not, as values and as files would be."""
    from lessoncast._steps import values

    return values.study_sets(pipeline.find_or_none(root) if chosen else pipeline.find(root), chosen)


def lesson_paths(workspace: Workspace) -> tuple[Path, ...]:
    """Return the files of all lessons, in the order of the course."""
    from lessoncast._steps import course, scripts

    found = course.choose(workspace, ())
    paths = (entry.path for entry in found if scripts.has_lesson(entry))
    return tuple(dict.fromkeys(paths))  # the parts of a lesson lie in one file


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
    from lessoncast._steps import saying

    return saying.say(workspace, text, role=role, language=language, out=out, play=play)


def spoken(workspace: Workspace | None, text: str, language: str | None) -> str:
    """Return the spoken form of one line; no voice is needed."""
    from lessoncast._steps import saying

    return saying.spoken(workspace, text, language)


def can_play() -> bool:
    """Whether there is a program here that plays a WAV file."""
    from lessoncast._steps import playing

    return playing.can_play()


def listen(
    root: Path | None,
    asked: Asked,
    *,
    jobs: int | None = None,
    progress: Progress,
) -> Iterator[Heard]:
    """Tell what there is to hear, brought up to date; if asked to, go on with what is edited then."""
    from lessoncast._steps import crew as crews
    from lessoncast._steps import listening, rendering

    with crews.opened(pipeline.find(root), progress, jobs=jobs) as crew:

        def render(
            workspace: Workspace, meant: Sequence[Path], on_made: episodes.OnMade
        ) -> tuple[Rendered, ...]:
            with pipeline.writing(workspace, waits=asked.follows):
                return rendering.render(workspace, meant, crew, on_made)

        yield from listening.heard(lambda: pipeline.find(root), render, crew, asked)


def say_script(workspace: Workspace, path: Path) -> tuple[tuple[Line, ...], tuple[Proposal, ...]]:
    """Return a script's sentences, written and spoken, and proposals for the lexicon."""
    from lessoncast._steps import saying

    return saying.script(workspace, path)


def list_voices(engine: str | None, language: str | None) -> tuple[Here, ...]:
    """Return the voices of all engines or of one, in all languages or in one."""
    from lessoncast._steps import auditions

    return auditions.here(engine, language)


def try_voices(
    workspace: Workspace | None, *, engine: str | None, language: str | None, out: Path | None
) -> Iterator[Tried]:
    """Have each voice of a language say a sentence into a new folder; tell of each when it is done."""
    from lessoncast._steps import auditions

    return auditions.tried(workspace, engine, language, out)


def unusable_engines() -> tuple[str, ...]:
    """Say of each engine that cannot speak, and each voice that is broken, why, and what helps."""
    from lessoncast._steps import auditions

    return auditions.unusable()


def voices_on_the_web(address: str) -> tuple[Offered, ...]:
    """Return the catalogue of voices that can be had; with the next two, all that uses the web."""
    from lessoncast._steps import auditions

    return auditions.on_the_web(address)


def voices_of_language(offered: tuple[Offered, ...], language: str) -> tuple[Offered, ...]:
    """Return those that speak a language; none if this is no language."""
    from lessoncast._steps import auditions

    return auditions.of_language(offered, language)


def get_voice(
    offered: tuple[Offered, ...], name: str, progress: Callable[[str, int, int], None]
) -> Got:
    """Fetch a voice of the catalogue into the voices folder."""
    from lessoncast._steps import auditions

    return auditions.get(offered, name, progress)


def check(root: Path | None) -> Findings:
    """Return what is in use and why, and everything that is wrong in the workspace, if any."""
    from lessoncast._steps import findings
    from lessoncast._steps.findings import Findings

    if root is None:
        with suppress(WorkspaceError):
            root = workspaces.find(Path.cwd())
    if root is None:
        return Findings(facts=findings.facts(), problems=())
    facts = (*findings.facts(), *findings.speakers(root))
    return Findings(facts=facts, problems=findings.problems(root), advice=findings.advice(root))
