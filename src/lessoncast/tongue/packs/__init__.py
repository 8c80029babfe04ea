"""Languages that come as data files, and the rules that read such a pack.

``pack`` loads the files of ``phrasebook/`` (``schema`` tells their translator what is wrong in them),
``vocabulary`` to ``forms`` make phrases agree, ``subject``, ``fronts`` and ``rules`` see what a
sentence answers, ``asking`` proposes it, ``packed`` shows all of it to the writer.
"""
