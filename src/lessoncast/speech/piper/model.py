"""A Piper voice in memory: text → samples, the same ones each time, and when each phoneme is heard.

The models of Piper (VITS) draw noise while they speak, from a generator that nobody can set back:
a sentence would depend on those before it. We give them the same noise each time instead, from a
table that is part of the graph. The graph's own durations of phonemes are made an output.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from piper import SynthesisConfig
from piper.config import PhonemeType, PiperConfig
from piper.phonemize_espeak import ESPEAK_DATA_DIR

from lessoncast.errors import EngineError
from lessoncast.speech import phonemes
from lessoncast.speech.espeak import text as espeak_text
from lessoncast.speech.piper.phonemes import Pronouncing
from lessoncast.speech.piper.voices import Installed

_SEED = 1
_TABLE_SAMPLES = 131_071  # a prime: rows of noise laid out from it never repeat in step
_APART_SAMPLES = 47_407  # where the next node begins in it
_VOLUME = 0.8  # a model's full scale (tanh) is never ours, so no take looks clipped
_RANDOM = {"RandomNormal", "RandomNormalLike", "RandomUniform", "RandomUniformLike", "Multinomial",
           "Bernoulli"}  # fmt: skip
_SPOKEN_TYPES = {PhonemeType.ESPEAK, PhonemeType.TEXT}  # the others need packages, or the network


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Samples (mono, 16-bit) and, where the model tells, its phonemes, each with its first sample."""

    samples: bytes
    heard: tuple[tuple[str, int], ...] = ()


class Model:
    """A voice that is ready to speak. One sentence at a time, in one thread."""

    def __init__(self, voice: Installed) -> None:
        """Load it. Raises EngineError, naming the file, for what is no voice."""
        _refuse_long_path(ESPEAK_DATA_DIR)
        try:
            self._config = PiperConfig.from_dict(dict(voice.settings))
        except (KeyError, TypeError, ValueError) as problem:
            raise _unusable(voice, f"{type(problem).__name__}: {problem}") from problem
        if self._config.phoneme_type not in _SPOKEN_TYPES:
            kind = self._config.phoneme_type.value
            raise _unusable(voice, f"its phonemes are {kind!r}, which lessoncast cannot write")
        self._voice = voice
        graph, draws = _settled(voice)
        self._piper = self._opened(graph)
        self._redrawn = graph if draws else b""

    @property
    def rate_hz(self) -> int:
        """The sample rate of everything it says."""
        return int(self._config.sample_rate)

    def readable(self, text: str) -> str:
        """Return text that it reads as text; the phonemes that we marked stay marked."""

        def sound(ipa: str, respelling: str) -> str:
            return phonemes.unchanged(ipa, espeak_text.plain(respelling))

        return " ".join(phonemes.changed(text, plain=espeak_text.plain, sound=sound).split())

    def pronounced(self, text: str) -> str:
        """Return the phonemes of a text, a blank between words."""
        return " ".join("".join(sentence) for sentence in self._piper.phonemize(text))

    def speak(self, text: str, *, speaker: int | None, stretch: float) -> Spoken:
        """Speak a text that :meth:`readable` returned, ``stretch`` times as slowly as by itself."""
        if self._redrawn:  # random numbers that are not ours: from the start again
            self._piper = self._opened(self._redrawn)
        config = SynthesisConfig(
            speaker_id=speaker,
            length_scale=self._config.length_scale * stretch,
            normalize_audio=False,  # a sentence is as loud as it is; each voice is levelled later
            volume=_VOLUME,
        )
        samples: list[bytes] = []
        heard: list[tuple[str, int]] = []
        at = 0
        for chunk in self._piper.synthesize(text, config, include_alignments=True):
            heard += _heard(chunk, at)
            samples.append(chunk.audio_int16_array.astype("<i2").tobytes())
            at += len(chunk.audio_int16_array)
        return Spoken(samples=b"".join(samples), heard=tuple(heard))

    def _opened(self, graph: bytes) -> Pronouncing:
        options = onnxruntime.SessionOptions()
        # A sum in another order is another sum: one thread, whatever the machine is doing.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        onnxruntime.set_seed(_SEED)
        try:
            session = onnxruntime.InferenceSession(
                graph, options, providers=["CPUExecutionProvider"]
            )
        except Exception as problem:
            raise _unusable(self._voice, str(problem)) from problem
        return Pronouncing(session=session, config=self._config)


def _settled(voice: Installed) -> tuple[bytes, bool]:
    """Return the model with noise of ours and durations told, and whether any chance is left."""
    try:
        model = onnx.load(str(voice.model))
    except Exception as problem:
        raise _unusable(voice, str(problem)) from problem
    graph = model.graph
    nodes: list[Any] = []
    drawing = 0
    for node in graph.node:
        if node.op_type == "RandomNormalLike":
            nodes += _from_table(node, drawing * _APART_SAMPLES)
            drawing += 1
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    if drawing:
        # The one generator of numpy whose numbers are promised to stay.
        table = np.random.RandomState(_SEED).standard_normal(_TABLE_SAMPLES).astype(np.float32)
        graph.initializer.append(onnx.numpy_helper.from_array(table, _name("noise")))
    _tell_durations(graph)
    return model.SerializeToString(), any(node.op_type in _RANDOM for node in nodes)


def _from_table(node: Any, start: int) -> Iterator[Any]:
    """Yield what gives a node's output its shape from the table of noise, beginning at ``start``."""
    given = {one.name: onnx.helper.get_attribute_value(one) for one in node.attribute}
    (like,), (output,) = node.input, node.output
    make = onnx.helper.make_node

    def own(part: str) -> str:
        return _name(f"{output}/{part}")

    def constant(part: str, value: Any) -> Any:
        return make("Constant", [], [own(part)], value=onnx.numpy_helper.from_array(value))

    yield constant("start", np.array(start, np.int64))
    yield constant("one", np.array(1, np.int64))
    yield constant("length", np.array(_TABLE_SAMPLES, np.int64))
    yield make("Shape", [like], [own("shape")])
    yield make("Size", [like], [own("size")])
    yield make("Add", [own("start"), own("size")], [own("end")])
    yield make("Range", [own("start"), own("end"), own("one")], [own("places")])
    yield make("Mod", [own("places"), own("length")], [own("inside")])
    yield make("Gather", [_name("noise"), own("inside")], [own("drawn")])
    yield constant("scale", np.array(given.get("scale", 1.0), np.float32))
    yield constant("mean", np.array(given.get("mean", 0.0), np.float32))
    yield make("Mul", [own("drawn"), own("scale")], [own("scaled")])
    yield make("Add", [own("scaled"), own("mean")], [own("moved")])
    yield make("Reshape", [own("moved"), own("shape")], [own("shaped")])
    kind = given.get("dtype", onnx.TensorProto.FLOAT)
    yield make("Cast", [own("shaped")], [output], to=kind)


def _tell_durations(graph: Any) -> None:
    """Make what VITS rounds up, the frames of each phoneme, an output, unless it already is one."""
    rounded = [output for node in graph.node if node.op_type == "Ceil" for output in node.output]
    if len(rounded) == 1 and len(graph.output) == 1:
        graph.output.append(onnx.helper.make_empty_tensor_value_info(rounded[0]))


def _heard(chunk: Any, at: int) -> Iterator[tuple[str, int]]:
    for one in chunk.phoneme_alignments or ():
        yield one.phoneme, at
        at += int(one.num_samples)


def _name(part: str) -> str:
    return f"lessoncast/{part}"


def _refuse_long_path(data: Path) -> None:
    if len(str(data).encode()) > espeak_text.PATH_LIMIT_BYTES:
        raise EngineError(
            f"the path of Piper's eSpeak NG data is too long for it: {data}",
            hint=f"keep it within {espeak_text.PATH_LIMIT_BYTES} bytes: move the environment",
        )


def _unusable(voice: Installed, why: str) -> EngineError:
    return EngineError(
        f"Piper's voice {voice.name!r} cannot be used ({voice.model}: {why.strip()[:300]})",
        hint=f"get it again: lessoncast voices --get {voice.name}",
    )
