"""A sentence of more than one breath is divided where both sides stand alone, else not."""

import pytest

from lessoncast.units.splitting import split_long

_LOAD = "with a full load of barrels for the bakers of the whole valley"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        # clauses with subjects of their own
        (f"For instance, the old ship carries all of its salt to the warm towns of the south {_LOAD}, and various small boats are hired for the long way back to the harbours of the northern coast.",
         (f"For instance, the old ship carries all of its salt to the warm towns of the south {_LOAD}.",
          "Various small boats are hired for the long way back to the harbours of the northern coast.")),
        (f"When the ship was old, it sailed to the warm towns of the south {_LOAD}; nevertheless, this paid for more than half of all the sails that were made in the harbour of the guild.",
         (f"When the ship was old, it sailed to the warm towns of the south {_LOAD}.",
          "Nevertheless, this paid for more than half of all the sails that were made in the harbour of the guild.")),
        # what holds only on a condition, or is only said by somebody, isn't told alone
        (f"If the wind is strong, the old ship sails to the warm towns of the south {_LOAD}, and various small boats are hired for the long way back to the harbours of the northern coast.", ()),
        (f"The clerk says that the old ship sails to the warm towns of the south {_LOAD}, and that various small boats are hired for the long way back to the harbours of the northern coast.", ()),
        # no half of a comparison
        (f"In 1947, the guild of the northern harbour brought the number of its ships down to fifty {_LOAD}; still more ships than the guild ever had in the harbour in the years of the long war.", ()),
        # "although" in front
        (f"Although the old ship still sailed to the warm towns of the south {_LOAD}, the last of the great harbours of the northern coast was closed by the guild in 1948, with a letter of its clerk.",
         (f"The old ship still sailed to the warm towns of the south {_LOAD}.",
          "But the last of the great harbours of the northern coast was closed by the guild in 1948, with a letter of its clerk.")),
        # what the same one does
        ("In 2009, economists from the old guild wrote a long report and found that the salt of the south would fill more than half of all the stores that the guild had built for the bakers of the whole valley.",
         ("In 2009, economists from the old guild wrote a long report.",
          "They found that the salt of the south would fill more than half of all the stores that the guild had built for the bakers of the whole valley.")),
        ("In 2009, the oldest clerk from the old harbour wrote a long report and found that the salt of the south would fill more than half of all the stores that the guild had built for the bakers of the whole valley.", ()),
        # what is left of a list of deeds has its "and"
        (f"The guild provides good rope and old tar for the ships, encourages the keepers to bring the boats back to the northern harbour, and pays a great price for the salt {_LOAD}.",
         ("The guild provides good rope and old tar for the ships, and encourages the keepers to bring the boats back to the northern harbour.",
          f"The guild pays a great price for the salt {_LOAD}.")),
        # clauses in a row are a list
        (f"For instance, the guild builds its ships in the north, the sails are made in many small towns, they are then sent to another town {_LOAD}, and the masts are made in the south.", ()),
    ],
)  # fmt: skip
def test_divided(written: str, told: tuple[str, ...]) -> None:
    """By the tree that each side has alone."""
    assert told == split_long(written)
