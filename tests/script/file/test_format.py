"""The script file reads as people write it, comes back exactly, and names the line of a fault."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lessoncast.errors import ScriptError
from lessoncast.model import Chapter, Direction, Script, Span, Turn
from lessoncast.script import body_digest, dumps, has_notes, loads, originals_of
from mothers import NAMES, SPEAKERS, a_script

WHERE = "scripts/01-sea/02-why-tides.md"


def read(text: str, speakers: dict[str, str] | None = None) -> Script:
    return loads(text, where=WHERE, speakers=speakers or SPEAKERS)


def said(script: Script) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in script.turns]


# ── what we write ─────────────────────────────────────────────────────────────────────────────


def test_a_script_is_dumped_as_the_documentation_shows_it() -> None:
    """Header, headings, turns with their lines, directions; a blank line between all."""
    script = a_script(minutes=3.25, written="sha256:ab", basis="sha256:cd")
    assert dumps(script, names={"host": "Alex", "expert": "Sam"}) == (
        "---\n"
        "title: Tides\n"
        "lesson: lessons/01-sea/01-tides.md\n"
        "language: en\n"
        "guid: 0d5c2c5c-7b0a-5f1e-8a0e-3b6f0c9a4e21\n"
        "published: 2026-11-02T09:00:00Z\n"
        "minutes: 3:15\n"
        "written: sha256:ab\n"
        "basis: sha256:cd\n"
        "---\n"
        "\n"
        "# Rise and fall\n"
        "\n"
        "**Alex:** And then?\n"
        "\n"
        "**Sam:** Wave number 2 comes in. <!-- 2-3 -->\n"
        "\n"
        "# Spring and neap\n"
        "\n"
        "(pause 1.5s)\n"
        "\n"
        "**Alex:** And then?\n"
        "\n"
        "**Sam:** Wave number 4 comes in. <!-- 4-5 -->\n"
    )


def test_what_was_dumped_comes_back() -> None:
    """The same script, with the line of each part."""
    script = a_script(minutes=3.25, written="sha256:ab", basis="sha256:cd")
    there = read(dumps(script, names=NAMES))
    assert script == there
    lines = [part.line for chapter in there.chapters for part in chapter.parts]
    assert [14, 16, 20, 22, 24] == lines


def test_the_chapters_as_generated_are_a_list_in_the_header() -> None:
    """What each was called, the lesson lines it told, and a digest."""
    made = a_script()
    script = replace(made, originals=originals_of(made, names=NAMES))
    text = dumps(script, names=NAMES)
    first, second = (one.digest for one in script.originals)
    assert (
        f"chapters:\n  - {first} 2-3 Rise and fall\n  - {second} 4-5 Spring and neap\n---\n"
    ) in text
    assert re.fullmatch(r"[0-9a-f]{12}", first)
    assert script == read(text)


def test_a_chapter_of_the_header_that_cannot_be_read_is_named() -> None:
    """With its line, and with what to do."""
    with pytest.raises(ScriptError, match="no chapter as lessoncast writes it") as caught:
        read("---\ntitle: Tides\nchapters:\n  - Rise and fall\n---\nHost: Hi.\n")
    assert f"{WHERE}:4" == caught.value.where


def test_an_unknown_style_is_named_with_the_known_ones() -> None:
    """With its line."""
    with pytest.raises(ScriptError, match="no style 'long'") as caught:
        read("---\ntitle: Tides\nstyle: long\n---\nHost: Hi.\n")
    assert (f"{WHERE}:3", "there are: brief, standard, deep") == (
        caught.value.where,
        caught.value.hint,
    )


def test_a_list_under_another_key_is_an_error() -> None:
    """Only ``chapters`` has one."""
    with pytest.raises(ScriptError, match="no 'key: value' line"):
        read("---\ntitle: Tides\n  - Rise\n---\nHost: Hi.\n")


HOSTILE = [
    "**Expert:** I said that.",
    "one\n\n**Expert:** two",
    "one\n\nExpert: two",
    "one\n\nNote: two\nHost: three",
    "one\n\n# two",
    "one\n\n(pause 1s)",
    "one\n\n(laughs)",
    "one\n\n---\n\n***",
    "a --> b <!-- 12 --> c",
    "<!--",
    "a \\<!-- b",
    "\\",
    "ends in \\",
    "\\\\server\\share \\* \\frac{1}{2}",
    "a\nb",
    "a\n\n\nb",
    " blanks \t",
    "a \n b",
    "a\\\nb",
    "&#10; &#32; &amp; &",
    "\\&#10;",
    "# a\n# b",
    "---",
    "\u00a0kept\u2028as it is\u00a0",
    "C:\\new\\table",
    "[SQL](say:sequel) and *this* `code_x`",
    '[c\'est [la](say:lah) vie](lang:fr), [so]{lang=de-AT} <span lang="es">es</span>.',
    "a\n\n\n\n\nb",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_cannot_break_out_of_its_turn(text: str) -> None:
    """What looks like a label, a heading, a comment or an escape is text."""
    turns = (
        Turn(speaker="host", text=text, source=Span(7, 9)),
        Turn(speaker="expert", text=text),
    )
    script = Script(title=text, language="en", chapters=(Chapter(title=text, parts=turns),))
    assert script == read(dumps(script, names=NAMES))


@pytest.mark.parametrize("text", ["my (1).wav", "a)(pause 3s", "\\(x\\)", " x ", "ü: ä.png", "("])
def test_file_names_come_back(text: str) -> None:
    """Brackets and blanks are a part of the name."""
    parts = (
        Turn(speaker="host", text="Listen."),
        Direction(kind="sound", value=text),
        Direction(kind="image", value=text),
    )
    script = Script(title="T", language="", chapters=(Chapter(title="C", parts=parts),))
    assert script == read(dumps(script, names=NAMES))


@pytest.mark.parametrize(
    "title",
    ["2026", "yes", "a: b", "C # and Java", "'quoted'", '"', "- x", "@home", "[x]", "x:"],
)
def test_titles_are_quoted_where_yaml_would_read_something_else(title: str) -> None:
    """Other programs that read front matter get the same text."""
    script = a_script(title=title)
    text = dumps(script, names=NAMES)
    assert "title: " + '"' in text
    assert title == read(text).title


# ── what people write ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "line",
    ["**Host:** Hello.", "**Host**: Hello.", "**host** : Hello.", "Host: Hello.", "HOST:Hello."],
)
def test_a_label_may_be_written_in_many_ways(line: str) -> None:
    """In any case, bold or not."""
    assert [("host", "Hello.")] == said(read(line))


def test_names_have_blanks_and_accents() -> None:
    """Composed or not, with any number of blanks."""
    speakers = {"Anna Müller": "host", "Dr. O'Neill-Łódź": "expert"}
    text = "Anna  Mu\u0308ller: Hi.\nDr. O'Neill-Łódź: Ho."
    assert [("host", "Hi."), ("expert", "Ho.")] == said(read(text, speakers))


def test_a_turn_goes_on_until_the_next_speaker() -> None:
    """Wrapped lines are one paragraph, a blank line begins another, comments may stand anywhere."""
    script = read(
        "Host: One line\nand the next. <!-- 3 -->\n\n"
        "A second paragraph: with a colon,\nhttps://example.org and 10:30. <!-- 5-6 -->\n"
        "Expert:\nBelow my name. <!-- my own note -->\n<!-- 9 -->\n"
    )
    first, second = script.turns
    assert "One line and the next.\n\n" in first.text
    assert first.text.endswith("A second paragraph: with a colon, https://example.org and 10:30.")
    assert (Span(3, 6), Span(9, 9)) == (first.source, second.source)
    assert "Below my name." == second.text
    assert [1, 6] == [first.line, second.line]


def test_a_comment_of_several_lines_is_no_text() -> None:
    """Lines are counted on behind it, and it's known that there was one."""
    text = "Host: One,\n<!-- to do:\n\nExpert: not said\n-->\ntwo.\n\nExpert: Three."
    script = read(text)
    assert [("host", "One, two."), ("expert", "Three.")] == said(script)
    assert 8 == script.turns[1].line
    assert has_notes(text)
    assert not has_notes("Host: One. <!-- 12 --> <!-- 12-14 --> \\<!-- x")


def test_a_script_needs_no_header() -> None:
    """The title is the first heading, or the file's name; what comes first is a chapter too."""
    plain = read("Host: Hello.\n\n# Then\n\nExpert: Bye.")
    assert "Why tides" == plain.title
    assert ["Why tides", "Then"] == [chapter.title for chapter in plain.chapters]
    assert ("", "", None) == (plain.language, plain.guid, plain.published)
    headed = read("# Tides\n\nHost: Hello.")
    assert ("Tides", ["Tides"]) == (headed.title, [chapter.title for chapter in headed.chapters])


@pytest.mark.parametrize("below", ["##", "#"])
def test_a_title_above_the_chapters_is_no_chapter(below: str) -> None:
    """As people structure a page."""
    script = read(f"# Tides\n\n{below} Rise\n\nHost: Up.\n\n{below} Fall\n\nExpert: Down.")
    assert ("Tides", ["Rise", "Fall"]) == (script.title, [one.title for one in script.chapters])


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("(pause 1.5s)", "pause", "1500"),
        ("(pause 800ms)", "pause", "800"),
        ("(Pause: 2 seconds)", "pause", "2000"),
        ("(pause 0,5 s)", "pause", "500"),
        ("(sound: sting.wav)", "sound", "sting.wav"),
        ("(sound my (1).wav)", "sound", "my (1).wav"),
        ("(image: figures/a b.png)", "image", "figures/a b.png"),
    ],
)
def test_directions_stand_between_turns(line: str, kind: str, value: str) -> None:
    """The speaker goes on behind one without being named again."""
    script = read(f"Host: Wait.\n\n{line}\n\nThere.")
    _, direction, after = script.chapters[0].parts
    assert Direction(kind=kind, value=value) == direction  # type: ignore[arg-type]
    assert 3 == direction.line
    assert ("host", "There.") == (after.speaker, after.text)  # type: ignore[union-attr]


def test_several_directions_share_a_line_and_a_rule_is_nothing() -> None:
    """A rule across the page only ends a turn."""
    script = read("Host: A.\n***\n(pause 1s) (sound: x.wav)\n\nExpert: B.")
    assert ["A.", "1000", "x.wav", "B."] == [
        part.text if isinstance(part, Turn) else part.value for part in script.chapters[0].parts
    ]


def test_a_backslash_makes_plain_text() -> None:
    """Where somebody has to say what looks like something else."""
    script = read("Host: So:\n\nRemember\\: go.\n\n\\(laughs)\n\n\\# one\\\ntwo &#32;\\<!-- three")
    assert "So:\n\nRemember: go.\n\n(laughs)\n\n# one\ntwo  <!-- three" == script.turns[0].text


def test_the_header_takes_what_yaml_takes() -> None:
    """Comments, quotes of both kinds, a date of any form, any order, a BOM, CRLF."""
    text = (
        "\ufeff\r\n---\r\nlanguage: 'de' # a comment\r\n# another\r\n\r\n"
        'title: "Ebbe \\u0026 Flut" # x\r\nguid:   x-1\r\npublished: 2026-11-02\r\n'
        "minutes: 3:15\r\nlesson: it's: here\r\n---\r\nHost: Moin."
    )
    script = read(text)
    assert ("Ebbe & Flut", "de", "x-1", "it's: here", 3.25) == (
        script.title,
        script.language,
        script.guid,
        script.lesson,
        script.minutes,
    )
    assert datetime(2026, 11, 2, tzinfo=UTC) == script.published
    assert 12 == script.turns[0].line


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-11-02T10:00:00+01:00", datetime(2026, 11, 2, 9, tzinfo=UTC)),
        ("2026-11-02 09:00", datetime(2026, 11, 2, 9, tzinfo=UTC)),
    ],
)
def test_dates_become_utc(written: str, moment: datetime) -> None:
    """A date without a zone is UTC already."""
    assert moment == read(f"---\npublished: {written}\n---\nHost: Hi.").published


# ── faults ────────────────────────────────────────────────────────────────────────────────────

HEADED = "---\ntitle: T\n---\n"


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ("Host: Hi.\n\nAnna: Ho.", 3, "speaker 'Anna' has no voice", "use one of: Host, Expert"),
        ("Host: Hi.\n\n**Anna B.:** Ho.", 3, "speaker 'Anna B.' has no voice", "'\\:' for ':'"),
        ("Host: Hi.\n\n**note**: Ho.", 3, "speaker 'note' has no voice", ""),
        (f"{HEADED}\nHello.\n", 5, "before any speaker", "one of Host, Expert, and a colon"),
        ("Host: Hi.\n\n# Next\n\nHello.\n", 5, "before any speaker", ""),
        ("", None, "nobody says anything", "'Host:'"),
        ("\n\n", None, "nobody says anything", ""),
        (HEADED, None, "nobody says anything", ""),
        (f"{HEADED}(pause 1s)", None, "nobody says anything", ""),
        (f"{HEADED}# A\n\n# B\n\nHost: Hi.", 4, "nothing is said in the chapter 'A'", ""),
        ("Host: Hi.\n# B\n", 2, "nothing is said in the chapter 'B'", ""),
        ("Host: Hi.\n#\nHost: Ho.", 2, "this chapter has no title", ""),
        ("Host:\n\nExpert: Hi.", 1, "nothing is said here", ""),
        ("Host: <!-- 12 -->\n", 1, "nothing is said here", ""),
        ("Host: Hi.\n\n(pause)", 3, "'' is no length of a pause", "(pause 1.5s) or (pause 800ms)"),
        ("Host: Hi.\n(pause -1s)", 2, "'-1s' is no length", ""),
        ("Host: Hi.\n(pause 3600s)", 2, "'3600s' is no length", "at most 60s"),
        ("Host: Hi.\n(pause 0s)", 2, "'0s' is no length", ""),
        ("Host: Hi.\n(sound:)", 2, "this sound names no file", ""),
        ("Host: Hi.\n(laughs)", 2, "this is no direction", "begin with '\\('"),
        ("Host: Hi.\n(pause 1s) and on", 2, "a line of its own", ""),
        ("Host: Hi.\n\n<!-- open", 3, "this comment has no end", "-->"),
        ("Host: Hi. <!-- 14-12 -->", 1, "there are no lesson lines 14-12", ""),
        ("Host: Hi. <!-- 0 -->", 1, "there are no lesson lines 0", ""),
        ("---\ntitle: T\nHost: Hi.\n", 3, "there is no key 'Host' in the header", ""),
        ("\n---\ntitle: T\n", 2, "the header has no end", "'---'"),
        ("---\nauther: x\n---\nHost: Hi.", 2, "there is no key 'auther'", "there are: title"),
        ("---\nlangauge: x\n---\nHost: Hi.", 2, "no key 'langauge'", "did you mean 'language'?"),
        ("---\ntitle: a\ntitle: b\n---\nHost: Hi.", 3, "'title' is set twice", ""),
        ("---\ntitle\n---\nHost: Hi.", 2, "this is no 'key: value' line", ""),
        ('---\ntitle: "a\n---\nHost: Hi.', 2, "the quotes are not closed", ""),
        ("---\ntitle: 'a\n---\nHost: Hi.", 2, "the quotes are not closed", ""),
        ('---\ntitle: "a" b\n---\nHost: Hi.', 2, "something behind the quotes", ""),
        ("---\npublished: soon\n---\nHost: Hi.", 2, "'soon' is no date", "2026-11-23T09:00:00Z"),
        ("---\npublished: 0001-01-01T00:00+14:00\n---\nHost: x", 2, "is no date", ""),
        ("---\nminutes: long\n---\nHost: Hi.", 2, "'long' is no length", "3:13"),
        ("---\nminutes: 0\n---\nHost: Hi.", 2, "'0' is no length", ""),
    ],
)
def test_a_fault_is_told_with_its_line(
    text: str, line: int | None, message: str, hint: str
) -> None:
    """File and line, what is wrong, and how to mend it."""
    with pytest.raises(ScriptError) as caught:
        read(text)
    assert (f"{WHERE}:{line}" if line else WHERE) == caught.value.where
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


@pytest.mark.parametrize(
    "text",
    [
        "Host: " + " " * 300_000 + "x",
        "Host: x" + "<!--" * 100_000,
        "Host: x" + "\\<!--" * 100_000,
        "Host: x\n(pause" + " " * 300_000,
        "Host: x\n(sound " + "(" * 300_000,
        "Host: x\n" + "- " * 300_000,
        "Host: x\n" + "**a" * 100_000,
        "Host: x\n" * 20_000,
        "---\ntitle:" + " " * 300_000 + "x\n---\nHost: x",
        "# x\n" * 50_000 + "Host: x",
        "\\" * 300_000,
        "Host: " + "\\\n" * 100_000,
    ],
)
@pytest.mark.timeout(20)
def test_no_text_takes_for_ever(text: str) -> None:
    """The worst text is read, or refused, about as fast as any."""
    with contextlib.suppress(ScriptError):
        assert read(text).turns


# ── the digest ────────────────────────────────────────────────────────────────────────────────


def test_the_digest_tells_an_untouched_script_from_an_edited_one() -> None:
    """It survives the file, a new name of a speaker and another guid; it notices a word."""
    script = a_script()
    digest = body_digest(script, names=NAMES)
    assert digest.startswith("sha256:")
    renamed = {"host": "Alex", "expert": "Sam"}
    assert digest == body_digest(read(dumps(script, names=NAMES)), names=NAMES)
    assert digest == body_digest(replace(script, guid="", written=digest), names=renamed)
    edited = dumps(script, names=NAMES).replace("And then?", "And now?", 1)
    assert digest != body_digest(read(edited), names=NAMES)
    assert digest != body_digest(replace(script, title="Ebb"), names=NAMES)


def test_the_package_is_light() -> None:
    """``import lessoncast.script`` loads no writer and no library."""
    code = (
        "import sys, lessoncast.script as s; s.writer_version(); assert 'lessoncast.script.writer' not in sys.modules;"
        "assert not {'Stemmer', 'sentencex', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_script_of_ones_own_may_be_a_trailer() -> None:
    """Its kind is kept; one that is none is named with the known ones."""
    script = read("---\ntitle: Tides\nkind: Trailer\n---\nHost: Hi.\n")
    assert "trailer" == script.kind
    assert "\nkind: trailer\n" in dumps(script, names=NAMES)
    with pytest.raises(ScriptError, match="no kind 'teaser'") as caught:
        read("---\ntitle: Tides\nkind: teaser\n---\nHost: Hi.\n")
    assert caught.value.hint == "there are: full, bonus, trailer"


def test_a_chapter_may_have_a_link() -> None:
    """It is kept in the form in which it is sent, and what is no web address is refused."""
    text = "# One\n\nHost: Hi.\n\n(link: https://münchen.example/a_(b)?c=*d*#e)\n"
    script = read(text)
    (link,) = (part for part in script.chapters[0].parts if isinstance(part, Direction))
    assert ("link", "https://xn--mnchen-3ya.example/a_(b)?c=*d*#e") == (link.kind, link.value)
    assert script == read(dumps(script, names=NAMES))
    for wrong in ("", "example.org", "javascript:x", "ftp://a.b/", "https://u:p@a.b/"):
        with pytest.raises(ScriptError, match="no web address") as caught:
            read(f"# One\n\nHost: Hi.\n\n(link: {wrong})\n")
        assert f"{WHERE}:5" == caught.value.where
