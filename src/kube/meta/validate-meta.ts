import { equalJson } from '../../json/equal-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { encodeJsonText } from '../../json/encode-json.ts'
import { forbiddenValue, invalidValue, required, tooLong, type FieldError } from '../field-error.ts'
import { fieldManagerErrors } from '../options/write-options.ts'
import {
  labelNameProblems,
  labelValueProblems,
  pathSegmentProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './names.ts'
import { finalizersOf, metadataOf, metaText, nameOf, textMapOf } from './object-meta.ts'

/** Tells why a name, or the beginning of one, does not fit: one reason an entry. */
export type NameRule = (name: string, isPrefix?: boolean) => readonly string[]

const ANNOTATIONS_LIMIT = 262_144

/** The rules for metadata at a create, in the server's order (apimachinery pkg/api/validation/objectmeta.go). */
export function objectMetaErrors(
  object: JsonObject,
  nameRule: NameRule = pathSegmentProblems,
): FieldError[] {
  return [
    ...nameErrors(object, nameRule),
    ...generationErrors(object),
    ...commonErrors(object),
    ...finalizerErrors(object),
    ...managerErrors(object),
  ]
}

/** The rules for metadata at an update, beside those of a create. */
export function objectMetaUpdateErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  return [
    ...newFinalizerErrors(object, previous),
    ...IMMUTABLE.flatMap((field) => immutableErrors(object, previous, field)),
    ...commonErrors(object),
    ...managerErrors(object),
  ]
}

const IMMUTABLE = [
  'name',
  'namespace',
  'uid',
  'creationTimestamp',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
]

function nameErrors(object: JsonObject, nameRule: NameRule): FieldError[] {
  const generateName = metaText(object, 'generateName')
  const name = nameOf(object)
  const errors =
    generateName === ''
      ? []
      : nameRule(maskTrailingDash(generateName, nameRule), true).map((reason) =>
          invalidValue('metadata.generateName', generateName, reason),
        )
  if (name === '') {
    return [...errors, required('metadata.name', 'name or generateName is required')]
  }
  return [...errors, ...nameRule(name).map((reason) => invalidValue('metadata.name', name, reason))]
}

const MASKING: ReadonlySet<NameRule> = new Set([subdomainProblems, labelNameProblems])

// Subdomain and label rules look at a prefix as if it went on: the last two characters of one that ends in a dash give
// way to an "a" (apimachinery pkg/api/validation/generic.go maskTrailingDash). Other rules take it as it is.
function maskTrailingDash(prefix: string, nameRule: NameRule): string {
  if (!MASKING.has(nameRule) || prefix.length < 2 || !prefix.endsWith('-')) return prefix
  return `${prefix.slice(0, -2)}a`
}

function generationErrors(object: JsonObject): FieldError[] {
  const { generation } = metadataOf(object)
  if (typeof generation !== 'number' || generation >= 0) return []
  return [invalidValue('metadata.generation', generation, 'must be greater than or equal to 0')]
}

const NONE: readonly FieldError[] = []

function commonErrors(object: JsonObject): FieldError[] {
  return [...labelErrors(object), ...annotationErrors(object), ...ownerErrors(object)]
}

function labelErrors(object: JsonObject): readonly FieldError[] {
  if (metadataOf(object)['labels'] === undefined) return NONE
  const field = 'metadata.labels'
  const errors: FieldError[] = []
  for (const [key, value] of Object.entries(textMapOf(object, 'labels'))) {
    for (const reason of qualifiedNameProblems(key)) errors.push(invalidValue(field, key, reason))
    for (const reason of labelValueProblems(value)) errors.push(invalidValue(field, value, reason))
  }
  return errors
}

function annotationErrors(object: JsonObject): readonly FieldError[] {
  if (metadataOf(object)['annotations'] === undefined) return NONE
  const field = 'metadata.annotations'
  const annotations = Object.entries(textMapOf(object, 'annotations'))
  const errors = annotations.flatMap(([key]) =>
    qualifiedNameProblems(key.toLowerCase()).map((reason) => invalidValue(field, key, reason)),
  )
  const encoder = new TextEncoder()
  const size = annotations.reduce(
    (sum, [key, value]) => sum + encoder.encode(key).length + encoder.encode(value).length,
    0,
  )
  if (size > ANNOTATIONS_LIMIT) {
    errors.push(tooLong(field, ANNOTATIONS_LIMIT))
  }
  return errors
}

function ownerErrors(object: JsonObject): FieldError[] {
  const { ownerReferences } = metadataOf(object)
  if (!Array.isArray(ownerReferences)) return []
  const owners = ownerReferences.filter(isJsonObject)
  return [...owners.flatMap(ownerFieldErrors), ...controllerErrors(owners)]
}

const OWNERS = 'metadata.ownerReferences'

function ownerFieldErrors(owner: JsonObject): FieldError[] {
  const [apiVersion, kind] = [textIn(owner, 'apiVersion'), textIn(owner, 'kind')]
  const errors: FieldError[] = []
  if (!/^([^/]*\/)?[^/]+$/.test(apiVersion)) {
    errors.push(invalidValue(`${OWNERS}.apiVersion`, apiVersion, 'version must not be empty'))
  }
  for (const field of ['kind', 'name', 'uid']) {
    if (textIn(owner, field) === '')
      errors.push(invalidValue(`${OWNERS}.${field}`, '', 'must not be empty'))
  }
  if (/^\/?v1$/.test(apiVersion) && kind === 'Event') {
    errors.push(
      invalidValue(OWNERS, ownerValue(owner), '/v1, Kind=Event is disallowed from being an owner'),
    )
  }
  return errors
}

function controllerErrors(owners: readonly JsonObject[]): FieldError[] {
  const controllers = owners.filter((owner) => owner['controller'] === true)
  const [first, ...others] = controllers
  if (!first) return []
  return others.map((other) =>
    invalidValue(
      OWNERS,
      owners.map(ownerValue),
      `Only one reference can have Controller set to true. Found "true" in references for ${ownerLabel(first)} and ${ownerLabel(other)}`,
    ),
  )
}

const textIn = (object: JsonObject, field: string): string => {
  const value = object[field]
  return typeof value === 'string' ? value : ''
}

const ownerLabel = (owner: JsonObject): string =>
  `${textIn(owner, 'kind')}/${textIn(owner, 'name')}`

// Printed as a Go struct: the four texts are always there.
function ownerValue(owner: JsonObject): JsonObject {
  const { apiVersion = '', kind = '', name = '', uid = '', ...rest } = owner
  return { apiVersion, kind, name, uid, ...rest }
}

function finalizerErrors(object: JsonObject): FieldError[] {
  const finalizers = finalizersOf(object)
  if (finalizers.length === 0) return []
  const field = 'metadata.finalizers'
  const errors = finalizers.flatMap((finalizer) =>
    qualifiedNameProblems(finalizer).map((reason) => invalidValue(field, finalizer, reason)),
  )
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    errors.push(
      invalidValue(field, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set'),
    )
  }
  return errors
}

const STANDARD_FINALIZERS = new Set(['kubernetes', 'orphan', 'foregroundDeletion'])

/** The rule of Kubernetes' own kinds: a finalizer without a domain must be one of the server's. */
export function unqualifiedFinalizerErrors(object: JsonObject): FieldError[] {
  return finalizersOf(object).flatMap((finalizer, index) =>
    unqualifiedErrors(finalizer, `metadata.finalizers[${index}]`),
  )
}

/** Refuses a finalizer that is neither the server's own nor has a domain. */
export function unqualifiedErrors(finalizer: string, field: string): FieldError[] {
  if (finalizer.includes('/') || STANDARD_FINALIZERS.has(finalizer)) return []
  const why = 'name is neither a standard finalizer name nor is it fully qualified'
  return [invalidValue(field, finalizer, why)]
}

function managerErrors(object: JsonObject): FieldError[] {
  const { managedFields } = metadataOf(object)
  if (!Array.isArray(managedFields)) return []
  return managedFields.filter(isJsonObject).flatMap((entry, index) => {
    const path = `metadata.managedFields[${index}]`
    const { manager, subresource } = entry
    return [
      ...(typeof manager === 'string' ? fieldManagerErrors(manager, `${path}.manager`) : []),
      ...(typeof subresource === 'string' && subresource.length > 256
        ? [tooLong(`${path}.subresource`, 256)]
        : []),
    ]
  })
}

function newFinalizerErrors(object: JsonObject, previous: JsonObject): FieldError[] {
  if (metaText(previous, 'deletionTimestamp') === '') return []
  const known = new Set(finalizersOf(previous))
  const added = finalizersOf(object).filter((finalizer) => !known.has(finalizer))
  if (added.length === 0) return []
  const list = `[]string{${added
    .toSorted()
    .map((item) => JSON.stringify(item))
    .join(', ')}}`
  return [
    forbiddenValue(
      'metadata.finalizers',
      `no new finalizers can be added if the object is being deleted, found new finalizers ${list}`,
    ),
  ]
}

function immutableErrors(object: JsonObject, previous: JsonObject, field: string): FieldError[] {
  const [next, before] = [metadataOf(object)[field], metadataOf(previous)[field]]
  if (next === before || equalJson(next ?? null, before ?? null)) return []
  const shown = immutableValue(field, next)
  return [invalidValue(`metadata.${field}`, shown, 'field is immutable', field === 'uid')]
}

function immutableValue(field: string, value: JsonValue | undefined): JsonValue {
  if (value !== undefined) return value
  return field.startsWith('deletion') || field === 'creationTimestamp' ? null : ''
}

/** Drops owner references that stand there twice; the uids of the surplus ones are told in a warning. */
export function dedupeOwners(object: JsonObject): {
  readonly owners: readonly JsonValue[] | undefined
  readonly surplus: readonly string[]
} {
  const { ownerReferences } = metadataOf(object)
  if (!Array.isArray(ownerReferences)) return { owners: undefined, surplus: [] }
  const seen = new Set<string>()
  const surplus: string[] = []
  const owners = ownerReferences.filter((owner) => {
    const text = encodeJsonText(owner)
    if (!seen.has(text)) return Boolean(seen.add(text))
    surplus.push(isJsonObject(owner) ? textIn(owner, 'uid') : '')
    return false
  })
  return { owners, surplus }
}
