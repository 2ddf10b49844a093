import { defineKind } from '../../../src/kube/define-kind.ts'
import { CORE } from '../core.ts'
import { pointers, schemas } from '../schemas.ts'

/** ResourceQuota: there are none, which is all that a description of a namespace wants to know. */
export const resourceQuota = defineKind({
  ...CORE,
  kind: 'ResourceQuota',
  plural: 'resourcequotas',
  singular: 'resourcequota',
  shortNames: ['quota'],
  scope: 'Namespaced',
  verbs: ['get', 'list', 'watch'],
  document: { schemas, pointers, schema: 'ResourceQuota' },
  storageRoot: '/registry/resourcequotas',
  validate: () => [],
  validateUpdate: () => [],
})
