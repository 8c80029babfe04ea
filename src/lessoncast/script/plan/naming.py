"""What a stretch of a text without a heading is called: a thing that it tells of, and the rest of the lesson less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from lessoncast._sentences import sentences
from lessoncast.script.plan.passages import Passage
from lessoncast.tongue.english.naming import Named, things_named
from lessoncast.tongue.trees import read_ahead
from lessoncast.tongue.trees.everyday import told_by
from lessoncast.tongue.words import Vocabulary, capital, content_stems, count

NAME_WORDS = 5  # of a title that is a thing out of the text
SUBJECT = 2.0  # times that what a sentence is about counts
EARLY = 3  # sentences of a stretch in which a name counts as much again
LONE_BITS = 6.3  # that one word tells which can be a title: "fermentation", but not "air"
PLAIN = 0.25  # of its worth that what the lesson never speaks of elsewhere has


@dataclass(slots=True)
class _Thing:
    """What a stretch names under these words: how often, what that is worth, and how it's written."""

    times: int = 0
    worth: float = 0.0
    subject: bool = False
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """As it's written most often."""
        return max(sorted(self.forms), key=lambda one: self.forms[one])


def named_in(passages: Iterable[Passage]) -> Counter[frozenset[str]]:
    """How often the sentences of some passages name each thing, by its stems."""
    told = [one for passage in passages for one in sentences(passage.text, "en")]
    read_ahead(partial(things_named, one) for one in told)
    return Counter(content_stems(one.phrase) for text in told for one in things_named(text))


def text_titles(
    passages: Sequence[Passage],
    every: Counter[frozenset[str]],
    vocabulary: Vocabulary,
    known: str,
    *,
    again: bool,
) -> Iterator[str]:
    """The things that some passages tell of, and ``every`` passage of the episode less; the best first.

    Nothing of the ``known`` title alone. With ``again`` only what they name more than once, else only
    what they name once.
    """
    held = content_stems(known)
    found = {
        stems: one
        for stems, one in _things(passages).items()
        if stems - held and _tells(one) and (one.times > 1) is again
    }

    def worth(stems: frozenset[str]) -> float:
        one = found[stems]
        here = one.times / max(every[stems], one.times)
        return one.worth * here * told_by(one.name) * (PLAIN + vocabulary.weight(stems))

    for stems in sorted(found, key=lambda one: (-worth(one), sorted(one))):
        yield capital(found[stems].name)


def may_be_title(name: str) -> bool:
    """Whether a name tells enough by itself: several words, or one that isn't of everyday speech."""
    return count(name) > 1 or told_by(name) >= LONE_BITS


def _things(passages: Sequence[Passage]) -> dict[frozenset[str], _Thing]:
    found: dict[frozenset[str], _Thing] = {}
    told = [one for passage in passages for one in sentences(passage.text, "en")]
    for place, sentence in enumerate(told):
        for one in things_named(sentence):
            thing = found.setdefault(content_stems(one.phrase), _Thing())
            thing.times += 1
            thing.worth += (SUBJECT if one.subject else 1.0) * (1 + (place < EARLY))
            thing.subject |= one.subject
            thing.forms[_with_article(one)] += 1
    return found


def _tells(thing: _Thing) -> bool:
    """Whether a name tells which thing is meant, by a word beside it, and the text speaks of it."""
    bare = thing.name.removeprefix("the ")
    spoken = thing.times > 1 or thing.subject or bare != thing.name
    return 1 < count(bare) <= NAME_WORDS and spoken


def _with_article(thing: Named) -> str:
    """A thing as a title names it: with "the" where the text has it."""
    return f"the {thing.phrase}" if thing.article == "the" else thing.phrase
