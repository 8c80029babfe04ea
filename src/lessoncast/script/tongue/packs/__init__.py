"""Languages that come as one data file each, and the rules that read such a pack.

``pack`` loads ``phrasebook/<language>.toml`` (``schema`` tells its translator what is wrong in it),
``vocabulary`` to ``forms`` make its phrases agree, ``packed`` shows them to the writer.
"""
