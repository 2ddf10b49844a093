import { defineCheck } from '../../harness/define-check.ts'
import { makeToken } from './steps/make-token.ts'
import { readInfo } from './steps/infos.ts'
import { infosIn, SYSTEM_NAMESPACE, TOKENS } from './steps/paths.ts'

export const tokenComesWithItsInfo = defineCheck({
  id: 'alauda/token-comes-with-its-info',
  title: 'a token that is made is told of by an object of the same id, which does not hold it',
  operations: ['createAccessToken', 'getAccessTokenInfo'],
  rests: 'source',
  source: 'alauda/acp-docs docs/shared/openapis/auth.v1.json',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const response = await makeToken(t, { description: 'check', expiration: 4_000_000_000 })
    const id = response.textAt('/id')

    const info = await readInfo(t, `${infosIn(SYSTEM_NAMESPACE)}/${id}`)

    t.expect.status(info, 200)
    const timestamp = response.at('/timestamp')
    t.expect.equal(
      info.at('/spec'),
      { description: 'check', expiration: 4_000_000_000, timestamp },
      '/spec',
    )
    t.expect.that(!info.text.includes(response.textAt('/token')), 'the object holds the token')
  },
})
