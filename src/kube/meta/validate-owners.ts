import { isJsonObject, type JsonObject, textIn } from '../../json/value.ts'
import { invalidValue, type FieldError } from '../field-error.ts'
import { metadataOf } from './object-meta.ts'

/** The rules for owner references. */
export function ownerErrors(object: JsonObject): FieldError[] {
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

const ownerLabel = (owner: JsonObject): string =>
  `${textIn(owner, 'kind')}/${textIn(owner, 'name')}`

// Printed as a Go struct: the four texts are always there.
function ownerValue(owner: JsonObject): JsonObject {
  const { apiVersion = '', kind = '', name = '', uid = '', ...rest } = owner
  return { apiVersion, kind, name, uid, ...rest }
}
