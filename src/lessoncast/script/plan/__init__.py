"""Units → chapters: what is said under a budget of words, in which order, under which titles.

It must not know how a turn is worded.
"""
