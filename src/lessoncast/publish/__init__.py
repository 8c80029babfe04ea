"""feeds/ → the listeners: to a folder, or over HTTP on this machine.

It must not know what is in the files that it carries.
"""
