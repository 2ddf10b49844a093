import { isJsonObject, type JsonObject, objectOf } from '../../../src/json/value.ts'
import { defineKind } from '../../../src/kube/define-kind.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { labelNameProblems, qualifiedNameProblems } from '../../../src/kube/meta/names.ts'
import {
  isTerminating,
  nameOf,
  textMapOf,
  withMetadata,
} from '../../../src/kube/meta/object-meta.ts'
import { ageColumn, NAME_COLUMN } from '../../../src/kube/output/column.ts'
import { objectMetaUpdateErrors } from '../../../src/kube/meta/validate-meta-update.ts'
import { unqualifiedErrors } from '../../../src/kube/meta/validate-finalizers.ts'
import { namespaceMessage } from '../messages.ts'
import { CORE, coreMetaErrors, VERBS } from '../core.ts'
import { goTypes, pointers, schemas } from '../schemas.ts'

const NAME_LABEL = 'kubernetes.io/metadata.name'
const FINALIZER = 'kubernetes'
const ACTIVE = 'Active'

/** Namespace: what other objects live in. Deleting one leaves it Terminating until its finalizers are gone. */
export const namespace = defineKind({
  ...CORE,
  kind: 'Namespace',
  plural: 'namespaces',
  singular: 'namespace',
  shortNames: ['ns'],
  scope: 'Cluster',
  verbs: VERBS,
  document: { schemas, pointers, goTypes, schema: 'Namespace' },
  storageRoot: '/registry/namespaces',
  holdsNamespaces: true,
  immortal: ['default', 'kube-public', 'kube-system'],
  returnsDeletedObject: true,
  subresources: {
    finalize: { type: 'part', verbs: ['update'], writes: ['spec'], validate: finalizeErrors },
    status: {
      type: 'part',
      verbs: ['get', 'patch', 'update'],
      writes: ['status'],
      validate: statusErrors,
    },
  },
  selectableFields: { 'status.phase': phaseOf },
  message: namespaceMessage,
  columns: [
    NAME_COLUMN,
    {
      name: 'Status',
      type: 'string',
      description: 'The status of the namespace',
      cell: phaseOf,
    },
    ageColumn(),
  ],
  defaults: (object) => withPhase(withNameLabel(object)),
  prepare: (object, previous) => {
    if (previous) return { ...object, spec: previous['spec'], status: previous['status'] }
    const finalizers = specFinalizers(object)
    const own = finalizers.includes(FINALIZER) ? finalizers : [...finalizers, FINALIZER]
    return { ...object, spec: { finalizers: own }, status: { phase: ACTIVE } }
  },
  // A generated name is not there yet when defaults are.
  canonical: withNameLabel,
  waitsFor: (object) => specFinalizers(object),
  terminate: (object) => ({
    ...withMetadata(object, { deletionGracePeriodSeconds: undefined }),
    status: { ...statusOf(object), phase: 'Terminating' },
  }),
  emptied: (object) => ({
    ...object,
    spec: { finalizers: specFinalizers(object).filter((finalizer) => finalizer !== FINALIZER) },
  }),
  validate: namespaceErrors,
  validateUpdate: (object, previous) => [
    ...objectMetaUpdateErrors(object, previous),
    ...namespaceErrors(object),
  ],
})

function namespaceErrors(object: JsonObject): FieldError[] {
  return [
    ...coreMetaErrors(object, labelNameProblems),
    ...specFinalizers(object).flatMap((finalizer) => finalizerErrors(finalizer, 'spec.finalizers')),
  ]
}

// pkg/apis/core/validation ValidateNamespaceFinalizeUpdate, which tells the index
function finalizeErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  return [
    ...objectMetaUpdateErrors(object, previous),
    ...specFinalizers(object).flatMap((finalizer, index) =>
      finalizerErrors(finalizer, `spec.finalizers[${index}]`),
    ),
  ]
}

function finalizerErrors(finalizer: string, field: string): FieldError[] {
  return [
    ...qualifiedNameProblems(finalizer).map((reason) => invalidValue(field, finalizer, reason)),
    ...unqualifiedErrors(finalizer, field),
  ]
}

// pkg/apis/core/validation ValidateNamespaceStatusUpdate, which writes the field with a capital
function statusErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  const [only, state] = isTerminating(object) ? ['Terminating', 'not empty'] : ['Active', 'empty']
  const phase = phaseOf(object)
  const reason = `may only be '${only}' if \`deletionTimestamp\` is ${state}`
  return [
    ...objectMetaUpdateErrors(object, previous),
    ...(phase === only ? [] : [invalidValue('status.Phase', phase, reason)]),
  ]
}

function withNameLabel(object: JsonObject): JsonObject {
  const name = nameOf(object)
  if (name === '') return object
  const labels = { ...textMapOf(object, 'labels'), [NAME_LABEL]: name }
  const sorted = Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return withMetadata(object, { labels: Object.fromEntries(sorted) })
}

const withPhase = (object: JsonObject): JsonObject =>
  phaseOf(object) === '' ? { ...object, status: { ...statusOf(object), phase: ACTIVE } } : object

function specFinalizers(object: JsonObject): readonly string[] {
  const spec = object['spec']
  const finalizers = isJsonObject(spec) ? spec['finalizers'] : undefined
  return Array.isArray(finalizers) ? finalizers.filter((item) => typeof item === 'string') : []
}

function statusOf(object: JsonObject): JsonObject {
  const status = object['status']
  return objectOf(status)
}

function phaseOf(object: JsonObject): string {
  const { phase } = statusOf(object)
  return typeof phase === 'string' ? phase : ''
}
