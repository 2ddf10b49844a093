import { defineCheck } from '../../harness/define-check.ts'
import { makeToken } from './steps/make-token.ts'
import { readInfo } from './steps/infos.ts'
import { infosIn, SYSTEM_NAMESPACE, TOKENS } from './steps/paths.ts'

export const tokenThatNeverEndsSaysNothingOfIt = defineCheck({
  id: 'alauda/token-that-never-ends-says-nothing-of-it',
  title: 'a token without an end, or with 0, never ends: its object has no expiration',
  operations: ['createAccessToken', 'getAccessTokenInfo'],
  rests: 'source',
  source: 'alauda/acp-docs docs/shared/openapis/auth.v1.json: permanent when omitted',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const end of [{}, { expiration: 0 }]) {
      const response = await makeToken(t, { description: 'check', ...end })

      const info = await readInfo(t, `${infosIn(SYSTEM_NAMESPACE)}/${response.textAt('/id')}`)
      t.expect.status(info, 200)
      t.expect.equal(info.at('/spec/expiration'), undefined, '/spec/expiration')
    }
  },
})
