"""The recall question and the end of an episode."""

from dataclasses import replace

import pytest

from lessoncast._sentences import sentences
from lessoncast.model import Span
from lessoncast.script.plan import chapters, ending
from lessoncast.script.plan.budget import passages_of
from lessoncast.script.plan.passages import Passage
from lessoncast.script.talk.closing import _last_question as last_question
from lessoncast.script.talk.closing import closing
from lessoncast.script.talk.dialogue import Wording
from lessoncast.script.talk.heard import Heard
from lessoncast.script.talk.recall import _closed as closed
from lessoncast.script.talk.recall import _in_english as recall_rules
from lessoncast.script.talk.recall import find_recall
from lessoncast.tongue.english.claims import point
from lessoncast.tongue.english.recall import recalls
from lessoncast.tongue.english.recall.by_subject import subject_recalls
from lessoncast.tongue.english.recall.by_tree import tree_recalls
from lessoncast.tongue.english.recall.fitness import is_fit_to_recall
from lessoncast.tongue.english.recall.last import LAST
from lessoncast.tongue.kinds import Role
from lessoncast.tongue.packs.vocabulary import educated
from lessoncast.tongue.phrases import phrasebook
from lessoncast.tongue.seam import packed
from lessoncast.tongue.words import Vocabulary, capital, count
from lessoncast.units.pieces import Unit
from writer_mother import LEAVES, compose, pauses, sections_of, vocabulary_of


def _recall(
    *told: str, dull: str = "Waves come and go at the shore of the island."
) -> tuple[str, str]:
    """The question and answer for sentences that stand between others of no interest; none that is open."""
    text = "\n\n".join(["Tides rise.", *told, dull, dull.replace("Waves", "Storms")])
    told_here, vocabulary = passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text)
    found = find_recall(told_here, vocabulary, lambda ask: "remember" not in ask)
    return (found.ask, found.answer) if found else ("", "")


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("A pump is a machine that lifts water.", "What do we call a machine that lifts water?", "That's a pump."),
        ("A ferry is a boat that carries over 40,000 people, cars and carts.",
         "What is a ferry?", "It's a boat that carries over 40,000 people, cars and carts."),
        ("The loom was invented by Anna Weber in the town of Ulm.", "Who invented the loom?",
         "That was Anna Weber."),
        ("The village opened the lock in 1825 with a feast.", "In what year did the village open the lock?",
         "It was in 1825."),
        ("The crew dug 40 wells by hand.", "How many wells did the crew dig by hand?", "It dug 40 wells by hand."),
        ("Old boats lose speed because the hull is rough.", "Why do old boats lose speed?",
         "Because the hull is rough."),
        ("The ditch carries the rain to the river.", "What does the ditch carry to the river?",
         "It carries the rain to the river."),
        ("A token is a piece of text from the model's fixed list of words.",
         "What do we call a piece of text from the model's fixed list of words?", "That's a token."),
        ("A salt works is a row of shallow ponds by the sea.", "What do we call a row of shallow ponds by the sea?",
         "That's a salt works."),
        ("A second gate lets people cross the hill by boat.", "What does a second gate let people do?",
         "It lets people cross the hill by boat."),
        ("Common repairs include patching, painting, and new ropes.", "Can you name one of the common repairs?",
         "They include patching, painting, and new ropes."),
    ],
)  # fmt: skip
def test_recall_questions_want_a_short_answer(sentence: str, ask: str, answer: str) -> None:
    """A term for its gloss, who, when, how many, why, what, one of a list: each has its rule."""
    assert (ask, answer) == _recall(sentence)


@pytest.mark.parametrize(
    "sentence", ["A lock is the first layer.", "This is a machine that lifts water.", "Then it is a big thing."]
)  # fmt: skip
def test_a_gloss_that_says_nothing_is_not_asked(sentence: str) -> None:
    """A term is asked for only by a gloss of some content, and never one that a pronoun names."""
    assert "call" not in _recall(sentence)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Online outreach is a great way to share a word quickly with many people.",
        "A great example is the threat model of a boat with two masts.",
        "The figure provides an example of a boat with two masts.",
        "A pledge is a statement of terms by which somebody is willing to be bound for a long time.",
        "France approached trade very differently from Spain.",
        "Wc is the 'word count' command of the old shell.",
        "Reedmaster is a very popular basket weaving, or BW, guild and community that helps people sell.",
        "Yet she is a fascinating old basket weaver, precisely because her life follows no pattern.",
    ],
)
def test_what_is_no_word_to_learn_is_not_asked(sentence: str) -> None:
    """No rank, no figure, no manner, nothing in quotation marks."""
    asked = _recall(sentence)[0]
    assert not asked.startswith(("What do we call", "What does the figure", "What did France"))


def test_only_words_are_asked_for() -> None:
    """What this one output is, or half of a verb, is nothing to learn; a point in a name ends no gloss."""
    assert not _recall("The output is the three lines of the file with a star.")[0].startswith(
        "What do we call"
    )
    cut = _recall("The hills cut the coast off from the inland.")
    assert cut == ("What cut the coast off from the inland?", "The hills.")
    whole = "What do we call a set of packages with the same Cargo.lock?"
    assert whole == _recall("A workspace is a set of packages with the same Cargo.lock.")[0]


def test_nobody_has_to_finish_a_sentence_where_anything_can_be_asked() -> None:
    """What a sentence tells of one of its phrases goes before the sentence without its end."""
    ask, answer = _recall("Most harbours keep heavy ships behind a headland.", dull="No bird.")
    assert ask == "What do most harbours keep behind a headland?"
    assert answer == "Heavy ships."


def test_one_of_many_is_not_asked_for_by_its_bare_name() -> None:
    """What a common mistake is could mean any; a name with more behind it tells which."""
    assert "common habit" not in _recall("A common habit is hanging wet nets on one another.")[0]
    assert "net lofts" in _recall("Net lofts of the island keep wet nets on long rails.")[0].lower()


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Canals carry heavy goods, which was slow and dear on the roads.", "canals carry heavy goods"),
        ("Wool is sorted by hand because machines tear it.", "wool is sorted by hand"),
        ("Lime burns the skin, such as that of the hands.", "lime burns the skin"),
        ("Therefore, salt keeps meat fresh for months.", "salt keeps meat fresh for months"),
        ("Salt keeps meat fresh, unless the barrel leaks.", "salt keeps meat fresh, unless the barrel leaks"),
        ("Plants need certain things to grow: light and water.", ""),
        ("It lifts water because the valve closes.", ""),
        ("This pump lifts water to the field.", ""),
        ("Luckily, salt keeps meat fresh for months.", "salt keeps meat fresh for months"),
        ("The barrel is then filled with salt.", ""),
        ("The same can't be said for the old pump.", ""),
        ("Why does the valve close?", ""),
        ("For example, the smith made nails.", ""),
    ],
)  # fmt: skip
def test_a_claim_in_short(sentence: str, claim: str) -> None:
    """Additions are cut off, conditions never; what points at another sentence is no claim."""
    assert claim == point(sentence, vocabulary_of())


def test_the_last_sentence_is_announced_so_that_a_listener_can_follow() -> None:
    """A long one, and one with a colon of its own, behind a sentence; a short one at some length."""
    sections, vocabulary, book = sections_of(LEAVES), vocabulary_of(), phrasebook("en")
    chosen = passages_of(sections, vocabulary)
    kept = ending.takeaway(sections, chosen, chosen, vocabulary)
    assert kept is not None
    assert book is not None
    told = [
        (f"Leaves {'really ' * 17}turn green.", ": "),
        (f"Leaves {'really ' * 31}turn green.", ". "),
        ("Leaves have a price: a tree pays for each.", ". "),
        ("Leaves turn green in spring.", ": "),
    ]
    for text, joint in told:
        made = closing(
            replace(kept, text=text), [], sections, vocabulary, Heard(book, "leaves"), asked=None
        )
        assert made[1].text.endswith((f"{joint}{text}", f"{joint}{text[0].lower()}{text[1:]}"))
        assert count(made[1].text) >= 15


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ('The "Open Lock Campaign.', 'The "Open Lock Campaign."'),
        ('The "Open Lock Campaign" of 1820.', 'The "Open Lock Campaign" of 1820.'),
    ],
)
def test_a_quotation_in_an_answer_is_closed(answer: str, said: str) -> None:
    """What is cut off within a quotation keeps its last mark."""
    assert said == closed(answer)


def test_an_answer_that_was_said_is_told_with_its_name() -> None:
    """Where nothing else can be asked, "they" of the earlier answer is what the lesson calls it."""
    text = "Tides rise.\n\nThe ditch carries the rain to the river.\n\nWaves break."
    told, vocabulary = passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text)

    def accepts(ask: str) -> bool:
        return ask == "What does the ditch carry?"

    first = find_recall(told, vocabulary, accepts)
    assert first is not None
    assert first.answer.startswith("It carries")
    again = find_recall(told, vocabulary, accepts, {first.answer})
    assert again is not None
    assert again.answer == first.answer.replace("It", "The ditch")


def _end(topic: str) -> str:
    """The host's last turn in an English episode about a subject."""
    sections, vocabulary = sections_of(LEAVES), vocabulary_of()
    chosen = passages_of(sections, vocabulary)
    made = chapters.chapters(chosen, sections, vocabulary, title="Photosynthesis", minutes=3)
    kept = ending.takeaway(sections, chosen, chosen, vocabulary)
    assert kept is not None
    book = phrasebook("en")
    assert book is not None
    host, expert = closing(kept, made, sections, vocabulary, Heard(book, topic), asked=None)
    assert expert.text.lower().endswith(kept.text.lower())
    return host.text


@pytest.mark.parametrize(
    ("stated", "topic", "asks", "names"),
    [(2, "photosynthesis", True, False), (2, "leaves", True, True), (0, "photosynthesis", False, True)],
)  # fmt: skip
def test_the_last_thought_is_asked_for_unless_all_else_was_asked(
    stated: int, topic: str, *, asks: bool, names: bool
) -> None:
    """By its subject only where the answer has a word of that; wished for where nothing else was said."""
    book = phrasebook("en")
    assert book is not None
    heard = Heard(book, topic)
    heard.turns = [*["What is a leaf?"] * 8, *["Let's turn to leaves."] * stated]
    said = last_question("Light makes sugar in leaves.", heard)
    assert said.endswith("?") is asks
    assert (topic in said) is names


def test_the_last_thought_is_asked_for_in_other_words_than_what_was_asked_near_it() -> None:
    """No third "And if" in a row."""
    book = phrasebook("en")
    assert book is not None
    for number in range(12):
        heard = Heard(book, "")
        heard.turns = [*["Let's turn to leaves."] * 4, f"And if leaf {number} falls?"]
        said = last_question(f"And if you keep one thing: leaf {number} falls.", heard)
        assert not said.startswith("And if")


@pytest.mark.parametrize(
    ("topic", "named"),
    [("photosynthesis", True), ("old pumps", True), ("pump", False), ("from many doors", False), ("locks must leak", False), ("how leaves make sugar out of light", False)],
)  # fmt: skip
def test_the_host_asks_for_the_last_thought(topic: str, named: bool) -> None:
    """It says no thought of its own beside the expert's, and names the subject where that has a short name."""
    said = _end(topic)
    assert (topic in said) is named
    assert "leaves" not in said.replace(topic, "")


def test_the_takeaway_comes_from_the_summary() -> None:
    """A lesson's own summary gives the last sentence."""
    sections = sections_of(LEAVES)
    passages = passages_of(sections, vocabulary_of())
    kept = ending.takeaway(sections, passages, passages, vocabulary_of())
    assert kept is not None
    assert kept.text.startswith("Photosynthesis turns light")


def test_the_takeaway_is_not_said_before() -> None:
    """Without a summary, a sentence is taken out of the episode and kept for its end."""
    text = LEAVES.partition("## Summary")[0]
    sections = sections_of(text)
    passages = passages_of(sections, vocabulary_of())
    kept = ending.takeaway(sections, passages, passages, vocabulary_of())
    assert kept is not None
    left = ending.without(kept, passages)
    assert kept not in [unit for passage in left for unit in passage.units]


def test_a_section_is_not_emptied_for_the_takeaway() -> None:
    """The sentence kept for the end is never the only one of its section."""
    text = "\n\n".join(
        f"## The {name}\n\nThe old {name} always helps the farmers to bring water to the village."
        for name in ("pump", "wheel", "screw", "lift")
    )
    sections, vocabulary = sections_of(text), vocabulary_of(text)
    passages = passages_of(sections, vocabulary)
    kept = ending.takeaway(sections, passages, passages, vocabulary, "the pump")
    assert {one.section for one in ending.without(kept, passages)} == {
        one.section for one in passages
    }


def _told(text: str, role: Role, line: int) -> Passage:
    unit = Unit(text=text, span=Span(line, line), role=role, source=text, group=line)
    return Passage(units=(unit,), section=0, place=line, score=1.0, needs=False)


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("Die Schleuse besteht aus zwei Toren.", "member"),
        (("Die Schleuse besteht aus zwei Toren, die dicht schließen, und aus einer Kammer, in der das Wasser steigt und"
         " sinkt, bis ein Boot auf der Höhe des Kanals weiterfahren kann und der Wärter beide Tore öffnet."), "plain"),
    ],
)  # fmt: skip
def test_packs_ask_rather_for_what_holds_by_itself_and_is_short(first: str, role: Role) -> None:
    """An item may hold only under its lead-in, and nobody wants a long sentence said again."""
    words = educated(Vocabulary("de"), packed("de").pack, [])  # type: ignore[union-attr]
    told = [_told(first, role, 1), _told("Der Kanal besteht aus Granit.", "plain", 2)]
    found = find_recall(told, words)
    assert found
    assert "Kanal" in found.ask


def test_a_reason_is_asked_again_before_a_term() -> None:
    """It is what a listener has to have understood."""
    text = "\n\n".join(
        [
            "Tides rise.",
            "A pump is a machine that lifts water.",
            "The lid breaks in winter because ice needs more room than water.",
            "Waves break on the shore of the island.",
            "Storms break on the shore of the island.",
        ]
    )
    told, vocabulary = passages_of(sections_of(text), vocabulary_of(text)), vocabulary_of(text)
    found = find_recall(told, vocabulary)
    assert found
    assert found.ask == "Why does the lid break in winter?"


def test_an_episode_ends_on_a_sentence_also_where_all_point_elsewhere() -> None:
    """What stands alone is said once more, for want of another."""
    text = (
        "The gate fell in 1811.\n\nThe old keepers kept the keys.\n\nThese walls fell in 1812, and those that stood were sold.\n\n"
        "There it ended, and nobody who lived there wrote of it.\n\nThis was also the end of the mill.\n\n"
        "That was in 1813.\n\nThese things are merely told.\n\nThose days were short there.\n\nThe mill stood there until 1820."
    )
    vocabulary, sections = vocabulary_of(text), sections_of(text)
    told = passages_of(sections, vocabulary)
    kept = ending.takeaway(sections, told, told, vocabulary)
    assert kept
    assert kept.text == "The old keepers kept the keys."


def test_several_are_those() -> None:
    """What we call many things are those, and what is one is that."""
    many = _recall("Sluices are the wooden gates that let water through to a mill.")
    assert many[1] == "Those are sluices."


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The majority are moored less than 20 yards from the lock.", "True or false"),
        ("Of great use is the ability of old locks to hold water.", "What do we call"),
        ("If you have ever watched the lock with friends, you know that there's room for all.", "What happens if"),
        ("Surging is an uneasy movement of heavy gates in response to suddenly higher than usual water levels.", "What do we call an uneasy movement of heavy gates in response?"),
        ("Weir building also is a complex kind of hard work for keepers.", "What do we call"),
    ],
)  # fmt: skip
def test_what_does_not_stand_alone_is_not_asked_again(sentence: str, opening: str) -> None:
    """A part of nobody knows what, an inverted sentence, what listeners did, a phrase that was cut off."""
    found = [ask for _, ask, _ in recall_rules(sentence, vocabulary_of(sentence))]
    assert [] == [one for one in found if one.startswith(opening)]


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("The idea of a lock dates back to a clerk of the old town.", "What does the idea of a lock date?"),
        ("The laws of the lock were the only rule in 1812 and are laws passed by keepers.", "In what year are"),
        ("A good example is the lock of the upper town with its two gates.", "What is a good example"),
    ],
)  # fmt: skip
def test_half_a_verb_and_what_only_is_are_not_asked(sentence: str, opening: str) -> None:
    """A verb with its particle, what did not happen, an example."""
    assert not _recall(sentence)[0].startswith(opening)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("Good ropes are useful in a storm at sea.", "True or false: good ropes are useless in a storm at sea?",
         "False: good ropes are useful in a storm at sea."),
        ("Salt water is better for pickled herring.", "True or false: salt water is worse for pickled herring?",
         "False: salt water is better for pickled herring."),
    ],
)  # fmt: skip
def test_a_statement_that_one_word_makes_untrue_is_told_untrue(
    sentence: str, ask: str, answer: str
) -> None:
    """Where nothing else can be asked, a listener has something to find out."""
    assert (LAST + 0.5, ask, answer) in [*recalls(sentence, vocabulary_of(sentence))]


def test_a_recall_question_asks_those_who_listen() -> None:
    """The host asks nothing of itself there: "you" and "your"."""
    sentence = "If you lose your rope, the whole boat drifts away from the shore."
    asked = [ask for _, ask, _ in tree_recalls(sentence, vocabulary_of(sentence))]
    assert "What happens if you lose your rope?" in asked
    assert not any(" I " in ask or " my " in ask for ask in asked)
    sentence = "If you're tired of rowing, the tide brings the boat home."
    asked = [ask for _, ask, _ in tree_recalls(sentence, vocabulary_of(sentence))]
    assert "What happens if you're tired of rowing?" in asked


def test_a_recall_question_waits_for_a_better_one() -> None:
    """While a later chapter may give one, nothing of the last resort is asked."""
    text = "Tides rise.\n\nGood ropes are useful on all days.\n\nStorms pass.\n\nWaves break."
    told = passages_of(sections_of(text), vocabulary_of(text))
    assert find_recall(told, vocabulary_of(text))
    assert find_recall(told, vocabulary_of(text), waits=True) is None


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("If the keeper left the gate open instead, this wouldn't be so easy.", "What would happen"),
        ("If the gate stays open, such boats drift away at night.", "What happens if"),
        ("Irrigation was a need, but digging ditches and paying keepers proved too dear for the town.", "What was irrigation"),
        ("The town was in uproar when the lock broke in 1825.", "In what year"),
        ("The keeper of the gate is the Master of Works at the Office of Canals.", "What do we call"),
        ("Sluices are a form of gate, or valve, that keeps water in a pond.", "What do we call"),
        ("A windlass is a tool for lifting, turning, and closing the paddles of a gate.", "What do we call a tool for lifting?"),
        ("Salinity is the most useful of these measures of the old keepers.", "What do we call"),
        ("Thermics is the study of thermal flows of water.", "What do we call"),
        ("Salinity is the proportion of salt in a liquid to the water in the same liquid.", "What do we call the proportion of salt"),
        ("We can fill the second basin for our guests and begin with a small pump.", "How can you"),
        ("Weak points are places where a gate may leak, break, or rust.", "Can you name"),
        ("The upper lock looks nothing like a modern gate.", "What does the upper lock look?"),
        ("The gates are based in the upper town.", "True or false"),
        ("The gate closed by the left hand.", "True or false"),
        ("Anna admitted that the gate was old.", "True or false"),
        ("Useful for closing things you already know how to mend quickly.", "True or false"),
    ],
)  # fmt: skip
def test_what_leans_or_is_empty_is_not_asked_again(sentence: str, opening: str) -> None:
    """An answer that points elsewhere, a gloss of many, half of a relation, a side remark as it stands."""
    found = [ask for _, ask, _ in recall_rules(sentence, Vocabulary("en"))]
    assert [] == [one for one in found if one.startswith(opening)]


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What did to the old keeper pose?", "The biggest problem."),
        ("What is the travel show on the radio?", "One example, as are other tales of the keepers."),
        ("What will the keepers each take?", "A turn at the gate."),
        ("What does the keeper introduce to a guest?", "It introduces themselves to a guest."),
        ("What does the keeper repaired?", "The gates of the town."),
        ("Why did keepers work from sunrise in May?", "To sunset with a break at noon."),
        ("What do we call a help to boats?", "That's sometimes a second gate."),
        ("What is the top beam as in the old gate?", "That's the ledger."),
        ("What happens if only a part of the water leaks?", "It is called a weep."),
        ("Why shouldn't you open the gate?", "Just because a boat waits in the rain."),
        ("How can you caulk any hull?", "With plain tar and stir the pot."),
        ("What had the keepers planned?", "A new mill, but floods, fire, and the toll."),
        ("How can you remember being warned against?", "Using the old key of the gate."),
        ("What has a bunch of wet ropes called by keepers?", "A sponge."),
        ("What holds the best rope while there is no iron?", "The old post."),
        ("What can be told by the bell as well?", "The hours of the night."),
    ],
)  # fmt: skip
def test_half_of_a_question_and_a_mere_example_are_not_fit(ask: str, answer: str) -> None:
    """Words in a wrong place, and an example of nobody knows what."""
    assert not is_fit_to_recall(ask, answer)
    assert is_fit_to_recall("What does the keeper need?", "An example of every gate.")
    assert is_fit_to_recall("Why did keepers come from the hills?", "To find work at the lock.")


def test_the_year_of_a_birth_is_asked() -> None:
    """What was done to somebody is a deed too."""
    sentence = "Anna Moor was born in Ulm in 1753 and sold the lock."
    asked = [ask for _, ask, _ in recalls(sentence, vocabulary_of(sentence))]
    assert "In what year was Anna Moor born in Ulm?" in asked


def test_only_what_the_lesson_is_about_is_asked_as_it_stands() -> None:
    """Whether a sentence is true just as it was told is asked of the lesson's own subject alone."""
    sentence = "Heavy gates keep all boats of the town dry."
    heavy = Vocabulary("en", weights={"gate": 0.5})
    assert "True: heavy gates keep all boats of the town dry." in [
        answer for _, _, answer in recalls(sentence, heavy)
    ]
    light = Vocabulary("en", weights={"gate": 0.1})
    assert not [ask for _, ask, _ in recalls(sentence, light) if ask.startswith("True")]


def _told_by(sentence: str) -> list[tuple[str, str]]:
    return [(ask, answer) for _, ask, answer in subject_recalls(sentence, vocabulary_of(sentence))]


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("Wet ropes keep a heavy barge near the quay.", "What keeps a heavy barge near the quay?", "Wet ropes."),
        ("Keepers open the upper gate at dawn.", "Who opens the upper gate at dawn?", "Keepers."),
        ("Coiling a rope by hand makes the fibres weak in a few years.",
         "What makes the fibres weak in a few years?", "Coiling a rope by hand."),
        ("Old charts describe every rock that a deep ship can strike.",
         "What describes every rock that a deep ship can strike?", "Old charts."),
        ("Tar protects a wooden hull from worms, such as those of warm seas.",
         "What protects a wooden hull from worms?", "That's tar."),
        ("In this harbour, tugs pull heavy ships through the narrow gate.",
         "What pulls heavy ships through the narrow gate?", "Tugs."),
    ],
)  # fmt: skip
def test_what_is_told_of_a_thing_asks_for_its_name(sentence: str, ask: str, answer: str) -> None:
    """The rest of the sentence is the question, without what points elsewhere and what is only an example."""
    assert (ask, answer) in _told_by(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They keep a heavy barge near the quay.",
        "Some ropes keep a heavy barge near the quay.",
        "Wet ropes don't keep a heavy barge near the quay.",
        "Barge ropes keep a heavy barge near the quay.",
        "Wet ropes then keep their barge near this quay.",
        "A rope can keep a heavy barge near the quay.",
        "Wet ropes swell quickly.",
        "Wet ropes are heavy things of the quay.",
        "The quay has three heavy barges for the salt.",
        "The more a wet rope dries the stiffer the heavy rope becomes at the quay.",
    ],
)
def test_nobody_is_asked_for_what_could_be_anything(sentence: str) -> None:
    """A pronoun, one of many, what denies, gives itself away, leans on others or tells too little."""
    assert _told_by(sentence) == []


def test_a_gloss_that_was_cut_keeps_what_sets_it_apart() -> None:
    """Not "the process of taking raw wood", nor "a rise" of nobody knows what; and a name has the number of its verb."""
    cut = (
        "Tarring is the process of taking raw wood and covering it with a layer that keeps out the rain.",
        "A spring tide is a quick flow of water over the bar to meet a rise in the level of the harbour behind it.",
        "The keeper's list is the names of every boat at the quay.",
    )
    for sentence in cut:
        asked = [ask for _, ask, _ in recalls(sentence, Vocabulary("en"))]
        assert not [
            one
            for one in asked
            if one.endswith(("raw wood?", "a rise?")) or "we call the names" in one
        ]
    told = "Data tarring is a habit of clerks who cover old tables."
    found = {ask: answer for _, ask, answer in recalls(told, Vocabulary("en"))}
    assert (
        found["What do we call a habit of clerks who cover old tables?"] == "That's data tarring."
    )


def test_a_question_leaves_out_what_its_sentence_compared_with_first() -> None:
    """Nobody asks what springs do "unlike a well or a pond"."""
    told = "Unlike a well or a pond, springs feed measurable streams of the valley."
    asked = [ask for _, ask, _ in recalls(told, Vocabulary("en"))]
    assert "What feeds measurable streams of the valley?" in asked
    assert not [one for one in asked if "unlike" in one]


def test_whom_something_helps_is_no_part_of_what_they_do() -> None:
    """The answer to "What does X allow you to do?" begins with the deed, also where X is a name."""
    found = recalls("Quay Books allows you to weigh your salt at home.", Vocabulary("en"))
    answers = {ask: answer for _, ask, answer in found}
    assert answers["What does Quay Books allow you to do?"] == "To weigh your salt at home."


def test_a_name_that_is_told_beside_a_thing_is_asked_for() -> None:
    """``called`` gives a term, wherever in a sentence it stands; of a group nobody asks for its members."""
    sentence = "The yard bought a machine for lifting stones called a crab, and sold it."
    asked = [(ask, answer) for _, ask, answer in recalls(sentence, vocabulary_of(sentence))]
    assert ("What do we call a machine for lifting stones?", "That's a crab.") in asked
    sentence = "The yard paid a group of young keepers called lightermen."
    asked = [(ask, answer) for _, ask, answer in recalls(sentence, vocabulary_of(sentence))]
    assert not any(ask.startswith("What do we call") for ask, _ in asked)


@pytest.mark.parametrize(
    ("sentence", "ask", "answer"),
    [
        ("The upper gate of the town is locked when the last boat leaves.", "When is the upper gate of the town locked?", "When the last boat leaves."),
        ("Old maps of the coast show that the lock was dug by hand.", "What do old maps of the coast show?", "That the lock was dug by hand."),
        ("Heavy salt barges moved across the wide bay.", "Where did heavy salt barges move?", "Across the wide bay."),
    ],
)  # fmt: skip
def test_what_is_asked_long_after_has_its_phrase_as_the_answer(
    sentence: str, ask: str, answer: str
) -> None:
    """When, where and what was found are answered in the sentence's own words."""
    found = [(one, told) for _, one, told in tree_recalls(sentence, vocabulary_of(sentence))]
    assert (ask, answer) in found


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("What does the angle of the gate depend on?", "It depends on the weight of the gate, as."),
        ("In what year was the lock built again?", "It was in 1812."),
        ("What does the vertical axis show?", "It shows the price of salt."),
        ("What happens if you look at the gate?", "You see the rust."),
        ("What do changes occur as the gate ages?", "That affect the wood of the gate."),
        ("What is a gate made of oak to?", "Always be tight."),
        ("What did the mayor call?", "The plan a piece of madness."),
        ("What do we call one of the oldest gates?", "That's the cill."),
    ],
)  # fmt: skip
def test_what_is_cut_off_or_of_the_page_is_not_fit(ask: str, answer: str) -> None:
    """Half an answer, once more of what, and what only a reader has before the eyes."""
    assert not is_fit_to_recall(ask, answer)
    assert is_fit_to_recall("What does the angle of the gate depend on?", "Its weight.")


def _last_of(text: str) -> tuple[str, list[str]]:
    """The sentence that a lesson ends on, and those that are told before."""
    vocabulary, sections = vocabulary_of(text), sections_of(text)
    told = passages_of(sections, vocabulary)
    kept = ending.takeaway(sections, told, told, vocabulary)
    left = [unit.text for one in ending.without(kept, told) for unit in one.units]
    return kept.text if kept else "", left


@pytest.mark.parametrize(
    ("text", "last", "is_moved"),
    [
        ("The lower gate fell in 1811.\n\nThe old keepers kept the keys.\n\nThe mill was sold in 1812.", "The old keepers kept the keys.", True),
        ("The old keepers kept the keys.\n\nThese were lost in 1811.\n\nThose years were hard.\n\nThey ended in 1812.",
         "The old keepers kept the keys.", False),
        ("Count the 40 old keys.\n\nPut these into a box.\n\nThen close it.\n\nPut it away.", "Count the 40 old keys.", False),
        ("The old keepers kept the keys.", "", False),
        ("It fell in 1811.\n\nThey were lost there.\n\nThese were sold.", "", False),
    ],
)  # fmt: skip
def test_a_short_lesson_ends_on_a_sentence_too(text: str, last: str, *, is_moved: bool) -> None:
    """One that nothing behind it would miss is kept for the end; else the first comes back, if any was told since."""
    said, left = _last_of(text)
    assert said == last
    assert (said not in left) is (is_moved or not last)


def test_an_episode_of_two_chapters_asks_once_too() -> None:
    """Behind the first, where enough is told; half a minute has nothing to ask again."""
    reeds = (
        "A reed is a tall grass that grows by the water. In autumn it is dry, and the frost makes it hard."
        " Weavers soak the reeds for a day, since dry stalks break where they are bent. The water takes their colour."
    )
    rims = (
        "The rim is closed with a thick rod so that the basket keeps its form. Ada Holm made the first of these rims in 1871."
        " Her sons sold them at the fair in spring, and the whole town carried its bread home in them for years."
    )
    text = f"# Baskets\n\n## Reeds\n\n{reeds}\n\n## Rims\n\n{rims} {rims.replace('rim', 'lid')}"
    told = compose(text)
    assert len(told.chapters) == 2
    assert len(pauses(told)) == 1


def test_an_answer_without_its_sometimes_is_not_asked_for() -> None:
    """``A large crew.`` is no answer where only sometimes a large crew was hired."""
    sentence = "{}a large crew was hired by the keeper of the mill."
    answers = [
        {told for _, _, told in recall_rules(capital(sentence.format(lead)), Vocabulary("en"))}
        for lead in ("", "sometimes ")
    ]
    assert ["A large crew." in one for one in answers] == [True, False]


def test_a_recalled_answer_begins_like_no_two_turns_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another question is asked again where the answer would be the third turn with that beginning."""
    (first,) = (one.text for one in compose(LEAVES).turns if one.move == "answer")
    answer, *_ = sentences(first, "en")
    monkeypatch.setattr(Wording, "begins_again", lambda _, text: text == answer)
    (other,) = (one.text for one in compose(LEAVES).turns if one.move == "answer")
    assert not other.startswith(answer)


def test_a_question_is_recalled_though_its_answer_begins_like_two_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rather that than to ask nothing again."""
    monkeypatch.setattr(Wording, "begins_again", lambda _, text: text != "")
    assert [one.text for one in compose(LEAVES).turns if one.move == "answer"]
