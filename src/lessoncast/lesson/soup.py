"""Beautiful Soup, the one library that reads HTML here, without what only looks for CSS selectors.

That library for selectors takes longer to load than a lesson to read, and only whole pages are looked through with it.
"""

from __future__ import annotations

from lessoncast._later import put_off

put_off("soupsieve")

from bs4 import BeautifulSoup, Tag  # noqa: E402 - it would load at once what is put off
from bs4.element import NavigableString  # noqa: E402

__all__ = ["BeautifulSoup", "NavigableString", "Tag"]
