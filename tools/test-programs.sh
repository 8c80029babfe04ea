#!/bin/sh
# Programs that the tests read our outputs back with, or have speak. Root gets them from Debian, others are told.
set -eu
missing=
for pair in ffmpeg:ffmpeg mpg123:mpg123 mp3val:mp3val flite:flite sshd:openssh-server rsync:rsync gpo:gpodder \
  newsboat:newsboat podget:podget mpd:mpd mpv:mpv node:nodejs npm:npm chromium:chromium java:default-jre-headless; do
  command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
done
# A face for covers in Greek, Cyrillic and Arabic.
[ -f /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf ] || [ "$(uname)" != Linux ] || [ "$(id -u)" != 0 ] || missing="$missing fonts-dejavu-core"
if [ -z "$missing" ]; then
  :
elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "error: the tests use programs that are not here:$missing" >&2
  echo "hint: sudo apt-get install$missing" >&2
  exit 1
fi
# A parser of Moodle's GIFT that is not ours.
[ -d .venv/node_modules/gift-pegjs ] || npm install --silent --no-audit --no-fund --prefix .venv gift-pegjs@1.0.2 >/dev/null
# What npm's libraries read of our feeds and files, and who judges our pages. No package runs anything of its own: one
# would fetch a Java, which Debian has. npm itself says nothing unless it fails.
npm install --prefix "$(dirname "$0")/../tests/e2e/node" --ignore-scripts --no-audit --no-fund --no-package-lock --silent
