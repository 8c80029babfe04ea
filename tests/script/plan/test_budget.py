"""Paragraphs are chosen, and told from their beginning on."""

import pytest

from lessoncast.script.plan.budget import passages_of, select
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.words import count
from lessoncast.units.pieces import Section
from writer_mother import sections_of, vocabulary_of

_GLASS = (
    "Workers draw the hot mass into sheets of many sizes, some of them as long as a whole street is wide. "
    "Sheets cool slowly in a tunnel, for a day or longer, because quick cooling would leave tension in them. "
    "Cutters score every sheet with a diamond and break it along the line with one short push of the hand. "
)
_BOTTLES = (
    _GLASS.replace("Workers", "Blowers")
    .replace("Sheets", "Bottles")
    .replace("Cutters", "Packers")
    .replace("sheet", "bottle")
)
_LENSES = "Grinders rub every lens with wet sand, and then with finer and finer powder, until it is clear and round on both sides. "
_GLOSSARY = "## Glossary\n\n" + "\n".join(
    f"- {term}: {means}"
    for term, means in {
        "Tunnel": "a long oven in which glass cools without tension",
        "Diamond": "a stone that scores glass along a straight line",
        "Mass": "sand, soda and lime that were molten together for a day",
        "Batch": "the powder that is shovelled into the oven every morning",
        "Gob": "a drop of hot glass that falls into the mould of a bottle",
    }.items()
)


def _read(text: str) -> tuple[list[Passage], list[Section]]:
    sections = sections_of(text)
    return passages_of(sections, vocabulary_of(text)), sections


def _told(text: str, budget: int, *, exact: bool = True) -> str:
    return " ".join(one.text for one in select(*_read(text), budget, exact=exact))


@pytest.mark.parametrize("exact", [True, False])
def test_nothing_is_told_from_the_middle_of_a_paragraph(exact: bool) -> None:
    """Whatever the budget: a sentence of a paragraph is told with all that stands before it there."""
    passages, sections = _read(f"# Glass\n\n{_GLASS}\n\n{_BOTTLES}\n\n{_LENSES}")
    assert any(one.inside for one in passages)
    for budget in range(10, 150, 5):
        chosen = select(passages, sections, budget, exact=exact)
        told = {one.place for one in chosen}
        assert all(one.place - 1 in told for one in chosen if one.inside)
        assert not any(one.cut and one.place + 1 in told for one in chosen)


def test_a_section_is_told_from_its_beginning_on() -> None:
    """What a section begins with comes before what tells more further down, and what follows it next."""
    causes = (
        _GLASS.replace("Workers", "Machines")
        .replace(", some", " because")
        .replace(" and b", " because they b")
    )
    text = f"# Glass\n\n{_GLASS}\n\n{_BOTTLES}\n\n{causes}"
    one, two = count(_GLASS), count(f"{_GLASS} {_BOTTLES}")
    assert _told(text, one, exact=False) == _GLASS.strip()
    assert _told(text, two, exact=False) == f"{_GLASS}{_BOTTLES}".strip()


def test_no_paragraph_is_begun_for_the_sake_of_a_few_words() -> None:
    """Where the length need not be exact; where it must be, the words are spent on a first sentence."""
    text = f"# Glass\n\n{_GLASS}\n\n{_BOTTLES}"
    assert "Blowers draw" in _told(text, 82)
    assert "Blowers" not in _told(text, 82, exact=False)
    assert "push of the hand" in _told(text, 82, exact=False)


def test_a_glossary_says_again_what_others_tell_and_comes_last() -> None:
    """Where the length takes it, it is heard, but has no share while there is something else to tell."""
    text = f"## Sheets\n\n{_GLASS}\n\n## Bottles\n\n{_BOTTLES}\n\n{_GLOSSARY}"
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of(text), minutes=3)
    words = {True: 0, False: 0}
    for one in select(passages, sections, count(f"{_GLASS} {_BOTTLES}") + 12):
        words[sections[one.section].title == "Glossary"] += one.words
    assert words == {False: count(f"{_GLASS} {_BOTTLES}"), True: 12}


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        (f"## Sheets\n\n{_GLASS}\n\n## Bottles\n\n{_BOTTLES}\n\n{_GLOSSARY}", False),
        (f"{_GLOSSARY}\n\n## Sheets\n\n{_GLASS}\n\n## Bottles\n\n{_BOTTLES}", True),
        (f"## Lenses\n\n{_LENSES}\n\n{_GLOSSARY}", True),
    ],
    ids=["behind its lesson", "before it", "longer than the rest"],
)
def test_a_glossary_is_passed_over_behind_its_lesson(text: str, heard: bool) -> None:
    """Like a summary, unless something follows it or the lesson has less to tell than it."""
    passages, sections = _read(text)
    assert heard == ("Glossary" in {sections[one.section].title for one in passages})


def test_a_paragraph_with_holes_is_told_last() -> None:
    """Of two that say the same, the one is told of which nothing had to be left out."""
    left_out = "See the figure below."
    holed = _BOTTLES.replace(". Bottles", f". {left_out} Bottles").replace(
        ". Packers", f". {left_out} Packers"
    )
    whole = _GLASS.replace("Workers", "Machines")
    text = f"# Glass\n\n{_LENSES}\n\n{holed}\n\n{whole}"
    assert _told(text, count(f"{_LENSES} {whole}"), exact=False) == f"{_LENSES}{whole}".strip()
