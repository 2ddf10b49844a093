import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/value.ts'
import {
  duplicateValue,
  forbiddenValue,
  invalidValue,
  required,
  type FieldError,
} from '../../src/kube/field-error.ts'
import { labelNameProblems } from '../../src/kube/meta/names.ts'

/** What a pod cannot be without: containers with names of their own and images (pkg/apis/core/validation). */
export function containerErrors(pod: JsonObject): FieldError[] {
  const containers = containersOf(pod)
  if (containers.length === 0) return [required('spec.containers')]
  const names = new Set<string>()
  return containers.flatMap((container, index) => {
    const field = `spec.containers[${index}]`
    return [
      ...nameErrors(textOf(container, 'name'), `${field}.name`, names),
      ...imageErrors(textOf(container, 'image'), `${field}.image`),
    ]
  })
}

/** What an update may not change about them. */
export function containersChangeErrors(pod: JsonObject, previous: JsonObject): FieldError[] {
  if (containersOf(pod).length === containersOf(previous).length) return []
  return [forbiddenValue('spec.containers', 'pod updates may not add or remove containers')]
}

function containersOf({ spec }: JsonObject): readonly JsonValue[] {
  const containers = isJsonObject(spec) ? spec['containers'] : undefined
  return Array.isArray(containers) ? containers : []
}

function nameErrors(name: string, field: string, names: Set<string>): FieldError[] {
  if (name === '') return [required(field)]
  const problems = labelNameProblems(name)
  if (problems.length > 0) return problems.map((reason) => invalidValue(field, name, reason))
  if (names.has(name)) return [duplicateValue(field, name)]
  names.add(name)
  return []
}

function imageErrors(image: string, field: string): FieldError[] {
  if (image === '') return [required(field)]
  if (image === image.trim()) return []
  return [invalidValue(field, image, 'must not have leading or trailing whitespace')]
}

function textOf(container: JsonValue, field: string): string {
  const value = isJsonObject(container) ? container[field] : undefined
  return typeof value === 'string' ? value : ''
}
