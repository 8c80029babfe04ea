"""Chapters → turns: the question chosen after its answer, the frame around them, nothing said twice."""
