import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply, owners } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { bodyOf, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST, collectionOf } from './steps/paths.ts'

export const applyOfSecretData = defineCheck({
  id: 'kubernetes/apply-of-secret-data',
  title:
    'data of a secret is applied by key, the default type is not owned, and text stays as data',
  operations: ['createNamespace', 'patchSecret'],
  rests: 'tried',
  source: 'recording apply-secret-data-and-type',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('Secret', namespace), name)
    const path = `${collectionOf('Secret', namespace)}/${name}`
    const secret = { operation: 'patchSecret', path }
    const applied = (manager: string, members: Record<string, unknown>) =>
      apply(t, manager, secret, bodyOf('Secret', name, { members }))

    const created = await applied('check-a', { data: { k: 'djE=' } })
    await applied('check-b', { stringData: { t: 'text' } })
    const dropped = await applied('check-b', {})
    const broken = await applied('check-b', { data: { l: 'not base64!' } })

    t.expect.status(created, 201)
    t.expect.equal(owners(created), [['check-a', 'Apply', { 'f:data': { 'f:k': {} } }]], 'owners')
    t.expect.match(dropped.json, { data: { k: 'djE=', t: 'dGV4dA==' }, type: 'Opaque' })
    const title = `/${name}; /v1, Kind=Secret`
    const message = `failed to convert new object (${title}) to proper version: unable to convert unstructured object to /v1, Kind=Secret: error decoding from json: illegal base64 data at input byte 3`
    expectFailure(t, broken, { code: 500, message })
  },
})
