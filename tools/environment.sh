#!/bin/sh
# Makes .venv with the newest Python that lessoncast knows. Debian's python3 comes without venv:
# root gets it from Debian, others are told how.
set -eu
for version in 3.14 3.13 3.12 3.11; do
  python=$(command -v "python$version") && "$python" -c '' 2>/dev/null && break
  python=
done
if [ -z "${python:-}" ]; then
  python=$(command -v python3) || { echo "error: no python3 found: install Python 3.11 or newer" >&2; exit 1; }
fi
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "error: $("$python" --version) is too old: lessoncast needs Python 3.11 or newer" >&2; exit 1; }
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv >/dev/null
    python=$(command -v python3)
  else
    echo "error: this Python has no venv" >&2
    echo "hint: sudo apt-get install python3-venv, then again" >&2
    exit 1
  fi
fi
rm -rf .venv
"$python" -m venv .venv
# --group (dependency groups) came with pip 25.1.
.venv/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
