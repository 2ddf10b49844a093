import { defineCheck } from '../../harness/define-check.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const secretTextBecomesData = defineCheck({
  id: 'kubernetes/secret-text-becomes-data',
  title:
    'stringData of a secret is encoded into its data, wins over it, and is never shown; the type is Opaque by default',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording create-secret-data-and-string-data',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const { response } = await given(t, 'Secret', {
      namespace,
      members: { data: { a: 'YQ==', b: 'Yg==' }, stringData: { b: 'new é', c: '' } },
    })

    t.expect.equal(response.at('/data'), { a: 'YQ==', b: 'bmV3IMOp', c: '' }, '/data')
    t.expect.equal(response.at('/stringData'), undefined, '/stringData')
    t.expect.equal(response.at('/type'), 'Opaque', '/type')
  },
})
