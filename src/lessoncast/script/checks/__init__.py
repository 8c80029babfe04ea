"""What makes a turn fit to be heard: the checks that reject wordings, and judge edited scripts.

They know texts; they must not know how a text came about.
"""
