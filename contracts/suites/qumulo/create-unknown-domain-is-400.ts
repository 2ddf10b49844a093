import { defineCheck } from '../../harness/define-check.ts'
import { postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createUnknownDomainIs400 = defineCheck({
  id: 'qumulo/create-unknown-domain-is-400',
  title: 'a user in a domain that is not in the list is refused',
  operations: ['createQumuloAccessToken'],
  rests: 'seed',
  source: 'api_create_access_token_request: user.domain enum',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const response = await postToken(t, { user: { domain: 'AD', name: t.unique('nobody') } })

    expectRefusal(t, response, 400, 'decode_error')
  },
})
