"""Where lessons have their pages: names that stay when lessons come, go or get other numbers."""

from lessoncast.feed.site import page_names


def names(*slugs: str) -> list[str]:
    return list(page_names(slugs).values())


def test_a_page_has_the_words_of_its_lesson() -> None:
    """Not its number, which changes when one is inserted; accents become what URLs can hold."""
    assert ["what-it-is.html", "ubersicht.html"] == names("01-a/01-what-it-is", "01-a/02-Übersicht")
    assert names("01-a/01-x", "01-a/02-y")[1] == names("01-a/01-x", "01-a/02-n", "01-a/03-y")[2]


def test_of_two_lessons_of_the_same_words_the_first_keeps_them() -> None:
    """Whatever comes behind it moves no page."""
    assert ["start.html"] == names("01-a/01-start")
    assert ["start.html", "b-start.html"] == names("01-a/01-start", "02-b/01-start")
    assert ["start.html", "02-start.html", "03-start.html"] == names(
        "01-start", "02-start", "03-start"
    )


def test_a_bonus_is_on_the_page_of_its_lesson() -> None:
    """It lies below it; another file of that name has a page of its own."""
    assert ["x.html", "x.html", "practice.html"] == names("01-x", "01-x/practice", "practice")


def test_every_lesson_has_a_page_whatever_it_is_called() -> None:
    """Words of other scripts, words that are taken, no word at all."""
    found = names("01-a/01-урок", "01-a/02-индекс", "index", "---", "01-feed", "урок")
    assert len(found) == len(set(found))
    assert not {"index.html", "feed.html", ".html"} & set(found)
