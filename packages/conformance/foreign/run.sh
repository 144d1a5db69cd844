#!/usr/bin/env bash
# Runs the kit against two published SCIM servers that were not written here, on loopback and in a throw-away folder.
# Needs python3 with venv, npm and curl. Usage: packages/conformance/foreign/run.sh [folder for the reports]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
reports=${1:-$(mktemp -d)}
mkdir -p "$reports"
work=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT

python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet scim2-server==0.8.3
"$work/python/bin/scim2-server" --port 18471 --bearer-token foreign-token >"$work/scim2-server.log" 2>&1 &
pids+=($!)

mkdir "$work/scimmy" && cp "$here/scimmy-server.mjs" "$work/scimmy"
(cd "$work/scimmy" && npm install --silent --no-audit --no-fund scimmy@1.3.5 scimmy-routers@1.3.2 express@4.21.2)
(cd "$work/scimmy" && exec node scimmy-server.mjs 18472 foreign-token) >"$work/scimmy.log" 2>&1 &
pids+=($!)

judge() { # name, base URL
  curl --silent --retry 20 --retry-delay 1 --retry-all-errors --output /dev/null "$2/ServiceProviderConfig"
  echo "== $1"
  # Exit code 1 is what we came for: rules are broken. 2 would mean that the kit could not run.
  SCIM_TOKEN=foreign-token node "$here/../src/main.ts" --base-url "$2" --profile rfc7643,rfc7644,rfc9865,okta,entra \
    --report pretty --report "json=$reports/$1.json" --report "junit=$reports/$1.xml" \
    >"$reports/$1.txt" 2>/dev/null || [ $? -eq 1 ]
  sed -n 's/^FAILED/&/p; s/^WARNING/&/p' "$reports/$1.txt"
  tail -n 9 "$reports/$1.txt"
}
judge scim2-server http://127.0.0.1:18471
judge scimmy http://127.0.0.1:18472/scim
echo "The reports are in $reports"
