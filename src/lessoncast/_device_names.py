"""Names that Windows takes for devices, whatever their case and whatever suffix is behind them."""

from __future__ import annotations

RESERVED_NAMES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""What no file of ours may be called, since the folder may be taken to any computer."""
