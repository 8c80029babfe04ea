#!/bin/sh
# What `make demo` says at the end.
set -eu
echo
echo "Episodes (open one in any player):"
find episodes -name episode.mp3 | sort | sed 's/^/  /'
echo
echo "The feed and its page:"
echo "  feeds/feed.xml"
echo "  feeds/index.html"
echo
echo "Listen in a podcast app on this network:"
echo "  .venv/bin/lessoncast serve --lan"
echo "then subscribe to the address that it prints."
