import type { ParsedJson } from '../../json/parse-with-sources.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { invalidValue, notSupported, type FieldError } from '../field-error.ts'
import { goKind } from '../schema/go-kind.ts'
import { isInteger } from '../schema/is-integer.ts'
import { invalid, serverError } from '../status.ts'
import { booleanOf, integerOf, textOf, type Query } from './query.ts'
import { dryRunErrors } from './write-options.ts'

/** The options of a delete, decoded and checked. */
export interface DeleteOptions {
  readonly isDryRun: boolean
  readonly uid: string | undefined
  readonly resourceVersion: string | undefined
  readonly gracePeriodSeconds: number | undefined
  readonly orphanDependents: boolean | undefined
  readonly propagationPolicy: string | undefined
}

interface RawOptions extends Omit<DeleteOptions, 'isDryRun'> {
  readonly dryRun: readonly string[] | undefined
}

/** Reads the options from the query: only a delete without a body does. */
export function deleteOptionsFromQuery(query: Query): DeleteOptions {
  return checked({
    dryRun: query.get('dryRun'),
    uid: textOf(query, 'uid') || undefined,
    resourceVersion: textOf(query, 'resourceVersion') || undefined,
    gracePeriodSeconds: integerOf(query, 'gracePeriodSeconds'),
    orphanDependents: query.has('orphanDependents')
      ? booleanOf(query, 'orphanDependents')
      : undefined,
    propagationPolicy: query.get('propagationPolicy')?.[0],
  })
}

/** Reads the options from a decoded body; every option of the query is then ignored. A body that does not fit is a 500. */
export function deleteOptionsFromBody(
  body: JsonObject,
  sourceOf?: ParsedJson['sourceOf'],
): DeleteOptions {
  const fields = new BodyReader(body)
  const preconditions = fields.object('preconditions')
  const inner = new BodyReader(preconditions ?? {}, 'Preconditions.preconditions')
  // An alpha option that is off: it must decode, and counts for nothing.
  fields.field('ignoreStoreReadErrorWithClusterBreakingPotential', 'boolean', 'bool')
  return checked({
    gracePeriodSeconds: fields.integer(
      'gracePeriodSeconds',
      sourceOf?.(body, 'gracePeriodSeconds'),
    ),
    uid: inner.field('uid', 'string', 'types.UID'),
    resourceVersion: inner.field('resourceVersion', 'string', 'string'),
    orphanDependents: fields.field('orphanDependents', 'boolean', 'bool'),
    propagationPolicy: fields.field('propagationPolicy', 'string', 'v1.DeletionPropagation'),
    dryRun: fields.strings('dryRun'),
  })
}

interface Scalars {
  string: string
  number: number
  boolean: boolean
}

class BodyReader {
  readonly #body: JsonObject
  readonly #owner: string

  constructor(body: JsonObject, owner = 'DeleteOptions') {
    this.#body = body
    this.#owner = owner
  }

  field<K extends keyof Scalars>(name: string, kind: K, goType: string): Scalars[K] | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return undefined
    if (typeof value !== kind) throw this.#misfit(name, value, goType)
    return value as Scalars[K]
  }

  integer(name: string, source: string | undefined): number | undefined {
    const value = this.field(name, 'number', 'int64')
    if (value === undefined || isInteger(value, 64, source)) return value
    throw this.#told(`number ${source ?? value}`, name, 'int64')
  }

  object(name: string): JsonObject | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return undefined
    if (!isJsonObject(value)) throw this.#misfit(name, value, 'v1.Preconditions')
    return value
  }

  strings(name: string): readonly string[] | undefined {
    const value = this.#body[name]
    if (value === undefined || value === null) return undefined
    if (!Array.isArray(value)) throw this.#misfit(name, value, '[]string')
    const wrong = value.find((item) => typeof item !== 'string')
    if (wrong !== undefined) throw this.#misfit(name, wrong, 'string')
    return value.length === 0 ? undefined : (value as readonly string[])
  }

  #misfit(name: string, value: JsonValue, goType: string): Error {
    return this.#told(goKind(value), name, goType)
  }

  #told(what: string, name: string, goType: string): Error {
    return serverError(
      `json: cannot unmarshal ${what} into Go struct field ${this.#owner}.${name} of type ${goType}`,
    )
  }
}

const POLICIES = ['Foreground', 'Background', 'Orphan']

function checked({ dryRun, ...rest }: RawOptions): DeleteOptions {
  const errors: FieldError[] = []
  const { orphanDependents, propagationPolicy: policy } = rest
  if (orphanDependents !== undefined && policy !== undefined) {
    errors.push(
      invalidValue(
        'propagationPolicy',
        policy,
        'orphanDependents and deletionPropagation cannot be both set',
      ),
    )
  }
  if (policy !== undefined && !POLICIES.includes(policy)) {
    errors.push(notSupported('propagationPolicy', policy, [...POLICIES, 'nil'], true))
  }
  errors.push(...dryRunErrors(dryRun))
  if (errors.length > 0) {
    throw invalid({ group: 'meta.k8s.io', resource: 'DeleteOptions' }, '', errors)
  }
  return { ...rest, isDryRun: dryRun !== undefined }
}
