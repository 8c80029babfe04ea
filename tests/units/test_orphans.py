"""What leans on a sentence that is not said."""

from lessoncast.units.orphans import mended


def test_what_takes_up_a_sentence_that_is_left_out_goes_with_it() -> None:
    """Though the pronoun stands amid it; where the section has told something, that may be meant."""
    said, before = (
        "Keepers read them to tell how the water rose.",
        "The logs on that shelf are old.",
    )
    assert mended(said, before, "") == ""
    assert mended(said, before, "The logs lie in the tower.") == said
