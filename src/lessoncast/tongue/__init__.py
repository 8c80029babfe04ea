"""The languages: what a sentence is, does and answers, and what a host says, as data.

``seam`` is what the writer asks of a language; ``english`` answers it in code, ``packs`` from a data
file. It knows sentences; it must not know lessons, plans or turns.
"""
