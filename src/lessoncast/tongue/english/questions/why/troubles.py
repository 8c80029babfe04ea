"""The catch, where the sentence names it as one: ``The main problem with wide gates is that they bend``."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.tongue.english.questions.grammar.sight import Sight
from lessoncast.tongue.english.questions.grammar.wordlists import listed
from lessoncast.tongue.proposal import Proposal, asked
from lessoncast.tongue.words import content_stems, count

NAME_WORDS = range(1, 8)  # of what has the drawback
_TROUBLE = re.compile(
    r"^(?:The|One|A|An|Another) (?:[a-z-]+ ){0,2}?(?P<what>[a-z]+) (?:of|with|to|in) (?P<name>[^,;:]{3,60}?) (?:is|are|was|were) "
)
_RISK = re.compile(
    r"^(?:There (?:is|are)|There's) (?:always |also |still )?(?:an?|the|some|one) (?:[a-z-]+ )?(?P<what>[a-z]+) (?:with|to) (?P<name>[^,;:]{3,60}?)(?:[:,]| that\b|\.)"
)
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|he|she|his|her|this|these|that|those|which|who|is|are|was|were)\b"
)


def troubles(sight: Sight) -> Iterator[Proposal]:
    """``One drawback of oak is its price`` → ``What's the downside of oak?``."""
    found = _TROUBLE.match(sight.plain) or _RISK.match(sight.plain)
    if not found or found["what"] not in listed("troubles"):
        return
    name = found["name"]
    if count(name) not in NAME_WORDS or _POINTS.search(name) or not content_stems(name):
        return
    more = "And what's" if re.match(r"Another|There.* also", sight.plain) else "What's"
    yield Proposal(ask=asked(f"{more} the trouble with {name}"), worth=72, deep=True)
