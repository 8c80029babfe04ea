"""Shows at the limits of what a page must hold: an hour of talk, and a course of a thousand lessons."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from browser.built import Show
from lessoncast import _files, feed
from lessoncast.model import ChapterMark, Episode
from public_mother import a_show, an_episode

HOUR_MS = 3_600_000
WORDS, SENTENCE_WORDS = 10_000, 16
CHAPTERS, CARDS, QUESTIONS, SECTIONS = 60, 16, 12, 20
LESSONS, LESSONS_A_MODULE = 1000, 8
_STOCK = """the water on the far side of Earth bulges because Moon pulls weaker there than here and so it
stays behind while coast turns away from high tide twice every day"""


def words(count: int, start: int = 0) -> str:
    """So many words; another start gives others."""
    stock = _STOCK.split()
    return " ".join(stock[(start * 7 + place) % len(stock)] for place in range(count))


def hour(root: Path) -> Show:
    """A show of one lesson of an hour: 10,000 words said, 60 chapters, 16 cards, 12 questions, an article."""
    marks = tuple(
        ChapterMark(
            start_ms=at * HOUR_MS // CHAPTERS, end_ms=(at + 1) * HOUR_MS // CHAPTERS,
            title=f"{at + 1}. {words(5, at)}",
        )
        for at in range(CHAPTERS)
    )  # fmt: skip
    made, folder = an_episode(root / "episodes", duration_ms=HOUR_MS, marks=marks)
    for name, text in _files_of_an_hour().items():
        (folder / name).write_text(text, "utf-8")
    return _public(root, [(_listed(made, folder), folder)])


def thousand(root: Path) -> Show:
    """A show of 1,000 lessons in 125 modules."""
    places = [(day // LESSONS_A_MODULE + 1, day % LESSONS_A_MODULE + 1) for day in range(LESSONS)]
    return _public(
        root,
        [
            an_episode(root / "episodes", season=season, number=number, day=day)
            for day, (season, number) in enumerate(places)
        ],
    )


def _public(root: Path, episodes: list[tuple[Episode, Path]]) -> Show:
    (root / "lessoncast.toml").write_text('[show]\ntitle = "Large"\n', "utf-8")
    feed.build(a_show(image=None), episodes, root / "feeds")
    return Show(root)


def _listed(made: Episode, folder: Path) -> Episode:
    names = sorted(path.name for path in folder.iterdir())
    return replace(made, files=tuple((name, _files.file_digest(folder / name)) for name in names))


def _files_of_an_hour() -> dict[str, str]:
    every = WORDS // SENTENCE_WORDS
    segments = [
        {
            "speaker": "Host" if at // 3 % 2 else "Expert",
            "startTime": round(at * HOUR_MS / every / 1000, 3),
            "endTime": round((at + 1) * HOUR_MS / every / 1000, 3),
            "body": f"{words(SENTENCE_WORDS, at).capitalize()}.",
        }
        for at in range(every)
    ]
    cards = [
        {"id": f"c{at:03}", "front": f"What is {words(4, at)}?", "back": words(9, at),
         "source": [at, at], "origin": "generated", "heard_ms": at * 60_000}
        for at in range(CARDS)
    ]  # fmt: skip
    questions = [
        {"id": f"q{at:03}", "question": f"Why is {words(6, at)}?", "answer": at % 3,
         "choices": [words(5, at + choice) for choice in range(3)], "explanation": words(12, at),
         "source": [at, at], "origin": "generated", "heard_ms": at * 60_000}
        for at in range(QUESTIONS)
    ]  # fmt: skip
    article = "".join(
        f'<h2 id="a-part-{at}" data-t="{at * 180}">{words(4, at)}</h2>\n<p>{words(300, at)}</p>\n'
        for at in range(SECTIONS)
    )
    return {
        "transcript.json": json.dumps({"version": "1.0.0", "segments": segments}),
        "cards.json": json.dumps(cards),
        "quiz.json": json.dumps(questions),
        "article.html": article,
    }
