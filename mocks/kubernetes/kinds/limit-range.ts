import { defineKind } from '../../../src/kube/define-kind.ts'
import { CORE } from '../core.ts'
import { pointers, schemas } from '../schemas.ts'

/** LimitRange: there are none, which is all that a description of a namespace wants to know. */
export const limitRange = defineKind({
  ...CORE,
  kind: 'LimitRange',
  plural: 'limitranges',
  singular: 'limitrange',
  shortNames: ['limits'],
  scope: 'Namespaced',
  verbs: ['get', 'list', 'watch'],
  document: { schemas, pointers, schema: 'LimitRange' },
  storageRoot: '/registry/limitranges',
  validate: () => [],
  validateUpdate: () => [],
})
