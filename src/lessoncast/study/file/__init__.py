"""The cards file, ``scripts/x.cards.md``: cards and questions that a person reads and edits.

It must not know how they are made.
"""
