"""Lesson → units: every sentence that can be said, made speakable, with its lines, role and ties.

It must not know what will be chosen, or who says it.
"""
