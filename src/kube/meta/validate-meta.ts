import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { invalidValue, required, tooLong, type FieldError } from '../field-error.ts'
import { fieldManagerErrors } from '../options/write-options.ts'
import {
  labelNameProblems,
  labelValueProblems,
  pathSegmentProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './names.ts'
import { metadataOf, metaText, nameOf, textMapOf } from './object-meta.ts'
import { finalizerErrors } from './validate-finalizers.ts'
import { ownerErrors } from './validate-owners.ts'

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

/** The rules that count at each write. */
export function commonErrors(object: JsonObject): FieldError[] {
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

/** The rules for managed fields. */
export function managerErrors(object: JsonObject): FieldError[] {
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
