"""Lesson → Script, and the script file: what the two voices say, and how a person reads and edits it.

It must not know engines, sound, or where the files lie.
"""
