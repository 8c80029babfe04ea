"""Boxes, folds and captions: what they are called, in the words of the lesson's language."""

from __future__ import annotations

from lessoncast._later import re
from lessoncast.lesson import boxes
from lessoncast.lesson.article.nodes import Node, Part, Words, is_inline, text_of
from lessoncast.lesson.article.shape import flow, phrasing, trimmed
from lessoncast.lesson.article.writing import KINDS
from lessoncast.lesson.soup import Tag

_ALERT = re.compile(r"\s*\[![A-Za-z]+\][-+]?[ \t]*")
_WORDS = {
    "en": {"keypoints": "Key points", "details": "Details", "faq": "FAQ", "info": "Information", "self-check": "Check your understanding"},
    "de": {
        "note": "Hinweis", "tip": "Tipp", "hint": "Hinweis", "warning": "Warnung", "caution": "Vorsicht",
        "danger": "Gefahr", "important": "Wichtig", "attention": "Achtung", "info": "Information",
        "example": "Beispiel", "exercise": "Übung", "challenge": "Aufgabe", "solution": "Lösung",
        "question": "Frage", "questions": "Fragen", "objectives": "Lernziele", "keypoints": "Kernpunkte",
        "prerequisites": "Voraussetzungen", "definition": "Definition", "theorem": "Satz",
        "quote": "Zitat", "details": "Einzelheiten", "topic": "Thema", "abstract": "Überblick",
        "discussion": "Diskussion", "remark": "Bemerkung", "self-check": "Alles verstanden?",
    },
    "fr": {
        "note": "Remarque", "tip": "Astuce", "hint": "Indice", "warning": "Avertissement",
        "caution": "Attention", "danger": "Danger", "important": "Important", "attention": "Attention",
        "info": "Information", "example": "Exemple", "exercise": "Exercice", "challenge": "Défi",
        "solution": "Solution", "question": "Question", "questions": "Questions", "objectives": "Objectifs",
        "keypoints": "Points clés", "prerequisites": "Prérequis", "definition": "Définition",
        "theorem": "Théorème", "quote": "Citation", "details": "Détails", "topic": "Sujet",
        "abstract": "Résumé", "discussion": "Discussion", "remark": "Remarque", "self-check": "As-tu compris ?",
    },
    "es": {
        "note": "Nota", "tip": "Consejo", "hint": "Pista", "warning": "Advertencia", "caution": "Precaución",
        "danger": "Peligro", "important": "Importante", "attention": "Atención", "info": "Información",
        "example": "Ejemplo", "exercise": "Ejercicio", "challenge": "Reto", "solution": "Solución",
        "question": "Pregunta", "questions": "Preguntas", "objectives": "Objetivos",
        "keypoints": "Puntos clave", "prerequisites": "Requisitos previos", "definition": "Definición",
        "theorem": "Teorema", "quote": "Cita", "details": "Detalles", "topic": "Tema",
        "abstract": "Resumen", "discussion": "Discusión", "remark": "Observación",
        "self-check": "¿Lo has entendido?",
    },
}  # fmt: skip
_HIDDEN = frozenset({"answer", "dropdown", "solution"})
"""Kinds whose text nobody sees before it is asked for."""

_UNNAMED = frozenset({"admonition", "callout", "alert", "quote", "details", "margin", "sidebar"})
"""Kinds that say nothing more than that it is a box."""


def aside(name: str, title: str, parts: list[Part], line: int, language: str) -> Node:
    """A box of a kind, with that and its title in the first line.

    Without a ``language`` the kind is only a guess, and not said.
    """
    alerted, parts = _without_alert(parts)
    title = title or alerted
    if not title and (headed := _own_title(parts)):
        title, parts = text_of([headed]), parts[1:]
    label = _label(name, title, parts, language)
    shown = [
        Node("p", [Node("strong", [Words(label, line)], line=line)], {"class": "kind"}, line=line)
    ]
    if name in _HIDDEN and parts:
        label = label or word(name, language or "en") or word("details", language)
        return fold([Node("summary", [Words(label, line)], line=line), *parts], line, language)
    node = Node("aside", [*shown, *parts] if label and parts else parts, line=line)
    if name in KINDS:
        node.attributes["data-kind"] = name
    return node


def is_said(quote: Tag) -> bool:
    """Whether an author said what kind of box a quotation is, by ``[!NOTE]`` or a class."""
    named = boxes.name_of_classes(str(quote.get("class") or "").split())
    return bool(named or _ALERT.match(quote.get_text()[:200]))


def fold(parts: list[Part], line: int, language: str) -> Node:
    """A fold, with a line to open it by."""
    summaries = [one for one in parts if isinstance(one, Node) and one.name == "summary"]
    hidden = flow(one for one in parts if one not in summaries)
    if not hidden:
        return Node("p", [part for one in summaries for part in one.children], line=line)
    visible = summaries[0].children if summaries else []
    if not text_of(visible):
        visible = [Words(word("details", language), line)]
    return Node("details", [Node("summary", visible, line=line), *hidden], line=line)


def captions(parts: list[Part], line: int) -> list[Part]:
    """What stands below a picture or above a table, as one paragraph; blocks in it stand alone."""
    if any(not is_inline(one) and isinstance(one, Node) and one.name != "p" for one in parts):
        return parts
    words = trimmed(phrasing(parts))
    return [Node("p", words, {"class": "caption"}, line=line)] if text_of(words) else []


def word(kind: str, language: str) -> str:
    """What a kind of box is called; "" for one that is no word."""
    spoken = language.partition("-")[0].lower()
    if found := _WORDS.get(spoken, {}).get(kind):
        return found
    known = kind in KINDS or kind in _WORDS["en"]
    return _WORDS["en"].get(kind) or (kind.capitalize() if known else "")


def _label(name: str, title: str, parts: list[Part], language: str) -> str:
    called = "" if name in _UNNAMED or not language else word(name, language)
    title = boxes.title(title, name).strip(" :")
    if not called or (title and title.casefold().startswith(called.casefold())):
        return title
    if title:
        return f"{called}: {title}"
    said = re.compile(rf"(?:{re.escape(called)}|{re.escape(name)})s?\s*[:.!–—-]", re.IGNORECASE)
    return "" if said.match(text_of(parts[:1])) else called


def _own_title(parts: list[Part]) -> Node | None:
    """The first paragraph of a box where that is all in bold type, and more follows."""
    first = parts[0] if len(parts) > 1 else None
    if not isinstance(first, Node) or first.name != "p" or len(first.children) != 1:
        return None
    only = first.children[0]
    return first if isinstance(only, Node) and only.name in {"b", "strong"} else None


def _without_alert(parts: list[Part]) -> tuple[str, list[Part]]:
    """Without ``[!NOTE]``, which says to a site what kind of box it is, and the title behind it."""
    title = ""
    first = parts[0] if parts else None
    if isinstance(first, Node) and first.name == "p" and first.children:
        start = first.children[0]
        if isinstance(start, Words) and (found := _ALERT.match(start.text)):
            title, _, rest = start.text[found.end() :].partition("\n")
            first.children = trimmed([Words(rest, start.line + 1), *first.children[1:]])
    return title.strip(), flow(parts)
