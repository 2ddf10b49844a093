import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const LIMIT = 3 * 1024 * 1024

export const createBodyOver3MibIs413 = defineCheck({
  id: 'openshift/create-body-over-3-mib-is-413',
  title: 'a body of one byte more than 3 MiB is refused with 413',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-create-at-the-limits-of-size',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const object = '{"metadata":{"name":"check-too-large"},"grantMethod":"auto"}'

    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      query: { dryRun: 'All' },
      body: object.padEnd(LIMIT + 1, ' '),
      operation: 'createOAuthClient',
    })

    const message = `Request entity too large: limit is ${LIMIT}`
    expectFailure(t, response, { code: 413, reason: 'RequestEntityTooLarge', message })
  },
})
