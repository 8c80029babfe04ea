"""Episodes → feed.xml and the site around it.

It must not open audio, and knows an episode only by what episode.json says.
"""
