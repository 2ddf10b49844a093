import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenNamespace } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const namespacePhaseCanBeSelected = defineCheck({
  id: 'kubernetes/namespace-phase-can-be-selected',
  title: 'namespaces are selected by the field status.phase; an unknown field is refused with 400',
  operations: ['createNamespace', 'createSecret', 'deleteNamespace', 'listNamespace'],
  rests: 'tried',
  source: 'recording kube-watch-field-selector-on-the-phase-of-namespaces',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await givenHeldSecret(t, namespace)
    const select = (fieldSelector: string) =>
      t.request({
        method: 'GET',
        path: NAMESPACES,
        query: { fieldSelector: `${fieldSelector},metadata.name=${namespace}` },
        operation: 'listNamespace',
      })

    const active = await select('status.phase=Active')
    const path = `${NAMESPACES}/${namespace}`
    await t.request({ method: 'DELETE', path, operation: 'deleteNamespace' })

    t.expect.equal(namesOf(active), [namespace], 'the active one')
    t.expect.equal(namesOf(await select('status.phase=Active')), [], 'the active one, deleted')
    t.expect.equal(
      namesOf(await select('status.phase=Terminating')),
      [namespace],
      'the terminating one',
    )
    expectFailure(
      t,
      await select('spec.finalizers=kubernetes'),
      badRequest('field label not supported: spec.finalizers'),
    )
  },
})
