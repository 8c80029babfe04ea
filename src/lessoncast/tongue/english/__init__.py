"""English: word classes, a small grammar, roles and the rules that find questions, in code.

From the ground up: ``lexis`` (closed classes and verb forms), ``grammar``, ``clauses``, ``roles``;
``clean`` makes a written sentence sayable, ``questions`` proposes what a host asks; ``tongue`` shows
them to the writer.
"""
