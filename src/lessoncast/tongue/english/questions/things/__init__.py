"""Questions for what something is, which there are, who, when, where, and how many."""
