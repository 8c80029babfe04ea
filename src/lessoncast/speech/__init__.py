"""Turn → Utterance → Take: what is written becomes speakable, and an engine speaks it into a cache.

It must not know chapters, lessons or MP3.
"""
