#!/bin/sh
# Tries the step on a mock Central: the token works while the command runs, and no longer.
set -eu
cd "$(dirname "$0")"

start=$(mktemp)
npx tokamock serve --api stackrox --port 0 --log json >"$start" &
mock=$!
trap 'kill $mock; rm -f "$start"' EXIT
until [ -s "$start" ]; do sleep 0.1; done

ROX_ENDPOINT=$(sed -n '1s/.*"url":"\([^"]*\)".*/\1/p' "$start")
ROX_ADMIN_TOKEN=$(sed -n '1s/.*"tokens":{"admin":"\([^"]*\)".*/\1/p' "$start")
export ROX_ENDPOINT ROX_ADMIN_TOKEN

status() {
  curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $1" "$ROX_ENDPOINT$2"
}

expect() {
  [ "$2" = "$3" ] || { echo "FAILED $1: $2, not $3"; exit 1; }
  echo "ok $1"
}

kept=$(mktemp)
sh with-ci-token.sh sh -c 'printf %s "$ROX_API_TOKEN"' >"$kept"
expect 'a revoked token opens nothing' "$(status "$(cat "$kept")" /v1/apitokens/generate/allowed-roles)" 401

within='curl -sS -o /dev/null -w "%{http_code}" -H "Authorization: Bearer $ROX_API_TOKEN" "$ROX_ENDPOINT/v1/apitokens/generate/allowed-roles"'
expect 'Central knows the token meanwhile; it may not make others' "$(sh with-ci-token.sh sh -c "$within")" 403

sh with-ci-token.sh false && exit 1
left=$(curl -sS -H "Authorization: Bearer $ROX_ADMIN_TOKEN" "$ROX_ENDPOINT/v1/apitokens?revoked=false")
case $left in
  *pipeline-*) echo "FAILED a token was left behind: $left"; exit 1 ;;
esac
echo 'ok a run that fails leaves no token behind'
rm -f "$kept"
