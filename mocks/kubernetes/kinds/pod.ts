import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { subdomainProblems } from '../../../src/kube/meta/names.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { podColumns } from '../pod-columns.ts'
import { pendingStatus, withPodDefaults } from '../pod-defaults.ts'
import { goTypes, pointers, schemas } from '../schemas.ts'

/** Pod: what a token can be bound to. Its spec gets the server's defaults and is kept; nothing runs. */
export const pod = defineKind({
  ...CORE,
  kind: 'Pod',
  plural: 'pods',
  singular: 'pod',
  shortNames: ['po'],
  categories: ['all'],
  scope: 'Namespaced',
  verbs: [...VERBS, 'deletecollection'],
  document: { schemas, pointers, goTypes, schema: 'Pod' },
  storageRoot: '/registry/pods',
  returnsDeletedObject: true,
  columns: podColumns,
  selectableFields: {
    'spec.nodeName': (pod) => textAt(pod, 'spec', 'nodeName'),
    'spec.restartPolicy': (pod) => textAt(pod, 'spec', 'restartPolicy'),
    'spec.schedulerName': (pod) => textAt(pod, 'spec', 'schedulerName'),
    'spec.serviceAccountName': (pod) => textAt(pod, 'spec', 'serviceAccountName'),
    'status.nominatedNodeName': (pod) => textAt(pod, 'status', 'nominatedNodeName'),
    'status.phase': (pod) => textAt(pod, 'status', 'phase'),
    'status.podIP': (pod) => textAt(pod, 'status', 'podIP'),
  },
  defaults: withPodDefaults,
  prepare: (object, previous) => ({
    ...object,
    status: previous ? previous['status'] : pendingStatus(object),
  }),
  subresources: { status: { type: 'part', verbs: ['get', 'patch', 'update'], writes: ['status'] } },
  validate: (object) => coreMetaErrors(object, subdomainProblems),
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...coreMetaErrors(object, subdomainProblems),
  ],
})

function textAt(pod: JsonObject, part: string, field: string): string {
  const holder = pod[part]
  const value = isJsonObject(holder) ? holder[field] : undefined
  return typeof value === 'string' ? value : ''
}
