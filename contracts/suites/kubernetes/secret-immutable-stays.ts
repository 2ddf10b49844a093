import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { replace } from './steps/act.ts'
import { invalid } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const WHY = 'Forbidden: field is immutable when `immutable` is set'

export const secretImmutableStays = defineCheck({
  id: 'kubernetes/secret-immutable-stays',
  title: 'the data of an immutable secret cannot change, nor can it be made mutable: 422',
  operations: ['createNamespace', 'createSecret', 'replaceSecret'],
  rests: 'source',
  source: 'kubernetes pkg/apis/core/validation ValidateSecretUpdate',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const members = { immutable: true, stringData: { k: '1' } }
    const { name, path } = await given(t, 'Secret', { namespace, members })
    const put = (changed: Readonly<Record<string, unknown>>) =>
      replace(t, 'Secret', path, bodyOf('Secret', name, { members: changed }))

    const other = await put({ immutable: true, stringData: { k: '2' } })
    const mutable = await put({ stringData: { k: '1' } })
    const same = await put(members)

    expectFailure(t, other, invalid('Secret', name, ['FieldValueForbidden', 'data', WHY]))
    expectFailure(t, mutable, invalid('Secret', name, ['FieldValueForbidden', 'immutable', WHY]))
    t.expect.status(same, 200)
  },
})
