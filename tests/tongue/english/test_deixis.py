"""What points at the page, and what is left of a sentence without it."""

import pytest

from lessoncast.tongue.english import deixis


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("As we saw, bread rises twice.", "Bread rises twice."),
        ("Of course, bread rises twice.", "Bread rises twice."),
        ("As you can see, bread rises twice.", "Bread rises twice."),
        ("We've already noted that bread rises twice.", "Bread rises twice."),
        ("Bread rises in a pan like that shown.", "Bread rises in a pan."),
        ("It rose more than the dough used above in the same pan.", "It rose more than the dough in the same pan."),
        ("The flour used above sea level is dry.", "The flour used above sea level is dry."),
        ("Nevertheless, as we saw earlier that two doughs rose, we wait.", "Nevertheless, two doughs rose, we wait."),
        ("A first way is to weigh all that's what we'll do here.", "A first way is to weigh all."),
        ("To answer the first question, she weighed the dough.", "She weighed the dough."),
        ("The yeast discussed in Baking and Time is alive.", "The yeast is alive."),
        ("A loaf already mentioned is rye.", "A loaf is rye."),
        ("It's worth noting that bread rises twice.", "Bread rises twice."),
        ("Bread rises twice, as in Figure 3, before noon.", "Bread rises twice before noon."),
        ("Bread rises twice, as we saw earlier.", "Bread rises twice."),
        ("As The Long Rise chapter discusses, a dough needs time.", "A dough needs time."),
        ("As explained earlier in Rye and Salt in Doughs, Baking, and Time, salt slows yeast.", "Salt slows yeast."),
        ("The oven, pictured here, is warm.", "The oven is warm."),
        ("An oven drawn schematically.", "An oven."),
        ("The loaf we described in Baking with Rye is dark.", "The loaf is dark."),
        ("A dough, such as those depicted, is wet.", "A dough is wet."),
        ("The doughs listed are wet.", "The doughs are wet."),
        ("The doughs outlined here need salt.", "The doughs need salt."),
        ("The dough below is too wet.", "The dough is too wet."),
        ("The dough above has too little salt.", "The dough has too little salt."),
        ("Salt slows yeast through the mechanisms described above.", "Salt slows yeast."),
        ("Remember, bread rises twice.", "Bread rises twice."),
        ("As we know, bread rises twice.", "Bread rises twice."),
        ("Doughs are like soups, discussed in “Soup” section, in that both are wet.", "Doughs are like soups, in that both are wet."),
        ("As you recall, bread rises twice.", "Bread rises twice."),
        ("Salt slows it, as you've learned.", "Salt slows it."),
        ("The doughs made have uses already discussed.", "The doughs made have uses."),
        ("Those uses were already discussed.", "Those uses were already discussed."),
        ("That is the previously mentioned RYE.", "That is RYE."),
        ("The previously mentioned dough is wet.", "The dough is wet."),
        ("If a baker wants much, like point B, it takes time.", "If a baker wants much, it takes time."),
        ("First, here the dough rises.", "First, the dough rises."),
        ("Salt slows it in the “Rye” chapter.", "Salt slows it."),
        ("Salt slows yeast, which is explored further in Rye Days.", "Salt slows yeast."),
        ("The doughs are wet as mentioned.", "The doughs are wet."),
        ("The doughs that we'll use were made in May.", "The doughs were made in May."),
        ("The method we will use is called proofing.", "The method is called proofing."),
        ("The doughs that we'll use for rye were made.", "The doughs that we'll use for rye were made."),
    ],
)  # fmt: skip
def test_a_pointer_is_left_out(written: str, said: str) -> None:
    assert deixis.without_pointers(written) == said


@pytest.mark.parametrize(
    "plain", ["Bread rises twice.", "As a rule, bread rises twice.", "A baker looks at the sky."]
)
def test_a_sentence_without_a_trace_of_a_pointer_is_not_looked_through(
    plain: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To look for all of them takes a hundred times as long."""
    monkeypatch.setattr(deixis, "_POINTER", None)
    assert deixis.without_pointers(plain) == plain


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("For a more detailed explanation, see the notes on rye.", True),
        ("For commonly used baking guides for all grains see the Bread Guides.", True),
        ("For centuries, bakers could see the sea.", False),
        ("In this other example, we can see that salt slows yeast.", True),
        ("In this example, a baker weighs the salt.", False),
        ("Compare your dough to the one at the end of this appendix.", True),
        ("From the first couple of plots, we saw that salt is weighed.", True),
        ("To dig into rye, read Book 2, Rye and Salt.", True),
        ("In Book 2 of the Law, bakers pay a tax.", False),
        ("A baker at point A earns more.", True),
        ("For a list of doughs that bakers like, they see a clerk.", False),
    ],
)
def test_what_explains_it_elsewhere_is_pointed_at(sentence: str, points: bool) -> None:
    """``For a list of doughs, see …`` tells a listener nothing."""
    assert deixis.points_at_page(sentence) is points


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("From A to B the dough rose slowly.", True),
        ("From A to Z, bakers have a word for all.", False),
        ("The time of rising is shown on the y-axis.", True),
        ("Here we see a loaf.", True),
        ("Repeat the steps above for any new dough.", True),
        ("The shelf is the step below the oven door.", False),
        ("We'll take a look at the oven.", True),
        ("Our previous dough had no salt.", True),
        ("The layer above the dough is dry.", False),
    ],
)
def test_what_speaks_of_a_drawing_points_at_the_page(sentence: str, *, points: bool) -> None:
    """Letters of points, axes, and what is seen "here" or told "above"."""
    assert deixis.points_at_page(sentence) is points
