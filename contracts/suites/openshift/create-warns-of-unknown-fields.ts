import { defineCheck } from '../../harness/define-check.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const WARNING = '299 - "unknown field \\"spec\\""'

export const createWarnsOfUnknownFields = defineCheck({
  id: 'openshift/create-warns-of-unknown-fields',
  title:
    'a client with an unknown field is stored without it, and a Warning header tells, unless Ignore was asked for',
  operations: ['createOAuthClient'],
  rests: 'seed',
  source:
    'Warn: This will send a warning via the standard warning response header for each unknown field that is dropped from the object … This is the default in v1.23+',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const rows = [
      [{}, WARNING],
      [{ fieldValidation: 'Warn' }, WARNING],
      [{ fieldValidation: 'Ignore' }, undefined],
    ] as const
    for (const [query, warning] of rows) {
      const name = t.unique('check-client')
      removeLater(t, CLIENTS, name)

      const response = await t.request({
        method: 'POST',
        path: CLIENTS,
        query,
        body: clientBody(name, { spec: {} }),
        operation: 'createOAuthClient',
      })

      t.expect.status(response, 201)
      t.expect.equal(response.at('/spec'), undefined, '/spec')
      t.expect.equal(response.headers['warning'], warning, 'warning header')
    }
  },
})
