"""An edited script and its changed lesson: what is untouched is written anew, what is edited is kept.

It must not know how a dialogue is written, nor where files lie.
"""
