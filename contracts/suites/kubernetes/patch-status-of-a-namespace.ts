import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { owners, patch } from '../steps/patching.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace } from './steps/given.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const patchStatusOfANamespace = defineCheck({
  id: 'kubernetes/patch-status-of-a-namespace',
  title:
    'a patch of the status of a namespace takes conditions by type, leaves the spec and may not tell another phase',
  operations: ['createNamespace', 'patchNamespaceStatus'],
  rests: 'source',
  source: 'kubernetes pkg/apis/core/validation ValidateNamespaceStatusUpdate',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const name = await givenNamespace(t)
    const status = { operation: 'patchNamespaceStatus', path: `${NAMESPACES}/${name}/status` }

    const phase = await patch(t, 'merge', status, { status: { phase: 'Terminating' } })
    const reason = "may only be 'Active' if `deletionTimestamp` is empty"
    const told = `Invalid value: "Terminating": ${reason}`
    expectFailure(t, phase, invalid('Namespace', name, ['FieldValueInvalid', 'status.Phase', told]))

    const lastTransitionTime = '2001-02-03T04:05:06Z'
    const one = { type: 'One', status: 'True', lastTransitionTime }
    const two = { type: 'Two', status: 'False', lastTransitionTime }
    await patch(t, 'strategic', status, { status: { conditions: [one] } })
    const body = { spec: { finalizers: ['example.com/x'] }, status: { conditions: [two] } }
    const both = await patch(t, 'strategic', status, body)
    t.expect.status(both, 200)
    t.expect.equal(both.at('/spec'), { finalizers: ['kubernetes'] }, 'spec')
    t.expect.match(both.at('/status/phase'), /^Active$/, 'phase')
    t.expect.equal(both.at('/status/conditions'), [two, one], 'conditions')
    const owned = owners(both).find(([, , fields]) => JSON.stringify(fields).includes('f:status'))
    const fields = { '.': {}, 'f:lastTransitionTime': {}, 'f:status': {}, 'f:type': {} }
    t.expect.equal(
      owned?.[2],
      {
        'f:status': {
          'f:conditions': { '.': {}, 'k:{"type":"One"}': fields, 'k:{"type":"Two"}': fields },
        },
      },
      'what the client owns',
    )
  },
})
