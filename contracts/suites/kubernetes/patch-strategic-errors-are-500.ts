import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchStrategicErrorsAre500 = defineCheck({
  id: 'kubernetes/patch-strategic-errors-are-500',
  title:
    'a strategic merge patch whose lists do not fit is refused with 500 and the plain text of the error',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording strategic-set-element-order-and-delete-list-errors',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      members: { secrets: named('one', 'two') },
    })
    const account = { operation: 'patchServiceAccount', path }

    const cases = [
      [
        { secrets: [{ kind: 'Secret' }] },
        'map: map[kind:Secret] does not contain declared merge key: name',
      ],
      [
        { secrets: ['one'] },
        'list element types are not identical: [[map[name:one] map[name:two]] [one]]',
      ],
      [{ '$setElementOrder/secrets': 'one' }, 'expected a []interface {}, but received a string'],
      [
        { '$setElementOrder/secrets': named('two', 'one'), secrets: named('one', 'two') },
        "The order in patch list:\n[map[name:one] map[name:two]]\n doesn't match $setElementOrder list:\n[map[name:two] map[name:one]]\n",
      ],
      [
        { '$setElementOrder/colours': [] },
        'unable to find api field in struct ServiceAccount for the json field "colours"',
      ],
    ] as const

    for (const [body, message] of cases) {
      expectFailure(t, await patch(t, 'strategic', account, body), { code: 500, message })
    }
  },
})

/** References to secrets, by name. */
const named = (...names: readonly string[]) => names.map((name) => ({ name }))
