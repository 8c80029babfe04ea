"""Each pattern strikes out an item that it is there for; what is sound, the second reading's tests tell."""

from __future__ import annotations

import pytest

from lessoncast.study.checks import patterns

STRUCK = (
    ("When does a lien end only?", "When the debt is paid"),
    ("Storms are rarer than either: more _____ sink in fog.", "Boats"),
    ("Crews slept _____ hours more, and fewer fell ill.", "2"),
    ("Why does the wind raise waves, but only small ones?", "Because the bay is narrow"),
    ("A chart helps you to _____ that nobody sees.", "Avoid rocks"),
    ("How can you explain the name?", "By looking at old maps"),
    ("You can instead use the _____!", "Print"),
    ("What happens once you understand tides?", "You sail by night"),
    ("What happened in 1702?", "The town promised a bounty to anyone"),
    ("If left alone, what happens?", "The hull rots"),
    ("How can a pilot start?", "By reading the chart"),
    ("Why did the mate take the helm and turned north?", "To reach the mole"),
    ("What marks the channel, and that matters?", "A buoy"),
    ("Brandt took a copy of it to _____ in spring.", "Bergen"),
    ("In what year did the town promise a bounty to anyone?", "1702"),
    ("Why does the pilot know the?", "Because of his chart"),
    ("What had the harbour closed by a chain?", "The channel"),
    ("The gates have _____ rust every year.", "Gathered"),
    ("What sinks the deeper a boat lies in the water?", "The keel"),
    ("Why do old ships struggle at 800?", "Because their hulls leak"),
    ("A careful look at the chart is the simplest _____.", "Remedy"),
    ("No ship may break the Law of _____.", "Lubeck"),
    ("How can you report your swarm to you?", "By mail"),
    ("What can crews do because the bay is calm because of the mole?", "Sleep"),
    ("What should you do if you own a boat?", "Mend nets, or fish, you have to know tides"),
    ("What happens when the fog lifts?", "The range is approximately"),
    ("What happens when the wind falls?", "While the tide rises, the boat drifts ashore"),
    ("What happens if you stay in port?", "You don't need a pilot"),
    ("What happens if a port needs a gate for its locks?", "Norden meets that requirement"),
    ("What may happen if a hive swarms?", "Something sad"),
    ("The route ends at /, matching every _____.", "Port"),
    ("What happens if a hull leaks?", "The crew should pump it out"),
    ("If a rope is old, what happens?", "Having a new one can be better"),
    ("What should you do if yours leaks?", "Pump it out"),
    ("Why should you resist the temptation?", "To sail at night"),
    ("What is the Plimsoll line?", "Named after a member of parliament"),
    ("What does a pilot need?", "Who knows the coast best"),
    ("What happens once the tide turns?", "The next question is what the keeper does"),
    ("What can make themselves useful in a storm?", "Pilots"),
    ("What is propolis?", "A term that comes from Greek"),
    ("Why is a smoker specially designed?", "To calm bees"),
    ("What do we call usually, the egg?", "Brood"),
    ("What was Ada Blum?", "A keeper who sold wax"),
    ("What do we call a word used for bees that leave their hive?", "A swarm"),
    ("Feed the bees until the end of your _____.", "Season"),
    ("In doing so, bees set a width of _____ for each cell.", "Five millimetres"),
    ("As a hint, think about _____ of wax.", "Cells"),
    ("Hive _____ sends bees to the orchard.", "2"),
    ("What should you do unless absolutely required?", "Leave the hive closed"),
    ("What share of the keepers use smoke?", "40%"),
    ("What does my club have to know?", "Where the hives stand"),
    ("What do in spring and autumn, keepers look for?", "Mites"),
    ("Who often do so with smoke?", "Keepers"),
    ("When should you open the hive anyway?", "In June"),
    ("What do we call the kind of hive?", "A skep"),
    ("Why have some hives been found?", "To hold two queens"),
    ("In what year was Ada Blum discovered?", "1903"),
    ("What happened when keepers said?", "The bees flew"),
    ("Since bees gather, For instance, if we use a _____ they rest.", "Skep"),
    ("Who kept the remaining two hives?", "Ada"),
    ("What do drones change as with young queens?", "The cluster"),
    ("Which term means a wax, as is a crust of resin?", "Propolis"),
    ("In what year was Act signed?", "1902"),
    ("Who called New Norden, in 1535?", "Ada Blum"),
    ("What do the brood depending on the season?", "Changes"),
    ("What does swarming mean?", "That what happens when a hive is full"),
    ("What does in general nectar do?", "It flows in May"),
    ("Why does smoke enable keepers to?", "Due to its smell"),
    ("Why did the yield drop from low?", "To lower in spring"),
    ("What do swarms do?", "They result when a hive is full"),
    ("What does honey yield do?", "It increases when the limes bloom"),
    ("What are a hive that's sometimes called?", "A skep"),
    ("What relates a dance to the sun while smell refers to a scent?", "A bee"),
    ("What are mites?", "A further burden on the hive"),
    (
        "What happens if you use a small smoker, such as a tin?",
        "With a lid and forget to light it, the bees stay",
    ),
    ("What are drones?", "Drones bees that do not gather nectar"),
    ("What happens when drones age?", "They're often eager to rest"),
    ("Why can the yield of a hive be?", "Due to cold springs"),
    ("What do keepers weigh in short?", "The honey"),
    ("There, smoke and a veil, known as _____, calm the keeper.", "Armour"),
    ("What happens as the tide turns?", "A boat passes through both"),
    ("What does beneath the crown board do?", "It holds the frames"),
    ("Under what condition is a colony a swarm?", "Even if it has no queen yet"),
    ("What must keepers weigh with care?", "And sell honey"),
    ("When did 1890s come better smokers?", "After the fair"),
    ("Which just two smokers does a keeper own?", "An old one and a new one"),
    ("What does each hive lack?", "Something"),
    ("How does a colony compare with in May?", "It eats less in January"),
    ("When did the smith build one for Norden?", "Around 1500"),
    ("What includes soundings, landmarks and shoals?", "A good chart"),
    ("What does the crown board mean?", "That its edge must face the wind"),
)


@pytest.mark.parametrize("fault", patterns.known())
def test_each_pattern_finds_its_fault(fault: patterns.Fault) -> None:
    """None is in the data that finds nothing."""
    assert any(fault.is_in(*item) for item in STRUCK)


@pytest.mark.parametrize(("asked", "answer"), STRUCK)
def test_an_item_with_a_fault_is_told_so(asked: str, answer: str) -> None:
    """In words."""
    assert [*patterns.faults(asked, answer)]
