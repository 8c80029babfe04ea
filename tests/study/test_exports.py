"""Decks as other programs read them: Anki's own engine, and a parser of GIFT that is not ours."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lessoncast import study
from lessoncast.model import Card, Question
from lessoncast.study import Deck

CHANGED = datetime(2026, 11, 2, 9, tzinfo=UTC)
CARDS = tuple(
    Card(id=f"{number:012x}", front=f'What is <{number}> & "co"?', back=f"# {number}\tand more")
    for number in range(16)
)
HOSTILE = "2 + 2 = ? {x} ~ # a:b \\n C:\\new -> %50%"
QUESTIONS = tuple(
    Question(
        id=f"{number:012x}",
        question=f"{HOSTILE} {number}",
        choices=("%100%", "= ~yes {no}", "a -> b", f"#{number}"),
        answer=number % 4,
        explanation=f"So: {HOSTILE}",
    )
    for number in range(12)
)
DECK = Deck(
    show="By the sea: a course",
    lesson="Tides :: why",
    guid="0d5c2c5c-7b0a-5f1e-8a0e-3b6f0c9a4e21",
    slug="01-sea/01-tides",
    language="en",
    cards=CARDS,
    questions=QUESTIONS,
    changed=CHANGED,
    heard_ms={CARDS[0].id: 94_500},
    audio_url="https://example.org/sea/01-01-tides.1f3a9c2b.mp3",
)


NONE: Mapping[str, bytes] = {}


class Anki:
    """A collection in Anki's own engine."""

    def __init__(self, folder: Path) -> None:
        from anki.collection import Collection

        self._folder = folder
        self.collection = Collection(str(folder / "collection.anki2"))

    def take(self, deck: Deck, media: Mapping[str, bytes] = NONE) -> tuple[int, int, int]:
        """Import a package; how many notes were new, changed and there already."""
        from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

        path = self._folder / "deck.apkg"
        path.write_bytes(study.package(deck, media))
        log = self.collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=str(path), options=ImportAnkiPackageOptions())
        ).log
        return len(log.new), len(log.updated), len(log.duplicate)

    def take_text(self, deck: Deck) -> tuple[int, int]:
        """Import the text; how many notes were new, and how many were there already."""
        from anki.import_export_pb2 import ImportCsvRequest

        path = self._folder / "cards.txt"
        path.write_bytes(study.export(deck)["cards.txt"])
        meta = self.collection.get_csv_metadata(path=str(path), delimiter=None)
        log = self.collection.import_csv(ImportCsvRequest(path=str(path), metadata=meta)).log
        return len(log.new), len(log.updated) + len(log.duplicate)

    def notes(self) -> list[list[str]]:
        return [
            self.collection.get_note(one).fields for one in sorted(self.collection.find_notes(""))
        ]


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    there = Anki(tmp_path)
    yield there
    there.collection.close()


@pytest.mark.slow
def test_anki_takes_a_deck_once_and_changes_of_it_in_place(anki: Anki) -> None:
    """16 new; then none; after an edit none new, the answer changed, and how well it's known stays."""
    assert (16, 0, 0) == anki.take(DECK)
    card = anki.collection.get_card(anki.collection.find_cards("")[0])
    card.reps, card.ivl = 3, 12
    anki.collection.update_card(card)
    assert (0, 0, 16) == anki.take(DECK)
    edited = (replace(CARDS[0], back="Something else"), *CARDS[1:])
    new, changed, _ = anki.take(replace(DECK, cards=edited, changed=CHANGED + timedelta(seconds=5)))
    assert (0, True) == (new, changed >= 1)
    assert "Something else" in [fields[2] for fields in anki.notes()]
    assert 16 == len(anki.notes())
    assert (3, 12) == (
        anki.collection.get_card(card.id).reps,
        anki.collection.get_card(card.id).ivl,
    )


@pytest.mark.slow
def test_anki_shows_what_is_written_and_links_to_the_second(anki: Anki) -> None:
    """Text is no markup; the deck lies below that of the show; the tag tells the lesson."""
    anki.take(DECK)
    fields = anki.notes()[0]
    assert "What is &lt;0&gt; &amp; &quot;co&quot;?" == fields[0]
    assert f'<a href="{DECK.audio_url}#t=94">&#9654; 1:34</a>' == fields[4]
    assert not anki.notes()[1][4]
    names = [one.name for one in anki.collection.decks.all_names_and_ids()]
    assert "By the sea: a course::Tides : why" in names
    assert 16 == len(anki.collection.find_notes("tag:01-sea::01-tides"))


@pytest.mark.slow
def test_anki_takes_the_text_once(anki: Anki) -> None:
    """The guids in the first column tell a note that is there."""
    assert (16, 0) == anki.take_text(DECK)
    assert (0, 16) == anki.take_text(replace(DECK, cards=(replace(CARDS[0], back="x"), *CARDS[1:])))
    assert ['What is <0> & "co"?', "x"] == [
        one.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", '"')
        for one in anki.notes()[0]
    ]


SOUNDS = {
    CARDS[0].id: ("a-front-1.mp3", "a-back-1.mp3"),
    CARDS[1].id: ("b-front-1.mp3", "b-back-1.mp3"),
}
MEDIA = {name: name.encode() * 9 for pair in SOUNDS.values() for name in pair}


@pytest.mark.slow
def test_anki_gets_the_sounds_and_keeps_them_after_an_edit(anki: Anki, tmp_path: Path) -> None:
    """A question's on the front, its answer's on the back; other sound has another name and comes along."""
    deck = replace(DECK, sounds=SOUNDS)
    anki.take(deck, MEDIA)
    assert ["[sound:a-front-1.mp3]", "[sound:a-back-1.mp3]"] == anki.notes()[0][1:4:2]
    assert ["", ""] == anki.notes()[2][1:4:2]
    assert MEDIA == {
        path.name: path.read_bytes() for path in (tmp_path / "collection.media").iterdir()
    }
    new = replace(
        deck,
        sounds=SOUNDS | {CARDS[0].id: ("a-front-1.mp3", "a-back-2.mp3")},
        changed=CHANGED + timedelta(seconds=5),
    )
    media = {name: data for name, data in MEDIA.items() if name != "a-back-1.mp3"} | {
        "a-back-2.mp3": b"new"
    }
    anki.take(new, media)
    assert "[sound:a-back-2.mp3]" == anki.notes()[0][3]
    assert b"new" == (tmp_path / "collection.media/a-back-2.mp3").read_bytes()


def test_a_package_holds_no_clock() -> None:
    """Zip and database are the same bytes at any time, and the notes have the time of the deck."""
    deck = replace(DECK, sounds=SOUNDS)
    first = study.package(deck, MEDIA)
    assert first == study.package(deck, MEDIA)
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in package.infolist()}
        data = package.read("collection.anki2")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    assert {(int(CHANGED.timestamp()),)} == set(
        connection.execute("SELECT DISTINCT mod FROM notes")
    )
    connection.close()
    assert study.package_key(DECK) == study.package_key(replace(DECK, questions=()))
    assert study.package_key(DECK) != study.package_key(replace(DECK, heard_ms={}))
    assert study.package_key(DECK) != study.package_key(deck)


def test_a_table_has_a_tab_and_a_line_for_each_card() -> None:
    """Whatever stands in the texts."""
    rows = study.export(DECK)["cards.tsv"].decode().splitlines()
    assert [(card.front, "# 0 and more") for card in CARDS[:1]] == [
        tuple(row.split("\t")) for row in rows[:1]
    ]
    assert 16 == len(rows)
    assert {1} == {row.count("\t") for row in rows}


def test_nothing_is_written_for_what_there_is_none_of() -> None:
    """No empty quiz."""
    assert {"quiz.json", "quiz.gift"} == set(study.export(replace(DECK, cards=())))
    assert {"cards.json", "cards.txt", "cards.tsv"} == set(
        study.export(replace(DECK, questions=()))
    )


def test_our_own_import_takes_gift_back() -> None:
    """Escapes there and back: the same questions, choices, right ones and explanations."""
    text = study.export(DECK)["quiz.gift"].decode()
    found = study.read_deck(text, name="quiz.gift", language="en")
    assert not found.passed_over
    assert QUESTIONS == tuple(
        replace(one, id=asked.id) for one, asked in zip(found.items, QUESTIONS, strict=True)
    )


@pytest.mark.slow
def test_an_independent_parser_reads_the_gift(tmp_path: Path) -> None:
    """npm's gift-pegjs: 12 multiple-choice items, every text letter by letter, one right choice each."""
    node, home = shutil.which("node"), os.environ.get("LESSONCAST_NODE", "")
    modules = Path(home or Path(__file__).parents[2] / ".venv") / "node_modules"
    if not node or not (modules / "gift-pegjs").exists():
        if os.environ.get("CI"):
            pytest.fail("gift-pegjs is not here: tools/test-programs.sh installs it")
        pytest.skip("gift-pegjs is not here: tools/test-programs.sh installs it")
    path = tmp_path / "quiz.gift"
    path.write_bytes(study.export(DECK)["quiz.gift"])
    code = "console.log(JSON.stringify(require('gift-pegjs').parse(require('fs').readFileSync(process.argv[1],'utf8'))))"
    done = subprocess.run(
        [node, "-e", code, path],
        env=os.environ | {"NODE_PATH": str(modules)},
        capture_output=True,
        check=True,
    )
    parsed = [one for one in json.loads(done.stdout) if one["type"] != "Category"]
    assert ["MC"] * 12 == [one["type"] for one in parsed]
    for item, asked in zip(parsed, QUESTIONS, strict=True):
        assert asked.question == item["stem"]["text"]
        assert asked.choices == tuple(choice["text"]["text"] for choice in item["choices"])
        assert [asked.answer] == [
            at for at, choice in enumerate(item["choices"]) if choice["isCorrect"]
        ]
        assert asked.explanation == item["globalFeedback"]["text"]
