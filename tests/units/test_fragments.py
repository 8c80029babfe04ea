"""Notes into sentences: labels, bullets, verbless pairs."""

import pytest

from lessoncast.model import Block, Span
from lessoncast.tongue.words import Vocabulary
from lessoncast.units import fragments, labels, notes
from lessoncast.units.parts import enumerate_items, listed

PLAIN = Vocabulary("en")


@pytest.mark.parametrize(
    ("term", "note", "said"),
    [
        ("Enzymes", "proteins that speed up reactions", "Enzymes are proteins that speed up reactions."),
        ("Beringia", "the land bridge that joined two continents in the Ice Age",
         "Beringia is the land bridge that joined two continents in the Ice Age."),
        ("Indigenous", "native to a place", "Indigenous means native to a place."),
        ("From salt to silver", "same anger, different answer", ""),
        ("BDFL", "BDFL stands for one ruler", "BDFL stands for one ruler."),
        ("Guild women", "The Carters, Millers, and other guilds had rich, complex customs", "The Carters, Millers, and other guilds had rich, complex customs."),
        ("Mitosis", "division of one nucleus into two", "Mitosis is the division of one nucleus into two."),
        ("Strike", "an organized work stoppage", "A strike is an organized work stoppage."),
        ("Half", "one of the two parts of a whole", "A half is one of the two parts of a whole."),
        ("Membrane", "keeps the cell together", "Membrane keeps the cell together."),
        ("Alcohol", "makes us fall asleep, but the night becomes restless",
         "Alcohol makes us fall asleep, but the night becomes restless."),
        ("Conditional generation", "produce data given prompts", "Conditional generation produces data given prompts."),
        ("Subsistence farming", "growing food for your family", "Subsistence farming means growing food for your family."),
        ("Common metrics", "perplexity, recall, human evaluation", "Common metrics include perplexity, recall and human evaluation."),
        ("Text", "chatbots, summarization, translation", "For text, think of chatbots, summarization and translation."),
        ("Compute", "large models require many machines", "Large models require many machines."),
        ("Base temperature", "this is the lowest that a plant needs", "Base temperature is the lowest that a plant needs."),
        ("Definition", "a tide is a rise of the sea", "A tide is a rise of the sea."),
        ("Safety", "Avoid open flames", "As for safety, avoid open flames."),
        ("Hidden road", "a secret network of people and safe houses that helped sailors escape to the north",
         "A hidden road is a secret network of people and safe houses that helped sailors escape to the north."),
        ("Colony", "a territory controlled by a foreign power", "A colony is a territory controlled by a foreign power."),
        ("Tidal harbours", "a basin with a lock", "A tidal harbour is a basin with a lock."),
        ("Sectionalism", "loyalty to one's own region", "Sectionalism is loyalty to one's own region."),
        ("Be responsive", "if you wait a month, they forget you", "Be responsive. If you wait a month, they forget you."),
        ("Assign clear roles", "know who answers and who decides", "Assign clear roles. Know who answers and who decides."),
        ("Use cases", "chatbots, summarization, translation", "For use cases, think of chatbots, summarization and translation."),
        ("Limit access using a lock", "only give a key to those who need it", "Limit access using a lock. Only give a key to those who need it."),
        ("GANs", "adversarial training producing sharp samples; training instability",
         "With GANs, adversarial training produces sharp samples, but there's also training instability."),
        ("Temporary", "has a start and an end", "It's temporary: it has a start and an end."),
        ("Use tools", "Try a saw and a plane before you buy your own", "Try a saw and a plane before you buy your own."),
        ("Three constraints", "scope, time and cost", "There are three constraints: scope, time and cost."),
        ("Cost", "what it may cost", "Cost is what it may cost."),
        ("Closing", "hand over, learn lessons", "In closing, you hand over and learn lessons."),
        ("Planning", "break down the work; estimate; schedule", "In planning, you break down the work, estimate and schedule."),
        ("High power, low interest", "manage closely", "With high power and low interest, manage closely."),
        ("Solar", "cells of silicon turn light into current; cheap, but no yield at night",
         "Cells of silicon turn light into current. Solar is cheap, but there's no yield at night."),
        ("Biomass", "plants and waste are burned; easy to store, competes with food for land",
         "Plants and waste are burned. Biomass is easy to store, and it competes with food for land."),
        ("Geothermal", "heat from deep rock drives turbines; constant output, expensive drilling",
         "Heat from deep rock drives turbines. There's also constant output, but expensive drilling."),
        ("Governance", "especially when it makes sense", ""),
        ("GANs", "adversarial training; training instability",
         "With GANs, you get adversarial training, but also training instability."),
    ],
)  # fmt: skip
def test_labels(term: str, note: str, said: str) -> None:
    """A label and its gloss become a sentence in the gloss's own words."""
    assert said == labels.labelled(term, note, PLAIN)


def test_a_noun_takes_the_article_that_the_lesson_gives_it() -> None:
    """``Hull: the body of the boat`` is said of the hull where the lesson speaks of one."""
    lesson = Vocabulary("en", counted=frozenset({"hull"}))
    said = [labels.labelled(name, "the side of the boat", lesson) for name in ("hull", "port")]
    assert said == ["The hull is the side of the boat.", "Port is the side of the boat."]


def test_a_name_that_has_a_plural_takes_an_article() -> None:
    """``Patriot: a colonist who …`` is one of the Patriots that the lesson speaks of."""
    known = Vocabulary("en", names=frozenset({"Patriots"}), alone=frozenset({"Patriot", "Git"}))
    said = [labels.labelled(name, "a friend of ours", known) for name in ("Patriot", "Git")]
    assert said == ["A Patriot is a friend of ours.", "Git is a friend of ours."]


def test_adjective_label_takes_the_noun_of_its_list() -> None:
    """A label that is an adjective borrows the noun that the list is of."""
    said = labels.labelled("Autoregressive", "factorize it step by step", PLAIN, noun="models")
    assert said == "Autoregressive models factorize it step by step."


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Title of the chart", ""),
        ("Good likelihoods; sampling can be slow", "You get good likelihoods, but sampling can be slow."),
        ("Fast sampling; sometimes blurrier outputs", "You get fast sampling, but the outputs are sometimes blurrier."),
        ("Hamilton's tax on whiskey hit frontier farmers hardest.", "Hamilton's tax on whiskey hit frontier farmers hardest."),
        ("Fine images; sampling often iterative", "You get fine images, but sampling is often iterative."),
    ],
)  # fmt: skip
def test_verbless_pairs(note: str, said: str) -> None:
    """A merit and its price are joined with "but", and lose no word."""
    assert said == fragments.verbless(note, PLAIN)


@pytest.mark.parametrize(
    ("note", "place", "said"),
    [
        ("Privacy leakage", 0, "There's privacy leakage."),
        ("Disputes over content", 1, "Then there are disputes over content."),
        ("Practice patience with the crew", 0, ""),
        ("Avoids installation difficulties", 1, ""),
        ("Stores of grain", 1, "Then there are stores of grain."),
        ("Caulk old seams", 1, "Caulk old seams."),
        ("Re-caulk the seams in winter", 1, "Re-caulk the seams in winter."),
        ("Muting the bell when nobody sails", 0, ""),
        ("Harbour Master Handbook", 0, ""),
        ("Mast that holds the sail", 0, "There's a mast that holds the sail."),
        ("Roster of the crew", 0, "There's the roster of the crew."),
        ("Tar, which keeps the wood dry", 0, "There's tar, which keeps the wood dry."),
        ("Boat weight", 0, ""),
        ("Use a helper", 0, "Use a helper."),
        ("Efficiency and control improving", 0, "Efficiency and control are improving."),
        ("Models enabling richer tools", 0, "Models are enabling richer tools."),
        ("Methods vary by family: forcing for one; bounds for another", 0,
         "Methods vary by family: forcing for one and bounds for another."),
    ],
)  # fmt: skip
def test_bullets(note: str, place: int, said: str) -> None:
    """Things are introduced, orders and clauses stay as they are."""
    assert said == fragments.bullet(note, PLAIN, place=place)


@pytest.mark.parametrize(
    ("note", "place", "said"),
    [
        ("Privacy leakage and fog", 0, "One risk is privacy leakage and fog."),
        ("Oil spills", 1, "Another risk is oil spills."),
        ("Ice", 2, "Then there's ice."),
        ("Leakage and fog; crew illness risks", 2, "Then there's leakage and fog, along with crew illness risks."),
        ("How you tell the crew", 0, ""),
        ("Also called storms", 0, ""),
    ],
)  # fmt: skip
def test_bullets_of_a_kind(note: str, place: int, said: str) -> None:
    """Things are introduced as what the list is a list of; half a sentence is not said."""
    assert said == fragments.bullet(note, PLAIN, noun="risks", place=place)


def test_long_lists_name_four() -> None:
    """Of more than four things, four are named."""
    assert enumerate_items(list("abcde")) == "a, b, c and d, among others"


def test_lists_are_told_from_sentences() -> None:
    """A comma list of short things is a list; a sentence with commas is none."""
    assert listed("figs, dates and ripe plums") == ["figs", "dates", "ripe plums"]
    assert listed("figs, which are sweet, grow well") == []


def test_a_numbered_order_stays_an_order() -> None:
    """Though its verb looks like a noun: nothing is "there"."""
    item = Block(
        kind="item",
        text="Change only one setting at a time, and note it.",
        span=Span(3, 3),
        number=1,
    )
    told = [
        note.text
        for note in notes.item_notes(item, [item.text], PLAIN, noun="this", place=1, alike=False)
    ]
    assert told == ["Change only one setting at a time, and note it."]


def test_what_stands_before_an_article_is_a_verb() -> None:
    """``Rub the palms`` is no thing that is there."""
    said = fragments.bullet("Rub the palms and between the fingers", PLAIN, place=1)
    assert said == "Rub the palms and between the fingers."
    assert fragments.bullet("Half the price of salt", PLAIN, place=1) != "Half the price of salt."


def test_an_item_keeps_the_conjunction_behind_its_semicolon() -> None:
    """``…; and if it leaks`` gets no "but" beside its "and"."""
    kept = ["Some gates hold.", "But the question remains; and if none holds, we need a boat."]
    item = Block(kind="item", text=" ".join(kept), span=Span(3, 3))
    told = [
        note.text for note in notes.item_notes(item, kept, PLAIN, noun="this", place=0, alike=False)
    ]
    assert "But the question remains, and if none holds, we need a boat." in " ".join(told)
