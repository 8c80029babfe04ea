"""How large a copy of a course may be; counted while it is read, whatever it says of itself."""

from __future__ import annotations

FILES = 5_000
FILE_BYTES = 512 << 20
ALL_BYTES = 2 << 30
MANIFEST_BYTES = 5_000_000

RATIO = 200
RATIO_FROM_BYTES = 1 << 20
"""What is longer than this may not have been packed to less than a 200th: text never is."""

ARCHIVE_BYTES = ALL_BYTES + (64 << 20)
"""All of it unpacked, and what the archive adds."""

DIRECTORY_BYTES = 4 << 20
"""The archive's list of its entries: 5,000 of some hundred bytes, and room."""
