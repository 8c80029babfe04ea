"""Licences as authors write them, and who is named."""

from __future__ import annotations

import pytest

from lessoncast import _credits

CC = "https://creativecommons.org"


@pytest.mark.parametrize(
    ("given", "name", "identifier", "url"),
    [
        ("CC-BY-SA-4.0", "CC BY-SA 4.0", "cc-by-sa-4.0", f"{CC}/licenses/by-sa/4.0/"),
        ("cc by-nc-nd 3.0", "CC BY-NC-ND 3.0", "cc-by-nc-nd-3.0", f"{CC}/licenses/by-nc-nd/3.0/"),
        (f"{CC}/licenses/by/4.0/deed.de", "CC BY 4.0", "cc-by-4.0", f"{CC}/licenses/by/4.0/"),
        ("CC0", "CC0 1.0", "cc0-1.0", f"{CC}/publicdomain/zero/1.0/"),
        (f"{CC}/publicdomain/zero/1.0/", "CC0 1.0", "cc0-1.0", f"{CC}/publicdomain/zero/1.0/"),
        ("https://example.org/terms", "https://example.org/terms", "", "https://example.org/terms"),
        ("MIT", "MIT", "mit", "https://spdx.org/licenses/MIT.html"),
        ("apache-2.0", "Apache-2.0", "apache-2.0", "https://spdx.org/licenses/Apache-2.0.html"),
        ("WTFPL", "WTFPL", "wtfpl", ""),
        ("All rights reserved", "All rights reserved", "", ""),
        ("javascript:alert(1)", "javascript:alert(1)", "", ""),
    ],
)
def test_a_licence_has_a_name_an_identifier_and_terms(
    given: str, name: str, identifier: str, url: str
) -> None:
    """As far as they are known; nothing is made up for the others."""
    assert (name, identifier, url) == _credits.licence(given)


def test_nobody_is_credited_twice_and_nobody_who_was_not_named() -> None:
    """A copyright line mostly names the author."""
    found = list(_credits.credit(("Ann", "Bo"), "© 2026 Ann", "CC-BY-4.0"))
    assert ["Bo", "© 2026 Ann", "CC BY 4.0"] == [one.text for one in found]
    assert ["", "", f"{CC}/licenses/by/4.0/"] == [one.url for one in found]
    assert list(_credits.credit(("",), "", "")) == []
