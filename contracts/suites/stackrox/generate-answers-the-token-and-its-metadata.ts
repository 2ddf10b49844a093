import { defineCheck } from '../../harness/define-check.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const MEMBERS = ['id', 'name', 'roles', 'issuedAt', 'expiration', 'revoked', 'role']

export const generateAnswersTheTokenAndItsMetadata = defineCheck({
  id: 'stackrox/generate-answers-the-token-and-its-metadata',
  title: 'a token is issued with 200, its metadata in the order of the protocol with role last',
  operations: ['generateStackroxToken'],
  rests: 'seed',
  source: 'V1GenerateTokenResponse: token, metadata; proto/storage/api_token.proto',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const name = t.unique('check')

    const response = await generate(t, { name, roles: [CI] })

    t.expect.status(response, 200)
    t.expect.match(
      response.at('/metadata'),
      { id: /^[\da-f-]{36}$/, name, roles: [CI], revoked: false, role: CI },
      '/metadata',
    )
    t.expect.equal(Object.keys(response.at('/metadata') ?? {}), MEMBERS, 'members of /metadata')
    t.expect.equal(response.at('/error'), undefined, '/error')
  },
})
