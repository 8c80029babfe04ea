"""The site around the feed: a page for the show, and one for each lesson.

Everything on them is escaped; they ask nothing of other hosts, and what they are for works from a
disk and without a script.

    names     where each lesson has its page
    listing   what pages say of an episode            words    in which language
    transcript, asking                                 what is said in it, and asked about it
    show, lesson, texts                                the pages
    subscribing, standing                              ways to subscribe, files of names that stay
    drawing   templates/ filled in                     assets   style and script
"""

from __future__ import annotations

from lessoncast.feed.site.drawing import compiled
from lessoncast.feed.site.environment import template_names
from lessoncast.feed.site.lesson import Around, Neighbour, lesson_page
from lessoncast.feed.site.look import Look, plain_look
from lessoncast.feed.site.names import page_names, plain, without_number
from lessoncast.feed.site.show import row, show_page
from lessoncast.feed.site.standing import standing_files
from lessoncast.feed.site.texts import text_page
from lessoncast.feed.site.words import tongue, words_of

__all__ = [
    "Around",
    "Look",
    "Neighbour",
    "compiled",
    "lesson_page",
    "page_names",
    "plain",
    "plain_look",
    "row",
    "show_page",
    "standing_files",
    "template_names",
    "text_page",
    "tongue",
    "without_number",
    "words_of",
]
