import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const secretTypeCanBeSelected = defineCheck({
  id: 'kubernetes/secret-type-can-be-selected',
  title: 'secrets are selected by the field type; an unknown field is refused with 400',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording secrets-can-be-selected-by-type',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await given(t, 'Secret', { namespace, name: 'opaque' })
    await given(t, 'Secret', { namespace, name: 'typed', members: { type: 'example.com/t' } })
    const select = (fieldSelector: string) => list(t, 'Secret', namespace, { fieldSelector })

    t.expect.equal(namesOf(await select('type=Opaque')), ['opaque'], 'type=Opaque')
    t.expect.equal(namesOf(await select('type!=Opaque')), ['typed'], 'type!=Opaque')
    t.expect.equal(
      namesOf(await select('type=example.com/t,metadata.name=opaque')),
      [],
      'both terms',
    )
    expectFailure(t, await select('data=x'), badRequest('field label not supported: data'))
  },
})
