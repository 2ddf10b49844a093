import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { invalidValue } from '../field-error.ts'
import { found, joined, type Outcome } from './outcome.ts'
import type { Place } from './place.ts'

/** Checks the same value against another schema. */
type Against = (schema: JsonObject) => Outcome

/**
 * Checks what a schema composes: `anyOf`, `oneOf`, `allOf`, `not`, in this order (k8s.io/kube-openapi
 * pkg/validation/validate/schema_props.go). When no alternative fits, the errors of the best one are told too.
 */
export function checkComposed(schema: JsonObject, place: Place, against: Against): Outcome {
  const { not } = schema
  const parts = [
    ...anyOf(schemasOf(schema['anyOf']).map(against), place),
    ...oneOf(schemasOf(schema['oneOf']).map(against), place),
    ...allOf(schemasOf(schema['allOf']).map(against), place),
  ]
  if (isJsonObject(not) && fits(against(not))) {
    parts.push(broken(place, 'must not validate the schema (not)'))
  }
  return joined(parts, 1)
}

function anyOf(outcomes: readonly Outcome[], place: Place): readonly Outcome[] {
  if (outcomes.length === 0) return []
  const first = outcomes.find(fits)
  if (first) return [first]
  return [broken(place, 'must validate at least one schema (anyOf)'), best(outcomes)]
}

function oneOf(outcomes: readonly Outcome[], place: Place): readonly Outcome[] {
  if (outcomes.length === 0) return []
  const [first, ...others] = outcomes.filter(fits)
  if (first && others.length === 0) return [first]
  const rule = 'must validate one and only one schema (oneOf)'
  if (first) return [broken(place, `${rule}. Found ${others.length + 1} valid alternatives`)]
  return [broken(place, `${rule}. Found none valid`), best(outcomes)]
}

function allOf(outcomes: readonly Outcome[], place: Place): readonly Outcome[] {
  if (outcomes.every(fits)) return outcomes
  const none = outcomes.some(fits) ? '' : '. None validated'
  return [...outcomes, broken(place, `must validate all the schemas (allOf)${none}`)]
}

const fits = ({ errors }: Outcome): boolean => errors.length === 0

const best = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce((most, outcome) => (outcome.matches > most.matches ? outcome : most))

// Such an error has no field of its own: it stands at the root, and its text tells where.
const broken = ({ root, path }: Place, rule: string): Outcome =>
  found([invalidValue(root === '' ? '<nil>' : root, '', `${JSON.stringify(path)} ${rule}`)])

const schemasOf = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : []
