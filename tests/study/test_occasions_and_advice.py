"""When something happens, what one should not do, what takes the place of what, and what is good or bad about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from study_mother import facts_in

ABOUT = "# Firing a kiln in the harbour town\n\n"


def _asked(folder: Path, text: str) -> list[tuple[str, str]]:
    found = facts_in(folder, f"{ABOUT}{text}")
    return [(one.ask, f"{one.value[0].lower()}{one.value[1:]}") for one in found]


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "A gas burner shuts off as soon as the flame goes out.",
            "When does a gas burner shut off?",
            "as soon as the flame goes out",
        ),
        (
            "Wet clay stays soft until its water has left the pores.",
            "How long does wet clay stay soft?",
            "until its water has left the pores",
        ),
        (
            "A spring lid is released only when the pressure inside is low.",
            "When is a spring lid released?",
            "only when the pressure inside is low",
        ),
        (
            "Add a second cone if you fire two shelves at once.",
            "When should you add a second cone?",
            "if you fire two shelves at once",
        ),
        (
            "You should empty the drip tray before you light the burner.",
            "What should you do before you light the burner?",
            "empty the drip tray",
        ),
        (
            "A full kiln isn't safe to open unless its shelves are cooler than 100 degrees.",
            "When is a full kiln safe to open?",
            "only if its shelves are cooler than 100 degrees",
        ),
        (
            "Every cone has to be replaced whenever a firing is finished.",
            "When does every cone have to be replaced?",
            "whenever a firing is finished",
        ),
        (
            "Stir the slip until no lumps are left.",
            "How long should you stir the slip?",
            "until no lumps are left",
        ),
        (
            "If the small cone bends, you can be sure that the kiln is hot enough.",
            "What can you be sure of if the small cone bends?",
            "that the kiln is hot enough",
        ),
        (
            "Every time a new clay is bought you have to fire a small tile before the pots that they sell.",
            "What must you do every time a new clay is bought?",
            "fire a small tile before the pots that they sell",
        ),
        # what happens then
        (
            "When a sensor reports a leak, it closes the main valve of the burner.",
            "What happens when a sensor reports a leak?",
            "it closes the main valve of the burner",
        ),
        (
            "Thin walls dry fast, but as soon as you glaze a thin wall you'll lose its sharp edge.",
            "What happens as soon as you glaze a thin wall?",
            "you'll lose its sharp edge",
        ),
        (
            "If the glaze contained more lead, a fired cup would poison its owner.",
            "What would happen if the glaze contained more lead?",
            "a fired cup would poison its owner",
        ),
        (
            "Before opening a hot kiln, put on a pair of leather gloves.",
            "What should you do before opening a hot kiln?",
            "put on a pair of leather gloves",
        ),
    ],
)
def test_a_time_or_a_condition_is_asked_for_and_what_follows_from_it(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """Whichever of the two comes first in its sentence."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        (
            "Don't dry a thick plate from above, because its rim would shrink first.",
            "Why should you not dry a thick plate from above?",
            "because its rim would shrink first",
        ),
        ("Never store dry glaze in a damp cellar.", "What should you never store in a damp cellar?", "dry glaze"),
        ("We must never rely on the wall clock for a long firing.",
         "What should you never rely on for a long firing?", "the wall clock"),
        ("Avoid sharp corners in the base of a mould.", "What should you avoid in the base of a mould?", "sharp corners"),
        ("Avoid leaving tools across the open shelves.", "What should you avoid leaving across the open shelves?", "tools"),
        ("Don't use white chalk to mark a wet glaze.", "What should you not use to mark a wet glaze?", "white chalk"),
        ("Divide a long firing by two so that the shelves can cool.", "Why should you divide a long firing by two?",
         "so that the shelves can cool"),
        ("Don't fire more than forty pots, or you'll crack the lower shelves.",
         "Why should you not fire more than forty pots?", "otherwise you'll crack the lower shelves"),
        ("Only lend a kiln to people that you trust, because a careless potter can ruin the coils.",
         "Why should you only lend a kiln to people that you trust?", "because a careless potter can ruin the coils"),
        ("Never wash a hot shelf.", "What should you never wash?", "a hot shelf"),
        ("Hold a dipped pot upside down for ten to twenty seconds.",
         "How long should you hold a dipped pot upside down?", "for ten to twenty seconds"),
        ("Clean the burner once a month instead of once a year.", "How often should you clean the burner?", "once a month"),
        ("Clay pots must be soaked for at least two hours.", "How long must clay pots be soaked?", "for at least two hours"),
        ("Remove the props unless they hold a shelf.", "When should you not remove the props?", "if they hold a shelf"),
        ("A good kiln never leaves its lid open.", "What does a good kiln never leave?", "its lid open"),
        ("Wet clay is heavy, as it holds a lot of water.", "Why is wet clay heavy?", "because it holds a lot of water"),
        ("It's important to learn how to read a cone to save fuel in a long firing.",
         "Why is it important to learn how to read a cone?", "to save fuel in a long firing"),
        ("Choose cones that are new, since old cones bend too late.",
         "Why should you choose cones that are new?", "because old cones bend too late"),
        ("Keep the spare tools in the cellar, and clean them after each firing.",
         "Where should you keep the spare tools?", "in the cellar"),
        ("Sort the shards into rims, bases and handles.", "Into what should you sort the shards?",
         "rims, bases and handles"),
        ("Carry a wet pot on a board rather than in your hands.", "How should you carry a wet pot?",
         "on a board rather than in your hands"),
        ("Ask about the clay instead of the glaze.", "What should you ask about instead of the glaze?", "the clay"),
        ("Raw edges should be pinched off with care, as they cut the hands.",
         "Why should raw edges be pinched off with care?", "because they cut the hands"),
        ("Store the spare cones in a dry tin.", "Where should you store the spare cones?", "in a dry tin"),
        (
            "It is good practice to sieve a new glaze to remove hard lumps.",
            "Why is it good practice to sieve a new glaze?",
            "to remove hard lumps",
        ),
        (
            "Before using an old cone, it's wise to compare it with a fresh one from the box.",
            "What is it wise to do before using an old cone?",
            "compare it with a fresh one from the box",
        ),
    ],
)  # fmt: skip
def test_what_one_should_not_do_or_had_better_do_is_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """The reason where it is told, else what is forbidden, or where a thing belongs."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "ask", "value"),
    [
        ("Ribbed shelves have long slots instead of round holes.",
         "What do ribbed shelves have instead of round holes?", "long slots"),
        ("Use a soft brush rather than a sponge.", "What should you use rather than a sponge?", "a soft brush"),
        ("Instead of buying new cones, you can melt old cones to a paste.",
         "What can you do instead of buying new cones?", "melt old cones to a paste"),
        ("Rather than guess the heat, it is better to read a witness cone.",
         "What is it better to do rather than guess the heat?", "read a witness cone"),
        ("Stoneware is denser than earthenware, and it needs more fuel.",
         "How does stoneware compare with earthenware?", "it is denser"),
        ("One drawback of electric kilns is that their coils wear out.",
         "What is one drawback of electric kilns?", "that their coils wear out"),
        ("The most obvious benefit gas kilns have over electric kilns is their speed in a large workshop.",
         "What is the most obvious benefit gas kilns have over electric kilns?", "their speed in a large workshop"),
        ("A fast firing saves fuel at the cost of many cracked plates.",
         "At what cost does a fast firing save fuel?", "many cracked plates"),
    ],
)  # fmt: skip
def test_what_replaces_or_outdoes_what_is_asked_for(
    tmp_path: Path, text: str, ask: str, value: str
) -> None:
    """With the other of the two in the question."""
    assert (ask, value) in _asked(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Check if the shelf is level.",
        "Young potters are often reluctant to admit when a shelf was too full.",
        "Nobody can tell whether the glaze melts when it is hidden.",
        "Unless told otherwise, they close the damper and leave the room.",
        "When in doubt, the shelves stay empty for a day.",
        "The kiln is hotter than expected.",
        "The kiln was cold when the potter came back.",
        "A shelf that cracks when it is wet has to go.",
        "Never do that in a hurry.",
        "Avoid it in winter.",
        "Add a note if you like.",
        "Switch the burner rather than restarting it.",
        "If the tray had to hold all of them, it would break.",
        "Gravel is sold by the weight of a barrel, as the number of litres.",
        "Decide what you want to learn before the firing begins.",
        "Start with easy glazes so that the class stays calm.",
        "Use this instead of that.",
        "Repeat the firing once for every glaze in the list.",
        "If our model were right, it must have seen a hotter kiln.",
    ],
)
def test_what_needs_its_neighbours_or_tells_a_story_is_not_asked(tmp_path: Path, text: str) -> None:
    """No question points away, asks whether, or takes the condition of an inner clause for its own."""
    found = facts_in(
        tmp_path, f"{ABOUT}{text}", "occasion", "advice", "asked", "place", "contrast", "outcome"
    )
    assert [] == found
