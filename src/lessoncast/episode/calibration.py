"""What every voice speaks once, so that its loudness is known.

Some plain sentences in each language, about half a minute: statements and questions, nothing that
needs verbalising. A single sentence may be 2 LU off its voice's average; the English ones were
chosen out of thirty so that together they are as loud as what hosts and experts say in seven
lessons, for seven voices of eSpeak NG and flite at once (within 0.1 LU).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

CALIBRATION_SENTENCES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "en": (
        "A second method is to leave some time between two lessons on the same subject.",
        "In other words, the test itself is part of the learning process.",
        "How does that work in practice?",
        "What would you do first?",
        "The answer is simple.",
        "A good example is the library of a small town.",
        "However, the opposite may also be true.",
        "If the number is small, the error is large.",
        "This is where most of the confusion comes from.",
        "He wrote it down, so that others could check it.",
    ),
    "de": (
        "Sie lesen das Kapitel zweimal, schließen dann das Buch und erzählen einander, was darin stand.",
        "Was zeigt uns der erste Versuch eigentlich?",
        "Ein zweites Verfahren besteht darin, zwischen zwei Stunden zum selben Thema Zeit zu lassen.",
        "Das ist der wesentliche Punkt: Üben wirkt am besten, wenn es sich über mehrere Tage verteilt.",
        "Mit anderen Worten, die Prüfung selbst ist ein Teil des Lernens.",
        "Die meisten erwarten das Gegenteil und sind überrascht, wenn sie die Ergebnisse sehen.",
    ),
    "fr": (
        "Ils lisent le chapitre deux fois, puis ils ferment le livre et se racontent ce qu'il disait.",
        "Que nous montre vraiment la première expérience ?",
        "Une autre méthode consiste à laisser du temps entre les leçons qui traitent du même sujet.",
        "C'est le point essentiel : la pratique est plus efficace quand elle s'étale sur plusieurs jours.",
        "En d'autres termes, l'examen lui-même fait partie de l'apprentissage.",
        "La plupart des élèves attendent le contraire, et ils sont surpris en voyant les résultats.",
    ),
    "es": (
        "Leen el capítulo dos veces, luego cierran el libro y se cuentan lo que decía.",
        "¿Qué nos muestra en realidad el primer experimento?",
        "Otro método consiste en dejar un tiempo entre las lecciones sobre el mismo tema.",
        "Ese es el punto esencial: la práctica funciona mejor cuando se reparte en varios días.",
        "En otras palabras, la prueba misma forma parte del proceso de aprendizaje.",
        "La mayoría de los alumnos espera lo contrario, y se sorprende al ver los resultados.",
    ),
})  # fmt: skip


def calibration_sentences(language: str) -> tuple[str, ...]:
    """Return the sentences for a BCP 47 language; the English ones where we have none.

    Loudness depends on the voice far more than on the words, so those serve any voice.
    """
    primary = language.partition("-")[0].lower()
    return CALIBRATION_SENTENCES.get(primary, CALIBRATION_SENTENCES["en"])
