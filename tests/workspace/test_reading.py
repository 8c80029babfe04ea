"""Every setting is read by its rule, and every fault is told with its line and what was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lessoncast.errors import SettingsError
from lessoncast.workspace import Workspace, open_workspace, problems

Made = Callable[[str], Path]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Writes lessoncast.toml: a [show] with a title, and what the test gives."""

    def make(text: str) -> Path:
        (tmp_path / "cover.png").write_bytes(b"\x89PNG")
        (tmp_path / "intro.wav").write_bytes(b"RIFF")
        (tmp_path / "notes").mkdir(exist_ok=True)
        (tmp_path / "lessoncast.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return make


def show(lines: str) -> str:
    return f'[show]\ntitle = "Tides"\n{lines}\n'


def test_a_title_is_enough(made: Made) -> None:
    """All else has a default."""
    workspace = open_workspace(made(show("")))
    assert "Tides" == workspace.show.title
    assert ("en", ("Education", "Courses"), False) == (
        workspace.show.language,
        workspace.show.category,
        workspace.show.explicit,
    )
    assert ["Host", "Expert"] == [workspace.speakers[role].name for role in ("host", "expert")]
    assert (96, 1, -16.0) == (
        workspace.audio.bitrate_kbps,
        workspace.audio.channels,
        workspace.audio.target_lufs,
    )
    assert not workspace.guid_is_given


def test_the_names_may_stand_with_the_script(made: Made) -> None:
    """[script] host and expert name the speakers; two names for one of them are a fault."""
    workspace = open_workspace(made(show('[script]\nhost = "Mia"\nexpert = "Ben"')))
    assert ("Mia", "Ben") == tuple(workspace.speakers[role].name for role in ("host", "expert"))
    root = made(show('[script]\nhost = "Mia"\n[speakers.host]\nname = "Ada"'))
    assert ["the host has two names: 'Ada' and 'Mia'"] == [one.message for one in problems(root)]
    assert ["lessoncast.toml:4"] == [one.where for one in problems(root)]


def test_every_setting_arrives(made: Made, tmp_path: Path) -> None:
    """What the file says is what the workspace holds, in the types of the pipeline."""
    root = made(
        show(
            'description = """Two\nlines"""\nauthor = "A"\nemail = "a@b.example"\n'
            'language = "pt_br"\nbase_url = "https://example.org/x/"\n'
            'guid = "9B024349-ccf0-5f69-a609-6b82873eab3c"\ncategory = "education > how to"\n'
            'explicit = true\ncopyright = "c"\nlicense = "cc-by-4.0"\nimage = "cover.png"'
        )
        + '[speakers.host]\nname = "Anna Müller"\nvoice = "v"\nengine = "tone"\nrate_wpm = 170\n'
        'pan = -0.2\n[script]\nminutes = "3:15"\nstyle = "deep"\n[audio]\nengine = "tone"\nbitrate_kbps = 128\n'
        'channels = 2\ntarget_lufs = -18\nintro = "intro.wav"\n[publish]\ntarget = "../public"\n'
        '[lexicon]\nSQL = "sequel"\n"Node.js" = "node jay ess"\n'
    )
    (root / "lexicon.toml").write_text('SQL = "ess queue ell"\nLaTeX = "lah tech"\n')
    there = open_workspace(root)
    assert ("Two\nlines", "A", "a@b.example", "pt-BR") == (
        there.show.description,
        there.show.author,
        there.show.email,
        there.show.language,
    )
    assert ("https://example.org/x/", "9b024349-ccf0-5f69-a609-6b82873eab3c", True) == (
        there.show.base_url,
        there.show.guid,
        there.guid_is_given,
    )
    assert (("Education", "How To"), True, "c", "cc-by-4.0", tmp_path / "cover.png") == (
        there.show.category,
        there.show.explicit,
        there.show.copyright,
        there.show.license,
        there.show.image,
    )
    host = there.speakers["host"]
    assert ("Anna Müller", "v", "tone", 170, -0.2) == (
        host.name,
        host.voice,
        host.engine,
        host.rate_wpm,
        host.pan,
    )
    assert (3.25, "deep") == (there.minutes, there.style)
    audio = there.audio
    assert ("tone", 128, 2, -18, tmp_path / "intro.wav", None) == (
        audio.engine,
        audio.bitrate_kbps,
        audio.channels,
        audio.target_lufs,
        audio.intro,
        audio.outro,
    )
    assert str((tmp_path.parent / "public").resolve()) == there.publishing.target
    assert {"SQL": "sequel", "LaTeX": "lah tech", "Node.js": "node jay ess"} == there.lexicon
    assert "lessoncast.toml:17" == there.line_of("speakers", "host", "voice")


FAULTS = [
    ("[show]\n", ":1", "[show] has no title", 'add title = "Our course" below [show]'),
    ("", "", "[show] has no title", 'add title = "Our course" below [show]'),
    (show('titel = "x"'), ":3", "there is no key 'titel' in [show]", "did you mean 'title'?"),
    (
        show("channels = 1"),
        ":3",
        "there is no key 'channels' in [show]",
        "it belongs below [audio]",
    ),
    (show("[adio]"), ":3", "there is no table [adio]", "did you mean [audio]?"),
    ('title = "x"\n' + show(""), ":1", "'title' is in no table", "it belongs below [show]"),
    (show("[speakers.Anna]"), ":3", "there is no role 'Anna'", 'name = "Anna"'),
    (show("[[audio]]"), ":3", "'audio' must be a table", "write it as [audio]"),
    ('[show]\ntitle = ""', ":2", "title in [show] is empty", ""),
    (
        "[show]\ntitle = 3",
        ":2",
        "title in [show] must be text of at most 255 bytes, not 3",
        "quotes",
    ),
    (f'[show]\ntitle = "{"ü" * 128}"', ":2", "has 256 bytes; the limit is 255", ""),
    ('[show]\ntitle = "\\u0007\\u001b"', ":2", "title in [show] is empty", ""),
    (show('language = "english"'), ":3", 'not "english"', 'write "en"'),
    (show('language = "xx"'), ":3", "must be a language tag", ""),
    (show('language = "en US"'), ":3", "must be a language tag", ""),
    (show('base_url = "example.org"'), ":3", "must begin with https:// or http://", ""),
    (show('base_url = "ftp://example.org/"'), ":3", "must begin with https:// or http://", ""),
    (show('base_url = "https://a:b@example.org/"'), ":3", "without password", ""),
    (show('base_url = "https://example.org/?x=1"'), ":3", "without password, ? or #", ""),
    (show('base_url = "https://[::1"'), ":3", "is no web address", ""),
    (show('email = "nobody"'), ":3", "must be an e-mail address", ""),
    (show('guid = "course-1"'), ":3", "must be a UUID", ""),
    (show('category = "Eduction"'), ":3", "has no 'Eduction'", "did you mean 'Education'?"),
    (show('category = "Education > Course"'), ":3", "has no 'Course'", "did you mean 'Courses'?"),
    (
        show('category = "Comedy > Courses"'),
        ":3",
        "has no 'Courses'",
        "there are: Comedy Interviews",
    ),
    (show('category = ["Education", "Courses", "x"]'), ":3", "must be a category", ""),
    (show('explicit = "no"'), ":3", "must be true or false", "without quotes"),
    (show('image = "none.png"'), ":3", "image in [show] is not there", ""),
    (show('image = "notes"'), ":3", "image in [show] is a folder", ""),
    (show('image = "lessoncast.toml"'), ":3", "ends in .jpg, .jpeg or .png", ""),
    (show('image = "../../etc/passwd"'), ":3", "image in [show]", ""),
    (show('image = "/etc/passwd"'), ":3", "lies outside of the workspace", ""),
    (show('image = "https://example.org/x.png"'), ":3", "must be a file", "nothing is fetched"),
    (show('image = "a\\u0000.png"'), ":3", "is not there", ""),
    (show("[speakers.host]\nrate_wpm = 20"), ":4", "a whole number from 80 to 400, not 20", ""),
    (show("[speakers.host]\nrate_wpm = 150.5"), ":4", "must be a whole number", ""),
    (show("[speakers.host]\npan = nan"), ":4", "must be a number from -1 to 1, not NaN", ""),
    (show('[speakers.host]\nname = "A: B"'), ":4", "must be a name without", ""),
    (show('[speakers.host]\nname = "Expert"'), ":4", "cannot be told apart", "a name of its own"),
    (show('[speakers.expert]\nname = "host"'), ":4", "cannot be told apart", "a name of its own"),
    (show('[speakers.host]\nengine = "tine"'), ":4", "names no engine", "did you mean 'tone'?"),
    (show("[script]\nminutes = 0"), ":4", "minutes in [script] must be minutes", ""),
    (show('[script]\nminutes = "3:61"'), ":4", "minutes in [script] must be minutes", ""),
    (show('[script]\nstyle = "deap"'), ":4", 'must be "brief", "standard" or "deep"', "'deep'?"),
    (show("[script]\nstyle = 2"), ":4", 'must be "brief", "standard" or "deep", not 2', ""),
    (show("[audio]\nbitrate_kbps = 320"), ":4", "must be 64, 96 or 128, not 320", ""),
    (show("[audio]\nchannels = true"), ":4", "must be 1 or 2, not true", ""),
    (show("[audio]\ntarget_lufs = -50"), ":4", "must be a number from -24 to -14", ""),
    (show('[publish]\ntarget = "lessons"'), ":4", "is a folder that the workspace uses", ""),
    (show('[publish]\ntarget = "."'), ":4", "is a folder that the workspace uses", ""),
    (show('[publish]\ntarget = "sftp://me:pw@x/y"'), ":4", "has a password in it", "leave it out"),
    (
        show("[publish]\ntarget = 3"),
        ":4",
        "must be a folder, seen from the workspace, or an addr",
        "",
    ),
    (show('[publish]\nhub = "hub"'), ":4", "must begin with https:// or http://", ""),
    (show("[publish]\ngrace_days = 1.5"), ":4", "must be a whole number from 0 to 365", ""),
    (show("[lexicon]\nSQL = 3"), ":4", "the respelling of 'SQL' must be text", ""),
    (show('[lexicon]\nNode.js = "x"'), ":4", "the respelling of 'Node'", "put the word in quotes"),
    (show("description = [1]"), ":3", "not a list", ""),
    (show("[show.x]"), ":3", "there is no key 'x' in [show]", ""),
    (show('"a\\nb\\u001b" = 1'), ":3", "there is no key 'a b' in [show]", ""),
]


@pytest.mark.parametrize(("text", "line", "message", "hint"), FAULTS)
def test_a_fault_is_told_with_its_line(
    made: Made, text: str, line: str, message: str, hint: str
) -> None:
    """One error: file and line, what is wrong, and what to write instead."""
    with pytest.raises(SettingsError) as caught:
        open_workspace(made(text))
    assert f"lessoncast.toml{line}" == caught.value.where
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")
    assert "\n" not in caught.value.message


def test_all_faults_are_told_together(made: Made) -> None:
    """The first as the error, the others in its second line; ``problems`` has each."""
    root = made('[show]\nowner = "x"\nexplicit = 1\n[audio]\nchannels = 3\nbitrate = 96\n')
    with pytest.raises(SettingsError) as caught:
        open_workspace(root)
    first, second = caught.value.message.splitlines()
    assert "lessoncast.toml:1" == caught.value.where
    assert first.endswith("(and 4 more problems)")
    assert second.startswith("also lessoncast.toml:2: there is no key 'owner'")
    assert second.endswith("; …")
    assert [1, 2, 3, 5, 6] == [int(one.where.partition(":")[2]) for one in problems(root)]


def test_a_misspelt_title_is_told_once(made: Made) -> None:
    """The title is not missing besides: the hint is about the word that was meant."""
    found = [(one.message, one.hint) for one in problems(made('[show]\ntitel = "Tides"\n'))]
    assert found == [("there is no key 'titel' in [show]", "did you mean 'title'?")]


def test_a_language_has_a_lexicon_of_its_own(made: Made) -> None:
    """It counts before the one of all languages; the region's before the language's."""
    root = made(show('[lexicon]\nSQL = "sequel"\ngit = "ghit"\n[lexicon.de]\nSQL = "Es-Ku-Ell"\n'))
    (root / "lexicon.toml").write_text('[de-AT]\ngit = "gitt"\n[de]\nSQL = "x"\nVAE = "Vau"\n')
    there = open_workspace(root)
    assert {"SQL": "sequel", "git": "ghit"} == there.lexicon_for("en-GB")
    assert {"SQL": "Es-Ku-Ell", "git": "ghit", "VAE": "Vau"} == there.lexicon_for("de")
    assert "gitt" == there.lexicon_for("de-AT")["git"]


def test_a_faulty_lexicon_names_its_own_file(made: Made) -> None:
    """lexicon.toml has lines of its own."""
    root = made(show(""))
    (root / "lexicon.toml").write_text('a = "b"\nc = 3\n')
    assert ["lexicon.toml:2"] == [one.where for one in problems(root)]
    (root / "lexicon.toml").write_text("a = b\n")
    assert ["lexicon.toml:1"] == [one.where for one in problems(root)]


def test_files_that_are_too_large_are_refused(made: Made) -> None:
    """Both limits are said."""
    with pytest.raises(SettingsError, match="longer than the limit of 250 kB"):
        open_workspace(made(show("") + "#" * 300_000))
    words = "".join(f'w{n} = "x"\n' for n in range(5001))
    with pytest.raises(SettingsError, match="more than 5000 words"):
        open_workspace(made(show("[lexicon]\n" + words)))


def test_settings_that_are_no_regular_file_are_not_opened(tmp_path: Path) -> None:
    """A link out of the workspace, a loop and a folder are refused by looking at them."""
    root = tmp_path / "course"
    root.mkdir()
    (tmp_path / "elsewhere.toml").write_text(show(""))
    settings = root / "lessoncast.toml"
    for target, why in (
        ("../elsewhere.toml", "leads out of the workspace"),
        ("lessoncast.toml", "leads nowhere"),
        ("nothing", "leads nowhere"),
        ("/dev/zero", "leads out of the workspace"),
    ):
        settings.symlink_to(target)
        with pytest.raises(SettingsError, match=why):
            open_workspace(root)
        settings.unlink()
    settings.mkdir()
    with pytest.raises(SettingsError, match="is a folder"):
        open_workspace(root)


def test_a_workspace_travels_to_other_processes(made: Made) -> None:
    """Jobs carry parts of it, so it pickles."""
    import pickle

    workspace = open_workspace(made(show("")))
    there: Workspace = pickle.loads(pickle.dumps(workspace))
    assert workspace == there
