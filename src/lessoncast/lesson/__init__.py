"""Text → Lesson: Markdown, HTML or plain text becomes blocks that know their lines.

It must not know what a dialogue is, or that anything will be spoken.
"""
