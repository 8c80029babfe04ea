"""Questions from how people talk: a first word, a case taken up, an objection, a judgement, an end that adds something."""
