"""Takes → episode folder: mix, master, encode, tag, and everything that accompanies the audio.

It must not know lessons, engines or feeds.
"""
