"""Lesson → cards and questions: what a learner can be asked.

It must not know how the dialogue is written or spoken.
"""
