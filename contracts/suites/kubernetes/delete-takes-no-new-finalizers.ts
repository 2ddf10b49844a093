import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { remove, replace } from './steps/act.ts'
import { invalid } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { heldBy, releaseLater } from './steps/held.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const REFUSED: Cause = [
  'FieldValueForbidden',
  'metadata.finalizers',
  'Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"tokamock.example/new"}',
]

export const deleteTakesNoNewFinalizers = defineCheck({
  id: 'kubernetes/delete-takes-no-new-finalizers',
  title: 'what is being deleted may lose finalizers, but a new one is refused with 422',
  operations: ['createNamespace', 'createSecret', 'deleteSecret', 'replaceSecret'],
  rests: 'tried',
  source: 'recording finalizers-cannot-be-added-while-terminating',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const [one, two] = ['tokamock.example/one', 'tokamock.example/two']
    const held = await given(t, 'Secret', { namespace, metadata: heldBy(one, two) })
    releaseLater(t, 'Secret', held)
    const put = (...finalizers: readonly string[]) =>
      replace(
        t,
        'Secret',
        held.path,
        bodyOf('Secret', held.name, { metadata: heldBy(...finalizers) }),
      )
    t.expect.status(await remove(t, 'Secret', held.path), 200)

    const more = await put(one, two, 'tokamock.example/new')
    const fewer = await put(two)

    // The rules of metadata are looked at twice, and so the cause is told twice.
    expectFailure(t, more, invalid('Secret', held.name, REFUSED, REFUSED))
    t.expect.status(fewer, 200)
    t.expect.equal(fewer.at('/metadata/finalizers'), [two], '/metadata/finalizers')
  },
})
