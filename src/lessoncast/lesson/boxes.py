"""Boxes beside the running text: notes, warnings, challenges, key points, and what to call them."""

from __future__ import annotations

from collections.abc import Sequence

from lessoncast._later import re
from lessoncast.lesson.cleaning import plain
from lessoncast.lesson.names import names
from lessoncast.lesson.soup import Tag

NOTES = names(
    "note notes tip tips hint hints warning caution important danger info information attention "
    "error alert callout admonition remark seealso success question example abstract bug failure "
    "quote todo faq check definition theorem exercise challenge solution"
)
"""Names that make a box of a ``<div class=…>``; a ``:::`` container is one by any name."""

_TITLES = names("admonition-title callout-title alert-heading callout-header")
"""Classes of what heads a box."""
_TYPES = {"project": "exercise", "problem": "exercise", "abstract": "objectives"}
"""Boxes of HTMLBook and of OpenStax, whose abstract is what its readers will be able to do."""

LAYOUT = names(
    "columns column panel-tabset tab tabs tab-item tab-set tabset tab-content code-group group-tab "
    "grid row col card cards slide slides incremental nonincremental fragment center centered div "
    "section content-visible content-hidden figure table-responsive wrapper container layout text "
    "glossary grid-item grid-item-card tab-panel only when-format unlisted carousel step steps cell output hidden details-content"
)
"""Containers that only arrange what they hold."""

_UNSPECIFIC = frozenset({"admonition", "callout", "alert"})
_GENERIC_TITLES = names(
    "note tip hint warning caution important danger info attention solution solutions answer "
    "objectives questions keypoints callout challenge discussion exercise details example"
)
_ALERT = re.compile(r"\[!([A-Za-z]+)\]")
_NOTE_LABEL = re.compile(
    r"(?:(?P<note>note|info|nota|hinweis|remarque|let op|opmerking|remember|achtung)"
    r"|(?P<tip>(?:pro[- ]?)?tip|hint|tipp|consejo|astuce|consiglio|dica)"
    r"|(?P<warning>warning|caution|danger|important|attention|advertencia|warnung|atención|atenção))"
    r"\s*[:!.–—-]",
    re.IGNORECASE,
)
_OPEN_ME = re.compile(
    r"(?:(?:show|see|view|click|tap|reveal|expand|the|an?|for|to|here|your) )*"
    r"(?:solutions?|answers?|hints?|details?|more|explanation|click me|expand|show|spoiler|code|output"
    r"|lösung|antwort|solución|respuesta|réponse|pista)(?: \d+)?\W*",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?:exercises?|challenges?|your turn|try it(?: yourself| out)?)(?: \d+)?\s*(?:[:.–—-]|\Z)",
    re.IGNORECASE,
)
"""What heads a quotation that puts an exercise: ``Exercise 2``, ``Your turn: plot it``."""
_PICTURE = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\u2139\u203c]")
_ALARMING = frozenset("⚠🚨🛑⛔🚫❗‼❌🔥")
SELF_CHECK = "self-check"
"""A box that asks its readers whether they understood what was told before it."""

_ALIASES = {
    **dict.fromkeys(
        names(
            "check-your-understanding check-your-knowledge check-your-learning knowledge-check self-test"
        ),
        SELF_CHECK,
    ),
    SELF_CHECK: SELF_CHECK,
    "prereq": "prerequisites",
    "prerequisite": "prerequisites",
    "learning-objectives": "objectives",
    "learning_objectives": "objectives",
    "key-points": "keypoints",
    "key_points": "keypoints",
    "keypoint": "keypoints",
    "takeaways": "keypoints",
    "key-takeaways": "keypoints",
}


def canonical_name(name: str) -> str:
    """One spelling for a container's name: ``callout-note`` is ``note``, and so on."""
    low = name.lower().removeprefix("callout-").removeprefix("admonition-")
    return _ALIASES.get(low, low)


def name_of_classes(classes: Sequence[str]) -> str:
    """The kind of box that an element's classes make it, or ""."""
    names = [canonical_name(name) for name in classes]
    special = [name for name in names if name in NOTES and name not in _UNSPECIFIC]
    known = special or [name for name in names if name in NOTES or name in _ALIASES.values()]
    return known[0] if known else ""


def name_of_type(data_type: str, classes: Sequence[str] = ()) -> str:
    """The kind of box of a textbook's ``data-type``, or "": what its readers are to do is an exercise."""
    if data_type == "note" and name_of_classes(classes) == SELF_CHECK:
        return SELF_CHECK
    return _TYPES.get(data_type, data_type if data_type in NOTES else "")


def is_title(classes: Sequence[str], data_type: str) -> bool:
    """Whether an element in a box heads it."""
    return data_type == "title" or not _TITLES.isdisjoint(classes)


def name_of_quote(quote: Tag) -> str | None:
    """The kind of box that a blockquote really is; None for somebody's words."""
    if named := name_of_classes(str(quote.get("class") or "").split()):
        return named
    start = quote.get_text()[:200].strip()
    if alert := _ALERT.match(start):
        return canonical_name(alert[1])
    if _PICTURE.match(start):
        return "warning" if start[0] in _ALARMING else "note"
    bold = quote.find(["b", "strong"])
    label = bold.get_text().strip() if bold is not None else ""
    if label and start.startswith(label):
        alone = start[len(label) :].startswith("\n")
        return _note_label(f"{label}:" if alone else start)
    heading = quote.find(["h1", "h2", "h3", "h4", "h5", "h6"])
    if heading is None:
        return None
    return "exercise" if _DOING.match(heading.get_text().strip()) else "note"


def _note_label(start: str) -> str | None:
    found = _NOTE_LABEL.match(start)
    return found.lastgroup if found else None


def title(text: str, box: str) -> str:
    """A box's title, unless it only repeats what kind of box it is."""
    low = plain(text).casefold().rstrip(":.! ")
    repeats = low in _GENERIC_TITLES or low.replace(" ", "") == box.replace("-", "")
    return "" if repeats or says_nothing(text) else text


def says_nothing(summary: str) -> bool:
    """Whether a fold's visible line only asks to be opened: "Show the solution"."""
    return bool(_OPEN_ME.fullmatch(plain(summary)))
