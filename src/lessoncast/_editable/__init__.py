"""What the files that lessoncast writes and people edit have in common: scripts, and their cards.

It must not know what either holds.
"""
