"""Piper voices that the tests make: real ONNX models of a few hundred bytes that sing.

Each phoneme id is a tone of 1,024 samples times the length asked for; its number says how high it
is. Like a real voice it adds noise by ``RandomNormalLike``, and rounds its durations up by ``Ceil``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

RATE_HZ = 22_050
FRAMES, HOP_SAMPLES = 64, 16  # 46 ms for each id
NOISE = 0.2


def make_voice(
    folder: Path,
    name: str = "en_US-anna-low",
    *,
    base_hz: float = 180,
    speakers: Mapping[str, float] | None = None,
    random: str = "RandomNormalLike",
    tells_durations: bool = True,
    **settings: Any,
) -> Path:
    """Write a voice's two files; ``speakers`` gives each speaker's pitch, in the order of numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    pitches = list(speakers.values()) if speakers else [base_hz]
    model = _model(pitches, bool(speakers), random, tells_durations=tells_durations)
    path = folder / f"{name}.onnx"
    path.write_bytes(model)
    code = name.partition("-")[0]
    said: dict[str, Any] = {
        "audio": {"sample_rate": RATE_HZ, "quality": name.rpartition("-")[2]},
        "espeak": {"voice": {"en": "en-us", "fr": "fr-fr"}.get(code[:2], code[:2])},
        "language": {"code": code},
        "inference": {"noise_scale": NOISE, "length_scale": 1, "noise_w": 0},
        "phoneme_type": "espeak",
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "num_symbols": 256,
        "hop_length": HOP_SAMPLES,
        "num_speakers": len(pitches),
        "speaker_id_map": {person: number for number, person in enumerate(speakers or {})},
    }
    path.with_name(f"{name}.onnx.json").write_text(json.dumps(said | settings), "utf-8")
    return path


def _model(
    pitches_hz: Sequence[float], several: bool, random: str, *, tells_durations: bool
) -> bytes:
    make = helper.make_node
    fixed = {
        "usual": np.float32(FRAMES), "hop": np.int64(HOP_SAMPLES), "one": np.array([1], np.int64),
        "pitches": np.array(pitches_hz, np.float32), "two": np.float32(2), "zero": np.float32(0),
        "turn": np.float32(2 * np.pi / RATE_HZ), "loud": np.float32(0.5),
        "first": np.int64(0), "second": np.int64(1), "axis": np.int64(0),
        "flat": np.array([-1], np.int64), "whole": np.array([1, 1, 1, -1], np.int64),
        "same": np.array([0], np.int64),
    }  # fmt: skip
    rounding = "Ceil" if tells_durations else "Round"
    nodes = [
        make("Gather", ["scales", "first"], ["noisy"]),
        make("Gather", ["scales", "second"], ["length"]),
        make("Gather", ["pitches", "sid" if several else "same"], ["pitch"]),
        make("Cast", ["input"], ["ids"], to=TensorProto.FLOAT),
        # Frames of each id: all of them the same, in the shape of the ids.
        make("Mul", ["ids", "zero"], ["none"]),
        make("Mul", ["length", "usual"], ["frames"]),
        make("Add", ["none", "frames"], ["wanted"]),
        make(rounding, ["wanted"], ["rounded"]),
        make("ReduceMax", ["rounded"], ["each"], keepdims=0),
        make("Cast", ["each"], ["count"], to=TensorProto.INT64),
        make("Mul", ["count", "hop"], ["samples"]),
        # One row an id, one column a sample of it.
        make("Mul", ["ids", "two"], ["higher"]),
        make("Add", ["higher", "pitch"], ["tones"]),
        make("Reshape", ["tones", "flat"], ["line"]),
        make("Unsqueeze", ["line", "one"], ["column"]),
        make("Unsqueeze", ["samples", "same"], ["wide"]),
        make("Concat", ["one", "wide"], ["size"], axis=0),
        make("Expand", ["column", "size"], ["rows"]),
        make("Reshape", ["rows", "flat"], ["hertz"]),
        make("Mul", ["hertz", "turn"], ["steps"]),
        make("CumSum", ["steps", "axis"], ["phase"]),
        make("Sin", ["phase"], ["wave"]),
        make("Mul", ["wave", "loud"], ["voiced"]),
        make(random, ["voiced"], ["noise"]),
        make("Mul", ["noise", "noisy"], ["hiss"]),
        make("Add", ["voiced", "hiss"], ["sum"]),
        make("Reshape", ["sum", "whole"], ["output"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "n"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if several:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
    outputs = [helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "t"])]
    constants = [numpy_helper.from_array(np.asarray(value), key) for key, value in fixed.items()]
    graph = helper.make_graph(nodes, "singer", inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)
    checker.check_model(model)
    return bytes(model.SerializeToString())
