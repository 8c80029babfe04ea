"""Facts in packed languages (German, French, Spanish): the code of all, and the words of each in files.

``facts`` asks of sentences and ``gaps`` takes words out of them; ``gate`` refuses what nobody should be asked.
"""
