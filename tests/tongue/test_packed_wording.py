"""What packs ask and answer, sentence by sentence: no words melt together, no clause is cut in the middle."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from lessoncast.model import Block, Lesson, Span
from lessoncast.script.plan.titles import episode_title, short_title
from lessoncast.tongue.packs.clean import spoken
from lessoncast.tongue.packs.vocabulary import PackedVocabulary, educated
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.seam import Packed, packed
from lessoncast.tongue.words import Vocabulary, learn


def _tongue(language: str) -> Packed:
    found = packed(language)
    assert found
    return found


def _vocabulary(language: str) -> PackedVocabulary:
    return educated(Vocabulary(language), _tongue(language).pack, [])


def _asked(language: str, sentence: str) -> tuple[str, str]:
    """The best question that a sentence answers, in its first form, and its answer."""
    tongue, vocabulary, book = _tongue(language), _vocabulary(language), phrasebook(language)
    assert book
    book = replace(book, filler=partial(tongue.fill, vocabulary=vocabulary))
    before = "Es regnet."
    best = max(tongue.proposals(sentence, vocabulary, before), key=lambda one: one.worth)
    filled = (book.fill(form, tongue.slots(best)) for form in book.forms[best.form])
    return next(filter(None, filled)), best.answer


@pytest.mark.parametrize(
    ("language", "sentence", "ask", "answer"),
    [
        ("fr", "Une fois que vous avez la clé, la porte s'ouvre.", "Que se passe-t-il une fois que vous avez la clé?", ""),
        ("fr", "Une fois qu'elle est cuite, on la pèle.", "Que se passe-t-il une fois qu'elle est cuite?", ""),
        ("fr", "On sale l'eau pour que les pâtes aient du goût.", "Dans quel but?", "Pour que les pâtes aient du goût."),
        ("fr", "On sale l'eau afin qu'elle bouille plus tard.", "Dans quel but?", "Afin qu'elle bouille plus tard."),
        ("fr", "Car la mer est froide.", "Et pourquoi?", "Parce que la mer est froide."),
        ("fr", "Si vous n'avez pas de barque, mais préférez ramer, demandez au gardien.",
         "Que faire si vous n'avez pas de barque, mais préférez ramer?", "Alors, demandez au gardien."),
        ("fr", "Si le vent tourne, la barque dérive.", "Et si le vent tourne?", "Alors, la barque dérive."),
        ("fr", "Si le vent tourne, vous pouvez ramer.", "Et si le vent tourne?", "Dans ce cas, vous pouvez ramer."),
        ("fr", "S'il reste des trous, comme celui de la proue, bouchez-les.",
         "Que faire s'il reste des trous, comme celui de la proue?", "Alors, bouchez-les."),
        ("fr", "Si vous lâchez la rame, alors que le courant est fort, elle part.",
         "Et si vous lâchez la rame, alors que le courant est fort?", "Dans ce cas, elle part."),
        ("es", "Si el viento cambia, la barca se aleja.", "¿Y si el viento cambia?", "En ese caso, la barca se aleja."),
        ("es", "Si el viento cambia, guarda la vela.", "¿Qué hacer si el viento cambia?", "En ese caso, guarda la vela."),
        ("es", "Cuando baja la marea, asegúrate de soltar el cabo.", "¿Qué hacer cuando baja la marea?",
         "En ese caso, asegúrate de soltar el cabo."),
        ("es", "Si no eres de aquí, no estás solo.", "¿Y si no eres de aquí?", "En ese caso, no estás solo."),
        ("de", "Wenn der Wind dreht, treibt das Boot ab.", "Was passiert, wenn der Wind dreht?", "Dann treibt das Boot ab."),
        ("de", "Wenn der Wind dreht, sollten Sie das Segel einholen.", "Was tun, wenn der Wind dreht?",
         "In diesem Fall sollten Sie das Segel einholen."),
        ("de", "Wenn der Wind dreht, holen Sie das Segel ein.", "Und wenn der Wind dreht?", "Dann holen Sie das Segel ein."),
        ("de", "Wenn der Wind dreht, können Sie rudern.", "Was ist möglich, wenn der Wind dreht?", "Dann können Sie rudern."),
        ("de", "Wenn der Wind dreht, verlieren Sie Fahrt.", "Was passiert, wenn der Wind dreht?", "Dann verlieren Sie Fahrt."),
        ("de", "Wenn Sie ein Boot mieten, das Sie nicht kennen, kann Ihre erste Fahrt holprig werden.",
         "Was passiert, wenn Sie ein Boot mieten, das Sie nicht kennen?", "Dann kann Ihre erste Fahrt holprig werden."),
        ("es", "A diferencia del café, el té lleva poca cafeína.", "¿En qué se diferencia del café?", ""),
        ("es", "Porque el aire se enfría.", "¿Y por qué?", "Porque el aire se enfría."),
        ("de", "Denn die Luft kühlt ab.", "Und warum?", "Nun, die Luft kühlt ab."),
        ("de", "Oft ist es hilfreich, das Segel vorher zu prüfen.", "Was ist dabei hilfreich?", ""),
        ("de", "Je nach Wetter brauchen Boote mehr Platz.", "Gilt das immer?", ""),
        ("de", "Ein weiterer Grund, warum der Hafen wächst, ist, dass Schiffe kommen.", "Welchen Grund gibt es dafür?", ""),
        ("de", "Im Unterschied zu Segeln brauchen Ruder keinen Wind.", "Worin liegt der Unterschied zu Segeln?", ""),
        ("fr", "Il est recommandé de vérifier la voile avant de partir.", "Qu'est-ce qui est recommandé?", ""),
        ("fr", "Il vaut mieux faire plusieurs voyages courts.", "Qu'est-ce qu'il vaut mieux faire?", ""),
        ("fr", "En fonction de votre bateau, vous pouvez prendre une autre voile.", "Est-ce toujours vrai?", ""),
        ("fr", "La seule raison pour laquelle le port grandit est que les bateaux arrivent.",
         "Pourquoi est-ce que le port grandit?", "Parce que les bateaux arrivent."),
        ("fr", "Contrairement aux voiles, les rames se passent de vent.",
         "Quelle différence y a-t-il par rapport aux voiles?", ""),
        ("es", "Es mejor hacer varios viajes cortos que uno largo.", "¿Qué es mejor ahí?", ""),
        ("es", "Dependiendo de tu barco, puedes usar otra vela.", "¿Vale siempre?", ""),
        ("es", "La única razón por la que el puerto crece es que llegan barcos.", "¿Por qué el puerto crece?",
         "Porque llegan barcos."),
        ("de", "Wenn du dich dafür entscheidest, einen Knoten zu lösen, hältst du das Ende fest.",
         "Was passiert, wenn du dich dafür entscheidest, einen Knoten zu lösen?", "Dann hältst du das Ende fest."),
    ],
)  # fmt: skip
def test_a_sentence_is_asked_and_answered(
    language: str, sentence: str, ask: str, answer: str
) -> None:
    assert _asked(language, sentence) == (ask, answer)


@pytest.mark.parametrize(
    ("language", "in_a_role", "for_a_reason"),
    [
        ("es", "Como guarda del puerto, recibirás muchos barcos.", "Como el puerto es pequeño, recibirás pocos barcos."),
        ("fr", "Comme gardien du port, vous recevrez des bateaux.", "Comme le port est petit, vous recevrez peu de bateaux."),
    ],
)  # fmt: skip
def test_who_acts_in_a_role_gives_no_reason(
    language: str, in_a_role: str, for_a_reason: str
) -> None:
    forms = [
        {one.form for one in _tongue(language).proposals(said, _vocabulary(language))}
        for said in (in_a_role, for_a_reason)
    ]
    assert ["ask.why_so" in found for found in forms] == [False, True]


def test_what_only_looks_like_a_place_is_not_asked_about() -> None:
    asked = _tongue("de").proposals("In ähnlicher Weise sind die Tore nützlich.", _vocabulary("de"))
    assert "ask.elsewhere" not in {one.form for one in asked}


@pytest.mark.parametrize(
    ("language", "of_the_page", "of_the_world"),
    [
        ("de", "Das Kapitel schließt mit einigen Regeln.", "Das Buch liegt auf dem Tisch."),
        ("de", "Lass uns herausfinden, warum das so ist.", "Der Wind lässt uns keine Wahl."),
        ("fr", "Voyons pourquoi la mer monte.", "Nous voyons la mer monter."),
        ("fr", "Nom de fichier : carte.txt.", "Le nom de la ville est ancien."),
        ("es", "Ahora, veamos lo que tenemos.", "El archivo guarda cartas antiguas."),
        ("es", "Este capítulo trata del mar.", "El capítulo más antiguo fue un poema."),
    ],
)
def test_what_speaks_of_the_page_is_not_said(
    language: str, of_the_page: str, of_the_world: str
) -> None:
    pack = _tongue(language).pack
    assert (spoken(of_the_page, pack), spoken(of_the_world, pack)) == ("", of_the_world)


@pytest.mark.parametrize(
    ("language", "question", "answer", "asked"),
    [
        ("de", "Was zieht das Boot?", "Das Boot zieht ein Seil.", "Was zieht das Boot?"),
        ("de", "Was zieht das Boot?", "Die Beantwortung dieser Frage ist schwer.", ""),
        ("de", "Oder trägt es der Wind?", "Der Wind trägt es.", ""),
        ("fr", "Pouvez-vous imaginer la mer?", "La mer est vide.", ""),
        ("es", "Pregúntate, ¿por qué navegamos?", "Para pescar.", "¿Por qué navegamos?"),
        ("es", "Cómo elegir tu barca?", "Mira la proa.", "¿Cómo elegir tu barca?"),
        ("es", "¿Cómo llamarías a la barca?", "Se llama Luna.", ""),
    ],
)
def test_an_authors_question_is_asked_where_what_follows_answers_it(
    language: str, question: str, answer: str, asked: str
) -> None:
    assert _tongue(language).as_asked(question, answer) == asked


def test_a_noun_at_the_head_of_a_point_keeps_its_capital() -> None:
    point = partial(_tongue("de").point, vocabulary=_vocabulary("de"))
    assert point("Arbeiten an Booten wurden bezahlt.") == "Arbeiten an Booten wurden bezahlt"
    assert point("Die Boote wurden bezahlt.") == "die Boote wurden bezahlt"


def test_a_word_of_address_keeps_the_capital_that_the_lesson_gives_it() -> None:
    told = ["Man sieht Ihr Boot.", "Hier liegt Ihr Boot."]
    known = educated(learn(told, [], "de"), _tongue("de").pack, told)
    assert known.lower_first("Ihr Boot schwimmt") == "Ihr Boot schwimmt"
    assert _vocabulary("de").lower_first("Ihr Boot schwimmt") == "ihr Boot schwimmt"


def test_german_nouns_keep_their_capital_in_front_of_a_comma() -> None:
    topic = partial(_tongue("de").topic, vocabulary=_vocabulary("de"))
    assert topic("Beispiele, Tests und Muster") == "Beispiele, Tests und Muster"
    assert _vocabulary("de").lower_first("Zutaten, die er sucht") == "Zutaten, die er sucht"
    assert topic("Schöne Häuser") == "schöne Häuser"


def test_a_german_subject_whose_adjective_hangs_on_its_article_is_no_name() -> None:
    told = (
        "Der alte Turm steht am Fluss.",
        "Ein neues Tor hält das Wasser.",
        "Die Schleuse steigt.",
    )
    found = [_tongue("de").subject(one, _vocabulary("de")) for one in told]
    assert found == ["", "neues Tor", "Schleuse"]


def _lesson(language: str, *headings: str) -> Lesson:
    blocks = tuple(
        Block(kind="heading", text=text, span=Span(line, line), level=2)
        for line, text in enumerate(headings, 1)
    )
    return Lesson(slug="x", title="x_{}_1", language=language, blocks=blocks, digest="")


@pytest.mark.parametrize(
    ("language", "headings", "title"),
    [
        ("de", ["Gezeiten"], "Gezeiten"),
        ("de", [], "Diese Lektion"),
        ("fr", [], "Cette leçon"),
        ("es-MX", [], "Esta lección"),
        ("en", [], "This lesson"),
    ],
)
def test_a_title_that_nobody_can_say_is_none_in_another_language(
    language: str, headings: list[str], title: str
) -> None:
    assert episode_title(_lesson(language, *headings)) == title


@pytest.mark.parametrize(
    ("language", "heading", "title"),
    [
        ("de", "Was bedeutet es, einen alten Kahn instand zu halten?", "Einen alten Kahn instand halten"),
        ("de", "Was, wenn ich die Farbe meines Bootes ändern möchte?", "Die Farbe meines Bootes ändern"),
        ("de", "Sag mir nur kurz, wie ich das Tor öffnen kann", "Wie ich das Tor öffnen kann"),
        ("de", "So finden Sie einen Hafen, in dem Sie bleiben können", "So finden Sie einen Hafen"),
        ("fr", "Quelles sont les formes de voile communes pour les petits bateaux ?", "Les formes de voile communes"),
        ("fr", "Et si je veux changer la couleur de ma barque ?", "Changer la couleur de ma barque"),
        ("fr", "Comprendre la marée pour votre première sortie en mer", "Comprendre la marée"),
        ("es", "¿Cuáles son ejemplos de nudos marinos utilizados en los barcos de pesca?", "Ejemplos de nudos marinos"),
        ("es", "¿Qué significa ser una buena capitana de barco?", "Ser una buena capitana de barco"),
        ("es", "Conoce puertos que están abiertos durante todo el año", "Conoce puertos"),
        ("de", "Wenn du mehr Segel als der Nachbar hast", "Mehr Segel als der Nachbar"),
        ("de", "Das Deck schrubben und das Segel flicken lernen", "Das Deck schrubben"),
        ("de", "Gehen Sie auf die Sorgen Ihrer Mannschaft zu", "Die Sorgen Ihrer Mannschaft"),
        ("de", "Reden Sie oft mit der Mannschaft Ihres Bootes", "Reden Sie oft mit der Mannschaft"),
        ("de", "Alte Taue schaden dem Mast und gefährden die Mannschaft", "Alte Taue schaden dem Mast"),
        ("fr", "Quand dois-je donner à quelqu'un la barre du bateau", "Donner la barre du bateau"),
        ("fr", "Pourquoi les marins se méfient tellement du vent froid de l'est", "Le vent froid de l'est"),
        ("fr", "Les vieux voiliers de course sont-ils encore sûrs", "Les vieux voiliers de course"),
        ("es", "Ve donde está la entrada del puerto viejo", "La entrada del puerto viejo"),
        ("es", "¿Debería comprar mi propio barco de vela usado?", "Mi propio barco de vela usado"),
        ("es", "Asegura tu bote como parte de tu rutina de la tarde", "Asegura tu bote"),
        ("de", "Wie die Milch im Kessel langsam fest wird", "Wie die Milch im Kessel langsam fest wird"),
        ("fr", "Pourquoi la mer monte quand la lune se lève", "Pourquoi la mer monte quand la lune se lève"),
    ],
)  # fmt: skip
def test_a_heading_that_is_a_long_clause_is_shortened_where_a_part_of_it_stands_alone(
    language: str, heading: str, title: str
) -> None:
    assert short_title(heading, language) == title
