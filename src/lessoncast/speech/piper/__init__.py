"""The engine ``piper``: natural voices, offline, from the extra ``lessoncast[piper]``.

``engine`` is what the stage sees; ``voices`` are those installed, ``catalogue`` those that can be
brought, ``pair`` chooses two; ``model`` runs a voice without chance, at the ``pace`` asked for, and
tells through ``words`` when each begins.
"""
