"""Turn lessons into a podcast course that people subscribe to, offline."""

__version__ = "0.1.0"
