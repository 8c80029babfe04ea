"""What the rules that ask draw on: the sentence as they see it, who is asked about, the order of a question, and the word lists.

It must not know any rule that asks.
"""
