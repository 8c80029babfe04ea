"""The script file: Markdown that a person reads and edits, and that round-trips exactly.

It must not know how a dialogue is written.
"""
