"""A clause of why, what for or although tells of the verb, however far from it the network hung it."""

import pytest

from lessoncast.tongue.trees import tree_of
from lessoncast.tongue.trees.mending import mended
from lessoncast.tongue.trees.tree import Tree, Word

SENTENCES = {
    "Bees keep honey above the brood nest, because heat rises and softens it.": ("rises", "keep"),
    "Keepers insulate the lid, so that the water runs down the walls instead.": (
        "runs",
        "insulate",
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_hangs_on_the_verb(sentence: str) -> None:
    """Not on the noun in front of it, and it is no remark."""
    tree = tree_of(sentence)
    assert tree is not None
    told, verb = SENTENCES[sentence]
    place = next(at for at, one in enumerate(tree.words) if one.text == told)
    word = tree.words[place]
    assert (tree.words[word.head].text, word.relation) == (verb, "advcl")


def _tree(*words: tuple[str, str, int, str]) -> Tree:
    text, told = "", []
    for said, tag, head, relation in words:
        start = len(text)
        text += f"{said} "
        told.append(
            Word(
                text=said,
                start=start,
                end=start + len(said),
                tag=tag,
                head=head,
                relation=relation,
                sure=0.4,
            )
        )
    return Tree(text, tuple(told))


HUNG_ON_NOUN = (
    ("Bees", "NNS", 1, "nsubj"), ("fan", "VBP", -1, "root"), ("hives", "NNS", 1, "obj"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("behind", "relation"),
    [
        ((("because", "IN", 5, "mark"), ("honey", "NN", 5, "nsubj"), ("melts", "VBZ", 2, "appos")), "advcl"),
        ((("that", "WDT", 5, "nsubj"), ("honey", "NN", 5, "obj"), ("melts", "VBZ", 2, "acl:relcl")), "acl:relcl"),
        ((("as", "IN", 5, "mark"), ("honey", "NN", 5, "nsubj"), ("melts", "VBZ", 2, "acl")), "acl"),
        ((("because", "IN", 5, "mark"), ("of", "IN", 5, "case"), ("honey", "NN", 2, "nmod")), "nmod"),
    ],
)  # fmt: skip
def test_only_such_a_clause_is_moved(
    behind: tuple[tuple[str, str, int, str], ...], relation: str
) -> None:
    """With a subject and a finite verb, behind a word that no noun takes."""
    tree = mended(_tree(*HUNG_ON_NOUN, *behind))
    assert tree.words[5].relation == relation
    assert tree.words[5].head == (1 if relation == "advcl" else 2)


@pytest.mark.parametrize(
    ("sentence", "verb", "tag"),
    [
        ("In autumn the leaves become red.", "become", "VBP"),
        ("Between 1850 and 1870, clippers become popular for tea.", "become", "VBP"),
        ("The leaves have become red.", "become", "VBN"),
        ("In autumn the leaves became red.", "became", "VBD"),
    ],
)
def test_what_is_no_past_is_told_now(sentence: str, verb: str, tag: str) -> None:
    """ "Became" is the past of "become", whatever years stand beside it."""
    tree = tree_of(sentence)
    assert tree is not None
    assert next(one.tag for one in tree.words if one.text == verb) == tag
