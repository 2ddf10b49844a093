import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { metadataOf, namespaceOf } from '../../../src/kube/meta/object-meta.ts'
import { fieldsIn, textIn, textsIn } from '../read.ts'
import { selectorErrors } from './selector-errors.ts'

/** The rules for reviews of access (kubernetes pkg/apis/authorization/validation). */
export function accessReviewErrors(review: JsonObject): FieldError[] {
  const spec = fieldsIn(review, 'spec')
  return [...attributeErrors(spec), ...askedErrors(spec), ...metadataErrors(review)]
}

/** The rules for a review of somebody else's access. */
export const subjectErrors = (review: JsonObject): FieldError[] => [
  ...specErrors(fieldsIn(review, 'spec')),
  ...metadataErrors(review),
]

/** The rules for a review within one namespace: there the metadata names it. */
export function localReviewErrors(review: JsonObject): FieldError[] {
  const spec = fieldsIn(review, 'spec')
  const resource = spec['resourceAttributes']
  const errors = [...specErrors(spec), ...metadataErrors(review, 'namespace')]
  const asked = isJsonObject(resource) ? textIn(resource, 'namespace') : undefined
  if (asked !== undefined && asked !== namespaceOf(review)) {
    errors.push(
      invalidValue('spec.resourceAttributes.namespace', asked, 'must match metadata.namespace'),
    )
  }
  if (isJsonObject(spec['nonResourceAttributes'])) {
    const why = 'disallowed on this kind of request'
    errors.push(invalidValue('spec.nonResourceAttributes', goForm(spec), why))
  }
  return errors
}

const specErrors = (spec: JsonObject): FieldError[] => [
  ...attributeErrors(spec),
  ...whoErrors(spec),
  ...askedErrors(spec),
]

function attributeErrors(spec: JsonObject): FieldError[] {
  const isResource = isJsonObject(spec['resourceAttributes'])
  const isPath = isJsonObject(spec['nonResourceAttributes'])
  if (isResource && isPath) {
    const why = 'cannot be specified in combination with resourceAttributes'
    return [invalidValue('spec.nonResourceAttributes', goForm(spec), why)]
  }
  if (isResource || isPath) return []
  const why = 'exactly one of nonResourceAttributes or resourceAttributes must be specified'
  return [invalidValue('spec.resourceAttributes', null, why)]
}

const askedErrors = (spec: JsonObject): FieldError[] =>
  selectorErrors(fieldsIn(spec, 'resourceAttributes'))

// The message shows the server's own struct.
function goForm(spec: JsonObject): JsonObject {
  const asked = fieldsIn(spec, 'nonResourceAttributes')
  return { Path: textIn(asked, 'path'), Verb: textIn(asked, 'verb') }
}

function whoErrors(spec: JsonObject): FieldError[] {
  if (textIn(spec, 'user') !== '' || textsIn(spec, 'groups').length > 0) return []
  return [invalidValue('spec.user', '', 'at least one of user or group must be specified')]
}

function metadataErrors(review: JsonObject, allowed?: string): FieldError[] {
  const metadata = metadataOf(review)
  const sent = Object.keys(metadata).filter((field) => !['managedFields', allowed].includes(field))
  const why = `must be empty${allowed === undefined ? '' : ` except for ${allowed}`}`
  return sent.length === 0 ? [] : [invalidValue('metadata', metadata, why)]
}
