"""Sentences that send their reader to a link: nothing for a listener, in any language."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.model import Block
from lessoncast.tongue.words import count

LEAST_LEFT = 4  # words without the links that a sentence says something with
_ORDERS = re.compile(
    r"(?:(?:For|To|If|When|Please|Then|You can(?: also)?)\b(?:[^,]+,)? )?(?:please )?"
    r"(?:[Vv]iew|[Ww]atch|[Vv]isit|[Aa]ccess|[Bb]rowse|[Ee]xplore|[Ll]isten (?:to|as)|[Cc]lick|[Rr]ead|[Cc]onsult|[Nn]avigate|[Dd]ownload|[Gg]o to|[Ll]ook (?:at|up|through)|[Ee]xamine)\b"
)
_BEFORE_LINK = re.compile(
    r"(?:^|[,;:] |\b[Pp]lease |^(?:For|If|To)\b.* (?<!\bto )(?<!\byou )(?<!\bwe )(?<!\bthey )(?<!\bcan )(?<!\bwill ))"
    r"(?:[Ss]ee|[Cc]heck(?: out)?|[Cc]onsult|[Vv]isit|[Rr]efer to|[Bb]rowse)(?: also)?(?: the| our| their| this| these| \w+'s)? $"
)
_TOLD_THERE = re.compile(
    r"(?<!, which )\b(?:is|are|(?:will|can) be) (?:\w+ )?(?:introduced|explained|described|discussed|covered|documented|detailed|outlined|explored)"
    r"(?: \w+)? (?:in|at|by) (?:the |our |this )?$"
)  # … in the page that a link names
_KEPT_THERE = re.compile(
    r"^(?:(?:More|Further|Full|Detailed|Complete|Additional|The|Some|All) )*(?:\w+ )?(?:[Ii]nformation|[Dd]etails?|[Ii]nstructions?|[Gg]uidance|[Gg]uidelines|[Ee]xplanations?|[Dd]ocumentation)\b[^.;]*"
    r" (?:can be|may be|is|are) (?:found|available|read|obtained|accessed) (?:in|at|on|from|via) (?:the |our )?$"
)  # where one can read more
_OF_PAGE = re.compile(
    r"[A-Z].*(?:: | (?:of|for|and|in|to|with|on) .*[A-Z]|\b(?:Guide|Introduction|Overview|Handbook|Manual|Reference|Tutorial|Glossary|FAQ)\b)"
)  # a title, which no tool and nobody has
_BODIES = re.compile(
    r"\b(?:Universit|Departm|Institut|Cent(?:er|re)|Ministr|Offic|Associat|Societ|Bank|Agenc|Bureau|Librar|Museum|Colleg|School|Academ|Counci|Board"
    r"|Committee|Commissi|Court|House|Governm|Foundation|Organi[sz]ation|Federation|Union|Fund|Service|Bill|Act\b|Law\b|Treat|Declaration|Constitution)"
)
_PAGE_TELLS = re.compile(
    r" (?:also |further )?(?:explains|describes|discusses|outlines|summari[sz]es|introduces|covers|lists"
    r"|(?:provides|gives|offers|contains|has) (?:an? (?:\w+ )?(?:overview|introduction|summary|list)|(?:\w+ )?(?:information|guidance|details|examples|explanations|advice))\b)"
)
_POINTS = re.compile(r"(?:this|these)\b", re.IGNORECASE)
_SENDERS = re.compile(
    r"(?:\A|[,;:]\s+)(?:e )?(?:veja|consulte|confira|leia|acesse|visite|siehe|vgl\.|voir|consultez|véase|consulta|vedi|leggi|si veda|consulti"
    r"|zie|bekijk|raadpleeg|zobacz|viz|vezi|consultați)\s",
    re.IGNORECASE,
)
_ONLY_LED = re.compile(
    r"(?:para|por|se|caso|quando|für|wenn|falls|um|zu|pour|si|quand|per|voor|als|om|dla|pentru)\s",
    re.IGNORECASE,
)


def sends_away(raw: str, block: Block) -> bool:
    """``View the sea chart of 1820.``, ``For tides see the almanac.``, ``This list has all ports.``: it is about what is linked."""
    links = [link for link in _links(block) if link in raw]
    if not links:
        return False
    outside = re.sub(r"\([^()]*\)", "", raw)  # brackets are left out anyway
    pointed = any(_POINTS.match(link) for link in links if link in outside)
    led = any(_BEFORE_LINK.search(raw[: raw.index(link)]) for link in links)
    told = any(_is_told_there(raw, link) for link in links)
    return pointed or led or told or _ORDERS.match(raw) is not None


def _is_told_there(raw: str, link: str) -> bool:
    """``Ways to help are introduced in Taking Part.``, ``Knots: A Guide explains how to tie one.``: what another page tells."""
    before, _, behind = raw.partition(link)
    if _KEPT_THERE.search(before) and not behind.strip(" ."):
        return True
    if (
        link[:1].isupper()
        and not re.search(r", (?:and|but|so) \w", behind)
        and _TOLD_THERE.search(before)
    ):
        return True
    titled = _OF_PAGE.match(link) and not _BODIES.search(link)
    return before in {"", "The "} and bool(titled and _PAGE_TELLS.match(behind))


def without_sending(raw: str, block: Block) -> str:
    """A sentence of any language without its last part that sends to a link; "" where hardly anything is left."""
    links = [link for link in _links(block) if link in raw.replace("’", "'")]
    if not links:
        return raw
    plain = raw.replace("’", "'")
    ends = max(plain.rindex(link) for link in links)
    orders = [found for found in _SENDERS.finditer(plain) if found.start() < ends]
    if orders:
        kept = raw[: orders[-1].start()].rstrip()
        said = count(kept) > LEAST_LEFT and not _ONLY_LED.match(kept)
        return f"{kept}." if said else ""
    left = plain
    for link in links:
        left = left.replace(link, " ")
    named = plain.startswith(tuple(links)) and (count(left) or raw.strip() == block.text.strip())
    scant = count(left) < LEAST_LEFT or 2 * count(left) <= count(plain)
    return "" if scant and not named else raw


def _links(block: Block) -> list[str]:
    return [mark.text.replace("’", "'") for mark in block.marked if mark.how == "link"]
