import { defineKind } from '../../../src/kube/define-kind.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { pointers, schemas } from '../schemas.ts'

/** Pod: what a token can be bound to. Its spec is kept as it is sent; nothing runs. */
export const pod = defineKind({
  ...CORE,
  kind: 'Pod',
  plural: 'pods',
  singular: 'pod',
  shortNames: ['po'],
  categories: ['all'],
  scope: 'Namespaced',
  verbs: [...VERBS, 'deletecollection'],
  document: { schemas, pointers, schema: 'Pod' },
  storageRoot: '/registry/pods',
  returnsDeletedObject: true,
  subresources: { status: { type: 'part', verbs: ['get', 'patch', 'update'], writes: ['status'] } },
  validate: (object) => coreMetaErrors(object, subdomainProblems),
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...coreMetaErrors(object, subdomainProblems),
  ],
})
