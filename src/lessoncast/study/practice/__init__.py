"""Cards and questions → a script in which one voice asks and the other answers, with time to answer between."""
