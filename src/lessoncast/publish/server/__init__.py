"""A small web server for the public folder: podcast apps, browsers and players on this network.

It serves regular files of one folder and nothing else: no listing, no dot-files, no way out.
"""
