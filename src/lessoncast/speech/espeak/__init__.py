"""The engine ``pyttsx3``: eSpeak NG through a driver of our own, the same bytes on every system.

``engine`` is what the stage sees; ``driver`` is registered with pyttsx3; ``library`` finds, loads and
speaks with eSpeak NG itself; ``text`` and ``phonemes`` are what may reach it.
"""
