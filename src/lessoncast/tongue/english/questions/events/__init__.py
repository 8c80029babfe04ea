"""Questions for what is done and what happens: to whom, by whom, and what comes of it."""
