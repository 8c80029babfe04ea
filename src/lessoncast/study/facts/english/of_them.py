"""``Lea Roth built about 90 clocks, and some 30 of them survive.``: how many of what somebody made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessoncast.study.facts.english.people import persons_of
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.writing import fact_of
from lessoncast.study.material import Material
from lessoncast.study.near import amounts_near, shape_of

_ABOUT = r"(?:(?:about|around|some|only|nearly|almost|over|roughly|more than|at least) )?"
_OF_THEM = re.compile(
    r"^(?P<who>[A-Z][\w'’.-]+(?: [\w'’.-]+){0,3}?) (?:built|wrote|made|painted|composed|designed|drew|printed|published|carved|created|invented|recorded|cast|founded) "
    rf"{_ABOUT}(?:\d[\d,.]*|[a-z]+(?: hundred| thousand)?) (?P<what>(?:[a-z]+ )?[a-z]{{3,}}s)(?: (?:in|for|at|from|by|during) [^,;:]+)?"
    rf",? (?:and|but|of which|though) (?P<count>{_ABOUT}(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|(?:a|one|two|three) (?:hundred|thousand)))(?: of (?:them|these))? "
    r"(?P<rest>(?:survive|survived|remain|remained|exist|are (?:still )?\w+|were \w+|have survived|have been \w+)(?: (?:in|at|to) [^,;:]+)?)\.$"
)


def of_them(material: Material) -> Iterator[Fact]:
    """Counts of a part of what a person made, with whose things they are."""
    for statement in material.clauses:
        found = None if statement.leans else _OF_THEM.match(statement.text)
        if not found or not (" of them " in statement.text or " of which " in statement.text):
            continue
        known = any(found["who"] in {one, one.split()[-1]} for one in persons_of(material))
        if known or re.fullmatch(r"[A-Z]\w+ (?:[a-z]{2,3} )?[A-Z]\w+", found["who"]):
            owner = f"{found['who']}'" if found["who"].endswith("s") else f"{found['who']}'s"
            ask = f"How many of {owner} {found['what']} {found['rest']}?"
            yield fact_of(
                statement, kind="amount", subject=ask.rstrip("?"), value=found["count"], ask=ask,
                family=f"amount many {shape_of(found['count'])}", rivals=tuple(amounts_near(found["count"])), worth=0.7,
            )  # fmt: skip
