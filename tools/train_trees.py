"""Train the grammar of English sentences, and write it as ``tongue/trees/english.safetensors``.

Needs the sources of two treebanks of Universal Dependencies (https://universaldependencies.org), and JAX:
    python -m pip install jax optax
    python tools/train_trees.py UD_English-EWT UD_English-GUM english.safetensors
EWT is CC BY-SA 4.0; of GUM all genres but wikiHow, fiction and reddit, which are not for every use. It takes
half an hour on two cores, and prints after each epoch how many tags, heads and heads with their relation are
right in what was not learned from (marks not counted).
"""

from __future__ import annotations

import functools
import json
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import optax

WIDTH, SCORED, LABELLED = 128, 128, 48
WIDTHS = (WIDTH, WIDTH // 2, WIDTH // 2, WIDTH // 2, WIDTH // 2, WIDTH // 4)
RARE = (2, 3, 3, 3, 3, 3)  # how often a word, its beginning, its ends, its shape must be there
DILATIONS = (1, 1, 2, 1, 4, 1)
ATTENTION, ATTENTION_HEADS = 2, 4
FURTHEST = 32
EPOCHS, BATCH_WORDS = 25, 1600
LENGTHS = (8, 16, 24, 32, 48, 64, 96)
LEFT_OUT = {"whow", "fiction", "reddit"}
KEPT = {
    "nsubj:pass", "aux:pass", "nsubj:outer", "acl:relcl", "obl:agent", "csubj:pass", "compound:prt",
    "nmod:poss", "obl:unmarked", "nmod:unmarked",
}  # fmt: skip
RNG = np.random.default_rng(7)
Word = tuple[str, str, int, str]


def read(path: Path) -> Iterator[list[Word]]:
    """The sentences of a CoNLL-U file: words with tag, head and relation."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        words = [row for row in rows if row[0].isdigit()]
        if words:
            yield [(row[1], row[4], int(row[6]), relation(row[7])) for row in words]


def relation(name: str) -> str:
    """A relation without the subtypes that nobody asks for."""
    name = {"obl:tmod": "obl:unmarked"}.get(name, name)
    return name if name in KEPT else name.partition(":")[0]


def listed(treebank: Path, part: str) -> Iterator[Path]:
    """The sources of a part of a treebank, but those that may not be used."""
    inside = treebank / "not-to-release"
    for name in (inside / f"file-lists/files.{part}").read_text(encoding="utf-8").split():
        path = inside / "sources" / (name if name.endswith(".conllu") else f"{name}.conllu")
        genre = path.name.split("_")[1] if path.name.startswith("GUM_") else ""
        if genre not in LEFT_OUT and path.exists():
            yield path


def parts(word: str) -> tuple[str, ...]:
    """What the network sees of a word; the same as in ``tongue/trees/network.py``."""
    plain = re.sub(r"\d", "0", word.lower().translate(str.maketrans("’“”", '\'""')))
    shape = "".join(
        ("X" if one.isupper() else "x") if one.isalpha() else "d" if one.isdigit() else one
        for one in word
    )
    return (
        plain,
        plain[:3],
        plain[-2:],
        plain[-3:],
        plain[-4:],
        re.sub(r"(.)\1{3,}", r"\1\1\1", shape),
    )


def vocabulary(sentences: list[list[Word]], part: int) -> dict[str, int]:
    """The parts that are frequent enough, numbered from 1."""
    counted = Counter(parts(word)[part] for words in sentences for word, *_ in words)
    frequent = sorted((-count, one) for one, count in counted.items() if count >= RARE[part])
    return {one: place + 1 for place, (_, one) in enumerate(frequent)}


def weights(vocabularies: list[dict[str, int]], tags: int, relations: int) -> dict[str, jax.Array]:
    """The weights before anything was learned."""

    def drawn(*shape: int, scale: float = 1.0) -> np.ndarray:
        return (RNG.standard_normal(shape) / np.sqrt(shape[0]) * scale).astype(np.float32)

    def zeros(*shape: int) -> np.ndarray:
        return np.zeros(shape, np.float32)

    found = {
        f"e{place}": (RNG.standard_normal((len(one) + 1, WIDTHS[place])) * 0.3).astype(np.float32)
        for place, one in enumerate(vocabularies)
    }
    found["in"] = drawn(sum(WIDTHS), WIDTH)
    for layer in range(len(DILATIONS)):
        found[f"c{layer}"], found[f"cb{layer}"] = drawn(3 * WIDTH, 2 * WIDTH), zeros(2 * WIDTH)
        found[f"ln{layer}"] = zeros(WIDTH) + 1
    found |= {
        "aq": drawn(WIDTH, 3 * WIDTH), "ao": drawn(WIDTH, WIDTH, scale=0.5), "aln": zeros(WIDTH) + 1, "fln": zeros(WIDTH) + 1,
        "tag": drawn(WIDTH, tags), "tb": zeros(tags), "root": drawn(WIDTH),
        "hm": drawn(WIDTH, SCORED), "hb": zeros(SCORED), "dm": drawn(WIDTH, SCORED), "db": zeros(SCORED),
        "U": drawn(SCORED, SCORED, scale=0.3), "uh": zeros(SCORED), "dist": zeros(2, FURTHEST + 1),
        "lh": drawn(WIDTH, LABELLED), "lhb": zeros(LABELLED), "ld": drawn(WIDTH, LABELLED), "ldb": zeros(LABELLED),
        "L": drawn(LABELLED, relations, LABELLED, scale=0.5), "Lh": drawn(LABELLED, relations),
        "Ld": drawn(LABELLED, relations), "Lb": zeros(relations),
    }  # fmt: skip
    return {name: jnp.array(one) for name, one in found.items()}


def normal(x: jax.Array, gain: jax.Array) -> jax.Array:
    """Each vector around 0 with a spread of 1."""
    apart = x - x.mean(-1, keepdims=True)
    return apart / jnp.sqrt((apart**2).mean(-1, keepdims=True) + 1e-5) * gain


def dropped(x: jax.Array, key: jax.Array | None, share: float) -> jax.Array:
    """A share of the values left out at random while learning."""
    if key is None:
        return x
    return x * jax.random.bernoulli(key, 1 - share, x.shape) / (1 - share)


def around(x: jax.Array, apart: int) -> jax.Array:
    """Each vector between those ``apart`` before and behind it."""
    rows, longest, width = x.shape
    if apart >= longest:
        return jnp.concatenate([jnp.zeros_like(x), x, jnp.zeros_like(x)], -1)
    none = jnp.zeros((rows, apart, width), x.dtype)
    before = jnp.concatenate([none, x[:, :-apart]], 1)
    return jnp.concatenate([before, x, jnp.concatenate([x[:, apart:], none], 1)], -1)


def attended(at: dict[str, jax.Array], hidden: jax.Array, there: jax.Array) -> jax.Array:
    """What each word takes from all others."""
    rows, longest, width = hidden.shape
    each = width // ATTENTION_HEADS
    asked, offered, told = (
        one.reshape(rows, longest, ATTENTION_HEADS, each).transpose(0, 2, 1, 3)
        for one in jnp.split(normal(hidden, at["aln"]) @ at["aq"], 3, -1)
    )
    scores = asked @ offered.transpose(0, 1, 3, 2) / np.sqrt(each)
    scores += (there[:, None, None, :] - 1) * 1e9
    joined = (jax.nn.softmax(scores, -1) @ told).transpose(0, 2, 1, 3)
    return joined.reshape(rows, longest, width) @ at["ao"]


def forward(
    at: dict[str, jax.Array], ids: jax.Array, there: jax.Array, key: jax.Array | None = None
) -> tuple[jax.Array, jax.Array, jax.Array, jax.Array]:
    """Scores of tags and heads, and the vectors that the relations come from."""
    keys = jax.random.split(key, 16) if key is not None else [None] * 16
    embedded = [at[f"e{one}"][ids[..., one]] for one in range(len(WIDTHS))]
    mask = there[..., None]
    hidden = (dropped(jnp.concatenate(embedded, -1), keys[0], 0.25) @ at["in"]) * mask
    for layer, dilation in enumerate(DILATIONS):
        if layer == ATTENTION:
            hidden += dropped(attended(at, hidden, there), keys[1], 0.2) * mask
        both = around(normal(hidden, at[f"ln{layer}"]) * mask, dilation) @ at[f"c{layer}"]
        left, right = jnp.split(both + at[f"cb{layer}"], 2, -1)
        hidden += dropped(jnp.maximum(left, right), keys[layer + 2], 0.2) * mask
    hidden = dropped(normal(hidden, at["fln"]), keys[9], 0.3)
    rows, longest, _ = hidden.shape
    heads = jnp.concatenate([jnp.broadcast_to(at["root"], (rows, 1, WIDTH)), hidden], 1)
    above = dropped(jax.nn.relu(heads @ at["hm"] + at["hb"]), keys[10], 0.3)
    below = dropped(jax.nn.relu(hidden @ at["dm"] + at["db"]), keys[11], 0.3)
    scores = (below @ at["U"]) @ above.transpose(0, 2, 1) + (above @ at["uh"])[:, None, :]
    apart = jnp.arange(longest)[:, None] + 1 - jnp.arange(longest + 1)[None, :]
    near = at["dist"][(apart < 0).astype(int), jnp.minimum(jnp.abs(apart), FURTHEST)]
    near *= jnp.arange(longest + 1)[None, :] > 0
    known = jnp.concatenate([jnp.ones((rows, 1)), there], 1)
    scores += near + (known[:, None, :] - 1) * 1e9 - 1e9 * jnp.eye(longest, longest + 1, 1)
    as_head = dropped(jax.nn.relu(heads @ at["lh"] + at["lhb"]), keys[12], 0.3)
    as_word = dropped(jax.nn.relu(hidden @ at["ld"] + at["ldb"]), keys[13], 0.3)
    return hidden @ at["tag"] + at["tb"], scores, as_head, as_word


def relations_of(
    at: dict[str, jax.Array], as_head: jax.Array, as_word: jax.Array, heads: jax.Array
) -> jax.Array:
    """Scores of the relations to the heads given."""
    above = jnp.take_along_axis(as_head, heads[..., None], 1)
    both = jnp.einsum("bli,irj,blj->blr", as_word, at["L"], above)
    return both + above @ at["Lh"] + as_word @ at["Ld"] + at["Lb"]


def loss(at: dict[str, jax.Array], batch: tuple[jax.Array, ...], key: jax.Array) -> jax.Array:
    """How unlikely what is right is, a word."""
    ids, tags, heads, relations, there = batch
    by_tag, by_head, as_head, as_word = forward(at, ids, there, key)
    by_relation = relations_of(at, as_head, as_word, heads)

    def unlikely(scores: jax.Array, right: jax.Array) -> jax.Array:
        likely = jax.nn.log_softmax(scores, -1)
        return -jnp.take_along_axis(likely, right[..., None], -1)[..., 0]

    each = (
        0.7 * unlikely(by_tag, tags) + unlikely(by_head, heads) + unlikely(by_relation, relations)
    )
    return (each * there).sum() / there.sum()


def batches(
    sentences: list[tuple[np.ndarray, ...]], *, shuffled: bool
) -> list[tuple[np.ndarray, ...]]:
    """Sentences of about the same length side by side."""
    by_length = defaultdict(list)
    for one in sentences:
        longest = next((length for length in LENGTHS if len(one[0]) <= length), None)
        if longest:
            by_length[longest].append(one)
    found = []
    for longest, group in by_length.items():
        rows = max(4, BATCH_WORDS // longest)
        order = RNG.permutation(len(group)) if shuffled else np.arange(len(group))
        for start in range(0, len(group), rows):
            arrays = [np.zeros((rows, longest, len(WIDTHS)), np.int32)]
            arrays += [np.zeros((rows, longest), np.int32) for _ in range(3)]
            there = np.zeros((rows, longest), np.float32)
            for row, place in enumerate(order[start : start + rows]):
                for array, values in zip(arrays, group[place], strict=True):
                    array[row, : len(values)] = values
                there[row, : len(group[place][0])] = 1
            found.append((*arrays, there))
    return [found[place] for place in RNG.permutation(len(found))] if shuffled else found


def right(at: dict[str, jax.Array], sentences: list[tuple[np.ndarray, ...]], mark: int) -> str:
    """How many tags, heads, and heads with their relation are right."""

    @jax.jit
    def predicted(ids: jax.Array, there: jax.Array) -> tuple[jax.Array, ...]:
        by_tag, by_head, as_head, as_word = forward(at, ids, there)
        heads = by_head.argmax(-1)
        return by_tag.argmax(-1), heads, relations_of(at, as_head, as_word, heads).argmax(-1)

    counted = np.zeros(5)
    for ids, tags, heads, relations, there in batches(sentences, shuffled=False):
        found = [np.array(one) for one in predicted(ids, there)]
        words, told = there > 0, (there > 0) & (relations != mark)
        hung = (found[1] == heads) & told
        counted += [
            ((found[0] == tags) & words).sum(), words.sum(),
            hung.sum(), (hung & (found[2] == relations)).sum(), told.sum(),
        ]  # fmt: skip
    tag, all_words, head, both, without_marks = counted
    return f"{tag / all_words:.4f} {head / without_marks:.4f} {both / without_marks:.4f}"


def store(at: dict[str, jax.Array], names: dict[str, list[str]], path: Path) -> None:
    """Matrices with 8 bits a weight and a scale a row or column, everything else with 32."""
    stored: dict[str, np.ndarray] = {
        name: np.frombuffer("\n".join(one).encode(), np.uint8) for name, one in names.items()
    }
    for name, value in at.items():
        one = np.asarray(value, np.float64)
        if one.ndim < 2 or one.size <= 2000:
            stored[f"w_{name}"], stored[f"s_{name}"] = one.astype(np.float32), np.float32(1)
            continue
        axes = (0, 2) if one.ndim == 3 else (1,) if name.startswith("e") else (0,)
        scale = (np.abs(one).max(axis=axes, keepdims=True) / 127).astype(np.float32)
        scale[scale == 0] = 1
        stored[f"w_{name}"], stored[f"s_{name}"] = np.round(one / scale).astype(np.int8), scale
    path.write_bytes(as_safetensors(stored))


def as_safetensors(stored: dict[str, np.ndarray]) -> bytes:
    """The format of Hugging Face: how long what is listed is, the list in JSON, the numbers as they lie in memory."""
    kinds = {np.dtype(np.float32): "F32", np.dtype(np.int8): "I8", np.dtype(np.uint8): "U8"}
    listed: dict[str, dict[str, object]] = {}
    held = bytearray()
    for name in sorted(
        stored, key=lambda name: (-stored[name].itemsize, name)
    ):  # so all are aligned
        one = stored[name]
        first = len(held)
        held += one.tobytes()
        listed[name] = {
            "dtype": kinds[one.dtype],
            "shape": [*one.shape],
            "data_offsets": [first, len(held)],
        }
    header = json.dumps(listed, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + held


def main(ewt: Path, gum: Path, out: Path) -> None:
    """Learn, tell how it goes, and write what was learned."""
    learned = [
        words for bank in (ewt, gum) for path in listed(bank, "train") for words in read(path)
    ]
    kept = [words for bank in (ewt, gum) for path in listed(bank, "dev") for words in read(path)]
    vocabularies = [vocabulary(learned, part) for part in range(len(WIDTHS))]
    tags = sorted({word[1] for words in learned for word in words})
    relations = sorted({word[3] for words in learned for word in words})
    of_tag, of_relation = ({one: at for at, one in enumerate(names)} for names in (tags, relations))

    def numbered(words: list[Word]) -> tuple[np.ndarray, ...]:
        ids = [
            [known.get(one, 0) for known, one in zip(vocabularies, parts(word[0]), strict=True)]
            for word in words
        ]
        rest = zip(
            *((of_tag.get(word[1], 0), word[2], of_relation.get(word[3], 0)) for word in words),
            strict=True,
        )
        return (np.array(ids, np.int32), *map(np.array, rest))

    learning, checking = [numbered(one) for one in learned], [numbered(one) for one in kept]
    often = Counter(parts(word)[0] for words in learned for word, *_ in words)
    counts = np.array([1.0, *(often[one] for one in vocabularies[0])])
    unknown = 0.05 + 0.36 / (0.6 + counts)  # rare words are not known now and then
    at = average = weights(vocabularies, len(tags), len(relations))
    steps = EPOCHS * len(batches(learning, shuffled=True))
    rate = optax.warmup_cosine_decay_schedule(1e-4, 2.5e-3, 300, steps, 2e-5)
    learner = optax.chain(
        optax.clip_by_global_norm(2.0), optax.adamw(rate, b2=0.98, weight_decay=1e-2)
    )
    state = learner.init(at)

    @functools.partial(jax.jit, donate_argnums=(0, 1, 2))
    def step(at, average, state, batch, key):
        slope = jax.grad(loss)(at, batch, key)
        change, state = learner.update(slope, state, at)
        at = optax.apply_updates(at, change)
        return at, jax.tree.map(lambda old, new: 0.999 * old + 0.001 * new, average, at), state

    average = jax.tree.map(jnp.copy, at)
    key, started = jax.random.PRNGKey(1), time.monotonic()
    for epoch in range(EPOCHS):
        for batch in batches(learning, shuffled=True):
            ids = batch[0].copy()
            ids[..., 0][RNG.random(ids.shape[:2]) < unknown[ids[..., 0]]] = 0
            key, one = jax.random.split(key)
            at, average, state = step(at, average, state, (ids, *batch[1:]), one)
        seconds = time.monotonic() - started
        print(epoch, f"{seconds:.0f} s", right(average, checking, of_relation["punct"]), flush=True)
    names = {f"v_{place}": [*one] for place, one in enumerate(vocabularies)}
    store(average, names | {"tags": tags, "relations": relations}, out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
