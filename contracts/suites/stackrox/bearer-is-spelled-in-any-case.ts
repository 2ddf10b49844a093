import { defineCheck } from '../../harness/define-check.ts'
import { givenToken, list } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const bearerIsSpelledInAnyCase = defineCheck({
  id: 'stackrox/bearer-is-spelled-in-any-case',
  title: 'the scheme of a bearer token is taken in any case',
  operations: ['generateStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/authn: bearer matched by case folding',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { token } = await givenToken(t, ['Admin'])

    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      t.expect.status(await list(t, {}, { Authorization: `${scheme} ${token}` }), 200)
    }
  },
})
