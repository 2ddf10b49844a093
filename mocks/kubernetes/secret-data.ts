import { goJsonProblem } from '../../src/json/go-json-problem.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/value.ts'
import { invalidValue, required, type FieldError } from '../../src/kube/field-error.ts'
import { textMapOf } from '../../src/kube/meta/object-meta.ts'
import { goKind } from '../../src/kube/schema/go-kind.ts'

const LIMIT = 1024 * 1024
const REDACTED = '<secret contents redacted>'
const ACCOUNT = 'kubernetes.io/service-account.name'

/** The rules for a secret's data: its keys, its size, and what its type asks for (kubernetes pkg/apis/core/validation). */
export function secretDataErrors(secret: JsonObject): FieldError[] {
  const data = dataOf(secret)
  return [...Object.keys(data).flatMap(keyErrors), ...sizeErrors(data), ...typeErrors(secret, data)]
}

/** What the server warns of: a certificate that is none. */
export function secretWarnings(secret: JsonObject): readonly string[] {
  if (secret['type'] !== 'kubernetes.io/tls') return []
  const certificate = textOf(dataOf(secret), 'tls.crt')
  if (certificate.includes('-----BEGIN')) return []
  return ['tls: failed to find any PEM data in certificate input']
}

function dataOf(secret: JsonObject): Readonly<Record<string, string>> {
  const data = secret['data']
  return isJsonObject(data) ? (data as Readonly<Record<string, string>>) : {}
}

const textOf = (data: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(data, key) ? atob(data[key] ?? '') : ''

function keyErrors(key: string): FieldError[] {
  const field = `data[${key}]`
  const problems: string[] = []
  if (key.length > 253) problems.push('must be no more than 253 characters')
  if (!/^[-._a-zA-Z0-9]+$/.test(key)) {
    problems.push(
      "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
    )
  }
  if (key === '.' || key === '..') problems.push(`must not be '${key}'`)
  else if (key.startsWith('..')) problems.push("must not start with '..'")
  return problems.map((problem) => invalidValue(field, key, problem))
}

function sizeErrors(data: Readonly<Record<string, string>>): FieldError[] {
  const size = Object.values(data).reduce((sum, value) => sum + atob(value).length, 0)
  if (size <= LIMIT) return []
  const message = `Too long: may not be more than ${LIMIT} bytes`
  return [{ reason: 'FieldValueTooLong', field: 'data', message }]
}

function typeErrors(secret: JsonObject, data: Readonly<Record<string, string>>): FieldError[] {
  const missing = (key: string): FieldError[] =>
    Object.hasOwn(data, key) ? [] : [required(`data[${key}]`)]
  switch (secret['type']) {
    case 'kubernetes.io/service-account-token':
      return textMapOf(secret, 'annotations')[ACCOUNT]
        ? []
        : [required(`metadata.annotations[${ACCOUNT}]`)]
    case 'kubernetes.io/dockercfg':
      return jsonErrors(data, '.dockercfg')
    case 'kubernetes.io/dockerconfigjson':
      return jsonErrors(data, '.dockerconfigjson')
    case 'kubernetes.io/basic-auth': {
      const errors = [...missing('username'), ...missing('password')]
      return errors.length === 2 ? errors : []
    }
    case 'kubernetes.io/ssh-auth':
      return textOf(data, 'ssh-privatekey') === '' ? [required('data[ssh-privatekey]')] : []
    case 'kubernetes.io/tls':
      return [...missing('tls.crt'), ...missing('tls.key')]
    default:
      return []
  }
}

function jsonErrors(data: Readonly<Record<string, string>>, key: string): FieldError[] {
  const field = `data[${key}]`
  if (!Object.hasOwn(data, key)) return [required(field)]
  const problem = objectProblem(textOf(data, key))
  return problem === undefined ? [] : [invalidValue(field, REDACTED, problem)]
}

// The credentials are read as an object, and null is an empty one.
function objectProblem(text: string): string | undefined {
  const problem = goJsonProblem(text)
  if (problem !== undefined) return problem
  const value = JSON.parse(text) as JsonValue
  if (value === null || isJsonObject(value)) return undefined
  return `json: cannot unmarshal ${goKind(value)} into Go value of type map[string]interface {}`
}
