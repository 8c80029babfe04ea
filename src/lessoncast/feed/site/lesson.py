"""A lesson's page: hear it, read along, test oneself, read the lesson, and go on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lessoncast.feed import text
from lessoncast.feed.address import PAGE_NAME
from lessoncast.feed.public import PublicEpisode, PublicShow
from lessoncast.feed.site import asking, transcript
from lessoncast.feed.site.drawing import page, reading, safe
from lessoncast.feed.site.footer import footer
from lessoncast.feed.site.listing import Listing, listing
from lessoncast.feed.site.look import Look, plain_look
from lessoncast.feed.site.meta import meta
from lessoncast.feed.site.transcript import Turn
from lessoncast.feed.site.words import Words, tongue


class Neighbour(NamedTuple):
    """A page beside this one, in the order of the course."""

    page: str
    title: str


class Around(NamedTuple):
    """The pages before and after this one, where there are any."""

    before: Neighbour | None = None
    after: Neighbour | None = None


class Bonus(NamedTuple):
    """What belongs to the lesson and is heard beside it: a practice."""

    about: Listing
    turns: tuple[Turn, ...]


def lesson_page(
    there: PublicShow,
    items: Sequence[PublicEpisode],
    around: Around,
    look: Look | None = None,
) -> bytes:
    """Return the page of a lesson; ``items`` are its episode and the bonuses to it.

    Raises FeedError when a file that they name cannot be read.
    """
    look = look or plain_look()
    show = there.show
    item, *bonuses = items
    own = tongue(item.episode.language, show.language)
    words = own.words
    about = listing(item, words)
    return page(
        look,
        "lesson.html.j2",
        show=show,
        show_title=text.line(show.title),
        home=PAGE_NAME,
        lesson=about,
        icon=look.small_cover or about.cover,
        **meta(
            show,
            page=item.page,
            title=about.title,
            description=about.summary,
            image=about.cover or (there.cover.name if there.cover else ""),
        ),
        show_lang=own.marked(show.language),
        turns=_turns(item),
        cards=asking.cards(item.files["cards_json"].source) if "cards_json" in item.files else (),
        questions=(
            asking.questions(item.files["quiz_json"].source) if "quiz_json" in item.files else ()
        ),
        resources=item.episode.links,
        article=safe(item.article.html),  # built anew from a list of tags, see feed/article
        contents=item.article.contents,
        bonuses=[_bonus(bonus, words) for bonus in bonuses],
        around=around,
        is_shared=there.copy is not None,
        **footer(there, with_copy=False),
        **reading(own),
    )


def _turns(item: PublicEpisode) -> tuple[Turn, ...]:
    return transcript.turns(item.files["json"].source) if "json" in item.files else ()


def _bonus(item: PublicEpisode, words: Words) -> Bonus:
    return Bonus(about=listing(item, words), turns=_turns(item))
