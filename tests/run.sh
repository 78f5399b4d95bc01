#!/usr/bin/env bash
# All tests. Installs what they need from Debian's packages where it can, and says what it could not.
set -euo pipefail
cd "$(dirname "$0")/.."
bash tests/services/install.sh
TALLYWIRE_TEST_SERVICES=1 exec npx --no-install vitest run "$@"
