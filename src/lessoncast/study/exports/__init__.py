"""Cards and questions → files that other programs read; the same items give the same bytes."""
