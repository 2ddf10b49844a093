#!/bin/sh
# Runs a command with a token of its own: with-ci-token.sh COMMAND… finds it in ROX_API_TOKEN.
# ROX_ENDPOINT says where Central is, ROX_ADMIN_TOKEN makes and revokes the token.
set -eu

central() {
  curl -sS --fail-with-body -H "Authorization: Bearer $ROX_ADMIN_TOKEN" "$ROX_ENDPOINT$1" ${2+-d "$2"}
}

field() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

expires=$(date -u -d '+15 minutes' +%Y-%m-%dT%H:%M:%SZ)
made=$(central /v1/apitokens/generate \
  "{\"name\":\"pipeline-${CI_RUN:-local}\",\"roles\":[\"Continuous Integration\"],\"expiration\":\"$expires\"}")
id=$(printf %s "$made" | field id)
ROX_API_TOKEN=$(printf %s "$made" | field token)
export ROX_API_TOKEN

trap 'curl -sS -o /dev/null -X PATCH -H "Authorization: Bearer $ROX_ADMIN_TOKEN" "$ROX_ENDPOINT/v1/apitokens/revoke/$id"' EXIT
"$@"
