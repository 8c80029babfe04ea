"""Questions for why and how: reasons, causes, aims, conditions, and the manner in which it is done."""
