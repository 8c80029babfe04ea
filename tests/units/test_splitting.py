"""One written sentence as the sentences that a teacher would say."""

import pytest

from lessoncast.units.splitting import split_long


@pytest.mark.parametrize(
    ("written", "told"),
    [
        # halves of pairs and of what somebody found stay together
        (("Thus, the last hundred years have seen both a sharp fall in the price of barrels, such as those for salt, those for tea, and those for flour,"
          " and also a number of new cranes that have made the loading of boats easier, like the ones on the northern pier."),
         ("Thus, the last hundred years have seen a sharp fall in the price of barrels.",)),
        (("In a study of a thousand boats of the northern coast, it was found that the masts of old boats were as good as those of new ones,"
          " but that the hulls of old boats were far worse when they were compared with those of the new."), ()),
        (("This is why many harbours of the northern coast have rules and practices that help their pilots keep the lights clean in the winter, for example,"
          " asking that every lamp be wiped before it is lit or that its oil be warmed before night."),
         ("This is why many harbours of the northern coast have rules and practices that help their pilots keep the lights clean in the winter.",)),
        # semicolons
        ("Ice floats; iron sinks.", ("Ice floats.", "Iron sinks.")),
        ("Ice floats; but iron sinks.", ("Ice floats.", "But iron sinks.")),
        ("Ice floats; while old iron sinks.", ("Ice floats.", "Old iron sinks.")),
        ("Plants don't grow on fixed dates; for example you can't know the day of harvest.",
         ("Plants don't grow on fixed dates.", "For example, you can't know the day of harvest.")),
        ("Measles needs about 95 percent; polio about 80 percent.", ("Measles needs about 95 percent, and polio about 80 percent.",)),
        (("As cracks in the hull of the old boat allowed sailors to find the leak in the bow last year, so it was thought"
          " that a crack in the new hull could mean a leak."),
         (("As cracks in the hull of the old boat allowed sailors to find the leak in the bow last year, so it was thought"
           " that a crack in the new hull could mean a leak."),)),
        ("Canals use locks; no pumps.", ("Canals use locks, and no pumps.",)),
        (("The crew of the old ship carried a great many things from the harbour to the market in the middle of the town every morning,"
         " such as barrels of salt, boxes of tea, bags of grain and whole trunks of silk."),
         ("The crew of the old ship carried a great many things from the harbour to the market in the middle of the town every morning.",)),
        ("The slow withdrawal that Cummings and Henry recognized, and its claim that the old keepers need to find other boats for those they have lost, is addressed anew in the later books.",
         ("The slow withdrawal that Cummings and Henry recognized, and its claim that the old keepers need to find other boats for those they have lost, is addressed anew in the later books.",)),
        # what stands between is left out, where the sentence goes on behind it
        (("The reason why the guild keeps asking for taller and taller masts is that old boats, such as sloops, cutters, and yawls, carry much more salt to the harbour than any new boat can hold, and taller masts last longer."),
         ("The reason why the guild keeps asking for taller and taller masts is that old boats carry much more salt to the harbour than any new boat can hold, and taller masts last longer.",)),
        (("Sloops tend to be lighter than cutters, involve the work of one keeper and a boy, such as the mending of nets and the drying of the sails in bright light,"
          " and involve fewer ropes of the old kind, such as the stay and the sheet."),
         (("Sloops tend to be lighter than cutters, involve the work of one keeper and a boy,"
           " and involve fewer ropes of the old kind, such as the stay and the sheet."),)),
        ("The ferries were a great trouble for the council of the whole valley, but one on which most keepers agreed: ferries stood in the way of barges and, as the act of 1790 made clear, weren't ships.",
         ("The ferries were a great trouble for the council of the whole valley, but one on which most keepers agreed.", "Ferries stood in the way of barges and, as the act of 1790 made clear, weren't ships.")),
        ("Cold water, salt; a spoon.", ("Cold water, salt; a spoon.",)),
        ("The guild sent its letters to all the millers of the upper valley; most of whom had nothing to do with it.",
         ("The guild sent its letters to all the millers of the upper valley; most of whom had nothing to do with it.",)),
        ("The guild claimed one power of its own; the right to shut any gate it judged unsafe.",
         ("The guild claimed one power of its own; the right to shut any gate it judged unsafe.",)),
        ("Just as the notes of a rope vary depending on the wood the mast is made of and how it's fixed, so a boat's speed depends on its keel and sails.",
         ("Just as the notes of a rope vary depending on the wood the mast is made of and how it's fixed, so a boat's speed depends on its keel and sails.",)),
        ("The harbour of Ness had few fields in the war; and so was a buyer of salt over that time.",
         ("The harbour of Ness had few fields in the war, and so was a buyer of salt over that time.",)),
        # ", which" at the end: the noun again
        ("The clerk writes the name of every boat into a book of tolls and of fines for the whole town, which shows it.",
         ("The clerk writes the name of every boat into a book of tolls and of fines for the whole town, which shows it.",)),
        ("The clerk writes the name of every boat that enters the harbour into one ledger, which shows who has paid the toll.",
         ("The clerk writes the name of every boat that enters the harbour into one ledger.", "That ledger shows who has paid the toll.")),
        ("The miller opens the gate every single morning before the baker comes and lets in the streams, which means that the wheel turns.",
         ("The miller opens the gate every single morning before the baker comes and lets in the streams.", "That means that the wheel turns.")),
        ("The clerk writes the name of every boat that pays into the ledger kept at the East Dock, which shows it to the whole town.",
         ("The clerk writes the name of every boat that pays into the ledger kept at the East Dock.", "The East Dock shows it to the whole town.")),
        # what somebody says is not parted from what is done with it, nor a saying from its "so"
        ("When the clerk of the whole upper valley had counted the boats of that year, he is said to have called: \"There are too many of them for one old lock,\" and shut it for good.",
         ()),
        ("The salt of the hills came down to the harbour of Ness in boats of bark, so the old story goes, as the ballast of a whole fleet of monks.",
         ("The salt of the hills came down to the harbour of Ness in boats of bark, so the old story goes, as the ballast of a whole fleet of monks.",)),
        # ", which" behind the subject
        ("The old pump, which burns a ton of coal every day and every night, drains three mines on the northern side of the river.",
         ("The old pump burns a ton of coal every day and every night.", "It drains three mines on the northern side of the river.")),
        # participles of result
        ("The lock keeps the water of the upper canal at one level, allowing heavy barges to cross the hill.",
         ("The lock keeps the water of the upper canal at one level, allowing heavy barges to cross the hill.",)),
        ("The lock keeps the water of the whole upper canal at one level all year, letting barges in but keeping the floods out.",
         ("The lock keeps the water of the whole upper canal at one level all year, letting barges in but keeping the floods out.",)),
        ("The lock has no pump; that is, it fills by itself.", ("The lock has no pump; that is, it fills by itself.",)),
        ("The lock keeps the water of the whole upper canal at one level all year, allowing heavy barges to cross the hill.",
         ("The lock keeps the water of the whole upper canal at one level all year.", "That allows heavy barges to cross the hill.")),
        ("The lock kept the water of the whole upper canal at one level all year, leading to far more trade in the hills.",
         ("The lock kept the water of the whole upper canal at one level all year.", "That led to far more trade in the hills.")),
        # joints
        ("The ship left the harbour early in the morning with a full load of grain for the north, and the harbour was empty again long before the noon bell rang.",
         ("The ship left the harbour early in the morning with a full load of grain for the north.", "The harbour was empty again long before the noon bell rang.")),
        ("The ship left the harbour early in the morning with a full load of grain for the north, although the harbour was closed to all trade until the noon bell rang.",
         ("The ship left the harbour early in the morning with a full load of grain for the north.", "But the harbour was closed to all trade until the noon bell rang.")),
        ("word " * 40 + ".", ()),
    ],
)  # fmt: skip
def test_told_in_sentences(written: str, told: tuple[str, ...]) -> None:
    """A sentence is cut where two thoughts meet; one that is too long for that is not told."""
    assert told == split_long(written)


def test_what_stands_before_a_semicolon_is_told_without_what_is_too_long() -> None:
    """The thought is whole, and what follows it would only be left out with it."""
    written = (
        "Salt pans need warmth to dry; this is why the crews rake them in summer when the sun stands high, why the wind from the "
        "desert is so welcome on the coast, and why the old pans of the north were heated with peat from the moors."
    )
    assert split_long(written) == ("Salt pans need warmth to dry.",)
