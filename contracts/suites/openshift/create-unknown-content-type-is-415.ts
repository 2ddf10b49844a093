import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createUnknownContentTypeIs415 = defineCheck({
  id: 'openshift/create-unknown-content-type-is-415',
  title: 'a body of an unknown media type is refused with 415 and the types that are known',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source:
    'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)

    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      headers: { 'Content-Type': 'text/plain' },
      body: clientBody(name),
      operation: 'createOAuthClient',
    })

    const known = 'application/json, application/yaml, application/vnd.kubernetes.protobuf'
    expectFailure(t, response, {
      code: 415,
      reason: 'UnsupportedMediaType',
      message: `the body of the request was in an unknown format - accepted media types include: ${known}`,
    })
  },
})
