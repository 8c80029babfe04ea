"""``Slow fibres such as wool, flax and hemp …``: what a sentence names as examples of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from lessoncast._later import re
from lessoncast.study.facts.english.clause import is_doing
from lessoncast.study.facts.english.phrases import Phrase, is_noun, phrases_of
from lessoncast.study.facts.english.trimming import points_away
from lessoncast.study.facts.fact import Fact
from lessoncast.study.facts.names import ends_noun
from lessoncast.study.facts.writing import fact_of, things
from lessoncast.study.material import Material
from lessoncast.study.wordlists import listed
from lessoncast.tongue.english import grammar
from lessoncast.tongue.english.finite import bare
from lessoncast.tongue.english.lexis import english
from lessoncast.tongue.words import content_stems, count

LEAST_ITEMS = 2
_INITIAL = re.compile(r"\b[A-Z]\.$")  # of a name that goes on: "Ada Berg and W. H. Lund"
KIND_WORDS = range(2, 4)
ITEM_WORDS = range(1, 4)
_ITEM = r"(?:[\w'’.+#-]+ ){0,3}?[\w'’+#-]+"
_NAMES = re.compile(
    rf"^,? (?:such as|like|including|for example|especially) (?P<all>(?:{_ITEM}, )*{_ITEM},? (?:and|or) (?P<last>[^,;:.()]+))"
)
_JOINTS = re.compile(r",? (?:and|or)(?: |$)|, ")


def instances(material: Material) -> Iterator[Fact]:
    """Kinds in two words or three, with two examples or more behind them."""
    for statement in material.statements:
        if statement.role in {"quote", "example"}:
            continue
        for kind in phrases_of(statement.text):
            found = _NAMES.match(statement.text[kind.end :]) if _is_kind(kind) else None
            cut = found and _INITIAL.search(statement.text[: kind.end + found.end() + 1])
            items = _items(found, material) if found and not cut else []
            if len(items) >= LEAST_ITEMS and not points_away(", ".join(items)):
                yield fact_of(
                    statement, kind="instance", subject=material.vocabulary.lower_first(kind.text),
                    value=things(items, material.language), family="instance", items=tuple(items),
                    number="plural", worth=0.65,
                )  # fmt: skip


def _is_kind(phrase: Phrase) -> bool:
    """Whether a phrase says by itself which things are meant, and is of many."""
    named = count(phrase.text) in KIND_WORDS and grammar.is_plural_word(bare(phrase.head))
    first = bare(phrase.text.split()[0])
    any_of = listed("of_any_noun") | listed("some") | listed("ordinary") | listed("number_words")
    return (
        named
        and phrase.is_sure
        and first not in any_of
        and not (first.endswith("ing") and is_doing(phrase.text))
        and bare(phrase.head) not in listed("general")
    )


def _items(found: re.Match[str], material: Material) -> list[str]:
    """The examples, each of them whole; [] where one is no noun."""
    parts = _JOINTS.split(found["all"][: found.start("last") - found.start("all")].rstrip())
    parts = [one for one in parts if one.strip(" ,") not in {"", "and", "or"}]
    last = _name_or_all(found["last"])
    items = [material.vocabulary.lower_first(one.strip()) for one in (*parts, last)]
    return items if last and all(map(_is_thing, items)) else []


def _name_or_all(text: str) -> str:
    """A name up to where it ends; of what has small letters all, or nothing where more than a noun follows."""
    words = text.split()
    if re.match(r"(?:the )?[A-Z]", text):
        start = 1 if words[0] == "the" else 0
        end = next(
            (at for at, one in enumerate(words) if at >= start and not one[:1].isupper()),
            len(words),
        )
        whole = end == len(words) - 1 and is_noun(bare(words[-1]), sure=True)
        return text if whole else " ".join(words[:end])
    end = next((at for at, word in enumerate(words) if at and ends_noun(word)), len(words))
    return " ".join(words[:end]) if end < len(words) or len(words) in ITEM_WORDS else ""


def _is_thing(item: str) -> bool:
    words = item.split()
    if (
        count(item) not in ITEM_WORDS
        or item.endswith("-")
        or bare(words[0]) in english().prepositions
    ):
        return False
    named = bool(re.search(r"[A-Z]", item)) or is_noun(bare(words[-1]), sure=True)
    return named and bool(content_stems(item) or words[-1][:1].isupper())
