"""What is asked of a clause: one phrase, with all the rest of it in the question."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessoncast.study.facts.trees import by_trees
from lessoncast.study.facts.trees.sound import is_joined_far
from lessoncast.tongue.trees import Tree, Word
from lessoncast.tongue.trees.clause import clauses_of
from study_mother import material_in

ABOUT = "# Boats and rivers\n\n"
CASES = {
    "Old tar keeps sea water out of a wooden hull because it fills every seam between the planks.": (
        "reason",
        "Why does old tar keep sea water out of a wooden hull?",
        "because it fills every seam between the planks",
    ),
    "Due to the slow current, fine mud settles on the bed of a wide river.": (
        "reason",
        "Why does fine mud settle on the bed of a wide river?",
        "Due to the slow current",
    ),
    "Dutch farmers built long earth walls to keep the sea off their fields.": (
        "reason",
        "Why did Dutch farmers build long earth walls?",
        "to keep the sea off their fields",
    ),
    "A lead line is used to measure the depth of a harbour.": (
        "object",
        "What is a lead line used for?",
        "measuring the depth of a harbour",
    ),
    "Canal locks lift heavy barges by filling a closed chamber with water.": (
        "manner",
        "How do canal locks lift heavy barges?",
        "by filling a closed chamber with water",
    ),
    "To free a boat from a mud bank, wait for a rising tide and pull from the stern.": (
        "method",
        "What should you do to free a boat from a mud bank?",
        "wait for a rising tide and pull from the stern",
    ),
    "Shipwrights should steam oak planks before they bend them around the frame.": (
        "occasion",
        "When should shipwrights steam oak planks?",
        "before they bend them around the frame",
    ),
    "When barnacles cover the copper sheets of a hull, a sailing ship loses half of its speed.": (
        "outcome",
        "What happens when barnacles cover the copper sheets of a hull?",
        "a sailing ship loses half of its speed",
    ),
    "The keel of a river barge carries the weight of the whole cargo.": (
        "object",
        "What does the keel of a river barge carry?",
        "the weight of the whole cargo",
    ),
    "Engineers turned the old salt marsh into a harbour for grain ships.": (
        "object",
        "What did engineers turn the old salt marsh into?",
        "a harbour for grain ships",
    ),
    "However, paddle steamers burn dry wood instead of coal on the upper river.": (
        "object",
        "What do paddle steamers burn instead of coal on the upper river?",
        "dry wood",
    ),
    "The main purpose of a levee is to hold a swollen river in its bed.": (
        "asked",
        "What is the main purpose of a levee?",
        "to hold a swollen river in its bed",
    ),
    "The harbour crane cannot lift heavy stone, so masons still use an old wooden derrick.": (
        "reason",
        "Why do masons still use an old wooden derrick?",
        "because the harbour crane can't lift heavy stone",
    ),
    "A tide table allows pilots to plan a safe passage.": (
        "object",
        "What does a tide table allow pilots to do?",
        "plan a safe passage",
    ),
    "Barges carry ballast below the water line, because a low weight keeps them upright.": (
        "reason",
        "Why do barges carry ballast below the water line?",
        "because a low weight keeps them upright",
    ),
    "Shipwrights heat the lower planks, so that worms find no soft wood in the hull.": (
        "reason",
        "Why do shipwrights heat the lower planks?",
        "so that worms find no soft wood in the hull",
    ),
    "Copper sheets keep salt water out of an oak hull, because no drop can pass through metal.": (
        "object",
        "What do copper sheets keep out of an oak hull?",
        "salt water",
    ),
    "Pine tar therefore protects the lower planks of a hull because it repels salt water.": (
        "reason",
        "Why does pine tar protect the lower planks of a hull?",
        "because it repels salt water",
    ),
    "The bottom of a sloop is usually carved from elm.": (
        "object",
        "What is the bottom of a sloop usually carved from?",
        "elm",
    ),
    "All amber comes from pine resin, a sticky sap of old trees.": (
        "object",
        "What does all amber come from?",
        "pine resin",
    ),
    "The corrosion of bronze produces a greenish patina.": (
        "object",
        "What does the corrosion of bronze produce?",
        "a greenish patina",
    ),
    "Each lock of a canal is guarded by copper sluices.": (
        "object",
        "What is each lock of a canal guarded by?",
        "copper sluices",
    ),
    "After sunset, a steady red lantern tells skippers to drop anchor.": (
        "object",
        "What does a steady red lantern tell skippers to do after sunset?",
        "drop anchor",
    ),
    "Crowded moorings require skippers to carefully shorten mooring ropes.": (
        "object",
        "What do crowded moorings require skippers to do?",
        "carefully shorten mooring ropes",
    ),
    "The most common knot is a bowline with a tight loop.": (
        "asked",
        "What is the most common knot?",
        "a bowline with a tight loop",
    ),
    "Squamous cells, packed tightly into rows, form a protective barrier for the skin.": (
        "object",
        "What do squamous cells form?",
        "a protective barrier for the skin",
    ),
    "In 1790, Henrik Sandberg mapped the sand bars of the northern delta.": (
        "who",
        "Who mapped the sand bars of the northern delta in 1790?",
        "Henrik Sandberg",
    ),
}


@pytest.mark.parametrize("text", CASES)
def test_one_phrase_is_asked_for(tmp_path: Path, text: str) -> None:
    """The verb is turned, and nothing that the sentence says is lost."""
    found = [
        (one.kind, one.ask, one.value) for one in by_trees(material_in(tmp_path, ABOUT + text))
    ]
    assert CASES[text] in found


SUBJECTS = {
    "A shallow draft lets a river barge cross the sand bars of the lower Nile.": (
        "What lets a river barge cross the sand bars of the lower Nile?",
        "a shallow draft",
    ),
    "Paddle steamers burn dry wood instead of coal on the upper Mississippi.": (
        "What burns dry wood instead of coal on the upper Mississippi?",
        "paddle steamers",
    ),
    "Shipworms riddle the planks of a wooden sloop.": (
        "What riddles the planks of a wooden sloop?",
        "shipworms",
    ),
    "The Rhone is the most dangerous river for a laden barge.": (
        "What is the most dangerous river for a laden barge?",
        "the Rhone",
    ),
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_what_does_it(tmp_path: Path, text: str) -> None:
    """A subject is asked for where its clause tells enough."""
    found = [
        (one.ask, one.subject)
        for one in by_trees(material_in(tmp_path, ABOUT + text))
        if one.kind == "doer"
    ]
    assert found == [SUBJECTS[text]]


NOT_ASKED = [
    "The caulker drives oakum into the seams once the planks are dry.",  # which caulker?
    "Boats carry grain.",  # too little
    "This pump lifts clean water out of a deep mine shaft.",  # which pump?
    "The boat is drifting toward the sand bars of the lower delta.",  # in a story
    "We patched the hull with tar because the old seams leaked.",  # what the authors did
    "The storm took place in the northern delta of the Nile.",  # half of a verb
    "Some barges carry coal to the iron works of the northern valley.",  # which ones?
    "Barge 2 carries coal to the iron works of the northern valley.",  # of a picture
    "The miller's plan provides a documented link to old river trade on the Nile.",  # whose only tells it apart
    "Oak pitch protects a wooden hull while the northern river carries it past sharp rocks.",  # what?
    "Apprentices are often slow to admit when they crack the seam of a wooden hull.",  # to admit what?
    "Red pine is tarred completely, oak in part, and elm not at all.",  # the rest is of others
    "Norden's crews had crossed the northern bars of the Nile long before pilots mapped deep channels.",  # half of when
    "Sandberg reports that the northern delta of the Nile has lost its deep channels.",  # only passed on
]


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_nobody_could_answer(tmp_path: Path, text: str) -> None:
    """What leans, or says too little, is not asked."""
    found = [
        one.ask for one in by_trees(material_in(tmp_path, ABOUT + text)) if one.kind != "object"
    ]
    assert not [one for one in found if one.startswith(("What ", "When ", "Why ", "Who "))]


NO_OBJECT = [
    "In the Norden Massacre of 1876 in the eastern delta, a river militia attacked Dutch men and executed prisoners.",  # whom
    "The old harbour laws required small northern towns to pay river pilots with copper coins.",  # who has to
    "Old river barges, heavy with coal from the eastern pits became floating homes of the delta.",  # half of an aside
    "Wide rivers must leave the northern harbour open for heavy barges of the Nile.",  # which is made open
    "A guild will, to mend old nets of the delta, use strong twine to tie the loose ends.",
    "In Dutch and Danish ports, broad river barges took grain from eastern farms of the delta.",  # "did in Dutch"
    "Open river maps can increases trust in the northern pilots of the Nile.",  # a slip
    "Copper tar gave the Union control of the entire Nile, cutting the old northern delta in two.",  # to whom?
    "In the early 1600s, poor English and African sailors worked side by side, socialized together, and sometimes ran away together.",
]


@pytest.mark.parametrize("text", NO_OBJECT)
def test_what_may_be_half_of_a_thing_is_not_asked(tmp_path: Path, text: str) -> None:
    """Two things read as one, one of a pair, and what another one may have done."""
    found = [one for one in by_trees(material_in(tmp_path, ABOUT + text)) if one.kind == "object"]
    assert not [one.ask for one in found if not one.ask.endswith(" to do?")]


@pytest.mark.parametrize(
    "text",
    [
        "Heavy barges returned to the northern delta of the Nile to find the old harbour empty.",
        "A valid river pass redirects a pilot to the exact northern lock target without a fee.",
    ],
)
def test_what_nobody_came_for_is_no_aim(tmp_path: Path, text: str) -> None:
    """What somebody finds on coming back, and where something goes."""
    asked = by_trees(material_in(tmp_path, ABOUT + text))
    assert not [one.ask for one in asked if one.kind == "reason"]


@pytest.mark.parametrize(("joined", "far"), [(1, True), (4, False)])
def test_who_of_two_did_it(joined: int, far: bool) -> None:
    """A verb behind a clause inside, where it hangs on the verb before that, may be the one's or the other's."""
    told = (
        ("Ada", "NNP", 1, "nsubj"), ("writes", "VBZ", -1, "root"), ("that", "IN", 4, "mark"), ("Norden", "NNP", 4, "nsubj"),
        ("built", "VBD", 1, "ccomp"), ("locks", "NNS", 4, "obj"), ("and", "CC", 7, "cc"), ("sought", "VBD", joined, "conj"),
        ("charts", "NNS", 7, "obj"),
    )  # fmt: skip
    sentence = " ".join(word for word, *_ in told)
    words = tuple(
        Word(text=word, start=sentence.index(word), end=sentence.index(word) + len(word), tag=tag, head=head, relation=relation, sure=1.0)
        for word, tag, head, relation in told
    )  # fmt: skip
    assert any(is_joined_far(one) for one in clauses_of(Tree(sentence, words))) is far


def test_wrong_answers_tell_the_same_of_other_things(tmp_path: Path) -> None:
    """A purpose stands beside purposes; none is of a sentence that names what is asked about."""
    text = (
        "Dutch farmers built long earth walls to keep the sea off their fields.\n\n"
        "Canal locks lift heavy barges by filling a closed chamber with water.\n\n"
        "A steam crane loads copper ore at the northern quay to save the crews a day.\n\n"
        "Dutch farmers also drained the low meadows.\n\n"
        "A rope ferry crosses the delta to serve two ports: Norden and Brake.\n"
    )
    (found,) = [
        one
        for one in by_trees(material_in(tmp_path, ABOUT + text))
        if one.kind == "reason" and "Dutch" in one.ask
    ]
    assert "to lift heavy barges" in found.rivals
    assert "to load copper ore" in found.rivals
    assert not [one for one in found.rivals if ":" in one]
    assert not [one for one in found.rivals if "meadow" in one or "walls" in one]
