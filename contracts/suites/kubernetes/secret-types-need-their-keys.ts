import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const missing = (field: string): Cause => ['FieldValueRequired', field, 'Required value']

const ROWS: readonly (readonly [type: string, fields: readonly string[]])[] = [
  [
    'kubernetes.io/service-account-token',
    ['metadata.annotations[kubernetes.io/service-account.name]'],
  ],
  ['kubernetes.io/dockercfg', ['data[.dockercfg]']],
  ['kubernetes.io/dockerconfigjson', ['data[.dockerconfigjson]']],
  ['kubernetes.io/basic-auth', ['data[username]', 'data[password]']],
  ['kubernetes.io/ssh-auth', ['data[ssh-privatekey]']],
  ['kubernetes.io/tls', ['data[tls.crt]', 'data[tls.key]']],
]

export const secretTypesNeedTheirKeys = defineCheck({
  id: 'kubernetes/secret-types-need-their-keys',
  title: 'a secret of a known type without the keys of that type is refused with 422',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording create-secret-types-that-need-keys',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const [type, fields] of ROWS) {
      const name = t.unique('check')

      const response = await post(t, 'Secret', { namespace, name, members: { type } })

      expectFailure(t, response, invalid('Secret', name, ...fields.map(missing)))
    }
    t.expect.status(await post(t, 'Secret', { namespace, members: { type: 'Made/Up type' } }), 201)
  },
})
