"""The language: word classes, small grammar, roles, questions, and the phrases of a host, as data.

It knows sentences; it must not know lessons, plans or turns.
"""
