"""Beautiful Soup, the one library that reads HTML here, without what is not needed for that.

The library for CSS selectors takes longer to load than a lesson to read, and only whole pages are looked through with
it. Other parsers than that of the standard library are never asked, and take as long again where they are installed;
a program of its own that asks for them imports Beautiful Soup before this.
"""

from __future__ import annotations

from lessoncast._later import put_off, without

put_off("soupsieve")
with without("bs4.builder._html5lib", "bs4.builder._lxml"):
    from bs4 import BeautifulSoup, Tag
    from bs4.element import NavigableString

__all__ = ["BeautifulSoup", "NavigableString", "Tag"]
