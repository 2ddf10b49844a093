import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../cli/command.ts'

/*
 * How scripts ask a Central for a token: by the administrator's password and, most of them, with curl's own Content-Type
 * of a form (stackrox tests/roxctl/token-file.sh, tests/upgrade, and many that others publish).
 */

const missing = ['curl', 'jq'].find((tool) => !isThere(tool))
if (missing !== undefined) console.log(`skipped, the recipes need ${missing}`)

function isThere(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(missing !== undefined)('recipes of curl', { timeout: 60_000 }, () => {
  let server: Command | undefined
  let url = ''

  beforeAll(async () => {
    server = new Command(['serve', '--tls', '--port', '0', '--api', 'stackrox', '--log', 'off'])
    const [, found = ''] = await server.output(/listening on (\S+)/)
    url = found
  })
  afterAll(() => server?.[Symbol.asyncDispose]())

  async function shell(script: string): Promise<string> {
    const env = { ...process.env, API_ENDPOINT: url, ROX_PASSWORD: 'letmein' }
    const { stdout } = await promisify(execFile)('bash', ['-c', script], { env })
    return stdout.trim()
  }

  it.each([
    `curl -k -f -u "admin:$ROX_PASSWORD" -d '{"name": "test", "role": "Admin"}' --retry 5 --retry-connrefused "$API_ENDPOINT/v1/apitokens/generate" | jq -r .token`,
    `curl -sk -X POST -u "admin:$ROX_PASSWORD" "$API_ENDPOINT/v1/apitokens/generate" -d '{"name":"admin","role":null,"roles":["Admin"]}' | jq -r .token`,
    `curl -sk -u "admin:$ROX_PASSWORD" -H 'Content-Type: application/json' --data-raw '{"name": "cli", "role": "Admin", "expiration": null}' "$API_ENDPOINT/v1/apitokens/generate" | jq -er .token`,
  ])('issue a token: %s', async (recipe) => {
    const token = await shell(recipe)

    expect(token).toMatch(
      /^eyJhbGciOiJSUzI1NiIsImtpZCI6Imp3dGswIiwidHlwIjoiSldUIn0\.[\w-]+\.[\w-]+$/,
    )
    const listed = await shell(
      `curl -sk -f -H "Authorization: Bearer ${token}" "$API_ENDPOINT/v1/apitokens?revoked=false" | jq '.tokens | length'`,
    )
    expect(Number(listed)).toBeGreaterThan(0)
  })

  it('revoke a token, without a body and with an empty one', async () => {
    const answer = await shell(`
      set -e
      made=$(curl -sk -f -u "admin:$ROX_PASSWORD" -d '{"name":"test","role":"Analyst"}' "$API_ENDPOINT/v1/apitokens/generate")
      id=$(jq -r .metadata.id <<<"$made")
      curl -sk -f -u "admin:$ROX_PASSWORD" -X PATCH "$API_ENDPOINT/v1/apitokens/revoke/$id"
      curl -sk -f -u "admin:$ROX_PASSWORD" -X PATCH -d '' "$API_ENDPOINT/v1/apitokens/revoke/$id"
      curl -sk -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $(jq -r .token <<<"$made")" "$API_ENDPOINT/v1/apitokens"
    `)

    expect(answer).toBe('{}{}401')
  })

  it('fail where they should: -f sees a wrong password', async () => {
    const code = await shell(
      `curl -sk -f -u admin:wrong -d '{"name":"test","role":"Admin"}' "$API_ENDPOINT/v1/apitokens/generate"; echo $?`,
    )

    expect(code).toBe('22')
  })
})
