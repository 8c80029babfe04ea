"""Packs: languages that come as one data file each."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lessoncast.lesson import read
from lessoncast.script import writer
from lessoncast.script.plan.titles import short_title
from lessoncast.tongue import phrases, seam
from lessoncast.tongue.packs import pack as packs
from lessoncast.tongue.packs.clean import spoken, typeset
from lessoncast.tongue.packs.headings import is_complete
from lessoncast.tongue.packs.pack import folder, made_of
from lessoncast.tongue.packs.packed import Packed
from lessoncast.tongue.packs.schema import problems
from lessoncast.tongue.packs.vocabulary import educated
from lessoncast.tongue.words import capital, learn
from writer_mother import compose, experts, hosts

LANGUAGES = sorted(path.stem for path in folder().glob("??.toml") if path.stem != "en")
ITALIAN = Path(__file__).parent / "small_italian.toml"


def pack_data(language: str) -> dict[str, Any]:
    return packs.data_of(language)


def tongue(language: str) -> Packed:
    found = seam.packed(language)
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_is_complete(language: str) -> None:
    """No move is missing, none has too few forms, no slot stays unfilled."""
    assert problems(pack_data(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_twice(language: str) -> None:
    """A form that holds nothing of the lesson stands under one move only, so that it is never heard twice."""
    asks = [form for forms in pack_data(language)["ask"].values() for form in forms]
    plain = [form for form in asks if "{" not in form]
    assert {form for form in plain if plain.count(form) > 1} == set()


def test_a_broken_pack_is_told_what_it_lacks() -> None:
    """Each fault is one line that names its place."""
    data = pack_data("de")
    data["ask"]["exampel"] = data["ask"].pop("example")
    data["ask"]["risk"] = ["Und {wer}?", "Weiter."]
    del data["words"]["negators"]
    data["rules"]["if"]["answer"] = "Dann {dann}"
    told = problems(data)
    assert "[words] lacks 'negators'" in told
    assert "[ask] lacks the move 'example'; did you mean it by 'exampel'?" in told
    assert "[ask] risk: 2 forms, at least 5 are wanted" in told
    assert '[ask] risk: "Und {wer}?" has the unknown slot {wer}; known here: none' in told
    assert '[ask] risk: "Weiter." asks nothing: it must end with a question mark' in told
    assert "[rules.if] answer: no sentence of the rule has the slot {dann}" in told
    assert problems({"about": {}})[0] == "[words] is missing"


# ── sentences that are question and answer ────────────────────────────────────────────────────

RULES = [
    ("de", "Wenn der Teig zu kalt ist, ruhen die Hefen.", "ask.if", "In diesem Fall ruhen die Hefen."),
    ("de", "Die Hefen erzeugen Gas, weil sie Zucker vergären.", "ask.why", "Weil sie Zucker vergären."),
    ("de", "Um den Teig zu lockern, faltet man ihn.", "ask.goal", "Dazu faltet man ihn."),
    ("de", "Man lockert den Teig, indem man ihn faltet.", "ask.means", "Indem man ihn faltet."),
    ("es", "Si el suelo se compacta, las raíces no respiran.", "ask.if", "Entonces, las raíces no respiran."),
    ("es", "Los libros bajaron de precio porque había prensas.", "ask.why", "Porque había prensas."),
    ("es", "Para mejorar el suelo, añade compost.", "ask.goal", "Añade compost."),
    ("es", "Sin materia orgánica, la lluvia arrastra la tierra.", "ask.without", "Entonces, la lluvia arrastra la tierra."),
    ("fr", "Si la copie contient une erreur, la cellule meurt.", "ask.if", "Alors, la cellule meurt."),
    ("fr", "La cellule se divise parce qu'elle grandit.", "ask.why", "Parce qu'elle grandit."),
    ("fr", "Pour se diviser, la cellule copie son ADN.", "ask.goal", "La cellule copie son ADN."),
    ("fr", "Plus la tour est haute, plus la lumière porte loin.", "ask.relation", "Plus la lumière porte loin."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "form", "answer"), RULES)
def test_a_sentence_is_question_and_answer(
    language: str, sentence: str, form: str, answer: str
) -> None:
    """The rule that fits proposes its move, and rewords the answer."""
    found = tongue(language).proposals(sentence, learn([sentence], [], language))
    assert (form, answer) in {(one.form, one.answer) for one in found}


SAID = [
    ("de", "Beton besteht aus Sand und Zement.", "ask.made_of", "Woraus besteht Beton?"),
    ("de", "Der Damm entsteht durch Schlamm.", "ask.arises", "Wie entsteht der Damm?"),
    ("de", "Der Damm hält das Wasser ab.", "ask.object_apart", "Was hält der Damm ab?"),
    ("de", "Das Tor wird mit einer Kurbel gehoben.", "ask.treated", "Wie wird das Tor gehoben?"),
    ("de", "Im Schlamm leben Würmer.", "ask.at", "Was lebt im Schlamm?"),
    ("de", "Ohne Damm stünde das Dorf unter Wasser.", "ask.without", "Was passiert ohne Damm?"),
    ("de", "Nach der Flut blieb Schlamm zurück.", "ask.while_past", "Was passierte nach der Flut?"),
    ("de", "Nach der Flut steigt das Grundwasser.", "ask.while", "Was passiert nach der Flut?"),
    ("de", "Nicht jeder Damm ist dicht.", "ask.not_every", "Ist jeder Damm dicht?"),
    ("de", "Der Damm ist nicht dicht.", "ask.doubt", "Ist der Damm dicht?"),
    ("de", "Der Damm hat drei Tore.", "ask.counted", "Wie viele Tore hat der Damm?"),
    ("de", "Da der Boden nachgibt, braucht der Damm Pfähle.", "ask.why_so", "Warum braucht der Damm Pfähle?"),
    ("de", "Deshalb braucht der Damm Pfähle.", "ask.about", "Was hat es mit dem Damm auf sich?"),
    ("de", "Suchen Sie den Riss auf.", "ask.ordered_apart", "Was sollte man aufsuchen?"),
    ("de", "Sie können das Boot nutzen, um Netze zu holen.", "ask.can_for", "Wozu kann man das Boot nutzen?"),
    ("de", "Anders als Boote brauchen Flöße keinen Kiel.", "ask.unlike", "Was ist anders als Boote?"),
    ("de", "Anders als beim Segeln zählt hier die Kraft.", "ask.unlike", "Was ist anders als beim Segeln?"),
    ("de", "Ein Damm ist mehr als ein Wall.", "ask.compared", ""),
    ("de", "Der Damm ist nicht dicht!", "ask.doubt", ""),
    ("de", "Mit dem Boot können Sie nicht fischen.", "ask.possible", ""),
    ("fr", "Vous n'avez pas besoin de ramer, mais le vent aide.", "ask.need", "Faut-il ramer?"),
    ("fr", "Chaque marin qui part doit plier sa voile.", "ask.duty", "Que doit faire chaque marin?"),
    ("fr", "La voile doit être pliée.", "ask.duty", ""),
    ("fr", "Comme les vieilles barques, les neuves ont une voile.", "ask.why_so", ""),
    ("es", "No hace falta remar todo el día.", "ask.need", "¿Hace falta remar todo el día?"),
    ("es", "El marinero debe doblar la vela.", "ask.duty", "¿Qué debe hacer el marinero?"),
    ("es", "La vela debe ser doblada.", "ask.duty", ""),
    ("de", "Sie müssen nicht jeden Tag rudern.", "ask.need", "Muss man jeden Tag rudern?"),
    ("de", "Sie müssen nicht nur rudern.", "ask.need", ""),
    ("de", "Jeder Matrose, der ablegt, muss sein Segel falten.", "ask.duty", "Was muss jeder Matrose tun?"),
    ("de", "Das Segel muss jeden Tag gefaltet werden.", "ask.duty", ""),
    ("de", "Rund 80 Prozent der Boote werden aus Holz gebaut.", "ask.percent", "Wie viel Prozent der Boote werden aus Holz gebaut?"),
    ("fr", "Près de 80 % des barques sont en bois.", "ask.percent", "Quel pourcentage des barques sont en bois?"),
    ("es", "El 80 % de las barcas son de madera.", "ask.percent", "¿Qué porcentaje de las barcas son de madera?"),
    ("es", "El 80 % de descuento es mucho.", "ask.percent", ""),
    ("fr", "Avoir un cap vous permet de dormir.", "ask.doing", "Qu'implique le fait d'avoir un cap?"),
    ("de", "Anfangs ruderten alle.", "ask.at_first", "Wie war das am Anfang?"),
    ("de", "Zunächst legt man das Tau aus.", "ask.at_first", ""),
    ("fr", "Au début, tous ramaient ensemble.", "ask.at_first", "Comment était-ce au début?"),
    ("fr", "D'abord, vous pliez la voile.", "ask.at_first", ""),
    ("es", "Al principio, todos remaban.", "ask.at_first", "¿Cómo fue al principio?"),
    ("es", "Al principio, dobla la vela.", "ask.at_first", ""),
    ("de", "Der Bau brauchte Jahre, um fertig zu werden.", "ask.object", ""),
    ("de", "Alle Boote unterliegen einer Regel.", "ask.object", ""),
    ("es", "El barco está bajo control.", "ask.lies", ""),
    ("es", "El barco está bajo el puente.", "ask.lies", "¿Dónde está el barco?"),
    ("de", "Eiche und Lärche sind die haltbarsten Hölzer.", "ask.most_of_all", "Welches sind die haltbarsten Hölzer?"),
    ("de", "Die haltbarsten Hölzer sind Eiche und Lärche.", "ask.most_of_all", "Welches sind die haltbarsten Hölzer?"),
    ("de", "Die haltbarsten Hölzer sind teuer.", "ask.most_of_all", ""),
    ("es", "Las maderas más duras son Roble y Ébano.", "ask.most_of_all", "¿Cuáles son las maderas más duras?"),
    ("es", "Las maderas más duras son caras.", "ask.most_of_all", ""),
    ("fr", "La raison est que le vent tourne.", "ask.slot_f", "Quelle est la raison?"),
    ("fr", "Le problème est que le vent tourne.", "ask.slot_m", "Quel est le problème?"),
    ("fr", "Pour votre barque, prenez du chêne.", "ask.goal", ""),
    ("fr", "Prenez une barque parce que la mer est calme.", "ask.why_so", ""),
    ("fr", "La digue est plus qu'un mur.", "ask.compared", ""),
    ("es", "El dique es más que un muro.", "ask.compared", ""),
    ("fr", "La digue se compose de sable et d'argile.", "ask.made_of", "De quoi se compose la digue?"),
    ("fr", "La digue sert à retenir l'eau.", "ask.serves", "À quoi sert la digue?"),
    ("fr", "Le port s'appelle Cordouan.", "ask.named", "Comment s'appelle le port?"),
    ("fr", "La digue ne retient pas le sable.", "ask.doubt", "Est-ce que la digue retient le sable?"),
    ("fr", "La digue n'a pas de porte.", "ask.doubt", ""),
    ("fr", "Pendant la nuit, la digue résiste.", "ask.while", "Que se passe-t-il pendant la nuit?"),
    ("fr", "Pendant la nuit, la digue résistait.", "ask.while_past", "Que s'est-il passé pendant la nuit?"),
    ("fr", "Sous la digue, il y a du sable.", "ask.there", "Qu'y a-t-il sous la digue?"),
    ("fr", "Comme le sol cède, la digue repose sur des pieux.", "ask.why_so",
     "Pourquoi est-ce que la digue repose sur des pieux?"),
    ("fr", "La digue possède trois portes.", "ask.counted", "Combien de portes possède la digue?"),
    ("fr", "Il existe trois sortes de digues.", "ask.kinds_f", "Quelles sortes de digues y a-t-il?"),
    ("es", "El dique se compone de arena.", "ask.made_of", "¿De qué se compone el dique?"),
    ("es", "El dique sirve para retener el agua.", "ask.serves", "¿Para qué sirve el dique?"),
    ("es", "Las barcas no cruzan con viento.", "ask.manner", ""),
    ("es", "El dique no retiene la arena.", "ask.doubt", "¿El dique retiene la arena?"),
    ("es", "Bajo el dique hay arena.", "ask.there", "¿Qué hay bajo el dique?"),
    ("es", "Durante la noche, el dique resistió.", "ask.while_past", "¿Qué pasó durante la noche?"),
    ("es", "Como el suelo cede, el dique descansa sobre pilotes.", "ask.why_so",
     "¿Por qué el dique descansa sobre pilotes?"),
    ("es", "El dique tiene tres puertas.", "ask.counted_f", "¿Cuántas puertas tiene el dique?"),
    ("es", "La segunda es la arena.", "ask.ordinal", "¿Y cuál es la segunda?"),
    ("es", "Reparar el dique cuesta mucho dinero.", "ask.doing", "¿Y qué pasa con reparar el dique?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "form", "asked"), SAID)
def test_what_is_said_of_a_subject_is_asked(
    language: str, sentence: str, form: str, asked: str
) -> None:
    """The verb, what stands behind it, and what opens the sentence: each has its question."""
    known = educated(learn([sentence], [], language), tongue(language).pack, [sentence])
    found = [
        one for one in tongue(language).proposals(sentence, known, "Davor.") if one.form == form
    ]
    told = packs.data_of(language)["ask"][form.removeprefix("ask.")][0]
    slots = tongue(language).slots(found[0]) if found else {}
    assert (capital(tongue(language).fill(told, slots)) if found else "") == asked


SUBJECTS = [
    ("de", "Die Hefen erzeugen Gas.", "Die Hefen", "p"),
    ("de", "Der Boden speichert viel Wasser.", "Der Boden", "ms"),
    ("de", "Das schnelle Schiff segelt nach Süden.", "Das schnelle Schiff", "ns"),
    ("de", "Trotzdem segelt das Schiff nach Süden.", "", ""),
    ("de", "Sie segelt nach Süden.", "", ""),
    ("de", "Die Oberfläche der Milch wird fest.", "Die Oberfläche der Milch", "fs"),
    ("de", "Warme Milch wird fest.", "Warme Milch", "s"),
    ("de", "Schließlich wird Milch fest.", "", ""),
    ("es", "Las raíces obtienen agua.", "Las raíces", "fp"),
    ("es", "Las raíces se obtienen cavando.", "Las raíces", "fp"),
    ("es", "La nueva cuenta tiene límites.", "La nueva cuenta", "fs"),
    ("es", "Las raíces agrietan el muro.", "", ""),
    ("es", "El suelo contiene agua.", "El suelo", "ms"),
    ("es", "Los hongos transportan agua.", "Los hongos", "mp"),
    ("fr", "La membrane sépare la cellule.", "La membrane", "fs"),
    ("fr", "La membrane s'appelle paroi.", "La membrane", "fs"),
    ("fr", "La membrane ne retient pas l'eau.", "La membrane", "fs"),
    ("fr", "La membrane lorgne la cellule.", "", ""),
    ("fr", "Le noyau contient l'ADN.", "Le noyau", "ms"),
    ("fr", "Les mitochondries fournissent l'énergie.", "Les mitochondries", "p"),
]


@pytest.mark.parametrize(("language", "sentence", "phrase", "kind"), SUBJECTS)
def test_the_subject_of_a_sentence(language: str, sentence: str, phrase: str, kind: str) -> None:
    """A determiner with its noun before a known verb; nothing where that is not certain."""
    found = tongue(language).subject_of(sentence)
    assert (found.phrase if found else "", found.kind if found else "") == (phrase, kind)


FORMS = [
    ("de", "Es geht um {topic_acc}.", {"topic": "der Zellkern"}, "Es geht um den Zellkern."),
    ("de", "Es geht um {topic_acc}.", {"topic": "die Teilung"}, "Es geht um die Teilung."),
    ("de", "Es geht um {topic_acc}.", {"topic": "der alte Weg"}, ""),
    (
        "de",
        "So viel zum Thema {last_bare}.",
        {"last": "Wind und Wetter"},
        "So viel zum Thema Wind und Wetter.",
    ),
    ("de", "So viel zum Thema {last_bare}.", {"last": "der Wind"}, ""),
    ("es", "Hablemos de {topic_the}.", {"topic": "el suelo"}, "Hablemos del suelo."),
    ("es", "Pasemos a {topic_the}.", {"topic": "la erosión"}, "Pasemos a la erosión."),
    ("fr", "Parlons de {topic_the}.", {"topic": "le noyau"}, "Parlons du noyau."),
    ("fr", "Venons-en à {topic_the}.", {"topic": "les phares"}, "Venons-en aux phares."),
    ("fr", "Parlons de {np}.", {"np": "la pile et le tas"}, "Parlons de la pile et du tas."),
    (
        "fr",
        "Parlons de {np}.",
        {"np": "la différence entre la mer et le lac"},
        "Parlons de la différence entre la mer et le lac.",
    ),
    (
        "fr",
        "Le fait de {np}.",
        {"np": "plier la voile et le mât"},
        "Le fait de plier la voile et le mât.",
    ),
    (
        "de",
        "Wie ist es bei {np_dat}?",
        {"np": "der Wind", "np_kind": "ms"},
        "Wie ist es beim Wind?",
    ),
    ("de", "Was gilt für {np_acc}?", {"np": "der Name eines Bootes", "np_kind": "ms"}, ""),
    ("fr", "Et avant de {given}?", {"given": "entrer en mer"}, "Et avant d'entrer en mer?"),
    ("fr", "Pourquoi est-ce que {asked}?", {"asked": "il flotte"}, "Pourquoi est-ce qu'il flotte?"),
]


@pytest.mark.parametrize(("language", "form", "slots", "said"), FORMS)
def test_slots_are_declined_contracted_and_elided(
    language: str, form: str, slots: dict[str, str], said: str
) -> None:
    """A phrase takes the case and the contraction of its place, or the form is left alone."""
    assert tongue(language).fill(form, slots) == said


SPOKEN = [
    ("de", "Viele Bäcker*innen kneten z. B. nachts.", "Viele Bäcker:innen kneten zum Beispiel nachts."),
    ("de", "Der Teig (siehe Abbildung 2) geht auf.", "Der Teig geht auf."),
    ("de", "Wie in Abbildung 2 zu sehen, geht der Teig auf.", ""),
    ("de", "Klicken Sie auf den Teig.", ""),
    ("de", "Die Milchsäuregärung (MSG) beginnt sofort (am ersten Tag).", "Die Milchsäuregärung, kurz MSG, beginnt sofort."),
    ("de", "Davon wird nichts (unbemerkt) sauer.", "Davon wird nichts unbemerkt sauer."),
    ("fr", "L'indice de levée (IL) monte (par exemple au four).", "L'indice de levée, ou IL, monte, par exemple au four."),
    ("es", "La masa madre (MM) crece (es decir, sube).", "La masa madre, o MM, crece, es decir, sube."),
    ("de", "This sentence was left in English by the translator.", ""),
    ("es", "Los usuarios/as siembran, p. ej., en otoño.", "Los usuarios y usuarias siembran, por ejemplo, en otoño."),
    ("es", "Como se muestra en la figura 3, llueve.", ""),
    ("fr", "Les chercheur·euse·s l’étudient.", "Les chercheurs l'étudient."),
    ("fr", "Cliquez sur le phare.", ""),
    ("fr", "Le « phare » brille !", 'Le "phare" brille!'),
]  # fmt: skip


@pytest.mark.parametrize(("language", "written", "said"), SPOKEN)
def test_a_sentence_as_it_is_said(language: str, written: str, said: str) -> None:
    """Abbreviations, gendered forms and quotation marks are made speakable, page words are not said."""
    assert spoken(written, tongue(language).pack) == said


def test_a_turn_is_typeset() -> None:
    """Quotation marks and spaces are those of the language."""
    assert typeset('Was heißt "Gare"?', tongue("de").pack) == "Was heißt „Gare“?"
    assert typeset('¿Qué es "humus"?', tongue("es").pack) == "¿Qué es «humus»?"
    assert typeset("Et en 1902?", tongue("fr").pack) == "Et en 1902\u202f?"
    told = typeset('Que veut dire "phare"?', tongue("fr").pack)
    assert told == "Que veut dire «\u00a0phare\u00a0»\u202f?"


def test_the_gender_of_nouns_is_learnt_from_the_lesson() -> None:
    """Every determiner before a noun tells; what none excludes is its class."""
    lesson = ["Der Sog zieht.", "Man spürt den Sog.", "Mit der Flut kommt die Flut.", "die Boote"]
    known = educated(learn(lesson, [], "de"), tongue("de").pack, lesson)
    assert (known.noun_class("Sog"), known.noun_class("Flut")) == ("ms", "fs")
    assert known.noun_class("Boote") == ""
    assert known.noun_class("Messung") == "fs"


HEADINGS = [
    ("de", "Wie Seife zu ihrem Duft kommt", "Wie kommt Seife zu ihrem Duft?"),
    ("de", "Warum viele keinen Lärm vertragen", "Warum vertragen viele keinen Lärm?"),
    ("de", "Wie Wolken sich bilden", "Wie bilden sich Wolken?"),
    ("de", "Wie Glas gegossen wird", "Wie wird Glas gegossen?"),
    ("de", "Was beim Gießen geschieht", "Was geschieht beim Gießen?"),
    ("de", "Eine Glocke gießen", "Wie kann man eine Glocke gießen?"),
    ("de", "Glocken gießen", "Wie kann man Glocken gießen?"),
    ("de", "Alte Segel flicken", "Wie kann man alte Segel flicken?"),
    ("de", "Falten Sie Ihre Segel", "Wie kann man seine Segel falten?"),
    ("de", "Hängen Sie Ihren Anker auf", "Wie kann man seinen Anker aufhängen?"),
    ("de", "Seien Sie vorsichtig", "Wie kann man vorsichtig sein?"),
    ("de", "Erstellen einer Karte", "Wie funktioniert das Erstellen einer Karte?"),
    ("de", "Grenzen der Schifffahrt", ""),
    ("fr", "Gardez la voile au sec", "Comment garder la voile au sec?"),
    ("fr", "Prenez la voile", ""),
    ("fr", "Que signifie lever l'ancre", "Que signifie lever l'ancre?"),
    ("es", "Revisa tus velas.", "¿Cómo revisar tus velas?"),
    ("es", "Revisa y publica tus mapas", "¿Cómo revisar y publicar tus mapas?"),
    ("es", "Dobla la vela mojada", "¿Cómo doblar la vela mojada?"),
    ("es", "Cuelga la vela mojada", ""),
    ("es", "Haga la vela nueva", ""),
    ("es", "Crea y no te canses", ""),
    ("de", "Zu anderen Häfen segeln", "Wie kann man zu anderen Häfen segeln?"),
    ("de", "Das Boot nimmt gern Gäste entgegen", ""),
    ("de", "Ihre Segel flicken", "Wie kann man seine Segel flicken?"),
    ("de", "Wie ein Uhrwerk anfängt", ""),
    ("de", "Wie wichtig Regen ist", ""),
    ("fr", "Pourquoi les glaciers avancent", "Pourquoi est-ce que les glaciers avancent?"),
    ("fr", "Comment faire une corde", "Comment faire une corde?"),
    ("fr", "D'où vient le sel", "D'où vient le sel?"),
    ("es", "Cómo se hace el vidrio", "¿Cómo se hace el vidrio?"),
]


@pytest.mark.parametrize(("language", "heading", "asked"), HEADINGS)
def test_a_heading_is_asked_with_its_verb_in_place(language: str, heading: str, asked: str) -> None:
    """A clause becomes a question only where the verb is certain."""
    assert next(tongue(language).heading_questions(heading), "") == asked


CLAIMS = [
    ("de", "Bei großer Hitze springt es auf, weil der Druck steigt.", "springt es bei großer hitze auf"),
    ("de", "Die Platten stoßen sich ab, weil sie geladen sind.", "stoßen sich die platten ab"),
    ("fr", "Le troisième est le fer, parce qu'il colore le verre.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "asked"), CLAIMS)
def test_a_reason_is_asked_for_with_the_verb(language: str, sentence: str, asked: str) -> None:
    """The claim is in the question in its own words, but for claims that name nothing."""
    known = learn([sentence], [], language)
    found = tongue(language).proposals(sentence, known, "Ein Stein liegt im Feuer.")
    every = {dict(one.more).get("asked", "").lower() for one in found} - {""}
    assert every == ({asked} if asked else set())


def test_nobody_asks_of_it_before_it_is_named() -> None:
    """At the start of a chapter and in the recall question a pronoun has nothing to point at."""
    sentence = "Bei großer Hitze springt es auf, weil der Druck steigt."
    found = tongue("de").proposals(sentence, learn([sentence], [], "de"))
    assert not any("asked" in dict(one.more) for one in found)


def test_the_author_asks_behind_the_first_claim() -> None:
    """The host says the claim and the author's question, the expert goes on with what answers it."""
    script = compose(
        "# El salmón\n\nUn salmón nada miles de kilómetros y encuentra siempre su río. ¿Cómo lo logra?\n\n"
        "## El olfato\n\nEl salmón recuerda el olor del agua en la que nació. Ese olor lo guía hasta el río.",
        language="es",
    )
    claim = "Un salmón nada miles de kilómetros y encuentra siempre su río. ¿Cómo lo logra?"
    assert hosts(script)[0] == claim
    assert experts(script)[0].startswith("El salmón recuerda el olor")


def test_each_label_is_named_by_the_host(tmp_path: Path) -> None:
    """No label is read out before its gloss: the host names it, one item a turn."""
    page = tmp_path / "taue.md"
    page.write_text(
        "# Die Taue\n\nEin Tau besteht aus mehreren Litzen, die miteinander verdreht sind.\n\n## Sorten\n\n"
        "- **Hanftau**: Das Material quillt bei Nässe auf und wird steif.\n"
        "- **Stahltau**: Die Drähte tragen sehr große Lasten im Hafen.\n",
        encoding="utf-8",
    )
    script = writer.compose(read(page, slug="taue"))
    told = " ".join(experts(script))
    assert "Hanftau:" not in told
    assert "Stahltau:" not in told
    assert all(any(name in turn for turn in hosts(script)) for name in ("Hanftau", "Stahltau"))


TITLES = [
    ("de", "Helfen Sie Menschen, den Hafen zu finden", "Den Hafen finden"),
    ("fr", "Pourquoi les marins ont si peur du brouillard", "Le brouillard"),
    ("fr", "Pourquoi la mer monte et la barque bouge", "Pourquoi la mer monte et la barque bouge"),
    ("es", "La vida diaria de los guardianes del faro blanco", "La vida diaria"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "title"), TITLES)
def test_no_clause_is_cut_in_a_title(language: str, heading: str, title: str) -> None:
    """A long noun phrase may end before its complement; a clause gives a thing that it tells of, or stays whole."""
    assert short_title(heading, language) == title


COMPLETE = [("de", "Das von Häfen sind Kräne", False), ("es", "El del puerto", False), ("fr", "Le phare de la côte", True)]  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "complete"), COMPLETE)
def test_a_heading_whose_picture_is_gone(language: str, heading: str, complete: bool) -> None:
    """An article without its noun makes no title."""
    assert is_complete(heading, tongue(language).pack) is complete


def test_good_sentences_are_kept() -> None:
    """Seeing is not the page's alone, and "some" with its noun leans on nothing."""
    seen = "Si hay niebla, los marineros pueden ver la luz del faro."
    assert spoken(seen, tongue("es").pack) == seen
    assert spoken("Ver también la página del faro.", tongue("es").pack) == ""
    assert not tongue("es").leans("Algunos peces, sobre todo los salmones, vuelven a su río.")
    assert tongue("es").leans("Algunos son rojos.")


LEANS = [
    ("de", "Es reift monatelang.", True),
    ("de", "Es wurde 1950 gebaut.", True),
    ("de", "Es gibt drei Sorten.", False),
    ("de", "Es dauert lange.", False),
    ("de", "Es ist nie zu spät, um anzufangen.", False),
    ("fr", "Il mûrit lentement.", True),
    ("fr", "Il est utilisé pour couper.", True),
    ("fr", "Il n'est jamais trop tard pour commencer.", False),
    ("fr", "Il n'y a pas de règle.", False),
    ("fr", "Une personne suffit.", False),
    ("es", "Se cultiva en el sur.", True),
    ("es", "Se recomienda lavar la fruta.", False),
    ("es", "Contiene mucha agua.", True),
    ("es", "Existen tres tipos.", False),
    ("es", "Es importante lavar la fruta.", False),
    ("es", "Es una planta del sur.", True),
]


@pytest.mark.parametrize(("language", "sentence", "leans"), LEANS)
def test_what_leans_on_the_sentence_before(language: str, sentence: str, leans: bool) -> None:
    """An "it", also one left out as in Spanish; not one that stands for nothing."""
    assert tongue(language).leans(sentence) is leans


# ── a new language ────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def italian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of packs with one more language in it."""
    (tmp_path / "it.toml").write_text(ITALIAN.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(packs, "folder", lambda: tmp_path)
    caches = (packs.pack, phrases.phrasebook, seam.packed, seam.tongue_of)
    for cached in caches:
        cached.cache_clear()
    yield tmp_path / "it.toml"
    for cached in caches:
        cached.cache_clear()


def test_a_small_pack_speaks(italian: Path) -> None:
    """A file in the folder is all that a language needs."""
    data = tomllib.loads(italian.read_text(encoding="utf-8"))
    assert problems(data, frequent=1) == []
    assert made_of(data, "it").about["name"] == "Italiano"
    script = compose(
        "# Il mare\n\nIl mare copre gran parte della Terra. Se il vento soffia forte, le onde"
        " crescono.\n\n## Perché il mare è salato?\n\nI fiumi portano il sale nel mare da milioni di anni.",
        language="it",
    )
    assert "Perché il mare è salato?" in hosts(script)[-1]
    assert experts(script)[0].startswith("Il mare copre")
    assert not any("Today" in turn for turn in hosts(script))


@pytest.mark.parametrize(
    ("language", "sentence", "ask", "answer"),
    [
        ("de", "Wenn der Boden austrocknet, sterben die Wurzeln.", "Was passiert, wenn der Boden austrocknet?",
         "In diesem Fall sterben die Wurzeln."),
        ("de", "Der Käse besteht aus Milch, Lab und Salz.", "Woraus besteht der Käse?", "Aus Milch, Lab und Salz."),
        ("de", "Popularität ist nicht alles.", "Ist Popularität alles?", "Nein, Popularität ist nicht alles."),
        ("fr", "Le verre ordinaire contient trois ingrédients.", "Combien d'ingrédients contient le verre ordinaire?",
         "Trois ingrédients."),
        ("fr", "Sans la soude, aucun four ancien n'aurait pu fondre le sable.", "Que se passe-t-il sans la soude?",
         "Alors, aucun four ancien n'aurait pu fondre le sable."),
        ("fr", "En 1823, Augustin Fresnel installe sa lentille au phare de Cordouan.",
         "Qui installe sa lentille au phare de Cordouan?", "C'était Augustin Fresnel."),
        ("es", "Si un libro cuesta poco, mucha más gente aprende a leer.", "¿Qué pasa si un libro cuesta poco?",
         "En ese caso, mucha más gente aprende a leer."),
        ("es", "El desierto tiene tres zonas.", "¿Cuántas zonas tiene el desierto?", "Tres zonas."),
        ("es", "El metal de las letras contiene plomo, estaño y antimonio.",
         "¿Qué contiene el metal de las letras?", "Plomo, estaño y antimonio."),
    ],
)  # fmt: skip
def test_a_sentence_is_asked_again(language: str, sentence: str, ask: str, answer: str) -> None:
    """The recall question has a short answer that leaves out nothing of a list."""
    known = educated(learn([sentence], [], language), tongue(language).pack, [sentence])
    asked = {(one, told) for _, one, told in tongue(language).recalls(sentence, known)}
    assert (ask, answer) in asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_follows_is_not_asked_as_what_to_do(language: str) -> None:
    """The answer to "what if" may be what happens: "Que fait-on si …" would not be answered by it."""
    doing = ("fait-on", "on fait", "toca hacer", "se hace", "Was tun")
    forms = pack_data(language)["ask"]["if"] + pack_data(language)["recall"]["asks"]["if"]["ask"]
    assert [form for form in forms if any(word in form for word in doing)] == []


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("Der Müller dreht das Rad, indem er das Wehr öffnet.", {"Wie", "Und", "Wodurch", "Auf"}),
        ("Der Müller öffnet das Wehr, damit das Rad läuft.", {"Wozu", "Und", "Mit", "Zu"}),
        ("Der Müller öffnet das Wehr, weil das Rad steht.", {"Warum", "Wieso", "Weshalb"}),
    ],
)
def test_means_and_aims_are_no_reasons(sentence: str, opens: set[str]) -> None:
    """What answers with "indem" is asked again with "wie", and what answers with "damit" with "wozu"."""
    known = educated(learn([sentence], [], "de"), tongue("de").pack, [sentence])
    asked = {
        one.split()[0]
        for _, one, told in tongue("de").recalls(sentence, known)
        if told.startswith("Na, ")
    }
    assert asked
    assert asked <= opens


@pytest.mark.parametrize(
    ("language", "sentence", "short"),
    [
        ("de", "Das Mahlen ist ein Verfahren, mit dem aus Korn Mehl wird.", "das Mahlen ist ein Verfahren, mit dem aus Korn Mehl wird"),
        ("fr", "La mouture est un procédé, dont on tire la farine.", "la mouture est un procédé, dont on tire la farine"),
    ],
)  # fmt: skip
def test_what_something_is_is_not_cut_to_its_kind(language: str, sentence: str, short: str) -> None:
    """``Das Mahlen ist ein Verfahren`` says nothing of it."""
    known = educated(learn([sentence], [], language), tongue(language).pack, [sentence])
    assert tongue(language).point(sentence, known) in {short, ""}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Das Mahlen ist laut, aber die Müller hören den Bach trotzdem."),
        ("es", "La molienda es ruidosa, pero los molineros oyen el río."),
        ("fr", "La mouture est bruyante, mais les meuniers entendent le ruisseau."),
    ],
)
def test_a_look_back_never_ends_before_a_but(language: str, sentence: str) -> None:
    """What stands behind it is what the sentence is told for."""
    known = educated(learn([sentence], [], language), tongue(language).pack, [sentence])
    said = tongue(language).point(sentence, known)
    assert not said or len(said.split()) > sentence.split().index(
        next(one for one in sentence.split() if one in {"aber", "pero", "mais"})
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Dieses Dokument wurde mit einem Dienst für Texte übersetzt."),
        ("es", "Este documento ha sido traducido con un servicio automático."),
        ("fr", "Ce document a été traduit par un service automatique."),
    ],
)
def test_how_a_page_was_translated_is_not_said(language: str, sentence: str) -> None:
    """It is no part of the lesson."""
    assert spoken(sentence, tongue(language).pack) == ""
