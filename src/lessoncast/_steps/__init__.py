"""What each line of the pipeline does: the only rooms where stages meet.

It must not decide an order, print, or know the command line.
"""
