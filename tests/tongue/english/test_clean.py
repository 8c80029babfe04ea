"""From written to speakable sentences."""

import pytest

from lessoncast.tongue.english.brackets import opened
from lessoncast.tongue.english.clean import is_code, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Towns along it—like Buffalo and Troy—boomed.", "Towns along it, like Buffalo and Troy, boomed."),
        ("It holds random access memory (RAM).", "It holds random access memory, or RAM."),
        ("Old systems (i.e., outdated) stay.", "Old systems, that is, outdated, stay."),
        ("Models (HMMs, GMMs, Boltzmann machines).", "Models, such as HMMs, GMMs and Boltzmann machines."),
        ("The `.pdb` ending tells the format .", "The .pdb ending tells the format."),
        ("It's important to note that ice floats.", "Ice floats."),
        ("As I noted earlier, ice floats.", "Ice floats."),
        ("It suits plain cases—what if it rains?—but it is slow.", "It suits plain cases but it is slow."),
        ("It learns p(x) (or p(x|y)).", "It learns p(x), or p(x|y)."),
        ("Trees with figs are ficuses (singular, ficus).", "Trees with figs are ficuses."),
        ("Take fruits (e.g., the fig is not drawn here).", "Take fruits."),
        ("It was found where figs grow (Jaffa and Acre, Palestine).", "It was found where figs grow."),
        ("Half of them—that is ten—leak, and two—the old ones—sink.", "Half of them, that is ten, leak, and two, the old ones, sink."),
        ("The drop of a roof over its width is the pitch, $p = d/w \\cdot 100$.", "The drop of a roof over its width is the pitch."),
        ("Keep old boats in public yards mast.org.", "Keep old boats in public yards."),
        ("Pilots look at mast.org.", "Pilots look at mast.org."),
        ("Pilots keep rules—for example, asking that lamps be wiped.", "Pilots keep rules, for example, asking that lamps be wiped."),
        ("The salt is damp—lowering its price for a year.", "The salt is damp, lowering its price for a year."),
        ("Take fruits (e.g., figs, dates).", "Take fruits, such as figs and dates."),
        ("Take fruits (including, possibly, figs from the north).", "Take fruits, including figs from the north."),
        ("Note every rope in the log (including wet ones), and sign it.", "Note every rope in the log, including wet ones, and sign it."),
        ("You may be covered for a year after that (COBRA).", "You may be covered for a year after that."),
        ("Change the sail at any time – when it tears, gets too thin, or if a newer one would help you.", "Change the sail at any time, when it tears, gets too thin, or if a newer one would help you."),
        ("The sign says “Wet paint.”.", 'The sign says "Wet paint."'), ("He cried ‘Mind the boom.’", "He cried 'Mind the boom.'"),
        ("The <em> element leans, an <h1> tag is big.", "The em element leans, an h1 tag is big."),
        ("Label the mast/sail/rope names.", "Label the mast, sail or rope names."),
        ("It has a read/write head.", "It has a read or write head."),
        ("-1 stands for a wrong group.", "-1 stands for a wrong group."),
        ("- ice floats", "Ice floats."),
        ("It was shown before [12].", "It was shown before."),
        ("Tides were studied (Lee, 2009).", "Tides were studied."),
        ("The first pass of the models below is simple.", "The first pass of the models is simple."),
        ("First, here the pump lifts the water.", "First, the pump lifts the water."),
        ("The fields below the dam are wet.", "The fields below the dam are wet."),
        ("The pen starts at an (x, y) position.", "The pen starts at a position."),
        ("An justified claim needs an ssh key.", "A justified claim needs an ssh key."),
        ("As discussed above, ice floats.", "Ice floats."), ("As previously explained, ice floats.", "Ice floats."),
        ("The dry dock, illustrated, is old.", "The dry dock is old."), ("Salt forms in pans, like those shown.", "Salt forms in pans."),
        ("Look into the steam pipe shown schematically.", "Look into the steam pipe."),
        ("The bays we described in Tides of the North are deep.", "The bays are deep."),
        ("Looking back at our ferry example, the crew needs time.", "The crew needs time."),
        ("Tar is better than paint, and—you can use both.", "Tar is better than paint, and you can use both."),
        ("Note that ice floats.", "Ice floats."), ("Note, by the way, that ice floats.", "Ice floats."),
        ("Two docks, both shown, are old.", "Two docks are old."), ("There are two docks, both shown.", "There are two docks."),
        ("The example from above is old.", "The example is old."), ("The view from above is good.", "The view from above is good."),
        ("Paint the boats(s) and the mast(s).", "Paint the boats and the masts."), ("Note, though, that ice floats.", "Ice floats."), ("For reasons explained later on, ice floats.", "Ice floats."),
        ("As you have learned earlier, ice floats.", "Ice floats."), ("As we've just read, ice floats.", "Ice floats."),
        ("As you have learned to sail, you can row.", "As you have learned to sail, you can row."),
        ("Recall from the chapter on Deep Bays and Narrow Straits that ice floats.", "Ice floats."),
        ("This is what a lock looks like.", "This is what a lock looks like."),
        ("Let the energy $E$ be small.", "Let the energy E be small."),
        ("The error $R_\\textrm{emp}$, a sum, is small.", "The error, a sum, is small."),
        ("It cost $7 million, or $200 million today.", "It cost $7 million, or $200 million today."),
        ("Salt & pepper → soup.", "Salt and pepper to soup."),
        ("We sell a, b, c, d, e, f and g.", "We sell a, b, c, d and more."),
        ("Change one → at least one of the others changes too.", "Change one, and at least one of the others changes too."),
        ("Call `update_average()` once a day.", "Call update average once a day."),
        ("(Ice floats on water.)", "Ice floats on water."),
        ("They do something dull—like mending, rowing, or cooking.", "They do something dull, like mending, rowing, or cooking."),
        ("Old masts are better than new masts, and—you can climb them.", "Old masts are better than new masts, and you can climb them."),
        ("Ports lived off salt, cod, and oil—but also off thieves, wreckers, and spies.", "Ports lived off salt, cod, and oil, but also off thieves, wreckers, and spies."),
        ("The north changed—building mills, canals, and towns.", "The north changed, building mills, canals, and towns."),
        ("Slavery was old—it was everywhere.", "Slavery was old; it was everywhere."),
        ("The lock–called the Upper Lock–is old.", "The lock, called the Upper Lock, is old."),
        ("The bays are narrow strips with broad gaps in between.", "The bays are narrow strips with broad gaps in between."),
        ("The oldest pier is Mole Head, shown.", "The oldest pier is Mole Head."),
        ("Take the case of the parallel locks shown.", "Take the case of the parallel locks."),
        ("This was shown.", "This was shown."),
        ("These tides are summarized.", ""),
        ("As the anti-salt poster below illustrates, they feared it.", "They feared it."),
        ("They complain of guilds––calling them slow and old.", "They complain of guilds, calling them slow and old."),
        ("The salt–water–silt balance shifts.", "The salt-water-silt balance shifts."),
        ("The tar is too hot–and it burns.", "The tar is too hot; and it burns."),
        ("They dry it in the sun—a process called salting.", "They dry it in the sun, a process called salting."),
        ("They dried cod—a trick that the lords couldn't have learned by themselves.", "They dried cod, a trick that the lords couldn't have learned by themselves."),
        ("The mast broke—the storms damaged it.", "The mast broke; the storms damaged it."),
        ("Check the license of your tool(s).", "Check the license of your tools."),
        ("Audio/music tools are cheap.", "Audio or music tools are cheap."),
        ("Nobody can use, copy, move, sell, lend or keep it.", "Nobody can use, copy, move, sell, lend or keep it."),
        ("Note: ice floats.", "Ice floats."),
        ("The rule outlined above isn't the only one.", "The rule isn't the only one."),
        ("There are traps that you should be aware of.", "There are traps that you should be aware of."),
        ("The money you first put in and the interest grow.", "The money you first put in and the interest grow."),
        ("Move on to the next table.", "Move on to the next table."),
        ("A good example is a lock.", "A good example is a lock."),
        ("It froze in the following year.", "It froze in the following year."),
        ("They live at the top of the hill.", "They live at the top of the hill."),
        ("Everything written there is lost.", "Everything written there is lost."),
        ("They use Node.js at work.", "They use Node.js at work."),
        ("You can see the ocean.", "You can see the ocean."),
        ("🎓 Bees dance.", "Bees dance."),
        ("As stated in our harbour rules, boats wait.", "Boats wait."),
        ("We noted earlier that, at low water, boats wait.", "At low water, boats wait."),
        ("Boats carry a logbook, described here.", "Boats carry a logbook."),
        ("Measure on that part only.", "Measure on that part only."),
        ("That part of the hull rots.", "That part of the hull rots."),
        ("The rule applies to sails as such.", "The rule applies to sails as such."),
        ("Each boat has five sails (Figure 9.10).", "Each boat has five sails."),
        ("The lock is old (see Section 3.2 of the guide).", "The lock is old."),
        ("Boats need a harbour, as in Listing 3-2.", "Boats need a harbour."),
        ("As you'll see in the coming examples, the tide turns.", "The tide turns."),
        ("As you may recall from Chapter 3, the tide turns.", "The tide turns."),
        ("Recall from the rules that the tide turns.", "The tide turns."),
        ("They confirm, with a click, that they sail.", "They confirm, with a click, that they sail."),
        ("The ml5.js library is a friend of ours.", "The ml5.js library is a friend of ours."),
        ("Put it into your SECURITY.md file.", "Put it into your SECURITY.md file."),
        ("There is a checklist from @anna that helps.", "There is a checklist from anna that helps."),
        ("The gate, described above, leaks.", "The gate leaks."),
        ("As you might deduce from our talk of locks, the gates are thick.", "The gates are thick."),
        ("To bring the discussion of the last two parts together, gates and locks need water.", "Gates and locks need water."),
        ("Sloops, like the one shown, have one mast.", "Sloops have one mast."),
        ("It has flaws, to be shown below, but it holds.", "It has flaws, but it holds."),
        ("It moves 30 times a second (or whatever the rate is).", "It moves 30 times a second, or whatever the rate is."),
        ("A semicolon, ;, parts two clauses.", "A semicolon parts two clauses."),
        ("The keeper (surprise, surprise) shut the gates (doors, hatches).", "The keeper shut the gates, such as doors and hatches."),
        ("Other tools are strong (and more complex!) to use.", "Other tools are strong to use."),
        ("Use snake__case or a`b.", "Use snake case or a b."),
        ("\x1b Tides rise.", "Tides rise."),
        ("Lets stack a series of gates.", "Let's stack a series of gates."),
        ("Lets of rooms bring money, and lets start is a slip.", "Lets of rooms bring money, and lets start is a slip."),
    ],
)  # fmt: skip
def test_mended(written: str, said: str) -> None:
    """What belongs to the page is left out, and the sentence stays whole."""
    assert said == spoken(written)


@pytest.mark.parametrize(
    "written",
    [
        "The graph above shows growth.", "See Figure 3 for more.", "Click the image to enlarge it.",
        "In this section we look at tides.", "Visit https://example.org now.", "Visit this website to hear a foghorn.", "Use the `x_1 = {y}` form.",
        "If you'd like, I can provide a reading list.", "The files of Ann are kept in /home/ann/logs.", "We will see this in the next chapter.",
        "The proof uses $\\frac{a}{b} + \\int f$ twice.", "The story goes on ...", "—Harriet Robinson, 1898",
        "All values are in the range of $(0, 1)$.", "The weights sum to 1 via $\\frac{a}{b} + \\int f$.", "The estimate is (O + 4M + P) / 6.", "The balance after a year is",
        "The figure has a red line.", "The process is drawn below.", "This graph varies.", "The previous example shows it.",
        "The term ab+c finds abbc.", "Before you begin, be sure to read our rules.", "Click the name to see more.", "Copy a.csv to b.csv first.", "Open src/main.rs now.", "— @ann, sailor",
        "The ! modifier turns a pattern around.", "The => form is a short one.", "=> functions are short.", "The ( ) around the names is optional.",
        "A list of harbours can be found here.", "More on this in section x, so do not worry.", "Have a look at the record in the archive.", "Recall the form of the gates.", "Try it out!", "Check it out for yourself!", "Give it a shot before we move on!",
        "Work, first by [12] and [13], grew.", "The grid has the shape (rows, columns).", "Using `[]` is supposed to return an element.", "Create a chart with two columns.",
        "If you have a kite, then read on for ways to fly it.", "If you like kites, read on to find one.",
        "The log should have lines like those shown below.", "We'll demonstrate the knot in \"Tying a Bowline\".",
        "That part shows a lock with two gates.", "Consider that part, which shows a lock.", "The figure summarizes the parts of a lock.",
        "The below section names two locks.", "A table with the tides is shared at the end.",
        "For more information and charts of tides, watch the harbour training.", "Read their pages in the handbook for more information.",
        "You can find examples of these logs in the archive's catalogue.", "You can find more examples on the harbour's page.", "Tides are described in more detail in the almanac.",
        "Read an old editorial on tides from the online archives.", "Use this handy guide to tie a knot.", "Refer to this talk on knots.", "View this web exhibit on sails.",
        "The tide is set by the Moon, which will be discussed later.", "The lock appears the figureb).",
        "The speed found in (b) is that of the tide.", "Boats have parts such.",
        "Add the following code before it.", "It is explained in Chapter 7.",
        "Type <name> and wait.", "A List<int> of elements is short.", "Put the <p>Ahoy</p> element there.",
    ],
)  # fmt: skip
def test_dropped(written: str) -> None:
    """A sentence that cannot do without the page is not said."""
    assert spoken(written) == ""


def test_code_is_told_from_formulas() -> None:
    """Signs of a screen are code; a short call of mathematics is not."""
    assert is_code("call update_average()")
    assert is_code("HashSet<i32>")
    assert not is_code("the distribution p(x|y)")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Boats wait for water (each wait is called a lay), and pilots sleep. Then they sail.",
            "Boats wait for water, and pilots sleep. Each wait is called a lay. Then they sail.",
        ),
        (
            "Boats wait for water (a lay), and pilots sleep.",
            "Boats wait for water (a lay), and pilots sleep.",
        ),
        (
            "(Boats wait.) Pilots sleep.",
            "Boats wait. Pilots sleep.",
        ),
    ],
)
def test_a_name_that_is_given_in_brackets_is_told_behind_the_sentence(text: str, said: str) -> None:
    """A listener has to hear what a lay is before it is spoken of."""
    assert opened(text) == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Boats are cheap (most are old.) They float.",
            "Boats are cheap (most are old). They float.",
        ),
        (
            "Boats are cheap. (Most are old.) They float.",
            "Boats are cheap. Most are old. They float.",
        ),
    ],
)
def test_a_stop_inside_of_a_bracket_ends_the_sentence_around_it(text: str, told: str) -> None:
    """So that two sentences don't run into each other where the bracket is left out."""
    assert told == opened(text)
