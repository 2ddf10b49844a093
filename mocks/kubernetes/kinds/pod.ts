import { equalJson } from '../../../src/json/equal-json.ts'
import { isJsonObject, type JsonObject, objectOf } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import type { FieldError } from '../../../src/kube/field-error.ts'
import { labelNameProblems, subdomainProblems } from '../../../src/kube/meta/names.ts'
import { metadataOf, nameOf, withMetadata } from '../../../src/kube/meta/object-meta.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { admittedPod } from '../pod-admission.ts'
import { podColumns } from '../pod-columns.ts'
import { pendingStatus, withPodDefaults } from '../pod-defaults.ts'
import { containerErrors, containersChangeErrors } from '../pod-errors.ts'
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
  deletesGracefully: true,
  columns: podColumns,
  selectableFields: {
    'spec.hostNetwork': hostNetworkOf,
    'spec.nodeName': (pod) => textAt(pod, 'spec', 'nodeName'),
    'spec.restartPolicy': (pod) => textAt(pod, 'spec', 'restartPolicy'),
    'spec.schedulerName': (pod) => textAt(pod, 'spec', 'schedulerName'),
    'spec.serviceAccountName': (pod) => textAt(pod, 'spec', 'serviceAccountName'),
    'status.nominatedNodeName': (pod) => textAt(pod, 'status', 'nominatedNodeName'),
    'status.phase': (pod) => textAt(pod, 'status', 'phase'),
    'status.podIP': (pod) => textAt(pod, 'status', 'podIP'),
    // May be named, and is never told.
    'status.podIPs': () => '',
  },
  defaults: withPodDefaults,
  prepare: (object, previous) =>
    withGeneration(
      {
        ...admittedPod(object, previous),
        status: previous ? previous['status'] : pendingStatus(object),
      },
      previous,
    ),
  subresources: {
    status: {
      type: 'part',
      verbs: ['get', 'patch', 'update'],
      writes: ['status'],
      prepare: keepOfStatus,
      validate: objectMetaUpdateErrors,
    },
  },
  warnings: hostnameWarnings,
  validate: podErrors,
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...podErrors(object),
    ...containersChangeErrors(object, previous),
  ],
})

function podErrors(pod: JsonObject): FieldError[] {
  return [...coreMetaErrors(pod, subdomainProblems), ...containerErrors(pod)]
}

// A pod counts the changes of its spec.
function withGeneration(pod: JsonObject, previous: JsonObject | undefined): JsonObject {
  if (!previous) return withMetadata(pod, { generation: 1 })
  const { generation } = metadataOf(previous)
  const before = typeof generation === 'number' ? generation : 0
  const isSame = equalJson(pod['spec'] ?? null, previous['spec'] ?? null)
  return isSame ? pod : withMetadata(pod, { generation: before + 1 })
}

// Who writes a status changes neither owners nor the deletion, and need not know the quality of service.
function keepOfStatus(pod: JsonObject, previous: JsonObject): JsonObject {
  const { ownerReferences, deletionTimestamp } = metadataOf(previous)
  const { status } = pod
  const own = objectOf(status)
  const qosClass = textAt(pod, 'status', 'qosClass') || textAt(previous, 'status', 'qosClass')
  return {
    ...withMetadata(pod, { ownerReferences, deletionTimestamp }),
    status: { ...own, ...(qosClass === '' ? {} : { qosClass }) },
  }
}

function hostnameWarnings(pod: JsonObject, previous: JsonObject | undefined): readonly string[] {
  const problems = previous ? [] : labelNameProblems(nameOf(pod))
  if (problems.length === 0) return []
  return [
    `metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [${problems.join(' ')}]`,
  ]
}

function hostNetworkOf({ spec }: JsonObject): string {
  return String(isJsonObject(spec) && spec['hostNetwork'] === true)
}

function textAt(pod: JsonObject, part: string, field: string): string {
  const holder = pod[part]
  const value = isJsonObject(holder) ? holder[field] : undefined
  return typeof value === 'string' ? value : ''
}
