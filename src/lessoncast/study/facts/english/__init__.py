"""Facts that only the English grammar finds: who does what, when and why."""
