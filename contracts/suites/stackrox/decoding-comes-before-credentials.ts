import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid, NOT_FOUND, unauthenticated, WRONG_METHOD } from './steps/error.ts'
import { generate, list } from './steps/given.ts'
import { TOKENS, tokenPath } from './steps/paths.ts'

const headers = { Authorization: 'Nothing of the kind' }

export const decodingComesBeforeCredentials = defineCheck({
  id: 'stackrox/decoding-comes-before-credentials',
  title: 'routes, queries and bodies are looked at before credentials',
  operations: ['generateStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/server.go: the gateway stands before the interceptors',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const unknown = await t.request({ method: 'GET', path: `${TOKENS}/a/b`, headers })
    const method = await t.request({
      method: 'PUT',
      path: tokenPath('x'),
      headers,
      isAbout501: true,
    })

    expectError(t, unknown, NOT_FOUND)
    expectError(t, method, WRONG_METHOD)
    expectError(t, await list(t, { revoked: 'x' }, headers), invalid(/strconv\.ParseBool/))
    expectError(t, await generate(t, '{', headers), invalid('unexpected EOF'))
    expectError(t, await generate(t, '{}', headers), unauthenticated('credentials not found'))
  },
})
