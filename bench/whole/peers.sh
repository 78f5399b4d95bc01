#!/usr/bin/env bash
# The feed readers that `npm run bench` is held against, from Debian's packages. What cannot be had is said to be skipped.
set -euo pipefail
missing=()
command -v newsboat >/dev/null || missing+=(newsboat)
command -v r2e >/dev/null || missing+=(rss2email)
command -v urlwatch >/dev/null || missing+=(urlwatch)
[ -x /usr/bin/time ] || missing+=(time)
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "Not installed: ${missing[*]} (needs apt-get and root). They are skipped." >&2
  exit 0
fi
echo "Installing for the benchmark: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update >/dev/null 2>&1 || true
for package in "${missing[@]}"; do
  apt-get -qq install -y --no-install-recommends "$package" >/dev/null 2>&1 ||
    echo "Could not install $package; it is skipped." >&2
done
