"""A pyttsx3 driver for eSpeak NG that loses nothing, and fails aloud.

pyttsx3's own driver speaks from a thread that it does not wait for, forgets properties that it
sets too early, keeps the old voice where it does not know the new one, reads past its text and
swallows what goes wrong. This one keeps what it is told until it speaks, speaks in the calling
thread, and hands every exception to pyttsx3's ``error`` event.
"""

# ruff: noqa: N802 - pyttsx3 calls a driver by these names

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pyttsx3
import pyttsx3.drivers
from pyttsx3.voice import Voice

from lessoncast.speech import timing, wav
from lessoncast.speech.espeak import library as espeak_library

DRIVER = "lessoncast"
_RATES_WPM = (80, 450)  # espeakRATE_MINIMUM, espeakRATE_MAXIMUM


def connect() -> Any:
    """Return a pyttsx3 engine that speaks through this driver."""
    sys.modules[f"{pyttsx3.drivers.__name__}.{DRIVER}"] = sys.modules[__name__]
    return pyttsx3.init(DRIVER)


def buildDriver(proxy: Any) -> Driver:
    """Make the driver of one engine: what pyttsx3 looks for in a driver's module."""
    return Driver(proxy)


class Driver:
    """What pyttsx3 asks of a driver, for files only: this product never plays while it speaks."""

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._properties: dict[str, Any] = {
            "voice": "gmw/en-us",
            "rate": 155,
            "volume": 0.8,
            "pitch": 50,
            "written": None,
        }

    def getProperty(self, name: str) -> object:
        """Return a property as it was set, or the ``voices`` there are.

        ``written``, beside pyttsx3's own, is the text that a prepared one was made of: what the
        cue points of the next file refer to.
        """
        if name == "voices":
            with espeak_library.opened(espeak_library.find()) as session:
                return [
                    Voice(id=listed.id, name=listed.name, languages=list(listed.languages))
                    for listed in session.voices()
                ]
        return self._properties[name]

    def setProperty(self, name: str, value: object) -> None:
        """Keep a property for the texts that follow."""
        if name not in self._properties:
            raise KeyError(f"unknown property {name}")
        self._properties[name] = value

    def save_to_file(self, text: str, filename: str) -> None:
        """Speak the text into a WAV file with a cue point where a word begins.

        Then tell of the words as ``started-word``.

        Beside pyttsx3's ``location`` and ``length`` they have the ``sample`` they begin at.
        """
        low, high = _RATES_WPM
        with espeak_library.opened(espeak_library.find()) as session:
            spoken = session.speak(
                text,
                voice=str(self._properties["voice"]),
                rate_wpm=min(max(round(self._properties["rate"]), low), high),
                volume=round(self._properties["volume"] * 100),
                pitch=round(self._properties["pitch"]),
            )
        reported = ((event.place, event.sample) for event in spoken.events)
        cues = timing.placed(reported, (self._properties["written"] or text, text))
        with Path(filename).open("wb") as stream:  # not a final file
            stream.writelines(wav.laid_out(spoken.samples, session.rate_hz, cues))
        for event in spoken.events:
            self._proxy.notify(
                "started-word",
                name=text[event.place : event.place + event.length],
                location=event.place,
                length=event.length,
                sample=event.sample,
            )

    def say(self, text: str) -> None:
        """Refuse: what is heard is always a file first."""
        raise NotImplementedError("this driver writes files")

    def startLoop(self) -> None:
        """Do everything that is queued; pyttsx3 puts the end of the loop there itself."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:
        """Nothing runs that would have to be ended."""

    def stop(self) -> None:
        """Nothing runs that would have to be stopped."""

    def destroy(self) -> None:
        """Nothing is kept that would have to be freed."""
