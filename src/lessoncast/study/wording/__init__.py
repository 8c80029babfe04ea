"""Facts → drafts: every way in which a fact can be asked, as a card or with choices.

The words are data, a file for each language in ``phrases/``. A form whose slots a fact cannot fill is
not used, so that what may be asked of a fact is decided by its slots.
"""
